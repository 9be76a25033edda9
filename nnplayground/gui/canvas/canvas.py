"""The canvas: the network of the document, live, with its layers edited in place."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QVBoxLayout, QWidget

from nnplayground.experiment import edits
from nnplayground.experiment.controls import LOCKED_BY_AUTHOR, Access, access
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.problems import Shape
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.canvas.headers import HEADER_HEIGHT, NARROW, ROUND_BUTTON, InsertButton, LayerHeader
from nnplayground.gui.canvas.layout import Layout
from nnplayground.gui.canvas.picture import NetworkPicture
from nnplayground.gui.document import Document
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.training import Frame, Need
from nnplayground.gui.translation import tr
from nnplayground.i18n import printable


class Canvas(QWidget):
    """Shows frames of a run and edits the document's layers."""

    need = Need.MAPS

    def __init__(self, document: Document, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._shape: Shape | None = None
        self._labels: tuple[str, ...] = ("x₁", "x₂")
        self._shown: Frame | None = None
        self._maps: tuple[NDArray[np.uint8], ...] | None = None
        self._headers: list[LayerHeader] = []
        self._inserts: list[InsertButton] = []
        self._strip = QWidget(self)
        self._strip.setFixedHeight(HEADER_HEIGHT)
        self.picture = NetworkPicture(look.theme)
        self._view = QGraphicsView(QGraphicsScene(self), self)
        self._view.setObjectName("network")
        self._view.scene().addItem(self.picture)
        self._view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.NoViewportUpdate)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._strip)
        column.addWidget(self._view, 1)
        self.setMinimumSize(QSize(320, 220))
        document.changed.connect(self._on_changed)
        look.changed.connect(self._on_look)
        self._on_look(look.theme)
        self._show_structure(document.experiment)

    # -- as a view of frames -------------------------------------------------------------------------------------------

    def is_shown(self) -> bool:
        """Say whether anybody can see it."""
        return self._view.isVisible() and not self._view.viewport().visibleRegion().isEmpty()

    def show_frame(self, frame: Frame) -> None:
        """Take weights, biases and maps over; a frame of another form comes too late and is left alone."""
        if not self._fits(frame):
            return
        self._shown = frame
        self.picture.take_parameters(frame.weights, frame.biases)
        if frame.maps is not None:
            self._maps = frame.maps
            self.picture.take_maps(frame.maps)

    def _fits(self, frame: Frame) -> bool:
        shapes = [matrix.shape for matrix in frame.weights]
        return shapes == list(zip(self._sizes()[1:], self._sizes(), strict=False))

    def viewport(self) -> QWidget:
        """Return the widget that the network is painted on."""
        return self._view.viewport()

    def paint_soon(self) -> None:
        """Have the network painted together with whatever is painted next."""
        self._view.viewport().update()

    def paint_now(self) -> None:
        """Paint the network at once, and whatever else waits for paint."""
        self._view.viewport().repaint()

    # -- structure -----------------------------------------------------------------------------------------------------

    def set_data(self, labels: tuple[str, ...], shape: Shape) -> None:
        """Learn the names of the inputs and what the data ask of the output."""
        self._labels = tuple(map(printable, labels))
        self._shape = shape
        self._show_structure(self.document.experiment)

    def _on_changed(self, experiment: Experiment) -> None:
        self._show_structure(experiment)

    def _sizes(self) -> tuple[int, ...]:
        return (len(self._labels), *(layer.units for layer in self.document.experiment.network.layers))

    def _show_structure(self, experiment: Experiment) -> None:
        layers = experiment.network.layers
        if len(self._headers) != len(layers):
            self._make_headers(len(layers))
        for header, layer in zip(self._headers, layers, strict=True):
            header.show_layer(layer)
        self._place()

    def _make_headers(self, count: int) -> None:
        for old in (*self._headers, *self._inserts):
            old.hide()
            old.deleteLater()
        self._headers = [LayerHeader(index, is_output=index == count - 1, parent=self._strip) for index in range(count)]
        self._inserts = [InsertButton(index, self._strip) for index in range(count)]
        for header in self._headers:
            header.units_wanted.connect(self._on_units)
            header.activation_wanted.connect(self._on_activation)
            header.removal_wanted.connect(self._on_removal)
            header.show()
        for insert in self._inserts:
            insert.layer_wanted.connect(self._on_insert)
            insert.show()

    def _place(self) -> None:
        """Lay neurons and headers out for the present size."""
        size = self._view.viewport().size()
        layout = Layout(self._sizes(), max(size.width(), 100), max(size.height(), 60))
        self._view.setSceneRect(0, 0, layout.width, layout.height)
        self.picture.set_layout(layout, self._labels)
        self._show_again()
        self.paint_soon()
        layers = access(self.document.experiment.controls, "layers")
        activations = access(self.document.experiment.controls, "activations")
        has_inserts = layout.spacing >= NARROW + ROUND_BUTTON and layers is Access.FREE
        room = int(layout.spacing) - (ROUND_BUTTON + 4 if has_inserts else 2)
        for index, (header, insert) in enumerate(zip(self._headers, self._inserts, strict=True)):
            header.allow(layers, activations, tr(LOCKED_BY_AUTHOR))
            header.fit(room)
            header.adjustSize()
            header.move(int(layout.x(index + 1) - header.width() / 2), 0)
            middle = (layout.x(index) + layout.x(index + 1)) / 2
            insert.move(int(middle - ROUND_BUTTON / 2), HEADER_HEIGHT // 2 - ROUND_BUTTON // 2)
            insert.setVisible(has_inserts)

    def _show_again(self) -> None:
        """Fill a new layout with what was shown last, if that still fits."""
        if self._shown is None or not self._fits(self._shown):
            self._shown = self._maps = None
            return
        self.picture.take_parameters(self._shown.weights, self._shown.biases)
        if self._maps is not None:
            self.picture.take_maps(self._maps)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._place()

    # -- edits ---------------------------------------------------------------------------------------------------------

    def _on_units(self, index: int, units: int) -> None:
        if 1 <= units <= NUMBERS["units"].high:
            new = edits.set_units(self.document.experiment, index, units)
            self.document.edit(new, self.tr("Change the neurons of a layer"))

    def _on_activation(self, index: int, key: str) -> None:
        new = edits.set_activation(self.document.experiment, index, key, self._shape)
        self.document.edit(new, self.tr("Choose the activation of a layer"))

    def _on_removal(self, index: int) -> None:
        self.document.edit(edits.remove_layer(self.document.experiment, index), self.tr("Remove a layer"))

    def _on_insert(self, index: int) -> None:
        self.document.edit(edits.add_layer(self.document.experiment, index), self.tr("Insert a layer"))

    # -- looks ---------------------------------------------------------------------------------------------------------

    def _on_look(self, theme: Theme) -> None:
        self.picture.theme = theme
        self._view.setBackgroundBrush(QColor(theme.base))
        self.paint_soon()
