"""Small networks and runs for the tests of the engine, and the derivative by central differences."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.layers import Dense
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.metrics import accuracy
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Cost, Part
from nnplayground.engine.penalties import Penalties
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.training import Data, Settings, Training


def dense(n_in: int, n_out: int, activation: str, dropout: float = 0.0) -> Dense:
    """Return a layer with the defaults of its activation."""
    entry = ACTIVATIONS[activation]
    return Dense(n_in, n_out, entry, entry.defaults(), dropout)


def network(
    *sizes: int, hidden: str = "tanh", output: str = "identity", dropout: float = 0.0, seed: int = 1
) -> Network:
    """Return a network with normal weights and biases."""
    activations = [*[hidden] * (len(sizes) - 2), output]
    made = Network(
        [dense(*shape, key, dropout) for *shape, key in zip(sizes[:-1], sizes[1:], activations, strict=True)]
    )
    made.parameters[:] = np.random.default_rng(seed).normal(0.0, 0.7, made.parameters.size)
    return made


def cost(loss: str = "mse", penalties: Penalties | None = None) -> Cost:
    """Return a cost with the defaults of its loss."""
    params = {param.name: param.default for param in LOSSES[loss].params}
    return Cost(LOSSES[loss], accuracy, penalties or Penalties(), params)


def solver_params(key: str, **given: float) -> dict[str, float]:
    """Return the complete parameters of a solver."""
    return {param.name: param.default for param in SOLVERS[key].params} | given


def part(samples: int, n_in: int, n_out: int, *, classes: bool = False, seed: int = 2) -> Part:
    """Return random samples; with classes, targets are one-hot rows (or 0 and 1 in one column)."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(samples, n_in))
    if not classes:
        return Part(x, rng.normal(size=(samples, n_out)))
    labels = rng.integers(0, max(n_out, 2), samples)
    return Part(x, labels[:, None].astype(float) if n_out == 1 else np.eye(n_out)[labels])


def training(
    net: Network, data: Part, solver: str = "sgd", *, loss: str = "mse", validation: Part | None = None, **settings: Any
) -> Training:
    """Return a run over the data, tested on the same samples."""
    given = {"learning_rate": 0.05, "batch_size": 10} | settings
    given["solver_params"] = solver_params(solver, **given.get("solver_params", {}))
    chosen = Settings(cost=given.pop("cost", None) or cost(loss), solver=SOLVERS[solver], **given)
    return Training(net, Data(data, data, validation), chosen, np.random.default_rng(3))


def central_difference(value: Callable[[], float], at: Array, step: float = 1e-6) -> Array:
    """Return the slope of `value()` in every number of `at`, which it reads."""
    slopes = np.empty_like(at)
    for index in np.ndindex(at.shape):
        kept = at[index]
        at[index] = kept + step
        above = value()
        at[index] = kept - step
        slopes[index] = (above - value()) / (2.0 * step)
        at[index] = kept
    return slopes
