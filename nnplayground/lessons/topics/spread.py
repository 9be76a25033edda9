"""Results of several seeds as one curve: the middle, and from which to which value all of them reach."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nnplayground.engine.arrays import Array


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """The median, the smallest and the largest value at each place; all `(n,)`. Places without any are not numbers."""

    low: Array
    middle: Array
    high: Array

    @property
    def all(self) -> tuple[Array, Array, Array]:
        """Smallest, median and largest values."""
        return self.low, self.middle, self.high


def spread_of(values: Array) -> Spread:
    """Return the spread over the first axis of `(seeds, n)`; values that are not finite are left out."""
    found = np.where(np.isfinite(values), values, np.nan)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # a place without any value is what is asked for
        return Spread(np.nanmin(found, axis=0), np.nanmedian(found, axis=0), np.nanmax(found, axis=0))


def padded(curves: Sequence[Array], ends: Sequence[float] | None = None) -> Array:
    """Return curves of different lengths as rows `(curves, longest)`; `ends` are their values from their ends on.

    Without them, curves have no numbers there.
    """
    longest = max((len(curve) for curve in curves), default=0)
    rows = np.full((len(curves), longest), np.nan)
    for number, curve in enumerate(curves):
        rows[number, : len(curve)] = curve
        if ends is not None:
            rows[number, len(curve) :] = ends[number]
    return rows
