"""Where axes end: round numbers, and powers of ten that hold all values."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from nnplayground.data.dataset import Floats

EPOCH_STEPS = (1.0, 1.5, 2.0, 3.0, 5.0, 7.0, 10.0)
"""Round numbers at which an axis of epochs may end."""


def ahead(value: float) -> float:
    """Return the next number on the scale 10, 15, 20, 30, 50, 70, 100, ... from `value` on."""
    return max(10.0, rounded_up(value, EPOCH_STEPS))


def rounded_up(value: float, steps: Iterable[float]) -> float:
    """Return the next number from a positive `value` on that is a step, from 1 to 10, times a power of ten."""
    if value <= 0.0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in steps if step * power >= value)


def decades(*curves: Floats) -> tuple[float, float]:
    """Return whole powers of ten, as logarithms, that hold all positive finite values."""
    values = np.concatenate([curve[np.isfinite(curve) & (curve > 0.0)] for curve in curves])
    if not values.size:
        return -3.0, 0.0
    low, high = np.floor(np.log10(values.min())), np.ceil(np.log10(values.max()))
    return float(low), float(max(high, low + 1.0))


def closely(*curves: Floats) -> tuple[float, float]:
    """Return the same, or the next 1, 2 or 5 around curves that do not reach over ten times their smallest value."""
    values = np.concatenate([curve[np.isfinite(curve) & (curve > 0.0)] for curve in curves])
    if not values.size or values.max() >= 10.0 * values.min():
        return decades(*curves)
    low, high = float(np.log10(values.min())), float(np.log10(values.max()))
    steps = np.add.outer(np.arange(math.floor(low) - 1, math.ceil(high) + 2), np.log10([1.0, 2.0, 5.0])).ravel()
    return float(steps[steps < low].max()), float(steps[steps > high].min())


def log10(values: Floats) -> Floats:
    """Return logarithms; a value that has none becomes a gap."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(values > 0.0, np.log10(values), np.nan)
