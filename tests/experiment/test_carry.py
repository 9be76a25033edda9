"""Edits while a run goes on: every number is where it belongs, and what was taken out comes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from nnplayground.data.dataset import Dataset, regressed
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.experiment import carry, edits
from nnplayground.experiment.build import Run, build, keeps_weights, rebuild, same_columns
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import EdgeSpec, Experiment, LayerSpec, PointsSpec
from nnplayground.experiment.wiring import feeders, follow, layer_ids, new_id, pinned, source_of, unit_ids
from tests.experiment.experiments import experiment

Edit = Callable[[Experiment], Experiment]


# -- edits, as the window makes them -----------------------------------------------------------------------------------


def start(solver: str = "adam", *, activation: str = "tanh") -> Experiment:
    """Return a network of two hidden layers whose layers have ids of their own."""
    layers = (LayerSpec(units=4, activation=activation), LayerSpec(units=3), LayerSpec(units=1))
    spec = experiment(layers=layers, training_solver=solver)
    return replace(spec, network=pinned(spec.network))


def relayered(spec: Experiment, layers: tuple[LayerSpec, ...]) -> Experiment:
    """Return the experiment with other layers, skips and edges following them."""
    return follow(spec, replace(spec, network=replace(spec.network, layers=layers)))


def changed(spec: Experiment, index: int, **fields: Any) -> Experiment:
    layers = list(spec.network.layers)
    layers[index] = replace(layers[index], **fields)
    return relayered(spec, tuple(layers))


def with_units(spec: Experiment, index: int, ids: tuple[int, ...]) -> Experiment:
    return changed(spec, index, units=len(ids), unit_ids=ids, weights=None, bias=None)


def with_unit(spec: Experiment, index: int) -> Experiment:
    ids = unit_ids(spec.network.layers[index])
    return with_units(spec, index, (*ids, new_id(ids)))


def without_unit(spec: Experiment, index: int, row: int) -> Experiment:
    ids = unit_ids(spec.network.layers[index])
    return with_units(spec, index, ids[:row] + ids[row + 1 :])


def with_layer(spec: Experiment, index: int, units: int = 2) -> Experiment:
    layers = spec.network.layers
    new = LayerSpec(units=units, id=new_id(layer_ids(layers)))
    return relayered(spec, (*layers[:index], new, *layers[index:]))


def without_layer(spec: Experiment, index: int) -> Experiment:
    layers = spec.network.layers
    return relayered(spec, (*layers[:index], *layers[index + 1 :]))


def with_edge(spec: Experiment, index: int, unit: int, source: int | None, **fields: Any) -> Experiment:
    """Return the experiment with one edge as these fields say; without fields it is as any other again."""
    others = [edge for edge in spec.network.layers[index].edges if (edge.unit, edge.source) != (unit, source)]
    new = [EdgeSpec(unit=unit, source=source, **fields)] if fields else []
    return changed(spec, index, edges=(*others, *new))


def with_features(spec: Experiment, *keys: str) -> Experiment:
    return follow(spec, replace(spec, data=replace(spec.data, features=keys)))


# -- what is where -----------------------------------------------------------------------------------------------------


def named(run: Run, vector: np.ndarray | None = None) -> dict[Any, float]:
    """Return every number of a run by its place, found the slow way."""
    spec, network, found = run.experiment, run.training.network, {}
    for index, (number, layer) in enumerate(zip(layer_ids(spec.network.layers), spec.network.layers, strict=True)):
        weights, bias, slope = (each(index, vector) for each in (network.weights, network.bias, network.slope))
        for row, unit in enumerate(unit_ids(layer)):
            found[number, unit] = float(bias[row])
            for column in range(weights.shape[1]):
                found[number, unit, source_of(spec, index, column)] = float(weights[row, column])
        if slope is not None:
            found[number, "slope"] = float(slope)
    return found


def trained(spec: Experiment, steps: int = 75) -> Run:
    run = build(spec)
    run.training.advance(steps)
    return run


def edited(run: Run, spec: Experiment, steps: int = 0) -> Run:
    new = rebuild(spec, run)
    new.training.advance(steps)
    return new


STRUCTURAL: dict[str, Edit] = {
    "a neuron more": lambda spec: with_unit(spec, 0),
    "a neuron less": lambda spec: without_unit(spec, 0, 1),
    "a neuron more in the second layer": lambda spec: with_unit(spec, 1),
    "neurons in another order": lambda spec: with_units(spec, 0, (2, 0, 3, 1)),
    "a neuron doubled in place": lambda spec: with_units(spec, 0, (0, 1, 9, 2, 3)),
    "a layer below": lambda spec: with_layer(spec, 0),
    "a layer between": lambda spec: with_layer(spec, 1),
    "no first layer": lambda spec: without_layer(spec, 0),
    "no second layer": lambda spec: without_layer(spec, 1),
    "layers swapped": lambda spec: relayered(
        spec, (spec.network.layers[1], spec.network.layers[0], spec.network.layers[2])
    ),
    "a skip": lambda spec: changed(spec, 2, skips=(1, 0)),
    "a feature more": lambda spec: with_features(spec, "x1", "x1*x2", "x2"),
    "a feature less": lambda spec: with_features(spec, "x2"),
    "a learned slope": lambda spec: changed(spec, 1, activation="prelu"),
}


@pytest.mark.parametrize("edit", STRUCTURAL.values(), ids=STRUCTURAL.keys())
@pytest.mark.parametrize("solver", ["adam", "momentum", "lbfgs"])
def test_numbers_stay_at_their_places_and_new_ones_start(edit: Edit, solver: str) -> None:
    old = trained(start(solver))
    new = edited(old, edit(old.experiment))
    before, after, fresh = named(old), named(new), named(build(new.experiment))
    assert before.keys() & after.keys()
    assert after == {place: before.get(place, fresh[place]) for place in after}
    assert (new.training.epoch, new.training.steps) == (old.training.epoch, old.training.steps)
    new.training.advance(40)
    assert np.isfinite(new.training.network.parameters).all()


@pytest.mark.parametrize("edit", STRUCTURAL.values(), ids=STRUCTURAL.keys())
def test_the_solvers_memory_goes_along(edit: Edit) -> None:
    old = trained(start("adam"))
    new = edited(old, edit(old.experiment))
    for name in ("mean", "squares"):
        before, after = (named(run, run.training.solver_state[name]) for run in (old, new))
        assert after == {place: before.get(place, 0.0) for place in after}
    assert new.training.solver_state["steps"] == 75


@pytest.mark.parametrize("edit", STRUCTURAL.values(), ids=STRUCTURAL.keys())
def test_undo_brings_back_what_was_removed(edit: Edit) -> None:
    old = trained(start())
    back = edited(edited(old, edit(old.experiment)), old.experiment)
    assert named(back) == named(old)


@pytest.mark.parametrize("edit", STRUCTURAL.values(), ids=STRUCTURAL.keys())
def test_the_course_goes_on_and_gradients_follow_their_layers(edit: Edit) -> None:
    old = trained(start())
    new = edited(old, edit(old.experiment))
    before, after = old.training.history.curve(), new.training.history.curve()
    np.testing.assert_array_equal(after.train_loss, before.train_loss)
    ids = layer_ids(old.experiment.network.layers)
    for column, number in enumerate(layer_ids(new.experiment.network.layers)):
        if number in ids:
            np.testing.assert_array_equal(after.gradients[:, column], before.gradients[:, ids.index(number)])
        else:
            assert np.isnan(after.gradients[:, column]).all()
    assert list(new.training.history.marks)[-1] == new.training.epoch
    assert len(new.training.history.parameters.rows)


def test_a_neuron_in_the_place_of_another_is_nobodys_twin() -> None:
    run = build(start())
    run = edited(run, without_unit(run.experiment, 0, 0))
    run = edited(run, with_unit(run.experiment, 0))
    weights = run.training.network.weights(0)
    assert len(np.unique(weights, axis=0)) == len(weights) == 4


def test_the_run_before_is_left_alone() -> None:
    old = trained(start())
    kept, state = named(old), {name: values.copy() for name, values in old.training.state().items()}
    edited(old, with_layer(old.experiment, 1), 50)
    assert named(old) == kept
    for name, values in old.training.state().items():
        np.testing.assert_array_equal(values, state[name])


# -- what begins anew --------------------------------------------------------------------------------------------------


def test_a_layer_with_another_start_of_its_own_begins_anew_alone() -> None:
    old = trained(start())
    new = edited(old, changed(old.experiment, 1, initializer="constant", initializer_params={"value": 0.5}))
    before, after = named(old), named(new)
    layer = layer_ids(old.experiment.network.layers)[1]
    assert {value for place, value in after.items() if place[0] == layer} == {0.5, 0.0}
    assert all(after[place] == before[place] for place in after if place[0] != layer)
    again = edited(new, old.experiment)
    fresh = named(build(old.experiment))
    assert all(named(again)[place] == fresh[place] for place in fresh if place[0] == layer)


def test_a_layer_that_begins_anew_does_not_come_back_from_the_attic() -> None:
    old = trained(start())
    less = edited(old, without_unit(old.experiment, 0, 1), 10)
    zero = edited(less, changed(less.experiment, 1, initializer="zeros"))
    again = edited(zero, less.experiment)
    fresh = build(less.experiment).training.network.weights(1)
    np.testing.assert_array_equal(again.training.network.weights(1), fresh)


def test_given_weights_are_put_in_force_and_those_that_were_given_before_are_not() -> None:
    spec = changed(start(), 0, weights=((1.0, 2.0),) * 4)
    old = trained(spec)
    same = edited(old, with_training(spec, learning_rate=0.5))
    assert named(same) == named(old)
    new = edited(old, changed(spec, 0, weights=((3.0, 4.0),) * 4, bias=(0.5,) * 4))
    assert (new.training.network.weights(0) == [3.0, 4.0]).all()
    assert (new.training.network.bias(0) == 0.5).all()
    np.testing.assert_array_equal(new.training.network.weights(1), old.training.network.weights(1))


def test_a_learned_slope_goes_along_unless_its_start_is_changed() -> None:
    old = trained(start(activation="prelu"))
    slope = float(old.training.network.slope(0))  # type: ignore[arg-type]
    assert slope != 0.25
    wider = edited(old, with_unit(old.experiment, 0))
    assert float(wider.training.network.slope(0)) == slope  # type: ignore[arg-type]
    other = edited(old, changed(old.experiment, 0, params={"slope": 0.75}))
    assert float(other.training.network.slope(0)) == 0.75  # type: ignore[arg-type]


# -- single weights ----------------------------------------------------------------------------------------------------


def weight(run: Run) -> float:
    return float(run.training.network.weights(0)[1, 0])


def others(run: Run) -> dict[Any, float]:
    found = named(run)
    del found[1, 1, (0, "x1")]
    return found


def test_a_typed_weight_stands_at_once_alone_and_undo_brings_back_what_stood_there() -> None:
    old = trained(start())
    typed = edited(old, with_edge(old.experiment, 0, 1, 0, value=2.5))
    assert weight(typed) == 2.5
    assert others(typed) == others(old)
    typed.training.advance(100)
    assert weight(typed) != 2.5
    back = edited(typed, old.experiment)
    assert weight(back) == weight(old)
    assert others(back) == others(typed)
    assert weight(edited(back, typed.experiment)) == 2.5


def test_a_weight_typed_twice_goes_back_step_by_step() -> None:
    first = trained(start())
    second = edited(first, with_edge(first.experiment, 0, 1, 0, value=2.0), 20)
    third = edited(second, with_edge(first.experiment, 0, 1, 0, value=3.0), 20)
    assert weight(edited(third, first.experiment)) == weight(first)
    again = edited(third, second.experiment)
    assert weight(again) == 2.0
    assert weight(edited(again, first.experiment)) == weight(first)


def test_an_edit_elsewhere_leaves_a_typed_weight_where_training_took_it() -> None:
    spec = with_edge(start(), 0, 1, 0, value=2.0)
    old = trained(spec)
    assert weight(edited(old, with_unit(spec, 1))) == weight(old) != 2.0


def test_a_cut_weight_is_zero_and_comes_back_as_it_was() -> None:
    old = trained(start())
    cut = edited(old, with_edge(old.experiment, 0, 1, 0, cut=True), 100)
    assert weight(cut) == 0.0
    assert weight(edited(cut, old.experiment)) == weight(old)


def test_a_cut_survives_a_move_of_its_neuron() -> None:
    old = trained(start())
    cut = edited(old, with_edge(old.experiment, 0, 1, 0, cut=True), 10)
    moved = edited(cut, with_units(cut.experiment, 0, (3, 2, 1, 0)), 10)
    assert moved.training.network.weights(0)[2, 0] == 0.0
    free = edited(moved, changed(moved.experiment, 0, edges=()))
    assert free.training.network.weights(0)[2, 0] == weight(old)


def test_a_typed_weight_that_is_cut_comes_back_as_training_left_it() -> None:
    typed = trained(with_edge(start(), 0, 1, 0, value=2.0))
    cut = edited(typed, with_edge(start(), 0, 1, 0, value=2.0, cut=True), 20)
    assert weight(cut) == 0.0
    assert weight(edited(cut, typed.experiment)) == weight(typed)


def test_a_weight_cut_from_the_beginning_starts_when_it_is_restored() -> None:
    spec = with_edge(start(), 0, 1, 0, cut=True)
    assert weight(edited(trained(spec), start())) == weight(build(start()))


def test_a_removed_neuron_comes_back_with_its_cut_and_typed_weights() -> None:
    spec = with_edge(with_edge(start(), 0, 1, 0, value=2.0), 0, 1, 1, cut=True)
    old = trained(spec)
    back = edited(edited(old, without_unit(spec, 0, 1), 30), spec)
    np.testing.assert_array_equal(back.training.network.weights(0)[1], old.training.network.weights(0)[1])
    assert back.training.network.weights(0)[1, 1] == 0.0


def test_a_lock_holds_what_stands_and_moves_nothing() -> None:
    old = trained(start("momentum"))
    new = edited(old, with_edge(old.experiment, 0, 1, 0, locked=True))
    assert named(new) == named(old)
    new.training.advance(60)
    assert weight(new) == weight(old)
    assert others(new) != others(old)


def test_the_attic_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carry, "MOST_STANDINGS", 3)
    monkeypatch.setattr(carry, "MOST_NUMBERS", 2)
    run = trained(start())
    for row in (3, 2, 1):
        for source in (0, 1):
            run = edited(run, with_edge(run.experiment, 0, row, source, value=1.0))
    for _ in range(6):
        run = edited(run, with_unit(run.experiment, 1))
        run = edited(run, without_unit(run.experiment, 1, 3))
    assert len(run.attic.standings) == 3
    assert len(run.attic.numbers) == 2


# -- early stopping and data -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("edit", [lambda spec: with_unit(spec, 0), lambda spec: changed(spec, 0, activation="relu")])
def test_a_best_of_another_network_is_not_put_back(edit: Edit) -> None:
    spec = with_training(start(), early_stopping=True, tolerance=1e-4, patience=2)
    old = trained(spec)
    assert old.training.best is not None
    new = edited(old, edit(spec))
    assert new.training.best is None
    new.training.advance(3000)


def test_a_best_of_the_same_network_stays() -> None:
    spec = with_training(start(), early_stopping=True, tolerance=1e-4, patience=2)
    old = trained(spec)
    np.testing.assert_array_equal(edited(old, with_training(spec, learning_rate=0.1)).training.best, old.training.best)


def test_own_samples_with_the_same_columns_go_on_and_others_start_anew() -> None:
    made = build(start()).prepared.dataset
    named_otherwise = replace_columns(made, ("weight", "height"))
    own = replace(start(), data=replace(start().data, points=PointsSpec()))
    assert keeps_weights(start(), own)
    assert same_columns(made, replace_columns(made, made.feature_names))
    assert not same_columns(made, named_otherwise)
    assert not same_columns(made, regressed(np.zeros((3, 2)), np.zeros(3)))


def replace_columns(dataset: Dataset, names: tuple[str, ...]) -> Dataset:
    return Dataset(dataset.x, names, labels=dataset.labels, class_names=dataset.class_names)


# -- any edits in any order --------------------------------------------------------------------------------------------


@st.composite
def any_edit(draw: st.DrawFn, spec: Experiment) -> Experiment:  # noqa: C901, PLR0911, PLR0912 - a list of edits
    """Return the experiment after one random edit."""
    layers = spec.network.layers
    index = draw(st.integers(0, len(layers) - 1))
    hidden = draw(st.integers(0, len(layers) - 2)) if len(layers) > 1 else None
    layer = layers[index]
    match draw(st.integers(0, 13)):
        case 0 if hidden is not None:
            return with_unit(spec, hidden)
        case 1 if hidden is not None and layers[hidden].units > 1:
            return without_unit(spec, hidden, draw(st.integers(0, layers[hidden].units - 1)))
        case 2 if hidden is not None:
            return with_units(spec, hidden, tuple(draw(st.permutations(unit_ids(layers[hidden])))))
        case 3 if len(layers) < 5:
            return with_layer(spec, index, draw(st.integers(1, 3)))
        case 4 if hidden is not None:
            return without_layer(spec, hidden)
        case 5 if hidden is not None:
            order = draw(st.permutations(layers[:-1]))
            return relayered(spec, (*order, layers[-1]))
        case 6 if index:
            skips = draw(st.sets(st.integers(0, index - 1)))
            bare = changed(spec, index, edges=())
            return changed(bare, index, skips=tuple(sorted(skips, reverse=True)))
        case 7:
            keys = draw(st.lists(st.sampled_from(["x1", "x2", "x1*x2", "x1^2"]), unique=True))
            return with_features(spec, *keys)
        case 8:
            width = sum(layers[column - 1].units if column else 2 for column in feeders(layers, index))
            width -= 2 - (len(spec.data.features) or 2) if 0 in feeders(layers, index) else 0
            source = draw(st.one_of(st.none(), st.integers(0, width - 1)))
            fields = draw(st.sampled_from([{}, {"value": 1.5}, {"value": -2.0}, {"cut": True}, {"locked": True}]))
            return with_edge(spec, index, draw(st.integers(0, layer.units - 1)), source, **fields)
        case 9 if hidden is not None:
            return changed(spec, hidden, activation=draw(st.sampled_from(["tanh", "prelu", "relu"])))
        case 10:
            solver = draw(st.sampled_from(["sgd", "adam", "momentum", "lbfgs"]))
            return edits.choose_solver(spec, solver, 0.01)
        case 11:
            return changed(spec, index, initializer=draw(st.sampled_from([None, "he_normal", "zeros"])))
        case 12:
            return changed(spec, index, dropout=draw(st.sampled_from([0.0, 0.2])), penalties={"l2": 0.01})
    return with_training(spec, early_stopping=not spec.training.early_stopping, tolerance=1e-3)


def decided(spec: Experiment) -> dict[Any, tuple[float | None, bool]]:
    """Return what was decided of single weights, by place."""
    return {
        (number, unit_ids(layer)[edge.unit])
        + (() if edge.source is None else (source_of(spec, index, edge.source),)): (edge.value, edge.cut)
        for index, (number, layer) in enumerate(zip(layer_ids(spec.network.layers), spec.network.layers, strict=True))
        for edge in layer.edges
    }


def initializers(spec: Experiment) -> dict[int, str | None]:
    layers = spec.network.layers
    return {number: layer.initializer for number, layer in zip(layer_ids(layers), layers, strict=True)}


def check_places(old: Run, new: Run) -> None:
    """Check every number that was there before, and those that were decided."""
    before, after = named(old), named(new)
    starts = [initializers(run.experiment) for run in (old, new)]
    was, is_now = decided(old.experiment), decided(new.experiment)
    nothing = (None, False)
    for place, value in after.items():
        assert np.isfinite(value)
        if is_now.get(place, nothing)[1]:
            assert value == 0.0
        elif place in before and starts[0][place[0]] == starts[1][place[0]]:
            if was.get(place, nothing) == is_now.get(place, nothing):
                assert value == before[place] or place[1] == "slope"
            elif is_now.get(place, nothing)[0] not in (None, was.get(place, nothing)[0]):
                assert value == is_now[place][0]


@pytest.mark.thorough
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_edits_in_any_order_keep_every_number_at_its_place(data: st.DataObject) -> None:
    run, past = trained(start(), 5), [start()]
    for _ in range(data.draw(st.integers(1, 8))):
        if data.draw(st.integers(0, 4)) == 0:
            spec = data.draw(st.sampled_from(past))
        else:
            spec = data.draw(any_edit(run.experiment))
        new = rebuild(spec, run)
        check_places(run, new)
        run = new
        past.append(spec)
        try:
            if run.training.finish is not None:
                run.training.go_on()
            for _ in range(data.draw(st.integers(0, 3))):
                run.training.advance_sample()
            run.training.advance(data.draw(st.sampled_from([0, 1, 7, 40])))
        except TrainingDiverged:
            pass
        assert np.isfinite(run.training.network.parameters).all()
        assert len(run.training.history.curve().train_loss)
