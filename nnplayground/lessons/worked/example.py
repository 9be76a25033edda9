"""What a worked example is: items one below another, each with value, formulas, and what the slide did wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from nnplayground.decimals import decimal_sign
from nnplayground.i18n import Marked, Text
from nnplayground.lessons.matrices import MatrixEquation
from nnplayground.lessons.scripts import Script
from nnplayground.lessons.statements import Result, Written
from nnplayground.lessons.terms import Equation

Value: TypeAlias = "float | str | bool | Sequence[Value] | Mapping[str, Value]"
"""A number, a text (marked where it is translated), a matrix as rows, or several of these by the lecture's names."""
Line = Equation | MatrixEquation | Result | Written


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is worked out.

    `value` is what it comes to, the engine's own numbers. Where the slide has something else, `slide` is what is
    printed there and `erratum` says what happened.
    """

    key: str
    caption: Marked | Text
    value: Value
    equations: tuple[Line, ...] = ()
    erratum: Marked | None = None
    slide: Marked | str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """One example of the lecture: its key in lesson files, its name, and how its items are computed.

    `experiment` is the key of the gallery's experiment that is the same on the canvas, if there is one. Fewer than
    `fewest_digits` significant digits would not show what happens.
    """

    key: str
    label: Marked
    make: Callable[[], tuple[Item, ...]]
    experiment: str = ""
    fewest_digits: int = 0

    def items(self) -> tuple[Item, ...]:
        """Return what is worked out; it is computed once."""
        return _made(self.make, decimal_sign())


@cache
def _made(make: Callable[[], tuple[Item, ...]], _sign: str) -> tuple[Item, ...]:
    """Compute it, once for each decimal sign: some formulas are about a number."""
    return make()


def sides(line: Line, script: Script, digits: int) -> tuple[str, ...]:
    """Return the sides of a formula as they are written one after the other; one that repeats the last is left out.

    A wide matrix goes on over several of them, except in plain text.
    """
    first, *rest = line.lines(script, digits)
    name, _, symbols = first.partition(" = ")
    found = [name if name == symbols else first]
    for side in rest:
        if side != found[-1].removeprefix("= ") and not found[-1].endswith(f" = {side}"):
            found.append(f"= {side}")
    if isinstance(line, MatrixEquation) and script.has_fractions:
        block, *further = line.blocks(script, digits)
        found = [*found[:-1], f"{found[-1].rpartition('= ')[0]}= {block}", *further]
    return tuple(found)
