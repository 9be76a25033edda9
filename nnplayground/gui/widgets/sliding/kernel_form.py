"""The weights of a kernel as fields, in rows and columns as they are."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from nnplayground.catalogue import Param
from nnplayground.data.dataset import Floats
from nnplayground.gui.translation import Translated
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.lessons.symbols import symbol
from nnplayground.lessons.topics.convolution import element
from nnplayground.numbers import exactly, short

NARROWEST, WIDEST, STRONGEST = 30, 52, 99.0

MOST_CHARACTERS, DIGITS = 6, 3
"""How long a number may be to be shown in full, and how many significant digits it has otherwise."""


class WeightBox(NumberBox):
    """A number that fits its narrow field; its full value stays in force."""

    def written(self, value: float) -> str:
        """Return a number in full where it is short."""
        text = exactly(value)
        return text if len(text) <= MOST_CHARACTERS else short(value, DIGITS)


class KernelForm(Translated):
    """Edits a kernel `(rows, columns)`."""

    edited = Signal(object)
    """The kernel that a person has made."""

    def __init__(self) -> None:
        super().__init__()
        self._kernel: Floats = np.zeros((0, 0))
        self.boxes: dict[tuple[int, int], NumberBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2)
        self.retranslate()

    def show_kernel(self, kernel: Floats) -> None:
        """Show another kernel without telling anybody; fields stay while its size does."""
        if kernel.shape != self._kernel.shape:
            self._make_boxes(kernel.shape)
        self._kernel = kernel.copy()
        for place, box in self.boxes.items():
            box.set_value(float(kernel[place]))
            box.setCursorPosition(0)

    def _make_boxes(self, shape: tuple[int, ...]) -> None:
        for box in self.boxes.values():
            self._grid.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = {}
        for row, column in np.ndindex(*shape):
            name = element("k", row, column).plain
            box = WeightBox(Param(name, symbol(name), 0.0, -STRONGEST, STRONGEST))
            box.setObjectName(name)
            box.setMinimumWidth(NARROWEST)
            box.setMaximumWidth(WIDEST)
            box.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.value_changed.connect(partial(self._on_typed, (row, column)))
            self._grid.addWidget(box, row, column)
            self.boxes[row, column] = box

    def _on_typed(self, place: tuple[int, int], value: float) -> None:
        self._kernel[place] = value
        self.edited.emit(self._kernel.copy())

    def retranslate(self) -> None:
        """Name it."""
        self.setAccessibleName(self.tr("Kernel"))
