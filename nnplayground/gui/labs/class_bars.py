"""What a network says of one sample: a bar and a number for every class."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from nnplayground.data.dataset import Floats
from nnplayground.gui.figures.numbers import Column
from nnplayground.gui.labs.painted import Painted
from nnplayground.gui.theme import Look
from nnplayground.i18n import printable
from nnplayground.numbers import exactly

GAP = 4.0
MOST_NAME = 0.4
"""Share of the width that the names of the classes take at most."""
DIGITS = 3
"""Decimals of an output."""


class ClassBars(Painted):
    """Outputs of a network as bars from 0 to 1, in the order of the classes.

    Where there is no room for all of them, those with the largest outputs are shown. The class that the network says
    is bold; the true one, where it is known, has a tick.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._names: tuple[str, ...] = ()
        self._values: Floats = np.empty(0)
        self._truth: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(80, 60)

    def sizeHint(self) -> QSize:
        """Ask for room for ten classes."""
        return QSize(160, round(10 * self._line))

    def show_outputs(self, names: Sequence[str], values: Floats, truth: int | None = None) -> None:
        """Show the output of every class, and which is the true one."""
        self._names, self._values, self._truth = tuple(map(printable, names)), values, truth
        self.viewport().update()

    def columns(self) -> list[Column]:
        """Return the outputs, one column a class."""
        return [(name, value.reshape(1)) for name, value in zip(self._names, self._values, strict=True)]

    @property
    def shown(self) -> list[int]:
        """The classes that there is room for, in their order."""
        room = max(1, int(self.viewport().height() // self._line))
        largest = np.argsort(-np.nan_to_num(self._values), kind="stable")[:room]
        return sorted(largest.tolist())

    @property
    def _line(self) -> float:
        return float(self.fontMetrics().height()) + 1.0

    def paint(self, painter: QPainter) -> None:
        """Paint names, bars and numbers."""
        if not len(self._values):
            return
        font, bold = painter.font(), painter.font()
        bold.setBold(True)
        metrics, shown = QFontMetricsF(bold), self.shown
        width = float(self.viewport().width())
        tick = metrics.horizontalAdvance("✓")
        names = min(max(metrics.horizontalAdvance(self._names[index]) for index in shown), MOST_NAME * width)
        numbers = metrics.horizontalAdvance("0.000")
        room = max(width - names - numbers - tick - 4 * GAP, 1.0)
        said = int(np.nan_to_num(self._values, nan=-np.inf).argmax())
        high = min(self.viewport().height() / len(shown), 1.6 * self._line)
        for number, index in enumerate(shown):
            painter.setFont(bold if index == said else font)
            line = QRectF(0.0, number * high, width, high)
            self._paint_line(painter, line, index, (tick, names, room), is_said=index == said)

    def _paint_line(
        self, painter: QPainter, line: QRectF, index: int, rooms: tuple[float, float, float], *, is_said: bool
    ) -> None:
        theme, value, (tick, names, room) = self.look.theme, float(self._values[index]), rooms
        painter.setPen(QColor(theme.text))
        if index == self._truth:
            painter.drawText(QRectF(0.0, line.top(), tick, line.height()), Qt.AlignmentFlag.AlignVCenter, "✓")
        name = QFontMetricsF(painter.font()).elidedText(self._names[index], Qt.TextElideMode.ElideRight, names + 1.0)
        place = QRectF(tick + GAP, line.top(), names + 2.0, line.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, name)
        left = place.right() + GAP
        share = min(max(value, 0.0), 1.0) if np.isfinite(value) else 0.0
        bar = QRectF(left, line.top() + 2.0, share * room, line.height() - 4.0)
        painter.fillRect(bar, QColor(theme.accent if is_said else theme.faint))
        painter.setPen(QColor(theme.line))
        painter.drawLine(bar.topLeft(), bar.bottomLeft())
        painter.setPen(QColor(theme.text))
        beside = QRectF(left + room + GAP, line.top(), line.width() - left - room - GAP, line.height())
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, exactly(round(value, DIGITS) + 0.0))
