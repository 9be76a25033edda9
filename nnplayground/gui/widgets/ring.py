"""A ring around what has the keyboard, for pictures that do not show it otherwise."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

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
