"""The scores of every class, their mean, and the accuracy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from nnplayground.engine.arrays import Array
from nnplayground.gui.results.findings import UNDEFINED, Findings, Index, share
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.hint import Hint, plain_tip
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, printable

Role = Qt.ItemDataRole
NUMBER = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
WIDEST_NAME = 130


@dataclass(frozen=True, slots=True)
class Column:
    """One score: what it is called, its formula in words, and why a class may have none."""

    title: Marked
    formula: Marked
    undefined: Marked | None = None


NOT_SAID = QT_TRANSLATE_NOOP("Results", "No sample is taken for this class, so it has no precision.")
NOT_THERE = QT_TRANSLATE_NOOP("Results", "No sample belongs to this class, so it has no recall.")
COLUMNS = (
    Column(
        QT_TRANSLATE_NOOP("Results", "Precision"),
        QT_TRANSLATE_NOOP(
            "Results",
            "Precision = samples rightly taken for the class ÷ all samples taken for the class: how far its name can "
            "be trusted.",
        ),
        NOT_SAID,
    ),
    Column(
        QT_TRANSLATE_NOOP("Results", "Recall"),
        QT_TRANSLATE_NOOP(
            "Results",
            "Recall = samples rightly taken for the class ÷ all samples of the class: how much of the class is found.",
        ),
        NOT_THERE,
    ),
    Column(
        QT_TRANSLATE_NOOP("Results", "F1"),
        QT_TRANSLATE_NOOP(
            "Results",
            "F1 = 2 × precision × recall ÷ (precision + recall): their harmonic mean, which is high only where both "
            "are.",
        ),
        QT_TRANSLATE_NOOP("Results", "No sample belongs to this class, and none is taken for it."),
    ),
    Column(
        QT_TRANSLATE_NOOP("Results", "Samples"),
        QT_TRANSLATE_NOOP("Results", "How many samples belong to the class (its support)."),
    ),
)
MACRO = QT_TRANSLATE_NOOP("Results", "Macro avg.")
MACRO_FORMULA = QT_TRANSLATE_NOOP(
    "Results",
    "Macro average = sum of the scores of all classes that have one ÷ how many these are: every class counts alike.",
)
ACCURACY = QT_TRANSLATE_NOOP("Results", "Accuracy")
ACCURACY_FORMULA = QT_TRANSLATE_NOOP(
    "Results", "Accuracy = samples that are taken for their class ÷ all samples: every sample counts alike."
)
WITHOUT = QT_TRANSLATE_NOOP(
    "Results",
    "–: not defined, since no sample is taken for the class (precision) or none belongs to it (recall). The mean "
    "leaves it out.",
)


class ClassesModel(QAbstractTableModel):
    """A row a class, then the mean of the classes, then the accuracy."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.names: tuple[str, ...] = ()
        self._scores: Array = np.zeros((0, 3))
        """Rows are classes and their mean, columns precision, recall and F1; not-a-number where there is none."""
        self._support: list[int] = []
        self._accuracy = float("nan")

    def show_findings(self, found: Findings) -> None:
        """Show other scores."""
        judged = found.judged
        if judged is None:
            return
        are_others = found.names != self.names
        if are_others:
            self.beginResetModel()
        scores, self.names = judged.scores, found.names
        there = (scores.said > 0, scores.support > 0, scores.said + scores.support > 0)
        values = (scores.precision, scores.recall, scores.f1)
        columns = [np.where(has, value, np.nan) for has, value in zip(there, values, strict=True)]
        self._scores = np.vstack([np.column_stack(columns), scores.macro()])
        self._support = [*scores.support.tolist(), int(scores.support.sum())]
        self._accuracy = float(np.trace(judged.confusion)) / max(self._support[-1], 1)
        if are_others:
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    @property
    def has_gaps(self) -> bool:
        """Whether a class lacks a score."""
        return bool(np.isnan(self._scores).any())

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of classes and two."""
        return 0 if (parent is not None and parent.isValid()) or not self.names else len(self.names) + 2

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of scores, and one for the samples."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a score, or why there is none."""
        if role == Role.TextAlignmentRole:
            return NUMBER
        if role == Role.DisplayRole:
            return self._text(index.row(), index.column())
        if role == Role.ToolTipRole:
            return self._words(index.row(), index.column())
        return None

    def _text(self, row: int, column: int) -> str:
        if row > len(self.names):
            return share(self._accuracy) if column == 0 else str(self._support[-1]) if column == 3 else ""
        if column == 3:
            return str(self._support[row])
        value = float(self._scores[row, column])
        return UNDEFINED if np.isnan(value) else share(value)

    def _words(self, row: int, column: int) -> str:
        if row > len(self.names):
            return tr(ACCURACY_FORMULA)
        spec = COLUMNS[column]
        if row == len(self.names):
            return tr(MACRO_FORMULA) if column < 3 else tr(spec.formula)
        is_missing = column < 3 and np.isnan(self._scores[row, column])
        return tr(spec.undefined) if is_missing and spec.undefined is not None else tr(spec.formula)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return the names of scores and classes, and formulas in words."""
        if orientation == Qt.Orientation.Horizontal:
            spec = COLUMNS[section]
            return {Role.DisplayRole: tr(spec.title), Role.ToolTipRole: tr(spec.formula)}.get(Role(role))
        extra = section - len(self.names)
        if extra < 0:
            name = printable(self.names[section])
            return {Role.DisplayRole: name, Role.ToolTipRole: plain_tip(name)}.get(Role(role))
        title, formula = ((MACRO, MACRO_FORMULA), (ACCURACY, ACCURACY_FORMULA))[extra]
        return {Role.DisplayRole: tr(title), Role.ToolTipRole: tr(formula)}.get(Role(role))


class ClassTable(Translated):
    """The table, with a word where a score is not defined."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self.table, self.gaps = ClassesModel(self), QTableView(), Hint(WITHOUT)
        self.table.setModel(self.model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.table.verticalHeader().setMaximumWidth(WIDEST_NAME)
        self.table.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setMinimumSectionSize(56)
        self.gaps.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(2)
        column.addWidget(self.table, 1)
        column.addWidget(self.gaps)
        self.retranslate()

    def show_findings(self, found: Findings) -> None:
        """Show the scores of the classes."""
        names = self.model.names
        self.model.show_findings(found)
        if self.model.names != names:
            self.table.clearSpans()
            self.table.setSpan(self.model.rowCount() - 1, 0, 1, 3)
        self.gaps.setVisible(self.model.has_gaps)

    def retranslate(self) -> None:
        """Name the table, and have its words read anew."""
        self.table.setAccessibleName(self.tr("Precision, recall and F1 of the classes"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self.model.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(self.model.rowCount() - 1, 0))
