"""What a person does to the window: click, type, choose, wait."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from nnplayground.gui.canvas.headers import InsertButton, LayerHeader
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training import Frame
from nnplayground.gui.training.messages import State
from nnplayground.gui.workshop.importing.dialog import ImportDialog

PATIENCE_MS = 60_000


def click(qtbot: QtBot, widget: QWidget, times: int = 1) -> None:
    """Click the middle of a widget."""
    for _ in range(times):
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def choose(qtbot: QtBot, box: QComboBox, key: str) -> None:
    """Open a list and click one of its entries."""
    box.showPopup()
    view = box.view()
    index = box.model().index(box.findData(key), 0)
    view.scrollTo(index)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def type_number(qtbot: QtBot, box: QWidget, text: str) -> None:
    """Replace what stands in a field and press Enter."""
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def tool(window: MainWindow, name: str) -> QToolButton:
    """Return a button of the toolbar."""
    button = window.toolbar.findChild(QToolButton, f"{name} button")
    assert button is not None
    return button


def headers(window: MainWindow) -> list[LayerHeader]:
    """Return the headers of the layers, from the first hidden one to the output."""
    found = [header for header in window.canvas.findChildren(LayerHeader) if header.isVisibleTo(window)]
    return sorted(found, key=lambda header: header.index)


def inserts(window: MainWindow) -> list[InsertButton]:
    """Return the buttons that insert a layer, from left to right."""
    found = [insert for insert in window.canvas.findChildren(InsertButton) if insert.isVisibleTo(window)]
    return sorted(found, key=lambda insert: insert.index)


def until(qtbot: QtBot, holds: Callable[[], bool], patience_ms: int = PATIENCE_MS) -> None:
    """Let the window live until something holds."""
    qtbot.waitUntil(holds, timeout=patience_ms)


def until_state(qtbot: QtBot, window: MainWindow, state: State) -> None:
    """Let the window live until the newest experiment is in a state."""
    controller = window.controller
    until(qtbot, lambda: controller.status.state is state and controller.status.version == controller.version)


def settle(qtbot: QtBot, window: MainWindow) -> Frame:
    """Wait until what is shown belongs to the newest experiment; return that frame."""
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.version == window.controller.version)
    assert window.last_frame is not None
    return window.last_frame


def import_dialog(qtbot: QtBot, window: MainWindow) -> ImportDialog:
    """Return the window in which a table is looked at, when the table has been read."""
    until(qtbot, lambda: any(dialog.isVisible() for dialog in window.findChildren(ImportDialog)))
    dialog = next(dialog for dialog in window.findChildren(ImportDialog) if dialog.isVisible())
    until(qtbot, lambda: not dialog.is_reading())
    return dialog


def take_table(qtbot: QtBot, window: MainWindow) -> None:
    """Look at a table and click *Import*."""
    dialog = import_dialog(qtbot, window)
    assert dialog.import_button.isEnabled(), dialog.summary.text()
    click(qtbot, dialog.import_button)
