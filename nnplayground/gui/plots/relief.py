"""A surface seen from above: stronger in colour where it is higher, with lines of equal height; and ways over it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.gui.figures.pens import fitted
from nnplayground.gui.plots.base import Live
from nnplayground.gui.plots.boundary import Picture
from nnplayground.gui.theme import Theme, channels

BANDS = 22
"""How many heights are told apart by lines."""
FINER = 5
"""How many pixels the picture has for each place of the grid, each way."""
HIGHEST, LINE_STRENGTH = 0.62, 0.26
"""How much of the accent is in the colour of the highest place, and of the text in a line."""
MOST_DOTS = 300
DOTS_APART = 8.0
"""Pixels."""
NARROWEST = 1e-3
"""Of the span of heights, what the first band above the lowest place is made from."""


def above_lowest(heights: Floats) -> Floats:
    """Return heights as shares from 0 to 1 so that bands are equal ratios of the height above the lowest place."""
    finite = np.isfinite(heights)
    low, high = (heights[finite].min(), heights[finite].max()) if finite.any() else (0.0, 1.0)
    above = np.where(finite, heights, high) - low
    smallest = max((high - low) * NARROWEST, 1e-300)
    return np.asarray(np.log1p(above / smallest) / np.log1p(max(high - low, smallest) / smallest))


def shaded(shares: Floats, theme: Theme) -> NDArray[np.uint8]:
    """Return bytes `(h, w, 4)`, blue first, for shares from 0, the paper, to 1."""
    base, top = (np.array(channels(QColor(colour)), dtype=np.float64) for colour in (theme.base, theme.accent))
    colours = base + shares[:, :, None] * HIGHEST * (top - base)
    picture = np.full((*shares.shape, 4), 255, dtype=np.uint8)
    picture[:, :, :3] = colours[:, :, ::-1]
    return picture


def isolines(values: Floats, levels: Floats) -> tuple[Floats, Floats]:
    """Return lines of equal value over a grid `(h, w)`: ends of segments, in pairs, in places of the grid.

    All cells of a level are done together, which is what `pyqtgraph.isocurve` does one by one.
    """
    parts = [_crossings(values, level) for level in levels.tolist()]
    x, y = (np.concatenate([part[axis] for part in parts] or [np.empty(0)]) for axis in (0, 1))
    return x, y


def _crossings(values: Floats, level: float) -> tuple[Floats, Floats]:
    """Return the segments in which a level cuts the cells of a grid: from one side of a cell to another."""
    corners = np.array([values[:-1, :-1], values[:-1, 1:], values[1:, 1:], values[1:, :-1]])  # around each cell
    following = corners[[1, 2, 3, 0]]
    above = corners > level
    is_cut = above != above[[1, 2, 3, 0]]
    row, column = np.nonzero(is_cut.any(axis=0))
    corners, following, is_cut = corners[:, row, column], following[:, row, column], is_cut[:, row, column]
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(is_cut, (level - corners) / (following - corners), 0.0)
    one = np.ones_like(share[0])
    x = column + np.array([share[0], one, 1.0 - share[2], 0.0 * one])
    y = row + np.array([0.0 * one, share[1], one, 1.0 - share[3]])
    sides = np.argsort(~is_cut, axis=0, kind="stable")  # those that are cut come first
    is_saddle = is_cut.all(axis=0)
    turned = is_saddle & ((corners.mean(axis=0) > level) != (corners[0] > level))
    sides[:, turned] = sides[[0, 3, 1, 2]][:, turned]
    pairs = [np.take_along_axis(each, sides[:2], axis=0).T.ravel() for each in (x, y)]
    others = [np.take_along_axis(each, sides[2:], axis=0).T[is_saddle].ravel() for each in (x, y)]
    return np.concatenate([pairs[0], others[0]]), np.concatenate([pairs[1], others[1]])


class Relief(Live):
    """The surface: a picture of its heights, and the lines upon it."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = Picture()
        self._shares: Floats | None = None
        self._place = QRectF()
        self._lines = QPainterPath()
        self._pen = pg.mkPen("k")

    def show_shares(self, shares: Floats, place: QRectF, theme: Theme) -> None:
        """Show heights as shares from 0 to 1 `(h, w)`, the bottom row first, whose ends are those of a place."""
        self._shares, self._place = shares, place
        levels = np.arange(1, BANDS) / BANDS
        height, width = shares.shape
        x, y = isolines(shares, levels)
        x = place.left() + x * place.width() / (width - 1)
        y = place.top() + y * place.height() / (height - 1)
        self._lines = pg.functions.arrayToQPath(x, y, connect="pairs") if len(x) else QPainterPath()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        colour = QColor(theme.text)
        colour.setAlphaF(LINE_STRENGTH)
        self._pen = pg.mkPen(colour, width=1)
        self._pen.setCapStyle(Qt.PenCapStyle.FlatCap)  # what is drawn twice would be darker where segments meet
        if self._shares is not None:
            self._picture.show_bytes(shaded(_finer(self._shares), theme), self._place)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Draw the picture, and the lines upon it."""
        if self._shares is None:
            return
        self._picture.paint(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(fitted(self._pen, painter))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._lines)


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
    """A way: a line through its points, with a dot at each step that is far enough from the one before, or without."""

    def __init__(self, *, has_dots: bool = True) -> None:
        super().__init__()
        self._has_dots = has_dots
        self._points: list[QPointF] = []
        self._colour, self._rim = QColor("black"), QColor("white")

    def set_path(self, points: Floats) -> None:
        """Draw through points `(k, 2)`."""
        self._points = [QPointF(x, y) for x, y in points.tolist()]

    @property
    def end(self) -> tuple[float, float] | None:
        """Where it has come to; None where there is no way."""
        return (self._points[-1].x(), self._points[-1].y()) if self._points else None

    def set_colours(self, colour: QColor | str, rim: QColor | str) -> None:
        """Draw in other colours."""
        self._colour, self._rim = QColor(colour), QColor(rim)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Draw line and dots in pixels; a rim keeps them apart from the surface."""
        if not self._points:
            return
        to_pixels = painter.transform()
        places = [to_pixels.map(point) for point in self._points]
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((self._rim, 3.5), (self._colour, 1.8)):
            painter.setPen(fitted(pg.mkPen(colour, width=width), painter))
            painter.drawPolyline(places)
        if self._has_dots:
            painter.setPen(fitted(pg.mkPen(self._rim, width=1), painter))
            painter.setBrush(self._colour)
            for place in apart(places[-MOST_DOTS:]):
                painter.drawEllipse(place, 2.6, 2.6)
            painter.drawEllipse(places[-1], 5.0, 5.0)
        painter.restore()


def apart(places: Iterable[QPointF]) -> Iterator[QPointF]:
    """Leave places out that are hardly told from the last one taken: many rims would hide the line."""
    last: QPointF | None = None
    for place in places:
        if last is None or (place - last).manhattanLength() >= DOTS_APART:
            yield place
            last = place
