"""How long lessons take: from the click to the text of a page, to its formulas, and to all that stands on it.

python -m tests.benchmarks.lessons
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from nnplayground.app import make_app
from nnplayground.gui.lessons.reader.reader import Reader
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from nnplayground.lessons.files.library import built_in

PATIENCE_S = 20.0


def until(app: QApplication, holds: Callable[[], bool]) -> None:
    """Let the window live until something holds."""
    end = time.perf_counter() + PATIENCE_S
    while not holds() and time.perf_counter() < end:
        app.processEvents()


def measure(app: QApplication, reader: Reader, number: int) -> tuple[float, float, float]:
    """Return milliseconds to the text, to the formulas and to the whole of a page."""
    begin = time.perf_counter()
    reader.show_page(number)
    view = reader.view
    assert view is not None
    view.viewport().repaint()
    text = time.perf_counter()
    until(app, view.sheet.text.is_complete)
    formulas = time.perf_counter()
    until(app, view.is_furnished)
    end = time.perf_counter()
    return tuple(1000.0 * (moment - begin) for moment in (text, formulas, end))


def main() -> int:
    """Open every page of every lesson once."""
    app = make_app(["benchmark"])
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(app, Settings(Path(folder)))
        window.resize(1400, 900)
        window.show()
        begin = time.perf_counter()
        window.actions_by_name["lessons"].trigger()
        window.repaint()
        print(f"contents {1000.0 * (time.perf_counter() - begin):7.0f} ms")
        reader = window.lesson_handlers.reader
        assert reader is not None
        until(app, lambda: not reader.typesetter.is_busy())
        for entry in built_in():
            if entry.lesson is None:
                continue
            reader.open(entry)
            until(app, lambda: reader.view is not None and reader.view.is_furnished())
            for number in range(len(entry.lesson.pages)):
                text, formulas, everything = measure(app, reader, number)
                page = f"{entry.path.stem:16} {number + 1:2}"
                print(f"{page}  text {text:5.0f}  formulas {formulas:5.0f}  all {everything:5.0f} ms")
        window.close()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return 0


if __name__ == "__main__":
    sys.exit(main())
