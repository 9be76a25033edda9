"""Blocks of numbers from spreadsheets: separators, decimal signs, and what is refused by line and column."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.data.csv_block import MOST_CELLS, read_block, write_block
from nnplayground.errors import InputError

NAMES = ("x₁", "x₂", "Bias")


@pytest.mark.parametrize(
    "text",
    ["0.5\t-1.25\n2\t3", "0,5\t-1,25\n2\t3", "0,5;-1,25\r\n2;3\r\n", " 0.5 ; -1.25 \n2;3", "0,5\t−1,25\n2,0\t3"],
)
def test_both_separators_and_both_decimal_signs(text: str) -> None:
    assert read_block(text, NAMES).numbers().tolist() == [[0.5, -1.25], [2.0, 3.0]]


def test_a_first_line_may_name_the_columns() -> None:
    block = read_block("x₁\tx₂\n1,5\t2\n3\tabc", NAMES)
    assert block.texts(1) == ["2", "abc"]
    assert block.numbers(1).tolist() == [[1.5], [3.0]]
    with pytest.raises(InputError, match="Line 3"):
        block.numbers()


def test_a_single_number() -> None:
    assert read_block("0,75\n", NAMES).numbers().tolist() == [[0.75]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("0,5\tabc", ("Line 1", "x₂", "abc")),
        ("0,5\t0,1\n0,2\tnan", ("Line 2", "x₂", "missing")),
        ("0,5\t0,1\n0,2\t", ("Line 2", "x₂", "missing")),
        ("0,5\t0,1\n0,2", ("Line 2", "1 cells")),
        ("0.5\t0,1", ("mixes",)),
        ("1.500\t2", ("Line 1", "x₁", "1.500", "thousands")),
        ("1,500\t2", ("x₁", "1,500")),
        ("1_000\t2", ("x₁", "1_000")),
        ("٠٫١\t2", ("x₁",)),
        ("1e400\t2", ("x₁", "1e400")),
        ("50%\t2", ("percentage",)),
        ("1\t2\t3\t4", ("4 columns", "only 3")),
        ("", ("no numbers",)),
        ("\n\n", ("no numbers",)),
        ("0\n" * (MOST_CELLS + 1), (str(MOST_CELLS),)),
        ("<table><tr><td>1</td></tr></table>", ("x₁",)),
    ],
)
def test_what_is_refused_is_named(text: str, words: tuple[str, ...]) -> None:
    with pytest.raises(InputError) as caught:
        read_block(text, NAMES).numbers()
    assert all(word in str(caught.value) for word in words), str(caught.value)


@given(st.lists(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=3, max_size=3), min_size=1))
def test_what_is_copied_is_pasted_back(rows: list[list[float]]) -> None:
    assert np.array_equal(read_block(write_block(rows), NAMES).numbers(), np.array(rows))


def test_a_copied_number_is_not_taken_for_thousands() -> None:
    assert read_block(write_block([[1.234, 2.0]]), NAMES).numbers().tolist() == [[1.234, 2.0]]
