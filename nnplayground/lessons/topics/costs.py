"""Cost functions as curves: of the error, of the probability, of a weight, and of how wrong a prediction is.

Everything is taken from `LOSSES`: value and gradient are the engine's own, one sample at a time, so that a new cost
function appears by itself.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from nnplayground.catalogue import Param, catalogue
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array, run
from nnplayground.engine.losses import CLASSIFICATION, LOSSES, Loss
from nnplayground.engine.penalties import PENALTIES
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons.notation import letter
from nnplayground.lessons.scripts import Name

NARROWEST = 1e-3
"""How near to 0 and 1 probabilities are drawn: at the ends themselves a cost is infinite."""
IRIS_Z, IRIS_Y = (1.43, -0.40, 0.23), (1.0, 0.0, 0.0)
"""The lecture's sample of iris: the sums of the output layer, and the label."""
CLASSES = ("setosa", "versicolor", "virginica")


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """One cost along an axis, all `(k,)`: where, J of one sample, and its slope."""

    x: Array
    value: Array
    slope: Array


def defaults(loss: Loss) -> dict[str, float]:
    """Return the default of every parameter of a cost."""
    return {param.name: param.default for param in loss.params}


def _given(loss: Loss, params: Mapping[str, float] | None) -> dict[str, float]:
    return {**defaults(loss), **(params or {})}


def of_error() -> list[Loss]:
    """Return the costs that look at the error p − y: those that belong to no output activation."""
    return [loss for loss in LOSSES.values() if loss.link is None]


def of_probability() -> list[Loss]:
    """Return the costs that a classifier can have."""
    return [loss for loss in LOSSES.values() if CLASSIFICATION in loss.tasks]


def place_of(loss: Loss) -> int:
    """Return which of all costs this is, counted from 0."""
    return list(LOSSES).index(loss.key)


def is_of_distribution(loss: Loss) -> bool:
    """Say whether a cost compares whole distributions, and so needs the other class's output as well."""
    return loss.link == "softmax"


# -- values and gradients of single samples ----------------------------------------------------------------------------


def values(loss: Loss, p: Array, y: Array, params: Mapping[str, float] | None = None) -> Array:
    """Return J of every sample alone `(m,)`; predictions and targets are `(outputs, m)`."""
    given = _given(loss, params)
    with np.errstate(all="ignore"):
        return np.array([loss.value(p[:, [d]], y[:, [d]], **given) for d in range(p.shape[1])])


def gradients(loss: Loss, p: Array, y: Array, params: Mapping[str, float] | None = None) -> Array:
    """Return ∂J/∂p of every sample alone `(outputs, m)`."""
    delta = np.empty_like(p)
    with np.errstate(all="ignore"):
        run(loss.gradient(delta, p, y, **_given(loss, params)))
    return delta


def through(
    activation: str, loss: Loss, z: Array, y: Array, params: Mapping[str, float] | None = None
) -> tuple[Array, Array, Array]:
    """Return p, J `(m,)` and ∂J/∂z for sums z `(outputs, m)` of an output layer.

    A cost that belongs to the activation is computed from z, as the engine does: it stays exact where p is rounded.
    """
    entry = ACTIVATIONS[activation]
    p = entry(z)
    if loss.link == activation and loss.value_from_z is not None:
        costs = np.array([loss.value_from_z(z[:, [d]], y[:, [d]]) for d in range(z.shape[1])])
        return p, costs, p - y
    delta = gradients(loss, p, y, params)
    with np.errstate(all="ignore"):
        run(entry.backward(delta, z, p, **entry.defaults()))
    return p, values(loss, p, y, params), delta


# -- curves ------------------------------------------------------------------------------------------------------------


def error_curve(loss: Loss, error: Array, params: Mapping[str, float] | None = None) -> Curve:
    """Return a cost of one output over the error p − y."""
    p, y = error[None], np.zeros((1, len(error)))
    return Curve(error, values(loss, p, y, params), gradients(loss, p, y, params)[0])


def probability_curve(loss: Loss, p: Array, target: float, params: Mapping[str, float] | None = None) -> Curve:
    """Return the cost of predicting p where `target` is right; the slope is that along p.

    A cost of distributions is given both classes, p and 1 − p, and its slope counts both.
    """
    both = is_of_distribution(loss)
    predicted = np.vstack([p, 1.0 - p]) if both else p[None]
    wanted = np.full_like(predicted, target)
    if both:
        wanted[1] = 1.0 - target
    slopes = gradients(loss, predicted, wanted, params)
    return Curve(p, values(loss, predicted, wanted, params), slopes[0] - slopes[1] if both else slopes[0])


def output_of(loss: Loss) -> str:
    """Return the output activation that goes with a cost of a single neuron that tells two classes apart."""
    return loss.link or "logistic"


def _sums(loss: Loss, z: Array) -> tuple[Array, Array]:
    """Return sums and targets of one neuron that should say yes; softmax is given the other class's sum as 0."""
    if output_of(loss) == "softmax":
        return np.vstack([z, np.zeros_like(z)]), np.vstack([np.ones_like(z), np.zeros_like(z)])
    return z[None], np.ones((1, len(z)))


def mistake_curve(loss: Loss, z: Array, params: Mapping[str, float] | None = None) -> Curve:
    """Return the cost of a neuron that should say yes and sums up z, and ∂J/∂z: left is wrong, right is right."""
    sums, wanted = _sums(loss, z)
    _, costs, slopes = through(output_of(loss), loss, sums, wanted, params)
    return Curve(z, costs, slopes[0])


@dataclass(frozen=True, slots=True)
class Punished:
    """A cost with a penalty: which one, and how strong."""

    loss: Loss
    penalty: str = "l2"
    strength: float = 0.0

    def curve(self, weight: Array, params: Mapping[str, float] | None = None) -> Curve:
        """Return J over the one weight of a neuron with input x = 1, bias 0 and target 1; z is the weight."""
        plain = mistake_curve(self.loss, weight, params)
        entry, strength = PENALTIES[self.penalty], np.array([self.strength])
        extra = np.array([entry.value(weight[[k]], strength) for k in range(len(weight))])
        slope = np.empty_like(weight)
        entry.slope(weight, slope)
        return Curve(weight, plain.value + extra, plain.slope + self.strength * slope)

    def lowest(self, weight: Array, params: Mapping[str, float] | None = None) -> float | None:
        """Return the weight between these, in ascending order, where J is lowest; None where it still falls at an end.

        It is exact to a fiftieth of the space between two of them.
        """
        place = int(np.argmin(self.curve(weight, params).value))
        if not 0 < place < len(weight) - 1:
            return None
        near = np.linspace(weight[place - 1], weight[place + 1], 101)
        return round(float(near[int(np.argmin(self.curve(near, params).value))]), 9) + 0.0


# -- the lecture's sample of iris --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class Judgement:
    """One way to judge sums z: the outputs p `(3,)`, J, and ∂J/∂z `(3,)`."""

    p: Array
    cost: float
    delta: Array


WAYS = {"raw": ("identity", "mse"), "mse": ("softmax", "mse"), "cross_entropy": ("softmax", "cross_entropy")}
"""Output activation and cost: MSE of the sums themselves, MSE after softmax, and cross-entropy after softmax."""


def judge(way: str, z: tuple[float, ...] = IRIS_Z, y: tuple[float, ...] = IRIS_Y) -> Judgement:
    """Return what one of `WAYS` says of a sample."""
    activation, loss = WAYS[way]
    p, cost, delta = through(activation, LOSSES[loss], np.array(z)[:, None], np.array(y)[:, None])
    return Judgement(p[:, 0], float(cost[0]), delta[:, 0])


# -- ways to look at costs ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Setting:
    """What can be turned: parameters of every cost by key, the target that is right, and the penalty on the weight."""

    params: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    target: float = 1.0
    penalty: str = "l2"
    strength: float = 0.0

    def of(self, loss: Loss) -> Mapping[str, float]:
        """Return the parameters of a cost that were turned."""
        return self.params.get(loss.key, {})


@dataclass(frozen=True, slots=True)
class Sight:
    """One axis to look along: its ends, where the point starts, which costs there are and how they run.

    `values` and `slopes` are the spans that are shown; costs in `hidden` are switched off at first. `jump` is where
    the prediction is right, so that a slope may jump there; NaN where no prediction is.
    """

    key: str
    label: Marked
    axis: Marked
    name: Name
    span: tuple[float, float]
    start: float
    losses: Callable[[], list[Loss]]
    curve: Callable[[Loss, Array, Setting], Curve]
    values: tuple[float, float]
    slopes: tuple[float, float]
    has_target: bool = False
    has_penalty: bool = False
    hidden: tuple[str, ...] = ()
    task: Marked | None = None
    jump: Callable[[Setting], float] = field(default=lambda _setting: math.nan)


SIGHTS = catalogue(
    [
        Sight(
            "error",
            QT_TRANSLATE_NOOP("Costs", "The error"),
            QT_TRANSLATE_NOOP("Costs", "error p − y"),
            letter("p"),
            (-3.0, 3.0),
            2.0,
            of_error,
            lambda loss, x, setting: error_curve(loss, x, setting.of(loss)),
            (0.0, 4.6),
            (-3.1, 3.1),
            task=QT_TRANSLATE_NOOP("Costs", "One output and one sample: J and its slope over the error."),
            jump=lambda _setting: 0.0,
        ),
        Sight(
            "probability",
            QT_TRANSLATE_NOOP("Costs", "The probability"),
            QT_TRANSLATE_NOOP("Costs", "probability p"),
            letter("p"),
            (NARROWEST, 1.0 - NARROWEST),
            0.25,
            of_probability,
            lambda loss, x, setting: probability_curve(loss, x, setting.target, setting.of(loss)),
            (0.0, 4.6),
            (-10.0, 10.0),
            has_target=True,
            hidden=("huber",),
            task=QT_TRANSLATE_NOOP("Costs", "The network says p; right would be y. J and its slope over p."),
            jump=lambda setting: setting.target,
        ),
        Sight(
            "weight",
            QT_TRANSLATE_NOOP("Costs", "A weight"),
            QT_TRANSLATE_NOOP("Costs", "weight w"),
            letter("w"),
            (-3.0, 9.0),
            3.0,
            of_probability,
            lambda loss, x, setting: Punished(loss, setting.penalty, setting.strength).curve(x, setting.of(loss)),
            (0.0, 3.6),
            (-1.2, 1.2),
            has_penalty=True,
            hidden=("mae", "binary_cross_entropy", "huber", "kl"),
            task=QT_TRANSLATE_NOOP(
                "Costs", "One neuron p = f(w·x) with x = 1 and y = 1: solid with the penalty, dashed without it."
            ),
        ),
        Sight(
            "mistakes",
            QT_TRANSLATE_NOOP("Costs", "How wrong"),
            QT_TRANSLATE_NOOP("Costs", "sum z (left is wrong)"),
            letter("z"),
            (-8.0, 8.0),
            -5.0,
            of_probability,
            lambda loss, x, setting: mistake_curve(loss, x, setting.of(loss)),
            (0.0, 8.2),
            (-1.1, 0.1),
            hidden=("mae", "cross_entropy", "huber", "kl"),
            task=QT_TRANSLATE_NOOP(
                "Costs", "One neuron p = f(z) that should say yes, y = 1. How strongly does each cost pull at z?"
            ),
        ),
    ]
)
"""The plain error first, the reason for cross-entropy last."""

TARGET = Param("target", QT_TRANSLATE_NOOP("Costs", "Right is y ="), 1.0, 0.0, 1.0, symbol="y", slider=True)
STRENGTH = Param("strength", QT_TRANSLATE_NOOP("Costs", "Strength λ"), 0.05, 0.0, 1.0, symbol="λ", slider=True)
