"""Numbers of either sign as bars around zero, some of them to be dragged."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.decimals import listed
from nnplayground.gui.theme import Look
from nnplayground.numbers import short

TOP, BOTTOM, SIDE, GAP = 20.0, 38.0, 6.0, 0.14
WIDEST_BAR = 52.0
STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}


class SignedBars(QWidget):
    """Groups of bars from -limit to limit; where it is `editable`, there is one bar a group, and keys move one."""

    moved = Signal(int, float)
    """The number of a group and its new value."""

    def __init__(self, look: Look, limit: float, step: float = 0.0) -> None:
        super().__init__()
        self._look, self._limit, self._step = look, limit, step
        self._groups: tuple[str, ...] = ()
        self._series: tuple[tuple[float, ...], ...] = ()
        self._digits = 3
        self.chosen = 0
        self._drags = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if step:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.SizeVerCursor)
        look.changed.connect(self.update)

    def show_values(
        self, groups: Sequence[str], series: Sequence[Sequence[float]], digits: int, limit: float | None = None
    ) -> None:
        """Show one or more numbers for each group, without telling anybody."""
        self._groups, self._digits = tuple(groups), digits
        self._series = tuple(tuple(values) for values in series)
        self._limit = self._limit if limit is None else limit
        said = [
            f"{group}: {listed(short(values[number], digits) for values in self._series)}"
            for number, group in enumerate(self._groups)
        ]
        self.setAccessibleDescription("; ".join(said))
        self.update()

    def bar(self, group: int, which: int = 0) -> QRectF:
        """Return the column in which a bar may stand."""
        room = (self.width() - 2 * SIDE) / max(len(self._groups), 1)
        width = min(WIDEST_BAR, room * (1.0 - GAP) / max(len(self._series), 1))
        left = SIDE + room * (group + 0.5) + (which - len(self._series) / 2.0) * width
        return QRectF(left, TOP, width, self.height() - TOP - BOTTOM)

    def y_of(self, value: float) -> float:
        """Return where a value is, in pixels from the top."""
        full = self.bar(0)
        share = min(max(value / self._limit, -1.0), 1.0)
        return full.center().y() - share * full.height() / 2.0

    # -- hands ---------------------------------------------------------------------------------------------------------

    def _move(self, value: float) -> None:
        value = min(max(round(round(value / self._step) * self._step, 6), -self._limit), self._limit)
        if value != self._series[0][self.chosen]:
            self.moved.emit(self.chosen, value)

    def _value_at(self, place: QPointF) -> float:
        full = self.bar(0)
        return (full.center().y() - place.y()) / (full.height() / 2.0) * self._limit

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the bar below the pointer."""
        if self._step and event.button() == Qt.MouseButton.LeftButton:
            x, self._drags = event.position().x(), True
            self.chosen = min(range(len(self._groups)), key=lambda group: abs(self.bar(group).center().x() - x))
            self._move(self._value_at(event.position()))
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the bar's end along."""
        if self._drags:
            self._move(self._value_at(event.position()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._drags = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a bar with left and right, move it with up and down."""
        key = Qt.Key(event.key())
        if self._step and key in STEPS:
            self._move(self._series[0][self.chosen] + STEPS[key] * self._step)
        elif self._step and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.chosen = (self.chosen + (1 if key == Qt.Key.Key_Right else -1)) % len(self._groups)
            self.update()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show who has the keys."""
        super().focusInEvent(event)
        self.update()

    # -- paint ---------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Ask for room."""
        return QSize(220, 180)

    def minimumSizeHint(self) -> QSize:
        """Take little room."""
        return QSize(150, 150)

    def colours(self) -> list[QColor]:
        """Return the colour of every series."""
        return [QColor(*rgb) for rgb in self._look.theme.class_colours(max(len(self._series), 3)).tolist()]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the zero line, the bars with their numbers, and the names below."""
        painter = QPainter(self)
        theme, colours = self._look.theme, self.colours()
        painter.fillRect(self.rect(), QColor(theme.base))
        for group, name in enumerate(self._groups):
            for which, values in enumerate(self._series):
                colour = QColor(theme.accent) if self._step else colours[which]
                self._paint_bar(painter, group, which, values[group], colour)
            room = (self.width() - 2 * SIDE) / len(self._groups)
            place = QRectF(SIDE + room * group, self.height() - 20.0, room, 20.0)
            painter.setPen(QColor(theme.text))
            shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(room) - 2)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
        painter.setPen(QColor(theme.faint))
        painter.drawLine(QPointF(SIDE, self.y_of(0.0)), QPointF(self.width() - SIDE, self.y_of(0.0)))
        painter.end()

    def _paint_bar(self, painter: QPainter, group: int, which: int, value: float, colour: QColor) -> None:
        theme, column = self._look.theme, self.bar(group, which)
        zero, end = self.y_of(0.0), self.y_of(value)
        shown = QRectF(column.left() + 1.0, min(zero, end), column.width() - 2.0, abs(end - zero))
        painter.fillRect(shown, colour)
        if self._step and group == self.chosen:
            painter.setPen(QPen(QColor(theme.text if self.hasFocus() else theme.faint), 3.0))
            painter.drawLine(QPointF(shown.left(), end), QPointF(shown.right(), end))
        painter.setPen(QColor(theme.text))
        number = self._short(value, column.width())
        above = value >= 0.0
        place = QRectF(column.center().x() - 40.0, end - 18.0 if above else end + 1.0, 80.0, 17.0)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number)

    def _short(self, value: float, width: float) -> str:
        """Return a number with as many digits as its bar is wide."""
        texts = [short(value, digits) for digits in range(self._digits, 0, -1)]
        return next((text for text in texts if self.fontMetrics().horizontalAdvance(text) <= width), texts[-1])
