"""The adversarial game over one number: play the generator against the best discriminator there is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nnplayground.catalogue import Param
from nnplayground.engine.families.gan import GAMES
from nnplayground.gui.lessons.demos.demo import Demo
from nnplayground.gui.lessons.demos.parts.figures import shown
from nnplayground.gui.lessons.demos.parts.folding import Folding
from nnplayground.gui.lessons.demos.parts.number_table import NumberTable
from nnplayground.gui.lessons.demos.parts.rival_plot import RivalPlot, width_of
from nnplayground.gui.lessons.demos.parts.wishes import wishes
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.plots.base import legend
from nnplayground.gui.theme import Theme
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.late import LateFormula, Turns
from nnplayground.gui.widgets.slider_box import SliderBox
from nnplayground.lessons.scripts import LATEX, PLAIN
from nnplayground.lessons.topics.gan import (
    MEAN,
    POINTS,
    PULLING,
    REALS,
    SPAN,
    STARTS,
    WIDTH,
    Bell,
    best_equation,
    kept,
    mean_pull,
    numbers,
    pull_name,
    situation,
    stepped,
    view,
)
from nnplayground.lessons.worked import example

TICK_MS = 60
STEP = 0.05
"""By how much an arrow key moves the mean or the width."""


class GanDemo(Translated):
    """Move what is made, or let the generator move it, and see what the game says."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        wanted = wishes(stage.options, {"real": REALS, "game": GAMES, "start": STARTS})
        self._start = STARTS[wanted.get("start", "far")]
        self.bell, self.steps = self._start, 0
        self.real, self.game = ChoiceBox(REALS), ChoiceBox({game.key: game for game in PULLING})
        self.real.set_key(wanted.get("real", "one"))
        self.game.set_key(wanted.get("game", "minimax"))
        self.plot, self.legend = RivalPlot(stage.look), QLabel(wordWrap=True)
        self.mean, self.width_box = SliderBox(MEAN), SliderBox(WIDTH)
        self._labels: list[tuple[QLabel, Param, str]] = []
        self.step_button, self.run_button, self.back_button = QPushButton(), QPushButton(), QPushButton()
        self.run_button.setCheckable(True)
        self.step_button.setAutoRepeat(True)
        self.table, self.pulls, self.says = NumberTable(), NumberTable(), Paragraph()
        self.formula = LateFormula(Turns(self), 0.9)
        self._timer = QTimer(self, interval=TICK_MS)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show()

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        top, moved, go = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.real, 1)
        top.addWidget(self.game, 1)
        for box, param, letter in ((self.mean, MEAN, "μ"), (self.width_box, WIDTH, "σ")):
            label = QLabel(letter)
            label.setBuddy(box)
            self._labels.append((label, param, letter))
            moved.addWidget(label)
            moved.addWidget(box, 1)
        for button in (self.step_button, self.run_button, self.back_button):
            go.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        halves = Folding()
        halves.first.addWidget(self.plot)
        halves.first.addWidget(self.legend)
        halves.second.addLayout(moved)
        halves.second.addLayout(go)
        for part in (self.table, self.pulls, self.formula, self.says):
            halves.second.addWidget(part)
        for half in (halves.first, halves.second):
            half.addStretch(1)
        column.addWidget(halves)
        column.addStretch(1)

    def _connect(self) -> None:
        self.real.chosen.connect(lambda _key: self.set_bell(self.bell))
        self.game.chosen.connect(lambda _key: self._show())
        self.plot.pointed.connect(self._on_pointed)
        self.plot.stepped.connect(self._on_arrow)
        self.mean.value_changed.connect(lambda value: self.set_bell(replace(self.bell, mean=float(value))))
        self.width_box.value_changed.connect(lambda value: self.set_bell(replace(self.bell, width=float(value))))
        self.step_button.clicked.connect(self.step)
        self.run_button.toggled.connect(self._on_run)
        self.back_button.clicked.connect(lambda: self.set_bell(self._start))
        self._timer.timeout.connect(self.step)
        self._stage.look.changed.connect(self._on_look)  # a method, which goes with the page

    def _on_look(self, _theme: Theme) -> None:
        self._name_lines()

    # -- what is moved -------------------------------------------------------------------------------------------------

    def set_bell(self, bell: Bell) -> None:
        """Make samples elsewhere."""
        self.bell, self.steps = kept(bell), 0
        self._start = self._start if self.run_button.isChecked() else self.bell
        self._show()

    def _on_pointed(self, x: float, y: float) -> None:
        """Follow the hand; below the plot of the densities it moves the mean alone."""
        width = round(width_of(y), 2) if y > 0.0 else self.bell.width
        self.set_bell(Bell(round(x, 2), width))

    def _on_arrow(self, right: int, up: int) -> None:
        bell = Bell(self.bell.mean + right * STEP, self.bell.width - up * STEP)
        self.set_bell(Bell(round(bell.mean, 2), round(bell.width, 2)))

    @Slot()
    def step(self) -> None:
        """Let the generator make one step in the game that is chosen."""
        self.bell = stepped(GAMES[self.game.key], REALS[self.real.key], self.bell)
        self.steps += 1
        self._show()

    def _on_run(self, on: bool) -> None:
        if on:
            self._timer.start()
        else:
            self._timer.stop()
        self._name_run()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still where nobody looks."""
        super().hideEvent(event)
        self.run_button.setChecked(False)

    # -- display -------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        real, digits = REALS[self.real.key], self._stage.digits()
        self.plot.show_view(view(real, self.bell, np.linspace(*SPAN, POINTS)), self.bell)
        self.mean.set_value(round(self.bell.mean, 4))
        self.width_box.set_value(round(self.bell.width, 4))
        found = numbers(real, self.bell)
        row = [shown(value, digits) for value in (found.kl, found.reverse, found.js, found.cost)]
        self.table.show_rows(["KL(p‖q)", "KL(q‖p)", "JS", "J(D*)"], [row])
        rows = []
        for game in PULLING:
            sideways, wider = mean_pull(game, real, self.bell)
            rows.append([tr(game.label), shown(sideways, digits), shown(wider, digits)])
        heading = self.tr("mean {pull}")
        self.pulls.show_rows(
            [
                self.tr("Game"),
                heading.format(pull=f"−∂J(G)/∂{self._labels[0][2]}"),
                heading.format(pull=f"−∂J(G)/∂{self._labels[1][2]}"),
            ],
            rows,
        )
        here = view(real, self.bell, np.array([self.bell.mean]))
        line = best_equation(float(here.real[0]), float(here.made[0]), float(here.best[0]))
        self.formula.show_late(example.sides(line, LATEX, digits), " ".join(example.sides(line, PLAIN, digits)))
        said = tr(situation(GAMES[self.game.key], real, self.bell))
        steps = self.tr("Steps of the generator: {steps}.").format(steps=self.steps)
        self.says.show_text(f"{steps} {said}" if self.steps else said)

    def _name_lines(self) -> None:
        theme = self._stage.look.theme
        lines = [
            (self.tr("real, p").replace(" ", "\u00a0"), theme.positive, False),
            (self.tr("made, q").replace(" ", "\u00a0"), theme.negative, False),
            (self.tr("best discriminator, D*").replace(" ", "\u00a0"), theme.text, False),
        ]
        colours = self.plot.colours(theme)
        lines += [
            (tr(game.label).replace(" ", "\u00a0"), colour.name(), False)
            for game, colour in zip(PULLING, colours, strict=True)
        ]
        self.legend.setText(legend(lines))

    def _name_run(self) -> None:
        self.run_button.setText(self.tr("Pause") if self.run_button.isChecked() else self.tr("Run"))

    def retranslate(self) -> None:
        """Set every text."""
        for label, param, _letter in self._labels:
            label.setToolTip(tr(param.label))
        for box, param in ((self.mean, MEAN), (self.width_box, WIDTH)):
            box.slider.setAccessibleName(tr(param.label))
            box.setToolTip(tr(param.label))
        self.step_button.setText(self.tr("Step of the generator"))
        self.back_button.setText(self.tr("Back"))
        self.real.setAccessibleName(self.tr("What is real"))
        self.game.setAccessibleName(self.tr("Game"))
        self.plot.setAccessibleDescription(pull_name().plain)
        self._name_run()
        self._name_lines()
        self._show()


def _make(stage: Stage) -> QWidget:
    return GanDemo(stage)


DEMO = Demo("gan", _make)
