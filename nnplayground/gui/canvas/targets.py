"""What can be pointed at: neurons, weights and biases, and what of it still is there after an edit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from nnplayground.experiment.edit_network import Place
from nnplayground.experiment.spec import Experiment
from nnplayground.experiment.wiring import (
    feature_key,
    feature_number,
    feeders,
    layer_ids,
    place_of,
    source_of,
    unit_ids,
)


@dataclass(frozen=True, slots=True, order=True)
class Neuron:
    """A neuron: its column (0 is the inputs) and its row."""

    column: int
    unit: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A weight, or a bias where `source` is None: index of the layer it leads into, unit, source."""

    index: int
    unit: int
    source: int | None

    @property
    def place(self) -> Place:
        """The same as edits name it."""
        return self.index, self.unit, self.source


Target = Neuron | Edge


@dataclass(frozen=True, slots=True)
class Form:
    """What the network looks like: units of the inputs and of all layers, and what feeds each layer."""

    sizes: tuple[int, ...]
    fed_by: tuple[tuple[int, ...], ...]
    """Columns that feed the layer at an index, in the order of its weights."""

    @staticmethod
    def of(experiment: Experiment, inputs: int) -> Form:
        """Return the form of an experiment's network for so many inputs."""
        layers = experiment.network.layers
        return Form(
            (inputs, *(layer.units for layer in layers)), tuple(feeders(layers, index) for index in range(len(layers)))
        )

    def width(self, index: int) -> int:
        """Return how many weights lead into each unit of a layer."""
        return sum(self.sizes[column] for column in self.fed_by[index])

    def source(self, index: int, number: int) -> Neuron:
        """Return the neuron that a weight comes from."""
        for column in self.fed_by[index]:
            if number < self.sizes[column]:
                return Neuron(column, number)
            number -= self.sizes[column]
        raise IndexError(f"layer {index + 1} has no such source")

    def number(self, index: int, neuron: Neuron) -> int | None:
        """Return which source of a layer a neuron is; None where it does not feed it."""
        before = 0
        for column in self.fed_by[index]:
            if column == neuron.column:
                return before + neuron.unit
            before += self.sizes[column]
        return None

    def has(self, target: Target) -> bool:
        """Say whether it is there."""
        if isinstance(target, Neuron):
            return target.column < len(self.sizes) and target.unit < self.sizes[target.column]
        if target.index >= len(self.fed_by) or target.unit >= self.sizes[target.index + 1]:
            return False
        return target.source is None or target.source < self.width(target.index)

    def nearest(self, target: Target) -> Neuron:
        """Return the neuron there is at the place of one that has gone."""
        place = target if isinstance(target, Neuron) else Neuron(target.index + 1, target.unit)
        column = min(place.column, len(self.sizes) - 1)
        return Neuron(column, min(place.unit, self.sizes[column] - 1))

    def edges_of(self, neuron: Neuron) -> Iterator[Edge]:
        """Yield what leads into a neuron, its bias, and what leads out of it."""
        if neuron.column:
            index = neuron.column - 1
            yield from (Edge(index, neuron.unit, number) for number in range(self.width(index)))
            yield Edge(index, neuron.unit, None)
        for index in range(neuron.column, len(self.fed_by)):
            number = self.number(index, neuron)
            if number is not None:
                yield from (Edge(index, unit, number) for unit in range(self.sizes[index + 1]))

    def places(self, targets: Iterable[Target]) -> list[Place]:
        """Return the weights that are meant: an edge itself, everything that leads into a neuron, its bias, too."""
        found: dict[Place, None] = {}
        for target in targets:
            if isinstance(target, Edge):
                found[target.place] = None
            elif target.column:
                index = target.column - 1
                found |= dict.fromkeys((index, target.unit, number) for number in range(self.width(index)))
                found[index, target.unit, None] = None
        return list(found)


@dataclass(frozen=True, slots=True)
class Pointed:
    """What is selected, where the keyboard stands, what the mouse is over, and whose map fills the plot."""

    selected: frozenset[Target] = field(default_factory=frozenset)
    cursor: Target | None = None
    hovered: Target | None = None
    chosen: Neuron | None = None

    def after(self, old: Experiment, new: Experiment, form: Form) -> Pointed:
        """Return the same things at their places in an edited network; the cursor stays near what has gone."""

        def moved(target: Target | None) -> Target | None:
            found = None if target is None else place_after(old, new, target)
            return found if found is not None and form.has(found) else None

        chosen = moved(self.chosen)
        cursor = moved(self.cursor)
        if cursor is None and self.cursor is not None:
            cursor = form.nearest(self.cursor)
        selected = frozenset(target for target in map(moved, self.selected) if target is not None)
        return Pointed(selected, cursor, moved(self.hovered), chosen if isinstance(chosen, Neuron) else None)


def place_after(old: Experiment, new: Experiment, target: Target) -> Target | None:
    """Return where a neuron or a weight of one network stands in another; None where it has gone."""
    if isinstance(target, Edge):
        end = _neuron_after(old, new, Neuron(target.index + 1, target.unit))
        if end is None or target.source is None:
            return None if end is None else Edge(end.column - 1, end.unit, None)
        source = place_of(new, end.column - 1, source_of(old, target.index, target.source))
        return None if source is None else Edge(end.column - 1, end.unit, source)
    return _neuron_after(old, new, target)


def _neuron_after(old: Experiment, new: Experiment, neuron: Neuron) -> Neuron | None:
    if not neuron.column:
        number = feature_number(new, feature_key(old, neuron.unit))
        return None if number is None else Neuron(0, number)
    before, after = old.network.layers, new.network.layers
    number, unit = layer_ids(before)[neuron.column - 1], unit_ids(before[neuron.column - 1])[neuron.unit]
    ids = layer_ids(after)
    if number not in ids or unit not in unit_ids(after[ids.index(number)]):
        return None
    return Neuron(ids.index(number) + 1, unit_ids(after[ids.index(number)]).index(unit))
