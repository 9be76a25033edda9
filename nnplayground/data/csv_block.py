"""A block of cells as a spreadsheet gives and takes it through the clipboard: between tabs or semicolons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from nnplayground.data.csv_numbers import Column, decimal_sign, read_numbers
from nnplayground.data.csv_plain import POINT
from nnplayground.data.csv_table import column_of
from nnplayground.data.dataset import Floats
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.numbers import unmistakable

TAB, SEMICOLON = "\t", ";"
MOST_CHARACTERS, MOST_CELLS = 4_000_000, 50_000


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Rows of cells, all of one length; `first` is the line of the first one, counted from 1."""

    names: Sequence[str]
    rows: list[list[str]]
    first: int = 1

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.rows[0])

    def texts(self, place: int) -> list[str]:
        """Return the cells of a column."""
        return [row[place] for row in self.rows]

    def numbers(self, most: int | None = None) -> Floats:
        """Return the numbers `(rows, columns)` of all columns, or of the first ones.

        A decimal point or comma is told from the numbers themselves, as in a data file. Raises `InputError` naming line
        and column for a cell that is no number or may be two.
        """
        lines = range(self.first, self.first + len(self.rows))
        places = range(self.width if most is None else min(self.width, most))
        columns = [column_of(self.names[place], self.texts(place), lines) for place in places]
        _refuse_missing(columns)
        sign = _sign(columns)
        found: Floats = np.empty((len(self.rows), len(columns)))
        for place, column in enumerate(columns):
            found[:, place] = read_numbers(column, sign)[0]
        return found


def read_block(text: str, names: Sequence[str]) -> Block:
    """Return the block in a text; `names` are those of the columns it is meant for, and a first line may repeat them.

    Raises `InputError` for rows of different lengths, naming the line, and for more columns than names.
    """
    rows, first = _cells(text), 1
    if len(rows) > 1 and rows[0] == list(names[: len(rows[0])]):
        rows, first = rows[1:], 2
    block = Block(names, rows, first)
    for line, row in enumerate(rows, start=first):
        if len(row) != block.width:
            raise InputError(
                QT_TRANSLATE_NOOP("Block", "Line {line} has {count} cells, the first line {width}. Copy a full block."),
                line=line,
                count=len(row),
                width=block.width,
            )
    if block.width > len(names):
        raise InputError(
            QT_TRANSLATE_NOOP("Block", "{count} columns were copied, but only {room} are left from here on."),
            count=block.width,
            room=len(names),
        )
    return block


def _cells(text: str) -> list[list[str]]:
    """Return the cells of every row, without blanks around them."""
    if len(text) > MOST_CHARACTERS:
        raise InputError(QT_TRANSLATE_NOOP("Block", "At most {most} cells can be pasted at once."), most=MOST_CELLS)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")
    delimiter = TAB if TAB in text else SEMICOLON
    rows = [[cell.strip() for cell in line.split(delimiter)] for line in lines]
    if not text.strip():
        raise InputError(QT_TRANSLATE_NOOP("Block", "There are no numbers to paste. Copy a block of cells first."))
    if sum(map(len, rows)) > MOST_CELLS:
        raise InputError(QT_TRANSLATE_NOOP("Block", "At most {most} cells can be pasted at once."), most=MOST_CELLS)
    return rows


def _refuse_missing(columns: Iterable[Column]) -> None:
    for column in columns:
        if column.profile.missing:
            row = next(row for row, cell in enumerate(column.cells) if cell in column.profile.missing)
            raise column.error(row, QT_TRANSLATE_NOOP("Block", "Line {line}, column “{column}”: a number is missing."))


def _sign(columns: Sequence[Column]) -> str:
    """Return the decimal sign of a block. Raises `InputError` where both are used, or where every number is unclear."""
    proven = any(column.profile.only_point or column.profile.only_comma for column in columns)
    for column in columns:
        unclear = column.profile.unclear_point or column.profile.unclear_comma
        if unclear and not proven:
            reason = QT_TRANSLATE_NOOP(
                "Block",
                "Line {line}, column “{column}”: {text} may be a fraction or thousands. Copy it with another digit.",
            )
            raise column.error(column.cells.index(unclear), reason)
    return decimal_sign(columns, TAB) if proven else POINT


def write_block(rows: Iterable[Iterable[float]]) -> str:
    """Return numbers as cells between tabs, with a decimal point and every digit; `read_block` reads them back."""
    return "\n".join(TAB.join(map(unmistakable, row)) for row in rows)
