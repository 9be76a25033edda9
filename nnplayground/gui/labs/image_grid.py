"""Many small images side by side, grey or signed, of which one may be chosen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsScene,
    QStyleOptionGraphicsItem,
    QToolTip,
    QWidget,
)

from nnplayground.data.dataset import Floats
from nnplayground.gui.figures.figure import Figure
from nnplayground.gui.figures.numbers import Column
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.widgets.ring import RingedView
from nnplayground.gui.widgets.spoken import Spoken
from nnplayground.numbers import short

GAP, MARGIN = 4.0, 4.0
"""Pixels between images, and around all of them."""
SMALLEST = 16
"""Side of an image in pixels at least; where there is room for no larger ones, the last ones are left out."""
KEYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class ImageGrid(RingedView):
    """Shows images `(m, rows, columns)` as large as there is room, with a caption under each where there are any.

    Grey ones go from 0 (the ground of the theme) to 1; signed ones are coloured about zero, all on one scale or each
    on its own. A click or the arrow keys choose one.
    """

    chosen = Signal(int)
    """The index of the image that a person has chosen."""

    def __init__(
        self, look: Look, *, signed: bool = False, each: bool = False, largest: int = 96, choosable: bool = True
    ) -> None:
        super().__init__()
        self._look, self._signed, self._each, self._largest = look, signed, each, largest
        self._choosable = choosable
        self._values: Floats = np.empty((0, 1, 1))
        self._pictures: list[QImage] = []
        self._captions: tuple[str, ...] = ()
        self.current: int | None = None
        """The image with a frame around it."""
        self._item = _Item(self)
        self.setScene(QGraphicsScene(self))
        self.scene().addItem(self._item)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # there is nothing to be chosen yet
        self.setMinimumSize(64, 48)
        self.figure = Figure(self, columns=self.columns)
        self._spoken = Spoken(self, self.words)
        look.changed.connect(self._restyle)
        self._restyle(look.theme)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_images(self, values: Floats, captions: Sequence[str] = ()) -> None:
        """Show images `(m, rows, columns)`, or with one channel `(m, 1, rows, columns)`."""
        before = self._values.shape, len(self._captions)
        self._values = values.reshape(len(values), *values.shape[-2:])
        can_choose = self._choosable and len(values) > 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_choose else Qt.FocusPolicy.NoFocus)
        self._captions = tuple(captions)
        self._pictures = self._painted()
        if self.current is not None and self.current >= len(values):
            self.current = None
        self._spoken.renew()
        if before != (self._values.shape, len(self._captions)):
            self._lay_out()
        self.viewport().update()

    def show_current(self, index: int | None) -> None:
        """Draw a frame around an image without telling anybody; None around none."""
        if index != self.current:
            self.current = index
            self.viewport().update()

    def words(self) -> str:
        """Return how many images there are and what stands below them, for screen readers."""
        said = self.tr("{count} images of {rows} × {columns} pixels").format(
            count=len(self._values), rows=self._values.shape[1], columns=self._values.shape[2]
        )
        return f"{said}: {'; '.join(self._captions)}" if self._captions else said

    def columns(self) -> list[Column]:
        """Return the values of every image as one column, row by row."""
        names = self._captions or [str(number + 1) for number in range(len(self._values))]
        return [(name, values.ravel()) for name, values in zip(names, self._values, strict=True)]

    def _painted(self) -> list[QImage]:
        values, table = self._values, self._table
        if self._signed:
            axis = (1, 2) if self._each else None
            size = np.abs(np.nan_to_num(values)).max(axis=axis, keepdims=True, initial=1e-12)
            values = 0.5 + 0.5 * values / size
        levels = (np.clip(np.nan_to_num(values), 0.0, 1.0) * 255.0).astype(np.uint8)
        pictures = []
        for pixels in np.ascontiguousarray(table[levels]):
            rows, columns = pixels.shape[:2]
            pictures.append(QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32).copy())
        return pictures

    def _restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        if self._signed:
            self._table = theme.diverging(256)
        else:
            ends = [QColor(theme.base), QColor(theme.text)]
            stops = np.array([[colour.blue(), colour.green(), colour.red(), 255] for colour in ends], dtype=np.float64)
            share = np.linspace(0.0, 1.0, 256)[:, None]
            self._table = np.round((1.0 - share) * stops[0] + share * stops[1]).astype(np.uint8)
        self.setBackgroundBrush(QBrush(QColor(theme.window)))
        self._pictures = self._painted()
        self.viewport().update()

    # -- where it stands -----------------------------------------------------------------------------------------------

    def _caption_height(self) -> float:
        return float(self.fontMetrics().height()) if self._captions else 0.0

    def _lay_out(self) -> None:
        """Choose the largest size at which all images have room."""
        self._item.prepareGeometryChange()
        self.scene().setSceneRect(0, 0, self.viewport().width(), self.viewport().height())
        count = len(self._values)
        if not count:
            self._across, self._side = 1, QSize(0, 0)
            return
        rows, columns = self._values.shape[1:]
        ratio = rows / columns
        best = (0.0, 1)
        for across in range(1, count + 1):
            down = -(-count // across)
            wide = (self.viewport().width() - 2 * MARGIN - (across - 1) * GAP) / across
            high = (self.viewport().height() - 2 * MARGIN - (down - 1) * GAP) / down - self._caption_height()
            best = max(best, (min(wide, high / ratio, float(self._largest)), across), key=lambda found: found[0])
        width = max(best[0], SMALLEST)
        self._across = best[1] if best[0] >= SMALLEST else max(1, int((self.viewport().width()) / (width + GAP)))
        self._side = QSize(int(width), max(1, int(width * ratio)))

    def place(self, index: int) -> QRectF:
        """Return where an image stands, in pixels of the view."""
        down, across = divmod(index, self._across)
        step_x = self._side.width() + GAP
        step_y = self._side.height() + GAP + self._caption_height()
        return QRectF(MARGIN + across * step_x, MARGIN + down * step_y, self._side.width(), self._side.height())

    def at(self, point: QPointF) -> int | None:
        """Return the image at a point of the view."""
        return next((index for index in range(len(self._values)) if self.place(index).contains(point)), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Make room for another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    # -- painting ------------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter) -> None:
        """Paint all images into the view, or into a figure."""
        theme = self._look.theme
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        for index, picture in enumerate(self._pictures):
            place = self.place(index)
            painter.drawImage(place, picture)
            is_current = index == self.current
            painter.setPen(QPen(QColor(theme.accent if is_current else theme.line), 3.0 if is_current else 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place)
            if index < len(self._captions):
                painter.setPen(QColor(theme.text))
                room = QRectF(place.left() - GAP / 2, place.bottom(), place.width() + GAP, self._caption_height())
                text = self.fontMetrics().elidedText(
                    self._captions[index], Qt.TextElideMode.ElideRight, int(room.width())
                )
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    # -- choosing ------------------------------------------------------------------------------------------------------

    def choose(self, index: int) -> None:
        """Choose an image as a person does."""
        if self._choosable and 0 <= index < len(self._values):
            self.show_current(index)
            self.chosen.emit(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is clicked."""
        index = self.at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self.choose(index)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the image beside."""
        step = KEYS.get(Qt.Key(event.key()))
        if step is not None and self._choosable:
            start = -1 if self.current is None else self.current
            self.choose(max(start, 0) if self.current is None else start + step[0] + step[1] * self._across)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say which number stands behind a pixel."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._explain(event)
            return True
        return super().viewportEvent(event)

    def _explain(self, event: QHelpEvent) -> None:
        point = QPointF(event.pos())
        index = self.at(point)
        if index is None:
            QToolTip.hideText()
            return
        place, values = self.place(index), self._values[index]
        row = min(int((point.y() - place.top()) / place.height() * values.shape[0]), values.shape[0] - 1)
        column = min(int((point.x() - place.left()) / place.width() * values.shape[1]), values.shape[1] - 1)
        QToolTip.showText(event.globalPos(), f"({row + 1}, {column + 1}): {short(float(values[row, column]), 4)}", self)


class _Item(QGraphicsItem):
    """All images as one item of the scene, so that a figure paints the same."""

    def __init__(self, grid: ImageGrid) -> None:
        super().__init__()
        self._grid = grid

    def boundingRect(self) -> QRectF:
        """Return the whole view."""
        return QRectF(self._grid.viewport().rect())

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint the images."""
        self._grid.paint(painter)
