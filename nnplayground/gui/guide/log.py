"""What was tried in this visit, as a table; the latest one is the last row."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.numbers import short
from nnplayground.tuning.advice.guide import Attempt
from nnplayground.tuning.advice.words import chance, name, signed

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
DIGITS = 3
COLUMNS = (
    (QT_TRANSLATE_NOOP("Advice", "Experiment"), QT_TRANSLATE_NOOP("Advice", "What was tried")),
    (QT_TRANSLATE_NOOP("Advice", "Before"), QT_TRANSLATE_NOOP("Advice", "The mean score of what was in force")),
    (QT_TRANSLATE_NOOP("Advice", "After"), QT_TRANSLATE_NOOP("Advice", "The mean score of the experiment")),
    (
        QT_TRANSLATE_NOOP("Advice", "Difference"),
        QT_TRANSLATE_NOOP("Advice", "The mean difference of the pairs ± its standard deviation"),
    ),
    ("p", QT_TRANSLATE_NOOP("Advice", "How often chance alone does as much")),
    (QT_TRANSLATE_NOOP("Advice", "Outcome"), QT_TRANSLATE_NOOP("Advice", "What it comes to, and what became of it")),
)
ADOPTED = QT_TRANSLATE_NOOP("Advice", "{outcome}, adopted")


def label(attempt: Attempt) -> str:
    """Return what was tried, in few words."""
    return " + ".join(tr(remedy.label) for remedy in attempt.proposal.remedies)


class LogModel(QAbstractTableModel):
    """Shows attempts in the order in which they were made."""

    def __init__(self) -> None:
        super().__init__()
        self.attempts: list[Attempt] = []
        self._adopted: list[Attempt] = []

    def add(self, attempt: Attempt) -> None:
        """Add one more."""
        place = len(self.attempts)
        self.beginInsertRows(QModelIndex(), place, place)
        self.attempts.append(attempt)
        self.endInsertRows()

    def mark_adopted(self, attempt: Attempt) -> None:
        """Remember that one was adopted."""
        self._adopted.append(attempt)
        self.refresh()

    def is_adopted(self, attempt: Attempt) -> bool:
        """Say whether one was adopted."""
        return attempt in self._adopted

    def refresh(self) -> None:
        """Say everything once more, in the language in force."""
        if self.attempts:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.attempts) - 1, len(COLUMNS) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of attempts."""
        return 0 if parent is not None and parent.isValid() else len(self.attempts)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return what a cell shows."""
        attempt = self.attempts[index.row()]
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if index.column() in (0, 5) else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Role.FontRole and self.is_adopted(attempt):
            font = QFont()
            font.setBold(True)
            return font
        if role == Role.ToolTipRole and index.column() == 0:
            return tr(attempt.proposal.change)
        return self._cells(attempt)[index.column()] if role == Role.DisplayRole else None

    def _cells(self, attempt: Attempt) -> tuple[str, ...]:
        comparison = attempt.comparison
        outcome = tr(name(attempt))
        return (
            label(attempt),
            short(float(comparison.before.mean()), DIGITS),
            short(float(comparison.after.mean()), DIGITS),
            f"{signed(comparison.mean)} ± {short(comparison.spread, 2)}",
            chance(comparison).removeprefix("p").removeprefix(" = ").strip(),
            tr(ADOPTED).format(outcome=outcome) if self.is_adopted(attempt) else outcome,
        )

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return the name of a column and what it is, or the number of a row."""
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Role.DisplayRole else None
        if role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        name_and_tip: tuple[str, str] = COLUMNS[section]
        return tr(name_and_tip[role == Role.ToolTipRole])


class Log(QTableView):
    """The table of attempts; choosing a row shows it again."""

    chosen = Signal(object)
    """An `Attempt`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = LogModel()
        self.setModel(self.rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMinimumHeight(70)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self._fit_columns()
        self.selectionModel().currentRowChanged.connect(lambda current, _before: self._on_row(current))

    def add(self, attempt: Attempt) -> None:
        """Add an attempt."""
        self.rows.add(attempt)
        self._fit_columns()
        self.scrollToBottom()

    def mark_adopted(self, attempt: Attempt) -> None:
        """Show that an attempt was adopted."""
        self.rows.mark_adopted(attempt)
        self._fit_columns()

    def retranslate(self) -> None:
        """Say everything once more, in the language in force."""
        self.rows.refresh()
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Make all columns but the first one, which has the rest, as wide as they need."""
        for column in range(1, len(COLUMNS)):
            self.resizeColumnToContents(column)

    def show_chosen(self, attempt: Attempt | None) -> None:
        """Select the row of an attempt without telling anybody; None selects nothing."""
        model = self.selectionModel()
        model.blockSignals(True)
        if attempt is not None and attempt in self.rows.attempts:
            row = self.rows.attempts.index(attempt)
            self.selectRow(row)
            self.scrollTo(self.rows.index(row, 0))
        else:
            self.clearSelection()
            model.clearCurrentIndex()
        model.blockSignals(False)
        self.viewport().update()

    def _on_row(self, current: Index) -> None:
        if current.isValid():
            self.chosen.emit(self.rows.attempts[current.row()])
