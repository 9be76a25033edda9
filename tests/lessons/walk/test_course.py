"""Batch by batch through a run, and back again to the bit."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from nnplayground.engine.solvers import SOLVERS
from nnplayground.errors import InputError
from nnplayground.experiment.build import build
from nnplayground.experiment.gallery import GALLERY
from nnplayground.experiment.spec import EdgeSpec, Experiment, LayerSpec, NetworkSpec
from nnplayground.lessons.walk import Cell, Course
from nnplayground.lessons.walk.cells import DELTA, GRADIENT, NEW, A, Z
from nnplayground.resources import root

REFERENCE = root().parent / "tests" / "reference" / "lecture.json"


def expected(key: str) -> Any:
    items = json.loads(REFERENCE.read_text(encoding="utf-8"))["items"]
    return next(item["expected"] for item in items if item["id"] == key)


def same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return one.keys() == other.keys() and all(np.array_equal(one[name], other[name], equal_nan=True) for name in one)


def of_solver(key: str) -> Experiment:
    layers = (LayerSpec(units=3, dropout=0.3), LayerSpec(units=2, skips=(0,)), LayerSpec(units=1))
    experiment = Experiment(network=NetworkSpec(layers=layers))
    return replace(experiment, training=replace(experiment.training, solver=key, learning_rate=SOLVERS[key].rate))


@pytest.mark.parametrize("key", SOLVERS)
def test_forwards_is_the_trainers_way_and_backwards_the_same(key: str) -> None:
    experiment = of_solver(key)
    course, trainer = Course.begin(experiment), build(experiment).training
    moments = [course.moment]
    for _ in range(12):
        after = course.walk.after
        trainer.advance(1)
        course.next()
        moments.append(course.moment)
        assert np.array_equal(course.moment.parameters, trainer.network.parameters)
        assert np.array_equal(course.moment.parameters, after)
        assert same(course.moment.state, trainer.state())
    for moment in reversed(moments[:-1]):
        course.back()
        assert np.array_equal(course.training.network.parameters, moment.parameters)
        assert same(course.training.state(), moment.state)
    assert not course.can_go_back
    course.next()
    assert np.array_equal(course.moment.parameters, moments[1].parameters)


def test_it_begins_where_a_run_stands() -> None:
    experiment = of_solver("adam")
    trainer = build(experiment).training
    trainer.advance(33)
    course = Course.begin(experiment, trainer.network.parameters.copy(), trainer.state())
    trainer.advance(1)
    assert np.array_equal(course.walk.after, trainer.network.parameters)
    assert len(course.sample_rows()) == course.walk.samples


def test_a_locked_weight_stays_and_says_so() -> None:
    layers = (LayerSpec(units=2, edges=(EdgeSpec(unit=0, source=1, locked=True),)), LayerSpec(units=1))
    walk = Course.begin(Experiment(network=NetworkSpec(layers=layers))).walk
    cell = Cell(NEW, 0, 0, 1)
    step = walk[walk.place(cell)]
    assert step.note is not None
    assert walk.value(cell) == walk.before[walk.numbers.position(cell)]
    assert walk.value(Cell(GRADIENT, 0, 0, 1)) != 0.0


def test_the_lectures_first_example() -> None:
    walk = Course.begin(GALLERY["worked"].experiment).walk
    numbers = {
        "layer2_z1": Cell(Z, 0, 0, None, 0),
        "layer2_a2": Cell(A, 0, 1, None, 0),
        "layer2_z3": Cell(Z, 1, 0, None, 0),
        "layer2_a3": Cell(A, 1, 0, None, 0),
        "layer2_d3": Cell(DELTA, 1, 0, None, 0),
    }
    for key, cell in numbers.items():
        assert walk.value(cell) == pytest.approx(expected(key), rel=1e-12), key


def test_the_lectures_eleven_samples() -> None:
    experiment = GALLERY["eleven"].experiment
    plain = replace(experiment, training=replace(experiment.training, penalties={}, learning_rate=0.1, shuffle=False))
    walk = Course.begin(plain).walk
    reference = expected("bp11_update_alpha_0.1")
    ours = [[walk.value(Cell(NEW, 0, unit, source)) for source in range(2)] for unit in range(2)]
    np.testing.assert_allclose(ours, reference["W1"], rtol=1e-10)
    np.testing.assert_allclose([walk.value(Cell(NEW, 1, unit)) for unit in range(2)], reference["b2"], rtol=1e-10)


def test_what_nobody_could_look_through_is_refused() -> None:
    layers = (LayerSpec(units=2000), LayerSpec(units=2000), LayerSpec(units=1))
    with pytest.raises(InputError, match="too many to step through"):
        Course.begin(Experiment(network=NetworkSpec(layers=layers)))
