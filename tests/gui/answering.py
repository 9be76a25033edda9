"""Whether a widget answers keys: what it can be told without a mouse, and what changes by it."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from nnplayground.gui.plots.told import Told
from tests.gui.by_keys import counted, is_there, press, write

State = Callable[[QWidget], Hashable]


def looks(widget: QWidget) -> Hashable:
    """Return what is seen of a widget and what a screen reader is told of it."""
    image = widget.grab().toImage()  # has to outlive its bits
    return bytes(image.constBits()), widget.accessibleDescription(), widget.accessibleName()


def _looks_around(widget: QWidget) -> Hashable:
    """Return what is seen of a widget and of what stands around it, where its numbers may be."""
    return looks(widget.parentWidget() or widget), widget.accessibleDescription()


WAYS: tuple[tuple[type[QWidget], tuple[str, ...], State], ...] = (
    (QAbstractSlider, ("Right", "Left"), lambda widget: widget.value()),
    (QComboBox, ("Down", "Up"), lambda widget: widget.currentIndex()),
    (QTabBar, ("Right", "Left"), lambda widget: widget.currentIndex()),
    (QAbstractItemView, ("Down", "Up", "Right"), looks),
    (QTextEdit, ("PgDown", "PgUp"), looks),
    (QScrollArea, ("PgDown", "PgUp", "Down"), lambda widget: widget.verticalScrollBar().value()),
)
"""Kinds of Qt's widgets, keys that each of them has to obey, and what changes then."""
TRIES = 3
MENU_MS = 100
"""How long a menu stays open."""
OTHER_KEYS = ("Right", "Down", "Left", "Up", "Space", "Return", "PgDown", "+")
"""What is tried on widgets of our own."""


def answers(widget: QWidget) -> bool:  # noqa: PLR0911 - one answer a kind of widget
    """Say whether the widget that has the keyboard obeys one of the keys that it should; dialogs are closed again."""
    if isinstance(widget, QAbstractButton):
        return _is_pressed(widget)
    if isinstance(widget, QLineEdit):
        return _is_typed_in(widget)
    if isinstance(widget, QComboBox) and widget.count() < 2:
        return True
    if isinstance(widget, QTextEdit) and not _is_scrolled(widget):
        return True  # all of it can be seen
    if isinstance(widget, QScrollArea) and not widget.verticalScrollBar().maximum():
        return True
    keys, state = next(
        ((keys, state) for kind, keys, state in WAYS if isinstance(widget, kind)), (OTHER_KEYS, _looks_around)
    )
    before = state(widget)
    for key in keys:
        press(key)
        QApplication.processEvents()
        if not is_there(widget) or state(widget) != before:
            return True
    return isinstance(widget, Told) and _opens_menu(widget)


def _opens_menu(widget: QWidget) -> bool:
    """Say whether the plot that has the keyboard opens its menu, by which it can be saved; it is closed again."""
    middle = widget.rect().center()  # which key that is, the system decides; drawn into memory, there is none
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, widget.mapToGlobal(middle))
    QApplication.sendEvent(widget, event)
    QApplication.processEvents()
    is_open = isinstance(QApplication.activePopupWidget(), QMenu)
    close_what_opened()
    return is_open


def _is_scrolled(widget: QTextEdit) -> bool:
    return bool(widget.verticalScrollBar().maximum())


def _is_pressed(button: QAbstractButton) -> bool:
    menu = button.menu() if isinstance(button, QPushButton | QToolButton) else None
    if menu is not None:
        QTimer.singleShot(MENU_MS, close_what_opened)  # a menu has a loop of its own
        with counted(menu.aboutToShow) as opened:
            press("Space")
            return bool(opened)
    signal = button.toggled if button.isCheckable() and not button.isChecked() else button.clicked
    with counted(signal) as told:
        press("Space")
        QApplication.processEvents()
        found = bool(told)
    close_what_opened()
    return found


def _is_typed_in(edit: QLineEdit) -> bool:
    """Type over what stands there, and put it back as it was."""
    if edit.isReadOnly():
        return True
    for _ in range(TRIES):
        before = edit.text()
        press("Ctrl+A")
        write("1")
        is_taken = edit.text() == "1"
        press("Ctrl+A")
        write(before) if before else press("Delete")
        if is_taken and edit.text() == before:
            return True
        QApplication.processEvents()  # something that was being computed may have written into it meanwhile
    return False


def close_what_opened() -> None:
    """Close menus and dialogs by Escape."""
    for _ in range(3):
        popup = QApplication.activePopupWidget()
        top = popup if isinstance(popup, QMenu) else QApplication.activeWindow()
        if isinstance(top, (QDialog, QMenu)):
            owner = top.parentWidget()
            QTest.keyClick(top, Qt.Key.Key_Escape)
            QApplication.processEvents()
            if owner is not None and QGuiApplication.focusWindow() is None:
                owner.activateWindow()  # as whatever manages windows does
                QApplication.processEvents()
