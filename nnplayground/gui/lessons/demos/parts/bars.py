"""Two distributions as bars, P beside Q for every outcome, to be dragged or moved by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.gui.theme import Look
from nnplayground.lessons.topics.information import Shares, rescaled
from nnplayground.numbers import short

TOP, BOTTOM, SIDE, GAP = 22.0, 22.0, 6.0, 0.1
"""Pixels above, below and beside the bars, and the share of an outcome's width that is left free."""
WIDEST_BAR = 46.0
SMALL = 0.8
STEP = 0.01
STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
ENDS = {Qt.Key.Key_Home: 0.0, Qt.Key.Key_End: 1.0}
LETTERS = "PQ"


class ShareBars(QWidget):
    """Shows P and Q; where it is `editable`, one bar is the one that keys move.

    A bar that is dragged takes the wanted share, and the others of its distribution give way in proportion.
    """

    shares_changed = Signal()

    def __init__(self, look: Look, *, editable: bool = True) -> None:
        super().__init__()
        self._look, self._editable = look, editable
        self._shares: list[Shares] = [(0.5, 0.5), (0.5, 0.5)]
        self._names: tuple[str, ...] = ("", "")
        self._digits = 3
        self.chosen = (0, 0)
        """Distribution and outcome of the bar that keys move."""
        self._drags = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if editable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.SizeVerCursor)
        look.changed.connect(self.update)

    @property
    def p(self) -> Shares:
        """The first distribution."""
        return self._shares[0]

    @property
    def q(self) -> Shares:
        """The second distribution."""
        return self._shares[1]

    def show_shares(self, p: Sequence[float], q: Sequence[float], names: Sequence[str], digits: int) -> None:
        """Show two distributions over outcomes of these names, without telling anybody."""
        self._shares = [tuple(p), tuple(q)]
        self._names, self._digits = tuple(names), digits
        self.chosen = (self.chosen[0], min(self.chosen[1], len(self._names) - 1))
        self._say()
        self.update()

    def _say(self) -> None:
        said = [
            f"{letter}({name}) = {short(share, self._digits)}"
            for letter, shares in zip(LETTERS, self._shares, strict=True)
            for name, share in zip(self._names, shares, strict=True)
        ]
        self.setAccessibleDescription(", ".join(said))

    def set_share(self, which: int, outcome: int, share: float) -> None:
        """Give an outcome another share, and tell."""
        before = self._shares[which]
        self._shares[which] = rescaled(before, outcome, share)
        if self._shares[which] != before:
            self._say()
            self.shares_changed.emit()
        self.update()

    # -- places --------------------------------------------------------------------------------------------------------

    def bar(self, which: int, outcome: int) -> QRectF:
        """Return the place of a bar at its full height of 1."""
        room = (self.width() - 2 * SIDE) / len(self._names)
        width = min(WIDEST_BAR, room * (1.0 - GAP) / 2.0)
        middle = SIDE + room * (outcome + 0.5)
        return QRectF(middle + (which - 1) * width, TOP, width, self.height() - TOP - BOTTOM)

    def _nearest(self, place: QPointF) -> tuple[int, int]:
        everywhere = [(which, outcome) for which in (0, 1) for outcome in range(len(self._names))]
        return min(everywhere, key=lambda bar: abs(self.bar(*bar).center().x() - place.x()))

    def _share_at(self, place: QPointF) -> float:
        full = self.bar(*self.chosen)
        share = (full.bottom() - place.y()) / full.height()
        return round(min(max(share, 0.0), 1.0), 2)

    # -- hands ---------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the bar below the pointer."""
        if self._editable and event.button() == Qt.MouseButton.LeftButton:
            self.chosen, self._drags = self._nearest(event.position()), True
            self.set_share(*self.chosen, self._share_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the bar's end along."""
        if self._drags:
            self.set_share(*self.chosen, self._share_at(event.position()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._drags = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a bar with left and right, move it with up and down, in steps of 0.01 or 0.1."""
        key, (which, outcome) = Qt.Key(event.key()), self.chosen
        if not self._editable:
            event.ignore()
        elif key in STEPS:
            wanted = self._shares[which][outcome] + STEPS[key] * STEP
            self.set_share(which, outcome, round(wanted, 10))
        elif key in ENDS:
            self.set_share(which, outcome, ENDS[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            count = 2 * len(self._names)
            number = (2 * outcome + which + (1 if key == Qt.Key.Key_Right else -1)) % count
            self.chosen = (number % 2, number // 2)
            self.shares_changed.emit()
            self.update()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show who has the keys."""
        super().focusInEvent(event)
        self.update()

    # -- paint ---------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Ask for room."""
        return QSize(300, 190)

    def minimumSizeHint(self) -> QSize:
        """Take little room."""
        return QSize(160, 150)

    def colour(self, which: int) -> QColor:
        """Return the colour of P or Q."""
        theme = self._look.theme
        return QColor(theme.positive if which == 0 else theme.negative)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw all bars, their letters and numbers, and the outcomes below."""
        painter = QPainter(self)
        theme = self._look.theme
        painter.fillRect(self.rect(), QColor(theme.base))
        painter.setPen(QColor(theme.line))
        bottom = self.height() - BOTTOM
        for share in (0.0, 0.5, 1.0):
            height = bottom - share * (bottom - TOP)
            painter.drawLine(QPointF(SIDE, height), QPointF(self.width() - SIDE, height))
        for outcome in range(len(self._names)):
            for which in (0, 1):
                self._paint_bar(painter, which, outcome)
            self._paint_name(painter, outcome)
        painter.end()

    def _paint_bar(self, painter: QPainter, which: int, outcome: int) -> None:
        theme, share = self._look.theme, self._shares[which][outcome]
        full = self.bar(which, outcome)
        high = min(max(share, 0.0), 1.0) * full.height()
        shown = QRectF(full.left() + 1.0, full.bottom() - high, full.width() - 2.0, high)
        painter.fillRect(shown, self.colour(which))
        if self._editable:
            is_chosen = (which, outcome) == self.chosen
            painter.setPen(
                QPen(QColor(theme.text if is_chosen and self.hasFocus() else theme.faint), 3.0 if is_chosen else 1.5)
            )
            painter.drawLine(shown.topLeft(), shown.topRight())
        painter.setPen(QColor(theme.text))
        wide = full.width() + 1.0
        number = self._short(painter, share, wide)
        place = QRectF(full.center().x() - wide / 2.0, shown.top() - 19.0, wide, 17.0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), number)
        painter.setFont(self.font())
        if high > 20.0:
            painter.setPen(QColor("#FFFFFF") if which == 0 else QColor("#1B1F24"))
            painter.drawText(shown, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, LETTERS[which])

    def _short(self, painter: QPainter, share: float, width: float) -> str:
        """Return a share with as many digits as its bar is wide, in smaller letters where even two are too many."""
        texts = [short(round(share, 3), digits) for digits in range(min(self._digits, 3), 1, -1)]
        for text in texts:
            if self.fontMetrics().horizontalAdvance(text) <= width:
                return text
        small = self.font()
        small.setPointSizeF(small.pointSizeF() * SMALL)
        painter.setFont(small)
        return texts[-1]

    def _paint_name(self, painter: QPainter, outcome: int) -> None:
        room = (self.width() - 2 * SIDE) / len(self._names)
        place = QRectF(SIDE + room * outcome, self.height() - BOTTOM + 2.0, room, BOTTOM - 2.0)
        name = self.fontMetrics().elidedText(self._names[outcome], Qt.TextElideMode.ElideRight, int(room) - 2)
        painter.setPen(QColor(self._look.theme.text))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)
