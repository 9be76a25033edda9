"""What a student has done in one lesson since it was opened: checkpoints reached, and answers given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from nnplayground.experiment.files import Saved
from nnplayground.lessons.files import references
from nnplayground.lessons.files.checkpoints import Facts, value
from nnplayground.lessons.files.lesson import Lesson, Page


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One answer as `exercises/records.py` writes it down, and the page that it was given on, counted from 0."""

    key: str
    edition: int
    seed: int
    level: int
    digits: int
    typed: list[str]
    verdicts: list[str]
    right: bool
    hints: int
    shown: bool
    page: int = 0

    @property
    def counts(self) -> bool:
        """Whether it is right and was found without seeing the solution."""
        return self.right and not self.shown


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
        self._answers: dict[tuple[int, str, int, int], Answer] = {}

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
        """Note an answer; one that counts is not replaced by a later one that does not."""
        place = (answer.page, answer.key, answer.level, answer.seed)
        before = self._answers.get(place)
        if before is None or answer.counts or not before.counts:
            self._answers[place] = answer

    def solved(self, page: int) -> int:
        """Return how many of the tasks of a page are answered rightly."""
        return sum(self._is_right(page, task) for task in tasks(self.lesson.pages[page]))

    def _is_right(self, page: int, task: tuple[str, int, int]) -> bool:
        answer = self._answers.get((page, *task))
        return answer is not None and answer.counts

    def is_done(self, page: int) -> bool:
        """Say whether nothing is left to do on a page."""
        wanted = self.lesson.pages[page]
        return self.solved(page) == len(tasks(wanted)) and (not wanted.checkpoints or page in self._reached)


def tasks(page: Page) -> tuple[tuple[str, int, int], ...]:
    """Return key, level and seed of every task of a page, each once."""
    asked = ((wanted.key, wanted.level, seed) for wanted in page.exercises for seed in references.seeds(wanted))
    return tuple(dict.fromkeys(asked))
