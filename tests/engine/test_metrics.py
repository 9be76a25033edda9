"""Sizes of errors, against scikit-learn's."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from sklearn import metrics

from nnplayground.engine.metrics import mean_absolute_error, r_squared, root_mean_squared_error


@given(seed=st.integers(0, 10**6), outputs=st.integers(1, 3), samples=st.integers(2, 40))
def test_errors_of_every_output(seed: int, outputs: int, samples: int) -> None:
    p, y = np.random.default_rng(seed).normal(size=(2, outputs, samples))
    absolute = metrics.mean_absolute_error(y.T, p.T, multioutput="raw_values")
    squared = metrics.root_mean_squared_error(y.T, p.T, multioutput="raw_values")
    np.testing.assert_allclose(mean_absolute_error(p, y), absolute, rtol=1e-12)
    np.testing.assert_allclose(root_mean_squared_error(p, y), squared, rtol=1e-12)
    np.testing.assert_allclose(r_squared(p, y), metrics.r2_score(y.T, p.T), rtol=1e-9)
