"""Activation functions looked at one by one: curves of f and f′, and where they saturate or are dead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

import numpy as np

from nnplayground.engine.activations import Activation
from nnplayground.engine.arrays import Array, run

SPAN = (-6.0, 6.0)
"""The z that is looked at."""
GRID = 1201
HALVINGS = 40
SATURATED = 0.05
"""Below this slope a neuron learns so slowly that it is said to be saturated."""


@dataclass(frozen=True, slots=True)
class Curve:
    """f and f′ at some z, arrays of one shape."""

    z: Array
    value: Array
    slope: Array


def curve(activation: Activation, params: Mapping[str, float], z: Array) -> Curve:
    """Return f and f′ over z `(n,)`; of softmax one of two units, the other of which has z = 0."""
    z = np.asarray(z, dtype=np.float64)
    if not activation.output_only:
        return Curve(z, activation(z, **params), activation.slope(z, **params))
    pair = np.stack([z, np.zeros_like(z)])
    values = activation(pair, **params)
    delta = np.stack([np.ones_like(z), np.zeros_like(z)])
    with np.errstate(all="ignore"):
        run(activation.backward(delta, pair, values, **{**activation.defaults(), **params}))
    return Curve(z, values[0], delta[0])


class Kind(Enum):
    """How flat a stretch is."""

    DEAD = "dead"
    """The slope is 0: nothing is learned there."""
    SATURATED = "saturated"
    """The slope is not 0, but smaller than the threshold."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of z that is flat; an end at the edge of what is looked at goes on beyond it."""

    low: float
    high: float
    kind: Kind


def _kind(slope: float, threshold: float) -> Kind | None:
    if slope == 0.0:
        return Kind.DEAD
    return Kind.SATURATED if abs(slope) < threshold else None


def zones(
    activation: Activation,
    params: Mapping[str, float],
    threshold: float = SATURATED,
    span: tuple[float, float] = SPAN,
) -> tuple[Zone, ...]:
    """Return the flat stretches from left to right; their ends are exact to the last few bits.

    A single point, such as the lowest one of a dip with a slope of 0, is not dead: a stretch is.
    """
    z = np.linspace(*span, GRID)
    kinds = [_kind(slope, threshold) for slope in curve(activation, params, z).slope.tolist()]
    inside = range(1, len(kinds) - 1)
    kinds = [_lone(kinds[k - 1], kind, kinds[k + 1]) if k in inside else kind for k, kind in enumerate(kinds)]
    found: list[Zone] = []
    start, kind = span[0], kinds[0]
    for place in range(1, len(kinds)):
        if kinds[place] is not kind:
            edge = _edge(activation, params, threshold, (float(z[place - 1]), float(z[place])))
            if kind is not None:
                found.append(Zone(start, edge, kind))
            start, kind = edge, kinds[place]
    if kind is not None:
        found.append(Zone(start, span[1], kind))
    return tuple(found)


def _lone(before: Kind | None, kind: Kind | None, after: Kind | None) -> Kind | None:
    """Return a place's kind, or that of its neighbours where it alone is dead."""
    return after if kind is Kind.DEAD and before is not kind and after is not kind else kind


def _edge(activation: Activation, params: Mapping[str, float], threshold: float, ends: tuple[float, float]) -> float:
    """Return where the kind changes between two places, by halving."""
    low, high = ends
    first = _kind(float(curve(activation, params, np.array([low])).slope[0]), threshold)
    for _ in range(HALVINGS):
        middle = 0.5 * (low + high)
        if _kind(float(curve(activation, params, np.array([middle])).slope[0]), threshold) is first:
            low = middle
        else:
            high = middle
    return high
