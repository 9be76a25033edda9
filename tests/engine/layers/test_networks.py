"""Networks of every kind of layer and random shape: central differences, and the functions that do the same plainly."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.layers import Convolution, Dense, Dropout, Pool, Recurrent, convolution
from nnplayground.engine.layers.pooling import POOLINGS
from nnplayground.engine.layers.recurrent import CELLS, State, Weights, through_time, unroll
from nnplayground.engine.layers.unrolled import ALL, FLAGGED, LAST
from nnplayground.engine.layers.windows import Windows
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.network import Network, with_ones
from nnplayground.engine.objective import Objective
from tests.engine.networks import central_difference, cost

SMOOTH = [key for key, entry in ACTIVATIONS.items() if not entry.output_only and key not in ("step", "relu", "prelu")]


def close(ours: Array, reference: Array) -> None:
    np.testing.assert_allclose(ours, reference, rtol=2e-6, atol=2e-7)


def check_gradient(network: Network, x: Array, y: Array, loss: str = "mse") -> None:
    """Compare the gradient of a network with central differences of its cost."""
    objective = Objective(network, cost(loss), len(x))
    inputs, targets = np.ascontiguousarray(with_ones(x)).T, y.T

    def value() -> float:
        for operation in objective.learn(inputs, targets):
            operation()
        return objective.value(targets)

    value()
    ours = network.gradient.copy()
    close(ours, central_difference(value, network.parameters))


def filled(network: Network, rng: np.random.Generator) -> Network:
    network.parameters[:] = rng.normal(0.0, 0.6, network.parameters.size)
    return network


@st.composite
def images(draw: st.DrawFn) -> tuple[Windows, tuple[int, int, int], np.random.Generator]:
    pair = st.tuples(st.integers(1, 3), st.integers(1, 3))
    size, stride = draw(pair), draw(pair)
    padding = draw(st.tuples(st.integers(0, size[0] - 1), st.integers(0, size[1] - 1)))
    shape = draw(st.integers(1, 2)), size[0] + draw(st.integers(0, 3)), size[1] + draw(st.integers(0, 3))
    return Windows(size, stride, padding), shape, np.random.default_rng(draw(st.integers(0, 2**32 - 1)))


@settings(max_examples=40, deadline=None)
@given(images(), st.integers(1, 3), st.integers(1, 3), st.sampled_from(SMOOTH))
def test_convolutions_one_on_the_other(case, channels: int, samples: int, activation: str) -> None:
    windows, shape, rng = case
    first = Convolution(shape, channels, windows, ACTIVATIONS[activation])
    second = Convolution(first.shape_out, 2, Windows((1, 1)), ACTIVATIONS["tanh"])
    third = Convolution(second.shape_out, 1, Windows((1, 1), padding=(1, 0)), ACTIVATIONS["tanh"])
    network = filled(Network([first, second, third, Dense(third.n_out, 2, ACTIVATIONS["identity"])]), rng)
    x, y = rng.normal(size=(samples, first.n_in)), rng.normal(size=(samples, 2))
    check_gradient(network, x, y)


@settings(max_examples=40, deadline=None)
@given(images(), images(), st.sampled_from(list(POOLINGS)), st.integers(1, 3))
def test_convolution_under_pooling(case, other, kind: str, samples: int) -> None:
    windows, shape, rng = case
    pooling = other[0]
    rows, columns = windows.places(shape[1:])
    room = (rows + 2 * pooling.padding[0], columns + 2 * pooling.padding[1])
    if any(size > length for size, length in zip(pooling.size, room, strict=True)):
        pooling = Windows((1, 1))
    layer = Convolution(shape, 2, windows, ACTIVATIONS["tanh"])
    pool = Pool(kind, layer.shape_out, pooling)
    second = Convolution(pool.shape_out, 2, Windows((1, 1)), ACTIVATIONS["softplus"])
    top = Dense(second.n_out, 3, ACTIVATIONS["softmax"])
    network = filled(Network([layer, second, top], between=[[], [pool], []]), rng)
    x, y = rng.normal(size=(samples, layer.n_in)), np.eye(3)[rng.integers(0, 3, samples)]
    check_gradient(network, x, y, "cross_entropy")


@settings(max_examples=40, deadline=None)
@given(images(), st.integers(1, 3), st.sampled_from(list(POOLINGS)))
def test_layers_are_what_the_functions_are(case, channels: int, kind: str) -> None:
    windows, shape, rng = case
    x = rng.normal(size=(3, *shape))
    pool = Pool(kind, shape, windows)
    layer = Convolution(pool.shape_out, channels, Windows((1, 1)), ACTIVATIONS["identity"])
    network = filled(Network([layer], between=[[pool]]), rng)
    pooled, _ = POOLINGS[kind].forward(x, windows)
    maps, _ = convolution.forward(pooled, layer.kernels(network.parameters), network.bias(0), Windows((1, 1)))
    np.testing.assert_allclose(network.predict(x.reshape(3, -1)), maps.reshape(3, -1), rtol=1e-12, atol=1e-13)
    whole = Convolution(shape, channels, windows, ACTIVATIONS["identity"])
    network = filled(Network([whole]), rng)
    maps, _ = convolution.forward(x, whole.kernels(network.parameters), network.bias(0), windows)
    np.testing.assert_allclose(network.predict(x.reshape(3, -1)), maps.reshape(3, -1), rtol=1e-12, atol=1e-13)


def test_the_first_of_equals_gets_all() -> None:
    pool = Pool("max", (1, 2, 2), Windows((2, 2), (2, 2)))
    network = Network(
        [Dense(4, 4, ACTIVATIONS["identity"]), Dense(1, 1, ACTIVATIONS["identity"])], between=[[], [pool]]
    )
    network.weights(1)[...] = 1.0
    objective = Objective(network, cost(), 1)
    for operation in objective.learn(np.ones((5, 1)), np.array([[-1.0]])):
        operation()
    assert network.bias(0, network.gradient).tolist() == [1.0, 0.0, 0.0, 0.0]


@settings(max_examples=50, deadline=None)
@given(
    st.sampled_from(list(CELLS)),
    st.tuples(*[st.integers(1, 4)] * 4),
    st.sampled_from([ALL, LAST]),
    st.booleans(),
    st.booleans(),
    st.integers(0, 2**32 - 1),
)
def test_recurrent_layers(key: str, sizes, gives: str, flags: bool, deep: bool, seed: int) -> None:
    samples, times, features, units = sizes
    rng = np.random.default_rng(seed)
    layers: list[Recurrent] = []
    if deep:
        layers.append(Recurrent(key, features, times, units + 1, FLAGGED if flags else ALL, flags))
        features = units + 1
    layers.append(Recurrent(key, features, times, units, gives, flags))
    if gives == LAST:
        top = Dense(units, 2, ACTIVATIONS["softmax"])
    else:
        top = Convolution((units, 1, times), 2, Windows((1, 1)), ACTIVATIONS["softmax"])
    network = filled(Network([*layers, top]), rng)
    x = rng.normal(size=(samples, layers[0].n_in))
    if flags:
        x[:, -times:] = rng.integers(0, 2, (samples, times))
    places = 1 if gives == LAST else times
    labels = rng.integers(0, 2, (samples, places))
    y = np.eye(2)[labels].transpose(0, 2, 1).reshape(samples, -1)
    if gives == ALL and flags:
        y = np.hstack([y, rng.integers(0, 2, (samples, times))])
    check_gradient(network, x, y, "cross_entropy")


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(list(CELLS)), st.tuples(*[st.integers(1, 4)] * 4), st.integers(0, 2**32 - 1))
def test_recurrent_layers_are_what_the_functions_are(key: str, sizes, seed: int) -> None:
    samples, times, features, units = sizes
    rng = np.random.default_rng(seed)
    layer = Recurrent(key, features, times, units)
    network = filled(Network([layer]), rng)
    x, y = rng.normal(size=(samples, times, features)), rng.normal(size=(samples, times, units))
    weights = plain_weights(layer, network.parameters)
    start = State(np.zeros((samples, units)), np.zeros((samples, units)))
    unrolled = unroll(CELLS[key], x, weights, start)
    rows, targets = (values.transpose(0, 2, 1).reshape(samples, -1) for values in (x, y))
    ours = network.predict(rows).reshape(samples, units, times).transpose(0, 2, 1)
    np.testing.assert_allclose(ours, unrolled.outputs, rtol=1e-12, atol=1e-13)
    back = through_time(CELLS[key], (unrolled.outputs - y) / samples, unrolled, weights)
    found = Objective(network, cost(), samples)
    for operation in found.learn(with_ones(rows).T, targets.T):
        operation()
    theirs = plain_weights(layer, network.gradient)
    np.testing.assert_allclose(theirs.from_input, back.weights.from_input, rtol=1e-11, atol=1e-12)
    np.testing.assert_allclose(theirs.from_before, back.weights.from_before, rtol=1e-11, atol=1e-12)
    np.testing.assert_allclose(theirs.input_bias, back.weights.input_bias, rtol=1e-11, atol=1e-12)
    bound = found.bound.layers[0]
    np.testing.assert_allclose(np.abs(bound.h_delta).mean(axis=(1, 2)) / samples, back.sizes, rtol=1e-11, atol=1e-12)
    for name in set(bound.moments()) & set(unrolled.moments[0]):
        plainly = np.stack([moment[name].T for moment in unrolled.moments])
        np.testing.assert_allclose(bound.moments()[name], plainly, rtol=1e-11, atol=1e-12)


def plain_weights(layer: Recurrent, own: Array) -> Weights:
    """Return the numbers of a layer as the functions have them."""
    matrix, inner = layer.matrix(own), layer.inner_bias(own)
    before_bias = np.zeros(layer.rows)
    before_bias[layer.rows - inner.size :] = inner
    return Weights(matrix[:, layer.units : -1], matrix[:, : layer.units], matrix[:, -1], before_bias)


@pytest.mark.parametrize("key", CELLS)
def test_a_shorter_sequence_is_as_if_it_were_alone(key: str) -> None:
    rng = np.random.default_rng(0)
    layers = [Recurrent(key, 2, 5, 3, FLAGGED, flags=True), Recurrent(key, 3, 5, 3, LAST, flags=True)]
    network = filled(Network([*layers, Dense(3, 2, ACTIVATIONS["softmax"])]), rng)
    short = Network([Recurrent(key, 2, 3, 3), Recurrent(key, 3, 3, 3, LAST), Dense(3, 2, ACTIVATIONS["softmax"])])
    short.parameters[:] = network.parameters
    x = rng.normal(size=(4, 2, 5))
    flags = np.tile([0.0, 1.0, 1.0, 0.0, 1.0], (4, 1))
    alone = x[:, :, flags[0] > 0.0].reshape(4, -1)
    ours = network.predict(np.hstack([x.reshape(4, -1), flags]))
    np.testing.assert_allclose(ours, short.predict(alone), rtol=1e-12, atol=1e-13)


def test_what_is_not_asked_for_does_not_count() -> None:
    rng = np.random.default_rng(0)
    top = Convolution((3, 1, 4), 2, Windows((1, 1)), ACTIVATIONS["logistic"])
    network = filled(Network([Recurrent("lstm", 1, 4, 3), top]), rng)
    x, y = rng.normal(size=(5, 4)), rng.integers(0, 2, (5, 8)).astype(float)
    asked = rng.integers(0, 2, (5, 4)).astype(float)
    for key in ("mse", "mae", "huber", "binary_cross_entropy"):
        objective = Objective(network, cost(key), 5)
        inputs, targets = with_ones(x).T, np.hstack([y, asked]).T
        for operation in objective.learn(inputs, targets):
            operation()
        p = network.predict(x)
        wanted = np.tile(asked, 2) > 0.0
        expected = LOSSES[key].value(p[wanted][None], y[wanted][None], **cost(key).params) * wanted.sum() / 5
        assert objective.value(targets) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("key", ["mse", "huber", "binary_cross_entropy", "cross_entropy"])
@pytest.mark.parametrize("asks", [True, False])
def test_the_costs_of_single_samples_have_the_cost_as_their_mean(key: str, asks: bool) -> None:
    rng = np.random.default_rng(0)
    output = ACTIVATIONS["softmax" if key == "cross_entropy" else "logistic"]
    top = Convolution((3, 1, 4), 2, Windows((1, 1)), output)
    network = filled(Network([Recurrent("gru", 1, 4, 3), top]), rng)
    x, y = rng.normal(size=(5, 4)), rng.integers(0, 2, (5, 8)).astype(float)
    targets = np.hstack([y, rng.integers(0, 2, (5, 4))]) if asks else y
    bound = network.bind(5)
    bound.forward(with_ones(x).T)
    loss, params = cost(key).loss, cost(key).params
    found = bound.sample_losses(loss, targets.T, params)
    assert found.shape == (5,)
    assert found.mean() == pytest.approx(bound.data_loss(loss, targets.T, params), rel=1e-12)
    alone = network.bind(1)
    alone.forward(with_ones(x[2:3]).T)
    assert found[2] == pytest.approx(alone.data_loss(loss, targets[2:3].T, params), rel=1e-12)


def test_dropout_between_layers_keeps_the_mean() -> None:
    rng = np.random.default_rng(0)
    layers = [Dense(1, 400, ACTIVATIONS["identity"]), Dense(400, 1, ACTIVATIONS["identity"])]
    network = Network(layers, between=[[], [Dropout(400, 0.25)]])
    network.bias(0)[:] = 1.0
    network.weights(1)[...] = 1.0 / 400
    passed = network.bind(500, rng).forward(np.ones((2, 500)))
    assert passed.mean() == pytest.approx(1.0, abs=0.01)
    assert passed.std() > 0.01
    assert network.predict(np.ones((2, 1))).tolist() == [[pytest.approx(1.0)]] * 2


def test_single_precision_predicts_nearly_the_same() -> None:
    rng = np.random.default_rng(0)
    layer = Convolution((1, 6, 6), 3, Windows((3, 3), padding=(1, 1)), ACTIVATIONS["relu"])
    pool = Pool("max", layer.shape_out, Windows((2, 2), (2, 2)))
    top = Dense(pool.n_out, 2, ACTIVATIONS["softmax"])
    network = filled(Network([layer, top], between=[[], [pool]]), rng)
    twin = network.twin(np.float32)
    twin.parameters[:] = network.parameters
    x = rng.normal(size=(7, 36))
    np.testing.assert_allclose(twin.predict(x), network.predict(x), rtol=1e-4, atol=1e-5)


def test_many_samples_are_handled_in_pieces() -> None:
    rng = np.random.default_rng(0)
    layer = Convolution((1, 16, 16), 8, Windows((5, 5)), ACTIVATIONS["tanh"])
    network = filled(Network([layer, Dense(layer.n_out, 2, ACTIVATIONS["softmax"])]), rng)
    x = rng.normal(size=(network.at_once + 3, 256))
    assert network.at_once < len(x) < 4096
    np.testing.assert_allclose(network.predict(x)[-3:], network.predict(x[-3:]), rtol=1e-11)


def test_what_does_not_fit_is_refused() -> None:
    pool = Pool("max", (1, 4, 4), Windows((2, 2), (2, 2)))
    dense = [Dense(16, 16, ACTIVATIONS["tanh"]), Dense(5, 1, ACTIVATIONS["tanh"])]
    with pytest.raises(ValueError, match="4 outputs cannot feed one with 5"):
        Network(dense, between=[[], [pool]])
    skipping = [Dense(2, 2, ACTIVATIONS["tanh"]), Dense(4, 1, ACTIVATIONS["tanh"])]
    with pytest.raises(ValueError, match="no skips"):
        Network(skipping, columns=[(0,), (1, 0)], between=[[Dropout(2, 0.5)], []])


def test_shapes_of_what_a_convolution_gives() -> None:
    for size, stride, padding in product((1, 2, 3), (1, 2), (0, 1)):
        layer = Convolution(
            (2, 5, 6), 4, Windows((size, size), (stride, stride), (padding, padding)), ACTIVATIONS["tanh"]
        )
        rows, columns = layer.shape_out[1:]
        assert layer.n_out == 4 * rows * columns
        assert layer.places == rows * columns
        assert layer.size == 4 * (2 * size * size + 1)
