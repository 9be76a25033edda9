"""The feed-forward network: a chain of layers, with skips, over one flat parameter vector.

Columns are counted from the inputs: column 0 is the inputs, column k the layer at index k - 1. Layers are what has
numbers; pooling and the like stand between them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate, pairwise
from typing import Any

import numpy as np

from nnplayground.engine.arrays import Array, Program, run
from nnplayground.engine.layers import Between, BoundBetween, Junction, Layer
from nnplayground.engine.losses import Loss

PREDICT_AT_ONCE = 4096
"""Samples that one pass over many of them handles: large enough for BLAS, small enough to stay in cache."""
NUMBERS_AT_ONCE = 2**18
"""Numbers that the largest layer may need for a pass over many samples, unless `LEAST_AT_ONCE` samples need more: as
many as a cache holds, or convolutions take twice as long."""
LEAST_AT_ONCE = 64


def with_ones(x: Array) -> Array:
    """Return rows `(m, n)` with a last column of ones `(m, n + 1)`, the input that meets the biases."""
    return np.hstack([x, np.ones((x.shape[0], 1))])


class Network:
    """Layers and their numbers: `parameters` and `gradient` are flat vectors, everything else is a view of them.

    Training uses float64; a network of single `precision` is fast enough to draw pictures with. `columns` says which
    columns feed each layer, in the order of its weights: the one below, and then those further down. `between` says
    what stands between each layer and its column, from below; a network that has such has no skips.
    """

    def __init__(
        self,
        layers: Sequence[Layer],
        precision: type[np.floating[Any]] = np.float64,
        columns: Sequence[Sequence[int]] | None = None,
        between: Sequence[Sequence[Between]] | None = None,
    ) -> None:
        self.layers = tuple(layers)
        self.columns = tuple(map(tuple, columns)) if columns else tuple((index,) for index in range(len(layers)))
        self.between = tuple(map(tuple, between)) if between else ((),) * len(layers)
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
            if len(fed_by) > 1 and any(self.between):
                raise ValueError("a network with something between its layers has no skips")
            stages: tuple[Between | Layer, ...] = (*self.between[index], layer)
            for stage in stages:
                if outputs != stage.n_in:
                    raise ValueError(f"layers with {outputs} outputs cannot feed one with {stage.n_in} inputs")
                outputs = stage.n_out

    def column_sizes(self, index: int) -> tuple[int, ...]:
        """Return how many units each column has that feeds layer `index`."""
        return tuple(self.layers[column - 1].n_out if column else self.n_in for column in self.columns[index])

    def twin(self, precision: type[np.floating[Any]]) -> Network:
        """Return a network of the same form with numbers of its own, all 0."""
        return Network(self.layers, precision, self.columns, self.between)

    @property
    def n_in(self) -> int:
        """Number of input features."""
        return self.between[0][0].n_in if self.between[0] else self.layers[0].n_in

    @property
    def n_out(self) -> int:
        """Number of outputs."""
        return self.layers[-1].n_out

    def weights(self, index: int, vector: Array | None = None) -> Array:
        """Return the view W of layer `index`, in the parameters or in a vector like them.

        It is `(n_out, n_in)` in a dense layer, and `(rows, fan_in)` in general: one row a kernel in a convolution.
        """
        return self.layers[index].weights(self._own(index, vector))

    def bias(self, index: int, vector: Array | None = None) -> Array:
        """Return the view b of layer `index`, one number a row of W, in the parameters or in a vector like them."""
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

    @property
    def at_once(self) -> int:
        """How many samples a pass over many of them handles at once."""
        largest = max(layer.footprint for layer in self.layers)
        return min(max(NUMBERS_AT_ONCE // largest, LEAST_AT_ONCE), PREDICT_AT_ONCE) if largest else PREDICT_AT_ONCE

    def predict(self, x: Array) -> Array:
        """Return the outputs `(m, n_out)` for inputs `(m, n_in)`."""
        outputs = np.empty((x.shape[0], self.n_out))
        with np.errstate(all="ignore"):
            for samples, bound in Sweep(self, x):
                outputs[samples] = bound.outputs.T
        return outputs


class Pass:
    """One batch size's way through a network, all buffers made once. Arrays are `(units, samples)`."""

    def __init__(self, network: Network, samples: int, rng: np.random.Generator | None, gradient: Array) -> None:
        self.samples, self.gradient = samples, gradient
        rngs = [*[rng] * (len(network.layers) - 1), None]
        self.layers = [
            layer.bind(network.parameters[own], gradient[own], samples, layer_rng)
            for layer, own, layer_rng in zip(network.layers, network.slices, rngs, strict=True)
        ]
        self._junctions = {
            index: Junction(network.column_sizes(index), samples, network.parameters.dtype)
            for index, columns in enumerate(network.columns)
            if len(columns) > 1
        }
        self._columns = network.columns
        self.between = [[stage.bind(samples, rng, gradient) for stage in stages] for stages in network.between]
        """What stands between the layers, as `Network.between`."""
        self._upwards = self.layers[0].activate()
        for index, layer in enumerate(self.layers[1:], start=1):
            self._upwards += self._join(index) + self._cross(index) + layer.sums(self.below(index)) + layer.activate()

    def below(self, index: int) -> Array:
        """Return what feeds a layer above the first `(n_in + 1, samples)`, with the row of ones at its end."""
        if self.between[index]:
            return self.between[index][-1].out
        return self._junctions[index].out if index in self._junctions else self.layers[index - 1].out

    def _cross(self, index: int) -> Program:
        """Go up through what stands below a layer above the first."""
        stages = self.between[index]
        return climb(stages, self.layers[index - 1].out) if stages else []

    def _enter(self, x: Array) -> Program:
        """Make the sums of the first layer of the inputs."""
        stages, first = self.between[0], self.layers[0]
        return climb(stages, x) + first.sums(stages[-1].out) if stages else first.sums(x)

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
        run(self._enter(x))
        run(self._spread(x))
        run(self._upwards)
        return self.outputs

    @property
    def outputs(self) -> Array:
        """What the samples last fed forward came to `(n_out, m)`."""
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
            average = partial(np.multiply, gradient, share, gradient)
            upwards = [*self._enter(x), *self._spread(x), *self._upwards]
            lowest = first.partials(self.between[0][-1].out if self.between[0] else x)
            return [*upwards, *self._output_delta(loss, params, y), *downwards, *lowest, average]

        return bind

    def _output_delta(self, loss: Loss, params: dict[str, float], y: Array) -> Program:
        """Make the slope of the loss in the outputs, or in their sums where the loss belongs to the activation."""
        top = self.layers[-1]
        delta, a = top.by_place(top.delta), top.by_place(top.a)
        y, asked = self._targets(y)
        linked = loss.link == top.layer.activation.key
        slope: Program = [partial(np.subtract, a, y, delta)] if linked else loss.gradient(delta, a, y, **params)
        return slope if asked is None else [*slope, partial(np.multiply, delta, asked, delta)]

    def _targets(self, y: Array) -> tuple[Array, Array | None]:
        """Return the targets as the top layer has its outputs, and at which places they are asked for.

        Targets may end with a row a place `(n_out + places, m)`: 1 where the place is asked for, 0 where it is not.
        """
        top, n_out = self.layers[-1], self.layers[-1].layer.n_out
        return top.by_place(y[:n_out]), y[n_out:] if len(y) > n_out else None

    def _pass_down(self, index: int, reached: set[int]) -> Program:
        """Give every column of a layer its dJ/da, added to what those in `reached` have from layers further up."""
        layer, columns = self.layers[index], self._columns[index]
        if self.between[index]:
            stages = self.between[index]
            return layer.pass_down(stages[-1].from_above) + descend(stages, self.layers[index - 1].from_above)
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
        from_z = loss.value_from_z if loss.link == top.layer.activation.key else None
        values = top.z if from_z else top.a
        if top.layer.places > 1 or len(y) > len(values):
            return self._data_loss_by_place(partial(loss.value, **params) if from_z is None else from_z, values, y)
        return loss.value(values, y, **params) if from_z is None else from_z(values, y)

    def _data_loss_by_place(self, value: Callable[[Array, Array], float], values: Array, y: Array) -> float:
        """Return the sum of J over the places that are asked for, every one of them a sample of its own to the loss."""
        top = self.layers[-1]
        y, asked = self._targets(y)
        rows = top.layer.rows
        flat, targets = values.reshape(rows, -1), y.reshape(rows, -1)
        if asked is not None:
            wanted = asked.ravel() > 0.0
            flat, targets = flat[:, wanted], targets[:, wanted]
        return value(flat, targets) * flat.shape[1] / self.samples if flat.size else 0.0

    def sample_losses(self, loss: Loss, y: Array, params: dict[str, float]) -> Array:
        """Return what each sample adds to J `(samples,)`, whose mean is `data_loss`; y is `(n_out, m)`."""
        top = self.layers[-1]
        from_z = loss.terms_from_z if loss.link == top.layer.activation.key else None
        values, terms = (top.z, from_z) if from_z else (top.a, partial(loss.terms, **params))
        y, asked = self._targets(y)
        found = terms(top.by_place(values), y)
        if asked is not None:
            found = np.where(asked > 0.0, found, 0.0)
        return found.reshape(-1, self.samples).sum(axis=0)


class Sweep:
    """Fixed samples `(m, n_in)` that go through a network again and again, in pieces whose buffers are made once."""

    def __init__(self, network: Network, x: Array) -> None:
        rows, at_once = with_ones(x).astype(network.parameters.dtype, copy=False), network.at_once
        self._pieces = [
            (slice(start, start + at_once), rows[start : start + at_once].T) for start in range(0, len(rows), at_once)
        ]
        self._passes = {size: network.bind(size) for size in {x.shape[1] for _, x in self._pieces}}
        self.samples = len(rows)

    def __iter__(self) -> Iterator[tuple[slice, Pass]]:
        """Feed one piece after the other at the present parameters; yield which samples it has, and its pass."""
        for samples, x in self._pieces:
            bound = self._passes[x.shape[1]]
            bound.forward(x)
            yield samples, bound


def climb(stages: Sequence[BoundBetween], below: Array) -> Program:
    """Go up from the outputs `(n + 1, samples)` of a layer through what stands above it."""
    outputs = [below, *(stage.out for stage in stages)]
    return [step for stage, out in zip(stages, outputs, strict=False) for step in stage.upwards(out)]


def descend(stages: Sequence[BoundBetween], below: Array) -> Program:
    """Go down again, and leave dJ/da in `below`, the `from_above` of that layer."""
    targets = [below, *(stage.from_above for stage in stages)]
    return [
        step for stage, target in reversed(list(zip(stages, targets, strict=False))) for step in stage.downwards(target)
    ]
