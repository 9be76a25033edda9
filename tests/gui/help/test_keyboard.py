"""The page of keys, the words about the program, and where its log lies."""

from __future__ import annotations

import tomllib
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground import __version__
from nnplayground.gui.actions import ACTIONS
from nnplayground.gui.canvas.keys import SHORTCUTS
from nnplayground.gui.handlers.help import HelpHandlers
from nnplayground.gui.help.about import PARTS, About
from nnplayground.gui.help.keyboard import Keyboard
from nnplayground.gui.main_window import MainWindow
from tests.gui.hands import click, press, until

ROOT = Path(__file__).resolve().parents[3]


def test_every_key_of_actions_and_canvas_is_listed_and_written_as_pdf(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    press(qtbot, window, "Ctrl+Shift+F1")
    page = window.findChild(Keyboard)
    until(qtbot, page.isVisible)
    listed = [row.keys for rows in page.shown().values() for row in rows]
    assert {spec.shortcut for spec in ACTIONS if spec.shortcut} <= set(listed)
    assert {str(keys) for keys, _what in SHORTCUTS} <= set(listed)
    qtbot.keyClicks(page.field, "arrows neuron")
    assert [row.keys for rows in page.shown().values() for row in rows] == ["Arrows", "Alt+arrows"]
    page.save(tmp_path / "keys.pdf")
    assert (tmp_path / "keys.pdf").read_bytes().startswith(b"%PDF")
    assert "keys.pdf" in page.fault.text()
    page.save(tmp_path / "missing" / "keys.pdf")
    assert "missing" in page.fault.text()
    page.close()


def test_all_that_is_delivered_is_named_with_its_licence(qtbot: QtBot, tmp_path: Path) -> None:
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    names = {line.split(">")[0].split("=")[0].split("<")[0] for line in needed}
    assert names <= {part.name for part in PARTS}
    about = About(tmp_path / "log" / "nnplayground.log")
    qtbot.addWidget(about)
    about.show()
    click(qtbot, about.copy_button)
    copied = QApplication.clipboard().text()
    assert __version__ in copied
    assert str(tmp_path / "log") in copied
    assert about.parts.topLevelItemCount() == len(PARTS) + 2


class _Folder(QObject):
    """Takes the place of the program that shows folders."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.shown.append(url.toLocalFile())


def test_the_folder_of_the_log_is_shown(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    assert not window.actions_by_name["log_folder"].isEnabled()  # this window has none
    folder = _Folder()
    QDesktopServices.setUrlHandler("file", folder, "show")
    handlers = HelpHandlers(window, tmp_path)
    handlers.do_about()
    about = window.findChild(About)
    until(qtbot, about.isVisible)
    click(qtbot, about.folder_button)
    QDesktopServices.unsetUrlHandler("file")
    assert folder.shown == [str(tmp_path / "log")]
    about.close()
