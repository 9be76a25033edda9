"""The tab *Kernels*: what a convolution has learned, by the channels that it sees or gives."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nnplayground.catalogue import Param
from nnplayground.experiment.labs.looks.cnn import KERNELS, Kernels, Picture
from nnplayground.experiment.labs.stages import MOST_CHANNELS
from nnplayground.gui.labs.cnn_network import names
from nnplayground.gui.labs.cnn_view import View
from nnplayground.gui.labs.image_grid import ImageGrid
from nnplayground.gui.theme import Look
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.numbers import short

SEEN, GIVEN = "seen", "given"
SIDES: dict[str, Marked | str] = {
    SEEN: QT_TRANSLATE_NOOP("KernelView", "that see channel"),
    GIVEN: QT_TRANSLATE_NOOP("KernelView", "that give channel"),
}
"""Which of the kernels are shown: of one input channel, or of one output channel."""
CHANNEL = Param(
    "channel",
    QT_TRANSLATE_NOOP("KernelView", "Channel"),
    1,
    1,
    MOST_CHANNELS,
    kind=int,
    help=QT_TRANSLATE_NOOP("KernelView", "Which channel is shown, counted from 1."),
)
NUMBER_WIDTH, MAP_SIDE, LEAST_HEIGHT = 48, 180, 140


class KernelView(View):
    """Kernels of one convolution as pictures; the chosen one with its numbers, and the map that it helps to make."""

    key = KERNELS
    slide_wanted = Signal(int, int, int)
    """A convolution, an output and an input channel, from 0: that kernel is to slide by hand."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.convolution, self.side, self.channel = ConvolutionChoice(), ChoiceBox({}), NumberBox(CHANNEL)
        self.side.offer(SIDES)
        self.side.set_key(SEEN)
        self.side.setMinimumContentsLength(14)
        self.channel.setFixedWidth(NUMBER_WIDTH)
        self.slide = QPushButton()
        self.grid, self.map = ImageGrid(look, signed=True), ImageGrid(look, signed=True, choosable=False, largest=240)
        self.words, self.map_title = Paragraph(), QLabel(wordWrap=True)
        self._picture: Picture | None = None
        self._lay_out()
        self.convolution.chosen.connect(lambda _key: self.wished.emit())
        self.side.chosen.connect(lambda _key: self._show())
        self.channel.value_changed.connect(lambda _value: self._show())
        self.grid.chosen.connect(lambda _index: self._show())
        self.slide.clicked.connect(self._on_slide)
        self.retranslate()

    def _lay_out(self) -> None:
        beside, right = QWidget(), QVBoxLayout()
        beside.setLayout(right)
        beside.setMaximumWidth(MAP_SIDE)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.map_title)
        right.addWidget(self.map, 1)
        self.grid.setMinimumHeight(LEAST_HEIGHT)
        row = QHBoxLayout()
        row.addWidget(self.grid, 2)
        row.addWidget(beside, 1)
        column = QVBoxLayout(self)
        self.tools = FlowRow((self.convolution, self.side, self.channel, self.slide))
        column.addWidget(self.tools)
        column.addWidget(self.words)
        column.addLayout(row, 1)

    def wish(self) -> dict[str, Any]:
        """Return which convolution is wanted."""
        return {"convolution": self.convolution.number}

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_picture(self, picture: Picture) -> None:
        """Show the kernels of one moment."""
        self._picture = picture
        self.convolution.show_stages(picture)
        self._show()

    @property
    def _kernels(self) -> Kernels | None:
        return None if self._picture is None else self._picture.kernels

    def chosen(self) -> tuple[int, int] | None:
        """Return the output and the input channel of the chosen kernel, from 0; None where there are no kernels."""
        kernels = self._kernels
        if kernels is None:
            return None
        given, seen = kernels.values.shape[:2]
        most = seen if self.side.key == SEEN else given
        channel, index = min(int(self.channel.value), most) - 1, self.grid.current or 0
        return (min(index, given - 1), channel) if self.side.key == SEEN else (channel, min(index, seen - 1))

    def _show(self) -> None:
        kernels, place, picture = self._kernels, self.chosen(), self._picture
        for part in (self.side, self.channel, self.slide, self.grid, self.map):
            part.setEnabled(kernels is not None)
        if kernels is None or place is None or picture is None:
            self._write(self.tr("The network has no convolution: add one in the tab Network."), "")
            self.grid.show_images(np.empty((0, 1, 1)))
            self.map.show_images(np.empty((0, 1, 1)))
            return
        given, seen = place
        self.channel.set_value((seen if self.side.key == SEEN else given) + 1)
        self.grid.show_images(kernels.values[:, seen] if self.side.key == SEEN else kernels.values[given])
        self.grid.show_current(given if self.side.key == SEEN else seen)
        made = picture.maps[kernels.stage]
        self.map.show_images(made[given : given + 1])
        self._say(kernels, given, seen)

    def _say(self, kernels: Kernels, given: int, seen: int) -> None:
        values, bias = kernels.values[given, seen], float(kernels.bias[given])
        said = self.tr(
            "Kernel from channel {seen} to channel {given}: weights from {low} to {high}, bias of the channel {bias}."
        ).format(
            seen=seen + 1,
            given=given + 1,
            low=short(float(values.min()), 3),
            high=short(float(values.max()), 3),
            bias=short(bias, 3),
        )
        channels = kernels.values.shape[1]
        if channels > 1:
            said += " " + self.tr("The map of a channel is made by {n} kernels together.").format(n=channels)
        self._write(said, self.tr("Feature map of channel {n}").format(n=given + 1))

    def _write(self, said: str, title: str) -> None:
        if said != self.words.text():
            self.words.show_text(said)
            self.grid.setAccessibleDescription(said)
        if title != self.map_title.text():
            self.map_title.setText(title)
            self.map.setAccessibleName(title)

    def _on_slide(self) -> None:
        place = self.chosen()
        if place is not None:
            self.slide_wanted.emit(self.convolution.number, *place)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.convolution.setAccessibleName(self.tr("Convolution"))
        self.side.setAccessibleName(self.tr("Which kernels"))
        self.grid.setAccessibleName(self.tr("Kernels"))
        self.slide.setText(self.tr("Slide by hand"))
        self.slide.setToolTip(self.tr("Have the chosen kernel slide over what it sees, step by step"))
        self.tools.fit()
        if self._picture is not None:
            self.convolution.show_stages(self._picture)
            self._show()


class ConvolutionChoice(ChoiceBox):
    """Chooses one of the convolutions of a network."""

    def __init__(self) -> None:
        super().__init__({})

    @property
    def number(self) -> int:
        """Which one is chosen, counted from 0."""
        return max(self.currentIndex(), 0)

    def show_stages(self, picture: Picture) -> None:
        """Offer the convolutions that there are; the choice stays where it can."""
        called = names(picture.stages)
        self.offer({str(number): called[stage] for number, stage in enumerate(picture.convolutions)})
        if self.currentIndex() < 0 and self.count():
            self.setCurrentIndex(0)
