"""One step of contrastive divergence on the machine of `rbm`, with every number of it.

The random numbers are given, so that everything that is drawn can be checked by hand; the engine draws with the same.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nnplayground.engine.arrays import Array
from nnplayground.engine.families.loop import Pace
from nnplayground.engine.families.rbm import RbmSettings, Stepper
from nnplayground.engine.solvers import SOLVERS
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons import notation
from nnplayground.lessons.matrices import (
    Added,
    Matrix,
    MatrixEquation,
    MatrixTerm,
    Scaled,
    Subtracted,
    Times,
    Transposed,
)
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.statements import Result
from nnplayground.lessons.terms import Equation, Quantity
from nnplayground.lessons.topics.machine_formulas import (
    draw_equations,
    h,
    hidden_chance,
    hidden_equations,
    v,
    visible_chance,
    visible_equations,
)
from nnplayground.lessons.topics.machines import Draw, Given, draw_hidden, draw_visible
from nnplayground.lessons.worked.example import Item, Line
from nnplayground.lessons.worked.functions import rows
from nnplayground.lessons.worked.rbm import SEEN, SHOWN, SMALL, B, C, W, bits, column, listed, probability

RANDOM = (0.43, 0.22, 0.35, 0.21, 0.74, 0.5, 0.67)
"""Two numbers for h⁽⁰⁾, three for v⁽¹⁾, two for where a chain would go on."""
CHAIN, CHAIN_RANDOM = (0.0, 1.0), (0.63, 0.21, 0.15, 0.5, 0.67)
"""The hidden state that a persistent chain has come to, and the numbers of its next step."""
RATE = 0.1


class Step:
    """One step of CD-1 with given random numbers: what is drawn on the way, and the engine's machine afterwards."""

    def __init__(self, random: Sequence[float], chain: tuple[float, ...] | None = None) -> None:
        self.before, self.after = SMALL.rbm(), SMALL.rbm()
        source = Given(random)
        self.up = draw_hidden(self.before, SEEN, source) if chain is None else Draw((), (), chain)
        self.down = draw_visible(self.before, self.up.state, source)
        self.negative = draw_hidden(self.before, self.down.state, source)
        settings = RbmSettings(Pace(1), RATE, 1, chain is not None, 0.0, SOLVERS["sgd"], {})
        stepper = Stepper(self.after, np.zeros_like(self.after.parameters), settings)
        chains = None if chain is None else np.array([chain])
        self.reached = stepper.step(np.array([SEEN]), chains, Given(random))
        self.chances = self.before.hidden(np.array([SEEN]))[0]

    def matrices(self) -> dict[str, Matrix]:
        """Return the columns and matrices that the update is made of, by their names in plain text."""
        return {
            "v0": _named("v", 0, np.array(SEEN)),
            "p0": _named("p", 0, self.chances),
            "v1": _named("v", 1, np.array(self.down.state)),
            "p1": _named("p", 1, np.array(self.negative.chances)),
            "W": Matrix(W, self.before.weights),
            "b": Matrix(B, column(self.before.hidden_bias)),
            "c": Matrix(C, column(self.before.visible_bias)),
        }


def items() -> tuple[Item, ...]:
    """Return both phases, the update, what it has done for the sample, and the same with a chain that goes on."""
    step = Step(RANDOM)
    return (*_positive(step), *_negative(step), *_update(step), _gain(step), _exact(step), _persistent())


def _positive(step: Step) -> tuple[Item, ...]:
    equations = [equation for unit in (0, 1) for equation in hidden_equations(SMALL, unit, SEEN, 0)]
    drawn = draw_equations(step.up, lambda i: h(i, 0), lambda i: hidden_chance(i, 0))
    return (
        _of(
            "rbm_cd_positive",
            Text(
                QT_TRANSLATE_NOOP("Worked", "Positive phase: the sample v⁽⁰⁾ = {v} goes up; p is p(h = 1 | v)"), SHOWN
            ),
            equations,
        ),
        _of(
            "rbm_cd_hidden",
            QT_TRANSLATE_NOOP(
                "Worked", "Draw h⁽⁰⁾ with random numbers r from 0 to 1: [r < p] is 1 where it holds, and else 0"
            ),
            drawn,
        ),
    )


def _negative(step: Step) -> tuple[Item, ...]:
    down = [equation for unit in range(3) for equation in visible_equations(SMALL, unit, step.up.state, 1, 0)]
    drawn = draw_equations(step.down, lambda j: v(j, 1), lambda j: visible_chance(j, 1), 3)
    up = [equation for unit in (0, 1) for equation in hidden_equations(SMALL, unit, step.down.state, 1)]
    return (
        _of("rbm_cd_down", QT_TRANSLATE_NOOP("Worked", "Negative phase: h⁽⁰⁾ goes down; q is p(v = 1 | h)"), down),
        _of(
            "rbm_cd_visible",
            QT_TRANSLATE_NOOP("Worked", "Draw v⁽¹⁾, which is what the machine imagines, with further random numbers"),
            drawn,
        ),
        _of("rbm_cd_up", QT_TRANSLATE_NOOP("Worked", "And v⁽¹⁾ goes up again; here probabilities are enough"), up),
    )


def _of(key: str, caption: Marked | Text, equations: Sequence[Equation]) -> Item:
    return Item(key, caption, [equation.value for equation in equations], tuple(equations))


def _update(step: Step) -> tuple[Item, ...]:
    of = step.matrices()
    rate = Quantity(notation.RATE, RATE)
    outer = [Times((of[f"p{phase}"], Transposed(of[f"v{phase}"]))) for phase in (0, 1)]
    changes: dict[str, MatrixTerm] = {
        "W": Subtracted(outer[0], outer[1]),
        "b": Subtracted(of["p0"], of["p1"]),
        "c": Subtracted(of["v0"], of["v1"]),
    }
    after = {
        "W": step.after.weights,
        "b": column(step.after.hidden_bias),
        "c": column(step.after.visible_bias),
    }
    captions = {
        "W": QT_TRANSLATE_NOOP(
            "Worked", "New weights: towards what the sample says, away from what the machine imagines"
        ),
        "b": QT_TRANSLATE_NOOP("Worked", "New hidden biases"),
        "c": QT_TRANSLATE_NOOP("Worked", "New visible biases"),
    }
    return tuple(
        Item(
            f"rbm_cd_{name}",
            captions[name],
            rows(after[name]),
            (MatrixEquation(notation.new(of[name].name), Added((of[name], Scaled(rate, change))), after[name]),),
        )
        for name, change in changes.items()
    )


def _gain(step: Step) -> Item:
    """The probability of the sample before the step and after it."""
    before, after = (float(np.exp(rbm.log_likelihood(np.array([SEEN])))) for rbm in (step.before, step.after))
    caption = QT_TRANSLATE_NOOP(
        "Worked", "Probability of the sample before and after the step, from the sums over all states: it rises"
    )
    name = probability(bits(SEEN))
    lines: tuple[Line, ...] = (Result(name, before), Result(notation.new(name), after))
    return Item("rbm_cd_gain", caption, {"before": before, "after": after}, lines)


def _exact(step: Step) -> Item:
    """The slope that CD-1 estimates."""
    slope, _, _ = step.before.views(-step.before.exact_gradient(np.array([SEEN])))
    seen = probability(bits(SEEN)).latex
    name = Name(rf"\frac{{\partial \ln {seen}}}{{\partial W}}", f"∂ ln {seen}/∂W")
    caption = QT_TRANSLATE_NOOP(
        "Worked",
        "What the step estimates: the exact slope, which has the mean over all 32 states in place of one v⁽¹⁾",
    )
    return Item("rbm_cd_exact", caption, rows(slope), (MatrixEquation(name, None, slope),))


def _persistent() -> Item:
    """The same step of a chain that goes on."""
    step = Step(CHAIN_RANDOM, CHAIN)
    caption = Text(
        QT_TRANSLATE_NOOP(
            "Worked",
            "Persistent CD: the chain goes on from where it was, h⁽⁰⁾ = {h}, whatever the sample is; the next step "
            "will begin at its h⁽¹⁾",
        ),
        {"h": listed(CHAIN)},
    )
    down = draw_equations(step.down, lambda j: v(j, 1), lambda j: visible_chance(j, 1))
    up = draw_equations(step.negative, lambda i: h(i, 1), lambda i: hidden_chance(i, 1), 1 + len(down))
    after = step.after.weights
    return Item(
        "rbm_cd_persistent",
        caption,
        {"v": [*step.down.state], "h": step.reached[0].tolist(), "W": rows(after)},
        (*down, *up, MatrixEquation(notation.new(W), None, after)),
    )


def _named(letter: str, phase: int, values: Array) -> Matrix:
    return Matrix(notation.indexed(notation.letter(letter), "", phase), _column(values))


def _column(values: Array) -> Array:
    return values.reshape(-1, 1)
