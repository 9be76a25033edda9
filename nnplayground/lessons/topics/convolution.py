"""A window that slides over an image: what it sees, every product, their sum, and the map that fills; in the engine's
numbers.

What the lecture and every program call convolution is cross-correlation: the kernel is not turned round. Rows and
columns are counted from 0 here, and from 1 where they are written.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from nnplayground.catalogue import Param, catalogue
from nnplayground.data.images import digits
from nnplayground.engine.arrays import Array
from nnplayground.engine.layers import convolution
from nnplayground.engine.layers.pooling import POOLINGS
from nnplayground.engine.layers.windows import Windows
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons import notation
from nnplayground.lessons.scripts import Name, Script
from nnplayground.lessons.terms import Call, Equation, Number, Product, Quantity, Ratio, Sum, Term
from nnplayground.lessons.walk.functions import MAX

KERNEL = "kernel"
WHAT: dict[str, Marked | str] = {
    KERNEL: QT_TRANSLATE_NOOP("Sliding", "A kernel: products and their sum"),
    "max": QT_TRANSLATE_NOOP("Sliding", "Pooling: the largest value"),
    "avg": QT_TRANSLATE_NOOP("Sliding", "Pooling: the mean"),
}
"""What is made of a window: a sum of products, or, as the catalogue of poolings has it, one value of several."""
SIZE = Param("size", QT_TRANSLATE_NOOP("Sliding", "Window"), 3, 1, 5, kind=int)
STRIDE = Param("stride", QT_TRANSLATE_NOOP("Sliding", "Stride"), 1, 1, 5, kind=int)
PADDING = Param("padding", QT_TRANSLATE_NOOP("Sliding", "Padding"), 0, 0, 2, kind=int)
MOST_PIXELS = 16
"""Rows and columns of an image that can still be seen pixel by pixel."""


@dataclass(frozen=True, slots=True)
class Kernel:
    """A kernel that everybody knows, row by row, and what it does."""

    key: str
    label: Marked
    rows: tuple[tuple[float, ...], ...]
    note: Marked

    @property
    def values(self) -> Array:
        """The weights `(rows, columns)`."""
        return np.array(self.rows)


NINTH = 1.0 / 9.0

KERNELS = catalogue(
    [
        Kernel(
            "vertical",
            QT_TRANSLATE_NOOP("Sliding", "Vertical edges"),
            ((1.0, 0.0, -1.0), (2.0, 0.0, -2.0), (1.0, 0.0, -1.0)),
            QT_TRANSLATE_NOOP(
                "Sliding", "Left minus right (Sobel): far from 0 where values change from left to right."
            ),
        ),
        Kernel(
            "horizontal",
            QT_TRANSLATE_NOOP("Sliding", "Horizontal edges"),
            ((1.0, 2.0, 1.0), (0.0, 0.0, 0.0), (-1.0, -2.0, -1.0)),
            QT_TRANSLATE_NOOP(
                "Sliding", "Above minus below (Sobel): far from 0 where values change from top to bottom."
            ),
        ),
        Kernel(
            "outline",
            QT_TRANSLATE_NOOP("Sliding", "Outline"),
            ((-1.0, -1.0, -1.0), (-1.0, 8.0, -1.0), (-1.0, -1.0, -1.0)),
            QT_TRANSLATE_NOOP(
                "Sliding", "The middle against all its neighbours (Laplace): 0 on every even surface, as its sum is 0."
            ),
        ),
        Kernel(
            "blur",
            QT_TRANSLATE_NOOP("Sliding", "Blur"),
            ((NINTH, NINTH, NINTH),) * 3,
            QT_TRANSLATE_NOOP(
                "Sliding", "The mean of nine pixels: small spots fade, even surfaces stay, as its sum is 1."
            ),
        ),
        Kernel(
            "sharpen",
            QT_TRANSLATE_NOOP("Sliding", "Sharpen"),
            ((0.0, -1.0, 0.0), (-1.0, 5.0, -1.0), (0.0, -1.0, 0.0)),
            QT_TRANSLATE_NOOP("Sliding", "The image and its outline added up: edges stand out, even surfaces stay."),
        ),
        Kernel(
            "emboss",
            QT_TRANSLATE_NOOP("Sliding", "Emboss"),
            ((-2.0, -1.0, 0.0), (-1.0, 1.0, 1.0), (0.0, 1.0, 2.0)),
            QT_TRANSLATE_NOOP(
                "Sliding", "As if light fell from one corner: edges become slopes, even surfaces stay, as its sum is 1."
            ),
        ),
        Kernel(
            "identity",
            QT_TRANSLATE_NOOP("Sliding", "Unchanged"),
            ((0.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 0.0)),
            QT_TRANSLATE_NOOP(
                "Sliding", "The middle alone: the map is the image, without its rim where there is no padding."
            ),
        ),
    ]
)
"""The classic kernels, each of 3 × 3."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A small image to begin with: as rows of `#` and `.`, or as the number of a bundled digit."""

    key: str
    label: Marked
    rows: tuple[str, ...] = ()
    digit: int = 0

    @property
    def values(self) -> Array:
        """The pixels `(rows, columns)`, between 0 and 1."""
        if not self.rows:
            return digits().pixels[self.digit, 0].copy()
        return np.array([[float(pixel == "#") for pixel in row] for row in self.rows])


PICTURES = catalogue(
    [
        Picture(
            "square",
            QT_TRANSLATE_NOOP("Sliding", "Square"),
            ("........", "........", "..####..", "..####..", "..####..", "..####..", "........", "........"),
        ),
        Picture(
            "cross",
            QT_TRANSLATE_NOOP("Sliding", "Cross"),
            ("...##...", "...##...", "...##...", "########", "########", "...##...", "...##...", "...##..."),
        ),
        Picture(
            "diagonal",
            QT_TRANSLATE_NOOP("Sliding", "Diagonal"),
            ("##......", "###.....", ".###....", "..###...", "...###..", "....###.", ".....###", "......##"),
        ),
        Picture(
            "half",
            QT_TRANSLATE_NOOP("Sliding", "Two halves"),
            ("####....",) * 8,
        ),
        Picture("digit0", QT_TRANSLATE_NOOP("Sliding", "Handwritten 0"), digit=0),
        Picture("digit4", QT_TRANSLATE_NOOP("Sliding", "Handwritten 4"), digit=4),
        Picture("digit7", QT_TRANSLATE_NOOP("Sliding", "Handwritten 7"), digit=7),
        Picture("blank", QT_TRANSLATE_NOOP("Sliding", "Blank, to draw on"), ("........",) * 8),
    ]
)
"""Images to begin with."""


@dataclass(frozen=True)
class Together(Product):
    """A product whose factors stay on one line, however narrow it is."""

    def write(self, script: Script, digits: int | None) -> str:
        """Return the product, in braces where it is typeset: lines are broken outside of them alone."""
        written = Product.write(self, script, digits)
        return f"{{{written}}}" if script.has_fractions else written


def largest(*values: float) -> float:
    """Return the largest of one or more numbers."""
    return max(values)


def element(letter: str, row: int, column: int) -> Name:
    """Return the name of a number in a matrix, such as x₁₂; rows and columns are given from 0."""
    row, column = row + 1, column + 1
    return notation.indexed(notation.letter(letter), f"{row}{column}" if max(row, column) < 10 else f"{row},{column}")


@dataclass(frozen=True, slots=True, eq=False)
class Sliding:
    """An image `(rows, columns)` of one channel, and what slides over it; places are counted row by row from 0.

    In pooling, the padding is less than the window: a window must see some of the image.
    """

    image: Array
    kernel: Array
    bias: float = 0.0
    stride: int = 1
    padding: int = 0
    what: str = KERNEL

    @property
    def windows(self) -> Windows:
        """The engine's windows."""
        rows, columns = self.kernel.shape
        return Windows((rows, columns), (self.stride,) * 2, (self.padding,) * 2)

    @property
    def fits(self) -> bool:
        """Whether there is any place at all."""
        return all(
            size <= length + 2 * self.padding for size, length in zip(self.kernel.shape, self.image.shape, strict=True)
        )

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of the map; raises `ValueError` where the window has no place."""
        return self.windows.places((self.image.shape[0], self.image.shape[1]))

    @property
    def places(self) -> int:
        """How many places there are, 0 where the window is too large."""
        return int(np.prod(self.shape)) if self.fits else 0

    @property
    def around(self) -> float:
        """What stands around the image: 0, or what is never the largest."""
        return -np.inf if self.what == "max" else 0.0

    @property
    def padded(self) -> Array:
        """The image with what stands around it."""
        return np.pad(self.image, self.padding, constant_values=self.around)

    @property
    def map(self) -> Array:
        """The whole map `(rows, columns)`, as the engine computes it."""
        if self.what != KERNEL:
            return POOLINGS[self.what].forward(self.image[None, None], self.windows)[0][0, 0]
        maps, _ = convolution.forward(
            self.image[None, None], self.kernel[None, None], np.array([self.bias]), self.windows
        )
        return maps[0, 0]

    def sound(self) -> Sliding:
        """Return the same with no more padding than pooling can have."""
        most = self.padding if self.what == KERNEL else min(self.kernel.shape) - 1
        return replace(self, padding=min(self.padding, most))

    def with_kernel(self, kernel: Array) -> Sliding:
        """Return the same with another kernel."""
        return replace(self, kernel=kernel)

    def turned(self) -> Sliding:
        """Return the same with its kernel turned by half a circle, as mathematics has convolution."""
        return self.with_kernel(self.kernel[::-1, ::-1].copy())

    def cell(self, place: int) -> tuple[int, int]:
        """Return the row and column of the map."""
        row, column = divmod(place, self.shape[1])
        return row, column

    def corner(self, place: int) -> tuple[int, int]:
        """Return where the window's upper left corner stands in the padded image."""
        row, column = self.cell(place)
        return row * self.stride, column * self.stride

    def seen(self, place: int) -> Array:
        """Return what the window sees."""
        row, column = self.cell(place)
        return self.windows.seen(self.image[None, None], outside=self.around)[0, 0, row, column].copy()

    def products(self, place: int) -> Array:
        """Return what every pixel gives: times its weight, or, in pooling, itself."""
        return self.seen(place) * self.kernel if self.what == KERNEL else self.seen(place)

    def equation(self, place: int) -> Equation:
        """Return how the number at a place of the map comes about, products row by row."""
        row, column = self.cell(place)
        name = element("y", row, column)
        value = float(self.map[row, column])
        if self.what == KERNEL:
            return Equation(name, self._sum(place), value)
        seen = [quantity for _, _, quantity in self._pixels(place) if np.isfinite(quantity.number)]
        if self.what == "max":
            return Equation(name, Call(MAX, tuple(seen), largest), value)
        return Equation(name, Ratio(Sum(tuple(seen), whole=True), Number(float(self.kernel.size))), value)

    def _pixels(self, place: int) -> list[tuple[int, int, Quantity]]:
        """Return row and column in the window, and the pixel there by its name in the padded image."""
        top, left = self.corner(place)
        return [
            (row, column, Quantity(element("x", top + row, left + column), float(value)))
            for (row, column), value in np.ndenumerate(self.seen(place))
        ]

    def _sum(self, place: int) -> Term:
        products = [
            Together((Quantity(element("k", row, column), float(self.kernel[row, column])), pixel))
            for row, column, pixel in self._pixels(place)
        ]
        bias = (Quantity(notation.letter("b"), self.bias),) if self.bias else ()
        return Sum((*products, *bias), whole=True)
