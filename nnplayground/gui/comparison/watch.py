"""Keeps every run that was trained: when it ends, when another one takes its place, and when a person asks for it."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.comparison.library import Library
from nnplayground.gui.document import Document
from nnplayground.gui.training import Controller
from nnplayground.gui.training.messages import Built, Captured, Left, State, Status, Surveyed
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

if TYPE_CHECKING:
    from nnplayground.tuning.runs import KeptRun

KEPT = QT_TRANSLATE_NOOP("Runs", "The run is kept.")
KEPT_ALREADY = QT_TRANSLATE_NOOP("Runs", "This very run is kept already.")
NO_EPOCH = QT_TRANSLATE_NOOP("Runs", "There is nothing to keep yet: train for an epoch first.")


class RunWatch(QObject):
    """Hands runs to the library. The training thread is only asked where it stands; all else is done beside it."""

    kept = Signal(str)
    """The name of the run that a person wanted to be kept."""

    def __init__(self, document: Document, controller: Controller, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._controller, self._library = document, controller, library
        self._task = CLASSIFICATION
        self._asked: dict[int, bool] = {}
        """Captures that were asked for: whether by a person."""
        self._last: tuple[str, Experiment] | None = None
        """The name under which the present run was kept when it ended, and its experiment then."""
        self._number = 0
        """Of the present run; grows with every run that is left."""
        self._seconds, self._since = 0.0, 0.0
        self._is_partly_timed = False
        controller.left.connect(self._on_left)
        controller.captured.connect(self._on_captured)
        controller.status_changed.connect(self._on_status)
        controller.surveyed.connect(self._on_surveyed)
        controller.built.connect(self._on_built)

    def keep_now(self) -> None:
        """Keep the present run as it stands."""
        self._asked[self._controller.capture()] = True

    # -- time ----------------------------------------------------------------------------------------------------------

    def _on_status(self, status: Status) -> None:
        """Count the seconds of training, and keep a run that has come to its end."""
        now = time.monotonic()
        if self._since:
            self._seconds += now - self._since
        self._since = now if status.state is State.RUNNING else 0.0
        if status.state in (State.FINISHED, State.DIVERGED):
            self._asked[self._controller.capture()] = False

    def _seconds_so_far(self) -> float | None:
        """Return how long the present run was trained; None where that is not known, or it was only stepped."""
        total = self._seconds + (time.monotonic() - self._since if self._since else 0.0)
        return total if total and not self._is_partly_timed else None

    def _on_built(self, built: Built) -> None:
        """Learn that a run goes on which was trained elsewhere, by whoever saved it."""
        if built.steps and not self._seconds and not self._since:
            self._is_partly_timed = True

    def _on_surveyed(self, found: Surveyed) -> None:
        self._task = found.shape.task

    # -- what is kept --------------------------------------------------------------------------------------------------

    def _on_left(self, left: Left) -> None:
        """Keep a run that is trained no further; another one begins, whose seconds are counted anew."""
        make = _maker(left.experiment, left, left.task, self._seconds_so_far())
        self._library.keep(make, self._earlier(left.experiment))
        self._last = None
        self._number += 1
        self._seconds, self._is_partly_timed = 0.0, False
        self._since = time.monotonic() if self._since else 0.0

    def _on_captured(self, captured: Captured) -> None:
        is_asked = self._asked.pop(captured.number, None)
        if is_asked is None:
            return
        if captured.parameters is None or not int(captured.state["counts"][0]):
            if is_asked:
                self._library.said.emit(Text(NO_EPOCH), True)
            return
        experiment = self._document.experiment
        make = _maker(experiment, captured, self._task, self._seconds_so_far())
        number = self._number

        def then(found: tuple[str, bool]) -> None:
            name, is_new = found
            if is_asked:
                self._library.said.emit(Text(KEPT if is_new else KEPT_ALREADY), False)
                self.kept.emit(name)
            elif number == self._number:
                self._last = name, experiment

        self._library.keep(make, "" if is_asked else self._earlier(experiment), then)

    def _earlier(self, experiment: Experiment) -> str:
        """Return the name of an earlier state of the present run, which a later one with the same settings replaces."""
        return self._last[0] if self._last is not None and self._last[1] == experiment else ""


def _maker(
    experiment: Experiment, standing: Left | Captured, task: str, seconds: float | None
) -> Callable[[int], KeptRun]:
    """Return what makes the run, for the background."""
    when = datetime.now(UTC)
    parameters, state = standing.parameters, standing.state
    if parameters is None:
        raise ValueError("there is no run")

    def make(colour: int) -> KeptRun:
        from nnplayground.tuning.runs import kept  # noqa: PLC0415 - the window is there sooner so

        return kept(experiment, parameters, state, when=when, task=task, seconds=seconds, colour=colour)

    return make
