"""The teaching pass: it is the training pass, with everything kept."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.engine.arrays import Array, run
from nnplayground.engine.network import Network, with_ones
from nnplayground.engine.objective import Objective
from nnplayground.engine.penalties import Penalties
from nnplayground.engine.trace import Trace, trace
from tests.engine.networks import central_difference, cost, network, part

DATA = part(6, 3, 2, classes=True)


@pytest.fixture
def net() -> Network:
    return network(3, 4, 3, 2, hidden="tanh", output="softmax")


@pytest.fixture
def seen(net: Network) -> Trace:
    return trace(net, DATA.x, DATA.y, cost("cross_entropy"))


def loss_at(net: Network, x: Array) -> float:
    return -float(np.log((net.predict(x) * DATA.y).sum(axis=1)).mean())


def test_sums_and_outputs_follow_the_formula(net: Network, seen: Trace) -> None:
    a = DATA.x
    for index, layer in enumerate(seen.layers):
        z = a @ net.weights(index).T + net.bias(index)
        np.testing.assert_array_equal(layer.below, a)
        np.testing.assert_allclose(layer.z, z, rtol=1e-13)
        a = layer.a
    np.testing.assert_allclose(a, net.predict(DATA.x), rtol=1e-13)


def test_deltas_follow_the_formula(net: Network, seen: Trace) -> None:
    delta = seen.layers[-1].a - DATA.y
    np.testing.assert_allclose(seen.layers[-1].delta, delta, rtol=1e-13)
    for index in (1, 0):
        delta = (delta @ net.weights(index + 1)) * (1.0 - seen.layers[index].a ** 2)
        np.testing.assert_allclose(seen.layers[index].delta, delta, rtol=1e-12)


def test_partials_are_means_over_the_samples(seen: Trace) -> None:
    for layer in seen.layers:
        by_sample = layer.partials_by_sample()
        assert by_sample.shape == (6, *layer.weights.shape)
        np.testing.assert_allclose(by_sample[2], np.outer(layer.delta[2], layer.below[2]), rtol=1e-14)
        np.testing.assert_allclose(layer.weights_gradient, by_sample.mean(axis=0), rtol=1e-12, atol=1e-16)
        np.testing.assert_allclose(layer.bias_gradient, layer.delta.mean(axis=0), rtol=1e-12, atol=1e-16)


def test_gradient_is_the_training_steps(net: Network, seen: Trace) -> None:
    traced = net.gradient.copy()
    run(Objective(net, cost("cross_entropy"), len(DATA)).learn(with_ones(DATA.x).T, np.ascontiguousarray(DATA.y).T))
    np.testing.assert_array_equal(traced, net.gradient)
    assert seen.cost == seen.data_loss == pytest.approx(loss_at(net, DATA.x), rel=1e-13)


def test_slope_in_the_inputs_is_the_central_difference(net: Network, seen: Trace) -> None:
    x = DATA.x.copy()
    numeric = central_difference(lambda: loss_at(net, x), x)
    np.testing.assert_allclose(seen.inputs_gradient, numeric, rtol=1e-6, atol=1e-9)


def test_penalties_are_in_the_cost_and_the_weights_gradient_only(net: Network, seen: Trace) -> None:
    mask = net.weight_mask()
    penalised = trace(net, DATA.x, DATA.y, cost("cross_entropy", Penalties({"l2": 0.1 * mask})))
    assert penalised.data_loss == seen.data_loss
    assert penalised.cost == pytest.approx(seen.cost + 0.05 * (mask * net.parameters**2).sum(), rel=1e-13)
    with_penalty, without = penalised.layers[0], seen.layers[0]
    np.testing.assert_allclose(
        with_penalty.weights_gradient, without.weights_gradient + 0.1 * net.weights(0), rtol=1e-12
    )
    np.testing.assert_array_equal(with_penalty.bias_gradient, without.bias_gradient)


def test_learned_slopes_are_shown() -> None:
    net = network(3, 4, 2, hidden="prelu")
    hidden, output = trace(net, DATA.x, DATA.y, cost()).layers
    assert hidden.slope == float(net.parameters[16])
    outer = (output.delta @ net.weights(1)) * np.minimum(hidden.z, 0.0)
    assert hidden.slope_gradient == pytest.approx(outer.sum(axis=1).mean(), rel=1e-12)
    assert output.slope is None
    assert output.slope_gradient is None


def test_what_is_shown_stays_when_the_network_moves_on(net: Network, seen: Trace) -> None:
    before = [(layer.weights.copy(), layer.weights_gradient.copy()) for layer in seen.layers]
    net.parameters += 1.0
    net.gradient += 1.0
    for layer, (weights, gradient) in zip(seen.layers, before, strict=True):
        np.testing.assert_array_equal(layer.weights, weights)
        np.testing.assert_array_equal(layer.weights_gradient, gradient)


def test_one_sample_agrees_with_its_place_in_a_batch(net: Network, seen: Trace) -> None:
    alone = trace(net, DATA.x[3:4], DATA.y[3:4], cost("cross_entropy"))
    for one, many in zip(alone.layers, seen.layers, strict=True):
        np.testing.assert_allclose(one.delta[0], many.delta[3], rtol=1e-12)


def test_dropout_takes_no_part() -> None:
    shown = trace(network(3, 4, 2, dropout=0.5), DATA.x, DATA.y, cost())
    plain = trace(network(3, 4, 2), DATA.x, DATA.y, cost())
    np.testing.assert_array_equal(shown.layers[0].a, plain.layers[0].a)
