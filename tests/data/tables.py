"""Short ways to read a table in a test."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nnplayground.data.csv_import import CsvOptions, parse_csv
from nnplayground.data.dataset import Dataset
from nnplayground.errors import InputError


def read(table: str | bytes, **options: Any) -> Dataset:
    """Return the data set in a table."""
    content = table.encode() if isinstance(table, str) else table
    return parse_csv(content, CsvOptions(**options), "table.csv")


def refused(table: str | bytes, **options: Any) -> str:
    """Return the message with which a table is refused."""
    with pytest.raises(InputError) as caught:
        read(table, **options)
    return str(caught.value)


def notes(dataset: Dataset) -> str:
    """Return all notes, one a line."""
    return "\n".join(map(str, dataset.notes))


def column(dataset: Dataset, name: str) -> list[Any]:
    """Return what was read from a column, wherever it went: numbers, or the names of the classes."""
    if name in dataset.feature_names:
        return dataset.x[:, dataset.feature_names.index(name)].tolist()
    if name in dataset.target_names:
        return np.asarray(dataset.targets)[:, dataset.target_names.index(name)].tolist()
    return classes(dataset)


def classes(dataset: Dataset) -> list[str]:
    """Return the name of every sample's class."""
    return [dataset.class_names[number] for number in np.asarray(dataset.labels)]
