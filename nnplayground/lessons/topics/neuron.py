"""One neuron: y = f(w₁x₁ + w₂x₂ + b), the half-plane that it tells apart, and the gates that it can and cannot be."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from nnplayground.catalogue import catalogue
from nnplayground.engine.activations import ACTIVATIONS, Activation
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons import notation
from nnplayground.lessons.terms import Call, Equation, Product, Quantity, Sum

Point = tuple[float, float]
CORNERS: tuple[Point, ...] = ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0))
"""The inputs of a gate, in the order of a truth table."""


def choices() -> dict[str, Activation]:
    """Return the activations that one neuron can have alone; softmax needs others beside it."""
    return {key: entry for key, entry in ACTIVATIONS.items() if not entry.output_only}


@dataclass(frozen=True, slots=True)
class Neuron:
    """Two weights, a bias and an activation by key with its parameters."""

    weights: Point = (1.0, 1.0)
    bias: float = -0.5
    activation: str = "step"
    params: dict[str, float] = field(default_factory=dict)

    def sum(self, x: Point) -> float:
        """Return z, the weighted sum with the bias."""
        return self.sum_term(x).value

    def output(self, x: Point) -> float:
        """Return y = f(z)."""
        return self.at(self.sum(x))

    def at(self, z: float) -> float:
        """Return f(z)."""
        return float(ACTIVATIONS[self.activation](np.array(z), **self.params))

    def fires(self, x: Point) -> bool:
        """Say whether x lies in the half-plane z ≥ 0, where a step neuron gives 1."""
        return self.sum(x) >= 0.0

    def sum_term(self, x: Point) -> Sum:
        """Return w₁x₁ + w₂x₂ + b with its numbers."""
        products = (
            Product((Quantity(notation.indexed(notation.letter("w"), str(i)), w), Quantity(notation.x(i), value)))
            for i, (w, value) in enumerate(zip(self.weights, x, strict=True), start=1)
        )
        return Sum((*products, Quantity(notation.letter("b"), self.bias)))

    def equations(self, x: Point) -> tuple[Equation, Equation]:
        """Return z = w₁x₁ + w₂x₂ + b and y = f(z)."""
        z = Quantity(notation.letter("z"), self.sum(x))
        return (
            Equation(z.name, self.sum_term(x)),
            Equation(notation.letter("y"), Call(notation.letter("f"), (z,), self.at)),
        )


def half_plane(neuron: Neuron, low: float, high: float) -> tuple[Point, ...]:
    """Return the corners, in order, of the part of a square in which z ≥ 0; none where there is none."""
    square = ((low, low), (high, low), (high, high), (low, high))
    kept: list[Point] = []
    for here, there in zip(square, square[1:] + square[:1], strict=True):
        z_here, z_there = neuron.sum(here), neuron.sum(there)
        if z_here >= 0.0:
            kept.append(here)
        if (z_here >= 0.0) != (z_there >= 0.0):
            share = z_here / (z_here - z_there)
            kept.append((here[0] + share * (there[0] - here[0]), here[1] + share * (there[1] - here[1])))
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class Gate:
    """A truth table over `CORNERS`."""

    key: str
    label: Marked
    wanted: tuple[bool, bool, bool, bool]


GATES = catalogue(
    [
        Gate("and", QT_TRANSLATE_NOOP("Gate", "AND gate"), (False, False, False, True)),
        Gate("or", QT_TRANSLATE_NOOP("Gate", "OR gate"), (False, True, True, True)),
        Gate("nand", QT_TRANSLATE_NOOP("Gate", "NAND gate"), (True, True, True, False)),
        Gate("not_1", QT_TRANSLATE_NOOP("Gate", "NOT x₁, whatever x₂ is"), (True, True, False, False)),
        Gate("xor", QT_TRANSLATE_NOOP("Gate", "XOR gate"), (False, True, True, False)),
    ]
)
"""Gates to be set with the sliders; the last one no single neuron can be."""


def right_corners(neuron: Neuron, gate: Gate) -> tuple[bool, ...]:
    """Return for each corner whether the neuron says what the gate wants: 1 where z ≥ 0, else 0."""
    return tuple(neuron.fires(x) == wanted for x, wanted in zip(CORNERS, gate.wanted, strict=True))
