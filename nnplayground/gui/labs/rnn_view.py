"""What the tabs of the recurrent network's lab share: what one is, and the choice of a sequence."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from nnplayground.catalogue import Param
from nnplayground.data.dataset import Floats
from nnplayground.decimals import listed
from nnplayground.experiment.labs.looks.rnn import About, Picture, Wish
from nnplayground.gui.translation import Translated
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.numbers import short

BLANK = "␣"
FEW_NUMBERS = 2
"""Numbers of an input up to which they are written out."""
NUMBER = Param(
    "sequence",
    QT_TRANSLATE_NOOP("SequenceChoice", "Sequence"),
    1,
    1,
    1_000_000,
    kind=int,
    help=QT_TRANSLATE_NOOP("SequenceChoice", "Which of the sequences is shown, counted from 1."),
)


class View(Translated):
    """One tab: shows its part of a picture, and says by `wished` that it wants another one."""

    wished = Signal()

    def wish(self) -> Wish:
        """Return what this tab wants to see."""
        raise NotImplementedError

    def show_picture(self, picture: Picture) -> None:
        """Show a picture; what is not there was not made of the tab's own wish."""
        raise NotImplementedError


class SequenceChoice(Translated):
    """Chooses a sequence: arrows, its number typed, or the keys Page Up and Page Down within `owner`."""

    changed = Signal(int)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.sequence = 0
        self._about: About | None = None
        self.label, self.part = QLabel(), QLabel(textFormat=Qt.TextFormat.PlainText)
        self.box = NumberBox(NUMBER)
        self.box.setFixedWidth(64)
        self.label.setBuddy(self.box)
        self.previous, self.next = QToolButton(), QToolButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for button, arrow, by, key in (
            (self.previous, Qt.ArrowType.LeftArrow, -1, "PgUp"),
            (self.next, Qt.ArrowType.RightArrow, 1, "PgDown"),
        ):
            button.setArrowType(arrow)
            button.setAutoRepeat(True)
            button.clicked.connect(lambda _checked=False, by=by: self.go(by))
            shortcut = QShortcut(QKeySequence(key), owner)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.go(by))
        for widget in (self.label, self.previous, self.box, self.next, self.part):
            row.addWidget(widget)
        row.addStretch(1)
        self.box.value_changed.connect(lambda value: self._choose(int(value) - 1))
        self.retranslate()

    def go(self, by: int) -> None:
        """Choose one that is so many further on, the first after the last."""
        self._choose(self.sequence + by)

    def _choose(self, number: int) -> None:
        count = self._about.sequences if self._about is not None else number + 1
        self.set_sequence(number % max(count, 1))
        self.changed.emit(self.sequence)

    def set_sequence(self, number: int) -> None:
        """Show another number without telling anybody."""
        self.sequence = number
        self.box.set_value(number + 1)
        self._write()

    def show_about(self, about: About) -> None:
        """Say of how many sequences there are, and in which part the chosen one is."""
        if about is not self._about and about != self._about:
            self._about = about
            self._write()

    def _write(self) -> None:
        if self._about is None:
            return
        is_test = self.sequence < self._about.tests
        text = self.tr("of {count} (test)") if is_test else self.tr("of {count} (training)")
        self.part.setText(text.format(count=self._about.sequences))

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.label.setText(self.tr("Sequence"))
        for button, text in (
            (self.previous, self.tr("The sequence before (Page Up)")),
            (self.next, self.tr("The next sequence (Page Down)")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._write()


def is_letter(about: About, values: Floats) -> bool:
    """Say whether what comes in at one time stands for one of several letters."""
    return len(values) == len(about.input_names) > 1 and set(values.tolist()) <= {0.0, 1.0} and values.sum() <= 1.0


def named(about: About, values: Floats) -> str:
    """Return in few letters what comes in at one time: the letter that is meant, or one or two numbers."""
    if is_letter(about, values):
        return visible("".join(name for name, value in zip(about.input_names, values, strict=True) if value))
    return " ".join(short(float(value), 2) for value in values) if len(values) <= FEW_NUMBERS else ""


def answer(about: About, values: Floats) -> str:
    """Return in few letters what is answered: the class, or the numbers."""
    if about.is_classes:
        return visible(about.output_names[int(values.argmax())])
    return listed(short(float(value), 2) for value in values[:3])


def visible(name: str) -> str:
    """Return a name in which blanks are seen."""
    return name.replace(" ", BLANK)
