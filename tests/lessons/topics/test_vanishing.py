"""Gradients of deep networks: the sizes that the lesson speaks of, what they are made of, and what helps."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.experiment.build import build
from nnplayground.experiment.gallery import GALLERY
from nnplayground.lessons.topics.deep_scenes import DEEP_SCENES
from nnplayground.lessons.topics.spread import padded, spread_of
from nnplayground.lessons.topics.vanishing import (
    HIDDEN,
    SEEDS,
    Course,
    Deep,
    course,
    depths,
    layer_gradients,
    lecture_trace,
    side_by_side,
    traced,
)
from nnplayground.progress import Cancelled

REFERENCE = Path(__file__).parents[2] / "reference" / "lecture.json"
SIX = DEEP_SCENES["vanishing"].deep


def ratio(deep: Deep, activation: str, seeds: int = SEEDS) -> float:
    """Return the median of the first layer's gradient over the output layer's."""
    return float(spread_of(depths(deep, activation, range(seeds)).relative).middle[0])


@pytest.mark.parametrize(("activation", "expected"), [("logistic", 4e-5), ("tanh", 0.7), ("relu", 0.4)])
def test_six_layers_of_eight_on_circle(activation: str, expected: float) -> None:
    """The order of magnitude: within a factor of three at the start, for the median of twenty seeds."""
    found = ratio(SIX, activation)
    assert expected / 3.0 < found < 3.0 * expected


def test_one_seed_alone_may_mislead() -> None:
    relative = depths(SIX, "logistic", range(SEEDS)).relative[:, 0]
    assert relative.max() > 50.0 * relative.min()


def test_gradients_are_the_recorded_ones() -> None:
    run = build(SIX.experiment("tanh", 3))
    found = depths(SIX, "tanh", [3])
    np.testing.assert_allclose(found.gradients[0], run.training.record.gradients, rtol=1e-9)


def test_deltas_are_the_chain_of_slopes_and_weights() -> None:
    run = build(SIX.experiment("tanh", 1))
    layers = traced(run).layers
    for below, above in pairwise(layers):
        expected = ACTIVATIONS["tanh"].slope(below.z) * (above.delta @ above.weights)
        np.testing.assert_allclose(below.delta, expected, rtol=1e-12)


def test_factors_multiply_to_the_whole_way() -> None:
    found = depths(SIX, "logistic", range(3))
    np.testing.assert_allclose(found.factors.prod(axis=1), found.deltas[:, 0] / found.deltas[:, -1], rtol=1e-12)
    assert (found.slopes <= 0.25).all()
    assert found.slopes.shape == (3, 6)
    assert found.weights.shape == (3, 7)


def test_large_weights_explode_with_tanh() -> None:
    deep = DEEP_SCENES["exploding"].deep
    found = spread_of(depths(deep, "tanh", range(8)).relative).middle
    assert found[0] > 10.0
    assert found[0] > found[6] > found[-1]


def test_shortcuts_help_logistic() -> None:
    deep = DEEP_SCENES["shortcuts"].deep
    assert ratio(deep, "logistic", 8) > 100.0 * ratio(replace(deep, shortcuts=False), "logistic", 8)


def test_standardised_inputs_help() -> None:
    deep = DEEP_SCENES["far"].deep
    assert ratio(replace(deep, standardize=True), "tanh") > 50.0 * ratio(deep, "tanh")


def test_weights_of_he_keep_relu_going() -> None:
    deep = DEEP_SCENES["he"].deep
    he, lecun = (
        np.median(depths(replace(deep, initializer=key), "relu", range(8)).gradients[:, 0])
        for key in ("he_normal", "lecun_normal")
    )
    assert he > 5.0 * lecun


def test_dead_units_are_counted() -> None:
    deep = DEEP_SCENES["dead"].deep
    found = depths(deep, "relu", range(6))
    run = build(deep.experiment("relu", 2))
    outputs = traced(run).layers[1].a
    assert found.dead[2, 1] == sum(bool((column == 0.0).all()) for column in outputs.T) / deep.units
    assert np.median(found.dead[:, 1]) > 0.5
    assert depths(deep, "leaky_relu", range(3)).dead.max() == 0.0


def test_a_network_without_any_gradient() -> None:
    deep = Deep(2, 4, "uniform", (("limit", 0.1), ("bias", -50.0)))
    found = depths(deep, "relu", [0])
    assert found.dead.min() == 1.0
    assert np.isnan(found.relative).all()


def test_training_shows_who_learns() -> None:
    by_key = {key: course(SIX, key, 15, 3) for key in ("logistic", "relu")}
    ended = {key: float(np.median(each.loss[:, -1])) for key, each in by_key.items()}
    assert ended["logistic"] > 0.45
    assert ended["relu"] < 0.1
    assert by_key["relu"].units == 48


def test_units_die_and_come_back() -> None:
    found: Course = course(DEEP_SCENES["dead"].deep, "relu", 20, 2)
    assert found.revived.sum() > 0
    balance = (found.dead[:, -1] - found.dead[:, 0]) * found.units
    np.testing.assert_allclose(balance, found.died - found.revived, atol=1e-9)


def test_a_course_that_diverges_has_no_numbers_from_there() -> None:
    found = course(Deep(2, 8, "uniform", (("limit", 4.0), ("bias", 0.0)), source="wine", rate=1e3), "identity", 6, 1)
    assert np.isnan(found.loss[0, -1])
    assert found.loss.shape == (1, 7)


@pytest.mark.parametrize("key", DEEP_SCENES)
def test_every_scene(key: str) -> None:
    scene = DEEP_SCENES[key]
    assert set(scene.activations) <= set(HIDDEN)
    for activation in scene.activations:
        found = depths(scene.deep, activation, range(2))
        assert found.gradients.shape == (2, scene.deep.depth + 1)


def test_the_lectures_ratio() -> None:
    item = next(each for each in json.loads(REFERENCE.read_text())["items"] if each["id"] == "bp11_vanishing")
    first, second = layer_gradients(lecture_trace())
    assert first == pytest.approx(item["expected"]["mean_abs_dW1"], rel=1e-12)
    assert second == pytest.approx(item["expected"]["mean_abs_dW2"], rel=1e-12)
    assert first / second == pytest.approx(item["expected"]["ratio"], rel=1e-12)
    assert GALLERY["eleven"].experiment.training.penalties  # which are no part of it


def test_calling_off() -> None:
    def report(share: float) -> None:
        if share > 0.4:
            raise Cancelled

    with pytest.raises(Cancelled):
        side_by_side(Deep(1, 2), seeds=4, report=report)


def test_spreads() -> None:
    rows: Array = padded([np.array([1.0, 2.0]), np.array([3.0]), np.array([np.inf, 4.0])])
    found = spread_of(rows)
    np.testing.assert_array_equal(found.low, [1.0, 2.0])
    np.testing.assert_array_equal(found.middle, [2.0, 3.0])
    np.testing.assert_array_equal(found.high, [3.0, 4.0])
    assert np.isnan(spread_of(np.full((2, 1), np.nan)).middle).all()
