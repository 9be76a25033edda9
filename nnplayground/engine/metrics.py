"""Scores of a prediction, of which higher is better, and sizes of its errors. Arrays are `(outputs, samples)`."""

from __future__ import annotations

import numpy as np

from nnplayground.engine.arrays import Array


def accuracy(p: Array, y: Array, threshold: float = 0.5) -> float:
    """Return the share of samples put into their class: the largest output, or a single one's side of `threshold`."""
    if p.shape[0] == 1:
        return float(np.mean((p > threshold) == (y > threshold)))
    return float(np.mean(p.argmax(axis=0) == y.argmax(axis=0)))


def r_squared(p: Array, y: Array) -> float:
    """Return the coefficient of determination, averaged over the outputs; an output without spread counts as 1 or 0."""
    residual = ((y - p) ** 2).sum(axis=1)
    spread = ((y - y.mean(axis=1, keepdims=True)) ** 2).sum(axis=1)
    return float(np.mean(np.where(spread > 0.0, 1.0 - residual / np.where(spread > 0.0, spread, 1.0), residual == 0.0)))


def mean_absolute_error(p: Array, y: Array) -> Array:
    """Return the mean of |y - p| of every output `(outputs,)`."""
    return np.abs(y - p).mean(axis=1)


def root_mean_squared_error(p: Array, y: Array) -> Array:
    """Return the root of the mean of (y - p)² of every output `(outputs,)`."""
    return np.sqrt(((y - p) ** 2).mean(axis=1))
