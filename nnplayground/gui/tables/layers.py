"""The layers as a table: units, activation, initialiser, dropout, penalties, skips."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, Qt

from nnplayground.catalogue import Entry
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.penalties import PENALTIES
from nnplayground.experiment import edits
from nnplayground.experiment.edit_network import Place
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.tables.model import Index, NetworkModel, Role
from nnplayground.gui.tables.names import column_name
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.numbers import exactly, parse_number, parse_whole

NO_PARENT = QModelIndex()
AS_NETWORK = QT_TRANSLATE_NOOP("NetworkTable", "as the network")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, what it shows and edits of a layer, and the name of the undo step."""

    name: str
    title: Marked
    step: Marked


COLUMNS = (
    Column("units", NUMBERS["units"].label, QT_TRANSLATE_NOOP("NetworkTable", "Change the neurons of a layer")),
    Column(
        "activation",
        QT_TRANSLATE_NOOP("NetworkTable", "Activation"),
        QT_TRANSLATE_NOOP("NetworkTable", "Choose the activation of a layer"),
    ),
    Column(
        "initializer",
        QT_TRANSLATE_NOOP("NetworkTable", "First weights"),
        QT_TRANSLATE_NOOP("NetworkTable", "Choose the initialiser of a layer"),
    ),
    Column("dropout", NUMBERS["dropout"].label, QT_TRANSLATE_NOOP("NetworkTable", "Change dropout of a layer")),
    *(
        Column(f"penalty.{key}", penalty.label, QT_TRANSLATE_NOOP("NetworkTable", "Change a penalty of a layer"))
        for key, penalty in PENALTIES.items()
    ),
    Column("skips", QT_TRANSLATE_NOOP("NetworkTable", "Also fed by"), QT_TRANSLATE_NOOP("NetworkTable", "Fed by")),
)


class LayersModel(NetworkModel):
    """One row a layer, from the first hidden one to the output."""

    frozen: frozenset[str] = frozenset()
    """Columns that cannot be edited."""

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of layers."""
        return 0 if parent.isValid() else len(self.experiment.network.layers)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of things that are said of a layer."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return what is said of a layer."""
        name = COLUMNS[index.column()].name
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return self._text(index.row(), name)
        if role == Role.EditRole:
            return self._edited(index.row(), name)
        if role == Role.AccessibleTextRole:
            layer = column_name(self.experiment.network.layers, index.row() + 1)
            return f"{layer}, {tr(COLUMNS[index.column()].title)}: {self._text(index.row(), name)}"
        return None if name in ("activation", "initializer", "skips") else self.number_role(role)

    def _text(self, row: int, name: str) -> str:
        layers = self.experiment.network.layers
        layer = layers[row]
        if name == "activation":
            return tr(ACTIVATIONS[layer.activation].label)
        if name == "initializer":
            return tr(INITIALIZERS[layer.initializer].label if layer.initializer else AS_NETWORK)
        if name == "skips":
            return ", ".join(column_name(layers, column) for column in layer.skips) or "–"
        if name.startswith("penalty.") and name.removeprefix("penalty.") not in layer.penalties:
            return tr(QT_TRANSLATE_NOOP("NetworkTable", "as the training"))
        return str(self._edited(row, name))

    def _edited(self, row: int, name: str) -> str:
        """Return what an editor begins with."""
        layer = self.experiment.network.layers[row]
        if name in ("activation", "initializer"):
            return getattr(layer, name) or ""
        if name == "skips":
            return ""
        if name.startswith("penalty."):
            strength = layer.penalties.get(name.removeprefix("penalty."))
            return "" if strength is None else exactly(strength)
        return exactly(getattr(layer, name))

    def choices(self, index: Index) -> Mapping[str, Marked]:
        """Return the keys that a cell can be set to, with their labels; empty where a text is typed."""
        name, is_output = COLUMNS[index.column()].name, index.row() == self.rowCount() - 1
        if name == "activation":
            return _labels(ACTIVATIONS, lambda entry: is_output or not entry.output_only)
        if name == "initializer":
            return {"": AS_NETWORK, **_labels(INITIALIZERS)}
        return {}

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return what a layer is called, or what is said of it."""
        if role != Role.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return tr(COLUMNS[section].title)
        return column_name(self.experiment.network.layers, section + 1)

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Change a layer to what was typed or chosen."""
        row, column = index.row(), COLUMNS[index.column()]
        if role != Role.EditRole or value == self._edited(row, column.name):
            return False
        return self.edit(lambda spec: self._changed(spec, row, column.name, str(value)), column.step)

    def _changed(self, spec: Experiment, row: int, name: str, text: str) -> Experiment:
        if name == "units":
            return edits.set_units(spec, row, parse_whole(text))
        if name == "activation":
            return edits.set_activation(spec, row, text, self.shape)
        if name == "initializer":
            return edits.set_layer(spec, row, initializer=text or None, initializer_params={})
        if name == "dropout":
            return edits.set_layer(spec, row, dropout=NUMBERS["dropout"].check(parse_number(text)))
        strength = NUMBERS["strength"].check(parse_number(text)) if text.strip() else None
        return edits.set_penalty(spec, row, name.removeprefix("penalty."), strength)

    def can_edit(self, index: Index) -> bool:
        """Say whether a cell can be changed here; skips are ticked in the form, and an output has no dropout."""
        name = COLUMNS[index.column()].name if index.isValid() else "skips"
        if name in self.frozen:
            return False
        return name != "skips" and (name != "dropout" or index.row() < self.rowCount() - 1)

    def places(self, _index: Index) -> list[Place]:
        """Return none: single weights are locked and cut in their own table."""
        return []

    def neuron(self, _index: Index) -> None:
        """Return none: a row is a whole layer."""


def _labels(entries: Mapping[str, Entry], wanted: Callable[[Any], bool] = lambda _entry: True) -> dict[str, Marked]:
    return {key: entry.label for key, entry in entries.items() if wanted(entry)}
