"""The walk through random networks: its formulas, its order, and that it arrives where the trainer does."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.engine.step_trace import trace_step
from nnplayground.engine.training import Training
from nnplayground.lessons.scripts import LATEX
from nnplayground.lessons.walk import Phase, Stride, Walk
from nnplayground.lessons.walk.cells import GRADIENT, NEW, OLD, SHARE, SLOPE, Cell
from tests.lessons.walk.networks import trainings


def walk_of(training: Training) -> Walk:
    network = training.network.twin(np.float64)
    return Walk(network, training.settings, trace_step(training), np.random.Generator(np.random.PCG64()))


def is_close(ours: float, reference: float, tolerance: float) -> bool:
    if not (math.isfinite(ours) and math.isfinite(reference)):
        return ours == reference or not math.isfinite(ours)  # a formula may overflow where the engine does not
    return abs(ours - reference) <= tolerance * max(1.0, abs(reference))


@settings(max_examples=60, deadline=None)
@given(trainings(), st.integers(0, 3))
def test_the_walk_arrives_where_the_trainer_does(training: Training, steps: int) -> None:
    training.advance(steps)
    walk = walk_of(training)
    training.go_on()
    training.advance(1)
    assert np.array_equal(walk.after, training.network.parameters)


@pytest.mark.thorough
@settings(max_examples=60, deadline=None)
@given(trainings(), st.integers(0, 3))
def test_every_formula_comes_to_the_engines_number(training: Training, steps: int) -> None:
    training.advance(steps)
    walk = walk_of(training)
    for step in walk:
        equation = step.equation
        assert equation.value == walk.value(step.cell)
        assert is_close(equation.term.value, equation.value, 1e-9), equation.plain(12)
        assert all(equation.lines(LATEX, 4))


@pytest.mark.thorough
@settings(max_examples=60, deadline=None)
@given(trainings(smooth=True))
def test_every_partial_agrees_with_the_numerical_gradient(training: Training) -> None:
    walk = walk_of(training)
    for step in walk:
        if step.phase is Phase.PARTIALS:
            assert is_close(walk.numerical(step.cell), walk.value(step.cell), 2e-7), step.equation.plain(12)


@settings(max_examples=40, deadline=None)
@given(trainings(), st.sampled_from(list(Stride)))
def test_strides_lead_through_and_back_the_same_way(training: Training, stride: Stride) -> None:
    walk = walk_of(training)
    there = [-1]
    while there[-1] < len(walk) - 1:
        there.append(walk.forward(there[-1], stride))
    back = [len(walk) - 1]
    while back[-1] >= 0:
        back.append(walk.back(back[-1], stride))
    assert there == back[::-1]


@settings(max_examples=40, deadline=None)
@given(trainings())
def test_every_number_has_its_place(training: Training) -> None:
    walk = walk_of(training)
    assert [walk.place(walk.plan.cell(index)) for index in range(len(walk))] == list(range(len(walk)))
    spans = list(walk.phases())
    assert [first for _, first, _ in spans] == [0, *(last + 1 for _, _, last in spans[:-1])]
    assert spans[-1][2] == len(walk) - 1


@settings(max_examples=40, deadline=None)
@given(trainings())
def test_tables_hold_every_number_that_is_computed(training: Training) -> None:
    walk = walk_of(training)
    places = np.concatenate([matrix.places.ravel() for matrix in walk.matrices()])
    computed = [step.index for step in walk if step.cell.table != "cost"]
    assert sorted(places[places >= 0]) == computed


@settings(max_examples=40, deadline=None)
@given(trainings())
def test_the_mean_of_what_samples_add_is_the_gradient_without_penalties(training: Training) -> None:
    walk = walk_of(training)
    penalties = training.settings.cost.penalties
    for step in walk:
        cell = step.cell
        if cell.table != GRADIENT or cell.unit == SLOPE or (penalties.strengths and cell.source is not None):
            continue
        shares = [walk.value(Cell(SHARE, cell.layer, cell.unit, cell.source, sample)) for sample in range(walk.samples)]
        assert is_close(float(np.mean(shares)), walk.value(cell), 1e-12)


@settings(max_examples=30, deadline=None)
@given(trainings())
def test_quantities_point_to_where_they_stand(training: Training) -> None:
    walk = walk_of(training)
    for step in walk:
        for quantity in step.equation.term.quantities():
            if isinstance(quantity.cell, Cell) and not math.isnan(quantity.number):
                is_held = quantity.cell.table == GRADIENT and quantity.number == 0.0
                assert is_held or quantity.number == walk.value(quantity.cell)
                assert walk.place(quantity.cell) < step.index


@settings(max_examples=30, deadline=None)
@given(trainings())
def test_looking_changes_nothing(training: Training) -> None:
    before, state = training.network.parameters.copy(), training.state()
    walk = walk_of(training)
    for step in walk:
        if step.phase is Phase.PARTIALS:
            walk.numerical(step.cell)
    assert np.array_equal(training.network.parameters, before)
    after = training.state()
    assert all(np.array_equal(after[name], state[name], equal_nan=True) for name in state)


@settings(max_examples=30, deadline=None)
@given(trainings())
def test_what_lights_up_is_there(training: Training) -> None:
    walk = walk_of(training)
    sizes = [training.network.n_in, *(layer.n_out for layer in training.network.layers)]
    for step in walk:
        assert step.neurons
        assert all(0 <= unit < sizes[column] for column, unit in step.neurons)
        for layer, unit, source in step.edges:
            dense = training.network.layers[layer]
            assert unit < dense.n_out
            assert source is None or source < dense.n_in


@settings(max_examples=30, deadline=None)
@given(trainings())
def test_parameters_stand_before_and_after(training: Training) -> None:
    walk = walk_of(training)
    for step in walk:
        if step.cell.table == NEW:
            cell = step.cell
            old = Cell(OLD, cell.layer, cell.unit, cell.source)
            assert walk.value(old) == walk.before[walk.numbers.position(old)]
            assert walk.value(cell) == walk.after[walk.numbers.position(cell)]


@settings(max_examples=5, deadline=None)
@given(trainings())
def test_an_index_that_is_not_there_is_refused(training: Training) -> None:
    walk = walk_of(training)
    for index in (len(walk), -1):
        with pytest.raises(IndexError):
            walk[index]
