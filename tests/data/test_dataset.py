"""What a data set promises."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.data.dataset import Dataset, classified, numbered, regressed


def test_classification():
    dataset = classified(np.zeros((3, 2)), np.array([0, 1, 0]), ("A", "B"))
    assert (len(dataset), dataset.task, dataset.n_features, dataset.n_classes) == (3, "classification", 2, 2)
    assert dataset.feature_names == ("x₁", "x₂")


@pytest.mark.parametrize(("targets", "names"), [(np.zeros(3), ("y",)), (np.zeros((3, 2)), ("y₁", "y₂"))])
def test_regression(targets, names):
    dataset = regressed(np.zeros((3, 1)), targets)
    assert (dataset.task, dataset.n_classes, dataset.target_names) == ("regression", 0, names)
    assert np.asarray(dataset.targets).shape == (3, len(names))


def test_either_labels_or_targets():
    with pytest.raises(ValueError, match="either"):
        Dataset(np.zeros((2, 1)), ("x",))
    with pytest.raises(ValueError, match="either"):
        Dataset(np.zeros((2, 1)), ("x",), labels=np.zeros(2, dtype=np.int64), targets=np.zeros((2, 1)))


def test_arrays_are_frozen():
    dataset = regressed(np.zeros((2, 1)), np.zeros(2))
    with pytest.raises(ValueError, match="read-only"):
        dataset.x[0, 0] = 1.0
    with pytest.raises(ValueError, match="read-only"):
        np.asarray(dataset.targets)[0, 0] = 1.0


def test_numbers_below_the_line():
    assert numbered("x", 11)[8:] == ("x₉", "x₁₀", "x₁₁")
