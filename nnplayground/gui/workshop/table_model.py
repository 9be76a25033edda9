"""The samples as a table: features, class or targets, and the part of the split; sorted by an order of its own."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from nnplayground.data.dataset import Labels
from nnplayground.errors import InputError
from nnplayground.experiment import edit_points
from nnplayground.gui.translation import tr
from nnplayground.gui.workshop.bench import Bench
from nnplayground.i18n import QT_TRANSLATE_NOOP, printable
from nnplayground.numbers import exactly, parse_number, short

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

PARTS = (
    QT_TRANSLATE_NOOP("Split", "● training"),
    QT_TRANSLATE_NOOP("Split", "○ test"),
    QT_TRANSLATE_NOOP("Split", "◉ validation"),
)


class SamplesModel(QAbstractTableModel):
    """Shows the samples on the bench; an edited cell is an edit of the document."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._numbers = np.empty((0, 0))
        self._labels: Labels | None = None
        self._classes: tuple[str, ...] = ()
        self._header: tuple[str, ...] = ()
        self._part = np.empty(0, dtype=np.int8)
        self._sorted_by = (-1, Qt.SortOrder.AscendingOrder)
        self.order: Labels = np.empty(0, dtype=np.int64)
        """The row of the data that stands in each line."""
        bench.changed.connect(self.take)
        self.take()

    # -- contents ------------------------------------------------------------------------------------------------------

    def take(self) -> None:
        """Take the samples on the bench over; only what is another is announced."""
        dataset = self._bench.dataset
        if dataset is None:
            return
        numbers = dataset.x if dataset.targets is None else np.hstack([dataset.x, dataset.targets])
        header = (*dataset.feature_names, *dataset.target_names)
        part = np.zeros(len(dataset), dtype=np.int8)
        for number, rows in enumerate(self._bench.rows):
            part[rows] = number
        anew = (
            header != self._header or len(part) != len(self._part) or (dataset.labels is None) != (self._labels is None)
        )
        if anew:
            self.beginResetModel()
        self._numbers, self._labels, self._classes = numbers, dataset.labels, dataset.class_names
        self._header, self._part = header, part
        if anew:
            self.order = self._order()
            self.endResetModel()
        elif len(part):
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    @property
    def class_column(self) -> int:
        """The column of the class, -1 where there are targets."""
        return -1 if self._labels is None else len(self._header)

    @property
    def split_column(self) -> int:
        """The column of the part of the split."""
        return len(self._header) + (self._labels is not None)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of samples."""
        return 0 if parent is not None and parent.isValid() else len(self.order)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if (parent is not None and parent.isValid()) or not self._header else self.split_column + 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return what a cell shows, or what is edited in it."""
        if role == Role.TextAlignmentRole and index.column() < len(self._header):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role not in (Role.DisplayRole, Role.EditRole):
            return None
        row, column = int(self.order[index.row()]), index.column()
        if column < len(self._header):
            value = float(self._numbers[row, column])
            return exactly(value) if role == Role.EditRole else short(value, 6)
        if column == self.class_column and self._labels is not None:
            number = int(self._labels[row])
            return number if role == Role.EditRole else printable(self._classes[number])
        return tr(PARTS[self._part[row]])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return the name of a column, or the number of the sample in a line, counted from 1."""
        if role != Role.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(int(self.order[section]) + 1)
        if section < len(self._header):
            return printable(self._header[section])
        return self.tr("class") if section == self.class_column else self.tr("split")

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be selected; all but the split can be edited."""
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        editable = self._bench.is_allowed and index.column() < self.split_column
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Put a typed number, or another class, in force."""
        if role != Role.EditRole:
            return False
        row, column = int(self.order[index.row()]), index.column()
        if column == self.class_column:
            return self._bench.edit(lambda points: edit_points.relabel(points, np.array([row]), int(value)), SET)
        try:
            number = parse_number(str(value))
        except InputError as error:
            self._bench.complain(error.text)
            return False
        return self._bench.edit(lambda points: edit_points.set_cell(points, row, column, number), SET)

    # -- order ---------------------------------------------------------------------------------------------------------

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Show the samples in the order of a column, or as they are for column -1; the data stay as they are."""
        self.beginResetModel()
        self._sorted_by = (column, order)
        self.order = self._order()
        self.endResetModel()

    def _order(self) -> Labels:
        column, order = self._sorted_by
        if not 0 <= column <= self.split_column:
            return np.arange(len(self._part))
        if column < len(self._header):
            keys: Any = self._numbers[:, column]
        else:
            keys = self._labels if column == self.class_column else self._part
        found: Labels = np.argsort(keys, kind="stable")
        return found if order == Qt.SortOrder.AscendingOrder else found[::-1]

    def lines(self, rows: Labels) -> Labels:
        """Return the lines that rows of the data stand in, ascending."""
        place = np.empty(len(self.order), dtype=np.int64)
        place[self.order] = np.arange(len(self.order))
        found: Labels = np.sort(place[rows[rows < len(place)]])
        return found


SET = QT_TRANSLATE_NOOP("Workshop", "Set a cell of the samples")
