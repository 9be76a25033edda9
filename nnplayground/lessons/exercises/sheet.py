"""A sheet of exercises: a seed, and which exercises at which level. One seed is one sheet for a whole class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.exercises.draw import whole
from nnplayground.lessons.exercises.exercises import EXERCISES
from nnplayground.lessons.exercises.task import DIGITS, MOST_SEED, Exercise, Task

MOST_EXERCISES = 60


@dataclass(frozen=True, slots=True)
class Sheet:
    """Exercises by key with their levels; the task at place k has the seed `seed + k`."""

    seed: int
    entries: tuple[tuple[str, int], ...]
    digits: int = DIGITS

    def tasks(self) -> tuple[tuple[Exercise, Task], ...]:
        """Return every task with the exercise it belongs to; raises `InputError` as `Exercise.task` does."""
        found = []
        for place, (key, level) in enumerate(self.entries):
            exercise = EXERCISES[key]
            found.append((exercise, exercise.task((self.seed + place) % (MOST_SEED + 1), level, self.digits)))
        return tuple(found)


def of_lesson(lesson: str) -> tuple[str, ...]:
    """Return the generated exercises of a lesson; of all of them where it is empty."""
    return tuple(
        key for key, exercise in EXERCISES.items() if not exercise.is_fixed and lesson in ("", exercise.lesson)
    )


def drawn(seed: int, keys: Sequence[str], count: int, level: int, digits: int = DIGITS) -> Sheet:
    """Return a sheet of so many exercises, each of these as often as any other give or take one, in their order.

    Raises `InputError` for a number of exercises that makes no sheet.
    """
    if not 1 <= count <= MOST_EXERCISES:
        raise InputError(
            QT_TRANSLATE_NOOP("Exercise", "A sheet has 1 to {most} exercises, not {count}."),
            most=MOST_EXERCISES,
            count=count,
        )
    rng = np.random.Generator(np.random.PCG64(np.random.SeedSequence([seed, count])))
    chosen: list[str] = []
    while len(chosen) < count:
        left = list(keys)
        while left and len(chosen) < count:
            chosen.append(left.pop(whole(rng, 0, len(left) - 1)))
    order = {key: place for place, key in enumerate(keys)}
    return Sheet(seed, tuple((key, level) for key in sorted(chosen, key=lambda key: order[key])), digits)
