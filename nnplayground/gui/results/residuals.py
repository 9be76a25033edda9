"""What is left of a regression: residuals over predictions, and how they spread."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.gui.figures.pens import fitted
from nnplayground.gui.plots.base import Line, Live, Plots
from nnplayground.gui.plots.scales import rounded_up
from nnplayground.gui.results.findings import Findings
from nnplayground.gui.theme import Look, Theme

BINS = 25
SIZE = 5.0
STEPS = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
"""Round numbers at which axes end."""


class Dots(Live):
    """Many small round points, drawn in one go."""

    def __init__(self) -> None:
        super().__init__()
        self.name = ""
        self._data: tuple[Floats, Floats] = (np.empty(0), np.empty(0))
        self._points = QPolygonF()
        self._pen = QPen()

    def points(self) -> tuple[Floats, Floats]:
        """Return where the points are, for a table."""
        return self._data

    def set_data(self, x: Floats, y: Floats) -> None:
        """Draw a point at every place."""
        self._data = x, y
        self._points = pg.functions.arrayToQPolygonF(x, y) if len(x) else QPolygonF()

    def set_colour(self, colour: QColor) -> None:
        """Draw in another colour."""
        self._pen = QPen(colour, SIZE)
        self._pen.setCosmetic(True)
        self._pen.setCapStyle(Qt.PenCapStyle.RoundCap)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Draw the points."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(fitted(self._pen, painter))
        painter.drawPoints(self._points)


class Bars(Live):
    """Bars that stand on 0, side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.name = ""
        self._data: tuple[Floats, Floats] = (np.empty(0), np.empty(0))
        self._rects: list[QRectF] = []
        self._colour, self._rim = QColor(), QColor()

    def points(self) -> tuple[Floats, Floats]:
        """Return the middle and the height of every bar, for a table."""
        return self._data

    def set_data(self, edges: Floats, heights: Floats) -> None:
        """Draw a bar between each pair of edges `(n + 1,)`."""
        self._data = (edges[:-1] + edges[1:]) / 2.0, heights
        values = zip(edges[:-1].tolist(), edges[1:].tolist(), heights.tolist(), strict=True)
        self._rects = [QRectF(left, 0.0, right - left, height) for left, right, height in values if height > 0.0]

    def set_colours(self, colour: QColor, rim: QColor) -> None:
        """Draw in other colours."""
        self._colour, self._rim = colour, rim

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Draw the bars."""
        painter.setPen(fitted(pg.mkPen(self._rim, width=1), painter))
        painter.setBrush(self._colour)
        painter.drawRects(self._rects)


class ResidualPlots(Plots):
    """Residual, which is target minus prediction, over the prediction; and the histogram of the residuals."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._scatter, self._spread = self.add_plot(0, 0), self.add_plot(0, 1)
        for plot in (self._scatter, self._spread):
            plot.setMouseEnabled(False, False)
            plot.disableAutoRange()
            plot.getAxis("left").setWidth(54)
        self._zero = self.add_live(self._scatter, Line(dashed=True))
        self._dots = self.add_live(self._scatter, Dots())
        self._bars = self.add_live(self._spread, Bars())
        self._ranges: dict[pg.PlotItem, tuple[float, ...]] = {}
        self.retranslate()
        self.restyle(look.theme)

    def show_findings(self, found: Findings, target: int) -> None:
        """Show the residuals of one target."""
        examined = found.examined
        predicted = examined.outputs[:, target]
        residuals = examined.targets[:, target] - predicted
        reach = rounded_up(float(np.abs(residuals).max(initial=0.0)), STEPS)
        low, high = _span(predicted, examined.targets[:, target])
        self._dots.set_data(predicted, residuals)
        self._zero.set_data(np.array([low, high]), np.zeros(2))
        counts, edges = np.histogram(residuals, BINS, (-reach, reach))
        self._bars.set_data(edges, counts.astype(np.float64))
        most = rounded_up(float(counts.max(initial=0)), STEPS) * 1.05
        self._fit(self._scatter, (low, high, -reach * 1.05, reach * 1.05))
        self._fit(self._spread, (-reach, reach, 0.0, most))
        self.viewport().update()

    def _fit(self, plot: pg.PlotItem, wanted: tuple[float, float, float, float]) -> None:
        if self._ranges.get(plot) != wanted:
            self._ranges[plot] = wanted
            plot.setRange(xRange=wanted[:2], yRange=wanted[2:], padding=0.0)

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        colour = QColor(theme.accent)
        colour.setAlphaF(0.75)
        self._zero.set_colour(theme.faint)
        self._dots.set_colour(colour)
        self._bars.set_colours(QColor(theme.accent), QColor(theme.base))

    def retranslate(self) -> None:
        """Name the axes."""
        self._scatter.setLabel("bottom", self.tr("Prediction"))
        self._scatter.setLabel("left", self.tr("Residual"))
        self._spread.setLabel("bottom", self.tr("Residual"))
        self._spread.setLabel("left", self.tr("Samples"))
        self.setAccessibleName(self.tr("Residuals over the predictions, and their histogram"))
        self.setToolTip(
            self.tr(
                "Residual = target − prediction. A good network leaves points evenly around the dashed line, without a "
                "pattern."
            )
        )


def _span(predicted: Floats, targets: Floats) -> tuple[float, float]:
    """Return round ends around targets and predictions."""
    values = np.concatenate([predicted, targets])
    low, high = (float(values.min()), float(values.max())) if len(values) else (0.0, 1.0)
    step = rounded_up((high - low) / 10.0, STEPS) if high > low else 1.0
    return np.floor(low / step) * step - step / 2.0, np.ceil(high / step) * step + step / 2.0
