"""The form of one lane: its name, what it begins as, and a few knobs that are turned."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from nnplayground.errors import InputError
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.knobs.offers import on_offer
from nnplayground.gui.knobs.row import OneValueRow
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.line_edit import LineEdit
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text, printable
from nnplayground.tuning.knobs import Knob, Value, written
from nnplayground.tuning.lanes import Lane

NUMBERED = QT_TRANSLATE_NOOP("Race", "Lane {number}")
TWICE = QT_TRANSLATE_NOOP("Tuning", "This stands in two rows.")
GONE = QT_TRANSLATE_NOOP("Tuning", "This cannot be turned in the present experiment.")
LONGEST_NAME = 40
OF_THE_RACE = ("epochs",)
"""Knobs that are the same for all lanes, beside those of the data."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a lane begins as: an experiment of its own with its name, or that on the canvas."""

    experiment: Experiment | None = None
    name: str = ""


def knobs_of(experiment: Experiment) -> dict[str, tuple[Knob, Marked | str]]:
    """Return what may be turned in a lane, by key: all but what the race decides for everybody."""
    return {
        key: found
        for key, found in on_offer(experiment).items()
        if key not in OF_THE_RACE and not key.startswith("data.")
    }


class LaneForm(Translated):
    """Says what one lane is."""

    changed = Signal()
    duplicate_wanted = Signal()
    removed = Signal()

    def __init__(self, beginning: Beginning, canvas: Experiment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.beginning = beginning
        self._canvas, self._number = canvas, 1
        self.rows: list[OneValueRow] = []
        self.swatch, self.name, self.origin = QLabel("●"), LineEdit(), Paragraph()
        self.duplicate, self.remove, self.add = QToolButton(), QToolButton(), QPushButton()
        self.name.setMaxLength(LONGEST_NAME)
        self._lay_out()
        self.name.textEdited.connect(lambda _text: self.changed.emit())
        self.duplicate.clicked.connect(lambda _checked: self.duplicate_wanted.emit())
        self.remove.clicked.connect(lambda _checked: self.removed.emit())
        self.add.clicked.connect(lambda _checked: self._add_first_free())
        self.retranslate()

    def _lay_out(self) -> None:
        self.duplicate.setText("+")
        self.remove.setText("✕")
        head = QHBoxLayout()
        head.setSpacing(3)
        for widget, stretch in ((self.swatch, 0), (self.name, 1), (self.duplicate, 0), (self.remove, 0)):
            head.addWidget(widget, stretch)
        for button in (self.duplicate, self.remove):
            button.setAutoRaise(True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        line = QFrame(frameShape=QFrame.Shape.HLine)
        line.setForegroundRole(QPalette.ColorRole.Mid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.origin)
        column.addLayout(self._lines)
        column.addWidget(self.add)
        column.addWidget(line)

    # -- what is shown -------------------------------------------------------------------------------------------------

    @property
    def base(self) -> Experiment:
        """The experiment in which knobs are turned."""
        return self._canvas if self.beginning.experiment is None else self.beginning.experiment

    def show_canvas(self, experiment: Experiment) -> None:
        """Begin with another experiment where the lane is that on the canvas; what was typed stays."""
        self._canvas = experiment
        self._offer()

    def show_place(self, number: int, colour: str) -> None:
        """Be another lane, counted from 1, of this colour."""
        self._number = number
        palette = self.swatch.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        self.swatch.setPalette(palette)
        self.retranslate()

    def allow(self, *, more: bool, fewer: bool) -> None:
        """Let the lane be doubled or taken away, or not."""
        self.duplicate.setEnabled(more)
        self.remove.setEnabled(fewer)

    # -- what is typed -------------------------------------------------------------------------------------------------

    def lane(self) -> Lane | None:
        """Return the lane; None where something is wrong, which is said where it stands."""
        setting: dict[str, Value] = {}
        is_right = True
        for row in self.rows:
            why = self._read(row, setting)
            row.show_fault(why)
            is_right = is_right and why is None
        return Lane(self.shown_name(), self.base, setting) if is_right else None

    def shown_name(self) -> str | Text:
        """Return what the lane is called."""
        return self.name.text().strip() or Text(NUMBERED, {"number": self._number})

    def _read(self, row: OneValueRow, setting: dict[str, Value]) -> Text | Marked | None:
        if row.key not in knobs_of(self.base):
            return GONE
        if row.key in setting:
            return TWICE
        try:
            setting[row.key] = row.value()
        except InputError as error:
            return error.text
        return None

    def typed(self) -> list[tuple[str, str]]:
        """Return what the rows say, right or wrong."""
        return [(row.key, row.values.text()) for row in self.rows]

    # -- rows ----------------------------------------------------------------------------------------------------------

    def add_row(self, key: str, value: str | None = None) -> None:
        """Turn one more knob, to a value as it is typed; None is its present one."""
        row = OneValueRow(self)
        self.rows.append(row)
        self._lines.addWidget(row)
        row.show()  # and not only with the next round of events
        self._offer()
        self._turn(row, key, value)
        row.knob_chosen.connect(lambda chosen: self._choose(row, chosen))
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))

    def _turn(self, row: OneValueRow, key: str, value: str | None) -> None:
        each = knobs_of(self.base)[key][0]
        row.turn(each, present(each, self.base) if value is None else value)

    def _choose(self, row: OneValueRow, key: str) -> None:
        self._turn(row, key, None)
        self.changed.emit()

    def _add_first_free(self) -> None:
        taken = {row.key for row in self.rows}
        key = next((each for each in knobs_of(self.base) if each not in taken), None)
        if key is not None:
            self.add_row(key)
            self.rows[-1].values.setFocus()
            self.changed.emit()

    def _remove(self, row: OneValueRow) -> None:
        self.rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._offer()
        self.changed.emit()

    def _offer(self) -> None:
        labels = {key: label for key, (_, label) in knobs_of(self.base).items()}
        for row in self.rows:
            row.offer(labels)
        self.add.setEnabled(len(self.rows) < len(labels))

    # -- texts ---------------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set every text that people see."""
        own = self.beginning.name or self.tr("an experiment without a title")
        origin = self.tr("the experiment on the canvas") if self.beginning.experiment is None else printable(own)
        self.origin.show_text(self.tr("Begins as: {origin}").format(origin=origin))
        default = tr(Text(NUMBERED, {"number": self._number}))
        self.name.setPlaceholderText(default)
        self.name.setAccessibleName(self.tr("Name of lane {number}").format(number=self._number))
        self.swatch.setAccessibleName(default)
        self.duplicate.setToolTip(self.tr("Add another lane like this one"))
        self.remove.setToolTip(self.tr("Take this lane out of the race"))
        self.add.setText(self.tr("Turn something"))
        for button, said in ((self.duplicate, ""), (self.remove, ""), (self.add, self.add.text())):
            button.setAccessibleName(f"{said or button.toolTip()}: {default}")
        self.add.setToolTip(self.tr("Let this lane differ in one more thing"))
        self._offer()


def present(each: Knob, experiment: Experiment) -> str:
    """Return the present value of a knob as it is typed."""
    value = each.get(experiment)
    if value is None and each.param is not None:
        value = each.param.default
    return written(value)
