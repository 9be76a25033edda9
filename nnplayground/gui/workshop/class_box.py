"""A choice among the classes of the samples, each with its colour and its mark as in the plot."""

from __future__ import annotations

from collections.abc import Sequence

from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QComboBox, QWidget

from nnplayground.gui.theme import MARKS, Theme
from nnplayground.i18n import printable

SWATCH = 16


def swatch(colour: QColor, number: int, rim: str) -> QIcon:
    """Return the mark of a class in its colour."""
    picture = QPixmap(SWATCH * 2, SWATCH * 2)
    picture.setDevicePixelRatio(2.0)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(SWATCH / 2, SWATCH / 2)
    painter.scale(SWATCH * 0.75, SWATCH * 0.75)
    painter.setPen(QPen(QColor(rim), 0.06))
    painter.setBrush(QBrush(colour))
    painter.drawPath(Symbols[MARKS[number % len(MARKS)]])
    painter.end()
    return QIcon(picture)


class ClassBox(QComboBox):
    """Chooses the number of a class."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.setIconSize(QSize(SWATCH, SWATCH))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    def offer(self, names: Sequence[str], theme: Theme) -> None:
        """Offer these classes; the choice stays where it can."""
        chosen = max(self.currentIndex(), 0)
        self._names = tuple(names)
        with QSignalBlocker(self):
            self.clear()
            for number, (name, rgb) in enumerate(zip(names, theme.class_colours(len(names)).tolist(), strict=True)):
                self.addItem(swatch(QColor(*rgb), number, theme.text), printable(name))
            self.setCurrentIndex(min(chosen, len(names) - 1))

    def choose(self, number: int) -> bool:
        """Choose a class; False where there is none of that number."""
        if not 0 <= number < self.count():
            return False
        self.setCurrentIndex(number)
        return True
