"""Answers as plain data for a file that is handed in, and judged anew from the seed by whoever receives it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nnplayground.catalogue import lookup
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.exercises.exercises import EXERCISES
from nnplayground.lessons.exercises.judge import MOST_TYPED, Judgement, judge_field
from nnplayground.lessons.exercises.task import DIGITS, Task

EDITION = 1
"""Raised when an exercise draws other numbers from the same seed, for then old answers cannot be judged."""
NUMBERS = ("seed", "level", "digits", "hints")


@dataclass(frozen=True, slots=True)
class Result:
    """A task, what was typed, and the verdict on each answer."""

    task: Task
    typed: tuple[str, ...]
    judgements: tuple[Judgement, ...]

    @property
    def is_right(self) -> bool:
        """Whether every answer is right."""
        return all(judgement.is_right for judgement in self.judgements)


def answer(key: str, seed: int, level: int, typed: Sequence[str], digits: int = DIGITS) -> Result:
    """Judge what was typed for a task; raises `InputError` where there is no such task or answers are missing."""
    task = lookup(EXERCISES, key, "key").task(seed, level, digits)
    if len(typed) != len(task.fields):
        raise InputError(
            QT_TRANSLATE_NOOP("Exercise", "{key}: {expected} answers are asked, {found} are given."),
            key=key,
            expected=len(task.fields),
            found=len(typed),
        )
    pairs = zip(task.fields, typed, strict=True)
    return Result(task, tuple(typed), tuple(judge_field(field, text) for field, text in pairs))


def record(
    key: str,
    seed: int,
    level: int,
    typed: Sequence[str],
    *,
    digits: int = DIGITS,
    hints: int = 0,
    was_shown: bool = False,
) -> dict[str, Any]:
    """Return an answer as plain data: which task, what was typed, the verdicts, and how much help was taken."""
    result = answer(key, seed, level, typed, digits)
    return {
        "edition": EDITION,
        "key": key,
        "seed": seed,
        "level": level,
        "digits": digits,
        "typed": list(typed),
        "verdicts": [judgement.verdict.value for judgement in result.judgements],
        "right": result.is_right,
        "hints": hints,
        "shown": was_shown,
    }


def judge(handed_in: Mapping[str, Any]) -> Result:
    """Judge a record anew, whatever verdicts it claims; raises `InputError` that names what is wrong with it."""
    edition = handed_in.get("edition")
    if edition != EDITION:
        raise InputError(
            QT_TRANSLATE_NOOP("Exercise", "The answer was given in edition {found} of the exercises; this is {known}."),
            found=str(edition)[:20],
            known=EDITION,
        )
    for name in NUMBERS:
        value = handed_in.get(name)
        if isinstance(value, bool) or not isinstance(value, int):
            raise InputError(
                QT_TRANSLATE_NOOP("Exercise", "{name} must be a whole number, not {value}."),
                name=name,
                value=str(value)[:40],
            )
    typed = handed_in.get("typed")
    if not isinstance(typed, list) or not all(isinstance(text, str) and len(text) <= MOST_TYPED for text in typed):
        raise InputError(
            QT_TRANSLATE_NOOP("Exercise", "typed must be a list of texts of at most {most} characters."),
            most=MOST_TYPED,
        )
    seed, level, digits = (int(handed_in[name]) for name in NUMBERS[:3])
    return answer(str(handed_in.get("key")), seed, level, typed, digits)
