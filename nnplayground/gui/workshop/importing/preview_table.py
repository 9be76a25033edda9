"""The first rows of a table under what each column is for, and the list of what is wrong in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from nnplayground.data.csv_preview import (
    DATE,
    EMPTY,
    FEATURE,
    NUMBER,
    TARGET,
    TEXT,
    WITHOUT,
    Finding,
    Preview,
)
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.hint import plain_tip
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text, printable

ROLES = {
    FEATURE: QT_TRANSLATE_NOOP("Import", "Feature"),
    TARGET: QT_TRANSLATE_NOOP("Import", "Target"),
    WITHOUT: QT_TRANSLATE_NOOP("Import", "Left out"),
}
KINDS = {
    NUMBER: QT_TRANSLATE_NOOP("Import", "numbers"),
    TEXT: QT_TRANSLATE_NOOP("Import", "texts"),
    DATE: QT_TRANSLATE_NOOP("Import", "dates"),
    EMPTY: QT_TRANSLATE_NOOP("Import", "empty"),
}
MISSING = QT_TRANSLATE_NOOP("Import", "{kind}, {count} missing")
HEADINGS = (
    QT_TRANSLATE_NOOP("Import", "Line"),
    QT_TRANSLATE_NOOP("Import", "Column"),
    QT_TRANSLATE_NOOP("Import", "What was found"),
    QT_TRANSLATE_NOOP("Import", "What happens"),
)

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class PreviewModel(QAbstractTableModel):
    """The cells of a preview; a cell in which something was found is marked and says what."""

    def __init__(self) -> None:
        super().__init__()
        self.preview = Preview()
        self._found: dict[tuple[int, str], Finding] = {}
        self.mark = QColor()

    def show_preview(self, preview: Preview) -> None:
        """Show another one."""
        self.beginResetModel()
        self.preview = preview
        self._found = {(found.line, found.column): found for found in preview.findings if found.line and found.column}
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Rows shown."""
        return 0 if parent.isValid() else len(self.preview.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Columns of the table."""
        return 0 if parent.isValid() else len(self.preview.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, or what is wrong with it."""
        if role == Qt.ItemDataRole.DisplayRole:
            return printable(self.preview.rows[index.row()][index.column()])
        place = self.preview.lines[index.row()], self.preview.columns[index.column()].name
        if (found := self._found.get(place)) is None:
            return None
        if role == Qt.ItemDataRole.BackgroundRole:
            return self.mark
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{tr(found.what)}\n{tr(found.effect)}")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's name, role and kind, or the line of a row."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self.preview.lines[section])
        column = self.preview.columns[section]
        kind = tr(KINDS[column.kind])
        if column.missing:
            kind = tr(Text(MISSING, {"kind": kind, "count": column.missing}))
        return f"{printable(column.name)}\n{tr(ROLES[column.role])}\n{kind}"

    def place_of(self, finding: Finding) -> QModelIndex:
        """Return the cell or column that a finding is about, as far as it is shown."""
        names = [column.name for column in self.preview.columns]
        column = names.index(finding.column) if finding.column in names else 0
        row = self.preview.lines.index(finding.line) if finding.line in self.preview.lines else -1
        if finding.line is None and finding.column in names:
            row = 0
        return self.index(row, column) if row >= 0 else QModelIndex()


class FindingsModel(QAbstractTableModel):
    """What was found, one row each."""

    def __init__(self) -> None:
        super().__init__()
        self.findings: Sequence[Finding] = ()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show others."""
        self.beginResetModel()
        self.findings = findings
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Findings listed."""
        return 0 if parent.isValid() else len(self.findings)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Line, column, what was found, what happens."""
        return 0 if parent.isValid() else len(HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one of the texts of a finding."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        found = self.findings[index.row()]
        line = "" if found.line is None else str(found.line)
        text = (line, printable(found.column or ""), tr(found.what), tr(found.effect))[index.column()]
        return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heading of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return tr(HEADINGS[section])
        return None
