"""One step as it is read: what is computed, its formula with symbols and numbers, the result, a note and the check."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from nnplayground.gui.stepper.guess import Guess
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.formula import Formula
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.lessons.scripts import LATEX, PLAIN, Script
from nnplayground.lessons.terms import Equation
from nnplayground.lessons.walk import Step
from nnplayground.numbers import short

FAR_APART = 1e-4
"""Relative difference from which on analytic and numerical slope are said to differ."""
LONGEST = 900
"""Characters up to which a formula with its numbers is written out; nobody reads on so far."""
TINY = 1e-9
"""Slopes below this are as good as none: their differences are rounding."""


class Sheet(Translated):
    """Shows a step; the result only after it was found or revealed, where it is to be predicted."""

    revealed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step: Step | None = None
        self._digits = 3
        self._slopes: tuple[float, float] | None = None
        self.where = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.where.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.title = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.formula = Formula(stacked=True)
        self.formula.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.note, self.check = Paragraph(), Paragraph()
        self.guess = Guess()
        self.guess.hide()
        self.guess.revealed.connect(self._on_revealed)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 4)
        for widget in (self.title, self.formula, self.guess, self.note, self.check, self.where):
            column.addWidget(widget)
        column.addStretch(1)
        self.retranslate()

    @property
    def hides(self) -> bool:
        """Whether the result is not shown yet."""
        return self.guess.is_open

    def show_step(self, step: Step, title: str, digits: int, *, predicts: bool) -> None:
        """Show a step, its result only where it is not to be predicted."""
        self._step, self._digits, self._slopes = step, digits, None
        self.guess.set_digits(digits)
        self.guess.setVisible(predicts)
        if predicts:
            self.guess.ask(step.equation, digits)
        else:
            self.guess.close_question()
        self.title.setText(title)
        self._show()

    def show_where(self, text: str) -> None:
        """Say where in the walk the step is."""
        self.where.setText(text)

    def set_title(self, title: str) -> None:
        """Name the step in other words."""
        self.title.setText(title)

    def show_numerical(self, value: float) -> None:
        """Compare the partial derivative of the step with that by central differences."""
        if self._step is not None:
            self._slopes = self._step.equation.value, value
            self._show_check()

    def _on_revealed(self) -> None:
        self._show()
        self.revealed.emit()

    def _show(self) -> None:
        if self._step is None:
            return
        equation = self._step.equation
        spoken = " ".join(parts(equation, PLAIN, self._digits, hides=self.hides))
        self.formula.show_parts(parts(equation, LATEX, self._digits, hides=self.hides), spoken)
        self.note.setVisible(self._step.note is not None)
        self.note.show_text(tr(self._step.note) if self._step.note is not None else "")
        self._show_check()

    def _show_check(self) -> None:
        shown = self._slopes is not None and not self.hides
        self.check.setVisible(shown)
        if self._slopes is not None and shown:
            self.check.show_text(self._check_text(*self._slopes))

    def _check_text(self, analytic: float, numerical: float) -> str:
        largest = max(abs(analytic), abs(numerical))
        relative = abs(analytic - numerical) / largest if largest > TINY else 0.0
        digits = max(self._digits, 4)
        text = self.tr("Numerical check: analytic {analytic}, numerical {numerical}, relative difference {relative}.")
        said = text.format(
            analytic=_written(analytic, digits),
            numerical=_written(numerical, digits),
            relative=_written(relative, 2),
        )
        if relative <= FAR_APART:
            return said
        kink = self.tr(
            "They differ: the cost has a kink here, as of ReLU or |w| at 0, where there is no derivative, "
            "or the slope is too small for the check."
        )
        return f"{said} {kink}"

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.formula.setToolTip(self.tr("The formula with symbols, with numbers, and its result"))
        self._show()


def _written(value: float, digits: int) -> str:
    return short(value, digits).replace("-", "−")


def parts(equation: Equation, script: Script, digits: int, *, hides: bool) -> Sequence[str]:
    """Return the lines of an equation: with symbols, with numbers unless they are the result, and the result."""
    symbols, numbers, result = equation.lines(script, digits)
    numbers = script.dots if len(numbers) > LONGEST else numbers
    if numbers == result:
        lines = [symbols] if hides else [symbols, f"= {result}"]
    else:
        lines = [symbols, f"= {numbers}", f"= {result}"]
    if hides:
        lines[-1 if numbers != result else len(lines) :] = ["= ?"]
    return lines
