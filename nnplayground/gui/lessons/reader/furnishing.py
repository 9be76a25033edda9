"""What stands on a page, made by key: the one place where the reader meets demonstrations, examples and exercises."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtWidgets import QWidget

from nnplayground.catalogue import lookup
from nnplayground.gui.lessons.demos import DEMOS
from nnplayground.gui.lessons.exercises.exercise_view import ExerciseView
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.lessons.worked.example_view import ExampleView
from nnplayground.lessons.files import references
from nnplayground.lessons.files.lesson import ExerciseRef
from nnplayground.lessons.files.sitting import Answer
from nnplayground.lessons.worked.examples import EXAMPLES


def demo(stage: Stage, key: str) -> QWidget:
    """Return the widget of a demonstration; raises `InputError` that names an option it cannot use."""
    return lookup(DEMOS, key, "demo").make(stage)


def example(stage: Stage, key: str, open_experiment: Callable[[str], None]) -> QWidget:
    """Return the widget of a worked example, which may ask for an experiment of the gallery by its key."""
    view = ExampleView(stage, EXAMPLES[key])
    view.experiment_chosen.connect(open_experiment)
    return view


def exercise(stage: Stage, wanted: ExerciseRef, tell: Callable[[Answer], None]) -> QWidget:
    """Return the widget of an exercise, which tells every answer that is given."""
    count = len(references.seeds(wanted))
    view = ExerciseView(stage, wanted.key, wanted.seed, wanted.level, count)
    view.answered.connect(lambda found: tell(msgspec.convert(found, Answer)))
    return view
