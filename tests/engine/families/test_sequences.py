"""Sequences as rows, scores over times, gradients by time, and a network that goes on by itself."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.families.sequences import (
    AtEveryTime,
    TimeGauge,
    as_rows,
    as_sequences,
    choose,
    prolong,
    slide,
)
from nnplayground.engine.layers import Convolution, Dense, Recurrent
from nnplayground.engine.layers.recurrent import CELLS, State, through_time, unroll
from nnplayground.engine.layers.unrolled import LAST
from nnplayground.engine.layers.windows import Windows
from nnplayground.engine.metrics import accuracy, r_squared
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Part
from tests.engine.layers.test_networks import plain_weights
from tests.engine.networks import cost


def test_rows_are_feature_by_feature() -> None:
    sequences = np.arange(12.0).reshape(1, 3, 4)
    rows = as_rows(sequences, np.array([[True, False, True]]))
    assert rows[0, :3].tolist() == [0.0, 4.0, 8.0]
    assert rows[0, -3:].tolist() == [1.0, 0.0, 1.0]
    np.testing.assert_array_equal(as_sequences(rows[:, :-3], 3), sequences)


def test_scores_count_what_is_asked_for() -> None:
    p = np.array([[0.9, 0.1, 0.2], [0.1, 0.9, 0.8]]).reshape(6, 1)  # two classes at three times
    y = np.array([[1.0, 1.0, 0.0], [0.0, 0.0, 1.0]]).reshape(6, 1)
    assert AtEveryTime(accuracy, 3)(p, y) == pytest.approx(2 / 3)
    asked = np.vstack([y, [[1.0], [0.0], [1.0]]])
    assert AtEveryTime(accuracy, 3)(p, asked) == 1.0
    assert math.isnan(AtEveryTime(accuracy, 3)(p, np.vstack([y, np.zeros((3, 1))])))
    assert AtEveryTime(r_squared, 6)(y, y) == 1.0


@pytest.mark.parametrize("key", CELLS)
def test_gradients_by_time(key: str) -> None:
    rng = np.random.default_rng(0)
    layer = Recurrent(key, 2, 5, 3, LAST)
    network = Network([layer, Dense(3, 2, ACTIVATIONS["identity"])])
    network.parameters[:] = rng.normal(0.0, 0.5, network.parameters.size)
    x, y = rng.normal(size=(7, 5, 2)), rng.normal(size=(7, 2))
    (found,) = TimeGauge(network, Part(as_rows(x), y), cost())()
    weights = plain_weights(layer, network.parameters[network.slices[0]])
    unrolled = unroll(CELLS[key], x, weights, State(np.zeros((7, 3)), np.zeros((7, 3))))
    delta = np.zeros((7, 5, 3))
    delta[:, -1] = (unrolled.outputs[:, -1] @ network.weights(1).T + network.bias(1) - y) @ network.weights(1)
    np.testing.assert_allclose(found, through_time(CELLS[key], delta, unrolled, weights).sizes, rtol=1e-10)
    assert not network.gradient.any()


def test_gradients_vanish_where_weights_are_small() -> None:
    rng = np.random.default_rng(0)
    network = Network([Recurrent("rnn_tanh", 1, 10, 4, LAST), Dense(4, 1, ACTIVATIONS["identity"])])
    network.parameters[:] = rng.normal(0.0, 0.1, network.parameters.size)
    (sizes,) = TimeGauge(network, Part(rng.normal(size=(20, 10)), rng.normal(size=(20, 1))), cost())()
    assert (np.diff(sizes) > 0.0).all()
    assert sizes[0] < 1e-4 * sizes[-1]


def test_a_network_goes_on_by_itself() -> None:
    layer = Recurrent("rnn_tanh", 1, 6, 1)
    network = Network([layer, Convolution((1, 1, 6), 1, Windows((1, 1)), ACTIVATIONS["identity"])])
    network.weights(0)[0, 1] = 1e-3  # tanh of so little is nearly itself
    network.weights(1)[0, 0] = 2e3  # it answers twice what it sees
    found = prolong(network, np.array([[1.0], [3.0]]), 6, lambda answer, _time: answer)
    np.testing.assert_allclose(found[:, 0], [1.0, 3.0, 6.0, 12.0, 24.0, 48.0], rtol=1e-2)


def test_it_goes_on_for_longer_than_it_is_made_for() -> None:
    layer = Recurrent("rnn_tanh", 1, 3, 1)
    network = Network([layer, Convolution((1, 1, 3), 1, Windows((1, 1)), ACTIVATIONS["identity"])])
    network.weights(0)[0, 1] = 1e-3
    network.weights(1)[0, 0] = 2e3
    found = slide(network, np.array([[1.0], [3.0]]), 7, 3, lambda answer: answer)
    np.testing.assert_allclose(found[:, 0], [1.0, 3.0, 6.0, 12.0, 24.0, 48.0, 96.0], rtol=1e-2)
    assert slide(network, np.ones((4, 1)), 2, 3, lambda answer: answer).shape == (4, 1)


def test_choices_follow_the_shares() -> None:
    rng, shares = np.random.default_rng(0), np.array([0.0, 0.7, 0.3])
    assert {choose(shares, 0.0, rng) for _ in range(50)} == {1}
    drawn = np.bincount([choose(shares, 1.0, rng) for _ in range(2000)], minlength=3) / 2000
    np.testing.assert_allclose(drawn, shares, atol=0.04)
    warm = np.bincount([choose(shares, 3.0, rng) for _ in range(2000)], minlength=3) / 2000
    assert drawn[2] < warm[2] < warm[1]
