"""The lecture's dosage network: two softplus curves scaled, added and shifted into one; and the same one learned."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.lessons import notation
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import Call, Equation, Exp, Number, Product, Quantity, Sum, Term

Pair = tuple[float, float]
SPAN = (0.0, 1.0)
"""Doses from low to high."""
DECISION = 0.5
"""Above this output the dose is said to work."""
GRID = 2001
LN = Name(r"\ln", "ln")


@dataclass(frozen=True, slots=True)
class Dosage:
    """A 1-2-1 network of softplus neurons with an identity output; index 0 is the orange neuron, 1 the blue one."""

    w1: Pair = (3.34, -3.53)
    b1: Pair = (-1.43, 0.57)
    w2: Pair = (-1.22, -2.30)
    b2: float = 2.61

    def sum(self, neuron: int, x: Array | float) -> Array:
        """Return z of a hidden neuron."""
        return np.asarray(x, dtype=np.float64) * self.w1[neuron] + self.b1[neuron]

    def bent(self, neuron: int, x: Array | float) -> Array:
        """Return softplus(z) of a hidden neuron."""
        return ACTIVATIONS["softplus"](self.sum(neuron, x))

    def scaled(self, neuron: int, x: Array | float) -> Array:
        """Return softplus(z)·w₂: what a hidden neuron brings to the sum."""
        return self.bent(neuron, x) * self.w2[neuron]

    def output(self, x: Array | float) -> Array:
        """Return the green curve: both scaled curves added, and b₂."""
        return self.scaled(0, x) + self.scaled(1, x) + self.b2

    def slope(self, x: Array | float) -> Array:
        """Return the slope of the green curve."""
        bends = [ACTIVATIONS["softplus"].slope(self.sum(neuron, x)) for neuron in (0, 1)]
        return sum((bend * w1 * w2 for bend, w1, w2 in zip(bends, self.w1, self.w2, strict=True)), np.zeros(()))

    def knee(self, neuron: int) -> float:
        """Return the dose at which z is 0, the middle of the bend; not finite where w₁ is 0."""
        return -self.b1[neuron] / self.w1[neuron] if self.w1[neuron] else math.inf


LECTURE = Dosage()
"""The lecture's own numbers."""


def roots(function: Callable[[Array], Array], span: Pair = SPAN) -> tuple[float, ...]:
    """Return where a continuous function of arrays changes its sign, to the last bit; touching 0 does not count."""
    x = np.linspace(*span, GRID)
    above = function(x) > 0.0
    return tuple(
        _root(function, float(x[k]), float(x[k + 1]), bool(above[k])) for k in np.flatnonzero(above[1:] != above[:-1])
    )


def _root(function: Callable[[Array], Array], low: float, high: float, is_above_left: bool) -> float:
    while low < (middle := 0.5 * (low + high)) < high:
        if bool(function(np.array(middle)) > 0.0) is is_above_left:
            low = middle
        else:
            high = middle
    return min((low, high), key=lambda x: abs(float(function(np.array(x)))))


def thresholds(model: Dosage, level: float = DECISION) -> tuple[float, ...]:
    """Return the doses at which the decision changes."""
    return roots(lambda x: model.output(x) - level)


def peaks(model: Dosage) -> tuple[float, ...]:
    """Return the doses at which the curve is level."""
    return roots(model.slope)


# -- formulas ----------------------------------------------------------------------------------------------------------


def _bent_term(model: Dosage, neuron: int, x: float) -> Term:
    """Return ln(1 + e^(x·w₁ + b₁)) as the lecture writes it."""
    dose, weight = Quantity(notation.letter("x"), x), Quantity(notation.w(1, neuron + 1, 1), model.w1[neuron])
    bias = Quantity(notation.b(1, neuron + 1), model.b1[neuron])
    inside = Sum((Product((dose, weight)), bias))
    return Call(LN, (Sum((Number(1.0), Exp(inside))),), lambda _argument: float(model.bent(neuron, x)))


def scaled_term(model: Dosage, neuron: int, x: float) -> Term:
    """Return ln(1 + e^(x·w₁ + b₁))·w₂ with its numbers."""
    return Product((_bent_term(model, neuron, x), Quantity(notation.w(2, 1, neuron + 1), model.w2[neuron])))


def equations(model: Dosage, x: float, colours: tuple[str, str] = ("orange", "blue")) -> tuple[Equation, ...]:
    """Return what the orange and the blue neuron bring at a dose, and the output that they add up to."""
    names = [notation.letter(rf"\text{{{colour}}}", colour) for colour in colours]
    parts = tuple(Equation(names[neuron], scaled_term(model, neuron, x)) for neuron in (0, 1))
    total = Sum((*(Quantity(part.name, part.value) for part in parts), Quantity(notation.b(2, 1), model.b2)))
    return (*parts, Equation(notation.letter("y"), total, float(model.output(x))))
