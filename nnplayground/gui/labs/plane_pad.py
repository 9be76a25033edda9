"""A square of two numbers over which a marker is dragged."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.decimals import listed
from nnplayground.gui.theme import Look
from nnplayground.numbers import short

STEPS = 40
"""Steps of an arrow key from one side to the other."""
RADIUS = 6.0


class PlanePad(QWidget):
    """Chooses a point with the mouse, or with the arrow keys; Home puts it back into the middle."""

    moved = Signal(float, float)
    """A person has put the marker elsewhere."""

    def __init__(self, look: Look, reach: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._reach = look, reach
        self.point = (0.0, 0.0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(80, 80)
        look.changed.connect(lambda _theme: self.update())

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(140, 140)

    def set_point(self, x: float, y: float) -> None:
        """Put the marker elsewhere without telling anybody."""
        self.point = self._within(x), self._within(y)
        self.update()

    def _within(self, value: float) -> float:
        return min(max(value, -self._reach), self._reach)

    def place(self) -> QRectF:
        """Return the square, in pixels of the widget."""
        side = min(self.width(), self.height()) - 2.0 * RADIUS
        return QRectF((self.width() - side) / 2.0, (self.height() - side) / 2.0, side, side)

    def spot(self, x: float, y: float) -> QPointF:
        """Return where a point lies, in pixels of the widget."""
        place, across = self.place(), 2.0 * self._reach
        return QPointF(
            place.left() + (x + self._reach) / across * place.width(),
            place.bottom() - (y + self._reach) / across * place.height(),
        )

    def _move(self, x: float, y: float) -> None:
        self.set_point(x, y)
        self.moved.emit(*self.point)

    def _follow(self, event: QMouseEvent) -> None:
        place, across = self.place(), 2.0 * self._reach
        x = (event.position().x() - place.left()) / place.width() * across - self._reach
        y = (place.bottom() - event.position().y()) / place.height() * across - self._reach
        self._move(x, y)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the marker where the mouse is."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the marker."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the marker a step."""
        (x, y), step = self.point, 2.0 * self._reach / STEPS
        match event.key():
            case Qt.Key.Key_Left:
                self._move(x - step, y)
            case Qt.Key.Key_Right:
                self._move(x + step, y)
            case Qt.Key.Key_Up:
                self._move(x, y + step)
            case Qt.Key.Key_Down:
                self._move(x, y - step)
            case Qt.Key.Key_Home:
                self._move(0.0, 0.0)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the square, its axes, and the marker with its numbers."""
        theme, place = self._look.theme, self.place()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(place, QColor(theme.base))
        painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.line), 1.0))
        painter.drawRect(place)
        painter.setPen(QPen(QColor(theme.line), 1.0))
        middle = self.spot(0.0, 0.0)
        painter.drawLine(QPointF(place.left(), middle.y()), QPointF(place.right(), middle.y()))
        painter.drawLine(QPointF(middle.x(), place.top()), QPointF(middle.x(), place.bottom()))
        painter.setPen(QColor(theme.faint))
        text = listed(short(value, 3) for value in self.point)
        painter.drawText(place.adjusted(4, 2, -4, -2), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)
        painter.setPen(QPen(QColor(theme.base), 2.0))
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(self.spot(*self.point), RADIUS, RADIUS)
        painter.end()
