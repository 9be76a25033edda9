"""Fitted networks of scikit-learn come in with the same outputs and with their settings; anything else is refused."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sklearn.datasets import load_breast_cancer, load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, StandardScaler

from nnplayground import api
from nnplayground.errors import InputError
from nnplayground.experiment.build import build
from nnplayground.experiment.spec import TrainingSpec
from nnplayground.interchange.sklearn_model import to_sklearn
from nnplayground.interchange.ways_in.fitting import parameters
from nnplayground.interchange.ways_in.sklearn_reading import from_estimator
from tests.interchange.models import models, rows
from tests.interchange.ways_in.test_onnx_reading import as_model

IRIS = load_iris(return_X_y=True)
CANCER = load_breast_cancer(return_X_y=True)
CURVES = (IRIS[0][:, :2], np.column_stack([np.sin(IRIS[0][:, 2]), IRIS[0][:, 3]]))
Network = MLPClassifier | MLPRegressor


def fitted(model: Any, x: np.ndarray, y: np.ndarray) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return model.fit(x, y)


def outputs_of(model: Any, x: np.ndarray) -> np.ndarray:
    """Return what scikit-learn gives, in as many columns as the network has outputs."""
    if not hasattr(model, "predict_proba"):
        return model.predict(x).reshape(len(x), -1)
    found = model.predict_proba(x)
    return found[:, 1:] if found.shape[1] == 2 else found


@settings(max_examples=80)
@given(models(plain=True))
def test_what_was_exported_comes_back(model: Any) -> None:
    imported, x = from_estimator(to_sklearn(model)), rows(model)
    np.testing.assert_allclose(as_model(imported).outputs(x), model.outputs(x), rtol=1e-12, atol=1e-14)
    assert imported.class_names == model.class_names


@settings(max_examples=25)
@given(st.data())
def test_every_kind_of_network_gives_the_same_outputs(data: st.DataObject) -> None:
    make, (x, y) = data.draw(
        st.sampled_from(
            [
                (MLPClassifier, IRIS),
                (MLPClassifier, CANCER),
                (MLPRegressor, CURVES),
                (MLPRegressor, (IRIS[0], CURVES[1][:, 0])),
            ]
        )
    )
    model = make(
        hidden_layer_sizes=tuple(data.draw(st.lists(st.integers(1, 5), min_size=1, max_size=3))),
        activation=data.draw(st.sampled_from(["identity", "logistic", "tanh", "relu"])),
        solver=data.draw(st.sampled_from(["sgd", "adam", "lbfgs"])),
        max_iter=3,
        random_state=0,
    )
    if data.draw(st.booleans()):
        model = make_pipeline(StandardScaler(), model)
    model = fitted(model, x, y)
    network = api.from_sklearn(model, (x, y))
    wanted = outputs_of(model, x)
    np.testing.assert_allclose(network.outputs(x), wanted, rtol=1e-10, atol=1e-12 * max(1.0, np.abs(wanted).max()))
    if make is MLPClassifier:
        assert network.predict(x) == [str(name) for name in model.predict(x).tolist()]


def settings_of(**given_settings: Any) -> TrainingSpec:
    model = fitted(MLPClassifier(**{"hidden_layer_sizes": (2,), "max_iter": 2, **given_settings}), *IRIS)
    training = from_estimator(model).training
    assert training is not None
    return training


@pytest.mark.parametrize(
    ("given_settings", "wanted"),
    [
        ({"solver": "sgd", "momentum": 0.0}, {"solver": "sgd", "solver_params": {}}),
        ({"solver": "sgd"}, {"solver": "nesterov", "solver_params": {"momentum": 0.9}}),
        ({"solver": "sgd", "nesterovs_momentum": False}, {"solver": "momentum", "solver_params": {"momentum": 0.9}}),
        (
            {"beta_1": 0.8, "beta_2": 0.99, "epsilon": 1e-6},
            {"solver_params": {"beta_1": 0.8, "beta_2": 0.99, "epsilon": 1e-6, "epsilon_first": True}},
        ),
        (
            {"solver": "lbfgs", "tol": 1e-5, "max_fun": 100},
            {"solver_params": {"memory": 10, "gradient_tolerance": 1e-5, "max_evaluations": 100}, "tolerance": None},
        ),
        (
            {"solver": "sgd", "learning_rate": "invscaling", "power_t": 0.25},
            {"schedule": "invscaling", "schedule_params": {"power": 0.25}},
        ),
        ({"learning_rate": "adaptive"}, {"schedule": "constant"}),  # it is for SGD alone
        ({"solver": "sgd", "learning_rate": "adaptive"}, {"schedule": "adaptive"}),
        ({"alpha": 0.5}, {"penalties": {"l2": 0.5}, "penalty_per_sample": True}),
        ({"alpha": 0.0}, {"penalties": {}}),
        ({"batch_size": 7, "shuffle": False}, {"batch_size": 7, "shuffle": False}),
        (
            {"learning_rate_init": 0.05, "max_iter": 3, "random_state": 9},
            {"learning_rate": 0.05, "epochs": 3, "seed": 9},
        ),
        ({"tol": 1e-3, "n_iter_no_change": 4}, {"tolerance": 1e-3, "patience": 4}),
        ({"n_iter_no_change": np.inf}, {"patience": 10**9}),
        ({"early_stopping": True, "validation_fraction": 0.3}, {"early_stopping": True, "validation_fraction": 0.3}),
        ({"random_state": np.random.RandomState(3)}, {"seed": 0}),
    ],
)
def test_settings_are_taken_over(given_settings: dict[str, Any], wanted: dict[str, Any]) -> None:
    training = settings_of(**given_settings)
    assert {name: getattr(training, name) for name in wanted} == wanted


def test_the_next_step_is_that_of_scikit_learn() -> None:
    """With its penalty α/(2m) and Adam's ε before the correction, an epoch of one batch moves all weights alike."""
    x, y = IRIS
    model = MLPClassifier(hidden_layer_sizes=(4,), alpha=0.3, batch_size=150, shuffle=False, max_iter=1, random_state=1)
    spec = api.from_sklearn(fitted(model, x, y), (x, y)).experiment
    whole = replace(spec, data=replace(spec.data, test_fraction=0.0), training=replace(spec.training, batch_size=150))
    training = build(whole).training
    np.copyto(training.network.parameters, parameters(whole, from_estimator(model)))
    training.advance_epoch()
    before = [weights.copy() for weights in model.coefs_]
    del model._optimizer
    fitted(model.set_params(warm_start=True), x, y)
    for index, weights in enumerate(model.coefs_):
        assert not np.allclose(weights, before[index], atol=1e-6)
        np.testing.assert_allclose(training.network.weights(index), weights.T, rtol=1e-9, atol=1e-12)


def test_what_has_no_equal_is_named() -> None:
    model = fitted(MLPRegressor(hidden_layer_sizes=(2,), max_iter=2, warm_start=True), *CURVES)
    notices = "\n".join(map(str, from_estimator(model).notices))
    assert "warm_start" in notices
    assert "mean over 2 outputs" in notices
    assert "fresh solver" in notices


# -- refused -----------------------------------------------------------------------------------------------------------


class MLPClassifierOfMine(MLPClassifier):
    pass


@pytest.mark.parametrize(
    ("model", "why"),
    [
        (MLPClassifier(), "not fitted"),
        (LogisticRegression(), "LogisticRegression is no MLP"),
        (None, "NoneType is no MLP"),
        (MLPClassifierOfMine(), "is no MLP"),
        (make_pipeline(StandardScaler(), LogisticRegression()), "StandardScaler → LogisticRegression is no MLP"),
        (make_pipeline(MinMaxScaler(), MLPClassifier()), "MinMaxScaler → MLPClassifier is no MLP"),
        (fitted(MLPRegressor(hidden_layer_sizes=(2,), max_iter=1, loss="poisson"), IRIS[0], IRIS[0][:, 0]), "exp"),
        (
            fitted(MLPClassifier(hidden_layer_sizes=(2,), max_iter=1), IRIS[0], np.eye(3, dtype=int)[IRIS[1]]),
            "several labels",
        ),
    ],
)
def test_anything_else_is_refused(model: Any, why: str) -> None:
    with pytest.raises(InputError, match=why):
        from_estimator(model)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("coefs_", None), ("coefs_", []), ("coefs_", [np.ones(3)]), ("coefs_", "text"), ("intercepts_", [np.ones(2)]),
        ("coefs_", [np.ones((4, 2)), np.ones((9, 3))]), ("coefs_", [np.full((4, 2), np.nan), np.ones((2, 3))]),
        ("coefs_", [np.ones((4, 2), object), np.ones((2, 3))]), ("classes_", np.arange(7)), ("classes_", None),
        ("activation", ["tanh"]), ("activation", "os.system"), ("out_activation_", "tanh"), ("out_activation_", None),
        ("solver", "other"), ("alpha", -1.0), ("alpha", "much"), ("alpha", np.nan), ("batch_size", 0),
        ("max_iter", 2.5), ("learning_rate_init", True), ("shuffle", "yes"), ("tol", None), ("beta_1", 10**400),
        ("validation_fraction", 2.0), ("epsilon", np.inf),
    ],
)  # fmt: skip
def test_damaged_models_are_an_input_error(name: str, value: Any) -> None:
    model = fitted(MLPClassifier(hidden_layer_sizes=(2,), max_iter=1), *IRIS)
    setattr(model, name, value)
    with pytest.raises(InputError):
        api.from_sklearn(model, "iris")


@pytest.mark.parametrize(("name", "value"), [("mean_", np.ones(3)), ("scale_", np.zeros(4)), ("scale_", "x")])
def test_a_damaged_scaler_is_an_input_error(name: str, value: Any) -> None:
    model = fitted(make_pipeline(StandardScaler(), MLPClassifier(hidden_layer_sizes=(2,), max_iter=1)), *IRIS)
    setattr(model.steps[0][1], name, value)
    with pytest.raises(InputError, match=name):
        from_estimator(model)
