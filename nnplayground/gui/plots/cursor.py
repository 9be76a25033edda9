"""A line that marks one epoch in a plot."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nnplayground.gui.figures.pens import fitted
from nnplayground.gui.plots.base import Live


class Cursor(Live):
    """A vertical line over the whole height, or nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.x: float | None = None
        """Where it stands; None is nowhere."""
        self._pen = pg.mkPen("k")

    def show_at(self, x: float | None) -> None:
        """Stand somewhere else."""
        self.x = x

    def set_colour(self, colour: QColor | str) -> None:
        """Draw in another colour."""
        self._pen = pg.mkPen(colour, width=2, style=Qt.PenStyle.DotLine)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Draw the line."""
        if self.x is None:
            return
        span = self.boundingRect()
        painter.setPen(fitted(self._pen, painter))
        painter.drawLine(QPointF(self.x, span.top()), QPointF(self.x, span.bottom()))
