"""What a student has done in one lesson since it was opened: checkpoints reached, and answers given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from nnplayground.experiment.files import Saved
from nnplayground.lessons.checkpoints import Facts, value
from nnplayground.lessons.lesson import Lesson


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was typed for one exercise, drawn by kind, level, seed and number; counted from 0."""

    page: int
    exercise: str
    level: int
    seed: int
    number: int
    typed: tuple[str, ...]
    is_right: bool


class Reached(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The values of a page's checkpoints, in their order, when all of them held."""

    page: int
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Reach:
    """A page's checkpoints with the run in which they were reached, if they are about one."""

    reached: Reached
    saved: Saved | None


class Sitting:
    """Grows while the lesson is worked through."""

    def __init__(self, lesson: Lesson) -> None:
        self.lesson = lesson
        self._reached: dict[int, Reach] = {}
        self._answers: dict[tuple[int, str, int, int, int], Answer] = {}

    @property
    def reached(self) -> Mapping[int, Reach]:
        """Pages whose checkpoints were reached."""
        return self._reached

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The last answer to each exercise, in the order of the lesson."""
        return tuple(answer for _, answer in sorted(self._answers.items()))

    def reach(self, page: int, saved: Saved | None, facts: Facts) -> None:
        """Note that all checkpoints of a page held."""
        values = tuple(value(checkpoint, facts) for checkpoint in self.lesson.pages[page].checkpoints)
        self._reached[page] = Reach(Reached(page, values), saved)

    def answer(self, answer: Answer) -> None:
        """Note an answer; a right one is not replaced by a later wrong one."""
        place = (answer.page, answer.exercise, answer.level, answer.seed, answer.number)
        before = self._answers.get(place)
        if before is None or answer.is_right or not before.is_right:
            self._answers[place] = answer

    def solved(self, page: int) -> int:
        """Return how many exercises of a page are answered rightly."""
        return sum(answer.page == page and answer.is_right for answer in self._answers.values())

    def is_done(self, page: int) -> bool:
        """Say whether nothing is left to do on a page."""
        wanted = self.lesson.pages[page]
        exercises = sum(exercise.count for exercise in wanted.exercises)
        return self.solved(page) >= exercises and (not wanted.checkpoints or page in self._reached)
