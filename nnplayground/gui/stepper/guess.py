"""Predict, then reveal: the result is asked for before it is shown."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from nnplayground.errors import InputError
from nnplayground.gui.stepper.answers import Verdict, judge
from nnplayground.gui.stepper.origin import factors
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.formula import Formula
from nnplayground.gui.widgets.line_edit import LineEdit
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons.scripts import LATEX, PLAIN
from nnplayground.lessons.terms import Equation, Term
from nnplayground.numbers import parse_fraction

SAID = {
    Verdict.RIGHT: QT_TRANSLATE_NOOP("Guess", "Right."),
    Verdict.NEARLY: QT_TRANSLATE_NOOP("Guess", "Very near: the numbers shown are rounded. Work with more digits."),
    Verdict.WRONG: QT_TRANSLATE_NOOP("Guess", "Not yet. Try again, or take a hint."),
}
FIELD_CHARACTERS = 12


class Guess(Translated):
    """Asks for the result of an equation, says whether it is right, gives hints factor by factor, and can reveal it."""

    revealed = Signal()
    """The result may be shown: it was found, or given up."""
    said = Signal()
    """There is something new to read below the field."""
    done = Signal()
    """Enter was pressed once more: the next step is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._equation: Equation | None = None
        self._hints: Iterator[Term] = iter(())
        self._digits = 3
        self.right = self.asked = 0
        self._is_open = self._was_wrong = False
        self._said: Text | None = None
        self.field = LineEdit()
        self.field.setObjectName("guess")
        self.field.setMaximumWidth(self.field.fontMetrics().horizontalAdvance("0" * FIELD_CHARACTERS))
        self.check, self.hint, self.reveal = QToolButton(), QToolButton(), QToolButton()
        self.score = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.verdict = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.hints = Formula(stacked=True)
        self.row = FlowRow((self.field, self.check, self.hint, self.reveal, self.score))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        for widget in (self.row, self.verdict, self.hints):
            column.addWidget(widget)
        self.field.returnPressed.connect(self._on_enter)
        self.field.textEdited.connect(lambda _text: self._say(None))
        self.check.clicked.connect(self._check)
        self.hint.clicked.connect(self._give_hint)
        self.reveal.clicked.connect(self._reveal)
        self.retranslate()

    @property
    def is_open(self) -> bool:
        """Whether an answer is waited for."""
        return self._is_open

    def ask(self, equation: Equation, digits: int) -> None:
        """Ask for the result of an equation."""
        self._equation, self._digits = equation, digits
        self._hints = factors(equation.term)
        self._is_open, self._was_wrong = True, False
        self.field.clear()
        self.hints.show_parts(())
        self._say(None)
        self._allow()

    def close_question(self) -> None:
        """Ask nothing."""
        self._is_open = False
        self._equation = None
        self.field.clear()
        self.hints.show_parts(())
        self._say(None)
        self._allow()

    def set_digits(self, digits: int) -> None:
        """Take answers to so many significant digits from now on."""
        self._digits = digits
        self.retranslate()

    # -- what a person does --------------------------------------------------------------------------------------------

    def _on_enter(self) -> None:
        if self._is_open and self.field.text().strip():
            self._check()
        elif not self._is_open:
            self.done.emit()

    def _check(self) -> None:
        """Judge what was typed; a first wrong answer is not counted as right any more."""
        if self._equation is None or not self._is_open:
            return
        try:
            answer = parse_fraction(self.field.text())
        except InputError as error:
            self._say(error.text, is_wrong=True)
            return
        verdict = judge(answer, self._equation.value, self._digits)
        self._say(Text(SAID[verdict]), is_wrong=verdict is not Verdict.RIGHT)
        if verdict is Verdict.RIGHT:
            self.right += not self._was_wrong
            self._close()
        elif verdict is Verdict.WRONG:
            self._was_wrong = True

    def _give_hint(self) -> None:
        """Show one more part of the term with its number."""
        if self._equation is None:
            return
        term = next(self._hints, None)
        if term is None:
            self._say(Text(QT_TRANSLATE_NOOP("Guess", "That was all. Put the parts together.")))
            return
        symbols, numbers, value = term.latex(), term.latex(self._digits), LATEX.number(term.value, self._digits)
        line = f"{symbols} = {value}" if numbers == value else f"{symbols} = {numbers} = {value}"
        spoken = f"{term.plain()} = {PLAIN.number(term.value, self._digits)}"
        before = self.hints.accessibleName()
        self.hints.show_parts((*self.hints.parts, line), f"{before}; {spoken}" if before else spoken)
        self.said.emit()

    def _reveal(self) -> None:
        if self._is_open:
            self._say(None)
            self._close()

    def _close(self) -> None:
        """Count the question, and let the result be shown."""
        self.asked += 1
        self._is_open = False
        self._allow()
        self.revealed.emit()

    # -- words ---------------------------------------------------------------------------------------------------------

    def _allow(self) -> None:
        for button in (self.check, self.hint, self.reveal):
            button.setEnabled(self._is_open)
        self.score.setText(self.tr("{right} of {asked} right").format(right=self.right, asked=self.asked))
        self.row.fit()

    def _say(self, text: Text | None, *, is_wrong: bool = False) -> None:
        self._said = text
        self.verdict.setText("" if text is None else tr(text))
        self.verdict.setVisible(text is not None)
        self.verdict.setForegroundRole(QPalette.ColorRole.BrightText if is_wrong else QPalette.ColorRole.WindowText)
        self.field.setAccessibleDescription(self.verdict.text())
        if text is not None:
            self.said.emit()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.check.setText(self.tr("Check"))
        self.hint.setText(self.tr("Hint"))
        self.reveal.setText(self.tr("Reveal"))
        self.field.setAccessibleName(self.tr("Your result"))
        self.field.setPlaceholderText(self.tr("Your result"))
        help_text = self.tr("With point or comma, or as a fraction such as 1/3; to {digits} significant digits")
        self.field.setToolTip(help_text.format(digits=self._digits))
        self.verdict.setText("" if self._said is None else tr(self._said))
        self._allow()
