"""Layers fed by several columns: the sums, the gradient, and everything else that looks through a network."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.engine.arrays import Array
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Part
from nnplayground.engine.penalties import Penalties
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.trace import trace
from tests.engine.networks import central_difference, cost, dense, network, part, training
from tests.engine.test_network import HIDDEN, assert_gradient_is_right, fitting_pairs

COLUMNS = ((0,), (1, 0), (2, 1, 0), (3, 1))
"""Inputs to the second and third layer, the first layer to the third and the output."""


def skipping(
    *sizes: int, columns: tuple[tuple[int, ...], ...] = COLUMNS, hidden: str = "tanh", output: str = "identity",
    dropout: float = 0.0,
) -> Network:  # fmt: skip
    """Return a network with skips and normal numbers."""
    keys = [*[hidden] * (len(sizes) - 2), output]
    fan_ins = [sum(sizes[column] for column in fed_by) for fed_by in columns]
    layers = [dense(n_in, units, key, dropout) for n_in, units, key in zip(fan_ins, sizes[1:], keys, strict=True)]
    made = Network(layers, columns=columns)
    made.parameters[:] = np.random.default_rng(5).normal(0.0, 0.6, made.parameters.size)
    return made


def by_hand(net: Network, x: Array) -> list[Array]:
    """Return the columns, computed the slow way for an identity or tanh network."""
    columns = [x]
    for index, fed_by in enumerate(net.columns):
        below = np.hstack([columns[column] for column in fed_by])
        z = below @ net.weights(index).T + net.bias(index)
        columns.append(np.tanh(z) if net.layers[index].activation.key == "tanh" else z)
    return columns


def test_outputs_follow_the_formula() -> None:
    net, x = skipping(3, 4, 5, 2, 2), part(9, 3, 2).x
    np.testing.assert_allclose(net.predict(x), by_hand(net, x)[-1], rtol=1e-12)


@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize("loss", ["mse", "cross_entropy"])
def test_gradient_for_every_activation(hidden: str, loss: str) -> None:
    link = LOSSES[loss].link
    net = skipping(2, 3, 4, 3, 2, hidden=hidden, output=link or "identity")
    assert_gradient_is_right(net, part(6, 2, 2, classes=bool(link)), cost(loss))


@pytest.mark.parametrize(("output", "loss"), fitting_pairs())
def test_gradient_for_every_output_and_loss(output: str, loss: str) -> None:
    data = part(6, 2, 2, classes=bool(LOSSES[loss].link))
    assert_gradient_is_right(skipping(2, 3, 2, 2, 2, output=output), data, cost(loss))


@st.composite
def shapes(draw: st.DrawFn) -> tuple[tuple[int, ...], tuple[tuple[int, ...], ...]]:
    """Return sizes and columns of a random network."""
    sizes = tuple(draw(st.lists(st.integers(1, 4), min_size=2, max_size=6)))
    subsets = [draw(st.sets(st.integers(0, index - 1))) if index else set() for index in range(len(sizes) - 1)]
    return sizes, tuple((index, *sorted(skips, reverse=True)) for index, skips in enumerate(subsets))


@given(shape=shapes(), hidden=st.sampled_from(["tanh", "logistic", "prelu", "softmax"]), samples=st.integers(1, 5))
def test_gradient_of_any_shape(
    shape: tuple[tuple[int, ...], tuple[tuple[int, ...], ...]], hidden: str, samples: int
) -> None:
    sizes, columns = shape
    net = skipping(*sizes, columns=columns, hidden=hidden)
    data = part(samples, sizes[0], sizes[-1])
    assert_gradient_is_right(net, data, cost("mse", Penalties({"l2": 0.1 * net.weight_mask()})))
    np.testing.assert_allclose(
        net.predict(data.x), trace(net, data.x, data.y, cost()).layers[-1].a, rtol=1e-12, atol=1e-14
    )


def test_trace_shows_all_columns_and_the_slope_in_the_inputs() -> None:
    net, data = skipping(3, 4, 5, 2, 2), part(6, 3, 2)
    seen, columns = trace(net, data.x, data.y, cost()), by_hand(net, data.x)
    for layer, fed_by in zip(seen.layers, net.columns, strict=True):
        np.testing.assert_allclose(layer.below, np.hstack([columns[column] for column in fed_by]), rtol=1e-12)
        np.testing.assert_allclose(layer.partials_by_sample().mean(axis=0), layer.weights_gradient, atol=1e-15)
    x = data.x.copy()
    numeric = central_difference(lambda: trace(net, x, data.y, cost()).cost, x)
    np.testing.assert_allclose(seen.inputs_gradient, numeric, rtol=1e-5, atol=1e-9)


def test_single_precision_agrees() -> None:
    net, x = skipping(3, 4, 5, 2, 2), part(9, 3, 2).x
    twin = net.twin(np.float32)
    twin.parameters[:] = net.parameters
    assert twin.bind(4).forward(np.ones((4, 4), np.float32)).dtype == np.float32
    np.testing.assert_allclose(twin.predict(x), net.predict(x), rtol=1e-4, atol=1e-5)


def test_a_skip_whose_weights_are_zero_changes_nothing() -> None:
    plain, net = network(2, 3, 4, 1), skipping(2, 3, 4, 1, columns=((0,), (1, 0), (2, 1)))
    for index in range(3):
        width = plain.layers[index].n_in
        net.weights(index)[...] = 0.0
        net.weights(index)[:, :width], net.bias(index)[...] = plain.weights(index), plain.bias(index)
    x = part(9, 2, 1).x
    np.testing.assert_allclose(net.predict(x), plain.predict(x), rtol=1e-14)


@pytest.mark.parametrize("solver", SOLVERS)
def test_a_network_with_skips_learns_with_dropout(solver: str) -> None:
    run = training(skipping(2, 4, 4, 3, 1, dropout=0.1), part(30, 2, 1), solver)
    before = run.record.train_loss
    run.advance(60)
    assert run.record.train_loss < before


def test_divergence_names_a_layer() -> None:
    run = training(skipping(2, 4, 4, 3, 1, hidden="relu"), part(30, 2, 1), "sgd", learning_rate=1e6)
    with pytest.raises(TrainingDiverged):
        run.advance(10_000)
    assert np.isfinite(run.network.parameters).all()


@pytest.mark.parametrize("columns", [((0,), (0,)), ((0,), (1, 1)), ((0,), (1, 2)), ((0,), (1, -1)), ((1,), (1,))])
def test_columns_that_cannot_be_are_refused(columns: tuple[tuple[int, ...], ...]) -> None:
    with pytest.raises(ValueError, match="cannot feed"):
        Network([dense(n, m, "tanh") for n, m in pairwise((2, 2, 2))], columns=columns)


def test_parts_of_other_sizes_use_their_own_buffers() -> None:
    """A run ends an epoch with a smaller batch; both are learned from."""
    data = part(25, 2, 1)
    whole = Part(data.x[:20], data.y[:20])
    run, twin = (training(skipping(2, 3, 3, 2, 1), chosen, "sgd", shuffle=False) for chosen in (data, whole))
    run.advance(2)
    twin.advance(2)
    np.testing.assert_array_equal(run.network.parameters, twin.network.parameters)
    run.advance(1)
    assert (run.network.parameters != twin.network.parameters).any()
