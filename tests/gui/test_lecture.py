"""One lecture from start to end: build a network by hand, train it, stop, step, turn a knob, begin again."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnplayground.engine.history import Curve
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import State
from tests.gui.hands import choose, click, headers, settle, tool, type_number, until, until_state


def build_spiral_network(qtbot: QtBot, window: MainWindow) -> None:
    """Make 2-8-8-3 with softmax on the canvas and choose the three-armed spiral."""
    click(qtbot, headers(window)[0].more, times=4)
    click(qtbot, headers(window)[1].more, times=6)
    choose(qtbot, headers(window)[2].activation, "softmax")
    choose(qtbot, window.around.data().source, "spirals")
    frame = settle(qtbot, window)
    assert [weights.shape for weights in frame.weights] == [(8, 2), (8, 8), (3, 8)]


def curve_after(qtbot: QtBot, window: MainWindow, epochs: int) -> Curve:
    """Train for some epochs, pause, and return the course."""
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.epoch >= epochs)
    click(qtbot, tool(window, "run"))
    until_state(qtbot, window, State.PAUSED)
    frame = window.last_frame
    assert frame is not None
    assert frame.curve is not None
    return frame.curve


def test_a_spiral_is_learned_by_hand(qtbot: QtBot, window: MainWindow) -> None:
    build_spiral_network(qtbot, window)
    assert window.document.experiment.training.loss == "cross_entropy"
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: window.last_frame.record.test_score > 0.95)
    click(qtbot, tool(window, "run"))
    until_state(qtbot, window, State.PAUSED)
    assert window.last_frame.record.test_score > 0.9


def test_pausing_stops_and_stepping_goes_on_by_one(qtbot: QtBot, window: MainWindow) -> None:
    curve_after(qtbot, window, 5)
    paused = window.last_frame
    with qtbot.waitSignal(window.controller.frame_shown):
        qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.last_frame.epoch == paused.epoch + 1
    with qtbot.waitSignal(window.controller.frame_shown):
        click(qtbot, tool(window, "step_batch"))
    assert window.last_frame.batch == 1
    with qtbot.waitSignal(window.controller.frame_shown):
        click(qtbot, tool(window, "step_sample"))
    assert window.last_frame.sample is not None
    assert window.status_line.epoch.text() == f"Epoch {paused.epoch + 1} + 1/35"


def test_the_learning_rate_changes_while_training_runs(qtbot: QtBot, window: MainWindow) -> None:
    window.docks.by_name["training"].raise_()
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: window.last_frame.epoch > 10)
    type_number(qtbot, window.around.training().learning_rate, "0,1")
    epoch = settle(qtbot, window).epoch
    assert epoch > 10
    until(qtbot, lambda: window.last_frame.epoch > epoch + 10)
    assert window.last_frame.record.rate == 0.1
    assert window.controller.status.state is State.RUNNING


def test_a_reset_gives_the_same_curve_bit_for_bit(qtbot: QtBot, window: MainWindow) -> None:
    build_spiral_network(qtbot, window)
    first = curve_after(qtbot, window, 40)
    click(qtbot, tool(window, "reset"))
    until(qtbot, lambda: window.last_frame.epoch == 0)
    second = curve_after(qtbot, window, 40)
    _, rows, same = np.intersect1d(first.epochs, second.epochs, return_indices=True)
    assert len(rows) > 30
    for name in ("train_loss", "test_loss", "train_score", "test_score", "gradients"):
        np.testing.assert_array_equal(getattr(first, name)[rows], getattr(second, name)[same])


def test_new_weights_start_elsewhere(qtbot: QtBot, window: MainWindow) -> None:
    before = settle(qtbot, window).weights[0].copy()
    click(qtbot, tool(window, "new_weights"))
    after = settle(qtbot, window)
    assert after.epoch == 0
    assert not np.allclose(after.weights[0], before)
