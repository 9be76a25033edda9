"""What slides over what: image, kernel, window, stride and padding, chosen and typed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QGridLayout, QHBoxLayout, QLabel, QPushButton

from nnplayground.gui.translation import Translated
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.gui.widgets.sliding.image_file import ask_for_image
from nnplayground.lessons.topics.convolution import KERNEL, PADDING, SIZE, STRIDE, WHAT, Kernel, Picture, Sliding

NUMBER_WIDTH, GAP = 48, 8


class SlidingControls(Translated):
    """Tells what a person chooses; it shows whatever it is told."""

    picture_chosen = Signal(str)
    kernel_chosen = Signal(str)
    what_chosen = Signal(str)
    number_changed = Signal(str, int)
    """`size`, `stride` or `padding`, and its new value."""
    turned = Signal()
    file_chosen = Signal(object)
    """The `Path` of a picture."""

    def __init__(self, pictures: Mapping[str, Picture], kernels: Mapping[str, Kernel]) -> None:
        super().__init__()
        self.picture, self.kernel, self.what = ChoiceBox(pictures), ChoiceBox(kernels), ChoiceBox({})
        self.what.offer(WHAT)
        self.load_button, self.turn_button = QPushButton(), QPushButton()
        self.boxes = {param.name: NumberBox(param) for param in (SIZE, STRIDE, PADDING)}
        self._names = {name: QLabel() for name in ("picture", "kernel", "what", *self.boxes)}
        self._lay_out()
        for box, signal in (
            (self.picture, self.picture_chosen),
            (self.kernel, self.kernel_chosen),
            (self.what, self.what_chosen),
        ):
            box.chosen.connect(signal)
        for name, number in self.boxes.items():
            number.value_changed.connect(partial(self.number_changed.emit, name))
        self.turn_button.clicked.connect(self._on_turn)
        self.load_button.clicked.connect(self._on_load)
        self.retranslate()

    def _lay_out(self) -> None:
        choices, numbers, row = QGridLayout(), QFormLayout(), QHBoxLayout(self)
        for line, (name, box, button) in enumerate(
            (("picture", self.picture, self.load_button), ("kernel", self.kernel, self.turn_button))
        ):
            for column, part in enumerate((self._names[name], box, button)):
                choices.addWidget(part, line, column)
            self._names[name].setBuddy(box)
        choices.addWidget(self._names["what"], 2, 0)
        choices.addWidget(self.what, 2, 1, 1, 2)
        choices.setColumnStretch(1, 1)
        self._names["what"].setBuddy(self.what)
        for name, number in self.boxes.items():
            number.setMaximumWidth(NUMBER_WIDTH)
            numbers.addRow(self._names[name], number)
            self._names[name].setBuddy(number)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(choices, 1)
        row.addSpacing(GAP)
        row.addLayout(numbers)

    def show_sliding(self, sliding: Sliding) -> None:
        """Show what slides, without telling anybody."""
        is_kernel = sliding.what == KERNEL
        self.what.set_key(sliding.what)
        for name, value in (("size", len(sliding.kernel)), ("stride", sliding.stride), ("padding", sliding.padding)):
            self.boxes[name].set_value(value)
        self.kernel.setEnabled(is_kernel)
        self.turn_button.setEnabled(is_kernel)

    @Slot()
    def _on_turn(self) -> None:
        self.turned.emit()

    @Slot()
    def _on_load(self) -> None:
        ask_for_image(self, self.file_chosen.emit)

    def retranslate(self) -> None:
        """Set every text that people see."""
        names = {
            "picture": self.tr("Image"),
            "kernel": self.tr("Kernel"),
            "what": self.tr("What slides"),
            "size": self.tr("Window"),
            "stride": self.tr("Stride"),
            "padding": self.tr("Padding"),
        }
        for name, text in names.items():
            self._names[name].setText(text)
        for name, box in (("picture", self.picture), ("kernel", self.kernel), ("what", self.what)):
            box.setAccessibleName(names[name])
        self.load_button.setText(self.tr("Load …"))
        self.turn_button.setText(self.tr("Turn round"))
        self.turn_button.setToolTip(
            self.tr("Turn the kernel by half a circle: so mathematics has convolution, networks do without it")
        )
