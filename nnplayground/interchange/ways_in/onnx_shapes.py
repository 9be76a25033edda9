"""Which activation a chain of operations computes: told by its values on a grid, however an exporter wrote it down.

Other programs write GELU as five operations, a sigmoid as a quotient, softplus as a logarithm. All of them are values
on the same grid here; what agrees with an activation everywhere on it is that activation.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from nnplayground.data.dataset import Floats
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import frozen

GRID = frozen(np.sort(np.concatenate([np.linspace(-9.0, 9.0, 289), [-50.0, -20.0, -12.5, 12.5, 20.0, 50.0]])))
"""Where chains are computed: 0 and both sides of it, near and far."""
CLOSE = 5e-6
"""How far values may be from an activation's, as constants in single precision make them."""
_VALUES = {
    key: entry(GRID[None, :].copy())[0]
    for key, entry in ACTIVATIONS.items()
    if key != "identity" and not entry.params and not entry.output_only
}
"""Those without parameters by their values; nothing at all is no chain of nodes."""
_LEFT, _RIGHT = GRID < 0.0, GRID >= 0.0
_MINUS_ONE = int(np.argmin(np.abs(GRID + 1.0)))


@dataclass(frozen=True, slots=True)
class Known:
    """An activation with its parameters."""

    key: str
    params: tuple[tuple[str, float], ...] = ()


def recognised(values: Floats, *, learned: bool = False) -> Known | None:
    """Return the activation with these values on the grid, or None; a `learned` slope is that of a PReLU."""
    if not np.isfinite(values).all():
        return None
    for key, wanted in _VALUES.items():
        if close(values, wanted):
            return Known(key)
    if not close(values[_RIGHT], GRID[_RIGHT]):
        return None
    slope = short(values[_MINUS_ONE] / GRID[_MINUS_ONE])
    if close(values[_LEFT], slope * GRID[_LEFT]):
        return Known("prelu" if learned else "leaky_relu", (("slope", slope),))
    alpha = short(values[0] / math.expm1(GRID[0]))
    if close(values[_LEFT], alpha * np.expm1(GRID[_LEFT])):
        return Known("elu", (("alpha", alpha),))
    return None


def affine(values: Floats) -> tuple[float, float] | None:
    """Return gain and offset of values that are a straight line over the grid; None where they are none."""
    offset = float(values[np.argmin(np.abs(GRID))])
    gain = float((values[-1] - values[0]) / (GRID[-1] - GRID[0]))
    straight = gain * GRID + offset
    size = abs(gain) * abs(GRID).max() + abs(offset)
    if np.isfinite(values).all() and np.abs(values - straight).max() <= 1e-12 * max(size, 1e-300):
        return gain, offset
    return None


def close(values: Floats, wanted: Floats) -> bool:
    """Say whether values agree, but for the rounding of constants."""
    return bool((np.abs(values - wanted) <= CLOSE * (1.0 + np.abs(wanted))).all())


def short(value: float) -> float:
    """Return the number of fewest digits that single precision takes for the same."""
    return float(str(np.float32(value)))
