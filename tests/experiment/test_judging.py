"""Samples of one part of the data, judged one by one and class by class; against scikit-learn."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from sklearn import metrics

from nnplayground.experiment import edits
from nnplayground.experiment.build import Run, build
from nnplayground.experiment.judging import PARTS, Examiner, judged_by_class
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import Experiment


def trained(source: str, epochs: int = 30, **training: object) -> Run:
    run = build(with_training(edits.choose_source(Experiment(), source), epochs=epochs, **training))
    while run.training.finish is None:
        run.training.advance_epoch()
    run.training.refresh()
    return run


def with_output(experiment: Experiment, units: int, activation: str, loss: str) -> Experiment:
    layers = experiment.network.layers
    output = replace(layers[-1], units=units, activation=activation)
    network = replace(experiment.network, layers=(*layers[:-1], output))
    return with_training(replace(experiment, network=network), loss=loss)


@pytest.mark.parametrize("source", ["circle", "iris"])
def test_the_matrix_holds_every_test_sample_and_the_accuracy(source: str) -> None:
    run = trained(source)
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


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("source", ["circle", "iris", "plane", "two_waves"])
def test_the_mean_of_all_losses_is_the_loss_of_the_part(source: str, part: str) -> None:
    run = trained(source, 3, early_stopping=True, tolerance=1e-4)
    found = Examiner(run, part)()
    assert len(found) == found.total == len(getattr(run.prepared, part))
    assert not any(values.flags.writeable for values in (found.rows, found.outputs, found.losses))
    if part != "validation":
        assert found.losses.mean() == pytest.approx(getattr(run.training.record, f"{part}_loss"), rel=1e-12)


def test_losses_are_the_log_loss_of_every_sample() -> None:
    found = Examiner(trained("iris"), "test")()
    probabilities = found.probabilities()
    assert probabilities is not None
    ours = [
        metrics.log_loss([actual], [row], labels=[0, 1, 2])
        for actual, row in zip(found.actual, probabilities, strict=True)
    ]
    np.testing.assert_allclose(found.losses, ours, rtol=1e-9)
    order = found.worst()
    assert (np.diff(found.losses[order]) <= 0.0).all()
    wrong = found.actual != found.chosen()
    assert found.worst(wrong).tolist() == [place for place in order if wrong[place]]


def test_one_share_stands_for_two_probabilities() -> None:
    run = build(with_output(Experiment(), 1, "logistic", "binary_cross_entropy"))
    found = Examiner(run, "train")()
    probabilities = found.probabilities()
    assert probabilities is not None
    np.testing.assert_allclose(probabilities.sum(axis=1), 1.0, rtol=1e-15)
    np.testing.assert_array_equal(probabilities.argmax(axis=1), found.chosen())
    ours = metrics.log_loss(found.actual, probabilities[:, 1])
    assert found.losses.mean() == pytest.approx(ours, rel=1e-9)


@pytest.mark.parametrize(
    ("units", "activation", "loss"),
    [
        (1, "tanh", "mse"),
        (1, "logistic", "binary_cross_entropy"),
        (2, "softmax", "cross_entropy"),
        (2, "logistic", "binary_cross_entropy"),
        (2, "identity", "mse"),
    ],
)
def test_the_own_threshold_is_the_rule_of_the_network(units: int, activation: str, loss: str) -> None:
    run = build(with_output(Experiment(), units, activation, loss))
    run.training.advance_epoch()
    found = Examiner(run, "test")()
    np.testing.assert_array_equal(found.chosen(found.own_threshold), found.chosen())
    assert (found.probabilities() is None) == (activation in ("tanh", "identity"))
    judged = found.judged(0.3)
    assert judged.roc is not None
    assert judged.roc.area == pytest.approx(metrics.roc_auc_score(found.actual, found.scores()), rel=1e-12)
    expected = metrics.confusion_matrix(found.actual, (found.scores() > 0.3).astype(int), labels=[0, 1])
    np.testing.assert_array_equal(judged.confusion, expected)


def test_of_many_samples_an_even_selection_is_looked_at() -> None:
    run = build(Experiment())
    found = Examiner(run, "train", 50)()
    assert (len(found), found.total) == (50, len(run.prepared.train))
    assert np.isin(found.rows, run.prepared.train).all()
    whole = Examiner(run, "train")()
    places = np.searchsorted(whole.rows, found.rows)
    np.testing.assert_allclose(found.outputs, whole.outputs[places], rtol=1e-12)


def test_a_part_without_samples_is_an_empty_answer() -> None:
    found = Examiner(build(edits.change_data(Experiment(), test_fraction=0.0)), "test")()
    assert len(found) == found.total == 0
    assert found.is_finite


def test_outputs_that_are_no_numbers_are_told() -> None:
    run = build(Experiment())
    run.training.network.parameters[-1] = np.nan
    assert not Examiner(run, "test")().is_finite
    assert judged_by_class(run) is None
