"""Codes of images as points of a plane, by class, with the number of each class at its middle."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nnplayground.data.dataset import Floats, Labels
from nnplayground.gui.figures.numbers import Column
from nnplayground.gui.labs.dots import Dots
from nnplayground.gui.plots.base import Live, Plots
from nnplayground.gui.theme import Look, Theme, channels

SIZE, MARK = 5.0, 8.0
STEPS = 40
"""Steps of an arrow key from one side of the plot to the other."""
ROOM = 0.06
Point = tuple[float, float]


class Names(Live):
    """Short texts at places of the plot, in boxes that stand out from the points."""

    def __init__(self) -> None:
        super().__init__()
        self._names: list[tuple[Point, str, QColor]] = []
        self._ground = QColor("white")

    def set_names(self, names: list[tuple[Point, str, QColor]], ground: QColor) -> None:
        """Write these texts."""
        self._names, self._ground = names, ground

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Write all texts, as large as any text of the window."""
        turn = painter.transform()
        font = painter.font()
        font.setBold(True)
        painter.save()
        painter.resetTransform()
        painter.setFont(font)
        metrics = painter.fontMetrics()
        for (x, y), text, colour in self._names:
            place = turn.map(QPointF(x, y))
            wide, high = metrics.horizontalAdvance(text) + 6, metrics.height()
            box = QRectF(place.x() - wide / 2, place.y() - high / 2, wide, high)
            painter.setPen(colour)
            painter.setBrush(self._ground)
            painter.drawRoundedRect(box, 3.0, 3.0)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()


class CodePlot(Plots):
    """Points by class; where it is `movable`, a ring that a person drags over the plane or moves by arrow keys."""

    pointed = Signal(float, float)
    """A person has put the ring elsewhere."""

    def __init__(self, look: Look, *, movable: bool = False) -> None:
        super().__init__(look)
        self._plot = self.add_plot(0, 0)
        self._plot.setMouseEnabled(False, False)
        self._plot.disableAutoRange()
        self._dots: list[Dots] = []
        self._names = self.add_live(self._plot, Names())
        self._ring = self.add_live(self._plot, Dots(MARK, hollow=True))
        self._movable = movable
        self._data: tuple[Floats, Labels, tuple[str, ...]] = (np.empty((0, 2)), np.empty(0, dtype=np.int64), ())
        self._range: tuple[float, float, float, float] | None = None
        self.place: Point = (0.0, 0.0)
        self._titles = ("", "")
        if movable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()
        self.restyle(look.theme)

    def set_titles(self, x: str, y: str) -> None:
        """Name both axes."""
        if (x, y) != self._titles:
            self._titles = x, y
            self._plot.setLabel("bottom", x)
            self._plot.setLabel("left", y)

    def show_codes(self, codes: Floats, labels: Labels, names: tuple[str, ...], place: Point | None = None) -> None:
        """Draw codes `(m, 2)` with their classes, and the ring at a place."""
        self._data = codes, labels, names
        if len(self._dots) != len(names):
            self._make_dots(len(names))
        for number, dots in enumerate(self._dots):
            dots.set_points(codes[labels == number])
        self._name_classes()
        if place is not None:
            self.place = place
        self._ring.set_points(np.array([place] if place is not None else []).reshape(-1, 2))
        self._fit(codes)

    def _make_dots(self, count: int) -> None:
        for dots in self._dots:
            self.remove_live(self._plot, dots)
        self._dots = [self.add_live(self._plot, Dots(SIZE), beneath=True) for _ in range(count)]
        self._range = None
        self.restyle(self.look.theme)

    def _colours(self) -> list[QColor]:
        return [QColor(*colour) for colour in self.look.theme.class_colours(len(self._dots)).tolist()]

    def _name_classes(self) -> None:
        codes, labels, names = self._data
        found = []
        for number, colour in enumerate(self._colours()):
            own = codes[labels == number]
            if len(own):
                x, y = np.median(own, axis=0).tolist()
                found.append(((x, y), names[number], colour.darker(130) if sum(channels(colour)) > 480 else colour))
        self._names.set_names(found, QColor(self.look.theme.base))

    def _fit(self, codes: Floats) -> None:
        """Show all codes with some room; the range follows only where it no longer suits, so that axes stand still."""
        finite = codes[np.isfinite(codes).all(axis=1)]
        if not len(finite):
            return
        (left, low), (right, high) = finite.min(axis=0).tolist(), finite.max(axis=0).tolist()
        wide, tall = max(right - left, 1e-6), max(high - low, 1e-6)
        shown = self._range
        suits = (
            shown is not None
            and (shown[0] <= left and right <= shown[1] and shown[2] <= low and high <= shown[3])
            and wide > 0.55 * (shown[1] - shown[0])
            and tall > 0.55 * (shown[3] - shown[2])
        )
        if not suits:
            x, y = 4 * ROOM * wide, 4 * ROOM * tall
            self._range = left - x, right + x, low - y, high + y
            self._plot.setRange(xRange=self._range[:2], yRange=self._range[2:], padding=0.0)

    def columns(self) -> list[Column]:
        """Return codes and classes."""
        codes, labels, _ = self._data
        x, y = self._titles
        return [(x or "x", codes[:, 0]), (y or "y", codes[:, 1]), ("class", labels.astype(np.float64))]

    # -- moving the ring -----------------------------------------------------------------------------------------------

    def spot(self, x: float, y: float) -> QPointF:
        """Return where a point of the plane lies, in pixels of the view."""
        return QPointF(self.mapFromScene(self._plot.getViewBox().mapViewToScene(QPointF(x, y))))

    def _move(self, x: float, y: float) -> None:
        self.place = x, y
        self._ring.set_points(np.array([[x, y]]))
        self.viewport().update()
        self.pointed.emit(x, y)

    def _follow(self, event: QMouseEvent) -> None:
        point = self._plot.getViewBox().mapSceneToView(self.mapToScene(event.position().toPoint()))
        self._move(point.x(), point.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the ring where the mouse is."""
        if self._movable and event.button() == Qt.MouseButton.LeftButton:
            self._follow(event)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the ring."""
        if self._movable and event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event)
        else:
            super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the ring a step."""
        way = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }.get(Qt.Key(event.key()))
        if way is None or not self._movable or self._range is None:
            super().keyPressEvent(event)
            return
        left, right, low, high = self._range
        self._move(self.place[0] + way[0] * (right - left) / STEPS, self.place[1] + way[1] * (high - low) / STEPS)

    # -- looks ---------------------------------------------------------------------------------------------------------

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        for dots, colour in zip(self._dots, self._colours(), strict=True):
            dots.set_colour(colour)
        self._ring.set_colour(theme.text)
        self._name_classes()

    def retranslate(self) -> None:
        """Set every text that people see; axes and name are set by whoever shows codes."""
