"""Cost functions: gradients, probabilities of 0 and 1, and stable values from the sums; every entry is tested."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array, run
from nnplayground.engine.losses import LOSSES, Loss, times_log
from tests.engine.networks import central_difference, cost

each = pytest.mark.parametrize("loss", LOSSES.values(), ids=lambda loss: loss.key)
linked = pytest.mark.parametrize("loss", [loss for loss in LOSSES.values() if loss.link], ids=lambda loss: loss.key)


def gradient(loss: Loss, p: Array, y: Array) -> Array:
    delta = np.empty_like(p)
    run(loss.gradient(delta, p, y, **cost(loss.key).params))
    return delta


def value(loss: Loss, p: Array, y: Array) -> float:
    return loss.value(p, y, **cost(loss.key).params)


def probabilities(seed: int, outputs: int = 3, samples: int = 5) -> tuple[Array, Array]:
    """Return outputs and targets inside 0 and 1, away from each other."""
    rng = np.random.default_rng(seed)
    return rng.uniform(0.05, 0.45, (outputs, samples)), rng.uniform(0.55, 0.95, (outputs, samples))


@each
@given(seed=st.integers(0, 10**6))
def test_gradient_is_the_central_difference(loss: Loss, seed: int) -> None:
    p, y = probabilities(seed)
    numeric = central_difference(lambda: value(loss, p, y), p) * p.shape[1]
    np.testing.assert_allclose(gradient(loss, p, y), numeric, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("key", ["mse", "mae", "huber"])
@given(seed=st.integers(0, 10**6))
def test_gradient_of_errors_of_any_size(key: str, seed: int) -> None:
    rng = np.random.default_rng(seed)
    p, y = rng.normal(0.0, 3.0, (2, 4)), rng.normal(0.0, 3.0, (2, 4))
    size = np.abs(p - y)
    p += np.where((size < 1e-3) | (np.abs(size - 1.0) < 1e-3), 0.01, 0.0)  # away from the kinks
    numeric = central_difference(lambda: value(LOSSES[key], p, y), p) * p.shape[1]
    np.testing.assert_allclose(gradient(LOSSES[key], p, y), numeric, rtol=1e-5, atol=1e-7)


@each
def test_a_perfect_prediction_costs_nothing(loss: Loss) -> None:
    y = np.eye(3)
    assert value(loss, y.copy(), y) == 0.0
    assert np.isfinite(gradient(loss, y.copy(), y)).all()


@each
def test_cost_is_the_mean_over_samples_of_the_sum_over_outputs(loss: Loss) -> None:
    p, y = probabilities(1)
    single = [value(loss, p[:, [k]], y[:, [k]]) for k in range(p.shape[1])]
    assert value(loss, p, y) == pytest.approx(float(np.mean(single)), rel=1e-13)
    by_output = [value(loss, p[[k]], y[[k]]) for k in range(p.shape[0])]
    assert value(loss, p, y) == pytest.approx(sum(by_output), rel=1e-13)


def test_worked_values() -> None:
    p, y = np.array([[1.43], [-0.4], [0.23]]), np.array([[1.0], [0.0], [0.0]])
    assert value(LOSSES["mse"], p, y) == pytest.approx((0.43**2 + 0.4**2 + 0.23**2) / 2.0)
    assert value(LOSSES["mae"], p, y) == pytest.approx(0.43 + 0.4 + 0.23)
    assert value(LOSSES["huber"], np.array([[3.0, 0.5]]), np.zeros((1, 2))) == pytest.approx((2.5 + 0.125) / 2.0)


def test_zero_times_log_of_zero_is_zero() -> None:
    y, p = np.array([0.0, 0.0, 1.0]), np.array([0.0, 1.0, 1.0])
    assert times_log(y, p).tolist() == [0.0, 0.0, 0.0]
    assert times_log(np.array([1.0]), np.array([0.0])).tolist() == [-math.inf]


@pytest.mark.parametrize("key", ["cross_entropy", "kl", "binary_cross_entropy"])
def test_a_certain_but_wrong_prediction_costs_infinity_without_a_warning(key: str) -> None:
    p, y = np.array([[0.0], [1.0]]), np.array([[1.0], [0.0]])
    assert value(LOSSES[key], p, y) == math.inf


@linked
@pytest.mark.parametrize("size", [1.0, 30.0])
def test_value_from_sums_is_the_value_of_probabilities(loss: Loss, size: float) -> None:
    rng = np.random.default_rng(0)
    z, y = rng.uniform(-size, size, (3, 6)), np.eye(3)[rng.integers(0, 3, 6)].T
    assert loss.link is not None
    assert loss.value_from_z is not None
    assert loss.value_from_z(z, y) == pytest.approx(
        value(loss, ACTIVATIONS[loss.link](z), y), rel=1e-3 if size > 1 else 1e-12
    )


@linked
@pytest.mark.parametrize("size", [1000.0, 1e300])
def test_value_from_huge_sums_is_finite(loss: Loss, size: float) -> None:
    z, y = np.array([[size, -size], [-size, size]]), np.array([[0.0, 0.0], [1.0, 1.0]])
    assert loss.value_from_z is not None
    wrong = loss.value_from_z(z, y)
    assert math.isfinite(wrong)
    assert wrong == pytest.approx(size, rel=1e-12)


@linked
def test_difference_of_probability_and_target_is_the_slope_in_the_sums(loss: Loss) -> None:
    rng = np.random.default_rng(0)
    z, y = rng.normal(0.0, 2.0, (3, 4)), np.eye(3)[rng.integers(0, 3, 4)].T
    assert loss.link is not None
    assert loss.value_from_z is not None
    from_z = loss.value_from_z
    numeric = central_difference(lambda: from_z(z, y), z) * z.shape[1]
    np.testing.assert_allclose(ACTIVATIONS[loss.link](z) - y, numeric, rtol=1e-6, atol=1e-8)


@each
def test_terms_are_what_each_sample_and_output_adds(loss: Loss) -> None:
    p, y = probabilities(2)
    terms = loss.terms(p, y, **cost(loss.key).params)
    assert terms.shape == p.shape
    single = [[value(loss, p[[row]][:, [k]], y[[row]][:, [k]]) for k in range(p.shape[1])] for row in range(p.shape[0])]
    np.testing.assert_allclose(terms, single, rtol=1e-13)


@linked
@pytest.mark.parametrize("size", [1.0, 1e300])
def test_terms_from_sums_have_the_value_as_their_mean(loss: Loss, size: float) -> None:
    z, y = np.array([[size, -size, 0.0], [-size, size, size]]), np.array([[0.0, 0.0, 1.0], [1.0, 1.0, 0.0]])
    assert loss.terms_from_z is not None
    assert loss.value_from_z is not None
    assert loss.terms_from_z(z, y).sum() / 3.0 == pytest.approx(loss.value_from_z(z, y), rel=1e-13)
