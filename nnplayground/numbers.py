"""Numbers as people type and read them: a point or a comma in; out whichever is preferred, and a point in files.

For people they are written by `short`, `fixed` and `exactly`, with the sign that is preferred (`decimals.py`); a test
finds formats that go around these. Files, code and what is copied for other programs keep the point (`full`,
`unmistakable`).
"""

from __future__ import annotations

import math
import re

from nnplayground.decimals import Written, for_reading
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP

MOST_CHARACTERS = 40
_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?", re.ASCII)
_GROUPED = re.compile(r"([+-]?[1-9]\d{0,2})[.,](\d{3})", re.ASCII)
"""What may be a thousand as well as a fraction: `1.500`."""


def parse_number(text: str) -> float:
    """Return the number in `text`; a single point or comma is the decimal sign, in every locale.

    Raises `InputError` for anything else: digit groups (`1.000,5`) and what may be one (`1.500`), `nan`, `inf`,
    `1_000`, digits of other scripts, and numbers too large for float64.
    """
    stripped = text.strip().replace("−", "-")
    if not stripped:
        raise InputError(QT_TRANSLATE_NOOP("Numbers", "A number is missing."))
    if len(stripped) > MOST_CHARACTERS or not _NUMBER.fullmatch(stripped):
        raise InputError(
            QT_TRANSLATE_NOOP("Numbers", "“{text}” is not a number. Write it like 0.01 or 0,01 or 1e-3."),
            text=stripped[:MOST_CHARACTERS],
        )
    if grouped := _GROUPED.fullmatch(stripped):
        raise InputError(
            QT_TRANSLATE_NOOP("Numbers", "“{text}” may be a fraction or thousands. Write {fraction} or {thousands}."),
            text=stripped,
            fraction=f"{stripped}0",
            thousands="".join(grouped.groups()),
        )
    value = float(stripped.replace(",", "."))
    if not math.isfinite(value):
        raise InputError(QT_TRANSLATE_NOOP("Numbers", "{text} is too large."), text=stripped[:MOST_CHARACTERS])
    return value


def parse_fraction(text: str) -> float:
    """Return the number in `text`, which may be a fraction of two numbers: `1/3`, `-0,5/2`.

    Raises `InputError` for what `parse_number` refuses on either side, and for a fraction by zero.
    """
    above, slash, below = text.partition("/")
    if not slash:
        return parse_number(text)
    numerator, denominator = parse_number(above), parse_number(below)
    if denominator == 0.0:
        raise InputError(QT_TRANSLATE_NOOP("Numbers", "A fraction cannot have 0 below the line."))
    value = numerator / denominator
    if not math.isfinite(value):
        raise InputError(QT_TRANSLATE_NOOP("Numbers", "{text} is too large."), text=text.strip()[:MOST_CHARACTERS])
    return value


def parse_whole(text: str) -> int:
    """Return the whole number in `text`, exactly; raises `InputError` for anything else."""
    stripped = text.strip()
    if re.fullmatch(r"[+-]?\d{1,19}", stripped, re.ASCII):
        return int(stripped)
    value = parse_number(text)
    if value != int(value):
        raise InputError(QT_TRANSLATE_NOOP("Numbers", "{text} is not a whole number."), text=stripped)
    return int(value)


def full(value: float) -> str:
    """Return the shortest text that reads back as the same number, for files and code: `0.01`, `1e-07`, `3`."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(float(value))


def unmistakable(value: float) -> str:
    """Return a number in full, with a further 0 where it might be read as thousands: `1.2340`."""
    text = full(value)
    return f"{text}0" if _GROUPED.fullmatch(text) else text


def exactly(value: float) -> Written:
    """Return a number in full for reading: `0,01` where a comma is preferred."""
    return for_reading(full(value))


def short(value: float, digits: int = 3) -> Written:
    """Return a number for reading, with so many significant digits; a dash for none."""
    return for_reading("–" if math.isnan(value) else f"{value:.{digits}g}")


def percent(share: float) -> Written:
    """Return a share for reading: `97.5 %`; a dash for none."""
    return for_reading(f"{100.0 * share:.1f} %" if math.isfinite(share) else "–")


def fixed(value: float, places: int) -> Written:
    """Return a number for reading, with so many digits after the decimal sign; a dash for none."""
    return for_reading("–" if math.isnan(value) else f"{value:.{places}f}")
