"""The dense layer: z = W a + b, a = f(z).

Bias and weights are one matrix because the layer below appends a row of ones to its output: then z, and ∂J/∂W together
with ∂J/∂b, are one matrix product each.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

import numpy as np

from nnplayground.engine.activations import Activation
from nnplayground.engine.arrays import Array, Program
from nnplayground.engine.layers.layer import BoundLayer, Layer


@dataclass(frozen=True, slots=True)
class Dense(Layer):
    """The rule of one dense layer; `dropout` is the share of its outputs silenced at random in training."""

    n_in: int
    n_out: int
    activation: Activation
    params: dict[str, float] = field(default_factory=dict)
    dropout: float = 0.0

    def bind(self, own: Array, gradient: Array, samples: int, rng: np.random.Generator | None = None) -> BoundDense:
        """Return the layer with buffers for so many samples."""
        return BoundDense(self, own, gradient, samples, rng)


class BoundDense(BoundLayer):
    """A dense layer with the buffers of one batch size."""

    def sums(self, below: Array) -> Program:
        """z = [W | b] below, for `below` with its row of ones `(n_in + 1, samples)`."""
        return [partial(self.layer.matrix(self._own).dot, below, self.z)]

    def partials(self, below: Array) -> Program:
        """∂J/∂[W | b] = delta belowᵀ, summed over the samples."""
        return [partial(self.delta.dot, below.T, self.layer.matrix(self._gradient))]

    def pass_down(self, below: Array) -> Program:
        """dJ/da of the layer below = Wᵀ delta, for its `from_above`; without the biases BLAS would have to copy W."""
        return [partial(self.layer.matrix(self._own).T.dot, self.delta, below)]
