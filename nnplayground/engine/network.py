"""The feed-forward network: a chain of layers over one flat parameter vector."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate, pairwise
from typing import Any

import numpy as np

from nnplayground.engine.arrays import Array, Program, run
from nnplayground.engine.layers import BoundDense, Dense
from nnplayground.engine.losses import Loss

PREDICT_AT_ONCE = 4096
"""Samples that one pass of `Network.predict` handles: large enough for BLAS, small enough to stay in cache."""


def with_ones(x: Array) -> Array:
    """Return rows `(m, n)` with a last column of ones `(m, n + 1)`, the input that meets the biases."""
    return np.hstack([x, np.ones((x.shape[0], 1))])


class Network:
    """Layers and their numbers: `parameters` and `gradient` are flat vectors, everything else is a view of them.

    Training uses float64; a network of single `precision` is fast enough to draw pictures with.
    """

    def __init__(self, layers: Sequence[Dense], precision: type[np.floating[Any]] = np.float64) -> None:
        for below, above in pairwise(layers):
            if below.n_out != above.n_in:
                raise ValueError(f"a layer with {below.n_out} outputs cannot feed one with {above.n_in} inputs")
        self.layers = tuple(layers)
        ends = list(accumulate((layer.size for layer in layers), initial=0))
        self.slices = tuple(slice(*span) for span in pairwise(ends))
        self.parameters: Array = np.zeros(ends[-1], precision)
        self.gradient: Array = np.zeros(ends[-1], precision)

    @property
    def n_in(self) -> int:
        """Number of input features."""
        return self.layers[0].n_in

    @property
    def n_out(self) -> int:
        """Number of outputs."""
        return self.layers[-1].n_out

    def weights(self, index: int, vector: Array | None = None) -> Array:
        """Return the view W `(n_out, n_in)` of layer `index`, in the parameters or in a vector like them."""
        return self.layers[index].weights(self._own(index, vector))

    def bias(self, index: int, vector: Array | None = None) -> Array:
        """Return the view b `(n_out,)` of layer `index`, in the parameters or in a vector like them."""
        return self.layers[index].bias(self._own(index, vector))

    def slope(self, index: int, vector: Array | None = None) -> Array | None:
        """Return the 0-d view of the learned slope of layer `index`, or None where its activation learns none."""
        layer = self.layers[index]
        return layer.slope(self._own(index, vector)) if layer.activation.learned else None

    def _own(self, index: int, vector: Array | None) -> Array:
        return (self.parameters if vector is None else vector)[self.slices[index]]

    def weight_mask(self) -> Array:
        """Return a vector like the parameters: 1 where a weight stands, 0 for biases and learned slopes."""
        mask = np.zeros_like(self.parameters)
        for index in range(len(self.layers)):
            self.weights(index, mask)[...] = 1.0
        return mask

    def bind(self, samples: int, rng: np.random.Generator | None = None, gradient: Array | None = None) -> Pass:
        """Return forward and backward with buffers for `samples` columns.

        `rng` switches dropout on, below the output layer; `gradient` is the vector to fill, or else the network's own.
        """
        return Pass(self, samples, rng, self.gradient if gradient is None else gradient)

    def predict(self, x: Array) -> Array:
        """Return the outputs `(m, n_out)` for inputs `(m, n_in)`."""
        outputs = np.empty((x.shape[0], self.n_out))
        bound: Pass | None = None
        for start in range(0, x.shape[0], PREDICT_AT_ONCE):
            part = with_ones(x[start : start + PREDICT_AT_ONCE])
            if bound is None or bound.samples != part.shape[0]:
                bound = self.bind(part.shape[0])
            with np.errstate(all="ignore"):
                outputs[start : start + PREDICT_AT_ONCE] = bound.forward(part.T).T
        return outputs


class Pass:
    """One batch size's way through a network, all buffers made once. Arrays are `(units, samples)`."""

    def __init__(self, network: Network, samples: int, rng: np.random.Generator | None, gradient: Array) -> None:
        self.samples, self.gradient = samples, gradient
        rngs = [*[rng] * (len(network.layers) - 1), None]
        self.layers = [
            BoundDense(layer, network.parameters[own], gradient[own], samples, layer_rng)
            for layer, own, layer_rng in zip(network.layers, network.slices, rngs, strict=True)
        ]
        self._upwards = self.layers[0].activate()
        for below, above in pairwise(self.layers):
            self._upwards += above.sums(below.out) + above.activate()

    def forward(self, x: Array) -> Array:
        """Feed inputs `(n_in + 1, m)`, whose last row is ones, and return the outputs `(n_out, m)`."""
        run(self.layers[0].sums(x))
        run(self._upwards)
        return self.layers[-1].a

    def backpropagation(self, loss: Loss, params: dict[str, float]) -> Callable[[Array, Array], Program]:
        """Return `bind(x, y)`, which makes the program for one batch: inputs `(n_in + 1, m)`, targets `(n_out, m)`.

        It feeds forward, computes the deltas, and leaves ∂J/∂θ, averaged over the samples, in `gradient`.
        """
        first, top = self.layers[0], self.layers[-1]
        linked = loss.link == top.layer.activation.key
        downwards: Program = [] if linked else top.activation_backward()
        for above, below in pairwise(reversed(self.layers)):
            downwards += above.partials(below.out) + above.pass_down(below.from_above) + below.activation_backward()
        gradient, share = self.gradient, np.array(1.0 / self.samples)

        def bind(x: Array, y: Array) -> Program:
            output_delta = (
                [partial(np.subtract, top.a, y, top.delta)] if linked else loss.gradient(top.delta, top.a, y, **params)
            )
            average = partial(np.multiply, gradient, share, gradient)
            return [*first.sums(x), *self._upwards, *output_delta, *downwards, *first.partials(x), average]

        return bind

    def data_loss(self, loss: Loss, y: Array, params: dict[str, float]) -> float:
        """Return J without penalties for the outputs now in the buffers; y is `(n_out, m)`."""
        top = self.layers[-1]
        if loss.value_from_z and loss.link == top.layer.activation.key:
            return loss.value_from_z(top.z, y)
        return loss.value(top.a, y, **params)
