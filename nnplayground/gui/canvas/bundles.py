"""The weights between two columns as lines: how they run, how thick they are, and which one is at a place."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from nnplayground.engine.arrays import Array
from nnplayground.gui.canvas.layout import FOOT, Layout
from nnplayground.gui.canvas.targets import Edge, Form
from nnplayground.gui.figures.pens import fitted
from nnplayground.gui.theme import Theme, channels

WIDTHS = (0.6, 1.2, 2.0, 3.0, 4.2, 5.6)
"""Line widths for six classes of size, relative to the layer's largest weight."""
FULL_WIDTH_NODE, THINNEST = 40.0, 0.3
"""Size of neurons from which on lines have their full width, and how much thinner they become for small ones."""
SAMPLED, STRONGEST = 48, 160
"""Rows of a strip that lines are drawn for, and how many of those lines: the strongest."""
SHORTEST = 4.0
"""Pixels between two columns that lines can be seen in."""
ARC_PARTS = 20
"""Straight pieces of the arc of a skip."""


class Bundle:
    """The weights from one column into one layer; `offset` is the number of the first source."""

    def __init__(self, layout: Layout, form: Form, index: int, feeder: int, offset: int) -> None:
        self.index, self.offset = index, offset
        self.rows, self.sources = _drawn(layout, index + 1), _drawn(layout, feeder)
        self._row_of = {unit: row for row, unit in enumerate(self.rows.tolist())}
        self._source_of = {unit: place for place, unit in enumerate(self.sources.tolist())}
        self._is_sampled = layout.is_strip(index + 1) or layout.is_strip(feeder)
        self.points = _curves(layout, (feeder, index + 1), self.sources, self.rows)
        self._lines = np.empty(self.points.shape[:2], dtype=object)
        for place in np.ndindex(*self._lines.shape):
            ends = self.points[place].tolist()
            self._lines[place] = [QLineF(*start, *end) for start, end in pairwise(ends)]
        self.count = self._lines.size * (self.points.shape[2] - 1)
        self._scale = min(1.0, max(THINNEST, layout.node / FULL_WIDTH_NODE))
        self._groups: list[tuple[float, bool, list[QLineF]]] = []
        self._is_cut = np.zeros(self._lines.shape, dtype=np.bool_)
        self._is_full = len(self.rows) == form.sizes[index + 1] and len(self.sources) == form.sizes[feeder]

    def leave_out(self, cut: Iterable[Edge]) -> None:
        """Leave out the weights that were cut, and no others; how those are drawn is for others to say."""
        self._is_cut[...] = False
        for edge in cut:
            found = self._find(edge)
            if found is not None:
                self._is_cut[found] = True

    def _find(self, edge: Edge) -> tuple[int, int] | None:
        if edge.source is None or edge.index != self.index:
            return None
        row, source = self._row_of.get(edge.unit), self._source_of.get(edge.source - self.offset)
        return None if row is None or source is None else (row, source)

    def curve(self, edge: Edge) -> list[QLineF] | None:
        """Return the lines of a weight; None where it is not of this bundle, or not drawn."""
        found = self._find(edge)
        return None if found is None else list(self._lines[found])

    def take(self, weights: Array, largest: float) -> None:
        """Sort the lines by sign and by size; weights `(n_out, n_in)` of the whole layer, and the largest of them."""
        columns = self.sources + self.offset
        shown = (
            weights[:, self.offset : self.offset + len(columns)]
            if self._is_full
            else weights[np.ix_(self.rows, columns)]
        )
        size = np.abs(shown)
        share = size / largest if largest > 0.0 and np.isfinite(largest) else np.zeros_like(size)
        kind = np.minimum((share * len(WIDTHS)).astype(np.int64), len(WIDTHS) - 1)
        negative = shown < 0.0
        drawn = ~self._is_cut
        if self._is_sampled and size.size > STRONGEST:
            drawn &= size >= np.partition(size.ravel(), -STRONGEST)[-STRONGEST]
        self._groups = [
            (WIDTHS[width], sign, [line for curve in self._lines[chosen].tolist() for line in curve])
            for width in range(len(WIDTHS))
            for sign in (False, True)
            if (chosen := drawn & (kind == width) & (negative == sign)).any()
        ]

    def is_seen(self, left: float, right: float, scale: float) -> bool:
        """Say whether any of it lies between two places, and is long enough for lines to be seen."""
        start, end = float(self.points[0, 0, 0, 0]), float(self.points[0, 0, -1, 0])
        return start <= right and end >= left and (end - start) * scale >= SHORTEST

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Draw the lines, thin ones first and paler.

        Pale colours are mixed, not transparent: Qt takes fifteen times as long for transparent lines.
        """
        for width, negative, lines in self._groups:
            strength = 0.35 + 0.65 * width / WIDTHS[-1]
            colour = mixed(theme.legible(theme.negative if negative else theme.positive), theme.base, strength)
            painter.setPen(fitted(cosmetic(colour, width * self._scale * theme.thick), painter))
            painter.drawLines(lines)

    def nearest(self, place: QPointF) -> tuple[float, Edge]:
        """Return the weight whose line passes nearest, and how far away that is."""
        here = np.array([place.x(), place.y()])
        start, run = self.points[:, :, :-1], np.diff(self.points, axis=2)
        share = ((here - start) * run).sum(-1) / np.maximum((run * run).sum(-1), 1e-9)
        gap = start + share.clip(0.0, 1.0)[..., None] * run - here
        away = np.hypot(gap[..., 0], gap[..., 1]).min(axis=2)
        row, source = np.unravel_index(int(away.argmin()), away.shape)
        edge = Edge(self.index, int(self.rows[row]), int(self.sources[source]) + self.offset)
        return float(away[row, source]), edge


def _drawn(layout: Layout, column: int) -> NDArray[np.int64]:
    """Return the rows of a column that lines are drawn for: all, or of a strip some, spread evenly."""
    units = layout.sizes[column]
    count = min(units, SAMPLED) if layout.is_strip(column) else units
    return np.linspace(0, units - 1, count).round().astype(np.int64)


def _curves(layout: Layout, columns: tuple[int, int], sources: NDArray[np.int64], rows: NDArray[np.int64]) -> Array:
    """Return the points `(rows, sources, points, 2)` of all lines: straight ones, and arcs over what they skip."""
    below, above = columns
    start = np.array([[layout.x(below) + layout.half_width(below), layout.y(below, int(row))] for row in sources])
    end = np.array([[layout.x(above) - layout.half_width(above), layout.y(above, int(row))] for row in rows])
    arc = above - below > 1
    share = np.linspace(0.0, 1.0, ARC_PARTS + 1 if arc else 2)[None, None, :, None]
    points = start[None, :, None] + share * (end[:, None, None] - start[None, :, None])
    if arc:
        tallest = max(layout.column_place(column).height() for column in range(below + 1, above))
        reach = layout.height / 2 - 6
        height = min(tallest / 2 + layout.node, reach)
        middle = (layout.height - FOOT) / 2
        bulge = 1.0 - (1.0 - 2.0 * share[..., 0]) ** 4
        crest = middle - height + 0.12 * (points[..., 1] - middle)
        points[..., 1] += bulge * (np.maximum(crest, 4.0) - points[..., 1])
    return points


def cosmetic(colour: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """Return a pen of so many pixels, however close the network is looked at."""
    pen = QPen(colour, width, style)
    pen.setCosmetic(True)
    return pen


def mixed(colour: QColor | str, background: str, share: float) -> QColor:
    """Return a colour laid over a background with so much of it."""
    over, under = QColor(colour), QColor(background)
    pairs = zip(channels(over), channels(under), strict=True)
    return QColor(*(round(share * a + (1.0 - share) * b) for a, b in pairs))
