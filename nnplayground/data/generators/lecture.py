"""The lecture's own samples, as printed."""

from __future__ import annotations

import numpy as np

from nnplayground.data.dataset import Dataset, classified, regressed

ELEVEN_X = np.array(
    [(1, 5), (2, 7), (4, 2), (5, 8), (7, 2), (8, 6), (9, 4), (3, 4), (4, 6), (5, 3), (6, 4)], dtype=np.float64
)
ELEVEN_LABELS = np.array([0] * 7 + [1] * 4)


def eleven(_rng: np.random.Generator) -> Dataset:
    """The 11 samples of the worked back-propagation: seven of class M around four of class B."""
    return classified(ELEVEN_X.copy(), ELEVEN_LABELS.copy(), ("M", "B"))


def worked(_rng: np.random.Generator) -> Dataset:
    """The one sample of the lecture's back-propagation by hand: x = (5, 3) and y = 1."""
    return regressed(np.array([[5.0, 3.0]]), np.array([1.0]))
