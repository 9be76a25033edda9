"""From the columns of a data set to the inputs of a network: features, then standardisation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnplayground.catalogue import catalogue
from nnplayground.data.dataset import Dataset, Floats
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked


@dataclass(frozen=True, slots=True)
class Feature:
    """One derived feature: a function of the first one or two columns."""

    key: str
    label: Marked
    formula: str
    columns: int
    """How many columns the data must have at least."""
    compute: Callable[[Floats], Floats]


DERIVED = catalogue(
    [
        Feature("x1^2", QT_TRANSLATE_NOOP("Feature", "x₁²"), r"x_1^2", 1, lambda x: x[:, 0] ** 2),
        Feature("x2^2", QT_TRANSLATE_NOOP("Feature", "x₂²"), r"x_2^2", 2, lambda x: x[:, 1] ** 2),
        Feature("x1*x2", QT_TRANSLATE_NOOP("Feature", "x₁x₂"), r"x_1 x_2", 2, lambda x: x[:, 0] * x[:, 1]),
        Feature("sin(x1)", QT_TRANSLATE_NOOP("Feature", "sin x₁"), r"\sin x_1", 1, lambda x: np.sin(x[:, 0])),
        Feature("sin(x2)", QT_TRANSLATE_NOOP("Feature", "sin x₂"), r"\sin x_2", 2, lambda x: np.sin(x[:, 1])),
    ]
)
"""Features made from the plane's two coordinates, as in TensorFlow Playground."""

DERIVED_UP_TO = 2
"""Data with more columns than this offer their columns alone."""


def available(dataset: Dataset) -> dict[str, str]:
    """Return key and shown name of every feature that the data can offer: the columns, then the derived ones."""
    features = {f"x{number}": name for number, name in enumerate(dataset.feature_names, start=1)}
    if dataset.n_features <= DERIVED_UP_TO:
        features |= {key: str(entry.label) for key, entry in DERIVED.items() if entry.columns <= dataset.n_features}
    return features


@dataclass(frozen=True, slots=True, eq=False)
class Inputs:
    """The way from raw columns `(m, n)` to network inputs `(m, k)`: features chosen by key, then (x - mean) / scale."""

    keys: tuple[str, ...]
    mean: Floats
    scale: Floats

    def __call__(self, x: Floats) -> Floats:
        """Return the inputs for raw rows."""
        return (computed(self.keys, x) - self.mean) / self.scale


def computed(keys: tuple[str, ...], x: Floats) -> Floats:
    """Return the features named by `keys` as columns, for raw rows."""
    columns = [DERIVED[key].compute(x) if key in DERIVED else x[:, int(key[1:]) - 1] for key in keys]
    return np.column_stack(columns)


def fit(keys: tuple[str, ...], x: Floats, *, standardize: bool) -> Inputs:
    """Return the inputs for training rows `(m, n)`; a feature without spread keeps its scale, so it becomes 0.

    Mean and deviation are taken of x divided by its largest size, which keeps squares of huge numbers finite.
    """
    features = computed(keys, x)
    count = features.shape[1]
    if not standardize:
        return Inputs(keys, np.zeros(count), np.ones(count))
    size = np.abs(features).max(axis=0)
    size = np.where(size > 0.0, size, 1.0)
    mean = (features / size).mean(axis=0)
    deviation = (features / size).std(axis=0)
    flat = deviation <= np.finfo(float).eps * np.abs(mean)
    return Inputs(keys, mean * size, np.where(flat, 1.0, deviation) * np.where(flat, 1.0, size))
