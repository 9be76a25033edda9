"""The window in which a table is looked at: options, roles, findings, import as one step, by mouse and keys."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from nnplayground.data.csv_export import FORMS
from nnplayground.data.csv_preview import TARGET, WITHOUT
from nnplayground.experiment import edits, tables
from nnplayground.experiment.build import load_data
from nnplayground.experiment.spec import CsvSpec, Experiment
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.translation import use_language
from nnplayground.gui.workshop.importing.dialog import ImportDialog
from tests.gui.hands import choose, import_dialog, settle, take_table, until

SPREADSHEET = "tinggi;berat;nama;jenis\n" + "".join(
    f"{100 + i},{i % 10}5;{i},25;orang {i};{'ya' if i % 2 else 'tidak'}\n" for i in range(30)
)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def undo_and_redo(qtbot: QtBot, window: MainWindow, before: Experiment) -> None:
    """Take the only step back and again; the documents are equal."""
    after = window.document.experiment
    assert window.document.undo_stack.count() == 1
    window.activateWindow()
    until(qtbot, window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert window.document.experiment == before
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert window.document.experiment == after


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_spreadsheet_with_decimal_commas_needs_no_settings(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, tmp_path: Path, language: str
) -> None:
    use_language(qapp, language)
    before = window.document.experiment
    rows = [line.split(";") for line in SPREADSHEET.splitlines()]
    path = write(tmp_path / "data.csv", "\n".join(";".join((row[0], row[1], row[3])) for row in rows))
    window.open_data(path)
    take_table(qtbot, window)
    settle(qtbot, window)
    dataset = load_data(window.document.experiment.data)
    assert dataset.x[:2].tolist() == [[100.05, 0.25], [101.15, 1.25]]
    assert dataset.class_names == ("tidak", "ya")
    undo_and_redo(qtbot, window, before)


def test_enter_imports(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.open_data(write(tmp_path / "data.csv", "a,b\n1,2\n2,3\n3,5\n"))
    dialog = import_dialog(qtbot, window)
    assert dialog.import_button.isDefault()
    assert not dialog.cancel_button.isDefault()


def test_a_column_of_names_is_left_out(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    before = window.document.experiment
    window.open_data(write(tmp_path / "data.csv", SPREADSHEET))
    dialog = import_dialog(qtbot, window)
    assert not dialog.import_button.isEnabled()
    assert "nama" in dialog.summary.text()
    assert dialog.import_button.toolTip()
    click_finding(qtbot, dialog, 0)
    assert dialog.table.currentIndex().column() == 2
    choose(qtbot, dialog.role, WITHOUT)
    take_table(qtbot, window)
    settle(qtbot, window)
    assert window.document.experiment.data.file.without == ("nama",)
    assert load_data(window.document.experiment.data).feature_names == ("tinggi", "berat")
    undo_and_redo(qtbot, window, before)


def click_finding(qtbot: QtBot, dialog, row: int) -> None:
    view = dialog.findings
    index = view.model().index(row, 2)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def test_every_missing_value_is_listed_and_a_click_goes_there(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.open_data(write(tmp_path / "gaps.csv", "a,b,y\n1,,u\n2,3,v\n,4,u\n5,50%,v\n"))
    dialog = import_dialog(qtbot, window)
    places = [(found.line, found.column) for found in dialog.preview.findings]
    assert places == [(2, "b"), (4, "a"), (5, "b")]
    click_finding(qtbot, dialog, 1)
    assert (dialog.table.currentIndex().row(), dialog.table.currentIndex().column()) == (2, 0)


def test_a_role_is_chosen_from_the_menu_of_a_column(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.open_data(write(tmp_path / "data.csv", "a,b,c\n1,2,3.5\n4,5,6.5\n7,8,9.5\n"))
    dialog = import_dialog(qtbot, window)
    header = dialog.table.horizontalHeader()
    place = header.viewport().rect().center()
    place.setX(header.sectionViewportPosition(0) + 5)
    header.customContextMenuRequested.emit(place)
    [menu] = dialog.findChildren(QMenu, "roles")
    action = next(action for action in menu.actions() if action.objectName() == TARGET)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    until(qtbot, lambda: not dialog.is_reading() and dialog.preview.columns[0].role == TARGET)
    take_table(qtbot, window)
    assert window.document.experiment.data.file.target == ("a",)


def test_the_table_is_not_read_again_after_the_import(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.open_data(write(tmp_path / "data.csv", "a,b,y\n1,2,u\n3,4,v\n5,6,u\n"))
    dataset = import_dialog(qtbot, window).dataset
    take_table(qtbot, window)
    assert tables.load_file(window.document.experiment.data.file) is dataset


def test_what_is_read_is_called_off_by_escape(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    before = window.document.experiment
    window.open_data(write(tmp_path / "big.csv", "a,b,y\n" + "1.5,2.5,3\n" * 300_000))
    [dialog] = window.findChildren(ImportDialog)
    assert dialog.is_reading()
    assert not dialog.import_button.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert window.document.experiment == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_keeps_nobody_waiting(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    window.open_data(tmp_path / "pipe.csv")
    assert "pipe" in import_dialog(qtbot, window).summary.text()


# -- clipboard ---------------------------------------------------------------------------------------------------------


def paste(qtbot: QtBot, window: MainWindow, text: str = "", html: str = "") -> None:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
    qtbot.keyClick(window, Qt.Key.Key_I, CONTROL | SHIFT)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("x\ty\tkelas\n1,5\t2,25\ta\n3,5\t4,25\tb\n", ""),
        ("x;y;kelas\n1,5;2,25;a\n3,5;4,25;b", ""),
        (
            "",
            "<table><tr><th>x<th>y</th><th>kelas</th></tr><tr><td>1,5<td>2,25<td><b>a</b><tr><td>3,5<td>4,25<td>b",
        ),
    ],
    ids=["tabs", "semicolons", "web page"],
)
def test_pasted_samples_become_own_ones(qtbot: QtBot, window: MainWindow, text: str, html: str) -> None:
    before = window.document.experiment
    paste(qtbot, window, text, html)
    take_table(qtbot, window)
    settle(qtbot, window)
    points = window.document.experiment.data.points
    assert points.rows == ((1.5, 2.25), (3.5, 4.25))
    assert (points.names, points.classes, points.labels) == (("x", "y"), ("a", "b"), (0, 1))
    undo_and_redo(qtbot, window, before)


@pytest.mark.thorough
def test_a_million_pasted_cells_are_refused_with_a_way_out(qtbot: QtBot, window: MainWindow) -> None:
    paste(qtbot, window, "a\tb\tc\ty\n" + "1.25\t2.5\t3.5\t4.5\n" * 250_000)
    dialog = import_dialog(qtbot, window)
    assert not dialog.import_button.isEnabled()
    assert "CSV file" in dialog.summary.text()


def test_an_empty_clipboard_is_said(qtbot: QtBot, window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(window, Qt.Key.Key_I, CONTROL | SHIFT)
    until(qtbot, lambda: "no table" in window.banner.text, 2000)


# -- out ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMS)
def test_what_was_exported_comes_in_again(qtbot: QtBot, window: MainWindow, tmp_path: Path, form: str) -> None:
    before = load_data(window.document.experiment.data)
    path = tmp_path / "out.csv"
    settle(qtbot, window)
    window.data_handlers.export(path, FORMS[form])
    until(qtbot, lambda: "out.csv" in window.statusBar().currentMessage())
    window.open_data(path)
    take_table(qtbot, window)
    settle(qtbot, window)
    after = load_data(window.document.experiment.data)
    assert (after.x == before.x).all()
    assert [after.class_names[label] for label in after.labels] == [before.class_names[i] for i in before.labels]


def test_the_window_closes_while_a_big_file_is_read(qtbot: QtBot, open_window, tmp_path: Path) -> None:
    path = write(tmp_path / "big.csv", "a,b,y\n" + "1.5,2.5,3\n" * 400_000)
    window = open_window()
    window.document.edit(edits.change_data(window.document.experiment, file=CsvSpec(path=str(path))), "")
    begin = time.monotonic()
    window.close()
    assert time.monotonic() - begin < 2.0
