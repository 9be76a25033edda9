"""The window's side of a race: begins it in a thread of its own, gives orders, and receives scenes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot

from nnplayground.gui.background import Job
from nnplayground.gui.race.course import Command, Course, Give, Order, Phase, Plan, Scene, Speed
from nnplayground.gui.training.pictures import Colours
from nnplayground.i18n import Text

PAINTED_AT_ONCE = (QEvent.Type.LayoutRequest, QEvent.Type.UpdateRequest)
"""What a scene leaves to be done, while the thread stands still."""


class _Line(QObject):
    """Carries news from the thread of a race; connected to the runner alone."""

    offered = Signal()
    given = Signal(int, object)


class Runner(QObject):
    """One race at a time; whatever an earlier one still says is not heard."""

    scene_shown = Signal(object)
    """A `Scene` is to be painted, at once."""
    failed = Signal(object)
    """Why there can be no race, as a `Text`."""
    given = Signal(int, object)
    """The number of a lane and how it stands, as `Saved`, as asked by `ask_for`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._course: Course | None = None
        self._line: _Line | None = None
        self._jobs: list[Job] = []
        self._speed = Speed(None)
        self.phase = Phase.STANDING
        self.scene: Scene | None = None
        """The scene last shown; None before the first one of this race."""

    # -- orders --------------------------------------------------------------------------------------------------------

    def begin(self, plan: Plan, colours: Colours) -> None:
        """Put another race on the track; it waits at the start."""
        self._leave()
        line = _Line()
        line.offered.connect(self._on_offered)
        line.given.connect(self.given)
        course = Course(plan, colours, line.offered.emit, line.given.emit)
        course.send(self._speed)
        job = Job(course.run, self)
        line.setParent(job)  # the thread may still speak while this race is left for another
        job.failed.connect(self._on_failed)
        job.cancelled.connect(lambda: self._forget(job))
        self._line, self._course = line, course
        self._jobs.append(job)
        self.scene, self.phase = None, Phase.BUILDING
        job.start()

    def order(self, command: Command) -> None:
        """Run, pause, or go one epoch further."""
        self._send(command)

    def set_speed(self, epochs_per_second: float | None) -> None:
        """Limit the epochs per second, of this race and those to come; None is as fast as possible."""
        self._speed = Speed(epochs_per_second)
        self._send(self._speed)

    def ask_for(self, number: int) -> None:
        """Ask how a lane stands; the answer is `given`."""
        self._send(Give(number))

    def set_colours(self, colours: Colours) -> None:
        """Paint in other colours."""
        self._send(colours)

    def _send(self, order: Order) -> None:
        if self._course is not None:
            self._course.send(order)

    def is_alive(self) -> bool:
        """Say whether any thread of a race is there."""
        return any(job.is_running() for job in self._jobs)

    def _leave(self) -> None:
        """Have the present race end by itself, and hear no more of it."""
        if self._course is None or self._line is None:
            return
        self._line.offered.disconnect()
        self._line.given.disconnect()
        for job in self._jobs:
            job.cancel()
        self._course.send(Command.QUIT)
        self._course.baton.close()
        self._course = self._line = None

    def close(self) -> bool:
        """End the race and wait for its thread; False where it does not come back in time."""
        self._leave()
        ended = [job.wait() for job in self._jobs]
        return all(ended)

    def _forget(self, job: Job) -> None:
        self._jobs.remove(job)
        job.deleteLater()

    # -- news ----------------------------------------------------------------------------------------------------------

    @Slot()
    def _on_offered(self) -> None:
        course = self._course
        scene = course.baton.take() if course is not None else None
        if course is None or scene is None:
            return
        self.scene, self.phase = scene, scene.phase
        try:
            self.scene_shown.emit(scene)
            for kind in PAINTED_AT_ONCE:  # later the thread would be in the way of every single one of them
                QCoreApplication.sendPostedEvents(None, kind)
        finally:
            course.baton.give_back()

    def _on_failed(self, why: Text) -> None:
        self.phase, self.scene = Phase.REFUSED, None
        self.failed.emit(why)
