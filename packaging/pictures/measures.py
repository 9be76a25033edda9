"""What eyes miss in pictures, found by measure: texts cut off, widgets outside their parents or upon each other,
plots with nothing in them, panels wider than what shows them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QDockWidget,
    QGraphicsView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QSizeGrip,
    QSplitterHandle,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from nnplayground.gui.widgets.choice_box import ChoiceBox

SLACK = 1
"""Pixels that nobody sees."""
UPON = 3
"""Pixels each way that two widgets may share."""
BIG = QSize(120, 60)
"""What is smaller need not have anything in it."""


def findings(window: QWidget) -> list[str]:
    """Return what looks wrong in a window, one sentence each."""
    found: list[str] = []
    for widget in [window, *_seen(window)]:
        for measure in MEASURES:
            found.extend(f"{said} ({_named(widget, window)})" for said in measure(widget))
    return found


def _seen(window: QWidget) -> Iterator[QWidget]:
    """Yield the widgets of a window of which something can be seen, or could be if there was room."""
    for widget in window.findChildren(QWidget):
        is_of_it = widget.window() is window.window() and widget.isVisibleTo(window)
        if is_of_it and not _is_qts_own(widget) and not _is_behind(widget):
            yield widget


def _is_behind(widget: QWidget) -> bool:
    """Say whether a widget is in a dock whose tab is not in front; Qt puts those far away."""
    part: QWidget | None = widget
    while part is not None:
        if isinstance(part, QDockWidget):
            return part.visibleRegion().isEmpty()
        part = part.parentWidget()
    return False


def _is_qts_own(widget: QWidget) -> bool:
    return widget.objectName().startswith("qt_") and not isinstance(widget, QLabel)


def _named(widget: QWidget, window: QWidget) -> str:
    names = []
    part: QWidget | None = widget
    while part is not None and part is not window and len(names) < 4:
        names.append(" ".join(filter(None, (type(part).__name__, part.objectName()))))
        part = part.parentWidget()
    return " in ".join(names) or type(widget).__name__


# -- texts -------------------------------------------------------------------------------------------------------------


def _label(widget: QWidget) -> Iterator[str]:
    if not isinstance(widget, QLabel) or not widget.text() or not widget.pixmap().isNull():
        return
    rect = widget.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)  # a label wants room for its margins, too
    if widget.wordWrap():
        if widget.heightForWidth(widget.width()) > widget.height() + 2 * SLACK:
            yield f"text is higher than its place: “{_short(widget.text())}”"
        return
    wanted = widget.sizeHint()
    if wanted.width() > rect.width() + 2 * SLACK:
        yield f"text is wider than its place by {wanted.width() - widget.width()}: “{_short(widget.text())}”"
    if wanted.height() > rect.height() + 2 * SLACK:
        yield f"text is higher than its place: “{_short(widget.text())}”"


def _button(widget: QWidget) -> Iterator[str]:
    if not isinstance(widget, QPushButton | QToolButton | QCheckBox | QRadioButton) or not widget.text():
        return  # what paints itself may break its words
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
        return
    metrics = widget.fontMetrics()
    text = metrics.size(Qt.TextFlag.TextShowMnemonic, widget.text())
    room = widget.width() - 4
    if isinstance(widget, QCheckBox | QRadioButton):
        option = QStyleOptionButton()
        widget.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxContents
        room = widget.style().subElementRect(part, option, widget).width()
    elif not widget.icon().isNull():
        room -= widget.iconSize().width() + 4
    if text.width() > room + SLACK or text.height() > widget.height() + 2 * SLACK:
        yield f"text of a button is cut off by {text.width() - room}: “{_short(widget.text())}”"


def _combo(widget: QWidget) -> Iterator[str]:
    if not isinstance(widget, QComboBox) or not widget.currentText() or widget.isEditable():
        return
    if isinstance(widget, ChoiceBox):
        return  # draws dots, and says the whole in its tool tip
    option = QStyleOptionComboBox()
    widget.initStyleOption(option)
    control, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    room = widget.style().subControlRect(control, option, field, widget).width()
    if not widget.itemIcon(widget.currentIndex()).isNull():
        room -= widget.iconSize().width() + 4
    text = widget.fontMetrics().horizontalAdvance(widget.currentText())
    if text > room + SLACK and not widget.toolTip():
        yield f"choice is cut off by {text - room}: “{_short(widget.currentText())}”"


def _line(widget: QWidget) -> Iterator[str]:
    if not isinstance(widget, QLineEdit):
        return
    text = widget.displayText() or widget.placeholderText()
    wide = widget.fontMetrics().horizontalAdvance(text)
    if wide > widget.contentsRect().width() - 4 and not widget.toolTip() and not widget.hasFocus():
        yield f"field is too narrow by {wide - widget.contentsRect().width() + 4}: “{_short(text)}”"


def _tabs(widget: QWidget) -> Iterator[str]:
    if not isinstance(widget, QTabBar):
        return
    metrics = widget.fontMetrics()
    shown = [place for place in range(widget.count()) if widget.isTabVisible(place)]
    wide = sum(widget.tabRect(place).width() for place in shown)
    if wide > widget.width() + SLACK and not widget.usesScrollButtons():
        yield f"tabs are wider than their bar by {wide - widget.width()}"
    for place in shown:
        text = metrics.size(Qt.TextFlag.TextShowMnemonic, widget.tabText(place)).width()
        if text > widget.tabRect(place).width() - 2 and not widget.tabToolTip(place):
            yield f"title of a tab is cut off: “{widget.tabText(place)}”"


def _header(widget: QWidget) -> Iterator[str]:
    if not isinstance(widget, QHeaderView) or widget.orientation() != Qt.Orientation.Horizontal:
        return
    model = widget.model()
    for place in range(widget.count()):
        if widget.isSectionHidden(place) or model is None:
            continue
        text = str(model.headerData(place, Qt.Orientation.Horizontal) or "")
        tip = model.headerData(place, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        lines = max((widget.fontMetrics().horizontalAdvance(line) for line in text.split("\n")), default=0)
        if lines > widget.sectionSize(place) and not tip:
            yield f"head of a column is cut off by {lines - widget.sectionSize(place)}: “{_short(text)}”"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) < 60 else flat[:57] + " …"


# -- places ------------------------------------------------------------------------------------------------------------


def _outside(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or _is_in_view(widget) or isinstance(widget, QTabBar):
        return
    room = parent.rect().adjusted(-UPON, -UPON, UPON, UPON)
    if not room.contains(widget.geometry()) and not widget.geometry().isEmpty():
        beyond = widget.geometry()
        sides = (
            room.left() - beyond.left(),
            room.top() - beyond.top(),
            beyond.right() - room.right(),
            beyond.bottom() - room.bottom(),
        )
        yield f"stands outside of what holds it by {max(sides)}"


def _is_in_view(widget: QWidget) -> bool:
    """Say whether a widget is what a scroll area scrolls, or is laid out by a view."""
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, QAbstractItemView | QGraphicsView):
            return True
        above = above.parentWidget()
    holder = widget.parentWidget()
    area = holder.parentWidget() if holder is not None else None
    return isinstance(area, QAbstractScrollArea)


def _overlapping(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QAbstractScrollArea | QMainWindow) or widget.layout() is None:
        return  # what has no layout puts its children where it wants them
    shown = [child for child in widget.children() if isinstance(child, QWidget) and _takes_room(child)]
    for one, other in combinations(shown, 2):
        shared = one.geometry().intersected(other.geometry())
        if shared.width() > UPON and shared.height() > UPON:
            yield f"{type(one).__name__} and {type(other).__name__} “{_said(one)}”, “{_said(other)}” are on each other"


def _said(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return _short(str(text())) if callable(text) else widget.objectName()


def _takes_room(child: QWidget) -> bool:
    if child.isWindow() or not child.isVisible() or child.isHidden():
        return False
    if isinstance(child, QSizeGrip | QSplitterHandle | QScrollBar | QTabBar):
        return False
    parent = child.parentWidget()
    layout = parent.layout() if parent is not None else None
    return layout is not None and _is_laid_out(layout.indexOf(child) >= 0, child)


def _is_laid_out(is_in_it: bool, child: QWidget) -> bool:
    return is_in_it and not child.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def _sideways(widget: QWidget) -> Iterator[str]:
    if not isinstance(widget, QScrollArea) or widget.widget() is None:
        return
    beyond = widget.widget().width() - widget.viewport().width()
    if beyond > SLACK:
        policy = widget.horizontalScrollBarPolicy()
        is_lost = policy is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        yield f"{'is cut off' if is_lost else 'has to be scrolled'} sideways by {beyond}"


def _too_small(widget: QWidget) -> Iterator[str]:
    if widget.isWindow():
        wanted = widget.minimumSizeHint()
        if wanted.width() > widget.width() or wanted.height() > widget.height():
            yield f"is {widget.width()} × {widget.height()}, but needs {wanted.width()} × {wanted.height()}"
        screen = widget.screen().availableGeometry()
        if widget.width() > screen.width() or widget.height() > screen.height():
            yield f"{widget.width()} × {widget.height()} is larger than the screen"


# -- plots -------------------------------------------------------------------------------------------------------------


def _empty(widget: QWidget) -> Iterator[str]:
    if not isinstance(widget, QGraphicsView) or widget.viewport().visibleRegion().isEmpty():
        return
    if widget.width() < BIG.width() or widget.height() < BIG.height():
        return
    image = widget.grab(QRect(QPoint(), widget.size())).toImage()
    corner = image.pixel(image.width() // 2, image.height() // 2)
    if QColor(corner) == widget.window().palette().color(QPalette.ColorRole.Window):
        return  # cannot be told from the window: words beside it say what comes there
    steps = range(1, 100)
    if all(image.pixel(x * image.width() // 100, y * image.height() // 100) == corner for x in steps for y in steps):
        yield "has nothing in it"


MEASURES: tuple[Callable[[QWidget], Iterator[str]], ...] = (
    *(_label, _button, _combo, _line, _tabs, _header),
    *(_outside, _overlapping, _sideways, _too_small, _empty),
)
"""Each says of one widget what looks wrong."""
