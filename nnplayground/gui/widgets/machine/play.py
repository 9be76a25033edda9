"""A Boltzmann machine of five units to play with: switch units, turn its numbers, go up and down, watch all states.

It needs nothing but a look, so that it can stand wherever a machine is to be understood.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from nnplayground.catalogue import Param
from nnplayground.data.dataset import Floats
from nnplayground.engine.families.rbm import Rbm
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.late import LateFormula, Turns
from nnplayground.gui.widgets.machine.picture import HIDDEN, MachinePicture, Part, Wired
from nnplayground.gui.widgets.machine.state_table import StateTable
from nnplayground.gui.widgets.slider_box import SliderBox
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.scripts import LATEX, lowered
from nnplayground.lessons.terms import Equation
from nnplayground.lessons.topics.machine_formulas import brief_energy_equation, hidden_equations, visible_equations
from nnplayground.lessons.topics.machines import (
    PRESETS,
    Draw,
    State,
    draw_hidden,
    draw_visible,
    place,
    probabilities,
    state_at,
    visits,
)
from nnplayground.numbers import short

MANY = 100
WIDE = 960
"""Pixels from which on there are two columns."""
SEED = 1
TIE = 1e-9
"""Probabilities that differ by less are called equal."""
TURNED = Param("turned", QT_TRANSLATE_NOOP("Machine", "The number that was clicked on"), 0.0, -10.0, 10.0, slider=True)


class MachinePlay(Translated):
    """One machine and its state; everything that is shown follows from the two and from the states that were met."""

    def __init__(self, look: Look, digits: Callable[[], int] = lambda: 3, preset: str = "worked") -> None:
        super().__init__()
        self._digits = digits
        self.small = PRESETS[preset].small
        self.visible: State = (1.0, 0.0, 1.0)
        self.hidden: State = (0.0, 0.0)
        self.counts = np.zeros((4, 8))
        self._rng = np.random.default_rng(SEED)
        self._drawn: tuple[str, Draw] | None = None
        self._unit = (HIDDEN, 0)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        turns = Turns(self)
        self.preset, self.note = ChoiceBox(PRESETS), Paragraph()
        self.picture, self.table = MachinePicture(look), StateTable(look)
        self.turned, self.turned_name = SliderBox(TURNED), QLabel()
        self.energy, self.sum, self.chance = (LateFormula(turns, 0.9) for _ in range(3))
        self.up_button, self.down_button, self.many_button = QPushButton(), QPushButton(), QPushButton()
        self.again_button = QPushButton()
        self.drawn, self.said = Paragraph(), Paragraph()
        self.preset.set_key(preset)
        self._lay_out()
        self._connect()
        self.turned.set_value(self.picture.chosen.of(self.small))
        self.retranslate()

    def _lay_out(self) -> None:
        turning = QHBoxLayout()
        self.turned_name.setMinimumWidth(46)
        self.turned_name.setBuddy(self.turned)
        turning.addWidget(self.turned_name)
        turning.addWidget(self.turned, 1)
        self.buttons = FlowRow((self.up_button, self.down_button, self.many_button, self.again_button))
        column, left, right = QVBoxLayout(self), QVBoxLayout(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.preset)
        column.addWidget(self.note)
        column.addLayout(self._halves)
        column.addStretch(1)
        self._halves.addLayout(left, 1)
        self._halves.addLayout(right, 1)
        left.addWidget(self.picture)
        left.addLayout(turning)
        left.addWidget(self.buttons)
        left.addWidget(self.drawn)
        left.addStretch(1)
        for shown in (self.energy, self.sum, self.chance, self.table, self.said):
            right.addWidget(shown)
        right.addStretch(1)

    def _connect(self) -> None:
        self.preset.chosen.connect(self.begin)
        self.picture.switched.connect(self.switch)
        self.picture.taken.connect(self._on_taken)
        self.turned.value_changed.connect(self._on_turned)
        self.up_button.clicked.connect(self.go_up)
        self.down_button.clicked.connect(self.go_down)
        self.many_button.clicked.connect(self.go_on)
        self.again_button.clicked.connect(self.forget)
        self.table.picked.connect(self._on_picked)

    @property
    def rbm(self) -> Rbm:
        """The engine's machine."""
        return self.small.rbm()

    # -- hands ---------------------------------------------------------------------------------------------------------

    def begin(self, key: str) -> None:
        """Take another machine; what was met is forgotten."""
        self.preset.set_key(key)
        self.small = PRESETS[key].small
        self.turned.set_value(self.picture.chosen.of(self.small))
        self.note.show_text(tr(PRESETS[key].note))
        self.forget()

    def forget(self) -> None:
        """Forget the states that were met, and begin the random numbers anew."""
        self.counts = np.zeros_like(self.counts)
        self._rng = np.random.default_rng(SEED)
        self._drawn = None
        self._show()

    def switch(self, side: str, unit: int) -> None:
        """Turn a unit from 0 to 1 or back."""
        before = self.hidden if side == HIDDEN else self.visible
        after = tuple(1.0 - bit if place == unit else bit for place, bit in enumerate(before))
        if side == HIDDEN:
            self.hidden = after
        else:
            self.visible = after
        self._unit, self._drawn = (side, unit), None
        self._show()

    def _on_picked(self, hidden: int, visible: int) -> None:
        self.hidden, self.visible = state_at(hidden, len(self.hidden)), state_at(visible, len(self.visible))
        self._drawn = None
        self._show()

    def _on_taken(self, part: Part) -> None:
        self.turned.set_value(part.of(self.small))
        self._name_turned()

    def _on_turned(self, value: float) -> None:
        """Give the number that was clicked on another value; states met before belong to another machine."""
        self.small = self.picture.chosen.put(self.small, value)
        self.counts = np.zeros_like(self.counts)
        self._drawn = None
        self._show()

    def go_up(self) -> None:
        """Draw the hidden units."""
        drawn = draw_hidden(self.rbm, self.visible, self._rng)
        self.hidden, self._drawn = drawn.state, (HIDDEN, drawn)
        self._count()

    def go_down(self) -> None:
        """Draw the visible units."""
        drawn = draw_visible(self.rbm, self.hidden, self._rng)
        self.visible, self._drawn = drawn.state, ("v", drawn)
        self._count()

    def _count(self) -> None:
        self.counts[place(self.hidden), place(self.visible)] += 1.0
        self._show()

    def go_on(self) -> None:
        """Go down and up many times."""
        counts, self.visible, self.hidden = visits(self.rbm, self.hidden, MANY, self._rng)
        self.counts = self.counts + counts
        self._drawn = None
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side, picture and states, where there is room for both."""
        super().resizeEvent(event)
        wide, high = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(wide if event.size().width() >= WIDE else high)

    # -- display -------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        rbm, digits = self.rbm, self._digits()
        wired = Wired(
            self.small,
            self.visible,
            self.hidden,
            tuple(rbm.visible(np.array([self.hidden]))[0].tolist()),
            tuple(rbm.hidden(np.array([self.visible]))[0].tolist()),
        )
        self.picture.show_machine(wired, digits)
        self._show_formulas(digits)
        self.drawn.show_text(self._said_of_draw())
        chances = probabilities(rbm)
        self.table.show_states(chances, self.counts, (place(self.hidden), place(self.visible)))
        self.said.show_text(self._said_of_states(chances))

    def _show_formulas(self, digits: int) -> None:
        energy = brief_energy_equation(self.small, self.visible, self.hidden)
        if energy is None:
            self.energy.show_late(("E(v, h) = 0",), "E(v, h) = 0")
        else:
            self._set(self.energy, energy, digits)
        side, unit = self._unit
        equations = (
            hidden_equations(self.small, unit, self.visible)
            if side == HIDDEN
            else visible_equations(self.small, unit, self.hidden)
        )
        for formula, equation in zip((self.sum, self.chance), equations, strict=True):
            self._set(formula, equation, digits)

    @staticmethod
    def _set(formula: LateFormula, equation: Equation, digits: int) -> None:
        symbols, numbers, result = equation.lines(LATEX, digits)
        formula.show_late((symbols, f"= {numbers}", f"= {result}"), equation.plain(digits))

    def _said_of_draw(self) -> str:
        if self._drawn is None:
            return self.tr("Nothing has been drawn yet: a unit becomes 1 where a random number r is below its p.")
        side, drawn = self._drawn
        digits = min(self._digits(), 3)
        units = [
            f"{side}{lowered(str(number))}: r = {short(r, digits)} {'<' if bit else '≥'} {short(p, digits)} → {bit:.0f}"
            for number, (r, p, bit) in enumerate(zip(drawn.numbers, drawn.chances, drawn.state, strict=True), start=1)
        ]
        return self.tr("Drawn: {units}").format(units=";  ".join(units))

    def _said_of_states(self, chances: Floats) -> str:
        met, largest = float(self.counts.sum()), float(chances.max())
        likeliest = np.argwhere(np.isclose(chances, largest, rtol=TIE, atol=0.0))
        if len(likeliest) == 1:
            h, v = (f"{at:0{len(units)}b}" for at, units in zip(likeliest[0], (self.hidden, self.visible), strict=True))
            said = self.tr("Most probable is v = {v}, h = {h} with P = {p}.").format(v=v, h=h, p=short(largest, 3))
        else:
            text = self.tr("The {count} most probable states have P = {p} each.")
            said = text.format(count=len(likeliest), p=short(largest, 3))
        if met:
            away = float(np.abs(self.counts / met - chances).sum() / 2.0)
            text = self.tr("{count} states met; their shares are {share} % away from the probabilities.")
            said += " " + text.format(count=f"{met:.0f}", share=short(100.0 * away, 2))
        return said

    def _name_turned(self) -> None:
        self.turned_name.setText(f"{self.picture.chosen.name} =")

    def retranslate(self) -> None:
        """Set every text."""
        self.preset.setAccessibleName(self.tr("Machine to begin with"))
        self.note.show_text(tr(PRESETS[self.preset.key].note))
        self.up_button.setText(self.tr("↑ Up: draw h"))
        self.down_button.setText(self.tr("↓ Down: draw v"))
        self.many_button.setText(self.tr("{count} steps down and up").format(count=MANY))
        self.again_button.setText(self.tr("Forget what was met"))
        self.buttons.fit()
        self._name_turned()
        self._show()
