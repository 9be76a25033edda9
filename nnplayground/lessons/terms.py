"""Terms that know their symbols and their numbers: one tree gives formula, formula with numbers, and result.

A term is written in a `Script`, as LaTeX or as plain Unicode text, either with symbols (`digits` None) or with numbers
of so many significant digits. Rounding is only for show: `value` uses full numbers. Long sums leave out their middle.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import mul

from nnplayground.decimals import listed
from nnplayground.lessons.scripts import LATEX, PLAIN, Name, Script

LONGEST_SUM = 6
"""Terms of a sum that are written out; of longer ones the first few and the last."""
FIRST_FEW = 4

SUM, PRODUCT, POWER, ATOM = range(4)
"""How tightly a term holds together: what is looser than its surroundings is put in brackets."""


class Term(ABC):
    """A formula with a value."""

    binding: int = ATOM

    @property
    @abstractmethod
    def value(self) -> float:
        """The number it comes to, in float64."""

    @abstractmethod
    def write(self, script: Script, digits: int | None) -> str:
        """Return the formula: with symbols, or with numbers of so many significant digits."""

    def parts(self) -> tuple[Term, ...]:
        """Return the terms it is made of."""
        return ()

    def latex(self, digits: int | None = None) -> str:
        """Return it as LaTeX."""
        return self.write(LATEX, digits)

    def plain(self, digits: int | None = None) -> str:
        """Return it as plain text."""
        return self.write(PLAIN, digits)

    def quantities(self) -> Iterator[Quantity]:
        """Yield every named quantity in it, from left to right."""
        for part in self.parts():
            yield from part.quantities()

    def within(self, binding: int, script: Script, digits: int | None) -> str:
        """Return it in brackets where its surroundings bind more tightly."""
        written = self.write(script, digits)
        return script.group(written) if self.binding < binding or self._is_negative(digits) else written

    def _is_negative(self, digits: int | None) -> bool:
        """Say whether it is written as one number with a minus before it."""
        del digits
        return False


@dataclass(frozen=True)
class Quantity(Term):
    """Something with a name, whose number is known; `cell` says where it stands, for whoever wants to point at it."""

    name: Name
    number: float
    cell: Hashable = None

    @property
    def value(self) -> float:
        return self.number

    def write(self, script: Script, digits: int | None) -> str:
        return script.name(self.name) if digits is None else script.number(self.number, digits)

    def quantities(self) -> Iterator[Quantity]:
        yield self

    def _is_negative(self, digits: int | None) -> bool:
        return digits is not None and (self.number < 0.0 or math.copysign(1.0, self.number) < 0.0)


@dataclass(frozen=True)
class Number(Term):
    """A number that belongs to the formula itself, such as the 2 of a square."""

    number: float

    @property
    def value(self) -> float:
        return self.number

    def write(self, script: Script, digits: int | None) -> str:
        return script.number(self.number, 12 if digits is None else digits)

    def _is_negative(self, digits: int | None) -> bool:
        del digits
        return self.number < 0.0


@dataclass(frozen=True)
class Negative(Term):
    """-x."""

    term: Term
    binding = SUM

    @property
    def value(self) -> float:
        return -self.term.value

    def write(self, script: Script, digits: int | None) -> str:
        return script.minus(self.term.within(PRODUCT, script, digits))

    def parts(self) -> tuple[Term, ...]:
        return (self.term,)


@dataclass(frozen=True)
class Sum(Term):
    """a + b + ...; a `Negative` in it is subtracted, and of a `whole` one no term is left out."""

    terms: tuple[Term, ...]
    whole: bool = False
    binding = SUM

    @property
    def value(self) -> float:
        return sum(term.value for term in self.terms)

    def write(self, script: Script, digits: int | None) -> str:
        first, *rest = self.terms if self.whole else _shortened(self.terms)
        written = first.write(script, digits) if first else ""
        for term in rest:
            if term is None:
                written += f" + {script.dots}"
            elif isinstance(term, Negative):
                written += f" {script.minus_sign} {term.term.within(PRODUCT, script, digits)}"
            else:
                written += f" + {term.within(SUM, script, digits)}"
        return written

    def parts(self) -> tuple[Term, ...]:
        return self.terms


def _shortened(terms: Sequence[Term]) -> list[Term | None]:
    """Return the terms to be written, None where some are left out."""
    return [*terms] if len(terms) <= LONGEST_SUM else [*terms[:FIRST_FEW], None, terms[-1]]


@dataclass(frozen=True)
class Product(Term):
    """a · b · ..., one factor beside the other in symbols, with dots in numbers."""

    factors: tuple[Term, ...]
    binding = PRODUCT

    @property
    def value(self) -> float:
        return reduce(mul, (factor.value for factor in self.factors), 1.0)

    def write(self, script: Script, digits: int | None) -> str:
        with_dots = digits is not None or any(isinstance(factor, Number) for factor in self.factors[1:])
        return (script.times if with_dots else script.beside).join(
            factor.within(POWER, script, digits) for factor in self.factors
        )

    def parts(self) -> tuple[Term, ...]:
        return self.factors


@dataclass(frozen=True)
class Ratio(Term):
    """a / b; inf or nan by zero, as NumPy has it."""

    above: Term
    below: Term
    binding = PRODUCT

    @property
    def value(self) -> float:
        above, below = self.above.value, self.below.value
        if below:
            return above / below
        return math.nan if not above or math.isnan(above) else math.copysign(math.inf, above)

    def write(self, script: Script, digits: int | None) -> str:
        if script.has_fractions:
            return script.fraction(self.above.write(script, digits), self.below.write(script, digits))
        return script.fraction(self.above.within(PRODUCT, script, digits), self.below.within(POWER, script, digits))

    def within(self, binding: int, script: Script, digits: int | None) -> str:
        """A fraction with a line holds itself together, except under a power."""
        if script.has_fractions and binding < ATOM:
            return self.write(script, digits)
        return super().within(binding, script, digits)

    def parts(self) -> tuple[Term, ...]:
        return self.above, self.below


@dataclass(frozen=True)
class Power(Term):
    """a to the power of a whole or other number."""

    base: Term
    exponent: Term
    binding = POWER

    @property
    def value(self) -> float:
        return float(self.base.value**self.exponent.value)

    def write(self, script: Script, digits: int | None) -> str:
        base = self.base.within(ATOM, script, digits)
        if digits is None and isinstance(self.base, Quantity) and "^" in self.base.name.latex:
            base = script.group(base)  # or its layer and its sample would be taken for a part of the exponent
        return script.power(base, self.exponent.write(script, digits))

    def parts(self) -> tuple[Term, ...]:
        return self.base, self.exponent


@dataclass(frozen=True)
class Exp(Term):
    """e to the power of a term; inf where it overflows."""

    exponent: Term
    binding = POWER

    @property
    def value(self) -> float:
        try:
            return math.exp(self.exponent.value)
        except OverflowError:
            return math.inf

    def write(self, script: Script, digits: int | None) -> str:
        return script.power("e", self.exponent.write(script, digits))

    def parts(self) -> tuple[Term, ...]:
        return (self.exponent,)


@dataclass(frozen=True)
class Root(Term):
    """The square root."""

    term: Term

    @property
    def value(self) -> float:
        inside = self.term.value
        return math.sqrt(inside) if inside >= 0.0 else math.nan

    def write(self, script: Script, digits: int | None) -> str:
        return script.root(self.term.write(script, digits))

    def parts(self) -> tuple[Term, ...]:
        return (self.term,)


@dataclass(frozen=True)
class Absolute(Term):
    """|x|."""

    term: Term

    @property
    def value(self) -> float:
        return abs(self.term.value)

    def write(self, script: Script, digits: int | None) -> str:
        return script.absolute(self.term.write(script, digits))

    def parts(self) -> tuple[Term, ...]:
        return (self.term,)


@dataclass(frozen=True)
class Call(Term):
    """f(a, b, ...), for a function that has a name."""

    name: Name
    arguments: tuple[Term, ...]
    function: Callable[..., float]

    @property
    def value(self) -> float:
        return float(self.function(*(argument.value for argument in self.arguments)))

    def write(self, script: Script, digits: int | None) -> str:
        return script.call(self.name, listed(argument.write(script, digits) for argument in self.arguments))

    def parts(self) -> tuple[Term, ...]:
        return self.arguments


@dataclass(frozen=True)
class Below(Term):
    """[r < p]: 1 where it holds, else 0."""

    number: Term
    limit: Term

    @property
    def value(self) -> float:
        return 1.0 if self.number.value < self.limit.value else 0.0

    def write(self, script: Script, digits: int | None) -> str:
        compared = f"[{self.number.write(script, digits)} < {self.limit.write(script, digits)}]"
        return f"{{{compared}}}" if script.has_fractions else compared

    def parts(self) -> tuple[Term, ...]:
        return self.number, self.limit


@dataclass(frozen=True)
class Series(Term):
    """Σ over an index, as `general` says with symbols; with numbers all of its `terms` are added up.

    A mean has 1/m before it, m being the number of terms.
    """

    general: Term
    terms: tuple[Term, ...]
    index: Name
    up_to: Name
    mean: bool = False
    binding = PRODUCT

    @property
    def value(self) -> float:
        total = sum(term.value for term in self.terms)
        return total / len(self.terms) if self.mean else total

    def write(self, script: Script, digits: int | None) -> str:
        if digits is None:
            body = script.series(self.index, self.up_to, self.general.within(PRODUCT, script, digits))
            return f"{script.fraction('1', script.name(self.up_to))} {body}" if self.mean else body
        added = Sum(self.terms)
        if not self.mean:
            return added.write(script, digits)
        if len(self.terms) == 1:
            return self.terms[0].write(script, digits)
        return f"{script.fraction('1', str(len(self.terms)))} {script.group(added.write(script, digits))}"

    def within(self, binding: int, script: Script, digits: int | None) -> str:
        """As numbers it is a sum of them; the sign of a sum needs no brackets as the last factor."""
        if digits is None:
            is_held = script.has_fractions and binding < ATOM
            return self.write(script, digits) if is_held else super().within(binding, script, digits)
        written = self.write(script, digits)
        return script.group(written) if not self.mean and len(self.terms) > 1 and binding > SUM else written

    def parts(self) -> tuple[Term, ...]:
        return self.terms


@dataclass(frozen=True)
class Equation:
    """A name, the term it stands for, and the number it comes to: the engine's own where that is given."""

    name: Name
    term: Term
    number: float | None = None

    @property
    def value(self) -> float:
        """The result."""
        return self.term.value if self.number is None else self.number

    def lines(self, script: Script, digits: int) -> tuple[str, str, str]:
        """Return the three sides of it: `name = symbols`, the same with numbers, and the result."""
        return (
            f"{script.name(self.name)} = {self.term.write(script, None)}",
            self.term.write(script, digits),
            script.number(self.value, digits),
        )

    def plain(self, digits: int) -> str:
        """Return all of it in one line of plain text."""
        return " = ".join(self.lines(PLAIN, digits))
