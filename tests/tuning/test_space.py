"""How spaces are written, and what they hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.errors import InputError
from nnplayground.experiment.spec import Experiment
from nnplayground.tuning.knobs import KNOBS, knob, written
from nnplayground.tuning.space import Range, Space


def test_a_grid_has_every_combination_and_the_last_knob_turns_fastest() -> None:
    space = Space.parse("hidden=4|8,8;learning_rate=0.01,0.1")
    assert list(space.grid()) == [
        {"hidden": (4,), "learning_rate": 0.01},
        {"hidden": (4,), "learning_rate": 0.1},
        {"hidden": (8, 8), "learning_rate": 0.01},
        {"hidden": (8, 8), "learning_rate": 0.1},
    ]
    assert len(space) == 4


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("learning_rate=0,01|0,1", (0.01, 0.1)),
        ("hidden=0|3", ((), (3,))),
        ("activation=tanh,relu", ("tanh", "relu")),
        ("early_stopping=true,false", (True, False)),
        ("momentum=0.5,0.9", (0.5, 0.9)),
        ("solver.beta_1=0.8", (0.8,)),
        (" batch_size = 10 , 32 ; ", (10, 32)),
    ],
)
def test_values_are_read_as_people_write_them(text: str, values: tuple[object, ...]) -> None:
    ((_, found),) = Space.parse(text).choices.items()
    assert found == values


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "Nothing to try"),
        ("hidden", "name=value"),
        ("hidden=", "name=value"),
        ("speed=1", "no “speed”"),
        ("hidden=4;hidden=5", "twice"),
        ("l2=0,0", "twice"),
        ("l2=0,-1", "l2=0,-1: Penalty"),
        ("activation=tanh,taanh", "taanh"),
        ("learning_rate=1e-1..1e-3", "smaller to a larger"),
        ("hidden=4..8", "is not a whole|not a number"),
        ("early_stopping=maybe", "neither true nor false"),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        Space.parse(text)


def test_a_range_is_drawn_from_and_cannot_be_a_grid() -> None:
    space = Space.parse("learning_rate=0.001..0.1;batch_size=5..50;dropout=0..0.5")
    with pytest.raises(InputError, match="single values"):
        list(space.grid())
    drawn = list(space.draw(200, np.random.default_rng(0)))
    assert len(drawn) == 200
    rates = np.array([setting["learning_rate"] for setting in drawn])
    assert rates.min() >= 0.001
    assert rates.max() <= 0.1
    assert 0.3 < np.mean(rates < 0.01) < 0.7, "far ends are drawn from in the logarithm"
    assert all(isinstance(setting["batch_size"], int) for setting in drawn)


def test_drawing_repeats_and_never_draws_twice() -> None:
    space = Space.parse("hidden=2|3;l2=0,0.1")
    first, second = (list(space.draw(10, np.random.default_rng(7))) for _ in range(2))
    assert first == second
    assert len(first) == 4


@given(st.sets(st.floats(1e-6, 1e6), min_size=1, max_size=4), st.lists(st.lists(st.integers(1, 99), max_size=3)))
def test_what_is_written_reads_the_same(rates: set[float], sizes: list[list[int]]) -> None:
    hidden = tuple(dict.fromkeys(map(tuple, sizes))) or ((4,),)
    space = Space({"learning_rate": tuple(rates), "hidden": hidden, "l2": Range(0.1, 2.0, is_whole=False)})
    assert Space.parse(str(space)) == space


@pytest.mark.parametrize("key", KNOBS)
def test_the_present_value_of_every_knob_can_be_written_and_read(key: str) -> None:
    value = knob(key).get(Experiment())
    if value is not None:
        assert knob(key).read(written(value)) == value
