"""The canvas: the network of the document, live, with everything about it edited in place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.experiment.controls import access
from nnplayground.experiment.problems import Shape
from nnplayground.experiment.spec import Experiment
from nnplayground.experiment.wiring import layer_ids, unit_ids
from nnplayground.gui.canvas.gestures import Gesture
from nnplayground.gui.canvas.gestures.layer import MoveLayer
from nnplayground.gui.canvas.header_strip import HeaderStrip
from nnplayground.gui.canvas.headers import InsertButton, LayerHeader
from nnplayground.gui.canvas.hover import Teller
from nnplayground.gui.canvas.keys import SHORTCUTS
from nnplayground.gui.canvas.layout import Layout
from nnplayground.gui.canvas.lights import Lights
from nnplayground.gui.canvas.operations import Operations
from nnplayground.gui.canvas.picture import NetworkPicture
from nnplayground.gui.canvas.targets import Form, Neuron, Pointed
from nnplayground.gui.canvas.view import NetworkView
from nnplayground.gui.canvas.words import overview
from nnplayground.gui.document import Document
from nnplayground.gui.figures.figure import Figure
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.training import Frame, Need
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.spoken import Spoken
from nnplayground.i18n import printable


class Canvas(Translated):
    """Shows frames of a run and edits the document's network."""

    need_changed = Signal()
    """Other parts of frames are asked for: `need` has changed."""
    neuron_chosen = Signal(object)
    """The neuron (layer, unit) whose map shall fill the plot of the output, -1 for the inputs; None is the output."""
    layer_chosen = Signal(int)
    """The header of the layer at this index was clicked."""

    def __init__(self, document: Document, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.need = Need.MAPS
        self._labels: tuple[str, ...] = ("x₁", "x₂")
        self._shown: Frame | None = None
        self._maps: tuple[NDArray[np.uint8], ...] | None = None
        self._wiring: object = None
        self._chosen: Neuron | None = None
        self._dragged_layer: Gesture | None = None
        self.operations = Operations(document, self)
        self.picture = NetworkPicture(look.theme)
        self.teller = Teller(document.experiment)
        self.strip = HeaderStrip(self._connect_header, self)
        self.view = NetworkView(self.picture, self.operations, self.teller, self)
        self._spoken = Spoken(self.view, self._words)
        self.figure = Figure(self.view, columns=list, part=self.picture.boundingRect, has_menu=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.view, 1)
        self.setMinimumSize(QSize(320, 220))
        self.setFocusProxy(self.view)
        document.changed.connect(self._on_changed)
        look.changed.connect(self._on_look)
        self.view.zoomed.connect(self._place_headers)
        self.view.resized.connect(self._place)
        self.view.pointed_changed.connect(self._on_pointed)
        self.operations.done.connect(self.view.announce)
        self._on_look(look.theme)
        self.retranslate()
        self._show_structure(document.experiment)

    # -- as a view of frames -------------------------------------------------------------------------------------------

    def is_shown(self) -> bool:
        """Say whether anybody can see it."""
        return self.view.isVisible() and not self.viewport().visibleRegion().isEmpty()

    def show_frame(self, frame: Frame) -> None:
        """Take weights, biases, maps and numbers over; a frame of another form comes too late and is left alone."""
        if not self._fits(frame):
            return
        self._shown = self.teller.frame = frame
        self.picture.take_parameters(frame.weights, frame.biases)
        if frame.maps is not None:
            self._maps = frame.maps
            self.picture.take_maps(frame.maps)
        if frame.numbers is not None:
            self.teller.numbers = frame.numbers
        self.view.show_card()
        self._spoken.renew()

    def _words(self) -> str:
        """Return what the cursor is on, or else the whole network, for screen readers."""
        cursor = self.view.pointed.cursor
        return overview(self.teller) if cursor is None else self.teller.tell(cursor)

    def _fits(self, frame: Frame) -> bool:
        form = self.picture.form
        wanted = [(units, form.width(index)) for index, units in enumerate(form.sizes[1:])]
        return [matrix.shape for matrix in frame.weights] == wanted

    def viewport(self) -> QWidget:
        """Return the widget that the network is painted on."""
        return self.view.viewport()

    def paint_soon(self) -> None:
        """Have the network painted together with whatever is painted next."""
        self.viewport().update()

    def paint_now(self) -> None:
        """Paint the network at once, and whatever else waits for paint."""
        self.viewport().repaint()

    def set_digits(self, digits: int) -> None:
        """Show numbers with so many significant digits."""
        self.teller.digits = digits
        self.view.show_card()

    def show_step(
        self,
        neurons: Iterable[tuple[int, int]] | None,
        edges: Iterable[tuple[int, int, int | None]] = (),
        numbers: Mapping[tuple[int, int] | tuple[int, int, int | None], str] | None = None,
    ) -> None:
        """Light up neurons (column, unit), where column 0 is the inputs, and edges (layer, unit, source), with the
        numbers to be written on them; None takes all of it away."""
        lights = None if neurons is None else Lights.of(neurons, edges, numbers or {})
        if lights != self.picture.lights:
            self.picture.lights = lights
            self.paint_soon()

    # -- structure -----------------------------------------------------------------------------------------------------

    def set_data(self, labels: tuple[str, ...], shape: Shape) -> None:
        """Learn the names of the inputs and what the data ask of the output."""
        self.operations.shape = shape
        names = tuple(map(printable, labels))
        if names != self._labels:
            self._labels = names
            self._show_structure(self.document.experiment)

    def _on_changed(self, experiment: Experiment) -> None:
        """Show another network; what else may have changed is not shown here."""
        before = self.teller.experiment
        if experiment.network != before.network or experiment.data != before.data:
            self._show_structure(experiment)
        self.teller.experiment = experiment
        if experiment.controls != before.controls:
            self._place_headers()

    def _show_structure(self, experiment: Experiment) -> None:
        """Show the network of an experiment; what was open on something that has gone or moved is closed."""
        self.operations.inputs = len(self._labels)
        layers = experiment.network.layers
        wiring = self._labels, layer_ids(layers), [(unit_ids(layer), layer.skips) for layer in layers]
        is_other, self._wiring = wiring != self._wiring, wiring
        before = self.teller.experiment
        self.teller.experiment, self.teller.form = experiment, Form.of(experiment, len(self._labels))
        self.teller.labels = self._labels
        if is_other:
            self.teller.frame = self.teller.numbers = self.picture.lights = None
        self._place()
        if is_other:
            self.view.follow(before, experiment)
        self.view.show_card()
        self._spoken.renew()

    def _place(self) -> None:
        """Lay neurons and headers out for the present size."""
        size, form = self.viewport().size(), self.teller.form
        layout = Layout(form.sizes, max(size.width(), 100), max(size.height(), 60), self.picture.theme.large)
        self.view.set_room(layout.width, layout.height)
        self.picture.set_layout(layout, form, self.document.experiment, self._labels)
        self._show_again()
        self.paint_soon()
        self._place_headers()
        self.view.keep_editor()

    def _place_headers(self) -> None:
        layout, view = self.picture.layout, self.view
        layers = self.document.experiment.network.layers
        if len(layout.sizes) == len(layers) + 1:
            left, times = view.horizontalScrollBar().value(), view.closeness
            controls = self.document.experiment.controls
            self.strip.allow(access(controls, "layers"), access(controls, "activations"))
            self.strip.place(
                layers, lambda column: layout.x(column) * times - left, layout.spacing * times, layout.width
            )

    def _show_again(self) -> None:
        """Fill a new layout with what was shown last, if that still fits."""
        if self._shown is None or not self._fits(self._shown):
            self._shown = self._maps = None
            return
        self.teller.frame = self._shown
        self.picture.take_parameters(self._shown.weights, self._shown.biases)
        if self._maps is not None:
            self.picture.take_maps(self._maps)

    # -- pointing ------------------------------------------------------------------------------------------------------

    def _on_pointed(self, pointed: Pointed) -> None:
        """Ask for numbers while somebody looks at them, and tell which neuron was chosen."""
        wanted = Need.MAPS | Need.NUMBERS if self.view.explained() is not None else Need.MAPS
        if wanted != self.need:
            self.need = wanted
            self.need_changed.emit()
        if pointed.chosen != self._chosen:
            self._chosen = pointed.chosen
            self.neuron_chosen.emit(None if self._chosen is None else (self._chosen.column - 1, self._chosen.unit))

    def choose_neuron(self, layer: int | None, unit: int = 0) -> None:
        """Mark the neuron whose map fills the plot of the output; None marks none."""
        neuron = None if layer is None else Neuron(layer + 1, unit)
        if neuron != self._chosen:
            self.view.choose_map(neuron)

    # -- headers -------------------------------------------------------------------------------------------------------

    def _connect_header(self, header: LayerHeader, insert: InsertButton) -> None:
        header.units_wanted.connect(self.operations.set_units)
        header.activation_wanted.connect(self.operations.set_activation)
        header.removal_wanted.connect(self.operations.remove_layer)
        header.menu_wanted.connect(self._on_menu_wanted)
        header.pressed.connect(self.layer_chosen)
        header.drag_begun.connect(self._on_layer_drag_begun)
        header.dragged.connect(self._on_layer_dragged)
        header.dropped.connect(self._on_layer_dropped)
        insert.layer_wanted.connect(self.operations.add_layer)

    def _on_menu_wanted(self, index: int, place: QPoint) -> None:
        self.view.open_menu(None, index + 1, self.viewport().mapFromGlobal(place))

    def _on_layer_drag_begun(self, index: int, place: QPoint) -> None:
        scene = self.view.mapToScene(self.viewport().mapFromGlobal(place))
        self._dragged_layer = MoveLayer(self.view, scene, index)

    def _on_layer_dragged(self, place: QPoint) -> None:
        if self._dragged_layer is not None:
            self._dragged_layer.move(self.view.mapToScene(self.viewport().mapFromGlobal(place)))

    def _on_layer_dropped(self, place: QPoint) -> None:
        gesture, self._dragged_layer = self._dragged_layer, None
        if gesture is not None:
            gesture.finish(self.view.mapToScene(self.viewport().mapFromGlobal(place)))

    # -- looks ---------------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Name the canvas, and list its keys."""
        self.view.setAccessibleName(self.tr("Network"))
        keys = "\n".join(f"{tr(keys)}: {tr(what)}" for keys, what in SHORTCUTS)
        self.view.setToolTip(self.tr("Keys of the network") + "\n" + keys)
        self.view.setWhatsThis(self.view.toolTip())

    def _on_look(self, theme: Theme) -> None:
        self.picture.theme = theme
        self.view.setBackgroundBrush(QColor(theme.base))
        self.strip.set_large(theme.large)
        if self._wiring is not None:
            self._place()
