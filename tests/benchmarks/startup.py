"""Times from process start to the first painted window, beside a bare pyqtgraph window in the same run.

    python -m tests.benchmarks.startup [--times 7]

Each is started anew in turn; medians and their ratio are printed. Set QT_QPA_PLATFORM=offscreen, or run it under Xvfb.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from statistics import median

PAINTED = """
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, report)
        return False

def report():
    print(time.time(), flush=True)
    os._exit(0)
"""
BARE = f"""
import os, time
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QTimer
{PAINTED}
app = pg.mkQApp()
window = pg.PlotWidget()
window.resize(1400, 900)
window.plot([1, 2, 3])
filter = Painted()
window.viewport().installEventFilter(filter)
window.show()
app.exec()
"""
OURS = f"""
import os, sys, time
from PySide6.QtCore import QEvent, QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
{PAINTED}
QStandardPaths.setTestModeEnabled(True)
filter = Painted()
run = QApplication.exec
def run_watched(app):
    next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow)).installEventFilter(filter)
    return run()
QApplication.exec = run_watched
from nnplayground.cli import main
main([])
"""
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As people start it: compiled once, and not again."""


def seconds(program: str) -> float:
    """Return how long a program takes until it says that it has painted."""
    begin = time.time()
    done = subprocess.run(
        [sys.executable, "-c", program], env=ENVIRONMENT, capture_output=True, text=True, check=True, timeout=60
    )
    return float(done.stdout.split()[-1]) - begin


def main(arguments: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=7)
    times = parser.parse_args(arguments).times
    seconds(BARE), seconds(OURS)  # the first start reads the libraries from disk
    bare, ours = [], []
    for _ in range(times):
        bare.append(seconds(BARE))
        ours.append(seconds(OURS))
    print(f"bare pyqtgraph window {median(bare):.2f} s   nnplayground {median(ours):.2f} s", end="   ")
    print(f"ratio {median(ours) / median(bare):.2f}   (medians of {times})")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
