"""Images with classes, as convolutional networks take them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from nnplayground.data.bundled import bundled
from nnplayground.data.dataset import Dataset, Floats, Labels
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP

Shape = tuple[int, int, int]
"""Channels, rows and columns."""


@dataclass(frozen=True, slots=True, eq=False)
class Images:
    """Images `pixels (m, channels, rows, columns)` between 0 and 1, and a class number each."""

    pixels: Floats
    labels: Labels
    class_names: tuple[str, ...]

    def __post_init__(self) -> None:
        for values in (self.pixels, self.labels):
            values.flags.writeable = False

    def __len__(self) -> int:
        return len(self.pixels)

    @property
    def shape(self) -> Shape:
        """Channels, rows and columns of each."""
        _, channels, rows, columns = self.pixels.shape
        return channels, rows, columns


def images_of(dataset: Dataset, shape: Shape) -> Images:
    """Return the samples of a classification set as images: its features are the pixels, row by row of every channel.

    The largest value becomes 1. Raises `InputError` where there are no classes, the number of features is another one,
    or a pixel is negative.
    """
    if dataset.labels is None:
        raise InputError(QT_TRANSLATE_NOOP("Images", "Images need classes; the data have numbers to predict instead."))
    channels, rows, columns = shape
    if dataset.n_features != channels * rows * columns:
        raise InputError(
            QT_TRANSLATE_NOOP(
                "Images",
                "Images of {channels} × {rows} × {columns} have {needed} pixels; the data have {count} features.",
            ),
            channels=channels,
            rows=rows,
            columns=columns,
            needed=channels * rows * columns,
            count=dataset.n_features,
        )
    low, high = (float(dataset.x.min()), float(dataset.x.max())) if len(dataset) else (0.0, 0.0)
    if low < 0.0:
        raise InputError(QT_TRANSLATE_NOOP("Images", "A pixel is {value}; pixels are 0 or more."), value=low)
    pixels = dataset.x.reshape(-1, *shape) / (high or 1.0)
    return Images(pixels, dataset.labels.copy(), dataset.class_names)


@cache
def digits() -> Images:
    """Return the bundled handwritten digits, 1 × 8 × 8."""
    return images_of(bundled("digits"), (1, 8, 8))
