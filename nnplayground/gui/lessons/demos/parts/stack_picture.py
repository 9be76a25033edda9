"""A stack of machines drawn from the bottom to the top: which layer waits, learns, or is done."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from nnplayground.gui.theme import Look
from nnplayground.gui.translation import Translated

LAYER, MACHINE, ROOM = 26.0, 40.0, 2.0
NARROW, WIDE = 0.56, 0.84
"""Widths of the smallest and of the largest layer, as shares of the whole."""


class StackPicture(Translated):
    """Layers of units, and between two of them the machine that joins them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._sizes: tuple[int, ...] = (1, 1)
        self._trained, self._learns = 0, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)
        self.retranslate()

    def show_stack(self, sizes: tuple[int, ...], trained: int, *, learns: bool) -> None:
        """Show how many machines are trained, and whether the next one is learning now."""
        self._sizes, self._trained, self._learns = sizes, trained, learns
        self.setFixedHeight(self.sizeHint().height())
        self.setAccessibleDescription("; ".join(self.words(machine) for machine in range(len(sizes) - 1)))
        self.update()

    def words(self, machine: int) -> str:
        """Return what is said of a machine, counted from 0."""
        number = machine + 1
        if machine < self._trained:
            return self.tr("Machine {number}: trained, its weights rest").format(number=number)
        if machine > self._trained:
            return self.tr("Machine {number}: waits for the one below").format(number=number)
        if self._learns:
            return self.tr("Machine {number}: learns").format(number=number)
        return self.tr("Machine {number}: is next").format(number=number)

    def sizeHint(self) -> QSize:
        """Ask for all layers."""
        count = len(self._sizes)
        return QSize(420, int(count * LAYER + (count - 1) * MACHINE + 2 * ROOM))

    def retranslate(self) -> None:
        """Name it."""
        self.setAccessibleName(self.tr("Stack of machines"))
        self.update()

    def _layer(self, index: int) -> QRectF:
        share = NARROW + (WIDE - NARROW) * self._sizes[index] / max(self._sizes)
        width, top = self.width() * share, (len(self._sizes) - 1 - index) * (LAYER + MACHINE) + ROOM
        return QRectF((self.width() - width) / 2.0, top, width, LAYER)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw layers and machines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for machine in range(len(self._sizes) - 1):
            self._paint_machine(painter, machine)
        for index in range(len(self._sizes)):
            self._paint_layer(painter, index)
        painter.end()

    def _colour(self, machine: int) -> QColor:
        theme = self._look.theme
        if machine < self._trained:
            return QColor(theme.accent)
        return QColor(theme.negative if machine == self._trained and self._learns else theme.line)

    def _paint_machine(self, painter: QPainter, machine: int) -> None:
        below, above = self._layer(machine), self._layer(machine + 1)
        painter.setPen(QPen(self._colour(machine), 2.0))
        for share in (0.04, 0.96):
            painter.drawLine(
                QPointF(below.left() + share * below.width(), below.top()),
                QPointF(above.left() + share * above.width(), above.bottom()),
            )
        painter.setPen(QColor(self._look.theme.text))
        place = QRectF(0, above.bottom(), self.width(), MACHINE)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.words(machine))

    def _paint_layer(self, painter: QPainter, index: int) -> None:
        theme, box = self._look.theme, self._layer(index)
        is_known = index <= self._trained
        painter.setPen(QPen(QColor(theme.accent if is_known else theme.line), 1.5))
        painter.setBrush(QColor(theme.base))
        painter.drawRoundedRect(box, 6.0, 6.0)
        painter.setPen(QColor(theme.text if is_known else theme.faint))
        text = self.tr("{count} pixels") if index == 0 else self.tr("hidden units: {count}")
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text.format(count=self._sizes[index]))
