"""What all plots share: a pyqtgraph scene in the theme's colours that paints at once when a frame is shown."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TypeVar

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QPolygonF, QRegion, QTransform
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QStyleOptionGraphicsItem, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.decimals import for_reading
from nnplayground.gui.figures.figure import Figure
from nnplayground.gui.figures.numbers import Column, columns_of
from nnplayground.gui.figures.pens import fineness, fitted
from nnplayground.gui.plots.scales import ahead, rounded_up
from nnplayground.gui.plots.told import Told
from nnplayground.gui.theme import LINES, Look, Theme, legible
from nnplayground.gui.training import Need

pg.setConfigOptions(imageAxisOrder="row-major", antialias=False)

DECADE_ROOM, DECADE_WIDTH = 30.0, 52.0
"""Pixels between the names of two decades, one above and one beside the other."""
FEW_DECADES, LONG = 3, 999.5
"""Fewer decades are named together with their 2 and 5, where there is room; larger numbers are written as powers."""
LINE_ROOM, NUMBER_ROOM = 15.0, 28.0
"""Pixels between two numbers above each other, and beside each other."""

LiveT = TypeVar("LiveT", bound="Live")


class Live(pg.GraphicsObject):
    """An item that changes with every frame and may reach all over its plot."""

    thick = 1.0
    """How many times as thick as usual it is drawn."""
    paper = ""
    """The colour that it is drawn on."""

    def boundingRect(self) -> QRectF:
        """Return the whole plot."""
        return self.viewRect() or QRectF()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Draw in the coordinates of the plot."""
        raise NotImplementedError


class Axis(pg.AxisItem):
    """An axis that names every decade, and nothing between, where it is logarithmic."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.setStyle(tickLength=4)
        self.enableAutoSIPrefix(False)

    def set_log(self, log: bool) -> None:
        """Show powers of ten instead of their logarithms, or not."""
        self.setStyle(maxTextLevel=0 if log else 2)
        self.setLogMode(log)

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Return the numbers beside the ticks as people want to read them."""
        return [for_reading(text) for text in super().tickStrings(values, scale, spacing)]

    def retranslate(self) -> None:
        """Write the numbers anew."""
        self.picture = None
        self.update()

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        """Return the steps between numbers, coarse ones first; no finer ones than have room above each other."""
        levels: list[tuple[float, float]] = super().tickSpacing(low, high, size)
        if high <= low or size <= 0.0:
            return levels
        is_upright = self.orientation in ("left", "right")
        finest = (LINE_ROOM if is_upright else NUMBER_ROOM) * (high - low) / size
        if not is_upright and levels[0][0] >= finest:
            return levels
        return [level for level in levels if level[0] >= finest] or [(rounded_up(finest, (1.0, 2.0, 5.0, 10.0)), 0.0)]

    def logTickValues(
        self, low: float, high: float, size: float, _linear: object
    ) -> list[tuple[float | None, list[float]]]:
        """Return the decades of a span of logarithms, with room between them, and the steps from one to the next."""
        first, last = math.ceil(low - 1e-9), math.floor(high + 1e-9)
        room = DECADE_ROOM if self.orientation in ("left", "right") else DECADE_WIDTH
        every = max(1, math.ceil(room * (last - first + 1) / max(size, 1.0)))
        decades = [float(power) for power in range(first, last + 1) if power % every == 0]
        steps = np.add.outer(np.arange(first - 1, last + 1), np.log10(np.arange(2, 10))).ravel()
        inside = steps[(steps > low) & (steps < high)].tolist() if every == 1 else []
        if len(decades) < FEW_DECADES and size * math.log10(2.0) >= room * (high - low):
            named = np.add.outer(np.arange(first - 1, last + 1), np.log10([2.0, 5.0])).ravel()
            decades += named[(named > low - 1e-9) & (named < high + 1e-9)].tolist()
        return [(float(every), decades), (None, inside)]

    def logTickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Return numbers as they are while they are short, else as powers of ten."""
        powers: list[str] = super().logTickStrings(values, scale, spacing)
        sizes = (10.0**value * scale for value in values)
        return [f"{size:.0f}" if 1.0 <= size < LONG else power for size, power in zip(sizes, powers, strict=True)]


class Plots(Told):
    """A row or column of plots that are painted together.

    A frame paints the inside of the plots alone, and straight from their live items: going through the scene would cost
    twice as much. Everything is painted when a range, a label or the size changes.
    """

    need = Need.NOTHING

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._live: dict[pg.ViewBox, list[Live]] = {}
        self._still: dict[pg.ViewBox, list[Live]] = {}
        self._still_pictures: dict[pg.ViewBox, tuple[object, QPixmap]] = {}
        self._inside = QRegion()
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.NoViewportUpdate)
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.ci.layout.setContentsMargins(2, 2, 6, 2)
        self.setMinimumSize(160, 110)
        self.figure = Figure(self, columns=self.columns)
        look.changed.connect(self.restyle)

    def columns(self) -> list[Column]:
        """Return the numbers behind what is drawn, for a table."""
        return columns_of(self.scene())

    # -- as a view of frames -------------------------------------------------------------------------------------------

    def is_shown(self) -> bool:
        """Say whether anybody can see it."""
        return self.isVisible() and not self.viewport().visibleRegion().isEmpty()

    def paint_soon(self) -> None:
        """Have the inside of the plots painted together with whatever is painted next."""
        self.viewport().update(self._inside)

    def paint_now(self) -> None:
        """Paint the inside of the plots at once, and whatever else waits for paint."""
        self.viewport().repaint(self._inside)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the inside alone where that is all that was asked for; what is seen now is told, too."""
        if event.region().subtracted(self._inside).isEmpty():
            self._paint_inside()
            self.tell_and_ring()
        else:
            super().paintEvent(event)

    def _paint_inside(self) -> None:
        painter = QPainter(self.viewport())
        for box, items in self._live.items():
            place = self._place(box)
            painter.resetTransform()
            painter.setClipRect(place)
            to_view = box.childTransform() * box.sceneTransform() * self.viewportTransform()
            if self._still[box]:
                painter.drawPixmap(place.topLeft(), self._still_picture(box, place, to_view))
            else:
                painter.fillRect(place, self.backgroundBrush())
            for item in items:
                if item.isVisible():
                    painter.setTransform(to_view)
                    item.paint(painter)
        painter.end()

    def _still_picture(self, box: pg.ViewBox, place: QRect, to_view: QTransform) -> QPixmap:
        """Return a plot's background with what stands still in it, painted anew only where it is seen otherwise."""
        ratio = self.devicePixelRatioF()
        seen = (place, to_view, ratio)
        if box not in self._still_pictures or self._still_pictures[box][0] != seen:
            picture = QPixmap(place.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(self.backgroundBrush().color())
            painter = QPainter(picture)
            shift = QTransform.fromTranslate(-place.x(), -place.y())
            for item in self._still[box]:
                painter.setTransform(to_view * shift)
                item.paint(painter)
            painter.end()
            self._still_pictures[box] = seen, picture
        return self._still_pictures[box][1]

    def _place(self, box: pg.ViewBox) -> QRect:
        return self.mapFromScene(box.sceneBoundingRect()).boundingRect()

    # -- plots and items -----------------------------------------------------------------------------------------------

    def add_plot(self, row: int, column: int) -> pg.PlotItem:
        """Add an empty plot without the extras that get in the way of touch and of speed."""
        axes = {side: Axis(side) for side in ("left", "bottom")}
        plot = self.addPlot(row=row, col=column, enableMenu=False, axisItems=axes)
        for hidden in ("right", "top"):
            plot.getAxis(hidden).enableAutoSIPrefix(False)  # else their labels are written anew with every range
        plot.hideButtons()
        box = plot.getViewBox()
        box.setDefaultPadding(0.0)
        box.sigRangeChanged.connect(self._on_axes_changed)
        box.sigResized.connect(self._on_axes_changed)
        self._live[box], self._still[box] = [], []
        return plot

    def _thicken(self, theme: Theme) -> None:
        for items in (*self._live.values(), *self._still.values()):
            for item in items:
                item.thick, item.paper = theme.thick, theme.base

    def add_live(self, plot: pg.PlotItem, item: LiveT, *, beneath: bool = False) -> LiveT:
        """Add an item that changes with every frame, above those added before, or `beneath` them all."""
        plot.addItem(item, ignoreBounds=True)
        item.thick, item.paper = self.look.theme.thick, self.look.theme.base
        items = self._live[plot.getViewBox()]
        if beneath:
            item.setZValue(-1.0)
        items.insert(0 if beneath else len(items), item)
        return item

    def items_in(self, plot: pg.PlotItem) -> list[Live]:
        """Return the items of a plot, from below to above."""
        return [*self._still[plot.getViewBox()], *self._live[plot.getViewBox()]]

    def remove_live(self, plot: pg.PlotItem, item: Live) -> None:
        """Take an item away."""
        plot.removeItem(item)
        self._live[plot.getViewBox()].remove(item)

    def add_still(self, plot: pg.PlotItem, item: LiveT) -> LiveT:
        """Add an item beneath all others that frames do not change; after a change of it `renew_still` is due."""
        plot.addItem(item, ignoreBounds=True)
        item.thick, item.paper = self.look.theme.thick, self.look.theme.base
        item.setZValue(-2.0)
        self._still[plot.getViewBox()].append(item)
        return item

    def remove_still(self, plot: pg.PlotItem, item: Live) -> None:
        """Take an item away that stood still."""
        plot.removeItem(item)
        self._still[plot.getViewBox()].remove(item)

    def renew_still(self) -> None:
        """Paint what stands still anew."""
        self._still_pictures.clear()
        self.viewport().update()

    def _on_axes_changed(self, *_changed: object) -> None:
        """Paint axes and all, and learn where the inside now is."""
        self._inside = QRegion()
        for box in self._live:
            self._inside += self._place(box)
        self.viewport().update()

    # -- looks ---------------------------------------------------------------------------------------------------------

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over; pyqtgraph does not follow palettes by itself."""
        self.setBackground(theme.base)
        self._thicken(theme)
        font = QApplication.font()
        for item in self.items():
            if isinstance(item, pg.AxisItem):
                item.setPen(pg.mkPen(theme.line, width=theme.thick * self.devicePixelRatioF()))
                item.setTextPen(theme.faint)
                item.label.setFont(font)
                item.setTickFont(font)
        self.renew_still()

    def retranslate(self) -> None:
        """Set every text that people see."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            for item in self.items():
                if isinstance(item, Axis):
                    item.retranslate()
            self.viewport().update()
        super().changeEvent(event)


class Line(Live):
    """A curve that costs next to nothing to paint: thin smooth lines side by side, two of them as a rule.

    Qt draws smooth lines of one pixel twenty times as fast as lines of two.
    """

    def __init__(self, *, dashed: bool = False, breaks: bool = False) -> None:
        super().__init__()
        self.name = ""
        """What it is called in a table."""
        self._dashed, self._breaks = dashed, breaks
        self._data: tuple[Floats, Floats] = (np.empty(0), np.empty(0))
        self._pieces: list[QPolygonF] = []
        self._pen = pg.mkPen("k")

    def points(self) -> tuple[Floats, Floats]:
        """Return x and y as they were given."""
        return self._data

    @property
    def is_drawn(self) -> bool:
        """Whether there is anything to be seen of it: a line needs two points."""
        return any(piece.size() > 1 for piece in self._pieces)

    def set_data(self, x: Floats, y: Floats) -> None:
        """Draw through these points; those that are not finite are left out, or break the line that does so."""
        self._data = x, y
        finite = np.isfinite(y)
        ends = np.flatnonzero(~finite) if self._breaks else np.empty(0, dtype=int)
        parts = [part[finite[part]] for part in np.split(np.arange(len(y)), ends)]
        self._pieces = [pg.functions.arrayToQPolygonF(x[part], y[part]) for part in parts if len(part)]

    def set_colour(self, colour: QColor | str) -> None:
        """Draw in another colour, or in one of its hue that can be seen on the paper."""
        self._pen = pg.mkPen(legible(colour, self.paper, LINES) if self.paper else QColor(colour), width=1)
        if self._dashed:
            self._pen.setDashPattern([5.0, 4.0])

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Draw the line and, a pixel below, once or more again; in a plot without height there is nothing to draw."""
        pixel = painter.transform().m22()
        if not pixel:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_screen = isinstance(painter.device(), QWidget)
        painter.setPen(self._pen if is_screen else fitted(self._pen, painter))
        ratio = fineness(painter) if is_screen else 1.0
        self._draw(painter)
        wider = round(2 * self.thick * ratio) - 1
        for step in range(wider if wider == 1 else 2 * wider):
            is_aside = bool(step % 2)  # so that steep lines become thicker, too
            across = 1.0 / (painter.transform().m11() * ratio) if is_aside else 0.0
            painter.translate(across, 0.0 if is_aside else 1.0 / (pixel * ratio))
            self._draw(painter)

    def _draw(self, painter: QPainter) -> None:
        for piece in self._pieces:
            painter.drawPolyline(piece)


class Level(Line):
    """A dashed line of one height over all epochs, by which others are judged; it has no numbers of its own."""

    def __init__(self) -> None:
        super().__init__(dashed=True)

    def points(self) -> tuple[Floats, Floats]:
        """Return none."""
        return np.empty(0), np.empty(0)

    def stand_at(self, height: float, end: float) -> None:
        """Reach from epoch 0 to far beyond the last one."""
        self.set_data(np.array([0.0, 10.0 * max(end, 10.0)]), np.full(2, height))


def legend(names_and_colours: Iterable[tuple[str, QColor | str, bool]], theme: Theme | None = None) -> str:
    """Return a legend as HTML: the name of each line, after a dash of the same kind and colour.

    With a theme names are in the colour of text, and dashes can be seen on its paper; else all is in the line's colour.
    """
    parts = []
    for name, colour, dashed in names_and_colours:
        drawn = QColor(colour) if theme is None else theme.legible(colour)
        written = drawn.name() if theme is None else theme.text
        dash = "╌╌" if dashed else "──"
        parts.append(
            f'<span style="color:{drawn.name()}">{dash}</span>&nbsp;<span style="color:{written}">{name}</span>'
        )
    return "&nbsp;&nbsp; ".join(parts)


class Range:
    """Keeps one plot's range a little ahead of growing curves, so that axes are drawn anew only now and then."""

    def __init__(self, plot: pg.PlotItem) -> None:
        self._plot = plot
        self._shown: tuple[float, float, float, float] | None = None
        self.follows = True
        plot.disableAutoRange()
        plot.getViewBox().sigRangeChangedManually.connect(self._on_moved_by_hand)

    def _on_moved_by_hand(self, _axes: object) -> None:
        self.follows = False

    def follow(self) -> None:
        """Follow the curves again."""
        self.follows, self._shown = True, None

    def fit(self, x_end: float, y: tuple[float, float]) -> None:
        """Show x from 0 to a round number beyond `x_end`, and at least the span y."""
        self._show((0.0, ahead(x_end), *y))

    def fit_between(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Show just these spans."""
        self._show((*x, *y))

    def fit_growing(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Show at least these spans and all that were asked for before, the upper end of y in quarters."""
        top = float(np.ceil(y[1] * 4.0) / 4.0)
        before = self._shown or (*x, y[0], top)
        self._show((min(x[0], before[0]), max(x[1], before[1]), min(y[0], before[2]), max(top, before[3])))

    def _show(self, wanted: tuple[float, float, float, float]) -> None:
        """Show a span of x and of y, unless it is shown already or a person has moved the plot."""
        if self.follows and wanted != self._shown:
            self._shown = wanted
            self._plot.setRange(xRange=wanted[:2], yRange=wanted[2:], padding=0.0)
