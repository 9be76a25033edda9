"""The feed-forward network: a chain of layers, with skips, over one flat parameter vector.

Columns are counted from the inputs: column 0 is the inputs, column k the layer at index k - 1.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate, pairwise
from typing import Any

import numpy as np

from nnplayground.engine.arrays import Array, Program, run
from nnplayground.engine.layers import BoundDense, Dense, Junction
from nnplayground.engine.losses import Loss

PREDICT_AT_ONCE = 4096
"""Samples that one pass of `Network.predict` handles: large enough for BLAS, small enough to stay in cache."""


def with_ones(x: Array) -> Array:
    """Return rows `(m, n)` with a last column of ones `(m, n + 1)`, the input that meets the biases."""
    return np.hstack([x, np.ones((x.shape[0], 1))])


class Network:
    """Layers and their numbers: `parameters` and `gradient` are flat vectors, everything else is a view of them.

    Training uses float64; a network of single `precision` is fast enough to draw pictures with. `columns` says which
    columns feed each layer, in the order of its weights: the one below, and then those further down.
    """

    def __init__(
        self,
        layers: Sequence[Dense],
        precision: type[np.floating[Any]] = np.float64,
        columns: Sequence[Sequence[int]] | None = None,
    ) -> None:
        self.layers = tuple(layers)
        self.columns = tuple(map(tuple, columns)) if columns else tuple((index,) for index in range(len(layers)))
        self._check_columns()
        ends = list(accumulate((layer.size for layer in layers), initial=0))
        self.slices = tuple(slice(*span) for span in pairwise(ends))
        self.parameters: Array = np.zeros(ends[-1], precision)
        self.gradient: Array = np.zeros(ends[-1], precision)

    def _check_columns(self) -> None:
        for index, (layer, fed_by) in enumerate(zip(self.layers, self.columns, strict=True)):
            if any(above <= below for above, below in pairwise((index + 1, *fed_by, -1))) or fed_by[0] != index:
                raise ValueError(f"columns {fed_by} cannot feed layer {index + 1}")
            outputs = sum(self.column_sizes(index))
            if outputs != layer.n_in:
                raise ValueError(f"layers with {outputs} outputs cannot feed one with {layer.n_in} inputs")

    def column_sizes(self, index: int) -> tuple[int, ...]:
        """Return how many units each column has that feeds layer `index`."""
        return tuple(self.layers[column - 1].n_out if column else self.n_in for column in self.columns[index])

    def twin(self, precision: type[np.floating[Any]]) -> Network:
        """Return a network of the same form with numbers of its own, all 0."""
        return Network(self.layers, precision, self.columns)

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
            part = with_ones(x[start : start + PREDICT_AT_ONCE]).astype(self.parameters.dtype, copy=False)
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
        self._junctions = {
            index: Junction(network.column_sizes(index), samples, network.parameters.dtype)
            for index, columns in enumerate(network.columns)
            if len(columns) > 1
        }
        self._columns = network.columns
        self._upwards = self.layers[0].activate()
        for index, layer in enumerate(self.layers[1:], start=1):
            self._upwards += self._join(index) + layer.sums(self.below(index)) + layer.activate()

    def below(self, index: int) -> Array:
        """Return what feeds a layer above the first `(n_in + 1, samples)`, with the row of ones at its end."""
        return self._junctions[index].out if index in self._junctions else self.layers[index - 1].out

    def _join(self, index: int) -> Program:
        """Put the outputs of all columns of a layer one below the other; the inputs are there already."""
        if index not in self._junctions:
            return []
        parts = zip(self._columns[index], self._junctions[index].parts, strict=True)
        return [partial(np.copyto, part, self.layers[column - 1].a) for column, part in parts if column]

    def _spread(self, x: Array) -> Program:
        """Take the inputs to the layers that they skip to."""
        return [
            partial(np.copyto, junction.parts[-1], x[:-1])
            for index, junction in self._junctions.items()
            if self._columns[index][-1] == 0
        ]

    def forward(self, x: Array) -> Array:
        """Feed inputs `(n_in + 1, m)`, whose last row is ones, and return the outputs `(n_out, m)`."""
        run(self.layers[0].sums(x))
        run(self._spread(x))
        run(self._upwards)
        return self.layers[-1].a

    def backpropagation(self, loss: Loss, params: dict[str, float]) -> Callable[[Array, Array], Program]:
        """Return `bind(x, y)`, which makes the program for one batch: inputs `(n_in + 1, m)`, targets `(n_out, m)`.

        It feeds forward, computes the deltas, and leaves ∂J/∂θ, averaged over the samples, in `gradient`.
        """
        first, top = self.layers[0], self.layers[-1]
        linked = loss.link == top.layer.activation.key
        downwards: Program = [] if linked else top.activation_backward()
        reached: set[int] = set()
        for index in range(len(self.layers) - 1, 0, -1):
            downwards += self.layers[index].partials(self.below(index)) + self._pass_down(index, reached)
            downwards += self.layers[index - 1].activation_backward()
        gradient, share = self.gradient, np.array(1.0 / self.samples)

        def bind(x: Array, y: Array) -> Program:
            output_delta = (
                [partial(np.subtract, top.a, y, top.delta)] if linked else loss.gradient(top.delta, top.a, y, **params)
            )
            average = partial(np.multiply, gradient, share, gradient)
            upwards = [*first.sums(x), *self._spread(x), *self._upwards]
            return [*upwards, *output_delta, *downwards, *first.partials(x), average]

        return bind

    def _pass_down(self, index: int, reached: set[int]) -> Program:
        """Give every column of a layer its dJ/da, added to what those in `reached` have from layers further up."""
        layer, columns = self.layers[index], self._columns[index]
        if len(columns) == 1 and index not in reached:
            return layer.pass_down(self.layers[index - 1].from_above)
        junction = self._junctions.get(index) or Junction([layer.layer.n_in], self.samples, layer.delta.dtype)
        program = layer.pass_down(junction.from_above)
        for column, part in zip(columns, junction.parts_from_above, strict=True):
            if not column:
                continue
            delta = self.layers[column - 1].delta
            is_first = column not in reached
            program.append(partial(np.copyto, delta, part) if is_first else partial(np.add, delta, part, delta))
        reached.update(columns)
        return program

    def data_loss(self, loss: Loss, y: Array, params: dict[str, float]) -> float:
        """Return J without penalties for the outputs now in the buffers; y is `(n_out, m)`."""
        top = self.layers[-1]
        if loss.value_from_z and loss.link == top.layer.activation.key:
            return loss.value_from_z(top.z, y)
        return loss.value(top.a, y, **params)

    def sample_losses(self, loss: Loss, y: Array, params: dict[str, float]) -> Array:
        """Return what each sample adds to J `(samples,)`, whose mean is `data_loss`; y is `(n_out, m)`."""
        top = self.layers[-1]
        if loss.terms_from_z and loss.link == top.layer.activation.key:
            return loss.terms_from_z(top.z, y).sum(axis=0)
        return loss.terms(top.a, y, **params).sum(axis=0)
