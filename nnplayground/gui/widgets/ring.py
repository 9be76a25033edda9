"""A ring around what has the keyboard, for pictures that do not show it otherwise."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QGraphicsView, QWidget

WIDTH = 2.0


def draw_ring(widget: QWidget, colour: QColor | str) -> None:
    """Draw the ring, within the paint event of a widget, or of a view around whose inside it stands."""
    if not widget.hasFocus():
        return
    inside = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    painter = QPainter(inside)
    painter.setPen(QPen(QColor(colour), WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = WIDTH / 2.0
    painter.drawRect(QRectF(inside.rect()).adjusted(half, half, -half, -half))
    painter.end()


class RingedView(QGraphicsView):
    """A view with a ring around it while it has the keyboard."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring over what is shown."""
        super().paintEvent(event)
        draw_ring(self, self.palette().highlight().color())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show who has the keys."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show who has the keys."""
        super().focusOutEvent(event)
        self.viewport().update()
