"""The weights of a layer, one row a neuron, one column a source, the bias last; and the neurons of a layer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt

from nnplayground.data.csv_block import read_block, write_block
from nnplayground.data.dataset import Floats
from nnplayground.errors import InputError
from nnplayground.experiment import edit_network
from nnplayground.experiment.edit_network import Place
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.tables.model import Index, NetworkModel, Role
from nnplayground.gui.tables.names import BIAS, neuron_name, state_words
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.numbers import parse_fraction, short

SET = QT_TRANSLATE_NOOP("NetworkTable", "Set a weight")
NO_PARENT = QModelIndex()


class WeightsModel(NetworkModel):
    """W and b of one layer as they stand; a typed number is set from then on."""

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of neurons."""
        return 0 if parent.isValid() else self.experiment.network.layers[self.layer].units

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of sources, and one for the bias."""
        return 0 if parent.isValid() else self.sources + 1

    def source(self, column: int) -> int | None:
        """Return the source that a column stands for; None is the bias."""
        return column if column < self.sources else None

    def column_title(self, column: int) -> str:
        """Return the title of a column."""
        return tr(BIAS) if self.source(column) is None else self.source_title(column)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a weight as it is shown, edited, or read aloud."""
        unit, source = index.row(), self.source(index.column())
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return self.value_text(unit, source)
        if role == Role.EditRole:
            return self.value_text(unit, source, in_full=True)
        if role == Role.AccessibleTextRole:
            title = self.column_title(index.column())
            return f"{self.headerData(unit, Qt.Orientation.Vertical)}, {title}: {self.value_text(unit, source)}"
        return self.number_role(role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return what a neuron or a source is called."""
        if role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.column_title(section)
        return neuron_name(self.experiment.network.layers, self.layer + 1, section)

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Set a weight to what was typed: a number with a point or a comma, or a fraction."""
        unit, source = index.row(), self.source(index.column())
        if role != Role.EditRole or value == self.value_text(unit, source, in_full=True):
            return False
        return self.edit(
            lambda spec: edit_network.set_value(spec, self.layer, unit, source, parse_fraction(str(value))), SET
        )

    def can_edit(self, index: Index) -> bool:
        """Say that every weight can be typed."""
        return index.isValid()

    def places(self, index: Index) -> list[Place]:
        """Return the weight of a cell."""
        return [(self.layer, index.row(), self.source(index.column()))]

    def neuron(self, index: Index) -> tuple[int, int]:
        """Return the neuron of a row."""
        return self.layer, index.row()

    # -- blocks --------------------------------------------------------------------------------------------------------

    def block(self, rows: range, columns: range) -> str:
        """Return a block of weights for a spreadsheet; what has no number yet is 0."""
        return write_block([[self.value(row, self.source(column)) or 0.0 for column in columns] for row in rows])

    def paste(self, text: str, row: int, column: int) -> bool:
        """Set the weights from a cell on to a block of a spreadsheet; one step, or none at all."""
        what = QT_TRANSLATE_NOOP("NetworkTable", "Paste weights")

        def pasted(spec: Experiment) -> Experiment:
            names = [self.column_title(place) for place in range(column, self.columnCount())]
            return edit_network.set_values(spec, self._placed(read_block(text, names).numbers(), row, column))

        return self.edit(pasted, what)

    def _placed(self, block: Floats, row: int, column: int) -> dict[Place, float | None]:
        room = self.rowCount() - row
        if len(block) > room:
            raise InputError(
                QT_TRANSLATE_NOOP("NetworkTable", "{count} rows were copied, but only {room} are left from here on."),
                count=len(block),
                room=room,
            )
        return {
            (self.layer, row + down, self.source(column + right)): value
            for down, line in enumerate(block.tolist())
            for right, value in enumerate(line)
        }


NEURON_COLUMNS = (
    BIAS,
    QT_TRANSLATE_NOOP("NetworkTable", "Bias is"),
    QT_TRANSLATE_NOOP("NetworkTable", "Largest weight"),
    QT_TRANSLATE_NOOP("NetworkTable", "Weights locked"),
    QT_TRANSLATE_NOOP("NetworkTable", "Weights cut"),
)


class NeuronsModel(NetworkModel):
    """The neurons of one layer: their bias, and what is decided about what leads into them."""

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of neurons."""
        return 0 if parent.isValid() else self.experiment.network.layers[self.layer].units

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of things that are said of a neuron."""
        return 0 if parent.isValid() else len(NEURON_COLUMNS)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return what is said of a neuron."""
        unit, column = index.row(), index.column()
        if role == Role.EditRole and column == 0:
            return self.value_text(unit, None, in_full=True)
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return self._text(unit, column)
        if role == Role.AccessibleTextRole:
            name = self.headerData(unit, Qt.Orientation.Vertical)
            return f"{name}, {tr(NEURON_COLUMNS[column])}: {self._text(unit, column)}"
        return None if column == 1 else self.number_role(role)

    def _text(self, unit: int, column: int) -> str:
        bias = self.edge(unit, None)
        if column == 0:
            value = self.value(unit, None)
            return "–" if value is None else short(value, self.digits)
        if column == 1:
            words = state_words(locked=bias.locked, cut=bias.cut)
            return words or tr(QT_TRANSLATE_NOOP("NetworkTable", "free"))
        if column == 2:
            return self._largest(unit)
        edges = [edge for (row, source), edge in self._edges.items() if row == unit and source is not None]
        return str(sum(edge.locked if column == 3 else edge.cut for edge in edges))

    def _largest(self, unit: int) -> str:
        if self.frame is None or not self.sources:
            return "–"
        row = self.frame.weights[self.layer][unit]
        return short(float(row[abs(row).argmax()]), self.digits)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return what a neuron is called, or what is said of it."""
        if role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return tr(NEURON_COLUMNS[section])
        return neuron_name(self.experiment.network.layers, self.layer + 1, section)

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Set a bias to what was typed."""
        unit = index.row()
        if role != Role.EditRole or index.column() or value == self.value_text(unit, None, in_full=True):
            return False
        return self.edit(
            lambda spec: edit_network.set_value(spec, self.layer, unit, None, parse_fraction(str(value))), SET
        )

    def can_edit(self, index: Index) -> bool:
        """Say that the bias can be typed."""
        return index.isValid() and index.column() == 0

    def places(self, index: Index) -> list[Place]:
        """Return the bias, or from its own columns all the weights that lead into the neuron."""
        unit = index.row()
        if index.column() < 2:
            return [(self.layer, unit, None)]
        return [(self.layer, unit, source) for source in range(self.sources)]

    def neuron(self, index: Index) -> tuple[int, int]:
        """Return the neuron of a row."""
        return self.layer, index.row()
