"""Prints training steps per second of convolutional and recurrent networks beside PyTorch's.

    python -m tests.benchmarks.families [--rounds 7] [--seconds 0.2]

Both do the same work on prepared batches: forward, backward, one step of plain gradient descent, one thread each; this
engine in float64, PyTorch eagerly in float64 and in float32. They take turns in short runs, and the best run of each
counts, so that a busy machine is as unfair to one as to the others. Compare the ratios. Goals, to PyTorch: 0.5 for the
convolutional networks on 8 × 8 digits, 1 for small recurrent ones.
"""

from __future__ import annotations

import argparse
import itertools
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.layers import Convolution, Dense, Pool, Recurrent
from nnplayground.engine.layers.unrolled import LAST
from nnplayground.engine.layers.windows import Windows
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.metrics import accuracy
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Cost, Part
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.threads import use_one_blas_thread
from nnplayground.engine.training import Data, Settings, Training
from tests.benchmarks.speed import BATCHES, Steps, best_rates

try:
    import torch
    from torch import nn
except ImportError:
    torch = None  # type: ignore[assignment]

RATE, CLASSES = 0.03, 10


def steps_of(network: Network, x: Array, y: Array, batch_size: int) -> Steps:
    """Return our steps on samples as rows, in order; what an epoch adds at its end is left to a call of its own."""
    network.parameters[:] = np.random.default_rng(0).normal(0.0, 0.2, network.parameters.size)
    settings = Settings(Cost(LOSSES["cross_entropy"], accuracy), SOLVERS["sgd"], RATE, batch_size, shuffle=False)
    nothing = Part(x[:0], y[:0])
    return Training(network, Data(Part(x, y), nothing), settings, np.random.default_rng(0)).advance


def digits(batch_size: int) -> tuple[Array, Array]:
    """Return random images `(m, 64)` and classes `(m,)`."""
    rng = np.random.default_rng(0)
    return rng.normal(size=(batch_size * BATCHES, 64)), rng.integers(0, CLASSES, batch_size * BATCHES)


def convolutional(channels: tuple[int, ...], batch_size: int) -> Steps:
    """Return our steps of 3 × 3 convolutions with ReLU, each halved by max pooling, and softmax."""
    layers: list[Any] = []
    between: list[list[Pool]] = [[]]
    shape = (1, 8, 8)
    for count in channels:
        layers.append(Convolution(shape, count, Windows((3, 3), padding=(1, 1)), ACTIVATIONS["relu"]))
        pool = Pool("max", layers[-1].shape_out, Windows((2, 2), (2, 2)))
        between.append([pool])
        shape = pool.shape_out
    layers.append(Dense(int(np.prod(shape)), CLASSES, ACTIVATIONS["softmax"]))
    x, labels = digits(batch_size)
    return steps_of(Network(layers, between=between), x, np.eye(CLASSES)[labels], batch_size)


def torch_steps(model: Any, batches: list[tuple[Any, Any]], loss: Callable[..., Any]) -> Steps:
    """Return PyTorch's steps over batches."""
    solver = torch.optim.SGD(model.parameters(), lr=RATE)
    coming = itertools.cycle(batches)

    def steps(count: int) -> None:
        for x, y in itertools.islice(coming, count):
            solver.zero_grad()
            loss(model(x), y).backward()
            solver.step()

    return steps


def torch_convolutional(channels: tuple[int, ...], batch_size: int, precision: Any) -> Steps:
    """Return PyTorch's steps of the same network."""
    modules: list[Any] = []
    for below, count in itertools.pairwise((1, *channels)):
        modules += [nn.Conv2d(below, count, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]
    size = 8 // 2 ** len(channels)
    modules += [nn.Flatten(), nn.Linear(channels[-1] * size * size, CLASSES)]
    x, labels = digits(batch_size)
    pictures = torch.from_numpy(x.reshape(-1, batch_size, 1, 8, 8)).to(precision)
    classes = torch.from_numpy(labels.reshape(-1, batch_size))
    return torch_steps(
        nn.Sequential(*modules).to(precision), list(zip(pictures, classes, strict=True)), nn.CrossEntropyLoss()
    )


def sequences(shape: tuple[int, int], batch_size: int) -> tuple[Array, Array]:
    """Return random sequences `(m, times, features)` and classes `(m,)`."""
    rng = np.random.default_rng(0)
    return rng.normal(size=(batch_size * BATCHES, *shape)), rng.integers(0, CLASSES, batch_size * BATCHES)


def recurrent(kind: str, shape: tuple[int, int], units: int, batch_size: int) -> Steps:
    """Return our steps of a recurrent layer with softmax on its last state."""
    times, features = shape
    layer = Recurrent(kind, features, times, units, LAST)
    x, labels = sequences(shape, batch_size)
    rows = x.transpose(0, 2, 1).reshape(len(x), -1)
    return steps_of(
        Network([layer, Dense(units, CLASSES, ACTIVATIONS["softmax"])]), rows, np.eye(CLASSES)[labels], batch_size
    )


def torch_recurrent(kind: str, shape: tuple[int, int], units: int, batch_size: int, precision: Any) -> Steps:
    """Return PyTorch's steps of the same network."""
    layer = {"rnn_tanh": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}[kind](shape[1], units, batch_first=True).to(precision)
    top = nn.Linear(units, CLASSES).to(precision)
    x, labels = sequences(shape, batch_size)
    series = torch.from_numpy(x.reshape(-1, batch_size, *shape)).to(precision)
    classes = torch.from_numpy(labels.reshape(-1, batch_size))

    class Model(nn.Module):
        """The layer and what is on top of it."""

        def __init__(self) -> None:
            super().__init__()
            self.layer, self.top = layer, top

        def forward(self, x: Any) -> Any:
            """Return the sums of the last time."""
            return self.top(self.layer(x)[0][:, -1])

    return torch_steps(Model(), list(zip(series, classes, strict=True)), nn.CrossEntropyLoss())


def _recurrent(kind: str, shape: tuple[int, int], units: int) -> tuple[Callable[..., Steps], Callable[..., Steps]]:
    return partial(recurrent, kind, shape, units), partial(torch_recurrent, kind, shape, units)


CASES = {
    "conv 8-16": (partial(convolutional, (8, 16)), partial(torch_convolutional, (8, 16))),
    "conv 16-32": (partial(convolutional, (16, 32)), partial(torch_convolutional, (16, 32))),
    **{
        f"{kind} {times}×{features} {units}": _recurrent(kind, (times, features), units)
        for kind in ("rnn_tanh", "lstm", "gru")
        for times, features, units in ((8, 8, 16), (8, 8, 64), (20, 4, 32))
    },
}


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7, help="runs of each, in turns")
    parser.add_argument("--seconds", type=float, default=0.2, help="least length of a run")
    options = parser.parse_args()
    use_one_blas_thread()
    if torch is not None:
        torch.set_num_threads(1)
    print(f"{'network':20}{'batch':>6}{'ours':>10}{'PyTorch 64':>12}{'PyTorch 32':>12}{'ratio 64':>10}{'ratio 32':>10}")
    for (name, (own, theirs)), batch_size in itertools.product(CASES.items(), (10, 32, 128)):
        contestants = [own(batch_size)]
        if torch is not None:
            contestants += [theirs(batch_size, precision) for precision in (torch.float64, torch.float32)]
        rates = best_rates(contestants, options.rounds, options.seconds)
        ratios = "".join(f"{rates[0] / rate:9.2f}×" for rate in rates[1:])
        print(
            f"{name:20}{batch_size:6}{rates[0]:10,.0f}" + "".join(f"{rate:12,.0f}" for rate in rates[1:]) + ratios,
            flush=True,
        )


if __name__ == "__main__":
    main()
