"""Edges and given weights carried over from one form of a network to another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from msgspec.structs import replace

from nnplayground.catalogue import checked
from nnplayground.engine import initializers
from nnplayground.engine.arrays import Array
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.experiment.spec import EdgeSpec, Experiment, LayerSpec
from nnplayground.experiment.wiring import (
    INPUTS,
    Source,
    feature_key,
    feature_number,
    feeders,
    follow,
    layer_ids,
    sorted_edges,
    unit_ids,
)

Origins = Mapping[Source, Source]
"""For a neuron that was copied: of which one it is a copy."""


def carried_over(old: Experiment, new: Experiment, origins: Origins | None = None) -> Experiment:
    """Return `new`, whose skips, edges and given weights still speak of the places of `old`, with its own.

    What led to something that is gone goes, too; copies get what their originals have; new places of a given matrix
    are drawn as the layer's initialiser draws them. Layers that `old` does not have are left as they are.
    """
    bare = [replace(layer, edges=()) for layer in new.network.layers]
    routed = follow(old, replace(new, network=replace(new.network, layers=tuple(bare))))
    old_ids, layers = layer_ids(old.network.layers), list(routed.network.layers)
    for index, number in enumerate(layer_ids(layers)):
        if number not in old_ids:
            layers[index] = new.network.layers[index]
            continue
        old_index = old_ids.index(number)
        before = old.network.layers[old_index]
        if before.edges or before.weights is not None or before.bias is not None:
            move = _Move.of(old, old_index, routed, index, origins or {})
            layers[index] = move.apply(before, layers[index], routed)
    return replace(routed, network=replace(routed.network, layers=tuple(layers)))


@dataclass(frozen=True, slots=True)
class _Columns:
    """What feeds a layer: the sources of its first columns, and what comes after them."""

    sources: tuple[Source, ...]
    has_inputs: bool

    @staticmethod
    def of(layers: Sequence[LayerSpec], index: int) -> _Columns:
        ids, columns = layer_ids(layers), feeders(layers, index)
        found = ((ids[column - 1], unit) for column in columns if column != 0 for unit in unit_ids(layers[column - 1]))
        return _Columns(tuple(found), 0 in columns)


@dataclass(frozen=True, slots=True)
class _Move:
    """Where the rows and columns of one layer's [W | b] have gone."""

    index: int
    rows: tuple[int | None, ...]
    """For each unit now, the row it had."""
    columns: tuple[int | None, ...]
    """For each column now that comes from a neuron, the column it had."""
    known: int
    """Columns that came from neurons before."""
    inputs: Mapping[int, int] | None
    """Where inputs have gone, those that moved or went: -1 is nowhere. None where there are none now, or were none."""

    @staticmethod
    def of(old: Experiment, old_index: int, new: Experiment, index: int, origins: Origins) -> _Move:
        """Compare a layer of `old` with the same one of `new`."""
        before, after = old.network.layers, new.network.layers
        was, now = _Columns.of(before, old_index), _Columns.of(after, index)
        number = layer_ids(after)[index]
        old_rows: dict[Source, int] = {(number, unit): row for row, unit in enumerate(unit_ids(before[old_index]))}
        old_columns = {source: column for column, source in enumerate(was.sources)}
        rows = tuple(old_rows.get(origins.get((number, unit), (number, unit))) for unit in unit_ids(after[index]))
        columns = tuple(old_columns.get(origins.get(source, source)) for source in now.sources)
        inputs = _moved_inputs(old, new) if was.has_inputs and now.has_inputs else None
        return _Move(index, rows, columns, len(was.sources), inputs)

    def apply(self, before: LayerSpec, layer: LayerSpec, new: Experiment) -> LayerSpec:
        """Return the layer with edges and given numbers at the places of now."""
        weights, bias = layer.weights, layer.bias
        if before.weights is not None:
            weights = self._weights(before.weights, new)
        if before.bias is not None:
            bias = self._bias(before.bias, new)
        return replace(layer, edges=self._edges(before.edges), weights=weights, bias=bias)

    def _edges(self, edges: tuple[EdgeSpec, ...]) -> tuple[EdgeSpec, ...]:
        rows, columns = _places(self.rows), _places(self.columns)
        moved = []
        for edge in edges:
            places: list[int | None] = [None]
            if edge.source is not None:
                places = [*columns.get(edge.source, ())] if edge.source < self.known else self._input(edge.source)
            moved += [replace(edge, unit=row, source=place) for row in rows.get(edge.unit, ()) for place in places]
        return sorted_edges(moved)

    def _input(self, column: int) -> list[int | None]:
        if self.inputs is None:
            return []
        number = self.inputs.get(column - self.known, column - self.known)
        return [] if number < 0 else [len(self.columns) + number]

    def _weights(self, given: tuple[tuple[float, ...], ...], new: Experiment) -> tuple[tuple[float, ...], ...] | None:
        """Return the given matrix with its rows and columns of now; None where it has none left or an unknown width."""
        width = len(given[0]) if given else 0
        is_whole = width >= self.known and all(len(row) == width for row in given)
        if not is_whole or max(_known(self.rows), default=0) >= len(given):
            return None
        origin = list(self.columns)
        if self.inputs:  # other features are chosen: how many there are, only the data know
            return None
        if self.inputs is not None:
            origin += range(self.known, width)
        elif _fed_by_inputs(new, self.index):
            return None
        if self.rows == tuple(range(len(given))) and origin == list(range(width)):
            return given
        if not _known(tuple(origin)):
            return None
        drawn, _ = _drawn(new, self.index, len(origin))
        return tuple(
            tuple(
                float(drawn[row, column]) if was is None or from_row is None else given[from_row][was]
                for column, was in enumerate(origin)
            )
            for row, from_row in enumerate(self.rows)
        )

    def _bias(self, given: tuple[float, ...], new: Experiment) -> tuple[float, ...] | None:
        if max(_known(self.rows), default=0) >= len(given):
            return None
        if None not in self.rows:
            return tuple(given[row] for row in _known(self.rows))
        _, drawn = _drawn(new, self.index, 1)
        return tuple(float(drawn[row]) if was is None else given[was] for row, was in enumerate(self.rows))


def _known(rows: tuple[int | None, ...]) -> list[int]:
    return [row for row in rows if row is not None]


def _places(origins: tuple[int | None, ...]) -> dict[int, list[int]]:
    """Return for each place of before those of now; copies stand in several."""
    found: dict[int, list[int]] = {}
    for place, origin in enumerate(origins):
        if origin is not None:
            found.setdefault(origin, []).append(place)
    return found


def _fed_by_inputs(experiment: Experiment, index: int) -> bool:
    return INPUTS in feeders(experiment.network.layers, index)


def _moved_inputs(old: Experiment, new: Experiment) -> Mapping[int, int]:
    """Return where inputs have gone that did not stay; where none moved, nothing."""
    before, after = old.data.features, new.data.features
    if before == after:
        return {}
    count = max(len(before), len(after))
    moved = {number: feature_number(new, feature_key(old, number)) for number in range(count)}
    return {number: -1 if place is None else place for number, place in moved.items()}


def _drawn(experiment: Experiment, index: int, n_in: int) -> tuple[Array, Array]:
    """Return weights `(units, n_in)` and biases as the layer's initialiser draws them, the same ones every time."""
    network, layer = experiment.network, experiment.network.layers[index]
    entry = INITIALIZERS[layer.initializer or network.initializer]
    given = layer.initializer_params if layer.initializer else network.initializer_params
    rng = np.random.default_rng([network.seed, layer_ids(network.layers)[index]])
    shape = initializers.Shape(n_in, layer.units, layer.activation)
    return entry.draw(shape, rng, **checked(entry.params, given, entry.key))
