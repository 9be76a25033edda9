"""Checkpoints: which numbers they are about, and when they hold."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nnplayground.engine.history import Record
from nnplayground.lessons.files.checkpoints import MEASURES, Facts, all_reached, is_reached, value, words
from nnplayground.lessons.files.lesson import Checkpoint

RECORD = Record(0.1, 0.2, 0.95, 0.9, 0.03, np.zeros(1))
FACTS = Facts(RECORD, epochs=30, steps=300, parameters=33, neurons=6, layers=2, solved=2)
VALUES = {
    "train_loss": 0.1,
    "test_loss": 0.2,
    "train_accuracy": 0.95,
    "test_accuracy": 0.9,
    "train_r2": math.nan,
    "test_r2": math.nan,
    "epochs": 30,
    "steps": 300,
    "parameters": 33,
    "neurons": 6,
    "layers": 2,
    "pseudo_likelihood": math.nan,
    "js_divergence": math.nan,
    "bottleneck": math.nan,
    "exercises": 2,
}


@pytest.mark.parametrize("key", MEASURES)
def test_every_measure_has_its_number(key: str) -> None:
    found = value(Checkpoint(key), FACTS)
    assert found == VALUES[key] or (math.isnan(found) and math.isnan(VALUES[key]))
    assert math.isnan(value(Checkpoint(key), Facts())) or key == "exercises"


def test_scores_are_those_of_the_task() -> None:
    regression = Facts(RECORD, steps=1, scores="r2")
    assert value(Checkpoint("test_r2"), regression) == 0.9
    assert math.isnan(value(Checkpoint("test_accuracy"), regression))


def test_bounds_belong_to_them() -> None:
    assert is_reached(Checkpoint("test_accuracy", 0.9), FACTS)
    assert not is_reached(Checkpoint("test_accuracy", 0.901), FACTS)
    assert is_reached(Checkpoint("epochs", at_most=30.0), FACTS)
    assert is_reached(Checkpoint("epochs", 30.0, 30.0), FACTS)
    assert not is_reached(Checkpoint("epochs", at_most=29.0), FACTS)


def test_nothing_holds_of_a_run_that_has_not_begun_or_has_diverged() -> None:
    assert not is_reached(Checkpoint("epochs", at_most=30.0), Facts(RECORD))
    lost = Facts(Record(math.inf, math.nan, math.nan, math.nan, 0.03, np.zeros(1)), steps=5)
    assert not is_reached(Checkpoint("train_loss", 0.0), lost)
    assert not is_reached(Checkpoint("test_loss", at_most=1.0), lost)


def test_all_hold_at_one_moment_or_none_counts() -> None:
    assert all_reached([Checkpoint("test_accuracy", 0.9), Checkpoint("epochs", at_most=30.0)], FACTS)
    assert not all_reached([Checkpoint("test_accuracy", 0.9), Checkpoint("epochs", at_most=20.0)], FACTS)


def test_words_have_full_numbers() -> None:
    assert str(words(Checkpoint("test_accuracy", 0.125))) == "Accuracy, test ≥ 0.125"
    assert str(words(Checkpoint("epochs", at_most=400.0))) == "Epochs ≤ 400"
    assert str(words(Checkpoint("epochs", 0.0, 0.0))) == "0 ≤ Epochs ≤ 0"


@pytest.mark.parametrize(("kind", "measure"), [("pseudo_likelihood", "pseudo_likelihood"), ("game", "js_divergence")])
def test_scores_of_labs_are_their_own(kind: str, measure: str) -> None:
    lab = Facts(RECORD, steps=1, parameters=10, neurons=math.nan, layers=math.nan, scores=kind, bottleneck=2.0)
    assert value(Checkpoint(measure), lab) == 0.9
    assert value(Checkpoint("bottleneck"), lab) == 2.0
    assert all(math.isnan(value(Checkpoint(other), lab)) for other in ("test_accuracy", "test_r2", "neurons"))
