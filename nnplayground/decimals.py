"""The sign before the fraction of numbers that people read: a point as in the lecture, or a comma by preference.

It is one for the whole process, like a locale, and only the window ever changes it. Files, code, exported tables and
the terminal have the point whatever it is: they write numbers by other functions than `numbers.py` has for reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

POINT, COMMA = ".", ","
SIGNS = {"point": POINT, "comma": COMMA}
"""Signs by the key under which the choice is remembered."""


_for_others: ContextVar[bool] = ContextVar("for_others", default=False)
"""Whether what is written now goes to another program; of one thread alone."""


class _Choice:
    """What is in force."""

    sign = POINT


class Written(str):
    """A number as it was written for reading; it can be written again when another sign is chosen."""

    __slots__ = ("with_point",)
    with_point: str

    def again(self) -> Written:
        """Return it with the sign in force."""
        return for_reading(self.with_point)


def use_decimal_sign(sign: str) -> None:
    """Write numbers with a point or a comma from now on."""
    _Choice.sign = COMMA if sign == COMMA else POINT


def decimal_sign() -> str:
    """Return the sign in force."""
    return POINT if _for_others.get() else _Choice.sign


@contextmanager
def for_other_programs() -> Iterator[None]:
    """Write numbers with a point meanwhile, in this thread: what is copied as a table stays readable elsewhere."""
    token = _for_others.set(True)
    try:
        yield
    finally:
        _for_others.reset(token)


def for_reading(text: str) -> Written:
    """Return a number that is written with a point as people want to read it."""
    found = Written(text.replace(POINT, decimal_sign()))
    found.with_point = text
    return found


def listed(numbers: Iterable[str]) -> str:
    """Return numbers one after the other: apart by semicolons where a comma would be taken for a decimal sign."""
    return (", " if decimal_sign() == POINT else "; ").join(numbers)
