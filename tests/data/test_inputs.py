"""From columns to inputs: derived features and standardisation."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from nnplayground.data.bundled import bundled
from nnplayground.data.dataset import regressed
from nnplayground.data.inputs import DERIVED, available, computed, fit

X = np.array([[1.0, 2.0], [-3.0, 0.5], [0.0, -1.0]])


def test_columns_are_chosen_by_number():
    np.testing.assert_array_equal(computed(("x2", "x1"), X), X[:, ::-1])


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("x1^2", [1.0, 9.0, 0.0]),
        ("x2^2", [4.0, 0.25, 1.0]),
        ("x1*x2", [2.0, -1.5, 0.0]),
        ("sin(x1)", np.sin([1.0, -3.0, 0.0])),
        ("sin(x2)", np.sin([2.0, 0.5, -1.0])),
    ],
)
def test_derived_features(key, values):
    np.testing.assert_array_equal(computed((key,), X)[:, 0], values)


def test_every_derived_feature_is_known_here():
    assert set(DERIVED) == {"x1^2", "x2^2", "x1*x2", "sin(x1)", "sin(x2)"}


@pytest.mark.parametrize(
    ("columns", "keys"),
    [
        (1, ["x1", "x1^2", "sin(x1)"]),
        (2, ["x1", "x2", "x1^2", "x2^2", "x1*x2", "sin(x1)", "sin(x2)"]),
        (3, ["x1", "x2", "x3"]),
    ],
)
def test_available_features(columns, keys):
    assert list(available(regressed(np.zeros((2, columns)), np.zeros(2)))) == keys


def test_standardised_inputs_have_mean_0_and_deviation_1():
    dataset = bundled("wine")
    seen = fit(tuple(available(dataset)), dataset.x, standardize=True)(dataset.x)
    np.testing.assert_allclose(seen.mean(axis=0), 0.0, atol=1e-12)
    np.testing.assert_allclose(seen.std(axis=0), 1.0, rtol=1e-12)


def test_new_rows_are_scaled_by_the_training_rows():
    inputs = fit(("x1",), np.array([[0.0], [2.0]]), standardize=True)
    np.testing.assert_allclose(inputs(np.array([[4.0]])), [[3.0]])


def test_raw_inputs_are_left_alone():
    np.testing.assert_array_equal(fit(("x1", "x2"), X, standardize=False)(X), X)


@pytest.mark.parametrize("value", [0.0, 7.0, -1e300, 1e-300, 0.1])
def test_constant_column_becomes_0(value):
    x = np.full((10, 1), value)
    seen = fit(("x1",), x, standardize=True)(x)
    np.testing.assert_allclose(seen, 0.0, atol=1e-12 * max(abs(value), 1.0))


@given(arrays.arrays(np.float64, (6, 2), elements=st.floats(-1e150, 1e150)))
def test_standardised_inputs_are_finite(x):
    seen = fit(("x1", "x2", "x1*x2"), x, standardize=True)(x)
    assert np.isfinite(seen).all()
