"""Computes surfaces of the present run in the background, one at a time; a new order calls the one before off."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from nnplayground.experiment.surface import Request, Surface, surface_of
from nnplayground.gui.background import Job
from nnplayground.gui.document import Document
from nnplayground.gui.training import Controller
from nnplayground.gui.training.controller import application
from nnplayground.gui.training.messages import Captured
from nnplayground.i18n import Text


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A surface, and of which run at which step it is."""

    surface: Surface
    version: int
    steps: int


class Surveyor(QObject):
    """Asks where the run stands, and has the surface around it computed."""

    progressed = Signal(float)
    found = Signal(object)
    """A `Found`."""
    failed = Signal(object)
    """Why there is no surface, as a `Text`."""
    is_busy_changed = Signal(bool)

    def __init__(self, document: Document, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._controller = document, controller
        self._request = Request()
        self._asked = 0
        self._captured: Captured | None = None
        self._job: Job | None = None
        self._left: list[Job] = []
        """Jobs that were called off and have not noticed yet."""
        self.is_busy = False
        controller.captured.connect(self._on_captured)
        application().aboutToQuit.connect(self.end)

    def survey(self, request: Request) -> None:
        """Compute the surface around the run as it stands."""
        self.call_off()
        self._request = request
        self._asked = self._controller.capture()
        self._say_busy(True)

    def call_off(self) -> None:
        """Compute nothing more; what has been found stays."""
        self._asked = 0
        if self._job is not None:
            self._job.cancel()
            self._left.append(self._job)
            self._job = None
        self._say_busy(False)

    @Slot()
    def end(self) -> None:
        """Call everything off, and wait until it has been noticed."""
        self.call_off()
        for job in self._left:
            job.wait()

    def _say_busy(self, on: bool) -> None:
        if on != self.is_busy:
            self.is_busy = on
            self.is_busy_changed.emit(on)

    @Slot(object)
    def _on_captured(self, captured: Captured) -> None:
        if captured.number != self._asked:
            return
        experiment, request, self._captured = self._document.experiment, self._request, captured
        self._job = Job(
            lambda report: surface_of(experiment, captured.parameters, captured.state, request, report), self
        )
        self._job.progressed.connect(self.progressed)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)
        self._job.cancelled.connect(self._on_cancelled)
        self._job.start()

    @Slot(object)
    def _on_done(self, surface: Surface) -> None:
        captured = self._captured
        self._forget()
        if captured is not None:
            self.found.emit(Found(surface, captured.version, captured.steps))

    @Slot(object)
    def _on_failed(self, why: Text) -> None:
        self._forget()
        self.failed.emit(why)

    @Slot()
    def _on_cancelled(self) -> None:
        for job in [job for job in self._left if not job.is_running()]:
            self._left.remove(job)
            job.deleteLater()

    def _forget(self) -> None:
        """Let go of a job that has ended."""
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        self._captured = None
        self._say_busy(False)
