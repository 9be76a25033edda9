"""Operations of ONNX that work on each number alone, as functions on the grid."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from nnplayground.data.dataset import Floats
from nnplayground.interchange.ways_in.onnx_values import UNKNOWN, Unfit

Attributes = Mapping[str, Any]


def _quiet(f: Callable[..., Floats]) -> Callable[..., Floats]:
    """Return the function without warnings: what is not finite is no activation."""

    def computed(*values: Any) -> Floats:
        with np.errstate(all="ignore"):
            return np.asarray(f(*values), dtype=np.float64)

    return computed


def _param(attributes: Attributes, name: str, default: float) -> float:
    value = attributes.get(name, default)
    if not isinstance(value, int | float):
        raise Unfit(UNKNOWN)
    return float(value)


def _erf(y: Floats) -> Floats:
    return np.array([math.erf(value) if math.isfinite(value) else math.nan for value in y])


def _gelu(y: Floats, attributes: Attributes) -> Floats:
    if attributes.get("approximate", "none") == "tanh":
        return 0.5 * y * (1.0 + np.tanh(math.sqrt(2.0 / math.pi) * (y + 0.044715 * y**3)))
    return 0.5 * y * (1.0 + _erf(y / math.sqrt(2.0)))


def _elu(y: Floats, alpha: float) -> Floats:
    return np.where(y < 0.0, alpha * np.expm1(np.minimum(y, 0.0)), y)


def _sigmoid(y: Floats) -> Floats:
    return 1.0 / (1.0 + np.exp(-y))


_UNARY: Mapping[str, Callable[[Floats, Attributes], Any]] = {
    "Abs": lambda y, _: np.abs(y),
    "Atan": lambda y, _: np.arctan(y),
    "Elu": lambda y, attributes: _elu(y, _param(attributes, "alpha", 1.0)),
    "Erf": lambda y, _: _erf(y),
    "Exp": lambda y, _: np.exp(y),
    "Gelu": _gelu,
    "LeakyRelu": lambda y, attributes: np.where(y < 0.0, _param(attributes, "alpha", 0.01) * y, y),
    "Log": lambda y, _: np.log(y),
    "Neg": lambda y, _: -y,
    "Not": lambda y, _: y == 0.0,
    "Reciprocal": lambda y, _: 1.0 / y,
    "Relu": lambda y, _: np.maximum(y, 0.0),
    "Sigmoid": lambda y, _: _sigmoid(y),
    "Sin": lambda y, _: np.sin(y),
    "Softplus": lambda y, _: np.logaddexp(0.0, y),
    "Sqrt": lambda y, _: np.sqrt(y),
    "Swish": lambda y, attributes: y * _sigmoid(_param(attributes, "alpha", 1.0) * y),
    "Tanh": lambda y, _: np.tanh(y),
}
UNARY = {key: _quiet(f) for key, f in _UNARY.items()}
"""Of one value."""
_BINARY: Mapping[str, Callable[..., Any]] = {
    "Add": np.add,
    "Div": np.divide,
    "Greater": np.greater,
    "GreaterOrEqual": np.greater_equal,
    "Less": np.less,
    "LessOrEqual": np.less_equal,
    "Max": np.maximum,
    "Min": np.minimum,
    "Mul": np.multiply,
    "PRelu": lambda y, slope: np.where(y < 0.0, slope * y, y),
    "Pow": np.power,
    "Sub": np.subtract,
    "Sum": np.add,
    "Where": np.add,  # is handled by itself
}
BINARY = {key: _quiet(f) for key, f in _BINARY.items()}
"""Of two values."""


def straight(operation: str, constant: Floats, *, comes_first: bool) -> tuple[Floats, Floats] | None:
    """Return factor and shift of an operation with a constant, where it is a straight line; else None."""
    ones, zeros = np.ones_like(constant), np.zeros_like(constant)
    if operation in ("Add", "Sum"):
        return ones, constant
    if operation == "Sub":
        return (-ones, constant) if comes_first else (ones, -constant)
    if operation == "Mul":
        return constant, zeros
    if operation == "Div" and not comes_first:
        with np.errstate(all="ignore"):
            return 1.0 / constant, zeros
    return None
