"""Array types of the engine, its programs, and the two special functions NumPy lacks."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
"""A float64 array; its shape stands in the docstring of whoever takes or returns it."""

Scalar = Any
"""A number or a 0-d float64 array: a 0-d array can be a view into the parameter vector, and NumPy takes it faster."""

Operation = Callable[[], object]
Program = list[Operation]
"""NumPy calls with their buffers bound (`functools.partial`), to be run in order.

A training step is one such list, made once for each batch: it allocates nothing, and for small networks, where the time
goes into calling rather than computing, it runs twice as fast as the same calls written out in functions.
"""


def frozen(values: Array) -> Array:
    """Return a copy that cannot be written to."""
    copy = values.copy()
    copy.flags.writeable = False
    return copy


def run(program: Iterable[Operation]) -> None:
    """Run the operations in order."""
    for operation in program:
        operation()


def clip_norm(vector: Array, limit: float) -> None:
    """Shorten a vector `(P,)` in place to the length `limit` where it is longer; its direction stays."""
    length = math.sqrt(vector.dot(vector))
    if length == math.inf:  # squares overflow long before the numbers do
        np.divide(vector, np.abs(vector).max(), vector)
        length = math.sqrt(vector.dot(vector))
    if length > limit:
        np.multiply(vector, limit / length, vector)


ERF_SATURATES = 6.0
"""erf(6) = 1 - 2e-17: beyond it erf is ±1 in float64."""


@cache
def _erfc_coefficients() -> Array:
    """Fit ln(erfc(x) / t) + x², t = 2 / (2 + x), by a Chebyshev series over 0 ≤ x ≤ 6 (see `erf`)."""

    def smooth(unit: Array) -> Array:
        t = _t_from_unit(unit)
        x = 2.0 / t - 2.0
        return np.array([math.log(math.erfc(v) / u) + v * v for v, u in zip(x, t, strict=True)])

    return np.polynomial.chebyshev.chebinterpolate(smooth, 30)  # type: ignore[arg-type]  # it does take arrays


def _t_from_unit(unit: Array) -> Array:
    lowest = 2.0 / (2.0 + ERF_SATURATES)
    return lowest + (unit + 1.0) * (1.0 - lowest) / 2.0


def erf(x: Array) -> Array:
    """Return the error function, to about 1e-15.

    erfc(x) = t·exp(-x² + P(t)) with t = 2/(2+x), the substitution of Hastings (1955); P is fitted once to `math.erfc`.
    """
    size = np.minimum(np.abs(x), ERF_SATURATES)
    t = 2.0 / (2.0 + size)
    lowest = 2.0 / (2.0 + ERF_SATURATES)
    unit = (t - lowest) * 2.0 / (1.0 - lowest) - 1.0
    return np.copysign(1.0 - t * np.exp(np.polynomial.chebyshev.chebval(unit, _erfc_coefficients()) - size * size), x)


def log_sum_exp(z: Array) -> Array:
    """Return ln Σ exp(z) over the units (axis 0), without overflow; shape `(1, samples)`."""
    top = z.max(axis=0, keepdims=True)
    return top + np.log(np.exp(z - top).sum(axis=0, keepdims=True))
