"""An exercise in the window: question, answers that are checked, hints one at a time, the solution, another one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nnplayground.catalogue import lookup
from nnplayground.decimals import decimal_sign
from nnplayground.gui.lessons.exercises.answer_field import AnswerField
from nnplayground.gui.lessons.exercises.drawing import Drawing
from nnplayground.gui.lessons.exercises.formula_column import FormulaColumn
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.formula import APART, Formula
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons.exercises import EXERCISES, judge_field, record
from nnplayground.lessons.exercises.task import DIGITS, MOST_SEED, Kind, Task, given_latex, given_plain, written

PLACE = QT_TRANSLATE_NOOP("ExerciseView", "Exercise {number} of {count} · seed {seed} · level {level}")
ONE_OF_MANY = QT_TRANSLATE_NOOP("ExerciseView", "Seed {seed} · level {level}")
ROUNDED = QT_TRANSLATE_NOOP("ExerciseView", "Answer with {digits} significant digits; point, comma or a fraction.")
SCORE = QT_TRANSLATE_NOOP("ExerciseView", "Solved: {solved} of {tried}")
NETWORK = QT_TRANSLATE_NOOP("ExerciseView", "Drawing of the network")


class ExerciseView(Translated):
    """Tasks of one exercise, seed after seed.

    `answered` carries every check as plain data (see `lessons.exercises.record`); `solved` comes once, when `count`
    tasks were answered without having their solution shown.
    """

    answered = Signal(object)
    solved = Signal()

    def __init__(
        self,
        stage: Stage,
        key: str,
        seed: int = 0,
        level: int = 1,
        count: int = 1,
        digits: int = DIGITS,
        parent: QWidget | None = None,
    ) -> None:
        """Raises `InputError` for an exercise, a seed or a level that does not exist."""
        super().__init__(parent)
        self.stage, self.exercise = stage, lookup(EXERCISES, key, "exercise")
        self.seed, self.level, self.digits = seed, level, digits
        self.count = 1 if self.exercise.is_fixed else max(1, count)
        self.task: Task = self.exercise.task(seed, level, digits)
        self.fields: list[AnswerField] = []
        self._number, self._hints = 1, 0
        self._solved: set[int] = set()
        self._tried: set[int] = set()
        self._shown: set[int] = set()
        self._make_parts()
        self._arrange()
        self._connect()
        self._show_task()
        self.retranslate()

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.title, self.place, self.score = QLabel(), QLabel(), QLabel()
        for label in (self.title, self.place, self.score):
            label.setTextFormat(Qt.TextFormat.PlainText)
        bold = self.title.font()
        bold.setBold(True)
        self.title.setFont(bold)
        self.question, self.rounding, self.reason = Paragraph(), Paragraph(), Paragraph()
        self.rounding.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.given, self.drawing = Formula(gap=APART), Drawing()
        self.formulas, self.hints, self.solution = FormulaColumn(), FormulaColumn(), FormulaColumn()
        self.check_button, self.hint_button = QPushButton(), QPushButton()
        self.solution_button, self.next_button = QPushButton(), QPushButton()
        for name in ("check", "hint", "solution", "next"):
            button: QPushButton = getattr(self, f"{name}_button")
            button.setObjectName(f"{name} button")
            button.setAutoDefault(False)

    def _arrange(self) -> None:
        head, self._answers = QHBoxLayout(), QVBoxLayout()
        self.title.setWordWrap(True)
        head.addWidget(self.title, 1)
        head.addWidget(self.place)
        buttons = (self.check_button, self.hint_button, self.solution_button, self.next_button)
        self._buttons = FlowRow(buttons)
        column = QVBoxLayout(self)
        column.addLayout(head)
        above: tuple[QWidget, ...] = (self.question, self.given, self.formulas, self.drawing)
        below: tuple[QWidget, ...] = (self.hints, self.solution, self.reason, self.score)
        for part in above:
            column.addWidget(part)
        column.addLayout(self._answers)
        column.addWidget(self.rounding)
        column.addWidget(self._buttons)
        for part in below:
            column.addWidget(part)
        column.addStretch(1)

    def _connect(self) -> None:
        self.check_button.clicked.connect(self.check)
        self.hint_button.clicked.connect(self.show_hint)
        self.solution_button.clicked.connect(self.show_solution)
        self.next_button.clicked.connect(self.go_on)

    # -- a task --------------------------------------------------------------------------------------------------------

    def _show_task(self) -> None:
        task, self._hints = self.task, 0
        for field in self.fields:
            self._answers.removeWidget(field)
            field.deleteLater()
        self.fields = [AnswerField(field) for field in task.fields]
        before: QWidget | None = None
        for field in self.fields:
            field.entered.connect(self.check)
            self._answers.addWidget(field)
            if before is not None:
                QWidget.setTabOrder(before, field.editor)
            before = field.editor
        if before is not None:
            QWidget.setTabOrder(before, self.check_button)
        self._show_given()
        self.given.setVisible(bool(task.given))
        for column in (self.formulas, self.hints, self.solution):
            column.clear()
        self.formulas.add(task.shown_formulas())
        self.drawing.show_sketch(task.sketch, tr(NETWORK))
        self.rounding.setVisible(any(field.kind is Kind.NUMBER for field in task.fields))
        self.reason.setVisible(False)
        self._show_words()

    def _show_given(self) -> None:
        """Write the numbers that are given."""
        self._sign = decimal_sign()
        self.given.show_parts(given_latex(self.task), given_plain(self.task))

    def _show_words(self) -> None:
        self.question.show_text(tr(self.task.question))
        values = {"number": self._number, "count": self.count, "seed": self.seed, "level": self.level}
        many = self.count > 1 and self._number <= self.count
        is_fixed = self.exercise.is_fixed
        self.place.setText("" if is_fixed else tr(Text(PLACE if many else ONE_OF_MANY, values)))
        self.setAccessibleName(f"{tr(self.exercise.label)} · {self.place.text()}")
        self.rounding.show_text(tr(Text(ROUNDED, {"digits": self.digits})))
        if self.task.reason is not None:
            self.reason.show_text(tr(self.task.reason))
        self.score.setText(tr(Text(SCORE, {"solved": len(self._solved), "tried": len(self._tried)})))
        self.score.setVisible(bool(self._tried))
        left = len(self.task.hints()) - self._hints
        self.hint_button.setEnabled(left > 0 and not self._is_shown())
        self.hint_button.setVisible(bool(self.task.solution))
        self.solution_button.setEnabled(not self._is_shown())
        self.next_button.setVisible(not is_fixed)

    def _is_shown(self) -> bool:
        return self.seed in self._shown

    # -- what people do ------------------------------------------------------------------------------------------------

    def check(self) -> None:
        """Judge every answer, and say so."""
        for field in self.fields:
            field.show_judgement(judge_field(field.field, field.typed()))
        found: dict[str, Any] = record(
            self.exercise.key,
            self.seed,
            self.level,
            [field.typed() for field in self.fields],
            digits=self.digits,
            hints=self._hints,
            was_shown=self._is_shown(),
        )
        self._tried.add(self.seed)
        was_solved = len(self._solved) >= self.count
        if found["right"] and not self._is_shown():
            self._solved.add(self.seed)
        self._show_words()
        self.answered.emit(found)
        if len(self._solved) >= self.count and not was_solved:
            self.solved.emit()

    def show_hint(self) -> None:
        """Show the next factor."""
        hints = self.task.hints()
        if self._hints < len(hints):
            self.hints.add(hints[self._hints : self._hints + 1])
            self._hints += 1
            self._show_words()

    def show_solution(self) -> None:
        """Show the whole way; the task does not count as solved any more, unless it was before."""
        self._shown.add(self.seed)
        self.hints.clear()
        self.solution.add([written(equation, self.task.digits) for equation in self.task.solution])
        self.reason.setVisible(self.task.reason is not None)
        self._show_words()

    def go_on(self) -> None:
        """Take the task of the next seed."""
        self.seed = self.seed + 1 if self.seed < MOST_SEED else 0
        self._number += 1
        self.task = self.exercise.task(self.seed, self.level, self.digits)
        self._show_task()
        self.fields[0].editor.setFocus()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.title.setText(tr(self.exercise.label))
        self.check_button.setText(self.tr("&Check"))
        self.hint_button.setText(self.tr("&Hint"))
        self.solution_button.setText(self.tr("Show &solution"))
        self.next_button.setText(self.tr("&Another one"))
        self._buttons.fit()
        self.given.setToolTip(self.tr("What is given"))
        if self._sign != decimal_sign():
            self._show_given()
        self._show_words()
