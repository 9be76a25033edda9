"""How far our numbers are from reference numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

Json = Any
Differences = Iterator[tuple[str, float]]
"""Pairs of what was compared and its relative error."""


class NotReplayed(Exception):  # noqa: N818 - it is no error
    """A case that the engine has no part in."""


def difference(ours: Any, reference: Any) -> float:
    """Return the largest |ours - reference| / max(1, |reference|); infinite where the shapes differ."""
    ours, reference = np.asarray(ours, dtype=float), np.asarray(reference, dtype=float)
    if ours.shape != reference.shape:
        return np.inf
    if not reference.size:
        return 0.0
    with np.errstate(invalid="ignore"):
        errors = np.abs(ours - reference) / np.maximum(1.0, np.abs(reference))
    errors = np.where(ours == reference, 0.0, errors)  # two infinities of the same sign
    return float(np.where(np.isnan(errors), np.inf, errors).max())


def list_difference(ours: Any, reference: Any) -> float:
    """Return the largest difference of two arrays, or of two lists of arrays of equal length."""
    if isinstance(ours, list):
        return max(difference(one, other) for one, other in zip(ours, reference, strict=True))
    return difference(ours, reference)
