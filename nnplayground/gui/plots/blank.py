"""A sentence in the middle of a plot of curves that has nothing to show yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionGraphicsItem, QWidget

from nnplayground.gui.plots.base import Level, Line, Live, Plots
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

BEFORE = QT_TRANSLATE_NOOP("Plot", "Curves appear here as the epochs go by.")
BEYOND = QT_TRANSLATE_NOOP("Plot", "No number is finite here any more.")
MARGIN = 6
"""Pixels beside the sentence at least."""


class Blank(Live):
    """Says why nothing is drawn as long as no line has anything to draw; a figure that is saved goes without it."""

    def __init__(self, look: Look, items: Callable[[], Sequence[Live]], text: Marked = BEFORE) -> None:
        super().__init__()
        self._look, self._items, self._text = look, items, text

    @property
    def text(self) -> str:
        """What it says now; empty where a line can be seen, unless that is the same everywhere and others are judged
        by it."""
        lines = [item for item in self._items() if isinstance(item, Line) and not isinstance(item, Level)]
        if any(line.is_drawn and line.isVisible() for line in lines):
            return ""
        return tr(BEYOND if any(len(line.points()[0]) > 1 for line in lines) else self._text)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Write upright and of the usual size, whatever the ranges of the plot are."""
        text = self.text
        if not text or not isinstance(painter.device(), QWidget):
            return
        place = painter.transform().mapRect(self.boundingRect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.save()
        painter.resetTransform()
        painter.setFont(QApplication.font())
        painter.setPen(QColor(self._look.theme.faint))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
        painter.restore()


def add_blank(plots: Plots, plot: pg.PlotItem, text: Marked = BEFORE) -> Blank:
    """Have a plot say something as long as none of its lines, whichever it comes to have, can be seen."""
    return plots.add_live(plot, Blank(plots.look, lambda: plots.items_in(plot), text))
