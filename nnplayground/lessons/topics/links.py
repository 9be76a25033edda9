"""The functions that compositions are made of, each with its derivative and with the words for where it has none."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from nnplayground.catalogue import Param, catalogue
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.symbols import symbol
from nnplayground.lessons.terms import Call, Exp, Negative, Number, Power, Product, Ratio, Root, Sum, Term

LN, SIN, COS, TANH = (Name(rf"\{word}", word) for word in ("ln", "sin", "cos", "tanh"))
LIMIT = 1e6
"""How large the numbers of a function may be."""

ONLY_POSITIVE = QT_TRANSLATE_NOOP("ChainRule", "ln is defined for positive numbers only; here {inner} = {value}.")
NOT_NEGATIVE = QT_TRANSLATE_NOOP("ChainRule", "There is no real root of a negative number; here {inner} = {value}.")
NO_SLOPE = QT_TRANSLATE_NOOP("ChainRule", "The curve has no slope here: {inner} = {value}.")
NOT_ZERO = QT_TRANSLATE_NOOP("ChainRule", "Nothing can be divided by 0; here {inner} = 0.")
NO_POWER = QT_TRANSLATE_NOOP(
    "ChainRule", "A power that is not a whole number needs a positive number below it; here {inner} = {value}."
)


@dataclass(frozen=True, slots=True)
class Link:
    """One function of one number.

    `value(u, **params)` and `slope(u, **params)` are its term and that of its derivative; `fault(u, **params)` says in
    words why there is none at this u, or None where there is.
    """

    key: str
    label: Marked
    value: Callable[..., Term]
    slope: Callable[..., Term]
    params: tuple[Param, ...] = ()
    fault: Callable[..., Marked | None] = lambda _u, **_params: None
    words: tuple[str, ...] = ()
    """Its names in a typed expression."""


def _linear(u: Term, a: float, b: float) -> Term:
    size = u if abs(a) == 1.0 else Product((Number(abs(a)), u))
    scaled = Negative(size) if a < 0.0 else size
    if b == 0.0:
        return scaled
    return Sum((scaled, Negative(Number(-b)) if b < 0.0 else Number(b)))


def _power(u: Term, n: float) -> Term:
    return u if n == 1.0 else Power(u, Number(n))


def _power_slope(u: Term, n: float) -> Term:
    if n in (0.0, 1.0):
        return Number(n)
    return Product((Number(n), _power(u, n - 1.0)))


def _power_fault(u: float, n: float) -> Marked | None:
    if u == 0.0:
        return NOT_ZERO if n < 0.0 else NO_SLOPE if 0.0 < n < 1.0 else None
    return NO_POWER if u < 0.0 and n != int(n) else None


def _logistic_value(u: float) -> float:
    return 1.0 / (1.0 + math.exp(-u)) if u >= 0.0 else math.exp(u) / (1.0 + math.exp(u))


def _softplus_value(u: float) -> float:
    return max(u, 0.0) + math.log1p(math.exp(-abs(u)))


def _call(name: Name, function: Callable[[float], float]) -> Callable[[Term], Term]:
    return lambda u: Call(name, (u,), function)


_SIGMA = Name(r"\sigma", "σ")
_sin, _cos, _tanh = _call(SIN, math.sin), _call(COS, math.cos), _call(TANH, math.tanh)
_sigma = _call(_SIGMA, _logistic_value)


def _softplus(u: Term) -> Term:
    return Call(LN, (Sum((Number(1.0), Exp(u))),), lambda _inner: _softplus_value(u.value))


LINKS = catalogue(
    [
        Link(
            "linear",
            QT_TRANSLATE_NOOP("ChainRule", "Linear: a·u + b"),
            _linear,
            lambda _u, a, **_shift: Number(a),
            params=(
                Param("a", symbol("a"), 2.0, -LIMIT, LIMIT),
                Param("b", symbol("b"), 0.0, -LIMIT, LIMIT),
            ),
        ),
        Link(
            "power",
            QT_TRANSLATE_NOOP("ChainRule", "Power: uⁿ"),
            _power,
            _power_slope,
            params=(Param("n", symbol("n"), 2.0, -100.0, 100.0),),
            fault=_power_fault,
        ),
        Link(
            "exp",
            QT_TRANSLATE_NOOP("ChainRule", "Exponential: e^u"),
            Exp,
            Exp,
            words=("exp",),
        ),
        Link(
            "ln",
            QT_TRANSLATE_NOOP("ChainRule", "Natural logarithm: ln u"),
            _call(LN, lambda u: math.log(u) if u > 0.0 else math.nan),
            lambda u: Ratio(Number(1.0), u),
            fault=lambda u: None if u > 0.0 else ONLY_POSITIVE,
            words=("ln", "log"),
        ),
        Link(
            "root",
            QT_TRANSLATE_NOOP("ChainRule", "Square root: √u"),
            Root,
            lambda u: Ratio(Number(1.0), Product((Number(2.0), Root(u)))),
            fault=lambda u: NOT_NEGATIVE if u < 0.0 else NO_SLOPE if u == 0.0 else None,
            words=("sqrt", "akar"),
        ),
        Link("sin", QT_TRANSLATE_NOOP("ChainRule", "Sine: sin u"), _sin, _cos, words=("sin",)),
        Link(
            "cos",
            QT_TRANSLATE_NOOP("ChainRule", "Cosine: cos u"),
            _cos,
            lambda u: Negative(_sin(u)),
            words=("cos",),
        ),
        Link(
            "tanh",
            QT_TRANSLATE_NOOP("ChainRule", "Tanh: tanh u"),
            _tanh,
            lambda u: Sum((Number(1.0), Negative(Power(_tanh(u), Number(2.0))))),
            words=("tanh",),
        ),
        Link(
            "logistic",
            QT_TRANSLATE_NOOP("ChainRule", "Logistic: σ(u)"),
            _sigma,
            lambda u: Product((_sigma(u), Sum((Number(1.0), Negative(_sigma(u)))))),
            words=("sigmoid", "logistic"),
        ),
        Link(
            "softplus",
            QT_TRANSLATE_NOOP("ChainRule", "Softplus: ln(1 + e^u)"),
            _softplus,
            _sigma,
            words=("softplus",),
        ),
    ]
)
"""Every function that can stand in a composition, by key."""
