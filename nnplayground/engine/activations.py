"""Activation functions: a = f(z), and how a delta passes back through them.

All arrays are `(units, samples)`: samples are columns, as in the lecture. Functions do not compute at once; they return
the program that does, bound to the buffers they are given, so that a training step allocates nothing (the two GELUs use
temporaries, `gelu.py`). Derivatives at kinks are the lecture's: step'(0) = 0; relu'(0) = prelu'(0) = leaky'(0) =
elu'(0) = 1.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from nnplayground.catalogue import Param, catalogue
from nnplayground.engine import gelu
from nnplayground.engine.arrays import Array, Program, Scalar, run
from nnplayground.engine.slopes import ELU_SCALE, LEARNED_SLOPE, SLOPE
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked


def zero(like: Array) -> Scalar:
    """Return 0 in the precision of an array; NumPy takes such a number faster than Python's."""
    return np.zeros((), like.dtype)


def one(like: Array) -> Scalar:
    """Return 1 in the precision of an array."""
    return np.ones((), like.dtype)


@dataclass(frozen=True, slots=True)
class Activation:
    """One activation function with everything the application knows about it.

    `forward(z, y, **params)` writes f(z) into `y`. `backward(delta, z, y, **params)` turns dJ/dy into dJ/dz in place,
    as a full Jacobian product, so softmax is no special case. `learned` names the parameter that is trained with the
    weights, one number a layer; `learned_gradient(delta, z, out)` adds up its slope from dJ/dy.
    """

    key: str
    label: Marked
    formula: str
    derivative: str
    forward: Callable[..., Program]
    backward: Callable[..., Program]
    params: tuple[Param, ...] = ()
    learned: str | None = None
    learned_gradient: Callable[[Array, Array, Array], Program] | None = None
    low: float = -math.inf
    high: float = math.inf
    """The range of f."""
    output_only: bool = False
    note: Marked | None = None

    def defaults(self) -> dict[str, float]:
        """Return the default of every parameter."""
        return {param.name: param.default for param in self.params}

    @property
    def is_rectifier(self) -> bool:
        """Whether it lets large sums pass and little of those far below 0: He's initialiser is for such."""
        if self.output_only:
            return False
        left, right = self.slope(np.array([-50.0, 50.0]))
        return bool(abs(left) < 0.5 and right == 1.0)

    def __call__(self, z: Array, **params: float) -> Array:
        """Return f(z) for an array of any shape (softmax: over the first axis)."""
        z = np.array(z, dtype=np.float64)
        y = np.empty_like(z)
        with np.errstate(all="ignore"):
            run(self.forward(z, y, **{**self.defaults(), **params}))
        return y

    def slope(self, z: Array, **params: float) -> Array:
        """Return f'(z), element by element (softmax: its Jacobian times a vector of ones)."""
        z = np.array(z, dtype=np.float64)
        delta = np.ones_like(z)
        with np.errstate(all="ignore"):
            run(self.backward(delta, z, self(z, **params), **{**self.defaults(), **params}))
        return delta


def _identity(z: Array, y: Array) -> Program:
    return [partial(np.copyto, y, z)]


def _identity_backward(_delta: Array, _z: Array, _y: Array) -> Program:
    return []


def _step(z: Array, y: Array) -> Program:
    return [partial(np.heaviside, z, one(z), y)]


def _step_backward(delta: Array, _z: Array, _y: Array) -> Program:
    return [partial(delta.fill, 0.0)]


def _logistic(z: Array, y: Array) -> Program:
    """1 / (1 + e^-z); e^-z overflows to inf for z < -709, and 1 / inf is the 0 that is wanted."""
    return [
        partial(np.negative, z, y),
        partial(np.exp, y, y),
        partial(np.add, y, one(z), y),
        partial(np.reciprocal, y, y),
    ]


def _logistic_backward(delta: Array, _z: Array, y: Array) -> Program:
    """delta·y·(1 - y)."""
    scratch = np.empty_like(delta)
    return [
        partial(np.multiply, delta, y, scratch),
        partial(np.multiply, scratch, y, delta),
        partial(np.subtract, scratch, delta, delta),
    ]


def _tanh(z: Array, y: Array) -> Program:
    return [partial(np.tanh, z, y)]


def _tanh_backward(delta: Array, _z: Array, y: Array) -> Program:
    """delta·(1 - y²)."""
    scratch = np.empty_like(delta)
    return [
        partial(np.multiply, y, y, scratch),
        partial(np.multiply, scratch, delta, scratch),
        partial(np.subtract, delta, scratch, delta),
    ]


def _arctan(z: Array, y: Array) -> Program:
    return [partial(np.arctan, z, y)]


def _arctan_backward(delta: Array, z: Array, _y: Array) -> Program:
    """delta / (z² + 1)."""
    scratch = np.empty_like(delta)
    return [
        partial(np.multiply, z, z, scratch),
        partial(np.add, scratch, one(z), scratch),
        partial(np.divide, delta, scratch, delta),
    ]


def _relu(z: Array, y: Array) -> Program:
    return [partial(np.maximum, z, zero(z), out=y)]


def _relu_backward(delta: Array, z: Array, _y: Array) -> Program:
    scratch = np.empty_like(delta)
    return [partial(np.heaviside, z, one(z), scratch), partial(np.multiply, delta, scratch, delta)]


def _leaky(z: Array, y: Array, slope: Scalar) -> Program:
    """z - (1 - slope)·min(z, 0): exactly z on the right."""
    rest = np.empty((), z.dtype)
    return [
        partial(np.subtract, one(z), slope, rest),
        partial(np.minimum, z, zero(z), out=y),
        partial(np.multiply, y, rest, y),
        partial(np.subtract, z, y, y),
    ]


def _leaky_backward(delta: Array, z: Array, _y: Array, slope: Scalar) -> Program:
    """delta·(slope + (1 - slope)·[z ≥ 0])."""
    rest, scratch = np.empty((), z.dtype), np.empty_like(delta)
    return [
        partial(np.subtract, one(z), slope, rest),
        partial(np.heaviside, z, one(z), scratch),
        partial(np.multiply, scratch, rest, scratch),
        partial(np.add, scratch, slope, scratch),
        partial(np.multiply, delta, scratch, delta),
    ]


def _leaky_slope_gradient(delta: Array, z: Array, out: Array) -> Program:
    """dJ/dslope = Σ dJ/dy·min(z, 0), over units and samples."""
    scratch = np.empty_like(delta)
    return [
        partial(np.minimum, z, zero(z), out=scratch),
        partial(np.multiply, scratch, delta, scratch),
        partial(np.add.reduce, scratch, None, None, out),
    ]


def _elu(z: Array, y: Array, alpha: Scalar) -> Program:
    """max(z, 0) + alpha·(e^min(z, 0) - 1)."""
    scratch = np.empty_like(z)
    return [
        partial(np.minimum, z, zero(z), out=y),
        partial(np.expm1, y, y),
        partial(np.multiply, y, alpha, y),
        partial(np.maximum, z, zero(z), out=scratch),
        partial(np.add, y, scratch, y),
    ]


def _elu_backward(delta: Array, z: Array, y: Array, alpha: Scalar) -> Program:
    """f' = f(z) + alpha left of 0, and 1 from 0 on (the lecture's convention, whatever alpha is)."""
    scratch, right = np.empty_like(delta), np.empty(delta.shape, dtype=np.bool_)
    return [
        partial(np.add, y, alpha, scratch),
        partial(np.greater_equal, z, zero(z), right),
        partial(np.copyto, scratch, one(z), where=right),
        partial(np.multiply, delta, scratch, delta),
    ]


def _softplus(z: Array, y: Array) -> Program:
    return [partial(np.logaddexp, z, zero(z), y)]


def _softplus_backward(delta: Array, z: Array, _y: Array) -> Program:
    scratch = np.empty_like(delta)
    return [*_logistic(z, scratch), partial(np.multiply, delta, scratch, delta)]


def _swish(z: Array, y: Array) -> Program:
    return [*_logistic(z, y), partial(np.multiply, z, y, y)]


def _swish_backward(delta: Array, z: Array, y: Array) -> Program:
    """f' = s + y·(1 - s), with s the logistic of z."""
    scratch = np.empty_like(delta)
    return [
        *_logistic(z, scratch),
        partial(np.multiply, delta, scratch, scratch),  # delta·s
        partial(np.subtract, delta, scratch, delta),
        partial(np.multiply, delta, y, delta),  # delta·(1 - s)·y
        partial(np.add, delta, scratch, delta),
    ]


def _softmax(z: Array, y: Array) -> Program:
    row = np.empty(z.shape[1:], z.dtype)
    return [
        partial(np.maximum.reduce, z, 0, None, row),
        partial(np.subtract, z, row, y),
        partial(np.exp, y, y),
        partial(np.add.reduce, y, 0, None, row),
        partial(np.divide, y, row, y),
    ]


def _softmax_backward(delta: Array, _z: Array, y: Array) -> Program:
    """dJ/dz_i = y_i·(dJ/dy_i - Σ_j y_j·dJ/dy_j)."""
    row, scratch = np.empty(y.shape[1:], y.dtype), np.empty_like(y)
    return [
        partial(np.multiply, delta, y, scratch),
        partial(np.add.reduce, scratch, 0, None, row),
        partial(np.subtract, delta, row, delta),
        partial(np.multiply, delta, y, delta),
    ]


ACTIVATIONS = catalogue(
    [
        Activation(
            "identity",
            QT_TRANSLATE_NOOP("Activation", "Identity"),
            r"f(z) = z",
            r"f'(z) = 1",
            _identity,
            _identity_backward,
        ),
        Activation(
            "step",
            QT_TRANSLATE_NOOP("Activation", "Binary step"),
            r"f(z) = \begin{cases} 0 & \quad z < 0 \\ 1 & \quad z \ge 0 \end{cases}",
            r"f'(z) = \begin{cases} 0 & \quad z \ne 0 \\ ? & \quad z = 0 \end{cases}",
            _step,
            _step_backward,
            low=0.0,
            high=1.0,
            note=QT_TRANSLATE_NOOP(
                "Activation", "Its slope is 0, so gradient descent cannot move the weights of the layers before it."
            ),
        ),
        Activation(
            "logistic",
            QT_TRANSLATE_NOOP("Activation", "Logistic (sigmoid)"),
            r"f(z) = \frac{1}{1 + e^{{-}z}}",
            r"f'(z) = f(z)\,(1 - f(z))",
            _logistic,
            _logistic_backward,
            low=0.0,
            high=1.0,
        ),
        Activation(
            "tanh",
            QT_TRANSLATE_NOOP("Activation", "Tanh"),
            r"f(z) = \tanh(z) = \frac{2}{1 + e^{{-}2z}} - 1",
            r"f'(z) = 1 - f(z)^2",
            _tanh,
            _tanh_backward,
            low=-1.0,
            high=1.0,
        ),
        Activation(
            "arctan",
            QT_TRANSLATE_NOOP("Activation", "ArcTan"),
            r"f(z) = \tan^{{-}1}(z)",
            r"f'(z) = \frac{1}{z^2 + 1}",
            _arctan,
            _arctan_backward,
            low=-math.pi / 2,
            high=math.pi / 2,
        ),
        Activation(
            "relu",
            QT_TRANSLATE_NOOP("Activation", "ReLU"),
            r"f(z) = \begin{cases} 0 & \quad z < 0 \\ z & \quad z \ge 0 \end{cases}",
            r"f'(z) = \begin{cases} 0 & \quad z < 0 \\ 1 & \quad z \ge 0 \end{cases}",
            _relu,
            _relu_backward,
            low=0.0,
        ),
        Activation(
            "prelu",
            QT_TRANSLATE_NOOP("Activation", "PReLU (learned slope)"),
            r"f(z) = \begin{cases} a z & \quad z < 0 \\ z & \quad z \ge 0 \end{cases}",
            r"f'(z) = \begin{cases} a & \quad z < 0 \\ 1 & \quad z \ge 0 \end{cases}",
            _leaky,
            _leaky_backward,
            params=(LEARNED_SLOPE,),
            learned="slope",
            learned_gradient=_leaky_slope_gradient,
        ),
        Activation(
            "elu",
            QT_TRANSLATE_NOOP("Activation", "ELU"),
            r"f(z) = \begin{cases} a (e^z - 1) & \quad z < 0 \\ z & \quad z \ge 0 \end{cases}",
            r"f'(z) = \begin{cases} f(z) + a & \quad z < 0 \\ 1 & \quad z \ge 0 \end{cases}",
            _elu,
            _elu_backward,
            params=(ELU_SCALE,),
        ),
        Activation(
            "softplus",
            QT_TRANSLATE_NOOP("Activation", "Softplus"),
            r"f(z) = \ln(1 + e^z)",
            r"f'(z) = \frac{1}{1 + e^{{-}z}}",
            _softplus,
            _softplus_backward,
            low=0.0,
        ),
        Activation(
            "leaky_relu",
            QT_TRANSLATE_NOOP("Activation", "Leaky ReLU"),
            r"f(z) = \begin{cases} a z & \quad z < 0 \\ z & \quad z \ge 0 \end{cases}",
            r"f'(z) = \begin{cases} a & \quad z < 0 \\ 1 & \quad z \ge 0 \end{cases}",
            _leaky,
            _leaky_backward,
            params=(SLOPE,),
        ),
        Activation(
            "gelu",
            QT_TRANSLATE_NOOP("Activation", "GELU"),
            r"f(z) = z\,\Phi(z)",
            r"f'(z) = \Phi(z) + z\,\varphi(z)",
            gelu.gelu,
            gelu.gelu_backward,
        ),
        Activation(
            "gelu_tanh",
            QT_TRANSLATE_NOOP("Activation", "GELU (tanh form)"),
            r"f(z) = \frac{z}{2}\left(1 + \tanh u\right),\; u = \sqrt{2/\pi}\,(z + 0.044715 z^3)",
            r"f'(z) = \frac{1 + \tanh u}{2} + \frac{z}{2}(1 - \tanh^2 u)\,u'",
            gelu.gelu_tanh,
            gelu.gelu_tanh_backward,
        ),
        Activation(
            "swish",
            QT_TRANSLATE_NOOP("Activation", "Swish (SiLU)"),
            r"f(z) = \frac{z}{1 + e^{{-}z}}",
            r"f'(z) = s + f(z)(1 - s),\; s = \frac{1}{1 + e^{{-}z}}",
            _swish,
            _swish_backward,
        ),
        Activation(
            "softmax",
            QT_TRANSLATE_NOOP("Activation", "Softmax"),
            r"f(z)_i = \frac{e^{z_i}}{\sum_j e^{z_j}}",
            r"\frac{\partial f_i}{\partial z_j} = f_i\,(\delta_{ij} - f_j)",
            _softmax,
            _softmax_backward,
            low=0.0,
            high=1.0,
            output_only=True,
        ),
    ]
)
"""Every activation function: the lecture's nine first, in the lecture's order."""
