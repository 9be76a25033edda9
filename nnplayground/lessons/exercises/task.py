"""What an exercise is made of: a question, what is given, what is asked, and the whole way to the answer."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np

from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons.exercises.draw import is_telling, until
from nnplayground.lessons.exercises.sketch import Sketch
from nnplayground.lessons.scripts import LATEX, PLAIN, Name
from nnplayground.lessons.terms import Equation, Quantity
from nnplayground.numbers import short

LEVELS = (1, 2, 3)
MOST_SEED = 2**31 - 1
FEWEST_DIGITS, DIGITS, MOST_DIGITS = 2, 3, 6
LARGEST = 999.0
GIVEN_DIGITS = 8
"""Enough for every number that is drawn."""
MORE_DIGITS = 2
"""By how many digits a solution is more exact than the answer that is asked."""


class Kind(Enum):
    """What is typed or chosen."""

    NUMBER = "number"
    WHOLE = "whole"
    SHAPE = "shape"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Slip:
    """A typical mistake: the wrong number it leads to, and what to tell whoever types that."""

    value: float
    text: Marked


@dataclass(frozen=True, slots=True)
class Field:
    """One answer that is asked.

    A `NUMBER` is right when it rounds to the exact `value` in so many significant `digits`; a `WHOLE` number, a `SHAPE`
    (rows, columns) and a `CHOICE`, whose `value` is the index of the right one, have to be met.
    """

    name: Name
    value: float = 0.0
    kind: Kind = Kind.NUMBER
    digits: int = DIGITS
    shape: tuple[int, int] = (0, 0)
    choices: tuple[Marked, ...] = ()
    slips: tuple[Slip, ...] = ()
    label: Marked | None = None
    """What is asked in words, where a name does not say it."""

    def answer(self) -> str:
        """Return the right answer as it may be typed, rounded to the digits asked; of a choice, its index."""
        if self.kind is Kind.NUMBER:
            return str(short(self.value, self.digits))  # which is typed, and so written to files
        return f"{self.shape[0]} x {self.shape[1]}" if self.kind is Kind.SHAPE else str(int(self.value))


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint: a formula, with symbols alone or with its numbers and result."""

    latex: tuple[str, ...]
    plain: str


@dataclass(frozen=True, slots=True)
class Task:
    """One exercise with its numbers.

    `given` are quantities by name, `formulas` what else is known; `solution` leads to the answers, one factor or
    quantity an equation, and `reason` says in words what no formula does.
    """

    question: Text
    fields: tuple[Field, ...]
    given: tuple[Quantity, ...] = ()
    formulas: tuple[Name, ...] = ()
    solution: tuple[Equation, ...] = ()
    reason: Text | None = None
    sketch: Sketch | None = None

    @property
    def digits(self) -> int:
        """Significant digits of the numbers in the solution."""
        return max((field.digits for field in self.fields), default=DIGITS) + MORE_DIGITS

    def with_digits(self, digits: int) -> Task:
        """Return the same task with numbers asked to other significant digits."""
        return replace(self, fields=tuple(replace(field, digits=digits) for field in self.fields))

    def shown_formulas(self) -> tuple[Hint, ...]:
        """Return the formulas that are known beside the numbers."""
        return tuple(Hint((formula.latex,), formula.plain) for formula in self.formulas)

    def hints(self) -> tuple[Hint, ...]:
        """Return the way to the answer, one factor at a time: its formula first, then its numbers.

        The last hint holds the answer.
        """
        found: list[Hint] = []
        for equation in self.solution:
            whole = written(equation, self.digits)
            if len(whole.latex) > 2:
                found.append(Hint(whole.latex[:1], equation.lines(PLAIN, self.digits)[0]))
            found.append(whole)
        return tuple(found)


def given_latex(task: Task) -> tuple[str, ...]:
    """Return what is given, each quantity with its value, in full; braces keep a line from breaking between them."""
    return tuple(f"{{{quantity.name.latex} = {quantity.latex(GIVEN_DIGITS)}}}" for quantity in task.given)


def given_plain(task: Task) -> str:
    """Return what is given in one line of plain text."""
    return ", ".join(f"{quantity.name.plain} = {quantity.plain(GIVEN_DIGITS)}" for quantity in task.given)


def written(equation: Equation, digits: int) -> Hint:
    """Return an equation with its symbols, its numbers and its result, none of them said twice."""
    latex, plain = (_sides(equation.lines(script, digits), script.name(equation.name)) for script in (LATEX, PLAIN))
    return Hint((latex[0], *(f"= {side}" for side in latex[1:])), " = ".join(plain))


def _sides(lines: tuple[str, str, str], name: str) -> list[str]:
    """Return `name = symbols`, the numbers and the result, without those that are the same as the side before."""
    symbols, numbers, result = lines
    sides = [symbols]
    if symbols != f"{name} = {numbers}":
        sides.append(numbers)
    if result != numbers:
        sides.append(result)
    return sides


@dataclass(frozen=True, slots=True)
class Exercise:
    """One entry of the catalogue: `make(rng, level)` draws a task of a level from 1 to 3."""

    key: str
    label: Marked
    lesson: str
    make: Callable[[np.random.Generator, int], Task]
    is_fixed: bool = False
    """Whether its numbers are always the same, as those of the lecture are."""
    smallest: float = 0.01
    """The smallest answer that is asked for."""

    def task(self, seed: int, level: int = 1, digits: int = DIGITS) -> Task:
        """Return the task of a seed: the same one everywhere; raises `InputError` for what is out of range."""
        for name, value, low, high in (
            (QT_TRANSLATE_NOOP("Exercise", "Seed"), seed, 0, MOST_SEED),
            (QT_TRANSLATE_NOOP("Exercise", "Level"), level, LEVELS[0], LEVELS[-1]),
            (QT_TRANSLATE_NOOP("Exercise", "Digits"), digits, FEWEST_DIGITS, MOST_DIGITS),
        ):
            if not low <= value <= high:
                raise InputError(
                    QT_TRANSLATE_NOOP("Exercise", "{name} must be from {low} to {high}, not {value}."),
                    name=name,
                    low=low,
                    high=high,
                    value=value,
                )
        source = np.random.SeedSequence([seed, level, zlib.crc32(self.key.encode())])
        rng = np.random.Generator(np.random.PCG64(source))
        return until(rng, lambda rng: self.make(rng, level), self._is_fair).with_digits(digits)

    def _is_fair(self, task: Task) -> bool:
        """Say whether no answer is next to 0, nor so large that its point may be one of thousands."""
        numbers = [field.value for field in task.fields if field.kind is Kind.NUMBER]
        return all(is_telling(value, self.smallest, LARGEST) for value in numbers)
