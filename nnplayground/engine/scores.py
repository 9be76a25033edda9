"""How good a classifier is, class by class: confusion matrix, precision, recall, F1, and the ROC curve with its area.

Classes are counted from 0. A share of nothing, such as the precision of a class that is never chosen, counts as 0;
`said` and `support` tell where that is so.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnplayground.engine.arrays import Array

Classes = NDArray[np.int64]


def confusion(actual: Classes, chosen: Classes, classes: int) -> NDArray[np.int64]:
    """Return how often a class was taken for each `(classes, classes)`: rows are what it is, columns what was said."""
    return np.bincount(actual * classes + chosen, minlength=classes * classes).reshape(classes, classes)


@dataclass(frozen=True, slots=True)
class ByClass:
    """Of every class: how much of what is said to be it is it, how much of it is found, and their harmonic mean."""

    precision: Array
    recall: Array
    f1: Array
    said: Classes
    """Samples that are taken for each class; where there are none, there is no precision."""
    support: Classes
    """Samples of each class; where there are none, there is no recall."""

    def macro(self) -> tuple[float, float, float]:
        """Return the mean of precision, recall and F1 over the classes that have one; not-a-number where none has."""
        defined = (self.said > 0, self.support > 0, self.said + self.support > 0)
        precision, recall, f1 = (
            float(values[there].mean()) if there.any() else math.nan
            for values, there in zip((self.precision, self.recall, self.f1), defined, strict=True)
        )
        return precision, recall, f1


def by_class(matrix: NDArray[np.int64]) -> ByClass:
    """Return the scores of every class from a confusion matrix."""
    right = np.diagonal(matrix).astype(np.float64)
    said, there = matrix.sum(axis=0), matrix.sum(axis=1)
    return ByClass(_share(right, said), _share(right, there), _share(2.0 * right, said + there), said, there)


def _share(part: Array, whole: NDArray[np.int64]) -> Array:
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)


@dataclass(frozen=True, slots=True)
class Roc:
    """For every threshold, from the highest score down: how many of the others are taken for the class, and how many of
    the class are found; the area is how often one of the class scores higher than one of the others."""

    false_positives: Array
    true_positives: Array
    area: float
    thresholds: Array
    """Scores from this one on are taken for the class; infinite at the beginning, where none is."""


def roc(is_class: NDArray[np.bool_], scores: Array) -> Roc | None:
    """Return the ROC curve of scores `(m,)` for one of two classes; None where only one of them is there."""
    order = np.argsort(-scores, kind="stable")
    found = np.cumsum(is_class[order])
    last = np.flatnonzero(np.append(np.diff(scores[order]) != 0.0, True))  # of samples that score the same
    positives, negatives = int(is_class.sum()), int((~is_class).sum())
    if not positives or not negatives:
        return None
    true = np.append(0.0, found[last] / positives)
    false = np.append(0.0, (last + 1 - found[last]) / negatives)
    area = float((np.diff(false) * (true[1:] + true[:-1])).sum()) / 2.0
    return Roc(false, true, area, np.append(np.inf, scores[order][last]))
