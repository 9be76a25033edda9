"""What a screen reader is told: the tree of accessible objects, and which of them that people use have no name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QCheckBox,
    QComboBox,
    QDockWidget,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QSpinBox,
    QTabBar,
    QToolBar,
    QWidget,
)

from nnplayground.gui.widgets.area_ring import AreaRing
from nnplayground.gui.widgets.spoken import Spoken

Role = QAccessible.Role
USED = {
    *(Role.Button, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.SpinBox, Role.Slider),
    *(Role.PageTab, Role.List, Role.Table, Role.Tree, Role.ButtonMenu, Role.ButtonDropDown, Role.MenuItem, Role.Link),
}
"""Roles of what is operated."""
FLAT = {Role.List, Role.Table, Role.Tree, Role.ComboBox}
"""What is told by its own model: cells have the texts of their data."""
KNOWN = QAbstractButton | QAbstractItemView | QAbstractSlider | QCheckBox | QComboBox | QLineEdit | QLabel
"""What is told by Qt though we paint it."""
SMALL = 24
"""Pixels under which nothing is a picture."""
LEVELS = 3
"""How far around what is clicked its keys may be taken."""
QTS_LISTS = frozenset({"lookInCombo", "fileTypeCombo"})
"""Lists of Qt's dialog of files."""
OTHERWISE = frozenset({"Question", "Welcome", "CellGrid", "ImageGrid", "SignedBars", "Curve"})
"""What is clicked and can be done otherwise: the question mark of a field by *What is this?*,

beside the welcome by Escape; grids and bars that are shown alone obey nobody, and the point of a neuron's curve is that
of the plane beside it."""


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


def spoken_name(told: QAccessibleInterface) -> str:
    """Return the name of something; of a list not what is chosen in it, which Qt says on Linux, but its label."""
    part = told.object()
    if not isinstance(part, QComboBox) or part.objectName() in QTS_LISTS:
        return told.text(QAccessible.Text.Name)
    labels = [other.text(QAccessible.Text.Name) for other, _kind in told.relations(QAccessible.RelationFlag.Label)]
    return part.accessibleName() or " ".join(labels)


def nameless(widget: QWidget) -> list[str]:
    """Return what can be operated, or stopped at with the keyboard, and has no name."""
    found = []
    for _depth, told in tree(widget):
        part = told.object()
        stops = isinstance(part, QWidget) and bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        is_other = isinstance(part, QWidget) and (part.focusProxy() is not None or _is_viewport(part))
        is_other |= isinstance(part, QTabBar) and part.count() == 0  # one that Qt keeps for later
        if (told.role() in USED or stops) and not is_other and not spoken_name(told).strip():
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


def alike(widget: QWidget) -> list[str]:
    """Return controls beside each other that nobody can tell apart by what is said of them."""
    description = QAccessible.Text.Description
    found: list[str] = []
    seen: Counter[tuple[int, str, str, str]] = Counter()
    for _depth, told in tree(widget):
        part = told.object()
        if told.role() not in USED - {Role.PageTab, Role.MenuItem} or not isinstance(part, QWidget):
            continue
        if not spoken_name(told).strip() or part.focusProxy() is not None:
            continue
        group = _group(part, widget)
        key = id(group), told.role().name, spoken_name(told), told.text(description)
        seen[key] += 1
        if seen[key] == 2:
            found.append(f"{told.role().name} “{spoken_name(told)}” in {type(group).__name__}")
    return found


def _group(part: QWidget, end: QWidget) -> QWidget:
    """Return what a control stands in: the nearest widget around it that has a name of its own."""
    around = part.parentWidget()
    while not (around is None or around is end or around.accessibleName() or isinstance(around, QDockWidget)):
        around = around.parentWidget()
    return around or end


def undescribed(widget: QWidget) -> list[str]:
    """Return pictures that have no name, or are plots of which nothing more is said."""
    found = []
    for part in (widget, *widget.findChildren(QWidget)):
        is_ours = any(
            "paintEvent" in vars(kind) for kind in type(part).__mro__ if kind.__module__.startswith("nnplayground")
        )
        is_picture = isinstance(part, QGraphicsView) or (is_ours and not isinstance(part, KNOWN))
        is_small = part.width() < SMALL or part.height() < SMALL
        if (
            isinstance(part, AreaRing)
            or not is_picture
            or is_small
            or not part.isVisible()
            or _is_viewport(part)
            or part.findChildren(QLabel)
        ):
            continue
        what = f"{type(part).__name__} {part.objectName()} in {type(part.parentWidget()).__name__}"
        if not part.accessibleName().strip() and not _is_named_above(part, widget):
            found.append(what)
        elif isinstance(part, QGraphicsView) and not _is_told(part) and not _is_named_above(part, widget):
            found.append(f"{what}, of whose contents nothing is said")
    return found


def _is_told(part: QGraphicsView) -> bool:
    """Say whether what a picture shows is described, once it has had the time to do so."""
    for teller in part.findChildren(Spoken):
        teller.tell()
    return bool(part.accessibleDescription().strip())


def _is_named_above(part: QWidget, end: QWidget) -> bool:
    """Say whether a picture is part of another one that is described as a whole."""
    above = part.parentWidget()
    return above is not None and above is not end and isinstance(above, QGraphicsView) and bool(above.accessibleName())


def unreachable(widget: QWidget) -> list[str]:
    """Return what can be clicked and cannot be come to by Tab, where nothing around it can either."""
    found = []
    for part in widget.findChildren(QWidget):
        clicks = isinstance(part, QAbstractButton) or any(
            "mousePressEvent" in vars(kind) for kind in type(part).__mro__ if kind.__module__.startswith("nnplayground")
        )
        if not clicks or not part.isVisible() or not part.isEnabled() or _is_qts(part) or _is_viewport(part):
            continue
        if not _takes_keys(part, widget) and type(part).__name__ not in OTHERWISE:
            found.append(f"{type(part).__name__} “{part.accessibleName() or part.objectName()}”")
    return found


def _takes_keys(part: QWidget, end: QWidget) -> bool:
    around: QWidget | None = part
    for _ in range(LEVELS):
        if around is None or around is end:
            return False
        if around.focusPolicy() & Qt.FocusPolicy.TabFocus or around.focusProxy() is not None:
            return True
        around = around.parentWidget()
    return False


def _is_qts(part: QWidget) -> bool:
    """Say whether a button is part of a widget of Qt that has keys for it: of docks, fields, bars and headers."""
    around = part.parentWidget()
    qts = QDockWidget | QLineEdit | QTabBar | QToolBar | QMenuBar | QAbstractItemView | QSpinBox
    return part.objectName().startswith("qt_") or isinstance(around, qts)
