"""Convolutional and recurrent networks beside PyTorch's, where it is installed: the same numbers after some steps."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.families.sequences import as_rows
from nnplayground.engine.layers import Convolution, Dense, Pool, Recurrent
from nnplayground.engine.layers.unrolled import ALL, LAST
from nnplayground.engine.layers.windows import Windows
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Part
from nnplayground.engine.training import Training
from tests.engine.networks import training

pytestmark = pytest.mark.filterwarnings("ignore")
torch: Any = pytest.importorskip("torch")
nn = torch.nn
RATE, STEPS = 0.1, 5


def close(ours: Array, theirs: Any) -> None:
    np.testing.assert_allclose(ours, theirs.detach().numpy(), rtol=1e-9, atol=1e-11)


def put(parameter: Any, values: Array) -> None:
    with torch.no_grad():
        parameter.copy_(torch.from_numpy(np.ascontiguousarray(values)))


def run_theirs(modules: list[Any], outputs: Any, loss: Any) -> None:
    """Do some steps of plain descent; `outputs` computes what `loss` takes."""
    solver = torch.optim.SGD([parameter for module in modules for parameter in module.parameters()], lr=RATE)
    for _ in range(STEPS):
        solver.zero_grad()
        loss(outputs()).backward()
        solver.step()


def run_ours(network: Network, x: Array, y: Array) -> Training:
    run = training(
        network, Part(x, y), "sgd", loss="cross_entropy", learning_rate=RATE, batch_size=len(x), shuffle=False
    )
    run.advance(STEPS)
    return run


@pytest.mark.parametrize(
    ("kernel", "stride", "padding", "kind"), [(3, 1, 1, "max"), (2, 2, 0, "avg"), (3, 2, 1, "avg")]
)
def test_convolution_and_pooling(kernel: int, stride: int, padding: int, kind: str) -> None:
    rng = np.random.default_rng(0)
    layer = Convolution((2, 9, 9), 4, Windows((kernel,) * 2, (stride,) * 2, (padding,) * 2), ACTIVATIONS["tanh"])
    pool = Pool(kind, layer.shape_out, Windows((2, 2), (1, 1)))
    second = Convolution(pool.shape_out, 3, Windows((2, 2)), ACTIVATIONS["relu"])
    top = Dense(second.n_out, 5, ACTIVATIONS["softmax"])
    network = Network([layer, second, top], between=[[], [pool], []])
    network.parameters[:] = rng.normal(0.0, 0.3, network.parameters.size)
    x, labels = rng.normal(size=(8, 2, 9, 9)), rng.integers(0, 5, 8)
    theirs = [nn.Conv2d(2, 4, kernel, stride, padding), nn.Conv2d(4, 3, 2), nn.Linear(second.n_out, 5)]
    for index, module in enumerate(theirs):
        module.to(torch.float64)
        put(module.weight, network.weights(index).reshape(module.weight.shape))
        put(module.bias, network.bias(index))
    pooling = (nn.MaxPool2d if kind == "max" else nn.AvgPool2d)(2, 1)
    images, classes = torch.from_numpy(x), torch.from_numpy(labels)

    def outputs() -> Any:
        pooled = pooling(torch.tanh(theirs[0](images)))
        return theirs[2](torch.relu(theirs[1](pooled)).flatten(1))

    run_theirs(theirs, outputs, lambda z: nn.functional.cross_entropy(z, classes))
    run_ours(network, x.reshape(8, -1), np.eye(5)[labels])
    for index, module in enumerate(theirs):
        close(network.weights(index).reshape(module.weight.shape), module.weight)
        close(network.bias(index), module.bias)


@pytest.mark.parametrize("gives", [LAST, ALL])
@pytest.mark.parametrize(("key", "name"), [("rnn_tanh", "RNN"), ("lstm", "LSTM"), ("gru", "GRU")])
def test_recurrent_layers(key: str, name: str, gives: str) -> None:
    rng = np.random.default_rng(0)
    layer = Recurrent(key, 3, 7, 4, gives)
    softmax = ACTIVATIONS["softmax"]
    top = Dense(4, 2, softmax) if gives == LAST else Convolution((4, 1, 7), 2, Windows((1, 1)), softmax)
    network = Network([layer, top])
    network.parameters[:] = rng.normal(0.0, 0.4, network.parameters.size)
    recurrent, linear = (
        module.to(torch.float64) for module in (getattr(nn, name)(3, 4, batch_first=True), nn.Linear(4, 2))
    )
    put(recurrent.weight_hh_l0, network.weights(0)[:, :4])
    put(recurrent.weight_ih_l0, network.weights(0)[:, 4:])
    put(recurrent.bias_ih_l0, network.bias(0))
    inner = layer.inner_bias(network.parameters[network.slices[0]])
    put(recurrent.bias_hh_l0, np.concatenate([np.zeros(layer.rows - inner.size), inner]))
    for parameter in () if key == "gru" else (recurrent.bias_hh_l0,):
        parameter.requires_grad_(False)
    put(linear.weight, network.weights(1))
    put(linear.bias, network.bias(1))
    x = rng.normal(size=(6, 7, 3))
    labels = rng.integers(0, 2, (6, 1 if gives == LAST else 7))
    series, classes = torch.from_numpy(x), torch.from_numpy(labels)

    def outputs() -> Any:
        h = recurrent(series)[0]
        return linear(h[:, -1:] if gives == LAST else h)

    def loss(z: Any) -> Any:
        return nn.functional.cross_entropy(z.reshape(-1, 2), classes.reshape(-1), reduction="sum") / 6

    if key == "gru":  # where two biases are only added, theirs learn twice as fast as our one
        recurrent.bias_hh_l0.register_hook(lambda slope: slope * torch.cat([torch.zeros(8), torch.ones(4)]))
    run_theirs([recurrent, linear], outputs, loss)
    run_ours(network, as_rows(x), as_rows(np.eye(2)[labels]))
    close(network.weights(0)[:, :4], recurrent.weight_hh_l0)
    close(network.weights(0)[:, 4:], recurrent.weight_ih_l0)
    close(network.bias(0), recurrent.bias_ih_l0)
    close(inner, recurrent.bias_hh_l0[layer.rows - inner.size :])
    close(network.weights(1), linear.weight)
