"""A person without a mouse: keys that go where real ones go, and Tab all the way round a window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMainWindow, QMenu, QRadioButton, QTabBar, QWidget
from shiboken6 import isValid

MOUSE = {
    *(QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick),
    *(QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.TabletPress),
    *(QEvent.Type.NonClientAreaMouseButtonPress, QEvent.Type.Drop, QEvent.Type.DragEnter),
}
LONGEST_WAY = 600
"""Stops after which somebody who presses Tab is lost."""
TAB_FOCUS = Qt.FocusPolicy.TabFocus


class NoMouse(QObject):
    """Notes everything that a mouse does to any part of the program while it is on, and widgets that are windows of
    their own for a moment, for these take the keyboard away."""

    def __init__(self) -> None:
        super().__init__()
        self.noticed: list[str] = []

    def __enter__(self) -> Self:
        QApplication.instance().installEventFilter(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        QApplication.instance().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Note, and let pass."""
        if event.type() in MOUSE:
            self.noticed.append(f"a mouse: {event.type().name} of {type(watched).__name__} {watched.objectName()}")
        elif event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            is_qts = type(watched).__module__.startswith("PySide6") and watched.inherits("QFrame")  # lists, tool tips
            if not (is_qts or isinstance(watched, QDialog | QMenu | QMainWindow)):
                self.noticed.append(f"a window for a moment: {type(watched).__name__} {watched.objectName()}")
        return False


def press(keys: str, times: int = 1) -> None:
    """Press a combination such as `Ctrl+Shift+S` in whatever window has the keyboard."""
    combination = QKeySequence(keys)[0]
    for _ in range(times):
        window = QGuiApplication.focusWindow()
        assert window is not None, f"no window has the keyboard for {keys}"
        QTest.keyClick(window, combination.key(), combination.keyboardModifiers())


def write(text: str) -> None:
    """Type a text."""
    for letter in text:
        QTest.keyClick(QGuiApplication.focusWindow(), letter)


def focused() -> QWidget:
    """Return what has the keyboard, which can be seen."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    assert widget.isVisible(), f"{name_of(widget)} has the keyboard and is hidden"
    return widget


def name_of(widget: QWidget) -> str:
    """Return what a widget is called in complaints: its kind, its name, and what it stands in."""
    parents: list[str] = []
    part: QWidget | None = widget
    while part is not None and len(parents) < 5:
        parents.append(f"{type(part).__name__} {part.accessibleName() or part.objectName()}".strip())
        part = part.parentWidget()
    return " in ".join(parents)


def ring(longest: int = LONGEST_WAY, key: str = "Tab") -> list[QWidget]:
    """Press Tab until the keyboard is where it was at first; return every stop, the first one once.

    Raises `AssertionError` where the way does not come round, or stops at one place.
    """
    start = focused()
    stops = [start]
    seen = {id(start)}
    for _ in range(longest):
        press(key)
        stop = focused()
        if stop is start:
            return stops
        if id(stop) in seen and stop is not stops[-1]:  # some have several stops within, as links of a text
            raise AssertionError(f"{key} goes round without coming back: {name_of(stops[-1])} → {name_of(stop)}")
        seen.add(id(stop))
        if stop is not stops[-1]:
            stops.append(stop)
    raise AssertionError(f"{key} does not come round: {name_of(stops[-1])}")


def stops_of(window: QWidget) -> list[QWidget]:
    """Return every widget at which Tab has to stop: seen, enabled, and of one button group only one."""
    found = []
    for widget in window.findChildren(QWidget):
        wants = widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & TAB_FOCUS == TAB_FOCUS
        if not wants or widget.focusProxy() is not None or widget.window() is not window:
            continue
        if isinstance(widget, QTabBar) and widget.count() == 0:
            continue
        if _is_led(widget):
            continue
        found.append(widget)
    return found


def _is_led(widget: QWidget) -> bool:
    """Say whether a button belongs to others of which one is chosen, which Tab goes to."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked() or not widget.isCheckable():
        return False
    group = widget.group()
    if group is not None and group.exclusive():
        return group.checkedButton() is not None
    if isinstance(widget, QRadioButton) or widget.autoExclusive():
        beside = widget.parentWidget().findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return any(each.autoExclusive() and each.isChecked() and each.group() is None for each in beside)
    return False


def go_to(widget: QWidget, longest: int = LONGEST_WAY) -> None:
    """Press Tab until a widget has the keyboard."""
    for _ in range(longest):
        if QApplication.focusWidget() is widget:
            return
        press("Tab")
        focused()
    raise AssertionError(f"Tab does not come to {name_of(widget)}")


def is_there(widget: QWidget) -> bool:
    """Say whether a widget still exists and can be used."""
    return isValid(widget) and widget.isVisible() and widget.isEnabled()


@contextmanager
def counted(signal: object) -> Iterator[list[object]]:
    """Collect what a signal tells meanwhile."""
    told: list[object] = []

    def note(*values: object) -> None:
        told.append(values)

    signal.connect(note)  # type: ignore[attr-defined]
    try:
        yield told
    finally:
        signal.disconnect(note)  # type: ignore[attr-defined]
