"""A data set as the text of a table, which reads as the same data set again."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nnplayground.catalogue import catalogue
from nnplayground.data.csv_cells import protected
from nnplayground.data.dataset import Dataset, Labels
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.numbers import unmistakable
from nnplayground.progress import Report, silently

_ROWS_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Form:
    """How a table is written: separator and decimal sign belong together, as spreadsheets of a country expect them."""

    key: str
    label: Marked
    delimiter: str
    decimal: str
    encoding: str


FORMS = catalogue(
    [
        Form("point", QT_TRANSLATE_NOOP("Export", "Commas between cells, decimal points"), ",", ".", "utf-8"),
        Form("comma", QT_TRANSLATE_NOOP("Export", "Semicolons between cells, decimal commas"), ";", ",", "utf-8-sig"),
        Form("tab", QT_TRANSLATE_NOOP("Export", "Tabs between cells, decimal points"), "\t", ".", "utf-8"),
    ]
)
"""Every form. Spreadsheets that use decimal commas take the mark at the beginning of the file as a sign of UTF-8."""

CLASS_COLUMN, SPLIT_COLUMN = "class", "split"


def encode(dataset: Dataset, form: Form, split: Mapping[str, Labels] | None = None, report: Report = silently) -> bytes:
    """Return the bytes of a table: features, then class or targets, then the part of each row where `split` is given.

    `split` maps the name of a part to its row numbers. Numbers are written in full.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=form.delimiter, lineterminator="\r\n")
    writer.writerow(_header(dataset, has_split=split is not None))
    for number, row in enumerate(_rows(dataset, form, split)):
        writer.writerow(row)
        if number % _ROWS_AT_ONCE == 0:
            report(number / len(dataset))
    return text.getvalue().encode(form.encoding)


def _header(dataset: Dataset, *, has_split: bool) -> list[str]:
    """Return names for all columns; the ones that are added here give way to those that are there."""
    names = list(dataset.feature_names)
    names += [new_name(CLASS_COLUMN, names)] if dataset.labels is not None else dataset.target_names
    names += [new_name(SPLIT_COLUMN, names)] if has_split else []
    return [protected(name) for name in names]


def new_name(wanted: str, names: list[str]) -> str:
    """Return a name for a further column: the one wanted, or with a number where there is one of that name."""
    number, name = 1, wanted
    while name in names:
        number += 1
        name = f"{wanted} ({number})"
    return name


def _rows(dataset: Dataset, form: Form, split: Mapping[str, Labels] | None) -> Iterator[list[str]]:
    parts = [""] * len(dataset)
    for name, numbers in (split or {}).items():
        for number in numbers.tolist():
            parts[number] = name
    classes = class_texts(dataset.class_names)
    for index in range(len(dataset)):
        row = [written(value, form.decimal) for value in dataset.x[index].tolist()]
        if dataset.labels is not None:
            row.append(classes[int(dataset.labels[index])])
        elif dataset.targets is not None:
            row += [written(value, form.decimal) for value in dataset.targets[index].tolist()]
        yield [*row, parts[index]] if split is not None else row


def class_texts(names: tuple[str, ...]) -> list[str]:
    """Return how classes are written: as they are where all are whole numbers, else as texts that stay texts."""
    if all(name.isascii() and name.isdecimal() and name == str(int(name)) for name in names):
        return list(names)
    return [protected(name) for name in names]


def written(value: float, decimal: str) -> str:
    """Return a number in full, in a form that has no other meaning."""
    return unmistakable(value).replace(".", decimal)
