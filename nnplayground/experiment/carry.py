"""What an edit keeps of a run: every number goes on at the same place of the network, wherever that has moved.

A weight's place is known by the id of its layer, the id of its unit, and where it comes from: the ids of another layer
and unit, or the key of a feature. A bias is known by layer and unit, a learned slope by its layer. The rules:

- **Kept** is every number whose place is in the network before and after the edit, with what the solver remembers of
  it. So neurons and layers, skips and features can come, go and move, and activations, dropout, penalties, loss and
  solver can change, while the run goes on.
- **New** places begin with the starting weights of the edited experiment.
- **Anew** begin a layer whose own initialiser changed; weights or biases of a layer that were given as a whole, and now
  are given differently; and a learned slope whose starting value or activation changed.
- **Set** is a single weight that was given a value, or another one. It stands from that moment on, and training moves
  it on from there. When the value is taken away again, what stood there before the first value comes back.
- **Cut** is a weight that becomes 0. When it is restored, what stood there when it was cut comes back; one that was cut
  from the beginning starts as a new one.
- **Removed** places come back with what stood there when they were removed, by undo or by hand, in the same way as if
  the weights had been set, cut or restored just then.

What comes back is kept in the `Attic`, from run to run; the oldest goes when it is full. Everything begins anew with
other data, another scale of them, another seed or another initialiser of the whole network (`build.keeps_weights`).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.takeover import Places
from nnplayground.experiment.spec import EdgeSpec, Experiment, LayerSpec
from nnplayground.experiment.wiring import Source, layer_ids, sources, unit_ids

MOST_STANDINGS, MOST_STANDING_BYTES, MOST_NUMBERS = 64, 64 * 2**20, 100_000

Indices = NDArray[np.int64]
Key = tuple[int, int, Source | None, str]
"""Layer, unit, where the weight comes from (None is the bias), and whether it was set or cut."""

_UNTOUCHED = EdgeSpec(unit=0)


@dataclass(frozen=True, slots=True, eq=False)
class _Layer:
    """The places of one layer: [W | b] from `start` on, row by row, then the slope where there is one."""

    id: int
    spec: LayerSpec
    units: tuple[int, ...]
    sources: tuple[Source, ...]
    start: int

    @property
    def width(self) -> int:
        return len(self.sources) + 1

    @property
    def own(self) -> slice:
        learned = ACTIVATIONS[self.spec.activation].learned is not None
        return slice(self.start, self.start + len(self.units) * self.width + learned)

    def edges(self) -> dict[int, EdgeSpec]:
        """Return what a person decided, by place."""
        last = self.width - 1
        return {
            self.start + edge.unit * self.width + (last if edge.source is None else edge.source): edge
            for edge in self.spec.edges
        }

    def key(self, place: int, what: str) -> Key:
        """Return what a weight or bias is known by."""
        row, column = divmod(place - self.start, self.width)
        return self.id, self.units[row], None if column == self.width - 1 else self.sources[column], what


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """A network as it stands, or stood: its layers and a copy of its numbers."""

    layers: tuple[_Layer, ...]
    parameters: Array

    @classmethod
    def of(cls, experiment: Experiment, inputs: int, parameters: Array) -> Standing:
        """Return the standing of a network with so many inputs."""
        layers: list[_Layer] = []
        start = 0
        specs = experiment.network.layers
        for index, (number, spec) in enumerate(zip(layer_ids(specs), specs, strict=True)):
            layers.append(_Layer(number, spec, unit_ids(spec), sources(experiment, index, inputs), start))
            start = layers[-1].own.stop
        return cls(tuple(layers), parameters.copy())

    def index(self, number: int) -> int:
        """Return where the layer with this id is, -1 where it is not."""
        return next((index for index, layer in enumerate(self.layers) if layer.id == number), -1)


@dataclass(frozen=True, slots=True, eq=False)
class Attic:
    """What may come back: networks of which something was removed, newest first, and single numbers by what they are
    known by, the newest last."""

    standings: tuple[Standing, ...] = ()
    numbers: dict[Key, float] = field(default_factory=dict)

    def with_standing(self, standing: Standing) -> Attic:
        """Return the attic with one more network, without the oldest ones that have no room."""
        kept, room = [], MOST_STANDING_BYTES
        for old in (standing, *self.standings)[:MOST_STANDINGS]:
            room -= old.parameters.nbytes
            if room < 0:
                break
            kept.append(old)
        return replace(self, standings=tuple(kept))


def carry(old: Standing, new: Standing, attic: Attic) -> tuple[Places | None, Attic]:
    """Return where the numbers of `new`, which holds starting weights, stood in `old`, and the attic afterwards.

    None stands for a network that is the same in all its places and activations.
    """
    inheritance = _Inheritance(new)
    survivors = inheritance.take(old, is_present=True)
    for standing in attic.standings:
        if not inheritance.is_open.any():
            break
        inheritance.take(standing, is_present=False)
    numbers = inheritance.decide(attic.numbers)
    attic = replace(attic, numbers=dict(islice(numbers.items(), max(0, len(numbers) - MOST_NUMBERS), None)))
    if survivors < len(old.parameters):
        attic = attic.with_standing(old)
    if _is_same(old, new) and np.array_equal(inheritance.numbers, np.arange(len(old.parameters))):
        return None, attic
    layers = tuple(old.index(layer.id) for layer in new.layers)
    return Places(inheritance.values, inheritance.numbers, layers), attic


def _is_same(old: Standing, new: Standing) -> bool:
    """Say whether both compute the same from the same numbers."""
    forms = [[(layer.id, layer.spec.activation, layer.spec.params) for layer in one.layers] for one in (old, new)]
    return len(old.parameters) == len(new.parameters) and forms[0] == forms[1]


class _Inheritance:
    """The numbers of a new network, as they come together from those before."""

    def __init__(self, new: Standing) -> None:
        self._new = new
        self.values = new.parameters.copy()
        self.numbers: Indices = np.full(len(self.values), -1, dtype=np.int64)
        self.is_open = np.ones(len(self.values), dtype=np.bool_)
        """Places for which nothing has been found yet."""
        self._met: set[int] = set()
        self._kept = np.zeros(len(self.values), dtype=np.bool_)
        self._edges_before: dict[int, EdgeSpec] = {}

    def take(self, past: Standing, *, is_present: bool) -> int:
        """Take from a past network what is still open; return how many of its places the new one has."""
        survivors = 0
        for layer in self._new.layers:
            place = past.index(layer.id)
            if place < 0 or not (is_present or self.is_open[layer.own].any()):
                continue
            before = past.layers[place]
            found = _found(layer, before)
            survivors += int((found >= 0).sum())
            is_open = self.is_open[layer.own]
            fresh = _fresh(layer, before)
            if layer.id not in self._met:
                is_open &= ~fresh
                self._met.add(layer.id)
            self._keep(layer, past, before, np.where(is_open & ~fresh, found, -1))
            if is_present:
                self.numbers[layer.own] = np.where(fresh, -1, found)
        return survivors

    def _keep(self, layer: _Layer, past: Standing, before: _Layer, found: Indices) -> None:
        taken = found >= 0
        self.values[layer.own][taken] = past.parameters[found[taken]]
        self._kept[layer.own] |= taken
        self.is_open[layer.own] &= ~taken
        for number, edge in before.edges().items():
            for place in np.flatnonzero(found == number):
                self._edges_before[layer.start + int(place)] = edge

    def decide(self, numbers: dict[Key, float]) -> dict[Key, float]:
        """Put in force what a person set, cut, or took back; return the numbers to be remembered."""
        remembered = dict(numbers)
        for layer in self._new.layers:
            after = layer.edges()
            own = range(layer.own.start, layer.own.stop)
            for place in (*after, *(place for place in self._edges_before if place in own and place not in after)):
                if self._kept[place]:
                    self._decide_one(layer, place, after.get(place, _UNTOUCHED), remembered)
        return remembered

    def _decide_one(self, layer: _Layer, place: int, after: EdgeSpec, remembered: dict[Key, float]) -> None:
        before = self._edges_before.get(place, _UNTOUCHED)
        if (before.value, before.cut) == (after.value, after.cut):
            return
        standing = self.values[place]
        value: float | None = float(standing)
        if before.cut:
            value = remembered.pop(layer.key(place, "cut"), None)
        if before.value != after.value:
            value = _set(layer.key(place, "set"), value, (before.value, after.value), remembered)
        if after.cut and value is not None:
            remembered[layer.key(place, "cut")] = value
        start = float(self._new.parameters[place])
        self.values[place] = 0.0 if after.cut else start if value is None else value
        if self.values[place] != standing:
            self.numbers[place] = -1


def _set(
    key: Key, value: float | None, change: tuple[float | None, float | None], numbers: dict[Key, float]
) -> float | None:
    """Return the number to stand after a value was set, changed or taken away; remember what stood there before."""
    before, after = change
    if after is None:
        return numbers.pop(key) if key in numbers else value
    if before is None and value is not None:
        numbers[key] = value
    return after


def _found(layer: _Layer, before: _Layer) -> Indices:
    """Return for every place of a layer where it was in that layer before, -1 where it was not."""
    rows = _positions(layer.units, before.units)
    columns = np.append(_positions(layer.sources, before.sources), before.width - 1)
    places = before.start + rows[:, None] * before.width + columns
    places[rows < 0], places[:, columns < 0] = -1, -1
    learns, learned = (_has_slope(each) for each in (layer, before))
    slope = [before.own.stop - 1 if learned else -1] if learns else []
    return np.append(places.ravel(), np.array(slope, dtype=np.int64))


def _has_slope(layer: _Layer) -> bool:
    return ACTIVATIONS[layer.spec.activation].learned is not None


def _positions(wanted: tuple[object, ...], present: tuple[object, ...]) -> Indices:
    places = {name: place for place, name in enumerate(present)}
    return np.array([places.get(name, -1) for name in wanted], dtype=np.int64)


def _fresh(layer: _Layer, past: _Layer) -> NDArray[np.bool_]:
    """Return which places of a layer begin anew although they may have been there."""
    after, before, had_slope = layer.spec, past.spec, _has_slope(past)
    size = layer.own.stop - layer.own.start
    begins = (after.initializer, after.initializer_params) != (before.initializer, before.initializer_params)
    fresh = np.full(size, begins)
    matrix = fresh[: len(layer.units) * layer.width].reshape(-1, layer.width)
    if after.weights is not None and after.weights != before.weights:
        matrix[:, :-1] = True
    if after.bias is not None and after.bias != before.bias:
        matrix[:, -1] = True
    if _has_slope(layer) and had_slope and (after.activation, after.params) != (before.activation, before.params):
        fresh[-1] = True
    return fresh
