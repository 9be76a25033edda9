"""The stages of a convolutional network as a picture: boxes of feature maps from the image to the classes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, sqrt

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip

from nnplayground.data.dataset import Floats
from nnplayground.gui.figures.numbers import Column
from nnplayground.gui.labs.painted import Painted
from nnplayground.gui.theme import Bytes, Look, Theme
from nnplayground.i18n import printable
from nnplayground.numbers import short

NARROWEST, USUAL, WIDEST, GAP, MARGIN = 40.0, 88.0, 118.0, 24.0, 6.0
"""Pixels of a box, between two, and around all."""
FEWEST_ACROSS = 3
"""Boxes in a row, however narrow it is."""
PLUS = 8.0
"""Radius of the sign that adds a stage."""
BETWEEN = 1
"""Pixels between two maps of a box."""


@dataclass(frozen=True, slots=True)
class Box:
    """One stop: what it is called, what leaves it, and whether it is refused."""

    title: str
    shape: str = ""
    is_fault: bool = False


class StageCanvas(Painted):
    """Shows boxes in rows; the first is the image, the last the classes, and those between can be edited.

    A click, or the arrow keys left and right, choose one. The signs between the boxes add a stage there.
    """

    chosen = Signal(int)
    """The box that a person has chosen, 0 for the image."""
    add_wanted = Signal(int, QPoint)
    """A stage is wanted behind this box; the point is where to ask, on the screen."""
    opened = Signal()
    """Somebody double-clicked the chosen box."""
    key_pressed = Signal(QKeyEvent)
    """A key that does not move the choice."""

    def __init__(self, look: Look) -> None:
        self._boxes: tuple[Box, ...] = ()
        self._maps: tuple[Floats, ...] = ()
        self._pictures: tuple[QImage, ...] = ()
        self._answer = ("", "")
        self.current = 0
        self._side, self._across = WIDEST, 1
        super().__init__(look)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(120)
        self.setMouseTracking(True)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_boxes(self, boxes: Sequence[Box], current: int) -> None:
        """Show these boxes, with a frame around one."""
        is_other = len(boxes) != len(self._boxes)
        self._boxes, self.current = tuple(boxes), current
        if is_other:
            self._maps, self._pictures = (), ()
            self.lay_out()
        self.viewport().update()

    def show_maps(self, maps: Sequence[Floats], answer: tuple[str, str]) -> None:
        """Show what every box holds `(channels, rows, columns)`, the image first, and the answer with its number."""
        self._maps, self._answer = tuple(maps), (printable(answer[0]), answer[1])
        self._pictures = ()
        self._paint_maps()
        self.viewport().update()

    def _paint_maps(self) -> None:
        if len(self._maps) != len(self._boxes):
            return
        side, theme = int(self._side), self.look.theme
        line, base = QColor(theme.line), QColor(theme.base)
        between = np.array([[c.blue(), c.green(), c.red(), 255] for c in (line, base)], dtype=np.uint8)
        grey, signed = np.concatenate([_grey(theme), between]), np.concatenate([theme.diverging(256), between])
        pictures = [mosaic(self._maps[0], side, grey)]
        for values in self._maps[1:-1]:
            size = float(np.abs(np.nan_to_num(values)).max(initial=1e-12))
            pictures.append(mosaic(0.5 + 0.5 * values / size, side, signed))
        self._pictures = tuple(pictures)

    def columns(self) -> list[Column]:
        """Return what every box holds as one column, channel by channel and row by row."""
        if len(self._maps) != len(self._boxes):
            return []
        return [(box.title, values.ravel()) for box, values in zip(self._boxes, self._maps, strict=True)]

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        self._paint_maps()

    # -- where it stands -----------------------------------------------------------------------------------------------

    @property
    def _text_height(self) -> float:
        return 2.0 * self.fontMetrics().height()

    def sizeHint(self) -> QSize:
        """Ask for all rows."""
        return QSize(500, round(self.extent().height()))

    def extent(self) -> QRectF:
        """Return how much room all boxes take."""
        rows = -(-max(len(self._boxes), 1) // self._across)
        height = rows * (self._side + self._text_height + MARGIN) + MARGIN
        return QRectF(0.0, 0.0, float(self.viewport().width()), height)

    def lay_out(self) -> None:
        """Use as many boxes a row as are not too small, at least a few; rows are about equally long."""
        count, width = max(len(self._boxes), 1), self.viewport().width() - 2 * MARGIN
        across = min(max(int((width + GAP) // (USUAL + GAP)), FEWEST_ACROSS), count)
        self._across = -(-count // -(-count // across))
        signs = self._across - (1 if self._across == count else 0)  # behind the last box of a row that goes on, too
        side = (width - signs * GAP) / self._across
        before, self._side = self._side, float(int(min(max(side, NARROWEST), WIDEST)))
        if before != self._side:
            self._paint_maps()
        super().lay_out()
        self.setFixedHeight(round(self.extent().height()))

    def place(self, index: int) -> QRectF:
        """Return where a box stands, in pixels of the scene; its words are below."""
        down, across = divmod(index, self._across)
        left = MARGIN + across * (self._side + GAP)
        return QRectF(left, MARGIN + down * (self._side + self._text_height + MARGIN), self._side, self._side)

    def plus(self, index: int) -> QPointF:
        """Return the middle of the sign that adds a stage behind a box."""
        place = self.place(index)
        return QPointF(place.right() + GAP / 2.0, place.center().y())

    def at(self, point: QPointF) -> int | None:
        """Return the box at a point of the scene."""
        words = self._text_height
        places = (self.place(index).adjusted(0.0, 0.0, 0.0, words) for index in range(len(self._boxes)))
        return next((index for index, place in enumerate(places) if place.contains(point)), None)

    def plus_at(self, point: QPointF) -> int | None:
        """Return the box behind which the sign at a point of the scene adds a stage."""
        reach = PLUS + 3.0
        for index in range(len(self._boxes) - 1):
            away = self.plus(index) - point
            if away.x() ** 2 + away.y() ** 2 <= reach**2:
                return index
        return None

    # -- painting ------------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter) -> None:
        """Paint boxes, words, and what leads from one to the next."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        for index, box in enumerate(self._boxes):
            self._paint_box(painter, index, box)
            if index + 1 < len(self._boxes):
                self._paint_plus(painter, index)

    def _paint_box(self, painter: QPainter, index: int, box: Box) -> None:
        theme, place = self.look.theme, self.place(index)
        painter.fillRect(place, QColor(theme.base))
        if index == len(self._boxes) - 1:
            self._paint_answer(painter, place)
        elif index < len(self._pictures):
            picture = self._pictures[index]
            left = place.left() + (place.width() - picture.width()) // 2
            top = place.top() + (place.height() - picture.height()) // 2
            painter.drawImage(QPointF(left, top), picture)
        is_current = index == self.current
        colour = theme.error if box.is_fault else theme.accent if is_current else theme.line
        style = Qt.PenStyle.DashLine if box.is_fault else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(colour), 3.0 if is_current else 1.0, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)
        if is_current and self.hasFocus():
            painter.setPen(QPen(QColor(theme.text), 1.0, Qt.PenStyle.DotLine))
            painter.drawRect(place.adjusted(-3, -3, 3, 3))
        metrics, line = QFontMetricsF(painter.font()), self._text_height / 2.0
        for number, (text, colour) in enumerate(((box.title, theme.text), (box.shape, theme.faint))):
            room = QRectF(place.left() - GAP / 3, place.bottom() + 1 + number * line, place.width() + GAP / 1.5, line)
            painter.setPen(QColor(colour))
            fits = metrics.horizontalAdvance(text) <= room.width()
            shown = metrics.elidedText(
                text if fits else text.replace(" × ", "×"), Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_answer(self, painter: QPainter, place: QRectF) -> None:
        """Paint what the network says, large, and its number below."""
        theme, font = self.look.theme, painter.font()
        painter.setPen(QColor(theme.text))
        large = painter.font()
        large.setPixelSize(max(int(self._side * 0.36), 8))
        painter.setFont(large)
        upper = place.adjusted(2.0, 0.0, -2.0, -place.height() * 0.3)
        name = QFontMetricsF(large).elidedText(self._answer[0], Qt.TextElideMode.ElideRight, upper.width())
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, name)
        painter.setFont(font)
        lower = place.adjusted(0.0, place.height() * 0.65, 0.0, 0.0)
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, self._answer[1])

    def _paint_plus(self, painter: QPainter, index: int) -> None:
        theme, middle = self.look.theme, self.plus(index)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(QColor(theme.faint), 1.2))
        painter.setBrush(QColor(theme.window))
        painter.drawLine(QPointF(self.place(index).right() + 1, middle.y()), QPointF(middle.x() - PLUS, middle.y()))
        painter.drawEllipse(middle, PLUS, PLUS)
        painter.setPen(QPen(QColor(theme.accent), 2.0))
        painter.drawLine(middle - QPointF(4.0, 0.0), middle + QPointF(4.0, 0.0))
        painter.drawLine(middle - QPointF(0.0, 4.0), middle + QPointF(0.0, 4.0))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    # -- hands ---------------------------------------------------------------------------------------------------------

    def choose(self, index: int) -> None:
        """Choose a box as a person does."""
        if 0 <= index < len(self._boxes):
            self.current = index
            self.viewport().update()
            self.chosen.emit(index)

    def want_stage(self, index: int) -> None:
        """Ask for a stage behind a box; the last one has none behind it."""
        index = min(index, len(self._boxes) - 2)
        where = self.viewport().mapToGlobal(self.mapFromScene(self.plus(index)))
        self.add_wanted.emit(index, where)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is clicked, or add a stage there."""
        point = self.mapToScene(event.position().toPoint())
        plus, box = self.plus_at(point), self.at(point)
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif plus is not None:
            self.want_stage(plus)
        elif box is not None:
            self.choose(box)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the settings of a box."""
        if self.at(self.mapToScene(event.position().toPoint())) == self.current:
            self.opened.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over the signs."""
        over = self.plus_at(self.mapToScene(event.position().toPoint())) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the box beside; other keys edit."""
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        way = ways.get(Qt.Key(event.key()))
        if event.modifiers() & Qt.KeyboardModifier.AltModifier or way is None:
            event.ignore()
            self.key_pressed.emit(event)
        else:
            self.choose(self.current + way)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show who has the keys."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show who no longer has the keys."""
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a box holds."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.at(self.mapToScene(event.pos()))
            QToolTip.showText(event.globalPos(), "" if index is None else self.says(index), self)
            return True
        return super().viewportEvent(event)

    def says(self, index: int) -> str:
        """Return a box in words: what it is, its shape, and the range of what it holds."""
        box = self._boxes[index]
        words = box.title + (f", {box.shape}" if box.shape else "")
        if index < len(self._maps):
            low, high = float(self._maps[index].min()), float(self._maps[index].max())
            words += f": {short(low, 3)} … {short(high, 3)}"
        return words


def _grey(theme: Theme) -> Bytes:
    """Return a table from the ground to the ink of a theme `(256, 4)`."""
    ends = [QColor(theme.base), QColor(theme.text)]
    stops = np.array([[colour.blue(), colour.green(), colour.red(), 255] for colour in ends], dtype=np.float64)
    share = np.linspace(0.0, 1.0, 256)[:, None]
    return np.round((1.0 - share) * stops[0] + share * stops[1]).astype(np.uint8)


def mosaic(values: Floats, side: int, table: Bytes) -> QImage:
    """Return maps `(channels, rows, columns)` between 0 and 1 side by side in a square of so many pixels.

    The table `(258, 4)` has colours from 0 to 1, then the one between the maps, and the one where there are none. Every
    pixel of a map becomes a whole number of pixels; where there is not room for all maps, the first ones are shown, and
    of maps larger than the square every second, third, ... pixel.
    """
    _, rows, columns = values.shape
    every = max(1, ceil(max(rows, columns) / side))
    values = values[:, ::every, ::every]
    count, rows, columns = values.shape
    fits = ((side + BETWEEN) // (columns + BETWEEN)) * ((side + BETWEEN) // (rows + BETWEEN))
    shown = min(count, max(fits, 1))
    across = _across(shown, rows, columns, side)
    down = -(-shown // across)
    times = max(min((side + BETWEEN) // across - BETWEEN, side) // columns, 1)
    times = max(min(times, ((side + BETWEEN) // down - BETWEEN) // rows), 1)
    high, wide = rows * times + BETWEEN, columns * times + BETWEEN
    levels = (np.clip(np.nan_to_num(values[:shown]), 0.0, 1.0) * 255.0).astype(np.int16)
    tiles = np.full((down * across, high, wide), np.int16(256))
    tiles[shown:] = 257
    tiles[:shown, : high - BETWEEN, : wide - BETWEEN] = levels.repeat(times, axis=1).repeat(times, axis=2)
    flat = tiles.reshape(down, across, high, wide).swapaxes(1, 2).reshape(down * high, across * wide)
    pixels = np.ascontiguousarray(table[flat[:-BETWEEN, :-BETWEEN]])
    height, width = pixels.shape[:2]
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32).copy()


@lru_cache(maxsize=256)
def _across(count: int, rows: int, columns: int, side: int) -> int:
    """Return how many maps stand side by side so that they become as large as can be."""
    best, found = 0.0, max(1, round(sqrt(count)))
    for across in range(1, count + 1):
        down = -(-count // across)
        size = min(((side + BETWEEN) / across - BETWEEN) / columns, ((side + BETWEEN) / down - BETWEEN) / rows)
        if size > best:
            best, found = size, across
    return found
