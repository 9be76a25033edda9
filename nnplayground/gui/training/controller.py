"""The window's side of training: gives orders, receives frames, and shares them out among the views."""

from __future__ import annotations

import logging
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot

from nnplayground.engine.inspection import Subject
from nnplayground.experiment.files import Saved
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.training.baton import Baton
from nnplayground.gui.training.frames import Frame, Need
from nnplayground.gui.training.messages import (
    BranchOff,
    Built,
    Capture,
    Captured,
    Command,
    LabBuilt,
    Left,
    Load,
    LookBack,
    Order,
    Show,
    Speed,
    State,
    Status,
    Surveyed,
    TakeBack,
)
from nnplayground.gui.training.pictures import Colours
from nnplayground.gui.training.plane import Axes
from nnplayground.gui.training.worker import Worker

LOG = logging.getLogger(__name__)

QUIT_PATIENCE_MS = 2000
ANSWER_MS = 1000
"""After a command, until people are told that it has to wait."""
GRID, STILL_GRID = 64, 160
"""Places of the plane that are computed, each way, while training runs and when it stands still."""
MAPS_AT_MOST = 12
"""Neurons of a layer that have a picture of their own."""
TURNS = (
    Need.LOSS | Need.TIME,
    Need.GRADIENTS | Need.HISTOGRAM,
    Need.MAPS | Need.NUMBERS,
    Need.RESULTS,
    Need.INSPECTION,
    Need.LAB,
)
"""Parts that need not be renewed with every frame; each comes when it is its turn, of those that are seen."""
WINDOW_GOES_FIRST = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.HoverMove,
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.Wheel,
        QEvent.Type.Resize,
        QEvent.Type.LanguageChange,
        QEvent.Type.PaletteChange,
        QEvent.Type.Close,
    }
)
"""Events during which the training thread stands still."""


def application() -> QCoreApplication:
    """Return the running application."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("there is no application")
    return app


class View(Protocol):
    """Something that shows a part of a frame."""

    need: Need

    def is_shown(self) -> bool:
        """Say whether anybody can see it."""

    def show_frame(self, frame: Frame) -> None:
        """Take the frame's numbers over; painting comes after."""

    def paint_soon(self) -> None:
        """Have it painted together with whatever is painted next."""

    def paint_now(self) -> None:
        """Paint it at once, and whatever else waits for paint."""


class Controller(QObject):
    """The one door between window and training thread; lives in the window's thread."""

    surveyed = Signal(object)
    built = Signal(object)
    lab_built = Signal(object)
    status_changed = Signal(object)
    frame_shown = Signal(object)
    course_left = Signal()
    """The run goes on from elsewhere, not by training."""
    captured = Signal(object)
    """Where the training of the present experiment stands, as asked by `capture`."""
    unanswered = Signal()
    """The thread has something to do and says nothing: a command has to wait."""
    left = Signal(object)
    """A run that is trained no further, as a `Left`, whatever the present experiment is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = application()
        self._baton = Baton[Frame]()
        self._version = self._captures = self._looks = 0
        self._views: list[View] = []
        self._axes = Axes()
        self._watched: tuple[int, int] | None = None
        self._inspected: Subject | None = None
        self._examined = "test"
        self._wish: object | None = None
        self._colours: Colours | None = None
        self._told: Show | None = None
        self.status = Status(State.LOADING, 0)
        self._worker: Worker | None = None
        self._stuck: Worker | None = None
        self._patience = QTimer(self, interval=ANSWER_MS, singleShot=True)
        self._patience.timeout.connect(self.unanswered)
        self._release = QTimer(self, interval=0, singleShot=True)
        self._release.timeout.connect(self._baton.release)

    # -- life ----------------------------------------------------------------------------------------------------------

    def start(self, colours: Colours) -> None:
        """Start the thread; it waits for orders."""
        self._colours = colours
        self._told = self._show()
        self._worker = Worker(self._baton, self._told)
        self._worker.frame_offered.connect(self._on_frame_offered)
        self._worker.surveyed.connect(self._on_surveyed)
        self._worker.built.connect(self._on_built)
        self._worker.lab_built.connect(self._on_lab_built)
        self._worker.status_changed.connect(self._on_status)
        self._worker.captured.connect(self._on_captured)
        self._worker.left.connect(self._on_left)
        self._worker.start()

    def close(self) -> bool:
        """End the thread and wait for it; False where it does not come back in time."""
        worker, self._worker = self._worker, None
        if worker is None:
            return True
        self._app.removeEventFilter(self)
        signals = (worker.frame_offered, worker.surveyed, worker.built, worker.status_changed, worker.captured)
        for signal in (*signals, worker.left, worker.lab_built):
            signal.disconnect()
        worker.send(Command.QUIT)
        self._baton.close()
        ended = worker.wait(QUIT_PATIENCE_MS)
        self._patience.stop()
        if not ended:
            LOG.error("the training thread did not end within %d ms", QUIT_PATIENCE_MS)
            self._stuck = worker  # Qt aborts the process where a thread is let go of that runs
        return ended

    @property
    def is_stuck(self) -> bool:
        """Whether the thread did not come back when it was to end; then the process has to end without it."""
        return self._stuck is not None and not self._stuck.wait(0)

    # -- orders --------------------------------------------------------------------------------------------------------

    @property
    def version(self) -> int:
        """Number of the experiment last given; whatever belongs to an earlier one is ignored."""
        return self._version

    def load(self, experiment: Experiment, *, fresh: bool = False) -> None:
        """Train another experiment; the run goes on through an edit unless `fresh`."""
        self._load(Load(experiment, self._version + 1, fresh))

    def load_saved(self, saved: Saved, *, is_same_run: bool = False) -> None:
        """Train an experiment from where it stood when it was saved; whatever is running stops.

        A moment of the same run puts it back; nothing of it counts as left.
        """
        self._load(Load(saved.experiment, self._version + 1, fresh=True, saved=saved, is_same_run=is_same_run))

    def _load(self, order: Load) -> None:
        self._version = order.version
        if self._worker is not None:
            self._app.installEventFilter(self)  # before, nothing has to stand still, and windows open sooner without
        self._send(order)

    def capture(self) -> int:
        """Ask where the training stands, without disturbing it; return the number of the answer in `captured`."""
        self._captures += 1
        self._send(Capture(self._captures))
        return self._captures

    def order(self, command: Command) -> None:
        """Run, pause or step."""
        if self._worker is not None and command is not Command.LOOK_ON:
            self._patience.start()
        self._send(command)

    def look_back(self, epoch: int | None) -> int:
        """Stop, and show the end of a past epoch; None shows the present again. Frames say when it was obeyed."""
        self._looks += 1
        self._send(LookBack(self._looks, epoch))
        return self._looks

    def branch_off(self, epoch: int) -> None:
        """Go on from a past epoch; the run so far is kept as a branch."""
        self._version += 1
        self._send(BranchOff(self._version, epoch))
        self.course_left.emit()

    def take_back(self, branch: int) -> None:
        """Go on where a branch was left; the run so far becomes one itself."""
        self._version += 1
        self._send(TakeBack(self._version, branch))
        self.course_left.emit()

    def set_speed(self, steps_per_second: float | None) -> None:
        """Limit the steps per second; None is as fast as possible."""
        self._send(Speed(steps_per_second))

    def set_axes(self, axes: Axes) -> None:
        """Draw another plane of the input space."""
        self._axes = axes
        self.refresh()

    def set_watched(self, neuron: tuple[int, int] | None) -> None:
        """Draw the outputs of a neuron (layer, unit) over the plane; None draws those of the network."""
        if neuron != self._watched:
            self._watched = neuron
            self.refresh()

    def set_inspected(self, subject: Subject | None) -> None:
        """Look closely at something in the network; None looks at nothing."""
        if subject != self._inspected:
            self._inspected = subject
            self.refresh()

    def set_examined(self, part: str) -> None:
        """Have the results made of another part of the data."""
        if part != self._examined:
            self._examined = part
            self.refresh()

    def set_wish(self, wish: object | None) -> None:
        """Have the page of a lab made as it wishes; None is what it shows at first."""
        if wish != self._wish:
            self._wish = wish
            self.refresh()

    def set_colours(self, colours: Colours) -> None:
        """Paint in other colours."""
        self._colours = colours
        self.refresh()

    def refresh(self) -> None:
        """Tell the thread which parts are visible, and have them all shown."""
        self._told = self._show()
        self._send(self._told)

    def _send(self, order: Order) -> None:
        if self._worker is not None:
            self._worker.send(order)

    def _show(self) -> Show:
        if self._colours is None:
            raise RuntimeError("the controller has not been started")
        seen = Need.NOTHING
        for view in self._views:
            if view.is_shown():
                seen |= view.need
        turns = tuple(turn & seen for turn in TURNS if turn & seen)
        always = Need.BOUNDARY & seen
        sizes, about = (GRID, STILL_GRID), (self._watched, self._examined)
        inspected = self._inspected if Need.INSPECTION in seen else None
        at_most = MAPS_AT_MOST
        return Show(self._axes, *sizes, self._colours, always, turns, at_most, *about, inspected, self._wish)

    # -- views ---------------------------------------------------------------------------------------------------------

    def add_view(self, view: View, *, first: bool = False) -> None:
        """Show frames in this view from now on; the last of all views is painted at once."""
        self._views.insert(0 if first else len(self._views), view)

    @Slot()
    def _on_frame_offered(self) -> None:
        """Show the frame on offer in the views it was made for, paint them at once, and hand the baton back."""
        self._patience.stop()
        frame = self._baton.take()
        if self._show() != self._told:
            self.refresh()
        try:
            if frame is not None and frame.version == self._version:
                self._share_out(frame)
        finally:
            self._baton.give_back()

    def _share_out(self, frame: Frame) -> None:
        shown = [view for view in self._views if view.need in frame.needs and view.is_shown()]
        for view in shown:
            view.show_frame(frame)
        self.frame_shown.emit(frame)
        for view in shown[:-1]:
            view.paint_soon()
        if shown:
            shown[-1].paint_now()

    # -- news from the thread ------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_surveyed(self, found: Surveyed) -> None:
        if found.version == self._version:
            self.surveyed.emit(found)

    @Slot(object)
    def _on_built(self, built: Built) -> None:
        if built.version == self._version:
            self.built.emit(built)

    @Slot(object)
    def _on_lab_built(self, built: LabBuilt) -> None:
        if built.version == self._version:
            self.lab_built.emit(built)

    @Slot(object)
    def _on_status(self, status: Status) -> None:
        self._patience.stop()
        if status.detail:
            LOG.error("training failed\n%s", status.detail)
        if status.version == self._version:
            self.status = status
            self.status_changed.emit(status)

    @Slot(object)
    def _on_captured(self, captured: Captured) -> None:
        """Pass the answer on, or ask once more where the experiment has changed since."""
        if captured.version == self._version:
            self.captured.emit(captured)
        else:
            self._send(Capture(captured.number))

    @Slot(object)
    def _on_left(self, left: Left) -> None:
        self.left.emit(left)

    # -- right of way --------------------------------------------------------------------------------------------------

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hold the training thread while the window handles what people do."""
        if event.type() in WINDOW_GOES_FIRST and not self._baton.is_held:  # another language is thousands of events
            self._baton.hold()
            self._release.start()
        return False
