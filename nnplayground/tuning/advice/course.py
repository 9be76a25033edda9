"""What the course of a loss says: how much of it is gone, whether it still falls, how rough it is."""

from __future__ import annotations

import math

import numpy as np

from nnplayground.data.dataset import Floats

FEWEST = 8
"""Records from which on a course says something."""


def fallen(loss: Floats) -> float:
    """Return which share of the first loss is gone at the end; negative where it has grown."""
    if len(loss) < 2 or not loss[0] > 0.0:
        return math.nan
    return float(1.0 - _end(loss) / loss[0])


def late_fall(loss: Floats) -> float:
    """Return which share of the loss was lost in the last quarter."""
    if len(loss) < FEWEST:
        return math.nan
    before = _middle(loss, 3 * len(loss) // 4)
    return float(1.0 - _end(loss) / before) if before > 0.0 else 0.0


def roughness(loss: Floats) -> float:
    """Return how far the loss jumps from one record to the next in the second half, as a share of its mean.

    What it falls by on the whole is left out.
    """
    late = loss[len(loss) // 2 :]
    if len(late) < FEWEST // 2 or not late.mean() > 0.0:
        return math.nan
    steps = np.diff(late)
    return float(np.abs(steps - steps.mean()).mean() / late.mean())


def lowest(loss: Floats) -> tuple[int, float]:
    """Return where the loss, smoothed a little, is lowest, and by which share of that it has risen at the end."""
    width = max(1, len(loss) // 20)
    smooth = np.convolve(loss, np.full(width, 1.0 / width), "valid")
    place = int(smooth.argmin())
    least = float(smooth[place])
    return min(place + width // 2, len(loss) - 1), float(smooth[-1] / least - 1.0) if least > 0.0 else 0.0


def _end(loss: Floats) -> float:
    return _middle(loss, len(loss) - 1)


def _middle(loss: Floats, place: int) -> float:
    """Return the median of the records around a place."""
    width = max(1, len(loss) // 16)
    return float(np.median(loss[max(0, place - width) : place + width + 1]))


def steady(loss: Floats) -> bool:
    """Say whether the loss falls from nearly every record to the next."""
    return len(loss) >= FEWEST and float(np.mean(np.diff(loss) < 0.0)) > 0.95
