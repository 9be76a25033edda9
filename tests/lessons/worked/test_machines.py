"""The worked examples of Boltzmann machines: numbers from plain Python, and the engine's own step, to 1e-12."""

from __future__ import annotations

import itertools
import math
from typing import Any

import numpy as np
import pytest

from nnplayground.engine.families.dbn import Dbn
from nnplayground.engine.families.rbm import contrast
from nnplayground.lessons.topics.machines import Given
from nnplayground.lessons.worked import dbn, rbm, rbm_step
from nnplayground.lessons.worked.examples import EXAMPLES

EXACT = {"rel": 1e-12, "abs": 1e-12}
W, B, C = rbm.SMALL.weights, rbm.SMALL.hidden_bias, rbm.SMALL.visible_bias
V = rbm.SEEN


def values(key: str) -> dict[str, Any]:
    return {item.key: item.value for item in EXAMPLES[key].items()}


def sigmoid(z: float) -> float:
    return 1.0 / (1.0 + math.exp(-z))


def up(v: tuple[float, ...]) -> list[float]:
    return [sigmoid(sum(w * x for w, x in zip(row, v, strict=True)) + b) for row, b in zip(W, B, strict=True)]


def down(h: tuple[float, ...]) -> list[float]:
    return [sigmoid(sum(W[i][j] * h[i] for i in (0, 1)) + C[j]) for j in range(3)]


def below(numbers: tuple[float, ...], chances: list[float]) -> tuple[float, ...]:
    return tuple(float(r < p) for r, p in zip(numbers, chances, strict=True))


def probability(weights: Any, hidden: Any, visible: Any, seen: tuple[float, ...]) -> float:
    """P(v) from the sum over all 32 states."""
    shares = dict.fromkeys(itertools.product((0.0, 1.0), repeat=3), 0.0)
    for v, h in itertools.product(shares, itertools.product((0.0, 1.0), repeat=2)):
        energy = -np.dot(visible, v) - np.dot(hidden, h) - np.array(h) @ np.array(weights) @ np.array(v)
        shares[v] += math.exp(-energy)
    return shares[seen] / sum(shares.values())


def test_the_state_and_its_neighbours() -> None:
    found = values("rbm")
    assert found["rbm_energy"] == pytest.approx(-(C[0] + C[2]) - B[0] - (W[0][0] + W[0][2]), **EXACT)
    assert found["rbm_probabilities"]["state"] == pytest.approx(
        math.exp(-found["rbm_energy"]) / found["rbm_partition"], **EXACT
    )
    assert sum(map(sum, found["rbm_probabilities"]["all"])) == pytest.approx(1.0, **EXACT)
    assert found["rbm_hidden"][1::2] == pytest.approx(up(V), **EXACT)
    assert found["rbm_hidden_from_states"] == pytest.approx(up(V)[0], **EXACT)


def test_two_states_have_the_lowest_energy_and_are_the_most_probable() -> None:
    found = values("rbm")
    energies, chances = np.array(found["rbm_energies"]), np.array(found["rbm_probabilities"]["all"])
    lowest = energies <= energies.min() + 1e-12
    assert lowest.sum() == 2
    assert np.array_equal(lowest, chances >= chances.max() - 1e-12)


def test_the_step_in_plain_python() -> None:
    found, r = values("rbm_cd"), rbm_step.RANDOM
    p0 = up(V)
    h0 = below(r[:2], p0)
    q1 = down(h0)
    v1 = below(r[2:5], q1)
    p1 = up(v1)
    assert found["rbm_cd_positive"][1::2] == pytest.approx(p0, **EXACT)
    assert tuple(found["rbm_cd_hidden"]) == h0
    assert found["rbm_cd_down"][1::2] == pytest.approx(q1, **EXACT)
    assert tuple(found["rbm_cd_visible"]) == v1
    assert found["rbm_cd_up"][1::2] == pytest.approx(p1, **EXACT)
    weights = [[W[i][j] + 0.1 * (p0[i] * V[j] - p1[i] * v1[j]) for j in range(3)] for i in (0, 1)]
    assert np.array(found["rbm_cd_W"]) == pytest.approx(np.array(weights), **EXACT)
    hidden = [B[i] + 0.1 * (p0[i] - p1[i]) for i in (0, 1)]
    visible = [C[j] + 0.1 * (V[j] - v1[j]) for j in range(3)]
    assert np.ravel(found["rbm_cd_b"]) == pytest.approx(hidden, **EXACT)
    assert np.ravel(found["rbm_cd_c"]) == pytest.approx(visible, **EXACT)
    assert found["rbm_cd_gain"]["before"] == pytest.approx(probability(W, B, C, V), **EXACT)
    assert found["rbm_cd_gain"]["after"] == pytest.approx(probability(weights, hidden, visible, V), **EXACT)
    assert found["rbm_cd_gain"]["after"] > found["rbm_cd_gain"]["before"]


def test_the_step_is_the_engines() -> None:
    found, machine = values("rbm_cd"), rbm.SMALL.rbm()
    gradient, hidden = contrast(machine, np.array([V]), None, 1, Given(rbm_step.RANDOM))
    weights, _, _ = machine.views(machine.parameters - rbm_step.RATE * gradient)
    assert np.array(found["rbm_cd_W"]) == pytest.approx(weights, **EXACT)
    chain = np.array([rbm_step.CHAIN])
    gradient, hidden = contrast(machine, np.array([V]), chain, 1, Given(rbm_step.CHAIN_RANDOM))
    weights, _, _ = machine.views(machine.parameters - rbm_step.RATE * gradient)
    assert np.array(found["rbm_cd_persistent"]["W"]) == pytest.approx(weights, **EXACT)
    assert found["rbm_cd_persistent"]["h"] == hidden[0].tolist()
    assert tuple(found["rbm_cd_persistent"]["v"]) == below(rbm_step.CHAIN_RANDOM[:3], down(rbm_step.CHAIN))


def test_the_exact_slope_by_differences_stands_in_item_10() -> None:
    items = EXAMPLES["rbm_cd"].items()
    assert [item.key for item in items].index("rbm_cd_exact") == 9
    slope, step = np.array(values("rbm_cd")["rbm_cd_exact"]), 1e-5
    for i, j in np.ndindex(2, 3):
        sides = []
        for sign in (1.0, -1.0):
            weights = np.array(W)
            weights[i, j] += sign * step
            sides.append(math.log(probability(weights, B, C, V)))
        assert slope[i, j] == pytest.approx((sides[0] - sides[1]) / (2.0 * step), abs=1e-9)
    change = np.array(values("rbm_cd")["rbm_cd_W"]) - np.array(W)
    assert (np.sign(change) == np.sign(slope)).sum() == 5


def test_machines_and_network_say_the_same() -> None:
    found, stack = values("dbn"), dbn.stack()
    climbed = [*found["dbn_first"], *found["dbn_second"]]
    assert found["dbn_network"] == pytest.approx(climbed, **EXACT)
    features = [stack.features(np.array([V]), layers)[0] for layers in (1, 2)]
    assert climbed[1::2] == pytest.approx(np.concatenate(features), **EXACT)
    assert climbed[1:4:2] == pytest.approx(up(V), **EXACT)
    logits = np.array(dbn.OUTPUT_WEIGHTS) @ features[1] + np.array(dbn.OUTPUT_BIAS)
    softmax = np.exp(logits) / np.exp(logits).sum()
    assert found["dbn_output"] == pytest.approx([*logits, *softmax], **EXACT)
    assert dbn.network().predict(np.array([V]))[0] == pytest.approx(softmax, **EXACT)


def test_the_way_down_is_the_engines() -> None:
    found, stack = values("dbn"), dbn.stack()
    assert isinstance(stack, Dbn)
    assert found["dbn_down"][5::2] == pytest.approx(stack.down(np.array([dbn.DREAM]))[0], **EXACT)
    assert found["dbn_down"][1:4:2] == pytest.approx(stack.machines[1].visible(np.array([dbn.DREAM]))[0], **EXACT)
