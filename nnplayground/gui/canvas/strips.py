"""A layer of many neurons as one picture: a row a neuron, its weights from left to right."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from nnplayground.engine.arrays import Array

ACROSS = 64
"""Places across; where more weights lead into a neuron, each place is the mean of some neighbours."""


def strip(weights: Array, table: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], QImage]:
    """Return the picture of weights `(units, n_in)` in diverging colours, with the bytes that it is made of."""
    if weights.shape[1] > ACROSS:
        starts = np.linspace(0, weights.shape[1], ACROSS, endpoint=False).astype(np.int64)
        counts = np.diff(np.append(starts, weights.shape[1]))
        weights = np.add.reduceat(weights, starts, axis=1) / counts
    largest = float(np.abs(weights).max(initial=0.0))
    share = weights * (127.0 / largest) if largest > 0.0 and np.isfinite(largest) else np.zeros_like(weights)
    index = np.nan_to_num(128.0 + share).clip(0.0, 255.0).astype(np.uint8)
    pixels = np.ascontiguousarray(table.take(index, axis=0))
    return pixels, QImage(
        pixels.data, pixels.shape[1], pixels.shape[0], 4 * pixels.shape[1], QImage.Format.Format_RGB32
    )
