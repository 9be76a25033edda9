"""Many points of one colour that change with every frame."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.gui.figures.pens import fitted
from nnplayground.gui.plots.base import Live


class Dots(Live):
    """Points of one colour, as squares or as rings."""

    def __init__(self, size: float, *, hollow: bool = False) -> None:
        super().__init__()
        self._size, self._hollow = size, hollow
        self._points: Floats = np.empty((0, 2))
        self._pen = pg.mkPen("k", width=size)

    def set_points(self, points: Floats) -> None:
        """Draw these points `(n, 2)`."""
        self._points = points

    def set_colour(self, colour: QColor | str) -> None:
        """Draw in another colour."""
        self._pen = pg.mkPen(colour, width=2.0 if self._hollow else self._size)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Draw all points in one go; rings one by one, of which there are few."""
        if not len(self._points):
            return
        turn = painter.transform()
        if not self._hollow:
            places = self._points @ np.array([[turn.m11(), turn.m12()], [turn.m21(), turn.m22()]])
            places += turn.dx(), turn.dy()
            painter.save()
            painter.resetTransform()  # else squares are as much wider than high as the plot's units are
            painter.setPen(fitted(self._pen, painter))
            painter.drawPoints(pg.functions.arrayToQPolygonF(*places.T))
            painter.restore()
            return
        painter.setPen(fitted(self._pen, painter))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        wide, high = self._size / abs(turn.m11()), self._size / abs(turn.m22())
        for x, y in self._points.tolist():
            painter.drawEllipse(QPointF(x, y), wide, high)
