"""Where values stand along an axis, and what is left of a search over more knobs than are shown."""

from __future__ import annotations

import math

import pytest

from nnplayground.tuning.results import Score
from nnplayground.tuning.scales import TOLD_APART, Scale, best_by


def score(number: int, mean: float, **setting: object) -> Score:
    return Score(number, setting, mean, 0.0, 0.0, mean, 1.0, 0.1, 0)


def test_few_numbers_have_a_place_each_in_their_order() -> None:
    scale = Scale.of([0.1, 0.001, 0.01, 0.1])
    assert (scale.values, scale.is_numeric, scale.is_log, scale.is_listed) == ((0.001, 0.01, 0.1), True, True, True)
    assert [scale.place(value) for value in scale.values] == [0.0, 1.0, 2.0]
    assert scale.ticks() == [(0.0, "0.001"), (1.0, "0.01"), (2.0, "0.1")]
    assert [scale.share(value) for value in scale.values] == [0.0, 0.5, 1.0]


@pytest.mark.parametrize(("factor", "is_log"), [(1.5, True), (1.01, False)])
def test_many_numbers_stand_along_a_line(factor: float, is_log: bool) -> None:
    values = [0.01 * factor**power for power in range(TOLD_APART + 1)]
    scale = Scale.of(values)
    assert (scale.is_listed, scale.is_log) == (False, is_log)
    assert scale.place(values[3]) == (math.log10(values[3]) if is_log else values[3])
    assert [place for place, _ in scale.ticks()] == list(scale.ends)


@pytest.mark.parametrize(
    ("given", "values", "names"),
    [
        (("tanh", "relu", "tanh"), ("tanh", "relu"), ["tanh", "relu"]),
        ((True, False), (True, False), ["true", "false"]),
        (((8, 4), (), (4,)), ((), (4,), (8, 4)), ["0", "4", "8,4"]),
    ],
)
def test_what_is_no_number_is_listed(given: tuple, values: tuple, names: list[str]) -> None:
    scale = Scale.of(given)
    assert (scale.values, scale.is_listed) == (values, True)
    assert scale.is_ordered == isinstance(values[0], tuple)
    assert [name for _, name in scale.ticks()] == names


def test_one_value_stands_in_the_middle() -> None:
    assert Scale.of([3]).share(3) == 0.5


def test_the_best_of_the_others_is_shown() -> None:
    scores = [
        score(0, 0.5, a=1, b=1),
        score(1, 0.9, a=1, b=2),
        score(2, -math.inf, a=2, b=1),
        score(3, 0.7, a=2, b=2),
    ]
    assert {place: each.number for place, each in best_by(scores, ["a"]).items()} == {(1,): 1, (2,): 3}
    assert len(best_by(scores, ["a", "b"])) == 4
