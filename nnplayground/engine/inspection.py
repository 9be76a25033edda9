"""A close look at one thing in a run: a weight, a unit or a layer, now and over the epochs that were kept.

An `Inspector` belongs to one run and only reads it. What takes long, the gradient at every parameter vector of the
past, is done a little at a time and never twice.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnplayground.engine.arrays import Array, frozen, run
from nnplayground.engine.layers import BoundLayer
from nnplayground.engine.network import Pass, with_ones
from nnplayground.engine.saturation import idle
from nnplayground.engine.training import Training

Epochs = NDArray[np.int64]

FEWEST_SAMPLES, MOST_SAMPLES = 64, 4096
MOST_WORK = 1e8
"""Weights times samples of one look, about 20 ms: of larger networks fewer samples are looked at."""
BINS = 32
LARGEST = 1e150
"""Values beyond are counted into the last bin, so that the span of all of them is a number."""
PROBES = 16
"""Numbers of a parameter vector by which one of the same epoch is told from another."""


# -- what can be looked at ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class WeightAt:
    """A weight into a unit of the layer at an index, from a source; None is the bias."""

    layer: int
    unit: int
    source: int | None


@dataclass(frozen=True, slots=True)
class UnitAt:
    """A unit of a column; column 0 is the inputs."""

    column: int
    unit: int


@dataclass(frozen=True, slots=True)
class LayerAt:
    """The layer at an index."""

    layer: int


Subject = WeightAt | UnitAt | LayerAt


# -- what is found -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """How values spread: counts `(bins,)` between edges `(bins + 1,)`, and how many are not finite."""

    edges: Array
    counts: NDArray[np.int64]
    lost: int


@dataclass(frozen=True, slots=True, eq=False)
class WeightReport:
    """A weight or a bias over the epochs. Gradients that are not known yet are not a number."""

    subject: WeightAt
    epochs: Epochs
    now: int
    """Index of the moment that is looked at: the last one, but for a run that is looked back at."""
    values: Array
    gradients: Array
    """∂J/∂w of the present cost over up to 256 training samples, at the parameters of each epoch."""
    moved: float
    """How far the last step of the epoch that ended last moved it."""
    moved_epoch: int
    is_complete: bool


@dataclass(frozen=True, slots=True, eq=False)
class UnitReport:
    """A unit over training samples, and its numbers over the epochs."""

    subject: UnitAt
    outputs: Spread
    sums: Spread | None
    """None of an input, which has no sum, no weights and no slope."""
    samples: int
    of_samples: int
    """Samples looked at, and all training samples."""
    dead: int
    saturated: int
    is_linked: bool
    """Whether the loss makes dJ/dz of a and y alone, so that f' is not a factor."""
    epochs: Epochs
    now: int
    """Index of the moment that is looked at, as in `WeightReport`."""
    biases: Array
    norms: Array
    """√Σw² over the weights that lead into it."""
    gradients: Array
    """√Σ(∂J/∂w)² over the same weights, as in `WeightReport`."""
    is_complete: bool


@dataclass(frozen=True, slots=True, eq=False)
class LayerReport:
    """A layer over training samples, and the size of its gradients and updates at every record."""

    subject: LayerAt
    outputs: Spread
    samples: int
    of_samples: int
    dead: Array
    """Share of the samples for which each unit is dead `(units,)`."""
    saturated: Array
    is_linked: bool
    gradient: float
    update: float
    """Both at the moment that is looked at."""
    epochs: Epochs
    gradients: Array
    updates: Array


Report = WeightReport | UnitReport | LayerReport


def spread(values: Array) -> Spread:
    """Return how values of any shape spread, between the smallest and the largest."""
    finite = values[np.isfinite(values)].clip(-LARGEST, LARGEST)
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
    size = max(abs(low), abs(high))
    if high - low <= max(1e-9 * size, 1e-12):
        middle, half = (low + high) / 2.0, 0.05 * max(size, 1.0)
        low, high = middle - half, middle + half
    edges = np.linspace(low, high, BINS + 1)
    return Spread(edges, np.histogram(finite, edges)[0], values.size - finite.size)


# -- looking -----------------------------------------------------------------------------------------------------------


class Inspector:
    """Looks at one run, which is left as it is."""

    def __init__(self, training: Training) -> None:
        self._training = training
        self._seen: tuple[Pass, Array] | None = None
        self._past: PastGradients | None = None

    def has(self, subject: Subject) -> bool:
        """Say whether the network has what is to be looked at."""
        network = self._training.network
        sizes = (network.n_in, *(layer.n_out for layer in network.layers))
        match subject:
            case LayerAt(layer):
                return 0 <= layer < len(network.layers)
            case UnitAt(column, unit):
                return 0 <= column < len(sizes) and 0 <= unit < sizes[column]
            case WeightAt(layer, unit, source):
                is_there = 0 <= layer < len(network.layers) and 0 <= unit < sizes[layer + 1]
                return is_there and (source is None or 0 <= source < network.layers[layer].n_in)

    def look(self, subject: Subject, budget_s: float) -> Report:
        """Return what there is to say of something that the network has; the past is worked at for about so long."""
        with np.errstate(all="ignore"):
            match subject:
                case WeightAt():
                    return self._weight(subject, budget_s)
                case UnitAt():
                    return self._unit(subject, budget_s) if subject.column else self._input(subject)
                case LayerAt():
                    return self._layer(subject)

    # -- weights -------------------------------------------------------------------------------------------------------

    def _place(self, layer: int, unit: int, source: int | None) -> int:
        """Return where a weight or a bias stands in the flat vector."""
        network = self._training.network
        width = network.layers[layer].n_in
        return network.slices[layer].start + unit * (width + 1) + (width if source is None else source)

    def _weight(self, subject: WeightAt, budget_s: float) -> WeightReport:
        training, place = self._training, self._place(subject.layer, subject.unit, subject.source)
        past = training.history.parameters
        epochs, now, values = self._with_now(past.part(place), training.network.parameters[place])
        gradients, is_complete = self._gradients(place, budget_s)
        moved = float(training.moved()[place])
        return WeightReport(subject, epochs, now, values, gradients, moved, training.epoch, is_complete)

    def _gradients(self, place: int | slice, budget_s: float) -> tuple[Array, bool]:
        """Return numbers of the gradient over the epochs, and whether all of them are known by now."""
        if self._past is None:
            self._past = PastGradients(self._training)
        is_complete = self._past.work(budget_s)
        self._training.gauge()
        _, _, gradients = self._with_now(self._past.part(place), self._training.gauged_gradient[place])
        return gradients, is_complete

    def _with_now(self, values: Array, present: Array) -> tuple[Epochs, int, Array]:
        """Return epochs, the index of the moment that is looked at, and numbers of the past with those of the moment.

        `values` are those of every epoch kept `(n,)` or `(n, span)`. One that is kept at the moment's own epoch is of
        its beginning, in the midst of an epoch.
        """
        epochs, epoch = self._training.history.parameters.epochs, self._training.epoch
        now = int(np.searchsorted(epochs, epoch))
        if now < len(epochs) and epochs[now] == epoch:
            values[now] = present
            return epochs, now, values
        return np.insert(epochs, now, epoch), now, np.insert(values, now, present, axis=0)

    # -- units and layers ----------------------------------------------------------------------------------------------

    def _bound(self) -> tuple[Pass, Array]:
        """Return a pass over some training samples, and these samples `(n_in + 1, m)`, both made once."""
        if self._seen is None:
            network, x = self._training.network, self._training.data.train.x
            most = int(np.clip(MOST_WORK / network.parameters.size, FEWEST_SAMPLES, MOST_SAMPLES))
            rows = with_ones(x[:: -(-len(x) // most)])
            self._seen = network.bind(len(rows)), rows.T
        return self._seen

    def _feed(self, layer: int) -> BoundLayer:
        bound, rows = self._bound()
        bound.forward(rows)
        return bound.layers[layer]

    def _idle(self, layer: int, z: Array) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        network = self._training.network
        dense = network.layers[layer]
        params = dense.activation_params(network.parameters[network.slices[layer]])
        return idle(dense.activation, z, **{name: float(value) for name, value in params.items()})

    def _is_linked(self, layer: int) -> bool:
        layers = self._training.network.layers
        return layer == len(layers) - 1 and self._training.settings.cost.loss.link == layers[layer].activation.key

    def _unit(self, subject: UnitAt, budget_s: float) -> UnitReport:
        layer, unit = subject.column - 1, subject.unit
        bound = self._feed(layer)
        is_coupled = bound.layer.activation.output_only
        z = bound.z if is_coupled else bound.z[unit : unit + 1]
        dead, saturated = (found[unit if is_coupled else 0] for found in self._idle(layer, z))
        start = self._place(layer, unit, 0)
        span = slice(start, start + bound.layer.n_in + 1)
        past = self._training.history.parameters
        epochs, now, numbers = self._with_now(past.part(span), self._training.network.parameters[span])
        gradients, is_complete = self._gradients(span, budget_s)
        return UnitReport(
            subject,
            spread(bound.a[unit]),
            spread(bound.z[unit]),
            *self._samples(),
            int(dead.sum()),
            int(saturated.sum()),
            self._is_linked(layer),
            epochs,
            now,
            numbers[:, -1].copy(),
            _norms(numbers[:, :-1]),
            _norms(gradients[:, :-1]),
            is_complete,
        )

    def _input(self, subject: UnitAt) -> UnitReport:
        _, rows = self._bound()
        nothing = np.empty(0)
        epochs = np.empty(0, dtype=np.int64)
        found = spread(rows[subject.unit])
        return UnitReport(
            subject, found, None, *self._samples(), 0, 0, False, epochs, 0, nothing, nothing, nothing, is_complete=True
        )

    def _layer(self, subject: LayerAt) -> LayerReport:
        bound = self._feed(subject.layer)
        dead, saturated = self._idle(subject.layer, bound.z)
        curve, record = self._training.history.curve(), self._training.record
        return LayerReport(
            subject,
            spread(bound.a),
            *self._samples(),
            dead.mean(axis=1),
            saturated.mean(axis=1),
            self._is_linked(subject.layer),
            float(record.gradients[subject.layer]),
            float(record.updates[subject.layer]),
            curve.epochs,
            curve.gradients[:, subject.layer].copy(),
            curve.updates[:, subject.layer].copy(),
        )

    def _samples(self) -> tuple[int, int]:
        return self._bound()[0].samples, len(self._training.data.train)


class PastGradients:
    """The gradient at every parameter vector that a run has kept, by the run's own gauge."""

    def __init__(self, training: Training) -> None:
        self._past = training.history.parameters
        self._training = training
        self._twin = training.network.twin(np.float64)
        self._gradient = np.zeros_like(self._twin.parameters)
        self._gauge = training.gauge_of(self._twin, self._gradient)
        self._known: dict[int, tuple[bytes, Array]] = {}
        """By epoch, some numbers of the vector and the gradient there."""

    def work(self, budget_s: float) -> bool:
        """Evaluate at vectors where that has not been done, for about so long; say whether all are done.

        Evenly spread ones come first, so that a rough course is there soon. Any time at all is enough for one.
        """
        self._past = self._training.history.parameters
        epochs = self._past.epochs.tolist()
        probes = [row.tobytes() for row in self._past.part(slice(None, None, max(1, self._past.width // PROBES)))]
        self._known = {
            epoch: known
            for epoch, probe in zip(epochs, probes, strict=True)
            if (known := self._known.get(epoch)) is not None and known[0] == probe
        }
        unknown = [number for number in range(len(epochs)) if epochs[number] not in self._known]
        until = time.perf_counter() + budget_s
        for count, number in enumerate(sorted(unknown, key=_unevenness)):
            if budget_s <= 0.0 or (count and time.perf_counter() >= until):
                return False
            np.copyto(self._twin.parameters, self._past.row(number))
            run(self._gauge)
            self._known[epochs[number]] = probes[number], frozen(self._gradient)
        return True

    def part(self, place: int | slice) -> Array:
        """Return one number of the gradient at every vector kept `(n,)`, or a span of them `(n, span)`.

        What is not known yet is not a number.
        """
        epochs = self._past.epochs.tolist()
        nothing = np.full_like(self._gradient[place], np.nan)
        parts = [self._known[epoch][1][place] if epoch in self._known else nothing for epoch in epochs]
        return np.array(parts).reshape(len(epochs), *nothing.shape)


def _norms(rows: Array) -> Array:
    """Return the length of every row `(n,)`."""
    return np.sqrt((rows**2).sum(axis=1))


def _unevenness(number: int) -> int:
    """Return a rank by which numbers with more factors of 2 come first."""
    return -(number & -number) if number else -(2**31)
