"""Activation functions: values, slopes, kinks and extremes; every entry of the catalogue is tested."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.engine.activations import ACTIVATIONS, Activation
from nnplayground.engine.arrays import erf, run
from tests.engine.networks import central_difference

POINTWISE = [entry for entry in ACTIVATIONS.values() if entry.key != "softmax"]
each = pytest.mark.parametrize("entry", POINTWISE, ids=lambda entry: entry.key)
ordinary = st.floats(-30.0, 30.0).filter(lambda z: abs(z) > 1e-4)

REFERENCE = {
    "identity": lambda z: z,
    "step": lambda z: 1.0 if z >= 0 else 0.0,
    "logistic": lambda z: 1.0 / (1.0 + math.exp(-z)),
    "tanh": math.tanh,
    "arctan": math.atan,
    "relu": lambda z: max(z, 0.0),
    "prelu": lambda z: z if z >= 0 else 0.25 * z,
    "elu": lambda z: z if z >= 0 else math.exp(z) - 1.0,
    "softplus": lambda z: math.log1p(math.exp(-abs(z))) + max(z, 0.0),
    "leaky_relu": lambda z: z if z >= 0 else 0.01 * z,
    "gelu": lambda z: 0.5 * z * math.erfc(-z / math.sqrt(2.0)),
    "gelu_tanh": lambda z: 0.5 * z * (1.0 + math.tanh(math.sqrt(2.0 / math.pi) * (z + 0.044715 * z**3))),
    "swish": lambda z: z / (1.0 + math.exp(-z)),
}
"""The formulas once more, with the standard library and one number at a time."""


def backward(entry: Activation, z: np.ndarray, delta: np.ndarray) -> np.ndarray:
    delta = delta.copy()
    run(entry.backward(delta, z, entry(z), **entry.defaults()))
    return delta


def test_every_pointwise_activation_has_a_reference() -> None:
    assert REFERENCE.keys() == {entry.key for entry in POINTWISE}


@each
@given(z=ordinary)
def test_value_is_the_formula(entry: Activation, z: float) -> None:
    assert entry(np.array(z)) == pytest.approx(REFERENCE[entry.key](z), rel=1e-12, abs=1e-14)


@each
@given(z=ordinary)
def test_slope_is_the_central_difference(entry: Activation, z: float) -> None:
    at = np.array(z)
    numeric = central_difference(lambda: float(entry(at)), at, 1e-5)
    assert entry.slope(np.array(z)) == pytest.approx(float(numeric), rel=1e-6, abs=1e-8)


@each
@given(z=st.floats(allow_nan=False, allow_infinity=False))
def test_value_stays_in_range(entry: Activation, z: float) -> None:
    value = float(entry(np.array(z)))
    assert entry.low <= value <= entry.high


@each
def test_extremes_give_finite_numbers_without_warnings(entry: Activation) -> None:
    z = np.array([-1e308, -1e300, -1e154, -1000.0, -0.0, 0.0, 5e-324, 1000.0, 1e154, 1e300, 1e308])
    assert np.isfinite(entry(z)).all()
    assert np.isfinite(entry.slope(z)).all()


@each
def test_backward_is_delta_times_slope_for_a_whole_batch(entry: Activation) -> None:
    rng = np.random.default_rng(0)
    z, delta = rng.normal(0.0, 3.0, (4, 5)), rng.normal(size=(4, 5))
    np.testing.assert_allclose(backward(entry, z, delta), delta * entry.slope(z), rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize(
    ("key", "slope"),
    [("step", 0.0), ("relu", 1.0), ("prelu", 1.0), ("leaky_relu", 1.0), ("elu", 1.0)],
)
def test_slopes_at_the_kink_are_the_lectures(key: str, slope: float) -> None:
    assert ACTIVATIONS[key].slope(np.array([0.0, -0.0])).tolist() == [slope, slope]


def test_step_is_one_at_zero() -> None:
    assert ACTIVATIONS["step"](np.array([-1e-300, 0.0, 1e-300])).tolist() == [0.0, 1.0, 1.0]


def test_elu_slope_at_zero_is_one_for_any_alpha() -> None:
    assert ACTIVATIONS["elu"].slope(np.array([0.0]), alpha=3.0).tolist() == [1.0]


@given(slope=st.floats(-2.0, 2.0), z=ordinary)
def test_given_slope_is_used(slope: float, z: float) -> None:
    expected = z if z >= 0.0 else slope * z
    assert ACTIVATIONS["prelu"](np.array(z), slope=slope) == pytest.approx(expected, rel=1e-12, abs=1e-13)


def test_learned_slope_gradient_is_the_central_difference() -> None:
    entry = ACTIVATIONS["prelu"]
    rng = np.random.default_rng(0)
    z, delta, slope, out = rng.normal(size=(3, 7)), rng.normal(size=(3, 7)), np.array(0.3), np.zeros(())
    assert entry.learned_gradient is not None
    run(entry.learned_gradient(delta, z, out))
    numeric = central_difference(lambda: float((delta * entry(z, slope=slope)).sum()), slope)
    assert float(out) == pytest.approx(float(numeric), rel=1e-8)


@given(st.lists(st.floats(-1e300, 1e300), min_size=1, max_size=6))
def test_softmax_outputs_are_probabilities(z: list[float]) -> None:
    p = ACTIVATIONS["softmax"](np.array(z))
    assert (p >= 0.0).all()
    assert p.sum() == pytest.approx(1.0, rel=1e-14)


@given(st.lists(st.floats(-20.0, 20.0), min_size=2, max_size=6), st.floats(-500.0, 500.0))
def test_softmax_does_not_change_when_all_sums_shift(z: list[float], shift: float) -> None:
    softmax = ACTIVATIONS["softmax"]
    np.testing.assert_allclose(softmax(np.array(z) + shift), softmax(np.array(z)), rtol=1e-11)


def test_softmax_backward_is_the_jacobian_product() -> None:
    softmax = ACTIVATIONS["softmax"]
    rng = np.random.default_rng(0)
    z, delta = rng.normal(size=(4, 3)), rng.normal(size=(4, 3))
    numeric = central_difference(lambda: float((delta * softmax(z)).sum()), z)
    np.testing.assert_allclose(backward(softmax, z, delta), numeric, rtol=1e-6, atol=1e-9)


@given(st.floats(-30.0, 30.0))
def test_erf_is_the_standard_librarys(x: float) -> None:
    assert float(erf(np.array(x))) == pytest.approx(math.erf(x), rel=0.0, abs=2e-15)
