"""Where an activation lets no gradient through, or hardly any: dead and saturated, by its own derivative alone.

A unit passes dJ/da on to its weights times f'(z). It is *dead* for a sample where f has a flat side and z is on it:
f'(z) is exactly 0, as of a ReLU below 0 and of a binary step everywhere. It is *saturated* where it is not dead and
|f'(z)| is smaller than `SMALL` of the largest |f'| there is: a tanh beyond ±2.2, a logistic beyond ±4.4. Identity is
never either.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.engine.activations import Activation
from nnplayground.engine.arrays import Array, run

SMALL = 0.05
"""The share of the largest slope below which a unit counts as saturated."""
_NEAR = np.linspace(-5.0, 5.0, 2001)
"""Where a slope of exactly 0 is a flat side: those of smooth functions only underflow, far further out."""
_FAR = np.array([-40.0, 40.0])
_EVERYWHERE = np.concatenate([_NEAR, _FAR])


def own_slopes(activation: Activation, z: Array, **params: float) -> Array:
    """Return ∂a/∂z of every unit by its own sum, in the shape of z `(units, samples)`.

    What couples the units of a layer stands at the output alone; then it is the diagonal of the Jacobian.
    """
    if not activation.output_only:
        return activation.slope(z, **params)
    given: dict[str, Any] = {**activation.defaults(), **params}
    y, slopes = activation(z, **params), np.empty_like(z)
    for unit in range(len(z)):
        delta = np.zeros_like(z)
        delta[unit] = 1.0
        with np.errstate(all="ignore"):
            run(activation.backward(delta, z, y, **given))
        slopes[unit] = delta[unit]
    return slopes


def largest_slope(activation: Activation, **params: float) -> float:
    """Return the largest |f'(z)| that an activation has anywhere; of coupled units, for one against another at 0."""
    return float(np.abs(_slopes_at(_EVERYWHERE, activation, params)).max())


def has_flat_side(activation: Activation, **params: float) -> bool:
    """Say whether an activation is constant somewhere, so that a unit there learns nothing at all."""
    return bool((_slopes_at(_NEAR, activation, params) == 0.0).any())


def _slopes_at(places: Array, activation: Activation, params: dict[str, float]) -> Array:
    return own_slopes(activation, np.stack([places, np.zeros_like(places)]), **params)[0]


def idle(activation: Activation, z: Array, **params: float) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return where units are dead and where they are saturated, never both, in the shape of z `(units, samples)`.

    A sum that is not a number is neither.
    """
    slopes = np.abs(own_slopes(activation, z, **params))
    dead = (slopes == 0.0) & has_flat_side(activation, **params)
    return dead, (slopes < SMALL * largest_slope(activation, **params)) & ~dead
