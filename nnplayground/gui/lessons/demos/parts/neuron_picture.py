"""A neuron drawn as biology has it, with the numbers of the artificial one written on its parts."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.translation import Translated

HEIGHT, CAPTION = 218, 22
INPUTS = ("x₁", "x₂", "1")
WEIGHTS = ("w₁", "w₂", "b")
THINNEST, THICKEST, STRONGEST = 1.5, 11.0, 5.0
"""Widths of dendrites in pixels, and the weight that is as thick as can be."""
SPIKES, ROUGHNESS = 9, 0.16
"""How many bulges the outline of the cell body has, and how far they stand out."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The numbers of a neuron as texts, and its weights (the bias last) for the widths of the dendrites."""

    inputs: tuple[str, str]
    weights: tuple[float, float, float]
    weight_texts: tuple[str, str, str]
    sum: str
    output: str
    fires: bool


class NeuronPicture(Translated):
    """Dendrites bring the inputs, the cell body adds them up, the axon carries the output."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown = Shown(("", ""), (0.0, 0.0, 0.0), ("", "", ""), "", "", fires=False)
        self._captions = ("", "", "")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look)
        self.retranslate()

    def show_numbers(self, shown: Shown) -> None:
        """Show other numbers."""
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleDescription(f"z = {shown.sum}, y = {shown.output}")
            self.update()

    def _on_look(self, _theme: Theme) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the least that shows everything."""
        return QSize(420, HEIGHT)

    def retranslate(self) -> None:
        """Name the parts."""
        self._captions = (self.tr("Dendrites: inputs"), self.tr("Cell body: sum z"), self.tr("Axon: output y = f(z)"))
        self.setAccessibleName(self.tr("A neuron"))
        self.update()

    # -- painting ------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cell, then the numbers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        middle = QPointF(self.width() * 0.46, (HEIGHT - CAPTION) / 2)
        self._paint_axon(painter, theme, middle)
        for index in range(3):
            self._paint_dendrite(painter, theme, middle, index)
        self._paint_body(painter, theme, middle)
        self._paint_captions(painter, theme)
        event.accept()

    def _start(self, index: int) -> QPointF:
        return QPointF(46.0, 32.0 + index * (HEIGHT - CAPTION - 64.0) / 2)

    def _paint_dendrite(self, painter: QPainter, theme: Theme, middle: QPointF, index: int) -> None:
        """Draw an input, the dendrite from it, as thick as its weight, with twigs, and both numbers."""
        weight, start = self._shown.weights[index], self._start(index)
        colour = QColor(theme.positive if weight > 0.0 else theme.negative if weight < 0.0 else theme.line)
        width = THINNEST + (THICKEST - THINNEST) * min(abs(weight) / STRONGEST, 1.0)
        path = QPainterPath(start)
        end = middle + QPointF(-30.0, (index - 1) * 22.0)
        path.cubicTo(QPointF(start.x() * 0.5 + end.x() * 0.5, start.y()), QPointF(end.x() - 60, end.y()), end)
        for share, rise in ((0.16, -13.0), (0.24, 12.0)):
            root = path.pointAtPercent(share)
            twig = QPainterPath(root)
            twig.quadTo(root + QPointF(-8.0, rise * 0.4), root + QPointF(-24.0, rise))
            painter.setPen(QPen(colour, max(width * 0.3, 1.2), c=Qt.PenCapStyle.RoundCap))
            painter.drawPath(twig)
        painter.setPen(QPen(colour, width, c=Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        self._paint_input(painter, theme, start, index)
        text = f"{WEIGHTS[index]} = {self._shown.weight_texts[index]}"
        self._paint_label(painter, theme, path.pointAtPercent(0.52), text)

    def _paint_input(self, painter: QPainter, theme: Theme, place: QPointF, index: int) -> None:
        text = INPUTS[index] if index == 2 else f"{INPUTS[index]} = {self._shown.inputs[index]}"
        width = QFontMetricsF(self.font()).horizontalAdvance(text) + 14.0
        box = QRectF(4.0, place.y() - 13.0, max(width, 40.0), 26.0)
        painter.setPen(QPen(QColor(theme.line), 1.0))
        painter.setBrush(QColor(theme.base))
        painter.drawRoundedRect(box, 13.0, 13.0)
        painter.setPen(QColor(theme.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_body(self, painter: QPainter, theme: Theme, middle: QPointF) -> None:
        outline = QPainterPath()
        for step in range(121):
            angle = step * math.tau / 120
            radius = 43.0 * (1.0 + ROUGHNESS * (math.cos(SPIKES * angle) * 0.5 + math.cos(2 * angle) * 0.4))
            point = middle + QPointF(radius * math.cos(angle) * 1.15, radius * math.sin(angle))
            outline.moveTo(point) if step == 0 else outline.lineTo(point)
        painter.setPen(QPen(QColor(theme.accent if self._shown.fires else theme.line), 2.5))
        painter.setBrush(QColor(theme.base))
        painter.drawPath(outline)
        painter.setPen(QColor(theme.text))
        box = QRectF(middle.x() - 50.0, middle.y() - 22.0, 100.0, 44.0)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"Σ\nz = {self._shown.sum}")

    def _paint_axon(self, painter: QPainter, theme: Theme, middle: QPointF) -> None:
        """Draw the axon with its sheath, the ends that it branches into, and the output."""
        colour = QColor(theme.accent if self._shown.fires else theme.faint)
        text = f"y = {self._shown.output}"
        width = max(QFontMetricsF(self.font()).horizontalAdvance(text) + 16.0, 60.0)
        box = QRectF(self.width() - width - 4.0, middle.y() - 14.0, width, 28.0)
        begin, end = middle + QPointF(46.0, 0.0), QPointF(box.left() - 26.0, middle.y())
        painter.setPen(QPen(colour, 4.0, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(begin, end)
        sheath = (end.x() - begin.x() - 16.0) / 3.0
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(QColor(theme.base))
        for piece in range(3):
            left = begin.x() + 10.0 + piece * sheath
            painter.drawRoundedRect(QRectF(left, middle.y() - 8.0, max(sheath - 6.0, 4.0), 16.0), 8.0, 8.0)
        for rise in (-24.0, 0.0, 24.0):
            branch = QPainterPath(end)
            branch.quadTo(end + QPointF(10.0, rise * 0.2), end + QPointF(21.0, rise))
            painter.setPen(QPen(colour, 2.5, c=Qt.PenCapStyle.RoundCap))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(branch)
            painter.setBrush(colour)
            painter.drawEllipse(end + QPointF(21.0, rise), 3.0, 3.0)
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(QColor(theme.base))
        painter.drawRoundedRect(box, 14.0, 14.0)
        painter.setPen(QColor(theme.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_label(self, painter: QPainter, theme: Theme, middle: QPointF, text: str) -> None:
        width = QFontMetricsF(self.font()).horizontalAdvance(text) + 10.0
        box = QRectF(middle.x() - width / 2, middle.y() - 10.0, width, 20.0)
        back = QColor(theme.window)
        back.setAlpha(225)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(back)
        painter.drawRoundedRect(box, 6.0, 6.0)
        painter.setPen(QColor(theme.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_captions(self, painter: QPainter, theme: Theme) -> None:
        """Name the three parts below them."""
        painter.setPen(QColor(theme.faint))
        third, top = self.width() / 3.0, HEIGHT - CAPTION
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight)
        for place, (caption, side) in enumerate(zip(self._captions, sides, strict=True)):
            box = QRectF(4.0 + place * third, top, third - 8.0, CAPTION)
            painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), caption)
