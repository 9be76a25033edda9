"""What can be done to a network on the canvas: pure edits of the document, each one undo step with a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from nnplayground.errors import InputError
from nnplayground.experiment import edit_network, edits
from nnplayground.experiment.controls import LOCKED_BY_AUTHOR, Access, access
from nnplayground.experiment.edit_network import Place
from nnplayground.experiment.problems import Shape
from nnplayground.experiment.spec import EdgeSpec, Experiment
from nnplayground.gui.canvas.targets import Edge, Form, Neuron, Target
from nnplayground.gui.document import Document
from nnplayground.gui.translation import tr


class Operations(QObject):
    """Edits the document; what cannot be done is said instead."""

    refused = Signal(str)
    done = Signal(str)
    """The name of the step, for screen readers."""

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self.shape: Shape | None = None
        self.inputs = 2

    @property
    def experiment(self) -> Experiment:
        """The experiment in force."""
        return self._document.experiment

    @property
    def form(self) -> Form:
        """The form of the network in force."""
        return Form.of(self.experiment, self.inputs)

    def _edit(self, edit: Callable[[Experiment], Experiment], text: str, control: str = "layers") -> bool:
        """Put an edit in force, unless the experiment's author keeps its control; say whether it changed anything."""
        before = self.experiment
        if access(before.controls, control) is not Access.FREE:
            self.refused.emit(tr(LOCKED_BY_AUTHOR))
            return False
        try:
            self._document.edit(edit(before), text)
        except InputError as error:
            self.refused.emit(tr(error.text))
            return False
        if self.experiment is before:
            return False
        self.done.emit(text)
        return True

    # -- weights -------------------------------------------------------------------------------------------------------

    def set_value(self, places: Iterable[Place], value: float | None) -> bool:
        """Set weights and biases to a number, or leave them to the initialiser."""
        values: dict[Place, float | None] = dict.fromkeys(places, value)
        text = self.tr("Set a weight") if len(values) == 1 else self.tr("Set weights")
        return self._edit(lambda spec: edit_network.set_values(spec, values), text, "weights")

    def lock(self, places: list[Place]) -> bool:
        """Keep training from moving weights."""
        return self._edit(lambda spec: edit_network.lock(spec, places), self.tr("Lock weights"), "weights")

    def unlock(self, places: list[Place]) -> bool:
        """Let training move weights again."""
        return self._edit(lambda spec: edit_network.unlock(spec, places), self.tr("Unlock weights"), "weights")

    def cut(self, places: list[Place]) -> bool:
        """Take weights away."""
        return self._edit(lambda spec: edit_network.cut(spec, places), self.tr("Cut weights"), "weights")

    def restore(self, places: list[Place]) -> bool:
        """Bring weights back."""
        return self._edit(lambda spec: edit_network.restore(spec, places), self.tr("Restore weights"), "weights")

    def clear(self, places: list[Place]) -> bool:
        """Leave weights to the initialiser and to training."""
        return self._edit(lambda spec: edit_network.clear_edges(spec, places), self.tr("Free weights"), "weights")

    def is_locked(self, places: Iterable[Place]) -> bool:
        """Say whether all of these are locked."""
        return all(edge.locked for edge in self.edges(places))

    def is_cut(self, places: Iterable[Place]) -> bool:
        """Say whether all of these are cut."""
        return all(edge.cut for edge in self.edges(places))

    def edges(self, places: Iterable[Place]) -> Iterable[EdgeSpec]:
        """Return what is decided about some weights."""
        known = {
            (index, edge.unit, edge.source): edge
            for index, layer in enumerate(self.experiment.network.layers)
            for edge in layer.edges
        }
        return (known.get(place, EdgeSpec(unit=place[1])) for place in places)

    # -- neurons -------------------------------------------------------------------------------------------------------

    def add_neuron(self, index: int, at: int | None = None) -> bool:
        """Add a neuron to a layer."""
        return self._edit(lambda spec: edit_network.add_neuron(spec, index, at), self.tr("Add a neuron"))

    def duplicate(self, targets: Iterable[Target]) -> bool:
        """Copy the neurons among the targets."""
        return self._for_layers(targets, edit_network.duplicate_neurons, self.tr("Duplicate neurons"))

    def delete(self, targets: Iterable[Target]) -> bool:
        """Remove neurons, and cut weights."""
        targets = list(targets)
        edges = [target.place for target in targets if isinstance(target, Edge)]
        if edges and len(edges) == len(targets):
            return self.cut(edges)
        return self._for_layers(targets, edit_network.remove_neurons, self.tr("Remove neurons"))

    def _for_layers(
        self, targets: Iterable[Target], edit: Callable[[Experiment, int, set[int]], Experiment], text: str
    ) -> bool:
        """Edit the neurons of each layer among the targets, the highest layer first, as one step."""
        by_layer: dict[int, set[int]] = {}
        for target in targets:
            if isinstance(target, Neuron) and target.column:
                by_layer.setdefault(target.column - 1, set()).add(target.unit)

        def all_of_them(spec: Experiment) -> Experiment:
            for index in sorted(by_layer, reverse=True):
                spec = edit(spec, index, by_layer[index])
            return spec

        return self._edit(all_of_them, text)

    def move_neuron(self, index: int, start: int, end: int) -> bool:
        """Move a neuron to another row."""
        return self._edit(lambda spec: edit_network.move_neuron(spec, index, start, end), self.tr("Move a neuron"))

    # -- layers --------------------------------------------------------------------------------------------------------

    def set_units(self, index: int, units: int) -> bool:
        """Give a layer another number of neurons."""
        text = self.tr("Change the neurons of a layer")
        return self._edit(lambda spec: edit_network.set_units(spec, index, units), text)

    def set_activation(self, index: int, key: str) -> bool:
        """Give a layer another activation."""
        text = self.tr("Choose the activation of a layer")
        return self._edit(lambda spec: edits.set_activation(spec, index, key, self.shape), text, "activations")

    def add_layer(self, index: int) -> bool:
        """Insert a hidden layer."""
        return self._edit(lambda spec: edit_network.add_layer(spec, index), self.tr("Insert a layer"))

    def duplicate_layer(self, index: int) -> bool:
        """Copy a hidden layer."""
        return self._edit(lambda spec: edit_network.duplicate_layer(spec, index), self.tr("Duplicate a layer"))

    def remove_layer(self, index: int) -> bool:
        """Remove a hidden layer."""
        return self._edit(lambda spec: edit_network.remove_layer(spec, index), self.tr("Remove a layer"))

    def move_layer(self, start: int, end: int) -> bool:
        """Move a hidden layer to another place."""
        return self._edit(lambda spec: edit_network.move_layer(spec, start, end), self.tr("Move a layer"))

    def add_skip(self, index: int, column: int) -> bool:
        """Let a column feed a later layer."""
        return self._edit(lambda spec: edit_network.add_skip(spec, index, column), self.tr("Add a skip connection"))

    def remove_skip(self, index: int, column: int) -> bool:
        """Take a skip away."""
        text = self.tr("Remove a skip connection")
        return self._edit(lambda spec: edit_network.remove_skip(spec, index, column), text)
