"""One recurrent unit through time: its gradients against powers and differences, and the four shapes."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from nnplayground.engine.layers.recurrent import CELLS, State, Weights, through_time, unroll
from nnplayground.lessons.topics.recurrence import COMPARED, INPUTS, SHAPES, Setting, course, sequences, unrolled


def test_without_inputs_only_powers_of_u_are_left() -> None:
    setting = Setting(before=0.9, size=0.0)
    found = course(setting, "rnn_tanh").by_state
    assert np.allclose(found, 0.9 ** np.arange(setting.times)[::-1], rtol=1e-12)


@pytest.mark.parametrize("kind", COMPARED)
def test_it_agrees_with_the_plain_recurrent_layer(kind: str) -> None:
    setting = Setting(before=1.2, size=0.8, keeps=0.5, times=7)
    gates = len(CELLS[kind].gates)
    bias = np.zeros(gates)
    if gates > 1:
        bias[1] = setting.keeps
    weights = Weights(np.full((gates, 1), 0.5), np.full((gates, 1), 1.2), bias, np.zeros(gates))
    x = sequences(setting)[:, :, None]
    start = State(np.zeros((len(x), 1)), np.zeros((len(x), 1)))
    passed = unroll(CELLS[kind], x, weights, start)
    delta = np.zeros_like(passed.outputs)
    delta[:, -1] = 1.0
    back, found = through_time(CELLS[kind], delta, passed, weights), course(setting, kind)
    assert np.allclose(found.states, passed.outputs[:, :, 0], rtol=1e-12, atol=1e-14)
    assert np.allclose(found.by_input, np.abs(back.x[:, :, 0]), rtol=1e-10, atol=1e-14)
    assert np.allclose(found.by_state.mean(axis=0), back.sizes, rtol=1e-10)


def test_what_the_page_says_of_three_cells() -> None:
    first, kept = ({kind: course(setting, kind) for kind in COMPARED} for setting in (Setting(), Setting(keeps=3.0)))
    lstm = np.median(first["lstm"].by_state, axis=0)
    assert lstm[-2] < 0.5 * lstm[-1], "the state is only what the memory shows"
    assert (lstm[0] / lstm[-2]) ** (1.0 / (len(lstm) - 2)) > 0.9, "and then it falls slowly"
    rises = {kind: np.median(kept[kind].by_state[:, 0]) > np.median(first[kind].by_state[:, 0]) for kind in COMPARED}
    assert rises == {"rnn_tanh": False, "lstm": True, "gru": True}


def test_a_clipped_gradient_is_as_long_as_allowed_and_a_short_one_stays() -> None:
    found = course(Setting(before=1.5, size=0.0), "rnn_tanh")
    assert found.length() > 5.0
    assert found.clipped(5.0) == pytest.approx(5.0, rel=1e-12)
    assert found.clipped(1e6) == pytest.approx(found.length(), rel=1e-12)


def test_longer_sequences_go_on_where_shorter_ones_end() -> None:
    short, long = (sequences(replace(Setting(), times=times)) for times in (5, 30))
    assert np.array_equal(short, long[:, :5])


@pytest.mark.parametrize("key", SHAPES)
def test_the_shapes_with_their_numbers(key: str) -> None:
    shape, setting, out = SHAPES[key], Setting(before=-0.7, inputs=0.9), 1.5
    found = unrolled(shape, 4, setting, out)
    h, states = 0.0, []
    for given, x in zip(shape.goes_in(4), INPUTS, strict=False):
        h = math.tanh(0.9 * (float(x) if given else 0.0) - 0.7 * h)
        states.append(h)
    asked = np.array(shape.comes_out(4))
    assert len(states) == len(found.h) == (1 if key == "one_to_one" else 4)
    assert np.allclose(found.h, states, rtol=1e-12)
    assert np.array_equal(np.isnan(found.y), ~asked)
    assert np.allclose(found.y[asked], out * np.array(states)[asked], rtol=1e-12)
    back = 0.0
    for time in range(len(states) - 1, -1, -1):
        back = back * -0.7 + (out if asked[time] else 0.0)
        assert found.back[time] == pytest.approx(back, rel=1e-12)
        back *= 1.0 - states[time] ** 2
