"""Sequences of one's own: texts and tables."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nnplayground.data.dataset import REGRESSION, classified, regressed
from nnplayground.data.sequences import own
from nnplayground.errors import InputError


def test_a_text_asks_for_its_next_letter() -> None:
    made = own.of_text("ada \n apa, ada   siapa ada apa", 5)
    text = "ada apa, ada siapa ada apa"
    assert made.input_names == made.output_names == tuple(sorted(set(text)))
    seen, asked = (
        ["".join(made.output_names[number] for number in row) for row in values.argmax(axis=2)]
        for values in (made.x, made.y)
    )
    assert seen == [text[0:5], text[5:10], text[10:15], text[15:20], text[20:25]]
    assert asked == [text[1:6], text[6:11], text[11:16], text[16:21], text[21:26]]
    assert made.x.sum(axis=2).min() == made.y.sum(axis=2).max() == 1.0


@pytest.mark.parametrize(
    ("text", "length", "message"),
    [
        ("too short", 5, "has 9 letters; sequences of 5 need at least 21"),
        ("", 2, "has 0 letters"),
        ("ab" * 25_001, 5, "at most 50000"),
        ("".join(map(chr, range(300, 600))), 5, "300 different letters; at most 128"),
    ],
)
def test_texts_that_cannot_be(text: str, length: int, message: str) -> None:
    with pytest.raises(InputError, match=message):
        own.of_text(text, length)


def test_rows_of_a_table_are_sequences() -> None:
    x = np.arange(24.0).reshape(4, 6) - 12.0
    made = own.of_table(classified(x, np.array([0, 1, 1, 0]), ("no", "yes")), 2)
    assert made.x.shape == (4, 3, 2)
    np.testing.assert_array_equal(made.x[1], x[1].reshape(3, 2) / 12.0)
    assert made.labels is not None
    assert made.labels.tolist() == [0, 1, 1, 0]
    assert made.output_names == ("no", "yes")
    numbers = own.of_table(regressed(x, np.arange(4.0)))
    assert (numbers.task, numbers.x.shape, numbers.y.shape) == (REGRESSION, (4, 6, 1), (4, 1, 1))
    assert not own.of_table(regressed(0.0 * x, np.arange(4.0))).x.any()


@pytest.mark.parametrize(("rows", "features", "message"), [(4, 4, "6 columns cannot"), (3, 1, "at least 4")])
def test_tables_that_cannot_be(rows: int, features: int, message: str) -> None:
    with pytest.raises(InputError, match=message):
        own.of_table(regressed(np.ones((rows, 6)), np.ones(rows)), features)


def test_a_text_is_read_in_its_encoding(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text("é" * 30, encoding="utf-16")
    assert own.read_text(path) == "é" * 30
    with pytest.raises(InputError, match=r"nothing\.txt cannot be read"):
        own.read_text(tmp_path / "nothing.txt")
