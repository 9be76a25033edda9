"""Grounds to go down on, surveyed in the background: those with numbers of their own, and the window's network."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from nnplayground.data.dataset import Floats
from nnplayground.gui.background import Job
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.training.messages import Captured
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons import notation
from nnplayground.lessons.topics.descent import Ground
from nnplayground.lessons.topics.grounds import PRESENT, SCENES, parameters_of, present_ground
from nnplayground.progress import Report

GRID = 81
"""Places of the map that are computed, each way."""


@dataclass(frozen=True, slots=True, eq=False)
class Surveyed:
    """A ground with its heights `(GRID, GRID)`, and the names of the parameters that its network offers."""

    ground: Ground
    heights: Floats
    names: tuple[str, ...]


def _survey(make: partial[Ground], report: Report) -> Surveyed:
    ground = make()
    names = tuple(notation.parameter(place).plain for place in parameters_of(ground.network))
    return Surveyed(ground, ground.surface(GRID, report), names)


def _end(job: Job) -> None:
    """Call a survey off and wait until it has noticed, which takes some milliseconds."""
    job.cancel()
    job.wait()


class Surveyor(QObject):
    """Surveys one ground at a time; a new order calls the one before off."""

    found = Signal(object)
    """A `Surveyed`."""
    failed = Signal(object)
    """Why there is no ground, as a `Text`."""

    def __init__(self, stage: Stage, owner: QWidget) -> None:
        super().__init__(owner)
        self._stage, self._owner = stage, owner
        self._scene = ""
        self._capture = 0
        self._job: Job | None = None
        self._wanted: partial[Ground] | None = None
        """What is still being surveyed."""
        self.axes = (0, 1)
        """Which two parameters of the window's network are free."""
        stage.controller.captured.connect(self._on_captured)
        stage.controller.built.connect(self._on_built)

    def survey(self, scene: str) -> None:
        """Survey a ground of `SCENES`, or the window's network as it stands."""
        self._scene = scene
        if scene == PRESENT:
            self._capture = self._stage.controller.capture()
        else:
            self._begin(partial(SCENES[scene].make))

    @Slot(object)
    def _on_built(self, _built: object) -> None:
        """Follow the network on the canvas when it becomes another one."""
        if self._scene == PRESENT and self._owner.isVisible():
            self.survey(PRESENT)

    @Slot(object)
    def _on_captured(self, captured: Captured) -> None:
        if captured.number != self._capture or self._scene != PRESENT:
            return
        if captured.parameters is None:
            self.failed.emit(Text(QT_TRANSLATE_NOOP("Demo", "The network cannot be trained as it is.")))
            return
        self._begin(partial(present_ground, self._stage.document.experiment, captured.parameters, self.axes))

    # -- the work ------------------------------------------------------------------------------------------------------

    def _begin(self, make: partial[Ground]) -> None:
        if self._job is not None:
            _end(self._job)
        self._wanted = make
        self._job = Job(partial(_survey, make))
        self.destroyed.connect(partial(_end, self._job))
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def is_running(self) -> bool:
        """Say whether a ground is being surveyed."""
        return self._job is not None and self._job.is_running()

    def call_off(self) -> None:
        """Stop, until `take_up`."""
        if self._job is not None and self._wanted is not None:
            _end(self._job)

    def take_up(self) -> None:
        """Go on with what was called off."""
        if self._wanted is not None and not self.is_running():
            self._begin(self._wanted)

    @Slot(object)
    def _on_done(self, found: Surveyed) -> None:
        self._wanted = None
        self.found.emit(found)

    @Slot(object)
    def _on_failed(self, why: Text) -> None:
        self._wanted = None
        self.failed.emit(why)
