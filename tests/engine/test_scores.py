"""Scores of classifiers, against scikit-learn's."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn import metrics

from nnplayground.engine.scores import by_class, confusion, roc


@st.composite
def answers(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, int]:
    classes = draw(st.integers(2, 5))
    pairs = draw(st.lists(st.tuples(*[st.integers(0, classes - 1)] * 2), min_size=1, max_size=60))
    actual, chosen = np.array(pairs, dtype=np.int64).T
    return actual, chosen, classes


@given(answers())
def test_confusion_and_scores_of_every_class(case: tuple[np.ndarray, np.ndarray, int]) -> None:
    actual, chosen, classes = case
    labels = list(range(classes))
    matrix = confusion(actual, chosen, classes)
    np.testing.assert_array_equal(matrix, metrics.confusion_matrix(actual, chosen, labels=labels))
    precision, recall, f1, _ = metrics.precision_recall_fscore_support(actual, chosen, labels=labels, zero_division=0)
    ours = by_class(matrix)
    np.testing.assert_allclose([ours.precision, ours.recall, ours.f1], [precision, recall, f1], rtol=1e-12)
    np.testing.assert_array_equal(ours.support, np.bincount(actual, minlength=classes))
    np.testing.assert_array_equal(ours.said, np.bincount(chosen, minlength=classes))
    macro = metrics.precision_recall_fscore_support(
        actual, chosen, labels=labels, average="macro", zero_division=np.nan
    )
    np.testing.assert_allclose(ours.macro(), macro[:3], rtol=1e-12)


@given(st.lists(st.tuples(st.booleans(), st.integers(-5, 5)), min_size=2, max_size=60))
def test_the_roc_curve_and_its_area(pairs: list[tuple[bool, int]]) -> None:
    is_class, scores = np.array([pair[0] for pair in pairs]), np.array([pair[1] for pair in pairs]) / 3.0
    found = roc(is_class, scores)
    if is_class.all() or not is_class.any():
        assert found is None
        return
    assert found is not None
    false, true, thresholds = metrics.roc_curve(is_class, scores, drop_intermediate=False)
    np.testing.assert_array_equal(found.thresholds, thresholds)
    np.testing.assert_allclose([found.false_positives, found.true_positives], [false, true], rtol=1e-12)
    assert found.area == pytest.approx(metrics.roc_auc_score(is_class, scores), rel=1e-12)


def test_nothing_at_all_has_no_mean() -> None:
    assert np.isnan(by_class(np.zeros((3, 3), dtype=np.int64)).macro()).all()
