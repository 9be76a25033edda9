"""More shapes in the plane: moons, circles, and clouds and spirals of any number of classes."""

from __future__ import annotations

import numpy as np

from nnplayground.data.dataset import Dataset, classified


def _names(count: int) -> tuple[str, ...]:
    return tuple(str(number) for number in range(count))


def _sizes(samples: int, classes: int) -> list[int]:
    """Return how many samples each class gets; the first classes take what is left over."""
    return [samples // classes + (number < samples % classes) for number in range(classes)]


def moons(rng: np.random.Generator, samples: int, noise: float) -> Dataset:
    """Two half circles that reach into each other (scikit-learn's `make_moons`)."""
    outer, inner = _sizes(samples, 2)
    t, s = np.linspace(0.0, np.pi, outer), np.linspace(0.0, np.pi, inner)
    x = np.vstack([np.column_stack([np.cos(t), np.sin(t)]), np.column_stack([1.0 - np.cos(s), 0.5 - np.sin(s)])])
    return classified(x + noise * rng.standard_normal(x.shape), np.repeat([0, 1], [outer, inner]), _names(2))


def circles(rng: np.random.Generator, samples: int, noise: float, factor: float) -> Dataset:
    """A circle within a circle (scikit-learn's `make_circles`); `factor` is the ratio of the radii."""
    outer, inner = _sizes(samples, 2)
    t = np.concatenate([2.0 * np.pi * np.arange(count) / max(count, 1) for count in (outer, inner)])
    r = np.repeat([1.0, factor], [outer, inner])
    x = np.column_stack([r * np.cos(t), r * np.sin(t)])
    return classified(x + noise * rng.standard_normal(x.shape), np.repeat([0, 1], [outer, inner]), _names(2))


def blobs(rng: np.random.Generator, samples: int, noise: float, classes: int) -> Dataset:
    """Gaussian clouds around centres on a circle of radius 4, one class each, with standard deviation 0.4 + 3·noise."""
    labels = np.repeat(np.arange(classes), _sizes(samples, classes))
    angle = 2.0 * np.pi * labels / classes + np.pi / 2.0
    centres = 4.0 * np.column_stack([np.cos(angle), np.sin(angle)])
    return classified(centres + (0.4 + 3.0 * noise) * rng.standard_normal((samples, 2)), labels, _names(classes))


def spirals(rng: np.random.Generator, samples: int, noise: float, classes: int, turns: float) -> Dataset:
    """One arm a class, wound into each other, from the centre to radius 5."""
    sizes = _sizes(samples, classes)
    labels = np.repeat(np.arange(classes), sizes)
    share = np.concatenate([np.arange(1, count + 1) / max(count, 1) for count in sizes])
    t = 2.0 * np.pi * (turns * share + labels / classes)
    x = 5.0 * np.column_stack([share * np.sin(t), share * np.cos(t)])
    return classified(x + noise * rng.uniform(-1.0, 1.0, x.shape), labels, _names(classes))
