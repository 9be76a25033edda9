"""Prints training steps per second of this engine beside scikit-learn's and PyTorch's.

    python -m tests.benchmarks.speed [--rounds 7] [--seconds 0.1]

All three do the same work on prepared batches: forward, backward, one step of plain gradient descent (rate 0.03),
float64, tanh hidden layers, one thread each. scikit-learn runs by `partial_fit`, PyTorch eagerly. They take turns in
short runs, and the best run of each counts, so that a busy machine is as unfair to one as to the others. Figures depend
on the machine: compare the ratios. Goals (PyTorch, scikit-learn): 18, 25 for 2-4-2-1 at 10; 14, 18 for 2-8×6-1 at 10;
5, 6 for 64-128-64-10 at 32.
"""

from __future__ import annotations

import argparse
import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from sklearn.neural_network import MLPClassifier

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.layers import Dense
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.metrics import accuracy
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Cost, Part
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.threads import use_one_blas_thread
from nnplayground.engine.training import Data, Settings, Training

try:
    import torch
except ImportError:
    torch = None  # type: ignore[assignment]

RATE = 0.03
NETWORKS = {"2-4-2-1": (2, 4, 2, 1), "2-8×6-1": (2, *[8] * 6, 1), "64-128-64-10": (64, 128, 64, 10)}
BATCH_SIZES = (1, 10, 32, 256)
BATCHES = 200

Steps = Callable[[int], None]
"""Does so many training steps."""


@dataclass(frozen=True, slots=True)
class Task:
    """A network's sizes and its batches: inputs `(m, n_in)`, class numbers `(m,)`; one output is for two."""

    sizes: tuple[int, ...]
    batches: list[tuple[Array, Array]]

    @property
    def classes(self) -> int:
        """How many classes there are."""
        return max(self.sizes[-1], 2)


def make_task(sizes: tuple[int, ...], batch_size: int) -> Task:
    """Return random samples in batches."""
    rng = np.random.default_rng(0)
    classes = max(sizes[-1], 2)
    return Task(
        sizes,
        [(rng.normal(size=(batch_size, sizes[0])), rng.integers(0, classes, batch_size)) for _ in range(BATCHES)],
    )


def ours(task: Task) -> Steps:
    """Return our steps; what an epoch adds at its end (measuring, recording) is left to a call of its own."""
    x, labels = (np.concatenate(parts) for parts in zip(*task.batches, strict=True))
    binary = task.sizes[-1] == 1
    y = labels[:, None].astype(float) if binary else np.eye(task.classes)[labels]
    output, loss = ("logistic", "binary_cross_entropy") if binary else ("softmax", "cross_entropy")
    activations = [*["tanh"] * (len(task.sizes) - 2), output]
    shapes = itertools.pairwise(task.sizes)
    network = Network([Dense(*shape, ACTIVATIONS[key]) for shape, key in zip(shapes, activations, strict=True)])
    network.parameters[:] = np.random.default_rng(0).normal(0.0, 0.3, network.parameters.size)
    part, nothing = Part(x, y), Part(x[:0], y[:0])
    settings = Settings(Cost(LOSSES[loss], accuracy), SOLVERS["sgd"], RATE, len(task.batches[0][0]), shuffle=False)
    return Training(network, Data(part, nothing), settings, np.random.default_rng(0)).advance


def scikit_learn(task: Task) -> Steps:
    """Return scikit-learn's steps."""
    model = MLPClassifier(
        task.sizes[1:-1],
        activation="tanh",
        solver="sgd",
        alpha=0.0,
        batch_size=len(task.batches[0][0]),
        learning_rate_init=RATE,
        shuffle=False,
        momentum=0.0,
        nesterovs_momentum=False,
    )
    model.partial_fit(*task.batches[0], classes=np.arange(task.classes))
    coming = itertools.cycle(task.batches)

    def steps(count: int) -> None:
        for x, labels in itertools.islice(coming, count):
            model.partial_fit(x, labels)

    return steps


def pytorch(task: Task) -> Steps:
    """Return PyTorch's steps."""
    torch.set_num_threads(1)
    modules: list[torch.nn.Module] = []
    for shape in itertools.pairwise(task.sizes):
        modules += [torch.nn.Linear(*shape, dtype=torch.float64), torch.nn.Tanh()]
    model = torch.nn.Sequential(*modules[:-1])
    binary = task.sizes[-1] == 1
    loss = torch.nn.BCEWithLogitsLoss() if binary else torch.nn.CrossEntropyLoss()
    solver = torch.optim.SGD(model.parameters(), lr=RATE)
    tensors = [
        (torch.from_numpy(x), torch.from_numpy(labels[:, None].astype(float) if binary else labels))
        for x, labels in task.batches
    ]
    coming = itertools.cycle(tensors)

    def steps(count: int) -> None:
        for x, y in itertools.islice(coming, count):
            solver.zero_grad()
            loss(model(x), y).backward()
            solver.step()

    return steps


def best_rates(contestants: list[Steps], rounds: int, seconds: float) -> list[float]:
    """Return the best steps per second of each, measured in turns; every run stays within one epoch."""
    best = [0.0] * len(contestants)
    for _ in range(rounds):
        for index, steps in enumerate(contestants):
            done, spent = 0, 0.0
            while spent < seconds:
                steps(1)
                begin = time.perf_counter()
                steps(BATCHES - 2)
                spent += time.perf_counter() - begin
                done += BATCHES - 2
                steps(1)
            best[index] = max(best[index], done / spent)
    return best


def print_row(name: str, batch_size: int, rates: list[float]) -> None:
    """Print the rates of one network and batch size."""
    own, learn = rates[:2]
    line = f"{name:14}{batch_size:6}{own:12,.0f}{learn:14,.0f}"
    if len(rates) > 2:
        print(f"{line}{rates[2]:12,.0f}{own / learn:12.1f}×{own / rates[2]:11.1f}×", flush=True)
    else:
        print(f"{line}{'not installed':>15}{own / learn:9.1f}×", flush=True)


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7, help="runs of each, in turns")
    parser.add_argument("--seconds", type=float, default=0.1, help="least length of a run")
    options = parser.parse_args()
    use_one_blas_thread()
    print(
        f"{'network':14}{'batch':>6}{'ours':>12}{'scikit-learn':>14}{'PyTorch':>12}{'to sklearn':>13}{'to PyTorch':>12}"
    )
    for (name, sizes), batch_size in itertools.product(NETWORKS.items(), BATCH_SIZES):
        task = make_task(sizes, batch_size)
        contestants = [ours(task), scikit_learn(task), *([pytorch(task)] if torch else [])]
        print_row(name, batch_size, best_rates(contestants, options.rounds, options.seconds))


if __name__ == "__main__":
    main()
