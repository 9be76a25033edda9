"""What a person does to the window: click, type, choose, wait."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nnplayground.experiment.spec import Experiment
from nnplayground.gui.canvas.headers import InsertButton, LayerHeader
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training import Frame
from nnplayground.gui.training.messages import State
from nnplayground.gui.workshop.importing.dialog import ImportDialog

PATIENCE_MS = 20_000


def click(qtbot: QtBot, widget: QWidget, times: int = 1) -> None:
    """Click the middle of a widget."""
    for _ in range(times):
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def choose(qtbot: QtBot, box: QComboBox, key: str) -> None:
    """Open a list and click one of its entries."""
    box.showPopup()
    click_item(qtbot, box.view(), box.findData(key))


def click_item(qtbot: QtBot, view: QAbstractItemView, row: int, times: int = 1) -> None:
    """Click an entry of a list, or double-click it."""
    index = view.model().index(row, 0)
    view.scrollTo(index)
    place = view.visualRect(index).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    if times == 2:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def type_number(qtbot: QtBot, box: QWidget, text: str) -> None:
    """Replace what stands in a field and press Enter."""
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def open_tab(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Click the tab of a panel."""
    title = window.docks.by_name[name].windowTitle()
    bars = [bar for bar in window.findChildren(QTabBar) if bar.isVisible()]
    bar, place = next((bar, at) for bar in bars for at in range(bar.count()) if bar.tabText(at) == title)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())


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
    """Wait until what is shown and said belongs to the newest experiment; return that frame."""
    controller = window.controller
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.version == controller.version)
    until(qtbot, lambda: controller.status.version == controller.version)  # is told after the frame is painted
    assert window.last_frame is not None
    return window.last_frame


def there_and_back(window: MainWindow, before: Experiment) -> None:
    """Undo the last step and redo it: the document is equal to what it was each time."""
    document = window.document
    after = document.experiment
    assert after != before
    document.undo_stack.undo()
    assert document.experiment == before
    document.undo_stack.redo()
    assert document.experiment == after


def cell(qtbot: QtBot, table: QTableView, row: int, column: int) -> None:
    """Click a cell of a table."""
    index = table.model().index(row, column)
    table.scrollTo(index)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())


def type_cell(qtbot: QtBot, table: QTableView, row: int, column: int, text: str) -> None:
    """Click a cell, replace what stands in it, and press Enter."""
    cell(qtbot, table, row, column)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    until(qtbot, lambda: table.state() == QAbstractItemView.State.NoState)


def press(qtbot: QtBot, window: QWidget, keys: str) -> None:
    """Bring a window to the front and press a combination of keys such as `Ctrl+Shift+S`."""
    window.activateWindow()
    until(qtbot, window.isActiveWindow)
    *modifiers, key = keys.split("+")
    held = Qt.KeyboardModifier.NoModifier
    for name in modifiers:
        held |= {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier}[name]
    qtbot.keyClick(window, getattr(Qt.Key, f"Key_{key}"), held)


def answer(qtbot: QtBot, window: MainWindow, place: int) -> None:
    """Wait for a question and click one of its answers, counted from 0; -1 presses Escape."""
    questions = window.file_handlers.questions
    until(qtbot, lambda: questions.box is not None)
    box = questions.box
    assert box is not None
    if place < 0:
        qtbot.keyClick(box, Qt.Key.Key_Escape)
        return
    button = box.findChild(QPushButton, f"answer {place}")
    assert button is not None
    click(qtbot, button)


def type_file(qtbot: QtBot, window: MainWindow, path: Path | str) -> None:
    """Wait for a dialog of files, give a name and click the first button; an empty name presses Escape."""
    until(qtbot, lambda: window.findChild(QFileDialog, "files") is not None)
    dialog = window.findChild(QFileDialog, "files")
    assert dialog is not None
    if not path:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        # typing a whole path selects every folder on its way, when the list of that folder has come in or not
        dialog.selectFile(str(path))
        buttons = dialog.findChild(QDialogButtonBox)
        assert buttons is not None
        click(qtbot, buttons.buttons()[0])
    until(qtbot, lambda: window.findChild(QFileDialog, "files") is None)


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
