"""What a worksheet is to hold, in which language and form, and where its answer key goes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.catalogue import Param
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Hint
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.i18n import LANGUAGES, QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons.exercises.exercises import LESSONS
from nnplayground.lessons.exercises.sheet import MOST_EXERCISES
from nnplayground.lessons.exercises.task import DIGITS, FEWEST_DIGITS, LEVELS, MOST_DIGITS, MOST_SEED
from nnplayground.lessons.worksheet import KeyPlace

NETWORK, ALL = "network", "all"
WHAT: dict[str, Marked | str] = {
    NETWORK: QT_TRANSLATE_NOOP("WorksheetDialog", "One step of the current network"),
    ALL: QT_TRANSLATE_NOOP("WorksheetDialog", "Exercises of all lessons"),
    **LESSONS,
}
KEYS = {
    KeyPlace.PAGES.value: QT_TRANSLATE_NOOP("WorksheetDialog", "On pages of its own"),
    KeyPlace.FILE.value: QT_TRANSLATE_NOOP("WorksheetDialog", "In a second file"),
    KeyPlace.NONE.value: QT_TRANSLATE_NOOP("WorksheetDialog", "None"),
}
PRINT = "print"
FORMS: dict[str, Marked | str] = {"pdf": "PDF", "html": "HTML", PRINT: QT_TRANSLATE_NOOP("WorksheetDialog", "Print it")}
ABOUT = QT_TRANSLATE_NOOP(
    "WorksheetDialog",
    "To be filled in on paper. The same seed gives the same exercises to a whole class; the current network is taken "
    "with its weights as they are now.",
)
SEED = Param("seed", QT_TRANSLATE_NOOP("WorksheetDialog", "Seed"), 1, 0, MOST_SEED, kind=int)
COUNT = Param("count", QT_TRANSLATE_NOOP("WorksheetDialog", "Exercises"), 8, 1, MOST_EXERCISES, kind=int)
SIGNIFICANT = Param(
    "digits", QT_TRANSLATE_NOOP("WorksheetDialog", "Significant digits"), DIGITS, FEWEST_DIGITS, MOST_DIGITS, kind=int
)
SAMPLES = Param("samples", QT_TRANSLATE_NOOP("WorksheetDialog", "Samples of the batch"), 1, 1, 12, kind=int)


@dataclass(frozen=True, slots=True)
class Wish:
    """What was chosen."""

    what: str
    seed: int
    count: int
    level: int
    digits: int
    samples: int
    language: str
    key: KeyPlace
    form: str


class WorksheetDialog(QDialog):
    """Asks what a worksheet is to be."""

    chosen = Signal(object)
    """A `Wish`."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("worksheet dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Worksheet"))
        self._form = QFormLayout()
        self.what = self._choice(self.tr("&What"), WHAT)
        self.seed, self.count = self._number(SEED), self._number(COUNT)
        self.level = self._choice(self.tr("&Level"), {str(level): str(level) for level in LEVELS})
        self.samples, self.digits = self._number(SAMPLES), self._number(SIGNIFICANT)
        self.language = self._choice(self.tr("L&anguage"), dict(LANGUAGES))
        self.key = self._choice(self.tr("Answer &key"), KEYS)
        self.form = self._choice(self.tr("&File"), FORMS)
        self.language.set_key(language)
        self.what.set_key(ALL)
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Save | buttons.Cancel)
        column = QVBoxLayout(self)
        column.addWidget(Hint(ABOUT))
        column.addLayout(self._form)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.setMinimumWidth(460)
        self.what.chosen.connect(self._show_what)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.chosen.emit(self.wish()))
        self._show_what(self.what.key)

    def _choice(self, words: str, labels: dict[str, Marked] | dict[str, str] | dict[str, Marked | str]) -> ChoiceBox:
        box, label = ChoiceBox({}), QLabel(words)
        box.offer(labels)
        box.set_key(next(iter(labels)))
        box.setAccessibleName(words.replace("&", ""))
        label.setBuddy(box)
        self._form.addRow(label, box)
        return box

    def _number(self, param: Param) -> NumberBox:
        box, label = NumberBox(param), QLabel(tr(param.label))
        box.setObjectName(param.name)
        label.setBuddy(box)
        self._form.addRow(label, box)
        return box

    def _show_what(self, what: str) -> None:
        """Show what there is to choose of exercises, or of a network."""
        for part in (self.seed, self.count, self.level):
            self._form.setRowVisible(part, what != NETWORK)
        self._form.setRowVisible(self.samples, what == NETWORK)

    def accept(self) -> None:
        """Close, unless a number is none: then its field says why."""
        for box in (self.seed, self.count, self.samples, self.digits):
            box.clearFocus()  # what is still being typed takes effect
            if box.isVisible() and not box.is_valid():
                box.setFocus()
                return
        super().accept()

    def wish(self) -> Wish:
        """Return what is chosen now."""
        return Wish(
            what=self.what.key,
            seed=int(self.seed.value),
            count=int(self.count.value),
            level=int(self.level.key),
            digits=int(self.digits.value),
            samples=int(self.samples.value),
            language=self.language.key,
            key=KeyPlace(self.key.key),
            form=self.form.key,
        )
