"""The lab of the restricted Boltzmann machine."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from nnplayground.experiment.labs.looks.rbm import Picture
from nnplayground.experiment.labs.machines import PARAMS, RbmSpec
from nnplayground.gui.document import Document
from nnplayground.gui.labs.image_grid import ImageGrid
from nnplayground.gui.labs.page import LabPage
from nnplayground.gui.labs.panel import LabPanel
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Controller, Frame
from nnplayground.i18n import QT_TRANSLATE_NOOP


class RbmPage(LabPage):
    """The filters."""

    def __init__(self, document: Document, controller: Controller, look: Look) -> None:
        super().__init__(document, controller, look)
        self.filters = ImageGrid(look, signed=True)
        column = QVBoxLayout(self)
        column.addWidget(self.filters)
        self.retranslate()

    def show_picture(self, picture: Picture, _frame: Frame) -> None:
        """Show the filters."""
        self.filters.show_images(picture.filters)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.filters.setAccessibleName(self.tr("Filters of the hidden units"))


class RbmPanel(LabPanel):
    """Edits the machine and its training."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.add_images()
        section = self.add_section(QT_TRANSLATE_NOOP("LabPanel", "Machine"))
        self.add_number(section, PARAMS["hidden"], "hidden")
        self.add_number(section, PARAMS["k"], "contrast.k")
        self.finish()

    def document_type(self) -> type[Any]:
        """Return the kind of document that this panel shows."""
        return RbmSpec
