"""Judging what was typed: right to the digits asked, too rough, a typical mistake, or wrong."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import Enum

from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons.exercises.task import Field, Kind
from nnplayground.numbers import parse_fraction, parse_whole

HAIR = 1e-6
"""Of the last place asked: what float64 may add to half of it."""
MOST_TYPED = 60
_SHAPE = re.compile(r"\(?\s*(\d{1,6})\s*(?:[x×*,;]|kali|by)\s*(\d{1,6})\s*\)?", re.ASCII | re.IGNORECASE)
_DECIMALS = re.compile(r"[+-]?\d*(?:[.,](\d*))?(?:[eE]([+-]?\d{1,3}))?", re.ASCII)
_LIKE_THOUSANDS = re.compile(r"(?<![\d.,])([1-9]\d{0,2}[.,]\d{3})(?![\d.,])", re.ASCII)
"""Read as a decimal here, where nothing is asked that has thousands: `1.234`."""


class Verdict(Enum):
    """What an answer is."""

    RIGHT = "right"
    ROUGH = "rough"
    SLIP = "slip"
    WRONG = "wrong"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one answer, and what to say."""

    verdict: Verdict
    text: Text

    @property
    def is_right(self) -> bool:
        """Whether it is right."""
        return self.verdict is Verdict.RIGHT


RIGHT = QT_TRANSLATE_NOOP("Exercise", "Right.")
WRONG = QT_TRANSLATE_NOOP("Exercise", "Not right. A hint shows the next step.")
WRONG_AT_ONCE = QT_TRANSLATE_NOOP("Exercise", "Not right.")
MISSING = QT_TRANSLATE_NOOP("Exercise", "An answer is missing.")
ROUGH = QT_TRANSLATE_NOOP("Exercise", "On the right way, but too rough: give {digits} significant digits.")
SLIPPED = QT_TRANSLATE_NOOP("Exercise", "Not right. {slip}")
TURNED = QT_TRANSLATE_NOOP("Exercise", "Rows and columns are exchanged: rows come first.")
NO_SHAPE = QT_TRANSLATE_NOOP("Exercise", "“{text}” is not a shape. Write rows and columns like 4 x 15.")
NO_CHOICE = QT_TRANSLATE_NOOP("Exercise", "Choose an answer.")


def judge_field(field: Field, typed: str) -> Judgement:
    """Return the verdict on what was typed into one field; of a choice, `typed` is its index."""
    stripped = typed.strip()[:MOST_TYPED]
    if not stripped:
        return Judgement(Verdict.UNREADABLE, Text(MISSING))
    try:
        return _JUDGES[field.kind](field, stripped)
    except InputError as error:
        return Judgement(Verdict.UNREADABLE, error.text)


def last_place(value: float, digits: int) -> float:
    """Return what one step of the last of so many significant digits is worth: 0.001 for 0.549 and 3."""
    exponent = math.floor(math.log10(abs(value))) if value else 0
    return float(10.0 ** (exponent - digits + 1))


def rounds_to(value: float, typed: float, digits: int) -> bool:
    """Say whether a number is the exact one to so many significant digits."""
    return abs(typed - value) <= last_place(value, digits) * (0.5 + HAIR)


def _number(field: Field, typed: str) -> Judgement:
    value = parse_fraction(_LIKE_THOUSANDS.sub(r"\g<1>0", typed))
    if rounds_to(field.value, value, field.digits):
        return Judgement(Verdict.RIGHT, Text(RIGHT))
    for slip in field.slips:
        if math.isfinite(slip.value) and rounds_to(slip.value, value, field.digits):
            return _slipped(slip.text)
    if _is_rough(field, typed, value):
        return Judgement(Verdict.ROUGH, Text(ROUGH, {"digits": field.digits}))
    return Judgement(Verdict.WRONG, Text(WRONG))


def _slipped(text: Marked) -> Judgement:
    return Judgement(Verdict.SLIP, Text(SLIPPED, {"slip": text}))


def _is_rough(field: Field, typed: str, value: float) -> bool:
    """Say whether fewer digits than asked were typed, rounded or cut off."""
    found = _DECIMALS.fullmatch(typed.replace("−", "-"))
    if not found or value == 0.0:
        return False
    place = 10.0 ** (int(found[2] or 0) - len(found[1] or ""))
    if place <= last_place(field.value, field.digits) * (1 + HAIR):
        return False
    missing = (field.value - value) * math.copysign(1.0, field.value)
    return abs(missing) <= place * (0.5 + HAIR) or 0.0 <= missing < place


def _whole(field: Field, typed: str) -> Judgement:
    value = parse_whole(typed)
    if value == field.value:
        return Judgement(Verdict.RIGHT, Text(RIGHT))
    slip = next((slip for slip in field.slips if slip.value == value), None)
    return _slipped(slip.text) if slip else Judgement(Verdict.WRONG, Text(WRONG))


def _shape(field: Field, typed: str) -> Judgement:
    found = _SHAPE.fullmatch(typed)
    if not found:
        raise InputError(NO_SHAPE, text=typed)
    shape = int(found[1]), int(found[2])
    if shape == field.shape:
        return Judgement(Verdict.RIGHT, Text(RIGHT))
    return _slipped(TURNED) if shape == field.shape[::-1] else Judgement(Verdict.WRONG, Text(WRONG_AT_ONCE))


def _choice(field: Field, typed: str) -> Judgement:
    if not re.fullmatch(r"\d{1,2}", typed, re.ASCII) or int(typed) >= len(field.choices):
        raise InputError(NO_CHOICE)
    is_right = int(typed) == field.value
    return Judgement(Verdict.RIGHT, Text(RIGHT)) if is_right else Judgement(Verdict.WRONG, Text(WRONG_AT_ONCE))


_JUDGES = {Kind.NUMBER: _number, Kind.WHOLE: _whole, Kind.SHAPE: _shape, Kind.CHOICE: _choice}
