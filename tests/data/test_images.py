"""Images: the bundled ones, and those made of the columns of a table."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.data.dataset import Dataset
from nnplayground.data.images import digits, images_of
from nnplayground.errors import InputError


def table(x: np.ndarray, **more) -> Dataset:
    given = {"labels": np.zeros(len(x), np.int64), "class_names": ("a",)} | more
    return Dataset(x.astype(float), tuple(map(str, range(x.shape[1]))), **given)


def test_digits_are_images_between_0_and_1() -> None:
    images = digits()
    assert images.pixels.shape == (1797, 1, 8, 8)
    assert images.shape == (1, 8, 8)
    assert (images.pixels.min(), images.pixels.max()) == (0.0, 1.0)
    assert len(images.class_names) == 10
    with pytest.raises(ValueError, match="read-only"):
        images.pixels[0] = 0.0


def test_pixels_are_counted_row_by_row_of_every_channel() -> None:
    images = images_of(table(np.arange(24).reshape(2, 12)), (2, 2, 3))
    np.testing.assert_array_equal(images.pixels[0, 1], np.arange(6, 12).reshape(2, 3) / 23.0)
    assert images_of(table(np.zeros((1, 4))), (1, 2, 2)).pixels.max() == 0.0


@pytest.mark.parametrize(
    ("dataset", "message"),
    [
        (table(np.zeros((2, 5))), "4 pixels; the data have 5"),
        (table(np.full((2, 4), -1.0)), "A pixel is -1.0"),
        (
            table(np.zeros((2, 4)), labels=None, class_names=(), targets=np.zeros((2, 1)), target_names=("y",)),
            "classes",
        ),
    ],
)
def test_what_is_no_image_is_refused(dataset: Dataset, message: str) -> None:
    with pytest.raises(InputError, match=message):
        images_of(dataset, (1, 2, 2))
