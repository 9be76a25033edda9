"""The runs that are kept as a table that can be sorted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPixmap

from nnplayground.gui.comparison.columns import NOTE, Aspects, Column, columns
from nnplayground.gui.plots.others import run_colour
from nnplayground.gui.theme import Theme
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.hint import plain_tip
from nnplayground.tuning.aspects import aspects
from nnplayground.tuning.runs import MOST_NAME, KeptRun

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ORDER_ROLE = int(Role.UserRole)
SWATCH = 12
MOST_DRAWN = 8
"""Runs that are drawn beneath the present one; of more nobody could tell the colours apart."""


class RunsModel(QAbstractTableModel):
    """Shows runs; the first column has the tick that draws a run, its colour and its name."""

    ticked = Signal()
    """Other runs are to be drawn."""
    too_many = Signal()
    """One more was to be drawn than can be."""
    written = Signal(str, str, str)
    """A person has written something about a run: its name in the library, the field, the words."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.runs: dict[str, KeptRun] = {}
        self.names: list[str] = []
        self.drawn: dict[str, None] = {}
        """Names of the runs that are drawn, in the order in which they were ticked."""
        self.columns: list[Column] = columns({}, {})
        self._aspects: dict[str, Aspects] = {}
        self._theme = theme

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_runs(self, runs: Mapping[str, KeptRun]) -> None:
        """Show other runs; the columns are those in which they differ."""
        self.beginResetModel()
        self.runs, self.names = dict(runs), list(runs)
        self._aspects = {name: self._aspects.get(name) or aspects(run.experiment) for name, run in self.runs.items()}
        self.columns = columns(self.runs, self._aspects)
        was_drawn = len(self.drawn)
        self.drawn = {name: None for name in self.drawn if name in self.runs}
        self.endResetModel()
        if len(self.drawn) != was_drawn:
            self.ticked.emit()

    def restyle(self, theme: Theme) -> None:
        """Show colours of another theme."""
        self._theme = theme
        self._tell_first_column(Role.DecorationRole)

    def draw(self, names: Iterable[str], *, on: bool) -> None:
        """Draw runs, or draw them no more."""
        before, one_too_many = dict(self.drawn), False
        for name in names:
            if not on:
                self.drawn.pop(name, None)
            elif name not in self.drawn and len(self.drawn) >= MOST_DRAWN:
                one_too_many = True
            else:
                self.drawn[name] = None
        if self.drawn != before:
            self._tell_first_column(Role.CheckStateRole)
            self.ticked.emit()
        if one_too_many:
            self.too_many.emit()

    def _tell_first_column(self, role: Role) -> None:
        if self.names:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.names) - 1, 0), [role])

    # -- as a model ----------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of runs."""
        return 0 if parent is not None and parent.isValid() else len(self.names)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self.columns[index.column()].field:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return what a cell shows."""
        name, column = self.names[index.row()], self.columns[index.column()]
        run, found = self.runs[name], self._aspects[name]
        if index.column() == 0 and role in (Role.CheckStateRole, Role.DecorationRole):
            return self._mark(name) if role == Role.CheckStateRole else self._swatch(run)
        side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
        shown: dict[int, Callable[[], Any]] = {
            Role.DisplayRole: lambda: column.shown(run, found),
            Role.ToolTipRole: lambda: plain_tip(tr(run.about.note) or str(column.shown(run, found))),
            Role.EditRole: lambda: tr(run.name) if index.column() == 0 else run.about.note,
            Role.TextAlignmentRole: lambda: int(side | Qt.AlignmentFlag.AlignVCenter),
            ORDER_ROLE: lambda: column.order(run, found),
        }
        return shown[role]() if role in shown else None

    def _mark(self, name: str) -> Qt.CheckState:
        return Qt.CheckState.Checked if name in self.drawn else Qt.CheckState.Unchecked

    def _swatch(self, run: KeptRun) -> QPixmap:
        return swatch(run_colour(self._theme, run.about.colour))

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Tick a run, or take over what a person wrote about it."""
        name, column = self.names[index.row()], self.columns[index.column()]
        if role == Role.CheckStateRole and index.column() == 0:
            self.draw([name], on=Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role != Role.EditRole or not column.field:
            return False
        words = str(value).strip()[:MOST_NAME]
        if words != self.data(index, Role.EditRole) and (words or column.heading == NOTE):
            self.written.emit(name, column.field, words)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return the heading of a column."""
        if orientation == Qt.Orientation.Vertical or section >= len(self.columns):
            return None
        return tr(self.columns[section].heading) if role in (Role.DisplayRole, Role.ToolTipRole) else None


class SortedRuns(QSortFilterProxyModel):
    """Sorts by numbers as numbers; what there is not comes last, either way."""

    def __init__(self, model: RunsModel, parent: QObject) -> None:
        super().__init__(parent)
        self.setSourceModel(model)
        self.setSortRole(ORDER_ROLE)

    def lessThan(self, left: Index, right: Index) -> bool:
        """Say whether a run comes before another one."""
        one, other = left.data(ORDER_ROLE), right.data(ORDER_ROLE)
        if one is None or other is None:
            return (one is not None) == (self.sortOrder() == Qt.SortOrder.AscendingOrder) and one is not other
        if isinstance(one, str) != isinstance(other, str):
            return isinstance(other, str)
        return bool(one < other)


def swatch(colour: QColor) -> QPixmap:
    """Return a small square of a colour."""
    picture = QPixmap(SWATCH, SWATCH)
    picture.fill(colour)
    return picture
