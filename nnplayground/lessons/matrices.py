"""Matrix formulas that know their symbols and their numbers: z = W a + b for a whole batch at once.

Written like the terms of single numbers. A matrix with many columns or rows leaves out its middle where it is part of a
formula, and a matrix of small numbers is written with one power of ten before it.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from operator import matmul
from typing import TypeVar

import numpy as np

from nnplayground.engine.arrays import Array
from nnplayground.lessons.scripts import PLAIN, Name, Script
from nnplayground.lessons.terms import ATOM, POWER, PRODUCT, SUM, Term

WIDEST, HIGHEST = 4, 6
"""Columns and rows of a matrix that are written out within a formula."""
WIDEST_RESULT, WIDEST_BLOCK = 12, 56
"""Columns of a result that are written out, and characters of a row beyond which it is cut into blocks of columns."""
SMALL, LARGE = 1e-2, 1e4
"""Where the largest number of a matrix is outside of these, a power of ten is written before the matrix."""

T = TypeVar("T")


class MatrixTerm(ABC):
    """A formula whose value is a matrix `(rows, columns)`."""

    binding: int = ATOM

    @property
    @abstractmethod
    def value(self) -> Array:
        """The numbers it comes to, in float64."""

    @abstractmethod
    def write(self, script: Script, digits: int | None) -> str:
        """Return the formula: with symbols, or with numbers of so many significant digits."""

    def within(self, binding: int, script: Script, digits: int | None) -> str:
        """Return it in brackets where its surroundings bind more tightly."""
        written = self.write(script, digits)
        return script.group(written) if self.binding < binding else written


def grid(values: Array, script: Script, digits: int, widest: int = WIDEST) -> str:
    """Return a matrix of numbers, its middle left out where it is wider than `widest` or too high."""
    power = _power_of_ten(values)
    written = _entries(values, power, script, digits, widest)
    return f"{script.power('10', _whole(power, script))}{script.beside}{written}" if power else written


def _entries(
    values: Array,
    power: int,
    script: Script,
    digits: int,
    widest: int = WIDEST,
    brackets: tuple[bool, bool] = (True, True),
) -> str:
    """Return a matrix of numbers, each divided by a power of ten."""
    scaled = values / 10.0**power if power else values
    rows = [_elided([script.number(float(number), digits) for number in row], widest, script.dots) for row in scaled]
    if len(rows) > HIGHEST:
        rows = _elided(rows, HIGHEST, [script.dots_below] * len(rows[0]))
    return script.matrix(rows, opens=brackets[0], closes=brackets[1])


def _whole(number: int, script: Script) -> str:
    return script.minus(str(-number)) if number < 0 else str(number)


def _power_of_ten(values: Array) -> int:
    """Return the power of ten that all numbers have in common, 0 where they are well written without."""
    largest = float(np.abs(values).max(initial=0.0))
    if not math.isfinite(largest) or largest == 0.0 or SMALL <= largest < LARGE:
        return 0
    return math.floor(math.log10(largest))


def _elided(entries: Sequence[T], most: int, dots: T) -> list[T]:
    """Return a row with its middle left out."""
    return [*entries] if len(entries) <= most else [*entries[: most - 1], dots, entries[-1]]


@dataclass(frozen=True, eq=False)
class Matrix(MatrixTerm):
    """A matrix with a name, whose numbers `(rows, columns)` are known."""

    name: Name
    numbers: Array

    @property
    def value(self) -> Array:
        return self.numbers

    def write(self, script: Script, digits: int | None) -> str:
        return script.name(self.name) if digits is None else grid(self.numbers, script, digits)


@dataclass(frozen=True, eq=False)
class Times(MatrixTerm):
    """A B ...: the matrix product."""

    factors: tuple[MatrixTerm, ...]
    binding = PRODUCT

    @property
    def value(self) -> Array:
        return reduce(matmul, (factor.value for factor in self.factors))

    def write(self, script: Script, digits: int | None) -> str:
        return script.beside.join(factor.within(POWER, script, digits) for factor in self.factors)


@dataclass(frozen=True, eq=False)
class Each(MatrixTerm):
    """A ⊙ B: element by element."""

    factors: tuple[MatrixTerm, ...]
    binding = PRODUCT

    @property
    def value(self) -> Array:
        return reduce(np.multiply, (factor.value for factor in self.factors))

    def write(self, script: Script, digits: int | None) -> str:
        return script.each.join(factor.within(POWER, script, digits) for factor in self.factors)


@dataclass(frozen=True, eq=False)
class Added(MatrixTerm):
    """A + B + ...; a column is added to every column."""

    terms: tuple[MatrixTerm, ...]
    binding = SUM

    @property
    def value(self) -> Array:
        return reduce(np.add, (term.value for term in self.terms))

    def write(self, script: Script, digits: int | None) -> str:
        return " + ".join(term.within(SUM, script, digits) for term in self.terms)


@dataclass(frozen=True, eq=False)
class Subtracted(MatrixTerm):
    """A - B."""

    first: MatrixTerm
    second: MatrixTerm
    binding = SUM

    @property
    def value(self) -> Array:
        return self.first.value - self.second.value

    def write(self, script: Script, digits: int | None) -> str:
        taken = self.second.within(PRODUCT, script, digits)
        return f"{self.first.write(script, digits)} {script.minus_sign} {taken}"


@dataclass(frozen=True, eq=False)
class Transposed(MatrixTerm):
    """A with rows and columns exchanged."""

    matrix: MatrixTerm
    binding = POWER

    @property
    def value(self) -> Array:
        return self.matrix.value.T

    def write(self, script: Script, digits: int | None) -> str:
        written = self.matrix.within(ATOM, script, digits)
        has_script_above = digits is None and isinstance(self.matrix, Matrix) and "^" in self.matrix.name.latex
        return script.transposed(script.group(written) if has_script_above else written)


@dataclass(frozen=True, eq=False)
class Scaled(MatrixTerm):
    """A number times a matrix."""

    factor: Term
    matrix: MatrixTerm
    binding = PRODUCT

    @property
    def value(self) -> Array:
        return self.factor.value * self.matrix.value

    def write(self, script: Script, digits: int | None) -> str:
        sign = script.beside if digits is None else script.times
        factor = (
            self.factor.write(script, digits) if script.has_fractions else self.factor.within(POWER, script, digits)
        )
        return f"{factor}{sign}{self.matrix.within(PRODUCT, script, digits)}"


@dataclass(frozen=True, eq=False)
class Mapped(MatrixTerm):
    """f(A): a function of every element."""

    name: Name
    matrix: MatrixTerm
    function: Callable[[Array], Array]

    @property
    def value(self) -> Array:
        return self.function(self.matrix.value)

    def write(self, script: Script, digits: int | None) -> str:
        inside = self.matrix.write(script, digits)
        is_bracketed = digits is not None and isinstance(self.matrix, Matrix) and script.has_fractions
        return f"{script.name(self.name)}{inside}" if is_bracketed else script.call(self.name, inside)


@dataclass(frozen=True, eq=False)
class ColumnMean(MatrixTerm):
    """1/m Σ of the columns of a matrix, as `general` names one of them."""

    matrix: MatrixTerm
    general: Name
    index: Name
    up_to: Name
    binding = PRODUCT

    @property
    def value(self) -> Array:
        return self.matrix.value.mean(axis=1, keepdims=True)

    def write(self, script: Script, digits: int | None) -> str:
        if digits is None:
            body = script.series(self.index, self.up_to, script.name(self.general))
            return f"{script.fraction('1', script.name(self.up_to))} {body}"
        power = _power_of_ten(self.matrix.value)
        columns = [_entries(column[:, None], power, script, digits) for column in self.matrix.value.T]
        added = script.group(" + ".join(_elided(columns, WIDEST - 1, script.dots)))
        ten = f"{script.power('10', _whole(power, script))}{script.beside}" if power else ""
        return f"{script.fraction('1', str(len(columns)))}{script.beside}{ten}{added}"


@dataclass(frozen=True, eq=False)
class MatrixEquation:
    """A name, the formula it stands for, and the numbers it comes to: the engine's own.

    Without a formula it says the numbers alone.
    """

    name: Name
    term: MatrixTerm | None
    numbers: Array

    @property
    def value(self) -> Array:
        """The result."""
        return self.numbers

    def lines(self, script: Script, digits: int) -> tuple[str, ...]:
        """Return the sides of it: `name = symbols`, the same with numbers, and the result."""
        name, result = script.name(self.name), grid(self.numbers, script, digits, WIDEST_RESULT)
        if self.term is None:
            return (f"{name} = {result}",)
        return f"{name} = {self.term.write(script, None)}", self.term.write(script, digits), result

    def blocks(self, script: Script, digits: int) -> tuple[str, ...]:
        """Return the result, cut into blocks of columns that stand one below another where it is too wide."""
        columns, power = self.numbers.shape[1], _power_of_ten(self.numbers)
        scaled = self.numbers.T / 10.0**power
        widths = [max(len(PLAIN.number(float(number), digits)) for number in column) for column in scaled]
        count = -(-sum(widths) // WIDEST_BLOCK)
        if count < 2 or columns > WIDEST_RESULT:
            return (grid(self.numbers, script, digits, WIDEST_RESULT),)
        ten = f"{script.power('10', _whole(power, script))}{script.beside}" if power else ""
        cut = [round(columns * place / count) for place in range(count + 1)]
        found = [
            _entries(self.numbers[:, first:last], power, script, digits, columns, (first == 0, last == columns))
            for first, last in pairwise(cut)
        ]
        return (ten + found[0], *found[1:])

    def plain(self, digits: int) -> str:
        """Return all of it in one line of plain text."""
        return " = ".join(self.lines(PLAIN, digits))
