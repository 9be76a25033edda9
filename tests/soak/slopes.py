"""Whether what was read again and again grows: slopes that a few odd readings do not bend, and a verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

CONFIDENCE = 1.96
"""Standard normal quantile of the interval around a slope."""


@dataclass(frozen=True, slots=True)
class Slope:
    """The median slope between any two readings, and the ends of its 95 % interval."""

    middle: float
    low: float
    high: float


def slope(at: Sequence[float], values: Sequence[float]) -> Slope:
    """Return how fast values grow with `at`, by Theil and Sen, with the interval of Kendall's test."""
    x, y = np.asarray(at, dtype=float), np.asarray(values, dtype=float)
    first, second = np.triu_indices(len(x), 1)
    apart = x[second] > x[first]
    slopes = np.sort((y[second] - y[first])[apart] / (x[second] - x[first])[apart])
    if not len(slopes):
        return Slope(0.0, 0.0, 0.0)
    count, pairs = len(x), len(slopes)
    spread = CONFIDENCE * np.sqrt(count * (count - 1) * (2 * count + 5) / 18.0)
    low = max(0, int((pairs - spread) / 2))
    high = min(pairs - 1, int(np.ceil((pairs + spread) / 2)))
    return Slope(float(np.median(slopes)), float(slopes[low]), float(slopes[high]))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said of one number: how it grows, in which unit, and whether that is too much."""

    name: str
    found: Slope
    limit: float
    unit: str

    @property
    def is_flat(self) -> bool:
        """Whether it grows no faster than is allowed, as far as the readings can tell: noise is not growth."""
        return self.found.middle <= self.limit or self.found.low <= 0.0

    def line(self) -> str:
        """Return the row of the table of slopes."""
        found = self.found
        word = "flat" if self.is_flat else "GROWS"
        return (
            f"{self.name:12}{found.middle:12.3f}{found.low:12.3f}{found.high:12.3f}{self.limit:10.2f}  "
            f"{self.unit:10}{word}"
        )


HEAD = f"{'':12}{'slope':>12}{'from':>12}{'to':>12}{'limit':>10}  {'per':10}"
