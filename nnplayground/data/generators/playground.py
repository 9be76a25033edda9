"""The six data sets of TensorFlow Playground (tensorflow/playground, src/dataset.ts), formula by formula.

Its noise runs from 0 to 0.5. Labels -1 and +1 are class 0 and class 1. Samples come class after class or, as in
Playground, shuffled once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

import numpy as np

from nnplayground.data.dataset import Dataset, Floats, classified, regressed

RADIUS = 5.0
PLANE_RADIUS = 6.0
SIGNS = ("−1", "+1")

Make: TypeAlias = "Callable[[np.random.Generator, int, float], Dataset]"


def _in_order(make: Make) -> Callable[..., Dataset]:
    """Return what makes the same samples, shuffled once where that is wanted."""

    def generate(rng: np.random.Generator, samples: int, noise: float, *, shuffled: bool = False) -> Dataset:
        dataset = make(rng, samples, noise)
        if not shuffled:
            return dataset
        order = rng.permutation(len(dataset))
        labels = None if dataset.labels is None else dataset.labels[order]
        targets = None if dataset.targets is None else dataset.targets[order]
        return replace(dataset, x=dataset.x[order], labels=labels, targets=targets)

    return generate


@_in_order
def circle(rng: np.random.Generator, samples: int, noise: float) -> Dataset:
    """An inner disc inside a ring: half r ~ U(0, 2.5), half r ~ U(3.5, 5); noise blurs the labels, not the places."""
    inside = np.arange(samples) < samples // 2
    r = np.where(inside, rng.uniform(0.0, RADIUS * 0.5, samples), rng.uniform(RADIUS * 0.7, RADIUS, samples))
    angle = rng.uniform(0.0, 2.0 * np.pi, samples)
    x = np.column_stack([r * np.sin(angle), r * np.cos(angle)])
    seen = x + rng.uniform(-RADIUS, RADIUS, x.shape) * noise
    return classified(x, (np.hypot(*seen.T) < RADIUS * 0.5).astype(np.int64), SIGNS)


@_in_order
def xor(rng: np.random.Generator, samples: int, noise: float) -> Dataset:
    """Four quarters, 0.3 apart from the axes; +1 where the product of the noisy coordinates is not negative."""
    x = rng.uniform(-RADIUS, RADIUS, (samples, 2))
    x += np.where(x > 0.0, 0.3, -0.3)
    seen = x + rng.uniform(-RADIUS, RADIUS, x.shape) * noise
    return classified(x, (seen.prod(axis=1) >= 0.0).astype(np.int64), SIGNS)


@_in_order
def gauss(rng: np.random.Generator, samples: int, noise: float) -> Dataset:
    """Two Gaussian clouds around (2, 2), class +1, and (-2, -2), class -1, with variance 0.5 + 7·noise."""
    labels = (np.arange(samples) < samples // 2).astype(np.int64)
    centres = np.where(labels[:, None] == 1, 2.0, -2.0)
    return classified(centres + np.sqrt(0.5 + 7.0 * noise) * rng.standard_normal((samples, 2)), labels, SIGNS)


@_in_order
def spiral(rng: np.random.Generator, samples: int, noise: float) -> Dataset:
    """Two arms of 1¾ turns, wound into each other."""
    arms = [samples // 2, samples - samples // 2]
    places = [_arm(count, 1.75, turn) for count, turn in zip(arms, (0.0, np.pi), strict=True)]
    x = np.vstack(places) + rng.uniform(-1.0, 1.0, (samples, 2)) * noise
    return classified(x, np.repeat([1, 0], arms), SIGNS)


def _arm(count: int, turns: float, turn: float) -> Floats:
    share = np.arange(count) / max(count, 1)
    t = turns * share * 2.0 * np.pi + turn
    return np.column_stack([RADIUS * share * np.sin(t), RADIUS * share * np.cos(t)])


@_in_order
def plane(rng: np.random.Generator, samples: int, noise: float) -> Dataset:
    """A tilted plane: y = (x₁ + x₂) / 10 at the noisy place."""
    x = rng.uniform(-PLANE_RADIUS, PLANE_RADIUS, (samples, 2))
    seen = x + rng.uniform(-PLANE_RADIUS, PLANE_RADIUS, x.shape) * noise
    return regressed(x, seen.sum(axis=1) / 10.0)


BUMPS = np.array([(-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1)])


@_in_order
def multi_gauss(rng: np.random.Generator, samples: int, noise: float) -> Dataset:
    """Six bumps and dents of radius 2; the strongest one at the noisy place counts."""
    x = rng.uniform(-PLANE_RADIUS, PLANE_RADIUS, (samples, 2))
    seen = x + rng.uniform(-PLANE_RADIUS, PLANE_RADIUS, x.shape) * noise
    distance = np.linalg.norm(seen[:, None, :] - BUMPS[None, :, :2], axis=2)
    heights = BUMPS[:, 2] * np.clip(1.0 - distance / 2.0, 0.0, 1.0)
    strongest = np.abs(heights).argmax(axis=1)
    return regressed(x, heights[np.arange(samples), strongest])
