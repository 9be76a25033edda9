"""Tables of text and samples: rows copied as tab-separated values, and pasted from them."""

from __future__ import annotations

import numpy as np

from nnplayground.data.dataset import Dataset, Floats, Labels
from nnplayground.errors import InputError
from nnplayground.experiment import edit_points
from nnplayground.experiment.spec import PointsSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text, printable
from nnplayground.numbers import parse_number, unmistakable

MOST_CELLS = 20_000
"""Cells pasted at once; larger tables are opened as files."""
MOST_CHARACTERS = 2_000_000
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
    over. A class that is not there yet is added. Raises `InputError` naming the line and the cell.
    """
    block = _cells(text, _header(points)[column:])
    width = len(_header(points)) - column
    for number, cells in enumerate(block, start=1):
        if len(cells) > width:
            raise _wrong(number, QT_TRANSLATE_NOOP("Paste", "there is room for {width} cells."), width=width)
        if row + number > len(points.rows) and len(cells) < len(_header(points)):
            needed = len(_header(points))
            raise _wrong(number, QT_TRANSLATE_NOOP("Paste", "a new row needs all {width} cells."), width=needed)
    inside = max(0, min(len(block), len(points.rows) - row))
    points = _overwrite(points, block[:inside], row, column)
    return _append(points, block[inside:], inside)


def _header(points: PointsSpec) -> tuple[str, ...]:
    return (*points.names, *(points.target_names if points.labels is None else (CLASS,)))


def _cells(text: str, header: tuple[str, ...]) -> list[list[str]]:
    if len(text) > MOST_CHARACTERS or text.count("\t") + text.count("\n") > MOST_CELLS:
        raise InputError(
            QT_TRANSLATE_NOOP("Paste", "More than {most} cells cannot be pasted; open the table as a data file."),
            most=MOST_CELLS,
        )
    lines = [line.split("\t") for line in text.splitlines() if line.strip()]
    if not lines:
        raise InputError(QT_TRANSLATE_NOOP("Paste", "There is nothing to paste but empty lines."))
    names = [_clean(name) for name in header]
    return lines[1:] if lines[0] == names[: len(lines[0])] and len(lines) > 1 else lines


def _wrong(line: int, why: Marked, **values: object) -> InputError:
    """Return an error about one line."""
    return InputError(LINE, line=line, why=Text(why, values))


def _number(cell: str, line: int) -> float:
    try:
        return parse_number(cell)
    except InputError as error:
        raise InputError(LINE, line=line, why=error.text) from None


def _label(points: PointsSpec, cell: str) -> tuple[PointsSpec, int]:
    """Return the number of a class by its name, and the samples that have it."""
    name = cell.strip()
    if name not in points.classes:
        points = edit_points.add_class(points, name)
    return points, points.classes.index(name)


def _overwrite(points: PointsSpec, block: list[list[str]], row: int, column: int) -> PointsSpec:
    width = len(edit_points.columns_of(points))
    rows = np.arange(row, row + len(block))
    values = edit_points.numbers_of(points, rows)
    labels: dict[int, int] = {}
    for number, cells in enumerate(block):
        for place, cell in enumerate(cells, start=column):
            if place < width:
                values[number, place] = _number(cell, number + 1)
            else:
                points, labels[row + number] = _label(points, cell)
    points = edit_points.put_numbers(points, rows, values)
    for label in set(labels.values()):
        points = edit_points.relabel(points, np.array([at for at, own in labels.items() if own == label]), label)
    return points


def _append(points: PointsSpec, block: list[list[str]], before: int) -> PointsSpec:
    if not block:
        return points
    width = len(edit_points.columns_of(points))
    values: Floats = np.array(
        [[_number(cell, before + number) for cell in cells[:width]] for number, cells in enumerate(block, start=1)]
    )
    if points.labels is None:
        return edit_points.add_samples(points, values, None)
    labels = []
    for cells in block:
        points, label = _label(points, cells[width])
        labels.append(label)
    return edit_points.add_samples(points, values, labels)
