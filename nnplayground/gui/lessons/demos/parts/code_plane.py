"""Points of the plane beside what is left of them: the curve that a decoder can reach, and the axis of its codes."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.gui.plots.base import Line, Live
from nnplayground.gui.plots.reach import Dot, Reach
from nnplayground.gui.plots.samples import Marks, Samples
from nnplayground.gui.theme import Look, Theme

PLANE_HEIGHT, STRIP_HEIGHT = 320, 92
ROOM = 0.12
"""Share of the extent of the points that is shown beyond them."""


class Segments(Live):
    """Straight lines from points to others."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[QLineF] = []
        self._colour = QColor("black")

    def set_ends(self, begin: Floats, end: Floats) -> None:
        """Draw from points `(k, 2)` to points `(k, 2)`."""
        self._lines = [QLineF(*a, *b) for a, b in zip(begin.tolist(), end.tolist(), strict=True)]

    def set_colour(self, colour: QColor | str) -> None:
        """Draw in another colour."""
        self._colour = QColor(colour)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Draw thin lines."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pg.mkPen(self._colour, width=1))
        painter.drawLines(self._lines)


class CodePlane(Reach):
    """The plane: what is pressed is the point to be encoded."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.plot.getViewBox().setAspectLocked(True)  # so that what is dropped at right angles looks so
        self._points: Floats = np.empty((0, 2))
        self._shown: Floats | None = None
        self._ways = self.add_live(self.plot, Segments())
        self._samples = self.add_live(self.plot, Samples(self.plot))
        self.pca, self.curve = self.add_live(self.plot, Line(dashed=True)), self.add_live(self.plot, Line())
        self._way = self.add_live(self.plot, Line(dashed=True))
        self._input, self._rebuilt = self.add_live(self.plot, Dot(12.0)), self.add_live(self.plot, Dot(13.0))
        self.plot.getAxis("left").setWidth(44)
        self.setFixedHeight(PLANE_HEIGHT)
        self.retranslate()
        self.restyle(look.theme)

    def show_points(self, points: Floats, spoilt: Floats | None = None) -> None:
        """Show other points `(m, 2)`, and what is made of them where they are spoilt."""
        self._points, self._shown = points, spoilt
        every = points if spoilt is None else np.concatenate([points, spoilt])
        low, high = every.min(axis=0), every.max(axis=0)
        room = ROOM * float((high - low).max())
        self.set_range((low[0] - room, high[0] + room), (low[1] - room, high[1] + room))
        self._mark()

    def show_lines(self, pca: Floats, curve: Floats) -> None:
        """Draw what PCA can reach and what the autoencoder can reach, each as points `(k, 2)`."""
        self.pca.set_data(*pca.T)
        self.curve.set_data(*curve.T)
        self.viewport().update()

    def show_ways(self, begin: Floats, end: Floats) -> None:
        """Draw a thin line from each point to its reconstruction."""
        self._ways.set_ends(begin, end)
        self.viewport().update()

    def show_chosen(self, point: Floats | None, rebuilt: Floats) -> None:
        """Put the dots on a point and its reconstruction; without a point there is the latter alone."""
        if point is None:
            self._input.hide_place()
            self._way.set_data(np.empty(0), np.empty(0))
        else:
            self._input.set_place(*point)
            self._way.set_data(*np.array([point, rebuilt]).T)
        self._rebuilt.set_place(*rebuilt)
        self.viewport().update()

    def _mark(self) -> None:
        theme = self.look.theme
        rim = QColor(theme.base)
        marks = [Marks(self._points[:, 0], self._points[:, 1], "o", QColor(theme.positive), rim)]
        if self._shown is not None:
            x, y = self._shown.T
            marks.append(Marks(x, y, "x", QColor(theme.faint), QColor(theme.faint), size=6.0))
        self._samples.set_marks(marks)
        self.viewport().update()

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        self._ways.set_colour(theme.line)
        self.pca.set_colour(theme.faint)
        self.curve.set_colour(theme.negative)
        self._way.set_colour(theme.text)
        self._input.set_colours(theme.text, self.rim(theme))
        self._rebuilt.set_colours(theme.error, theme.base)
        self._mark()

    def retranslate(self) -> None:
        """Name the axes."""
        self.plot.setLabel("bottom", "x₁")
        self.plot.setLabel("left", "x₂")
        self.pca.name, self.curve.name = self.tr("PCA"), self.tr("Autoencoder")
        self.setAccessibleName(self.tr("Points and their reconstructions"))
        self.setToolTip(self.tr("Press or use the arrow keys to choose the point that is encoded"))


class CodeStrip(Reach):
    """The axis of codes: every sample where its number is, and a mark that is dragged."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._codes: Floats = np.empty(0)
        self._zero = self.add_live(self.plot, Line())
        self._samples = self.add_live(self.plot, Samples(self.plot))
        self._mark_at = self.add_live(self.plot, Dot(13.0))
        self.plot.getAxis("left").setStyle(showValues=False)
        self.plot.getAxis("left").setWidth(44)
        self.setFixedHeight(STRIP_HEIGHT)
        self.retranslate()
        self.restyle(look.theme)

    def show_codes(self, codes: Floats, span: tuple[float, float]) -> None:
        """Show the codes of all samples over a span."""
        self._codes = codes
        self._zero.set_data(np.array(span), np.zeros(2))
        self.set_range(span, (-1.0, 1.0))
        self._mark()

    def show_code(self, code: float) -> None:
        """Put the mark on a code."""
        self._mark_at.set_place(code, 0.0)
        self.viewport().update()

    def _mark(self) -> None:
        theme = self.look.theme
        marks = Marks(self._codes, np.zeros_like(self._codes), "o", QColor(theme.positive), QColor(theme.base))
        self._samples.set_marks([marks])
        self.viewport().update()

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        self._zero.set_colour(theme.line)
        self._mark_at.set_colours(theme.error, self.rim(theme))
        self._mark()

    def retranslate(self) -> None:
        """Name the axis."""
        self.plot.setLabel("bottom", "c")
        self.setAccessibleName(self.tr("Code"))
        self.setToolTip(self.tr("Drag the code, or move it with the arrow keys: the decoder makes a point of it"))
