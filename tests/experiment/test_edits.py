"""Edits: pure functions that never lead out of what `check` accepts, nor to parts that do not fit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.data.sources import MOST_CLASSES, SOURCES
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.losses import CLASSIFICATION, LOSSES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.experiment import edits
from nnplayground.experiment.check import check
from nnplayground.experiment.fields import LARGEST_SEED
from nnplayground.experiment.problems import Shape, problems
from nnplayground.experiment.spec import Experiment, LayerSpec
from tests.experiment.experiments import experiment, hidden_and, shape_of_source

Edit = Callable[[Experiment], Experiment]


def encoded(spec: Experiment) -> bytes:
    return msgspec.json.encode(spec)


def shape_now(spec: Experiment) -> Shape:
    """Return the shape of the data an experiment speaks of."""
    shape = shape_of_source(spec.data.source)
    return Shape(shape.samples, shape.features, int(spec.data.params.get("classes", shape.classes)), shape.targets)


def place(spec: Experiment, number: int, *, hidden: bool = False) -> int:
    """Return the index of a layer, whatever the number."""
    return number % max(len(spec.network.layers) - hidden, 1)


def set_activation(key: str, number: int) -> Edit:
    return lambda spec: edits.set_activation(spec, place(spec, number), key, shape_now(spec))


def set_classes(count: int) -> Edit:
    """Only for data that have the parameter, as the window offers it."""
    has_classes = {key for key, source in SOURCES.items() if any(param.name == "classes" for param in source.params)}
    return lambda spec: edits.set_classes(spec, count) if spec.data.source in has_classes else spec


numbers = st.integers(0, 10)
ANY_EDIT: st.SearchStrategy[Edit] = st.one_of(
    st.builds(lambda n, units: lambda spec: edits.add_layer(spec, place(spec, n), units), numbers, st.integers(1, 9)),
    st.builds(lambda n: lambda spec: edits.remove_layer(spec, place(spec, n)), numbers),
    st.builds(lambda n, units: lambda spec: edits.set_units(spec, place(spec, n), units), numbers, st.integers(1, 9)),
    st.builds(
        lambda n, share: lambda spec: edits.set_layer(spec, place(spec, n), dropout=share), numbers, st.floats(0, 0.9)
    ),
    st.builds(
        lambda key: lambda spec: edits.set_hidden(spec, activation=key, params={}), st.sampled_from(list(ACTIVATIONS))
    ),
    st.builds(set_activation, st.sampled_from(list(ACTIVATIONS)), numbers),
    st.builds(lambda key: lambda spec: edits.choose_loss(spec, key, shape_now(spec)), st.sampled_from(list(LOSSES))),
    st.builds(
        lambda key: lambda spec: edits.choose_output(spec, key, shape_now(spec)), st.sampled_from(list(ACTIVATIONS))
    ),
    st.builds(
        lambda key: lambda spec: edits.choose_solver(spec, key, SOLVERS[key].rate), st.sampled_from(list(SOLVERS))
    ),
    st.builds(lambda key: lambda spec: edits.choose_source(spec, key), st.sampled_from(list(SOURCES))),
    st.builds(set_classes, st.integers(2, MOST_CLASSES)),
    st.just(edits.new_weights),
)


@given(st.lists(ANY_EDIT, max_size=25))
def test_any_edits_leave_what_check_accepts_and_touch_nothing_before(sequence: list[Edit]) -> None:
    spec = Experiment()
    for edit in sequence:
        before = encoded(spec)
        edited = edit(spec)
        assert encoded(spec) == before
        check(edited)
        spec = edited


def blocked(spec: Experiment, shape: Shape) -> list[str]:
    return [str(problem.text) for problem in problems(spec, shape) if problem.blocking]


@pytest.mark.parametrize("before", SOURCES)
@pytest.mark.parametrize("after", SOURCES)
def test_choosing_other_data_never_ends_in_parts_that_do_not_fit(before: str, after: str) -> None:
    for loss in LOSSES:
        spec = edits.choose_source(Experiment(), before)
        if shape_of_source(before).task in LOSSES[loss].tasks:
            spec = edits.choose_loss(spec, loss, shape_of_source(before))
        spec = edits.choose_source(spec, after)
        assert blocked(spec, shape_of_source(after)) == []


@pytest.mark.parametrize("key", SOURCES)
def test_choosing_a_loss_or_an_output_keeps_all_fitting(key: str) -> None:
    shape = shape_of_source(key)
    start = edits.choose_source(Experiment(), key)
    for loss, output in ((loss, output) for loss in LOSSES for output in ACTIVATIONS):
        if shape.task not in LOSSES[loss].tasks or (output == "softmax" and shape.task != CLASSIFICATION):
            continue
        chosen = edits.choose_loss(start, loss, shape)
        assert blocked(chosen, shape) == []
        assert chosen.training.loss == loss
        chosen = edits.choose_output(chosen, output, shape)
        assert blocked(chosen, shape) == []
        assert chosen.network.layers[-1].activation == output


@pytest.mark.parametrize("count", [2, 3, 7, MOST_CLASSES])
def test_number_of_classes_brings_its_outputs(count: int) -> None:
    spec = edits.set_classes(edits.choose_source(Experiment(), "blobs"), count)
    shape = Shape(100, ("x1", "x2"), count)
    assert blocked(spec, shape) == []
    check(spec)


# -- one by one --------------------------------------------------------------------------------------------------------

GIVEN = experiment(
    layers=(
        LayerSpec(units=2, weights=((1.0, 2.0), (3.0, 4.0)), bias=(0.1, 0.2)),
        LayerSpec(units=1, weights=((1.0, 2.0),), bias=(0.3,)),
    )
)


def units(spec: Experiment) -> list[int]:
    return [layer.units for layer in spec.network.layers]


def test_layers_come_and_go() -> None:
    spec = experiment(layers=hidden_and(LayerSpec(units=1), 4, 2, activation="relu"))
    assert units(edits.add_layer(spec, 1, 7)) == [4, 7, 2, 1]
    assert units(edits.add_layer(spec, 0, 7)) == [7, 4, 2, 1]
    assert edits.add_layer(spec, 2, 7).network.layers[2].activation == "relu"
    assert units(edits.remove_layer(spec, 0)) == [2, 1]


def test_output_layer_stays() -> None:
    spec = experiment(layers=(LayerSpec(units=1),))
    assert edits.remove_layer(spec, 0) == spec
    assert edits.add_layer(spec, 0, 3).network.layers[0].activation == "tanh"


def test_removing_what_was_added_gives_the_same_experiment() -> None:
    spec = experiment(layers=hidden_and(LayerSpec(units=1), 4, 2))
    assert edits.remove_layer(edits.add_layer(spec, 1), 1) == spec


@pytest.mark.parametrize(
    "edit",
    [
        lambda spec: edits.set_layer(spec, 0, activation="relu"),
        lambda spec: edits.set_hidden(spec, dropout=0.5),
        lambda spec: edits.choose_solver(spec, "adam", 0.01),
        edits.new_weights,
    ],
)
def test_given_weights_stay_where_shapes_do(edit: Edit) -> None:
    edited = edit(GIVEN).network.layers
    assert [(layer.weights, layer.bias) for layer in edited] == [
        (layer.weights, layer.bias) for layer in GIVEN.network.layers
    ]


def test_hidden_layers_change_together_and_the_output_does_not() -> None:
    spec = edits.set_hidden(experiment(layers=hidden_and(LayerSpec(units=1), 4, 2)), activation="relu")
    assert [layer.activation for layer in spec.network.layers] == ["relu", "relu", "tanh"]


def test_another_activation_forgets_the_parameters_of_the_old_one() -> None:
    spec = edits.set_layer(Experiment(), 0, activation="elu", params={"alpha": 2.0})
    assert edits.set_activation(spec, 0, "tanh", None).network.layers[0].params == {}


def test_another_solver_brings_its_rate_and_forgets_parameters() -> None:
    spec = experiment(training_solver="momentum", training_solver_params={"momentum": 0.5})
    chosen = edits.choose_solver(spec, "lbfgs", SOLVERS["lbfgs"].rate).training
    assert (chosen.solver, chosen.solver_params, chosen.learning_rate) == ("lbfgs", {}, 1.0)


def test_other_data_keep_the_noise_and_the_split() -> None:
    spec = experiment(
        data_params={"noise": 0.2, "samples": 50}, data_test_fraction=0.5, data_split_seed=3, data_features=("x1",)
    )
    chosen = edits.choose_source(spec, "spiral").data
    assert (chosen.source, chosen.params, chosen.features) == ("spiral", {"noise": 0.2}, ())
    assert (chosen.test_fraction, chosen.split_seed) == (0.5, 3)
    assert edits.choose_source(spec, "iris").data.params == {}
    assert edits.choose_source(spec, "iris").data.standardize


def test_new_weights_take_the_next_seed() -> None:
    assert edits.new_weights(Experiment()).network.seed == 1
    last = experiment(network_seed=LARGEST_SEED)
    check(last)
    assert edits.new_weights(last).network.seed == 0


def test_an_edit_changes_only_what_it_says() -> None:
    spec: Any = msgspec.to_builtins(edits.change_network(Experiment(), seed=5))
    expected: Any = msgspec.to_builtins(Experiment())
    expected["network"]["seed"] = 5
    assert spec == expected
