"""Every symptom is found in an experiment made to have it, with its numbers, and none in healthy ones."""

from __future__ import annotations

import dataclasses
import re
from functools import cache

import numpy as np
import pytest

from nnplayground.experiment.build import build
from nnplayground.experiment.files import Saved
from nnplayground.experiment.problems import with_training
from nnplayground.tuning.advice.case import Case, planned, says_enough
from nnplayground.tuning.advice.signs import signs_of, signs_of_saved
from nnplayground.tuning.advice.symptoms import SYMPTOMS, found_in
from tests.tuning.advice.cases import SICK, case_of, healthy, on

HEALTHY = tuple(map(case_of, healthy()))


@cache
def sick(key: str) -> Case:
    return case_of(SICK[key](), seeds=2 if key == "seeds_differ" else 1)


@pytest.mark.parametrize("key", SYMPTOMS)
def test_every_symptom_is_found_where_it_is_and_nowhere_else(key: str) -> None:
    found = {each.symptom.key: str(each.evidence) for each in found_in(sick(key))}
    assert key in found
    assert re.search(r"\d|order in every epoch|canvas|straight line", found[key])
    assert all(SYMPTOMS[key].find(case) is None for case in HEALTHY)


def test_nothing_is_found_in_healthy_experiments() -> None:
    assert [[each.symptom.key for each in found_in(case)] for case in HEALTHY] == [[], [], []]


def test_the_gravest_comes_first() -> None:
    weights = [each.symptom.weight for each in found_in(sick("vanishing"))]
    assert weights == sorted(weights, reverse=True)
    assert len(weights) > 2


# -- the run on the canvas ---------------------------------------------------------------------------------------------


def saved(epochs: int, rate: float = 0.03) -> Saved:
    experiment = on("moons", learning_rate=rate)
    training = build(experiment).training
    for _ in range(epochs):
        training.advance_epoch()
    return Saved(experiment, training.network.parameters.copy(), training.state())


def test_a_run_that_has_come_far_enough_stands_for_its_experiment() -> None:
    far, near = signs_of_saved(saved(40)), signs_of_saved(saved(5))
    assert far is not None
    assert near is not None
    assert (far.done, near.done) == (40, 5)
    assert [says_enough(signs, on("moons")) for signs in (far, near)] == [True, False]
    assert far.validation is None
    assert signs_of_saved(saved(0)) is None
    assert signs_of_saved(Saved(on("moons"))) is None


def test_looking_leaves_a_run_as_it_is() -> None:
    kept = saved(20)
    run = build(kept.experiment)
    run.training.restore(kept.parameters, dict(kept.state))
    before = run.training.network.parameters.copy()
    signs_of(run)
    np.testing.assert_array_equal(run.training.network.parameters, before)


def test_a_change_by_hand_begins_the_course_anew() -> None:
    kept = saved(40)
    state = {**kept.state, "history/marks": np.array([25])}
    signs = signs_of_saved(Saved(kept.experiment, kept.parameters, state))
    assert signs is not None
    assert (int(signs.epochs[0]), signs.done) == (25, 15)


def test_a_run_on_the_canvas_is_what_is_looked_at() -> None:
    slow = signs_of_saved(saved(60, rate=1e-5))
    case = dataclasses.replace(case_of(on("moons")), run=slow)
    assert "small_rate" in [each.symptom.key for each in found_in(case)]


@pytest.mark.parametrize(("own", "done", "epochs"), [(30, 500, 30), (None, 0, 200), (None, 700, 700), (None, 3, 50)])
def test_an_experiment_without_an_end_is_given_one(own: int | None, done: int, epochs: int) -> None:
    assert planned(with_training(on("moons"), epochs=own), done).training.epochs == epochs
