"""What a lesson file may refer to by key: the one place where lessons are wired to what stands on their pages."""

from __future__ import annotations

from collections.abc import Mapping

from nnplayground.catalogue import Entry
from nnplayground.experiment.gallery import GALLERY
from nnplayground.lessons.exercises.exercises import EXERCISES
from nnplayground.lessons.exercises.task import LEVELS, MOST_SEED
from nnplayground.lessons.files.demos import DEMO_NAMES
from nnplayground.lessons.files.lesson import ExerciseRef
from nnplayground.lessons.worked.examples import EXAMPLES

HIGHEST_LEVEL = LEVELS[-1]
LARGEST_SEED = MOST_SEED


def demos() -> Mapping[str, Entry]:
    """Return the demonstrations."""
    return DEMO_NAMES


def examples() -> Mapping[str, Entry]:
    """Return the worked examples."""
    return EXAMPLES


def exercises() -> Mapping[str, Entry]:
    """Return the exercises."""
    return EXERCISES


def seeds(wanted: ExerciseRef) -> range:
    """Return the seeds of the tasks that an exercise of a page asks for; one with fixed numbers is asked for once."""
    count = 1 if EXERCISES[wanted.key].is_fixed else wanted.count
    return range(wanted.seed, wanted.seed + count)


def experiments() -> Mapping[str, Entry]:
    """Return the ready experiments."""
    return GALLERY
