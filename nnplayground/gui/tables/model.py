"""What the tables of the network share: the experiment, the newest numbers, and edits that may be refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from nnplayground.errors import InputError
from nnplayground.experiment.controls import LOCKED_BY_AUTHOR
from nnplayground.experiment.edit_network import Place
from nnplayground.experiment.problems import Shape
from nnplayground.experiment.spec import EdgeSpec, Experiment
from nnplayground.gui.document import Document
from nnplayground.gui.tables.names import source_count, source_name, state_words
from nnplayground.gui.training import Frame
from nnplayground.gui.translation import tr
from nnplayground.i18n import Marked
from nnplayground.numbers import exactly, short

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class NetworkModel(QAbstractTableModel):
    """Cells over one document; it edits nothing but the document."""

    refused = Signal(str)
    """Why what was typed cannot be used; empty once something can."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.document = document
        self.frame: Frame | None = None
        self.labels: tuple[str, ...] = ("x₁", "x₂")
        self.shape: Shape | None = None
        self.digits = 3
        self.layer = 0
        self._edges: dict[tuple[int, int | None], EdgeSpec] = {}
        self._form: tuple[int, int, int] | None = None
        self.is_frozen = False
        """Whether nothing can be edited."""

    @property
    def experiment(self) -> Experiment:
        """The experiment in force."""
        return self.document.experiment

    # -- what is shown -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the experiment in force; where it has the same form, what is selected stays so."""
        self.layer = min(self.layer, len(self.experiment.network.layers) - 1)
        edges = self.experiment.network.layers[self.layer].edges
        self._edges = {(edge.unit, edge.source): edge for edge in edges}
        if self.frame is not None and not self._fits(self.frame):
            self.frame = None
        form = self.layer, self.rowCount(), self.columnCount()
        if form == self._form:
            self._announce([])
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, form[2] - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, form[1] - 1)
            return
        self.beginResetModel()
        self._form = form
        self.endResetModel()

    def _announce(self, roles: list[int]) -> None:
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last, roles)

    def take_frame(self, frame: Frame) -> bool:
        """Show other numbers; one of another form comes too late and is left alone."""
        if not self._fits(frame):
            return False
        self.frame = frame
        self._announce([Role.DisplayRole])
        return True

    def _fits(self, frame: Frame) -> bool:
        layers = self.experiment.network.layers
        wanted = [
            (layer.units, source_count(self.experiment, index, len(self.labels))) for index, layer in enumerate(layers)
        ]
        return [matrix.shape for matrix in frame.weights] == wanted

    # -- single weights ------------------------------------------------------------------------------------------------

    @property
    def sources(self) -> int:
        """How many weights lead into each neuron of the layer."""
        return source_count(self.experiment, self.layer, len(self.labels))

    def source_title(self, number: int) -> str:
        """Return what a source of the layer is called."""
        return source_name(self.experiment, self.layer, number, self.labels)

    def edge(self, unit: int, source: int | None) -> EdgeSpec:
        """Return what is decided about a weight of the layer."""
        return self._edges.get((unit, source)) or EdgeSpec(unit=unit, source=source)

    def value(self, unit: int, source: int | None) -> float | None:
        """Return a weight of the layer, or a bias, as it stands; None before there is one."""
        if self.edge(unit, source).cut:
            return 0.0
        if self.frame is not None:
            if source is None:
                return float(self.frame.biases[self.layer][unit])
            return float(self.frame.weights[self.layer][unit, source])
        return self.edge(unit, source).value

    def value_text(self, unit: int, source: int | None, *, in_full: bool = False) -> str:
        """Return a weight as text: rounded with what is decided about it, or in full for an editor."""
        value, edge = self.value(unit, source), self.edge(unit, source)
        if in_full:
            return "" if value is None else exactly(value)
        shown = "–" if value is None else short(value, self.digits)
        words = state_words(locked=edge.locked, cut=edge.cut)
        return f"{shown} ({words})" if words else shown

    # -- to be said by each table --------------------------------------------------------------------------------------

    def places(self, index: Index) -> list[Place]:
        """Return the weights that a cell stands for."""
        raise NotImplementedError

    def neuron(self, index: Index) -> tuple[int, int] | None:
        """Return the neuron (layer, unit) that a cell belongs to, if it belongs to one."""
        raise NotImplementedError

    # -- edits ---------------------------------------------------------------------------------------------------------

    def edit(self, change: Callable[[Experiment], Experiment], what: Marked, merge_key: str = "") -> bool:
        """Put an edit in force as one undo step; say why where it is refused."""
        if self.is_frozen:
            self.refused.emit(tr(LOCKED_BY_AUTHOR))
            return False
        try:
            self.document.edit(change(self.experiment), tr(what), merge_key)
        except InputError as error:
            self.refused.emit(tr(error.text))
            return False
        self.refused.emit("")
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say what can be done with a cell."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self.can_edit(index) and not self.is_frozen else flags

    def can_edit(self, index: Index) -> bool:
        """Say whether something can be typed into a cell."""
        raise NotImplementedError

    def number_role(self, role: int) -> Any:
        """Return how numbers stand in their cells, for roles that are not their text."""
        return int(NUMBER) if role == Role.TextAlignmentRole else None
