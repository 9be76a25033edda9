"""Information, entropy, cross-entropy and KL: coins and dice under the hand, and the network's own predictions."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nnplayground.gui.lessons.demos.demo import Demo
from nnplayground.gui.lessons.demos.parts.bars import LETTERS, ShareBars
from nnplayground.gui.lessons.demos.parts.figures import Figures
from nnplayground.gui.lessons.demos.parts.predicted import Predicted
from nnplayground.gui.lessons.demos.parts.wishes import wishes
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.plots.base import Line
from nnplayground.gui.plots.reach import Dot, Reach
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.late import LateFormula, Turns
from nnplayground.gui.widgets.tabs import Tabs
from nnplayground.lessons.scripts import LATEX
from nnplayground.lessons.topics.information import (
    MEASURES,
    PRESETS,
    UNITS,
    Unit,
    in_words,
    information,
    information_equation,
)

MOST_NATS = 4.0
COINS, NETWORK = "coins", "network"
VIEWS = (COINS, NETWORK)
CORNER_HEIGHT = 24
"""Pixels beside the tabs; what is higher is cut."""


class InformationCurve(Reach):
    """I = -ln P over P, with a point that can be dragged."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._unit = UNITS["nats"]
        self._line, self._dot = self.add_live(self.plot, Line()), self.add_live(self.plot, Dot())
        self.setFixedHeight(190)
        self.setMinimumWidth(170)
        self.retranslate()
        self.restyle(look.theme)

    def show_unit(self, unit: Unit) -> None:
        """Draw the curve in a unit."""
        self._unit = unit
        shares = np.concatenate([np.geomspace(1e-4, 0.1, 60), np.linspace(0.1, 1.0, 40)[1:]])
        self._line.set_data(shares, -np.log(shares) / unit.nats)
        self.set_range((0.0, 1.05), (-0.04 * MOST_NATS / unit.nats, MOST_NATS / unit.nats))
        self.retranslate()
        self.viewport().update()

    def show_share(self, share: float) -> None:
        """Put the point on the curve."""
        self._dot.set_place(share, self._unit.of(information(share)))
        self.viewport().update()

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        self._line.set_colour(theme.accent)
        self._dot.set_colours(theme.error, self.rim(theme))

    def retranslate(self) -> None:
        """Name the axes."""
        self.plot.setLabel("bottom", "P(x)")
        self.plot.setLabel("left", "I(x)")
        self.setAccessibleName(self.tr("Information content over the probability"))


class Coins(Translated):
    """Two distributions that can be dragged, and every number they have."""

    def __init__(self, stage: Stage, preset: str) -> None:
        super().__init__()
        self._stage = stage
        self._unit = UNITS["nats"]
        self._preset = PRESETS[preset]
        self.preset, self.lecture = ChoiceBox(PRESETS), QPushButton()
        self._preset_label = QLabel()
        self._preset_label.setBuddy(self.preset)
        self.bars, self.curve = ShareBars(stage.look), InformationCurve(stage.look)
        self.point = LateFormula(Turns(self), 0.9)
        self.figures, self.words = Figures(list(MEASURES.values())), Paragraph()
        self._lay_out()
        self.preset.chosen.connect(self.begin)
        self.lecture.clicked.connect(lambda: self.begin("coin"))
        self.bars.shares_changed.connect(self._show)
        self.curve.pointed.connect(lambda x, _y: self._set_share(x))
        self.curve.stepped.connect(lambda right, up: self._set_share(self._share() + 0.01 * (right - up)))
        self.figures.chosen.connect(lambda _key: self._show())
        self.begin(preset)
        self.set_unit(self._unit)
        self.retranslate()

    def _lay_out(self) -> None:
        top, middle = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._preset_label)
        top.addWidget(self.preset, 1)
        top.addWidget(self.lecture)
        self.bars.setFixedHeight(190)
        middle.addWidget(self.bars, 3)
        middle.addWidget(self.curve, 2)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addLayout(middle)
        for part in (self.point, self.figures, self.words):
            column.addWidget(part)
        column.addStretch(1)

    def begin(self, key: str) -> None:
        """Begin with an example."""
        self._preset = PRESETS[key]
        self.preset.set_key(key)
        self.bars.chosen = (0, 0)
        self._give(self._preset.p, self._preset.q)

    def _give(self, p: tuple[float, ...], q: tuple[float, ...]) -> None:
        self.bars.show_shares(p, q, [tr(name) for name in self._preset.outcomes], self._stage.digits())
        self._show()

    def set_unit(self, unit: Unit) -> None:
        """Show every number in a unit."""
        self._unit = unit
        self.figures.show_unit(unit)
        self.curve.show_unit(unit)
        self._show()

    def _share(self) -> float:
        which, outcome = self.bars.chosen
        return (self.bars.p, self.bars.q)[which][outcome]

    def _set_share(self, share: float) -> None:
        self.bars.set_share(*self.bars.chosen, round(share, 3))

    def _show(self) -> None:
        p, q, digits = self.bars.p, self.bars.q, self._stage.digits()
        for key, measure in MEASURES.items():
            self.figures.show_value(key, measure.value(p, q, self._unit), digits)
        self.figures.show_shares(p, q, self._unit, digits)
        self.curve.show_share(self._share())
        equation = information_equation(self._share(), self._unit)
        symbols, numbers, result = equation.lines(LATEX, digits)
        letter = LETTERS[self.bars.chosen[0]]
        self.point.show_late(
            (symbols.replace("P(", f"{letter}("), f"= {numbers}", f"= {result}"), equation.plain(digits)
        )
        found = in_words(p, q, [tr(name) for name in self._preset.outcomes])
        self.words.show_text("\n".join(tr(text) for text in found))

    def retranslate(self) -> None:
        """Set every text."""
        self._preset_label.setText(self.tr("Example"))
        self.lecture.setText(self.tr("The lecture's coins"))
        self.bars.setAccessibleName(self.tr("Distributions P and Q"))
        self.bars.setToolTip(
            self.tr("Drag a bar. Keys: left and right choose a bar, up and down move it, page up and down by 0.1.")
        )
        self._give(self.bars.p, self.bars.q)


class Information(Translated):
    """Both pages, and the unit that counts for both."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        wanted = wishes(stage.options, {"view": VIEWS, "preset": PRESETS, "unit": UNITS})
        self.unit, self._unit_label = ChoiceBox(UNITS), QLabel()
        self._unit_label.setBuddy(self.unit)
        self.coins, self.predicted = Coins(stage, wanted.get("preset", "coin")), Predicted(stage)
        self.tabs = Tabs()
        self.tabs.addTab(self.coins, "")
        self.tabs.addTab(self.predicted, "")
        corner = QWidget()
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 0, 0, 0)
        self.unit.setMaximumHeight(CORNER_HEIGHT)
        row.addWidget(self._unit_label)
        row.addWidget(self.unit)
        self.tabs.setCornerWidget(corner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.unit.chosen.connect(self._on_unit)
        self.unit.set_key(wanted.get("unit", "nats"))
        self._on_unit(self.unit.key)
        self.tabs.setCurrentIndex(VIEWS.index(wanted.get("view", COINS)))
        self.retranslate()

    def _on_unit(self, key: str) -> None:
        self.coins.set_unit(UNITS[key])
        self.predicted.set_unit(UNITS[key])

    def retranslate(self) -> None:
        """Set every text."""
        self._unit_label.setText(self.tr("Unit"))
        self.tabs.setTabText(0, self.tr("Coins and dice"))
        self.tabs.setTabText(1, self.tr("The network's predictions"))


def _make(stage: Stage) -> QWidget:
    return Information(stage)


DEMO = Demo("information", _make)
