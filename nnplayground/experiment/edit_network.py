"""Edits of layers, neurons and single weights: pure functions from an experiment to another one.

Layers are counted from 0, the first hidden one; neurons from 0; the sources of a weight as in `EdgeSpec`. An edit that
changes nothing returns the experiment itself. Each raises `InputError` where it would lead beyond what can be trained.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from msgspec.structs import replace

from nnplayground.errors import InputError
from nnplayground.experiment.fields import MOST_LAYERS, MOST_PARAMETERS, NUMBERS
from nnplayground.experiment.rewiring import Origins, carried_over
from nnplayground.experiment.spec import EdgeSpec, Experiment, LayerSpec
from nnplayground.experiment.wiring import Source, feeders, layer_ids, new_id, pinned, sorted_edges, unit_ids
from nnplayground.i18n import QT_TRANSLATE_NOOP

Place = tuple[int, int, int | None]
"""One weight: index of the layer, unit, source; None is the bias."""

# -- neurons -----------------------------------------------------------------------------------------------------------


def add_neuron(experiment: Experiment, index: int, at: int | None = None) -> Experiment:
    """Add a neuron to a layer, before the one at `at` or as the last."""
    ids = unit_ids(experiment.network.layers[index])
    place = len(ids) if at is None else at
    return _with_units(experiment, index, (*ids[:place], new_id(ids), *ids[place:]))


def remove_neurons(experiment: Experiment, index: int, units: Collection[int]) -> Experiment:
    """Remove neurons; a hidden layer that loses all of them goes, too."""
    ids = unit_ids(experiment.network.layers[index])
    left = tuple(number for unit, number in enumerate(ids) if unit not in units)
    if left:
        return _with_units(experiment, index, left)
    if index == len(experiment.network.layers) - 1:
        raise InputError(QT_TRANSLATE_NOOP("EditNetwork", "The output layer has to keep at least one neuron."))
    return remove_layer(experiment, index)


def duplicate_neurons(experiment: Experiment, index: int, units: Collection[int]) -> Experiment:
    """Put a copy after each of some neurons, with the same edges in and out."""
    layer = experiment.network.layers[index]
    number = layer_ids(experiment.network.layers)[index]
    taken, ids = list(unit_ids(layer)), []
    origins: dict[Source, Source] = {}
    for unit, unit_id in enumerate(unit_ids(layer)):
        ids.append(unit_id)
        if unit in units:
            copy = new_id(taken)
            taken.append(copy)
            ids.append(copy)
            origins[number, copy] = (number, unit_id)
    return _with_units(experiment, index, tuple(ids), origins)


def move_neuron(experiment: Experiment, index: int, start: int, end: int) -> Experiment:
    """Move a neuron of a layer to another row."""
    return _with_units(experiment, index, _moved(unit_ids(experiment.network.layers[index]), start, end))


def set_units(experiment: Experiment, index: int, units: int) -> Experiment:
    """Give a layer another number of neurons: new ones come last, and the last ones go first."""
    NUMBERS["units"].check(units)
    ids = unit_ids(experiment.network.layers[index])
    first = new_id(ids)
    return _with_units(experiment, index, (*ids[:units], *range(first, first + units - len(ids))))


# -- layers ------------------------------------------------------------------------------------------------------------


def add_layer(experiment: Experiment, index: int, units: int = 4) -> Experiment:
    """Insert a hidden layer before the layer at `index`, with the activation of its neighbour."""
    layers = experiment.network.layers
    neighbour = layers[index - 1] if index else (layers[0] if len(layers) > 1 else LayerSpec(units=units))
    new = LayerSpec(units=units, activation=neighbour.activation, params=dict(neighbour.params))
    return _with_layer(experiment, index, new)


def duplicate_layer(experiment: Experiment, index: int) -> Experiment:
    """Put a copy of a hidden layer after it; what the layer led to is led to by the copy from then on.

    The copy is fed by the layer itself, so that of its weights only the biases can be the same.
    """
    layers = experiment.network.layers
    if index >= len(layers) - 1:
        return experiment
    layer, ids = layers[index], layer_ids(layers)
    biases = tuple(edge for edge in layer.edges if edge.source is None)
    copy = new_id(ids)
    origins: dict[Source, Source] = {(copy, unit): (ids[index], unit) for unit in unit_ids(layer)}
    return _with_layer(experiment, index + 1, replace(layer, edges=biases, weights=None, skips=()), origins)


def remove_layer(experiment: Experiment, index: int) -> Experiment:
    """Remove a hidden layer; the output layer stays."""
    before = _pinned(experiment)
    layers = before.network.layers
    if index >= len(layers) - 1:
        return experiment
    return _finished(experiment, before, _layers(before, (*layers[:index], *layers[index + 1 :])))


def move_layer(experiment: Experiment, start: int, end: int) -> Experiment:
    """Move a hidden layer to another place among the hidden ones."""
    before = _pinned(experiment)
    *hidden, output = before.network.layers
    if max(start, end) >= len(hidden):
        return experiment
    return _finished(experiment, before, _layers(before, (*_moved(hidden, start, end), output)))


# -- skips -------------------------------------------------------------------------------------------------------------


def add_skip(experiment: Experiment, index: int, column: int) -> Experiment:
    """Let a column further down feed a layer, too; 0 is the inputs."""
    skips = experiment.network.layers[index].skips
    if not 0 <= column < index or column in skips:
        return experiment
    return _with_skips(experiment, index, (*skips, column))


def remove_skip(experiment: Experiment, index: int, column: int) -> Experiment:
    """Take a skip away, with its weights."""
    left = tuple(skip for skip in experiment.network.layers[index].skips if skip != column)
    return _with_skips(experiment, index, left)


def _with_skips(experiment: Experiment, index: int, skips: tuple[int, ...]) -> Experiment:
    before = _pinned(experiment)
    layers = list(before.network.layers)
    layers[index] = replace(layers[index], skips=tuple(sorted(skips, reverse=True)))
    return _finished(experiment, before, _layers(before, layers))


# -- single weights ----------------------------------------------------------------------------------------------------


def edge_at(experiment: Experiment, place: Place) -> EdgeSpec:
    """Return what is decided about a weight; an edge that says nothing where nothing is."""
    index, unit, source = place
    for edge in experiment.network.layers[index].edges:
        if (edge.unit, edge.source) == (unit, source):
            return edge
    return EdgeSpec(unit=unit, source=source)


def set_value(experiment: Experiment, index: int, unit: int, source: int | None, value: float | None) -> Experiment:
    """Set a weight or a bias; None leaves it to the initialiser."""
    return set_values(experiment, {(index, unit, source): value})


def set_values(experiment: Experiment, values: dict[Place, float | None]) -> Experiment:
    """Set many weights and biases at once. Raises `InputError` for a number that is not finite."""
    if not all(value is None or math.isfinite(value) for value in values.values()):
        raise InputError(QT_TRANSLATE_NOOP("EditNetwork", "A weight has to be a finite number."))
    return _decided(experiment, {place: {"value": value} for place, value in values.items()})


def set_weights(
    experiment: Experiment, index: int, block: Sequence[Sequence[float]], row: int = 0, column: int = 0
) -> Experiment:
    """Set a block of a layer's W, from a row and a column on; rows beyond its last unit are refused."""
    if row < 0 or column < 0 or row + len(block) > experiment.network.layers[index].units:
        raise InputError(
            QT_TRANSLATE_NOOP(
                "EditNetwork", "{rows} rows from row {first} on do not fit into a layer of {units} neurons."
            ),
            rows=len(block),
            first=row + 1,
            units=experiment.network.layers[index].units,
        )
    return set_values(
        experiment,
        {
            (index, row + down, column + right): float(value)
            for down, line in enumerate(block)
            for right, value in enumerate(line)
        },
    )


def lock(experiment: Experiment, places: Iterable[Place]) -> Experiment:
    """Keep training from moving some weights."""
    return _decided(experiment, {place: {"locked": True} for place in places})


def unlock(experiment: Experiment, places: Iterable[Place]) -> Experiment:
    """Let training move some weights again."""
    return _decided(experiment, {place: {"locked": False} for place in places})


def cut(experiment: Experiment, places: Iterable[Place]) -> Experiment:
    """Take some weights away: they are 0 and stay so."""
    return _decided(experiment, {place: {"cut": True} for place in places})


def restore(experiment: Experiment, places: Iterable[Place]) -> Experiment:
    """Bring some weights back that were cut."""
    return _decided(experiment, {place: {"cut": False} for place in places})


def clear_edges(experiment: Experiment, places: Iterable[Place] | None = None) -> Experiment:
    """Forget what was decided about some weights, or about all of them."""
    if places is None:
        places = [
            (index, edge.unit, edge.source)
            for index, layer in enumerate(experiment.network.layers)
            for edge in layer.edges
        ]
    return _decided(experiment, {place: {"value": None, "locked": False, "cut": False} for place in places})


def _decided(experiment: Experiment, changes: dict[Place, dict[str, Any]]) -> Experiment:
    """Return the experiment with changes to what is decided about some weights; what says nothing goes."""
    by_layer: dict[int, dict[tuple[int, int | None], dict[str, Any]]] = {}
    for (index, unit, source), change in changes.items():
        _refuse_no_place(experiment, (index, unit, source))
        by_layer.setdefault(index, {})[unit, source] = change
    layers = list(experiment.network.layers)
    for index, wanted in by_layer.items():
        found = {(edge.unit, edge.source): edge for edge in layers[index].edges}
        for (unit, source), change in wanted.items():
            edge = found.get((unit, source), EdgeSpec(unit=unit, source=source))
            found[unit, source] = replace(edge, **change)
        edges = (edge for edge in found.values() if edge.value is not None or edge.locked or edge.cut)
        layers[index] = replace(layers[index], edges=sorted_edges(edges))
    new = _layers(experiment, layers)
    return experiment if new == experiment else new


def _refuse_no_place(experiment: Experiment, place: Place) -> None:
    """Raise `InputError` for a weight that is not there, as far as that can be told without the number of inputs."""
    index, unit, source = place
    layers = experiment.network.layers
    columns = feeders(layers, index)
    count = sum(layers[column - 1].units for column in columns if column != 0)
    is_there = 0 <= unit < layers[index].units
    if source is not None:
        is_there = is_there and source >= 0 and (0 in columns or source < count)
    if not is_there:
        raise InputError(QT_TRANSLATE_NOOP("EditNetwork", "Layer {n} has no such weight."), n=index + 1)


# -- form --------------------------------------------------------------------------------------------------------------


def _moved(items: Sequence[Any], start: int, end: int) -> tuple[Any, ...]:
    left = [*items[:start], *items[start + 1 :]]
    return (*left[:end], items[start], *left[end:])


def _pinned(experiment: Experiment) -> Experiment:
    return replace(experiment, network=pinned(experiment.network))


def _layers(experiment: Experiment, layers: Iterable[LayerSpec]) -> Experiment:
    return replace(experiment, network=replace(experiment.network, layers=tuple(layers)))


def _with_units(experiment: Experiment, index: int, ids: tuple[int, ...], origins: Origins | None = None) -> Experiment:
    """Return the experiment with these units in a layer."""
    if ids == unit_ids(experiment.network.layers[index]):
        return experiment
    before = _pinned(experiment)
    layers = list(before.network.layers)
    layers[index] = replace(layers[index], units=len(ids), unit_ids=ids)
    return _finished(experiment, before, _layers(before, layers), origins)


def _with_layer(experiment: Experiment, index: int, layer: LayerSpec, origins: Origins | None = None) -> Experiment:
    """Return the experiment with a new layer before the one at `index`."""
    before = _pinned(experiment)
    layers = before.network.layers
    new = replace(layer, id=new_id(layer_ids(layers)))
    return _finished(experiment, before, _layers(before, (*layers[:index], new, *layers[index:])), origins)


def _finished(
    experiment: Experiment, before: Experiment, after: Experiment, origins: Origins | None = None
) -> Experiment:
    """Return an experiment of another form with everything at its new place, and ids only where they say something."""
    _refuse_too_large(after)
    carried = carried_over(before, after, origins)
    layers = [
        replace(
            layer,
            id=0 if layer.id == place else layer.id,
            unit_ids=() if layer.unit_ids == tuple(range(layer.units)) else layer.unit_ids,
        )
        for place, layer in enumerate(carried.network.layers, start=1)
    ]
    new = _layers(carried, layers)
    return experiment if new == experiment else new


def _refuse_too_large(experiment: Experiment) -> None:
    """Raise `InputError` beyond the most layers, neurons, and weights (for a single input at least)."""
    layers = experiment.network.layers
    if len(layers) > MOST_LAYERS:
        raise InputError(QT_TRANSLATE_NOOP("EditNetwork", "At most {most} layers can be used."), most=MOST_LAYERS)
    for layer in layers:
        NUMBERS["units"].check(layer.units)
    sizes = [1, *(layer.units for layer in layers)]
    count = sum(
        layer.units * (1 + sum(sizes[column] for column in (index, *layer.skips) if column <= index))
        for index, layer in enumerate(layers)
    )
    if count > MOST_PARAMETERS:
        raise InputError(
            QT_TRANSLATE_NOOP("Check", "The network would have {count} weights; at most {most} can be trained here."),
            count=count,
            most=MOST_PARAMETERS,
        )
