"""The dense layer: z = W a + b, a = f(z).

Its numbers live in a slice of the network's flat vector, laid out as the matrix [W | b], one row a unit, followed by
the learned slope where the activation has one. Bias and weights are one matrix because the layer below appends a row of
ones to its output: then z, and ∂J/∂W together with ∂J/∂b, are one matrix product each.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

import numpy as np

from nnplayground.engine.activations import Activation
from nnplayground.engine.arrays import Array, Program, Scalar


@dataclass(frozen=True, slots=True)
class Dense:
    """The rule of one dense layer; `dropout` is the share of its outputs silenced at random in training."""

    n_in: int
    n_out: int
    activation: Activation
    params: dict[str, float] = field(default_factory=dict)
    dropout: float = 0.0

    @property
    def size(self) -> int:
        """How many numbers of the flat vector belong to this layer."""
        return self.n_out * (self.n_in + 1) + (self.activation.learned is not None)

    def matrix(self, own: Array) -> Array:
        """Return the view [W | b] `(n_out, n_in + 1)` of the layer's slice."""
        return own[: self.n_out * (self.n_in + 1)].reshape(self.n_out, self.n_in + 1)

    def weights(self, own: Array) -> Array:
        """Return the view W `(n_out, n_in)`: row i, column j is the weight from unit j below to unit i."""
        return self.matrix(own)[:, :-1]

    def bias(self, own: Array) -> Array:
        """Return the view b `(n_out,)`."""
        return self.matrix(own)[:, -1]

    def slope(self, own: Array) -> Array:
        """Return the 0-d view of the learned slope; only where `activation.learned` is set."""
        return own[-1:].reshape(())

    def activation_params(self, own: Array) -> dict[str, Scalar]:
        """Return the parameters of the activation, the learned one as a view of its present value."""
        params: dict[str, Scalar] = {**self.activation.defaults(), **self.params}
        if self.activation.learned:
            params[self.activation.learned] = self.slope(own)
        return params


class BoundDense:
    """A dense layer with the buffers of one batch size; all of them `(units, samples)`.

    `out` is what the layer passes on: `a`, and below it the row of ones that meets the biases of the next layer.
    `from_above` is what comes back for it: `delta`, and below it what those ones would get, which nobody needs.
    """

    def __init__(
        self, layer: Dense, own: Array, gradient: Array, samples: int, rng: np.random.Generator | None = None
    ) -> None:
        self.layer = layer
        self._own, self._gradient, self._rng = own, gradient, rng
        shape = (layer.n_out, samples)
        self.out = np.ones((layer.n_out + 1, samples), own.dtype)
        self.a = self.out[:-1]
        self.z = np.empty(shape, own.dtype)
        self.from_above = np.empty_like(self.out)
        self.delta = self.from_above[:-1]
        self._mask = np.ones(shape) if rng is not None and layer.dropout else None
        self.y = self.a if self._mask is None else np.empty(shape, own.dtype)
        """f(z); differs from `a` only under dropout."""

    @property
    def mask(self) -> Array | None:
        """What the outputs were last multiplied with; None without dropout."""
        return self._mask

    def sums(self, below: Array) -> Program:
        """z = [W | b] below, for `below` with its row of ones `(n_in + 1, samples)`."""
        return [partial(self.layer.matrix(self._own).dot, below, self.z)]

    def partials(self, below: Array) -> Program:
        """∂J/∂[W | b] = delta belowᵀ, summed over the samples."""
        return [partial(self.delta.dot, below.T, self.layer.matrix(self._gradient))]

    def pass_down(self, below: Array) -> Program:
        """dJ/da of the layer below = Wᵀ delta, for its `from_above`; without the biases BLAS would have to copy W."""
        return [partial(self.layer.matrix(self._own).T.dot, self.delta, below)]

    def activate(self) -> Program:
        """a = f(z)."""
        params = self.layer.activation_params(self._own)
        program = self.layer.activation.forward(self.z, self.y, **params)
        return program if self._mask is None else [*program, self._drop_out]

    def activation_backward(self) -> Program:
        """From dJ/da to dJ/dz in `delta`, noting the gradient of a learned slope on the way."""
        activation = self.layer.activation
        program: Program = []
        if self._mask is not None:
            program.append(partial(np.multiply, self.delta, self._mask, self.delta))
        if activation.learned_gradient:
            program += activation.learned_gradient(self.delta, self.z, self.layer.slope(self._gradient))
        return program + activation.backward(self.delta, self.z, self.y, **self.layer.activation_params(self._own))

    def _drop_out(self) -> None:
        """Silence a random share of the outputs and scale the others up, so that the expected output stays the same."""
        if self._rng is None or self._mask is None:
            raise RuntimeError("dropout without a random generator")
        keep = 1.0 - self.layer.dropout
        self._rng.random(out=self._mask)
        np.less(self._mask, keep, self._mask)
        np.divide(self._mask, keep, self._mask)
        np.multiply(self.y, self._mask, self.a)
