"""What can be pointed at: neurons, weights and biases, and what of it still is there after an edit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from nnplayground.experiment.edit_network import Place
from nnplayground.experiment.spec import Experiment
from nnplayground.experiment.wiring import feeders


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

    def within(self, form: Form) -> Pointed:
        """Return what of it is there in a network of another form."""
        cursor, hovered, chosen = (
            target if target is not None and form.has(target) else None
            for target in (self.cursor, self.hovered, self.chosen)
        )
        selected = frozenset(target for target in self.selected if form.has(target))
        return Pointed(selected, cursor, hovered, chosen if isinstance(chosen, Neuron) else None)
