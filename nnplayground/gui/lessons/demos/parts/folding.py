"""Two columns that stand beside each other where there is room, and below each other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

NARROW = 760
"""Pixels of width below which the second column goes below the first."""
BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Folding(QWidget):
    """What is looked at, in `first`, and what is turned and read, in `second`."""

    def __init__(self) -> None:
        super().__init__()
        self._fold = QBoxLayout(BELOW, self)
        self._fold.setContentsMargins(0, 0, 0, 0)
        self.first, self.second = QVBoxLayout(), QVBoxLayout()
        for column in (self.first, self.second):
            self._fold.addLayout(column, 1)

    def minimumSizeHint(self) -> QSize:
        """Take no more width than one column needs."""
        width = max(column.minimumSize().width() for column in (self.first, self.second))
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold, or unfold."""
        super().resizeEvent(event)
        self._fold.setDirection(BELOW if event.size().width() < NARROW else BESIDE)
