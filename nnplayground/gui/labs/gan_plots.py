"""What is drawn of an adversarial game: the plane with both players upon it, and the divergences over the epochs."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.experiment.labs.looks.gan import Picture
from nnplayground.gui.figures.numbers import Column
from nnplayground.gui.figures.pens import fitted
from nnplayground.gui.labs.dots import Dots
from nnplayground.gui.plots.base import Line, Live, Plots, Range, legend
from nnplayground.gui.plots.blank import add_blank
from nnplayground.gui.plots.boundary import Picture as Field
from nnplayground.gui.plots.reach import ARROWS, FAST, Dot
from nnplayground.gui.theme import Look, Theme

REAL, MADE, SAMPLE, PEN = 3.0, 3.0, 11.0, 9.0
"""Sizes of points in pixels."""
STEPS = 40
"""Steps of an arrow key from one side of the plane to the other."""
HEAD = 0.3
"""Length of an arrow's head, as a share of the arrow."""


class Strokes(Live):
    """Straight lines, as arrows or not."""

    def __init__(self, *, arrows: bool = False) -> None:
        super().__init__()
        self._arrows = arrows
        self._lines: list[QLineF] = []
        self._pen = pg.mkPen("k")

    def set_colour(self, colour: QColor | str) -> None:
        """Draw in another colour."""
        self._pen = pg.mkPen(colour, width=1)

    def set_ends(self, ends: Floats) -> None:
        """Draw from `ends[:, 0]` to `ends[:, 1]`, both `(n, 2)`."""
        self._lines = [QLineF(*start, *end) for start, end in ends.tolist()]
        if self._arrows:
            way = ends[:, 1] - ends[:, 0]
            side = HEAD * np.stack([-way[:, 1], way[:, 0]], axis=1)
            for wing in (side, -side):
                heads = ends[:, 1] - HEAD * way + 0.6 * wing
                self._lines += [
                    QLineF(*tip, *back) for tip, back in zip(ends[:, 1].tolist(), heads.tolist(), strict=True)
                ]

    def set_grid(self, grid: Floats | None) -> None:
        """Draw a bent grid `(lines, lines, 2)`."""
        if grid is None:
            self._lines = []
            return
        along = np.stack([grid[:, :-1], grid[:, 1:]], axis=2).reshape(-1, 2, 2)
        across = np.stack([grid[:-1], grid[1:]], axis=2).reshape(-1, 2, 2)
        self.set_ends(np.concatenate([along, across]))

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Draw all lines in one go."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(fitted(self._pen, painter))
        painter.drawLines(self._lines)


class GamePlot(Plots):
    """Real samples, fakes, the discriminator's field, the generator's grid, and whither the fakes are pulled."""

    stroke_ended = Signal(object)
    """Points `(n, 2)` that a person has drawn in one stroke, while drawing is on."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._legend = self.addLabel(row=0, col=0, justify="left")
        self._plot = self.add_plot(1, 0)
        self._plot.setMouseEnabled(False, False)
        self._plot.setAspectLocked(True)
        self._field = self.add_live(self._plot, Field())
        self._grid = self.add_live(self._plot, Strokes())
        self._real, self._made = self.add_live(self._plot, Dots(REAL)), self.add_live(self._plot, Dots(MADE))
        self._arrows = self.add_live(self._plot, Strokes(arrows=True))
        self._sample = self.add_live(self._plot, Dots(SAMPLE, hollow=True))
        self._drawn, self._pen = self.add_live(self._plot, Dots(REAL + 1.0)), self.add_live(self._plot, Dot(PEN))
        self._picture: Picture | None = None
        self._draws = False
        self._stroke: list[tuple[float, float]] = []
        self._pen_at = (0.0, 0.0)
        self.retranslate()
        self.restyle(look.theme)

    def show_picture(self, picture: Picture) -> None:
        """Draw one moment of the game."""
        before, self._picture = self._picture, picture
        if before is None or (before.x, before.y) != (picture.x, picture.y):
            self._plot.setRange(xRange=picture.x, yRange=picture.y, padding=0.0)
        self._draw_field(picture)
        self._real.set_points(picture.real)
        self._made.set_points(picture.made)
        self._grid.set_grid(picture.bent)
        self._arrows.set_ends(picture.arrows)
        self._sample.set_points(np.array([picture.sample] if picture.sample else []).reshape(-1, 2))

    def _draw_field(self, picture: Picture) -> None:
        levels = (np.clip(np.nan_to_num(picture.field, nan=0.5), 0.0, 1.0) * 255.0).astype(np.uint8)
        place = QRectF(picture.x[0], picture.y[0], picture.x[1] - picture.x[0], picture.y[1] - picture.y[0])
        self._field.show_bytes(np.ascontiguousarray(self._table[levels]), place)

    def show_layers(self, *, field: bool, grid: bool, arrows: bool) -> None:
        """Draw these or not."""
        for item, on in ((self._field, field), (self._grid, grid), (self._arrows, arrows)):
            item.setVisible(on)
        self.viewport().update()

    def columns(self) -> list[Column]:
        """Return the points."""
        if self._picture is None:
            return []
        named = (self.tr("real"), self._picture.real), (self.tr("made"), self._picture.made)
        return [(f"{name} {axis}", points[:, at]) for name, points in named for at, axis in enumerate("xy")]

    # -- drawing by hand -----------------------------------------------------------------------------------------------

    @property
    def draws(self) -> bool:
        """Whether mouse and keys draw real samples."""
        return self._draws

    @draws.setter
    def draws(self, on: bool) -> None:
        self._draws, self._stroke = on, []
        self._show_stroke()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke."""
        if self.draws and event.button() == Qt.MouseButton.LeftButton:
            self._stroke = []
            self._draw_at(event)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a stroke."""
        if self.draws and event.buttons() & Qt.MouseButton.LeftButton:
            self._draw_at(event)
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Hand the stroke over."""
        if self.draws and self._stroke:
            self._end_stroke()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the pen, fast with Shift; Space sets it down and lifts it, Escape gives a stroke up."""
        key = Qt.Key(event.key())
        arrow = ARROWS.get(key)
        if arrow is not None and self.draws:
            self._move_pen(*arrow, FAST if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key == Qt.Key.Key_Space and self.draws:
            self._end_stroke() if self._stroke else self._add(self._pen_at)
        elif key == Qt.Key.Key_Escape and self._stroke:
            self._stroke = []
            self._show_stroke()
        else:
            event.ignore()  # so that the window's own keys go on working

    def _move_pen(self, across: int, up: int, times: int) -> None:
        (left, right), (low, high) = self._plot.viewRange()
        x, y = self._pen_at
        for _ in range(times):
            x = min(max(x + across * (right - left) / STEPS, left), right)
            y = min(max(y + up * (high - low) / STEPS, low), high)
            self._pen_at = x, y
            if self._stroke:
                self._add(self._pen_at)
        self._show_stroke()

    def _draw_at(self, event: QMouseEvent) -> None:
        box = self._plot.getViewBox()
        point = box.mapSceneToView(self.mapToScene(event.position().toPoint()))
        self._pen_at = point.x(), point.y()
        self._add(self._pen_at)

    def _add(self, point: tuple[float, float]) -> None:
        self._stroke.append(point)
        self._show_stroke()

    def _end_stroke(self) -> None:
        stroke, self._stroke = np.array(self._stroke), []
        self._show_stroke()
        self.stroke_ended.emit(stroke)

    def _show_stroke(self) -> None:
        self._drawn.set_points(np.array(self._stroke).reshape(-1, 2))
        if self.draws and self.hasFocus():
            self._pen.set_place(*self._pen_at)
        else:
            self._pen.hide_place()
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the pen."""
        super().focusInEvent(event)
        self._show_stroke()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no pen."""
        super().focusOutEvent(event)
        self._show_stroke()

    def spot(self, x: float, y: float) -> QPointF:
        """Return where a point of the plane lies, in pixels of the view."""
        return QPointF(self.mapFromScene(self._plot.getViewBox().mapViewToScene(QPointF(x, y))))

    # -- looks ---------------------------------------------------------------------------------------------------------

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        self._table = theme.diverging(256, 0.45)
        super().restyle(theme)
        self._real.set_colour(theme.text)
        self._made.set_colour(theme.error)
        self._drawn.set_colour(theme.accent)
        self._pen.set_colours(theme.accent, theme.base)
        self._sample.set_colour(theme.accent)
        self._grid.set_colour(theme.faint)
        self._arrows.set_colour(theme.error)
        if self._picture is not None:
            self._draw_field(self._picture)
        self._write_legend()

    def _write_legend(self) -> None:
        theme = self.look.theme
        names = [
            (self.tr("real"), theme.text),
            (self.tr("made by the generator"), theme.error),
            (self.tr("taken for real"), QColor(theme.positive)),
            (self.tr("taken for fake"), QColor(theme.negative)),
        ]
        squares = [f'<span style="color:{QColor(colour).name()}">■</span> {name}' for name, colour in names]
        self._legend.setText("&nbsp;&nbsp; ".join(squares), size="9pt", color=theme.text)

    def retranslate(self) -> None:
        """Set legend and names."""
        self._write_legend()
        self._plot.setLabel("bottom", "x₁")
        self._plot.setLabel("left", "x₂")
        self.setAccessibleName(self.tr("Real samples, fakes, and what the discriminator says of the plane"))


class DivergencePlot(Plots):
    """KL and Jensen-Shannon divergence over the epochs."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._legend = self.addLabel(row=0, col=0, justify="right")
        self._plot = self.add_plot(1, 0)
        self._range = Range(self._plot)
        self._kl = self.add_live(self._plot, Line())
        self._js = self.add_live(self._plot, Line(dashed=True))
        add_blank(self, self._plot)
        self.retranslate()
        self.restyle(look.theme)

    def show_picture(self, picture: Picture) -> None:
        """Draw the course so far."""
        epochs = picture.epochs.astype(np.float64)
        self._kl.set_data(epochs, picture.kl)
        self._js.set_data(epochs, picture.js)
        finite = picture.kl[np.isfinite(picture.kl)]
        self._range.fit(float(epochs[-1]) if len(epochs) else 0.0, (0.0, 1.1 * float(finite.max(initial=0.1))))

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        self._kl.set_colour(theme.text)
        self._js.set_colour(theme.accent)
        names = [(self._kl.name, theme.text, False), (self._js.name, theme.accent, True)]
        self._legend.setText(legend(names), size="9pt")

    def retranslate(self) -> None:
        """Set axes and names."""
        self._kl.name, self._js.name = self.tr("KL(real ‖ made)"), "JS"
        self._plot.setLabel("left", self.tr("Divergence (nats)"))
        self._plot.setLabel("bottom", self.tr("Epoch"))
        self.setAccessibleName(self.tr("Divergences of fakes from real samples over the epochs"))
        self.restyle(self.look.theme)


def spread(stroke: Floats, rng: np.random.Generator, deviation: float, times: int = 4) -> Floats:
    """Return several points around each of a stroke `(n, 2)`."""
    points = np.repeat(stroke, times, axis=0)
    return points + deviation * rng.standard_normal(points.shape)
