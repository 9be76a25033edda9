"""All states of a small machine as a table: how probable each is, and how often it was met."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from nnplayground.data.dataset import Floats
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import Translated
from nnplayground.gui.widgets.ring import draw_ring
from nnplayground.lessons.topics.machines import state_at
from nnplayground.numbers import short

ROW, HEAD, FIRST = 38, 22, 56
BAR, ROOM = 6.0, 5.0
SMALL = 0.88
WAYS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


class StateTable(Translated):
    """A row for each hidden state and one for their sum, a column for each visible state; a click or an arrow key
    takes one up."""

    picked = Signal(int, int)
    """The numbers of the hidden and of the visible state that a person clicks on."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._chances: Floats = np.full((4, 8), 1 / 32)
        self._counts: Floats = np.zeros((4, 8))
        self.present = (0, 0)
        self._words = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self.update)
        self.retranslate()

    def show_states(self, chances: Floats, counts: Floats, present: tuple[int, int]) -> None:
        """Show probabilities and counts `(hidden states, visible states)`, and which state is the present one."""
        self._chances, self._counts, self.present = chances, counts, present
        self.setFixedHeight(HEAD + ROW * (len(chances) + 1) + 2)
        self.setAccessibleDescription(
            f"P(v, h) = {short(float(chances[present]), 3)}, n = {counts[present]:.0f}/{counts.sum():.0f}"
        )
        self.update()

    def cell(self, row: int, column: int) -> QRectF:
        """Return the place of a state; the row after the last one is that of the sums."""
        width = (self.width() - FIRST - 1) / self._chances.shape[1]
        return QRectF(FIRST + column * width, HEAD + row * ROW, width, ROW)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take up the state below the pointer."""
        rows, columns = self._chances.shape
        for row in range(rows):
            for column in range(columns):
                if self.cell(row, column).contains(event.position()):
                    self.picked.emit(row, column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take up the state beside the present one."""
        way = WAYS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        row, column = (there + step for there, step in zip(self.present, way, strict=True))
        if 0 <= row < self._chances.shape[0] and 0 <= column < self._chances.shape[1]:
            self.picked.emit(row, column)

    def sizeHint(self) -> QSize:
        """Ask for room."""
        return QSize(460, HEAD + ROW * 5 + 2)

    def minimumSizeHint(self) -> QSize:
        """Take little room."""
        return QSize(380, HEAD + ROW * 5 + 2)

    def retranslate(self) -> None:
        """Name it."""
        self._words = ("h \\ v", "P(v)")
        self.setAccessibleName(self.tr("All states"))
        self.setToolTip(
            self.tr(
                "Blue: how probable a state is. Orange: how often it was met. Click a state to put the machine there."
            )
        )
        self.update()

    # -- painting ------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw headings, cells, sums, and a frame around the present state."""
        painter, theme = QPainter(self), self._look.theme
        rows, columns = self._chances.shape
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * SMALL)
        painter.setFont(font)
        hidden, visible = rows.bit_length() - 1, columns.bit_length() - 1
        met = self._counts / max(float(self._counts.sum()), 1.0)
        largest = max(float(self._chances.max()), float(met.max()))
        largest_sum = max(float(self._chances.sum(axis=0).max()), float(met.sum(axis=0).max()))
        self._write(painter, QRectF(0, 0, FIRST, HEAD), self._words[0])
        for column in range(columns):
            place = self.cell(0, column)
            self._write(painter, QRectF(place.left(), 0, place.width(), HEAD), _bits(column, visible))
            for row in range(rows):
                self._paint_cell(
                    painter, (row, column), float(self._chances[row, column]), float(met[row, column]), largest
                )
            sums = float(self._chances[:, column].sum()), float(met[:, column].sum())
            self._paint_cell(painter, (rows, column), *sums, largest_sum)
        for row in range(rows + 1):
            place = QRectF(0, HEAD + row * ROW, FIRST, ROW)
            self._write(painter, place, _bits(row, hidden) if row < rows else self._words[1])
        painter.setPen(QPen(QColor(theme.line), 2.0))
        painter.drawLine(QPointF(0, HEAD + rows * ROW), QPointF(self.width(), HEAD + rows * ROW))
        painter.setPen(QPen(QColor(theme.text), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.cell(*self.present).adjusted(1.0, 1.0, -1.0, -1.0))
        painter.end()
        draw_ring(self, theme.accent)

    def _write(self, painter: QPainter, place: QRectF, text: str) -> None:
        painter.setPen(QColor(self._look.theme.faint))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_cell(self, painter: QPainter, place: tuple[int, int], chance: float, met: float, largest: float) -> None:
        theme, box = self._look.theme, self.cell(*place)
        painter.fillRect(box.adjusted(0.5, 0.5, -0.5, -0.5), QColor(theme.base))
        painter.setPen(QColor(theme.text))
        text = short(round(chance, 3), 3)
        painter.drawText(box.adjusted(0, 2.0, 0, -2 * BAR - 4.0), Qt.AlignmentFlag.AlignCenter, text)
        left, room = round(box.left() + ROOM), box.width() - 2 * ROOM
        bars = ((chance, theme.positive, 2 * BAR + 3.0), (met, theme.negative, BAR + 2.0))
        for value, colour, rise in bars:
            width = round(room * round(value, 3) / largest)  # whole pixels: numbers that read alike look alike
            bar = QRectF(left, box.bottom() - rise, width, BAR - 1.0)
            painter.fillRect(bar, QColor(colour))


def _bits(number: int, units: int) -> str:
    return "".join(f"{bit:.0f}" for bit in state_at(number, units))
