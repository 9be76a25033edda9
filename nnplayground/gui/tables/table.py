"""The twin of the canvas: the network as tables, live, read aloud, edited by keyboard and from spreadsheets."""

from __future__ import annotations

import time

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.experiment.controls import Access
from nnplayground.experiment.problems import Shape
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.document import Document
from nnplayground.gui.tables.grid import Grid
from nnplayground.gui.tables.layers import COLUMNS, LayersModel
from nnplayground.gui.tables.model import NetworkModel
from nnplayground.gui.tables.names import column_name
from nnplayground.gui.tables.weights import NeuronsModel, WeightsModel
from nnplayground.gui.training import Frame, Need
from nnplayground.gui.translation import Translated, tr
from nnplayground.i18n import QT_TRANSLATE_NOOP

EVERY_S = 0.25
"""How often numbers change while training runs; screen readers cannot follow more."""
KINDS = {
    "layers": QT_TRANSLATE_NOOP("NetworkTable", "Layers"),
    "neurons": QT_TRANSLATE_NOOP("NetworkTable", "Neurons"),
    "weights": QT_TRANSLATE_NOOP("NetworkTable", "Weights"),
}


class NetworkTable(Translated):
    """Shows the layers, the neurons of a layer, or the weights that lead into it."""

    need = Need.NOTHING
    neuron_wanted = Signal(object)
    """A neuron (layer, unit) is to be shown in the output plot; None gives the output back."""
    layer_chosen = Signal(int)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._newest: Frame | None = None
        self._shown_at = 0.0
        self._steps = -1
        self._is_waiting = False
        self._wanted = "weights"
        """The table that a person wants to see, whether it may be seen or not."""
        self._columns: dict[str, Access] = {}
        self.layers = LayersModel(document)
        self.models: dict[str, NetworkModel] = {
            "layers": self.layers,
            "neurons": NeuronsModel(document),
            "weights": WeightsModel(document),
        }
        self.kind, self.layer = QComboBox(), QComboBox()
        for key in KINDS:
            self.kind.addItem("", key)
        self.fault = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.fault.setObjectName("fault")
        self.grid = Grid()
        self._lay_out()
        self._connect(document)
        self._show_experiment(document.experiment)
        self.show_kind(self._wanted)
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(4, 2, 4, 0)
        row.addWidget(self.kind)
        row.addWidget(self.layer)
        row.addWidget(self.fault, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.grid, 1)
        self.setMinimumSize(200, 100)

    def _connect(self, document: Document) -> None:
        document.changed.connect(self._show_experiment)
        self.kind.activated.connect(self._on_kind)
        self.layer.activated.connect(self._on_layer)
        self.grid.neuron_wanted.connect(self.neuron_wanted)
        self.grid.row_chosen.connect(self._on_row)
        for model in self.models.values():
            model.refused.connect(self._on_refused)

    @property
    def model(self) -> NetworkModel:
        """The table that is shown."""
        return self.models[self.kind.currentData()]

    # -- as a view of frames -------------------------------------------------------------------------------------------

    def is_shown(self) -> bool:
        """Say whether anybody can see it."""
        return self.grid.isVisible() and not self.grid.viewport().visibleRegion().isEmpty()

    def show_frame(self, frame: Frame) -> None:
        """Take the numbers over, a few times a second; those of a run that stands still at once."""
        now = time.monotonic()
        is_still = self._newest is not None and frame.steps == self._newest.steps
        is_other = self._newest is None or frame.version != self._newest.version
        self._newest = frame
        if is_still or is_other or now - self._shown_at >= EVERY_S:
            self._shown_at = now
            self._is_waiting = self.model.take_frame(frame) or self._is_waiting

    def show_last(self) -> None:
        """Show the newest numbers, those of a run that has come to a stop."""
        if self._newest is not None:
            self.model.take_frame(self._newest)

    def paint_soon(self) -> None:
        """Leave painting to the window: the cells that changed have asked for it."""

    def paint_now(self) -> None:
        """Paint at once what has changed."""
        if self._is_waiting:
            self._is_waiting = False
            self.grid.viewport().repaint()

    # -- what is shown -------------------------------------------------------------------------------------------------

    def set_data(self, labels: tuple[str, ...], shape: Shape) -> None:
        """Learn the names of the inputs and what the data ask of the output."""
        for model in self.models.values():
            model.labels, model.shape = labels, shape
        self._show_experiment(self._document.experiment)

    def set_digits(self, digits: int) -> None:
        """Show numbers with so many significant digits."""
        for model in self.models.values():
            model.digits = digits
        self.grid.viewport().update()

    def show_kind(self, kind: str) -> None:
        """Show another table."""
        self.kind.setCurrentIndex(max(self.kind.findData(kind), 0))
        self.layer.setVisible(self.kind.currentData() != "layers")
        self._show_layer(max(self.layer.currentIndex(), 0))
        self.grid.show_model(self.model)
        self._hide_columns()

    # -- what may be edited --------------------------------------------------------------------------------------------

    def allow_layers(self, choice: Access) -> None:
        """Lock or hide units, dropout and skips of the layers."""
        self._allow_columns(choice, "units", "dropout", "skips")

    def allow_activations(self, choice: Access) -> None:
        """Lock or hide the activations."""
        self._allow_columns(choice, "activation")

    def allow_initializer(self, choice: Access) -> None:
        """Lock or hide the initialisers."""
        self._allow_columns(choice, "initializer")

    def allow_penalties(self, choice: Access) -> None:
        """Lock or hide the penalties."""
        self._allow_columns(choice, *(column.name for column in COLUMNS if column.name.startswith("penalty.")))

    def allow_weights(self, choice: Access) -> None:
        """Lock single weights, or hide the tables that show them."""
        for name in ("neurons", "weights"):
            self.models[name].is_frozen = choice is not Access.FREE
        with QSignalBlocker(self.kind):
            self.kind.clear()
            for key, title in KINDS.items():
                if choice is not Access.HIDDEN or key == "layers":
                    self.kind.addItem(tr(title), key)
        self.show_kind(self._wanted)

    def _allow_columns(self, choice: Access, *names: str) -> None:
        self._columns |= dict.fromkeys(names, choice)
        self.layers.frozen = frozenset(name for name, access in self._columns.items() if access is not Access.FREE)
        self._hide_columns()

    def _hide_columns(self) -> None:
        is_layers = self.model is self.layers
        for place, column in enumerate(COLUMNS):
            is_hidden = is_layers and self._columns.get(column.name) is Access.HIDDEN
            self.grid.setColumnHidden(place, is_hidden)

    # -- which layer ---------------------------------------------------------------------------------------------------

    def choose_layer(self, layer: int) -> None:
        """Show the neurons or the weights of another layer."""
        if 0 <= layer < self.layer.count() and layer != self.layer.currentIndex():
            self.layer.setCurrentIndex(layer)
            self._show_layer(layer)

    def _show_layer(self, layer: int) -> None:
        self.fault.clear()
        model = self.model
        model.layer = layer
        if self._newest is not None:
            model.frame = self._newest
        model.refresh()
        if model is self.grid.model():
            self._hide_columns()

    def _show_experiment(self, experiment: Experiment) -> None:
        """Show another experiment, with the cursor where it was."""
        layers = experiment.network.layers
        names = [column_name(layers, column) for column in range(1, len(layers) + 1)]
        before = max(self.layer.currentIndex(), 0)
        with QSignalBlocker(self.layer):
            self.layer.clear()
            self.layer.addItems(names)
            self.layer.setCurrentIndex(min(before, len(layers) - 1))
        cursor = self.grid.currentIndex() if self.grid.model() is not None else None
        at = (cursor.row(), cursor.column()) if cursor is not None and cursor.isValid() else None
        self._show_layer(self.layer.currentIndex())
        if at is not None and not self.grid.currentIndex().isValid() and self.model.hasIndex(*at):
            with QSignalBlocker(self.grid):
                self.grid.setCurrentIndex(self.model.index(*at))

    # -- news ----------------------------------------------------------------------------------------------------------

    def _on_kind(self, index: int) -> None:
        self._wanted = self.kind.itemData(index)
        self.show_kind(self._wanted)

    def _on_layer(self, layer: int) -> None:
        self._show_layer(layer)
        self.layer_chosen.emit(layer)

    def _on_row(self, row: int) -> None:
        if self.kind.currentData() == "layers":
            self.layer.setCurrentIndex(row)
            self.layer_chosen.emit(row)

    def _on_refused(self, reason: str) -> None:
        self.fault.setText(reason)
        self.fault.setAccessibleDescription(reason)

    def retranslate(self) -> None:
        """Set every text that people see."""
        for index in range(self.kind.count()):
            self.kind.setItemText(index, tr(KINDS[self.kind.itemData(index)]))
        self.kind.setAccessibleName(self.tr("Table of"))
        self.layer.setAccessibleName(self.tr("Layer"))
        self.grid.setAccessibleName(self.tr("The network as a table"))
        self.grid.setToolTip(
            self.tr(
                "Enter or a digit: type a number; L: lock; X: cut; U: leave to training; M: show in the output plot"
            )
        )
        self._show_experiment(self._document.experiment)
