"""The course beside the trainer: both stand before the same batch, wherever one of them goes."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QObject, Signal

from nnplayground.experiment.controls import Access, access
from nnplayground.experiment.files import Saved
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.background import Job
from nnplayground.gui.document import Document
from nnplayground.gui.training import Controller, Frame, Status
from nnplayground.gui.training.messages import Captured, Command, State
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons.walk import Course
from nnplayground.progress import Report

WAITING = Text(QT_TRANSLATE_NOOP("Stepper", "One moment: all numbers of the next step are computed …"))
RUNNING = Text(
    QT_TRANSLATE_NOOP("Stepper", "Training runs. As soon as it pauses, stepping begins anew from where it stands then.")
)
UNTRAINABLE = Text(
    QT_TRANSLATE_NOOP(
        "Stepper",
        "There is nothing to step through, because this network cannot be trained yet. See what to mend above.",
    )
)


class Came(Enum):
    """How one came into the present batch."""

    ANEW = auto()
    FORWARDS = auto()
    BACKWARDS = auto()


class Session(QObject):
    """Begins a course where the training stands, moves both by whole batches, and begins anew where it moves alone."""

    entered = Signal(object)
    """A batch can be walked through; how one `Came` there."""
    left = Signal(object)
    """There is nothing to walk through for now; why, as a `Text`."""

    def __init__(self, document: Document, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._controller = document, controller
        self._experiment = document.experiment
        self.course: Course | None = None
        self.is_open = False
        self._asked = 0
        self._is_asking = False
        self._job: Job | None = None
        self._seen: tuple[int, int] | None = None
        """Version and steps of the frame last shown."""
        self._stands: tuple[int, int] | None = None
        """Where the course stands, and the trainer as soon as it has done as told."""
        self._comes_from: tuple[int, int] | None = None
        document.changed.connect(self._on_document)
        controller.captured.connect(self._on_captured)
        controller.frame_shown.connect(self._on_frame)
        controller.status_changed.connect(self._on_status)

    # -- life ----------------------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Pause the training, and begin where it stands unless the course still is there."""
        self.is_open = True
        if self._controller.status.state is State.RUNNING:
            self._controller.order(Command.PAUSE)
            self.left.emit(WAITING)
        elif self._controller.status.state is State.LOADING:
            self.left.emit(WAITING)  # it begins with the first frame
        elif self.course is not None and self._job is None and self._has_arrived():
            self.entered.emit(Came.ANEW)
        else:
            self.begin()

    def close(self) -> None:
        """Follow the training no longer."""
        self.is_open = False
        self._drop_job()

    def begin(self) -> None:
        """Ask where the training stands, and begin a course there."""
        self._drop_job()
        self.course = self._comes_from = None
        self._asked, self._is_asking = self._controller.capture(), True
        self.left.emit(WAITING)

    def _on_captured(self, captured: Captured) -> None:
        if captured.number != self._asked:
            return
        self._is_asking = False
        if not self.is_open or captured.version != self._controller.version:
            return  # an edit came between; it begins with the first frame
        if captured.parameters is None:
            self.left.emit(UNTRAINABLE)
            return
        self._stands = captured.version, captured.steps
        self._work(partial(_begin, self._document.experiment, captured), self._on_begun)

    def _on_begun(self, course: Course) -> None:
        self.course = course
        self.entered.emit(Came.ANEW)

    # -- from batch to batch -------------------------------------------------------------------------------------------

    @property
    def may_go_on(self) -> bool:
        """Whether the author of the experiment leaves its training to others."""
        return access(self._document.experiment.controls, "steps") is Access.FREE

    @property
    def _is_current(self) -> bool:
        """Whether the course is that of the document as it is: after an edit the trainer begins somewhere else."""
        is_free = self.course is not None and self._job is None
        return is_free and self._stands is not None and self._stands[0] == self._controller.version

    @property
    def can_go_back(self) -> bool:
        """Whether there is a batch before this one."""
        return self._is_current and self.course is not None and self.course.can_go_back and self.may_go_on

    @property
    def can_go_on(self) -> bool:
        """Whether the next batch can be had."""
        return self._is_current and self.may_go_on

    @property
    def is_settled(self) -> bool:
        """Whether course and trainer stand at the same place, and nothing is under way."""
        return self.course is not None and self._job is None and not self._is_asking and self._seen == self._stands

    def go_on(self) -> None:
        """Go on to the next batch, and have the trainer do the step that was looked through."""
        course = self.course
        if course is not None and self.can_go_on:
            self._work(lambda _report: course.next(), lambda _none: self._follow_on(course))

    def _follow_on(self, course: Course) -> None:
        if not self._is_current:  # an edit came between: another course begins with its first frame
            self.course = self._comes_from = None
            self.left.emit(WAITING)
            return
        self._expect(self._controller.version, course)
        self._controller.order(Command.STEP_BATCH)
        self.entered.emit(Came.FORWARDS)

    def go_back(self) -> None:
        """Go back to the batch before, and put the trainer back to where it stood then."""
        if self.course is not None and self.can_go_back:
            self.course.back()
            moment = self.course.moment
            saved = Saved(self._document.experiment, moment.parameters, moment.state)
            self._controller.load_saved(saved, is_same_run=True)
            self._expect(self._controller.version, self.course)
            self.entered.emit(Came.BACKWARDS)

    def _expect(self, version: int, course: Course) -> None:
        """Wait for frames of another place; those of the place before mean nothing until they come."""
        self._comes_from = self._seen
        self._stands = version, course.moment.steps

    # -- the document and the trainer move alone -----------------------------------------------------------------------

    def _has_arrived(self) -> bool:
        if self._seen == self._stands:
            self._comes_from = None
            return True
        return self._comes_from is not None and self._seen == self._comes_from

    def _on_document(self, experiment: Experiment) -> None:
        """Leave the course of another network or of other samples; another one begins with the first frame."""
        before, self._experiment = self._experiment, experiment
        if (experiment.network, experiment.data) == (before.network, before.data) or self.course is None:
            return
        self._drop_job()
        self.course = None
        if self.is_open:
            self.left.emit(WAITING)

    def _on_frame(self, frame: Frame) -> None:
        self._seen = frame.version, frame.steps
        if self._controller.status.version == frame.version:
            self._check()

    def _on_status(self, status: Status) -> None:
        if self.is_open and status.state is State.RUNNING:
            self._drop_job()
            self.course = None
            self.left.emit(RUNNING)
        elif self.is_open and status.state is State.REFUSED:
            self._drop_job()
            self.course = None
            self.left.emit(UNTRAINABLE)
        else:
            self._check()

    def _check(self) -> None:
        """Begin anew where the trainer stands still somewhere else."""
        stands_still = self._controller.status.state not in (State.RUNNING, State.LOADING, State.REFUSED)
        if self.is_open and stands_still and not self._is_asking and self._seen is not None and not self._has_arrived():
            self.begin()

    # -- work ----------------------------------------------------------------------------------------------------------

    def _work(self, work: Callable[[Report], object], done: Callable[..., None]) -> None:
        self._drop_job()
        job = self._job = Job(work, self)
        job.done.connect(lambda result: self._end(job, lambda: done(result)))
        job.failed.connect(lambda why: self._end(job, lambda: self._refuse(why)))
        job.cancelled.connect(job.deleteLater)
        job.start()

    def _end(self, job: Job, then: Callable[[], None]) -> None:
        job.deleteLater()
        if job is self._job:
            self._job = None
            then()

    def _refuse(self, why: Text) -> None:
        self.course = None
        self.left.emit(why)

    def _drop_job(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()


def _begin(experiment: Experiment, captured: Captured, _report: Report) -> Course:
    """Return the course of an experiment from where a run of it stands."""
    return Course.begin(experiment, captured.parameters, dict(captured.state))
