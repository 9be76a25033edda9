"""Which samples are kept for testing."""

from __future__ import annotations

import numpy as np

from nnplayground.data.dataset import Labels


def split(
    samples: int, fraction: float, rng: np.random.Generator, labels: Labels | None = None
) -> tuple[Labels, Labels]:
    """Return the row numbers kept and set aside, both ascending; `fraction` of the rows are set aside.

    Every row draws a number, and the lowest go, so that a row added at the end changes the side of hardly any other.
    With labels, every class is set aside in its own share; a label that changes sides moves hardly any other sample
    either. Of two or more rows at least one stays, and where the fraction is not 0 at least one goes.
    """
    draws = rng.spawn(1)[0].random(samples)  # of a stream of its own: data may be drawn with the same seed
    order = np.argsort(draws, kind="stable")
    if samples < 2:
        return order, order[:0]
    wanted = int(np.clip(round(samples * fraction), min(1, samples - 1) if fraction > 0.0 else 0, samples - 1))
    if labels is None or wanted == 0:
        return np.sort(order[wanted:]), np.sort(order[:wanted])
    classes, inverse, counts = np.unique(labels[order], return_inverse=True, return_counts=True)
    aside = np.zeros(samples, dtype=bool)
    for number, share in zip(range(len(classes)), _shares(counts, wanted), strict=True):
        aside[np.flatnonzero(inverse == number)[:share]] = True
    return np.sort(order[~aside]), np.sort(order[aside])


def _shares(counts: Labels, wanted: int) -> Labels:
    """Split `wanted` in proportion to `counts`, whole numbers by the largest remainders."""
    exact = counts * wanted / counts.sum()
    shares: Labels = np.floor(exact).astype(np.int64)
    largest = np.argsort(shares - exact, kind="stable")[: wanted - shares.sum()]
    shares[largest] += 1
    return shares
