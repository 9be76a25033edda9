"""Whether an answer agrees with a number, to the digits that are shown of it."""

from __future__ import annotations

import math
from enum import Enum, auto

NEARLY = 0.02
"""Relative difference up to which a wrong answer may come from working with rounded numbers."""


class Verdict(Enum):
    """What is said of an answer."""

    RIGHT = auto()
    NEARLY = auto()
    WRONG = auto()


def judge(answer: float, value: float, digits: int) -> Verdict:
    """Say whether an answer is a number to so many significant digits: no further away than half of the last one."""
    if not math.isfinite(value):
        return Verdict.WRONG
    if float(f"{answer:.{digits}g}") == float(f"{value:.{digits}g}"):
        return Verdict.RIGHT
    last = 10.0 ** (math.floor(math.log10(abs(value))) - digits + 1) if value else 10.0**-digits
    away = abs(answer - value)
    if away <= 0.5 * last * (1.0 + 1e-9):
        return Verdict.RIGHT
    return Verdict.NEARLY if away <= max(NEARLY * abs(value), 2.0 * last) else Verdict.WRONG
