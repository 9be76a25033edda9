"""The real data sets that come with the application; licences and sources in `resources/data/LICENCES.md`."""

from __future__ import annotations

import csv
from functools import cache

import numpy as np

from nnplayground.data.dataset import Dataset
from nnplayground.resources import resource


@cache
def bundled(name: str) -> Dataset:
    """Return a bundled classification set: numeric columns, the last one the name of the class."""
    with resource(f"data/{name}.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    names = [row[-1] for row in rows]
    class_names = tuple(dict.fromkeys(names))
    numbers = {name: number for number, name in enumerate(class_names)}
    return Dataset(
        x=np.array([row[:-1] for row in rows], dtype=np.float64),
        feature_names=tuple(header[:-1]),
        labels=np.array([numbers[name] for name in names]),
        class_names=class_names,
    )
