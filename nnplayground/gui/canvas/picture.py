"""The network drawn in one go: weights as lines, neurons as maps of the input plane, biases as dots.

One item paints everything, because a call from Qt into Python for each of hundreds of parts would cost more than the
painting itself.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from nnplayground.engine.arrays import Array
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.canvas.bundles import Bundle, cosmetic
from nnplayground.gui.canvas.layout import Layout
from nnplayground.gui.canvas.lights import Lights, draw_lights, write_numbers
from nnplayground.gui.canvas.marks import Decided, Ghost, decided, draw_decided, draw_pointed
from nnplayground.gui.canvas.strips import strip
from nnplayground.gui.canvas.targets import Edge, Form, Neuron, Pointed, Target
from nnplayground.gui.figures.pens import fitted
from nnplayground.gui.theme import Theme

SMOOTH_LINES = 150
"""Up to so many lines are drawn smoothly; that takes four times as long."""
LABEL_GAP = 12
"""Room left and right of the names of the inputs."""
REACH = 5.0
"""Pixels from a line within which it is meant."""
ROWS_FROM = 9.0
"""Pixels from which on the rows of a strip are told apart by lines."""

_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class NetworkPicture(QGraphicsItem):
    """Paints the whole network, and says what stands where."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.pointed = Pointed()
        self.ghost: Ghost | None = None
        self.lights: Lights | None = None
        self.form = Form((1, 1), ((0,),))
        self.layout = Layout((1, 1), 200.0, 200.0)
        self._labels: tuple[str, ...] = ()
        self._decided: list[Decided] = []
        self._bundles: list[list[Bundle]] = []
        self._biases: list[Array] = []
        self._bytes: tuple[NDArray[np.uint8], ...] = ()
        self._images: list[QImage] = []
        self._strips: dict[int, tuple[NDArray[np.uint8], QImage]] = {}
        self._lines = 0
        self.setZValue(-1)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def set_layout(self, layout: Layout, form: Form, experiment: Experiment, labels: tuple[str, ...]) -> None:
        """Draw a network of this form; its numbers are to follow."""
        if (layout, form) != (self.layout, self.form) or not self._bundles:
            self._lay_out(layout, form)
        self._labels = labels
        self._decided = decided(self, experiment)
        for index, layer in enumerate(experiment.network.layers):
            cut = [Edge(index, edge.unit, edge.source) for edge in layer.edges if edge.cut]
            for bundle in self._bundles[index]:
                bundle.leave_out(cut)

    def _lay_out(self, layout: Layout, form: Form) -> None:
        self.prepareGeometryChange()
        self.layout, self.form, self._bundles = layout, form, []
        for index, columns in enumerate(form.fed_by):
            bundles, offset = [], 0
            for column in columns:
                bundles.append(Bundle(layout, form, index, column, offset))
                offset += form.sizes[column]
            self._bundles.append(bundles)
        self._biases, self._bytes, self._images, self._strips = [], (), [], {}
        self._lines = sum(bundle.count for bundles in self._bundles for bundle in bundles)

    def take_parameters(self, weights: tuple[Array, ...], biases: tuple[Array, ...]) -> None:
        """Show these weights `(n_out, n_in)` and biases `(n_out,)`, one of each a layer."""
        for bundles, matrix in zip(self._bundles, weights, strict=True):
            largest = float(np.abs(matrix).max(initial=0.0))
            for bundle in bundles:
                bundle.take(matrix, largest)
        self._biases = [np.nan_to_num(bias) for bias in biases]
        table = self.theme.diverging()
        for column in range(len(self.layout.sizes)):
            if self.layout.is_strip(column):
                matrix = weights[column - 1] if column else weights[0].T[: self.layout.sizes[0]]
                self._strips[column] = strip(matrix, table)

    def take_maps(self, maps: tuple[NDArray[np.uint8], ...]) -> None:
        """Show these pictures `(units, h, w, 4)`, top row first, of the inputs and of every layer."""
        self._bytes = maps
        self._images = [
            QImage(strip.data, strip.shape[2], strip.shape[0] * strip.shape[1], QImage.Format.Format_RGB32)
            for strip in self._bytes
        ]

    # -- what stands where ---------------------------------------------------------------------------------------------

    def target_at(self, place: QPointF, scale: float) -> Target | None:
        """Return what is at a place, looked at so closely."""
        found = self.layout.neuron_at(place)
        bias = self._bias_at(place)
        if bias is not None:
            return bias
        if found is not None:
            return Neuron(*found)
        return self._edge_at(place, REACH / scale)

    def _bias_at(self, place: QPointF) -> Edge | None:
        layout = self.layout
        found = layout.neuron_at(place, layout.node * 0.2)
        if found is None or not found[0] or layout.is_strip(found[0]) or not layout.bias_place(*found).contains(place):
            return None
        return Edge(found[0] - 1, found[1], None)

    def _edge_at(self, place: QPointF, reach: float) -> Edge | None:
        """Return the weight whose line passes within reach; of the arcs of skips all, of the others those around."""
        column = self.layout.column_at(place.x())
        near = {column - 1, column}
        found = [
            bundle.nearest(place)
            for index, bundles in enumerate(self._bundles)
            for number, bundle in enumerate(bundles)
            if number or index in near
        ]
        away, edge = min(found, key=lambda pair: pair[0], default=(np.inf, None))
        return edge if away <= reach else None

    def middle_of(self, target: Target) -> QPointF:
        """Return where something is best pointed at."""
        if isinstance(target, Neuron):
            return self.layout.place(target.column, target.unit).center()
        if target.source is None:
            return self.layout.bias_place(target.index + 1, target.unit).center()
        lines = self.curve(target)
        if lines is not None:
            return lines[len(lines) // 2].pointAt(0.5 if len(lines) == 1 else 0.0)
        start = self.form.source(target.index, target.source)
        ends = self.layout.place(start.column, start.unit), self.layout.place(target.index + 1, target.unit)
        return QLineF(ends[0].center(), ends[1].center()).center()

    def curve(self, edge: Edge) -> list[QLineF] | None:
        """Return the lines of a weight; None for a bias, and for one that is not drawn."""
        for bundle in self._bundles[edge.index]:
            lines = bundle.curve(edge)
            if lines is not None:
                return lines
        return None

    # -- painting ------------------------------------------------------------------------------------------------------

    def boundingRect(self) -> QRectF:
        """Return the whole canvas."""
        return QRectF(0.0, 0.0, self.layout.width, self.layout.height)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Draw weights, neurons, names, and what is pointed at."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._lines <= SMOOTH_LINES)
        scale = painter.worldTransform().m11()
        seen = painter.worldTransform().inverted()[0].mapRect(QRectF(painter.viewport()))
        for bundles in self._bundles:
            for bundle in bundles:
                if bundle.is_seen(seen.left(), seen.right(), scale):
                    bundle.draw(painter, self.theme)
        draw_decided(painter, self.theme, self._decided, self.layout.node)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for column in range(len(self.layout.sizes)):
            if self.layout.is_strip(column):
                self._draw_strip(painter, column)
            else:
                self._draw_column(painter, column)
        self._draw_labels(painter)
        draw_lights(painter, self)
        draw_pointed(painter, self)
        write_numbers(painter, self)

    def _draw_column(self, painter: QPainter, column: int) -> None:
        layout = self.layout
        image = self._images[column] if column < len(self._images) else None
        is_screen = isinstance(painter.device(), QWidget)
        painter.setPen(fitted(cosmetic(QColor(self.theme.line), self.theme.thick), painter))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for row in range(layout.sizes[column]):
            place = layout.place(column, row)
            if image is None:
                painter.fillRect(place, QColor(self.theme.neutral))
            else:
                tall = self._bytes[column].shape[1]
                part = QRect(0, row * tall, image.width(), tall)
                if is_screen:
                    painter.drawImage(place, image, QRectF(part))
                else:  # an SVG would take the whole image
                    painter.drawImage(place, image.copy(part))
            painter.drawRect(place)
        if column and len(self._biases) >= column:
            self._draw_biases(painter, column)

    def _draw_biases(self, painter: QPainter, column: int) -> None:
        """Draw each bias as a dot at the lower left of its neuron: colour is its sign, size its size."""
        biases = self._biases[column - 1]
        largest = float(np.abs(biases).max(initial=0.0)) or 1.0
        painter.setPen(fitted(cosmetic(QColor(self.theme.base), 1.0), painter))
        for row, bias in enumerate(biases.tolist()):
            room = self.layout.bias_place(column, row)
            size = room.width() * (0.35 + 0.65 * abs(bias) / largest)
            painter.setBrush(QColor(self.theme.negative if bias < 0.0 else self.theme.positive))
            middle = room.center()
            painter.drawRect(QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size))

    def _draw_strip(self, painter: QPainter, column: int) -> None:
        """Draw a tall column: a row a neuron, its weights from left to right, and how many there are."""
        layout, place = self.layout, self.layout.column_place(column)
        if column in self._strips:
            _, image = self._strips[column]
            painter.drawImage(place, image, QRectF(0, 0, image.width(), image.height()))
        else:
            painter.fillRect(place, QColor(self.theme.neutral))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(fitted(cosmetic(QColor(self.theme.line), 1.0), painter))
        scale = painter.worldTransform().m22()
        if layout.pitch(column) * scale >= ROWS_FROM:
            top = painter.worldTransform().inverted()[0].mapRect(QRectF(painter.viewport()))
            first, last = layout.row_at(column, top.top()), layout.row_at(column, top.bottom())
            for row in range(first, last + 1):
                painter.drawRect(layout.place(column, row))
        painter.drawRect(place)
        painter.setPen(QColor(self.theme.faint))
        below = QRectF(place.left() - 30, place.bottom() + 1, place.width() + 60, 16)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(layout.sizes[column]))

    def _draw_labels(self, painter: QPainter) -> None:
        """Name the inputs, left of them."""
        layout = self.layout
        if layout.is_strip(0):
            return
        font = QFont(painter.font())
        font.setPointSizeF(self.theme.large * max(7.0, min(10.0, layout.node * 0.4)))
        painter.setFont(font)
        painter.setPen(QColor(self.theme.text))
        right, room = layout.x(0) - layout.node / 2 - 6, int(layout.labels) - LABEL_GAP
        for row in range(layout.sizes[0]):
            place = QRectF(right - room, layout.y(0, row) - layout.pitch(0) / 2, room, layout.pitch(0))
            name, folded = self._labels[row], _RIGHT | Qt.TextFlag.TextWordWrap
            if not place.contains(painter.boundingRect(place, folded, name)):  # nor in several lines
                name = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(place, folded, name)
