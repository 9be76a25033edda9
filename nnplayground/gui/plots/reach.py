"""Plots in which something can be taken hold of, with the mouse and with the arrow keys."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nnplayground.gui.figures.pens import fitted
from nnplayground.gui.plots.base import Live, Plots
from nnplayground.gui.theme import Look, Theme

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
MARGINS = (2, 9, 14, 2)
"""Pixels around plots whose axes have numbers at their very ends: half of one stands out."""
FAST = 10
"""How many steps an arrow key makes together with Shift."""


class Dot(Live):
    """A round mark at one place of the plot, of a size in pixels."""

    def __init__(self, size: float = 11.0) -> None:
        super().__init__()
        self._size = size
        self._place: QPointF | None = None
        self._fill, self._rim = QColor("black"), QColor("white")

    def set_place(self, x: float, y: float) -> None:
        """Stand here; a place that is not finite is not shown."""
        is_finite = abs(x) < float("inf") and abs(y) < float("inf")
        self._place = QPointF(x, y) if is_finite else None

    def hide_place(self) -> None:
        """Stand nowhere."""
        self._place = None

    def mark(self) -> tuple[float, float] | None:
        """Return where it stands."""
        return None if self._place is None else (self._place.x(), self._place.y())

    def set_colours(self, fill: QColor | str, rim: QColor | str) -> None:
        """Draw in other colours."""
        self._fill, self._rim = QColor(fill), QColor(rim)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Draw the mark in pixels, whatever the axes are."""
        if self._place is None:
            return
        middle = painter.transform().map(self._place)
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(fitted(pg.mkPen(self._rim, width=2), painter))
        painter.setBrush(QBrush(self._fill))
        half = self._size / 2.0
        painter.drawEllipse(QRectF(middle.x() - half, middle.y() - half, self._size, self._size))
        painter.restore()


class Reach(Plots):
    """One plot that tells where it is pressed, and by how many steps arrow keys move what is in it."""

    pointed = Signal(float, float)
    """Where the left button is, in the plot's coordinates, from pressing to letting go."""
    stepped = Signal(int, int)
    """Steps to the right and upwards."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.plot = self.add_plot(0, 0)
        self.plot.setMouseEnabled(False, False)
        self.plot.disableAutoRange()
        self.ci.layout.setContentsMargins(*MARGINS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_range(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Show these spans."""
        self.plot.setRange(xRange=x, yRange=y, padding=0.0)

    def to_pixels(self, x: float, y: float) -> QPointF:
        """Return where a place of the plot is in the viewport."""
        scene = self.plot.getViewBox().mapViewToScene(QPointF(x, y))
        return QPointF(self.mapFromScene(scene))

    def _tell(self, event: QMouseEvent) -> None:
        place = self.plot.getViewBox().mapSceneToView(self.mapToScene(event.position().toPoint()))
        self.pointed.emit(place.x(), place.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._tell(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._tell(event)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by keys."""
        arrow = ARROWS.get(Qt.Key(event.key()))
        if arrow is None:
            event.ignore()  # so that the window's own keys and Tab go on working
            return
        times = FAST if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        self.stepped.emit(arrow[0] * times, arrow[1] * times)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show who has the keys."""
        super().focusInEvent(event)
        self.restyle(self.look.theme)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show who has the keys."""
        super().focusOutEvent(event)
        self.restyle(self.look.theme)

    def rim(self, theme: Theme) -> str:
        """Return the colour around what is moved: the accent where it has the keys."""
        return theme.accent if self.hasFocus() else theme.base
