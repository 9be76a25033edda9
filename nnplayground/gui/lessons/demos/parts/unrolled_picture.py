"""A recurrent unit unrolled in time: a column for every time, and the same three weights at all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import isnan

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.translation import Translated
from nnplayground.lessons.scripts import lowered
from nnplayground.lessons.topics.recurrence import Unrolled
from nnplayground.numbers import short

HEIGHT, SIDE, RADIUS, BOX = 262, 44.0, 24.0, (54.0, 26.0)
ROWS = {"y": 34.0, "h": 112.0, "x": 190.0}
"""How far down answers, states and inputs stand, in pixels."""
GRADIENTS = 222.0
"""How far down the gradients begin."""
LETTERS = ("w", "u", "v")
HEAD, NEAR = 8.0, 16.0
THIN, THICK = 1.8, 4.5


@dataclass(frozen=True, slots=True)
class Arrow:
    """One use of a weight: its letter, the time that it leads to, and its ends."""

    letter: str
    time: int
    begin: QPointF
    end: QPointF

    @property
    def middle(self) -> QPointF:
        """Where its name stands."""
        return (self.begin + self.end) * 0.5


class UnrolledPicture(Translated):
    """Shows all numbers up to the time that is reached; the arrow keys go on and back.

    Every use of one weight has the same colour, and all light up together below the mouse.
    """

    reached_other = Signal(int)
    """The time that a person went to, counted from 0."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown = Unrolled(*(np.zeros(1) for _ in range(4)))
        self._weights = dict.fromkeys(LETTERS, 0.0)
        self._reached = 0
        self.lit = ""
        """The letter of the weight below the mouse."""
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        look.changed.connect(self.update)
        self.retranslate()

    def show_numbers(self, shown: Unrolled, weights: dict[str, float], reached: int) -> None:
        """Show other numbers, up to a time counted from 0."""
        self._shown, self._weights, self._reached = shown, weights, reached
        states = (f"h{lowered(str(time + 1))} = {short(value, 3)}" for time, value in enumerate(shown.h[: reached + 1]))
        self.setAccessibleDescription(", ".join(states))
        self.update()

    @property
    def times(self) -> int:
        """How many columns there are."""
        return len(self._shown.h)

    # -- places --------------------------------------------------------------------------------------------------------

    def place(self, letter: str, time: int) -> QPointF:
        """Return the middle of x, h or y of a time."""
        room = (self.width() - 2 * SIDE) / max(self.times - 1, 1)
        left = self.width() / 2.0 if self.times == 1 else SIDE + room * time
        return QPointF(left, ROWS[letter])

    def arrows(self) -> Iterator[Arrow]:
        """Yield every use of a weight, from left to right."""
        half = BOX[1] / 2.0
        for time in range(self.times):
            state = self.place("h", time)
            if not isnan(self._shown.x[time]):
                given = self.place("x", time)
                yield Arrow("w", time, given - QPointF(0.0, half), state + QPointF(0.0, RADIUS))
            if time:
                before = self.place("h", time - 1)
                yield Arrow("u", time, before + QPointF(RADIUS, 0.0), state - QPointF(RADIUS, 0.0))
            if not isnan(self._shown.y[time]):
                answer = self.place("y", time)
                yield Arrow("v", time, state - QPointF(0.0, RADIUS), answer + QPointF(0.0, half))

    # -- hands ---------------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up every use of the weight below the mouse."""
        point = event.position()
        near = [arrow for arrow in self.arrows() if (arrow.middle - point).manhattanLength() < 2 * NEAR]
        lit = near[0].letter if near else ""
        if lit != self.lit:
            self.lit = lit
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the time that is clicked."""
        x = event.position().x()
        self._go(min(range(self.times), key=lambda time: abs(self.place("h", time).x() - x)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on or back in time."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -self.times, Qt.Key.Key_End: self.times}
        if Qt.Key(event.key()) in steps:
            self._go(self._reached + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _go(self, time: int) -> None:
        time = min(max(time, 0), self.times - 1)
        if time != self._reached:
            self.reached_other.emit(time)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show who has the keys."""
        super().focusInEvent(event)
        self.update()

    # -- paint ---------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Ask for room."""
        return QSize(480, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Take what a few columns need."""
        return QSize(320, HEIGHT)

    def colours(self) -> dict[str, QColor]:
        """Return the colour of every weight."""
        theme = self._look.theme
        third = QColor(*theme.class_colours(3)[2].tolist())
        return {"w": QColor(theme.positive), "u": QColor(theme.negative), "v": third}

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the arrows, the nodes with their numbers, and the gradients below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        painter.fillRect(self.rect(), QColor(theme.base))
        for arrow in self.arrows():
            self._paint_arrow(painter, theme, arrow)
        for time in range(self.times):
            self._paint_column(painter, theme, time)
        painter.end()

    def _paint_arrow(self, painter: QPainter, theme: Theme, arrow: Arrow) -> None:
        is_there = arrow.time <= self._reached
        colour = self.colours()[arrow.letter] if is_there else QColor(theme.line)
        painter.setPen(QPen(colour, THICK if arrow.letter == self.lit else THIN))
        painter.drawLine(arrow.begin, arrow.end)
        way = arrow.end - arrow.begin
        length = max((way.x() ** 2 + way.y() ** 2) ** 0.5, 1.0)
        along, across = way * (HEAD / length), QPointF(-way.y(), way.x()) * (HEAD / 2.0 / length)
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([arrow.end, arrow.end - along + across, arrow.end - along - across]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        text = arrow.letter
        if arrow.letter == self.lit or self.times <= 1:
            text = f"{arrow.letter} = {short(self._weights[arrow.letter], 3)}"
        width = painter.fontMetrics().horizontalAdvance(text) + 8.0
        box = QRectF(arrow.middle.x() - width / 2.0, arrow.middle.y() - 9.0, width, 18.0)
        painter.fillRect(box, QColor(theme.base))
        painter.setPen(QPen(colour))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_column(self, painter: QPainter, theme: Theme, time: int) -> None:
        is_there, is_now = time <= self._reached, time == self._reached
        for letter, values in (("x", self._shown.x), ("h", self._shown.h), ("y", self._shown.y)):
            if isnan(values[time]):
                continue
            centre = self.place(letter, time)
            width, height = (2 * RADIUS, 2 * RADIUS) if letter == "h" else BOX
            box = QRectF(centre.x() - width / 2.0, centre.y() - height / 2.0, width, height)
            edge = theme.accent if is_now and self.hasFocus() else theme.text if is_now else theme.line
            painter.setPen(QPen(QColor(edge), 2.2 if is_now else 1.2))
            painter.setBrush(QColor(theme.window))
            if letter == "h":
                painter.drawEllipse(box)
            else:
                painter.drawRoundedRect(box, 6.0, 6.0)
            painter.setPen(QColor(theme.text if is_there else theme.faint))
            number = short(float(values[time]), 2) if is_there or letter == "x" else ""
            name = f"{letter}{lowered(str(time + 1))}"
            text = f"{name}\n{number}" if letter == "h" else f"{name} {number}"
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text.replace("-", "−"))
        place = QRectF(self.place("x", time).x() - 40.0, GRADIENTS, 80.0, HEIGHT - GRADIENTS)
        number = short(float(self._shown.back[time]), 3).replace("-", "−")
        painter.setPen(QColor(theme.faint))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"∂J/∂h{lowered(str(time + 1))}\n{number}")

    def retranslate(self) -> None:
        """Name it."""
        self.setAccessibleName(self.tr("Unrolled network: arrow keys go through time"))
        self.setToolTip(self.tr("Point at a weight to see every place where it is used; arrow keys go through time"))
