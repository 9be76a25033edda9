"""The panels and plots around the canvas: where they stand, and what they are told.

Those that nobody sees at first are made when they are first shown, and their modules are read no sooner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from nnplayground.data.inputs import available
from nnplayground.gui.canvas import Canvas
from nnplayground.gui.comparison.library import Library
from nnplayground.gui.docks import BOTTOM, LEFT, RIGHT, DockSpec
from nnplayground.gui.document import Document
from nnplayground.gui.panels.data_panel import DataPanel
from nnplayground.gui.panels.panel import Panel
from nnplayground.gui.parts import Part
from nnplayground.gui.plots.boundary_view import BoundaryView
from nnplayground.gui.plots.gradient_view import GradientView
from nnplayground.gui.plots.loss import LossPlot
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Controller
from nnplayground.gui.training.messages import Surveyed
from nnplayground.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from pathlib import Path

    from nnplayground.gui.comparison.panel import RunsPanel
    from nnplayground.gui.inspector.inspector import Inspector
    from nnplayground.gui.labs.centre import LabPanels
    from nnplayground.gui.panels.history import History
    from nnplayground.gui.panels.layer_panel import LayerPanel
    from nnplayground.gui.panels.network_panel import NetworkPanel
    from nnplayground.gui.panels.training_panel import TrainingPanel
    from nnplayground.gui.results.panel import ResultsPanel
    from nnplayground.gui.stepper.stepper import Stepper
    from nnplayground.gui.surface.panel import SurfacePanel
    from nnplayground.gui.tables.table import NetworkTable
    from nnplayground.gui.workshop.samples_panel import SamplesPanel
    from nnplayground.gui.workshop.views import DataViews
    from nnplayground.gui.workshop.workshop import Workshop


BEHIND_DATA = (LEFT, 0, True, "data")
BEHIND_GRADIENTS = (BOTTOM, 240, False, "gradients")
BEHIND_LOSS = (RIGHT, 330, False, "loss")
"""Area, size, whether it scrolls, and the dock that stands in front of it at first."""


class Surroundings(QObject):
    """Everything in docks; a `Part` is told things the same way whether it has been made or not."""

    neuron_wanted = Signal(object)
    """A neuron (layer, unit) of the table is to be shown in the output plot; None gives the output back."""
    file_wanted = Signal()
    """A person wants to choose a data file."""
    look_wanted = Signal(object)
    """A person wants to look at a data file, given by its path."""
    keep_wanted = Signal()
    """A person wants the present run to be kept."""

    def __init__(
        self,
        document: Document,
        look: Look,
        controller: Controller,
        canvas: Canvas,
        parent: QObject,
        folder: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self.library = Library(folder, self)
        self._document, self._look, self._controller, self._canvas = document, look, controller, canvas
        self.boundary, self.loss = BoundaryView(look), LossPlot(look)
        self.gradient_view = GradientView(look)
        self.gradients = self.gradient_view.plot
        self.data, self.network = Part(self._make_data), Part(self._make_network)
        self.layer, self.training = Part(self._make_layer), Part(self._make_training)
        self.history = Part(self._make_history)
        self.table, self.workshop = Part(self._make_table), Part(self._make_workshop)
        self.stepper, self.inspector = Part(self._make_stepper), Part(self._make_inspector)
        self.results, self.surface = Part(self._make_results), Part(self._make_surface)
        self.samples, self.views = Part(self._make_samples), Part(self._make_views)
        self.runs, self.lab = Part(self._make_runs), Part(self._make_lab)

    def docks(self) -> tuple[DockSpec, ...]:
        """Return all docks; the first of those in one place stands in front."""
        return (
            DockSpec("data", QT_TRANSLATE_NOOP("Dock", "Data"), self.data, LEFT, 0, scrolls=True),
            DockSpec("network", QT_TRANSLATE_NOOP("Dock", "Network"), self.network, *BEHIND_DATA),
            DockSpec("layer", QT_TRANSLATE_NOOP("Dock", "Layer"), self.layer, *BEHIND_DATA),
            DockSpec("training", QT_TRANSLATE_NOOP("Dock", "Training"), self.training, *BEHIND_DATA),
            DockSpec("boundary", QT_TRANSLATE_NOOP("Dock", "Output"), self.boundary, RIGHT, 430),
            DockSpec("loss", QT_TRANSLATE_NOOP("Dock", "Loss and accuracy"), self.loss, RIGHT, 330),
            DockSpec(
                "gradients", QT_TRANSLATE_NOOP("Dock", "Gradients of the layers"), self.gradient_view, BOTTOM, 240
            ),
            DockSpec("samples", QT_TRANSLATE_NOOP("Dock", "Samples"), self.samples, *BEHIND_GRADIENTS),
            DockSpec("data_views", QT_TRANSLATE_NOOP("Dock", "Data views"), self.views, *BEHIND_GRADIENTS),
            DockSpec("table", QT_TRANSLATE_NOOP("Dock", "Table"), self.table, *BEHIND_GRADIENTS),
            DockSpec("history", QT_TRANSLATE_NOOP("Dock", "History"), self.history, *BEHIND_LOSS),
            DockSpec(
                "stepper", QT_TRANSLATE_NOOP("Dock", "Step by step"), self.stepper, *BEHIND_GRADIENTS, closed=True
            ),
            DockSpec(
                "inspector", QT_TRANSLATE_NOOP("Dock", "Inspector"), self.inspector, *BEHIND_GRADIENTS, closed=True
            ),
            DockSpec("results", QT_TRANSLATE_NOOP("Dock", "Results"), self.results, *BEHIND_GRADIENTS, closed=True),
            DockSpec("lab", QT_TRANSLATE_NOOP("Dock", "Lab"), self.lab, *BEHIND_DATA, closed=True),
            DockSpec(
                "surface", QT_TRANSLATE_NOOP("Dock", "Loss surface"), self.surface, *BEHIND_GRADIENTS, closed=True
            ),
            DockSpec("runs", QT_TRANSLATE_NOOP("Dock", "Runs"), self.runs, *BEHIND_GRADIENTS, closed=True),
        )

    # -- news ----------------------------------------------------------------------------------------------------------

    def show_survey(self, found: Surveyed) -> None:
        """Describe the data that the training thread has read."""
        shape, names = found.shape, input_names(found)
        self.workshop.tell("survey", lambda workshop: workshop.show_survey(found))
        self.data.tell("data", lambda panel: panel.show_dataset(found.dataset, shape))
        panels: tuple[Part[Panel], ...] = (self.network, self.layer, self.training)
        for part in panels:
            part.tell("shape", lambda panel: panel.set_shape(shape))
        self.table.tell("data", lambda table: table.set_data(names, shape))
        self.inspector.tell("data", lambda inspector: inspector.set_data(names))
        self.loss.set_task(shape.task)
        self.runs.tell("shape", lambda panel: panel.set_shape(shape))

    def choose_layer(self, layer: int) -> None:
        """Show a layer, counted from 0, in form and table."""
        self.layer.tell("layer", lambda panel: panel.choose_layer(layer))
        self.table.tell("layer", lambda table: table.choose_layer(layer))

    def set_digits(self, digits: int) -> None:
        """Show numbers with so many significant digits."""
        self.table.tell("digits", lambda table: table.set_digits(digits))
        self.stepper.tell("digits", lambda stepper: stepper.set_digits(digits))
        self.inspector.tell("digits", lambda inspector: inspector.set_digits(digits))

    def show_last(self) -> None:
        """Show the numbers of a run that has come to a stop."""
        self.table.tell("last", lambda table: table.show_last())

    # -- made when first shown -----------------------------------------------------------------------------------------

    def _make_data(self) -> DataPanel:
        panel = DataPanel(self._document)
        panel.file_wanted.connect(self.file_wanted)
        panel.look_wanted.connect(self.look_wanted)
        return panel

    def _make_network(self) -> NetworkPanel:
        from nnplayground.gui.panels.network_panel import NetworkPanel  # noqa: PLC0415 - as all below: no sooner

        return NetworkPanel(self._document)

    def _make_layer(self) -> LayerPanel:
        from nnplayground.gui.panels.layer_panel import LayerPanel  # noqa: PLC0415

        panel = LayerPanel(self._document)
        panel.layer_chosen.connect(self.choose_layer)
        return panel

    def _make_training(self) -> TrainingPanel:
        from nnplayground.gui.panels.training_panel import TrainingPanel  # noqa: PLC0415

        return TrainingPanel(self._document)

    def _make_history(self) -> History:
        from nnplayground.gui.panels.history import History  # noqa: PLC0415

        return History(self._document)

    def _make_table(self) -> NetworkTable:
        from nnplayground.gui.tables.table import NetworkTable  # noqa: PLC0415

        table = NetworkTable(self._document)
        table.neuron_wanted.connect(self.neuron_wanted)
        table.layer_chosen.connect(self.choose_layer)
        self._controller.add_view(table, first=True)  # what comes last is painted at once
        return table

    def _make_stepper(self) -> Stepper:
        from nnplayground.gui.stepper.stepper import Stepper  # noqa: PLC0415

        return Stepper(self._document, self._controller, self._canvas)

    def _make_inspector(self) -> Inspector:
        from nnplayground.gui.inspector.inspector import Inspector  # noqa: PLC0415

        inspector = Inspector(self._document, self._controller, self._canvas, self._look)
        self._controller.add_view(inspector, first=True)
        return inspector

    def _make_runs(self) -> RunsPanel:
        from nnplayground.gui.comparison.panel import RunsPanel  # noqa: PLC0415

        panel = RunsPanel(self._document, self._controller, self.library, self._look)
        panel.keep_wanted.connect(self.keep_wanted)
        panel.drawn.connect(self.loss.set_others)
        panel.drawn.connect(self.gradients.set_others)
        return panel

    def _make_lab(self) -> LabPanels:
        from nnplayground.gui.labs.centre import LabPanels  # noqa: PLC0415

        return LabPanels(self._document)

    def _make_results(self) -> ResultsPanel:
        from nnplayground.gui.results.panel import ResultsPanel  # noqa: PLC0415

        panel = ResultsPanel(self._look)
        panel.part_chosen.connect(self._controller.set_examined)
        panel.sample_wanted.connect(lambda row: self.workshop().bench.select(np.array([row])))
        panel.show_status(self._controller.status)
        self._controller.status_changed.connect(panel.show_status)
        self._controller.add_view(panel, first=True)
        return panel

    def _make_surface(self) -> SurfacePanel:
        from nnplayground.gui.surface.panel import SurfacePanel  # noqa: PLC0415

        panel = SurfacePanel(self._document, self._controller, self._look)
        self._controller.status_changed.connect(panel.show_status)
        self._controller.add_view(panel, first=True)
        return panel

    def _make_workshop(self) -> Workshop:
        from nnplayground.gui.workshop.workshop import Workshop  # noqa: PLC0415

        return Workshop(self._document, self._look, self.boundary, self)

    def _make_samples(self) -> SamplesPanel:
        from nnplayground.gui.workshop.samples_panel import SamplesPanel  # noqa: PLC0415

        return SamplesPanel(self.workshop().bench, self._look)

    def _make_views(self) -> DataViews:
        from nnplayground.gui.workshop.views import DataViews  # noqa: PLC0415

        return DataViews(self.workshop().bench, self._look)


def input_names(found: Surveyed) -> tuple[str, ...]:
    """Return the names of the network's inputs: the features chosen, or every column."""
    names = available(found.dataset)
    keys = found.experiment.data.features or tuple(names)[: found.dataset.n_features]
    return tuple(names.get(key, key) for key in keys)
