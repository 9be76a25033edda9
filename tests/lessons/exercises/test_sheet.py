"""Sheets: the same seed for a class, every lesson in turn."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.errors import InputError
from nnplayground.lessons.exercises.exercises import EXERCISES, LESSONS
from nnplayground.lessons.exercises.sheet import MOST_EXERCISES, drawn, of_lesson
from nnplayground.lessons.exercises.task import MOST_SEED


def test_every_lesson_has_exercises_that_are_drawn() -> None:
    assert {exercise.lesson for exercise in EXERCISES.values()} == {*LESSONS}
    assert all(of_lesson(lesson) for lesson in LESSONS)


@settings(max_examples=30)
@given(st.integers(0, MOST_SEED), st.sampled_from(["", *LESSONS]), st.integers(1, 20), st.integers(1, 3))
def test_a_sheet_is_the_same_for_all_and_fair(seed: int, lesson: str, count: int, level: int) -> None:
    keys = of_lesson(lesson)
    sheet = drawn(seed, keys, count, level)
    assert sheet == drawn(seed, keys, count, level)
    used = [key for key, _ in sheet.entries]
    assert len(used) == count
    assert max(used.count(key) for key in keys) - min(used.count(key) for key in keys) <= 1
    assert [exercise.key for exercise, _ in sheet.tasks()] == used


@pytest.mark.parametrize("count", [0, -1, MOST_EXERCISES + 1])
def test_what_makes_no_sheet_is_refused(count: int) -> None:
    with pytest.raises(InputError, match="exercises"):
        drawn(1, of_lesson(""), count, 1)
