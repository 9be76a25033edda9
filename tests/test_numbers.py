"""Fractions as people type them; plain numbers are tested with the field they are typed into."""

from __future__ import annotations

import pytest

from nnplayground.errors import InputError
from nnplayground.numbers import parse_fraction


@pytest.mark.parametrize(
    ("text", "value"),
    [("1/3", 1 / 3), ("-0,5/2", -0.25), (" 2 / 4 ", 0.5), ("1e-3", 0.001), ("3", 3.0), ("−1/−4", 0.25)],
)
def test_fractions_are_numbers(text: str, value: float) -> None:
    assert parse_fraction(text) == value


@pytest.mark.parametrize("text", ["1/0", "/3", "1/", "1/2/3", "a/b", "", "1e308/1e-308", "1.500/2", "nan/1"])
def test_what_is_no_fraction_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        parse_fraction(text)
