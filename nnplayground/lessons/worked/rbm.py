"""A restricted Boltzmann machine of three visible and two hidden units, with all of its states."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nnplayground.engine.arrays import Array
from nnplayground.engine.families.rbm import Rbm
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons import notation
from nnplayground.lessons.matrices import (
    MatrixEquation,
)
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.statements import Result, Written
from nnplayground.lessons.terms import Equation, Exp, Negative, Quantity, Ratio, Sum
from nnplayground.lessons.topics.machine_formulas import (
    ENERGY,
    chance,
    energy_equation,
    h,
    hidden_equations,
)
from nnplayground.lessons.topics.machines import (
    PRESETS,
    energies,
    place,
    probabilities,
)
from nnplayground.lessons.worked.example import Item
from nnplayground.lessons.worked.functions import numbers, rows

SMALL = PRESETS["worked"].small
SEEN, FELT = (1.0, 0.0, 1.0), (1.0, 0.0)
"""The visible and the hidden state that the energy is asked of."""
Z = Name("Z", "Z")
W, B, C = notation.letter("W"), notation.letter("b"), notation.letter("c")


def probability(visible: str, hidden: str = "") -> Name:
    """Return the name of the probability of a state, or of what is visible of it."""
    inside = f"{visible}, {hidden}" if hidden else visible
    return Name(f"P({inside})", f"P({inside})")


def bits(state: Sequence[float]) -> str:
    """Return a state as 101."""
    return "".join(f"{bit:.0f}" for bit in state)


def listed(state: Sequence[float]) -> str:
    """Return a state as (1, 0, 1)."""
    return f"({', '.join(f'{bit:.0f}' for bit in state)})"


def column(values: Array) -> Array:
    """Return a vector as a matrix of one column."""
    return values.reshape(-1, 1)


SHOWN = {"v": listed(SEEN), "h": listed(FELT)}


def items() -> tuple[Item, ...]:
    """Return the numbers, the energy of a state, those of all states, and what one side says of the other."""
    rbm = SMALL.rbm()
    return _numbers(rbm), _energy(), _energies(rbm), _partition(rbm), _probability(rbm), _chance(), _back(rbm)


def _numbers(rbm: Rbm) -> Item:
    weights, hidden, visible = rows(rbm.weights), numbers(rbm.hidden_bias), numbers(rbm.visible_bias)
    return Item(
        "rbm_numbers",
        QT_TRANSLATE_NOOP(
            "Worked", "Weights W: a row for each hidden unit, a column for each visible one; biases b and c"
        ),
        {"W": weights, "b": hidden, "c": visible},
        (
            MatrixEquation(W, None, rbm.weights),
            MatrixEquation(B, None, column(rbm.hidden_bias)),
            MatrixEquation(C, None, column(rbm.visible_bias)),
        ),
    )


def _energy() -> Item:
    equation = energy_equation(SMALL, SEEN, FELT)
    caption = Text(
        QT_TRANSLATE_NOOP("Worked", "Energy of the state v = {v}, h = {h}: only units that are 1 count"), SHOWN
    )
    return Item("rbm_energy", caption, equation.value, (equation,))


def _energies(rbm: Rbm) -> Item:
    caption = QT_TRANSLATE_NOOP(
        "Worked",
        "Energies of all 32 states: rows are h = 00, 01, 10, 11; columns are v = 000, 001, 010, 011, 100, 101, 110, "
        "111",
    )
    found = energies(rbm)
    return Item("rbm_energies", caption, rows(found), (MatrixEquation(ENERGY, None, found),))


def _partition(rbm: Rbm) -> Item:
    value = float(np.exp(rbm.log_partition()))
    formula = Name(r"Z = \sum_{v, h} e^{{-}E(v, h)}", "Z = Σ e^−E(v, h)")
    caption = QT_TRANSLATE_NOOP("Worked", "e to the minus energy, added up over all 32 states")
    return Item("rbm_partition", caption, value, (Written(formula), Result(Z, value)))


def _probability(rbm: Rbm) -> Item:
    found = probabilities(rbm)
    number = float(found[place(FELT), place(SEEN)])
    energy = Quantity(ENERGY, SMALL.energy(SEEN, FELT))
    term = Ratio(Exp(Negative(energy)), Quantity(Z, float(np.exp(rbm.log_partition()))))
    name = probability("v", "h")
    return Item(
        "rbm_probabilities",
        QT_TRANSLATE_NOOP("Worked", "Probability of that state, and of all 32 in the same places; they add up to 1"),
        {"state": number, "all": rows(found)},
        (Equation(name, term, number), MatrixEquation(name, None, found)),
    )


def _chance() -> Item:
    equations = [equation for unit in (0, 1) for equation in hidden_equations(SMALL, unit, SEEN)]
    return Item(
        "rbm_hidden",
        Text(
            QT_TRANSLATE_NOOP(
                "Worked", "Each hidden unit given v = {v}: the sum and the sigmoid of an ordinary neuron"
            ),
            SHOWN,
        ),
        numbers(np.array([equation.value for equation in equations])),
        tuple(equations),
    )


def _back(rbm: Rbm) -> Item:
    """The same probability from the table of all states."""
    among = probabilities(rbm)[:, place(SEEN)]
    on = [Quantity(_joint(state), float(among[place(state)])) for state in ((1.0, 0.0), (1.0, 1.0))]
    every = [Quantity(_joint(state), float(among[place(state)])) for state in ((0.0, 0.0), (0.0, 1.0))] + on
    number = float(rbm.hidden(np.array([SEEN]))[0, 0])
    equation = Equation(chance(h(1), "v"), Ratio(Sum(tuple(on)), Sum(tuple(every))), number)
    caption = Text(
        QT_TRANSLATE_NOOP("Worked", "The same from the table of all states: those with h₁ = 1 among all with v = {v}"),
        SHOWN,
    )
    return Item("rbm_hidden_from_states", caption, number, (equation,))


def _joint(state: Sequence[float]) -> Name:
    return probability(bits(SEEN), bits(state))
