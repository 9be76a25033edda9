"""A matrix as coloured cells with their numbers, to be pointed at, drawn on, and walked with the arrow keys."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.gui.theme import Bytes, Look
from nnplayground.gui.widgets.ring import draw_ring
from nnplayground.numbers import short

Cell = tuple[int, int]
Block = tuple[int, int, int, int]
"""Row and column of a corner, and how many rows and columns."""

WAYS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
LARGEST_CELL, SMALLEST_LETTERS, ROOM = 46.0, 7, 3.0
"""Pixels of a cell at most, of the smallest letters, and beside a number in its cell."""
FRAME = 3.0
STEPS = 256
DARK_BELOW = 0.5
"""Lightness under which numbers are white."""


class CellGrid(QWidget):
    """Shows numbers; those that are not numbers are cells that are still empty.

    `ring` says how many rows and columns around them do not belong to the matrix itself. One block of cells is framed.
    """

    pressed = Signal(int, int, bool)
    """Row and column of a cell that the mouse is held down on, and whether it has just been pressed."""
    stepped = Signal(int, int)
    """Rows and columns that an arrow key goes."""
    typed = Signal(str)
    """Another key's text: a space, a sign or a digit."""

    def __init__(self, look: Look, digits: Callable[[], int], *, has_keys: bool = True) -> None:
        super().__init__()
        self._look, self._digits = look, digits
        self._values: Floats = np.zeros((1, 1))
        self._limit, self._ring, self._block = 1.0, 0, (0, 0, 0, 0)
        self._shown, self._fits = 1, False
        self._cursor: Cell | None = None
        self._held: Cell | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if has_keys:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self.update)

    def show_values(
        self, values: Floats, limit: float, *, ring: int = 0, block: Block = (0, 0, 0, 0), cursor: Cell | None = None
    ) -> None:
        """Show numbers; those as large as `limit` have the full colour of their sign."""
        self._values, self._limit, self._ring = values, limit or 1.0, ring
        self._block, self._cursor = block, cursor
        self.update()

    @property
    def values(self) -> Floats:
        """What is shown."""
        return self._values

    # -- places --------------------------------------------------------------------------------------------------------

    @property
    def _side(self) -> float:
        rows, columns = self._values.shape
        room = min((self.width() - 2 * FRAME) / columns, (self.height() - 2 * FRAME) / rows)
        return max(min(room, LARGEST_CELL), 1.0)

    def place(self, row: int, column: int, rows: int = 1, columns: int = 1) -> QRectF:
        """Return where a cell, or a block of them, is."""
        side = self._side
        left = (self.width() - side * self._values.shape[1]) / 2.0
        return QRectF(left + column * side, FRAME + row * side, columns * side, rows * side)

    def cell_at(self, point: QPointF) -> Cell | None:
        """Return the cell at a point, None beside them."""
        first = self.place(0, 0)
        row, column = (int(np.floor(value / self._side)) for value in (point.y() - first.y(), point.x() - first.x()))
        rows, columns = self._values.shape
        return (row, column) if 0 <= row < rows and 0 <= column < columns else None

    def sizeHint(self) -> QSize:
        """Ask for room."""
        return QSize(190, 190)

    def minimumSizeHint(self) -> QSize:
        """Take little room."""
        return QSize(70, 70)

    # -- hands ---------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which cell is pressed."""
        self._held = None
        if event.button() == Qt.MouseButton.LeftButton:
            self._tell(event.position(), is_first=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell every further cell that the mouse is dragged over."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._tell(event.position(), is_first=False)

    def _tell(self, point: QPointF, *, is_first: bool) -> None:
        cell = self.cell_at(point)
        if cell is not None and cell != self._held:
            self._held = cell
            self.pressed.emit(*cell, is_first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go with the arrow keys, and pass on what is typed."""
        way = WAYS.get(Qt.Key(event.key()))
        if way is not None:
            self.stepped.emit(*way)
        elif event.text().isprintable() and event.text():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show who has the keys."""
        super().focusInEvent(event)
        self.update()

    # -- paint ---------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cells, their numbers, and the frame."""
        painter = QPainter(self)
        theme = self._look.theme
        table = theme.diverging(STEPS + 1)
        self._choose_letters(painter)
        for (row, column), value in np.ndenumerate(self._values):
            self._paint_cell(painter, table, row, column, float(value))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._block[2]:
            painter.setPen(QPen(QColor(theme.accent), FRAME))
            painter.drawRect(self.place(*self._block))
        if self._cursor is not None and self.hasFocus():
            painter.setPen(QPen(QColor(theme.text), 2.0))
            painter.drawRect(self.place(*self._cursor).adjusted(2, 2, -2, -2))
        painter.end()
        draw_ring(self, theme.accent)

    def _choose_letters(self, painter: QPainter) -> None:
        """Choose letters in which the widest number fits its cell, with fewer digits where there are none."""
        most = min(self._digits(), 2 if self._values.size > STEPS // 8 else 3)
        for self._shown in range(most, 0, -1):
            font = self._fitting({self._text(float(value)) for value in self._values.ravel()})
            self._fits = font is not None
            if font is not None:
                painter.setFont(font)
                return

    def _fitting(self, texts: set[str]) -> QFont | None:
        """Return the largest letters in which texts fit a cell, None where not even the smallest do."""
        side = self._side - ROOM
        font = QFont(self.font())
        largest = font.pixelSize() if font.pixelSize() > 0 else self.fontInfo().pixelSize()
        for size in range(max(min(largest, int(side * 0.6)), 1), 0, -1):
            font.setPixelSize(size)
            metrics = QFontMetricsF(font)
            if all(metrics.horizontalAdvance(text) <= side for text in texts) and metrics.height() <= side + 4:
                return font
            if size <= SMALLEST_LETTERS:
                break
        return None

    def _text(self, value: float) -> str:
        if np.isnan(value):
            return ""
        if np.isinf(value):
            return "–"
        return short(value, self._shown).replace("-", "−")

    def _paint_cell(self, painter: QPainter, table: Bytes, row: int, column: int, value: float) -> None:
        theme, place = self._look.theme, self.place(row, column)
        rows, columns = self._values.shape
        is_outside = not (self._ring <= row < rows - self._ring and self._ring <= column < columns - self._ring)
        is_known = bool(np.isfinite(value))
        share = min(max(value / self._limit, -1.0), 1.0) if is_known else 0.0
        blue, green, red, _ = (int(channel) for channel in table[round((share + 1.0) / 2.0 * STEPS)])
        colour = QColor(red, green, blue) if is_known and not is_outside else QColor(theme.base)
        painter.fillRect(place, colour)
        painter.setPen(QPen(QColor(theme.line), 1.0, Qt.PenStyle.DotLine if is_outside else Qt.PenStyle.SolidLine))
        painter.drawRect(place)
        if self._fits:
            plain = theme.faint if is_outside else theme.text
            is_dark = colour.lightnessF() < DARK_BELOW
            painter.setPen(QColor(plain if is_outside else "#FFFFFF" if is_dark else "#1B1F24"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._text(value))
