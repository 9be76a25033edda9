"""The cost over two parameters as a map with contours, and the ways that solvers take over it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from nnplayground.data.dataset import Floats
from nnplayground.gui.plots import words
from nnplayground.gui.plots.base import Line, Plots
from nnplayground.gui.plots.blank import add_blank
from nnplayground.gui.plots.reach import MARGINS, Dot, Reach
from nnplayground.gui.plots.relief import Relief, Trail, above_lowest
from nnplayground.gui.theme import Look, Theme
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons import notation
from nnplayground.lessons.topics.descent import Ground, Point

FAR = 1.0
"""How many widths of the picture beyond its edge a way is still drawn; there it ends."""
WAYS = 3
NO_STEP = QT_TRANSLATE_NOOP("Plot", "The curve begins with the first step.")


def way_colours(theme: Theme) -> list[QColor]:
    """Return the colours of up to three ways."""
    return [QColor(theme.negative), QColor("#009E73"), QColor(theme.error)]


class Landscape(Reach):
    """The map: what is pressed is where to start."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._relief = self.add_live(self.plot, Relief())
        self._trails = [self.add_live(self.plot, Trail()) for _ in range(WAYS)]
        self._start = self.add_live(self.plot, Dot(13.0))
        self._ground: Ground | None = None
        self.plot.getAxis("left").setWidth(56)
        self.setFixedHeight(330)
        self.setMinimumWidth(240)
        self.retranslate()
        self.restyle(look.theme)

    def show_ground(self, ground: Ground, heights: Floats) -> None:
        """Show another surface."""
        self._ground = ground
        self.set_range(*ground.span)
        self.retranslate()
        (left, right), (low, high) = ground.span
        place = QRectF(QPointF(left, low), QPointF(right, high))
        self._relief.show_shares(above_lowest(heights), place, self.look.theme)
        self.viewport().update()

    def show_start(self, start: Point) -> None:
        """Put the mark where ways begin."""
        self._start.set_place(*start)
        self.viewport().update()

    def show_way(self, number: int, path: Sequence[Point]) -> None:
        """Draw a way; one that leaves the picture is followed for a while."""
        points = np.array(path, dtype=np.float64).reshape(-1, 2)
        if self._ground is not None and len(points):
            for axis, (low, high) in enumerate(self._ground.span):
                far = FAR * (high - low)
                inside = (points[:, axis] > low - far) & (points[:, axis] < high + far)
                points = points[: len(points) if inside.all() else int(np.argmin(inside))]
        self._trails[number].set_path(points)
        self.viewport().update()

    def words(self) -> str:
        """Say how to begin elsewhere, and where the ways have come to."""
        hint = self.tr("Press or use the arrow keys to choose where to start.")
        ends = [words.place(*end) for end in (trail.end for trail in self._trails) if end is not None]
        if not ends:
            return hint
        came = self.tr("The ways have come to {places}.").format(places=" · ".join(ends))
        return f"{hint} {super().words()} {came}"

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        for trail, colour in zip(self._trails, way_colours(theme), strict=True):
            trail.set_colours(colour, theme.base)
        self._start.set_colours(theme.text, self.rim(theme))
        self._relief.set_theme(theme)

    def retranslate(self) -> None:
        """Name the axes after the parameters."""
        if self._ground is not None:
            first, second = (notation.parameter(axis).plain for axis in self._ground.axes)
            self.plot.setLabel("bottom", first)
            self.plot.setLabel("left", second)
        self.setAccessibleName(self.tr("Cost over two parameters"))


class HeightPlot(Plots):
    """J over the steps of every way, on a logarithmic axis."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._plot = self.add_plot(0, 0)
        self._plot.setMouseEnabled(False, False)
        self._plot.disableAutoRange()
        self._plot.getAxis("left").set_log(True)
        self._plot.getAxis("left").setWidth(60)
        self._lines = [self.add_live(self._plot, Line()) for _ in range(WAYS)]
        add_blank(self, self._plot, NO_STEP)
        self.ci.layout.setContentsMargins(*MARGINS)
        self.setFixedHeight(330)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # there is nothing to be moved in it
        self.retranslate()
        self.restyle(look.theme)

    def show_heights(self, heights: Sequence[Sequence[float]]) -> None:
        """Draw J of every way from its start on."""
        least, most, longest = -2.0, 1.0, 10
        found = [np.array(each, dtype=np.float64) for each in heights]
        joined = np.concatenate([each[np.isfinite(each) & (each > 0.0)] for each in found] or [np.empty(0)])
        if joined.size:
            least = max(np.floor(np.log10(joined.min())), -12.0)
            most = min(np.ceil(np.log10(joined.max()) + 1e-9), 12.0)
        for line in self._lines:
            line.set_data(np.empty(0), np.empty(0))
        for line, each in zip(self._lines, found, strict=False):
            with np.errstate(divide="ignore", invalid="ignore"):
                line.set_data(np.arange(len(each), dtype=np.float64), np.log10(np.maximum(each, 1e-300)))
            longest = max(longest, len(each) - 1)
        end = 10.0 * np.ceil(longest / 10.0)
        self._plot.setRange(xRange=(0.0, end), yRange=(least, max(most, least + 1.0)), padding=0.0)
        self.viewport().update()

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        for line, colour in zip(self._lines, way_colours(theme), strict=True):
            line.set_colour(colour)

    def retranslate(self) -> None:
        """Name the axes."""
        for number, line in enumerate(self._lines, 1):
            line.name = self.tr("way {number}").format(number=number)
        self._plot.setLabel("left", "J")
        self._plot.setLabel("bottom", self.tr("Step"))
        self.setAccessibleName(self.tr("Cost over the steps"))
