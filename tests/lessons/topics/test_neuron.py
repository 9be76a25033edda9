"""One neuron: its sum and output, its half-plane, and the gates that it can and cannot be."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.lessons.scripts import PLAIN
from nnplayground.lessons.topics.neuron import CORNERS, GATES, Neuron, choices, half_plane, right_corners

NUMBER = st.floats(-5.0, 5.0).map(lambda value: round(value, 2))
SET_BY_HAND = {
    "and": Neuron((1.0, 1.0), -1.5),
    "or": Neuron((1.0, 1.0), -0.5),
    "nand": Neuron((-1.0, -1.0), 1.5),
    "not_1": Neuron((-1.0, 0.0), 0.5),
}


def area(corners: tuple[tuple[float, float], ...]) -> float:
    """Return the area of a polygon by the shoelace formula."""
    pairs = zip(corners, corners[1:] + corners[:1], strict=True)
    return abs(sum(a[0] * b[1] - a[1] * b[0] for a, b in pairs)) / 2.0


def test_the_formula_carries_its_numbers() -> None:
    neuron = Neuron((0.8, -0.6), 0.1, "arctan")
    z, y = neuron.equations((5.0, 3.0))
    assert z.value == pytest.approx(0.8 * 5.0 - 0.6 * 3.0 + 0.1, rel=1e-15)
    assert y.value == pytest.approx(np.arctan(2.3), rel=1e-15)
    assert z.lines(PLAIN, 3) == ("z = w₁·x₁ + w₂·x₂ + b", "0.8·5 + (−0.6)·3 + 0.1", "2.3")


@pytest.mark.parametrize("key", choices())
def test_every_activation_but_those_of_several_units(key: str) -> None:
    neuron = Neuron((2.0, 1.0), -1.0, key)
    assert neuron.output((1.0, 0.5)) == ACTIVATIONS[key](np.array(1.5))
    assert "softmax" not in choices()


@given(NUMBER, NUMBER, NUMBER)
def test_the_half_plane_is_where_z_is_not_negative(w1: float, w2: float, b: float) -> None:
    neuron, low, high, steps = Neuron((w1, w2), b), -2.5, 2.5, 80
    share = area(half_plane(neuron, low, high)) / (high - low) ** 2
    places = low + (np.arange(steps) + 0.5) / steps * (high - low)
    x1, x2 = np.meshgrid(places, places)
    assert share == pytest.approx(np.mean(w1 * x1 + w2 * x2 + b >= 0.0), abs=0.02)


@pytest.mark.parametrize("key", SET_BY_HAND)
def test_gates_that_one_neuron_can_be(key: str) -> None:
    assert right_corners(SET_BY_HAND[key], GATES[key]) == (True, True, True, True)


def test_no_neuron_is_xor() -> None:
    numbers = np.linspace(-5.0, 5.0, 21).tolist()
    best = max(
        sum(right_corners(Neuron((w1, w2), b), GATES["xor"]))
        for w1, w2, b in itertools.product(numbers, numbers, numbers)
    )
    assert best == len(CORNERS) - 1
