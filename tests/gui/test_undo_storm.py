"""Hundreds of steps back and forth across a run: the document equals a replay, and the run goes on all the while."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edit_network, edits
from nnplayground.experiment.problems import with_training
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import Command, State
from tests.gui.hands import settle, until

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CHANGES = (
    lambda spec: edits.add_layer(spec, 1),
    lambda spec: edit_network.add_neuron(spec, 0, 2),
    lambda spec: edit_network.set_value(spec, 0, 1, 0, 0.25),
    lambda spec: edit_network.lock(spec, [(0, 1, 0), (1, 0, None)]),
    lambda spec: edit_network.cut(spec, [(0, 0, 1)]),
    lambda spec: edit_network.add_skip(spec, 2, 0),
    lambda spec: edit_network.move_neuron(spec, 0, 0, 3),
    lambda spec: edit_network.duplicate_neurons(spec, 0, {1}),
    lambda spec: edit_network.remove_neurons(spec, 0, {0}),
    lambda spec: edits.set_activation(spec, 0, "relu", None),
    lambda spec: with_training(spec, learning_rate=0.01),
    lambda spec: edits.choose_solver(spec, "adam", 0.02),
    lambda spec: edits.change_data(spec, features=("x1", "x2", "x1*x2")),
    lambda spec: edits.choose_source(spec, "xor"),
)


@pytest.mark.thorough
def test_five_hundred_steps_back_and_forth_while_training_runs(qtbot: QtBot, window: MainWindow) -> None:
    states = [window.document.experiment]
    window.controller.order(Command.RUN)
    for change in CHANGES:
        window.document.edit(change(states[-1]), "change")
        states.append(window.document.experiment)
    rng, place = np.random.default_rng(0), len(states) - 1
    for step in range(500):
        back = place == len(states) - 1 or (place > 0 and rng.random() < 0.5)
        qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL if back else CONTROL | SHIFT)
        place += -1 if back else 1
        assert window.document.experiment == states[place]
        if step % 10 == 0:
            QCoreApplication.processEvents()
    frame = settle(qtbot, window)
    until(qtbot, lambda: window.last_frame.epoch > frame.epoch)
    assert window.controller.status.state is State.RUNNING
    layers = states[place].network.layers
    assert [len(bias) for bias in window.last_frame.biases] == [layer.units for layer in layers]
    assert all(np.isfinite(matrix).all() for matrix in window.last_frame.weights)


def test_a_weight_that_was_set_has_its_trained_number_again_when_that_is_undone(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.controller.order(Command.STEP_EPOCH)
    until(qtbot, lambda: window.last_frame.epoch == 1)
    trained = window.last_frame.weights[0].copy()
    window.document.edit(edit_network.set_value(window.document.experiment, 0, 2, 1, 9.0), "set")
    assert settle(qtbot, window).weights[0][2, 1] == 9.0
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert np.array_equal(settle(qtbot, window).weights[0], trained)
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert settle(qtbot, window).weights[0][2, 1] == 9.0
