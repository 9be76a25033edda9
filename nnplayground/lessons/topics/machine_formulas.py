"""Formulas of a small Boltzmann machine: its energy, what a unit is given, and what is drawn.

Indices are counted from 1 in names, and from 0 in arguments. `phase` is what stands above in brackets: a step of Gibbs
sampling, or a layer of a stack.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.lessons import notation
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import Below, Equation, Negative, Product, Quantity, Sum, Term
from nnplayground.lessons.topics.machines import Draw, Small
from nnplayground.lessons.walk.functions import activated

ENERGY = Name(r"E(v, h)", "E(v, h)")
Phase = int | str | None


def v(j: int, phase: Phase = None) -> Name:
    """Return the name of a visible unit."""
    return notation.indexed(notation.letter("v"), str(j), phase)


def h(i: int, phase: Phase = None) -> Name:
    """Return the name of a hidden unit."""
    return notation.indexed(notation.letter("h"), str(i), phase)


def w(i: int, j: int, phase: Phase = None) -> Name:
    """Return the name of the weight between hidden unit i and visible unit j."""
    return notation.indexed(notation.letter("w"), f"{i}{j}", phase)


def b(i: int, phase: Phase = None) -> Name:
    """Return the name of a hidden bias."""
    return notation.indexed(notation.letter("b"), str(i), phase)


def c(j: int, phase: Phase = None) -> Name:
    """Return the name of a visible bias."""
    return notation.indexed(notation.letter("c"), str(j), phase)


def r(number: int) -> Name:
    """Return the name of a random number."""
    return notation.indexed(notation.letter("r"), str(number))


def chance(unit: Name, given: str) -> Name:
    """Return the name of the probability that a unit is 1, given the other side."""
    return Name(rf"p\left({unit.latex} = 1 \mid {given}\right)", f"p({unit.plain} = 1 | {given})")


def hidden_chance(i: int, phase: Phase = None) -> Name:
    """Return the name of the probability of a hidden unit; with a phase it is the short one, p."""
    return chance(h(i), "v") if phase is None else notation.indexed(notation.letter("p"), str(i), phase)


def visible_chance(j: int, phase: Phase = None) -> Name:
    """Return the name of the probability of a visible unit; with a phase it is the short one, q."""
    return chance(v(j), "h") if phase is None else notation.indexed(notation.letter("q"), str(j), phase)


# -- energy ------------------------------------------------------------------------------------------------------------


def energy_equation(small: Small, visible: Sequence[float], hidden: Sequence[float]) -> Equation:
    """Return E(v, h) = -Σ c v - Σ b h - Σ h w v, all of its terms written out."""
    seen, felt = _units(v, visible), _units(h, hidden)
    joint = tuple(
        Product((felt[i], Quantity(w(i + 1, j + 1), weight), seen[j]))
        for i, row in enumerate(small.weights)
        for j, weight in enumerate(row)
    )
    sums = (
        _products(_units(c, small.visible_bias), seen),
        _products(_units(b, small.hidden_bias), felt),
        joint,
    )
    return Equation(ENERGY, Sum(tuple(Negative(Sum(terms)) for terms in sums)), small.energy(visible, hidden))


def brief_energy_equation(small: Small, visible: Sequence[float], hidden: Sequence[float]) -> Equation | None:
    """Return E as what the units that are 1 add to it, for all other terms are 0; None where no unit is 1."""
    on_seen, on_felt = ([place for place, bit in enumerate(bits) if bit] for bits in (visible, hidden))
    groups = (
        [Quantity(c(j + 1), small.visible_bias[j]) for j in on_seen],
        [Quantity(b(i + 1), small.hidden_bias[i]) for i in on_felt],
        [Quantity(w(i + 1, j + 1), small.weights[i][j]) for i, j in product(on_felt, on_seen)],
    )
    terms = tuple(Negative(Sum(tuple(group)) if len(group) > 1 else group[0]) for group in groups if group)
    return Equation(ENERGY, Sum(terms), small.energy(visible, hidden)) if terms else None


def _units(name: Callable[[int], Name], values: Sequence[float]) -> list[Quantity]:
    return [Quantity(name(number), value) for number, value in enumerate(values, start=1)]


def _products(first: Sequence[Quantity], second: Sequence[Quantity]) -> tuple[Term, ...]:
    return tuple(Product(pair) for pair in zip(first, second, strict=True))


# -- units -------------------------------------------------------------------------------------------------------------


def hidden_equations(
    small: Small, unit: int, visible: Sequence[float], phase: Phase = None
) -> tuple[Equation, Equation]:
    """Return the sum z of a hidden unit and p(h = 1 | v) = 1/(1 + e^-z), with the engine's numbers."""
    rbm, seen = small.rbm(), np.array([visible])
    total = float((seen @ rbm.weights.T + rbm.hidden_bias)[0, unit])
    weights = [Quantity(w(unit + 1, j), weight) for j, weight in enumerate(small.weights[unit], start=1)]
    units = [Quantity(v(j, phase), value) for j, value in enumerate(visible, start=1)]
    bias = Quantity(b(unit + 1), small.hidden_bias[unit])
    z = Equation(notation.indexed(notation.letter("z"), str(unit + 1), phase), _sum(weights, units, bias), total)
    return z, squashed(hidden_chance(unit + 1, phase), z, float(rbm.hidden(seen)[0, unit]))


def visible_equations(
    small: Small, unit: int, hidden: Sequence[float], phase: Phase = None, below: Phase = None
) -> tuple[Equation, Equation]:
    """Return the sum s of a visible unit and p(v = 1 | h) = 1/(1 + e^-s), with the engine's numbers.

    The hidden units are those of the phase `below`.
    """
    rbm, felt = small.rbm(), np.array([hidden])
    total = float((felt @ rbm.weights + rbm.visible_bias)[0, unit])
    weights = [Quantity(w(i, unit + 1), row[unit]) for i, row in enumerate(small.weights, start=1)]
    units = [Quantity(h(i, below), value) for i, value in enumerate(hidden, start=1)]
    bias = Quantity(c(unit + 1), small.visible_bias[unit])
    s = Equation(notation.indexed(notation.letter("s"), str(unit + 1), phase), _sum(weights, units, bias), total)
    return s, squashed(visible_chance(unit + 1, phase), s, float(rbm.visible(felt)[0, unit]))


def squashed(name: Name, z: Equation, number: float | None = None) -> Equation:
    """Return a probability as the logistic function of a sum, as of a sigmoid neuron."""
    return Equation(name, activated(ACTIVATIONS["logistic"], {}, Quantity(z.name, z.value)), number)


def _sum(weights: Sequence[Quantity], units: Sequence[Quantity], bias: Quantity) -> Sum:
    return Sum((*_products(weights, units), bias))


def draw_equations(
    drawn: Draw, unit_name: Callable[[int], Name], chance_name: Callable[[int], Name], first: int = 1
) -> tuple[Equation, ...]:
    """Return how every unit of a side comes to its state: h = [r < p]; random numbers are counted from `first`."""
    return tuple(
        Equation(unit_name(place), Below(Quantity(r(first + place - 1), number), Quantity(chance_name(place), p)), bit)
        for place, (number, p, bit) in enumerate(zip(drawn.numbers, drawn.chances, drawn.state, strict=True), start=1)
    )
