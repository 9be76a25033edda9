"""Which neurons of a layer are dead or saturated, as bars."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.gui.plots.base import Live

BARS_AT_MOST = 256
"""Bars of a layer; of larger ones each bar is the mean of some neighbours."""


class Bars(Live):
    """For each neuron a bar from 0 to 1: dead below, saturated above it."""

    def __init__(self) -> None:
        super().__init__()
        self.dead, self.saturated = np.empty(0), np.empty(0)
        """The share of each bar."""
        self._width = 1.0
        self._colours = QColor(), QColor()

    def set_shares(self, dead: Floats, saturated: Floats) -> None:
        """Show a share of each kind a neuron; neighbours are joined where there are too many."""
        group = -(-len(dead) // BARS_AT_MOST)
        starts = np.arange(0, len(dead), group)
        counts = np.diff(np.append(starts, len(dead)))
        self.dead, self.saturated = (np.add.reduceat(shares, starts) / counts for shares in (dead, saturated))
        self._width = float(group)

    @property
    def neurons(self) -> Floats:
        """The number of the neuron in the middle of each bar, counted from 1."""
        return 0.5 + self._width * (np.arange(len(self.dead), dtype=np.float64) + 0.5)

    def set_colours(self, dead: QColor | str, saturated: QColor | str) -> None:
        """Draw in other colours."""
        self._colours = QColor(dead), QColor(saturated)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Draw every bar with something in it around the number of its neuron."""
        wide = 0.8 * self._width
        for place in np.flatnonzero(self.dead + self.saturated > 0.0).tolist():
            left = 0.5 + self._width * place + (self._width - wide) / 2.0
            dead, saturated = float(self.dead[place]), float(self.saturated[place])
            painter.fillRect(QRectF(left, 0.0, wide, dead), self._colours[0])
            painter.fillRect(QRectF(left, dead, wide, saturated), self._colours[1])
