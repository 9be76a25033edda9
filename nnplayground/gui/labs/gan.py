"""The lab of adversarial networks: the plane on which both play, and what becomes of it."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.data.distributions import DISTRIBUTIONS, SPREAD
from nnplayground.engine.families.gan import GAMES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.labs.gan import FEWEST_POINTS, PARAMS, GanSpec
from nnplayground.experiment.labs.labs import read, with_spec
from nnplayground.experiment.labs.looks.gan import Picture, Wish
from nnplayground.experiment.labs.paths import with_values
from nnplayground.gui.document import Document
from nnplayground.gui.labs.gan_plots import DivergencePlot, GamePlot, spread
from nnplayground.gui.labs.page import LabPage
from nnplayground.gui.labs.panel import HIDDEN_ACTIVATIONS, LabPanel
from nnplayground.gui.labs.plane_pad import PlanePad
from nnplayground.gui.labs.views import scrolled
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Controller, Frame
from nnplayground.gui.widgets.check_box import CheckBox
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.numbers import short

REACH = 2.5
"""Numbers of noise that can be chosen, each way; more than 98 of 100 lie within."""
DRAWN_AT_MOST = 4000
"""Points that are kept of what is drawn by hand."""


class GanPage(LabPage):
    """The plane on the left; noise, divergences and what is covered on the right."""

    def __init__(self, document: Document, controller: Controller, look: Look) -> None:
        super().__init__(document, controller, look)
        self.game, self.divergences = GamePlot(look), DivergencePlot(look)
        self.noise, self.words = PlanePad(look, REACH), Paragraph()
        self.field = CheckBox(QT_TRANSLATE_NOOP("GanPage", "Discriminator's field"))
        self.grid = CheckBox(QT_TRANSLATE_NOOP("GanPage", "Generator's grid"))
        self.arrows = CheckBox(QT_TRANSLATE_NOOP("GanPage", "Pull on the fakes"))
        self.draw, self.erase = QPushButton(), QPushButton()
        self.draw.setCheckable(True)
        self._picture: Picture | None = None
        self._points: Floats = np.empty((0, 2))
        for box in (self.field, self.grid, self.arrows):
            box.setChecked(True)
            box.toggled.connect(self._show_layers)
        self.noise.moved.connect(lambda x, y: self.ask(Wish((round(x, 6), round(y, 6)))))
        self.draw.toggled.connect(self._on_draw)
        self.erase.clicked.connect(self._on_erase)
        self.game.stroke_ended.connect(self._on_stroke)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self.tools = FlowRow((self.field, self.grid, self.arrows, self.draw, self.erase))
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.tools)
        column.addWidget(self.game, 1)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(4, 4, 4, 4)
        self.noise_title = Paragraph()
        beside.addWidget(self.words)
        beside.addWidget(self.divergences, 3)
        beside.addWidget(self.noise_title)
        beside.addWidget(self.noise, 2)
        splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        splitter.addWidget(left)
        splitter.addWidget(scrolled(right))
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([520, 220])
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def _show_layers(self, _on: bool = True) -> None:
        on = {
            name: box.isChecked() for name, box in (("field", self.field), ("grid", self.grid), ("arrows", self.arrows))
        }
        self.game.show_layers(**on)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_picture(self, picture: Picture, _frame: Frame) -> None:
        """Show one moment of the game."""
        self._picture = picture
        self.game.show_picture(picture)
        self.divergences.show_picture(picture)
        self.noise.setEnabled(picture.bent is not None)
        self.grid.setEnabled(picture.bent is not None)
        self._write_words()

    def _write_words(self) -> None:
        picture = self._picture
        if picture is None:
            return
        said = [
            self.tr("The discriminator gives real samples {real} and fakes {made} on average.").format(
                real=short(picture.real_called_real, 2), made=short(picture.made_called_real, 2)
            )
        ]
        if len(picture.heaps):
            count = int(picture.reached.sum())
            said.append(
                self.tr("Heaps reached by the fakes: {count} of {all}.").format(count=count, all=len(picture.heaps))
            )
            if count == 1 and len(picture.heaps) > 1:
                said.append(self.tr("The generator has collapsed onto one of them."))
        if len(picture.kl):
            said.append(
                self.tr("KL {kl}, Jensen-Shannon {js} nats.").format(
                    kl=short(float(picture.kl[-1]), 3), js=short(float(picture.js[-1]), 3)
                )
            )
        text = "\n".join(said)
        self.words.show_text(text)
        self.game.setAccessibleDescription(text)

    # -- real samples drawn by hand ------------------------------------------------------------------------------------

    def _spec(self) -> GanSpec | None:
        lab = self.document.experiment.lab
        spec = read(lab)[1] if lab is not None else None
        return spec if isinstance(spec, GanSpec) else None

    def _on_draw(self, on: bool) -> None:
        """Draw real samples from now on, or learn from those drawn."""
        self.game.draws = on
        spec = self._spec()
        if on and spec is not None:
            self._points = np.array(spec.points).reshape(-1, 2)

    def _on_stroke(self, stroke: Floats) -> None:
        """Add a stroke to the real samples; there have to be some before anything can be learned from them."""
        rng = np.random.default_rng(len(self._points))
        self._points = np.concatenate([self._points, spread(stroke, rng, SPREAD)])[-DRAWN_AT_MOST:]
        if len(self._points) >= FEWEST_POINTS:
            points = tuple((round(x, 4), round(y, 4)) for x, y in self._points.tolist())
            self._put(points, self.tr("Draw real samples"))

    def _on_erase(self) -> None:
        """Take the drawn samples away; the distribution chosen counts again."""
        self._points = np.empty((0, 2))
        self._put((), self.tr("Erase the drawn samples"))

    def _put(self, points: tuple[tuple[float, float], ...], what: str) -> None:
        spec = self._spec()
        if spec is not None:
            self.document.edit(with_spec(self.document.experiment, with_values(spec, {"points": points})), what)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.draw.setText(self.tr("Draw real samples"))
        self.draw.setToolTip(
            self.tr(
                "Draw on the plane what the generator is to imitate, with the mouse or with keys: arrows move the pen, "
                "Space sets it down and lifts it"
            )
        )
        self.erase.setText(self.tr("Erase"))
        self.erase.setToolTip(self.tr("Take the drawn samples away"))
        self.noise_title.show_text(self.tr("Noise of one fake (ring)"))
        self.noise.setAccessibleName(self.tr("Noise of one fake"))
        self.noise.setToolTip(self.tr("Drag, or use the arrow keys: the ring shows what the generator makes of it"))
        self._write_words()


class GanPanel(LabPanel):
    """Edits the game, its players and their training."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._add_samples()
        self._add_game()
        self._add_players()
        self._add_training()
        start = self.add_start()
        self.add_number(start, NUMBERS["seed"], "seed", QT_TRANSLATE_NOOP("GanPanel", "Seed of noise and order"))
        self.finish()

    def _add_samples(self) -> None:
        section = self.add_section(QT_TRANSLATE_NOOP("GanPanel", "Real samples"))
        label = QT_TRANSLATE_NOOP("GanPanel", "Distribution")
        self.add_choice(section, label, DISTRIBUTIONS, "distribution", lambda _key: {"points": ()})
        self.add_number(section, PARAMS["samples"], "samples")
        self.add_number(section, NUMBERS["seed"], "data_seed", QT_TRANSLATE_NOOP("GanPanel", "Seed of the samples"))

    def _add_game(self) -> None:
        section = self.add_section(QT_TRANSLATE_NOOP("GanPanel", "Game"))
        self.add_choice(section, QT_TRANSLATE_NOOP("GanPanel", "Loss"), GAMES, "game")
        for name in ("discriminator_steps", "generator_steps"):
            self.add_number(section, PARAMS[name], name)

    def _add_players(self) -> None:
        section = self.add_section(QT_TRANSLATE_NOOP("GanPanel", "Players"))
        self.add_number(section, PARAMS["latent"], "latent")
        self.add_sizes(section, QT_TRANSLATE_NOOP("GanPanel", "Layers of G"), "generator")
        self.add_sizes(section, QT_TRANSLATE_NOOP("GanPanel", "Layers of D"), "discriminator")
        self.add_choice(section, QT_TRANSLATE_NOOP("GanPanel", "Activation"), HIDDEN_ACTIVATIONS, "activation")

    def _add_training(self) -> None:
        section = self.add_section(QT_TRANSLATE_NOOP("GanPanel", "Training"))
        solvers = {key: solver for key, solver in SOLVERS.items() if not solver.full_batch}
        label = QT_TRANSLATE_NOOP("GanPanel", "Solver")
        self.add_choice(section, label, solvers, "solver", lambda _key: {"solver_params": {}})
        self.add_params(section, "solver_params", lambda spec: SOLVERS[spec.solver].params)
        for name in ("discriminator_rate", "generator_rate", "batch_size"):
            self.add_number(section, PARAMS[name], name)
        self.add_limit(section, QT_TRANSLATE_NOOP("GanPanel", "Stop after some epochs"), PARAMS["epochs"], "epochs")

    def document_type(self) -> type[Any]:
        """Return the kind of document that this panel shows."""
        return GanSpec
