"""Missing values of a table: refused, dropped with their rows, or filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np

from nnplayground.data.csv_numbers import Column
from nnplayground.data.csv_table import column_of, listed
from nnplayground.data.dataset import Floats
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.numbers import short

REFUSE, DROP, MEAN = "refuse", "drop", "mean"


def without_missing(
    columns: Sequence[Column], targets: Collection[int], policy: str
) -> tuple[list[Column], tuple[Text, ...]]:
    """Return the columns as `policy` wants them, and notes.

    `mean` leaves missing values of features to be filled in, but drops rows without a target: nobody knows those.
    Raises `InputError` for missing values that are to be refused, and where fewer than two rows are left.
    """
    gaps = {index: _gaps(column) for index, column in enumerate(columns) if column.profile.missing}
    if gaps and policy == REFUSE:
        raise _refused(columns, gaps)
    dropped = {row for index, rows in gaps.items() if policy == DROP or index in targets for row in rows}
    if not dropped:
        return list(columns), ()
    kept = [row for row in range(len(columns[0].cells)) if row not in dropped]
    lines = [columns[0].lines[row] for row in kept]
    left = [column_of(column.name, [column.cells[row] for row in kept], lines) for column in columns]
    if len(kept) < 2 or not all(column.profile.has_values for column in left):
        message = QT_TRANSLATE_NOOP(
            "Csv", "Too few rows have all their values: {count}. Fill in the missing values in the file."
        )
        raise InputError(message, count=len(kept))
    message = QT_TRANSLATE_NOOP("Csv", "Rows left out because of missing values: {count} (lines {lines}).")
    places = listed([str(columns[0].lines[row]) for row in sorted(dropped)])
    return left, (Text(message, {"count": len(dropped), "lines": places}),)


def _gaps(column: Column) -> list[int]:
    missing = column.profile.missing
    return [row for row, cell in enumerate(column.cells) if cell in missing]


def _refused(columns: Sequence[Column], gaps: dict[int, list[int]]) -> InputError:
    """Return the error that names the first few places, top down, as line and column."""
    first = sorted((row, index) for index, rows in gaps.items() for row in rows[:5])
    places = [f"{columns[index].lines[row]} “{columns[index].name}”" for row, index in first]
    count = sum(map(len, gaps.values()))
    message = QT_TRANSLATE_NOOP(
        "Csv",
        "Missing values: {count} (line and column: {places}). Fill them in, or choose to drop their rows or to use "
        "the mean of their column.",
    )
    return InputError(message, count=count, places=listed(places[:count] if count <= 5 else [*places[:5], ""]))


def fill_numbers(column: Column, values: Floats) -> tuple[Floats, tuple[Text, ...]]:
    """Return numbers `(m,)` with the mean of the others in place of every NaN."""
    missing = np.isnan(values)
    count = int(missing.sum())
    if not count:
        return values, ()
    known = values[~missing]
    with np.errstate(over="ignore"):
        mean = float(known.mean())
    if not np.isfinite(mean):
        mean = float((known / len(known)).sum())
    message = QT_TRANSLATE_NOOP("Csv", "Column “{column}”: the mean {mean} stands for missing values: {count}.")
    note = Text(message, {"column": column.name, "count": count, "mean": short(mean, 4)})
    return np.where(missing, mean, values), (note,)


def fill_texts(column: Column) -> tuple[Column, tuple[Text, ...]]:
    """Return a column of texts with the most frequent one in place of those that are missing."""
    missing = column.profile.missing
    if not missing:
        return column, ()
    counts = Counter(column.cells)
    count = sum(counts.pop(text) for text in missing)
    [(usual, _)] = counts.most_common(1)
    message = QT_TRANSLATE_NOOP("Csv", "Column “{column}”: the usual {value} stands for missing values: {count}.")
    note = Text(message, {"column": column.name, "count": count, "value": usual})
    filled = [usual if cell in missing else cell for cell in column.cells]
    return column_of(column.name, filled, column.lines), (note,)
