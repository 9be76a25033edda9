"""A table in a text file, read as a data set. What is detected is noted; what is unclear is refused, never guessed.

The way of the data: bytes, text, rows, named columns, then target and features; one module each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from nnplayground.data.csv_bytes import decode, read_bytes
from nnplayground.data.csv_missing import DROP, MEAN, REFUSE, fill_numbers, fill_texts, without_missing
from nnplayground.data.csv_numbers import Column, decimal_sign, read_numbers
from nnplayground.data.csv_plain import CHUNK, COMMA, POINT
from nnplayground.data.csv_rows import DELIMITERS, Rows, read_rows
from nnplayground.data.csv_table import Table, listed, read_table
from nnplayground.data.csv_target import choose_target, read_target
from nnplayground.data.csv_text import read_categories
from nnplayground.data.dataset import CLASSIFICATION, REGRESSION, Dataset, Floats
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.progress import Report, part, silently

MOST_CATEGORIES = 20
"""A text feature with more distinct values is not coded."""
MOST_NUMBERS = 50_000_000
"""Rows times features, where every value of a text has become a feature."""


@dataclass(frozen=True, slots=True)
class CsvOptions:
    """How to read a table; None, or no target, is found out.

    `decimal` is a point or a comma, `target` names one column or several numeric ones, `missing` says what becomes of
    missing values: `refuse` them, `drop` their rows, or fill in the `mean` (of texts, the most frequent value).
    `without` names columns that are neither feature nor target; they are not even looked at.
    """

    delimiter: str | None = None
    decimal: str | None = None
    header: bool | None = None
    encoding: str | None = None
    target: tuple[str, ...] = ()
    task: str | None = None
    missing: str = REFUSE
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """A table before its cells become numbers: how it was read, and its named columns."""

    rows: Rows
    table: Table
    encoding: str
    notes: tuple[Text, ...]

    def forget(self) -> None:
        """Let go of the cells bit by bit: millions of them at once would keep the window waiting."""
        for cells in (*self.rows.columns, *(column.cells for column in self.table.columns)):
            while cells:
                del cells[-CHUNK:]


@dataclass(frozen=True, slots=True, eq=False)
class _Features:
    x: Floats
    names: tuple[str, ...]
    notes: tuple[Text, ...]


def read_csv(path: Path, options: CsvOptions, report: Report = silently) -> Dataset:
    """Return the data set in a file; raise `InputError` for what is not a regular file or cannot be understood."""
    content = read_bytes(path, part(report, 0.0, 0.05))
    return parse_csv(content, options, path.name, part(report, 0.05, 1.0))


def parse_csv(content: bytes, options: CsvOptions, name: str, report: Report = silently) -> Dataset:
    """Return the data set in the bytes of a file called `name`.

    Raises `InputError` saying what is wrong, in which line and column, and what to do.
    """
    opened = open_table(content, options, name, part(report, 0.0, 0.7))
    try:
        return to_dataset(opened, options, part(report, 0.7, 1.0))
    finally:
        opened.forget()


def open_table(content: bytes, options: CsvOptions, name: str, report: Report = silently) -> Opened:
    """Return the named columns in the bytes of a file; raise `InputError` where it is no table."""
    _check(options)
    text, encoding, notes = decode(content, options.encoding, name, part(report, 0.0, 0.05))
    rows = read_rows(text, options.delimiter, part(report, 0.05, 0.6))
    del text
    table = read_table(rows, options.header, name, options.without, part(report, 0.6, 1.0))
    return Opened(rows, table, encoding, notes)


def to_dataset(opened: Opened, options: CsvOptions, report: Report = silently) -> Dataset:
    """Return the data set in the columns of a table; raise `InputError` for the first cell that cannot be used."""
    table = opened.table
    choice = choose_target(table, options.target)
    columns, missing_notes = without_missing(table.columns, choice.indices, options.missing)
    numeric = [column for column in columns if column.profile.is_numeric]
    decimal = options.decimal or decimal_sign(numeric, opened.rows.delimiter)
    inputs = [column for index, column in enumerate(columns) if index not in choice.indices]
    features = _read_features(inputs, decimal, part(report, 0.0, 0.9))
    target = read_target([columns[index] for index in choice.indices], choice, options.task, decimal)
    form = _form_note(opened.rows, table, opened.encoding, decimal)
    report(1.0)
    return Dataset(
        x=features.x,
        feature_names=features.names,
        labels=target.labels,
        class_names=target.class_names,
        targets=target.targets,
        target_names=target.target_names,
        columns=tuple(table.names),
        notes=(*target.notes, *opened.notes, *missing_notes, *table.notes, *features.notes, form),
    )


def _check(options: CsvOptions) -> None:
    """Refuse options that do not exist: they come from files and the command line."""
    given = (
        ("delimiter", options.delimiter, (None, *DELIMITERS)),
        ("decimal", options.decimal, (None, POINT, COMMA)),
        ("task", options.task, (None, CLASSIFICATION, REGRESSION)),
        ("missing", options.missing, (REFUSE, DROP, MEAN)),
    )
    for option, value, choices in given:
        if value not in choices:
            shown = "  ".join(f"“{choice}”" for choice in choices if choice)
            message = QT_TRANSLATE_NOOP("Csv", "{option}: there is no “{value}”. Choose one of: {choices}")
            raise InputError(message, option=option, value=str(value)[:40], choices=shown)


# -- features ----------------------------------------------------------------------------------------------------------


def _read_features(columns: Sequence[Column], decimal: str, report: Report) -> _Features:
    """Return numbers as they are and texts as one column of 0 and 1 a value."""
    blocks: list[Floats] = []
    names: list[str] = []
    notes: list[Text] = []
    for number, column in enumerate(columns):
        within = part(report, number / len(columns), (number + 1) / len(columns))
        block, block_names, block_notes = _block(column, decimal, within)
        blocks.append(block)
        names += block_names
        notes += block_notes
        if len(names) * len(block) > MOST_NUMBERS:
            message = QT_TRANSLATE_NOOP("Csv", "The table makes more than {most} numbers. Leave out rows or columns.")
            raise InputError(message, most=MOST_NUMBERS)
    x = np.hstack(blocks)
    flat = [name for name, is_flat in zip(names, (x == x[0]).all(axis=0), strict=True) if is_flat]
    if flat:
        message = QT_TRANSLATE_NOOP("Csv", "Features that are the same in every row tell nothing: {names}.")
        notes.append(Text(message, {"names": listed(flat)}))
    return _Features(x, tuple(names), tuple(notes))


def _block(column: Column, decimal: str, report: Report) -> tuple[Floats, tuple[str, ...], tuple[Text, ...]]:
    """Return the features `(m, k)` that one column becomes, with names and notes."""
    if column.profile.is_numeric:
        values, notes = read_numbers(column, decimal, report)
        values, filled = fill_numbers(column, values)
        return values[:, None], (column.name,), notes + filled
    column, filled = fill_texts(column)
    codes, categories, notes = read_categories(column)
    if len(categories) > MOST_CATEGORIES:
        message = QT_TRANSLATE_NOOP(
            "Csv",
            "Column “{column}” holds {count} different texts; as a feature at most {most} can be used. Remove the "
            "column from the file, or make it the target.",
        )
        raise InputError(message, column=column.name, count=len(categories), most=MOST_CATEGORIES)
    message = QT_TRANSLATE_NOOP("Csv", "Column “{column}” is text: it became {count} features of 0 and 1, one a value.")
    note = Text(message, {"column": column.name, "count": len(categories)})
    coded = (codes[:, None] == np.arange(len(categories))).astype(np.float64)
    return coded, tuple(f"{column.name} = {category}" for category in categories), (*notes, *filled, note)


def _form_note(rows: Rows, table: Table, encoding: str, decimal: str) -> Text:
    """Return how the file was read, for those who wonder."""
    message = QT_TRANSLATE_NOOP("Csv", "File: {encoding}, cells separated by {delimiter}, {decimal}, {header}.")
    point, comma = QT_TRANSLATE_NOOP("Csv", "decimal point"), QT_TRANSLATE_NOOP("Csv", "decimal comma")
    with_header = QT_TRANSLATE_NOOP("Csv", "first row names the columns")
    without_header = QT_TRANSLATE_NOOP("Csv", "no row of names: the columns are x1, x2, …")
    return Text(
        message,
        {
            "encoding": encoding,
            "delimiter": DELIMITERS[rows.delimiter],
            "decimal": point if decimal == POINT else comma,
            "header": with_header if table.has_header else without_header,
        },
    )
