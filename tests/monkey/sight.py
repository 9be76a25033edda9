"""What the monkey sees: the windows that it can reach, and everything in them that people can reach, by name."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget
from shiboken6 import isValid

from tests.monkey.chance import Chance


class Grip:
    """Holds a widget, and knows when Qt has destroyed it, which its Python object does not always."""

    def __init__(self, widget: QWidget) -> None:
        self.widget = widget
        self._is_gone = False
        widget.destroyed.connect(self._on_destroyed)

    def _on_destroyed(self) -> None:
        self._is_gone = True

    def is_there(self) -> bool:
        """Say whether it can still be seen."""
        return not self._is_gone and isValid(self.widget) and self.widget.isVisible()

    def let_go(self) -> None:
        """Hear no more of it."""
        if not self._is_gone and isValid(self.widget):
            self.widget.destroyed.disconnect(self._on_destroyed)


def windows() -> list[QWidget]:
    """Return the windows that take clicks: what is popped up alone, or the modal one alone, or else all of them."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    alone = app.activePopupWidget() or app.activeModalWidget()
    if alone is not None:
        return [alone]
    kinds = (Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen, Qt.WindowType.Popup)
    shown = [widget for widget in app.topLevelWidgets() if widget.isVisible() and widget.windowType() not in kinds]
    return sorted(shown, key=lambda widget: f"{type(widget).__name__} {widget.objectName()}")


def reachable(tops: list[QWidget]) -> dict[str, QWidget]:
    """Return every widget of these windows of which something can be seen, by a name that does not change."""
    found: dict[str, QWidget] = {}
    for number, top in enumerate(tops):
        same = sum(type(other) is type(top) for other in tops[:number])
        found |= dict(_walk(top, f"{type(top).__name__}{same or ''}"))
    return found


def _walk(widget: QWidget, name: str) -> Iterator[tuple[str, QWidget]]:
    if not widget.isVisible() or seen_part(widget).isEmpty():
        return
    yield name, widget
    counts: dict[str, int] = {}
    for child in widget.children():
        if not isinstance(child, QWidget):
            continue
        own = child.objectName()
        kind = own if own and not own.startswith("qt_") else type(child).__name__
        counts[kind] = counts.get(kind, -1) + 1
        if not child.isWindow():
            yield from _walk(child, f"{name}/{kind}{counts[kind] or ''}")


def short(name: str) -> str:
    """Return the end of a name."""
    return "/".join(name.split("/")[-3:])


def seen_part(widget: QWidget) -> QRect:
    """Return the part of a widget that is inside everything that it stands in."""
    part, above, offset = widget.rect(), widget, QPoint()
    while not above.isWindow() and (parent := above.parentWidget()) is not None:
        offset += above.pos()
        part &= parent.rect().translated(-offset)
        above = parent
    return part


def place_in(widget: QWidget, chance: Chance) -> QPoint:
    """Draw a place of a widget that can be seen."""
    seen = seen_part(widget)
    x = seen.left() + int(chance.share() * max(seen.width() - 1, 0))
    y = seen.top() + int(chance.share() * max(seen.height() - 1, 0))
    return QPoint(x, y)


def entries(bar: QMenuBar) -> dict[str, tuple[QMenu, QAction]]:
    """Return everything that can be chosen in the menus, by name."""
    found: dict[str, tuple[QMenu, QAction]] = {}
    for number, top in enumerate(bar.actions()):
        menu = top.menu()
        if isinstance(menu, QMenu) and top.isEnabled() and top.isVisible():
            found.update(_entries(menu, str(number)))
    return found


def _entries(menu: QMenu, name: str) -> dict[str, tuple[QMenu, QAction]]:
    found: dict[str, tuple[QMenu, QAction]] = {}
    for number, action in enumerate(menu.actions()):
        if action.isSeparator() or not action.isEnabled() or not action.isVisible():
            continue
        called = f"{name}/{action.objectName() or number}"
        below = action.menu()
        if isinstance(below, QMenu):
            found.update(_entries(below, called))
        else:
            found[called] = (menu, action)
    return found
