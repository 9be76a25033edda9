"""Python's search for cycles of garbage, in the window's thread alone.

Python searches in whatever thread happens to make one object too many, and destroys there what it finds. The training
thread, jobs and the making of formulas make objects all the time, and so destroyed menus, pictures and pens of the
window while Qt was using them, which ends the process now and then in a place that has nothing to do with it. So Python
does not search by itself any more; a timer of the window's thread does, when Python would have.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

from nnplayground.data.quiet import quiet

LOOK_EVERY_MS = 100
OLDEST = 2
"""The generation of what has survived longest: searching it is searching everything."""
REST = 50.0
"""After a search through everything there is none for so many times as long as it took."""


class Sweeper(QObject):
    """Searches for garbage as long as it lives, in the thread that has made it, and keeps Python from doing so."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._rests_until = 0.0
        timer = QTimer(self, interval=LOOK_EVERY_MS)
        timer.timeout.connect(self.sweep)
        timer.start()

    def sweep(self) -> None:
        """Search the generations that are due by Python's own thresholds; not while a large table is read."""
        if quiet.is_on:
            return
        due = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if not due[0]:
            return
        begin = time.monotonic()
        if due[1] and due[OLDEST] and begin >= self._rests_until:
            gc.collect(OLDEST)
            end = time.monotonic()
            self._rests_until = end + REST * (end - begin)
        else:
            gc.collect(1 if due[1] else 0)
