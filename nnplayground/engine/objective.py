"""What training makes small: the loss of a batch plus penalties, its gradient, and its measure over many samples."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from nnplayground.engine.arrays import Array, Program
from nnplayground.engine.losses import Loss
from nnplayground.engine.network import Network, Pass, Sweep
from nnplayground.engine.penalties import Penalties
from nnplayground.progress import Report, silently


@dataclass(frozen=True, slots=True)
class Part:
    """Samples as rows: inputs `(m, n_in)` and targets `(m, n_out)`."""

    x: Array
    y: Array

    def __len__(self) -> int:
        return len(self.x)


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost function: a loss with its parameters, and penalties; `score` judges a prediction `(n_out, m)`."""

    loss: Loss
    score: Callable[[Array, Array], float]
    penalties: Penalties = field(default_factory=Penalties)
    params: dict[str, float] = field(default_factory=dict)


class Objective:
    """The cost of batches of one size, bound to a network: all buffers are made once.

    `learn(x, y)` returns the program for one batch, inputs `(n_in + 1, m)` and targets `(n_out, m)`: it leaves ∂J/∂θ,
    averaged over the samples and with the penalties' part, in `gradient`, which is the network's own unless another
    vector is given. `value(y)` is the J it belongs to.
    """

    def __init__(
        self,
        network: Network,
        cost: Cost,
        samples: int,
        rng: np.random.Generator | None = None,
        gradient: Array | None = None,
    ) -> None:
        self.samples = samples
        self.gradient = network.gradient if gradient is None else gradient
        self._network, self._cost = network, cost
        self._pass = network.bind(samples, rng, self.gradient)
        self._backpropagation = self._pass.backpropagation(cost.loss, cost.params)
        self._penalties = cost.penalties.gradient(network.parameters, self.gradient, samples)

    def learn(self, x: Array, y: Array) -> Program:
        """Return the program that computes the gradient of the cost of one batch."""
        return self._backpropagation(x, y) + self._penalties

    @property
    def bound(self) -> Pass:
        """The buffers of the batch last learned from."""
        return self._pass

    def sums(self, layer: int) -> Array:
        """Return the z of one layer `(units, m)` for the batch last fed forward."""
        return self._pass.layers[layer].z

    def value(self, y: Array) -> float:
        """Return J of the batch last fed forward, at the parameters it was fed with."""
        data_loss = self._pass.data_loss(self._cost.loss, y, self._cost.params)
        return data_loss + self._cost.penalties.value(self._network.parameters, self.samples)


class Measure:
    """Loss (without penalties) and score of a network over fixed samples; dropout does not take part."""

    def __init__(self, network: Network, part: Part, cost: Cost) -> None:
        self._cost, self._y = cost, part.y.T
        self._sweep = Sweep(network, part.x)
        self._p = np.empty((network.n_out, len(part)))

    def __call__(self, report: Report = silently) -> tuple[float, float]:
        """Return (loss, score) at the present parameters; not-a-number where there are no samples."""
        count = self._sweep.samples
        if not count:
            return math.nan, math.nan
        total = 0.0
        for columns, bound in self._sweep:
            self._p[:, columns] = bound.outputs
            total += bound.data_loss(self._cost.loss, self._y[:, columns], self._cost.params) * bound.samples
            report(min(columns.stop, count) / count)
        return total / count, self._cost.score(self._p, self._y)

    def first_layer_not_finite(self) -> int:
        """Return the index of the first layer whose sums z are not finite for some sample, or else of the last."""
        for _, bound in self._sweep:
            for index, layer in enumerate(bound.layers):
                if not np.isfinite(layer.z).all():
                    return index
        return len(bound.layers) - 1
