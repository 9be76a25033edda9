"""The lab of the restricted Boltzmann machine: what it has learned, and what it makes of images step by step."""

from __future__ import annotations

from typing import Any

from nnplayground.engine.solvers import SOLVERS
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.labs.looks.rbm import DREAM, Wish
from nnplayground.experiment.labs.machines import PARAMS, RbmSpec
from nnplayground.gui.document import Document
from nnplayground.gui.labs.dreams import DreamView
from nnplayground.gui.labs.image_grid import ImageGrid
from nnplayground.gui.labs.panel import LabPanel
from nnplayground.gui.labs.rbm_views import CompletionView, FilterView, GibbsView, RebuiltView
from nnplayground.gui.labs.views import TabbedPage
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Controller
from nnplayground.i18n import QT_TRANSLATE_NOOP

DREAMS = QT_TRANSLATE_NOOP(
    "RbmPage", "Chains of Gibbs sampling that began at random hidden units: what the machine holds to be likely."
)


class RbmPage(TabbedPage):
    """Filters, reconstruction, Gibbs sampling, completion and dreams of a machine."""

    def __init__(self, document: Document, controller: Controller, look: Look) -> None:
        self.learned, self.rebuilt, self.gibbs = FilterView(look), RebuiltView(look), GibbsView(look)
        self.completion = CompletionView(look)
        self.dream = DreamView(look, DREAMS, lambda seed: Wish(DREAM, seed=seed))
        views = (self.learned, self.rebuilt, self.gibbs, self.completion, self.dream)
        super().__init__(document, controller, look, views)

    @property
    def filters(self) -> ImageGrid:
        """The pictures of the hidden units."""
        return self.learned.grid

    def names(self) -> tuple[str, ...]:
        """Return what the tabs are called."""
        return (
            self.tr("Filters"),
            self.tr("Reconstruction"),
            self.tr("Gibbs sampling"),
            self.tr("Completion"),
            self.tr("Dreams"),
        )


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
        after = QT_TRANSLATE_NOOP("RbmPanel", "Stop after some epochs")
        panel.add_limit(section, after, NUMBERS["epochs"], epochs)
    else:
        panel.add_number(section, PARAMS[epochs], epochs)
    panel.add_number(section, NUMBERS["seed"], "contrast.seed", QT_TRANSLATE_NOOP("RbmPanel", "Seed of the start"))
