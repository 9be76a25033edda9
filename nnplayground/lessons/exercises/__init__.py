"""Exercises without a window: drawn from a seed, judged to the digits asked, with hints and the whole solution.

Exercises are one function and one entry each (`lessons/exercises`): it draws few-digit numbers from a generator and
returns the question, what is given, the answers with typical mistakes, and the solution as equations, from which hints
are made. Numbers come from `Generator.random` alone, so that a seed is the same sheet everywhere and in every NumPy;
whoever changes what a seed draws raises `EDITION`, for answers that were handed in are judged from their seed. Solved
exercises and worked steps become worksheets (`lessons/worksheet`): blocks that HTML and PDF are both written from.
"""

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
