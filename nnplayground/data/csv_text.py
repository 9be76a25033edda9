"""Columns of text: the distinct values behind them, and warnings about values that are easily mistaken."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence

import numpy as np

from nnplayground.data.csv_cells import unprotected
from nnplayground.data.csv_numbers import Column
from nnplayground.data.csv_table import listed
from nnplayground.data.dataset import Labels
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

MOST_TEXT_CHARACTERS = 200
"""Longer texts are prose, not the name of a class or category."""

_LOOK_ALIKES = str.maketrans(
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονАВЕКМНОРСТУХІЈЅаеорсухіјѕ",
    "ABEZHIKMNOPTYXovABEKMHOPCTYXIJSaeopcyxijs",
)
"""Greek and Cyrillic letters drawn like Latin ones."""


def read_categories(column: Column) -> tuple[Labels, tuple[str, ...], tuple[Text, ...]]:
    """Return the number of every cell's value `(m,)`, the distinct values in order of appearance, and notes.

    Raises `InputError` for a text too long to be a value.
    """
    spelled = tuple(dict.fromkeys(column.cells))
    named = {text: unprotected(text) for text in spelled}
    values = tuple(dict.fromkeys(named.values()))
    for value in values:
        if len(value) > MOST_TEXT_CHARACTERS:
            reason = QT_TRANSLATE_NOOP(
                "Csv", "Line {line}, column “{column}”: “{text}…” is too long for the name of a class. Shorten it."
            )
            row = next(row for row, cell in enumerate(column.cells) if named[cell] == value)
            raise column.error(row, reason)
    places = {value: number for number, value in enumerate(values)}
    numbers = {text: places[value] for text, value in named.items()}
    codes = np.array([numbers[cell] for cell in column.cells], dtype=np.int64)
    return codes, values, (*_column_notes(column), *_value_notes(column.name, values))


def _column_notes(column: Column) -> list[Text]:
    """Return notes on cells that a person may have meant as dates or numbers."""
    notes, found = [], column.profile
    if found.dates:
        message = QT_TRANSLATE_NOOP("Csv", "Column “{column}” has dates or times, read as texts, not as numbers.")
        notes.append(Text(message, {"column": column.name}))
    if found.numbers + found.attempts:
        message = QT_TRANSLATE_NOOP(
            "Csv", "Column “{column}” is text, and so are its {count} cells that look like numbers."
        )
        notes.append(Text(message, {"column": column.name, "count": found.numbers + found.attempts}))
    return notes


def _value_notes(name: str, values: Sequence[str]) -> list[Text]:
    """Return notes on values that look alike and on those with characters that are not seen."""
    notes = []
    shapes = Counter(map(_shape, values))
    if alike := [value for value in values if shapes[_shape(value)] > 1]:
        message = QT_TRANSLATE_NOOP("Csv", "Column “{column}” has values that look alike but differ: {values}.")
        notes.append(Text(message, {"column": name, "values": listed(list(map(_spelled, alike)))}))
    if any(unicodedata.category(char) in ("Cc", "Cf") for value in values for char in value):
        message = QT_TRANSLATE_NOOP("Csv", "Column “{column}” has control characters; they are shown as codes.")
        notes.append(Text(message, {"column": name}))
    return notes


def _shape(value: str) -> str:
    """Return the same text for values that differ only in case, blanks, invisible characters or look-alike letters."""
    if value.isascii() and value.isalnum():
        return value.lower()
    seen = "".join(char for char in unicodedata.normalize("NFKC", value) if unicodedata.category(char) != "Cf")
    return " ".join(seen.translate(_LOOK_ALIKES).casefold().split())


def _spelled(value: str) -> str:
    """Return a value with its letters beyond ASCII as codes: the difference cannot be seen otherwise."""
    return value if value.isascii() else f"{value} ({value.encode('unicode_escape').decode('ascii')})"
