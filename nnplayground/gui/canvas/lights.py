"""What a step of the stepper lights up on the canvas: neurons, weights, and the numbers of one sample."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from nnplayground.gui.canvas.bundles import cosmetic, mixed
from nnplayground.gui.canvas.targets import Edge, Neuron, Target

if TYPE_CHECKING:
    from nnplayground.gui.canvas.picture import NetworkPicture

HALO, LINE, FRAME = 8.0, 2.4, 3.0
"""Pixels of a lit weight's halo and of its line, and of a lit neuron's frame."""
FRAME_GAP = 4.0
MOST_NUMBERS = 60
"""Numbers that are written; more of them would cover each other."""
PLATE_MARGIN = 3.0
LETTERS_PT = 9.0


@dataclass(frozen=True, slots=True)
class Lights:
    """What is lit: neurons and weights, and the number that is written on each."""

    neurons: frozenset[Neuron] = frozenset()
    edges: frozenset[Edge] = frozenset()
    numbers: Mapping[Target, str] = field(default_factory=dict)

    @staticmethod
    def of(
        neurons: Iterable[tuple[int, int]],
        edges: Iterable[tuple[int, int, int | None]],
        numbers: Mapping[tuple[int, int] | tuple[int, int, int | None], str],
    ) -> Lights:
        """Return the lights of neurons (column, unit) and edges (layer, unit, source), numbers by either of them."""
        written = {Neuron(*key) if len(key) == 2 else Edge(*key): text for key, text in numbers.items()}
        return Lights(frozenset(Neuron(*one) for one in neurons), frozenset(Edge(*one) for one in edges), written)

    def targets(self) -> list[Target]:
        """Return everything that is lit."""
        return [*self.edges, *self.neurons]


def draw_lights(painter: QPainter, picture: NetworkPicture) -> None:
    """Draw a halo along lit weights, and a double frame around lit neurons."""
    lights = picture.lights
    if lights is None:
        return
    form, theme = picture.form, picture.theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    lines = [line for edge in lights.edges if form.has(edge) for line in picture.curve(edge) or ()]
    for colour, width in ((mixed(theme.accent, theme.base, 0.45), HALO), (QColor(theme.text), LINE)):
        painter.setPen(cosmetic(colour, width))
        painter.drawLines(lines)
    scale = max(painter.worldTransform().m11(), 1e-9)
    places = [picture.layout.place(one.column, one.unit) for one in lights.neurons if form.has(one)]
    places += [picture.layout.bias_place(one.index + 1, one.unit) for one in lights.edges if _is_bias(picture, one)]
    for frame, gap in ((theme.base, FRAME_GAP / 2), (theme.accent, FRAME_GAP)):
        room = gap / scale
        painter.setPen(cosmetic(QColor(frame), FRAME))
        for place in places:
            painter.drawRect(place.adjusted(-room, -room, room, room))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _is_bias(picture: NetworkPicture, edge: Edge) -> bool:
    return edge.source is None and picture.form.has(edge) and not picture.layout.is_strip(edge.index + 1)


def write_numbers(painter: QPainter, picture: NetworkPicture) -> None:
    """Write numbers on plates: those of neurons below their middle, those of weights along their lines.

    A plate that would lie on another one is left out, neurons first.
    """
    lights, scale = picture.lights, max(painter.worldTransform().m11(), 1e-9)
    if lights is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(1.0 / scale, 1.0 / scale)
    font = QFont(painter.font())
    font.setPointSizeF(LETTERS_PT * picture.theme.large)
    painter.setFont(font)
    taken: list[QRectF] = []
    for target, text in sorted(lights.numbers.items(), key=lambda pair: isinstance(pair[0], Edge))[:MOST_NUMBERS]:
        if not picture.form.has(target):
            continue
        plate = _plate(painter, picture, target, text, scale)
        if not any(plate.intersects(other) for other in taken):
            taken.append(plate)
            _write(painter, picture, plate, text, is_neuron=isinstance(target, Neuron))
    painter.restore()


def _plate(painter: QPainter, picture: NetworkPicture, target: Target, text: str, scale: float) -> QRectF:
    metrics = painter.fontMetrics()
    width, height = metrics.horizontalAdvance(text) + 2 * PLATE_MARGIN, metrics.height() + PLATE_MARGIN
    middle = _place_of_number(picture, target) * scale
    return QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)


def _place_of_number(picture: NetworkPicture, target: Target) -> QPointF:
    if isinstance(target, Neuron):
        return picture.layout.place(target.column, target.unit).center()
    lines = None if target.source is None else picture.curve(target)
    if not lines:
        return picture.middle_of(target)
    share = (0.3, 0.5, 0.7)[target.unit % 3] if len(lines) == 1 else 0.0
    return lines[len(lines) // 2].pointAt(share)


def _write(painter: QPainter, picture: NetworkPicture, plate: QRectF, text: str, *, is_neuron: bool) -> None:
    theme = picture.theme
    painter.setBrush(QColor(theme.base))
    painter.setPen(cosmetic(QColor(theme.accent if is_neuron else theme.line), 1.0))
    painter.drawRoundedRect(plate, PLATE_MARGIN, PLATE_MARGIN)
    painter.setPen(QColor(theme.text))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
