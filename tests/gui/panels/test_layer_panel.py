"""The form of one layer, and the list of what was done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnplayground.experiment.spec import Experiment
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.panels.layer_panel import LayerPanel
from tests.gui.hands import choose, settle, there_and_back, type_number


@pytest.fixture
def panel(qtbot: QtBot, window: MainWindow) -> LayerPanel:
    settle(qtbot, window)
    window.docks.by_name["layer"].raise_()
    return window.around.layer()


def pick(qtbot: QtBot, panel: LayerPanel, index: int) -> None:
    panel.layer.setFocus()
    qtbot.keyClick(panel.layer, Qt.Key.Key_Home)
    for _ in range(index):
        qtbot.keyClick(panel.layer, Qt.Key.Key_Down)
    panel.layer.activated.emit(index)


@pytest.mark.parametrize("index", [0, 1, 2])
def test_units(qtbot: QtBot, window: MainWindow, panel: LayerPanel, index: int) -> None:
    pick(qtbot, panel, index)
    before = window.document.experiment
    type_number(qtbot, panel.units, "3" if index < 2 else "2")
    assert window.document.experiment.network.layers[index].units == (3 if index < 2 else 2)
    there_and_back(window, before)


def test_activation_with_its_parameter(qtbot: QtBot, window: MainWindow, panel: LayerPanel) -> None:
    before = window.document.experiment
    choose(qtbot, panel.activation, "leaky_relu")
    there_and_back(window, before)
    layer = window.document.experiment.network.layers[0]
    assert layer.activation == "leaky_relu"
    assert window.document.experiment.network.layers[1].activation == "tanh"


def test_initialiser_and_back_to_that_of_the_network(qtbot: QtBot, window: MainWindow, panel: LayerPanel) -> None:
    before = window.document.experiment
    choose(qtbot, panel.initializer, "he_normal")
    assert window.document.experiment.network.layers[0].initializer == "he_normal"
    there_and_back(window, before)
    choose(qtbot, panel.initializer, "")
    assert window.document.experiment == Experiment()


def test_dropout_is_for_hidden_layers(qtbot: QtBot, window: MainWindow, panel: LayerPanel) -> None:
    before = window.document.experiment
    type_number(qtbot, panel.dropout, "0,25")
    there_and_back(window, before)
    assert [layer.dropout for layer in window.document.experiment.network.layers] == [0.25, 0.0, 0.0]
    pick(qtbot, panel, 2)
    assert not panel.dropout.isEnabled()


def test_a_penalty_of_its_own(qtbot: QtBot, window: MainWindow, panel: LayerPanel) -> None:
    box, own = panel.penalties["l2"], panel.own["l2"]
    assert not box.isEnabled()
    before = window.document.experiment
    qtbot.mouseClick(own, Qt.MouseButton.LeftButton, pos=own.rect().center() / 4)
    own.setChecked(False)
    type_number(qtbot, box, "0,5")
    assert window.document.experiment.network.layers[0].penalties == {"l2": 0.5}
    own.setChecked(True)
    assert window.document.experiment == before


def test_skips_are_ticked(qtbot: QtBot, window: MainWindow, panel: LayerPanel) -> None:
    assert not panel.skips.boxes
    pick(qtbot, panel, 2)
    assert [box.text() for box in panel.skips.boxes.values()] == ["Inputs", "Hidden 1"]
    before = window.document.experiment
    box = panel.skips.boxes[1]
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center() / 4)
    box.setChecked(True)
    assert window.document.experiment.network.layers[2].skips == (1,)
    there_and_back(window, before)
    box.setChecked(False)
    assert window.document.experiment.network.layers[2].skips == ()


def test_table_and_form_show_the_same_layer(qtbot: QtBot, window: MainWindow, panel: LayerPanel) -> None:
    pick(qtbot, panel, 1)
    assert window.around.table().layer.currentIndex() == 1
    window.around.table().layer.setCurrentIndex(2)
    window.around.table().layer.activated.emit(2)
    assert panel.index == 2


def test_history_names_every_step_and_goes_there(qtbot: QtBot, window: MainWindow, panel: LayerPanel) -> None:
    type_number(qtbot, panel.units, "6")
    choose(qtbot, panel.activation, "relu")
    undo = window.actions_by_name["undo"]
    assert undo.text() == "&Undo Choose the activation of a layer"
    assert "Choose the activation of a layer" in undo.toolTip()
    view = window.around.history().list
    window.docks.by_name["history"].raise_()
    qtbot.waitUntil(view.isVisible)
    model = view.model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert names == ["Beginning", "Change the neurons of a layer", "Choose the activation of a layer"]
    for row, units in ((0, 4), (1, 6), (2, 6)):
        place = view.visualRect(model.index(row, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert window.document.undo_stack.index() == row
        assert window.document.experiment.network.layers[0].units == units
    window.document.undo_stack.setIndex(0)
    assert undo.text() == "&Undo"
    assert window.actions_by_name["redo"].text() == "&Redo Change the neurons of a layer"
