"""A data set: samples with names, immutable."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnplayground.i18n import Text

CLASSIFICATION, REGRESSION = "classification", "regression"

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """Samples as rows: features `x (m, n)`, and either class numbers `labels (m,)` or `targets (m, k)`.

    `class_names` belongs to the numbers in `labels`, `target_names` to the columns of `targets`; the other is empty.
    `columns` are those of the file, if there is one, before they became features and target; `notes` says what was
    found or decided while the data were read, in words for the user.
    """

    x: Floats
    feature_names: tuple[str, ...]
    labels: Labels | None = None
    class_names: tuple[str, ...] = ()
    targets: Floats | None = None
    target_names: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    notes: tuple[Text, ...] = ()

    def __post_init__(self) -> None:
        if (self.labels is None) == (self.targets is None):
            raise ValueError("a data set has either class labels or numeric targets")
        for values in (self.x, self.labels, self.targets):
            if values is not None:
                values.flags.writeable = False

    def __len__(self) -> int:
        return len(self.x)

    @property
    def task(self) -> str:
        """`classification` where there are labels, else `regression`."""
        return REGRESSION if self.labels is None else CLASSIFICATION

    @property
    def n_features(self) -> int:
        """Number of columns of `x`."""
        return int(self.x.shape[1])

    @property
    def n_classes(self) -> int:
        """Number of classes; 0 for regression."""
        return len(self.class_names)


def classified(x: Floats, labels: Labels, class_names: tuple[str, ...]) -> Dataset:
    """Return a classification data set whose features are x₁, x₂, ..."""
    return Dataset(x, numbered("x", x.shape[1]), labels=labels, class_names=class_names)


def regressed(x: Floats, targets: Floats) -> Dataset:
    """Return a regression data set with features x₁, x₂, ... and targets y, or y₁, y₂, ..."""
    columns = targets.reshape(len(x), -1)
    names = ("y",) if columns.shape[1] == 1 else numbered("y", columns.shape[1])
    return Dataset(x, numbered("x", x.shape[1]), targets=columns, target_names=names)


def numbered(letter: str, count: int) -> tuple[str, ...]:
    """Return names with subscripts: x₁, x₂, ..., x₁₀."""
    return tuple(letter + str(i).translate(SUBSCRIPTS) for i in range(1, count + 1))


SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
