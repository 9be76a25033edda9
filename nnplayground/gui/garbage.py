"""Python's search for cycles of garbage, in the window's thread alone.

Python searches in whatever thread happens to make one object too many, and destroys there what it finds. The training
thread, jobs and the making of formulas make objects all the time, and so destroyed menus, pictures and pens of the
window while Qt was using them, which ends the process now and then in a place that has nothing to do with it. So Python
does not search by itself any more; a timer of the window's thread does.

Python counts objects, and a few that nobody uses any more may hold hundreds of megabytes of arrays: so everything is
searched more often than Python would have. What is freed there lies between what is not, and glibc keeps such pages
until it is asked for them (`malloc_trim(3)`): a long day in the window took two or three times as much as it used.
"""

from __future__ import annotations

import ctypes
import gc
import sys
import time
from functools import cache

from PySide6.QtCore import QObject, QTimer

from nnplayground.data.quiet import quiet

LOOK_EVERY_MS = 100
OLDEST = 2
"""The generation of what has survived longest: searching it is searching everything."""
REST = 100.0
"""After a search through everything there is none for so many times as long as it took."""


@cache
def allocator() -> ctypes.CDLL | None:
    """Return the library of C, where it keeps what is freed."""
    if not sys.platform.startswith("linux"):
        return None
    library = ctypes.CDLL(None)
    return library if hasattr(library, "malloc_trim") else None


def give_back() -> None:
    """Give memory that is free and only kept back to the system."""
    library = allocator()
    if library is not None:
        library.malloc_trim(0)


class Sweeper(QObject):
    """Searches for garbage as long as it lives, in the thread that has made it, and keeps Python from doing so."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._rests_until = 0.0
        self._has_searched_all = False
        timer = QTimer(self, interval=LOOK_EVERY_MS)
        timer.timeout.connect(self.sweep)
        timer.start()

    def sweep(self) -> None:
        """Search the generations that are due, by Python's thresholds for the younger ones; not while a large table is
        read. After a search through everything, the next turn gives memory back: both at once would be a longer pause.
        """
        if quiet.is_on:
            return
        if self._has_searched_all:
            self._has_searched_all = False
            give_back()
            return
        youngest, older = (count > most for count, most in zip(gc.get_count()[:2], gc.get_threshold()[:2], strict=True))
        if not youngest:
            return
        begin = time.monotonic()
        if older and begin >= self._rests_until:
            gc.collect(OLDEST)
            self._has_searched_all = True
            end = time.monotonic()
            self._rests_until = end + REST * (end - begin)
        else:
            gc.collect(1 if older else 0)
