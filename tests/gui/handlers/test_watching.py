"""The map of a neuron in the output plot: shown, followed, and given up when the neuron goes."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edit_network
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.main_window import MainWindow
from tests.gui.hands import cell, choose, click, settle, tool, until


def show(qtbot: QtBot, window: MainWindow, neuron: tuple[int, int] | None) -> None:
    window.watching.show_neuron(neuron)
    settle(qtbot, window)
    until(qtbot, lambda: window.last_frame.watched == neuron)


def test_a_neuron_is_chosen_in_the_table(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    window.docks.by_name["table"].raise_()
    output = window.last_frame.boundary.copy()
    until(qtbot, window.around.table().is_shown)
    cell(qtbot, window.around.table().grid, 1, 0)
    qtbot.keyClick(window.around.table().grid, Qt.Key.Key_M)
    until(qtbot, lambda: window.last_frame.watched == (0, 1))
    assert window.boundary.heading.isVisible()
    assert window.boundary.heading.label.text() == "Neuron a₂⁽¹⁾"
    assert not np.array_equal(window.last_frame.boundary, output)
    click(qtbot, window.boundary.heading.close_button)
    until(qtbot, lambda: window.last_frame.watched is None)
    assert not window.boundary.heading.isVisible()
    assert np.array_equal(window.last_frame.boundary, output)


@pytest.mark.parametrize("neuron", [(-1, 1), (0, 3), (1, 0), (2, 0)])
def test_escape_gives_the_output_back(qtbot: QtBot, window: MainWindow, neuron: tuple[int, int]) -> None:
    settle(qtbot, window)
    show(qtbot, window, neuron)
    window.boundary.plot.setFocus()
    qtbot.keyClick(window.boundary.plot, Qt.Key.Key_Escape)
    until(qtbot, lambda: window.last_frame.watched is None)


def test_a_neuron_that_is_removed_gives_the_output_back(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: window.last_frame.epoch > 2)
    show(qtbot, window, (0, 1))
    window.document.edit(edit_network.remove_neurons(window.document.experiment, 0, {1}), "remove")
    assert window.watching.neuron is None
    assert not window.boundary.heading.isVisible()
    settle(qtbot, window)
    until(qtbot, lambda: window.last_frame.watched is None)


def test_a_neuron_is_followed(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    show(qtbot, window, (0, 2))
    window.document.edit(edit_network.remove_neurons(window.document.experiment, 0, {0}), "remove another")
    assert window.watching.neuron == (0, 1)
    window.document.edit(edit_network.add_layer(window.document.experiment, 0), "insert")
    assert window.watching.neuron == (1, 1)
    assert window.boundary.heading.label.text() == "Neuron a₂⁽²⁾"
    window.document.undo_stack.undo()
    window.document.undo_stack.undo()
    assert window.document.experiment == Experiment()
    assert window.watching.neuron == (0, 2)


def test_the_curve_of_a_neuron_over_one_feature(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window.around.data().source, "dosage")
    settle(qtbot, window)
    show(qtbot, window, (0, 0))
    until(qtbot, lambda: window.last_frame.curves is not None)
    assert window.last_frame.curves.shape[0] == 1
    show(qtbot, window, None)


def test_a_neuron_is_chosen_on_the_canvas(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    window.canvas.choose_neuron(1, 1)
    until(qtbot, lambda: window.last_frame.watched == (1, 1))
    assert window.boundary.heading.label.text() == "Neuron a₂⁽²⁾"
    assert (window.around.layer().index, window.around.table().layer.currentIndex()) == (1, 1)
    click(qtbot, window.boundary.heading.close_button)
    assert window.canvas.view.pointed.chosen is None
    window.watching.show_neuron((0, 2))
    assert window.canvas.view.pointed.chosen is not None
    window.document.edit(edit_network.remove_neurons(window.document.experiment, 0, {2}), "remove")
    assert window.canvas.view.pointed.chosen is None
    assert window.watching.neuron is None
