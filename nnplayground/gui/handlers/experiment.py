"""What the actions do that speak of the experiment as a whole: what it is about, and what its author takes away."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from nnplayground.experiment.spec import ControlsSpec
from nnplayground.gui.dialogs.controls import ControlsDialog
from nnplayground.gui.dialogs.properties import PropertiesDialog
from nnplayground.gui.document import Document


class ExperimentHandlers(QObject):
    """Opens the dialogs; what they say becomes one undo step each."""

    def __init__(self, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._window = document, window

    def do_properties(self) -> None:
        """Ask for title and description."""
        experiment = self._document.experiment
        dialog = PropertiesDialog(experiment.title, experiment.description, self._window)
        dialog.chosen.connect(self._on_properties)
        dialog.open()

    def _on_properties(self, title: str, description: str) -> None:
        new = replace(self._document.experiment, title=title, description=description)
        self._document.edit(new, self.tr("Describe the experiment"))

    def do_controls(self) -> None:
        """Ask which parts of the window are hidden or locked; always open, lest an author locks himself out."""
        dialog = ControlsDialog(self._document.experiment.controls, self._window)
        dialog.chosen.connect(self._on_controls)
        dialog.open()

    def _on_controls(self, controls: ControlsSpec) -> None:
        self._document.edit(replace(self._document.experiment, controls=controls), self.tr("Hide or lock controls"))
