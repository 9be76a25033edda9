"""A data set as a table of text that spreadsheets open and that reads back as the same samples."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import MappingProxyType

from nnplayground.data.csv_plain import COMMA, POINT
from nnplayground.data.csv_text import guarded
from nnplayground.data.dataset import Dataset
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.numbers import full, parse_number
from nnplayground.progress import Report, silently

CLASS_COLUMN, SPLIT_COLUMN = "class", "split"
_ROWS_AT_ONCE = 1000
_LIKE_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}\.\d{3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Form:
    """A separator with the decimal sign that goes with it."""

    delimiter: str
    decimal: str
    label: Marked


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "comma": Form(",", POINT, QT_TRANSLATE_NOOP("Export", "Comma between cells, decimal point: 0.5,1.25")),
        "semicolon": Form(";", COMMA, QT_TRANSLATE_NOOP("Export", "Semicolon between cells, decimal comma: 0,5;1,25")),
    }
)
"""How a table can be written: the pairs that spreadsheets use."""


def to_csv(dataset: Dataset, form: Form, split: Sequence[str] = (), report: Report = silently) -> bytes:
    """Return a table with a row of names: features, then class or targets, then the part that each sample is in.

    `split` names that part for every sample; empty leaves the column out. Numbers have all their digits. Texts that a
    spreadsheet would run as formulas are guarded; reading takes the guard away.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=form.delimiter, lineterminator="\r\n")
    writer.writerow(_header(dataset, bool(split)))
    classes = _labels(dataset.class_names, form)
    for begin in range(0, len(dataset), _ROWS_AT_ONCE):
        rows = slice(begin, begin + _ROWS_AT_ONCE)
        parts = [[[_written(value, form) for value in row] for row in dataset.x[rows].tolist()]]
        if dataset.labels is not None:
            parts.append([[classes[label]] for label in dataset.labels[rows].tolist()])
        if dataset.targets is not None:
            parts.append([[_written(value, form) for value in row] for row in dataset.targets[rows].tolist()])
        if split:
            parts.append([[name] for name in split[rows]])
        writer.writerows([cell for piece in pieces for cell in piece] for pieces in zip(*parts, strict=True))
        report(begin / len(dataset))
    return out.getvalue().encode("utf-8-sig")


def _header(dataset: Dataset, has_split: bool) -> list[str]:
    """Return names, no two alike."""
    targets = (CLASS_COLUMN,) if dataset.labels is not None else dataset.target_names
    names: list[str] = []
    for name in (*dataset.feature_names, *targets, *((SPLIT_COLUMN,) if has_split else ())):
        unique, number = name, 1
        while unique in names:
            number += 1
            unique = f"{name} ({number})"
        names.append(unique)
    return [guarded(name) for name in names]


def _labels(names: Sequence[str], form: Form) -> list[str]:
    """Return the names of classes as they are written: as numbers if they are nothing else, so that they stay some."""
    with suppress(InputError):
        values = [parse_number(name) for name in names]
        if [full(value) for value in values] == list(names):
            return [_written(value, form) for value in values]
    return [guarded(name) for name in names]


def _written(value: float, form: Form) -> str:
    """Return a number in full, with a further 0 where it could be taken for thousands."""
    text = full(value)
    text = f"{text}0" if _LIKE_THOUSANDS.fullmatch(text) else text
    return text.replace(POINT, form.decimal)
