"""The samples of the window are written into a file, and read from it again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from nnplayground.data.csv_export import FORMS
from nnplayground.data.csv_import import CsvOptions, read_csv
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.workshop.exporting import ExportDialog, usual_form
from tests.gui.hands import choose, click, settle, until

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def export(qtbot: QtBot, window: MainWindow, path: Path, form: str, *, with_split: bool = False) -> None:
    """Export as a person does: by key, list, box, and the name of a file."""
    qtbot.keyClick(window, Qt.Key.Key_E, CTRL_SHIFT)
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    choose(qtbot, dialog.form, form)
    if with_split:
        qtbot.keyClick(dialog.with_split, Qt.Key.Key_Space)
    click(qtbot, dialog.buttons.button(QDialogButtonBox.StandardButton.Save))
    files = window.findChild(QFileDialog, "files")
    assert files is not None
    line, buttons = files.findChild(QLineEdit), files.findChild(QDialogButtonBox)
    assert line is not None
    assert buttons is not None
    line.selectAll()
    QGuiApplication.clipboard().setText(str(path))
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    click(qtbot, buttons.buttons()[0])


@pytest.mark.parametrize("form", list(FORMS))
def test_samples_are_exported_and_read_again(qtbot: QtBot, window: MainWindow, tmp_path: Path, form: str) -> None:
    settle(qtbot, window)
    path = tmp_path / "lingkaran.csv"
    export(qtbot, window, path, form)
    until(qtbot, path.exists)
    until(qtbot, lambda: "lingkaran.csv" in window.statusBar().currentMessage())
    found = read_csv(path, CsvOptions())
    assert np.array_equal(found.x, window.around.data()._dataset.x)
    assert set(found.class_names) == {"−1", "+1"}


@pytest.mark.parametrize(("locale", "form"), [("id_ID", "comma"), ("en_US", "point"), ("C", "point")])
def test_a_form_is_chosen_from_the_beginning(qtbot: QtBot, window: MainWindow, locale: str, form: str) -> None:
    assert usual_form(QLocale(locale)) == form
    settle(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_E, CTRL_SHIFT)
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    assert dialog.form.key in FORMS
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_split_is_exported(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    settle(qtbot, window)
    path = tmp_path / "data.csv"
    export(qtbot, window, path, "point", with_split=True)
    until(qtbot, path.exists)
    parts = [line.split(",")[-1] for line in path.read_text().splitlines()]
    assert (parts[0], parts.count("train"), parts.count("test")) == ("split", 350, 150)


def test_what_cannot_be_written_is_said(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    settle(qtbot, window)
    window.data_handlers.export(tmp_path / "nowhere" / "data.csv", FORMS["point"])
    until(qtbot, window.banner.isVisible)
    assert "data.csv" in window.banner.text
