"""A learning rate: a slider over its powers of ten, and its number."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from nnplayground.catalogue import Param
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.i18n import QT_TRANSLATE_NOOP

RATE = Param("rate", QT_TRANSLATE_NOOP("Descent", "Learning rate η"), 0.1, 0.0, 1e6, ("low",), symbol="η")
LOWEST, HIGHEST, A_DECADE = -4, 2, 20
"""Powers of ten at the slider's ends, and its places between two of them."""


class RateBox(QWidget):
    """Edits a positive number over many sizes; one beyond the slider's ends can be typed."""

    value_changed = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._label, self.box, self.slider = QLabel(), NumberBox(RATE), QSlider(Qt.Orientation.Horizontal)
        self._label.setBuddy(self.box)
        self.slider.setRange(LOWEST * A_DECADE, HIGHEST * A_DECADE)
        self.box.setMaximumWidth(80)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._label)
        row.addWidget(self.slider, 1)
        row.addWidget(self.box)
        self.slider.valueChanged.connect(self._on_moved)
        self.box.value_changed.connect(self._on_typed)
        self.set_value(RATE.default)
        self._retranslate()

    @property
    def value(self) -> float:
        """The number in force."""
        return float(self.box.value)

    def set_value(self, value: float) -> None:
        """Show another number without telling anybody."""
        self.box.set_value(value)
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(math.log10(value) * A_DECADE))

    def _on_moved(self, place: int) -> None:
        value = float(f"{10.0 ** (place / A_DECADE):.2g}")
        self.box.set_value(value)
        self.value_changed.emit(value)

    def _on_typed(self, value: float) -> None:
        self.set_value(value)
        self.value_changed.emit(value)

    def _retranslate(self) -> None:
        self._label.setText(tr(RATE.label))
        self.slider.setAccessibleName(tr(RATE.label))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
