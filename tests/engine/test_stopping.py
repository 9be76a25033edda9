"""When a run ends by itself: plateaus, patience and early stopping, epoch for epoch as in scikit-learn."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.engine.objective import Part
from nnplayground.engine.stopping import Finish, Plateau
from tests.engine.networks import network, part, training
from tests.engine.sklearns import KINDS, assert_same_weights, fitted, make_problem, run_to_the_end, twin

COMMON: dict[str, Any] = {"hidden_layer_sizes": (6,), "activation": "tanh", "batch_size": 10, "max_iter": 400}
SOLVERS = {
    "sgd": {"solver": "sgd", "learning_rate_init": 0.05},
    "adam": {"solver": "adam", "learning_rate_init": 0.02},
}


@pytest.mark.parametrize("kind", ["binary", "classes"])
@pytest.mark.parametrize("solver", SOLVERS)
@pytest.mark.parametrize(("tol", "patience"), [(1e-2, 3), (1e-3, 1), (5e-2, 10)])
def test_training_loss_that_no_longer_falls(kind: str, solver: str, tol: float, patience: int) -> None:
    x, y, targets = make_problem(kind)
    model = fitted(kind, x, y, tol=tol, n_iter_no_change=patience, **COMMON, **SOLVERS[solver])
    run = run_to_the_end(twin(kind, x, targets, model))
    assert run.finish is Finish.PLATEAU
    assert run.epoch == model.n_iter_ < 400
    assert_same_weights(run, model)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("solver", SOLVERS)
def test_early_stopping_puts_the_best_weights_back(kind: str, solver: str) -> None:
    x, y, targets = make_problem(kind, samples=120)
    model = fitted(kind, x, y, early_stopping=True, tol=1e-4, n_iter_no_change=5, **COMMON, **SOLVERS[solver])
    run = run_to_the_end(twin(kind, x, targets, model))
    assert run.finish is Finish.VALIDATION
    assert run.epoch == model.n_iter_ < 400
    assert_same_weights(run, model)
    assert run._measure_validation is not None
    assert run._measure_validation()[1] == pytest.approx(model.best_validation_score_, rel=1e-12)


def test_early_stopping_at_the_planned_end_puts_the_best_weights_back_too() -> None:
    x, y, targets = make_problem("classes", samples=120)
    settings = COMMON | {"max_iter": 25}
    model = fitted("classes", x, y, early_stopping=True, tol=0.0, n_iter_no_change=1000, **settings, **SOLVERS["adam"])
    run = run_to_the_end(twin("classes", x, targets, model))
    assert run.finish is Finish.EPOCHS
    assert_same_weights(run, model)


def test_adaptive_rate_falls_at_each_plateau_until_it_is_tiny() -> None:
    x, y, targets = make_problem("classes")
    model = fitted("classes", x, y, learning_rate="adaptive", tol=1e-2, n_iter_no_change=2, **COMMON, **SOLVERS["sgd"])
    run = run_to_the_end(twin("classes", x, targets, model))
    assert run.epoch == model.n_iter_
    assert run.finish is Finish.PLATEAU
    assert run.plateaus > 3
    assert_same_weights(run, model, rtol=1e-8)


def test_a_run_without_tolerance_never_ends_by_itself() -> None:
    run = training(network(2, 1), part(10, 2, 1), learning_rate=0.3)
    run.advance(2000)
    assert run.finish is None


def test_going_on_after_a_plateau_gives_patience_anew() -> None:
    run = training(network(2, 1), part(10, 2, 1), learning_rate=0.3, plateau=(1e-3, 4))
    run_to_the_end(run)
    ended = run.epoch
    run.advance(1000)
    assert run.epoch == ended
    run.go_on()
    run_to_the_end(run)
    assert run.epoch == ended + 5


def test_validation_keeps_its_best_across_a_change_of_settings() -> None:
    """The weights that scored best are put back at the end, also where they come from before the change."""
    x = part(70, 2, 1).x
    y = np.eye(2)[(x[:, 0] > 0.0).astype(int)]
    data, kept = Part(x[:40], y[:40]), Part(x[40:], y[40:])
    made = {"loss": "cross_entropy", "validation": kept, "plateau": (1e-6, 5)}
    old = training(network(2, 6, 2, output="softmax"), data, "adam", learning_rate=0.01, **made)
    old.advance(4 * 4)
    best = old.best
    assert best is not None
    new = training(network(2, 6, 2, output="softmax"), data, "sgd", learning_rate=1e-12, **made)
    new.take_over(old)
    new.network.parameters[:] = 0.0
    run_to_the_end(new)
    assert new.finish is Finish.VALIDATION
    np.testing.assert_array_equal(new.network.parameters, best)


# -- the counter -------------------------------------------------------------------------------------------------------


def epochs_until_reached(values: list[float], tolerance: float, patience: int) -> int | None:
    plateau = Plateau(tolerance, patience)
    return next((number for number, value in enumerate(values, start=1) if plateau.reached(value)), None)


@given(st.lists(st.floats(0.0, 10.0), max_size=40), st.floats(0.0, 1.0), st.integers(1, 5))
def test_counter_is_scikit_learns(values: list[float], tolerance: float, patience: int) -> None:
    """`_update_no_improvement_count` and the test after it, written out."""
    best, count, expected = math.inf, 0, None
    for number, value in enumerate(values, start=1):
        count = count + 1 if value > best - tolerance else 0
        best = min(best, value)
        if count > patience:
            expected = number
            break
    assert epochs_until_reached(values, tolerance, patience) == expected


def test_steady_improvement_is_never_a_plateau() -> None:
    assert epochs_until_reached([1.0 - 0.01 * n for n in range(90)], 0.005, 1) is None


def test_a_value_that_is_no_number_is_not_judged() -> None:
    plateau = Plateau(0.0, 1)
    assert not any(plateau.reached(value) for value in (1.0, math.nan, math.nan, math.nan, 0.5))
    assert plateau.best == 0.5


def test_every_end_has_words() -> None:
    assert all(str(finish.value) for finish in Finish)
