"""The guide at work: a thread that gives out trainings to an executor, followed and called off from the window."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from nnplayground.experiment.files import Saved
from nnplayground.gui.background import Job
from nnplayground.gui.guide.visit import Visit
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.progress import Report, part
from nnplayground.tuning.advice.guide import Attempt, Diagnosis, Plan, Proposal, attempted, diagnosed, proposals
from nnplayground.tuning.advice.signs import signs_of_saved
from nnplayground.tuning.executors import Executors, guarded

ENDED = QT_TRANSLATE_NOOP("Advice", "A process of the guide has ended, perhaps for want of memory. Try again.")
SOON = 0.02
"""Share of the work after which the time that is left can be told."""


@dataclass(frozen=True, slots=True, eq=False)
class Tried:
    """An attempt, and what is known of its experiment should it be adopted."""

    attempt: Attempt
    visit: Visit


class Tutor(QObject):
    """Does one piece of work at a time."""

    progressed = Signal()
    """There is news of how far the work is, or another attempt in `done`."""
    ended = Signal(object)
    """Why it failed, as a `Text`; None where it was done or called off."""

    def __init__(self, executors: Executors, parent: QObject) -> None:
        super().__init__(parent)
        self._executors = executors
        self._job: Job | None = None
        self._is_working = False
        self._began = 0.0
        self.share = 0.0
        self.looked: Visit | None = None
        """What the last look has found."""
        self.done: list[Tried] = []
        """What the last work has tried so far; it only grows."""

    def work_on(self, executors: Executors) -> None:
        """Do what comes next elsewhere."""
        self._executors = executors

    # -- work ----------------------------------------------------------------------------------------------------------

    def look(self, saved: Saved, plan: Plan) -> None:
        """Look at an experiment and its run, and train it on all folds."""
        self.looked = None

        def work(report: Report) -> None:
            run = signs_of_saved(saved)
            with self._executors() as executor:
                diagnosis = diagnosed(saved.experiment, plan, executor, report, run)
            self.looked = Visit(diagnosis, proposals(diagnosis))

        self._begin(work)

    def attempt(self, diagnosis: Diagnosis, wanted: Sequence[Proposal]) -> None:
        """Try proposals one after the other."""

        def work(report: Report) -> None:
            with self._executors() as executor:
                for number, proposal in enumerate(wanted):
                    share = part(report, number / len(wanted), (number + 1) / len(wanted))
                    attempt = attempted(diagnosis, proposal, executor, share)
                    adopted = attempt.adopted()
                    self.done.append(Tried(attempt, Visit(adopted, proposals(adopted))))

        self._begin(work)

    def _begin(self, work: Callable[[Report], object]) -> None:
        self.done, self.share, self._began = [], 0.0, time.monotonic()
        self._job = Job(guarded(work, ENDED), self)
        self._job.progressed.connect(self._on_progressed)
        self._job.done.connect(lambda _none: self._on_ended(None))
        self._job.failed.connect(self._on_ended)
        self._job.cancelled.connect(lambda: self._on_ended(None))
        for end in (self._job.done, self._job.failed, self._job.cancelled):
            end.connect(self._job.deleteLater)
        self._is_working = True
        self._job.start()

    def _on_ended(self, why: Text | None) -> None:
        self._is_working = False
        self.ended.emit(why)

    def _on_progressed(self, share: float) -> None:
        self.share = share
        self.progressed.emit()

    # -- how it stands -------------------------------------------------------------------------------------------------

    def is_running(self) -> bool:
        """Say whether it goes on, or its end has not been told yet."""
        return self._is_working

    def seconds_left(self) -> float | None:
        """Return how long it will take by the time that it has taken so far; None before that can be said."""
        if self.share < SOON:
            return None
        return (time.monotonic() - self._began) * (1.0 - self.share) / self.share

    def cancel(self) -> None:
        """Call it off; what was tried to its end is kept."""
        if self._job is not None and self.is_running():
            self._job.cancel()

    def close(self) -> None:
        """Call it off and wait for its end."""
        if self._job is not None and self.is_running():
            self._job.cancel()
            self._job.wait()
            self._is_working = False
