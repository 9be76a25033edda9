"""The part of the input space that is drawn: a plane of two features, or a line of one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnplayground.data.dataset import Dataset, Floats
from nnplayground.engine.network import with_ones
from nnplayground.experiment.build import Prepared

Span = tuple[float, float]

NUMBERS_LOOKED_AT = 100_000
"""Numbers of the data by which the telling columns are chosen."""
MARGIN = 0.08
"""Share of the data's extent that is drawn beyond it, on every side."""


@dataclass(frozen=True, slots=True)
class Axes:
    """Which raw columns the picture spans; `y` is None for data of one feature."""

    x: int = 0
    y: int | None = 1
    at_least: tuple[Span, Span] | None = None
    """Spans of both that are drawn even where the data need less room: those that somebody paints in."""


@dataclass(frozen=True, slots=True, eq=False)
class Plane:
    """Places `(height·width)` of the input space, row by row from the bottom, as inputs of the network.

    Columns that are not drawn stand at their mean over the training samples.
    """

    axes: Axes
    x: tuple[float, float]
    y: tuple[float, float]
    height: int
    width: int
    inputs: Floats
    """`(n_in + 1, height·width)` with its row of ones."""

    @property
    def x_values(self) -> Floats:
        """Raw values along the horizontal axis `(width,)`."""
        return centres(self.x, self.width)


def telling_axes(dataset: Dataset) -> Axes:
    """Return the two columns that tell most about the target; the first two where there are no more."""
    if dataset.n_features <= 2:
        return Axes(0, 1 if dataset.n_features == 2 else None)
    first, second = sorted(np.argsort(-_shares_explained(dataset), kind="stable")[:2].tolist())
    return Axes(first, second)


def _shares_explained(dataset: Dataset) -> Floats:
    """Return for each column how much of its variance its target explains: by class, or along a straight line.

    Of large data an even selection tells enough.
    """
    rows = slice(None, None, max(1, len(dataset) * dataset.n_features // NUMBERS_LOOKED_AT))
    x = dataset.x[rows]
    deviations = x - x.mean(axis=0)
    variance = (deviations**2).mean(axis=0)
    if dataset.labels is not None:
        labels = dataset.labels[rows]
        means = np.array([deviations[labels == number].mean(axis=0) for number in np.unique(labels)])
        explained = (np.bincount(labels)[np.unique(labels)] @ means**2) / len(x)
    else:
        target = np.asarray(dataset.targets)[rows, 0]
        target = (target - target.mean()) / (target.std() or 1.0)
        explained = (deviations.T @ target / len(x)) ** 2
    return np.nan_to_num(explained / np.where(variance > 0.0, variance, np.inf))


def centres(span: tuple[float, float], count: int) -> Floats:
    """Return the middles of `count` equal cells of a span."""
    return span[0] + (np.arange(count) + 0.5) * (span[1] - span[0]) / count


def extent(values: Floats) -> tuple[float, float]:
    """Return the span of values with a margin; never empty."""
    low, high = float(values.min()), float(values.max())
    margin = MARGIN * (high - low) if high > low else max(abs(high), 1.0) * MARGIN
    return low - margin, high + margin


def joined(span: Span, other: Span | None) -> Span:
    """Return the span that holds two of them."""
    return span if other is None else (min(span[0], other[0]), max(span[1], other[1]))


def plane(prepared: Prepared, axes: Axes, size: int) -> Plane:
    """Return a grid of `size` × `size` places, or a line of `size` where the data have one feature."""
    raw = prepared.dataset.x
    line = axes.y is None or raw.shape[1] == 1
    wider = axes.at_least or (None, None)
    x_span = joined(extent(raw[:, axes.x]), wider[0])
    y_span = (0.0, 1.0) if line else joined(extent(raw[:, axes.y or 0]), wider[1])
    height = 1 if line else size
    places = np.tile(raw[prepared.train].mean(axis=0), (height * size, 1))
    places[:, axes.x] = np.tile(centres(x_span, size), height)
    if not line and axes.y is not None:
        places[:, axes.y] = np.repeat(centres(y_span, size), size)
    inputs = np.ascontiguousarray(with_ones(prepared.inputs(places)).T)
    return Plane(axes, x_span, y_span, height, size, inputs)
