"""What one neuron does: the point on the curve of its activation, and the half-plane in which its sum is positive."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.gui.plots.base import Line, Live
from nnplayground.gui.plots.reach import Dot, Reach
from nnplayground.gui.theme import Look, Theme
from nnplayground.lessons.topics.neuron import CORNERS, Gate, Neuron, Point, half_plane

REACH = 2.5
"""How far the inputs go each way."""
SUMS = 8.0
"""How far the curve is drawn each way."""
POINTS = 321
PLOT_HEIGHT = 240
PALE, CORNER_SIZE = 70, 20.0


class HalfPlane(Live):
    """The part of the plane in which z ≥ 0, with its border."""

    def __init__(self) -> None:
        super().__init__()
        self._polygon = QPolygonF()
        self._fill, self._edge = QColor("blue"), QColor("blue")

    def set_corners(self, corners: tuple[Point, ...]) -> None:
        """Fill this polygon."""
        self._polygon = QPolygonF([QPointF(*corner) for corner in corners])

    def set_colour(self, colour: QColor | str) -> None:
        """Fill with a pale form of a colour."""
        self._edge, self._fill = QColor(colour), QColor(colour)
        self._fill.setAlpha(PALE)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Fill it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pg.mkPen(self._edge, width=1.5))
        painter.setBrush(self._fill)
        painter.drawPolygon(self._polygon)


class Corner(Live):
    """A corner of a gate: what is wanted there, and a ring where the neuron says otherwise."""

    def __init__(self, place: Point) -> None:
        super().__init__()
        self._place = QPointF(*place)
        self._wanted, self._is_right = False, True
        self._theme: Theme | None = None

    def show_state(self, *, wanted: bool, is_right: bool) -> None:
        """Show 1 or 0, and whether the neuron agrees."""
        self._wanted, self._is_right = wanted, is_right

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Draw a disc with its digit in pixels."""
        if self._theme is None:
            return
        middle = painter.transform().map(self._place)
        box = QRectF(middle.x() - CORNER_SIZE / 2, middle.y() - CORNER_SIZE / 2, CORNER_SIZE, CORNER_SIZE)
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rim = self._theme.text if self._is_right else self._theme.error
        painter.setPen(pg.mkPen(rim, width=1.0 if self._is_right else 3.0))
        painter.setBrush(QColor(self._theme.positive if self._wanted else self._theme.negative))
        painter.drawEllipse(box)
        painter.setPen(QColor("white" if self._wanted else "black"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), "1" if self._wanted else "0")
        painter.restore()


class Plane(Reach):
    """The plane of the two inputs; the point in it is dragged."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._half = self.add_live(self.plot, HalfPlane())
        self._corners = [self.add_live(self.plot, Corner(place)) for place in CORNERS]
        self._dot = self.add_live(self.plot, Dot(13.0))
        self.setFixedHeight(PLOT_HEIGHT)
        self.set_range((-REACH, REACH), (-REACH, REACH))
        for side, name in (("bottom", "x₁"), ("left", "x₂")):
            self.plot.setLabel(side, name)
        self.plot.getAxis("left").setWidth(48)
        self.retranslate()
        self.restyle(look.theme)

    def show_neuron(self, neuron: Neuron, x: Point, gate: Gate, right: tuple[bool, ...]) -> None:
        """Show the half-plane, the point, and how the corners of the gate fare."""
        self._half.set_corners(half_plane(neuron, -REACH, REACH))
        self._dot.set_place(*x)
        for corner, wanted, is_right in zip(self._corners, gate.wanted, right, strict=True):
            corner.show_state(wanted=wanted, is_right=is_right)
        self.viewport().update()

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        self._half.set_colour(theme.positive)
        for corner in self._corners:
            corner.set_theme(theme)
        self._dot.set_colours(theme.text, self.rim(theme))

    def retranslate(self) -> None:
        """Say what it is."""
        self.setAccessibleName(self.tr("Plane of the inputs: the half in which z ≥ 0"))
        self.setToolTip(self.tr("Drag the point, or move it with the arrow keys"))


class Curve(Reach):
    """The curve of f with the present z on it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._across, self._down = (self.add_live(self.plot, Line(dashed=True)) for _ in range(2))
        self._line = self.add_live(self.plot, Line())
        self._dot = self.add_live(self.plot, Dot(12.0))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(PLOT_HEIGHT)
        self.plot.setLabel("bottom", "z = w₁x₁ + w₂x₂ + b")
        self.plot.setLabel("left", "y = f(z)")
        self.plot.getAxis("left").setWidth(52)
        self.retranslate()
        self.restyle(look.theme)

    def show_curve(self, z: Floats, y: Floats) -> None:
        """Draw f, and leave room above and below it."""
        low, high = min(float(np.nanmin(y)), 0.0), max(float(np.nanmax(y)), 1.0)
        low, high = max(low, -SUMS), min(high, SUMS)
        room = 0.08 * (high - low)
        self._line.set_data(z, y)
        self.set_range((-SUMS, SUMS), (low - room, high + room))

    def show_point(self, z: float, y: float) -> None:
        """Put the point on the curve; beyond the picture it stays at the edge."""
        at = min(max(z, -SUMS), SUMS)
        self._dot.set_place(at, y)
        self._down.set_data(np.array([at, at]), np.array([-2 * SUMS, 2 * SUMS]))
        self._across.set_data(np.array([-SUMS, SUMS]), np.array([y, y]))
        self.viewport().update()

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        for line in (self._across, self._down):
            line.set_colour(theme.line)
        self._line.set_colour(theme.accent)
        self._dot.set_colours(theme.text, theme.base)

    def retranslate(self) -> None:
        """Say what it is."""
        self.setAccessibleName(self.tr("Curve of the activation with the present point"))
