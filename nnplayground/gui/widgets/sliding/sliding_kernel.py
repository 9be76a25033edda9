"""A kernel that slides over an image: the image is drawn on, the kernel typed, and the map fills place by place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.gui.background import Job
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.widgets.formula import Formula
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.gui.widgets.sliding.cell_grid import Block, CellGrid
from nnplayground.gui.widgets.sliding.controls import SlidingControls
from nnplayground.gui.widgets.sliding.image_file import read_image
from nnplayground.gui.widgets.sliding.kernel_form import KernelForm
from nnplayground.gui.widgets.sliding.steps import Steps
from nnplayground.i18n import Text
from nnplayground.lessons.scripts import LATEX
from nnplayground.lessons.topics.convolution import (
    KERNEL,
    KERNELS,
    MOST_PIXELS,
    PICTURES,
    Kernel,
    Picture,
    Sliding,
)
from nnplayground.numbers import short

REST_MS = 150
"""How long one rests at a place before its sum is typeset."""
GRID_HEIGHTS, GRID_SHARE = (226, 400), 0.38
"""How high the grids are at least and at most, and which share of the width between."""
POOLS = 2
"""Size and stride that pooling begins with."""
STEP = 0.25
"""How much + and − change a pixel."""
NO_BLOCK: Block = (0, 0, 0, 0)


class SlidingKernel(Translated):
    """Slides a window over one image, by keys, mouse, or by itself.

    `digits` says with how many significant digits numbers are shown. Images and kernels to choose from are the classic
    ones; `offer` puts others in their place, such as those of a network that has learned.
    """

    def __init__(self, look: Look, digits: Callable[[], int]) -> None:
        super().__init__()
        self._digits = digits
        self._pictures: Mapping[str, Picture] = PICTURES
        self._kernels: Mapping[str, Kernel] = KERNELS
        self._sliding = Sliding(PICTURES["square"].values, KERNELS["vertical"].values)
        self._own_kernel = self._sliding.kernel
        self._place, self._seen = 0, {0}
        self._cursor, self._ink = (0, 0), 1.0
        self._job: Job | None = None
        self.controls, self.steps = SlidingControls(PICTURES, KERNELS), Steps()
        self.controls.picture.set_key("square")
        self.controls.kernel.set_key("vertical")
        self.image, self.form = CellGrid(look, digits), KernelForm()
        self.products, self.map = CellGrid(look, digits, has_keys=False), CellGrid(look, digits)
        self.sum, self.note, self.fault = Formula(scale=0.9), Paragraph(), Paragraph()
        self._heads = [QLabel(alignment=Qt.AlignmentFlag.AlignCenter) for _ in range(4)]
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._lay_out()
        self._connect()
        self.retranslate()

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.fault.setForegroundRole(QPalette.ColorRole.BrightText)
        self.fault.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.controls, self.fault, self.note):
            column.addWidget(part)
        column.addLayout(self._grids())
        column.addWidget(self.steps)
        column.addWidget(self.sum)
        column.addStretch(1)

    def _grids(self) -> QHBoxLayout:
        """Return image, kernel with products, and map, side by side."""
        row = QHBoxLayout()
        image, form, products, filled = self._heads
        parts = (image, self.image), (form, self.form, products, self.products), (filled, self.map)
        self._stacks = tuple(_stacked(*each) for each in parts)
        for stack, stretch in zip(self._stacks, (5, 4, 5), strict=True):
            row.addWidget(stack, stretch)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the grids as high as suits the width."""
        super().resizeEvent(event)
        low, high = GRID_HEIGHTS
        for stack in self._stacks:
            stack.setFixedHeight(min(max(round(event.size().width() * GRID_SHARE), low), high))

    def _connect(self) -> None:
        controls = self.controls
        controls.picture_chosen.connect(self._on_picture)
        controls.kernel_chosen.connect(self._on_kernel)
        controls.what_chosen.connect(self._on_what)
        controls.number_changed.connect(self._on_number)
        controls.turned.connect(lambda: self.show_kernel(self._sliding.turned().kernel))
        controls.file_chosen.connect(self.load)
        self.form.edited.connect(self.show_kernel)
        self.image.pressed.connect(self._on_drawn)
        self.image.stepped.connect(self._on_cursor)
        self.image.typed.connect(self._on_typed)
        self.map.pressed.connect(lambda row, column, _first: self.go_to(row * self._sliding.shape[1] + column))
        self.map.stepped.connect(self._on_map_key)
        self.map.typed.connect(lambda text: self.go_on(1) if text == " " else None)
        self.steps.begun.connect(self.begin)
        self.steps.gone.connect(self.go_on)
        self.steps.filled.connect(self.fill)
        self._rest.timeout.connect(self._show_sum)

    # -- from outside --------------------------------------------------------------------------------------------------

    @property
    def sliding(self) -> Sliding:
        """What slides over what."""
        return self._sliding

    @property
    def place(self) -> int:
        """The place that is looked at, counted row by row from 0."""
        return self._place

    @property
    def seen(self) -> frozenset[int]:
        """The places of the map that are filled."""
        return frozenset(self._seen)

    def offer(self, pictures: Mapping[str, Picture] | None = None, kernels: Mapping[str, Kernel] | None = None) -> None:
        """Offer other images or kernels to choose from; what is shown stays."""
        if pictures is not None:
            self._pictures = pictures
            self.controls.picture.offer({key: each.label for key, each in pictures.items()})
        if kernels is not None:
            self._kernels = kernels
            self.controls.kernel.offer({key: each.label for key, each in kernels.items()})

    def choose(self, picture: str, kernel: str, what: str = KERNEL) -> None:
        """Show an image and a kernel of those that are offered, and what is made of each window."""
        self.controls.picture.set_key(picture)
        self.controls.kernel.set_key(kernel)
        self._on_picture(picture)
        self._on_kernel(kernel)
        if what != KERNEL:
            self._on_what(what)

    def show_image(self, image: Floats) -> None:
        """Slide over another image `(rows, columns)`."""
        self._change(replace(self._sliding, image=image.copy()))

    def show_kernel(self, kernel: Floats) -> None:
        """Slide another kernel `(rows, columns)`."""
        self._change(self._sliding.with_kernel(kernel.copy()))

    def load(self, path: Path) -> None:
        """Read a picture, made small enough to be seen pixel by pixel, and slide over it."""
        self._drop()
        self._job = job = Job(lambda _report: read_image(path, MOST_PIXELS))
        job.done.connect(self._on_loaded)
        job.failed.connect(self._on_not_loaded)
        job.start()

    # -- going ---------------------------------------------------------------------------------------------------------

    @Slot()
    def begin(self) -> None:
        """Empty the map and go to its first place."""
        self._place, self._seen = 0, {0}
        self._show()

    @Slot()
    def fill(self) -> None:
        """Fill the whole map and go to its last place."""
        self._seen = set(range(self._sliding.places))
        self._place = max(self._sliding.places - 1, 0)
        self._show()

    def go_to(self, place: int) -> None:
        """Go to a place of the map, which is filled there."""
        if self._sliding.places:
            self._place = min(max(place, 0), self._sliding.places - 1)
            self._seen.add(self._place)
            self._show()

    @Slot(int)
    def go_on(self, places: int) -> None:
        """Go some places on, or back."""
        self.go_to(self._place + places)

    def _on_map_key(self, down: int, right: int) -> None:
        if self._sliding.places:
            row, column = self._sliding.cell(self._place)
            rows, columns = self._sliding.shape
            self.go_to(min(max(row + down, 0), rows - 1) * columns + min(max(column + right, 0), columns - 1))

    # -- choices -------------------------------------------------------------------------------------------------------

    def _change(self, sliding: Sliding) -> None:
        """Take something else up; the map begins anew where its places are others."""
        before, self._sliding = self._sliding, sliding.sound()
        if not (before.fits and self._sliding.fits and before.shape == self._sliding.shape):
            self._place, self._seen = 0, {0}
            self.steps.stop()
        rows, columns = sliding.image.shape
        self._cursor = min(self._cursor[0], rows - 1), min(self._cursor[1], columns - 1)
        self._show()

    def _on_picture(self, key: str) -> None:
        self.show_image(self._pictures[key].values)

    def _on_kernel(self, key: str) -> None:
        self._change(replace(self._sliding, kernel=self._kernels[key].values, what=KERNEL))

    def _on_what(self, key: str) -> None:
        if key == KERNEL:
            self._change(replace(self._sliding, kernel=self._own_kernel, what=key, stride=1))
        else:
            if self._sliding.what == KERNEL:
                self._own_kernel = self._sliding.kernel
            self._change(replace(self._sliding, kernel=np.ones((POOLS, POOLS)), what=key, stride=POOLS, padding=0))

    def _on_number(self, name: str, value: int) -> None:
        if name == "stride":
            self._change(replace(self._sliding, stride=value))
        elif name == "padding":
            self._change(replace(self._sliding, padding=value))
        else:
            kernel = np.zeros((value, value)) if self._sliding.what == KERNEL else np.ones((value, value))
            kernel[value // 2, value // 2] = 1.0
            self._change(self._sliding.with_kernel(kernel))

    # -- drawing -------------------------------------------------------------------------------------------------------

    def _on_drawn(self, row: int, column: int, is_first: bool) -> None:
        """Draw on the pixel that is pressed: 1, or 0 where the stroke began on something bright."""
        padding, (rows, columns) = self._sliding.padding, self._sliding.image.shape
        cell = row - padding, column - padding
        if not (0 <= cell[0] < rows and 0 <= cell[1] < columns):
            return
        if is_first:
            self._ink = 0.0 if self._sliding.image[cell] > 0.5 else 1.0
        self._cursor = cell
        self._draw(self._ink)

    def _draw(self, value: float) -> None:
        image = self._sliding.image.copy()
        image[self._cursor] = value
        self.show_image(image)

    def _on_cursor(self, down: int, right: int) -> None:
        rows, columns = self._sliding.image.shape
        self._cursor = (self._cursor[0] + down) % rows, (self._cursor[1] + right) % columns
        self._show()

    def _on_typed(self, text: str) -> None:
        """Draw with a space, brighten with +, darken with −."""
        value = float(self._sliding.image[self._cursor])
        if text == " ":
            self._draw(0.0 if value > 0.5 else 1.0)
        elif text in "+-":
            self._draw(min(max(value + (STEP if text == "+" else -STEP), 0.0), 1.0))

    # -- pictures from files -------------------------------------------------------------------------------------------

    def _drop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    @Slot(object)
    def _on_loaded(self, image: Floats) -> None:
        self._job = None
        self.fault.setVisible(False)
        self.show_image(image)

    @Slot(object)
    def _on_not_loaded(self, why: Text) -> None:
        self._job = None
        self.fault.setVisible(True)
        self.fault.show_text(tr(why))

    def hideEvent(self, event: QHideEvent) -> None:
        """Read nothing for a page that has been left."""
        super().hideEvent(event)
        self._drop()

    # -- display -------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        """Show everything anew; the sum is typeset when one rests."""
        sliding = self._sliding
        self.controls.show_sliding(sliding)
        self.form.show_kernel(sliding.kernel)
        is_kernel = sliding.what == KERNEL
        self.form.setVisible(is_kernel)
        self._heads[1].setVisible(is_kernel)
        self._show_image()
        for part in (self.products, self.map, *self._heads[2:]):
            part.setVisible(sliding.fits)
        if sliding.fits:
            self._show_place()
        self._show_words()
        self._rest.start()

    def _show_image(self) -> None:
        sliding, ring = self._sliding, self._sliding.padding
        block = (*sliding.corner(self._place), *_size(sliding.kernel)) if sliding.fits else NO_BLOCK
        limit = max(float(np.abs(sliding.image).max()), 1.0)
        cursor = self._cursor[0] + ring, self._cursor[1] + ring
        self.image.show_values(sliding.padded, limit, ring=ring, block=block, cursor=cursor)

    def _show_place(self) -> None:
        sliding, values = self._sliding, self._sliding.map
        products = sliding.products(self._place) + 0.0  # no −0
        largest = float(np.abs(products[np.isfinite(products)]).max(initial=0.0))
        self.products.show_values(products, max(largest, 1.0), block=self._winner(products))
        shown = np.full(values.size, np.nan)
        shown[list(self._seen)] = values.ravel()[list(self._seen)]
        block = (*sliding.cell(self._place), 1, 1)
        self.map.show_values(shown.reshape(values.shape), float(np.abs(values).max()), block=block)

    def _winner(self, products: Floats) -> Block:
        """Return the place of the largest value, where that is what goes on."""
        if self._sliding.what != "max":
            return NO_BLOCK
        row, column = divmod(int(products.argmax()), products.shape[1])
        return row, column, 1, 1

    def _show_words(self) -> None:
        sliding = self._sliding
        self.note.show_text(self._note())
        head = self.tr("Products") if sliding.what == KERNEL else self.tr("In the window")
        self._heads[2].setText(head)
        self.products.setAccessibleName(head)
        said = self.tr("The window is larger than the image: there is no place for it.")
        if sliding.fits:
            rows, columns = sliding.shape
            text = self.tr("Place {number} of {count}, map of {rows} × {columns}")
            said = text.format(number=self._place + 1, count=sliding.places, rows=rows, columns=columns)
            value = short(float(sliding.map[sliding.cell(self._place)]), self._digits())
            self.map.setAccessibleDescription(f"{said}: {value}")
        self.steps.show_place(self._place, sliding.places, len(self._seen), said)

    def _note(self) -> str:
        known = self._kernels.get(self.controls.kernel.key)
        if self._sliding.what == KERNEL and known is not None and np.array_equal(known.values, self._sliding.kernel):
            return tr(known.note)
        return self.tr("Draw on the image, and go through the map with the arrow keys, the mouse or the buttons.")

    @Slot()
    def _show_sum(self) -> None:
        if not self._sliding.fits:
            self.sum.show_parts((), "")
            return
        equation, digits = self._sliding.equation(self._place), min(self._digits(), 3)
        _, numbers, result = equation.lines(LATEX, digits)
        name = LATEX.name(equation.name)
        self.sum.show_parts((f"{name} = {numbers}", f"= {result}"), equation.plain(digits))

    def retranslate(self) -> None:
        """Set every text that people see."""
        names = self.tr("Image: draw on it"), self.tr("Kernel"), "", self.tr("Map")
        for head, text in zip(self._heads, names, strict=True):
            head.setText(text)
        self.image.setAccessibleName(self.tr("Image: arrow keys go, the space bar draws, + and − change a pixel"))
        self.map.setAccessibleName(self.tr("Map: arrow keys move the window"))
        for grid in (self.image, self.map):
            grid.setToolTip(grid.accessibleName())
        self._show()


def _size(kernel: Floats) -> tuple[int, int]:
    return kernel.shape[0], kernel.shape[1]


def _stacked(*parts: QWidget) -> QWidget:
    """Return parts below each other; the last one has whatever room is left."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        if isinstance(part, KernelForm):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        else:
            column.addWidget(part, 1 if part is parts[-1] else 0)
    return holder
