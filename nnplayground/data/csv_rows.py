"""From the text of a table to its rows: which character separates the cells, and rows of equal length."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from nnplayground.data.csv_numbers import is_number
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from _csv import Reader

DELIMITERS = {
    ";": QT_TRANSLATE_NOOP("Csv", "semicolon"),
    "\t": QT_TRANSLATE_NOOP("Csv", "tab"),
    "|": QT_TRANSLATE_NOOP("Csv", "vertical bar"),
    ",": QT_TRANSLATE_NOOP("Csv", "comma"),
    " ": QT_TRANSLATE_NOOP("Csv", "space"),
}
"""What can separate cells, with its name; of two that fit equally well the earlier one is taken."""

MOST_CELLS = 20_000_000
MOST_COLUMNS = 10_000
_SAMPLE_CHARACTERS = 2**18
_SAMPLE_ROWS = 100
_SEPARATOR_LINE = re.compile(r'"?sep=([;,|\t ])"?(?:\n|$)', re.IGNORECASE)
"""What Excel puts and reads in the first line."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of equally many cells without blanks around them, and the line that each row begins in."""

    cells: list[list[str]]
    lines: list[int]
    delimiter: str
    emptied: int
    """How many rows had separators but no value, and were left out."""


def read_rows(text: str, delimiter: str | None) -> Rows:
    """Return the rows of a table; without a given delimiter it is found.

    Raises `InputError` for rows of unequal length, broken quotes, and too many cells.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    skipped = 0
    if said := _SEPARATOR_LINE.match(text):
        text, skipped, delimiter = text[said.end() :], 1, delimiter or said[1]
    delimiter = delimiter or _find_delimiter(text)
    rows = Rows([], [], delimiter, 0)
    emptied = count = 0
    for line, row in _numbered_rows(text, delimiter, skipped):
        cells = [cell.strip() for cell in row]
        if any(cells):
            _check_width(rows, cells, line)
            rows.cells.append(cells)
            rows.lines.append(line)
            count += len(cells)
        else:
            emptied += len(cells) > 1
        if count > MOST_CELLS:
            message = QT_TRANSLATE_NOOP(
                "Csv", "The table has more than {most} cells. Keep a part of its rows in a smaller file and open that."
            )
            raise InputError(message, most=MOST_CELLS)
    if rows.cells and len(rows.cells[0]) == 1:
        message = QT_TRANSLATE_NOOP(
            "Csv",
            "Only one column was found. A table needs at least one feature and a target, separated by commas, "
            "semicolons, tabs or vertical bars.",
        )
        raise InputError(message)
    return Rows(rows.cells, rows.lines, delimiter, emptied)


def _reader(text: str, delimiter: str, *, strict: bool) -> Reader:
    """Return csv's reader; blanks after a separator are skipped, so that a quote after them counts."""
    lines = (line + "\n" for line in text.split("\n"))
    if delimiter == " ":
        lines = (line.rstrip(" \n") + "\n" for line in lines)
    return csv.reader(lines, delimiter=delimiter, skipinitialspace=True, strict=strict)


def _numbered_rows(text: str, delimiter: str, skipped: int) -> Iterator[tuple[int, list[str]]]:
    """Yield the line that each row begins in, and the row."""
    reader = _reader(text, delimiter, strict=True)
    done = 0
    try:
        for row in reader:
            yield done + skipped + 1, row
            done = reader.line_num
    except csv.Error as error:
        raise _broken(error, text, delimiter, done, skipped) from error


def _broken(error: csv.Error, text: str, delimiter: str, done: int, skipped: int) -> InputError:
    """Return what is wrong in the row after `done` lines."""
    line = done + skipped + 1
    if "field larger" in str(error):
        message = QT_TRANSLATE_NOOP(
            "Csv",
            "The row that begins in line {line} has a cell of more than {most} characters. Perhaps a quotation mark is "
            "not closed.",
        )
        return InputError(message, line=line, most=csv.field_size_limit())
    if "unexpected end" in str(error):
        message = QT_TRANSLATE_NOOP(
            "Csv", "The quotation mark in line {line} is not closed. Close it, or remove it from the file."
        )
        return InputError(message, line=_line_of_open_quote(text, delimiter, done) + skipped)
    message = QT_TRANSLATE_NOOP(
        "Csv",
        "The row that begins in line {line} has text after a closing quotation mark. Write a quotation mark within a "
        "cell twice.",
    )
    return InputError(message, line=line)


def _line_of_open_quote(text: str, delimiter: str, done: int) -> int:
    """Return the line whose quote swallows the rest: the last cell has all line ends after it."""
    lines = text.split("\n")
    row = next(_reader("\n".join(lines[done:]), delimiter, strict=False))
    return 1 + len(lines) - row[-1].count("\n")


def _check_width(rows: Rows, cells: list[str], line: int) -> None:
    if len(cells) > MOST_COLUMNS:
        message = QT_TRANSLATE_NOOP(
            "Csv", "Line {line} has {found} cells; at most {most} columns can be read. Leave columns out."
        )
        raise InputError(message, line=line, found=len(cells), most=MOST_COLUMNS)
    if rows.cells and len(cells) != len(rows.cells[0]):
        message = QT_TRANSLATE_NOOP(
            "Csv",
            "The number of cells differs: {found} in line {line}, {expected} in line {first}. Make all rows equally "
            "long; text with a separator in it, or a decimal comma between commas, must stand in quotation marks.",
        )
        raise InputError(message, line=line, found=len(cells), first=rows.lines[0], expected=len(rows.cells[0]))


# -- finding the delimiter ---------------------------------------------------------------------------------------------


def _find_delimiter(text: str) -> str:
    """Return the character that splits the beginning into rows of equal length, best into numbers.

    Raises `InputError` where two of them make nothing but numbers.
    """
    sample = text[:_SAMPLE_CHARACTERS]
    if len(text) > len(sample):
        sample = sample[: sample.rfind("\n") + 1] or sample
    scores = {delimiter: _score(sample, delimiter) for delimiter in DELIMITERS}
    best = max(scores, key=scores.__getitem__)
    if list(scores.values()).count(1.0) > 1:  # 1,5 250 is 1.5 and 250, or 1 and 5250
        message = QT_TRANSLATE_NOOP("Csv", "Either commas or spaces could separate the cells. Choose the separator.")
        raise InputError(message)
    return best if scores[best] > 0.0 else ","


def _score(sample: str, delimiter: str) -> float:
    """Return how well a delimiter fits: the share of rows of the usual length, more where their cells are numbers."""
    rows = _sample_rows(sample, delimiter)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0.0
    width, count = widths.most_common(1)[0]
    if delimiter == " " and count < len(rows):
        return 0.0  # blanks stand in texts, too; only a table without exception is taken to be separated by them
    cells = [cell.strip() for row in rows if len(row) == width for cell in row]
    numbers = sum(map(is_number, cells)) / len(cells)
    return count / len(rows) * (1.0 + numbers) / 2.0


def _sample_rows(sample: str, delimiter: str) -> list[list[str]]:
    """Return the first rows that hold anything, up to a cell beyond csv's limit: the real reading reports that."""
    rows: list[list[str]] = []
    with suppress(csv.Error):
        for row in islice(_reader(sample, delimiter, strict=False), _SAMPLE_ROWS):
            rows += [row] if any(map(str.strip, row)) else []
    return rows
