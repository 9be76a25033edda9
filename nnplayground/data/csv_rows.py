"""From the text of a table to its rows: which character separates the cells, and rows of equal length."""

from __future__ import annotations

import csv
import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain, islice
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
_SAMPLE_CHARACTERS = 2**18
_SAMPLE_ROWS = 100
_ROWS_AT_ONCE = 1000
_BULK_CHARACTERS = 2**16
"""About as much text is split into rows in one go."""
_PIECE_CHARACTERS = 2**20
_SEPARATOR_LINE = re.compile(r'"?sep=([;,|\t ])"?(?:\n|$)', re.IGNORECASE)
"""What Excel puts and reads in the first line."""
UNEQUAL = QT_TRANSLATE_NOOP(
    "Csv",
    "The number of cells differs: {found} in line {line}, {expected} in line {first}. Make all rows equally "
    "long; text with a separator in it, or a decimal comma between commas, must stand in quotation marks.",
)


@dataclass(slots=True)
class Rows:
    """Rows of equally many cells without blanks around them, column by column, and the line that each begins in."""

    delimiter: str
    columns: list[list[str]] = field(default_factory=list)
    lines: array[int] = field(default_factory=lambda: array("q"))
    emptied: int = 0
    """How many rows had separators but no value, and were left out."""

    _pieces: list[list[tuple[str, ...]]] = field(default_factory=list)
    """The columns while rows are added: tuples of texts, which the garbage collector does not look through again."""
    _loose: list[list[str]] = field(default_factory=list)

    def add(self, row: list[str], line: int) -> None:
        """Append one row; raises `InputError` for one that is longer or shorter than the first."""
        cells = [cell.strip() for cell in row]
        if any(cells):
            self._check_width(len(cells), line)
            self._widen(len(cells))
            self._loose.append(cells)
            self.lines.append(line)
            self._check_size()
            if len(self._loose) >= _ROWS_AT_ONCE:
                self._gather()
        else:
            self.emptied += len(cells) > 1

    def add_all(self, rows: list[list[str]], line: int) -> None:
        """Append rows that stand in one line each, from `line` on: in bulk where nothing is unusual about them."""
        columns = self._in_bulk(rows)
        if columns is None:
            for number, row in enumerate(rows, start=line):
                if row:
                    self.add(row, number)
            return
        self._widen(len(columns))
        self._gather()
        for pieces, cells in zip(self._pieces, columns, strict=True):
            pieces.append(cells)
        self.lines.extend(range(line, line + len(rows)))
        self._check_size()

    def finish(self) -> None:
        """Put the columns together; nothing is added after this."""
        self._gather()
        for pieces in self._pieces:
            self.columns.append(list(chain.from_iterable(pieces)))
            pieces.clear()

    def _in_bulk(self, rows: list[list[str]]) -> list[tuple[str, ...]] | None:
        """Return the columns of rows that are all as long as the first and hold a value each; else None."""
        width = len(self._pieces) or len(rows[0])
        if not 0 < width <= MOST_COLUMNS or set(map(len, rows)) != {width}:
            return None
        columns = [tuple(map(str.strip, column)) for column in zip(*rows, strict=True)]
        return None if all("" in column for column in columns) else columns

    def _widen(self, width: int) -> None:
        if not self._pieces:
            self._pieces += [[] for _ in range(width)]

    def _gather(self) -> None:
        if self._loose:
            for pieces, cells in zip(self._pieces, zip(*self._loose, strict=True), strict=True):
                pieces.append(cells)
            self._loose.clear()

    def _check_width(self, found: int, line: int) -> None:
        if found > MOST_COLUMNS:
            message = QT_TRANSLATE_NOOP(
                "Csv", "Line {line} has {found} cells; at most {most} columns can be read. Leave columns out."
            )
            raise InputError(message, line=line, found=found, most=MOST_COLUMNS)
        if self._pieces and found != len(self._pieces):
            raise InputError(UNEQUAL, line=line, found=found, first=self.lines[0], expected=len(self._pieces))

    def _check_size(self) -> None:
        if len(self.lines) * len(self._pieces) > MOST_CELLS:
            message = QT_TRANSLATE_NOOP(
                "Csv", "The table has more than {most} cells. Keep a part of its rows in a smaller file and open that."
            )
            raise InputError(message, most=MOST_CELLS)


@dataclass(frozen=True, slots=True)
class Lines:
    """The text of a table after a line that names the separator, with a line feed alone at the ends of lines."""

    text: str
    skipped: int
    delimiter: str


def find_lines(text: str, delimiter: str | None) -> Lines:
    """Return the lines of a table and their delimiter: the given one, the one the file names, or the one that fits.

    Raises `InputError` where two delimiters fit equally well.
    """
    text = _with_plain_ends(text)
    skipped = 0
    if said := _SEPARATOR_LINE.match(text):
        text, skipped, delimiter = text[said.end() :], 1, delimiter or said[1]
    return Lines(text, skipped, delimiter or _find_delimiter(text))


def _with_plain_ends(text: str) -> str:
    """Return the text with a line feed at the end of every line, piece by piece so that the window can breathe."""
    if "\r" not in text:
        return text
    pieces, begin = [], 0
    while begin < len(text):
        end = begin + _PIECE_CHARACTERS
        end += text[end - 1 : end + 1] == "\r\n"  # is not torn apart
        pieces.append(text[begin:end].replace("\r\n", "\n").replace("\r", "\n"))
        begin = end
    return "".join(pieces)


def read_rows(text: str, delimiter: str | None, report: Report = silently) -> Rows:
    """Return the rows of a table; without a given delimiter it is found.

    Raises `InputError` for rows of unequal length, broken quotes, and too many cells.
    """
    lines = find_lines(text, delimiter)
    rows = Rows(lines.delimiter)
    begin = done = 0
    while begin < len(lines.text):
        found = _bulk(lines, begin)
        if found is None:
            begin, done = _add_one_by_one(rows, lines, begin, done)
        else:
            parsed, begin = found
            rows.add_all(parsed, done + lines.skipped + 1)
            done += len(parsed)
        report(min(1.0, begin / len(lines.text)))
    rows.finish()
    if len(rows.columns) == 1:
        message = QT_TRANSLATE_NOOP(
            "Csv",
            "Only one column was found. A table needs at least one feature and a target, separated by commas, "
            "semicolons, tabs or vertical bars.",
        )
        raise InputError(message)
    return rows


def _bulk(lines: Lines, begin: int) -> tuple[list[list[str]], int] | None:
    """Return the rows of the next lines and where the text goes on; None where a row has several lines or is broken."""
    end = lines.text.find("\n", begin + _BULK_CHARACTERS)
    end = len(lines.text) if end < 0 else end
    block = lines.text[begin:end].split("\n")
    if not any(block):
        return [[]] * len(block), end + 1  # one list for all: blank lines are not worth an object each
    try:
        rows = list(
            csv.reader(_prepared(block, lines.delimiter), delimiter=lines.delimiter, strict=True, skipinitialspace=True)
        )
    except csv.Error:
        return None
    return (rows, end + 1) if len(rows) == len(block) else None


def _prepared(lines: Iterable[str], delimiter: str) -> Iterable[str]:
    """Return lines as csv wants them: blanks at the end of one separate nothing."""
    return (line.rstrip(" \n") for line in lines) if delimiter == " " else lines


class _Feed:
    """The lines of a text from a place on, one by one; knows how far the reader has come."""

    def __init__(self, text: str, begin: int, delimiter: str) -> None:
        self._text, self._delimiter = text, delimiter
        self.position = begin

    def __iter__(self) -> Iterator[str]:
        while self.position <= len(self._text):
            end = self._text.find("\n", self.position)
            end = len(self._text) if end < 0 else end
            line, self.position = self._text[self.position : end], end + 1
            yield (line.rstrip(" \n") if self._delimiter == " " else line) + "\n"


def _add_one_by_one(rows: Rows, lines: Lines, begin: int, done: int) -> tuple[int, int]:
    """Add the rows of about a block, those of several lines, too; return where the text goes on, and its line."""
    feed = _Feed(lines.text, begin, lines.delimiter)
    reader = csv.reader(feed, delimiter=lines.delimiter, strict=True, skipinitialspace=True)
    before = done
    try:
        for row in reader:
            rows.add(row, done + lines.skipped + 1)
            done = before + reader.line_num
            if feed.position > begin + _BULK_CHARACTERS:
                break
    except csv.Error as error:
        raise _broken(error, lines.text, lines.delimiter, done, lines.skipped) from error
    return feed.position, done


def _reader(text: str, delimiter: str, *, strict: bool) -> Reader:
    """Return csv's reader; blanks after a separator are skipped, so that a quote after them counts."""
    return csv.reader(_Feed(text, 0, delimiter), delimiter=delimiter, skipinitialspace=True, strict=strict)


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
