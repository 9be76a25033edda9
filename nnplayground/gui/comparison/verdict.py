"""What differs between two runs in plain words, and what came out of both, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.decimals import for_reading
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.comparison.columns import ACCURACY, R_SQUARED, SCORE, number
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.tuning.differences import SECOND_RUN, sentence
from nnplayground.tuning.runs import KeptRun

CHOOSE = QT_TRANSLATE_NOOP(
    "Runs", "Select one run to compare it with the present experiment, or two to compare them with each other."
)
PRESENT_RUN = QT_TRANSLATE_NOOP("Runs", "The present experiment {differences}.")
PRESENT = QT_TRANSLATE_NOOP("Runs", "Present")
FIRST, SECOND = QT_TRANSLATE_NOOP("Runs", "First"), QT_TRANSLATE_NOOP("Runs", "Second")
SELECTED, DIFFERENCE = QT_TRANSLATE_NOOP("Runs", "Selected"), QT_TRANSLATE_NOOP("Runs", "Difference")
OTHER_EPOCHS = QT_TRANSLATE_NOOP(
    "Runs",
    "They were trained for different numbers of epochs, so that what came out can only be compared with care.",
)
WIDEST_NUMBER, ROOM, MARGINS = "−0.0008888", 8, 10
LEAST_HEIGHT = 40
"""Pixels that table and verdict each keep on a small screen; both scroll."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two runs: its experiment, its task, and what came out of it so far, None where there is nothing yet."""

    name: Text | str | Marked
    experiment: Experiment
    task: str
    outcomes: tuple[float | None, ...]
    """Training and test loss, training and test score."""
    epochs: int
    seconds: float | None = None

    @classmethod
    def of(cls, run: KeptRun) -> Side:
        """Return the side of a kept run."""
        about = run.about
        outcomes = (about.train_loss, about.test_loss, about.train_score, about.test_score)
        return cls(run.name, run.experiment, about.task, outcomes, about.epochs, about.seconds)


class Verdict(Translated):
    """Shows a sentence and a small table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence, self.warning, self.names = Paragraph(), Paragraph(), Paragraph()
        for words in (self.sentence, self.warning, self.names):
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table = QTableWidget()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 5)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 2, 4, 2)
        column.setSpacing(4)
        for part in (self.sentence, self.names, self.table, self.warning):
            column.addWidget(part)
        column.addStretch(1)
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setMinimumHeight(LEAST_HEIGHT)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self._sides: tuple[Side, Side] | None = None
        self._with_present = False
        self.retranslate()

    def compare(self, first: Side, second: Side, *, with_present: bool) -> None:
        """Say what the second one has otherwise, and what came out of both."""
        shown = (first, second), with_present
        if shown != (self._sides, self._with_present):
            self._sides, self._with_present = shown
            self.retranslate()

    def clear(self) -> None:
        """Compare nothing."""
        self._sides = None
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.table.setAccessibleName(self.tr("What came out of both runs"))
        self._area.setAccessibleName(self.table.accessibleName())
        for part in (self.table, self.names):
            part.setVisible(self._sides is not None)
        self.warning.setVisible(self._sides is not None and self._sides[0].epochs != self._sides[1].epochs)
        if self._sides is None:
            self.sentence.show_text(tr(CHOOSE))
            return
        first, second = self._sides
        said = sentence(first.experiment, second.experiment, PRESENT_RUN if self._with_present else SECOND_RUN)
        self.sentence.show_text(tr(said))
        self.names.setVisible(not self._with_present)
        names = self.tr("First: {first}\nSecond: {second}")
        self.names.show_text(names.format(first=tr(first.name), second=tr(second.name)))
        self.warning.show_text(tr(OTHER_EPOCHS))
        headings = (SELECTED, PRESENT) if self._with_present else (FIRST, SECOND)
        self._fill([tr(heading) for heading in (*headings, DIFFERENCE)], _rows(first, second))

    def _fill(self, headings: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
        self.table.setRowCount(len(rows))
        self.table.setColumnCount(len(headings))
        self.table.setHorizontalHeaderLabels(headings)
        self.table.setVerticalHeaderLabels([row[0] for row in rows])
        for place, (_, *cells) in enumerate(rows):
            for column, cell in enumerate(cells):
                item = QTableWidgetItem(cell)
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(place, column, item)
        heights = self.table.verticalHeader().length() + self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(heights + 2 * self.table.frameWidth())
        width = max(self.fontMetrics().horizontalAdvance(text) for text in (*headings, WIDEST_NUMBER)) + ROOM
        needed = self.table.verticalHeader().sizeHint().width() + len(headings) * width
        self.table.setMinimumWidth(needed)
        self._area.setMinimumWidth(needed + self._area.verticalScrollBar().sizeHint().width() + MARGINS)


def _rows(first: Side, second: Side) -> list[tuple[str, ...]]:
    """Return the name of every outcome, with both values and their difference."""
    same = first.task == second.task
    scores = SCORE if not same else ACCURACY if first.task == CLASSIFICATION else R_SQUARED
    losses = QT_TRANSLATE_NOOP("Runs", "Training loss"), QT_TRANSLATE_NOOP("Runs", "Test loss")
    rows: list[tuple[str, ...]] = [
        (tr(name), number(one), number(other), _difference(one, other))
        for name, one, other in zip((*losses, *scores), first.outcomes, second.outcomes, strict=True)
    ]
    epochs = str(first.epochs), str(second.epochs), _difference(first.epochs, second.epochs)
    rows.append((tr(QT_TRANSLATE_NOOP("Runs", "Epochs")), *epochs))
    if first.seconds is not None and second.seconds is not None:
        cells = number(first.seconds, 3), number(second.seconds, 3), _difference(first.seconds, second.seconds)
        rows.append((tr(QT_TRANSLATE_NOOP("Runs", "Seconds")), *cells))
    return rows


def _difference(one: float | None, other: float | None) -> str:
    if one is None or other is None:
        return "–"
    return for_reading(f"{other - one:+.4g}").replace("-", "−") if other != one else "0"
