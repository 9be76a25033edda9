"""Where neurons stand: columns for layers, rows for units, as large as the room allows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

UNITS_AT_MOST = 12
"""Units of a layer that are drawn; the rest are counted below them."""
LARGEST_NODE, SMALLEST_NODE = 60.0, 5.0
GAP = 0.35
"""Room between two neurons of a layer, as a share of their size."""
LABELS, RIGHT, MARGIN, FOOT = 92.0, 60.0, 22.0, 18.0
"""Room for the names of the inputs, for half the header of the output, above the network, and for the count of units
that are not drawn."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Places of all neurons that are drawn; `sizes` are the units of the inputs and of every layer."""

    sizes: tuple[int, ...]
    width: float
    height: float

    def shown(self, column: int) -> int:
        """Return how many units of a column are drawn."""
        return min(self.sizes[column], UNITS_AT_MOST)

    def hidden(self, column: int) -> int:
        """Return how many units of a column are only counted."""
        return self.sizes[column] - self.shown(column)

    @property
    def node(self) -> float:
        """Size of a neuron, the same in all layers."""
        tallest = max(self.shown(column) for column in range(len(self.sizes)))
        room = self.height - 2 * MARGIN - FOOT
        by_height = room / (tallest + GAP * (tallest - 1))
        by_width = 0.6 * self.spacing
        return max(SMALLEST_NODE, min(LARGEST_NODE, by_height, by_width))

    @property
    def labels(self) -> float:
        """Room for the names of the inputs."""
        return min(LABELS, 0.15 * self.width)

    @property
    def spacing(self) -> float:
        """Distance between two columns."""
        right = min(RIGHT, 0.45 * self.width / len(self.sizes))
        return (self.width - self.labels - LARGEST_NODE / 2 - right) / max(len(self.sizes) - 1, 1)

    def x(self, column: int) -> float:
        """Return the middle of a column."""
        return self.labels + LARGEST_NODE / 2 + column * self.spacing

    def y(self, column: int, row: int) -> float:
        """Return the middle of a neuron."""
        pitch = self.node * (1.0 + GAP)
        top = (self.height - FOOT) / 2 - pitch * (self.shown(column) - 1) / 2
        return top + row * pitch

    def nodes(self) -> Iterator[tuple[int, int]]:
        """Yield (column, row) of every neuron that is drawn, column by column."""
        for column in range(len(self.sizes)):
            for row in range(self.shown(column)):
                yield column, row
