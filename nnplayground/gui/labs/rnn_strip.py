"""A strip of all times of a sequence: how far the way there and the way back have come."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.gui.theme import Look
from nnplayground.lessons.through_time import BACK, FORTH, Moment

HEIGHT, BAR, MARGIN = 58, 22.0, 4.0
NARROWEST, ARROWS = 16.0, 28.0
"""Pixels of a time from which on its number has room, and an arrow beside it."""
FAINT, PASSED = 0.55, 0.4
"""How much of their colour bars keep, and what is behind on the way there, so that numbers can be read upon them."""


class MomentStrip(QWidget):
    """Two rows of cells, a time each: forth above, from left to right, and back below, from right to left.

    Bars in the lower row are the sizes of ∂J/∂h where the way back has come by. A click goes to a moment.
    """

    chosen = Signal(object)
    """The `Moment` that was clicked."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._sizes: Floats = np.zeros(0)
        self.moment = Moment(FORTH, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(lambda _theme: self.update())

    def sizeHint(self) -> QSize:
        """Return a low strip."""
        return QSize(240, HEIGHT)

    def show_sizes(self, sizes: Floats) -> None:
        """Show a sequence, whose ∂J/∂h have these sizes `(times,)`."""
        self._sizes = sizes
        self.update()

    def show_moment(self, moment: Moment) -> None:
        """Show how far it has come."""
        self.moment = moment
        self.update()

    def place(self, moment: Moment) -> QRectF:
        """Return where a moment stands."""
        wide = (self.width() - 2 * MARGIN) / max(len(self._sizes), 1)
        top = MARGIN if moment.way == FORTH else MARGIN + BAR + 4.0
        return QRectF(MARGIN + moment.time * wide, top, wide - 1.0, BAR)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to what is clicked."""
        for way in (FORTH, BACK):
            for time in range(len(self._sizes)):
                if self.place(Moment(way, time)).contains(event.position()):
                    self.chosen.emit(Moment(way, time))
                    return

    def _is_past(self, moment: Moment) -> bool:
        """Say whether a moment has been reached."""
        now = self.moment
        if moment.way == FORTH:
            return now.way != FORTH or moment.time <= now.time
        return now.way != FORTH and (now.way != BACK or moment.time >= now.time)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both rows."""
        painter = QPainter(self)
        theme = self._look.theme
        bars = QColor(theme.positive)
        bars.setAlphaF(FAINT)
        passed = QColor(theme.line)
        passed.setAlphaF(PASSED)
        largest = float(np.nan_to_num(self._sizes).max(initial=0.0)) or 1.0
        for way in (FORTH, BACK):
            for time, size in enumerate(np.nan_to_num(self._sizes).tolist()):
                moment = Moment(way, time)
                place, is_past = self.place(moment), self._is_past(moment)
                painter.fillRect(place, QColor(theme.base))
                if way == FORTH and is_past:
                    painter.fillRect(place, passed)
                if way == BACK and is_past:
                    high = max(1.0, place.height() * size / largest)
                    painter.fillRect(QRectF(place.left(), place.bottom() - high, place.width(), high), bars)
                is_now = moment == self.moment
                painter.setPen(QPen(QColor(theme.accent if is_now else theme.line), 2.0 if is_now else 1.0))
                painter.drawRect(place)
                if place.width() >= NARROWEST:
                    arrow = "" if place.width() < ARROWS else "→" if way == FORTH else "←"
                    painter.setPen(QColor(theme.text))
                    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{arrow}{time + 1}")
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1.0, Qt.PenStyle.DotLine))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
