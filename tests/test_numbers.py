"""Fractions as people type them, and numbers as they read them; plain ones are tested with the field for them."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest

from nnplayground.decimals import COMMA, POINT, for_other_programs, listed, use_decimal_sign
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons.scripts import LATEX, PLAIN
from nnplayground.numbers import exactly, fixed, full, parse_fraction, parse_number, short, unmistakable


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


# -- out ---------------------------------------------------------------------------------------------------------------


@pytest.fixture
def comma() -> Iterator[None]:
    """Prefer a comma."""
    use_decimal_sign(COMMA)
    yield
    use_decimal_sign(POINT)


def test_numbers_are_read_with_a_point_unless_a_comma_is_preferred() -> None:
    assert (short(0.125), fixed(2.0, 1), exactly(0.5), short(math.nan)) == ("0.125", "2.0", "0.5", "–")
    assert listed(("0.5", "1")) == "0.5, 1"


@pytest.mark.usefixtures("comma")
def test_a_comma_is_for_people_alone() -> None:
    assert (short(0.125), short(-1.5e-7), fixed(2.0, 1), exactly(0.5)) == ("0,125", "-1,5e-07", "2,0", "0,5")
    assert (full(0.5), unmistakable(1.234)) == ("0.5", "1.2340"), "files and code have the point"
    assert listed(map(short, (0.5, 1.0))) == "0,5; 1"
    assert parse_number(exactly(0.1)) == 0.1
    with for_other_programs():
        assert short(0.5) == "0.5"


def test_what_was_said_before_is_said_again_with_the_other_sign() -> None:
    text = Text(QT_TRANSLATE_NOOP("Test", "{loss} of {share}"), {"loss": short(0.25), "share": 0.5})
    assert str(text) == "0.25 of 0.5"
    use_decimal_sign(COMMA)
    try:
        assert str(text) == "0,25 of 0,5"
    finally:
        use_decimal_sign(POINT)


@pytest.mark.usefixtures("comma")
def test_formulas_follow_without_a_gap_behind_the_comma() -> None:
    assert LATEX.number(-0.5, 3) == "{-}0{,}5"
    assert LATEX.number(1.5e-7, 3) == r"1{,}5 \cdot 10^{{-}7}"
    assert PLAIN.number(1.5e-7, 3) == "1,5·10⁻⁷"
