"""Colours tell losses apart, however large some of them are."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.gui.surface.scale import scale_of


def test_scales_of_losses() -> None:
    values = np.array([[1e-3, 1e-2], [1e-1, 1.0]])
    assert scale_of(values, is_log=True).shares(values) == pytest.approx(np.array([[0.0, 1.0], [2.0, 3.0]]) / 3.0)
    linear = scale_of(values, is_log=False)
    assert (linear.low, linear.high, linear.is_clipped) == (1e-3, 1.0, False)
    assert linear.shares(values)[1, 1] == 1.0


@pytest.mark.parametrize("is_log", [True, False])
def test_what_is_huge_or_no_number_is_as_high_as_can_be(is_log: bool) -> None:
    values = np.array([[1.0, 2.0, 3.0], [4.0, 1e300, np.inf], [np.nan, 2.0, 1.5]])
    scale = scale_of(values, is_log=is_log)
    shares = scale.shares(values)
    assert scale.is_clipped
    assert scale.high < 1e10
    assert np.isfinite(shares).all()
    assert (shares[1, 1:].tolist(), shares[2, 0]) == ([1.0, 1.0], 1.0)
    assert shares[0, 0] == 0.0


@pytest.mark.parametrize("values", [np.full((3, 3), np.nan), np.zeros((3, 3)), np.full((3, 3), 7.0)])
@pytest.mark.parametrize("is_log", [True, False])
def test_scales_of_what_is_flat(values: np.ndarray, is_log: bool) -> None:
    scale = scale_of(values, is_log=is_log)
    low, high = scale.ends
    assert low < high
    assert not scale.is_clipped
    assert np.isfinite(scale.shares(values)).all()


def test_a_loss_of_zero_is_the_lowest_of_ratios() -> None:
    scale = scale_of(np.array([[0.0, 1.0], [2.0, 4.0]]), is_log=True)
    assert scale.is_log
    assert scale.shares(np.array([[0.0]]))[0, 0] == 0.0
