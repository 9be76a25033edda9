"""What is drawn over the network: locks and cuts, what is selected or pointed at, and what a gesture moves.

Every sign has a form of its own, so that none is told by its colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from nnplayground.experiment.spec import EdgeSpec, Experiment
from nnplayground.gui.canvas.bundles import cosmetic
from nnplayground.gui.canvas.targets import Edge, Neuron, Target
from nnplayground.gui.figures.pens import fitted
from nnplayground.gui.theme import Theme

if TYPE_CHECKING:
    from nnplayground.gui.canvas.picture import NetworkPicture

LOCK, CROSS, HANDLE = 9.0, 4.5, 5.0
"""Pixels of a lock, of half a cross, and of half the handle that skips are drawn from."""

FULL_SIZE_NODE, SMALLEST_MARK = 30.0, 0.5
"""Pixels of neurons from which on marks have their full size, and how much smaller they may become."""
MOST_MARKS = 1000
"""Locks and crosses that are drawn; more of them could not be told apart."""


@dataclass(frozen=True, slots=True)
class Ghost:
    """What a gesture shows while it goes on: a frame, a line, or the place where something would land."""

    frame: QRectF | None = None
    line: QLineF | None = None
    is_band: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """A weight that is locked or cut, and where it is drawn; `lines` is None for a bias."""

    edge: EdgeSpec
    lines: list[QLineF] | None
    place: QPointF


def decided(picture: NetworkPicture, experiment: Experiment) -> list[Decided]:
    """Return what is locked or cut, as far as it is drawn and can be told apart."""
    found = []
    for index, layer in enumerate(experiment.network.layers):
        for edge in islice((edge for edge in layer.edges if edge.cut or edge.locked), MOST_MARKS):
            where = Edge(index, edge.unit, edge.source)
            lines = None if where.source is None else picture.curve(where)
            if lines is not None or (where.source is None and not picture.layout.is_strip(index + 1)):
                found.append(Decided(edge, lines, picture.middle_of(where)))
    return found[:MOST_MARKS]


def draw_decided(painter: QPainter, theme: Theme, marks: list[Decided], node: float) -> None:
    """Draw weights that were cut as dots with a cross, and a lock on those that are locked."""
    scale = max(painter.worldTransform().m11(), 1e-9)
    scale /= min(max(node * scale / FULL_SIZE_NODE, SMALLEST_MARK), 1.0)
    for mark in marks:
        lines = mark.lines
        if mark.edge.cut and lines:
            painter.setPen(fitted(cosmetic(QColor(theme.faint), 1.4, Qt.PenStyle.DotLine), painter))
            painter.drawLines(lines)
        if mark.edge.cut:
            _draw_cross(painter, theme, _along(lines, 0.62) if lines else mark.place, CROSS / scale)
        if mark.edge.locked:
            _draw_lock(painter, theme, _along(lines, 0.42) if lines else mark.place, LOCK / scale)


def _along(lines: list[QLineF], share: float) -> QPointF:
    number = min(int(share * len(lines)), len(lines) - 1)
    return lines[number].pointAt(share * len(lines) - number)


def _draw_cross(painter: QPainter, theme: Theme, place: QPointF, half: float) -> None:
    painter.setPen(fitted(cosmetic(QColor(theme.error), 2.0), painter))
    for down in (half, -half):
        painter.drawLine(QLineF(place.x() - half, place.y() - down, place.x() + half, place.y() + down))


def _draw_lock(painter: QPainter, theme: Theme, place: QPointF, size: float) -> None:
    """Draw a padlock: a body and a bow."""
    body = QRectF(place.x() - size / 2, place.y() - size * 0.15, size, size * 0.7)
    bow = QRectF(place.x() - size * 0.3, place.y() - size * 0.65, size * 0.6, size)
    painter.setPen(fitted(cosmetic(QColor(theme.base), 4.0), painter))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(bow, 0, 180 * 16)
    painter.drawRect(body)
    painter.setPen(fitted(cosmetic(QColor(theme.text), 1.6), painter))
    painter.drawArc(bow, 0, 180 * 16)
    painter.setBrush(QColor(theme.text))
    painter.drawRect(body)


def handle_place(picture: NetworkPicture, neuron: Neuron, scale: float) -> QRectF:
    """Return the handle at the right of a neuron, from which skips are drawn."""
    place, half = picture.layout.place(neuron.column, neuron.unit), HANDLE / scale
    return QRectF(place.right() - half, place.center().y() - half, 2 * half, 2 * half)


def draw_pointed(painter: QPainter, picture: NetworkPicture) -> None:
    """Draw what is selected, hovered over, chosen for the plot, under the keyboard's cursor, and a gesture's ghost."""
    pointed, theme, scale = picture.pointed, picture.theme, max(painter.worldTransform().m11(), 1e-9)
    accent, text = QColor(theme.accent), QColor(theme.text)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if pointed.chosen is not None:
        painter.setPen(fitted(cosmetic(text, 2.0), painter))
        painter.drawRect(_around(picture, pointed.chosen, 3.0 / scale))
        painter.drawRect(_around(picture, pointed.chosen, 6.0 / scale))
    for target in pointed.selected:
        _outline(painter, picture, target, QColor(theme.base), 6.0)
        _outline(painter, picture, target, text, 3.0)
    if pointed.hovered is not None:
        _outline(painter, picture, pointed.hovered, text, 1.6)
    if pointed.cursor is not None:
        painter.setPen(fitted(cosmetic(text, 2.0, Qt.PenStyle.DashLine), painter))
        painter.drawRect(_around(picture, pointed.cursor, 5.0 / scale))
    if isinstance(pointed.hovered, Neuron) and pointed.hovered.column + 1 < len(picture.form.sizes) - 1:
        painter.setBrush(QColor(theme.base))
        painter.setPen(fitted(cosmetic(accent, 2.0), painter))
        painter.drawEllipse(handle_place(picture, pointed.hovered, scale))
    if picture.ghost is not None:
        _draw_ghost(painter, picture.ghost, accent)


def _around(picture: NetworkPicture, target: Target, room: float) -> QRectF:
    if isinstance(target, Neuron):
        place = picture.layout.place(target.column, target.unit)
    else:
        middle = picture.middle_of(target)
        place = QRectF(middle.x() - 2 * room, middle.y() - 2 * room, 4 * room, 4 * room)
    return place.adjusted(-room, -room, room, room)


def _outline(painter: QPainter, picture: NetworkPicture, target: Target, colour: QColor, width: float) -> None:
    painter.setPen(fitted(cosmetic(colour, width), painter))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if isinstance(target, Neuron):
        painter.drawRect(picture.layout.place(target.column, target.unit))
    elif target.source is None:
        painter.drawRect(picture.layout.bias_place(target.index + 1, target.unit))
    elif lines := picture.curve(target):
        painter.drawLines(lines)


def _draw_ghost(painter: QPainter, ghost: Ghost, colour: QColor) -> None:
    painter.setPen(fitted(cosmetic(colour, 1.0 if ghost.is_band else 2.5, Qt.PenStyle.DashLine), painter))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if ghost.frame is not None:
        painter.drawRect(ghost.frame)
    if ghost.line is not None:
        painter.drawLine(ghost.line)
