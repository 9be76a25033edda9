"""The network drawn in one go: weights as lines, neurons as maps of the input plane, biases as dots.

One item paints everything, because a call from Qt into Python for each of hundreds of parts would cost more than the
painting itself.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from nnplayground.engine.arrays import Array
from nnplayground.gui.canvas.layout import Layout
from nnplayground.gui.theme import Theme, channels

WIDTHS = (0.6, 1.2, 2.0, 3.0, 4.2, 5.6)
"""Line widths for six classes of size, relative to the layer's largest weight."""
FULL_WIDTH_NODE, THINNEST = 40.0, 0.3
"""Size of neurons from which on lines have their full width, and how much thinner they become for small ones."""
SMOOTH_LINES = 150
"""Up to so many lines are drawn smoothly; that takes four times as long."""
LABEL_GAP = 12
"""Room left and right of the names of the inputs."""
BIAS_SHARE = 0.32
"""Size of a bias dot at its largest, as a share of its neuron."""


class Weights:
    """The weights and biases of one layer, as lines and dots."""

    def __init__(self, layout: Layout, column: int) -> None:
        below, here = layout.shown(column - 1), layout.shown(column)
        half = layout.node / 2
        start, end = layout.x(column - 1) + half, layout.x(column) - half
        self._lines = np.empty((here, below), dtype=object)
        for row in range(here):
            for source in range(below):
                self._lines[row, source] = QLineF(start, layout.y(column - 1, source), end, layout.y(column, row))
        self.count = self._lines.size
        self._scale = min(1.0, max(THINNEST, layout.node / FULL_WIDTH_NODE))
        self._groups: list[tuple[float, bool, list[QLineF]]] = []
        self.biases: Array = np.zeros(here)
        self.largest_bias = 1.0

    def take(self, weights: Array, bias: Array) -> None:
        """Sort the lines by sign and by size; weights `(n_out, n_in)`, bias `(n_out,)`, whole layers."""
        shown = weights[: self._lines.shape[0], : self._lines.shape[1]]
        size = np.abs(shown)
        largest = float(size.max()) if size.size else 0.0
        share = size / largest if largest > 0.0 and np.isfinite(largest) else np.zeros_like(size)
        kind = np.minimum((share * len(WIDTHS)).astype(np.int64), len(WIDTHS) - 1)
        negative = shown < 0.0
        self._groups = [
            (WIDTHS[index], sign, self._lines[chosen].tolist())
            for index in range(len(WIDTHS))
            for sign in (False, True)
            if (chosen := (kind == index) & (negative == sign)).any()
        ]
        self.biases = np.nan_to_num(bias[: len(self.biases)])
        self.largest_bias = float(np.abs(self.biases).max()) or 1.0

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Draw the lines, thin ones first and paler.

        Pale colours are mixed, not transparent: Qt takes fifteen times as long for transparent lines.
        """
        for width, negative, lines in self._groups:
            strength = 0.35 + 0.65 * width / WIDTHS[-1]
            colour = mixed(theme.negative if negative else theme.positive, theme.base, strength)
            painter.setPen(QPen(colour, width * self._scale))
            painter.drawLines(lines)


class NetworkPicture(QGraphicsItem):
    """Paints the whole network; everything that reacts to people lies above it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._layout = Layout((1, 1), 200.0, 200.0)
        self._labels: tuple[str, ...] = ()
        self._layers: list[Weights] = []
        self._bytes: tuple[NDArray[np.uint8], ...] = ()
        self._images: list[QImage] = []
        self._lines = 0
        self.setZValue(-1)

    def set_layout(self, layout: Layout, labels: tuple[str, ...]) -> None:
        """Draw a network of this form; its numbers are to follow."""
        self.prepareGeometryChange()
        self._layout, self._labels = layout, labels
        self._layers = [Weights(layout, column) for column in range(1, len(layout.sizes))]
        self._bytes, self._images = (), []
        self._lines = sum(layer.count for layer in self._layers)
        self.update()

    def take_parameters(self, weights: tuple[Array, ...], biases: tuple[Array, ...]) -> None:
        """Show these weights `(n_out, n_in)` and biases `(n_out,)`, one of each a layer."""
        for layer, matrix, bias in zip(self._layers, weights, biases, strict=True):
            layer.take(matrix, bias)
        self.update()

    def take_maps(self, maps: tuple[NDArray[np.uint8], ...]) -> None:
        """Show these pictures `(units, h, w, 4)`, top row first, of the inputs and of every layer."""
        self._bytes = maps
        self._images = [
            QImage(strip.data, strip.shape[2], strip.shape[0] * strip.shape[1], QImage.Format.Format_RGB32)
            for strip in self._bytes
        ]
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the whole canvas."""
        return QRectF(0.0, 0.0, self._layout.width, self._layout.height)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Draw weights, neurons, names."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._lines <= SMOOTH_LINES)
        for layer in self._layers:
            layer.draw(painter, self.theme)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for column in range(len(self._layout.sizes)):
            self._draw_column(painter, column)
        self._draw_labels(painter)

    def _draw_column(self, painter: QPainter, column: int) -> None:
        layout, node = self._layout, self._layout.node
        x = layout.x(column) - node / 2
        image = self._images[column] if column < len(self._images) else None
        painter.setPen(QPen(QColor(self.theme.line), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for row in range(layout.shown(column)):
            place = QRectF(x, layout.y(column, row) - node / 2, node, node)
            if image is None:
                painter.fillRect(place, QColor(self.theme.neutral))
            else:
                tall = self._bytes[column].shape[1]
                painter.drawImage(place, image, QRectF(0, row * tall, image.width(), tall))
            painter.drawRect(place)
        if column:
            self._draw_biases(painter, column)
        if hidden := layout.hidden(column):
            bottom = layout.y(column, layout.shown(column) - 1) + node / 2
            painter.setPen(QColor(self.theme.faint))
            painter.drawText(QRectF(x - 30, bottom, node + 60, 16), Qt.AlignmentFlag.AlignCenter, f"+ {hidden}")

    def _draw_biases(self, painter: QPainter, column: int) -> None:
        """Draw each bias as a dot at the lower left of its neuron: colour is its sign, size its size."""
        layer, layout = self._layers[column - 1], self._layout
        room = layout.node * BIAS_SHARE
        x = layout.x(column) - layout.node / 2
        for row, bias in enumerate(layer.biases.tolist()):
            size = room * (0.35 + 0.65 * abs(bias) / layer.largest_bias)
            y = layout.y(column, row) + layout.node / 2
            colour = QColor(self.theme.negative if bias < 0.0 else self.theme.positive)
            painter.setPen(QPen(QColor(self.theme.base), 1.0))
            painter.setBrush(colour)
            painter.drawRect(QRectF(x - size / 2, y - size / 2, size, size))

    def _draw_labels(self, painter: QPainter) -> None:
        """Name the inputs, left of them."""
        layout = self._layout
        font = QFont(painter.font())
        font.setPointSizeF(max(7.0, min(10.0, layout.node * 0.4)))
        painter.setFont(font)
        painter.setPen(QColor(self.theme.text))
        right, room = layout.x(0) - layout.node / 2 - 6, int(layout.labels) - LABEL_GAP
        for row in range(layout.shown(0)):
            place = QRectF(right - room, layout.y(0, row) - 10, room, 20)
            name = painter.fontMetrics().elidedText(self._labels[row], Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, name)


def mixed(colour: str, background: str, share: float) -> QColor:
    """Return a colour laid over a background with so much of it."""
    over, under = QColor(colour), QColor(background)
    pairs = zip(channels(over), channels(under), strict=True)
    return QColor(*(round(share * a + (1.0 - share) * b) for a, b in pairs))
