"""The adversarial game over one number: both densities, the best discriminator, and its pull on what is made."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtGui import QColor

from nnplayground.gui.plots.base import Line
from nnplayground.gui.plots.reach import Dot, Reach
from nnplayground.gui.plots.scales import rounded_up
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.translation import tr
from nnplayground.lessons.topics.gan import PULLING, SPAN, WIDTH, Bell, View, pull, pull_name

HEIGHT = 430
HIGHEST = 1.45
"""End of the axis of densities: the narrowest bell is 1.33 high."""
FAR = 1e3
FEW = 0.02
"""Share of the highest of each density below which the pull there is of no concern to the axis."""
COLOURS = (2, 3, 5)
"""Those of the pulls among the colours of classes."""
ROUND = (1.0, 2.0, 3.0, 5.0, 7.0, 10.0)


class RivalPlot(Reach):
    """Three plots over one x; the top of the made bell is dragged: sideways its mean, upwards it becomes narrow."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._says, self._pulls = self.add_plot(1, 0), self.add_plot(2, 0)
        plots = (self.plot, self._says, self._pulls)
        for plot in plots[1:]:
            plot.setMouseEnabled(False, False)
            plot.disableAutoRange()
        for row, stretch in enumerate((4, 3, 4)):
            self.ci.layout.setRowStretchFactor(row, stretch)
        self._places = [self.add_live(plot, Line(dashed=True)) for plot in plots]
        self._zero = self.add_live(self._pulls, Line(dashed=True))
        self.real, self.made = self.add_live(self.plot, Line()), self.add_live(self.plot, Line())
        self.best = self.add_live(self._says, Line())
        self.pulls = [self.add_live(self._pulls, Line()) for _ in PULLING]
        self._dot, self._said = self.add_live(self.plot, Dot(13.0)), self.add_live(self._says, Dot(10.0))
        self._zero.set_data(np.array(SPAN), np.zeros(2))
        for plot in plots:
            plot.getAxis("left").setWidth(64)
            plot.setRange(xRange=SPAN, yRange=(0.0, HIGHEST), padding=0.0)
        self._says.setRange(xRange=SPAN, yRange=(-0.05, 1.05), padding=0.0)
        for plot in plots[:-1]:
            plot.getAxis("bottom").setStyle(showValues=False)
        self.setFixedHeight(HEIGHT)
        self.retranslate()
        self.restyle(look.theme)

    def show_view(self, seen: View, made: Bell) -> None:
        """Draw every curve."""
        self.real.set_data(seen.x, seen.real)
        self.made.set_data(seen.x, seen.made)
        self.best.set_data(seen.x, seen.best)
        matters = (seen.made > FEW * seen.made.max()) | (seen.real > FEW * seen.real.max())
        most = 0.0
        for line, game in zip(self.pulls, PULLING, strict=True):
            values = pull(game, seen)
            line.set_data(seen.x, values)
            most = max(most, float(np.abs(values[matters]).max()))
        limit = rounded_up(max(1.15 * most, 1e-2), ROUND)
        self._pulls.setRange(xRange=SPAN, yRange=(-limit, limit), padding=0.0)
        self._dot.set_place(made.mean, top_of(made))
        self._said.set_place(made.mean, float(np.interp(made.mean, seen.x, seen.best)))
        for place in self._places:
            place.set_data(np.full(2, made.mean), np.array([-FAR, FAR]))
        self.viewport().update()

    def colours(self, theme: Theme) -> list[QColor]:
        """Return the colour of every game's pull."""
        every = theme.class_colours(6).tolist()
        return [QColor(*every[number]) for number in COLOURS]

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        for line in (*self._places, self._zero):
            line.set_colour(theme.line)
        self.real.set_colour(theme.positive)
        self.made.set_colour(theme.negative)
        self.best.set_colour(theme.text)
        for line, colour in zip(self.pulls, self.colours(theme), strict=True):
            line.set_colour(colour)
        self._dot.set_colours(theme.negative, self.rim(theme))
        self._said.set_colours(theme.text, theme.base)

    def retranslate(self) -> None:
        """Name the axes."""
        self.plot.setLabel("left", "p, q")
        self._says.setLabel("left", "D*")
        self._pulls.setLabel("left", pull_name().plain)
        self._pulls.setLabel("bottom", "x")
        self.real.name, self.made.name = self.tr("real"), self.tr("made")
        for line, game in zip(self.pulls, PULLING, strict=True):
            line.name = tr(game.label)
        self.setAccessibleName(self.tr("Densities, the best discriminator, and its pull"))
        self.setToolTip(
            self.tr("Drag the top of the made bell, or move it with left and right and make it narrower with up")
        )


def top_of(made: Bell) -> float:
    """Return how high a bell is."""
    return 1.0 / (made.width * math.sqrt(2.0 * math.pi))


def width_of(top: float) -> float:
    """Return the width of a bell that is so high; below the lowest it is the widest."""
    return min(1.0 / (top * math.sqrt(2.0 * math.pi)), WIDTH.high) if top > 0.0 else WIDTH.high
