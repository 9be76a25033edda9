"""How long the window is kept waiting while a table of a million rows is read: `python -m tests.benchmarks.importing`.

Starts the real dialog over the real window and lets a timer beat; prints seconds, and the pauses between two beats.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from nnplayground.gui.workshop.importing.dialog import ImportDialog

ROWS = 1_000_000


def main() -> None:
    """Measure once."""
    app = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        path = _written(Path(folder) / "big.csv", int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
        window = MainWindow(app, Settings(Path(folder)))
        window.show()
        gc.freeze()  # as the application does
        _live(1.0)
        begin, beats = time.perf_counter(), [time.perf_counter()]
        timer = QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(lambda: beats.append(time.perf_counter()))
        timer.start(2)
        window.open_data(path)
        [dialog] = window.findChildren(ImportDialog)
        while dialog.is_reading():
            _live(0.05)
        _report("read", begin, beats)
        begin, beats[:] = time.perf_counter(), [time.perf_counter()]
        dialog.import_button.click()
        _live(3.0)
        _report("imported, then three seconds", begin, beats)
        window.close()


def _written(path: Path, rows: int) -> Path:
    x = np.random.default_rng(0).normal(size=(rows, 4)).tolist()
    lines = (f"{a!r},{b:.4f},{c:.3f},{d:.2f},{int(a > 0)}" for a, b, c, d in x)
    path.write_text("\n".join(["a,b,c,d,label", *lines]))
    return path


def _live(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def _report(what: str, begin: float, beats: list[float]) -> None:
    pauses = 1000.0 * np.diff(beats)
    took = time.perf_counter() - begin
    print(f"{what}: {took:.1f} s, pauses p99 {np.percentile(pauses, 99):.0f} ms, longest {pauses.max():.0f} ms")


if __name__ == "__main__":
    main()
