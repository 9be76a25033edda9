"""Values out of range: each is refused with the path of its field and the range."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.data.sources import SOURCES
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.errors import InputError
from nnplayground.experiment.check import check
from nnplayground.experiment.fields import LARGEST_SEED, MOST_LAYERS, MOST_UNITS
from nnplayground.experiment.spec import Experiment, LayerSpec
from tests.experiment.experiments import experiment, hidden_and

OUTPUT = LayerSpec(units=1)


def refusal(tried: Experiment) -> str:
    """Return the message an experiment is refused with."""
    with pytest.raises(InputError) as caught:
        check(tried)
    return str(caught.value)


def test_default_experiment_is_accepted() -> None:
    check(Experiment())


NUMBERS: list[tuple[str, Any, str, str]] = [
    ("training_learning_rate", 0.0, "training.learning_rate", "0 < η"),
    ("training_learning_rate", -0.1, "training.learning_rate", "0 < η"),
    ("training_learning_rate", math.nan, "training.learning_rate", "0 < η"),
    ("training_learning_rate", math.inf, "training.learning_rate", "0 < η"),
    ("training_learning_rate", "0.1", "training.learning_rate", "0 < η"),
    ("training_learning_rate", True, "training.learning_rate", "0 < η"),
    ("training_batch_size", 0, "training.batch_size", "1 ≤ x"),
    ("training_batch_size", -5, "training.batch_size", "1 ≤ x"),
    ("training_batch_size", 2.5, "training.batch_size", "whole number"),
    ("training_epochs", 0, "training.epochs", "1 ≤ x ≤ 1e+09"),
    ("training_epochs", 10**12, "training.epochs", "1 ≤ x ≤ 1e+09"),
    ("training_tolerance", -1e-9, "training.tolerance", "0 ≤ x"),
    ("training_patience", 0, "training.patience", "1 ≤ x"),
    ("training_validation_fraction", 0.0, "training.validation_fraction", "0 < x < 1"),
    ("training_validation_fraction", 1.0, "training.validation_fraction", "0 < x < 1"),
    ("training_seed", -1, "training.seed", "0 ≤ x"),
    ("training_seed", 2**64, "training.seed", "0 ≤ x"),
    ("training_seed", "seven", "training.seed", "0 ≤ x"),
    ("network_seed", -1, "network.seed", "0 ≤ x"),
    ("data_seed", -1, "data.seed", "0 ≤ x"),
    ("data_split_seed", 2**63, "data.split_seed", "0 ≤ x"),
    ("data_test_fraction", 1.0, "data.test_fraction", "0 ≤ x < 1"),
    ("data_test_fraction", -0.1, "data.test_fraction", "0 ≤ x < 1"),
    ("training_penalties", {"l2": -0.1}, "training.penalties.l2", "0 ≤ λ"),
    ("training_penalties", {"l1": math.inf}, "training.penalties.l1", "0 ≤ λ"),
]


@pytest.mark.parametrize(("field", "value", "path", "allowed"), NUMBERS)
def test_numbers_out_of_range(field: str, value: Any, path: str, allowed: str) -> None:
    message = refusal(experiment(**{field: value}))
    assert message.startswith(f"{path}: ")
    assert allowed in message


PARAMETERS: list[tuple[str, dict[str, Any], str, str]] = [
    ("momentum", {"momentum": 1.0}, "0 ≤ μ < 1", "solver"),
    ("nesterov", {"momentum": -0.1}, "0 ≤ μ < 1", "solver"),
    ("adam", {"beta_1": 1.0}, "0 ≤ β₁ < 1", "solver"),
    ("adam", {"beta_2": 1.0}, "0 ≤ β₂ < 1", "solver"),
    ("adam", {"epsilon": 0.0}, "0 < ε", "solver"),
    ("adam", {"epsilon_first": 1}, "true / false", "solver"),
    ("rmsprop", {"decay": 1.0}, "0 ≤ ρ < 1", "solver"),
    ("rmsprop", {"epsilon": 0.0}, "0 < ε", "solver"),
    ("adagrad", {"epsilon": -1.0}, "0 < ε", "solver"),
    ("lbfgs", {"memory": 0}, "1 ≤ x", "solver"),
    ("sgd", {"momentum": 0.5}, "has no parameter", "solver"),
    ("huber", {"delta": 0.0}, "0 < δ", "loss"),
    ("adaptive", {"factor": 1.0}, "1 < x", "schedule"),
    ("step", {"every": 0}, "1 ≤ T", "schedule"),
]


@pytest.mark.parametrize(("key", "params", "allowed", "field"), PARAMETERS)
def test_parameters_out_of_range(key: str, params: dict[str, Any], allowed: str, field: str) -> None:
    message = refusal(experiment(**{f"training_{field}": key, f"training_{field}_params": params}))
    assert message.startswith(f"training.{field}: ")
    assert allowed in message


@pytest.mark.parametrize(
    ("layer", "path"),
    [
        ({"units": 0}, "network.layers[1].units"),
        ({"units": -1}, "network.layers[1].units"),
        ({"units": MOST_UNITS + 1}, "network.layers[1].units"),
        ({"units": 2.5}, "network.layers[1].units"),
        ({"units": "3"}, "network.layers[1].units"),
        ({"units": True}, "network.layers[1].units"),
        ({"units": 3, "dropout": 1.0}, "network.layers[1].dropout"),
        ({"units": 3, "dropout": -0.1}, "network.layers[1].dropout"),
        ({"units": 3, "activation": "elu", "params": {"alpha": -1.0}}, "network.layers[1].activation"),
        ({"units": 3, "activation": "tanh", "params": {"alpha": 1.0}}, "network.layers[1].activation"),
        ({"units": 3, "initializer": "best"}, "network.layers[1].initializer"),
    ],
)
def test_layers_out_of_range(layer: dict[str, Any], path: str) -> None:
    layers = (LayerSpec(units=4), LayerSpec(**layer), OUTPUT)
    assert refusal(experiment(layers=layers)).startswith(f"{path}: ")


@pytest.mark.parametrize("count", [0, MOST_LAYERS + 1, 10_000])
def test_number_of_layers(count: int) -> None:
    assert refusal(experiment(layers=(OUTPUT,) * count)).startswith(f"network.layers: {count} layers")


@pytest.mark.parametrize("key", ["", "nothing", "__import__", "os.system", "../x", "tanh\x00", "TANH"])
@pytest.mark.parametrize(
    ("field", "path", "there_is"),
    [
        ("training_loss", "training.loss", LOSSES),
        ("training_solver", "training.solver", SOLVERS),
        ("training_schedule", "training.schedule", SCHEDULES),
        ("network_initializer", "network.initializer", INITIALIZERS),
        ("data_source", "data.source", SOURCES),
    ],
)
def test_unknown_names_are_refused_with_what_there_is(key: str, field: str, path: str, there_is: Any) -> None:
    message = refusal(experiment(**{field: key}))
    assert message.startswith(f"{path}: ")
    assert ", ".join(there_is) in message


@pytest.mark.parametrize("key", ["nothing", "__import__"])
def test_unknown_activations_and_penalties(key: str) -> None:
    unknown = experiment(layers=hidden_and(OUTPUT, 3, activation=key))
    assert refusal(unknown).startswith("network.layers[0].activation: ")
    assert ", ".join(ACTIVATIONS) in refusal(unknown)
    assert refusal(experiment(training_penalties={key: 0.1})).startswith("training.penalties: ")


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("training_learning_rate", [5e-324, 1e-9, 1.0, 1e308]),
        ("training_batch_size", [1, 10**9]),
        ("training_epochs", [None, 1, 10**9]),
        ("training_tolerance", [None, 0.0, 1.0]),
        ("training_seed", [0, LARGEST_SEED]),
        ("data_test_fraction", [0.0, 0.5, 0.999]),
        ("training_penalties", [{}, {"l1": 0.0}, {"l1": 1.0, "l2": 1e-9}]),
    ],
)
def test_values_at_the_ends_of_their_range_are_accepted(field: str, values: list[Any]) -> None:
    for value in values:
        check(experiment(**{field: value}))


@given(rate=st.floats(), momentum=st.floats())
def test_accepted_or_refused_by_name_but_never_another_error(rate: float, momentum: float) -> None:
    tried = experiment(
        training_learning_rate=rate, training_solver="momentum", training_solver_params={"momentum": momentum}
    )
    if math.isfinite(rate) and rate > 0.0 and 0.0 <= momentum < 1.0:
        check(tried)
    else:
        assert refusal(tried).startswith(("training.learning_rate: ", "training.solver: "))
