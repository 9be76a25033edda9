"""What the pages of the results share: the samples that were looked at, and by which threshold they are judged."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex, QPersistentModelIndex

from nnplayground.experiment.judging import Examined, Judged
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.numbers import fixed

Index = QModelIndex | QPersistentModelIndex
Cell = tuple[int, int]
"""A true class and what it was taken for."""

UNDEFINED = "–"
SHARE_DIGITS = 3

PARTS: dict[str, Marked] = {
    "train": QT_TRANSLATE_NOOP("Results", "Training samples"),
    "test": QT_TRANSLATE_NOOP("Results", "Test samples"),
    "validation": QT_TRANSLATE_NOOP("Results", "Validation samples"),
}


@dataclass(frozen=True, slots=True, eq=False)
class Findings:
    """Samples with what they come to; `judged` is there for classes alone."""

    examined: Examined
    threshold: float | None
    """The score from which on the second of two classes is said; None is the network's own rule."""
    judged: Judged | None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the classes."""
        return self.examined.prepared.dataset.class_names

    def of_cell(self, cell: Cell) -> NDArray[np.bool_]:
        """Return which samples stand in a cell of the confusion matrix `(m,)`."""
        return (self.examined.actual == cell[0]) & (self.examined.chosen(self.threshold) == cell[1])


def findings(examined: Examined, threshold: float | None) -> Findings:
    """Return what samples come to."""
    is_classification = examined.prepared.dataset.labels is not None
    return Findings(examined, threshold, examined.judged(threshold) if is_classification else None)


def share(value: float) -> str:
    """Return a score between 0 and 1 for reading."""
    return fixed(value, SHARE_DIGITS)
