"""The table of samples on the screen: cells to type in, lines to select, rows to copy and paste."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from nnplayground.data.dataset import Labels
from nnplayground.experiment import edit_points
from nnplayground.experiment.paste import copied, pasted
from nnplayground.gui.theme import Look
from nnplayground.gui.workshop.bench import Bench
from nnplayground.gui.workshop.class_box import ClassBox
from nnplayground.gui.workshop.table_model import SamplesModel
from nnplayground.i18n import QT_TRANSLATE_NOOP

Index = QModelIndex | QPersistentModelIndex
Flag = QItemSelectionModel.SelectionFlag

COLUMNS_FITTED, WIDTHS = 200, (88, 150)
"""How many columns are as wide as their names, and the least and largest width of one."""
RANGES_AT_MOST = 2000
"""Blocks of lines that a selection made in the plot may have in the table; of more, the table shows none."""


class CellDelegate(QStyledItemDelegate):
    """Edits numbers as text, read by the parser of all numbers, and the class by a list."""

    def __init__(self, bench: Bench, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._bench, self._look = bench, look

    def displayText(self, value: object, _locale: QLocale | QLocale.Language) -> str:
        """Show texts as they are."""
        return str(value)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a list of classes, or a line."""
        model = index.model()
        if isinstance(model, SamplesModel) and index.column() == model.class_column and self._bench.dataset is not None:
            box = ClassBox(parent)
            box.offer(self._bench.dataset.class_names, self._look.theme)
            box.activated.connect(lambda _number: self._close(box))
            return box
        return super().createEditor(parent, option, index)

    def _close(self, box: ClassBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what stands in the cell."""
        if isinstance(editor, ClassBox):
            editor.choose(int(index.data(Qt.ItemDataRole.EditRole)))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Put what was typed or chosen in force."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentIndex())
        else:
            super().setModelData(editor, model, index)


class SamplesTable(QTableView):
    """Shows the samples on the bench; what is selected in it is selected in the plot, and the other way round."""

    def __init__(self, bench: Bench, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._is_showing = self._is_telling = False
        self._names: tuple[str, ...] = ()
        self.samples = SamplesModel(bench)
        self.setModel(self.samples)
        self.setItemDelegate(CellDelegate(bench, look, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().sectionDoubleClicked.connect(self.resizeColumnToContents)
        self.samples.modelReset.connect(self._on_reset)
        self.selectionModel().selectionChanged.connect(self._on_selected)
        bench.selected.connect(self._show_selection)
        self._on_reset()
        self.retranslate()

    def _on_reset(self) -> None:
        """Give columns that are new the room that their names need, within limits."""
        header = self.horizontalHeader()
        names = tuple(str(self.samples.headerData(at, Qt.Orientation.Horizontal)) for at in range(header.count()))
        if names != self._names:
            self._names = names
            for column in range(min(header.count(), COLUMNS_FITTED)):
                self.setColumnWidth(column, min(max(header.sectionSizeHint(column), WIDTHS[0]), WIDTHS[1]))
        self._show_selection()

    # -- selection -----------------------------------------------------------------------------------------------------

    def _on_selected(self) -> None:
        if self._is_showing:
            return
        blocks = self.selectionModel().selection().toList()
        lines = [np.arange(block.top(), block.bottom() + 1) for block in blocks]
        found: Labels = np.unique(np.concatenate(lines)) if lines else np.empty(0, dtype=np.int64)
        self._is_telling = True
        self._bench.select(np.sort(self.samples.order[found]))
        self._is_telling = False

    def _show_selection(self) -> None:
        """Show what is selected on the bench."""
        if self._is_telling:
            return
        lines = self.samples.lines(self._bench.selection)
        ends = np.flatnonzero(np.diff(lines) > 1)
        firsts, lasts = np.append(0, ends + 1), np.append(ends, len(lines) - 1)
        selection, right = QItemSelection(), max(self.samples.columnCount() - 1, 0)
        if len(lines) and len(firsts) <= RANGES_AT_MOST:
            for first, last in zip(lines[firsts].tolist(), lines[lasts].tolist(), strict=True):
                selection.select(self.samples.index(first, 0), self.samples.index(last, right))
        self._is_showing = True
        self.selectionModel().select(selection, Flag.ClearAndSelect)
        self._is_showing = False
        if len(lines) == 1:
            self.scrollTo(self.samples.index(int(lines[0]), 0))

    # -- rows and cells ------------------------------------------------------------------------------------------------

    def add_row(self) -> None:
        """Add a row: a copy of the one in hand, or the mean of all, to be typed over."""
        dataset, rows = self._bench.dataset, self._bench.chosen()
        if dataset is None:
            return
        parts = [values for values in (dataset.x, dataset.targets) if values is not None]
        numbers = np.concatenate(
            [values[rows].mean(axis=0) if len(rows) else np.zeros(values.shape[1]) for values in parts]
        )
        label = int(dataset.labels[rows[-1]]) if dataset.labels is not None and len(rows) else 0
        what = QT_TRANSLATE_NOOP("Workshop", "Add a row of samples")
        if self._bench.edit(lambda points: edit_points.add(points, numbers[None], label), what):
            self._bench.select(np.array([len(dataset)]))

    def remove_rows(self) -> None:
        """Remove the rows that are selected."""
        rows = self._bench.selection
        if len(rows):
            what = QT_TRANSLATE_NOOP("Workshop", "Erase samples")
            self._bench.edit(lambda points: edit_points.erase(points, rows), what)

    def copy(self) -> None:
        """Copy the rows that are selected, or all, as a table of text."""
        if self._bench.dataset is not None:
            QGuiApplication.clipboard().setText(copied(self._bench.dataset, self._bench.chosen()))

    def paste(self) -> None:
        """Paste a table of text from the cell in hand on, or at the end where there is none."""
        text, current = QGuiApplication.clipboard().text(), self.currentIndex()
        total = 0 if self._bench.dataset is None else len(self._bench.dataset)
        is_sorted = not np.array_equal(self.samples.order, np.arange(total))
        row = int(self.samples.order[current.row()]) if current.isValid() and not is_sorted else total
        column = current.column() if current.isValid() and not is_sorted else 0
        column = min(column, max(self.samples.split_column - 1, 0))
        what = QT_TRANSLATE_NOOP("Workshop", "Paste samples")
        self._bench.edit(lambda points: pasted(points, text, row, column), what)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, paste and remove by the usual keys."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.remove_rows()
        else:
            super().keyPressEvent(event)

    # -- texts ---------------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Name the table."""
        self.setAccessibleName(self.tr("Samples"))
        self.samples.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(self.samples.columnCount() - 1, 0))
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
