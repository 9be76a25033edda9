"""Gradient descent as a picture: the cost over two parameters of a real network, and the way a solver takes over it.

The heights come from large products over many places at once, the way from the engine's own training: all parameters
but the two are locked.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from nnplayground.engine.arrays import Array
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.layers import Dense
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Cost, Part
from nnplayground.engine.penalties import PENALTIES
from nnplayground.engine.places import Place, index_of
from nnplayground.engine.settings import Data, Settings
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.stopping import Finish
from nnplayground.engine.training import Training
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.progress import Report, silently

Point = tuple[float, float]
NUMBERS_AT_ONCE = 200_000
"""Outputs of one layer that are computed together: places times samples."""
STEPS_AT_MOST = 2000


@dataclass(frozen=True, eq=False)
class Ground:
    """A network, its samples and its cost, seen over two of its parameters.

    `network` holds the numbers of all the others and is never trained. `span` is the part of the plane that is shown,
    `rates` are learning rates too small, right, and too large for plain gradient descent.
    """

    network: Network
    part: Part
    cost: Cost
    axes: tuple[Place, Place]
    start: Point
    span: tuple[Point, Point]
    rates: tuple[float, float, float]
    samples: int = field(default=0)
    """How many samples there are, of which `part` may be some."""

    @cached_property
    def indices(self) -> tuple[int, int]:
        """Where the two stand in the flat vector."""
        first, second = (index_of(self.network, axis) for axis in self.axes)
        return first, second

    def heights(self, points: Array, report: Report = silently) -> Array:
        """Return J over all samples, penalties and all, at points `(k, 2)` of the plane."""
        at_once = max(1, NUMBERS_AT_ONCE // (len(self.part) * max(layer.n_out for layer in self.network.layers)))
        found = np.empty(len(points))
        with np.errstate(all="ignore"):
            for begin in range(0, len(points), at_once):
                report(begin / len(points))
                part = slice(begin, begin + at_once)
                found[part] = self._losses(points[part], report, begin / len(points)) + self._penalties(points[part])
        return found

    def _losses(self, points: Array, report: Report, share: float) -> Array:
        z, p = self._outputs(points)
        loss, y = self.cost.loss, self.part.y.T
        linked = loss.link == self.network.layers[-1].activation.key and loss.value_from_z is not None
        found = np.empty(len(points))
        for k in range(len(points)):
            if k % 64 == 0:
                report(share)
            if linked and loss.value_from_z is not None:
                found[k] = loss.value_from_z(z[:, k], y)
            else:
                found[k] = loss.value(p[:, k], y, **self.cost.params)
        return found

    def _outputs(self, points: Array) -> tuple[Array, Array]:
        """Return sums and outputs of the output layer `(outputs, k, m)`.

        What does not depend on the two parameters is computed once, for all points.
        """
        network, count = self.network, len(points)
        columns: list[Array] = [self.part.x.T[:, None, :]]
        z = columns[0]
        for number, layer in enumerate(network.layers):
            below = self._below(columns, network.columns[number])
            matrix = layer.matrix(network.parameters[network.slices[number]]).copy()
            moved = [(axis, values) for axis, values in zip(self.axes, points.T, strict=True) if axis.layer == number]
            for axis, _ in moved:
                matrix[axis.unit, -1 if axis.source is None else axis.source] = 0.0
            z = np.tensordot(matrix, below, axes=1)
            if moved:
                z = np.broadcast_to(z, (layer.n_out, count, len(self.part))).copy()
            for axis, values in moved:
                z[axis.unit] += values[:, None] * below[-1 if axis.source is None else axis.source]
            own = network.parameters[network.slices[number]]
            columns.append(layer.activation(z, **layer.activation_params(own)))
        return np.broadcast_to(z, (network.n_out, count, len(self.part))), np.broadcast_to(
            columns[-1], (network.n_out, count, len(self.part))
        )

    def _below(self, columns: list[Array], fed_by: tuple[int, ...]) -> Array:
        """Return what feeds a layer `(n_in + 1, k or 1, m)`, with the row of ones at its end."""
        parts = [columns[column] for column in fed_by]
        width = max(part.shape[1] for part in parts)
        shaped = [np.broadcast_to(part, (part.shape[0], width, part.shape[2])) for part in parts]
        return np.concatenate([*shaped, np.ones((1, width, len(self.part)))])

    def _penalties(self, points: Array) -> Array | float:
        """Return the penalties; they are sums over weights, so that all but two are the same everywhere."""
        penalties, indices = self.cost.penalties, list(self.indices)
        rest = self.network.parameters.copy()
        rest[indices] = 0.0
        total: Array = np.full(len(points), penalties.value(rest, len(self.part)))
        share = 1.0 / len(self.part) if penalties.divided_by_samples else 1.0
        for key, strength in penalties.strengths.items():
            value = PENALTIES[key].value
            total += share * np.array([value(point, strength[indices]) for point in points])
        return total

    def surface(self, size: int, report: Report = silently) -> Array:
        """Return J on a grid `(size, size)` over the span: rows are the second parameter, upwards."""
        x, y = (np.linspace(*span, size) for span in self.span)
        points = np.column_stack([np.tile(x, size), np.repeat(y, size)])
        return self.heights(points, report).reshape(size, size)

    def height(self, point: Point) -> float:
        """Return J at one point."""
        return float(self.heights(np.array([point]))[0])

    def curvatures(self, point: Point) -> tuple[float, float]:
        """Return how strongly the ground bends at a point, in its flattest and its steepest direction.

        Plain gradient descent overshoots further with every step where the learning rate is above 2 / curvature.
        """
        step = np.array([1e-4 * (high - low) for low, high in self.span])
        offsets = np.array([(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)], dtype=np.float64)
        f = self.heights(np.array(point) + offsets * step).reshape(3, 3)
        mixed = (f[2, 2] - f[2, 0] - f[0, 2] + f[0, 0]) / (4.0 * step[0] * step[1])
        straight = (f[2, 1] - 2 * f[1, 1] + f[0, 1]) / step[0] ** 2, (f[1, 2] - 2 * f[1, 1] + f[1, 0]) / step[1] ** 2
        hessian = np.array([[straight[0], mixed], [mixed, straight[1]]])
        if not np.isfinite(hessian).all():
            return np.nan, np.nan
        flattest, steepest = np.linalg.eigvalsh(hessian)
        return float(flattest), float(steepest)


def still(network: Network) -> Network:
    """Return a copy of a network without dropout: the ground must not shake."""
    layers = [replace(layer, dropout=0.0) for layer in network.layers if isinstance(layer, Dense)]
    copy = Network(layers, columns=network.columns)
    np.copyto(copy.parameters, network.parameters)
    return copy


# -- the way down ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Manner:
    """How to go down: the solver, its parameters, the learning rate, and how many samples a step looks at (0: all)."""

    solver: str = "sgd"
    rate: float = 0.1
    params: dict[str, float] = field(default_factory=dict)
    batch: int = 0


class Descent:
    """A run of the engine's training that moves two parameters; `path` and `heights` grow with every step."""

    def __init__(self, ground: Ground, manner: Manner, start: Point) -> None:
        self.ground, self.manner = ground, manner
        network = still(ground.network)
        network.parameters[list(ground.indices)] = start
        solver = SOLVERS[manner.solver]
        params = {param.name: param.default for param in solver.params} | manner.params
        fixed = np.delete(np.arange(network.parameters.size), ground.indices)
        settings = Settings(
            cost=ground.cost,
            solver=solver,
            learning_rate=manner.rate,
            batch_size=manner.batch or len(ground.part),
            solver_params=params,
            locked=fixed,
        )
        empty = Part(ground.part.x[:0], ground.part.y[:0])
        self._network = network
        self._training = Training(network, Data(ground.part, empty), settings, np.random.default_rng(0))
        self.path: list[Point] = [start]
        self.heights: list[float] = [ground.height(start)]
        self.has_diverged = False

    @property
    def has_ended(self) -> bool:
        """Whether no further step can be made."""
        return self._training.finish is not None or self.has_diverged or len(self.path) > STEPS_AT_MOST

    @property
    def has_arrived(self) -> bool:
        """Whether the solver itself says that it is at the bottom."""
        return self._training.finish is Finish.OPTIMUM

    def step(self, count: int = 1) -> None:
        """Make steps, until an end is reached; numbers that grow beyond all bounds are one."""
        new: list[Point] = []
        for _ in range(count):
            if self.has_ended:
                break
            try:
                self._training.advance(1)
            except TrainingDiverged:
                self.has_diverged = True
                break
            first, second = self._network.parameters[list(self.ground.indices)].tolist()
            if not self.has_arrived:
                new.append((first, second))
        if new:
            self.path += new
            self.heights += self.ground.heights(np.array(new)).tolist()
            self.has_diverged = self.has_diverged or not np.isfinite(self.heights[-1])

    def verdict(self) -> Marked:
        """Return in words how it goes."""
        if self.has_diverged or self.heights[-1] > 4.0 * self.heights[0] + 1e-12:
            return QT_TRANSLATE_NOOP(
                "Descent", "Diverges: every step overshoots further. The learning rate is too large."
            )
        if self.has_arrived:
            return QT_TRANSLATE_NOOP("Descent", "Arrived: the solver finds no lower place.")
        if len(self.path) < 6:
            return QT_TRANSLATE_NOOP("Descent", "At the start: make some steps.")
        return self._pace()

    def _pace(self) -> Marked:
        if self.manner.batch and np.any(np.diff(self.heights[-12:]) > 0.0):
            return QT_TRANSLATE_NOOP("Descent", "Trembles: every step looks at other samples and pulls another way.")
        moves = np.diff(np.array(self.path), axis=0)
        sizes, recent = np.linalg.norm(moves, axis=1), moves[-12:]
        width = max(high - low for low, high in self.ground.span)
        if (np.sum(recent[1:] * recent[:-1], axis=1) < 0.0).mean() > 0.6 and sizes[-1] > 1e-4 * width:
            return QT_TRANSLATE_NOOP(
                "Descent", "Jumps back and forth across the valley: a smaller learning rate is calmer."
            )
        if sizes[-12:].max() < 0.03 * sizes.max() or sizes[-12:].max() < 1e-6 * width:
            return QT_TRANSLATE_NOOP("Descent", "It hardly moves any more: here the ground is flat.")
        if sizes.max() < 0.01 * width and self.heights[-1] > 0.2 * self.heights[0]:
            return QT_TRANSLATE_NOOP("Descent", "Creeps: the learning rate is too small for such steps.")
        return QT_TRANSLATE_NOOP("Descent", "On its way down.")
