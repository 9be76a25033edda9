"""The training thread: obeys orders, trains in slices between them, and offers frames.

It touches no widget. Orders come through a queue, frames go through the baton, everything else through signals that
only the controller connects to.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QThread, Signal

from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.moments import branch_off, moments, take_back
from nnplayground.engine.threads import use_one_blas_thread
from nnplayground.engine.trainer import Trainer
from nnplayground.engine.training import Training
from nnplayground.errors import InputError
from nnplayground.experiment.build import Run, build, rebuild, survey
from nnplayground.experiment.resume import resume
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
    failure,
)
from nnplayground.gui.training.newest import Newest
from nnplayground.gui.training.orders import Orders, Slice
from nnplayground.gui.training.studio import Studio
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.progress import Cancelled

if TYPE_CHECKING:
    from nnplayground.experiment.labs.labs import LabTraining

SLICE_S = 0.0004
"""How long the thread trains before it looks up: orders, right of way, and frames wait no longer than this."""
FRAME_S = 0.016
"""Time between two frames."""
SLOWEST_WITH_EVERY_STEP = 30.0
"""Up to this speed every single step is shown."""


class Worker(QThread):
    """Trains one run at a time until told to quit."""

    frame_offered = Signal()
    surveyed = Signal(object)
    built = Signal(object)
    lab_built = Signal(object)
    status_changed = Signal(object)
    captured = Signal(object)
    left = Signal(object)

    def __init__(self, baton: Baton[Frame], show: Show) -> None:
        super().__init__()
        self.setObjectName("training")
        self._orders = Orders[Order]()
        self._baton = baton
        self._studio = Studio(show)
        self._run: Run | LabTraining | None = None
        self._left: Run | None = None
        """What ran before an edit after which nothing can be trained; the edit that mends it goes on from there."""
        self._version, self._newest = 0, Newest()
        self._running = self._quit = self._ready = self._is_leaving = False
        self._steps_per_second: float | None = None
        self._slice = Slice(SLICE_S)
        self._next_frame = self._next_step = 0.0

    def send(self, order: Order) -> None:
        """Give an order; callable from any thread."""
        self._newest.note(order)
        self._is_leaving = self._is_leaving or order is Command.QUIT
        self._orders.give(order)

    # -- the thread ----------------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Obey until told to quit; whatever goes wrong is reported and survived."""
        use_one_blas_thread()
        with np.errstate(all="ignore"):
            while not self._quit:
                try:
                    self._take_turn()
                except BaseException as error:  # noqa: BLE001 - nothing may end the thread in silence
                    self._fail(error)

    def _take_turn(self) -> None:
        """Obey what was ordered, and train a slice where that is to be done."""
        try:
            self._obey_orders()
            if self._running and not self._quit:
                self._train()
        except Cancelled:
            return  # only who is leaving calls measuring off
        except TrainingDiverged as error:
            self._stop(State.DIVERGED, error.text)
        except InputError as error:
            self._stop(State.REFUSED, error.text)

    def _fail(self, error: BaseException) -> None:
        """Fall back to the last good state and say that something failed, which is not the same as having finished.

        What fails on the way there, as a picture that cannot be made, is told with it.
        """
        self._running = False
        errors = [error]
        for mend in (self._fall_back, self._show_all):
            try:
                mend()
            except Exception as another:  # noqa: BLE001 - told below
                errors.append(another)
        self.status_changed.emit(failure(self._version, errors))

    def _fall_back(self) -> None:
        if self._run is not None:
            self._run.training.fall_back()

    def _stop(self, state: State, text: Text) -> None:
        self._running = False
        if state is State.DIVERGED:
            self._show_all()
        self._say(state, text)

    def _say(self, state: State, text: Text | None = None) -> None:
        self.status_changed.emit(Status(state, self._version, text))

    # -- orders --------------------------------------------------------------------------------------------------------

    def _obey_orders(self) -> None:
        """Obey everything in the queue; wait for an order while there is nothing else to do."""
        for order in self._orders.due(self._idle_s):
            self._obey(order)
            if self._quit:
                return

    def _idle_s(self) -> float | None:
        """Return how long there is nothing to do: for ever when paused, not at all at full speed."""
        if not self._running:
            return None
        return max(0.0, self._next_step - time.perf_counter()) if self._steps_per_second else 0.0

    def _obey(self, order: Order) -> None:
        match order:
            case Command():
                self._obey_command(order)
            case Load():
                self._load(order)
            case Capture(number):
                self._capture(number)
            case LookBack():
                self._look_back(order)
            case BranchOff() | TakeBack():
                self._leave_course(order)
            case Speed(steps_per_second):
                self._steps_per_second, self._next_step = steps_per_second, 0.0
            case Show() if not self._newest.is_outdated(order):
                self._studio.show = order
                self._show_all()

    def _obey_command(self, command: Command) -> None:
        match command:
            case Command.QUIT:
                self._quit = True
            case Command.RUN:
                self._start()
            case Command.PAUSE:
                self._pause()
            case Command.LOOK_ON:
                self._look_on()
            case Command.STEP_SAMPLE | Command.STEP_BATCH | Command.STEP_EPOCH:
                self._step(command)

    def _load(self, order: Load) -> None:
        """Take over another experiment; the run goes on through an edit unless something must be mended first.

        Of edits that come faster than they can be built, as from a slider, only the newest is; so it is of beginnings.
        """
        is_outdated = self._newest.is_outdated(order)
        if is_outdated and not order.fresh:
            return
        self._version, self._ready = order.version, False
        if order.fresh and not order.is_same_run:
            self._tell_left(self._run or self._left)
            self._run, self._left = None, None
        if is_outdated:
            self._running = False
            return
        if order.experiment.lab is not None:
            self._load_lab(order)
            return
        try:
            found = survey(order.experiment, lambda _share: self._refuse_outdated(order))
        except Cancelled:
            if order.fresh:
                self._run, self._left, self._running = None, None, False
            return
        self.surveyed.emit(Surveyed(order.version, order.experiment, found.dataset, found.shape, found.problems))
        before = self._run if isinstance(self._run, Run) else self._left
        old, self._run, self._left = None if order.fresh else before, None, None
        self._running = self._running and not order.fresh
        if any(problem.blocking for problem in found.problems):
            self._running, self._left = False, old
            self._say(State.REFUSED)
            return
        self._run = rebuild(order.experiment, old) if old else build(order.experiment)
        training, saved = self._run.training, order.saved
        if old and not training.epoch:
            self._tell_left(old)
        notices = resume(training, saved) if saved is not None else []
        self._enter(self._run, tuple(notices))
        self._say(State.RUNNING if self._running else State.PAUSED)

    def _load_lab(self, order: Load) -> None:
        """Take over the lab of an experiment; its run goes on through an edit where that can be."""
        from nnplayground.experiment.labs import labs  # noqa: PLC0415 - whoever opens no lab reads none

        old = None if order.fresh or not isinstance(self._run, labs.LabTraining) else self._run
        self._running = self._running and old is not None
        was_running, self._running = self._running, False
        run = labs.build(order.experiment) if old is None else labs.rebuild(order.experiment, old)
        self._run, self._left, self._running = run, None, was_running
        notices = resume(run.training, order.saved) if order.saved is not None else []
        self._enter(run, tuple(notices))
        self._say(State.RUNNING if self._running else State.PAUSED)

    def _enter(self, run: Run | LabTraining, notices: tuple[Text, ...] = ()) -> None:
        """Say that a run stands ready under the present version, and show it."""
        if isinstance(run, Run):
            self.built.emit(Built.of(self._version, run, notices))
        else:
            self.lab_built.emit(LabBuilt.of(self._version, run, notices))
        self._studio.enter(run, self._version)
        run.training.report = self._make_way
        self._ready = True
        self._slice.begin_anew()
        self._show_all()

    def _capture(self, number: int) -> None:
        """Say where the training stands."""
        if self._run is None or not self._ready:
            self.captured.emit(Captured(number, self._version))
        else:
            self.captured.emit(Captured.of(number, self._version, self._run.training))

    def _tell_left(self, run: Run | LabTraining | None) -> None:
        """Say how far a network has come that is trained no further; one without an epoch is forgotten."""
        if not isinstance(run, Run) or not run.training.epoch:
            return
        if run.training.finish is None:
            run.training.refresh()
        self.left.emit(Left.of(run))

    def _refuse_outdated(self, order: Load) -> None:
        """Call off the reading of a file for an experiment that is no longer wanted."""
        if self._is_leaving or order.version < self._newest.version:
            raise Cancelled

    def _take_up(self) -> Trainer | None:
        """Return what can be trained, a finished run taken up again; where there is none, say so."""
        if self._run is None or not self._ready:
            self._say(State.REFUSED)
            return None
        training = self._run.training
        self._studio.moment = None
        if training.finish is not None:
            training.go_on()
        return training

    def _start(self) -> None:
        training = self._take_up()
        if training is None:
            return
        self._running, self._next_step = True, 0.0
        self._studio.start_counting(training.steps)
        self._say(State.RUNNING)

    def _pause(self) -> None:
        self._running = False
        if self._run is None or not self._ready:
            return
        self._run.training.refresh()
        self._show_all()
        self._say(State.PAUSED)

    def _step(self, command: Command) -> None:
        training = self._take_up()
        if training is None:
            return
        self._running = False
        if command is Command.STEP_SAMPLE:
            training.advance_sample()
        elif command is Command.STEP_BATCH:
            training.advance(1)
        else:
            training.advance_epoch()
        training.refresh()
        self._show_all()
        self._say_where_we_are()

    def _say_where_we_are(self) -> None:
        """Say that the run pauses, or why it is over."""
        training = self._run.training if self._run else None
        if training is None or training.finish is None:
            self._say(State.PAUSED)
        else:
            text = QT_TRANSLATE_NOOP("Training", "Training ended: {why}.")
            self._say(State.FINISHED, Text(text, {"why": training.finish.value}))

    # -- the past ------------------------------------------------------------------------------------------------------

    def _look_back(self, order: LookBack) -> None:
        """Show a past epoch, or the present again; of orders that come faster than they are obeyed only the newest."""
        if self._newest.is_outdated(order):
            return
        self._studio.looks = order.number
        if self._run is None or not self._ready:
            return
        was_running, self._running = self._running, False
        training, epoch = self._run.training, order.epoch
        if was_running:
            training.refresh()
        self._studio.moment = epoch if epoch is not None and epoch in moments(training) else None
        self._show_all()
        if was_running:
            self._say(State.PAUSED)

    def _leave_course(self, order: BranchOff | TakeBack) -> None:
        """Go on from a past epoch or on a branch, as a run of a new version that waits to be started."""
        self._version, self._running = order.version, False
        if self._run is None or not self._ready:
            self._say(State.REFUSED)
            return
        training = self._run.training
        if not isinstance(training, Training) or not training.may_branch:
            self._say(State.PAUSED)
            return
        self._tell_left(self._run)
        if isinstance(order, BranchOff):
            branch_off(training, order.epoch)
        else:
            take_back(training, order.branch)
        self._enter(self._run)
        self._say(State.PAUSED)

    # -- training ------------------------------------------------------------------------------------------------------

    def _train(self) -> None:
        """Train one slice and offer a frame if one is due."""
        if self._run is None:
            self._running = False
            return
        self._baton.let_window_pass()
        training = self._run.training
        begin = time.perf_counter()
        limited = self._steps_per_second is not None and self._steps_per_second <= 1.0 / SLICE_S
        training.advance(1 if limited else self._slice.steps)
        now = time.perf_counter()
        if self._steps_per_second:
            self._next_step = max(self._next_step, begin) + 1.0 / self._steps_per_second
        else:
            self._slice.adapt(now - begin)
        if training.finish is not None:
            self._running = False
            training.refresh()
            self._show_all()
            self._say_where_we_are()
        elif now >= self._next_frame or (self._steps_per_second or np.inf) <= SLOWEST_WITH_EVERY_STEP:
            self._offer(now)

    def _make_way(self, _share: float) -> None:
        """Let the window pass, and offer a frame if one is due, between two pieces of measuring."""
        if self._is_leaving:
            raise Cancelled
        self._baton.let_window_pass()
        if self._running and self._ready and (now := time.perf_counter()) >= self._next_frame:
            self._offer(now)

    # -- frames --------------------------------------------------------------------------------------------------------

    def _offer(self, now: float) -> None:
        """Offer a frame and wait until the window has painted it."""
        if self._run is None or not self._baton.is_back:
            self._next_frame = now + FRAME_S
            return
        self._baton.offer(self._studio.make(self._studio.next_needs()))
        self.frame_offered.emit()
        self._baton.wait_until_painted()
        self._next_frame = max(self._next_frame + FRAME_S, time.perf_counter())

    def _look_on(self) -> None:
        """Go on with an inspection where the run stands still; a running one does so by itself."""
        if self._ready and not self._running:
            self._show_all(Need.INSPECTION)

    def _show_all(self, needs: Need = Need.ALL) -> None:
        """Show the present state in all parts at once, for a run that stands still or has just changed."""
        if self._run is None:
            return
        self._baton.wait_until_painted()
        self._baton.offer(self._studio.make(needs, still=not self._running))
        self.frame_offered.emit()
        self._baton.wait_until_painted()
        self._next_frame = time.perf_counter() + FRAME_S
