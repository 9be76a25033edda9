"""Figures of a data set for people to look at: counts, histograms and correlations."""

from __future__ import annotations

import re

import numpy as np

from nnplayground.data.dataset import Dataset, Floats, Labels

BINS_AT_MOST = 200
_PIXEL = re.compile(r"pixel (\d{1,3}),(\d{1,3})", re.ASCII)


def picture_shape(names: tuple[str, ...]) -> tuple[int, int] | None:
    """Return rows and columns of the pictures whose pixels the features are, row by row; None where they are not."""
    last = _PIXEL.fullmatch(names[-1]) if names else None
    if last is None:
        return None
    rows, columns = int(last[1]), int(last[2])
    if rows * columns != len(names):
        return None
    wanted = tuple(f"pixel {row},{column}" for row in range(1, rows + 1) for column in range(1, columns + 1))
    return (rows, columns) if names == wanted else None


def balance(dataset: Dataset, rows: tuple[Labels, ...]) -> Labels:
    """Return how many samples of each class are in each of these groups of rows `(groups, classes)`.

    Without classes all samples count as one.
    """
    if dataset.labels is None:
        return np.array([[len(group)] for group in rows], dtype=np.int64)
    labels = dataset.labels
    return np.array([np.bincount(labels[group], minlength=dataset.n_classes) for group in rows], dtype=np.int64)


def column(dataset: Dataset, number: int) -> Floats:
    """Return a column by its number over features and then targets `(m,)`."""
    if number < dataset.n_features or dataset.targets is None:
        return dataset.x[:, number]
    return dataset.targets[:, number - dataset.n_features]


def histogram(values: Floats, groups: Labels, count: int, bins: int) -> tuple[Floats, Labels]:
    """Return edges `(bins + 1,)` and how many values of each of `count` groups lie in each bin `(count, bins)`.

    Every value is counted; values that are all the same stand in the middle.
    """
    if not len(values):
        return np.linspace(0.0, 1.0, bins + 1), np.zeros((count, bins), dtype=np.int64)
    low, high = float(values.min()), float(values.max())
    if not high > low:
        margin = abs(low) * 0.1 or 1.0
        low, high = low - margin, high + margin
    share = values / (high - low) - low / (high - low)
    place = np.clip((share * bins).astype(np.int64), 0, bins - 1)
    counts = np.bincount(groups * bins + place, minlength=count * bins).reshape(count, bins)
    return np.linspace(low, high, bins + 1), counts


def correlation(x: Floats, y: Floats) -> float:
    """Return the correlation of two columns by Pearson; NaN where one of them is constant or has no values."""
    if len(x) < 2:
        return float("nan")
    scaled = [values / (np.abs(values).max() or 1.0) for values in (x, y)]
    first, second = (values - values.mean() for values in scaled)
    norm = float(np.sqrt((first @ first) * (second @ second)))
    return float(np.clip((first @ second) / norm, -1.0, 1.0)) if norm > 1e-14 * len(x) else float("nan")
