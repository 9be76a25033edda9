"""Samples kept as plain numbers, as an experiment holds its own ones: to a data set and back."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nnplayground.data.dataset import Dataset, Floats, Labels

Rows = tuple[tuple[float, ...], ...]
"""One tuple a sample."""


def dataset_of(
    names: Sequence[str],
    rows: Sequence[Sequence[float]],
    labels: Sequence[int] | None,
    classes: Sequence[str],
    targets: Sequence[Sequence[float]] | None,
    target_names: Sequence[str],
) -> Dataset:
    """Return the data set of these rows `(m, n)` with class numbers `(m,)` or targets `(m, k)`; m may be 0."""
    count = len(rows)
    return Dataset(
        x=np.array(rows, dtype=np.float64).reshape(count, len(names)),
        feature_names=tuple(names),
        labels=None if labels is None else np.array(labels, dtype=np.int64),
        class_names=tuple(classes),
        targets=None if targets is None else np.array(targets, dtype=np.float64).reshape(count, len(target_names)),
        target_names=tuple(target_names),
    )


def rows_of(values: Floats) -> Rows:
    """Return an array `(m, n)` as tuples of the very same numbers."""
    return tuple(map(tuple, values.tolist()))


def even_rows(count: int, most: int) -> Labels:
    """Return at most `most` of `count` row numbers, evenly spread and ascending."""
    if count <= most:
        return np.arange(count)
    return np.arange(most) * count // most


def chosen(dataset: Dataset, rows: Labels) -> Dataset:
    """Return a data set of some rows of another one."""
    return Dataset(
        x=dataset.x[rows],
        feature_names=dataset.feature_names,
        labels=None if dataset.labels is None else dataset.labels[rows],
        class_names=dataset.class_names,
        targets=None if dataset.targets is None else dataset.targets[rows],
        target_names=dataset.target_names,
    )
