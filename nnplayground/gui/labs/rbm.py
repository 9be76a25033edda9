"""The lab of the restricted Boltzmann machine: what it has learned, and what it makes of images step by step."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QTabWidget, QVBoxLayout

from nnplayground.engine.solvers import SOLVERS
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.labs.looks.rbm import COMPLETE, DREAM, FILTERS, GIBBS, REBUILT, Picture
from nnplayground.experiment.labs.machines import PARAMS, RbmSpec
from nnplayground.gui.document import Document
from nnplayground.gui.labs.image_grid import ImageGrid
from nnplayground.gui.labs.page import LabPage
from nnplayground.gui.labs.panel import LabPanel
from nnplayground.gui.labs.rbm_views import CompletionView, DreamView, FilterView, GibbsView, RebuiltView
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Controller, Frame
from nnplayground.i18n import QT_TRANSLATE_NOOP


class RbmPage(LabPage):
    """One tab for everything that can be asked of a machine."""

    def __init__(self, document: Document, controller: Controller, look: Look) -> None:
        super().__init__(document, controller, look)
        self.learned, self.rebuilt = FilterView(look), RebuiltView(look)
        self.gibbs, self.completion, self.dream = GibbsView(look), CompletionView(look), DreamView(look)
        self._views = {
            FILTERS: self.learned,
            REBUILT: self.rebuilt,
            GIBBS: self.gibbs,
            COMPLETE: self.completion,
            DREAM: self.dream,
        }
        self.tabs = QTabWidget(documentMode=True)
        for view in self._views.values():
            self.tabs.addTab(view, "")
            view.wished.connect(self._ask)
        self.tabs.currentChanged.connect(lambda _index: self._ask())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.retranslate()

    @property
    def filters(self) -> ImageGrid:
        """The pictures of the hidden units."""
        return self.learned.grid

    def _ask(self) -> None:
        """Have made what the tab in front shows."""
        key = list(self._views)[self.tabs.currentIndex()]
        self.ask(self._views[key].wish())

    def show_picture(self, picture: Picture, _frame: Frame) -> None:
        """Show the picture in the tab in front."""
        view = self.tabs.currentWidget()
        for each in self._views.values():
            if each is view:
                each.show_picture(picture)

    def retranslate(self) -> None:
        """Set every text that people see."""
        names = (
            self.tr("Filters"),
            self.tr("Reconstruction"),
            self.tr("Gibbs sampling"),
            self.tr("Completion"),
            self.tr("Dreams"),
        )
        for index, name in enumerate(names):
            self.tabs.setTabText(index, name)


class RbmPanel(LabPanel):
    """Edits the machine and its training."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.add_images()
        section = self.add_section(QT_TRANSLATE_NOOP("RbmPanel", "Machine"))
        self.add_number(section, PARAMS["hidden"], "hidden")
        add_contrast(self)
        self.finish()

    def document_type(self) -> type[Any]:
        """Return the kind of document that this panel shows."""
        return RbmSpec


def add_contrast(panel: LabPanel, epochs: str = "epochs") -> None:
    """Add what training by contrastive divergence has to a panel; `epochs` is the path of its planned end."""
    section = panel.add_section(QT_TRANSLATE_NOOP("RbmPanel", "Contrastive divergence"))
    panel.add_number(section, PARAMS["k"], "contrast.k")
    panel.add_switch(section, PARAMS["persistent"].label, "contrast.persistent")
    solvers = {key: solver for key, solver in SOLVERS.items() if not solver.full_batch}
    label = QT_TRANSLATE_NOOP("RbmPanel", "Solver")
    panel.add_choice(section, label, solvers, "contrast.solver", lambda _key: {"contrast.solver_params": {}})
    panel.add_params(section, "contrast.solver_params", lambda spec: SOLVERS[spec.contrast.solver].params)
    panel.add_number(section, NUMBERS["learning_rate"], "contrast.learning_rate")
    panel.add_number(section, PARAMS["decay"], "contrast.decay")
    panel.add_number(section, NUMBERS["batch_size"], "contrast.batch_size")
    if epochs == "epochs":
        after = QT_TRANSLATE_NOOP("RbmPanel", "After some epochs")
        panel.add_limit(section, after, NUMBERS["epochs"], epochs)
    else:
        panel.add_number(section, PARAMS[epochs], epochs)
    panel.add_number(section, NUMBERS["seed"], "contrast.seed", QT_TRANSLATE_NOOP("RbmPanel", "Seed of the start"))
