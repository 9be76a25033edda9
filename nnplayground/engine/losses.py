"""Cost functions J(p, y): the mean over the samples of a sum over the outputs.

All arrays are `(outputs, samples)`: samples are columns, as in the lecture. Gradients are programs that write dJ/dp per
sample without the 1/m, so that what comes out of the output layer is the lecture's delta.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from nnplayground.catalogue import Param, catalogue
from nnplayground.engine.arrays import Array, Program, Scalar, log_sum_exp
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

CLASSIFICATION, REGRESSION = "classification", "regression"


@dataclass(frozen=True, slots=True)
class Loss:
    """One cost function.

    `value(p, y, **params)` is J; `gradient(delta, p, y, **params)` writes m·dJ/dp into `delta`; `terms(p, y, **params)`
    are what J adds up `(outputs, samples)` and then divides by m. A cost of probabilities belongs to one output
    activation, its `link`: then `value_from_z(z, y)` and `terms_from_z(z, y)` compute the same stably from the sums z,
    and m·dJ/dz is p - y, which skips the derivative of the activation.
    """

    key: str
    label: Marked
    formula: str
    value: Callable[..., float]
    gradient: Callable[..., Program]
    terms: Callable[..., Array] = field(kw_only=True)
    tasks: tuple[str, ...] = (CLASSIFICATION, REGRESSION)
    params: tuple[Param, ...] = ()
    link: str | None = None
    value_from_z: Callable[[Array, Array], float] | None = None
    terms_from_z: Callable[[Array, Array], Array] | None = None
    note: Marked | None = None


def _averaged(terms: Callable[..., Array]) -> Callable[..., float]:
    """Return the cost that adds these terms up and divides by the samples."""

    def value(p: Array, y: Array, **params: Scalar) -> float:
        return float(terms(p, y, **params).sum()) / p.shape[1]

    return value


def _mse(p: Array, y: Array) -> float:
    error = (p - y).ravel()
    return float(error.dot(error)) / (2.0 * p.shape[1])


def _mse_terms(p: Array, y: Array) -> Array:
    return 0.5 * (p - y) ** 2


def _mse_gradient(delta: Array, p: Array, y: Array) -> Program:
    return [partial(np.subtract, p, y, delta)]


def _mae_terms(p: Array, y: Array) -> Array:
    return np.abs(p - y)


_mae = _averaged(_mae_terms)


def _mae_gradient(delta: Array, p: Array, y: Array) -> Program:
    return [partial(np.subtract, p, y, delta), partial(np.sign, delta, delta)]


def _huber_terms(p: Array, y: Array, delta: Scalar) -> Array:
    size = np.abs(p - y)
    inside = np.minimum(size, delta)
    return 0.5 * inside**2 + delta * (size - inside)


_huber = _averaged(_huber_terms)


def _huber_gradient(out: Array, p: Array, y: Array, delta: Scalar) -> Program:
    return [partial(np.subtract, p, y, out), partial(np.clip, out, -delta, delta, out)]


def times_log(y: Array, p: Array) -> Array:
    """Return y·ln p with 0·ln 0 = 0."""
    with np.errstate(divide="ignore"):
        return y * np.log(p, where=y != 0.0, out=np.zeros_like(p))


def _cross_entropy_terms(p: Array, y: Array) -> Array:
    return -times_log(y, p)


def _cross_entropy(p: Array, y: Array) -> float:
    return -float(times_log(y, p).sum()) / p.shape[1]


def _cross_entropy_gradient(delta: Array, p: Array, y: Array) -> Program:
    """-y / p, with 0 / 0 = 0."""
    return [lambda: np.negative(_ratio(y, p), delta)]


def _ratio(y: Array, p: Array) -> Array:
    with np.errstate(divide="ignore"):
        return np.divide(y, p, where=y != 0.0, out=np.zeros_like(p))


def _cross_entropy_terms_from_z(z: Array, y: Array) -> Array:
    return y * (log_sum_exp(z) - z)


_cross_entropy_from_z = _averaged(_cross_entropy_terms_from_z)


def _kl_terms(p: Array, y: Array) -> Array:
    return times_log(y, y) - times_log(y, p)


_kl = _averaged(_kl_terms)


def _kl_terms_from_z(z: Array, y: Array) -> Array:
    return _cross_entropy_terms_from_z(z, y) + times_log(y, y)


def _kl_from_z(z: Array, y: Array) -> float:
    return _cross_entropy_from_z(z, y) + float(times_log(y, y).sum()) / z.shape[1]


def _binary_cross_entropy_terms(p: Array, y: Array) -> Array:
    return -(times_log(y, p) + times_log(1.0 - y, 1.0 - p))


_binary_cross_entropy = _averaged(_binary_cross_entropy_terms)


def _binary_cross_entropy_gradient(delta: Array, p: Array, y: Array) -> Program:
    """(1 - y) / (1 - p) - y / p."""
    return [lambda: np.subtract(_ratio(1.0 - y, 1.0 - p), _ratio(y, p), delta)]


def _binary_cross_entropy_terms_from_z(z: Array, y: Array) -> Array:
    """-[y ln p + (1-y) ln(1-p)] = ln(1 + e^z) - y·z."""
    return np.logaddexp(0.0, z) - y * z


_binary_cross_entropy_from_z = _averaged(_binary_cross_entropy_terms_from_z)


LOSSES = catalogue(
    [
        Loss(
            "mae",
            QT_TRANSLATE_NOOP("Loss", "Mean absolute error (MAE)"),
            r"J = \frac{1}{m} \sum_{d=1}^{m} \sum_{k} \left| y_k - p_k \right|",
            _mae,
            _mae_gradient,
            terms=_mae_terms,
        ),
        Loss(
            "mse",
            QT_TRANSLATE_NOOP("Loss", "Mean squared error (MSE)"),
            r"J = \frac{1}{2m} \sum_{d=1}^{m} \sum_{k} (y_k - p_k)^2",
            _mse,
            _mse_gradient,
            terms=_mse_terms,
        ),
        Loss(
            "cross_entropy",
            QT_TRANSLATE_NOOP("Loss", "Cross-entropy"),
            r"J = {-}\frac{1}{m} \sum_{d=1}^{m} \sum_{k} y_k \ln p_k",
            _cross_entropy,
            _cross_entropy_gradient,
            terms=_cross_entropy_terms,
            tasks=(CLASSIFICATION,),
            link="softmax",
            value_from_z=_cross_entropy_from_z,
            terms_from_z=_cross_entropy_terms_from_z,
        ),
        Loss(
            "binary_cross_entropy",
            QT_TRANSLATE_NOOP("Loss", "Binary cross-entropy"),
            r"J = {-}\frac{1}{m} \sum_{d=1}^{m} \sum_{k} \left( y_k \ln p_k + (1 - y_k) \ln (1 - p_k) \right)",
            _binary_cross_entropy,
            _binary_cross_entropy_gradient,
            terms=_binary_cross_entropy_terms,
            tasks=(CLASSIFICATION,),
            link="logistic",
            value_from_z=_binary_cross_entropy_from_z,
            terms_from_z=_binary_cross_entropy_terms_from_z,
        ),
        Loss(
            "huber",
            QT_TRANSLATE_NOOP("Loss", "Huber"),
            r"J = \frac{1}{m} \sum_{d=1}^{m} \sum_{k} \begin{cases} \frac{1}{2} r_k^2 & |r_k| \le \delta \\"
            r" \delta |r_k| - \frac{1}{2} \delta^2 & |r_k| > \delta \end{cases},\; r_k = y_k - p_k",
            _huber,
            _huber_gradient,
            terms=_huber_terms,
            params=(
                Param(
                    "delta",
                    QT_TRANSLATE_NOOP("Loss", "Huber's δ"),
                    1.0,
                    0.0,
                    open_ends=("low",),
                    symbol="δ",
                    help=QT_TRANSLATE_NOOP("Loss", "Errors up to δ are squared, larger ones count linearly."),
                    formula=r"|r| \le \delta:\; \frac{1}{2} r^2,\quad |r| > \delta:\; \delta |r| - \delta^2 / 2",
                    small=QT_TRANSLATE_NOOP(
                        "Loss",
                        "All errors count linearly: slopes stay as steep near the minimum, and the loss swings there.",
                    ),
                    large=QT_TRANSLATE_NOOP(
                        "Loss", "All errors are squared: single outliers pull the network to themselves."
                    ),
                ),
            ),
        ),
        Loss(
            "kl",
            QT_TRANSLATE_NOOP("Loss", "Kullback–Leibler divergence"),
            r"J = \frac{1}{m} \sum_{d=1}^{m} \sum_{k} y_k \ln \frac{y_k}{p_k}",
            _kl,
            _cross_entropy_gradient,
            terms=_kl_terms,
            tasks=(CLASSIFICATION,),
            link="softmax",
            value_from_z=_kl_from_z,
            terms_from_z=_kl_terms_from_z,
        ),
    ]
)
"""Every cost function, in the lecture's order."""
