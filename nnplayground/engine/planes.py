"""Planes through the space of all parameters: where they lie, and where other places of that space are seen on them.

Directions move weights and biases that training may move; learned slopes of activations and locked weights stay.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnplayground.engine.arrays import Array
from nnplayground.engine.network import Network
from nnplayground.engine.places import Place, has, index_of
from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP

NEARLY_ONE_LINE = 1e-6
"""Below this share of the longer way across, there is no second direction."""
TOO_FEW = QT_TRANSLATE_NOOP("Surface", "A plane needs at least two weights or biases that training may move.")
ALL_ZERO = QT_TRANSLATE_NOOP(
    "Surface", "All weights are 0, so that directions of their size lead nowhere. Choose random directions."
)
TOO_SHORT = QT_TRANSLATE_NOOP(
    "Surface",
    "The run has not walked far enough to have principal components. Train for a few epochs, or choose random "
    "directions.",
)
NOT_THERE = QT_TRANSLATE_NOOP("Surface", "This network does not have both of these weights. Choose others.")
TWICE_THE_SAME = QT_TRANSLATE_NOOP("Surface", "Choose two different weights.")


@dataclass(frozen=True, slots=True, eq=False)
class Plane:
    """A plane: its origin `(n,)` and two directions `(2, n)`, neither of them 0 nor along the other."""

    origin: Array
    axes: Array
    shares: tuple[float, float] | None = None
    """Of the variance of a path, what lies along each direction; only for its principal components."""

    def at(self, a: float, b: float) -> Array:
        """Return the parameters `(n,)` at a place of the plane."""
        return self.origin + a * self.axes[0] + b * self.axes[1]

    def coordinates(self, places: Array) -> Array:
        """Return where places `(k, n)` are seen on the plane `(k, 2)`: the point of it that is nearest to each."""
        products = (places - self.origin) @ self.axes.T
        return np.asarray(np.linalg.solve(self.axes @ self.axes.T, products.T).T, np.float64)


def movable(network: Network, locked: NDArray[np.int64]) -> Array:
    """Return a vector like the parameters: 1 for weights and biases that may be moved, 0 for everything else."""
    mask = network.weight_mask()
    for index in range(len(network.layers)):
        network.bias(index, mask)[...] = 1.0
    mask[locked] = 0.0
    return mask


def random_plane(origin: Array, moving: Array, rng: np.random.Generator) -> Plane:
    """Return a plane along two Gaussian directions, made orthogonal and of length 1."""
    return Plane(origin.copy(), _orthonormal(rng.standard_normal((2, len(origin))) * moving))


def filter_plane(network: Network, moving: Array, rng: np.random.Generator) -> Plane:
    """Return a plane along two Gaussian directions that are as long, unit by unit, as the weights that lead into it.

    This is the filter normalisation of Li et al. (2018), where biases are not moved. The directions are those drawn:
    in many dimensions they are nearly orthogonal, not quite.
    """
    free = moving * network.weight_mask()
    axes, own = rng.standard_normal((2, len(free))) * free, network.parameters * free
    for axis in axes:
        for index in range(len(network.layers)):
            drawn, present = (np.linalg.norm(network.weights(index, each), axis=1) for each in (axis, own))
            network.weights(index, axis)[...] *= (present / np.where(drawn > 0.0, drawn, 1.0))[:, None]
    if not axes.any():
        raise InputError(ALL_ZERO)
    _check(axes)
    return Plane(network.parameters.copy(), axes)


def principal_plane(origin: Array, path: Array, moving: Array) -> Plane:
    """Return a plane along the first two principal components of a path `(k, n)`, each pointing the way it was walked.

    They are of length 1. Raises `InputError` where the path has not left a straight line.
    """
    rows = (path - path.mean(axis=0)) * moving
    rows = rows / (np.abs(rows).max() or 1.0)  # so that no square is beyond all bounds
    variances, along = np.linalg.eigh(rows @ rows.T)  # at most some hundred rows, however many parameters
    first, second = variances[-1], variances[-2] if len(variances) > 1 else 0.0
    if not first > 0.0 or not second > NEARLY_ONE_LINE**2 * first:
        raise InputError(TOO_SHORT)
    axes = _orthonormal((along[:, [-1, -2]].T @ rows) / np.sqrt([[first], [second]]))
    walked = axes @ (rows[-1] - rows[0])
    axes[walked < 0.0] *= -1.0
    total = float(variances.sum())
    return Plane(origin.copy(), axes, (float(first) / total, float(second) / total))


def weight_plane(network: Network, first: Place, second: Place) -> Plane:
    """Return the plane of two weights or biases, all others as they are; coordinates are their values."""
    if not (has(network, first) and has(network, second)):
        raise InputError(NOT_THERE)
    if first == second:
        raise InputError(TWICE_THE_SAME)
    indices = [index_of(network, place) for place in (first, second)]
    origin, axes = network.parameters.copy(), np.zeros((2, network.parameters.size))
    origin[indices] = 0.0
    axes[[0, 1], indices] = 1.0
    return Plane(origin, axes)


def _orthonormal(axes: Array) -> Array:
    """Return directions `(2, n)` of length 1, the second turned until it is orthogonal to the first."""
    _check(axes)
    first = axes[0] / np.linalg.norm(axes[0])
    second = axes[1]
    for _ in range(2):  # once more, for what rounding has left
        second = second - first.dot(second) * first
        second = second / np.linalg.norm(second)
    return np.array([first, second])


def _check(axes: Array) -> None:
    """Raise `InputError` where there are not two directions."""
    products = axes @ axes.T
    if not np.linalg.det(products) > NEARLY_ONE_LINE**2 * products[0, 0] * products[1, 1]:
        raise InputError(TOO_FEW)
