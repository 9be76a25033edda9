"""How often a run is looked at closely: never so often that the training would suffer."""

from __future__ import annotations

import time

from nnplayground.engine.inspection import Inspector, Report, Subject
from nnplayground.engine.training import Training

EVERY_S = 0.12
"""Least time between two looks at a run that goes on."""
SHARE = 0.05
"""Most of the thread's time that looks may take while training goes on."""
BUDGET_S, STILL_BUDGET_S = 0.004, 0.03
"""How long a look may work at the past: while training runs, and when it stands still."""


class Looker:
    """Looks at one run for the window."""

    def __init__(self, training: Training) -> None:
        self._inspector = Inspector(training)
        self._subject: Subject | None = None
        self._next = 0.0

    def look(self, subject: Subject, *, still: bool) -> Report | None:
        """Return a report; None where the network has no such thing, or where it is too early for another look."""
        begin = time.perf_counter()
        is_early = not still and subject == self._subject and begin < self._next
        if is_early or not self._inspector.has(subject):
            return None
        self._subject = subject
        report = self._inspector.look(subject, STILL_BUDGET_S if still else BUDGET_S)
        took = time.perf_counter() - begin
        self._next = begin + took + max(EVERY_S, took / SHARE)
        return report
