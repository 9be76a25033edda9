"""The image in question: one of the test, a drawn or a loaded one; and what the network says of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout

from nnplayground.data.dataset import Floats
from nnplayground.gui.background import Job
from nnplayground.gui.labs.class_bars import ClassBars
from nnplayground.gui.labs.draw_pad import DrawPad
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.sliding.image_file import ask_for_image, read_image
from nnplayground.i18n import Text, printable
from nnplayground.numbers import short

DECIMALS = 6
"""Of drawn pixels in a wish."""
ARROW_WIDTH, NARROWEST, WIDEST = 30, 130, 260


class ImageDesk(Translated):
    """Chooses, draws or loads an image, and shows what the network says of it."""

    changed = Signal()
    """Another image is wanted: `sample`, or `drawn` where there is any."""

    def __init__(self, look: Look, rows: int, columns: int) -> None:
        super().__init__()
        self.sample = 0
        self.drawn: tuple[float, ...] = ()
        """The pixels that are drawn or loaded; empty while an image of the test is shown."""
        self._tests, self._said = 1, ""
        self._job: Job | None = None
        self.pad, self.bars = DrawPad(look, rows, columns), ClassBars(look)
        self.previous, self.next, self.clear = QPushButton("◀"), QPushButton("▶"), QPushButton()
        self.load_button, self.invert = QPushButton(), QPushButton()
        self.title, self.words, self.fault = QLabel(wordWrap=True), Paragraph(), Paragraph()
        self._lay_out()
        self.pad.drawn.connect(self.take)
        self.previous.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        self.clear.clicked.connect(self.pad.clear)
        self.invert.clicked.connect(lambda: self.take(1.0 - self.pad.pixels))
        self.load_button.clicked.connect(self._on_load)
        self.retranslate()

    def _lay_out(self) -> None:
        self.fault.setForegroundRole(QPalette.ColorRole.BrightText)
        self.fault.setVisible(False)
        for button in (self.previous, self.next):
            button.setFixedWidth(ARROW_WIDTH)
            button.setAutoRepeat(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        self.buttons = FlowRow((self.previous, self.next, self.clear, self.invert, self.load_button), gap=4)
        column.addWidget(self.title)
        column.addWidget(self.pad, 3)
        column.addWidget(self.buttons)
        for part in (self.fault, self.words):
            column.addWidget(part)
        column.addWidget(self.bars, 2)
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self.pad.setMinimumSize(72, 72)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    # -- what is shown -------------------------------------------------------------------------------------------------

    @property
    def pixels(self) -> Floats:
        """The image on the pad `(rows, columns)`."""
        return self.pad.pixels

    def show_image(self, image: Floats, tests: int, truth: int | None, names: tuple[str, ...], outputs: Floats) -> None:
        """Show the image that was taken, unless a person is drawing one, and the output of every class."""
        self._tests = max(1, tests)
        if not self.drawn or image.shape != self.pad.pixels.shape:
            self.drawn = ()
            if not np.array_equal(image, self.pad.pixels):
                self.pad.set_pixels(image)
        self.bars.show_outputs(names, outputs, truth)
        self._write(truth, names, outputs)

    def _write(self, truth: int | None, names: tuple[str, ...], outputs: Floats) -> None:
        best = int(np.nan_to_num(outputs, nan=-np.inf).argmax())
        said = self.tr("The network says {name} (output = {output}).").format(
            name=printable(names[best]), output=short(float(outputs[best]), 3)
        )
        if truth is not None:
            whole = self.tr("Test image {n} is {name}.").format(n=self.sample + 1, name=printable(names[truth]))
            said = f"{whole} {said}" + ("" if truth == best else " " + self.tr("That is wrong."))
        if said != self._said:
            self._said = said
            self.words.show_text(said)
            self.bars.setAccessibleDescription(said)

    # -- what a person wants -------------------------------------------------------------------------------------------

    def go_to(self, sample: int) -> None:
        """Ask for an image of the test."""
        self.sample, self.drawn = sample % self._tests, ()
        self.changed.emit()

    def _go(self, by: int) -> None:
        self.go_to(self.sample if self.drawn else self.sample + by)

    def take(self, pixels: Floats) -> None:
        """Ask about an image that is drawn or loaded `(rows, columns)`."""
        if pixels is not self.pad.pixels and not np.array_equal(pixels, self.pad.pixels):
            self.pad.set_pixels(pixels)
        self.drawn = tuple(round(float(value), DECIMALS) for value in pixels.ravel())
        self.changed.emit()

    # -- pictures from files -------------------------------------------------------------------------------------------

    def load(self, path: Path) -> None:
        """Read a picture and make it as large as the network takes them; what is wrong with it is said."""
        self._drop()
        rows, columns = self.pad.pixels.shape
        self._job = job = Job(lambda _report: fitted(read_image(path, min(rows, columns)), rows, columns))
        job.done.connect(self._on_loaded)
        job.failed.connect(self._on_not_loaded)
        job.start()

    def _drop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    @Slot(object)
    def _on_loaded(self, pixels: Floats) -> None:
        self._job = None
        self.fault.setVisible(False)
        if pixels.shape == self.pad.pixels.shape:  # else other images were chosen meanwhile
            self.take(pixels)

    @Slot(object)
    def _on_not_loaded(self, why: Text) -> None:
        self._job = None
        self.fault.setVisible(True)
        self.fault.show_text(tr(why))

    def _on_load(self) -> None:
        ask_for_image(self, self.load)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pad from standing in the middle of empty room."""
        super().resizeEvent(event)
        rows, columns = self.pad.pixels.shape
        self.pad.setMaximumHeight(max(round(event.size().width() * rows / columns), self.pad.minimumHeight()))

    def hideEvent(self, event: QHideEvent) -> None:
        """Read nothing for a page that has been left."""
        super().hideEvent(event)
        self._drop()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.title.setText(self.tr("Image: draw on it"))
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.clear.setText(self.tr("Clear"))
        self.invert.setText(self.tr("Invert"))
        self.invert.setToolTip(self.tr("Bright becomes dark: the network knows bright strokes on a dark ground"))
        self.load_button.setText(self.tr("Load …"))
        self.load_button.setToolTip(self.tr("Load a picture: it becomes grey and as small as the network takes images"))
        for button, text in (
            (self.previous, self.tr("Previous test image")),
            (self.next, self.tr("Next test image")),
        ):
            button.setAccessibleName(text)
            button.setToolTip(text)
        self.pad.setAccessibleName(self.tr("Image, to be drawn on"))
        self.pad.setToolTip(self.tr("Left button draws, right button erases; keys: arrows, Space, Backspace, Delete"))
        self.bars.setAccessibleName(self.tr("Output of every class"))
        self.buttons.fit()


def fitted(image: Floats, rows: int, columns: int) -> Floats:
    """Return an image in the middle of one of this size; around it stands what is most usual at its rim."""
    rim = np.concatenate([image[0], image[-1], image[:, 0], image[:, -1]])
    whole = np.full((rows, columns), float(np.median(rim)))
    high, wide = min(image.shape[0], rows), min(image.shape[1], columns)
    top, left = (rows - high) // 2, (columns - wide) // 2
    whole[top : top + high, left : left + wide] = image[:high, :wide]
    return whole
