"""Initialisers: where weights and biases start."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from nnplayground.catalogue import Param, catalogue
from nnplayground.engine.arrays import Array
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked


@dataclass(frozen=True, slots=True)
class Shape:
    """The layer to fill: its fan-in, fan-out and the key of the hidden activation it belongs to."""

    n_in: int
    n_out: int
    activation: str


@dataclass(frozen=True, slots=True)
class Initializer:
    """One way to start: `draw(shape, rng, **params)` returns weights `(n_out, n_in)` and bias `(n_out,)`."""

    key: str
    label: Marked
    formula: str
    draw: Callable[..., tuple[Array, Array]]
    params: tuple[Param, ...] = ()


def _uniform(shape: Shape, rng: np.random.Generator, limit: float, bias: float) -> tuple[Array, Array]:
    return rng.uniform(-limit, limit, (shape.n_out, shape.n_in)), np.full(shape.n_out, bias)


def _scaled(spread: Callable[[Shape], float], *, normal: bool) -> Callable[..., tuple[Array, Array]]:
    """Return a draw with standard deviation `spread(shape)`, uniform or normal, and biases of 0."""

    def draw(shape: Shape, rng: np.random.Generator) -> tuple[Array, Array]:
        deviation, size = spread(shape), (shape.n_out, shape.n_in)
        limit = math.sqrt(3.0) * deviation
        weights = rng.normal(0.0, deviation, size) if normal else rng.uniform(-limit, limit, size)
        return weights, np.zeros(shape.n_out)

    return draw


def _glorot(shape: Shape) -> float:
    return math.sqrt(2.0 / (shape.n_in + shape.n_out))


def _he(shape: Shape) -> float:
    return math.sqrt(2.0 / shape.n_in)


def _lecun(shape: Shape) -> float:
    return math.sqrt(1.0 / shape.n_in)


def _sklearn(shape: Shape, rng: np.random.Generator) -> tuple[Array, Array]:
    """`MLPClassifier._init_coef`: a uniform draw for weights and biases, narrower for the logistic function."""
    factor = 2.0 if shape.activation == "logistic" else 6.0
    limit = math.sqrt(factor / (shape.n_in + shape.n_out))
    weights = rng.uniform(-limit, limit, (shape.n_out, shape.n_in))
    return weights, rng.uniform(-limit, limit, shape.n_out)


def _constant(shape: Shape, _rng: np.random.Generator, value: float, bias: float) -> tuple[Array, Array]:
    return np.full((shape.n_out, shape.n_in), value), np.full(shape.n_out, bias)


def _zeros(shape: Shape, _rng: np.random.Generator) -> tuple[Array, Array]:
    return np.zeros((shape.n_out, shape.n_in)), np.zeros(shape.n_out)


_BIAS = Param(
    "bias",
    QT_TRANSLATE_NOOP("Initializer", "Bias at the start"),
    0.0,
    -100.0,
    100.0,
    help=QT_TRANSLATE_NOOP("Initializer", "What every bias is before training."),
    formula=r"z_i = \sum_j w_{ij}\, x_j + b_i",
    small=QT_TRANSLATE_NOOP("Initializer", "Far below 0, neurons begin saturated, and those of ReLU dead."),
    large=QT_TRANSLATE_NOOP("Initializer", "Far above 0, neurons begin saturated."),
)

INITIALIZERS = catalogue(
    [
        Initializer(
            "glorot_uniform",
            QT_TRANSLATE_NOOP("Initializer", "Glorot (uniform)"),
            r"w \sim U(\pm\sqrt{6 / (n_{in} + n_{out})})",
            _scaled(_glorot, normal=False),
        ),
        Initializer(
            "glorot_normal",
            QT_TRANSLATE_NOOP("Initializer", "Glorot (normal)"),
            r"w \sim N(0,\, 2 / (n_{in} + n_{out}))",
            _scaled(_glorot, normal=True),
        ),
        Initializer(
            "he_uniform",
            QT_TRANSLATE_NOOP("Initializer", "He (uniform)"),
            r"w \sim U(\pm\sqrt{6 / n_{in}})",
            _scaled(_he, normal=False),
        ),
        Initializer(
            "he_normal",
            QT_TRANSLATE_NOOP("Initializer", "He (normal)"),
            r"w \sim N(0,\, 2 / n_{in})",
            _scaled(_he, normal=True),
        ),
        Initializer(
            "lecun_normal",
            QT_TRANSLATE_NOOP("Initializer", "LeCun (normal)"),
            r"w \sim N(0,\, 1 / n_{in})",
            _scaled(_lecun, normal=True),
        ),
        Initializer(
            "sklearn",
            QT_TRANSLATE_NOOP("Initializer", "scikit-learn's"),
            r"w, b \sim U(\pm\sqrt{6 / (n_{in} + n_{out})})",
            _sklearn,
        ),
        Initializer(
            "uniform",
            QT_TRANSLATE_NOOP("Initializer", "Uniform"),
            r"w \sim U(\pm r)",
            _uniform,
            params=(
                Param(
                    "limit",
                    QT_TRANSLATE_NOOP("Initializer", "Largest weight r"),
                    0.5,
                    0.0,
                    100.0,
                    help=QT_TRANSLATE_NOOP("Initializer", "Weights are drawn evenly between −r and r."),
                    formula=r"w \sim U(-r,\, r)",
                    small=QT_TRANSLATE_NOOP(
                        "Initializer", "Signals and gradients fade from layer to layer: training begins slowly."
                    ),
                    large=QT_TRANSLATE_NOOP("Initializer", "Neurons begin saturated: gradients vanish, or explode."),
                ),
                replace(_BIAS, default=0.1),
            ),
        ),
        Initializer("zeros", QT_TRANSLATE_NOOP("Initializer", "All zero"), r"w = b = 0", _zeros),
        Initializer(
            "constant",
            QT_TRANSLATE_NOOP("Initializer", "Constant"),
            r"w = c",
            _constant,
            params=(
                Param(
                    "value",
                    QT_TRANSLATE_NOOP("Initializer", "Every weight"),
                    0.5,
                    -100.0,
                    100.0,
                    help=QT_TRANSLATE_NOOP(
                        "Initializer",
                        "All weights begin alike, so that the neurons of a layer stay alike: hence the random ones.",
                    ),
                    formula=r"w = c",
                    small=QT_TRANSLATE_NOOP("Initializer", "Far below 0, neurons begin saturated."),
                    large=QT_TRANSLATE_NOOP("Initializer", "Far above 0, neurons begin saturated."),
                ),
                _BIAS,
            ),
        ),
    ]
)
"""Every initialiser; values given one by one are kept in the experiment itself."""
