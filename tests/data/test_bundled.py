"""The bundled sets against the copies in scikit-learn."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn import datasets

from nnplayground.data.bundled import bundled


@pytest.mark.parametrize(
    ("name", "shape", "classes"),
    [("iris", (150, 4), 3), ("wine", (178, 13), 3), ("breast_cancer", (569, 30), 2), ("digits", (1797, 64), 10)],
)
def test_same_numbers_as_scikit_learn(name, shape, classes):
    ours, theirs = bundled(name), getattr(datasets, f"load_{name}")()
    assert ours.x.shape == shape
    assert ours.n_classes == classes
    np.testing.assert_array_equal(ours.x, theirs.data)
    np.testing.assert_array_equal(ours.labels, theirs.target)
    assert len(set(ours.feature_names)) == shape[1]


@pytest.mark.parametrize("name", ["iris", "breast_cancer", "digits"])
def test_same_class_names_as_scikit_learn(name):
    names = getattr(datasets, f"load_{name}")().target_names
    assert bundled(name).class_names == tuple(map(str, names))


def test_values_cannot_be_changed():
    with pytest.raises(ValueError, match="read-only"):
        bundled("iris").x[0, 0] = 1.0
