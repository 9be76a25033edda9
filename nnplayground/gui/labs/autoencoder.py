"""The lab of the autoencoder."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from nnplayground.experiment.labs.autoencoder import AutoencoderSpec
from nnplayground.experiment.labs.looks.autoencoder import Picture
from nnplayground.gui.document import Document
from nnplayground.gui.labs.image_grid import ImageGrid
from nnplayground.gui.labs.page import LabPage
from nnplayground.gui.labs.panel import LabPanel
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Controller, Frame


class AutoencoderPage(LabPage):
    """The filters."""

    def __init__(self, document: Document, controller: Controller, look: Look) -> None:
        super().__init__(document, controller, look)
        self.filters = ImageGrid(look, signed=True)
        column = QVBoxLayout(self)
        column.addWidget(self.filters)
        self.retranslate()

    def show_picture(self, picture: Picture, _frame: Frame) -> None:
        """Show the filters."""
        _ = picture

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.filters.setAccessibleName(self.tr("Filters of the hidden units"))


class AutoencoderPanel(LabPanel):
    """Edits the machine and its training."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.add_images()
        self.finish()

    def document_type(self) -> type[Any]:
        """Return the kind of document that this panel shows."""
        return AutoencoderSpec
