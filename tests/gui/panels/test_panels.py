"""Panels show the document and edit nothing but the document."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from nnplayground.data.sources import SOURCES
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import State
from tests.gui.hands import choose, click, settle, tool, type_number, until, until_state


@pytest.mark.parametrize("key", SOURCES)
@pytest.mark.thorough
def test_every_data_set_can_be_chosen_and_trained(qtbot: QtBot, window: MainWindow, key: str) -> None:
    choose(qtbot, window.around.data().source, key)
    settle(qtbot, window)
    assert window.controller.status.state is State.PAUSED, window.banner.text
    click(qtbot, tool(window, "step_epoch"))
    until(qtbot, lambda: window.last_frame.epoch >= 1 or window.controller.status.state is State.DIVERGED)
    assert window.last_frame.version == window.controller.version


@pytest.mark.parametrize("key", SOLVERS)
def test_every_solver_can_be_chosen(qtbot: QtBot, window: MainWindow, key: str) -> None:
    window.docks.by_name["training"].raise_()
    choose(qtbot, window.around.training().solver, key)
    training = window.document.experiment.training
    assert (training.solver, training.learning_rate) == (key, SOLVERS[key].rate)
    fields = [window.around.training().solver_params.field(param.name) for param in SOLVERS[key].params]
    until(qtbot, lambda: all(field.isVisible() for field in fields))
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: window.last_frame.epoch > 2)


@pytest.mark.parametrize("key", LOSSES)
def test_every_loss_brings_a_network_that_fits(qtbot: QtBot, window: MainWindow, key: str) -> None:
    window.docks.by_name["training"].raise_()
    choose(qtbot, window.around.training().loss, key)
    settle(qtbot, window)
    assert window.document.experiment.training.loss == key
    assert window.controller.status.state is State.PAUSED, window.banner.text


@pytest.mark.parametrize("key", SCHEDULES)
def test_every_schedule_can_be_chosen(qtbot: QtBot, window: MainWindow, key: str) -> None:
    window.docks.by_name["training"].raise_()
    choose(qtbot, window.around.training().schedule, key)
    settle(qtbot, window)
    assert window.document.experiment.training.schedule == key


@pytest.mark.parametrize("key", INITIALIZERS)
def test_every_initialiser_can_be_chosen(qtbot: QtBot, window: MainWindow, key: str) -> None:
    window.docks.by_name["network"].raise_()
    choose(qtbot, window.around.network().initializer, key)
    assert settle(qtbot, window).epoch == 0
    assert window.document.experiment.network.initializer == key


def test_noise_moves_the_points_while_training_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: window.last_frame.epoch > 20)
    slider = window.around.data().params.field("noise").slider
    before = window.boundary.plot._prepared.dataset.x.copy()
    for _ in range(20):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    frame = settle(qtbot, window)
    assert frame.epoch > 20
    assert window.document.experiment.data.params["noise"] > 0.0
    until(qtbot, lambda: window.boundary.plot._prepared.dataset.x.shape == before.shape)
    assert window.document.undo_stack.count() == 1


def test_features_are_switched_one_by_one(qtbot: QtBot, window: MainWindow) -> None:
    boxes = [box for box in window.around.data().features.findChildren(QCheckBox) if box.isVisible()]
    assert len(boxes) == 7
    qtbot.mouseClick(boxes[2], Qt.MouseButton.LeftButton, pos=boxes[2].rect().center() / 2)
    frame = settle(qtbot, window)
    assert frame.weights[0].shape == (4, 3)


def test_training_stops_by_itself(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.around.training()
    window.docks.by_name["training"].raise_()
    panel.limits.setChecked(True)
    type_number(qtbot, panel.epochs, "7")
    click(qtbot, tool(window, "run"))
    until_state(qtbot, window, State.FINISHED)
    assert window.last_frame.epoch == 7
    assert not tool(window, "run").isChecked()
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: window.last_frame.epoch == 14)


def test_a_penalty_is_shown_and_used(qtbot: QtBot, window: MainWindow) -> None:
    window.docks.by_name["training"].raise_()
    type_number(qtbot, window.around.training().penalties["l2"], "0,5")
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: window.last_frame.epoch > 50)
    assert max(abs(matrix).max() for matrix in window.last_frame.weights) < 0.5
    assert window.document.experiment.training.penalties == {"l2": 0.5}
