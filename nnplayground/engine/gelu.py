"""The Gaussian error linear unit and its tanh form (Hendrycks and Gimpel 2016, arXiv:1606.08415).

Arrays are `(units, samples)`. Unlike the other activations these use temporaries.
"""

from __future__ import annotations

import math

import numpy as np

from nnplayground.engine.arrays import Array, Program, erf

GELU_SCALE, GELU_CUBE = math.sqrt(2.0 / math.pi), 0.044715
GELU_SATURATES = 40.0
"""Beyond ±40 the tanh form is exactly 0 or z; the cube of larger numbers would overflow."""


def gelu(z: Array, y: Array) -> Program:
    """z·Φ(z)."""
    return [lambda: np.multiply(z, _normal_cdf(z), y)]


def gelu_backward(delta: Array, z: Array, _y: Array) -> Program:
    """Φ(z) + z·φ(z)."""
    return [lambda: np.multiply(delta, _normal_cdf(z) + z * np.exp(-0.5 * z * z) / math.sqrt(2.0 * math.pi), delta)]


def _normal_cdf(z: Array) -> Array:
    return 0.5 * (1.0 + erf(z * math.sqrt(0.5)))


def gelu_tanh(z: Array, y: Array) -> Program:
    """z/2·(1 + tanh u), with u = √(2/π)·(z + 0.044715·z³)."""
    return [lambda: np.multiply(z, 0.5 * (1.0 + _gelu_inner(z)[0]), y)]


def gelu_tanh_backward(delta: Array, z: Array, _y: Array) -> Program:
    """(1 + tanh u)/2 + z/2·(1 - tanh² u)·u'."""

    def backward() -> None:
        inner, slope = _gelu_inner(z)
        np.multiply(delta, 0.5 * (1.0 + inner) + 0.5 * z * slope, delta)

    return [backward]


def _gelu_inner(z: Array) -> tuple[Array, Array]:
    """Return tanh(u) of the tanh form and its slope in z."""
    x = np.clip(z, -GELU_SATURATES, GELU_SATURATES)
    inner = np.tanh(GELU_SCALE * (x + GELU_CUBE * x**3))
    return inner, (1.0 - inner**2) * GELU_SCALE * (1.0 + 3.0 * GELU_CUBE * x**2)
