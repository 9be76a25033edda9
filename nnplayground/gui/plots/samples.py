"""Samples drawn into the plot: one picture of all of them, made anew only when something about them changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.gui.plots.base import Live

SIZE, DOT, RING = 7.0, 2.5, 13.0
"""Diameters in pixels: of a sample, of the dot in one that validates, and of the ring around one that is selected."""


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """Samples of one look: places `(n,)` each way, symbol, and colours of inside and rim."""

    x: Floats
    y: Floats
    symbol: str
    fill: QColor | None
    rim: QColor
    rim_width: float = 1.0
    size: float = SIZE


class Samples(Live):
    """Paints marks over a plot; while nothing changes, that is one copying of pixels a frame."""

    def __init__(self, plot: pg.PlotItem) -> None:
        super().__init__()
        self._box = plot.getViewBox()
        self._marks: Sequence[Marks] = ()
        self._picture: QPixmap | None = None
        self._box.sigRangeChanged.connect(self._forget_picture)
        self._box.sigResized.connect(self._forget_picture)

    def set_marks(self, marks: Sequence[Marks]) -> None:
        """Draw these samples."""
        self._marks = marks
        self._picture = None

    def _forget_picture(self, *_changed: object) -> None:
        self._picture = None

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Copy the picture of all samples to its place, in pixels of the screen."""
        if not self._marks:
            return
        if not isinstance(painter.device(), QWidget):
            self._draw_elsewhere(painter)
            return
        place = self._box.sceneBoundingRect()
        ratio = painter.device().devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = self._draw(place, ratio)
        painter.resetTransform()
        painter.drawPixmap(place.topLeft(), self._picture)

    def _draw_elsewhere(self, painter: QPainter) -> None:
        """Draw the samples themselves, for a file that can be enlarged."""
        painter.setTransform(self.sceneTransform().inverted()[0] * painter.transform())
        painter.setClipRect(self._box.sceneBoundingRect())
        for marks in self._marks:
            self._draw_marks(painter, marks, QPointF())

    def _draw(self, place: QRectF, ratio: float) -> QPixmap:
        picture = QPixmap((place.size() * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for marks in self._marks:
            self._draw_marks(painter, marks, place.topLeft())
        painter.end()
        return picture

    def _draw_marks(self, painter: QPainter, marks: Marks, origin: QPointF) -> None:
        to_scene = self._box.childTransform() * self._box.sceneTransform()
        painter.setPen(QPen(marks.rim, marks.rim_width))
        painter.setBrush(QBrush(marks.fill) if marks.fill is not None else QBrush())
        path = QTransform.fromScale(marks.size, marks.size).map(Symbols[marks.symbol])
        for x, y in zip(marks.x.tolist(), marks.y.tolist(), strict=True):
            painter.drawPath(path.translated(to_scene.map(QPointF(x, y)) - origin))
