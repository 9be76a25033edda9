"""The middle of the window: the canvas, or the page of the lab that the document is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from nnplayground.experiment.spec import Experiment
from nnplayground.gui.document import Document
from nnplayground.gui.labs.pages import PAGES
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Controller
from nnplayground.gui.training.messages import LabBuilt

if TYPE_CHECKING:
    from nnplayground.gui.labs.page import LabPage
    from nnplayground.gui.labs.panel import LabPanel


class LabPanels(QWidget):
    """The settings of the lab in force, in a dock."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._panels: dict[str, LabPanel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        document.changed.connect(self._on_changed)
        self._on_changed(document.experiment)

    @property
    def panel(self) -> LabPanel | None:
        """The panel of the lab in force."""
        lab = self._document.experiment.lab
        return None if lab is None else self._panels.get(lab.family)

    def _on_changed(self, experiment: Experiment) -> None:
        """Show the panel of the family, made when first needed; without a lab there is nothing to set."""
        key = None if experiment.lab is None else experiment.lab.family
        if key is not None and key not in self._panels:
            _, panel = PAGES[key]()
            self._panels[key] = panel(self._document)
            self._column.addWidget(self._panels[key])
        for other, shown in self._panels.items():
            shown.setVisible(other == key)


class Centre(QStackedWidget):
    """Shows the canvas, or the page of a lab."""

    def __init__(self, canvas: QWidget, document: Document, controller: Controller, look: Look) -> None:
        super().__init__()
        self._document, self._controller, self._look = document, controller, look
        self._canvas = canvas
        self._pages: dict[str, LabPage] = {}
        self.addWidget(canvas)
        document.changed.connect(self._on_changed)
        controller.lab_built.connect(self._on_built)

    @property
    def page(self) -> LabPage | None:
        """The page of the lab in force."""
        lab = self._document.experiment.lab
        return None if lab is None else self._pages.get(lab.family)

    def _on_changed(self, experiment: Experiment) -> None:
        if experiment.lab is None:
            self.setCurrentWidget(self._canvas)
            return
        key = experiment.lab.family
        if key not in self._pages:
            made, _ = PAGES[key]()
            self._pages[key] = page = made(self._document, self._controller, self._look)
            self.addWidget(page)
            self._controller.add_view(page, first=True)
        if self.currentWidget() is not self._pages[key]:
            self.setCurrentWidget(self._pages[key])
            self._pages[key].enter()

    def _on_built(self, built: LabBuilt) -> None:
        if self.page is not None:
            self.page.show_built(built)
