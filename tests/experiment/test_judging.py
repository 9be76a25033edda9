"""Test samples judged class by class."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.experiment import edits
from nnplayground.experiment.build import build
from nnplayground.experiment.judging import judged_by_class
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import Experiment


@pytest.mark.parametrize("source", ["circle", "iris"])
def test_the_matrix_holds_every_test_sample_and_the_accuracy(source: str) -> None:
    run = build(with_training(edits.choose_source(Experiment(), source), epochs=30))
    run.training.advance(300)
    run.training.refresh()
    judged = judged_by_class(run)
    assert judged is not None
    assert judged.confusion.sum() == len(run.prepared.test)
    accuracy = np.trace(judged.confusion) / judged.confusion.sum()
    assert accuracy == pytest.approx(run.training.record.test_score)
    assert (judged.roc is not None) == (source == "circle")


def test_numbers_have_no_classes() -> None:
    assert judged_by_class(build(edits.choose_source(Experiment(), "plane"))) is None


def test_without_test_samples_there_is_nothing_to_judge() -> None:
    assert judged_by_class(build(edits.change_data(Experiment(), test_fraction=0.0))) is None
