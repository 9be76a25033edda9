"""The standings as a table: a row a lane."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.gui.race.colours import lane_colours
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.hint import plain_tip
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.numbers import fixed, short
from nnplayground.tuning.lanes import Judge
from nnplayground.tuning.race import AT_THE_START, Rules, Standing

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

PLACE, LANE, STATE, EPOCH, LOSS, SCORE, TIME = range(7)
TEST = (
    QT_TRANSLATE_NOOP("Race", "Loss (test)"),
    QT_TRANSLATE_NOOP("Race", "Accuracy (test)"),
    QT_TRANSLATE_NOOP("Race", "R² (test)"),
)
VALIDATION = (
    QT_TRANSLATE_NOOP("Race", "Loss (validation)"),
    QT_TRANSLATE_NOOP("Race", "Accuracy (validation)"),
    QT_TRANSLATE_NOOP("Race", "R² (validation)"),
)


class StandingsModel(QAbstractTableModel):
    """Shows standings, in the order of the lanes, so that no row jumps."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rules, self._task = Rules(), CLASSIFICATION
        self.standings: tuple[Standing, ...] = ()

    def begin(self, rules: Rules, task: str) -> None:
        """Show another race."""
        self.beginResetModel()
        self._rules, self._task, self.standings = rules, task, ()
        self.endResetModel()

    def show_standings(self, standings: Sequence[Standing]) -> None:
        """Show how the lanes stand."""
        if len(standings) != len(self.standings):
            self.beginResetModel()
            self.standings = tuple(standings)
            self.endResetModel()
            return
        self.standings = tuple(standings)
        self.refresh()

    def refresh(self) -> None:
        """Have all cells painted anew."""
        if self.standings:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of lanes."""
        return 0 if parent is not None and parent.isValid() else len(self.standings)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else TIME + 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return what a cell shows."""
        standing, column = self.standings[index.row()], index.column()
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column in (LANE, STATE) else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Role.ForegroundRole and column == LANE:
            return QColor(lane_colours(self._look.theme)[standing.number])
        if role == Role.FontRole and standing.place == 1 and standing.condition != AT_THE_START:
            font = QFont()
            font.setBold(True)
            return font
        if role == Role.ToolTipRole and column == STATE and standing.why is not None:
            return plain_tip(tr(standing.why))
        return _cells(standing)[column] if role == Role.DisplayRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return the name of a column."""
        if orientation == Qt.Orientation.Vertical or role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        return tr(self._names()[section])

    def _names(self) -> tuple[Marked | str, ...]:
        losses, accuracies, shares = VALIDATION if self._rules.judge is Judge.VALIDATION else TEST
        return (
            QT_TRANSLATE_NOOP("Race", "Place"),
            QT_TRANSLATE_NOOP("Race", "Lane"),
            QT_TRANSLATE_NOOP("Race", "State"),
            QT_TRANSLATE_NOOP("Race", "Epoch"),
            losses,
            accuracies if self._task == CLASSIFICATION else shares,
            QT_TRANSLATE_NOOP("Race", "Seconds"),
        )


def _cells(standing: Standing) -> tuple[str, ...]:
    record = standing.record
    return (
        "–" if standing.condition == AT_THE_START else str(standing.place),
        tr(standing.name),
        tr(standing.condition),
        str(standing.epoch),
        _pair(record.train_loss, record.test_loss),
        _pair(record.train_score, record.test_score),
        fixed(standing.seconds, 2),
    )


def _pair(train: float, other: float) -> str:
    """Return a number of the training samples with that of the others, where there are any."""
    first, second = (short(value, 4) if math.isfinite(value) else "–" for value in (train, other))
    return first if math.isnan(other) else f"{first} ({second})"
