"""Every experiment of the gallery does what it says of itself."""

from __future__ import annotations

import json
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnplayground.engine.arrays import Array
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.experiment.build import Run, build, survey
from nnplayground.experiment.edits import set_layer
from nnplayground.experiment.exhibits.exhibit import Exhibit
from nnplayground.experiment.gallery import GALLERY, GROUPS, NETWORKS
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import Experiment

LECTURE = Path(__file__).parents[1] / "reference" / "lecture.json"

each = pytest.mark.parametrize("exhibit", NETWORKS.values(), ids=lambda exhibit: exhibit.key)


@cache
def items() -> dict[str, Any]:
    """Return the lecture's recomputed numbers by name."""
    return {item["id"]: item["expected"] for item in json.loads(LECTURE.read_text(encoding="utf-8"))["items"]}


def trained(key: str, epochs: int | None = None) -> Run:
    """Return an experiment after its epochs, or others."""
    exhibit = GALLERY[key]
    run = build(exhibit.experiment)
    for _ in range(exhibit.epochs if epochs is None else epochs):
        run.training.advance_epoch()
    run.training.refresh()
    return run


def gradients(run: Run) -> list[Array]:
    """Return the mean size of the gradient of every layer."""
    return run.training.record.gradients.tolist()


@each
def test_it_can_be_built_and_nothing_blocks(exhibit: Exhibit):
    found = survey(exhibit.experiment)
    assert not [problem for problem in found.problems if problem.blocking]
    assert exhibit.group in GROUPS
    assert exhibit.experiment.training.epochs is None, "in the window it runs until somebody stops it"
    assert exhibit.experiment != Experiment()


@each
def test_it_says_what_it_is(exhibit: Exhibit):
    assert 3 <= len(exhibit.label) <= 45
    assert 60 <= len(exhibit.description) <= 330
    assert exhibit.label.context == exhibit.description.context == "Gallery"
    titled = exhibit.titled(str.upper)
    assert (titled.title, titled.description) == (exhibit.label.upper(), exhibit.description.upper())
    assert titled.network == exhibit.experiment.network


@each
def test_it_does_what_it_claims(exhibit: Exhibit):
    run, diverged = build(exhibit.experiment), False
    try:
        for _ in range(exhibit.epochs):
            run.training.advance_epoch()
    except TrainingDiverged:
        diverged = True
    assert diverged == exhibit.claim.diverges
    if diverged:
        return
    run.training.refresh()
    record, claim = run.training.record, exhibit.claim
    assert claim.train[0] <= record.train_score <= claim.train[1]
    assert len(run.prepared.test) == 0 or claim.test[0] <= record.test_score <= claim.test[1]


def test_groups_stand_together_in_their_order():
    assert [key for key, _ in groupby(exhibit.group for exhibit in GALLERY.values())] == list(GROUPS)
    labels = [exhibit.label for exhibit in GALLERY.values()]
    assert len(labels) == len(set(labels))


# -- the lecture -------------------------------------------------------------------------------------------------------


def test_the_dosage_is_the_lectures_curve():
    network = build(GALLERY["dosage"].experiment).training.network
    x0, x1 = network.predict(np.array([[0.0], [1.0]]))[:, 0]
    given = items()
    products = [[given[f"dose_{colour}_x{x}"]["product"] for colour in ("orange", "blue")] for x in (0, 1)]
    assert x0 == pytest.approx(sum(products[0]) + 2.61, rel=1e-12)
    assert x1 == pytest.approx(sum(products[1]) + 2.61, rel=1e-12)
    assert trained("dosage").training.record.train_loss < 1e-25


def test_the_worked_example_to_the_last_digit():
    run = trained("worked", 0)
    network, given = run.training.network, items()
    assert network.predict(np.array([[5.0, 3.0]])) == pytest.approx(given["layer2_a3"], rel=1e-12)
    run.training.advance_epoch()
    assert network.weights(1)[0, 0] == pytest.approx(given["layer2_w11_new"], rel=1e-12)
    assert network.weights(1, network.gradient)[0, 0] == pytest.approx(given["layer2_dJ_dw11"], rel=1e-12)


def layer_parts(network: Any, vector: Array) -> dict[str, Array]:
    """Return the parts of a flat vector by the lecture's names."""
    return {
        name: part
        for index in (0, 1)
        for name, part in (
            (f"W{index + 1}", network.weights(index, vector)),
            (f"b{index + 1}", network.bias(index, vector)),
        )
    }


@pytest.mark.parametrize("strength", [0.0, 0.01])
def test_the_first_step_on_the_eleven_samples_is_the_lectures(strength: float):
    experiment = with_training(GALLERY["eleven"].experiment, penalties={"l2": strength})
    training = build(experiment).training
    given = items()["bp11_l2_lambda_0.01"]
    if not strength:
        given = {name: items()[f"bp11_{name}"] for name in ("dW1", "db1", "dW2", "db2")} | {"J": items()["bp11_cost"]}
    punished = training.settings.cost.penalties.value(training.network.parameters, 11)
    assert training.record.train_loss + punished == pytest.approx(given["J"], rel=1e-12)
    training.advance_epoch()
    for name, part in layer_parts(training.network, training.network.gradient).items():
        np.testing.assert_allclose(part, given[f"d{name}"], rtol=1e-12, atol=1e-15)


def test_the_course_on_the_eleven_samples_is_the_lectures():
    training = build(GALLERY["eleven"].experiment).training
    for epoch, given in items()["bp11_trajectory_lambda0.01_alpha0.5"].items():
        while training.epoch < int(epoch):
            training.advance_epoch()
        training.refresh()
        punished = training.settings.cost.penalties.value(training.network.parameters, 11)
        assert training.record.train_loss + punished == pytest.approx(given["J"], rel=1e-10)
        for name, part in layer_parts(training.network, training.network.parameters).items():
            np.testing.assert_allclose(part, given[name], rtol=1e-10)


# -- what the descriptions say besides ---------------------------------------------------------------------------------


def test_gradients_vanish_with_the_logistic_function_only():
    logistic, tanh, relu = (gradients(trained(f"vanishing_{key}")) for key in ("logistic", "tanh", "relu"))
    assert logistic[-1] > 100.0 * logistic[0]
    for others in (tanh, relu):
        assert max(others) < 20.0 * min(others)


@pytest.mark.parametrize("key", ["dead_relu", "step"])
def test_the_first_layer_does_not_move(key: str):
    before, after = trained(key, 0).training.network, trained(key).training.network
    np.testing.assert_array_equal(before.weights(0), after.weights(0))
    assert not np.array_equal(before.bias(1), after.bias(1)) or key == "dead_relu"


def test_a_neuron_without_the_bias_comes_to_life():
    living = set_layer(GALLERY["dead_relu"].experiment, 0, bias=(0.0, *[-12.0] * 5))
    run = build(living)
    before = run.training.network.weights(0).copy()
    run.training.advance_epoch()
    moved = np.abs(run.training.network.weights(0) - before).max(axis=1) > 0.0
    assert moved.tolist() == [True] + [False] * 5


def test_from_zero_nothing_moves():
    network = trained("zeros").training.network
    assert not network.weights(0).any()
    assert not network.weights(1).any()


@pytest.mark.parametrize("key", ["overfitting", "breast_cancer"])
def test_the_test_loss_rises_again(key: str):
    curve = trained(key).training.history.curve()
    lowest = int(curve.test_loss.argmin())
    assert curve.epochs[lowest] < 0.6 * curve.epochs[-1]
    assert curve.test_loss[-1] > 1.2 * curve.test_loss[lowest]
    assert curve.train_loss[-1] < curve.train_loss[lowest]


def test_what_helps_against_overfitting_helps():
    plain = trained("overfitting").training.record
    for key in ("overfitting_l2", "overfitting_dropout"):
        helped = trained(key).training.record
        assert helped.test_loss < 0.8 * plain.test_loss
        assert helped.train_loss > plain.train_loss


def test_learning_rates_are_compared_on_the_same_start():
    runs = [GALLERY[f"rate_{key}"].experiment for key in ("small", "right", "large")]
    assert all((run.data, run.network) == (runs[0].data, runs[0].network) for run in runs)
    assert trained("rate_right").training.record.train_loss < 0.3 * trained("rate_small").training.record.train_loss


def test_steps_of_all_samples_are_steps_of_all_samples():
    for key in ("batch_full", "momentum", "adam"):
        assert build(GALLERY[key].experiment).training.batches == 1
    assert build(GALLERY["batch_small"].experiment).training.batches == 35
