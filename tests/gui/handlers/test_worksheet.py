"""Worksheets by hand: the menu, the dialog, the file; of exercises and of the network in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from nnplayground.gui.dialogs.worksheet import WorksheetDialog
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.widgets.number_box import NumberBox
from tests.gui.hands import choose, click, settle, type_file, until


def open_dialog(qtbot: QtBot, window: MainWindow) -> WorksheetDialog:
    window.actions_by_name["worksheet"].trigger()
    until(qtbot, lambda: any(found.isVisible() for found in window.findChildren(WorksheetDialog)))
    dialog = next(found for found in window.findChildren(WorksheetDialog) if found.isVisible())
    dialog.activateWindow()
    until(qtbot, dialog.isActiveWindow)
    return dialog


def type_over(qtbot: QtBot, box: NumberBox, text: str) -> None:
    """Replace what stands in a field and go on to the next; Enter would save."""
    click(qtbot, box)
    box.selectAll()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Tab)


def save(qtbot: QtBot, window: MainWindow, dialog: WorksheetDialog, path: Path) -> bytes:
    click(qtbot, dialog.buttons.button(QDialogButtonBox.StandardButton.Save))
    type_file(qtbot, window, path)
    until(qtbot, lambda: path.exists() and path.name in window.statusBar().currentMessage())
    return path.read_bytes()


@pytest.mark.thorough
def test_a_sheet_of_exercises_with_its_key_in_a_second_file(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = open_dialog(qtbot, window)
    choose(qtbot, dialog.what, "backpropagation")
    type_over(qtbot, dialog.seed, "42")
    type_over(qtbot, dialog.count, "3")
    choose(qtbot, dialog.form, "html")
    choose(qtbot, dialog.key, "file")
    choose(qtbot, dialog.language, "id")
    text = save(qtbot, window, dialog, tmp_path / "sheet.html").decode()
    assert 'lang="id"' in text
    assert text.count('<section class="exercise">') == 3
    assert "42" in text
    assert "⇒" in (tmp_path / "sheet-key.html").read_text(encoding="utf-8")


def test_a_number_that_is_none_keeps_the_dialog_open(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_dialog(qtbot, window)
    type_over(qtbot, dialog.count, "99999")
    with qtbot.assertNotEmitted(dialog.chosen):
        click(qtbot, dialog.buttons.button(QDialogButtonBox.StandardButton.Save))
    assert dialog.isVisible()
    assert not dialog.count.is_valid()
    type_over(qtbot, dialog.count, "7")
    with qtbot.waitSignal(dialog.chosen) as caught:
        click(qtbot, dialog.buttons.button(QDialogButtonBox.StandardButton.Save))
    assert caught.args[0].count == 7
    type_file(qtbot, window, "")


@pytest.mark.thorough
def test_the_network_in_the_window_as_pdf(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    settle(qtbot, window)
    dialog = open_dialog(qtbot, window)
    choose(qtbot, dialog.what, "network")
    assert not dialog.seed.isVisible()
    assert dialog.samples.isVisible()
    content = save(qtbot, window, dialog, tmp_path / "network.pdf")
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert b"/FontFile2" in content  # embedded
    assert b"/Subtype /Image" not in content  # shapes, not pictures of a screen
    assert [path.name for path in tmp_path.glob("*network*")] == ["network.pdf"]


@pytest.mark.thorough
def test_a_folder_that_does_not_exist_is_said(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = open_dialog(qtbot, window)
    wish = dialog.wish()
    dialog.reject()
    window.worksheets.make(wish, tmp_path / "nowhere" / "sheet.pdf")
    until(qtbot, lambda: "sheet.pdf" in window.banner.text)


@pytest.mark.parametrize("language", ["en", "id"])
def test_it_begins_in_the_windows_language(qtbot: QtBot, window: MainWindow, language: str) -> None:
    window.actions_by_name[f"language_{language}"].trigger()
    dialog = open_dialog(qtbot, window)
    assert dialog.language.key == language
    assert dialog.wish().language == language
    dialog.reject()
    QLocale.setDefault(QLocale.c())
