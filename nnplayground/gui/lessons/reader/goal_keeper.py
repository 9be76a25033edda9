"""Watches the run for the checkpoints of a page, and keeps where the run stood when all of them held.

A running network is judged by its last record, which may be some epochs old. So when all checkpoints hold the run is
paused, measured, and judged once more; it goes on by itself if they do not hold. What is kept can be judged again by
whoever is handed it, with the same numbers.
"""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from nnplayground.experiment.files import Saved
from nnplayground.gui.document import Document
from nnplayground.gui.training import Controller, Frame, Status
from nnplayground.gui.training.messages import Built, Captured, Command, LabBuilt, State
from nnplayground.lessons.files.checkpoints import ACCURACY, OF_THE_PAGE, R2, Facts, all_reached
from nnplayground.lessons.files.experiments import bottleneck_of, experiment_of, learns_the_same
from nnplayground.lessons.files.lesson import Page


def facts_of(frame: Frame, scores: str) -> Facts:
    """Return what a frame says, whose scores are of this kind; labs have no neurons that could be counted."""
    if not frame.weights:
        return Facts(frame.record, frame.epoch, frame.steps, frame.parameters, math.nan, math.nan, scores)
    return Facts(
        record=frame.record,
        epochs=frame.epoch,
        steps=frame.steps,
        parameters=sum(array.size for array in (*frame.weights, *frame.biases)),
        neurons=sum(bias.size for bias in frame.biases[:-1]),
        layers=len(frame.weights) - 1,
        scores=scores,
    )


class GoalKeeper(QObject):
    """Judges one page at a time."""

    changed = Signal()
    """Other facts, or another experiment."""
    reached = Signal(object)
    """All checkpoints of the page hold: the `Saved` of the run, or None where no run is asked for."""

    def __init__(self, document: Document, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._controller = document, controller
        self._page: Page | None = None
        self._run = Facts()
        self._solved = self._capture = 0
        self._scores = ACCURACY
        self._bottleneck = math.nan
        self._is_reached = self._is_measuring = False
        controller.built.connect(self._on_built)
        controller.lab_built.connect(self._on_built)
        controller.frame_shown.connect(self._on_frame)
        controller.status_changed.connect(self._on_status)
        controller.captured.connect(self._on_captured)

    # -- what is known -------------------------------------------------------------------------------------------------

    @property
    def facts(self) -> Facts:
        """What is known now; nothing of a run that learns something else than the page is about."""
        return replace(self._run, solved=self._solved) if self.is_on_canvas() else Facts(solved=self._solved)

    def is_on_canvas(self) -> bool:
        """Say whether what is trained learns the data of the page's experiment, if it has one."""
        wanted = experiment_of(self._page) if self._page is not None else None
        return wanted is None or learns_the_same(self._document.experiment, wanted)

    def begin(self, built: Built | LabBuilt | None, frame: Frame | None) -> None:
        """Take over what the window has shown last."""
        if built is not None:
            self._on_built(built)
        if frame is not None:
            self._on_frame(frame)

    def watch(self, page: Page | None, *, is_reached: bool = False, solved: int = 0) -> None:
        """Judge a page from now on, of which so many exercises are solved; one that is reached already stays so."""
        self._page, self._solved, self._is_reached = page, solved, is_reached
        self._capture, self._is_measuring = 0, False
        self._judge()

    def set_solved(self, count: int) -> None:
        """So many exercises of the page are solved."""
        self._solved = count
        self._judge()

    def _on_built(self, built: Built | LabBuilt) -> None:
        if isinstance(built, LabBuilt):
            self._scores = built.curves.kind
        else:
            self._scores = ACCURACY if built.prepared.dataset.labels is not None else R2
        self._bottleneck = bottleneck_of(built.experiment)

    def _on_frame(self, frame: Frame) -> None:
        if frame.is_past:
            return
        self._run = replace(facts_of(frame, self._scores), bottleneck=self._bottleneck)
        if self._page is not None and self._page.checkpoints:
            self._judge()

    # -- judging -------------------------------------------------------------------------------------------------------

    def _judge(self) -> None:
        self.changed.emit()
        page = self._page
        is_open = page is not None and bool(page.checkpoints) and not (self._is_reached or self._capture)
        if page is None or not is_open or self._is_measuring or not all_reached(page.checkpoints, self.facts):
            return
        if all(checkpoint.measure in OF_THE_PAGE for checkpoint in page.checkpoints):
            self._is_reached = True
            self.reached.emit(None)
        elif self._controller.status.state is State.RUNNING:
            self._is_measuring = True
            self._controller.order(Command.PAUSE)
        else:
            self._capture = self._controller.capture()

    def _on_status(self, status: Status) -> None:
        """The run stands still and was measured: judge it, and have it go on where it was stopped too early."""
        if not self._is_measuring or status.state is State.RUNNING:
            return
        self._is_measuring = False
        if self._page is None or status.state is not State.PAUSED:
            return
        self._judge()
        if not self._capture and not self._is_reached:
            self._controller.order(Command.RUN)

    def _on_captured(self, captured: Captured) -> None:
        if captured.number != self._capture:
            return
        self._capture = 0
        if self._page is None or captured.parameters is None:
            return
        self._is_reached = True
        self.reached.emit(Saved(self._document.experiment, captured.parameters, captured.state))
        self.changed.emit()
