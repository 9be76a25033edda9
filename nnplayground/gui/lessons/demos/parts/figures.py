"""Rows of numbers with their formulas; one of them is chosen, and shown with its numbers plugged in below."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QVBoxLayout

from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.late import LateFormula, Turns
from nnplayground.lessons.scripts import LATEX, PLAIN
from nnplayground.lessons.terms import Equation
from nnplayground.lessons.topics.information import Measure, Unit
from nnplayground.numbers import short


def shown(value: float, digits: int) -> str:
    """Return a number for reading, with powers of ten and the sign for infinity; a dash for none."""
    if math.isinf(value):
        return PLAIN.number(value, digits)
    text = short(value, digits)
    return PLAIN.number(value, digits) if "e" in text else text


class Figures(Translated):
    """The measures of two distributions: name, formula, number."""

    chosen = Signal(str)
    """The key of the measure that a person has chosen."""

    def __init__(self, measures: Sequence[Measure]) -> None:
        super().__init__()
        self._measures = {measure.key: measure for measure in measures}
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        self.values: dict[str, QLabel] = {}
        self._symbols: dict[str, LateFormula] = {}
        self._turns = Turns(self)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(3)
        for row, key in enumerate(self._measures):
            self._add_row(grid, row, key)
        self.meaning, self.worked = Paragraph(), LateFormula(self._turns)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addWidget(self.worked)
        column.addWidget(self.meaning)
        self.choose(next(iter(self._measures)))
        self.retranslate()

    def _add_row(self, grid: QGridLayout, row: int, key: str) -> None:
        button, symbol, value = QRadioButton(), LateFormula(self._turns, 0.9), QLabel()
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        font = value.font()
        font.setBold(True)
        value.setFont(font)
        self._group.addButton(button)
        button.toggled.connect(lambda on: self._on_chosen(key) if on else None)
        self.buttons[key], self._symbols[key], self.values[key] = button, symbol, value
        for place, widget in enumerate((button, symbol, value)):
            grid.addWidget(widget, row, place)

    @property
    def key(self) -> str:
        """The measure that is chosen."""
        return next(key for key, button in self.buttons.items() if button.isChecked())

    def choose(self, key: str) -> None:
        """Choose a measure without telling anybody."""
        with QSignalBlocker(self.buttons[key]):
            self.buttons[key].setChecked(True)
        self.meaning.show_text(tr(self._measures[key].meaning))

    def _on_chosen(self, key: str) -> None:
        self.meaning.show_text(tr(self._measures[key].meaning))
        self.chosen.emit(key)

    def show_unit(self, unit: Unit) -> None:
        """Write the formulas with the logarithm of a unit."""
        for key, measure in self._measures.items():
            symbols = measure.equation((1.0,), (1.0,), unit).lines(LATEX, 3)[0]
            self._symbols[key].show_late([symbols], measure.equation((1.0,), (1.0,), unit).term.plain())

    def show_value(self, key: str, value: float, digits: int) -> None:
        """Show the number of a measure."""
        self.values[key].setText(shown(value, digits))
        self.values[key].setAccessibleName(f"{tr(self._measures[key].label)} {shown(value, digits)}")

    def show_shares(
        self, p: Sequence[float], q: Sequence[float], unit: Unit, digits: int, number: float | None = None
    ) -> None:
        """Show the chosen measure of two distributions with its numbers plugged in, as soon as they rest."""
        measure = self._measures[self.key]
        equation = measure.equation(p, q, unit)
        spoken = equation if number is None else replace(equation, number=number)
        self.worked.show_late(measure.pieces(p, q, unit, digits, number), spoken.plain(digits))

    def show_worked(self, equation: Equation, digits: int) -> None:
        """Show an equation with its numbers plugged in, as soon as they rest."""
        _, numbers, result = equation.lines(LATEX, digits)
        parts = (LATEX.name(equation.name), f"= {numbers}", f"= {result}")
        self.worked.show_late(parts, equation.plain(digits))

    def retranslate(self) -> None:
        """Name the measures."""
        for key, measure in self._measures.items():
            self.buttons[key].setText(tr(measure.label))
            self.buttons[key].setToolTip(tr(measure.meaning))
        self.meaning.show_text(tr(self._measures[self.key].meaning))
