"""Formulas set in the background, so that a page stands at once and its formulas follow."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from nnplayground.gui.background import Job
from nnplayground.progress import Report
from nnplayground.typeset import svg

LOG = logging.getLogger(__name__)

Wanted = tuple[str, float, str]
"""LaTeX, the height of letters in pixels, and a colour."""


class Typesetter(QObject):
    """Keeps the formulas that were set; the newest page wanted goes first, and an earlier one is given up for it."""

    arrived = Signal()
    """More formulas are set."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[Wanted, str] = {}
        self._waiting: tuple[Wanted, ...] = ()
        self._job: Job | None = None
        self._is_closed = False
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._begin)

    def warm_up(self) -> None:
        """Have the library read, which takes longer than a formula, before the first one is wanted."""
        self.want([("x", 16.0, "#000000")])

    def svg(self, wanted: Wanted) -> str | None:
        """Return the SVG of a formula; empty for one that cannot be set, and None for one that is not set yet."""
        return self._kept.get(wanted)

    def want(self, formulas: Iterable[Wanted]) -> None:
        """Have these formulas set, in their order; `arrived` says when there is more to show."""
        if self._is_closed:
            return
        self._waiting = tuple(wanted for wanted in dict.fromkeys(formulas) if wanted not in self._kept)
        if self._job is not None:
            self._job.cancel()
        elif self._waiting:
            self._soon.start()  # after the page is painted, with which it would compete

    def is_busy(self) -> bool:
        """Say whether formulas are still being set."""
        return self._job is not None or self._soon.isActive()

    def _begin(self) -> None:
        waiting, self._waiting = self._waiting, ()

        def work(report: Report) -> None:
            for number, wanted in enumerate(waiting, start=1):
                self._kept[wanted] = _set(wanted)
                report(number / len(waiting))

        self._job = Job(work, self)
        self._job.progressed.connect(lambda _share: self.arrived.emit())
        for end in (self._job.done, self._job.failed, self._job.cancelled):
            end.connect(self._on_ended)
        self._job.start()

    def _on_ended(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.deleteLater()
        if self._waiting:
            self._begin()
        self.arrived.emit()

    def close(self) -> None:
        """Give up what is left, wait for the thread, and set nothing any more."""
        self._is_closed = True
        self._waiting = ()
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
            self._job.wait()


def _set(wanted: Wanted) -> str:
    """Return the SVG of a formula; empty where the library stumbles, for whoever shows its text instead."""
    try:
        return svg(*wanted)
    except Exception:  # the library fails in as many ways as there are mistakes
        LOG.warning("a formula cannot be set: %s", wanted[0], exc_info=True)
        return ""
