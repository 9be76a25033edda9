"""The tab *By hand*: a kernel slides over the image, every product and the sum to be seen."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.experiment.labs.looks.cnn import HAND, Kernels, Picture
from nnplayground.gui.labs.cnn_kernels import CHANNEL, NUMBER_WIDTH, ConvolutionChoice
from nnplayground.gui.labs.cnn_view import View
from nnplayground.gui.theme import Look
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.gui.widgets.sliding import SlidingKernel
from nnplayground.lessons.topics.convolution import Sliding

DIGITS, DECIMALS = 3, 3


class HandView(View):
    """The sliding kernel over the image at the side, with classic kernels, typed ones, or learned ones."""

    key = HAND
    drawn = Signal(object)
    """The image `(rows, columns)` that a person has drawn or chosen here."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.slider = SlidingKernel(look, lambda: DIGITS)
        self.convolution, self.given, self.seen = ConvolutionChoice(), NumberBox(CHANNEL), NumberBox(CHANNEL)
        self.take, self.back = QPushButton(), QPushButton()
        self.words, self.labels = Paragraph(), (QLabel(), QLabel())
        self._picture: Picture | None = None
        self._wanted: tuple[int, int, int] | None = None
        self._is_inside = False
        """Whether the slider shows what a stage inside the network sees, and not the image."""
        self._taken: tuple[int, int] | None = None
        """The input channel of the learned kernel that slides, from 0, and how many there are."""
        for box in (self.given, self.seen):
            box.setFixedWidth(NUMBER_WIDTH)
        self._lay_out()
        self.convolution.chosen.connect(lambda _key: self.wished.emit())
        self.take.clicked.connect(self._on_take)
        self.back.clicked.connect(self._on_back)
        self.slider.image_changed.connect(self._on_drawn)
        self.slider.controls.picture_chosen.connect(self._on_picture)
        self.slider.controls.kernel_chosen.connect(self._on_kernel)
        self.retranslate()

    def _lay_out(self) -> None:
        pairs = []
        for label, box in zip(self.labels, (self.given, self.seen), strict=True):
            label.setBuddy(box)
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(label)
            row.addWidget(box)
            pairs.append(pair)
        self.tools = FlowRow((self.take, self.convolution, *pairs, self.back))
        column = QVBoxLayout(self)
        for part in (self.tools, self.words):
            column.addWidget(part)
        column.addWidget(self.slider, 1)

    def wish(self) -> dict[str, Any]:
        """Return which convolution is wanted."""
        return {"convolution": self._wanted[0] if self._wanted is not None else self.convolution.number}

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_picture(self, picture: Picture) -> None:
        """Follow the image; slide a learned kernel where one was asked for."""
        self._picture = picture
        self.convolution.show_stages(picture)
        for part in (self.take, self.convolution, self.given, self.seen):
            part.setEnabled(picture.kernels is not None)
        kernels, wanted = picture.kernels, self._wanted
        if kernels is None:
            self._wanted = None
        elif wanted is not None and kernels.number == wanted[0]:
            self._wanted = None
            self.convolution.set_key(str(kernels.number))
            self._slide(kernels, wanted[1], wanted[2])

    def show_image(self, image: Floats) -> None:
        """Slide over this image from now on, unless the slider looks inside the network or shows it already."""
        if not self._is_inside and not np.array_equal(image, self.slider.sliding.image):
            self.slider.controls.picture.set_key("")
            self.slider.show_image(image)

    def slide(self, convolution: int, given: int, seen: int) -> None:
        """Have a learned kernel slide as soon as there is a picture with it."""
        self._wanted = (convolution, given, seen)
        self.wished.emit()

    def _on_take(self) -> None:
        """Slide the kernel that is chosen: at once where the last picture has it."""
        number, given, seen = self.convolution.number, int(self.given.value) - 1, int(self.seen.value) - 1
        kernels = None if self._picture is None else self._picture.kernels
        if kernels is not None and kernels.number == number:
            self._slide(kernels, given, seen)
        else:
            self.slide(number, given, seen)

    def _slide(self, kernels: Kernels, given: int, seen: int) -> None:
        """Slide a learned kernel as it stands now over what it sees, with its stride, padding and bias.

        Its numbers are rounded to what can be seen, so that every product can be checked.
        """
        channels_out, channels_in = kernels.values.shape[:2]
        given, seen = min(given, channels_out - 1), min(seen, channels_in - 1)
        self.given.set_value(given + 1)
        self.seen.set_value(seen + 1)
        bias = float(kernels.bias[given]) if channels_in == 1 else 0.0
        self._is_inside = kernels.stage > 0
        image, kernel = kernels.below[seen].round(DECIMALS), kernels.values[given, seen].round(DECIMALS)
        self.slider.show_sliding(Sliding(image, kernel, round(bias, DECIMALS), kernels.stride, kernels.padding))
        self._taken = seen, channels_in
        self._write()

    def _on_back(self) -> None:
        """Slide over the image at the side again."""
        self._is_inside = False
        if self._picture is not None:
            self.show_image(self._picture.image[0])
        self._write()

    def _on_drawn(self, image: Floats) -> None:
        if not self._is_inside:
            self.drawn.emit(image)

    def _on_picture(self, _key: str) -> None:
        """Another image was chosen: that is no longer what a stage sees."""
        self._is_inside = False
        self.drawn.emit(self.slider.sliding.image)
        self._write()

    def _on_kernel(self, _key: str) -> None:
        """A classic kernel was chosen: it is no longer a learned one."""
        self._taken = None
        self._write()

    def _write(self) -> None:
        controls = self.slider.controls
        controls.picture.setPlaceholderText(
            self.tr("what the convolution sees") if self._is_inside else self.tr("the one at the side")
        )
        controls.kernel.setPlaceholderText(self.tr("a learned one"))
        said = self.tr(
            "The image is the one at the side: whatever is drawn on it, there or here, is classified at once."
        )
        if self._taken is not None:
            seen, channels = self._taken
            said = self.tr("A learned kernel with its bias, rounded: the map is z, to which the activation is applied.")
            if channels > 1:
                said = self.tr(
                    "A learned kernel, rounded, over channel {seen} of {n}: z is the sum of {n} such maps and the bias."
                ).format(seen=seen + 1, n=channels)
        elif self._is_inside:
            said = self.tr("The image is what the convolution sees inside the network.")
        if said != self.words.text():
            self.words.show_text(said)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.take.setText(self.tr("Slide a learned kernel:"))
        self.convolution.setAccessibleName(self.tr("Convolution"))
        for box, name in ((self.given, self.tr("Channel that it gives")), (self.seen, self.tr("Channel that it sees"))):
            box.setAccessibleName(name)
            box.setToolTip(name)
        self.labels[0].setText(self.tr("gives channel"))
        self.labels[1].setText(self.tr("sees channel"))
        self.back.setText(self.tr("Back to the image"))
        self.back.setToolTip(self.tr("Slide over the image at the side again"))
        self.tools.fit()
        self._write()
