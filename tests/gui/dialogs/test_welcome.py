"""The welcome with its three doors: by mouse, by keyboard, in both languages, and small."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QScrollArea
from pytestqt.qtbot import QtBot

from nnplayground.experiment.spec import Experiment
from nnplayground.gui.dialogs.doors import DOORS, DoorButton
from nnplayground.gui.dialogs.welcome import Welcome
from nnplayground.gui.gallery import GalleryDialog
from nnplayground.gui.main_window import MainWindow
from tests.gui.conftest import Open
from tests.gui.hands import click, press, until


def shown(qtbot: QtBot, window: MainWindow) -> Welcome:
    """Show the welcome by its action, as somebody would who sees the window."""
    window.activateWindow()
    until(qtbot, window.isActiveWindow)
    window.actions_by_name["welcome"].trigger()
    sheet = window.welcome.sheet
    assert sheet is not None
    until(qtbot, sheet.doors[0].hasFocus)
    return sheet


def test_windows_come_without_it_unless_it_is_the_first_start(window: MainWindow) -> None:
    assert window.findChild(Welcome) is None
    window.welcome.greet()
    assert window.welcome.sheet is not None
    window.welcome.sheet.leave()
    window.welcome.greet()
    assert window.welcome.sheet is None, "once is enough"
    window.view_handlers.prefer(welcome=True)
    window.welcome.greet()
    assert window.welcome.sheet is not None, "but those who want it have it at every start"


def test_where_anything_is_remembered_it_is_no_first_start(window: MainWindow) -> None:
    window.view_handlers.prefer(digits=4)
    window.welcome.greet()
    assert window.welcome.sheet is None


def test_play_leaves_the_default_experiment_and_says_what_to_press(qtbot: QtBot, window: MainWindow) -> None:
    sheet = shown(qtbot, window)
    click(qtbot, sheet.doors[0])
    assert window.welcome.sheet is None
    assert window.document.experiment == Experiment()
    assert "F5" in window.banner.text
    press(qtbot, window, "F5")
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.epoch > 0)


def test_a_number_opens_the_contents_of_the_lessons(qtbot: QtBot, window: MainWindow) -> None:
    sheet = shown(qtbot, window)
    qtbot.keyClick(sheet.doors[0], Qt.Key.Key_2)
    assert window.welcome.sheet is None
    assert window.lesson_handlers.mode.is_on
    assert window.lesson_handlers.reader is not None
    assert window.lesson_handlers.reader.page is None


def test_the_third_door_asks_for_a_table(qtbot: QtBot, window: MainWindow) -> None:
    asked: list[bool] = []
    window.actions_by_name["open_data"].triggered.disconnect()
    window.actions_by_name["open_data"].triggered.connect(lambda: asked.append(True))
    sheet = shown(qtbot, window)
    qtbot.keyClick(sheet.doors[0], Qt.Key.Key_Tab)
    qtbot.keyClick(sheet.doors[1], Qt.Key.Key_Tab)
    qtbot.keyClick(sheet.doors[2], Qt.Key.Key_Return)
    assert asked


def test_the_keyboard_stays_on_the_sheet_until_escape(qtbot: QtBot, window: MainWindow) -> None:
    sheet = shown(qtbot, window)
    seen = []
    for _ in range(12):
        focused = window.focusWidget()
        assert focused is not None
        assert sheet.isAncestorOf(focused)
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert len(set(seen)) == len(DOORS) + 5
    qtbot.keyClick(sheet.doors[0], Qt.Key.Key_Backtab)
    focused = window.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert window.welcome.sheet is None


def test_language_and_colours_change_at_once_and_beneath(qtbot: QtBot, window: MainWindow) -> None:
    sheet = shown(qtbot, window)
    sheet.language.setFocus()
    qtbot.keyClick(sheet.language, Qt.Key.Key_Down)
    assert window.view_handlers.preferences.language == "id"
    until(qtbot, lambda: window.actions_by_name["save"].text() == "&Simpan")
    sheet.colours.setFocus()
    qtbot.keyClick(sheet.colours, Qt.Key.Key_End)
    assert window.look.theme.key == "dark"
    assert not sheet.isHidden()


def test_recent_files_gallery_and_the_check_box(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "a & b.nnplay"
    path.write_bytes(b"")
    window = open_window()
    window.recent.add(path)
    wanted: list[Path] = []
    window.recent.wanted.disconnect()
    window.recent.wanted.connect(wanted.append)
    sheet = shown(qtbot, window)
    qtbot.mouseClick(sheet.at_start, Qt.MouseButton.LeftButton, pos=QPoint(8, sheet.at_start.height() // 2))
    assert window.settings.preferences().welcome
    click(qtbot, sheet.files[0])
    assert wanted == [path]
    sheet = shown(qtbot, window)
    assert sheet.at_start.isChecked()
    click(qtbot, sheet.gallery)
    dialog = window.findChild(GalleryDialog)
    assert isinstance(dialog, QDialog)
    dialog.reject()


def test_another_document_or_a_click_beside_it_closes_it(qtbot: QtBot, window: MainWindow) -> None:
    sheet = shown(qtbot, window)
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert window.welcome.sheet is None
    shown(qtbot, window)
    window.document.begin(Experiment(title="another"))
    assert window.welcome.sheet is None


def test_small_windows_have_the_doors_below_each_other_and_scroll(qtbot: QtBot, window: MainWindow) -> None:
    sheet = shown(qtbot, window)
    window.resize(1024, 600)
    assert all(door.y() == sheet.doors[0].y() for door in sheet.doors)
    font = sheet.font()
    font.setPointSizeF(2.0 * font.pointSizeF())
    sheet.setFont(font)
    sheet.fit()
    sheet.retranslate()
    until(qtbot, lambda: sheet.doors[2].y() > sheet.doors[1].y() > sheet.doors[0].y())
    scroll = sheet.findChild(QScrollArea)
    assert scroll is not None
    assert sheet.rect().contains(scroll.geometry())
    for door in sheet.findChildren(DoorButton):
        assert door.words.height() >= door.words.heightForWidth(door.words.width())
        assert door.rect().contains(door.words.geometry())
