"""Numbers in the cells of a table: what is one, which decimal sign a file uses, and what is lost when it is read.

A cell may be read under a decimal point, under a decimal comma, or under both: `1.5` and `1,500.25` only under the
point, `1,5` and `1.500.000` only under the comma, `1.500` under both with two meanings. Cells of the first two kinds
prove the file's sign; where there is none, the user is asked and nothing is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from nnplayground.data.csv_plain import CHUNK, COMMA, MOST_CHARACTERS, POINT, plain_numbers
from nnplayground.data.dataset import Floats
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.progress import Report, silently

SHOWN_CHARACTERS = 40
MISSING = frozenset({"", "na", "n/a", "#n/a", "<na>", "nan", "-nan", "null", "?", "-", "--", "–", "—", "."})
"""What stands for a value that is not there, in small letters."""
MISSING_SPELLED = frozenset(
    "".join(letters) for text in MISSING for letters in product(*({char, char.upper()} for char in text))
)
"""The same in all letters, small and capital."""

_SPACES = " \u00a0\u2007\u2009\u202f"
_GROUPS_REMOVED = dict.fromkeys(map(ord, _SPACES)) | {ord("−"): "-"}
_READ_AS = {
    POINT: str.maketrans(_GROUPS_REMOVED | {ord(COMMA): None}),
    COMMA: str.maketrans(_GROUPS_REMOVED | {ord(POINT): None, ord(COMMA): POINT}),
}


def _pattern(decimal: str, group: str) -> re.Pattern[str]:
    """Return what a number is under a decimal sign: plain with an exponent, or in groups of three digits."""
    decimal, group = re.escape(decimal), re.escape(group)
    plain = rf"(?:\d+(?:{decimal}\d*)?|{decimal}\d+)(?:[eE][+\-−]?\d+)?"
    grouped = rf"[1-9]\d{{0,2}}(?:(?:{group}\d{{3}})+|(?:[{_SPACES}]\d{{3}})+)(?:{decimal}\d*)?"
    return re.compile(rf"[+\-−]?(?:{plain}|{grouped})", re.ASCII)


_NUMBER = {POINT: _pattern(POINT, COMMA), COMMA: _pattern(COMMA, POINT)}
_CURRENCY = r"(?:rp\.?|idr|usd|eur|[$€£¥])"
_ATTEMPT = re.compile(
    rf"\(?[+\-−]?{_CURRENCY}?\s*[+\-−]?[.,]?\d[\d.,_'’\s]*(?:e[+\-−]?\d+)?(?:%|‰|{_CURRENCY})?[-)]?"
    r"|[+\-]?0x[\da-f]+|[+\-−]?(?:inf|infinity|∞)",
    re.IGNORECASE,
)
"""What somebody means as a number although it is none here."""
_LONG = re.compile(r"[+-]?0*(?:\d{16,}$|[0.]*[1-9](?:\.?\d){17})")
_NOT_ZERO = re.compile(r"[+-]?[0.]*[1-9]")
_DATE = re.compile(
    r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:[ T]+\d{1,2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?"
    r"|\d{1,2}:\d{2}(?::[\d.]+)?",
    re.ASCII,
)


@dataclass(slots=True)
class Profile:
    """What stands in the cells of one column, counted."""

    missing: frozenset[str] = frozenset()
    """The cells that stand for a missing value, as written."""
    numbers: int = 0
    attempts: int = 0
    """Cells meant as numbers that are none: `50%`, `1_000`, `inf`."""
    dates: int = 0
    texts: int = 0
    only_point: str = ""
    """The first number that proves a decimal point."""
    only_comma: str = ""
    unclear_point: str = ""
    """The first number with a point that is a decimal sign or a group sign."""
    unclear_comma: str = ""

    @property
    def has_values(self) -> bool:
        """Whether any cell holds a value."""
        return self.numbers + self.attempts + self.dates + self.texts > 0

    @property
    def has_only_numbers(self) -> bool:
        """Whether every value is a number."""
        return self.has_values and self.attempts + self.dates + self.texts == 0

    @property
    def is_numeric(self) -> bool:
        """Whether at least half of the cells are numbers or meant as such; the others are then errors."""
        return self.numbers + self.attempts >= max(self.dates + self.texts, 1)


def profile(cells: Sequence[str], report: Report = silently) -> Profile:
    """Return what stands in the cells of a column; the cells have no blanks around them."""
    found = Profile()
    absent: frozenset[str] | None = None
    for begin in range(0, len(cells), CHUNK):
        chunk = cells[begin : begin + CHUNK]
        if not _take_plain(found, chunk):
            if absent is None:  # where + is a class, so is -
                absent = MISSING_SPELLED - {"-"} if "+" in cells else MISSING_SPELLED
            _take_any(found, chunk, absent)
        report(begin / len(cells))
    return found


def _take_any(found: Profile, chunk: Sequence[str], absent: frozenset[str]) -> None:
    """Count cells of any kind: those that are missing, the numbers among the rest in bulk if they are nothing else."""
    missing = absent.intersection(chunk)
    if missing:
        found.missing |= missing
        chunk = [text for text in chunk if text not in missing]
        if _take_plain(found, chunk):
            return
    for text, count in Counter(chunk).items():
        if _take_number(found, text):
            found.numbers += count
        elif _DATE.fullmatch(text[:SHOWN_CHARACTERS]):
            found.dates += count
        elif _ATTEMPT.fullmatch(text[:MOST_CHARACTERS]):
            found.attempts += count
        else:
            found.texts += count


def _take_plain(found: Profile, chunk: Sequence[str]) -> bool:
    """Count cells that are all plain numbers with one decimal sign, and say whether they are."""
    decimal = next((sign for sign in (POINT, COMMA) if plain_numbers(chunk, sign) is not None), None)
    if decimal is None:
        return False
    found.numbers += len(chunk)
    for text in chunk:
        if found.only_point if decimal == POINT else found.only_comma:
            break  # nothing to learn from the others any more
        if decimal in text:
            _take_number(found, text)
    return True


def _take_number(found: Profile, text: str) -> bool:
    """Say whether a cell is a number under one of the signs, and remember the first of each kind."""
    if len(text) > MOST_CHARACTERS:
        return False
    as_point = _NUMBER[POINT].fullmatch(text) is not None
    if as_point and found.only_point:  # nothing to learn from this one any more
        return True
    as_comma = _NUMBER[COMMA].fullmatch(text) is not None
    if as_point and as_comma:
        if POINT in text:
            found.unclear_point = found.unclear_point or text
        elif COMMA in text:
            found.unclear_comma = found.unclear_comma or text
    elif as_point:
        found.only_point = text
    elif as_comma:
        found.only_comma = found.only_comma or text
    return as_point or as_comma


def is_number(text: str) -> bool:
    """Say whether a cell can be read under one of the two decimal signs."""
    return _take_number(Profile(), text)


def looks_like_number(text: str) -> bool:
    """Say whether a cell is a number or meant as one."""
    return is_number(text) or bool(_ATTEMPT.fullmatch(text[:MOST_CHARACTERS]) and not _DATE.fullmatch(text))


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """One column of a table: its name, its cells without blanks around them, and the lines they stand in."""

    name: str
    cells: list[str]
    lines: Sequence[int]
    profile: Profile

    def error(self, row: int, reason: Marked) -> InputError:
        """Return the error of one cell: `reason` may name line, column and text."""
        return InputError(reason, **self.place(row))

    def place(self, row: int) -> dict[str, object]:
        """Return line, column and text of a cell, for a message."""
        return {"line": self.lines[row], "column": self.name, "text": self.cells[row][:SHOWN_CHARACTERS]}


def decimal_sign(columns: Sequence[Column], delimiter: str) -> str:
    """Return the decimal sign that the numbers of a file prove; a point where no number has one of the signs.

    Raises `InputError` if both signs are proven, or if every number with a sign has two meanings. Where commas separate
    the cells, a single point is a decimal point.
    """
    points, commas = _first(columns, "only_point"), _first(columns, "only_comma")
    if points and commas:
        raise _mixed(points, commas)
    if points or commas:
        return POINT if points else COMMA
    unclear = _first(columns, "unclear_comma") or (delimiter != COMMA and _first(columns, "unclear_point"))
    if unclear:
        message = QT_TRANSLATE_NOOP(
            "Csv",
            "Line {line}, column “{column}”: {text} has two meanings, and no other number of the file tells which. "
            "Choose the decimal sign: point or comma.",
        )
        raise InputError(message, **unclear)
    return POINT


def _first(columns: Sequence[Column], kind: str) -> dict[str, object] | None:
    """Return the place of the first number of a kind, or None."""
    for column in columns:
        if text := getattr(column.profile, kind):
            return column.place(column.cells.index(text))
    return None


def _mixed(points: dict[str, object], commas: dict[str, object]) -> InputError:
    message = QT_TRANSLATE_NOOP(
        "Csv",
        "The file mixes decimal signs: line {line}, column “{column}” has {text}; line {line2}, column “{column2}” has "
        "{text2}. Write all numbers with the same sign.",
    )
    return InputError(message, **points, **{f"{name}2": value for name, value in commas.items()})


# -- reading -----------------------------------------------------------------------------------------------------------


def read_numbers(column: Column, decimal: str, report: Report = silently) -> tuple[Floats, tuple[Text, ...]]:
    """Return the numbers of a column `(m,)`, NaN where a value is missing, and notes.

    Raises `InputError` naming line and column for the first cell that is not a finite number under the decimal sign.
    """
    found = column.profile
    if not found.has_only_numbers or (found.only_comma if decimal == POINT else found.only_point):
        raise _first_error(column, decimal)
    plain, values = _converted(column, decimal, report)
    too_large = np.flatnonzero(np.isinf(values))
    if len(too_large):
        reason = QT_TRANSLATE_NOOP("Csv", "Line {line}, column “{column}”: {text} is larger than a number can be here.")
        raise column.error(int(too_large[0]), reason)
    return values, tuple(_loss_notes(column, plain, values))


def _converted(column: Column, decimal: str, report: Report) -> tuple[list[str], Floats]:
    """Return the numbers of a column as Python writes them, and as numbers; all cells are known to be numbers here."""
    missing, plain, values = column.profile.missing, column.cells, np.empty(len(column.cells))
    for begin in range(0, len(column.cells), CHUNK):
        chunk = column.cells[begin : begin + CHUNK]
        numbers = plain_numbers(chunk, decimal) if decimal == POINT else None
        if numbers is None:
            chunk = ["nan" if text in missing else text.translate(_READ_AS[decimal]) for text in chunk]
            numbers = np.array(list(map(float, chunk)))
            plain = list(column.cells) if plain is column.cells else plain
            plain[begin : begin + CHUNK] = chunk
        values[begin : begin + CHUNK] = numbers
        report(begin / len(column.cells))
    return plain, values


def wrong_cells(column: Column, decimal: str) -> Iterator[tuple[int, Marked]]:
    """Yield the rows of cells that are no numbers under a decimal sign, and why."""
    found = column.profile
    if found.has_only_numbers and not (found.only_comma if decimal == POINT else found.only_point):
        return
    pattern, missing = _NUMBER[decimal], found.missing
    for row, text in enumerate(column.cells):
        if text not in missing and (len(text) > MOST_CHARACTERS or not pattern.fullmatch(text)):
            yield row, _reason(text)


def _first_error(column: Column, decimal: str) -> InputError:
    return column.error(*next(wrong_cells(column, decimal)))


def _loss_notes(column: Column, plain: Sequence[str], values: Floats) -> Iterator[Text]:
    """Yield what was not read digit by digit, each by its first cell."""
    kinds = (
        (
            _first_grouped(column, plain),
            QT_TRANSLATE_NOOP(
                "Csv",
                "Line {line}, column “{column}”: the signs between groups of three digits in {text} were left out.",
            ),
        ),
        (
            (row for row in _long_rows(plain) if _LONG.match(plain[row]) and _loses_digits(plain[row])),
            QT_TRANSLATE_NOOP(
                "Csv",
                "Line {line}, column “{column}”: {text} has more digits than are kept; it was rounded to about 16.",
            ),
        ),
        (
            (row for row in np.flatnonzero(values == 0.0).tolist() if _NOT_ZERO.match(plain[row])),
            QT_TRANSLATE_NOOP("Csv", "Line {line}, column “{column}”: {text} is too small and became 0."),
        ),
    )
    for rows, message in kinds:
        row = next(iter(rows), None)
        if row is not None:
            yield Text(message, column.place(row))


def _first_grouped(column: Column, plain: Sequence[str]) -> Iterator[int]:
    """Yield the rows whose cells became shorter when group signs were taken out."""
    if plain is not column.cells:
        for row, (text, read) in enumerate(zip(column.cells, plain, strict=True)):
            if len(read) < len(text) and text not in column.profile.missing:
                yield row


def _long_rows(plain: Sequence[str]) -> Iterator[int]:
    """Yield the rows of numbers that may have more digits than are kept, by their length alone."""
    for row, text in enumerate(plain):
        if len(text) > 15 and (len(text) > 18 or POINT not in text):
            yield row


def _loses_digits(plain: str) -> bool:
    """Say whether a long number has digits that float64 cannot keep: more than 17, or a whole one it does not have."""
    if plain.lstrip("+-").isdigit():
        return int(plain) != int(float(plain))
    mantissa = re.sub(r"[eE].*|[^0-9]", "", plain)
    return len(mantissa.strip("0")) > 17


_REASONS = (
    (
        re.compile(r".*[%‰].*"),
        QT_TRANSLATE_NOOP(
            "Csv", "Line {line}, column “{column}”: “{text}” is a percentage. Write plain numbers, without the sign."
        ),
    ),
    (
        re.compile(rf"[(+\-−]*{_CURRENCY}.*|.*\d\s*{_CURRENCY}", re.IGNORECASE),
        QT_TRANSLATE_NOOP(
            "Csv",
            "Line {line}, column “{column}”: “{text}” is an amount of money. Write plain numbers, without currency.",
        ),
    ),
    (
        re.compile(r"[+\-−]?(?:inf|infinity|∞)", re.IGNORECASE),
        QT_TRANSLATE_NOOP(
            "Csv", "Line {line}, column “{column}”: “{text}” is infinite. Only finite numbers can be used."
        ),
    ),
    (
        re.compile(r".*(?![0-9])\d.*"),
        QT_TRANSLATE_NOOP(
            "Csv", "Line {line}, column “{column}”: “{text}” has digits of another script. Write it with 0 to 9."
        ),
    ),
)
"""Why a cell is not a number, by what it looks like."""
_WRONG_SIGN = QT_TRANSLATE_NOOP(
    "Csv", "Line {line}, column “{column}”: {text} is not a number with this decimal sign. Choose the other one."
)
_TOO_LONG = QT_TRANSLATE_NOOP("Csv", "Line {line}, column “{column}”: “{text}…” is too long to be a number.")
_NO_NUMBER = QT_TRANSLATE_NOOP(
    "Csv",
    "Line {line}, column “{column}”: “{text}” is not a number, as other cells of the column are. Correct the file.",
)


def _reason(text: str) -> Marked:
    """Return why a cell of a numeric column is not a number, and what to do."""
    if len(text) > MOST_CHARACTERS:
        return _TOO_LONG
    if is_number(text):
        return _WRONG_SIGN
    return next((reason for pattern, reason in _REASONS if pattern.fullmatch(text)), _NO_NUMBER)
