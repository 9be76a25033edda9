"""Nothing that people use is without a name, and pictures are described with their present values."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from nnplayground.gui.canvas.targets import Neuron
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import Command
from nnplayground.gui.translation import use_language
from tests.gui.accessible import nameless, written
from tests.gui.hands import settle, until

DIALOGS = (
    *("gallery", "properties", "controls", "worksheet", "digits", "export_data", "export_network"),
    *("palette", "shortcuts", "about", "tune", "race", "improve"),
)
"""What opens a dialog or a window without a file."""


def others(window: MainWindow) -> list[QWidget]:
    """Return the windows that are open beside the main one."""
    return [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not window]


@pytest.mark.parametrize("language", ["en", "id"])
def test_nothing_in_the_main_window_is_without_a_name(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, language: str
) -> None:
    use_language(qapp, language)
    settle(qtbot, window)
    for name in window.docks.by_name:
        window.docks.bring(name)
    qapp.processEvents()
    assert nameless(window) == []
    assert written(window).count("\n") > 200
    qtbot.keyClick(window, Qt.Key.Key_F1)
    qapp.processEvents()
    assert nameless(window) == []


def test_nothing_in_dialogs_and_other_windows_is_without_a_name(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    for name in DIALOGS:
        window.actions_by_name[name].trigger()
        until(qtbot, lambda: bool(others(window)))
        for each in others(window):
            assert nameless(each) == [], name
            if isinstance(each, QDialog):
                each.reject()
            each.close()
        until(qtbot, lambda: not others(window))


def test_pictures_are_described_with_their_present_values(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    window.controller.order(Command.STEP_EPOCH)
    until(qtbot, lambda: window.last_frame.epoch == 1)
    for part in (window.loss, window.boundary.plot, window.around.gradients, window.canvas):
        part._spoken.tell()
    loss, canvas = window.loss.accessibleDescription(), window.canvas.view.accessibleDescription()
    assert loss.startswith("Epoch 1: training loss 0.")
    assert "% of the training samples" in loss
    assert "% of the test samples" in window.boundary.plot.accessibleDescription()
    assert "layer 3: " in window.around.gradients.accessibleDescription()
    assert "Hidden layer 1: Tanh, neurons: 4." in canvas
    assert "Strongest: Weight from" in canvas
    window.canvas.view.put_cursor(Neuron(1, 0))
    window.canvas._spoken.tell()
    assert window.canvas.view.accessibleDescription().startswith("Hidden 1, neuron 1")
