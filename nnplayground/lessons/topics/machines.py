"""Boltzmann machines small enough to be written down: all of their states, and draws one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from nnplayground.catalogue import catalogue
from nnplayground.engine.arrays import Array
from nnplayground.engine.families.rbm import Rbm, all_states, drawn
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

State = tuple[float, ...]
"""Zeros and ones, one a unit."""


@dataclass(frozen=True, slots=True)
class Small:
    """The numbers of a machine: `weights[i][j]` joins hidden unit i and visible unit j."""

    weights: tuple[State, ...]
    hidden_bias: State
    visible_bias: State

    def rbm(self) -> Rbm:
        """Return the engine's machine with these numbers."""
        made = Rbm(len(self.visible_bias), len(self.hidden_bias))
        made.weights[...], made.hidden_bias[:], made.visible_bias[:] = (
            self.weights,
            self.hidden_bias,
            self.visible_bias,
        )
        return made

    def energy(self, visible: Sequence[float], hidden: Sequence[float]) -> float:
        """Return E(v, h) of one state."""
        return float(self.rbm().energy(np.array([visible]), np.array([hidden]))[0]) + 0.0


@dataclass(frozen=True, slots=True)
class Preset:
    """A machine to begin with, and what there is to see of it."""

    key: str
    label: Marked
    note: Marked
    small: Small


PRESETS = catalogue(
    [
        Preset(
            "worked",
            QT_TRANSLATE_NOOP("Machine", "The worked example"),
            QT_TRANSLATE_NOOP("Machine", "Small weights: no state is much more probable than the others."),
            Small(((0.5, -0.2, 0.3), (0.1, 0.4, -0.6)), (0.1, -0.1), (0.2, 0.0, -0.1)),
        ),
        Preset(
            "pair",
            QT_TRANSLATE_NOOP("Machine", "Two that agree"),
            QT_TRANSLATE_NOOP(
                "Machine", "h₁ holds v₁ and v₂ together: both are 1, or both are 0. v₃ does as it likes."
            ),
            Small(((6.0, 6.0, 0.0), (0.0, 0.0, 0.0)), (-6.0, 0.0), (-3.0, -3.0, 0.0)),
        ),
        Preset(
            "memory",
            QT_TRANSLATE_NOOP("Machine", "Two remembered patterns"),
            QT_TRANSLATE_NOOP(
                "Machine",
                "101 and 010 are remembered. Between them lie states of high energy, which are hardly visited.",
            ),
            Small(((3.0, -3.0, 3.0), (-3.0, 3.0, -3.0)), (-1.5, 1.5), (0.0, 0.0, 0.0)),
        ),
        Preset(
            "zero",
            QT_TRANSLATE_NOOP("Machine", "All numbers 0"),
            QT_TRANSLATE_NOOP("Machine", "Every state has the energy 0, and all 32 are equally probable."),
            Small(((0.0,) * 3,) * 2, (0.0,) * 2, (0.0,) * 3),
        ),
    ]
)
"""Machines of three visible and two hidden units."""


# -- all states --------------------------------------------------------------------------------------------------------


def energies(rbm: Rbm) -> Array:
    """Return E of every state `(2**n_hidden, 2**n_visible)`: a row for each h, a column for each v, as counted."""
    hidden, visible = all_states(rbm.n_hidden), all_states(rbm.n_visible)
    rows, columns = np.repeat(hidden, len(visible), axis=0), np.tile(visible, (len(hidden), 1))
    return rbm.energy(columns, rows).reshape(len(hidden), len(visible)) + 0.0


def probabilities(rbm: Rbm) -> Array:
    """Return the probability e^-E / Z of every state, placed like `energies`."""
    return np.exp(-energies(rbm) - rbm.log_partition())


def place(state: Sequence[float]) -> int:
    """Return which row or column of `energies` belongs to a state: its bits read as a number."""
    return int("".join(str(int(bit)) for bit in state), 2)


def state_at(number: int, units: int) -> State:
    """Return the state that stands in a row or column."""
    return tuple(float(bit) for bit in f"{number:0{units}b}")


# -- draws -------------------------------------------------------------------------------------------------------------


class Given(np.random.Generator):
    """A generator whose `random` has the numbers it was given, one after the other; there have to be enough of them."""

    def __init__(self, numbers: Iterable[float]) -> None:
        super().__init__(np.random.PCG64(0))
        self._numbers = iter(numbers)

    def random(self, size: Any = None, *_more: Any, **_named: Any) -> Any:
        """Return the next numbers in this shape; raises `StopIteration` after the last."""
        if size is None:
            return next(self._numbers)
        return np.array([next(self._numbers) for _ in range(int(np.prod(size)))]).reshape(size)


@dataclass(frozen=True, slots=True)
class Draw:
    """One side of a machine drawn anew: a unit becomes 1 where its random number is below its chance."""

    chances: State
    numbers: State
    state: State


def draw_hidden(rbm: Rbm, visible: Sequence[float], rng: np.random.Generator) -> Draw:
    """Go up: draw the hidden units, given the visible ones."""
    return _drawn(rbm.hidden(np.array([visible])), rng)


def draw_visible(rbm: Rbm, hidden: Sequence[float], rng: np.random.Generator) -> Draw:
    """Go down: draw the visible units, given the hidden ones."""
    return _drawn(rbm.visible(np.array([hidden])), rng)


def _drawn(chances: Array, rng: np.random.Generator) -> Draw:
    numbers = rng.random(chances.shape)
    state = drawn(chances, Given(numbers.ravel()))
    return Draw(tuple(chances[0].tolist()), tuple(numbers[0].tolist()), tuple(state[0].tolist()))


def visits(rbm: Rbm, hidden: Sequence[float], steps: int, rng: np.random.Generator) -> tuple[Array, State, State]:
    """Go down and up so often; return how often each state was met, placed like `energies`, and the last v and h."""
    counts = np.zeros((2**rbm.n_hidden, 2**rbm.n_visible))
    visible: State = (0.0,) * rbm.n_visible
    felt = tuple(hidden)
    for _ in range(steps):
        visible = draw_visible(rbm, felt, rng).state
        felt = draw_hidden(rbm, visible, rng).state
        counts[place(felt), place(visible)] += 1.0
    return counts, visible, felt
