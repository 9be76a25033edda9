"""What is drawn under the hand: the ring of a brush, or the rectangle of a selection."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nnplayground.gui.plots.base import Live


class Cursor(Live):
    """Drawn in pixels of the screen, dark on a light rim, so that it stands out from any picture."""

    def __init__(self) -> None:
        super().__init__()
        self._ring: tuple[QPointF, float] | None = None
        self._frame: QRectF | None = None
        self._colours = (QColor("#000000"), QColor("#ffffff"))

    def set_colours(self, line: str, rim: str) -> None:
        """Draw in other colours."""
        self._colours = (QColor(line), QColor(rim))

    def show_ring(self, centre: QPointF | None, radius: float = 0.0) -> None:
        """Draw a ring of so many pixels around a place of the viewport, or none."""
        self._ring = None if centre is None else (QPointF(centre), radius)

    def show_frame(self, start: QPointF | None, end: QPointF | None = None) -> None:
        """Draw a rectangle between two places of the viewport, or none."""
        self._frame = QRectF(start, end).normalized() if start is not None and end is not None else None

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Draw ring and rectangle."""
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, rim = self._colours
        for colour, width in ((rim, 3.0), (line, 1.2)):
            painter.setPen(QPen(colour, width))
            if self._ring is not None:
                painter.drawEllipse(self._ring[0], self._ring[1], self._ring[1])
            if self._frame is not None:
                painter.drawRect(self._frame)
