"""Autoencoders of the plane: clouds of points, what one number is left of each, and what PCA makes of them."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from nnplayground.catalogue import catalogue
from nnplayground.data.dataset import Floats
from nnplayground.data.distributions import DISTRIBUTIONS
from nnplayground.engine.families.autoencoder import CORRUPTIONS, Pca, Reconstruction, codes, decoded, error
from nnplayground.experiment.build import build
from nnplayground.experiment.exhibits.games import SAMPLES
from nnplayground.experiment.spec import DataSpec, Experiment, LayerSpec, NetworkSpec, PointsSpec, TrainingSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons import notation
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.statements import Result
from nnplayground.lessons.terms import Equation, Negative, Number, Power, Product, Quantity, Sum

COUNT = 60
AMOUNT = 0.4
"""How strongly the demonstration spoils samples: the share set to zero, or the deviation."""
SPOILS = ("none", "mask", "gaussian")
"""The ways to spoil that make sense in the plane."""
BEYOND = 0.15
"""Share of the span of codes by which a curve goes on at either end."""
CURVE_POINTS = 121


@dataclass(frozen=True, slots=True)
class Cloud:
    """Points to begin with: `draw()` returns `(m, 2)`, the same each time."""

    key: str
    label: Marked
    draw: Callable[[], Floats]


def _band(width: float) -> Floats:
    rng = np.random.default_rng(3)
    along, across = rng.normal(0.0, 1.0, COUNT), rng.normal(0.0, width, COUNT)
    return np.column_stack([0.8 * along - 0.6 * across, 0.6 * along + 0.8 * across])


def _round() -> Floats:
    return np.random.default_rng(4).normal(0.0, 0.7, (COUNT, 2))


def _arc() -> Floats:
    rng = np.random.default_rng(5)
    angle = rng.uniform(0.1 * np.pi, 0.9 * np.pi, COUNT)
    arc = np.column_stack([1.5 * np.cos(angle), 2.0 * np.sin(angle) - 1.2])
    return arc + rng.normal(0.0, 0.08, (COUNT, 2))


CLOUDS = catalogue(
    [
        Cloud("band", QT_TRANSLATE_NOOP("Autoencoder", "A band"), partial(_band, 0.3)),
        Cloud("narrow", QT_TRANSLATE_NOOP("Autoencoder", "A narrow band"), partial(_band, 0.06)),
        Cloud("three", QT_TRANSLATE_NOOP("Autoencoder", "The three samples"), lambda: np.array(SAMPLES)),
        Cloud("round", QT_TRANSLATE_NOOP("Autoencoder", "A round heap"), _round),
        Cloud("arc", QT_TRANSLATE_NOOP("Autoencoder", "An arc"), _arc),
        Cloud(
            "ring",
            QT_TRANSLATE_NOOP("Autoencoder", "A ring"),
            lambda: DISTRIBUTIONS["ring"].draw(np.random.default_rng(6), COUNT),
        ),
    ]
)
"""What the demonstration offers."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of network: the hidden layers below the bottleneck; those above mirror them."""

    key: str
    label: Marked
    hidden: tuple[int, ...]
    rate: float


FORMS = catalogue(
    [
        Form("linear", QT_TRANSLATE_NOOP("Autoencoder", "2-1-2, linear"), (), 0.02),
        Form("curved", QT_TRANSLATE_NOOP("Autoencoder", "2-12-1-12-2, tanh"), (12,), 0.01),
    ]
)
"""The forms that the demonstration offers."""


def experiment(points: Floats, form: Form, seed: int = 0) -> Experiment:
    """Return the autoencoder of points as an experiment: its targets are its inputs."""
    rows = tuple((float(x), float(y)) for x, y in points)
    tanh = [LayerSpec(units=units, activation="tanh") for units in form.hidden]
    layers = (
        *tanh,
        LayerSpec(units=1, activation="identity"),
        *reversed(tanh),
        LayerSpec(units=2, activation="identity"),
    )
    return Experiment(
        data=DataSpec(points=PointsSpec(rows=rows, targets=rows, target_names=("x₁", "x₂")), test_fraction=0.0),
        network=NetworkSpec(layers=layers, seed=seed),
        training=TrainingSpec(solver="adam", learning_rate=form.rate, batch_size=max(len(rows), 1), seed=seed),
    )


class Learner:
    """An autoencoder of points of the plane that learns epoch by epoch; what it is shown may be spoilt."""

    def __init__(self, points: Floats, form: Form, spoil: str = "none", seed: int = 0) -> None:
        plain = build(experiment(points, form, seed)).training
        self.points, self._layer, self.is_linear = points, len(form.hidden), not form.hidden
        kind = CORRUPTIONS[spoil]
        amount = AMOUNT if kind.amount is not None else 0.0
        rng = np.random.default_rng(seed)
        self.training = Reconstruction(plain.network, plain.data, plain.settings, rng, kind, amount)
        self.spoilt = kind.spoil(points, np.random.default_rng(seed), amount) if amount else points
        """The points as one epoch might show them."""

    def learn(self, epochs: int) -> None:
        """Go on by so many epochs; raises `TrainingDiverged`."""
        for _ in range(epochs):
            if self.training.finish is not None:
                self.training.go_on()
            self.training.advance_epoch()

    def codes(self, points: Floats) -> Floats:
        """Return the one number that is left of each point `(m,)`."""
        return codes(self.training.network, points, self._layer)[:, 0]

    def decoded(self, code: Floats) -> Floats:
        """Return the points that the decoder makes of numbers `(m,)`: `(m, 2)`."""
        return decoded(self.training.network, np.asarray(code)[:, None], self._layer)


class Straight:
    """PCA of width one, with the same two questions."""

    def __init__(self, points: Floats) -> None:
        self.pca = Pca(points, 1)
        self.pca.directions *= np.sign(self.pca.directions[0, 0]) or 1.0  # a component may point either way
        whole = Pca(points, points.shape[1])
        self.eigenvalues = whole.explained * float(points.var(axis=0).sum())
        """Variances along the components, largest first; their sum is that of the coordinates' variances."""

    def codes(self, points: Floats) -> Floats:
        """Return the coordinate of each point along the first component `(m,)`."""
        return self.pca.codes(points)[:, 0]

    def decoded(self, code: Floats) -> Floats:
        """Return the points of the line at these coordinates `(m, 2)`."""
        return self.pca.decoded(np.asarray(code)[:, None])


Coder = Learner | Straight


def left_over(points: Floats, rebuilt: Floats) -> float:
    """Return the mean squared distance of points `(m, n)` from what is made of them; the engine's error is a number's,
    and a point has n of them."""
    return points.shape[1] * error(points, rebuilt)


def rebuilt(coder: Coder, points: Floats) -> Floats:
    """Return points after encoder and decoder."""
    return coder.decoded(coder.codes(points))


def span(coder: Coder, points: Floats) -> tuple[float, float]:
    """Return the span of the codes of points, with some room."""
    found = coder.codes(points)
    low, high = float(found.min()), float(found.max())
    room = BEYOND * (high - low) or 0.5
    return low - room, high + room


def direction(coder: Coder, points: Floats) -> float:
    """Return the angle of what a coder can reach, from one end to the other, in degrees from -90 to 90."""
    begin, end = coder.decoded(np.array(span(coder, points)))
    across, up = (float(part) for part in end - begin)
    return (math.degrees(math.atan2(up, across)) + 90.0) % 180.0 - 90.0


def curve(coder: Coder, points: Floats) -> Floats:
    """Return what the decoder makes of all codes from the least to the greatest `(k, 2)`."""
    return coder.decoded(np.linspace(*span(coder, points), CURVE_POINTS))


# -- formulas ----------------------------------------------------------------------------------------------------------

CODE = notation.letter("c")
LEFT = Name(r"\left\|x - \hat{x}\right\|^2", "‖x − x̂‖²")


def hat(number: int) -> Name:
    """Return the name of a coordinate of the reconstruction, counted from 1."""
    return notation.indexed(Name(r"\hat{x}", "x̂"), str(number))


def distance(point: Floats, other: Floats) -> Equation:
    """Return the squared distance of a point from its reconstruction, with its numbers."""
    squares = tuple(
        Power(
            Sum((Quantity(notation.x(k), float(x)), Negative(Quantity(hat(k), float(y))))),
            Number(2.0),
        )
        for k, (x, y) in enumerate(zip(point, other, strict=True), start=1)
    )
    return Equation(LEFT, Sum(squares))


def coordinate(straight: Straight, point: Floats) -> Equation:
    """Return the code of a point by PCA: v₁(x₁ − x̄₁) + v₂(x₂ − x̄₂)."""
    bar = Name(r"\bar{x}", "x̄")
    shares = tuple(
        Product(
            (
                Quantity(notation.indexed(notation.letter("v"), str(k)), float(v)),
                Sum(
                    (
                        Quantity(notation.x(k), float(x)),
                        Negative(Quantity(notation.indexed(bar, str(k)), float(middle))),
                    )
                ),
            )
        )
        for k, (v, x, middle) in enumerate(
            zip(straight.pca.directions[0], point, straight.pca.mean, strict=True), start=1
        )
    )
    return Equation(CODE, Sum(shares), float(straight.codes(point[None])[0]))


def encoded(learner: Learner, point: Floats) -> Equation | Result:
    """Return the code of a point by an autoencoder: with its weights where it is linear, else the number alone."""
    value = float(learner.codes(point[None])[0])
    if not learner.is_linear:
        return Result(CODE, value)
    network = learner.training.network
    shares = tuple(
        Product((Quantity(notation.w(1, 1, j), float(w)), Quantity(notation.x(j), float(x))))
        for j, (w, x) in enumerate(zip(network.weights(0)[0], point, strict=True), start=1)
    )
    return Equation(CODE, Sum((*shares, Quantity(notation.b(1, 1), float(network.bias(0)[0])))), value)
