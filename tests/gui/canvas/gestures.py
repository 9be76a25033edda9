"""What a person does on the canvas with mouse and keys, and where things are on it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from nnplayground.gui.canvas.editor import ValueEditor
from nnplayground.gui.canvas.targets import Edge, Neuron, Target
from nnplayground.gui.canvas.view import NetworkView
from nnplayground.gui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def view_of(window: MainWindow) -> NetworkView:
    return window.canvas.view


def spot(window: MainWindow, target: Target) -> QPoint:
    """Return where to click for something: of a weight a place that no other one passes."""
    view, picture = view_of(window), window.canvas.picture
    middle = picture.middle_of(target)
    if isinstance(target, Edge) and target.source is not None:
        lines = picture.curve(target)
        assert lines is not None
        places = [line.pointAt(share / 20) for line in lines for share in range(1, 20)]
        middle = next(place for place in places if picture.target_at(place, view.closeness) == target)
    elif isinstance(target, Neuron):
        middle += QPointF(picture.layout.node / 6, 0)
    return view.mapFromScene(middle)


def press_keys(qtbot: QtBot, window: MainWindow, *keys: Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    """Type keys on the canvas."""
    view_of(window).setFocus(Qt.FocusReason.OtherFocusReason)
    for key in keys:
        code, modifiers = key if isinstance(key, tuple) else (key, NONE)
        qtbot.keyClick(view_of(window), code, modifiers)


def click_on(qtbot: QtBot, window: MainWindow, target: Target, modifiers: Qt.KeyboardModifier = NONE) -> None:
    qtbot.mouseClick(view_of(window).viewport(), LEFT, modifiers, spot(window, target))


def hover(qtbot: QtBot, window: MainWindow, target: Target) -> None:
    """Move the mouse there, from somewhere else: the cursor may still be where another window left it."""
    qtbot.mouseMove(view_of(window).viewport(), QPoint(2, 2))
    qtbot.mouseMove(view_of(window).viewport(), spot(window, target))


def drag(
    qtbot: QtBot,
    widget: QWidget,
    start: QPoint,
    end: QPoint,
    modifiers: Qt.KeyboardModifier = NONE,
    *,
    ends: bool = True,
) -> None:
    """Drag with the left button, in some steps."""
    qtbot.mousePress(widget, LEFT, modifiers, start)
    for step in range(1, 5):
        qtbot.mouseMove(widget, start + (end - start) * step / 4)
    if ends:
        qtbot.mouseRelease(widget, LEFT, modifiers, end)


def type_value(qtbot: QtBot, window: MainWindow, text: str, end: Qt.Key | None = Qt.Key.Key_Return) -> ValueEditor:
    """Type into the open field."""
    editor = view_of(window).editor
    assert editor.isVisible()
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    if end is not None:
        qtbot.keyClick(editor, end)
    return editor


def right_click(window: MainWindow, widget: QWidget, place: QPoint) -> QMenu:
    """Ask for the context menu of a place, and return it."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
    QCoreApplication.sendEvent(widget, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def pick(qtbot: QtBot, menu: QMenu, *names: str) -> None:
    """Click an entry of a menu, by its name; more names go through submenus."""
    for name in names[:-1]:
        submenu = menu.findChild(QMenu, name)
        assert submenu is not None
        qtbot.mouseClick(menu, LEFT, NONE, menu.actionGeometry(submenu.menuAction()).center())
        menu = submenu
    action = next(action for action in menu.actions() if action.objectName() == names[-1])
    assert action.isEnabled()
    qtbot.mouseClick(menu, LEFT, NONE, menu.actionGeometry(action).center())
    while (rest := QApplication.activePopupWidget()) is not None:  # a submenu was opened without the mouse's way to it
        rest.close()
