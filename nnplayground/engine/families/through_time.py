"""One sequence through a recurrent network and back, with every number that comes up on the way kept.

The formulas are those of `layers.recurrent`, one time after the other; `Unrolled` layers of networks compute the same
for whole batches and keep less. All arrays are of their own, so that training may go on meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnplayground.engine.arrays import Array, run
from nnplayground.engine.layers import Layer, Recurrent
from nnplayground.engine.layers.recurrent import Cell, State, Weights
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Cost

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class LayerForth:
    """One recurrent layer on the way there; all that a cell keeps of a time is `(times, units)`."""

    cell: Cell
    weights: Weights
    x: Array
    """What comes in `(times, features)`."""
    sums: Array
    """What the functions of the gates are taken of `(times, gates·units)`."""
    moments: dict[str, Array]

    @property
    def units(self) -> int:
        """The size of its state."""
        return int(self.weights.from_before.shape[1])

    @property
    def h(self) -> Array:
        """The state after every time `(times, units)`."""
        return self.moments["h"]


@dataclass(frozen=True, slots=True, eq=False)
class Forth:
    """A sequence on the way there: its layers from below, and the answers at every place."""

    present: Flags
    """Which times are there `(times,)`; at others the state stays as it is."""
    layers: tuple[LayerForth, ...]
    top: Array
    top_bias: Array
    """Weights `(outputs, units)` and biases of the output layer."""
    z: Array
    p: Array
    """Sums and answers of the output layer `(places, outputs)`."""

    @property
    def times(self) -> int:
        """Times of the sequence."""
        return len(self.present)

    def place_at(self, time: int) -> int | None:
        """Return the number of the answer given at a time, None where there is none."""
        if len(self.p) == self.times:
            return time
        return 0 if time == self.times - 1 else None


@dataclass(frozen=True, slots=True, eq=False)
class LayerBack:
    """One recurrent layer on the way back; arrays are `(times, ...)`."""

    from_above: Array
    """∂J/∂h as it comes from the layer above at that time `(times, units)`."""
    from_after: Array
    """∂J/∂h as it comes from the time after."""
    total: Array
    """∂J/∂h, both together."""
    memory: Array
    """∂J/∂c as it comes from the time after; 0 where the cell has no memory."""
    deltas: Array
    """∂J/∂ of the sums from input `(times, gates·units)`."""
    before_deltas: Array
    """∂J/∂ of what the weights make of the state before; other than `deltas` in a GRU alone."""
    met: Array
    """What the weights from before meet, gate by gate `(gates, times, units)`."""


@dataclass(frozen=True, slots=True, eq=False)
class Back:
    """A sequence on the way back: the deltas of the output layer, its layers from below, and J."""

    delta: Array
    """∂J/∂z of the output layer `(places, outputs)`."""
    layers: tuple[LayerBack, ...]


def _recurrent(layer: Layer) -> Recurrent:
    if not isinstance(layer, Recurrent):
        raise TypeError("only a recurrent layer has weights from before")
    return layer


def weights_of(network: Network, index: int) -> Weights:
    """Return a copy of a recurrent layer's numbers by where they come from."""
    layer = _recurrent(network.layers[index])
    matrix, bias = network.weights(index).copy(), network.bias(index).copy()
    inner = np.zeros(layer.rows)
    if layer.extra:
        inner[-layer.units :] = layer.inner_bias(network.parameters[network.slices[index]])
    return Weights(matrix[:, layer.units :], matrix[:, : layer.units], bias, inner)


def forth(network: Network, x: Array, present: Flags | None = None) -> Forth:
    """Feed one sequence x `(times, features)` through a network of recurrent layers and one that answers."""
    there = np.ones(len(x), np.bool_) if present is None else present.copy()
    layers: list[LayerForth] = []
    below = x
    for index, layer in enumerate(network.layers[:-1]):
        layers.append(_layer_forth(_recurrent(layer).cell, weights_of(network, index), below, there))
        below = layers[-1].h
    top = network.layers[-1]
    weights, bias = network.weights(len(layers)).copy(), network.bias(len(layers)).copy()
    seen = below if top.places > 1 else below[-1:]
    z = seen @ weights.T + bias
    return Forth(there, tuple(layers), weights, bias, z, _answers(network, z))


def _answers(network: Network, z: Array) -> Array:
    top = network.layers[-1]
    params = top.activation_params(network.parameters[network.slices[-1]])
    found = np.ascontiguousarray(z.T)
    out = np.empty_like(found)
    with np.errstate(all="ignore"):
        run(top.activation.forward(found, out, **params))
    return out.T.copy()


def _layer_forth(cell: Cell, weights: Weights, x: Array, present: Flags) -> LayerForth:
    times, units = len(x), weights.from_before.shape[1]
    from_input = x @ weights.from_input.T + weights.input_bias
    state = State(np.zeros((1, units)), np.zeros((1, units)))
    kept: list[dict[str, Array]] = []
    with np.errstate(all="ignore"):
        for time in range(times):
            new, moment = cell.forward(from_input[time : time + 1], state, weights)
            state = new if present[time] else state
            moment["h"] = state.h
            if cell.has_memory:
                moment["c"] = state.c
            kept.append(moment)
    moments = {name: np.concatenate([moment[name] for moment in kept]) for name in kept[0]}
    return LayerForth(cell, weights, x.copy(), _sums(weights, from_input, moments), moments)


def _sums(weights: Weights, from_input: Array, moments: dict[str, Array]) -> Array:
    """Return what the functions of the gates were taken of."""
    sums = from_input + moments["before"] @ weights.from_before.T + weights.before_bias
    units = weights.from_before.shape[1]
    if "u" in moments:
        sums[:, -units:] = from_input[:, -units:] + moments["r"] * moments["u"]
    elif "reset" in moments:
        new = moments["reset"] @ weights.from_before[-units:].T + weights.before_bias[-units:]
        sums[:, -units:] = from_input[:, -units:] + new
    return sums


def back(network: Network, there: Forth, y: Array, cost: Cost, asked: Flags | None = None) -> Back:
    """Lead the gradient of J, of this sequence alone, back through all times; targets y are `(places, outputs)`."""
    delta = _output_delta(network, there, y, cost)
    if asked is not None:
        delta = delta * asked[:, None]
    from_above = np.zeros_like(there.layers[-1].h)
    from_above[-len(delta) :] = delta @ there.top
    layers: list[LayerBack] = []
    with np.errstate(all="ignore"):
        for layer in reversed(there.layers):
            layers.insert(0, _layer_back(layer, from_above, there.present))
            from_above = layers[0].deltas @ layer.weights.from_input
    return Back(delta, tuple(layers))


def _output_delta(network: Network, there: Forth, y: Array, cost: Cost) -> Array:
    top = network.layers[-1]
    if cost.loss.link == top.activation.key:
        return there.p - y
    z, p, targets = (np.ascontiguousarray(values.T) for values in (there.z, there.p, y))
    delta = np.empty_like(p)
    params = top.activation_params(network.parameters[network.slices[-1]])
    with np.errstate(all="ignore"):
        run(cost.loss.gradient(delta, p, targets, **cost.params))
        run(top.activation.backward(delta, z, p, **params))
    return delta.T.copy()


def _layer_back(layer: LayerForth, from_above: Array, present: Flags) -> LayerBack:
    times, units, rows = len(from_above), layer.units, layer.sums.shape[1]
    gates = rows // units
    after, total, memory = (np.zeros((times, units)) for _ in range(3))
    deltas, before_deltas = np.zeros((times, rows)), np.zeros((times, rows))
    state = State(np.zeros((1, units)), np.zeros((1, units)))
    for time in range(times - 1, -1, -1):
        after[time], memory[time] = state.h[0], state.c[0]
        state = State(state.h + from_above[time : time + 1], state.c)
        total[time] = state.h[0]
        if not present[time]:
            continue
        moment = {name: values[time : time + 1] for name, values in layer.moments.items()}
        found = layer.cell.backward(state, moment, layer.weights)
        deltas[time], before_deltas[time] = found.from_input[0], found.from_before[0]
        state = found.state
    met = np.repeat(layer.moments["before"][None], gates, axis=0)
    if "reset" in layer.moments:
        met[-1] = layer.moments["reset"]
    return LayerBack(from_above, after, total, memory, deltas, before_deltas, met)


@dataclass(frozen=True, slots=True, eq=False)
class Traced:
    """One sequence there and back, and what every time adds to the gradient; ∂J is of this sequence alone."""

    forth: Forth
    back: Back
    y: Array
    asked: Flags
    """Targets `(places, outputs)`, and which of them are asked for."""
    losses: Array
    """What every place adds to J `(places,)`; 0 where it is not asked."""
    is_difference: bool
    """Whether the deltas of the output are p - y."""

    @property
    def value(self) -> float:
        """J of this sequence, without penalties."""
        return float(self.losses.sum())

    def added(self, layer: int, first: int, last: int | None = None) -> Weights:
        """Return what the times from `first` up to but not including `last` add to ∂J/∂weights of a layer."""
        there, back_ = self.forth.layers[layer], self.back.layers[layer]
        span = slice(first, last)
        deltas, before = back_.deltas[span], back_.before_deltas[span]
        parts = np.split(before, len(back_.met), axis=1)
        from_before = np.vstack([part.T @ met[span] for part, met in zip(parts, back_.met, strict=True)])
        return Weights(deltas.T @ there.x[span], from_before, deltas.sum(axis=0), before.sum(axis=0))

    def added_on_top(self, first: int, last: int | None = None) -> tuple[Array, Array]:
        """Return what these times add to ∂J/∂ of the output layer's weights `(outputs, units)` and biases."""
        times = self.forth.times
        ends = range(times)[slice(first, last)]
        places = [place for time in ends if (place := self.forth.place_at(time)) is not None]
        seen = self.forth.layers[-1].h if len(self.forth.p) == times else self.forth.layers[-1].h[-1:]
        delta = self.back.delta[places]
        return delta.T @ seen[places], delta.sum(axis=0)

    def norm(self) -> float:
        """Return the length of the whole gradient of this sequence, without penalties."""
        squares = 0.0
        for number, layer in enumerate(self.forth.layers):
            part = self.added(number, 0)
            squares += sum(float((values**2).sum()) for values in (part.from_input, part.from_before, part.input_bias))
            if layer.cell.key == "gru":
                squares += float((part.before_bias[-layer.units :] ** 2).sum())
        return float(np.sqrt(squares + sum(float((values**2).sum()) for values in self.added_on_top(0))))


def trace(network: Network, x: Array, y: Array, cost: Cost, present: Flags | None, asked: Flags | None) -> Traced:
    """Return one sequence there and back: x `(times, features)`, targets y `(places, outputs)`."""
    there = forth(network, x, present)
    wanted = np.ones(len(y), np.bool_) if asked is None else asked.copy()
    found = back(network, there, y, cost, wanted)
    is_linked = cost.loss.link == network.layers[-1].activation.key
    with np.errstate(all="ignore"):
        if is_linked and cost.loss.terms_from_z is not None:
            terms = cost.loss.terms_from_z(there.z.T, y.T)
        else:
            terms = cost.loss.terms(there.p.T, y.T, **cost.params)
    losses = np.where(wanted, terms.sum(axis=0), 0.0)
    is_difference = is_linked or (cost.loss.key == "mse" and network.layers[-1].activation.key == "identity")
    return Traced(there, found, y.copy(), wanted, losses, is_difference)


class Stepper:
    """A network that is fed time by time, its state carried on for as long as one likes.

    It may go on beyond the length that it is made for; where it answers at the end alone, every answer is what it would
    say if the sequence ended there.
    """

    def __init__(self, network: Network) -> None:
        self._network = network
        self._layers = [
            (layer.cell, weights_of(network, index))
            for index, layer in enumerate(network.layers)
            if isinstance(layer, Recurrent)
        ]
        self._states = [
            State(np.zeros((1, weights.from_before.shape[1])), np.zeros((1, weights.from_before.shape[1])))
            for _, weights in self._layers
        ]
        last = len(self._layers)
        self._top, self._bias = network.weights(last), network.bias(last)

    def __call__(self, x: Array) -> Array:
        """Take the input of the next time `(features,)`; return the answer `(outputs,)`."""
        below = x[None]
        with np.errstate(all="ignore"):
            for number, (cell, weights) in enumerate(self._layers):
                sums = below @ weights.from_input.T + weights.input_bias
                self._states[number], _ = cell.forward(sums, self._states[number], weights)
                below = self._states[number].h
        return _answers(self._network, below @ self._top.T + self._bias)[0]
