"""Exercises without a window: drawn from a seed, judged to the digits asked, with hints and the whole solution."""

from nnplayground.lessons.exercises.exercises import EXERCISES
from nnplayground.lessons.exercises.judge import Judgement, Verdict, judge_field
from nnplayground.lessons.exercises.records import Result, answer, judge, record
from nnplayground.lessons.exercises.task import Exercise, Field, Hint, Kind, Slip, Task

__all__ = [
    "EXERCISES",
    "Exercise",
    "Field",
    "Hint",
    "Judgement",
    "Kind",
    "Result",
    "Slip",
    "Task",
    "Verdict",
    "answer",
    "judge",
    "judge_field",
    "record",
]
