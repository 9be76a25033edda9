"""One answer of an exercise: its name, a field to type or choose in, and what was said of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.formula import Formula
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.line_edit import LineEdit
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons.exercises.judge import MOST_TYPED, Judgement
from nnplayground.lessons.exercises.task import Field, Kind

CHOOSE = QT_TRANSLATE_NOOP("ExerciseView", "Choose …")
NUMBER = QT_TRANSLATE_NOOP("ExerciseView", "Such as 0.549, 0,549 or 1/3; {digits} significant digits")
EXAMPLES = {
    Kind.WHOLE: QT_TRANSLATE_NOOP("ExerciseView", "A whole number"),
    Kind.SHAPE: QT_TRANSLATE_NOOP("ExerciseView", "Rows and columns, such as 4 x 15"),
}
FIELD_WIDTH = 130
RIGHT_SIGN, WRONG_SIGN = "✓", "✗"


class AnswerField(Translated):
    """Takes one answer; `entered` on Enter, or when something is chosen."""

    entered = Signal()

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._judgement: Judgement | None = None
        self.name, self.words = Formula(), QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.box: ChoiceBox | None = None
        self.edit: LineEdit | None = None
        if field.kind is Kind.CHOICE:
            self.box = ChoiceBox({})
            self.box.offer({"": CHOOSE, **{str(index): text for index, text in enumerate(field.choices)}})
            self.box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        else:
            self.name.show_parts((f"{field.name.latex} =",), field.name.plain)
            self.edit = LineEdit(maxLength=MOST_TYPED)
            self.edit.setFixedWidth(FIELD_WIDTH)
            self.edit.returnPressed.connect(self.entered)
        self.verdict = Paragraph()
        self.verdict.hide()
        self._arrange()
        self.words.setVisible(field.label is not None)
        self.retranslate()

    def _arrange(self) -> None:
        row, column = QHBoxLayout(), QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words)
        if self.edit is not None:
            row.addWidget(self.name)
        row.addWidget(self.editor)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.verdict)

    @property
    def editor(self) -> QWidget:
        """What is typed or chosen in."""
        found = self.edit or self.box
        if found is None:
            raise RuntimeError("the field has no editor")
        return found

    def typed(self) -> str:
        """Return what was typed, or the index of what was chosen."""
        return self.edit.text() if self.edit is not None else self.box.key if self.box is not None else ""

    def show_judgement(self, judgement: Judgement | None) -> None:
        """Say what the answer is, in words and by a sign."""
        self._judgement = judgement
        self.verdict.setVisible(judgement is not None)
        if judgement is None:
            self.editor.setAccessibleDescription("")
            return
        role = QPalette.ColorRole.Link if judgement.is_right else QPalette.ColorRole.BrightText
        self.verdict.setForegroundRole(role)
        sign = RIGHT_SIGN if judgement.is_right else WRONG_SIGN
        self.verdict.show_text(f"{sign} {tr(judgement.text)}")
        self.editor.setAccessibleDescription(tr(judgement.text))

    def retranslate(self) -> None:
        """Set every text that people see."""
        field = self.field
        words = tr(field.label) if field.label else ""
        self.words.setText(f"{words}:")
        self.editor.setAccessibleName(f"{words} {field.name.plain}".strip())
        self.editor.setToolTip("" if field.kind is Kind.CHOICE else tr(_example(field)))
        self.show_judgement(self._judgement)


def _example(field: Field) -> Marked | Text:
    return Text(NUMBER, {"digits": field.digits}) if field.kind is Kind.NUMBER else EXAMPLES[field.kind]
