"""Every action by name: found by words in any order and in English, done by Enter, with the reason where it is not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.experiment.spec import ControlsSpec, Experiment
from nnplayground.gui.actions import ACTIONS
from nnplayground.gui.help.commands import commands_of, found_by, plain
from nnplayground.gui.help.palette import CommandPalette
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.translation import use_language
from tests.gui.hands import press, until


def opened(qtbot: QtBot, window: MainWindow) -> CommandPalette:
    press(qtbot, window, "Ctrl+Shift+P")
    until(qtbot, lambda: any(each.isVisible() for each in window.findChildren(CommandPalette)))
    return next(each for each in window.findChildren(CommandPalette) if each.isVisible())


def test_every_action_is_there_once_with_its_keys(window: MainWindow) -> None:
    commands = commands_of(window)
    actions = [command.action for command in commands]
    assert len(actions) == len(set(actions))
    assert set(window.actions_by_name.values()) <= set(actions)
    assert {dock.toggleViewAction() for dock in window.docks.by_name.values()} <= set(actions)
    keys = {command.action.objectName(): command.keys for command in commands}
    assert all(keys[spec.name] == spec.shortcut for spec in ACTIONS)
    assert any(len(command.path) == 2 for command in commands)  # what submenus hold
    assert found_by(commands, " ") == commands  # in the order of the menus


def test_words_in_any_order_find_an_action_and_enter_does_it(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.field, "axis loga")
    assert palette.current is not None
    assert palette.current.action is window.actions_by_name["log_loss"]
    was_on = window.actions_by_name["log_loss"].isChecked()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.actions_by_name["log_loss"].isChecked() is not was_on
    assert not palette.isVisible()
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.field, "digits")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    dialog = QApplication.activeModalWidget()
    assert dialog.objectName() == "digits"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_arrows_go_through_the_list_and_escape_does_nothing(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window)
    first = palette.current
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Up):
        qtbot.keyClick(palette.field, key)
        assert (palette.current is first) == (key == Qt.Key.Key_Up)
    assert palette.field.accessibleDescription().startswith(palette.current.name)
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.document.experiment == Experiment()


def test_what_is_not_on_offer_is_grey_says_why_and_is_not_done(qtbot: QtBot, open_window) -> None:
    window = open_window(Experiment(controls=ControlsSpec(locked=("run",))))
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.field, "train, or pause run")
    assert palette.current is None  # its tip is the reason now
    assert "No action" in palette.about.text()
    palette.field.clear()
    qtbot.keyClicks(palette.field, "run")
    assert palette.current is not None
    assert palette.current.action is window.actions_by_name["run"]
    assert window.actions_by_name["run"].toolTip() in palette.about.text()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert not window.actions_by_name["run"].isChecked()
    item = palette.list.currentItem()
    assert item.foreground(0).color() != palette.list.palette().text().color()


def test_english_names_are_found_in_indonesian(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> None:
    use_language(qapp, "id")
    until(qtbot, lambda: window.actions_by_name["new_weights"].text() != "&New weights")
    found = found_by(commands_of(window), "weights new")
    assert found[0].action is window.actions_by_name["new_weights"]
    assert found[0].name == plain(window.actions_by_name["new_weights"].text()) != "New weights"
    assert found_by(commands_of(window), found[0].name)[0].action is found[0].action


def test_families_are_found_by_their_abbreviations(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> None:
    for language in ("en", "id"):
        use_language(qapp, language)
        commands = commands_of(window)
        for family in ("cnn", "rnn", "gan", "rbm", "dbn"):
            assert found_by(commands, family.upper())[0].action is window.actions_by_name[f"lab:{family}"], language
        assert found_by(commands, "lstm")[0].action is window.actions_by_name["lab:rnn"], language
