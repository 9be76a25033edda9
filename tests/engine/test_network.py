"""Whole networks: gradients by central differences for everything that fits together, views, dropout, prediction."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array, run
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.network import PREDICT_AT_ONCE, Network, with_ones
from nnplayground.engine.objective import Cost, Measure, Objective, Part
from nnplayground.engine.penalties import Penalties
from tests.engine.networks import central_difference, cost, dense, network, part

HIDDEN = [key for key, entry in ACTIVATIONS.items() if not entry.output_only and key != "step"]
POSITIVE_OUTPUTS = ("logistic", "softmax")


def fitting_pairs() -> list[tuple[str, str]]:
    """Return every output activation with every loss it can serve: probabilities for those that take a logarithm."""
    return [
        (output, key)
        for output in ACTIVATIONS
        for key, loss in LOSSES.items()
        if output != "step" and (loss.link is None or output in POSITIVE_OUTPUTS)
    ]


def learned(net: Network, data: Part, chosen: Cost) -> tuple[Array, Objective]:
    """Return the gradient by backpropagation, and the objective that gave it."""
    objective = Objective(net, chosen, len(data))
    run(objective.learn(with_ones(data.x).T, np.ascontiguousarray(data.y).T))
    return net.gradient.copy(), objective


def numeric_gradient(net: Network, data: Part, chosen: Cost) -> Array:
    """Return the gradient of the cost by central differences."""
    bound, x, y = net.bind(len(data)), with_ones(data.x).T, np.ascontiguousarray(data.y).T

    def value() -> float:
        bound.forward(x)
        penalty = chosen.penalties.value(net.parameters, len(data))
        return bound.data_loss(chosen.loss, y, chosen.params) + penalty

    return central_difference(value, net.parameters)


def assert_gradient_is_right(net: Network, data: Part, chosen: Cost) -> None:
    gradient, _ = learned(net, data, chosen)
    np.testing.assert_allclose(gradient, numeric_gradient(net, data, chosen), rtol=2e-5, atol=2e-8)


@pytest.mark.parametrize(("output", "loss"), fitting_pairs())
def test_gradient_for_every_output_and_loss(output: str, loss: str) -> None:
    data = part(6, 3, 2, classes=bool(LOSSES[loss].link))
    assert_gradient_is_right(network(3, 4, 2, output=output), data, cost(loss))


@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize("loss", LOSSES)
def test_gradient_for_every_hidden_activation_and_loss(hidden: str, loss: str) -> None:
    link = LOSSES[loss].link
    net = network(2, 4, 3, 2, hidden=hidden, output=link or "identity")
    assert_gradient_is_right(net, part(7, 2, 2, classes=bool(link)), cost(loss))


@pytest.mark.parametrize("per_sample", [False, True])
@pytest.mark.parametrize("keys", [("l2",), ("l1",), ("l2", "l1")])
def test_gradient_with_penalties(keys: tuple[str, ...], per_sample: bool) -> None:
    net = network(2, 3, 2, hidden="prelu")
    penalties = Penalties({key: 0.3 * net.weight_mask() for key in keys}, per_sample)
    assert_gradient_is_right(net, part(5, 2, 2), cost("mse", penalties))


def test_value_of_the_objective_is_loss_plus_penalty() -> None:
    net, data = network(2, 3, 1), part(5, 2, 1)
    penalties = Penalties({"l2": 0.5 * net.weight_mask()})
    _, objective = learned(net, data, cost("mse", penalties))
    weights = np.concatenate([net.weights(0).ravel(), net.weights(1).ravel()])
    error = net.predict(data.x) - data.y
    expected = (error**2).sum() / (2 * len(data)) + 0.25 * (weights**2).sum()
    assert objective.value(data.y.T) == pytest.approx(expected, rel=1e-13)


def test_step_in_a_hidden_layer_stops_every_gradient_before_it() -> None:
    net = network(2, 3, 1, hidden="step")
    gradient, _ = learned(net, part(5, 2, 1), cost())
    assert not net.weights(0, gradient).any()
    assert not net.bias(0, gradient).any()
    assert net.weights(1, gradient).any()


def test_dead_relus_have_a_gradient_of_exactly_zero() -> None:
    net = network(2, 3, 1, hidden="relu")
    net.bias(0)[...] = -100.0
    gradient, _ = learned(net, part(5, 2, 1), cost())
    assert not net.weights(0, gradient).any()
    assert not net.weights(1, gradient).any()
    assert net.bias(1, gradient).any()


def test_everything_is_a_view_of_one_vector() -> None:
    net = network(3, 4, 2, hidden="prelu")
    net.parameters[:] = np.arange(net.parameters.size)
    assert net.parameters.size == 4 * 4 + 1 + 2 * 5
    assert net.weights(0)[1].tolist() == [4.0, 5.0, 6.0]
    assert net.bias(0).tolist() == [3.0, 7.0, 11.0, 15.0]
    assert float(net.slope(0)) == 16.0  # type: ignore[arg-type]
    assert net.slope(1) is None
    net.weights(1)[0, 0] = -1.0
    assert net.parameters[17] == -1.0


def test_mask_marks_weights_only() -> None:
    net = network(2, 3, 1, hidden="prelu")
    mask = net.weight_mask()
    assert mask.sum() == 2 * 3 + 3 * 1
    assert not net.bias(0, mask).any()
    assert not net.slope(0, mask)


def test_layers_that_do_not_meet_are_refused() -> None:
    with pytest.raises(ValueError, match="3 outputs cannot feed one with 4 inputs"):
        Network([dense(2, 3, "tanh"), dense(4, 1, "tanh")])


def test_prediction_follows_the_formula() -> None:
    net, x = network(3, 4, 2, output="logistic"), part(5, 3, 1).x
    hidden = np.tanh(x @ net.weights(0).T + net.bias(0))
    z = hidden @ net.weights(1).T + net.bias(1)
    np.testing.assert_allclose(net.predict(x), 1.0 / (1.0 + np.exp(-z)), rtol=1e-13)


def test_prediction_in_pieces_is_the_same() -> None:
    net, x = network(2, 3, 1), part(2 * PREDICT_AT_ONCE + 5, 2, 1).x
    whole, first = net.predict(x), net.predict(x[:10])
    assert whole.shape == (len(x), 1)
    np.testing.assert_allclose(whole[:10], first, rtol=1e-12)
    np.testing.assert_allclose(whole[-5:], net.predict(x[-5:]), rtol=1e-12)


def test_prediction_of_nothing_is_empty() -> None:
    assert network(2, 3, 1).predict(np.empty((0, 2))).shape == (0, 1)


def test_prediction_beyond_all_numbers_gives_no_warning() -> None:
    net = network(2, 3, 1)
    net.parameters[:] = 1e308
    assert not np.isfinite(net.predict(np.full((2, 2), 1e308))).any()


def test_single_precision_feeds_forward_nearly_the_same() -> None:
    net, x = network(2, 5, 3, hidden="gelu", output="softmax"), with_ones(part(20, 2, 1).x).T
    single = Network(net.layers, np.float32)
    single.parameters[:] = net.parameters
    outputs = single.bind(20).forward(x.astype(np.float32))
    assert outputs.dtype == np.float32
    np.testing.assert_allclose(outputs, net.bind(20).forward(x), atol=1e-5)


def test_measure_in_pieces_is_loss_and_score_of_all() -> None:
    net, data = network(2, 3, 2, output="softmax"), part(PREDICT_AT_ONCE + 100, 2, 2, classes=True)
    p = net.predict(data.x)
    loss, score = Measure(net, data, cost("cross_entropy"))()
    assert loss == pytest.approx(-np.log((p * data.y).sum(axis=1)).mean(), rel=1e-12)
    assert score == (p.argmax(axis=1) == data.y.argmax(axis=1)).mean()


def test_measure_of_nothing_is_no_number() -> None:
    loss, score = Measure(network(2, 1), Part(np.empty((0, 2)), np.empty((0, 1))), cost())()
    assert np.isnan([loss, score]).all()


# -- dropout -----------------------------------------------------------------------------------------------------------


def dropped(share: float, seed: int = 0) -> tuple[Array, Array]:
    """Return the outputs of a wide hidden layer with and without dropout."""
    net = network(2, 2000, 1, hidden="logistic", dropout=share)
    bound = net.bind(3, np.random.default_rng(seed))
    bound.forward(with_ones(part(3, 2, 1).x).T)
    hidden = bound.layers[0]
    return hidden.a, hidden.y


def test_dropout_silences_its_share_and_scales_the_rest() -> None:
    a, y = dropped(0.4)
    silent = a == 0.0
    assert silent.mean() == pytest.approx(0.4, abs=0.03)
    np.testing.assert_allclose(a[~silent], y[~silent] / 0.6, rtol=1e-14)


def test_dropout_draws_anew_each_time_and_repeats_with_the_seed() -> None:
    np.testing.assert_array_equal(dropped(0.5, seed=1)[0], dropped(0.5, seed=1)[0])
    assert (dropped(0.5, seed=1)[0] != dropped(0.5, seed=2)[0]).any()


def test_dropout_takes_no_part_in_prediction() -> None:
    with_dropout, without = network(2, 5, 1, dropout=0.5), network(2, 5, 1)
    x = part(4, 2, 1).x
    np.testing.assert_array_equal(with_dropout.predict(x), without.predict(x))


def test_output_layer_is_never_silenced() -> None:
    net = network(2, 5, 3, output="softmax", dropout=0.9)
    net_outputs = net.bind(20, np.random.default_rng(0)).forward(with_ones(part(20, 2, 1).x).T)
    np.testing.assert_allclose(net_outputs.sum(axis=0), 1.0, rtol=1e-14)


def test_gradient_under_dropout_belongs_to_the_outputs_that_were_kept() -> None:
    """What a silenced neuron fed forward is 0, so the weights that lead into it and out of it have no gradient."""
    net, data = network(2, 6, 1, dropout=0.5), part(1, 2, 1)
    objective = Objective(net, cost(), 1, np.random.default_rng(4))
    run(objective.learn(with_ones(data.x).T, data.y.T.copy()))
    silent = net.weights(1, net.gradient)[0] == 0.0
    assert 0 < silent.sum() < 6
    assert not net.weights(0, net.gradient)[silent].any()
    assert net.weights(0, net.gradient)[~silent].all()
    hidden, error = np.tanh(data.x[0] @ net.weights(0).T + net.bias(0)) * ~silent / 0.5, net.bias(1, net.gradient)[0]
    expected = error * net.weights(1)[0] / 0.5 * (1.0 - (0.5 * hidden) ** 2) * ~silent
    np.testing.assert_allclose(net.bias(0, net.gradient), expected, rtol=1e-12, atol=1e-15)
