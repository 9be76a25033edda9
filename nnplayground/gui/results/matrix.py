"""The confusion matrix: a coloured cell for every pair of true and predicted class, which can be chosen."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from nnplayground.gui.results.findings import Cell, Findings, Index
from nnplayground.gui.theme import Look, Theme, ink_on
from nnplayground.gui.translation import Translated
from nnplayground.gui.widgets.hint import plain_tip
from nnplayground.i18n import printable

Role = Qt.ItemDataRole
WIDEST, HIGHEST = 110, 48
"""Of a cell, in pixels."""
NAME_WIDTHS = (72, 34)
"""Pixels that a column has at least for the name of its class: of few classes, and of many."""
FEW = 6
WIDEST_NAME = 100
SHADES = 65


class MatrixModel(QAbstractTableModel):
    """Counts `(classes, classes)`: rows are true classes, columns what they are taken for."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.counts: NDArray[np.int64] = np.zeros((0, 0), dtype=np.int64)
        self.names: tuple[str, ...] = ()
        self.chosen: Cell | None = None
        """The cell with a frame."""
        self._shades = theme.diverging(SHADES)

    def set_theme(self, theme: Theme) -> None:
        """Colour the cells otherwise."""
        self._shades = theme.diverging(SHADES)

    def show_counts(self, counts: NDArray[np.int64], names: tuple[str, ...]) -> None:
        """Show other counts."""
        are_others = names != self.names
        if are_others:
            self.beginResetModel()
        self.counts, self.names = counts, names
        if are_others:
            self.endResetModel()
        elif len(names):
            self.dataChanged.emit(self.index(0, 0), self.index(len(names) - 1, len(names) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of classes."""
        return 0 if parent is not None and parent.isValid() else len(self.names)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of classes."""
        return self.rowCount(parent)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return count, colours, and in words what a cell says."""
        row, column = index.row(), index.column()
        count, total = int(self.counts[row, column]), int(self.counts[row].sum())
        if role == Role.DisplayRole:
            return str(count)
        if role == Role.BackgroundRole:
            return self._colour(count / total if total else 0.0, is_right=row == column)
        if role == Role.UserRole:
            return (row, column) == self.chosen
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            said = self.tr("{count} of {total} samples of “{actual}” are taken for “{said}”.")
            names = {"actual": printable(self.names[row]), "said": printable(self.names[column])}
            words = said.format(count=count, total=total, **names)
            return plain_tip(words) if role == Role.ToolTipRole else words
        return None

    def _colour(self, share: float, *, is_right: bool) -> QColor:
        """Return the colour of a share of a class: of those that are right, or of those that are not."""
        middle = SHADES // 2
        place = middle + round(share * middle) * (1 if is_right else -1)
        blue, green, red, _ = self._shades[place].tolist()
        return QColor(red, green, blue)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return the name of a class, and what its row or column is about."""
        name = printable(self.names[section])
        if role == Role.DisplayRole:
            return name
        if role == Role.ToolTipRole:
            is_row = orientation == Qt.Orientation.Vertical
            said = self.tr("True class: {name}") if is_row else self.tr("Predicted class: {name}")
            return plain_tip(said.format(name=name))
        return None


class _CellDelegate(QStyledItemDelegate):
    """Paints a count upon its colour, with a frame where it is chosen."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colour = QColor(index.data(Role.BackgroundRole))
        place = option.rect.adjusted(0, 0, -1, -1)
        painter.save()
        painter.fillRect(option.rect, option.palette.base())
        painter.fillRect(place, colour)
        ink = ink_on(colour)
        painter.setPen(ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, index.data())
        if index.data(Role.UserRole):
            painter.setPen(QPen(option.palette.text(), 2.0))
            painter.drawRect(place.adjusted(1, 1, -1, -1))
        elif option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(option.palette.text(), 1.0, Qt.PenStyle.DotLine))
            painter.drawRect(place.adjusted(1, 1, -2, -2))
        painter.restore()


class MatrixTable(QTableView):
    """Cells that are as large as the room allows; a click or Enter chooses one, and once more none."""

    cell_chosen = Signal(object)
    """A `Cell`, or None."""

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = model
        self.setModel(model)
        self.setItemDelegate(_CellDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setTextElideMode(Qt.TextElideMode.ElideRight)
            header.setMinimumSectionSize(12)
            header.setSectionsClickable(False)
        self.verticalHeader().setMaximumWidth(WIDEST_NAME)

    def fit(self) -> None:
        """Give the cells what room there is, but enough for counts and names."""
        classes = len(self.matrix.names)
        if not classes:
            return
        letters = self.fontMetrics()
        widest_name = max(letters.horizontalAdvance(printable(name)) for name in self.matrix.names) + 10
        widest_count = letters.horizontalAdvance(str(int(self.matrix.counts.max(initial=0)))) + 9
        least = max(widest_count, min(widest_name, NAME_WIDTHS[classes > FEW]))
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        room = self.maximumViewportSize()
        across = (room.width() - min(rows.sizeHint().width(), WIDEST_NAME)) // classes
        down = (room.height() - columns.sizeHint().height()) // classes
        columns.setDefaultSectionSize(min(max(across, least), WIDEST))
        rows.setDefaultSectionSize(min(max(down, letters.height() + 4), HIGHEST))

    def choose(self, cell: Cell | None) -> None:
        """Frame a cell without telling anybody."""
        self.matrix.chosen = cell
        self.viewport().update()

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid():
            cell = index.row(), index.column()
            self.choose(None if cell == self.matrix.chosen else cell)
            self.cell_chosen.emit(self.matrix.chosen)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the cell under the mouse."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._toggle(self.indexAt(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the cell with the cursor by Enter or Space, none by Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._toggle(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape and self.matrix.chosen is not None:
            self.choose(None)
            self.cell_chosen.emit(None)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room."""
        super().resizeEvent(event)
        self.fit()


class _Upwards(QLabel):
    """A text that reads from below to above."""

    def minimumSizeHint(self) -> QSize:
        """Be as wide as a line is high; a text that has no room is cut."""
        return QSize(self.fontMetrics().height() + 2, 0)

    def sizeHint(self) -> QSize:
        """Be as high as the text is long."""
        return QSize(self.minimumSizeHint().width(), self.fontMetrics().horizontalAdvance(self.text()) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Turn the paper."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.translate(QPoint(0, self.height()))
        painter.rotate(-90.0)
        painter.drawText(0, 0, self.height(), self.width(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class ConfusionMatrix(Translated):
    """The matrix with the names of its axes."""

    cell_chosen = Signal(object)
    """A `Cell`, or None."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = MatrixModel(look.theme, self)
        self.table = MatrixTable(self.model)
        self._across, self._down = QLabel(), _Upwards()
        self._across.setAlignment(Qt.AlignmentFlag.AlignCenter)
        grid = QGridLayout(self)
        grid.setContentsMargins(2, 2, 2, 2)
        grid.setSpacing(2)
        grid.addWidget(self._across, 0, 1)
        grid.addWidget(self._down, 1, 0)
        grid.addWidget(self.table, 1, 1)
        grid.setColumnStretch(1, 1)
        self.table.cell_chosen.connect(self.cell_chosen)
        look.changed.connect(self._restyle)
        self.setMinimumSize(120, 80)
        self.retranslate()

    def _restyle(self, theme: Theme) -> None:
        self.model.set_theme(theme)
        self.table.viewport().update()

    def show_findings(self, found: Findings) -> None:
        """Show how often each class is taken for each."""
        if found.judged is not None:
            self.model.show_counts(found.judged.confusion, found.names)
            self.table.fit()

    def retranslate(self) -> None:
        """Name the axes."""
        self._across.setText(self.tr("Predicted class"))
        self._down.setText(self.tr("True class"))
        self.table.setAccessibleName(self.tr("Confusion matrix"))
        words = self.tr(
            "How often each class is taken for each: right ones on the diagonal. Click a cell for its samples."
        )
        for widget in (self._across, self._down):
            widget.setToolTip(words)
