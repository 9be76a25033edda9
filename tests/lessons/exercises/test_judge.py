"""What may be typed, and what is said of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.exercises import Field, Kind, Slip, Verdict, judge_field
from nnplayground.lessons.scripts import Name

FORGOTTEN = QT_TRANSLATE_NOOP("Slip", "The bias b is missing.")


def number(value: float, digits: int = 3, *slips: Slip) -> Field:
    return Field(Name("a", "a"), value, digits=digits, slips=slips)


@pytest.mark.parametrize(
    "text", ["0.549", "0,549", "0.5489", ".549", "5.49e-1", " 0.549 ", "0.54890000001", "549/1000", "0,549/1", "+0.549"]
)
def test_it_is_right_however_it_is_written(text: str) -> None:
    assert judge_field(number(0.5489), text).is_right


@pytest.mark.parametrize("text", ["1.234", "1,234", "1.2341", "12,34/10"])
def test_what_looks_like_thousands_is_a_decimal_here(text: str) -> None:
    assert judge_field(number(1.2341, 4), text).is_right


@pytest.mark.parametrize("text", ["0.55", "0.54", "0,5", "1", "5e-1"])
def test_fewer_digits_are_too_rough_and_not_wrong(text: str) -> None:
    judgement = judge_field(number(0.5489), text)
    assert judgement.verdict is Verdict.ROUGH
    assert "3" in str(judgement.text)


@pytest.mark.parametrize("text", ["0.548", "0.550", "0.56", "0", "-0.549", "2"])
def test_other_numbers_are_wrong(text: str) -> None:
    assert judge_field(number(0.5489), text).verdict is Verdict.WRONG


@pytest.mark.parametrize("text", ["", "abc", "1/0", "1,2,3", "nan", "inf", "1_0", "1/2/3", "٣", "9" * 50])
def test_what_is_no_number_is_unreadable(text: str) -> None:
    assert judge_field(number(0.5489), text).verdict is Verdict.UNREADABLE


def test_both_ways_of_rounding_a_half_are_right() -> None:
    assert judge_field(number(1.025), "1.02").is_right
    assert judge_field(number(1.025), "1.03").is_right


def test_an_exact_short_answer_is_enough() -> None:
    assert judge_field(number(0.5), "0.5").is_right
    assert judge_field(number(-12.0), "-12").is_right


def test_a_typical_mistake_is_told_before_anything_else_wrong() -> None:
    field = number(0.5489, 3, Slip(0.6489, FORGOTTEN))
    judgement = judge_field(field, "0,649")
    assert judgement.verdict is Verdict.SLIP
    assert str(FORGOTTEN) in str(judgement.text)


@pytest.mark.parametrize("text", ["4 x 15", "4x15", "4×15", "(4, 15)", "4 X 15", "4 * 15", "4 kali 15", "4 by 15"])
def test_shapes_are_written_in_many_ways(text: str) -> None:
    field = Field(Name("Y", "Y"), kind=Kind.SHAPE, shape=(4, 15))
    assert judge_field(field, text).is_right


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("15 x 4", Verdict.SLIP), ("4 x 14", Verdict.WRONG), ("60", Verdict.UNREADABLE), ("4", Verdict.UNREADABLE)],
)
def test_other_shapes(text: str, verdict: Verdict) -> None:
    assert judge_field(Field(Name("Y", "Y"), kind=Kind.SHAPE, shape=(4, 15)), text).verdict is verdict


def test_whole_numbers_have_to_be_met() -> None:
    field = Field(Name("N", "N"), 1590, Kind.WHOLE)
    assert judge_field(field, "1590").is_right
    assert judge_field(field, "1590.0").is_right
    assert judge_field(field, "1591").verdict is Verdict.WRONG
    assert judge_field(field, "1.590").verdict is Verdict.UNREADABLE  # thousands or a fraction: says so


@pytest.mark.parametrize("text", ["", "-1", "7", "x"])
def test_a_choice_that_does_not_exist(text: str) -> None:
    field = Field(Name("c", "c"), 0, Kind.CHOICE, choices=(FORGOTTEN, FORGOTTEN))
    assert judge_field(field, text).verdict is Verdict.UNREADABLE


@given(st.text(max_size=80))
def test_nothing_that_is_typed_breaks_it(text: str) -> None:
    for kind in Kind:
        judge_field(Field(Name("a", "a"), 0.5, kind, choices=(FORGOTTEN,), shape=(1, 2)), text)
