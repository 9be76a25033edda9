"""Where neurons stand: columns for layers, rows for units, as large as the room allows.

A layer of more units than can be told apart is a strip: all of its rows, thin, one below the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF

UNITS_AT_MOST = 12
"""Units of a layer that stand as neurons of their own; a larger layer is a strip."""
LARGEST_NODE, SMALLEST_NODE = 60.0, 2.0
GAP = 0.35
"""Room between two neurons of a layer, as a share of their size."""
LABELS, RIGHT, MARGIN, FOOT = 92.0, 60.0, 22.0, 18.0
"""Room for the names of the inputs, for half the header of the output, above the network, and for the count of units
below a strip."""
STRIP_WIDTH = 44.0
BIAS_SHARE = 0.32
"""Size of a bias dot at its largest, as a share of its neuron."""


@dataclass(frozen=True)
class Layout:
    """Places of all neurons; `sizes` are the units of the inputs and of every layer."""

    sizes: tuple[int, ...]
    width: float
    height: float
    large: float = 1.0
    """How many times as large as usual neurons may be."""

    def is_strip(self, column: int) -> bool:
        """Say whether a column is too tall for neurons of their own."""
        return self.sizes[column] > UNITS_AT_MOST

    @cached_property
    def node(self) -> float:
        """Size of a neuron, the same in all layers."""
        tallest = max((units for units in self.sizes if units <= UNITS_AT_MOST), default=1)
        by_height = self.room / (tallest + GAP * (tallest - 1))
        return max(SMALLEST_NODE, min(self.largest, by_height, 0.6 * self.spacing))

    @property
    def largest(self) -> float:
        """Size of a neuron where there is room enough."""
        return LARGEST_NODE * self.large

    @property
    def room(self) -> float:
        """Height for the neurons of a column."""
        return self.height - 2 * MARGIN - FOOT

    @cached_property
    def labels(self) -> float:
        """Room for the names of the inputs."""
        return min(LABELS, 0.15 * self.width)

    @cached_property
    def spacing(self) -> float:
        """Distance between two columns."""
        right = min(RIGHT * self.large, 0.45 * self.width / len(self.sizes))
        return (self.width - self.labels - self.largest / 2 - right) / max(len(self.sizes) - 1, 1)

    def half_width(self, column: int) -> float:
        """Return half the width of what stands in a column."""
        return min(STRIP_WIDTH, 0.6 * self.spacing) / 2 if self.is_strip(column) else self.node / 2

    def pitch(self, column: int) -> float:
        """Return the distance between two rows of a column."""
        return self.room / self.sizes[column] if self.is_strip(column) else self.node * (1.0 + GAP)

    def x(self, column: int) -> float:
        """Return the middle of a column."""
        return self.labels + self.largest / 2 + column * self.spacing

    def y(self, column: int, row: float) -> float:
        """Return the middle of a neuron."""
        pitch = self.pitch(column)
        return (self.height - FOOT) / 2 - pitch * (self.sizes[column] - 1) / 2 + row * pitch

    def nodes(self) -> Iterator[tuple[int, int]]:
        """Yield (column, row) of every neuron that is drawn by itself, column by column."""
        for column, units in enumerate(self.sizes):
            if not self.is_strip(column):
                for row in range(units):
                    yield column, row

    def place(self, column: int, row: int) -> QRectF:
        """Return the rectangle of a neuron."""
        half, tall = self.half_width(column), self.pitch(column) if self.is_strip(column) else self.node
        return QRectF(self.x(column) - half, self.y(column, row) - tall / 2, 2 * half, tall)

    def column_place(self, column: int) -> QRectF:
        """Return the rectangle around all neurons of a column."""
        return self.place(column, 0).united(self.place(column, self.sizes[column] - 1))

    def bias_place(self, column: int, row: int) -> QRectF:
        """Return the rectangle that the bias of a neuron has at its largest."""
        place, size = self.place(column, row), self.node * BIAS_SHARE
        return QRectF(place.left() - size / 2, place.bottom() - size / 2, size, size)

    def column_at(self, x: float) -> int:
        """Return the column nearest to a place."""
        nearest = round((x - self.x(0)) / max(self.spacing, 1e-9))
        return min(max(nearest, 0), len(self.sizes) - 1)

    def row_at(self, column: int, y: float) -> int:
        """Return the row of a column nearest to a place."""
        row = round((y - self.y(column, 0)) / max(self.pitch(column), 1e-9))
        return min(max(row, 0), self.sizes[column] - 1)

    def neuron_at(self, place: QPointF, reach: float = 0.0) -> tuple[int, int] | None:
        """Return (column, row) of the neuron at a place, or within reach of it."""
        column = self.column_at(place.x())
        row = self.row_at(column, place.y())
        is_near = self.place(column, row).adjusted(-reach, -reach, reach, reach).contains(place)
        return (column, row) if is_near else None
