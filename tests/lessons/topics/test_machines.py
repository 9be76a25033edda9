"""Small Boltzmann machines: every state from the formula alone, draws as the engine draws, what the lesson says."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest

from nnplayground.engine.families.rbm import drawn
from nnplayground.lessons.terms import Equation
from nnplayground.lessons.topics.machine_formulas import (
    brief_energy_equation,
    draw_equations,
    energy_equation,
    h,
    hidden_chance,
    hidden_equations,
    visible_equations,
)
from nnplayground.lessons.topics.machines import (
    PRESETS,
    Given,
    Small,
    draw_hidden,
    draw_visible,
    energies,
    place,
    probabilities,
    state_at,
    visits,
)

EXACT = {"rel": 1e-12, "abs": 1e-12}
each_preset = pytest.mark.parametrize("key", PRESETS)
STATES = [
    (visible, hidden)
    for visible in itertools.product((0.0, 1.0), repeat=3)
    for hidden in itertools.product((0.0, 1.0), repeat=2)
]


def energy(small: Small, visible: tuple[float, ...], hidden: tuple[float, ...]) -> float:
    """E from the lecture's formula in plain Python."""
    joint = sum(hidden[i] * w * visible[j] for i, row in enumerate(small.weights) for j, w in enumerate(row))
    own = sum(c * v for c, v in zip(small.visible_bias, visible, strict=True))
    return -own - sum(b * x for b, x in zip(small.hidden_bias, hidden, strict=True)) - joint


@each_preset
def test_all_states(key: str) -> None:
    small = PRESETS[key].small
    found, chances = energies(small.rbm()), probabilities(small.rbm())
    total = sum(math.exp(-energy(small, v, x)) for v, x in STATES)
    for v, x in STATES:
        at = place(x), place(v)
        assert found[at] == pytest.approx(energy(small, v, x), **EXACT)
        assert chances[at] == pytest.approx(math.exp(-energy(small, v, x)) / total, **EXACT)
        assert (state_at(at[0], 2), state_at(at[1], 3)) == (x, v)


@each_preset
def test_formulas_come_to_the_engines_numbers(key: str) -> None:
    small = PRESETS[key].small
    chances = probabilities(small.rbm())
    for v, x in STATES:
        brief = brief_energy_equation(small, v, x)
        equations: list[Equation] = [energy_equation(small, v, x), *([brief] if brief else [])]
        for equation in equations:
            assert equation.term.value == pytest.approx(equation.value, **EXACT)
            assert equation.value == pytest.approx(energy(small, v, x), **EXACT)
        assert (brief is None) == (not any((*v, *x)))
        for unit, share in ((0, chances[2:, place(v)]), (1, chances[1::2, place(v)])):
            z, p = hidden_equations(small, unit, v)
            assert z.term.value == pytest.approx(z.value, **EXACT)
            assert p.term.value == pytest.approx(p.value, **EXACT)
            assert p.value == pytest.approx(share.sum() / chances[:, place(v)].sum(), **EXACT)
        for unit in range(3):
            s, q = visible_equations(small, unit, x)
            on = [chances[place(x), place(other)] for other, felt in STATES if felt == x and other[unit]]
            assert s.term.value == pytest.approx(s.value, **EXACT)
            assert q.value == pytest.approx(sum(on) / chances[place(x)].sum(), **EXACT)


def test_draws_are_the_engines() -> None:
    rbm = PRESETS["memory"].small.rbm()
    ours, theirs = np.random.default_rng(5), np.random.default_rng(5)
    hidden: tuple[float, ...] = (1.0, 0.0)
    for _ in range(20):
        down = draw_visible(rbm, hidden, ours)
        assert list(down.state) == drawn(rbm.visible(np.array([hidden])), theirs)[0].tolist()
        up = draw_hidden(rbm, down.state, ours)
        assert list(up.state) == drawn(rbm.hidden(np.array([down.state])), theirs)[0].tolist()
        for equation in draw_equations(up, h, hidden_chance):
            assert equation.term.value == equation.value
        hidden = up.state


def test_given_numbers_are_used_in_order_and_run_out() -> None:
    source = Given((0.1, 0.2, 0.3, 0.4, 0.5))
    assert source.random((2, 2)).tolist() == [[0.1, 0.2], [0.3, 0.4]]
    assert source.random() == 0.5
    with pytest.raises(StopIteration):
        source.random()


@pytest.mark.parametrize("key", ["worked", "zero"])
def test_states_are_met_as_often_as_they_are_probable(key: str) -> None:
    rbm, steps = PRESETS[key].small.rbm(), 2000
    counts, visible, hidden = visits(rbm, (0.0, 0.0), steps, np.random.default_rng(0))
    assert counts.sum() == steps
    assert counts[place(hidden), place(visible)] >= 1
    assert np.abs(counts / steps - probabilities(rbm)).max() < 0.02


def test_what_the_presets_say_of_themselves() -> None:
    pair, memory, zero = (probabilities(PRESETS[key].small.rbm()) for key in ("pair", "memory", "zero"))
    assert pair[:, [0, 1, 6, 7]].sum() > 0.9
    assert pair[:, 0::2].sum() == pytest.approx(0.5)
    assert sorted(np.argsort(memory.sum(axis=0))[-2:].tolist()) == [0b010, 0b101]
    assert np.allclose(zero, 1 / 32)
