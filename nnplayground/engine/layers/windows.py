"""Windows that slide over images: where they stand, what they see, and how what comes back is spread again.

Images are `(samples, channels, height, width)`; as the lecture has it, the kernel is not flipped.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from nnplayground.engine.arrays import Array

Pair = tuple[int, int]
"""Of heights and widths: rows first."""


@dataclass(frozen=True, slots=True)
class Windows:
    """The size of a window, how far it moves at a time, and how many rows and columns are added on each side."""

    size: Pair
    stride: Pair = (1, 1)
    padding: Pair = (0, 0)

    def __post_init__(self) -> None:
        if min(self.size) < 1 or min(self.stride) < 1 or min(self.padding) < 0:
            raise ValueError(f"no windows can be like {self}")

    def places(self, shape: Pair) -> Pair:
        """Return how many places there are in an image of this height and width; raises `ValueError` where none is."""
        found = tuple(
            (length + 2 * padding - size) // stride + 1
            for length, size, stride, padding in zip(shape, self.size, self.stride, self.padding, strict=True)
        )
        if min(found) < 1:
            raise ValueError(f"windows of {self.size} do not fit into {shape}")
        return found[0], found[1]

    def seen(self, x: Array, outside: float = 0.0) -> Array:
        """Return what every window sees `(samples, channels, rows, columns, height, width)`, without copying the image.

        What has been added around the image has the value `outside`.
        """
        rows, columns = self.padding
        if rows or columns:
            x = np.pad(x, ((0, 0), (0, 0), (rows, rows), (columns, columns)), constant_values=outside)
        down, right = self.stride
        return sliding_window_view(x, self.size, axis=(2, 3))[:, :, ::down, ::right]

    def spread(self, shares: Array, shape: tuple[int, ...]) -> Array:
        """Return the image of this shape to which every window has added its shares; what fell outside is lost."""
        samples, channels, height, width = shape
        rows, columns = self.padding
        spread = np.zeros((samples, channels, height + 2 * rows, width + 2 * columns))
        down, right = self.stride
        for row in range(self.size[0]):
            for column in range(self.size[1]):
                ends = row + down * shares.shape[2], column + right * shares.shape[3]
                spread[:, :, row : ends[0] : down, column : ends[1] : right] += shares[..., row, column]
        return spread[:, :, rows : rows + height, columns : columns + width]
