"""The table of samples: typed, sorted, selected, copied and pasted by keys."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edits
from nnplayground.experiment.build import load_data
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.workshop.class_box import ClassBox
from nnplayground.gui.workshop.table import SamplesTable
from tests.gui.hands import choose, click, settle, type_number
from tests.gui.workshop.samples import points, there_and_back

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


def open_table(qtbot: QtBot, window: MainWindow) -> SamplesTable:
    """Bring the table to the front by its shortcut."""
    settle(qtbot, window)
    qtbot.keyClick(window, Key.Key_B, Control | Qt.KeyboardModifier.ShiftModifier)
    table = window.around.samples().table
    assert table.isVisible()
    return table


def index(table: SamplesTable, line: int, column: int) -> QModelIndex:
    return table.samples.index(line, column)


def select_line(qtbot: QtBot, table: SamplesTable, line: int) -> None:
    """Click a line."""
    place = table.visualRect(index(table, line, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def type_cell(qtbot: QtBot, table: SamplesTable, line: int, column: int, text: str) -> None:
    """Type over a cell, by keys alone."""
    table.setFocus()
    table.setCurrentIndex(index(table, line, column))
    qtbot.keyClick(table, Key.Key_F2)
    editor = next(child for child in table.viewport().children() if child.isWidgetType())
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Key.Key_Return)
    QApplication.processEvents()  # the delegate commits a little later


@pytest.mark.parametrize(("text", "value"), [("1,25", 1.25), ("-0.5", -0.5), ("1e-3", 0.001)])
def test_a_number_is_typed_with_point_or_comma(qtbot: QtBot, window: MainWindow, text: str, value: float) -> None:
    table = open_table(qtbot, window)
    type_cell(qtbot, table, 2, 1, text)
    assert points(window).rows[2][1] == value
    there_and_back(qtbot, window, Experiment())


@pytest.mark.parametrize("text", ["abc", "nan", "1.000,5", "1.500", ""])
def test_what_is_no_number_is_refused_with_the_reason(qtbot: QtBot, window: MainWindow, text: str) -> None:
    table = open_table(qtbot, window)
    type_cell(qtbot, table, 0, 0, text or " ")
    assert window.document.experiment == Experiment()
    assert window.around.samples().message.isVisible()


def test_the_class_is_chosen_from_a_list(qtbot: QtBot, window: MainWindow) -> None:
    table = open_table(qtbot, window)
    before = load_data(Experiment().data).labels[0]
    table.setCurrentIndex(index(table, 0, 2))
    qtbot.keyClick(table, Key.Key_F2)
    box = table.viewport().findChild(ClassBox)
    assert box is not None
    box.setCurrentIndex(1 - before)
    box.activated.emit(1 - before)
    assert points(window).labels[0] == 1 - before


def test_sorting_changes_the_lines_and_not_the_data(qtbot: QtBot, window: MainWindow) -> None:
    table = open_table(qtbot, window)
    header = table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(0) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    x = load_data(Experiment().data).x[:, 0]
    shown = table.samples.order
    assert np.array_equal(shown, np.argsort(x, kind="stable")) or np.array_equal(
        shown, np.argsort(x, kind="stable")[::-1]
    )
    assert window.document.experiment == Experiment()
    line = 5
    row = int(table.samples.order[line])
    type_cell(qtbot, table, line, 0, "9")
    assert points(window).rows[row][0] == 9.0


def test_lines_selected_are_selected_in_the_plot_and_the_other_way_round(qtbot: QtBot, window: MainWindow) -> None:
    table = open_table(qtbot, window)
    select_line(qtbot, table, 3)
    assert window.around.workshop().bench.selection.tolist() == [3]
    assert window.boundary.plot._selected.tolist() == [3]
    window.around.workshop().bench.select(np.array([1, 2, 7]))
    assert sorted(line.row() for line in table.selectionModel().selectedRows()) == [1, 2, 7]
    qtbot.keyClick(table, Key.Key_Delete)
    assert len(points(window).rows) == 497
    there_and_back(qtbot, window, Experiment())


def test_rows_are_added_copied_and_pasted(qtbot: QtBot, window: MainWindow) -> None:
    table = open_table(qtbot, window)
    click(qtbot, window.around.samples().add)
    assert len(points(window).rows) == 501
    assert window.around.workshop().bench.selection.tolist() == [500]
    select_line(qtbot, table, 0)
    qtbot.keyClick(table, Key.Key_C, Control)
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[0] == "x₁\tx₂\tclass"
    table.clearSelection()
    table.setCurrentIndex(QModelIndex())
    qtbot.keyClick(table, Key.Key_V, Control)
    assert points(window).rows[-1] == points(window).rows[0]
    assert points(window).labels[-1] == points(window).labels[0]


def test_pasting_over_cells_takes_commas_and_names_what_is_wrong(qtbot: QtBot, window: MainWindow) -> None:
    table = open_table(qtbot, window)
    table.setCurrentIndex(index(table, 1, 0))
    QGuiApplication.clipboard().setText("1,5\t2\n3\t4")
    qtbot.keyClick(table, Key.Key_V, Control)
    assert points(window).rows[1:3] == ((1.5, 2.0), (3.0, 4.0))
    before = window.document.experiment
    QGuiApplication.clipboard().setText("1\t2\n3\tviele")
    qtbot.keyClick(table, Key.Key_V, Control)
    assert window.document.experiment == before
    assert "Line 2" in window.around.samples().message.text()


def test_the_form_changes_the_selection_alone(qtbot: QtBot, window: MainWindow) -> None:
    table, form = open_table(qtbot, window), window.around.samples().form
    window.resize(1600, 900)
    x = load_data(Experiment().data).x
    select_line(qtbot, table, 4)
    choose(qtbot, form.operation, "move")
    type_number(qtbot, form.params.field("by"), "2,5")
    click(qtbot, form.apply)
    assert points(window).rows[4] == (x[4, 0] + 2.5, x[4, 1])
    assert points(window).rows[5] == tuple(x[5].tolist())
    there_and_back(qtbot, window, Experiment())


@pytest.mark.parametrize("key", ["noise", "move", "scale", "rotate", "set", "relabel"])
def test_every_change_is_one_step(qtbot: QtBot, window: MainWindow, key: str) -> None:
    open_table(qtbot, window)
    form = window.around.samples().form
    choose(qtbot, form.operation, key)
    click(qtbot, form.apply)
    there_and_back(qtbot, window, Experiment())
    assert window.document.undo_stack.count() == 1


def test_classes_are_added_renamed_and_removed(qtbot: QtBot, window: MainWindow) -> None:
    open_table(qtbot, window)
    form = window.around.samples().form
    choose(qtbot, form.operation, "add_class")
    form.name.setFocus()
    qtbot.keyClicks(form.name, "melati")
    qtbot.keyClick(form.name, Key.Key_Return)
    settle(qtbot, window)
    assert points(window).classes[-1] == "melati"
    assert window.document.experiment.network.layers[-1].units == 3
    choose(qtbot, form.operation, "remove_class")
    form.classes.setCurrentIndex(0)
    click(qtbot, form.apply)
    settle(qtbot, window)
    assert points(window).classes == ("+1", "melati")


@pytest.mark.thorough
def test_a_hundred_thousand_rows_are_shown_sorted_and_selected(qtbot: QtBot, open_window) -> None:
    experiment = edits.change_data(Experiment(), params={"samples": 100_000})
    window = open_window(experiment)
    table = open_table(qtbot, window)
    assert table.samples.rowCount() == 100_000
    table.samples.sort(0, Qt.SortOrder.DescendingOrder)
    window.around.workshop().bench.select(np.arange(0, 100_000, 7))
    window.around.workshop().bench.select(np.arange(50_000))
    QApplication.processEvents()
    assert len(window.around.workshop().bench.selection) == 50_000
    table.samples.sort(-1)
    assert len(table.selectionModel().selectedRows()) == 50_000
    table.scrollToBottom()
    table.viewport().repaint()


def test_a_locked_table_cannot_be_typed_in(qtbot: QtBot, window: MainWindow) -> None:
    table = open_table(qtbot, window)
    window.around.workshop().set_allowed(False)
    assert not table.samples.flags(index(table, 0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert not window.around.samples().form.isEnabled()
    assert not window.around.samples().add.isEnabled()
    assert not window.around.workshop().bar.isEnabled()
