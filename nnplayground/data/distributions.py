"""Distributions over the plane, for networks that learn to draw from them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnplayground.catalogue import catalogue
from nnplayground.data.dataset import Floats
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

SPREAD = 0.05
"""Deviation around a curve, and of each heap."""
WITHIN = 4.0
"""Deviations from its middle within which a point belongs to a heap."""


@dataclass(frozen=True, slots=True)
class Distribution:
    """One distribution: `draw(rng, count)` returns points `(count, 2)`, mostly between -1.2 and 1.2.

    `heaps (k, 2)` are the middles of what it consists of, where it consists of heaps.
    """

    key: str
    label: Marked
    draw: Callable[[np.random.Generator, int], Floats]
    heaps: tuple[tuple[float, float], ...] = ()


def _line(rng: np.random.Generator, count: int) -> Floats:
    t = rng.uniform(-1.0, 1.0, count)
    return np.column_stack([t, 0.6 * t]) + SPREAD * rng.standard_normal((count, 2))


def _ring(rng: np.random.Generator, count: int) -> Floats:
    angle = rng.uniform(0.0, 2.0 * np.pi, count)
    return np.column_stack([np.cos(angle), np.sin(angle)]) + SPREAD * rng.standard_normal((count, 2))


def _moons(rng: np.random.Generator, count: int) -> Floats:
    angle, side = rng.uniform(0.0, np.pi, count), rng.integers(0, 2, count)
    upper = np.column_stack([np.cos(angle) - 0.5, np.sin(angle) - 0.25])
    lower = np.column_stack([0.5 - np.cos(angle), 0.25 - np.sin(angle)])
    return 0.75 * np.where(side[:, None] == 0, upper, lower) + SPREAD * rng.standard_normal((count, 2))


def _spiral(rng: np.random.Generator, count: int) -> Floats:
    t = np.sqrt(rng.uniform(0.02, 1.0, count))
    angle = 3.5 * np.pi * t
    return t[:, None] * np.column_stack([np.cos(angle), np.sin(angle)]) + 0.5 * SPREAD * rng.standard_normal((count, 2))


def _heaps(middles: tuple[tuple[float, float], ...]) -> Callable[[np.random.Generator, int], Floats]:
    def draw(rng: np.random.Generator, count: int) -> Floats:
        chosen = np.array(middles)[rng.integers(0, len(middles), count)]
        return chosen + SPREAD * rng.standard_normal((count, 2))

    return draw


_ON_RING = tuple((float(np.cos(angle)), float(np.sin(angle))) for angle in 2.0 * np.pi * np.arange(8) / 8)
_ON_GRID = tuple((x, y) for x in (-1.0, 0.0, 1.0) for y in (-1.0, 0.0, 1.0))
_TWO = ((-0.7, 0.0), (0.7, 0.0))

DISTRIBUTIONS = catalogue(
    [
        Distribution("line", QT_TRANSLATE_NOOP("Distribution", "Line"), _line),
        Distribution("ring", QT_TRANSLATE_NOOP("Distribution", "Ring"), _ring),
        Distribution("two", QT_TRANSLATE_NOOP("Distribution", "Two Gaussians"), _heaps(_TWO), _TWO),
        Distribution("eight", QT_TRANSLATE_NOOP("Distribution", "Eight Gaussians"), _heaps(_ON_RING), _ON_RING),
        Distribution("nine", QT_TRANSLATE_NOOP("Distribution", "Nine Gaussians"), _heaps(_ON_GRID), _ON_GRID),
        Distribution("moons", QT_TRANSLATE_NOOP("Distribution", "Two moons"), _moons),
        Distribution("spiral", QT_TRANSLATE_NOOP("Distribution", "Spiral"), _spiral),
    ]
)
"""Every distribution."""


def heaps_reached(points: Floats, heaps: tuple[tuple[float, float], ...], least: float = 0.02) -> NDArray[np.bool_]:
    """Return which heaps have at least a share `least` of the points within four deviations of their middle."""
    if not heaps:
        return np.empty(0, dtype=np.bool_)
    away = np.linalg.norm(points[:, None] - np.array(heaps)[None], axis=2)
    nearest = away.argmin(axis=1)
    inside = away[np.arange(len(points)), nearest] < WITHIN * SPREAD
    return np.bincount(nearest[inside], minlength=len(heaps)) >= least * len(points)


def heaps_covered(points: Floats, heaps: tuple[tuple[float, float], ...]) -> int:
    """Return how many heaps are reached."""
    return int(heaps_reached(points, heaps).sum())
