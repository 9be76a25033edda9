"""A slider with its number: for what is moved more than typed."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from nnplayground.catalogue import Param
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.number_box import NumberBox

POSITIONS = 100


class SliderBox(QWidget):
    """Edits one number of a finite range by hand or by keyboard; the field keeps full precision."""

    value_changed = Signal(object)

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._param = param
        self.box = NumberBox(param)
        self.box.setMaximumWidth(64)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, POSITIONS)
        self.slider.setAccessibleName(tr(param.label))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.box)
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._on_moved)
        self.box.value_changed.connect(self._on_typed)
        self.set_value(param.default)

    @property
    def value(self) -> float:
        """The number in force."""
        return self.box.value

    def set_value(self, value: float) -> None:
        """Show another number without telling anybody."""
        self.box.set_value(value)
        self._place(value)

    def _place(self, value: float) -> None:
        share = (value - self._param.low) / (self._param.high - self._param.low)
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(share * POSITIONS))

    def _on_moved(self, position: int) -> None:
        """Take the slider's place; ends that are excluded are left out by one position."""
        first = 1 if "low" in self._param.open_ends else 0
        last = POSITIONS - 1 if "high" in self._param.open_ends else POSITIONS
        share = min(max(position, first), last) / POSITIONS
        value = round(self._param.low + share * (self._param.high - self._param.low), 10)
        self.box.set_value(value)
        self.value_changed.emit(value)

    def _on_typed(self, value: float) -> None:
        self._place(value)
        self.value_changed.emit(value)
