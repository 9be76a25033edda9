"""The cost over two parameters as a map with contours, and the ways that solvers take over it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.gui.lessons.demos.parts.reach import MARGINS, Dot, Reach
from nnplayground.gui.plots.base import Line, Live, Plots
from nnplayground.gui.plots.boundary import Picture
from nnplayground.gui.theme import Look, Theme, channels
from nnplayground.lessons.topics.descent import Ground, Point

BANDS = 22
FINER = 5
"""How many pixels the picture has for each place of the grid, each way."""
DARKEST, LINE_DARKER = 0.62, 0.82
MOST_DOTS = 300
FAR = 1.0
"""How many widths of the picture beyond its edge a way is still drawn; there it ends."""
WAYS = 3


def banded(heights: Floats, theme: Theme) -> NDArray[np.uint8]:
    """Return bytes `(h, w, 4)`, blue first, of a surface: bands of equal ratio above the lowest place, with edges."""
    finite = np.isfinite(heights)
    low, high = (heights[finite].min(), heights[finite].max()) if finite.any() else (0.0, 1.0)
    above = np.where(finite, heights, high) - low
    smallest = max((high - low) * 1e-3, 1e-300)
    scaled = np.log1p(above / smallest) / np.log1p(max(high - low, smallest) / smallest)
    bands = np.minimum((_finer(scaled) * BANDS).astype(np.int64), BANDS - 1)
    share = (bands / (BANDS - 1))[:, :, None] * DARKEST
    base, top = (np.array(channels(QColor(colour)), dtype=np.float64) for colour in (theme.base, theme.accent))
    colours = base + share * (top - base)
    edges = np.zeros(bands.shape, dtype=bool)
    edges[1:, :] |= bands[1:] != bands[:-1]
    edges[:, 1:] |= bands[:, 1:] != bands[:, :-1]
    colours[edges] = colours[edges] * LINE_DARKER + 0.06 * np.array(channels(QColor(theme.text)))
    picture = np.full((*bands.shape, 4), 255, dtype=np.uint8)
    picture[:, :, :3] = colours[:, :, ::-1]
    return picture


def _finer(values: Floats) -> Floats:
    """Return values between those of a grid, by straight lines each way."""
    for axis in (0, 1):
        count = values.shape[axis]
        places = np.linspace(0.0, count - 1.0, (count - 1) * FINER + 1)
        first = np.minimum(places.astype(np.int64), count - 2)
        share = (places - first)[:, None] if axis == 0 else (places - first)[None, :]
        values = np.take(values, first, axis) * (1.0 - share) + np.take(values, first + 1, axis) * share
    return values


class Trail(Live):
    """A way: a line through its points, with a dot at each step."""

    def __init__(self) -> None:
        super().__init__()
        self._points: list[QPointF] = []
        self._colour, self._rim = QColor("black"), QColor("white")

    def set_path(self, points: Floats) -> None:
        """Draw through points `(k, 2)`."""
        self._points = [QPointF(x, y) for x, y in points.tolist()]

    def set_colours(self, colour: QColor | str, rim: QColor | str) -> None:
        """Draw in other colours."""
        self._colour, self._rim = QColor(colour), QColor(rim)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Draw line and dots in pixels; a rim keeps them apart from the bands."""
        if not self._points:
            return
        to_pixels = painter.transform()
        places = [to_pixels.map(point) for point in self._points]
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((self._rim, 3.5), (self._colour, 1.8)):
            painter.setPen(pg.mkPen(colour, width=width))
            painter.drawPolyline(places)
        painter.setPen(pg.mkPen(self._rim, width=1))
        painter.setBrush(self._colour)
        for place in places[-MOST_DOTS:]:
            painter.drawEllipse(place, 2.6, 2.6)
        painter.drawEllipse(places[-1], 5.0, 5.0)
        painter.restore()


def way_colours(theme: Theme) -> list[QColor]:
    """Return the colours of up to three ways."""
    return [QColor(theme.negative), QColor("#009E73"), QColor(theme.error)]


class Landscape(Reach):
    """The map: what is pressed is where to start."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._picture = self.add_live(self.plot, Picture())
        self._trails = [self.add_live(self.plot, Trail()) for _ in range(WAYS)]
        self._start = self.add_live(self.plot, Dot(13.0))
        self._ground: Ground | None = None
        self._heights: Floats | None = None
        self.plot.getAxis("left").setWidth(56)
        self.setFixedHeight(330)
        self.setMinimumWidth(240)
        self.retranslate()
        self.restyle(look.theme)

    def show_ground(self, ground: Ground, heights: Floats) -> None:
        """Show another surface."""
        self._ground, self._heights = ground, heights
        self.set_range(*ground.span)
        self.retranslate()
        self._paint_bands()

    def _paint_bands(self) -> None:
        if self._ground is not None and self._heights is not None:
            (left, right), (low, high) = self._ground.span
            place = QRectF(QPointF(left, low), QPointF(right, high))
            self._picture.show_bytes(banded(self._heights, self.look.theme), place)
        self.viewport().update()

    def show_start(self, start: Point) -> None:
        """Put the mark where ways begin."""
        self._start.set_place(*start)
        self.viewport().update()

    def show_way(self, number: int, path: Sequence[Point]) -> None:
        """Draw a way; one that leaves the picture is followed for a while."""
        points = np.array(path, dtype=np.float64).reshape(-1, 2)
        if self._ground is not None and len(points):
            for axis, (low, high) in enumerate(self._ground.span):
                far = FAR * (high - low)
                inside = (points[:, axis] > low - far) & (points[:, axis] < high + far)
                points = points[: len(points) if inside.all() else int(np.argmin(inside))]
        self._trails[number].set_path(points)
        self.viewport().update()

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        for trail, colour in zip(self._trails, way_colours(theme), strict=True):
            trail.set_colours(colour, theme.base)
        self._start.set_colours(theme.text, self.rim(theme))
        self._paint_bands()

    def retranslate(self) -> None:
        """Name the axes after the parameters."""
        if self._ground is not None:
            first, second = (axis.name.plain for axis in self._ground.axes)
            self.plot.setLabel("bottom", first)
            self.plot.setLabel("left", second)
        self.setAccessibleName(self.tr("Cost over two parameters"))
        self.setAccessibleDescription(self.tr("Press or use the arrow keys to choose where to start."))


class HeightPlot(Plots):
    """J over the steps of every way, on a logarithmic axis."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._plot = self.add_plot(0, 0)
        self._plot.setMouseEnabled(False, False)
        self._plot.disableAutoRange()
        self._plot.getAxis("left").set_log(True)
        self._plot.getAxis("left").setWidth(60)
        self._lines = [self.add_live(self._plot, Line()) for _ in range(WAYS)]
        self.ci.layout.setContentsMargins(*MARGINS)
        self.setFixedHeight(330)
        self.retranslate()
        self.restyle(look.theme)

    def show_heights(self, heights: Sequence[Sequence[float]]) -> None:
        """Draw J of every way from its start on."""
        least, most, longest = -2.0, 1.0, 10
        found = [np.array(each, dtype=np.float64) for each in heights]
        joined = np.concatenate([each[np.isfinite(each) & (each > 0.0)] for each in found] or [np.empty(0)])
        if joined.size:
            least = max(np.floor(np.log10(joined.min())), -12.0)
            most = min(np.ceil(np.log10(joined.max()) + 1e-9), 12.0)
        for line in self._lines:
            line.set_data(np.empty(0), np.empty(0))
        for line, each in zip(self._lines, found, strict=False):
            with np.errstate(divide="ignore", invalid="ignore"):
                line.set_data(np.arange(len(each), dtype=np.float64), np.log10(np.maximum(each, 1e-300)))
            longest = max(longest, len(each) - 1)
        end = 10.0 * np.ceil(longest / 10.0)
        self._plot.setRange(xRange=(0.0, end), yRange=(least, max(most, least + 1.0)), padding=0.0)
        self.viewport().update()

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        for line, colour in zip(self._lines, way_colours(theme), strict=True):
            line.set_colour(colour)

    def retranslate(self) -> None:
        """Name the axes."""
        self._plot.setLabel("left", "J")
        self._plot.setLabel("bottom", self.tr("Step"))
        self.setAccessibleName(self.tr("Cost over the steps"))
