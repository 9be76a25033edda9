"""More than can be done: orders that nobody needs any more are passed by, and frames wait for the window."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edits
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import Command, State
from tests.gui.hands import settle, until, until_state


def tiny() -> Experiment:
    """Return what trains epochs as fast as there are steps: one neuron, and all samples of a data set in one batch."""
    experiment = edits.choose_source(Experiment(), "xor")
    experiment = edits.change_network(experiment, layers=experiment.network.layers[-1:])
    return replace(experiment, training=replace(experiment.training, batch_size=10_000))


def test_frames_and_words_are_no_more_than_the_window_takes(qtbot: QtBot, open_window) -> None:
    """W5, by counts: however many epochs there are, one frame at most is under way, and signals are few."""
    window: MainWindow = open_window(tiny())
    settle(qtbot, window)
    worker = window.controller._worker
    offered, told, shown = [], [], []
    worker.frame_offered.connect(lambda: offered.append(len(shown)), Qt.ConnectionType.DirectConnection)
    window.controller.status_changed.connect(told.append)
    window.controller.frame_shown.connect(shown.append)
    window.controller.order(Command.RUN)
    until(qtbot, lambda: window.last_frame.epoch > 2000)
    window.controller.order(Command.PAUSE)
    until_state(qtbot, window, State.PAUSED)
    epochs = window.last_frame.epoch
    assert len(offered) < epochs / 10
    assert all(number - before <= 1 for number, before in enumerate(offered))  # one under way, and no queue of them
    assert [status.state for status in told] == [State.RUNNING, State.PAUSED]
    assert worker._orders.is_empty
    assert len(window.last_frame.curve.epochs if window.last_frame.curve else ()) <= 600


def test_of_many_wishes_what_to_see_only_the_newest_is_carried_out(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    shown: list[object] = []
    window.controller.frame_shown.connect(shown.append)
    for _ in range(500):
        window.controller.refresh()
    window.controller.order(Command.STEP_EPOCH)
    until(qtbot, lambda: window.last_frame.epoch == 1)
    assert len(shown) < 50
    assert window.controller._worker._orders.is_empty


def test_of_many_beginnings_only_the_newest_is_built(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    built: list[object] = []
    window.controller._worker.built.connect(built.append)
    for seed in range(200):
        experiment = replace(window.document.experiment, network=replace(window.document.experiment.network, seed=seed))
        window.controller.load(experiment, fresh=True)
    frame = settle(qtbot, window)
    QCoreApplication.processEvents()
    assert frame.version == window.controller.version
    assert len(built) < 50
    assert built[-1].experiment.network.seed == 199


def test_an_edit_after_a_beginning_goes_on_from_there(qtbot: QtBot, window: MainWindow) -> None:
    """The beginning must not be passed by for the edit: it alone is fresh."""
    window.controller.order(Command.STEP_EPOCH)
    until(qtbot, lambda: window.last_frame.epoch == 1)
    wider = edits.set_units(window.document.experiment, 0, 7)
    window.controller.load(window.document.experiment, fresh=True)
    window.controller.load(wider)
    assert settle(qtbot, window).epoch == 0


def test_a_run_is_told_once_though_beginnings_are_passed_by(qtbot: QtBot, window: MainWindow) -> None:
    window.controller.order(Command.STEP_EPOCH)
    until(qtbot, lambda: window.last_frame.epoch == 1)
    left: list[object] = []
    window.controller.left.connect(left.append)
    for _ in range(20):
        window.controller.load(Experiment(), fresh=True)
    settle(qtbot, window)
    QCoreApplication.processEvents()
    assert len(left) == 1
