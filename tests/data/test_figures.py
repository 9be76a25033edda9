"""Figures for people: compared with NumPy's own, and finite for anything."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.data.figures import balance, correlation, histogram, picture_shape
from nnplayground.data.sources import load

NUMBERS = st.lists(st.floats(-1e300, 1e300), min_size=1, max_size=30)


@given(NUMBERS, st.integers(2, 50))
def test_a_histogram_counts_every_value_once(values: list[float], bins: int) -> None:
    groups = np.arange(len(values)) % 3
    with np.errstate(over="ignore"):
        _edges, counts = histogram(np.array(values), groups, 3, bins)
    assert counts.shape == (3, bins)
    assert counts.sum(axis=1).tolist() == np.bincount(groups, minlength=3).tolist()


def test_a_histogram_is_that_of_numpy() -> None:
    values = np.random.default_rng(0).normal(size=1000)
    edges, counts = histogram(values, np.zeros(1000, dtype=np.int64), 1, 20)
    expected, expected_edges = np.histogram(values, 20)
    np.testing.assert_allclose(edges, expected_edges)
    assert np.abs(counts[0] - expected).max() <= 1


def test_correlation_is_that_of_numpy_and_none_for_constants() -> None:
    x = np.random.default_rng(0).normal(size=100)
    y = x + np.random.default_rng(1).normal(size=100)
    assert correlation(x, y) == pytest.approx(np.corrcoef(x, y)[0, 1])
    assert correlation(x * 1e200, y * 1e-200) == pytest.approx(np.corrcoef(x, y)[0, 1])
    assert np.isnan(correlation(x, np.ones(100)))
    assert np.isnan(correlation(x[:1], y[:1]))


def test_balance_counts_classes_in_every_part() -> None:
    iris = load("iris", {}, 0)
    counts = balance(iris, (np.arange(60), np.arange(60, 150)))
    assert counts.tolist() == [[50, 10, 0], [0, 40, 50]]
    assert balance(load("plane", {"samples": 30, "noise": 0.0}, 0), (np.arange(30),)).tolist() == [[30]]


def test_pixels_in_their_order_are_a_picture() -> None:
    assert picture_shape(load("digits", {}, 0).feature_names) == (8, 8)
    assert picture_shape(("pixel 1,1", "pixel 1,2")) == (1, 2)
    for names in (("pixel 1,2", "pixel 1,1"), ("pixel 2,2",), ("x₁", "x₂"), (), ("pixel 999,999",)):
        assert picture_shape(names) is None
