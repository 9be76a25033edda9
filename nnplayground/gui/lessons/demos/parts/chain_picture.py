"""A composition as a graph of factors: nodes from x to y with their values, on every edge the local derivative."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.translation import Translated

HEIGHT = 138
RADIUS = 19.0
MARGIN = 40.0
ARROW = 7.0
LEVEL = 58.0
"""How far down the nodes stand."""


@dataclass(frozen=True, slots=True)
class Edge:
    """What leads to a node: the function above, the name of the derivative and its number below."""

    function: str
    derivative: str
    value: str


class ChainPicture(Translated):
    """x → u → v → y; where a node has no number, it and what comes after are grey."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._names: tuple[str, ...] = ("x", "y")
        self._values: tuple[str, ...] = ("", "")
        self._edges: tuple[Edge, ...] = ()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look)
        self.retranslate()

    def show_chain(self, names: tuple[str, ...], values: tuple[str, ...], edges: tuple[Edge, ...]) -> None:
        """Show these nodes; `values` may be fewer, where the rest has none."""
        self._names, self._values, self._edges = names, values, edges
        said = (f"{edge.derivative} = {edge.value}" for edge in edges)
        self.setAccessibleDescription(", ".join(said))
        self.update()

    def _on_look(self, _theme: Theme) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room for every node."""
        return QSize(420, HEIGHT)

    def retranslate(self) -> None:
        """Say what it is."""
        self.setAccessibleName(self.tr("Chain of functions from x to y"))

    # -- painting ------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw edges, then nodes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, count = self._look.theme, len(self._names)
        apart = (self.width() - 2 * MARGIN) / max(count - 1, 1)
        places = [QPointF(MARGIN + number * apart, LEVEL) for number in range(count)]
        for number in range(1, count):
            edge = self._edges[number - 1] if number - 1 < len(self._edges) else None
            self._paint_edge(painter, theme, places[number - 1], places[number], edge)
        for number, (place, name) in enumerate(zip(places, self._names, strict=True)):
            value = self._values[number] if number < len(self._values) else None
            self._paint_node(painter, theme, place, name, value)
        event.accept()

    def _paint_edge(self, painter: QPainter, theme: Theme, start: QPointF, end: QPointF, edge: Edge | None) -> None:
        colour = QColor(theme.accent if edge else theme.line)
        left, right = start.x() + RADIUS + 2.0, end.x() - RADIUS - 2.0
        painter.setPen(QPen(colour, 2.0))
        painter.drawLine(QPointF(left, LEVEL), QPointF(right - ARROW, LEVEL))
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        tip = [QPointF(right, LEVEL), QPointF(right - ARROW, LEVEL - 4.5), QPointF(right - ARROW, LEVEL + 4.5)]
        painter.drawPolygon(QPolygonF(tip))
        if edge is None:
            return
        box = QRectF(start.x(), 0.0, end.x() - start.x(), 22.0)
        self._write(painter, theme.text, box.translated(0.0, LEVEL - RADIUS - 24.0), edge.function)
        self._write(painter, theme.text, box.translated(0.0, LEVEL + RADIUS + 18.0), edge.derivative)
        self._write(painter, theme.accent, box.translated(0.0, LEVEL + RADIUS + 35.0), edge.value)

    def _paint_node(self, painter: QPainter, theme: Theme, place: QPointF, name: str, value: str | None) -> None:
        painter.setPen(QPen(QColor(theme.accent if value is not None else theme.line), 2.0))
        painter.setBrush(QColor(theme.base))
        painter.drawEllipse(place, RADIUS, RADIUS)
        colour = theme.text if value is not None else theme.faint
        circle = QRectF(place.x() - RADIUS, place.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
        self._write(painter, colour, circle, name, bold=True)
        below = QRectF(place.x() - MARGIN, place.y() + RADIUS + 1.0, 2 * MARGIN, 20.0)
        self._write(painter, colour, below, "–" if value is None else value)

    def _write(self, painter: QPainter, colour: str, box: QRectF, text: str, *, bold: bool = False) -> None:
        """Write in the middle of a box; what is too long is cut with dots."""
        font = self.font()
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), shown)
