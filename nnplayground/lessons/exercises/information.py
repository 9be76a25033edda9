"""Exercises about information, entropy, cross-entropy and the Kullback–Leibler divergence; all in nats, by ln."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons import notation
from nnplayground.lessons.exercises.draw import is_telling, shares, until, whole
from nnplayground.lessons.exercises.neurons import LOG2, LOG10, SIGN
from nnplayground.lessons.exercises.task import Field, Slip, Task
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import Equation, Negative, Product, Quantity, Ratio, Sum, Term
from nnplayground.lessons.walk.functions import ln

P, Q, H = notation.letter("P"), notation.letter("Q"), notation.letter("H")
SWAPPED = QT_TRANSLATE_NOOP("Slip", "P and Q are exchanged.")
ONLY_ENTROPY = QT_TRANSLATE_NOOP("Slip", "This is the entropy of P alone.")
ONLY_CROSS = QT_TRANSLATE_NOOP("Slip", "This is the cross-entropy; the entropy of P is still to be subtracted.")


def logarithm_slips(value: float) -> tuple[Slip, ...]:
    """Return what a number of nats comes to with other logarithms, and with the sign forgotten."""
    return Slip(value / math.log(10.0), LOG10), Slip(value / math.log(2.0), LOG2), Slip(-value, SIGN)


def _events(letter: Name, values: Sequence[float]) -> list[Quantity]:
    return [Quantity(notation.indexed(letter, str(k)), value) for k, value in enumerate(values, 1)]


def _minus_sum(weights: Sequence[Quantity], inside: Sequence[Term]) -> Negative:
    return Negative(Sum(tuple(Product((p, ln(q))) for p, q in zip(weights, inside, strict=True))))


def information(rng: np.random.Generator, level: int) -> Task:
    """I = -ln P of an event."""
    value = whole(rng, 1, 9) / 10.0 if level == 1 else whole(rng, 1, 99) / 100.0 if level == 2 else 0.0
    if level == 3:
        value = 1.0 / whole(rng, 3, 20)
    p = Quantity(Name("P(x)", "P(x)"), value)
    result = Equation(Name("I(x)", "I(x)"), Negative(ln(p)))
    given = () if level == 3 else (p,)
    formulas = (Name(rf"P(x) = \frac{{1}}{{{round(1.0 / value)}}}", f"P(x) = 1/{round(1.0 / value)}"),)
    return Task(
        Text(QT_TRANSLATE_NOOP("Exercise", "How much information, in nats (ln), does this event carry?")),
        (Field(result.name, result.value, slips=logarithm_slips(result.value)),),
        given,
        formulas if level == 3 else (),
        (result,),
    )


def entropy(rng: np.random.Generator, level: int) -> Task:
    """H = -Σ P ln P."""
    p = _events(P, shares(rng, level + 1, 10 if level < 3 else 20))
    result = Equation(Name("H(P)", "H(P)"), _minus_sum(p, p))
    return _of_distributions(
        QT_TRANSLATE_NOOP("Exercise", "What is the entropy of this distribution, in nats (ln)?"), result, p
    )


def _of_distributions(question: Marked, result: Equation, given: Sequence[Quantity], *slips: Slip) -> Task:
    field = Field(result.name, result.value, slips=(*logarithm_slips(result.value), *slips))
    return Task(Text(question), (field,), tuple(given), (), (result,))


def _two(rng: np.random.Generator, level: int) -> tuple[list[Quantity], list[Quantity]]:
    """Return two distributions that differ."""

    def make(rng: np.random.Generator) -> tuple[list[Quantity], list[Quantity]]:
        parts = 10 if level < 3 else 20
        return _events(P, shares(rng, level + 1, parts)), _events(Q, shares(rng, level + 1, parts))

    return until(rng, make, lambda made: is_telling(_cross(*made) - _cross(made[0], made[0]), 0.03))


def _cross(p: Sequence[Quantity], q: Sequence[Quantity]) -> float:
    return _minus_sum(p, q).value


def cross_entropy(rng: np.random.Generator, level: int) -> Task:
    """H(P, Q) = -Σ P ln Q."""
    p, q = _two(rng, level)
    result = Equation(Name("H(P, Q)", "H(P, Q)"), _minus_sum(p, q))
    return _of_distributions(
        QT_TRANSLATE_NOOP("Exercise", "What is the cross-entropy H(P, Q), in nats (ln)?"),
        result,
        [*p, *q],
        Slip(_cross(q, p), SWAPPED),
        Slip(_cross(p, p), ONLY_ENTROPY),
    )


def divergence(rng: np.random.Generator, level: int) -> Task:
    """KL(P‖Q) = Σ P ln(P/Q)."""
    p, q = _two(rng, level)
    terms = tuple(Product((one, ln(Ratio(one, other)))) for one, other in zip(p, q, strict=True))
    result = Equation(Name(r"\text{KL}(P \| Q)", "KL(P‖Q)"), Sum(terms))
    return _of_distributions(
        QT_TRANSLATE_NOOP("Exercise", "What is the Kullback–Leibler divergence of P from Q, in nats (ln)?"),
        result,
        [*p, *q],
        Slip(_cross(q, p) - _cross(q, q), SWAPPED),
        Slip(_cross(p, q), ONLY_CROSS),
    )
