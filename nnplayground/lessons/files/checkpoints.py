"""Checkpoints: what can be measured of a run and of a page, and whether it is as a lesson wants it.

One entry in `MEASURES` is enough: lesson files, window, terminal and hand-ins are made from the entries.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nnplayground.catalogue import catalogue
from nnplayground.engine.history import Record
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.lessons.files.lesson import Checkpoint
from nnplayground.numbers import exactly

ACCURACY, R2 = "accuracy", "r2"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known at one moment: the run's record and size, and how many exercises of the page are solved."""

    record: Record | None = None
    epochs: int = 0
    steps: int = 0
    parameters: int = 0
    neurons: float = 0
    layers: float = 0
    """Hidden ones; not-a-number where they cannot be counted, as in a lab."""
    scores: str = ACCURACY
    """What the scores of the record are, as `Curves.kind` has it."""
    bottleneck: float = math.nan
    """Numbers that an autoencoder has for an image."""
    solved: int = 0


def _score(name: str, kind: str = ACCURACY) -> Callable[[Facts], float]:
    def of(facts: Facts) -> float:
        return _of_record(name)(facts) if facts.scores == kind else math.nan

    return of


def _of_record(name: str) -> Callable[[Facts], float]:
    def of(facts: Facts) -> float:
        return math.nan if facts.record is None else float(getattr(facts.record, name))

    return of


@dataclass(frozen=True, slots=True)
class Measure:
    """One number of a moment; nan where it has none. What `needs_training` says nothing before the first step."""

    key: str
    label: Marked
    of: Callable[[Facts], float]
    needs_training: bool = True


MEASURES = catalogue(
    [
        Measure("train_loss", QT_TRANSLATE_NOOP("Measure", "Loss, training"), _of_record("train_loss")),
        Measure("test_loss", QT_TRANSLATE_NOOP("Measure", "Loss, test"), _of_record("test_loss")),
        Measure(
            "train_accuracy",
            QT_TRANSLATE_NOOP("Measure", "Accuracy, training"),
            _score("train_score"),
        ),
        Measure("test_accuracy", QT_TRANSLATE_NOOP("Measure", "Accuracy, test"), _score("test_score")),
        Measure("train_r2", QT_TRANSLATE_NOOP("Measure", "R², training"), _score("train_score", R2)),
        Measure("test_r2", QT_TRANSLATE_NOOP("Measure", "R², test"), _score("test_score", R2)),
        Measure(
            "pseudo_likelihood",
            QT_TRANSLATE_NOOP("Measure", "Pseudo-log-likelihood, test"),
            _score("test_score", "pseudo_likelihood"),
        ),
        Measure(
            "js_divergence",
            QT_TRANSLATE_NOOP("Measure", "Jensen–Shannon divergence"),
            _score("test_score", "game"),
        ),
        Measure("epochs", QT_TRANSLATE_NOOP("Measure", "Epochs"), lambda facts: facts.epochs),
        Measure("steps", QT_TRANSLATE_NOOP("Measure", "Steps"), lambda facts: facts.steps),
        Measure(
            "parameters",
            QT_TRANSLATE_NOOP("Measure", "Weights and biases"),
            lambda facts: facts.parameters or math.nan,
            needs_training=False,
        ),
        Measure(
            "neurons",
            QT_TRANSLATE_NOOP("Measure", "Hidden neurons"),
            lambda facts: facts.neurons if facts.parameters else math.nan,
            needs_training=False,
        ),
        Measure(
            "layers",
            QT_TRANSLATE_NOOP("Measure", "Hidden layers"),
            lambda facts: facts.layers if facts.parameters else math.nan,
            needs_training=False,
        ),
        Measure(
            "bottleneck",
            QT_TRANSLATE_NOOP("Measure", "Width of the bottleneck"),
            lambda facts: facts.bottleneck,
            needs_training=False,
        ),
        Measure(
            "exercises",
            QT_TRANSLATE_NOOP("Measure", "Exercises solved on this page"),
            lambda facts: facts.solved,
            needs_training=False,
        ),
    ]
)
"""Everything that a checkpoint can ask for."""
OF_THE_PAGE = frozenset({"exercises"})
"""Measures that need no run."""


def value(checkpoint: Checkpoint, facts: Facts) -> float:
    """Return the number that a checkpoint asks for; nan where there is none yet."""
    measure = MEASURES[checkpoint.measure]
    return math.nan if measure.needs_training and not facts.steps else float(measure.of(facts))


def is_reached(checkpoint: Checkpoint, facts: Facts) -> bool:
    """Say whether a checkpoint holds at this moment."""
    found = value(checkpoint, facts)
    if not math.isfinite(found):
        return False
    above = checkpoint.at_least is None or found >= checkpoint.at_least
    below = checkpoint.at_most is None or found <= checkpoint.at_most
    return above and below


def all_reached(checkpoints: Sequence[Checkpoint], facts: Facts) -> bool:
    """Say whether all checkpoints of a page hold at one and the same moment, so that an upper bound means something."""
    return all(is_reached(checkpoint, facts) for checkpoint in checkpoints)


def words(checkpoint: Checkpoint) -> Text:
    """Return what a checkpoint asks for, in words: `Accuracy, test ≥ 0.9`."""
    low, high = checkpoint.at_least, checkpoint.at_most
    label = MEASURES[checkpoint.measure].label
    if low is not None and high is not None:
        said = QT_TRANSLATE_NOOP("Measure", "{low} ≤ {measure} ≤ {high}")
        return Text(said, {"low": exactly(low), "measure": label, "high": exactly(high)})
    if low is not None:
        return Text(QT_TRANSLATE_NOOP("Measure", "{measure} ≥ {low}"), {"measure": label, "low": exactly(low)})
    return Text(QT_TRANSLATE_NOOP("Measure", "{measure} ≤ {high}"), {"measure": label, "high": exactly(high or 0.0)})
