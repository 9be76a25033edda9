"""What every layer with numbers has, and what it is once it is bound to a batch size.

A network is a chain of such layers. What has no numbers, as pooling, stands between two of them (`between`).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from nnplayground.engine.activations import Activation
from nnplayground.engine.arrays import Array, Program, Scalar


class Layer:
    """The rule of one layer, whose numbers live in a slice of the network's flat vector.

    They begin with the matrix [W | b] of `rows` × (`fan_in` + 1), followed by whatever else the kind of layer has, and
    by the learned slope where the activation has one. Every row makes as many outputs as it has `places`: one in a
    dense layer, one a window in a convolution, one a time in a sequence.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def n_in(self) -> int:
            """How many units feed it."""

        @property
        def n_out(self) -> int:
            """How many units it has."""

        @property
        def activation(self) -> Activation:
            """What makes its outputs of its sums."""

        @property
        def params(self) -> dict[str, float]:
            """The parameters of the activation."""

        @property
        def dropout(self) -> float:
            """The share of its outputs silenced at random in training."""

    @property
    def rows(self) -> int:
        """Rows of [W | b]."""
        return self.n_out

    @property
    def fan_in(self) -> int:
        """Weights in a row of [W | b]."""
        return self.n_in

    @property
    def places(self) -> int:
        """Outputs of every row."""
        return 1

    @property
    def extra(self) -> int:
        """Numbers beside [W | b] and the learned slope."""
        return 0

    @property
    def size(self) -> int:
        """How many numbers of the flat vector belong to this layer."""
        return self.rows * (self.fan_in + 1) + self.extra + (self.activation.learned is not None)

    @property
    def footprint(self) -> int:
        """About how many numbers it needs at hand for every sample; 0 where they are no more than its outputs."""
        return 0

    def matrix(self, own: Array) -> Array:
        """Return the view [W | b] `(rows, fan_in + 1)` of the layer's slice."""
        return own[: self.rows * (self.fan_in + 1)].reshape(self.rows, self.fan_in + 1)

    def weights(self, own: Array) -> Array:
        """Return the view W `(rows, fan_in)`; in a dense layer row i, column j is the weight from unit j to unit i."""
        return self.matrix(own)[:, :-1]

    def bias(self, own: Array) -> Array:
        """Return the view b `(rows,)`."""
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

    def bind(self, own: Array, gradient: Array, samples: int, rng: np.random.Generator | None = None) -> BoundLayer:
        """Return the layer with buffers for so many samples, over its slices of parameters and gradient.

        `rng` switches dropout on.
        """
        raise NotImplementedError


class BoundLayer:
    """A layer with the buffers of one batch size; all of them `(units, samples)`.

    `out` is what the layer passes on: `a`, and below it the row of ones that meets the biases of the next layer.
    `from_above` is what comes back for it: `delta`, and below it what those ones would get, which nobody needs.
    """

    def __init__(
        self, layer: Layer, own: Array, gradient: Array, samples: int, rng: np.random.Generator | None = None
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

    def by_row(self, values: Array) -> Array:
        """Return the view `(rows, places · samples)` of an array like `a`: one line for every row of [W | b]."""
        return values.reshape(self.layer.rows, -1)

    def by_place(self, values: Array) -> Array:
        """Return the view `(rows, places, samples)` of an array like `a`, or itself where every row has one place."""
        places = self.layer.places
        return values if places == 1 else values.reshape(self.layer.rows, places, -1)

    def sums(self, below: Array) -> Program:
        """Make z of what feeds the layer, with its row of ones `(n_in + 1, samples)`."""
        raise NotImplementedError

    def partials(self, below: Array) -> Program:
        """Make the gradient of the layer's numbers, summed over the samples, of `delta`."""
        raise NotImplementedError

    def pass_down(self, below: Array) -> Program:
        """Make dJ/da of what feeds the layer, for its `from_above (n_in + 1, samples)`."""
        raise NotImplementedError

    def activate(self) -> Program:
        """a = f(z)."""
        params = self.layer.activation_params(self._own)
        program = self.layer.activation.forward(self.by_row(self.z), self.by_row(self.y), **params)
        return program if self._mask is None else [*program, self._drop_out]

    def activation_backward(self) -> Program:
        """From dJ/da to dJ/dz in `delta`, noting the gradient of a learned slope on the way."""
        activation = self.layer.activation
        delta, z, y = (self.by_row(values) for values in (self.delta, self.z, self.y))
        program: Program = []
        if self._mask is not None:
            program.append(partial(np.multiply, self.delta, self._mask, self.delta))
        if activation.learned_gradient:
            program += activation.learned_gradient(delta, z, self.layer.slope(self._gradient))
        return program + activation.backward(delta, z, y, **self.layer.activation_params(self._own))

    def _drop_out(self) -> None:
        """Silence a random share of the outputs and scale the others up, so that the expected output stays the same."""
        if self._rng is None or self._mask is None:
            raise RuntimeError("dropout without a random generator")
        drop_out(self._rng, self.layer.dropout, self._mask)
        np.multiply(self.y, self._mask, self.a)


def drop_out(rng: np.random.Generator, share: float, mask: Array) -> None:
    """Fill a mask with 0 for a random share, and with 1 / (1 - share) for the others."""
    keep = 1.0 - share
    rng.random(out=mask)
    np.less(mask, keep, mask)
    np.divide(mask, keep, mask)
