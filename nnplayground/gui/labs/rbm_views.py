"""The tabs of the Boltzmann machine's lab: filters, reconstruction, Gibbs sampling, completion, dreams."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from nnplayground.data.dataset import Floats
from nnplayground.experiment.labs.looks.rbm import (
    COMPLETE,
    COVERS,
    FILTERS,
    GIBBS,
    REBUILT,
    STEPS_AT_MOST,
    Chain,
    Picture,
    Wish,
)
from nnplayground.gui.labs.draw_pad import DrawPad
from nnplayground.gui.labs.dreams import OTHER_NUMBERS
from nnplayground.gui.labs.image_grid import ImageGrid
from nnplayground.gui.labs.views import View
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.numbers import short

HALVES: dict[str, Marked | str] = {
    "bottom": QT_TRANSLATE_NOOP("CompletionView", "Lower half"),
    "top": QT_TRANSLATE_NOOP("CompletionView", "Upper half"),
    "left": QT_TRANSLATE_NOOP("CompletionView", "Left half"),
    "right": QT_TRANSLATE_NOOP("CompletionView", "Right half"),
}
PIXEL_WEIGHTS = 6
"""Decimals of drawn pixels in a wish."""


class FilterView(View):
    """What every hidden unit looks for, as its weights."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.grid, self.words = ImageGrid(look, signed=True), Paragraph()
        self._picture: Picture | None = None
        self.grid.chosen.connect(lambda _index: self._write())
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        column.addWidget(self.grid, 1)
        self.retranslate()

    def wish(self) -> Wish:
        """Return the wish for the filters."""
        return Wish(FILTERS)

    def show_picture(self, picture: Picture) -> None:
        """Show the filters."""
        self._picture = picture
        self.grid.show_images(picture.filters[:, 0])
        self._write()

    def _write(self) -> None:
        picture, chosen = self._picture, self.grid.current
        said = self.tr("The weights of every hidden unit: where a pixel speaks for it (positive) or against it.")
        if picture is not None and chosen is not None and chosen < len(picture.filters):
            weights = picture.filters[chosen]
            said = self.tr("Hidden unit {n}: bias {bias}, weights from {low} to {high}.").format(
                n=chosen + 1,
                bias=short(float(picture.hidden_bias[chosen]), 3),
                low=short(float(weights.min()), 3),
                high=short(float(weights.max()), 3),
            )
        if picture is not None and picture.free_energy is not None:
            energies = (short(value, 4) for value in picture.free_energy)
            said += " " + self.tr("Free energy of training and test images: {train}, {test}.").format(
                train=next(energies), test=next(energies)
            )
        self.words.show_text(said)
        self.grid.setAccessibleDescription(said)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.grid.setAccessibleName(self.tr("Filters of the hidden units"))
        self._write()


class RebuiltView(View):
    """Test images, and what comes back of them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.before, self.after = ImageGrid(look, choosable=False), ImageGrid(look, choosable=False)
        self.titles = QLabel(), QLabel()
        column = QVBoxLayout(self)
        for title, grid in zip(self.titles, (self.before, self.after), strict=True):
            column.addWidget(title)
            column.addWidget(grid, 1)
        self.retranslate()

    def wish(self) -> Wish:
        """Return the wish for reconstructions."""
        return Wish(REBUILT)

    def show_picture(self, picture: Picture) -> None:
        """Show images and reconstructions, with the error of each."""
        if picture.rebuilt is None:
            return
        images, rebuilt = picture.rebuilt
        errors = ((images - rebuilt) ** 2).mean(axis=(1, 2))
        self.before.show_images(images, [""] * len(images))
        self.after.show_images(rebuilt, [short(float(error), 2) for error in errors])
        said = self.tr("Mean square error of a pixel: {error}").format(error=short(float(errors.mean()), 3))
        self.after.setAccessibleDescription(said)
        self.titles[1].setText(f"{self.tr('What the machine expects to see again')} – {said}")

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.titles[0].setText(self.tr("Test images"))
        self.titles[1].setText(self.tr("What the machine expects to see again"))
        self.before.setAccessibleName(self.tr("Test images"))
        self.after.setAccessibleName(self.tr("Reconstructions"))


class ImageChoice(Translated):
    """Chooses a test image, or has one drawn."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.pad = DrawPad(look, 8, 8)
        self.previous, self.next, self.clear = QPushButton("◀"), QPushButton("▶"), QPushButton()
        self.sample = 0
        self.drawn: tuple[float, ...] = ()
        self._tests = 1
        self.pad.drawn.connect(self._on_drawn)
        self.previous.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        self.clear.clicked.connect(self.pad.clear)
        self.title = QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.title)
        column.addWidget(self.pad, 1)
        buttons = QHBoxLayout()
        for button in (self.previous, self.next):
            button.setFixedWidth(36)
            buttons.addWidget(button)
        buttons.addWidget(self.clear)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(0)
        self.setMaximumWidth(240)
        self.retranslate()

    def show_image(self, image: Floats, tests: int) -> None:
        """Show the image that was taken, unless a person is drawing one."""
        self._tests = max(1, tests)
        if not self.drawn or image.shape != self.pad.pixels.shape:
            self.drawn = ()
            self.pad.set_pixels(image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep title, image and buttons together."""
        super().resizeEvent(event)
        rows, columns = self.pad.pixels.shape
        self.pad.setMaximumHeight(max(round(event.size().width() * rows / columns), self.pad.minimumHeight()))

    def _go(self, by: int) -> None:
        self.sample, self.drawn = (self.sample + by) % self._tests, ()
        self.changed.emit()

    def _on_drawn(self, pixels: Floats) -> None:
        self.drawn = tuple(round(float(value), PIXEL_WEIGHTS) for value in pixels.ravel())
        self.changed.emit()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.title.setText(self.tr("Image (draw on it)"))
        self.clear.setText(self.tr("Clear"))
        self.previous.setAccessibleName(self.tr("Previous test image"))
        self.previous.setToolTip(self.tr("Previous test image"))
        self.next.setAccessibleName(self.tr("Next test image"))
        self.next.setToolTip(self.tr("Next test image"))
        self.pad.setAccessibleName(self.tr("Image, to be drawn on"))
        self.pad.setToolTip(self.tr("Left button draws, right button erases; keys: arrows, Space, Backspace, Delete"))


class GibbsView(View):
    """Gibbs sampling from an image, half step by half step."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.choice = ImageChoice(look)
        self.back, self.step, self.ten, self.again = (QPushButton() for _ in range(4))
        self.seen, self.expected, self.hidden, self.chances = (
            ImageGrid(look, choosable=False, largest=200) for _ in range(4)
        )
        self.words = Paragraph()
        self.steps = self.seed = 0
        self._chain: Chain | None = None
        self.choice.changed.connect(self._from_beginning)
        self.step.clicked.connect(lambda: self._go(1))
        self.ten.clicked.connect(lambda: self._go(10))
        self.back.clicked.connect(lambda: self._go(-1))
        self.again.clicked.connect(self._other_numbers)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        grids = QGridLayout()
        self.titles = tuple(QLabel() for _ in range(4))
        placed = (self.chances, self.hidden, self.expected, self.seen)
        for index, (title, grid) in enumerate(zip(self.titles, placed, strict=True)):
            title.setAlignment(Qt.AlignmentFlag.AlignLeft)
            grids.addWidget(title, 2 * (index // 2), index % 2)
            grids.addWidget(grid, 2 * (index // 2) + 1, index % 2)
        right = QVBoxLayout()
        right.addWidget(FlowRow((self.back, self.step, self.ten, self.again)))
        right.addWidget(self.words)
        right.addLayout(grids, 1)
        row = QHBoxLayout(self)
        row.addWidget(self.choice, 1)
        row.addLayout(right, 3)

    def wish(self) -> Wish:
        """Return the wish for so many half steps from the image."""
        return Wish(GIBBS, self.choice.sample, self.steps, self.seed, drawn=self.choice.drawn)

    def _go(self, by: int) -> None:
        self.steps = min(max(self.steps + by, 0), STEPS_AT_MOST)
        self.wished.emit()

    def _from_beginning(self) -> None:
        self.steps = 0
        self.wished.emit()

    def _other_numbers(self) -> None:
        self.seed += 1
        self.wished.emit()

    def show_picture(self, picture: Picture) -> None:
        """Show how far the chain has come."""
        self.choice.show_image(picture.image, picture.tests)
        if picture.chain is None:
            return
        self._chain = chain = picture.chain
        self.chances.show_images(_as_pictures(chain.hidden_expected[-1:]))
        self.hidden.show_images(_as_pictures(chain.hidden[-1:]))
        self.expected.show_images(chain.expected[-1:])
        self.seen.show_images(chain.visible[1:][-1:])  # the first is the image itself
        self._write()

    def _write(self) -> None:
        chain = self._chain
        if chain is None or not len(chain.energies):
            said = self.tr("Press “Half step”: from the image up to the hidden units, then down again, and so on.")
        else:
            way = (
                self.tr("up: hidden units are drawn") if len(chain.energies) % 2 else self.tr("down: pixels are drawn")
            )
            said = self.tr(
                "Half step {n}, {way}. Energy E(v, h) = {energy}; hidden units that are on: {on} of {all}."
            ).format(
                n=len(chain.energies),
                way=way,
                energy=short(float(chain.energies[-1]), 4),
                on=int(chain.hidden[-1].sum()),
                all=chain.hidden.shape[1],
            )
        self.words.show_text(said)
        self.seen.setAccessibleDescription(said)
        self.back.setEnabled(self.steps > 0)
        self.step.setEnabled(self.steps < STEPS_AT_MOST)
        self.ten.setEnabled(self.steps < STEPS_AT_MOST)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.back.setText(self.tr("Back"))
        self.step.setText(self.tr("Half step"))
        self.ten.setText(self.tr("10 half steps"))
        self.again.setText(tr(OTHER_NUMBERS))
        names = ("p(h = 1 | v)", self.tr("h, drawn from it"), "p(v = 1 | h)", self.tr("v, drawn from it"))
        for title, name, grid in zip(
            self.titles, names, (self.chances, self.hidden, self.expected, self.seen), strict=True
        ):
            title.setText(name)
            grid.setAccessibleName(name)
        self._write()


class CompletionView(View):
    """A half-covered image, and what the machine expects under the cover."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.choice, self.half = ImageChoice(look), ChoiceBox({})
        self.half.offer({key: HALVES[key] for key in COVERS})
        self.half.set_key(COVERS[0])
        self.again = QPushButton()
        self.grid, self.words = ImageGrid(look, choosable=False, largest=240), Paragraph()
        self.seed = 0
        self.choice.changed.connect(self.wished)
        self.half.chosen.connect(lambda _key: self.wished.emit())
        self.again.clicked.connect(self._other_numbers)
        self.label = QLabel()
        self.label.setBuddy(self.half)
        right = QVBoxLayout()
        right.addWidget(FlowRow((self.label, self.half, self.again)))
        right.addWidget(self.words)
        right.addWidget(self.grid, 1)
        row = QHBoxLayout(self)
        row.addWidget(self.choice, 1)
        row.addLayout(right, 3)
        self.retranslate()

    def wish(self) -> Wish:
        """Return the wish for the image with this half covered."""
        return Wish(COMPLETE, self.choice.sample, 0, self.seed, self.half.key, self.choice.drawn)

    def _other_numbers(self) -> None:
        self.seed += 1
        self.wished.emit()

    def show_picture(self, picture: Picture) -> None:
        """Show the image covered, completed, and whole."""
        self.choice.show_image(picture.image, picture.tests)
        if picture.completed is None:
            return
        completed, known = picture.completed
        covered = np.where(known, picture.image, 0.5)
        names = [self.tr("covered"), self.tr("completed"), self.tr("whole")]
        self.grid.show_images(np.stack([covered, completed, picture.image]), names)
        hidden = ~known
        error = float(((completed - picture.image)[hidden] ** 2).mean()) if hidden.any() else 0.0
        said = self.tr("Mean square error under the cover: {error}").format(error=short(error, 3))
        self.words.show_text(said)
        self.grid.setAccessibleDescription(said)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.label.setText(self.tr("Covered"))
        self.half.setAccessibleName(self.tr("Covered half"))
        self.again.setText(tr(OTHER_NUMBERS))
        self.grid.setAccessibleName(self.tr("Image covered, completed, and whole"))


def _as_pictures(units: Floats) -> Floats:
    """Return rows of hidden units `(m, hidden)` as pictures that are about square; the last row is filled with 0."""
    if not len(units):
        return np.empty((0, 1, 1))
    count = units.shape[1]
    across = int(np.ceil(np.sqrt(count)))
    filled = np.zeros((len(units), -(-count // across) * across))
    filled[:, :count] = units
    return filled.reshape(len(units), -1, across)
