"""Presentation: big, thick, and three things to be seen; afterwards every panel is where it was."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.gui.canvas.targets import Neuron
from nnplayground.gui.docks import RIGHT
from nnplayground.gui.handlers.presentation import DOCKS
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import LAYOUT_VERSION
from tests.gui.hands import open_tab, press, until


def seen(window: MainWindow) -> set[str]:
    return {name for name, dock in window.docks.by_name.items() if not dock.isHidden()}


def test_f12_shows_canvas_output_and_loss_and_escape_puts_everything_back(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    open_tab(qtbot, window, "network")
    window.docks.by_name["history"].hide()
    window.docks.bring("surface")
    window.addDockWidget(RIGHT, window.docks.by_name["table"])
    qapp.processEvents()
    before, size, shown = window.saveState(LAYOUT_VERSION), qapp.font().pointSizeF(), seen(window)
    press(qtbot, window, "F12")
    assert window.isFullScreen()
    assert window.actions_by_name["presentation"].isChecked()
    assert seen(window) == set(DOCKS)
    assert qapp.font().pointSizeF() > 1.3 * size
    assert window.look.theme.thick > 1.5
    assert window.docks.by_name["loss"].titleBarWidget().font().pointSizeF() > 1.3 * size
    until(qtbot, window.canvas.view.isVisible)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert seen(window) == shown
    until(qtbot, lambda: window.saveState(LAYOUT_VERSION) == before)
    assert (qapp.font().pointSizeF(), window.look.theme.thick) == (size, 1.0)
    assert window.docks.by_name["loss"].titleBarWidget() is None
    assert not window.actions_by_name["presentation"].isChecked()


def test_escape_on_the_canvas_first_gives_up_what_is_selected(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "F12")
    view = window.canvas.view
    view.setFocus()
    view.select(frozenset({Neuron(1, 0)}), adds=False)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.pointed.selected
    assert window.presentation.is_on
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not window.presentation.is_on


def test_a_lesson_in_a_presentation_gives_back_the_layout_of_before(qtbot: QtBot, window: MainWindow) -> None:
    shown = seen(window)
    press(qtbot, window, "F12")
    press(qtbot, window, "F1")
    assert window.lesson_handlers.mode.is_on
    press(qtbot, window, "Shift+F1")
    assert not window.lesson_handlers.mode.is_on
    assert seen(window) == set(DOCKS)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert seen(window) == shown


def test_a_window_that_is_closed_presenting_opens_as_it_was_before(qtbot: QtBot, open_window) -> None:
    window = open_window()
    window.docks.by_name["gradients"].hide()
    shown = seen(window)
    press(qtbot, window, "F12")
    window.close()
    again = open_window()
    assert seen(again) == shown
    assert not again.isFullScreen()
    assert again.look.theme.large == 1.0


def test_the_first_layout_that_is_asked_for_comes_after_the_presentation(qtbot: QtBot, window: MainWindow) -> None:
    first = seen(window)
    window.docks.by_name["gradients"].hide()
    press(qtbot, window, "F12")
    window.actions_by_name["reset_layout"].trigger()
    assert seen(window) == set(DOCKS)
    window.actions_by_name["presentation"].trigger()
    assert seen(window) == first
