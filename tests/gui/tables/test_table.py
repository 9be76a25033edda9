"""The twin of the canvas: read, typed into, locked, cut, copied and pasted, live."""

from __future__ import annotations

import time

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QMenu
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edit_network, edits
from nnplayground.experiment.edit_network import edge_at
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.tables.grid import Grid
from nnplayground.gui.tables.layers import COLUMNS
from nnplayground.gui.tables.table import NetworkTable
from nnplayground.gui.widgets.choice_box import ChoiceBox
from tests.gui.hands import cell, choose, click, settle, there_and_back, tool, type_cell, until

Key = Qt.Key
LAYER_COLUMN = {column.name: place for place, column in enumerate(COLUMNS)}


@pytest.fixture
def table(qtbot: QtBot, window: MainWindow) -> NetworkTable:
    window.docks.by_name["table"].raise_()
    settle(qtbot, window)
    until(qtbot, lambda: window.around.table().is_shown() and window.around.table().model.frame is not None)
    return window.around.table()


def text(grid: Grid, row: int, column: int) -> str:
    return str(grid.model().index(row, column).data())


@pytest.mark.parametrize(("typed", "value"), [("0.25", 0.25), ("-1,5", -1.5), ("1/3", 1 / 3), ("1e-3", 1e-3)])
def test_a_weight_is_typed(qtbot: QtBot, window: MainWindow, table: NetworkTable, typed: str, value: float) -> None:
    before = window.document.experiment
    type_cell(qtbot, table.grid, 1, 0, typed)
    assert edge_at(window.document.experiment, (0, 1, 0)).value == value
    there_and_back(window, before)
    assert window.document.undo_stack.count() == 1


@pytest.mark.parametrize("typed", ["1.500", "abc", "nan", "1/0", "1e400", "1_0"])
def test_what_is_no_number_is_said_and_changes_nothing(
    qtbot: QtBot, window: MainWindow, table: NetworkTable, typed: str
) -> None:
    type_cell(qtbot, table.grid, 0, 0, typed)
    assert table.fault.text()
    assert window.document.experiment == Experiment()
    assert window.document.undo_stack.count() == 0


def test_a_digit_begins_to_type(qtbot: QtBot, window: MainWindow, table: NetworkTable) -> None:
    cell(qtbot, table.grid, 0, 2)
    qtbot.keyClicks(table.grid, "0")
    editor = table.grid.indexWidget(table.grid.currentIndex()) or QGuiApplication.focusObject()
    qtbot.keyClicks(editor, ",5")
    qtbot.keyClick(editor, Key.Key_Return)
    until(qtbot, lambda: table.grid.state() == QAbstractItemView.State.NoState)
    assert edge_at(window.document.experiment, (0, 0, None)).value == 0.5


def test_return_where_nothing_can_be_typed_does_nothing(qtbot: QtBot, window: MainWindow, table: NetworkTable) -> None:
    table.grid.clearSelection()
    table.grid.setCurrentIndex(table.grid.rootIndex())
    qtbot.keyClick(table.grid, Key.Key_Return)
    table.models["weights"].is_frozen = True
    cell(qtbot, table.grid, 0, 0)
    qtbot.keyClick(table.grid, Key.Key_Return)
    assert table.grid.state() == QAbstractItemView.State.NoState


def test_a_table_that_is_chosen_again_keeps_its_selection(
    qtbot: QtBot, window: MainWindow, table: NetworkTable
) -> None:
    cell(qtbot, table.grid, 1, 1)
    for _ in range(2):
        choose(qtbot, table.kind, table.kind.currentData())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert table.grid.currentIndex().row() == 1
    assert table.grid.selectionModel().hasSelection()


def test_weights_are_locked_cut_and_freed_by_key(qtbot: QtBot, window: MainWindow, table: NetworkTable) -> None:
    place = (0, 1, 1)
    for key, words in ((Key.Key_L, "locked"), (Key.Key_X, "cut, locked"), (Key.Key_L, "cut"), (Key.Key_X, "")):
        before = window.document.experiment
        cell(qtbot, table.grid, 1, 1)
        qtbot.keyClick(table.grid, key)
        there_and_back(window, before)
        edge = edge_at(window.document.experiment, place)
        assert (edge.locked, edge.cut) == ("locked" in words, "cut" in words)
        shown = text(table.grid, 1, 1)
        assert shown.endswith(f"({words})") if words else "(" not in shown
    cell(qtbot, table.grid, 1, 1)
    qtbot.keyClick(table.grid, Key.Key_L)
    before = window.document.experiment
    qtbot.keyClick(table.grid, Key.Key_Delete)
    assert window.document.experiment == Experiment()
    there_and_back(window, before)


def test_what_is_selected_stays_selected(qtbot: QtBot, window: MainWindow, table: NetworkTable) -> None:
    cell(qtbot, table.grid, 0, 0)
    for key in (Key.Key_Down, Key.Key_Right):
        qtbot.keyClick(table.grid, key, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table.grid, Key.Key_L)
    qtbot.keyClick(table.grid, Key.Key_X)
    edges = window.document.experiment.network.layers[0].edges
    assert [(edge.unit, edge.source, edge.locked, edge.cut) for edge in edges] == [
        (unit, source, True, True) for unit in (0, 1) for source in (0, 1)
    ]
    assert window.document.undo_stack.count() == 2


def test_the_menu_does_the_same(qtbot: QtBot, window: MainWindow, table: NetworkTable) -> None:
    cell(qtbot, table.grid, 0, 0)
    menu = table.grid.make_menu()
    by_name = {action.objectName(): action for action in menu.actions()}
    assert by_name["lock"].isEnabled()
    assert not by_name["unlock"].isEnabled()
    by_name["lock"].trigger()
    assert edge_at(window.document.experiment, (0, 0, 0)).locked
    menu.deleteLater()
    assert isinstance(menu, QMenu)


def test_a_selection_is_copied_and_pasted_back(qtbot: QtBot, window: MainWindow, table: NetworkTable) -> None:
    frame = window.last_frame
    table.grid.selectAll()
    qtbot.keyClick(table.grid, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    rows = [list(map(float, line.split("\t"))) for line in QGuiApplication.clipboard().text().split("\n")]
    assert [row[:2] for row in rows] == frame.weights[0].tolist()
    cell(qtbot, table.grid, 0, 0)
    before = window.document.experiment
    qtbot.keyClick(table.grid, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert edge_at(window.document.experiment, (0, 3, 1)).value == frame.weights[0][3, 1]
    there_and_back(window, before)


@pytest.mark.parametrize("block", ["0,5\t-0,25\n1,75\t2", "0,5;-0,25\n1,75;2", "0.5\t-0.25\n1.75\t2"])
def test_a_block_of_a_spreadsheet_is_one_step(
    qtbot: QtBot, window: MainWindow, table: NetworkTable, block: str
) -> None:
    QGuiApplication.clipboard().setText(block)
    before = window.document.experiment
    cell(qtbot, table.grid, 2, 1)
    qtbot.keyClick(table.grid, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    values = {(edge.unit, edge.source): edge.value for edge in window.document.experiment.network.layers[0].edges}
    assert values == {(2, 1): 0.5, (2, None): -0.25, (3, 1): 1.75, (3, None): 2.0}
    assert window.document.undo_stack.count() == 1
    there_and_back(window, before)


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ("0,5\tx\n1\t2", ("Line 1", "Bias", "x")),
        ("0,5\t\n1\t2", ("Line 1", "Bias", "missing")),
        ("1\t2\t3", ("3 columns", "only 2")),
        ("1\n2\n3", ("3 rows", "only 2")),
        ("1.500\t2", ("x₂", "1.500")),
    ],
)
def test_a_bad_block_changes_nothing(
    qtbot: QtBot, window: MainWindow, table: NetworkTable, block: str, words: tuple[str, ...]
) -> None:
    QGuiApplication.clipboard().setText(block)
    cell(qtbot, table.grid, 2, 1)
    qtbot.keyClick(table.grid, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert all(word in table.fault.text() for word in words), table.fault.text()
    assert window.document.experiment == Experiment()


def test_numbers_are_live_and_cost_nothing_when_hidden(qtbot: QtBot, window: MainWindow, table: NetworkTable) -> None:
    first = text(table.grid, 0, 0)
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: text(table.grid, 0, 0) != first)
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: not tool(window, "run").isChecked())
    until(qtbot, lambda: np.array_equal(table.model.frame.weights[0], window.last_frame.weights[0]))
    window.docks.by_name["gradients"].raise_()
    until(qtbot, lambda: not table.is_shown())


def test_typing_is_not_disturbed_by_training(qtbot: QtBot, window: MainWindow, table: NetworkTable) -> None:
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: window.last_frame.epoch > 3)
    cell(qtbot, table.grid, 0, 0)
    qtbot.keyClick(table.grid, Key.Key_Return)
    editor = QGuiApplication.focusObject()
    editor.selectAll()
    qtbot.keyClicks(editor, "0,12")
    epoch = window.last_frame.epoch
    until(qtbot, lambda: window.last_frame.epoch > epoch + 50)
    assert table.grid.state() == QAbstractItemView.State.EditingState
    qtbot.keyClicks(editor, "5")
    qtbot.keyClick(editor, Key.Key_Return)
    until(qtbot, lambda: table.grid.state() == QAbstractItemView.State.NoState)
    assert edge_at(window.document.experiment, (0, 0, 0)).value == 0.125


@pytest.mark.parametrize(
    ("column", "typed"), [("units", "7"), ("dropout", "0,25"), ("penalty.l2", "0,01"), ("penalty.l1", "1e-3")]
)
def test_layers_are_typed(qtbot: QtBot, window: MainWindow, table: NetworkTable, column: str, typed: str) -> None:
    choose(qtbot, table.kind, "layers")
    before = window.document.experiment
    type_cell(qtbot, table.grid, 0, LAYER_COLUMN[column], typed)
    there_and_back(window, before)
    layer = window.document.experiment.network.layers[0]
    assert text(table.grid, 0, LAYER_COLUMN[column]) in ("7", "0.25", "0.01", "0.001")
    assert (layer.units, layer.dropout, layer.penalties) != (4, 0.0, {})


def test_an_activation_is_chosen_from_a_list(qtbot: QtBot, window: MainWindow, table: NetworkTable) -> None:
    choose(qtbot, table.kind, "layers")
    cell(qtbot, table.grid, 0, LAYER_COLUMN["activation"])
    qtbot.keyClick(table.grid, Key.Key_Return)
    box = table.grid.viewport().findChild(ChoiceBox)
    assert box is not None
    assert "softmax" not in [box.itemData(place) for place in range(box.count())]
    before = window.document.experiment
    choose(qtbot, box, "relu")
    assert window.document.experiment.network.layers[0].activation == "relu"
    there_and_back(window, before)


def test_biases_of_neurons_are_typed(qtbot: QtBot, window: MainWindow, table: NetworkTable) -> None:
    choose(qtbot, table.kind, "neurons")
    before = window.document.experiment
    type_cell(qtbot, table.grid, 2, 0, "0,5")
    assert edge_at(window.document.experiment, (0, 2, None)).value == 0.5
    there_and_back(window, before)
    assert text(table.grid, 2, 1) == "free"


def test_skips_have_columns_of_their_own(qtbot: QtBot, window: MainWindow, table: NetworkTable) -> None:
    window.document.edit(edit_network.add_skip(window.document.experiment, 1, 0), "skip")
    settle(qtbot, window)
    table.layer.setCurrentIndex(1)
    table.layer.activated.emit(1)
    titles = [table.model.headerData(place, Qt.Orientation.Horizontal) for place in range(table.model.columnCount())]
    assert titles == [*(f"Hidden 1, neuron {unit}" for unit in (1, 2, 3, 4)), "x₁", "x₂", "Bias"]


def test_digits_are_rounded_only_for_show(qtbot: QtBot, window: MainWindow, table: NetworkTable) -> None:
    value = float(window.last_frame.weights[0][0, 0])
    assert text(table.grid, 0, 0) == f"{value:.3g}"
    window.actions_by_name["digits"].trigger()
    dialog = next(found for found in window._app.topLevelWidgets() if found.objectName() == "digits")
    dialog.setIntValue(7)
    dialog.accept()
    assert text(table.grid, 0, 0) == f"{value:.7g}"
    assert window.settings.preferences().digits == 7
    type_cell(qtbot, table.grid, 0, 0, "0.123456789012")
    assert edge_at(window.document.experiment, (0, 0, 0)).value == 0.123456789012


def test_names_are_read_aloud_in_both_languages(qtbot: QtBot, window: MainWindow, table: NetworkTable) -> None:
    index = table.model.index(0, 0)
    assert str(index.data(Qt.ItemDataRole.AccessibleTextRole)).startswith("Hidden 1, neuron 1, x₁: ")
    assert table.grid.accessibleName() == "The network as a table"
    window.actions_by_name["language_id"].trigger()
    assert table.grid.accessibleName()


@pytest.mark.thorough
def test_a_thousand_neurons_stay_quick(qtbot: QtBot, window: MainWindow, table: NetworkTable) -> None:
    window.document.edit(edits.set_units(edits.set_units(window.document.experiment, 0, 1000), 1, 1000), "many")
    settle(qtbot, window)
    table.choose_layer(1)
    assert table.model.rowCount() == 1000
    until(qtbot, lambda: table.model.frame is not None)
    begin = time.perf_counter()
    table.grid.viewport().repaint()
    table.grid.scrollTo(table.model.index(999, 1000))
    table.grid.viewport().repaint()
    table.grid.selectAll()
    qtbot.keyClick(table.grid, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "50000" in table.fault.text()
    assert time.perf_counter() - begin < 2.0
