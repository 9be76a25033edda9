"""Which neuron the output plot shows, wherever it moves, until it goes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from nnplayground.experiment.spec import Experiment
from nnplayground.experiment.wiring import layer_ids, unit_ids
from nnplayground.gui.document import Document
from nnplayground.gui.plots.boundary_view import BoundaryView
from nnplayground.gui.training import Controller

Neuron = tuple[int, int]
"""Layer and unit, counted from 0; layer -1 is the inputs."""


class Watching(QObject):
    """Has the map of a neuron drawn in place of the output; a neuron that is removed gives the output back."""

    changed = Signal(object)
    """The neuron that is shown, or None."""

    def __init__(self, document: Document, controller: Controller, view: BoundaryView, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._controller, self._view = document, controller, view
        self._experiment = document.experiment
        self.neuron: Neuron | None = None
        document.changed.connect(self._on_changed)
        view.output_wanted.connect(lambda: self.show_neuron(None))

    def show_neuron(self, neuron: Neuron | None) -> None:
        """Show a neuron of the experiment in force, or the output again."""
        self._experiment = self._document.experiment
        if neuron != self.neuron:
            self.neuron = neuron
            self._controller.set_watched(neuron)
            self._view.show_watched(neuron)
            self.changed.emit(neuron)

    def _on_changed(self, experiment: Experiment) -> None:
        before, self._experiment = self._experiment, experiment
        if self.neuron is not None:
            self.show_neuron(_followed(before, experiment, self.neuron))


def _followed(before: Experiment, after: Experiment, neuron: Neuron) -> Neuron | None:
    """Return where a neuron of one experiment stands in another; None where it is gone."""
    layer, unit = neuron
    if layer < 0:
        same = (before.data.source, before.data.file, before.data.features) == (
            after.data.source,
            after.data.file,
            after.data.features,
        )
        return neuron if same else None
    layers, others = before.network.layers, after.network.layers
    if layer >= len(layers) or unit >= layers[layer].units:
        return None
    number, unit_number = layer_ids(layers)[layer], unit_ids(layers[layer])[unit]
    if number not in layer_ids(others):
        return None
    place = layer_ids(others).index(number)
    ids = unit_ids(others[place])
    return (place, ids.index(unit_number)) if unit_number in ids else None
