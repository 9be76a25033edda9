"""Information, entropy, cross-entropy and the Kullback–Leibler divergence of two distributions P and Q.

Distributions are tuples of shares that add up to 1; 0·ln 0 is 0, and what is compared with an impossible outcome is
infinite.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from nnplayground.catalogue import catalogue
from nnplayground.engine.losses import times_log
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons.notation import letter
from nnplayground.lessons.scripts import LATEX, Name
from nnplayground.lessons.terms import (
    FIRST_FEW,
    LONGEST_SUM,
    Call,
    Equation,
    Negative,
    Product,
    Quantity,
    Ratio,
    Series,
    Term,
)

FEW_OUTCOMES = 3
"""Outcomes whose terms stand on one line."""

Shares = tuple[float, ...]
"""One share an outcome, from 0 to 1; together they are 1."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of information: the logarithm it is taken with, and how many nats it is."""

    key: str
    label: Marked
    log: Name
    nats: float

    def of(self, nats: float) -> float:
        """Return so many nats in this unit."""
        return nats / self.nats

    def logarithm(self, value: float) -> float:
        """Return the logarithm of a number from 0 on; minus infinity for 0."""
        return math.log(value) / self.nats if value > 0.0 else -math.inf


UNITS = catalogue(
    [
        Unit("nats", QT_TRANSLATE_NOOP("Information", "nats (ln)"), letter(r"\ln", "ln"), 1.0),
        Unit("bits", QT_TRANSLATE_NOOP("Information", "bits (log₂)"), letter(r"\log_{2}", "log₂"), math.log(2.0)),
    ]
)
"""The lecture's natural logarithm first."""


def information(share: float) -> float:
    """Return I = -ln P in nats."""
    return 0.0 - math.log(share) if share > 0.0 else math.inf


def entropy(p: Sequence[float]) -> float:
    """Return H(P) = -Σ P ln P in nats."""
    return cross_entropy(p, p)


def cross_entropy(p: Sequence[float], q: Sequence[float]) -> float:
    """Return H(P, Q) = -Σ P ln Q in nats; infinite where Q calls something impossible that P does not."""
    return abs(-float(times_log(np.array(p), np.array(q)).sum()))  # abs: the sum of nothing is 0, not -0


def divergence(p: Sequence[float], q: Sequence[float]) -> float:
    """Return KL(P‖Q) = Σ P ln(P/Q) in nats, never below 0."""
    shares = np.array(p)
    return max(0.0, float((times_log(shares, shares) - times_log(shares, np.array(q))).sum()))


def rescaled(shares: Shares, index: int, wanted: float) -> Shares:
    """Return the shares with one of them changed to `wanted`, and the others in their old proportions beside it.

    Where the others are all 0, what is left is dealt out evenly.
    """
    wanted = min(max(wanted, 0.0), 1.0)
    others = math.fsum(share for place, share in enumerate(shares) if place != index)
    left = 1.0 - wanted
    even = left / (len(shares) - 1)
    return tuple(
        wanted if place == index else share * (left / others) if others > 0.0 else even
        for place, share in enumerate(shares)
    )


# -- formulas ----------------------------------------------------------------------------------------------------------

_INDEX, _COUNT = letter("i"), letter("n")


def _share(of: str, number: int | None = None) -> Name:
    """Return P(xᵢ), or that of one outcome, counted from 1."""
    if number is None:
        return Name(rf"{of}(x_{{i}})", f"{of}(xᵢ)")
    return Name(rf"{of}(x_{{{number}}})", f"{of}(x{number})")


def information_equation(share: float, unit: Unit) -> Equation:
    """Return I(x) = -ln P(x)."""
    known = Quantity(Name("P(x)", "P(x)"), share)
    return Equation(
        Name("I(x)", "I(x)"), Negative(Call(unit.log, (known,), unit.logarithm)), unit.of(information(share))
    )


@dataclass(frozen=True, slots=True)
class Measure:
    """One number that P and Q have: `compute(p, q)` in nats; `of` are the letters in its formula.

    `weights` is whose shares stand before the logarithm, `inside` whose stand in it: one letter, or two for a ratio.
    """

    key: str
    label: Marked
    name: Name
    compute: Callable[[Sequence[float], Sequence[float]], float]
    weights: str
    inside: str
    meaning: Marked

    def value(self, p: Sequence[float], q: Sequence[float], unit: Unit) -> float:
        """Return it in a unit."""
        return unit.of(self.compute(p, q))

    def equation(self, p: Sequence[float], q: Sequence[float], unit: Unit) -> Equation:
        """Return its formula with its numbers."""
        terms = tuple(self._term(pair, unit, number) for number, pair in enumerate(zip(p, q, strict=True), start=1))
        series = Series(self._term((1.0, 1.0), unit, None), terms, _INDEX, _COUNT)
        return Equation(self.name, series if len(self.inside) == 2 else Negative(series), self.value(p, q, unit))

    def pieces(
        self, p: Sequence[float], q: Sequence[float], unit: Unit, digits: int, number: float | None = None
    ) -> list[str]:
        """Return the formula with its numbers as LaTeX, cut where a new line may begin; `number` is a better result.

        Of many outcomes every one is a piece, with the minus before each in place of brackets around all; of very many
        those of share 0 are left out, and some in the middle.
        """
        equation = self.equation(p, q, unit)
        _, numbers, result = replace(equation, number=equation.number if number is None else number).lines(
            LATEX, digits
        )
        name = LATEX.name(equation.name)
        if len(p) <= FEW_OUTCOMES:
            return [name, f"= {numbers}", f"= {result}"]
        sign = "+" if len(self.inside) == 2 else "{-}"
        pairs = enumerate(zip(p, q, strict=True), start=1)
        terms = [
            f"{sign} {self._term(pair, unit, place).latex(digits)}"
            for place, pair in pairs
            if len(p) <= LONGEST_SUM or pair["PQ".index(self.weights)] > 0.0
        ]
        if len(terms) > LONGEST_SUM:
            terms = [*terms[:FIRST_FEW], rf"{sign} \dots", terms[-1]]
        first = terms[0].removeprefix("+ ") if terms else "0"
        return [name, f"= {first}", *terms[1:], f"= {result}"]

    def _term(self, pair: tuple[float, float], unit: Unit, number: int | None) -> Term:
        shares = dict(zip("PQ", pair, strict=True))
        known = {of: Quantity(_share(of, number), share) for of, share in shares.items()}
        inside: Term = known[self.inside[0]]
        if len(self.inside) == 2:
            inside = Ratio(inside, known[self.inside[1]])
        return Product((known[self.weights], Call(unit.log, (inside,), unit.logarithm)))


def _kl_name(first: str, second: str) -> Name:
    return Name(rf"\text{{KL}}({first} \| {second})", f"KL({first}‖{second})")


MEASURES = catalogue(
    [
        Measure(
            "entropy_p",
            QT_TRANSLATE_NOOP("Information", "Entropy of P"),
            letter("H(P)"),
            lambda p, _q: entropy(p),
            "P",
            "P",
            QT_TRANSLATE_NOOP("Information", "How much an outcome of P tells on average: the more even, the more."),
        ),
        Measure(
            "entropy_q",
            QT_TRANSLATE_NOOP("Information", "Entropy of Q"),
            letter("H(Q)"),
            lambda _p, q: entropy(q),
            "Q",
            "Q",
            QT_TRANSLATE_NOOP("Information", "How much an outcome of Q tells on average."),
        ),
        Measure(
            "cross_entropy",
            QT_TRANSLATE_NOOP("Information", "Cross-entropy"),
            letter("H(P, Q)"),
            cross_entropy,
            "P",
            "Q",
            QT_TRANSLATE_NOOP(
                "Information", "What outcomes of P tell on average to someone who believes Q: never less than H(P)."
            ),
        ),
        Measure(
            "kl_pq",
            QT_TRANSLATE_NOOP("Information", "Divergence of P from Q"),
            _kl_name("P", "Q"),
            divergence,
            "P",
            "PQ",
            QT_TRANSLATE_NOOP("Information", "H(P, Q) − H(P): the price of believing Q. 0 only where Q equals P."),
        ),
        Measure(
            "kl_qp",
            QT_TRANSLATE_NOOP("Information", "Divergence of Q from P"),
            _kl_name("Q", "P"),
            lambda p, q: divergence(q, p),
            "Q",
            "QP",
            QT_TRANSLATE_NOOP("Information", "The other way round it is another number: KL is no distance."),
        ),
    ]
)
"""Every number of the pair, in the lecture's order."""


def in_words(p: Sequence[float], q: Sequence[float], names: Sequence[Marked | str]) -> list[Text]:
    """Return what is infinite or the same, and why."""
    found = []
    for first, second, shares, believed in (("P", "Q", p, q), ("Q", "P", q, p)):
        lost = [name for name, share, belief in zip(names, shares, believed, strict=True) if share > 0.0 == belief]
        if lost:
            found.append(
                Text(
                    QT_TRANSLATE_NOOP(
                        "Information",
                        "{second} calls “{outcome}” impossible, but under {first} it happens: −ln 0 is infinite, and "
                        "so is KL({first}‖{second}).",
                    ),
                    {"first": first, "second": second, "outcome": lost[0]},
                )
            )
    if tuple(p) == tuple(q):
        found.append(
            Text(
                QT_TRANSLATE_NOOP(
                    "Information", "P and Q are the same: the cross-entropy equals the entropy, and KL is 0."
                )
            )
        )
    return found


# -- examples ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Preset:
    """Two distributions to begin with, and what their outcomes are called."""

    key: str
    label: Marked
    p: Shares
    q: Shares
    outcomes: tuple[Marked | str, ...]


_COIN = (QT_TRANSLATE_NOOP("Information", "head"), QT_TRANSLATE_NOOP("Information", "tail"))
_DIE = tuple("123456")

PRESETS = catalogue(
    [
        Preset("coin", QT_TRANSLATE_NOOP("Information", "The lecture's coins"), (0.5, 0.5), (0.2, 0.8), _COIN),
        Preset("unfair", QT_TRANSLATE_NOOP("Information", "The unfair coin first"), (0.2, 0.8), (0.5, 0.5), _COIN),
        Preset(
            "die",
            QT_TRANSLATE_NOOP("Information", "A fair and a loaded die"),
            (1 / 6,) * 6,
            (0.1, 0.1, 0.1, 0.1, 0.1, 0.5),
            _DIE,
        ),
        Preset(
            "label",
            QT_TRANSLATE_NOOP("Information", "A label and a prediction"),
            (1.0, 0.0, 0.0),
            (0.7, 0.2, 0.1),
            ("setosa", "versicolor", "virginica"),
        ),
        Preset(
            "impossible", QT_TRANSLATE_NOOP("Information", "Q thinks “head” impossible"), (0.5, 0.5), (0.0, 1.0), _COIN
        ),
    ]
)
"""The lecture's coins first."""
