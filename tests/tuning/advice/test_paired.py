"""The paired comparison: its numbers by hand, and by the tables of the t distribution."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from nnplayground.tuning.advice.paired import Finding, compared, critical, two_sided


@pytest.mark.parametrize("degrees", [1, 2, 3, 4, 9, 14, 49])
def test_the_t_distribution_is_the_usual_one(degrees: int) -> None:
    for t in (0.0, 0.3, 1.0, 2.5, 7.0):
        assert two_sided(t, degrees) == pytest.approx(2.0 * stats.t.sf(t, degrees), abs=1e-12)
        assert two_sided(-t, degrees) == two_sided(t, degrees)
    assert critical(0.05, degrees) == pytest.approx(stats.t.ppf(0.975, degrees), rel=1e-6)


def test_a_comparison_by_hand() -> None:
    """Differences 0.1, 0.3, 0.2, 0.2 on two folds: d̄ = 0.2, s² = 0.02/3, t = 0.2 / √((1/4 + 1)·s²) = 2.19."""
    found = compared(np.array([0.5, 0.5, 0.6, 0.6]), np.array([0.6, 0.8, 0.8, 0.8]), 2)
    assert found.mean == pytest.approx(0.2)
    assert found.spread == pytest.approx(math.sqrt(0.02 / 3.0))
    assert found.mean / found.error == pytest.approx(2.1909, abs=1e-4)
    assert found.chance == pytest.approx(2.0 * stats.t.sf(2.1908902, 3), abs=1e-6)
    assert (found.wins, found.losses, found.finding) == (4, 0, Finding.ALIKE)
    low, high = found.interval
    assert low < 0.0 < high
    assert low + high == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("by", "finding"), [(0.0, Finding.ALIKE), (0.3, Finding.BETTER), (-0.3, Finding.WORSE), (1e-17, Finding.ALIKE)]
)
def test_what_a_difference_comes_to(by: float, finding: Finding) -> None:
    before = np.linspace(0.5, 0.6, 10)
    assert compared(before, before + by, 5).finding is finding
    assert compared(before, before + by * np.linspace(0.9, 1.1, 10), 5).finding is finding


def test_chance_alone_is_rarely_called_a_difference() -> None:
    """Without the correction, scores of folds that share their samples would be called different far too often."""
    rng, found = np.random.default_rng(0), 0
    for _ in range(400):
        shared = rng.normal(0.0, 1.0) * np.sqrt(0.25)  # what the folds of one cross-validation have in common
        differences = shared + rng.normal(0.0, 1.0, 10)
        found += compared(np.zeros(10), differences, 5).finding is not Finding.ALIKE
    assert found / 400 < 0.08


def test_one_pair_says_nothing_and_sides_must_be_alike() -> None:
    assert compared(np.array([0.1]), np.array([0.9]), 2).finding is Finding.ALIKE
    with pytest.raises(ValueError, match="as many"):
        compared(np.zeros(2), np.zeros(3), 2)
