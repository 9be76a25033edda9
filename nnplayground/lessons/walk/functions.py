"""Activations and cost functions as terms, written out where the lecture writes them out.

An entry of the engine that is not listed here is written as f(z), f'(z) or ∂J/∂p, with the engine's number.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from nnplayground.engine.activations import Activation
from nnplayground.engine.losses import Loss
from nnplayground.lessons import notation
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import (
    Absolute,
    Call,
    Exp,
    Negative,
    Number,
    Power,
    Product,
    Quantity,
    Ratio,
    Series,
    Sum,
    Term,
)

ONE, TWO, HALF = Number(1.0), Number(2.0), Ratio(Number(1.0), Number(2.0))
F = Name("f", "f")
LN, TANH, ARCTAN, MAX = Name(r"\ln", "ln"), Name(r"\tanh", "tanh"), Name(r"\arctan", "arctan"), Name(r"\max", "max")
SIGN, CLIP = Name(r"\operatorname{sgn}", "sgn"), Name(r"\operatorname{clip}", "clip")
OUTPUT = Name("p", "p")


def natural_log(value: float) -> float:
    """Return ln, -inf at 0."""
    return math.log(value) if value > 0.0 else -math.inf if value == 0.0 else math.nan


def ln(term: Term) -> Term:
    """Return ln of a term."""
    return Call(LN, (term,), natural_log)


# -- activations -------------------------------------------------------------------------------------------------------

_FORWARD: dict[str, Callable[[Term], Term]] = {
    "identity": lambda z: z,
    "logistic": lambda z: Ratio(ONE, Sum((ONE, Exp(Negative(z))))),
    "tanh": lambda z: Call(TANH, (z,), math.tanh),
    "arctan": lambda z: Call(ARCTAN, (z,), math.atan),
    "relu": lambda z: Call(MAX, (Number(0.0), z), max),
    "softplus": lambda z: ln(Sum((ONE, Exp(z)))),
}

_SLOPES: dict[str, Callable[[Term, Term], Term]] = {
    "identity": lambda _z, _f: ONE,
    "logistic": lambda _z, f: Product((f, Sum((ONE, Negative(f))))),
    "tanh": lambda _z, f: Sum((ONE, Negative(Power(f, TWO)))),
    "arctan": lambda z, _f: Ratio(ONE, Sum((ONE, Power(z, TWO)))),
    "softplus": lambda z, _f: Ratio(ONE, Sum((ONE, Exp(Negative(z))))),
}


def activated(activation: Activation, params: dict[str, float], z: Quantity) -> Term:
    """Return f(z) of an activation that looks at each unit alone."""
    if activation.key in _FORWARD:
        return _FORWARD[activation.key](z)
    return Call(F, (z,), lambda value: float(activation(np.array([value]), **params)[0]))


def softmax(z: Sequence[Quantity], index: int) -> Term:
    """Return e^z / Σ e^z of one unit."""
    general = Exp(Quantity(Name(r"z_k", "z_k"), math.nan))
    below = Series(general, tuple(map(Exp, z)), notation.letter("k"), Name(str(len(z)), str(len(z))))
    return Ratio(Exp(z[index]), below)


def slope(activation: Activation, params: dict[str, float], z: Quantity, f: Quantity) -> Term:
    """Return f'(z) of an activation that looks at each unit alone; f is f(z)."""
    if activation.key in _SLOPES:
        return _SLOPES[activation.key](z, f)
    value = float(activation.slope(np.array([z.value]), **params)[0])
    name = Name(rf"f'\left({z.name.latex}\right)", f"f′({z.name.plain})")
    return Quantity(name, value)


# -- cost functions ----------------------------------------------------------------------------------------------------


def _error(p: Term, y: Term) -> Term:
    return Sum((p, Negative(y)))


def _huber(p: Term, y: Term, delta: float) -> Term:
    def value(error: float) -> float:
        inside = min(abs(error), delta)
        return 0.5 * inside**2 + delta * (abs(error) - inside)

    return Call(Name(r"h_{\delta}", "h"), (_error(p, y),), value)


def _absent(y: Term, p: Term) -> Term:
    """Return y ln p, which is 0 where y is."""
    return Product((y, ln(p))) if y.value else Product((y, Number(0.0)))


def _kl(p: Term, y: Term) -> Term:
    return Product((y, ln(Ratio(y, p)))) if y.value else Product((y, Number(0.0)))


_LOSSES: dict[str, Callable[[Term, Term, dict[str, float]], Term]] = {
    "mse": lambda p, y, _: Product((HALF, Power(_error(p, y), TWO))),
    "mae": lambda p, y, _: Absolute(_error(p, y)),
    "huber": lambda p, y, params: _huber(p, y, params["delta"]),
    "cross_entropy": lambda p, y, _: Negative(_absent(y, p)),
    "binary_cross_entropy": lambda p, y, _: Negative(
        Sum((_absent(y, p), _absent(Sum((ONE, Negative(y))), Sum((ONE, Negative(p))))))
    ),
    "kl": lambda p, y, _: _kl(p, y),
}
"""What each output adds to the cost of a sample."""

_LOSS_SLOPES: dict[str, Callable[[Term, Term, dict[str, float]], Term]] = {
    "mse": lambda p, y, _: _error(p, y),
    "mae": lambda p, y, _: Call(SIGN, (_error(p, y),), lambda value: float(np.sign(value))),
    "huber": lambda p, y, params: Call(
        CLIP, (_error(p, y),), lambda value: float(np.clip(value, -params["delta"], params["delta"]))
    ),
    "cross_entropy": lambda p, y, _: Negative(Ratio(y, p)),
    "kl": lambda p, y, _: Negative(Ratio(y, p)),
    "binary_cross_entropy": lambda p, y, _: Sum(
        (Ratio(Sum((ONE, Negative(y))), Sum((ONE, Negative(p)))), Negative(Ratio(y, p)))
    ),
}


def sample_loss(loss: Loss, params: dict[str, float], p: Sequence[Quantity], y: Sequence[Quantity]) -> Term | None:
    """Return the cost of one sample; None where the cost function is not written out."""
    if loss.key not in _LOSSES:
        return None
    made = tuple(_LOSSES[loss.key](output, target, params) for output, target in zip(p, y, strict=True))
    if len(made) == 1:
        return made[0]
    top = Quantity(Name(r"a_k", "a_k"), math.nan), Quantity(Name(r"y_k", "y_k"), 1.0)
    general = _LOSSES[loss.key](*top, params)
    return Series(general, made, notation.letter("k"), Name(str(len(p)), str(len(p))))


def loss_slope(loss: Loss, params: dict[str, float], p: Sequence[Quantity], y: Sequence[Quantity], index: int) -> Term:
    """Return m·∂J/∂p of one output of one sample."""
    if loss.key in _LOSS_SLOPES and not (y[index].value == 0.0 and p[index].value == 0.0):
        return _LOSS_SLOPES[loss.key](p[index], y[index], params)
    outputs, targets = (np.array([[quantity.value] for quantity in side]) for side in (p, y))
    out = np.empty_like(outputs)
    for operation in loss.gradient(out, outputs, targets, **params):
        operation()
    return Quantity(notation.partial(notation.COST, p[index].name), float(out[index, 0]))
