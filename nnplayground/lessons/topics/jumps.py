"""Places where curves jump: a curve is sampled on both sides of one, and has nothing there."""

from __future__ import annotations

import numpy as np

from nnplayground.engine.arrays import Array

BESIDE = 1e-9
"""How near to the place a curve is sampled."""
LEAST = 1e-3
"""A curve that changes by less across the place does not jump there."""


def around(x: Array, place: float) -> Array:
    """Return ascending x `(k,)` with a place inside of them, and with both sides of it."""
    if not x[0] < place < x[-1]:
        return x
    return np.unique(np.concatenate([x, place + BESIDE * np.array([-1.0, 0.0, 1.0])]))


def broken(x: Array, y: Array, place: float) -> Array:
    """Return y `(k,)` with NaN at a place if it jumps there; x is that of `around`."""
    at = int(np.searchsorted(x, place))
    if not 0 < at < len(x) - 1 or x[at] != place or not abs(y[at + 1] - y[at - 1]) > LEAST:
        return y
    found = y.copy()
    found[at] = np.nan
    return found
