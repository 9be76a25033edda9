"""Title and description: typed, undone, shown as plain text above the canvas."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from nnplayground.experiment.fields import MOST_TEXT
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.dialogs.properties import PropertiesDialog
from nnplayground.gui.main_window import MainWindow
from tests.gui.hands import click, there_and_back

OK = QDialogButtonBox.StandardButton.Ok


def opened(window: MainWindow) -> PropertiesDialog:
    window.actions_by_name["properties"].trigger()
    dialog = window.findChild(PropertiesDialog)
    assert dialog is not None
    return dialog


def test_title_and_description_are_one_step(qtbot: QtBot, window: MainWindow) -> None:
    before = window.document.experiment
    dialog = opened(window)
    qtbot.keyClicks(dialog.title, "Dua lingkaran")
    qtbot.keyClicks(dialog.description, "Baris satu")
    qtbot.keyClick(dialog.description, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.description, "<b>baris dua</b>")
    click(qtbot, dialog.buttons.button(OK))
    experiment = window.document.experiment
    assert (experiment.title, experiment.description) == ("Dua lingkaran", "Baris satu\n<b>baris dua</b>")
    assert window.document.undo_stack.count() == 1
    there_and_back(window, before)
    assert window.note.isVisible()
    assert window.note.text.toPlainText() == "Baris satu\n<b>baris dua</b>"
    click(qtbot, window.note.heading)
    assert not window.note.text.isVisible()
    window.document.undo_stack.undo()
    assert not window.note.isVisible()


def test_the_note_is_there_when_an_experiment_is_opened(open_window) -> None:
    window = open_window(Experiment(title="Judul", description="Halo\u202edunia"))
    assert window.note.isVisible()
    assert "\u202e" not in window.note.text.toPlainText()
    assert window.note.heading.text() == "Judul"


def test_what_is_too_long_is_refused(window: MainWindow) -> None:
    dialog = opened(window)
    dialog.description.setPlainText("x" * (MOST_TEXT + 1))
    assert not dialog.buttons.button(OK).isEnabled()
    assert str(MOST_TEXT) in dialog.fault.text()
    dialog.description.setPlainText("x")
    assert dialog.buttons.button(OK).isEnabled()
    dialog.reject()
    assert window.document.experiment == Experiment()
