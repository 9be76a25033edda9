"""Formulas that are likely to be wanted next are set while nothing else is to be done, a small piece at a time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtCore import QObject, QTimer

from nnplayground.gui.widgets.formula import prepare

PIECE_S = 0.006
"""How long pieces are set before the window may do something else."""


class Ahead(QObject):
    """Sets the formulas of steps that may come."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_idle)

    @property
    def is_busy(self) -> bool:
        """Whether there still is something to set."""
        return self._timer.isActive()

    def want(self, steps: Iterable[int], lines: Callable[[int], Sequence[str]]) -> None:
        """Set the lines of these steps, the likeliest first; what was wanted before is forgotten."""
        self._work = (turn for step in steps for turn in prepare(lines(step)))
        self._timer.start()

    def stop(self) -> None:
        """Set nothing more."""
        self._timer.stop()
        self._work = iter(())

    def _on_idle(self) -> None:
        end = time.perf_counter() + PIECE_S
        for _ in self._work:
            if time.perf_counter() >= end:
                return
        self._timer.stop()
