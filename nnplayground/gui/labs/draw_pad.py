"""A small image that is drawn by hand, with the mouse or with keys."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.gui.theme import Look

WHOLE = 6.0
"""From this side on every cell has the same whole number of pixels."""
SOFT = 0.35
"""What a stroke adds to the pixels beside it, so that drawn digits look as written ones do."""


class DrawPad(QWidget):
    """An image `(rows, columns)` of numbers from 0 to 1.

    The left button draws, the right one erases. Arrow keys move a cursor, Space draws at it, Backspace erases there,
    and Delete clears everything.
    """

    drawn = Signal(object)
    """A copy of the image, after every stroke."""

    def __init__(self, look: Look, rows: int, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.pixels: Floats = np.zeros((rows, columns))
        self._cursor = (rows // 2, columns // 2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(96, 96)
        look.changed.connect(lambda _theme: self.update())

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(160, 160)

    def set_pixels(self, pixels: Floats) -> None:
        """Show another image without telling anybody."""
        self.pixels = np.array(pixels, dtype=np.float64)
        rows, columns = self.pixels.shape
        self._cursor = min(self._cursor[0], rows - 1), min(self._cursor[1], columns - 1)
        self.update()

    def clear(self) -> None:
        """Erase everything as a person does."""
        self.pixels[...] = 0.0
        self._tell()

    # -- where it stands -----------------------------------------------------------------------------------------------

    def place(self) -> QRectF:
        """Return where the image stands, in pixels of the widget."""
        rows, columns = self.pixels.shape
        size = min((self.width() - 1) / columns, (self.height() - 1) / rows)  # the last line needs a pixel, too
        if size >= WHOLE:
            size = float(int(size))
        wide, high = size * columns, size * rows
        return QRectF((self.width() - 1 - wide) // 2.0, (self.height() - 1 - high) // 2.0, wide, high)

    def centre(self, row: int, column: int) -> QPointF:
        """Return the middle of a pixel, in pixels of the widget."""
        place, (rows, columns) = self.place(), self.pixels.shape
        return QPointF(
            place.left() + (column + 0.5) * place.width() / columns, place.top() + (row + 0.5) * place.height() / rows
        )

    def _at(self, point: QPointF) -> tuple[int, int] | None:
        place, (rows, columns) = self.place(), self.pixels.shape
        row = int((point.y() - place.top()) // (place.height() / rows))
        column = int((point.x() - place.left()) // (place.width() / columns))
        return (row, column) if 0 <= row < rows and 0 <= column < columns else None

    # -- drawing -------------------------------------------------------------------------------------------------------

    def draw(self, row: int, column: int) -> None:
        """Draw a point, softly to its sides."""
        rows, columns = self.pixels.shape
        for beside_row, beside_column in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            r, c = row + beside_row, column + beside_column
            if 0 <= r < rows and 0 <= c < columns:
                self.pixels[r, c] = max(self.pixels[r, c], SOFT)
        self.pixels[row, column] = 1.0
        self._tell()

    def erase(self, row: int, column: int) -> None:
        """Erase a pixel."""
        self.pixels[row, column] = 0.0
        self._tell()

    def _tell(self) -> None:
        self.update()
        self.drawn.emit(self.pixels.copy())

    def _stroke(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        if place is None:
            return
        self._cursor = place
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.draw(*place)
        elif event.buttons() & Qt.MouseButton.RightButton:
            self.erase(*place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke."""
        self._stroke(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a stroke."""
        self._stroke(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor, draw, erase, clear."""
        rows, columns = self.pixels.shape
        (row, column), key = self._cursor, event.key()
        match key:
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._cursor = min(max(row + (1 if key == Qt.Key.Key_Down else -1), 0), rows - 1), column
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self._cursor = row, min(max(column + (1 if key == Qt.Key.Key_Right else -1), 0), columns - 1)
            case Qt.Key.Key_Space:
                self.draw(row, column)
            case Qt.Key.Key_Backspace:
                self.erase(row, column)
            case Qt.Key.Key_Delete:
                self.clear()
            case _:
                super().keyPressEvent(event)
        self.update()

    # -- painting ------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pixels, a grid, and with the focus the cursor."""
        theme, place = self._look.theme, self.place()
        ground, ink = QColor(theme.base), QColor(theme.text)
        painter = QPainter(self)
        rows, columns = self.pixels.shape
        wide, high = place.width() / columns, place.height() / rows
        painter.setPen(QPen(QColor(theme.line), 1.0))
        for row in range(rows):
            for column in range(columns):
                painter.setBrush(_between(ground, ink, float(self.pixels[row, column])))
                painter.drawRect(QRectF(place.left() + column * wide, place.top() + row * high, wide, high))
        if self.hasFocus():
            row, column = self._cursor
            painter.setPen(QPen(QColor(theme.accent), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(place.left() + column * wide, place.top() + row * high, wide, high))
        painter.end()


def _between(ground: QColor, ink: QColor, share: float) -> QColor:
    share = min(max(share, 0.0), 1.0)
    ends = [(ground.red(), ink.red()), (ground.green(), ink.green()), (ground.blue(), ink.blue())]
    return QColor(*(round((1.0 - share) * low + share * high) for low, high in ends))
