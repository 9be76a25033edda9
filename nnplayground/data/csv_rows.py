"""From the text of a table to its rows: which character separates the cells, and rows of equal length."""

from __future__ import annotations

import csv
import re
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice, repeat
from typing import TYPE_CHECKING

from nnplayground.data.csv_numbers import is_number
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.progress import Report, silently

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
_AT_ONCE = 2**20
"""Characters that are split at once: a few milliseconds, after which the window may have its turn."""
_ROWS_AT_ONCE = 5_000
_SAMPLE_CHARACTERS = 2**18
_SAMPLE_ROWS = 100
_SEPARATOR_LINE = re.compile(r'"?sep=([;,|\t ])"?(?:\n|$)', re.IGNORECASE)
"""What Excel puts and reads in the first line."""


@dataclass(slots=True)
class Rows:
    """Rows of equally many cells without blanks around them, kept as columns, and the line that each row begins in."""

    delimiter: str
    columns: list[list[str]] = field(default_factory=list)
    lines: Sequence[int] = field(default_factory=lambda: array("q"))
    emptied: int = 0
    """How many rows had separators but no value, and were left out."""

    def __len__(self) -> int:
        return len(self.lines)

    def first(self, count: int) -> list[list[str]]:
        """Return the first rows, cell by cell."""
        return [list(row) for row in zip(*(column[:count] for column in self.columns), strict=True)]


def read_rows(text: str, delimiter: str | None, report: Report = silently) -> Rows:
    """Return the rows of a table; without a given delimiter it is found.

    Raises `InputError` for rows of unequal length, broken quotes, and too many cells.
    """
    text = _with_plain_line_ends(text)
    skipped = 0
    if said := _SEPARATOR_LINE.match(text):
        text, skipped, delimiter = text[said.end() :], 1, delimiter or said[1]
    reading = _Reading(delimiter or _find_delimiter(text))
    is_plain = '"' not in text and reading.rows.delimiter != " "
    if is_plain:
        _read_plain(reading, text, skipped, report)
    else:
        _read_quoted(reading, text, skipped, report)
    if len(reading.rows.columns) == 1:
        message = QT_TRANSLATE_NOOP(
            "Csv",
            "Only one column was found. A table needs at least one feature and a target, separated by commas, "
            "semicolons, tabs or vertical bars.",
        )
        raise InputError(message)
    return reading.rows


def _with_plain_line_ends(text: str) -> str:
    """Return the text with one kind of line ends, piece by piece, no piece ending within a pair."""
    if "\r" not in text:
        return text
    pieces, start = [], 0
    while start < len(text):
        end = start + _AT_ONCE
        if text[end - 1 : end + 1] == "\r\n":
            end += 1
        pieces.append(text[start:end].replace("\r\n", "\n").replace("\r", "\n"))
        start = end
    return "".join(pieces)


class _Reading:
    """Rows while they are read."""

    def __init__(self, delimiter: str) -> None:
        self.rows = Rows(delimiter)
        self._lines: array[int] = array("q")
        self.rows.lines = self._lines
        self._count = 0

    def take(self, numbered: Iterator[tuple[int, list[str]]]) -> bool:
        """Take rows one by one, each with the line that it begins in; False where there was none."""
        rows, taken, line = self.rows, [], 0
        for line, row in numbered:
            cells = [cell.strip() for cell in row]
            if any(cells):
                self._check_width(cells, line)
                taken.append(cells)
                self._lines.append(line)
                self._add_up(len(cells))
            else:
                rows.emptied += len(cells) > 1
        for column, cells_of in zip(rows.columns, zip(*taken, strict=True), strict=False):
            column.extend(cells_of)
        return line > 0

    def take_block(self, lines: list[str], first: int) -> bool:
        """Take many lines at once if all of them have the usual number of cells, each with a value; say whether."""
        width, delimiter = len(self.rows.columns), self.rows.delimiter
        if not width or set(map(str.count, lines, repeat(delimiter))) != {width - 1}:
            return False
        cells = list(map(str.strip, delimiter.join(lines).split(delimiter)))
        if "" in cells:
            return False
        for index, column in enumerate(self.rows.columns):
            column.extend(cells[index::width])
        self._lines.extend(range(first, first + len(lines)))
        self._add_up(len(cells))
        return True

    def _check_width(self, cells: list[str], line: int) -> None:
        rows = self.rows
        if len(cells) > MOST_COLUMNS:
            message = QT_TRANSLATE_NOOP(
                "Csv", "Line {line} has {found} cells; at most {most} columns can be read. Leave columns out."
            )
            raise InputError(message, line=line, found=len(cells), most=MOST_COLUMNS)
        if not rows.columns:
            rows.columns += [[] for _ in cells]
        if len(cells) != len(rows.columns):
            message = QT_TRANSLATE_NOOP(
                "Csv",
                "The number of cells differs: {found} in line {line}, {expected} in line {first}. Make all rows "
                "equally long; text with a separator in it, or a decimal comma between commas, must stand in quotation "
                "marks.",
            )
            expected = len(rows.columns)
            raise InputError(message, line=line, found=len(cells), first=self._lines[0], expected=expected)

    def _add_up(self, cells: int) -> None:
        self._count += cells
        if self._count > MOST_CELLS:
            message = QT_TRANSLATE_NOOP(
                "Csv", "The table has more than {most} cells. Keep a part of its rows in a smaller file and open that."
            )
            raise InputError(message, most=MOST_CELLS)


def _read_plain(reading: _Reading, text: str, skipped: int, report: Report) -> None:
    """Read a text without quotation marks: its lines are its rows, and separators separate."""
    start, line = 0, skipped + 1
    while start < len(text):
        end = text.find("\n", start + _AT_ONCE)
        end = len(text) if end < 0 else end
        lines = text[start:end].split("\n")
        is_long = end - start > csv.field_size_limit() and max(map(len, lines)) > csv.field_size_limit()
        if is_long or not reading.take_block(lines, line):
            reading.take(_numbered_rows("\n".join(lines), reading.rows.delimiter, line - 1))
        line += len(lines)
        start = end + 1
        report(min(1.0, start / len(text)))


def _read_quoted(reading: _Reading, text: str, skipped: int, report: Report) -> None:
    """Read a text whose cells may hold separators and line ends between quotation marks."""
    numbered = _numbered_rows(text, reading.rows.delimiter, skipped)
    lines = max(text.count("\n"), 1)
    while reading.take(islice(numbered, _ROWS_AT_ONCE)):
        report(min(1.0, (reading.rows.lines[-1] if len(reading.rows) else 0) / lines))


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
