"""From the same starting weights, our runs are scikit-learn's, number by number."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from nnplayground.engine.stopping import Finish
from tests.engine.sklearns import KINDS, assert_same_weights, fitted, make_problem, run_to_the_end, twin

FOR_EVER = {"tol": 0.0, "n_iter_no_change": 10**6}
STEPPED: dict[str, dict[str, Any]] = {
    "sgd": {"solver": "sgd", "momentum": 0.0, "learning_rate_init": 0.05},
    "momentum": {"solver": "sgd", "momentum": 0.9, "nesterovs_momentum": False, "learning_rate_init": 0.02},
    "nesterov": {"solver": "sgd", "momentum": 0.9, "learning_rate_init": 0.02},
    "adam": {"solver": "adam", "learning_rate_init": 0.01},
    "adam with a large epsilon": {"solver": "adam", "learning_rate_init": 0.01, "epsilon": 1e-3},
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("solver", STEPPED)
def test_every_solver_for_every_kind_of_task(kind: str, solver: str) -> None:
    x, y, targets = make_problem(kind)
    model = fitted(
        kind, x, y, hidden_layer_sizes=(6, 5), activation="tanh", batch_size=10, max_iter=30, alpha=0.01,
        **STEPPED[solver], **FOR_EVER,
    )  # fmt: skip
    run = run_to_the_end(twin(kind, x, targets, model))
    assert run.epoch == model.n_iter_ == 30
    assert_same_weights(run, model)


@pytest.mark.parametrize("activation", ["identity", "logistic", "tanh", "relu"])
@pytest.mark.parametrize("batch_size", [1, 53, "auto"])
def test_every_activation_and_size_of_batch(activation: str, batch_size: int | str) -> None:
    x, y, targets = make_problem("classes")
    model = fitted(
        "classes", x, y, hidden_layer_sizes=(7,), activation=activation, batch_size=batch_size, max_iter=12,
        **STEPPED["adam"], **FOR_EVER,
    )  # fmt: skip
    assert_same_weights(run_to_the_end(twin("classes", x, targets, model)), model)


@pytest.mark.parametrize("schedule", [{"learning_rate": "invscaling"}, {"learning_rate": "invscaling", "power_t": 0.1}])
def test_inverse_scaling(schedule: dict[str, Any]) -> None:
    x, y, targets = make_problem("classes")
    model = fitted(
        "classes", x, y, batch_size=10, max_iter=20, hidden_layer_sizes=(5,), **STEPPED["sgd"], **schedule, **FOR_EVER
    )
    assert_same_weights(run_to_the_end(twin("classes", x, targets, model)), model)


@pytest.mark.parametrize("kind", ["binary", "classes"])
def test_loss_of_an_epoch_is_scikit_learns(kind: str) -> None:
    """Ours is watched for plateaus only; scikit-learn's counts penalties, at the weights before each step."""
    x, y, targets = make_problem(kind)
    model = fitted(
        kind, x, y, batch_size=10, max_iter=1, hidden_layer_sizes=(5,), alpha=0.5, **STEPPED["sgd"], **FOR_EVER
    )
    run = run_to_the_end(twin(kind, x, targets, model))
    assert run.plateau is not None
    assert run.plateau.best == pytest.approx(model.loss_curve_[0], rel=1e-12)


def costs_reached(kind: str, seed: int) -> tuple[float, float]:
    """Return the cost that our L-BFGS and SciPy's end at from the same weights; scikit-learn averages over outputs."""
    x, y, targets = make_problem(kind)
    model = fitted(
        kind,
        x,
        y,
        solver="lbfgs",
        hidden_layer_sizes=(5,),
        activation="tanh",
        max_iter=500,
        alpha=0.1,
        random_state=seed,
    )
    run = run_to_the_end(twin(kind, x, targets, model))
    share = 0.1 / (2 * len(x))
    penalties = [
        share * float((run.network.weight_mask() * run.network.parameters**2).sum()),
        share * float(sum((weights**2).sum() for weights in model.coefs_)),
    ]
    outputs = targets.shape[1] if kind == "regression" else 1
    return run.record.train_loss + penalties[0], (model.loss_ - penalties[1]) * outputs + penalties[1]


@pytest.mark.thorough
@pytest.mark.parametrize("kind", KINDS)
def test_lbfgs_ends_as_low_as_scipys(kind: str) -> None:
    """There are many minima, and the last bits decide which one is met: so the median of many starts."""
    ours, scipys = np.median([costs_reached(kind, seed) for seed in range(24)], axis=0)
    assert ours <= 1.1 * scipys


def test_lbfgs_reaches_the_one_optimum_of_a_convex_cost() -> None:
    x, y, targets = make_problem("binary")
    model = fitted("binary", x, y, solver="lbfgs", hidden_layer_sizes=(), alpha=1.0, max_iter=1000, tol=1e-10)
    run = run_to_the_end(twin("binary", x, targets, model))
    assert run.finish is Finish.OPTIMUM
    assert_same_weights(run, model, rtol=1e-3)
    exact = LogisticRegression(C=1.0, tol=1e-12, max_iter=10_000).fit(x, y)
    np.testing.assert_allclose(run.network.weights(0), exact.coef_, rtol=1e-6)
    np.testing.assert_allclose(run.network.bias(0), exact.intercept_, rtol=1e-5)


def test_predictions_agree() -> None:
    x, y, targets = make_problem("classes")
    model = fitted("classes", x, y, max_iter=50, hidden_layer_sizes=(8,), **FOR_EVER)
    run = run_to_the_end(twin("classes", x, targets, model))
    np.testing.assert_allclose(run.network.predict(x), model.predict_proba(x), rtol=1e-8)
    assert run.record.train_score == model.score(x, y)
