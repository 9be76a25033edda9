"""Pooling: of every window of every channel, the largest value or the mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnplayground.catalogue import catalogue
from nnplayground.engine.arrays import Array
from nnplayground.engine.layers.windows import Windows
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked


@dataclass(frozen=True, slots=True, eq=False)
class Pooled:
    """What forward leaves for backward: the shape of the image, and for the maximum where in its window it stood."""

    shape: tuple[int, ...]
    place: NDArray[np.int64] | None = None


@dataclass(frozen=True, slots=True)
class Pooling:
    """One kind: `forward(x, windows)` for images `(m, c, h, w)`, `backward(delta, pooled, windows)` back to dJ/dx."""

    key: str
    label: Marked
    forward: Callable[[Array, Windows], tuple[Array, Pooled]]
    backward: Callable[[Array, Pooled, Windows], Array]


def _largest(x: Array, windows: Windows) -> tuple[Array, Pooled]:
    seen = windows.seen(x, outside=-np.inf)
    flat = seen.reshape(*seen.shape[:4], -1)
    place = flat.argmax(axis=-1)
    return np.take_along_axis(flat, place[..., None], axis=-1)[..., 0], Pooled(x.shape, place)


def _largest_backward(delta: Array, pooled: Pooled, windows: Windows) -> Array:
    """All of a delta goes to where the largest value stood, the first one of equals."""
    if pooled.place is None:
        raise ValueError("the places of the largest values are missing")
    height, width = windows.size
    shares = np.zeros((*delta.shape, height * width))
    np.put_along_axis(shares, pooled.place[..., None], delta[..., None], axis=-1)
    return windows.spread(shares.reshape(*delta.shape, height, width), pooled.shape)


def _mean(x: Array, windows: Windows) -> tuple[Array, Pooled]:
    """What was added around the image counts as 0."""
    return windows.seen(x).mean(axis=(4, 5)), Pooled(x.shape)


def _mean_backward(delta: Array, pooled: Pooled, windows: Windows) -> Array:
    height, width = windows.size
    shares = np.broadcast_to(delta[..., None, None] / (height * width), (*delta.shape, height, width))
    return windows.spread(shares, pooled.shape)


POOLINGS = catalogue(
    [
        Pooling("max", QT_TRANSLATE_NOOP("Pooling", "Largest value"), _largest, _largest_backward),
        Pooling("avg", QT_TRANSLATE_NOOP("Pooling", "Mean"), _mean, _mean_backward),
    ]
)
"""Every kind of pooling."""
