"""f above, f′ below, of several activations at once; flat stretches of one of them are shaded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.gui.plots.base import Line, Live
from nnplayground.gui.plots.reach import Dot, Reach
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.translation import tr
from nnplayground.lessons.topics.activations import SPAN, Curve, Kind, Zone

HEIGHT = 380
TALLEST = 6.0
"""How far up and down curves are followed."""
FAR = 1e6
ALIKE = 13
"""The colour that is left out: a second yellow."""
DEAD_ALPHA, SATURATED_ALPHA = 70, 38


class Stretch(Live):
    """Shades flat stretches from top to bottom: hatched where the slope is 0, plain where it is small."""

    def __init__(self) -> None:
        super().__init__()
        self._zones: tuple[Zone, ...] = ()
        self._dead, self._saturated = QColor("red"), QColor("gray")

    def set_zones(self, zones: tuple[Zone, ...]) -> None:
        """Shade these."""
        self._zones = zones

    def set_theme(self, theme: Theme) -> None:
        """Shade in the colours of a theme."""
        self._dead, self._saturated = QColor(theme.error), QColor(theme.faint)
        self._dead.setAlpha(DEAD_ALPHA)
        self._saturated.setAlpha(SATURATED_ALPHA)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Fill in pixels, so that the hatching is even."""
        to_pixels = painter.transform()
        painter.save()
        painter.resetTransform()
        painter.setPen(Qt.PenStyle.NoPen)
        for zone in self._zones:
            box = to_pixels.mapRect(QRectF(zone.low, -FAR, zone.high - zone.low, 2 * FAR))
            box = box.intersected(QRectF(self.scene().views()[0].viewport().rect()))
            painter.setBrush(self._brush(zone.kind))
            painter.drawRect(box)
        painter.restore()

    def _brush(self, kind: Kind) -> QBrush:
        if kind is Kind.DEAD:
            return QBrush(self._dead, Qt.BrushStyle.BDiagPattern)
        return QBrush(self._saturated)


class ActivationPlot(Reach):
    """Two plots over one z, which is dragged."""

    def __init__(self, look: Look, keys: Sequence[str]) -> None:
        super().__init__(look)
        self.keys = tuple(keys)
        self._slopes = self.add_plot(1, 0)
        self._slopes.setMouseEnabled(False, False)
        self._slopes.disableAutoRange()
        plots = (self.plot, self._slopes)
        self._stretches = [self.add_live(plot, Stretch()) for plot in plots]
        self._zeros = [self.add_live(plot, Line(dashed=True)) for plot in plots]
        self._places = [self.add_live(plot, Line(dashed=True)) for plot in plots]
        self._lines = {key: tuple(self.add_live(plot, Line(breaks=True)) for plot in plots) for key in self.keys}
        self._dots = {key: tuple(self.add_live(plot, Dot(10.0)) for plot in plots) for key in self.keys}
        for plot in plots:
            plot.getAxis("left").setWidth(52)
        for line in self._zeros:
            line.set_data(np.array(SPAN), np.zeros(2))
        self.plot.getAxis("bottom").setStyle(showValues=False)
        self.ci.layout.setRowStretchFactor(0, 3)
        self.ci.layout.setRowStretchFactor(1, 2)
        self.setFixedHeight(HEIGHT)
        self.retranslate()
        self.restyle(look.theme)

    def show_curves(self, curves: Mapping[str, Curve], zones: tuple[Zone, ...]) -> None:
        """Draw these, take away others, and choose axes that hold them."""
        nothing = np.empty(0)
        for key, lines in self._lines.items():
            curve = curves.get(key)
            for line, values in zip(lines, (curve.value, curve.slope) if curve else (nothing, nothing), strict=True):
                line.set_data(curve.z if curve else nothing, values)
        for stretch in self._stretches:
            stretch.set_zones(zones)
        shown = list(curves.values())
        self.plot.setRange(xRange=SPAN, yRange=_span([curve.value for curve in shown], (-1.0, 1.0)), padding=0.0)
        self._slopes.setRange(xRange=SPAN, yRange=_span([curve.slope for curve in shown], (0.0, 1.0)), padding=0.0)
        self.viewport().update()

    def show_points(self, z: float, points: Mapping[str, tuple[float, float]]) -> None:
        """Put the dots of these at z, at f and f′; others go away."""
        for line in self._places:
            line.set_data(np.array([z, z]), np.array([-FAR, FAR]))
        for key, dots in self._dots.items():
            for dot, value in zip(dots, points.get(key, (None, None)), strict=True):
                if value is None:
                    dot.hide_place()
                else:
                    dot.set_place(z, value)
        self.viewport().update()

    def colours(self, theme: Theme) -> dict[str, QColor]:
        """Return the colour of every activation."""
        rgb = theme.class_colours(len(self.keys) + 1).tolist()
        del rgb[ALIKE]
        return {key: QColor(*colour) for key, colour in zip(self.keys, rgb, strict=True)}

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        for stretch in self._stretches:
            stretch.set_theme(theme)
        for zero, place in zip(self._zeros, self._places, strict=True):
            zero.set_colour(theme.line)
            place.set_colour(theme.accent if self.hasFocus() else theme.faint)
        for key, colour in self.colours(theme).items():
            for line, dot in zip(self._lines[key], self._dots[key], strict=True):
                line.set_colour(colour)
                dot.set_colours(colour, theme.base)

    def retranslate(self) -> None:
        """Name axes and curves."""
        for key, lines in self._lines.items():
            for line in lines:
                line.name = tr(ACTIVATIONS[key].label)
        self.plot.setLabel("left", "f(z)")
        self._slopes.setLabel("left", "f′(z)")
        self._slopes.setLabel("bottom", "z")
        self.setAccessibleName(self.tr("Curves of f and f′"))
        self.setToolTip(self.tr("Drag z, or move it with the arrow keys"))


def _span(curves: list[Array], least: tuple[float, float]) -> tuple[float, float]:
    """Return a span that holds all curves as far as they are followed, with some room."""
    values = np.clip(np.concatenate([curve[np.isfinite(curve)] for curve in curves]), -TALLEST, TALLEST)
    low, high = min(float(values.min()), least[0]), max(float(values.max()), least[1])
    return low - 0.07 * (high - low), high + 0.07 * (high - low)
