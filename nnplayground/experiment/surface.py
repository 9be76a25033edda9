"""The loss over a plane through the space of all parameters, and the path of the run as it is seen on that plane.

After Li, Xu, Taylor, Studer and Goldstein, "Visualizing the Loss Landscape of Neural Nets" (2018).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from nnplayground.catalogue import catalogue, lookup
from nnplayground.data.points import even_rows
from nnplayground.engine.arrays import Array
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Cost, Measure
from nnplayground.engine.places import Place
from nnplayground.engine.planes import (
    Plane,
    filter_plane,
    movable,
    principal_plane,
    random_plane,
    weight_plane,
)
from nnplayground.errors import InputError
from nnplayground.experiment.build import Prepared, build
from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.progress import Report, part, silently

RESOLUTIONS = (21, 31, 41, 61, 81)
"""Places of the plane that are computed, each way; odd, so that the present is one of those around it."""
MARGIN = 0.2
"""Of the length of the path, what is shown beyond its ends."""
FLAT = 1e-3
"""A path less wide than this share of its length gets as much room as a wider one."""
BEGUN = 0.02
"""Share of the work that is done when the network stands."""
MOST_WORK, SAMPLES_AT_LEAST = 1.2e10, 100
"""Products that a surface may cost, some ten seconds; of more samples an even selection makes the loss."""
SPANS: Mapping[str, Marked] = {
    "path": QT_TRANSLATE_NOOP("Surface", "The path walked"),
    "present": QT_TRANSLATE_NOOP("Surface", "Around the present"),
}
NOTHING_THERE = QT_TRANSLATE_NOOP("Surface", "There is no network to look at: mend what does not fit first.")
NO_SAMPLES = {
    "train": QT_TRANSLATE_NOOP("Surface", "There are no training samples."),
    "test": QT_TRANSLATE_NOOP(
        "Surface", "There are no test samples. Take the training samples, or raise the test share under Data."
    ),
}


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be seen: keys of `DIRECTIONS` and `SPANS`, how much of that span, and how finely."""

    directions: str = "principal"
    span: str = "path"
    width: float = 1.0
    """How many times the usual width is shown."""
    resolution: int = 41
    part: str = "train"
    seed: int = 0
    """Of random directions."""
    places: tuple[Place, Place] = (Place(0, 0, 0), Place(0, 0, 1))
    """Of two chosen weights."""


@dataclass(frozen=True, slots=True, eq=False)
class Basis:
    """What a plane is made from: the network at the present parameters, the path `(k, n)` to there, and what moves."""

    network: Network
    path: Array
    moving: Array
    request: Request

    @property
    def rng(self) -> np.random.Generator:
        """The source of random directions."""
        return np.random.default_rng(self.request.seed)

    @property
    def size(self) -> float:
        """Length of the vector of all that moves; 1 where that is 0."""
        return float(np.linalg.norm(self.network.parameters * self.moving)) or 1.0


Reach = Callable[[Basis, Plane], Array]


@dataclass(frozen=True, slots=True)
class Directions:
    """One way to choose a plane; `reach` is how far it is shown around the present, each way `(2,)`."""

    key: str
    label: Marked
    help: Marked
    plane: Callable[[Basis], Plane]
    reach: Reach
    is_random: bool = False
    is_chosen: bool = False
    """Whether a person chooses the two weights."""


def _as_far_as_walked(basis: Basis, plane: Plane) -> Array:
    points = plane.coordinates(basis.path)
    return np.abs(points - points[-1]).max(axis=0)


def _as_far_as_zero(basis: Basis, plane: Plane) -> Array:
    return np.maximum(1.0, np.abs(plane.coordinates(basis.path[-1:])[0]))


DIRECTIONS = catalogue(
    [
        Directions(
            "principal",
            QT_TRANSLATE_NOOP("Surface", "Principal components"),
            QT_TRANSLATE_NOOP("Surface", "The plane in which most of the run's path lies"),
            lambda basis: principal_plane(basis.path[-1], basis.path, basis.moving),
            _as_far_as_walked,
        ),
        Directions(
            "filter",
            QT_TRANSLATE_NOOP("Surface", "Random, filter-normalised"),
            QT_TRANSLATE_NOOP(
                "Surface",
                "Two random directions, for every neuron as long as its weights (Li et al., 2018): surfaces of "
                "different networks can be compared. Biases stay as they are",
            ),
            lambda basis: filter_plane(basis.network, basis.moving, basis.rng),
            lambda _basis, _plane: np.ones(2),
            is_random=True,
        ),
        Directions(
            "random",
            QT_TRANSLATE_NOOP("Surface", "Random"),
            QT_TRANSLATE_NOOP("Surface", "Two random directions, orthogonal and of length 1"),
            lambda basis: random_plane(basis.network.parameters, basis.moving, basis.rng),
            lambda basis, _plane: np.full(2, basis.size),
            is_random=True,
        ),
        Directions(
            "weights",
            QT_TRANSLATE_NOOP("Surface", "Two weights"),
            QT_TRANSLATE_NOOP("Surface", "The values of two weights or biases; all others stay as they are"),
            lambda basis: weight_plane(basis.network, *basis.request.places),
            _as_far_as_zero,
            is_chosen=True,
        ),
    ]
)
"""Every way to choose a plane, in the order of the menu."""


@dataclass(frozen=True, slots=True, eq=False)
class Surface:
    """Loss and cost over a plane, and the path; places of the plane are pairs (a, b)."""

    request: Request
    network: Network
    """Its form; the numbers in it mean nothing."""
    plane: Plane
    a: Array
    """Places along the first direction `(resolution,)`, ascending."""
    b: Array
    losses: Array
    """The loss without penalties, `(resolution, resolution)`, one row for every b; it need not be finite."""
    costs: Array
    """What training makes small, like `losses`: the loss with penalties, if there are any."""
    has_penalties: bool
    path: Array
    """The moments of the run that were kept, and the present, as they are seen on the plane `(k, 2)`."""
    epochs: Array
    """Of each of them `(k,)`."""
    loss: float
    """At the present."""
    cost: float
    samples: int
    """How many made the loss: an even selection where they are fewer than `total`."""
    total: int

    @property
    def present(self) -> tuple[float, float]:
        """Where the run stood."""
        return float(self.path[-1, 0]), float(self.path[-1, 1])

    def values(self, *, costs: bool) -> Array:
        """Return costs or losses."""
        return self.costs if costs else self.losses

    def value(self, *, costs: bool) -> float:
        """Return cost or loss at the present."""
        return self.cost if costs else self.loss

    def seen(self, weights: Sequence[Array], biases: Sequence[Array]) -> tuple[float, float] | None:
        """Return where a network is seen on the plane, by W and b of every layer; None for one of another form."""
        vector, layers = self.plane.origin.copy(), self.network.layers
        if [each.shape for each in weights] != [(layer.n_out, layer.n_in) for layer in layers]:
            return None
        for index, (matrix, bias) in enumerate(zip(weights, biases, strict=True)):
            self.network.weights(index, vector)[...] = matrix
            self.network.bias(index, vector)[...] = bias
        a, b = self.plane.coordinates(vector[None])[0].tolist()
        return a, b

    def lowest(self, *, costs: bool) -> tuple[int, int] | None:
        """Return row and column of the lowest finite loss or cost; None where there is none."""
        values = self.values(costs=costs)
        if not np.isfinite(values).any():
            return None
        row, column = divmod(int(np.nanargmin(np.where(np.isfinite(values), values, np.nan))), len(self.a))
        return row, column


def surface_of(
    experiment: Experiment,
    parameters: Array | None,
    state: Mapping[str, Any],
    request: Request,
    report: Report = silently,
) -> Surface:
    """Return the surface around a run of an experiment: its parameters, and the state that `Training.state` returned.

    Raises `InputError` where there is no network, no sample, or no such plane.
    """
    if parameters is None:
        raise InputError(NOTHING_THERE)
    run = build(experiment)
    training, network = run.training, run.training.network
    if network.parameters.shape != parameters.shape:
        raise InputError(NOTHING_THERE)
    np.copyto(network.parameters, parameters)
    report(BEGUN)
    path, epochs = walked(parameters, state)
    basis = Basis(network, path, movable(network, training.settings.locked), request)
    plane, points, spans = _plane(basis)
    a, b = (np.linspace(*span, request.resolution) for span in spans)
    rows = _rows(run.prepared, request, network.parameters.size)
    ground = _Ground(network, run.prepared, rows, training.settings.cost, training.batch_samples(0))
    loss, cost = ground.height(parameters)
    losses, costs = ground.heights(plane, a, b, part(report, BEGUN, 1.0))
    return Surface(
        request=request,
        network=network,
        plane=plane,
        a=a,
        b=b,
        losses=losses,
        costs=costs,
        has_penalties=bool(training.settings.cost.penalties.strengths),
        path=points,
        epochs=epochs,
        loss=loss,
        cost=cost,
        samples=len(rows),
        total=len(getattr(run.prepared, request.part)),
    )


def walked(parameters: Array, state: Mapping[str, Any]) -> tuple[Array, Array]:
    """Return the moments of a run that were kept, the present as the last `(k, n)`, and the epochs of them `(k,)`."""
    rows, epochs = parameters[None], np.array(state["counts"][:1] if "counts" in state else [0], dtype=np.float64)
    kept = state.get("history/parameters/rows")
    if kept is None or not len(kept) or kept.shape[1:] != parameters.shape:
        return rows, epochs
    before = kept[:-1] if np.array_equal(kept[-1], parameters) else kept
    return np.vstack([before, rows]), np.concatenate([state["history/parameters/epochs"][: len(before)], epochs])


def _plane(basis: Basis) -> tuple[Plane, Array, list[tuple[float, float]]]:
    """Return the plane, the path on it `(k, 2)`, and how much of it is to be seen, each way."""
    request = basis.request
    directions = lookup(DIRECTIONS, request.directions, "directions")
    plane = directions.plane(basis)
    points = plane.coordinates(basis.path)
    usual = directions.reach(basis, plane)
    middle = points[-1]
    if request.span == "path":
        low, high = points.min(axis=0), points.max(axis=0)
        middle, length = (low + high) / 2.0, float((high - low).max())
        half = (high - low) / 2.0 * (1.0 + 2.0 * MARGIN)
        usual = np.where(half > FLAT * length, half, length / 4.0 or usual)
    half = np.maximum(usual, FLAT * usual.max()) * request.width
    return plane, points, [(float(x - reach), float(x + reach)) for x, reach in zip(middle, half, strict=True)]


def _rows(prepared: Prepared, request: Request, parameters: int) -> Array:
    """Return the rows whose loss is looked at: the whole part, or an even selection of it."""
    rows = getattr(prepared, request.part)
    if not len(rows):
        raise InputError(NO_SAMPLES[request.part])
    most = int(MOST_WORK / (request.resolution**2 * max(parameters, 1)))
    return rows[even_rows(len(rows), max(most, SAMPLES_AT_LEAST))]


class _Ground:
    """The loss of one network over fixed samples, at any parameters."""

    def __init__(self, network: Network, prepared: Prepared, rows: Any, cost: Cost, batch: int) -> None:
        self._network, self._cost, self._batch = network, cost, batch
        self._measure = Measure(network, prepared.part(rows), cost)

    def height(self, parameters: Array) -> tuple[float, float]:
        """Return loss and cost; penalties are those of a full batch, which some are divided by."""
        np.copyto(self._network.parameters, parameters)
        with np.errstate(all="ignore"):
            loss = self._measure()[0]
            return loss, loss + self._cost.penalties.value(parameters, self._batch)

    def heights(self, plane: Plane, a: Array, b: Array, report: Report) -> tuple[Array, Array]:
        """Return losses and costs `(len(b), len(a))` over the plane."""
        losses, costs = np.empty((len(b), len(a))), np.empty((len(b), len(a)))
        for row, up in enumerate(b.tolist()):
            for column, right in enumerate(a.tolist()):
                report((row * len(a) + column) / losses.size)
                losses[row, column], costs[row, column] = self.height(plane.at(right, up))
        return losses, costs
