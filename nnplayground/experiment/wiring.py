"""Which weight is which, while layers and neurons come, go and move.

Columns are counted from the inputs: column 0 is the inputs, column k the layer at index k - 1. A layer is fed by the
column below it and then by its skips, the nearest first: so the inputs, whose number only the data know, come last.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from nnplayground.experiment.spec import EdgeSpec, Experiment, LayerSpec, NetworkSpec

INPUTS = 0
"""The id of the inputs, where layers have theirs."""

Source = tuple[int, int | str]
"""Where a weight comes from: the id of a layer with that of a unit, or `INPUTS` with the key of a feature."""


def layer_ids(layers: Sequence[LayerSpec]) -> tuple[int, ...]:
    """Return the id of every layer."""
    return tuple(layer.id or place for place, layer in enumerate(layers, start=1))


def unit_ids(layer: LayerSpec) -> tuple[int, ...]:
    """Return the id of every unit of a layer."""
    return layer.unit_ids or tuple(range(layer.units))


def pinned(network: NetworkSpec) -> NetworkSpec:
    """Return the network with the ids of its layers written down, before any of them moves."""
    layers = tuple(
        replace(layer, id=number) for layer, number in zip(network.layers, layer_ids(network.layers), strict=True)
    )
    return replace(network, layers=layers)


def new_id(taken: Iterable[int]) -> int:
    """Return an id that none of these is."""
    return max(taken, default=0) + 1


def feature_key(experiment: Experiment, number: int) -> str:
    """Return the key of an input, counted from 0."""
    features = experiment.data.features
    return features[number] if number < len(features) else f"x{number + 1}"


def feeders(layers: Sequence[LayerSpec], index: int) -> tuple[int, ...]:
    """Return the columns that feed the layer at `index`: the one below, then its skips."""
    return (index, *layers[index].skips)


def layer_inputs(layers: Sequence[LayerSpec], inputs: int) -> tuple[int, ...]:
    """Return how many weights lead to each unit of every layer, for so many inputs of the network."""
    sizes = (inputs, *(layer.units for layer in layers))
    return tuple(sum(sizes[column] for column in feeders(layers, index)) for index in range(len(layers)))


def source_of(experiment: Experiment, index: int, number: int) -> Source:
    """Return where the weights in column `number` of the W of the layer at `index` come from."""
    layers = experiment.network.layers
    ids = layer_ids(layers)
    for column in feeders(layers, index):
        if column == 0:
            return INPUTS, feature_key(experiment, number)
        if number < layers[column - 1].units:
            return ids[column - 1], unit_ids(layers[column - 1])[number]
        number -= layers[column - 1].units
    raise IndexError(f"layer {index + 1} has no such source")


def sources(experiment: Experiment, index: int, inputs: int) -> tuple[Source, ...]:
    """Return where every column of the W of the layer at `index` comes from, for so many inputs."""
    layers = experiment.network.layers
    ids = layer_ids(layers)
    found: list[Source] = []
    for column in feeders(layers, index):
        if column:
            found += [(ids[column - 1], unit) for unit in unit_ids(layers[column - 1])]
        else:
            found += [(INPUTS, feature_key(experiment, number)) for number in range(inputs)]
    return tuple(found)


def place_of(experiment: Experiment, index: int, source: Source) -> int | None:
    """Return the column of the W of the layer at `index` that weights from `source` stand in; None where none does."""
    layers = experiment.network.layers
    ids, (layer_id, unit_id) = layer_ids(layers), source
    before = 0
    for column in feeders(layers, index):
        if column == 0:
            number = _feature_number(experiment, unit_id) if layer_id == INPUTS else None
            return None if number is None else before + number
        layer = layers[column - 1]
        if ids[column - 1] == layer_id:
            units = unit_ids(layer)
            return before + units.index(unit_id) if isinstance(unit_id, int) and unit_id in units else None
        before += layer.units
    return None


def _feature_number(experiment: Experiment, key: int | str) -> int | None:
    """Return which input a feature is; without a choice of features they are x1, x2, ..."""
    features = experiment.data.features
    if features:
        return features.index(key) if key in features else None
    number = str(key).removeprefix("x")
    return int(number) - 1 if number.isdecimal() else None


def follow(old: Experiment, new: Experiment) -> Experiment:
    """Return `new`, whose skips and edges still speak of the places of `old`, with ones that speak of its own.

    What led to something that is gone goes, too. Layers that `old` does not have are left as they are.
    """
    old_ids = layer_ids(old.network.layers)
    new_ids = layer_ids(new.network.layers)
    places = {number: place for place, number in enumerate(new_ids, start=1)} | {INPUTS: 0}
    layers = list(new.network.layers)
    known = [index for index, number in enumerate(new_ids) if number in old_ids]
    for index in known:
        here = {places.get(old_ids[column - 1] if column else INPUTS, index) for column in layers[index].skips}
        skips = tuple(sorted((column for column in here if column < index), reverse=True))
        layers[index] = replace(layers[index], skips=skips)
    routed = replace(new, network=replace(new.network, layers=tuple(layers)))
    for index in known:
        edges = _moved_edges(old, old_ids.index(new_ids[index]), routed, index)
        layers[index] = replace(layers[index], edges=edges)
    return replace(new, network=replace(new.network, layers=tuple(layers)))


def _moved_edges(old: Experiment, old_index: int, new: Experiment, index: int) -> tuple[EdgeSpec, ...]:
    """Return the edges of a layer at the places that their units and sources have now."""
    old_units, units = unit_ids(old.network.layers[old_index]), unit_ids(new.network.layers[index])
    moved = []
    for edge in new.network.layers[index].edges:
        if old_units[edge.unit] not in units:
            continue
        unit = units.index(old_units[edge.unit])
        if edge.source is None:
            moved.append(replace(edge, unit=unit))
        elif (place := place_of(new, index, source_of(old, old_index, edge.source))) is not None:
            moved.append(replace(edge, unit=unit, source=place))
    return sorted_edges(moved)


def sorted_edges(edges: Iterable[EdgeSpec]) -> tuple[EdgeSpec, ...]:
    """Return edges by unit and source, the bias last."""
    return tuple(sorted(edges, key=lambda edge: (edge.unit, edge.source is None, edge.source or 0)))
