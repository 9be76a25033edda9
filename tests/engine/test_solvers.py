"""Solvers: known optima reached, equal special cases, and L-BFGS beside SciPy's."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from nnplayground.catalogue import checked
from nnplayground.engine.arrays import Array, run
from nnplayground.engine.lbfgs import lbfgs, lbfgs_state
from nnplayground.engine.objective import Part
from nnplayground.engine.penalties import Penalties
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.solvers import SOLVERS, Problem
from nnplayground.engine.stopping import Finish
from tests.engine.networks import cost, network, part, solver_params, training

RATES = {"sgd": 0.3, "momentum": 0.1, "nesterov": 0.1, "adagrad": 1.0, "rmsprop": 0.05, "adam": 0.1, "lbfgs": 1.0}
COSINE = SCHEDULES["cosine"]


def test_every_solver_is_tested() -> None:
    assert RATES.keys() == SOLVERS.keys()


@pytest.mark.parametrize("key", SOLVERS)
def test_linear_regression_reaches_least_squares(key: str) -> None:
    data = part(40, 3, 2)
    optimum, *_ = np.linalg.lstsq(np.column_stack([data.x, np.ones(40)]), data.y, rcond=None)
    schedule = {"schedule": COSINE, "schedule_params": checked(COSINE.params, {"period": 1500}, "cosine")}
    run_ = training(network(3, 2), data, key, learning_rate=RATES[key], batch_size=40, **schedule)
    run_.advance(1500)
    np.testing.assert_allclose(run_.network.weights(0), optimum[:3].T, atol=1e-6)
    np.testing.assert_allclose(run_.network.bias(0), optimum[3], atol=1e-6)


@pytest.mark.parametrize("key", SOLVERS)
def test_penalised_logistic_regression_reaches_scikit_learns(key: str) -> None:
    data, strength = part(60, 3, 1, classes=True), 0.05
    net = network(3, 1, output="logistic")
    judged = cost("binary_cross_entropy", Penalties({"l2": strength * net.weight_mask()}))
    schedule = {"schedule": COSINE, "schedule_params": checked(COSINE.params, {"period": 2000}, "cosine")}
    run_ = training(net, data, key, cost=judged, learning_rate=RATES[key], batch_size=60, **schedule)
    run_.advance(2000)
    model = LogisticRegression(C=1.0 / (strength * 60), tol=1e-12, max_iter=10_000).fit(data.x, data.y.ravel())
    np.testing.assert_allclose(net.weights(0), model.coef_, atol=2e-6)
    np.testing.assert_allclose(net.bias(0), model.intercept_, atol=2e-6)


def path(key: str, gradients: Array, rate: float = 0.1, **params: float) -> Array:
    """Return θ after each of the gradients, starting at 0."""
    theta, gradient = np.zeros(gradients.shape[1]), np.zeros(gradients.shape[1])
    given = solver_params(key, **params)
    state = SOLVERS[key].state(len(theta), given)
    step = SOLVERS[key].bind(Problem(theta, gradient, np.array(rate), float, lambda: None), state, **given)
    taken = []
    for one in gradients:
        gradient[:] = one
        run(step)
        taken.append(theta.copy())
    return np.array(taken)


GRADIENTS = np.random.default_rng(0).normal(size=(12, 5))


@pytest.mark.parametrize("key", ["momentum", "nesterov"])
def test_momentum_of_zero_is_gradient_descent(key: str) -> None:
    np.testing.assert_array_equal(path(key, GRADIENTS, momentum=0.0), path("sgd", GRADIENTS))


@pytest.mark.parametrize("key", ["adam", "rmsprop", "adagrad"])
def test_first_step_is_as_long_for_large_gradients_as_for_small(key: str) -> None:
    np.testing.assert_allclose(path(key, GRADIENTS[:1]), path(key, 1000.0 * GRADIENTS[:1]), rtol=1e-5)


def test_first_step_of_adam_is_the_learning_rate() -> None:
    np.testing.assert_allclose(path("adam", GRADIENTS[:1], rate=0.02), -0.02 * np.sign(GRADIENTS[:1]), rtol=1e-6)


def test_adam_without_memory_follows_the_sign() -> None:
    taken = np.diff(path("adam", GRADIENTS, beta_1=0.0, beta_2=0.0, epsilon=1e-300), axis=0)
    np.testing.assert_allclose(taken, -0.1 * np.sign(GRADIENTS[1:]), rtol=1e-12)


def test_variants_of_adam_differ_only_through_epsilon() -> None:
    paper, first = (path("adam", 1e-7 * GRADIENTS, epsilon_first=variant) for variant in (False, True))
    assert np.abs(paper - first).max() > 1e-4
    same = [path("adam", GRADIENTS, epsilon_first=variant, epsilon=1e-16) for variant in (False, True)]
    np.testing.assert_allclose(same[0], same[1], rtol=1e-12)


@pytest.mark.parametrize("key", SOLVERS)
def test_solver_does_not_move_where_the_gradient_is_zero(key: str) -> None:
    if not SOLVERS[key].full_batch:
        assert not path(key, np.zeros((5, 3))).any()


# -- L-BFGS ------------------------------------------------------------------------------------------------------------

Function = Callable[[Array], tuple[float, Array]]


def minimise(function: Function, start: Array, *, most: int = 1000, tolerance: float = 1e-9) -> tuple[Array, int]:
    """Return the point that our L-BFGS ends at and how many evaluations it took."""
    parameters, gradient = start.copy(), np.empty_like(start)

    def evaluate() -> float:
        value, gradient[:] = function(parameters)
        return value

    state = lbfgs_state(len(start), 10)
    iterate = lbfgs(evaluate, parameters, gradient, state, gradient_tolerance=tolerance, max_evaluations=most)
    while not iterate():
        pass
    return parameters, int(state["evaluations"])


def rosenbrock(x: Array) -> tuple[float, Array]:
    """Return the value and slope of the curved valley Σ 100(x_{i+1} - x_i²)² + (1 - x_i)², lowest at ones."""
    rise, off = x[1:] - x[:-1] ** 2, 1.0 - x[:-1]
    slope = np.zeros_like(x)
    slope[1:] += 200.0 * rise
    slope[:-1] += -400.0 * x[:-1] * rise - 2.0 * off
    return float((100.0 * rise**2 + off**2).sum()), slope


def steep_bowl(x: Array) -> tuple[float, Array]:
    """Return the value and slope of ½ Σ c_i (x_i - 1)², c from 1 to 10³."""
    c = np.logspace(0, 3, len(x))
    return 0.5 * float((c * (x - 1.0) ** 2).sum()), c * (x - 1.0)


@pytest.mark.parametrize("function", [rosenbrock, steep_bowl])
@pytest.mark.parametrize("dimensions", [2, 10, 30])
def test_lbfgs_finds_the_minimum_about_as_fast_as_scipy(function: Function, dimensions: int) -> None:
    start = np.random.default_rng(dimensions).normal(size=dimensions)
    found, evaluations = minimise(function, start)
    np.testing.assert_allclose(found, np.ones(dimensions), atol=1e-7)
    scipys = minimize(function, start, jac=True, method="L-BFGS-B", options={"gtol": 1e-9, "ftol": 0.0})
    assert evaluations <= 1.5 * scipys.nfev + 10


def test_lbfgs_ends_at_once_at_a_minimum() -> None:
    found, evaluations = minimise(rosenbrock, np.ones(4))
    assert found.tolist() == [1.0] * 4
    assert evaluations == 1


def test_lbfgs_obeys_the_limit_of_evaluations() -> None:
    _, evaluations = minimise(rosenbrock, -np.ones(10), most=20)
    assert 20 <= evaluations <= 50  # a line search that has begun is finished


def test_lbfgs_forgets_a_memory_that_leads_uphill() -> None:
    parameters, gradient = np.array([3.0, 3.0]), np.empty(2)

    def evaluate() -> float:
        value, gradient[:] = steep_bowl(parameters)
        return value

    state = lbfgs_state(2, 5)
    state["moves"][0], state["changes"][0], state["remembered"][()] = [0.0, 1.0], [0.0, -1.0], 1
    iterate = lbfgs(evaluate, parameters, gradient, state, gradient_tolerance=1e-9, max_evaluations=200)
    while not iterate():
        pass
    np.testing.assert_allclose(parameters, 1.0, atol=1e-8)


def test_lbfgs_keeps_its_point_where_everything_around_is_infinite() -> None:
    start = np.array([2.0])
    found, _ = minimise(lambda x: (1.0, np.ones(1)) if x[0] == 2.0 else (np.inf, np.full(1, np.nan)), start)
    assert found.tolist() == [2.0]


def test_lbfgs_never_makes_the_cost_worse() -> None:
    data = part(50, 3, 2, classes=True)
    run_ = training(network(3, 8, 2, output="softmax"), data, "lbfgs", loss="cross_entropy", learning_rate=1.0)
    losses = [run_.record.train_loss, *(snapshot.record.train_loss for snapshot in run_.epochs())]
    assert np.diff(losses).max() <= 0.0
    assert run_.finish is Finish.OPTIMUM
    assert np.abs(run_.network.gradient).max() < 1e-5


def test_lbfgs_fits_a_curve_of_one_variable_closely() -> None:
    x = np.linspace(-3.0, 3.0, 80)[:, None]
    run_ = training(network(1, 10, 1), Part(x, np.sin(x)), "lbfgs", learning_rate=1.0)
    run_.advance(400)
    assert run_.record.train_loss < 1e-5
