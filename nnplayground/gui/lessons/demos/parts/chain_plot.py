"""y above, dy/dx below, over x, which is dragged; the tangent at the present x is drawn."""

from __future__ import annotations

import math

import numpy as np

from nnplayground.data.dataset import Floats
from nnplayground.gui.plots.base import Line
from nnplayground.gui.plots.reach import Dot, Reach
from nnplayground.gui.theme import Look, Theme

HEIGHT = 300
X_SPAN = (-3.0, 3.0)
POINTS = 301
FAR = 1e30
NEAR = 0.75
"""How far from the present x a curve is shown in any case."""
STEEP = 8.0
"""A curve that goes this many times as far elsewhere is cut off there."""
MORE = 2.0
"""How much of a curve that is cut off is shown on either side of what is near, as a multiple of that."""


class ChainPlot(Reach):
    """Two plots over one x."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._slopes = self.add_plot(1, 0)
        self._slopes.setMouseEnabled(False, False)
        self._slopes.disableAutoRange()
        self._x: Floats = np.empty(0)
        self._curves: tuple[Floats, Floats] = (np.empty(0), np.empty(0))
        plots = (self.plot, self._slopes)
        self._places = [self.add_live(plot, Line(dashed=True)) for plot in plots]
        self._tangent = self.add_live(self.plot, Line(dashed=True))
        self._lines = [self.add_live(plot, Line()) for plot in plots]
        self._dots = [self.add_live(plot, Dot(10.0)) for plot in plots]
        for plot in plots:
            plot.getAxis("left").setWidth(74)
        self.plot.getAxis("bottom").setStyle(showValues=False)
        self.setFixedHeight(HEIGHT)
        self.retranslate()
        self.restyle(look.theme)

    def show_curves(self, x: Floats, y: Floats, slope: Floats) -> None:
        """Draw y and dy/dx."""
        for line, values in zip(self._lines, (y, slope), strict=True):
            line.set_data(x, values)
        self._x, self._curves = x, (y, slope)

    def show_point(self, x: float, y: float | None, slope: float | None) -> None:
        """Put the dots at x, with the tangent, and choose axes that hold them; None where there is no number."""
        for place in self._places:
            place.set_data(np.array([x, x]), np.array([-FAR, FAR]))
        for plot, dot, curve, value in zip(
            (self.plot, self._slopes), self._dots, self._curves, (y, slope), strict=True
        ):
            plot.setRange(xRange=X_SPAN, yRange=span(self._x, curve, x, value), padding=0.0)
            if value is None:
                dot.hide_place()
            else:
                dot.set_place(x, value)
        ends = np.array(X_SPAN) if y is not None and slope is not None else np.empty(0)
        self._tangent.set_data(ends, (y or 0.0) + (slope or 0.0) * (ends - x))
        self.viewport().update()

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        for place in self._places:
            place.set_colour(theme.accent if self.hasFocus() else theme.line)
        self._tangent.set_colour(theme.negative)
        for line, dot, colour in zip(self._lines, self._dots, (theme.positive, theme.negative), strict=True):
            line.set_colour(colour)
            dot.set_colours(colour, theme.base)

    def retranslate(self) -> None:
        """Name axes and curves."""
        self._lines[0].name, self._lines[1].name = "y", "dy/dx"
        self._tangent.name = self.tr("tangent")
        self.plot.setLabel("left", "y")
        self._slopes.setLabel("left", "dy/dx")
        self._slopes.setLabel("bottom", "x")
        self.setAccessibleName(self.tr("Curves of y and dy/dx"))
        self.setToolTip(self.tr("Drag x, or move it with the arrow keys"))


def span(x: Floats, curve: Floats, at: float, value: float | None) -> tuple[float, float]:
    """Return the span of an axis: all of a curve, or of a steep one what is near x and some more, with some room."""
    finite = np.isfinite(curve)
    near = finite & (np.abs(x - at) <= NEAR)
    low, high = _ends(curve[near if near.any() else finite], value)
    lowest, highest = _ends(curve[finite], value)
    if highest - lowest <= STEEP * (high - low):
        low, high = lowest, highest
    else:
        more = MORE * (high - low)
        low, high = max(lowest, low - more), min(highest, high + more)
    room = 0.12 * (high - low) or max(abs(high), 1.0) * 0.5
    return low - room, high + room


def _ends(values: Floats, value: float | None) -> tuple[float, float]:
    """Return the lowest and the highest of some values and one more."""
    every = [*values.tolist(), *([] if value is None or not math.isfinite(value) else [value])]
    return (min(every), max(every)) if every else (-1.0, 1.0)
