"""How many epochs a second the lanes do, so that a race can be watched."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from nnplayground.gui.translation import Translated
from nnplayground.numbers import short

SPEEDS: tuple[float | None, ...] = (1.0, 2.0, 5.0, 10.0, 30.0, 100.0, None)
"""Epochs per second; None is as fast as possible."""
FIRST = 10.0


class EpochSpeedBox(Translated):
    """Chooses how many epochs a second are done."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box, self._label = QComboBox(), QLabel()
        for speed in SPEEDS:
            self.box.addItem("", speed)
        self.box.setCurrentIndex(SPEEDS.index(FIRST))
        self.box.activated.connect(lambda index: self.chosen.emit(SPEEDS[index]))
        self._label.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._label)
        row.addWidget(self.box, 1)
        self.retranslate()

    @property
    def speed(self) -> float | None:
        """Epochs per second; None is as fast as possible."""
        return SPEEDS[self.box.currentIndex()]

    def retranslate(self) -> None:
        """Name the speeds."""
        for index, speed in enumerate(SPEEDS):
            text = self.tr("Full speed") if speed is None else self.tr("{n} epochs/s").format(n=short(speed, 6))
            self.box.setItemText(index, text)
        self._label.setText(self.tr("Speed"))
        self.box.setAccessibleName(self.tr("Speed"))
        self.box.setToolTip(self.tr("Lanes that take turns by computing time race at full speed"))
