"""Small networks to go down on: two parameters free, the others given; and the network of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnplayground.catalogue import catalogue
from nnplayground.engine.arrays import Array
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Part
from nnplayground.engine.places import Place, place_of
from nnplayground.errors import InputError
from nnplayground.experiment.build import Run, build
from nnplayground.experiment.spec import DataSpec, Experiment, LayerSpec, NetworkSpec, PointsSpec, TrainingSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons.topics.descent import Ground, Point, still

SAMPLES_AT_MOST = 256
"""Samples of the window's data that make the ground, spread evenly."""
CHOICES_AT_MOST = 200
"""Parameters of the window's network that are offered."""
PARAMETERS_AT_MOST = 20_000
"""Of a network that is still gone down on within the time of a frame."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One ground: `make()` returns it."""

    key: str
    label: Marked
    make: Callable[[], Ground]
    note: Marked


def _ground(
    experiment: Experiment,
    axes: tuple[Place, Place],
    start: Point,
    span: tuple[Point, Point],
    rates: tuple[float, float, float],
) -> Ground:
    run = build(experiment)
    training = run.training
    part = training.data.train
    return Ground(still(training.network), part, training.settings.cost, axes, start, span, rates, len(part))


def _points(x: Array, y: Array) -> DataSpec:
    rows, targets = (tuple((float(value),) for value in values) for values in (x, y))
    points = PointsSpec(names=("x",), rows=rows, targets=targets, target_names=("y",))
    return DataSpec(points=points, test_fraction=0.0)


def _layer(activation: str, *rows: tuple[float, ...], bias: tuple[float, ...]) -> LayerSpec:
    return LayerSpec(units=len(rows), activation=activation, weights=rows, bias=bias)


def _line() -> Ground:
    """Sixteen samples around y = 0.8 x + 0.5; x is not centred, so that the valley is long and narrow."""
    x = np.linspace(0.0, 3.0, 16)
    y = 0.8 * x + 0.5 + 0.15 * np.sin(7.0 * x)
    network = NetworkSpec(layers=(_layer("identity", (0.0,), bias=(0.0,)),))
    axes = Place(0, 0, 0), Place(0, 0, None)
    return _ground(
        Experiment(data=_points(x, y), network=network),
        axes,
        (-0.6, 2.6),
        ((-1.0, 2.6), (-2.0, 3.0)),
        (0.01, 0.3, 0.56),
    )


def _valleys() -> Ground:
    """Two tanh weights in a row: (w, v) and (-w, -v) are the same network, so that there are two valleys."""
    x = np.linspace(-2.0, 2.0, 21)
    network = NetworkSpec(layers=(_layer("tanh", (1.0,), bias=(0.0,)), _layer("identity", (1.0,), bias=(0.0,))))
    axes = Place(0, 0, 0), Place(1, 0, 0)
    return _ground(
        Experiment(data=_points(x, 1.2 * np.tanh(1.5 * x)), network=network),
        axes,
        (-0.4, 2.2),
        ((-3.0, 3.0), (-3.0, 3.0)),
        (0.005, 0.4, 2.2),
    )


def _clouds() -> Ground:
    """A logistic neuron between two clouds that overlap; its bias is 0."""
    network = NetworkSpec(layers=(_layer("logistic", (0.0, 0.0), bias=(0.0,)),))
    data = DataSpec(source="gauss", params={"samples": 120, "noise": 0.5}, seed=1, test_fraction=0.0)
    training = TrainingSpec(loss="binary_cross_entropy")
    axes = Place(0, 0, 0), Place(0, 0, 1)
    return _ground(
        Experiment(data=data, network=network, training=training),
        axes,
        (-0.6, 1.8),
        ((-1.0, 2.5), (-1.0, 2.5)),
        (0.01, 0.5, 12.0),
    )


def _dosage() -> Ground:
    """The dosage network: the weights before and after its first hidden neuron are free."""
    network = NetworkSpec(
        layers=(
            _layer("softplus", (3.34,), (-3.53,), bias=(-1.43, 0.57)),
            _layer("identity", (-1.22, -2.30), bias=(2.61,)),
        )
    )
    data = DataSpec(source="dosage", params={"samples": 60, "noise": 0.0}, test_fraction=0.0)
    axes = Place(0, 0, 0), Place(1, 0, 0)
    return _ground(
        Experiment(data=data, network=network), axes, (1.0, 0.5), ((-1.0, 6.0), (-3.0, 1.5)), (0.01, 0.6, 3.0)
    )


SCENES = catalogue(
    [
        Scene(
            "line",
            QT_TRANSLATE_NOOP("Ground", "A line: y = w·x + b"),
            _line,
            QT_TRANSLATE_NOOP("Ground", "One neuron and 16 samples: a single valley, long and narrow."),
        ),
        Scene(
            "clouds",
            QT_TRANSLATE_NOOP("Ground", "A logistic neuron and two clouds"),
            _clouds,
            QT_TRANSLATE_NOOP("Ground", "Cross-entropy: steep where the neuron is wrong, flat where it is right."),
        ),
        Scene(
            "dosage",
            QT_TRANSLATE_NOOP("Ground", "Dosage: two of its seven weights"),
            _dosage,
            QT_TRANSLATE_NOOP("Ground", "The other five have the lecture's values; the bottom is at (3.34, −1.22)."),
        ),
        Scene(
            "valleys",
            QT_TRANSLATE_NOOP("Ground", "Two tanh weights in a row"),
            _valleys,
            QT_TRANSLATE_NOOP("Ground", "Both signs turned are the same network: two valleys, and a pass at (0, 0)."),
        ),
    ]
)
"""Grounds with numbers of their own, the simplest first."""

PRESENT = "present"
"""The key of the window's own network, where there is a choice."""


def parameters_of(network: Network) -> list[Place]:
    """Return the weights and biases of a network that are offered to be free."""
    found: list[Place] = []
    for own, layer in zip(network.slices, network.layers, strict=True):
        many = range(own.start, own.start + layer.n_out * (layer.n_in + 1))
        found += [place_of(network, index) for index in many[: CHOICES_AT_MOST - len(found)]]
    return found


def present_ground(experiment: Experiment, parameters: Array, axes: tuple[int, int]) -> Ground:
    """Return the ground of an experiment with the numbers of a run of it; `axes` count its `parameters_of`.

    Raises `InputError` where it cannot be built or has no two parameters.
    """
    if len(parameters) > PARAMETERS_AT_MOST:
        raise InputError(
            QT_TRANSLATE_NOOP("Ground", "The network has {count} parameters; for this picture it may have {most}."),
            count=len(parameters),
            most=PARAMETERS_AT_MOST,
        )
    run: Run = build(experiment)
    network = still(run.training.network)
    np.copyto(network.parameters, parameters)
    offered = parameters_of(network)
    first, second = (offered[min(max(axis, 0), len(offered) - 1)] for axis in axes)
    if first == second:
        raise InputError(QT_TRANSLATE_NOOP("Ground", "Choose two different parameters."))
    chosen = Ground(
        network,
        _some(run.training.data.train),
        run.training.settings.cost,
        (first, second),
        (0, 0),
        ((0, 1), (0, 1)),
        (0, 0, 0),
    )
    here = np.array([network.parameters[index] for index in chosen.indices])
    reach = np.maximum(2.0, 1.5 * np.abs(here))
    span = tuple((float(low), float(high)) for low, high in zip(here - reach, here + reach, strict=True))
    rate = experiment.training.learning_rate
    start = (float(here[0]), float(here[1]))
    return Ground(
        network,
        chosen.part,
        chosen.cost,
        chosen.axes,
        start,
        (span[0], span[1]),
        (rate / 30.0, rate, min(rate * 100.0, 100.0)),
        len(run.training.data.train),
    )


def _some(part: Part) -> Part:
    if len(part) <= SAMPLES_AT_MOST:
        return part
    rows = np.linspace(0, len(part) - 1, SAMPLES_AT_MOST).astype(np.int64)
    return Part(part.x[rows], part.y[rows])


def rates_for(ground: Ground, solver: str) -> tuple[float, float, float]:
    """Return learning rates too small, right and too large for a solver on a ground.

    Momentum multiplies steps by ten in the end; solvers that divide by the size of the gradient step by the rate
    itself, whatever the ground is.
    """
    small, right, large = ground.rates
    if solver == "sgd":
        return ground.rates
    if solver in ("momentum", "nesterov"):
        return _rounded(0.2 * small, 0.15 * right, 2.0 * large)
    width = max(high - low for low, high in ground.span)
    return _rounded(0.001 * width, 0.03 * width, 0.6 * width)


def _rounded(*rates: float) -> tuple[float, float, float]:
    first, second, third = (float(f"{rate:.2g}") for rate in rates)
    return first, second, third
