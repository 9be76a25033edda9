"""What a screen reader is told: the tree of accessible objects, and which of them that people use have no name."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QTabBar, QWidget

Role = QAccessible.Role
USED = {
    *(Role.Button, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.SpinBox, Role.Slider),
    *(Role.PageTab, Role.List, Role.Table, Role.Tree, Role.ButtonMenu, Role.ButtonDropDown, Role.MenuItem, Role.Link),
}
"""Roles of what is operated."""
FLAT = {Role.List, Role.Table, Role.Tree, Role.ComboBox}
"""What is told by its own model: cells have the texts of their data."""


def tree(widget: QWidget) -> Iterator[tuple[int, QAccessibleInterface]]:
    """Yield everything a widget tells that can be seen, with how deep it stands."""
    todo = [(0, QAccessible.queryAccessibleInterface(widget))]
    while todo:
        depth, told = todo.pop()
        if told is None or not told.isValid() or told.state().invisible:
            continue
        yield depth, told
        if told.role() not in FLAT:
            todo += [(depth + 1, told.child(place)) for place in reversed(range(told.childCount()))]


def written(widget: QWidget) -> str:
    """Return the tree as text."""
    name, description = QAccessible.Text.Name, QAccessible.Text.Description
    lines = [
        f"{'  ' * depth}{told.role().name} “{told.text(name)}” {told.text(description)}".rstrip()
        for depth, told in tree(widget)
    ]
    return "\n".join(lines)


def nameless(widget: QWidget) -> list[str]:
    """Return what can be operated, or stopped at with the keyboard, and has no name."""
    found = []
    for _depth, told in tree(widget):
        part = told.object()
        stops = isinstance(part, QWidget) and bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        is_other = isinstance(part, QWidget) and (part.focusProxy() is not None or _is_viewport(part))
        is_other |= isinstance(part, QTabBar) and part.count() == 0  # one that Qt keeps for later
        if (told.role() in USED or stops) and not is_other and not told.text(QAccessible.Text.Name).strip():
            parents = []
            while part is not None and part is not widget:
                parents.append(f"{type(part).__name__} {part.objectName()}".strip())
                part = part.parent()
            found.append(f"{told.role().name}: {' in '.join(parents)}")
    return found


def _is_viewport(part: QWidget) -> bool:
    return part.objectName() == "qt_scrollarea_viewport" or (
        part.parentWidget() is not None and getattr(part.parentWidget(), "viewport", lambda: None)() is part
    )
