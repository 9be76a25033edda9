"""The search at work: a thread that gives out trials to an executor, followed and called off from the window."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal

from nnplayground.experiment.build import load_data, shape_of
from nnplayground.experiment.problems import Shape
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.background import Job
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.progress import Report
from nnplayground.tuning.executors import Executors, guarded
from nnplayground.tuning.search import Search, judge_on, run
from nnplayground.tuning.space import Setting, Space
from nnplayground.tuning.standings import Standings
from nnplayground.tuning.store import Store

ENDED = QT_TRANSLATE_NOOP(
    "Tuning", "A process of the search has ended, perhaps for want of memory. What is finished is kept: go on with it."
)


@dataclass(frozen=True, slots=True)
class Quarry:
    """What is searched for, and where."""

    experiment: Experiment
    space: Space
    draws: int | None
    folds: int
    seeds: int

    def search(self) -> Search:
        """Return the search with all its settings."""
        data, rng = self.experiment.data, np.random.default_rng(self.experiment.training.seed)
        settings = tuple(self.space.grid() if self.draws is None else self.space.draw(self.draws, rng))
        return Search(self.experiment, settings, folds=self.folds, seeds=self.seeds, fold_seed=data.split_seed)


class Hunt(QObject):
    """One search at a time; what it has found stays until the next one begins."""

    progressed = Signal()
    ended = Signal(object)
    """Why it failed, as a `Text`; None where it was done or called off."""
    judged = Signal(object)
    """A list of outcomes over the test samples."""

    def __init__(self, executors: Executors, parent: QObject) -> None:
        super().__init__(parent)
        self._executors = executors
        self._job: Job | None = None
        self._began = 0.0
        self.shape: Shape | None = None
        """Of the data of the search."""
        self.standings: Standings | None = None
        """None until it is known what there is to do."""
        self.notice: Text | None = None
        """What people should know of the file that outcomes are kept in."""

    def work_on(self, executors: Executors) -> None:
        """Do what comes next elsewhere."""
        self._executors = executors

    # -- searching -----------------------------------------------------------------------------------------------------

    def start(self, quarry: Quarry, open_store: Callable[[Experiment], tuple[Store, Text | None]]) -> None:
        """Search in the background; what the store has is not done again."""
        self.standings = self.notice = None

        def work(report: Report) -> None:
            search = quarry.search()
            report(0.0)
            store, self.notice = open_store(search.experiment)
            standings = Standings(search, store)

            def plan(keys: list[str]) -> None:
                standings.plan(keys)
                self._began, self.standings = time.monotonic(), standings

            self.shape = shape_of(load_data(search.experiment.data), search.experiment.data)
            with self._executors() as executor:
                run(search, executor, store, report, standings.take, plan)

        self._begin(work, lambda _none: self.ended.emit(None))

    def judge(self, setting: Setting) -> None:
        """Judge a setting by the test samples, in the background."""
        standings = self.standings
        if standings is None:
            return
        search = standings.search

        def work(report: Report) -> object:
            with self._executors() as executor:
                return judge_on(executor, search.experiment, setting, range(search.seeds), report)

        self._begin(work, self._on_judged)

    def _on_judged(self, outcomes: object) -> None:
        self.judged.emit(outcomes)
        self.ended.emit(None)

    def _begin(self, work: Callable[[Report], object], done: Callable[[object], None]) -> None:
        self._job = Job(guarded(work, ENDED), self)
        self._job.progressed.connect(lambda _share: self.progressed.emit())
        self._job.done.connect(done)
        self._job.failed.connect(self.ended)
        self._job.cancelled.connect(lambda: self.ended.emit(None))
        for end in (self._job.done, self._job.failed, self._job.cancelled):
            end.connect(self._job.deleteLater)
        self._job.start()

    # -- how it stands -------------------------------------------------------------------------------------------------

    def is_running(self) -> bool:
        """Say whether it goes on."""
        return self._job is not None and self._job.is_running()

    def seconds_left(self) -> float | None:
        """Return how long it will take by the time that it has taken so far; None before that can be said."""
        standings = self.standings
        if standings is None or standings.done <= standings.kept:
            return None
        each = (time.monotonic() - self._began) / (standings.done - standings.kept)
        return each * (standings.total - standings.done)

    def cancel(self) -> None:
        """Call it off; what is finished is kept."""
        if self._job is not None and self.is_running():
            self._job.cancel()

    def close(self) -> None:
        """Call it off and wait for its end."""
        if self._job is not None and self.is_running():
            self._job.cancel()
            self._job.wait()
