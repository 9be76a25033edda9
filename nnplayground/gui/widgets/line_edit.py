"""A line of text whose edge can be seen in every theme."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit


class LineEdit(QLineEdit):
    """Draws a frame of its own: Qt's is darker than the window, however dark that is."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame it, unless the ring of the keyboard does."""
        super().paintEvent(event)
        if self.hasFocus() or not self.hasFrame():
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 2.0, 2.0)
        painter.end()
