"""The settings that are done as a table, the best first."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.numbers import fixed, short
from nnplayground.tuning.knobs import knob
from nnplayground.tuning.results import Score
from nnplayground.tuning.scales import named

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

SPREAD, LOSS = QT_TRANSLATE_NOOP("Tuning", "Spread"), QT_TRANSLATE_NOOP("Tuning", "Loss")
SECONDS, DIVERGED = QT_TRANSLATE_NOOP("Tuning", "Seconds"), QT_TRANSLATE_NOOP("Tuning", "Diverged")
ACCURACY, R_SQUARED = QT_TRANSLATE_NOOP("Tuning", "Accuracy"), "R²"
TIPS = (
    QT_TRANSLATE_NOOP("Tuning", "The mean over folds and seeds, of samples that were not learned from"),
    QT_TRANSLATE_NOOP("Tuning", "The standard deviation over folds and seeds"),
    QT_TRANSLATE_NOOP("Tuning", "The mean loss of samples that were not learned from"),
    QT_TRANSLATE_NOOP("Tuning", "The mean time of one training"),
    QT_TRANSLATE_NOOP("Tuning", "Trainings that ended in numbers beyond all bounds"),
)


def score_name(task: str) -> str:
    """Return what the score of a task is called."""
    return tr(ACCURACY) if task == CLASSIFICATION else R_SQUARED


class ResultsModel(QAbstractTableModel):
    """Shows scores; a row is a setting."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: tuple[str, ...] = ()
        self.scores: list[Score] = []
        self._task = CLASSIFICATION

    def show_scores(self, keys: Sequence[str], scores: Sequence[Score], task: str) -> None:
        """Show other scores, in the order of their ranks."""
        self.beginResetModel()
        self.keys, self._task = tuple(keys), task
        self.scores = sorted(scores, key=lambda score: score.rank)
        self.endResetModel()

    def row_of(self, number: int) -> int:
        """Return the row of a setting, -1 where it has none."""
        return next((row for row, score in enumerate(self.scores) if score.number == number), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of settings."""
        return 0 if parent is not None and parent.isValid() else len(self.scores)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if (parent is not None and parent.isValid()) or not self.keys else len(self.keys) + len(TIPS)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return what a cell shows."""
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if index.column() < len(self.keys) else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role != Role.DisplayRole:
            return None
        score, column = self.scores[index.row()], index.column()
        if column < len(self.keys):
            return named(score.setting[self.keys[column]])
        return _numbers(score)[column - len(self.keys)]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return the name of a column and what it is, or the rank of a row."""
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Role.DisplayRole else None
        place = section - len(self.keys)
        if role == Role.ToolTipRole:
            return tr(knob(self.keys[section]).label) if place < 0 else tr(TIPS[place])
        if role != Role.DisplayRole:
            return None
        if place < 0:
            return tr(knob(self.keys[section]).label)
        return (score_name(self._task), tr(SPREAD), tr(LOSS), tr(SECONDS), tr(DIVERGED))[place]


def _numbers(score: Score) -> tuple[str, ...]:
    mean = fixed(score.mean, 4) if math.isfinite(score.mean) else "–"
    spread = f"± {fixed(score.spread, 4)}" if math.isfinite(score.spread) else "–"
    loss = short(score.loss, 4) if math.isfinite(score.loss) else "–"
    return mean, spread, loss, short(score.seconds, 2), str(score.diverged or "")
