"""Curves y = f(x) of one feature, for regression."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from nnplayground.data.dataset import Dataset, Floats, regressed


def _sampled(
    curve: Callable[[Floats], Floats], low: float, high: float
) -> Callable[[np.random.Generator, int, float], Dataset]:
    def generate(rng: np.random.Generator, samples: int, noise: float) -> Dataset:
        x = rng.uniform(low, high, samples)
        y = curve(x)
        return regressed(x[:, None], y + noise * rng.standard_normal(y.shape))

    return generate


def _softplus(z: Floats) -> Floats:
    return np.logaddexp(0.0, z)


def dosage_curve(dose: Floats) -> Floats:
    """The lecture's curve: how well a dose between 0 (low) and 1 (high) works, from two softplus curves added up."""
    return -1.22 * _softplus(3.34 * dose - 1.43) - 2.30 * _softplus(-3.53 * dose + 0.57) + 2.61


sine = _sampled(np.sin, -6.0, 6.0)
cubic = _sampled(lambda x: x**3 / 4.0 - x, -2.5, 2.5)
absolute = _sampled(np.abs, -3.0, 3.0)
wave = _sampled(lambda x: np.sin(3.0 * x) * np.exp(-0.3 * x**2), -4.0, 4.0)
dosage = _sampled(dosage_curve, 0.0, 1.0)
two_waves = _sampled(lambda x: np.column_stack([np.sin(x), np.cos(x)]), -6.0, 6.0)
