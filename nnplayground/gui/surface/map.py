"""The map: the surface with its colours, the path upon it, and marks that can be moved and read off."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.experiment.surface import Surface
from nnplayground.gui.figures.numbers import Column, label
from nnplayground.gui.figures.pens import fitted
from nnplayground.gui.plots.base import Live, Plots
from nnplayground.gui.plots.reach import ARROWS, FAST, Dot
from nnplayground.gui.plots.relief import Relief, Trail
from nnplayground.gui.surface.scale import Scale
from nnplayground.gui.surface.words import axis_names, readout, value_name
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.translation import tr

BAR, BAR_WIDTH, AXIS_WIDTH, AXIS_HEIGHT = 256, 96, 58, 42
"""Steps of the bar of colours, and pixels."""
MARGINS = (2, 8, 14, 2)
NARROW, LOW, NUMBERS = 380, 190, 22
"""Pixels of width below which there is no bar, and of height below which axes have no names, only numbers so high."""
PAD = 4.0
"""Pixels around the words beside a mark."""
Point = tuple[float, float]


class Words(Live):
    """Words beside a place of the plot, on a ground of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self._place = QPointF()
        self._ink, self._paper, self._rim = QColor("black"), QColor("white"), QColor("gray")

    def show_text(self, text: str, place: Point = (0.0, 0.0)) -> None:
        """Show words at a place; none hides them."""
        self.text, self._place = text, QPointF(*place)

    def set_colours(self, ink: str, paper: str, rim: str) -> None:
        """Draw in other colours."""
        self._ink, self._paper, self._rim = QColor(ink), QColor(paper), QColor(rim)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Draw the words above and to the right of their place, or wherever there is room within the plot."""
        if not self.text:
            return
        to_pixels = painter.transform()
        place, inside = to_pixels.map(self._place), to_pixels.mapRect(self.boundingRect())
        painter.save()
        painter.resetTransform()
        room = QRectF(painter.fontMetrics().boundingRect(self.text)).adjusted(-PAD, -PAD, PAD, PAD)
        room.moveBottomLeft(place + QPointF(12.0, -12.0))
        if room.right() > inside.right():
            room.moveRight(place.x() - 12.0)
        if room.top() < inside.top():
            room.moveTop(place.y() + 12.0)
        room.moveLeft(max(room.left(), inside.left() + 1.0))
        painter.setPen(fitted(pg.mkPen(self._rim, width=1), painter))
        painter.setBrush(self._paper)
        painter.drawRoundedRect(room, 3.0, 3.0)
        painter.setPen(self._ink)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text)
        painter.restore()


class SurfaceMap(Plots):
    """Shows one surface; the mouse and the arrow keys read off what was computed."""

    _is_made = False
    """Whether there are plots: pyqtgraph resizes the view before."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.plot, self.bar = self.add_plot(0, 0), self.add_plot(0, 1)
        for plot in (self.plot, self.bar):
            plot.setMouseEnabled(False, False)
            plot.disableAutoRange()
        self.bar.getAxis("bottom").setStyle(showValues=False, tickLength=0)
        self.ci.layout.setContentsMargins(*MARGINS)
        self._relief = self.add_live(self.plot, Relief())
        self._colours = self.add_live(self.bar, Relief())
        self._path, self._further = self.add_live(self.plot, Trail()), self.add_live(self.plot, Trail(has_dots=False))
        self._begin, self._present = self.add_live(self.plot, Dot(9.0)), self.add_live(self.plot, Dot(13.0))
        self._moment, self._probe = self.add_live(self.plot, Dot(15.0)), self.add_live(self.plot, Dot(9.0))
        self._words = self.add_live(self.plot, Words())
        self._is_made = True
        self._arrange(self.size())
        self._surface: Surface | None = None
        self._shows_costs, self._description = False, ""
        self.probed: tuple[int, int] | None = None
        """Row and column of the place that is read off."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(220, 120)
        self.retranslate()
        self.restyle(look.theme)

    # -- what is drawn -------------------------------------------------------------------------------------------------

    def show_surface(self, surface: Surface, scale: Scale, *, costs: bool) -> None:
        """Show losses or costs in the colours of a scale, and the path."""
        is_other = surface is not self._surface
        self._surface, self._shows_costs = surface, costs
        x, y = ((float(axis[0]), float(axis[-1])) for axis in (surface.a, surface.b))
        self._relief.show_shares(scale.shares(surface.values(costs=costs)), _place(x, y), self.look.theme)
        ends = scale.ends
        self._colours.show_shares(
            np.repeat(np.linspace(0.0, 1.0, BAR)[:, None], 2, 1), _place((0.0, 1.0), ends), self.look.theme
        )
        self.bar.getAxis("left").set_log(scale.is_log)
        self.bar.setRange(xRange=(0.0, 1.0), yRange=ends, padding=0.0)
        self.plot.setRange(xRange=x, yRange=y, padding=0.0)
        if is_other:
            self._path.set_path(surface.path)
            self._begin.set_place(*surface.path[0].tolist())
            self.show_present(surface.present)
            self.show_further(np.empty((0, 2)))
            self.probe(None)
        self.retranslate()
        self.viewport().update()

    def describe(self, words: str) -> None:
        """Say in words what the map shows."""
        self._description = words
        self.setAccessibleDescription(words)

    def show_present(self, place: Point | None) -> None:
        """Put the mark of the present somewhere else; None is nowhere."""
        _put(self._present, place)

    def show_moment(self, place: Point | None) -> None:
        """Mark the past moment that the window shows; None is none."""
        _put(self._moment, place)

    def show_further(self, points: Floats) -> None:
        """Draw the way that the run has gone since, through points `(k, 2)`."""
        self._further.set_path(points)

    # -- what is read off ----------------------------------------------------------------------------------------------

    def probe(self, place: tuple[int, int] | None) -> None:
        """Read a place of the grid off, by row and column; None reads nothing."""
        self.probed, surface = place, self._surface
        if place is None or surface is None:
            self._probe.hide_place()
            self._words.show_text("")
        else:
            row, column = place
            point = float(surface.a[column]), float(surface.b[row])
            self._probe.set_place(*point)
            self._words.show_text(tr(readout(surface, row, column)), point)
        self.paint_soon()

    @property
    def read(self) -> str:
        """What is read off, in words."""
        return self._words.text

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the place of the grid off that is nearest to the mouse."""
        event.accept()
        self.probe(self._nearest(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keys."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing is taken hold of."""
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Read nothing off any more."""
        super().leaveEvent(event)
        self.probe(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move what is read off by arrow keys, from the present on; Escape ends that."""
        arrow = ARROWS.get(Qt.Key(event.key()))
        if self._surface is None or (arrow is None and event.key() != Qt.Key.Key_Escape):
            event.ignore()  # so that the window's own keys and Tab go on working
            return
        if arrow is None:
            self.probe(None)
            self.setAccessibleDescription(self._description)
            return
        last = len(self._surface.a) - 1
        row, column = self.probed or self._at(*self._surface.present)
        times = FAST if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        self.probe((min(max(row + times * arrow[1], 0), last), min(max(column + times * arrow[0], 0), last)))
        self.setAccessibleDescription(self.read)

    def _nearest(self, place: QPointF) -> tuple[int, int] | None:
        """Return row and column nearest to a place of the viewport; None outside of the plot."""
        box = self.plot.getViewBox()
        scene = self.mapToScene(place.toPoint())
        if self._surface is None or not box.sceneBoundingRect().contains(scene):
            return None
        point = box.mapSceneToView(scene)
        return self._at(point.x(), point.y())

    def _at(self, x: float, y: float) -> tuple[int, int]:
        if self._surface is None:
            raise RuntimeError("there is no surface")
        return int(np.abs(self._surface.b - y).argmin()), int(np.abs(self._surface.a - x).argmin())

    def to_pixels(self, x: float, y: float) -> QPointF:
        """Return where a place of the plot is in the viewport."""
        return QPointF(self.mapFromScene(self.plot.getViewBox().mapViewToScene(QPointF(x, y))))

    # -- numbers -------------------------------------------------------------------------------------------------------

    def columns(self) -> list[Column]:
        """Return every place with its loss, and with its cost where that is another, and then the path."""
        surface = self._surface
        if surface is None:
            return []
        x, y = np.meshgrid(surface.a, surface.b)
        names = [label(self.plot.getAxis(side)) for side in ("bottom", "left")]
        found = [(names[0], x), (names[1], y), (tr(value_name(surface, costs=False)), surface.losses)]
        if surface.has_penalties:
            found.append((tr(value_name(surface, costs=True)), surface.costs))
        on_path = [self.tr("path: {name}").format(name=name) for name in names]
        path = [(self.tr("path: epoch"), surface.epochs), *zip(on_path, surface.path.T, strict=True)]
        return [(name, values.ravel()) for name, values in (*found, *path)]

    # -- looks ---------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Leave bar and names out where they would take the room of the map."""
        super().resizeEvent(event)
        if self._is_made and event is not None:
            self._arrange(event.size())

    def _arrange(self, size: QSize) -> None:
        has_bar, has_names = size.width() >= NARROW, size.height() >= LOW
        self.bar.setVisible(has_bar)
        self.ci.layout.setColumnFixedWidth(1, BAR_WIDTH if has_bar else 0)
        for plot in (self.plot, self.bar):
            plot.showLabel("left", has_names)
            plot.showLabel("bottom", has_names)
            plot.getAxis("left").setWidth(AXIS_WIDTH if has_names else AXIS_WIDTH - NUMBERS)
            plot.getAxis("bottom").setHeight(AXIS_HEIGHT if has_names else NUMBERS)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show who has the keys."""
        super().focusInEvent(event)
        self.restyle(self.look.theme)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show who has the keys."""
        super().focusOutEvent(event)
        self.restyle(self.look.theme)

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        walked = QColor(theme.negative)
        for relief in (self._relief, self._colours):
            relief.set_theme(theme)
        self._path.set_colours(walked, theme.base)
        self._further.set_colours(theme.error, theme.base)
        self._begin.set_colours(theme.base, walked)
        self._present.set_colours(theme.error, theme.base)
        self._moment.set_colours("transparent", theme.error)
        self._probe.set_colours(theme.text, theme.accent if self.hasFocus() else theme.base)
        self._words.set_colours(theme.text, theme.base, theme.line)

    def retranslate(self) -> None:
        """Name axes and colours."""
        self.setAccessibleName(self.tr("Loss surface"))
        if self._surface is not None:
            first, second = axis_names(self._surface)
            self.plot.setLabel("bottom", tr(first))
            self.plot.setLabel("left", tr(second))
            self.bar.setLabel("left", tr(value_name(self._surface, costs=self._shows_costs)))
            self._arrange(self.size())


def _place(x: Point, y: Point) -> QRectF:
    return QRectF(QPointF(x[0], y[0]), QPointF(x[1], y[1]))


def _put(dot: Dot, place: Point | None) -> None:
    if place is None:
        dot.hide_place()
    else:
        dot.set_place(*place)
