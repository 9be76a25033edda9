"""A curve is broken where it jumps, and nowhere else."""

from __future__ import annotations

import numpy as np

from nnplayground.lessons.topics.jumps import BESIDE, around, broken


def test_a_jump_breaks_the_curve_and_a_bend_does_not() -> None:
    x = around(np.linspace(-1.0, 1.0, 4), 0.0)
    assert x.tolist()[2:5] == [-BESIDE, 0.0, BESIDE]
    assert np.isnan(broken(x, np.sign(x), 0.0)).tolist() == [False, False, False, True, False, False, False]
    assert broken(x, np.abs(x), 0.0).tolist() == np.abs(x).tolist()


def test_a_place_at_the_end_or_nowhere_changes_nothing() -> None:
    x = np.linspace(-1.0, 1.0, 5)
    for place in (1.0, 7.0, np.nan):
        assert around(x, place) is x
        assert broken(x, np.sign(x), place).tolist() == np.sign(x).tolist()
