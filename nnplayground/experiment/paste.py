"""Tables of text and samples: rows copied as tab-separated values, and pasted from them."""

from __future__ import annotations

import numpy as np

from nnplayground.data.csv_block import read_block
from nnplayground.data.dataset import Dataset, Floats, Labels
from nnplayground.errors import InputError
from nnplayground.experiment import edit_points
from nnplayground.experiment.spec import PointsSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text, printable
from nnplayground.numbers import unmistakable

MOST_CELLS = 20_000
"""Cells pasted at once; larger tables are opened as files."""
LINE = QT_TRANSLATE_NOOP("Paste", "Line {line}: {why}")
CLASS = "class"
"""The header of the column of classes."""


def copied(dataset: Dataset, rows: Labels) -> str:
    """Return rows as tab-separated text with a header: features, then class or targets."""
    names = (*dataset.feature_names, *(dataset.target_names or (CLASS,)))
    lines = ["\t".join(_clean(name) for name in names)]
    for row in rows.tolist():
        cells = [unmistakable(value) for value in dataset.x[row].tolist()]
        if dataset.labels is not None:
            cells.append(_clean(dataset.class_names[dataset.labels[row]]))
        elif dataset.targets is not None:
            cells += [unmistakable(value) for value in dataset.targets[row].tolist()]
        lines.append("\t".join(cells))
    return "\n".join(lines) + "\n"


def _clean(name: str) -> str:
    """Return a name that stays in its cell."""
    return printable(name)


def pasted(points: PointsSpec, text: str, row: int, column: int) -> PointsSpec:
    """Put a block of cells into the table from a cell on; rows beyond the end are added where they are complete.

    Columns are the numeric ones, or the features and then the class. A first line that names the columns is passed
    over. A class that is not there yet is added. Raises `InputError` naming the line and the column.
    """
    if text.count("\t") + text.count("\n") > MOST_CELLS:
        raise InputError(
            QT_TRANSLATE_NOOP("Paste", "More than {most} cells cannot be pasted; open the table as a data file."),
            most=MOST_CELLS,
        )
    header, numeric = _header(points), len(edit_points.columns_of(points))
    block = read_block(text, header[column:])
    inside = max(0, min(len(block.rows), len(points.rows) - row))
    if inside < len(block.rows) and block.width < len(header):
        why = QT_TRANSLATE_NOOP("Paste", "a new row needs all {width} cells.")
        raise InputError(LINE, line=block.first + inside, why=Text(why, {"width": len(header)}))
    values = block.numbers(numeric - column)
    labels: list[int] = []
    if block.width > values.shape[1]:
        points, labels = _labelled(points, block.texts(values.shape[1]))
    points = _overwrite(points, values[:inside], labels[:inside], row, column)
    if inside == len(block.rows):
        return points
    return edit_points.add_samples(points, values[inside:], labels[inside:] or None)


def _header(points: PointsSpec) -> tuple[str, ...]:
    names = (*points.names, *(points.target_names if points.labels is None else (CLASS,)))
    return tuple(map(_clean, names))


def _labelled(points: PointsSpec, names: list[str]) -> tuple[PointsSpec, list[int]]:
    """Return samples that have these classes, and the numbers of the classes."""
    for name in dict.fromkeys(names):
        if name not in points.classes:
            points = edit_points.add_class(points, name)
    return points, [points.classes.index(name) for name in names]


def _overwrite(points: PointsSpec, values: Floats, labels: list[int], row: int, column: int) -> PointsSpec:
    rows = np.arange(row, row + len(values))
    numbers = edit_points.numbers_of(points, rows)
    numbers[:, column : column + values.shape[1]] = values
    points = edit_points.put_numbers(points, rows, numbers)
    for label in set(labels):
        points = edit_points.relabel(points, rows[np.equal(labels, label)], label)
    return points
