"""The programs of the activation functions: f(z), and how a delta passes back through it.

All arrays are `(units, samples)`: samples are columns, as in the lecture. A function does not compute at once; it
returns the program that does, bound to the buffers it is given, so that a training step allocates nothing.
Derivatives at kinks are the lecture's: step'(0) = 0; relu'(0) = prelu'(0) = leaky'(0) = elu'(0) = 1.
"""

from __future__ import annotations

from functools import partial

import numpy as np

from nnplayground.engine.arrays import Array, Program, Scalar


def zero(like: Array) -> Scalar:
    """Return 0 in the precision of an array; NumPy takes such a number faster than Python's."""
    return np.zeros((), like.dtype)


def one(like: Array) -> Scalar:
    """Return 1 in the precision of an array."""
    return np.ones((), like.dtype)


def identity(z: Array, y: Array) -> Program:
    """f(z) = z."""
    return [partial(np.copyto, y, z)]


def identity_backward(_delta: Array, _z: Array, _y: Array) -> Program:
    """The slope is 1: delta stays."""
    return []


def step(z: Array, y: Array) -> Program:
    """0 left of 0, and 1 from 0 on."""
    return [partial(np.heaviside, z, one(z), y)]


def step_backward(delta: Array, _z: Array, _y: Array) -> Program:
    """The slope is 0."""
    return [partial(delta.fill, 0.0)]


def logistic(z: Array, y: Array) -> Program:
    """1 / (1 + e^-z); e^-z overflows to inf for z < -709, and 1 / inf is the 0 that is wanted."""
    return [
        partial(np.negative, z, y),
        partial(np.exp, y, y),
        partial(np.add, y, one(z), y),
        partial(np.reciprocal, y, y),
    ]


def logistic_backward(delta: Array, _z: Array, y: Array) -> Program:
    """delta·y·(1 - y)."""
    scratch = np.empty_like(delta)
    return [
        partial(np.multiply, delta, y, scratch),
        partial(np.multiply, scratch, y, delta),
        partial(np.subtract, scratch, delta, delta),
    ]


def tanh(z: Array, y: Array) -> Program:
    """The hyperbolic tangent."""
    return [partial(np.tanh, z, y)]


def tanh_backward(delta: Array, _z: Array, y: Array) -> Program:
    """delta·(1 - y²)."""
    scratch = np.empty_like(delta)
    return [
        partial(np.multiply, y, y, scratch),
        partial(np.multiply, scratch, delta, scratch),
        partial(np.subtract, delta, scratch, delta),
    ]


def arctan(z: Array, y: Array) -> Program:
    """The arc tangent."""
    return [partial(np.arctan, z, y)]


def arctan_backward(delta: Array, z: Array, _y: Array) -> Program:
    """delta / (z² + 1)."""
    scratch = np.empty_like(delta)
    return [
        partial(np.multiply, z, z, scratch),
        partial(np.add, scratch, one(z), scratch),
        partial(np.divide, delta, scratch, delta),
    ]


def relu(z: Array, y: Array) -> Program:
    """max(z, 0)."""
    return [partial(np.maximum, z, zero(z), out=y)]


def relu_backward(delta: Array, z: Array, _y: Array) -> Program:
    """delta where z ≥ 0."""
    scratch = np.empty_like(delta)
    return [partial(np.heaviside, z, one(z), scratch), partial(np.multiply, delta, scratch, delta)]


def leaky(z: Array, y: Array, slope: Scalar) -> Program:
    """z - (1 - slope)·min(z, 0): exactly z on the right."""
    rest = np.empty((), z.dtype)
    return [
        partial(np.subtract, one(z), slope, rest),
        partial(np.minimum, z, zero(z), out=y),
        partial(np.multiply, y, rest, y),
        partial(np.subtract, z, y, y),
    ]


def leaky_backward(delta: Array, z: Array, _y: Array, slope: Scalar) -> Program:
    """delta·(slope + (1 - slope)·[z ≥ 0])."""
    rest, scratch = np.empty((), z.dtype), np.empty_like(delta)
    return [
        partial(np.subtract, one(z), slope, rest),
        partial(np.heaviside, z, one(z), scratch),
        partial(np.multiply, scratch, rest, scratch),
        partial(np.add, scratch, slope, scratch),
        partial(np.multiply, delta, scratch, delta),
    ]


def leaky_slope_gradient(delta: Array, z: Array, out: Array) -> Program:
    """dJ/dslope = Σ dJ/dy·min(z, 0), over units and samples."""
    scratch = np.empty_like(delta)
    return [
        partial(np.minimum, z, zero(z), out=scratch),
        partial(np.multiply, scratch, delta, scratch),
        partial(np.add.reduce, scratch, None, None, out),
    ]


def elu(z: Array, y: Array, alpha: Scalar) -> Program:
    """max(z, 0) + alpha·(e^min(z, 0) - 1)."""
    scratch = np.empty_like(z)
    return [
        partial(np.minimum, z, zero(z), out=y),
        partial(np.expm1, y, y),
        partial(np.multiply, y, alpha, y),
        partial(np.maximum, z, zero(z), out=scratch),
        partial(np.add, y, scratch, y),
    ]


def elu_backward(delta: Array, z: Array, y: Array, alpha: Scalar) -> Program:
    """f' = f(z) + alpha left of 0, and 1 from 0 on (the lecture's convention, whatever alpha is)."""
    scratch, right = np.empty_like(delta), np.empty(delta.shape, dtype=np.bool_)
    return [
        partial(np.add, y, alpha, scratch),
        partial(np.greater_equal, z, zero(z), right),
        partial(np.copyto, scratch, one(z), where=right),
        partial(np.multiply, delta, scratch, delta),
    ]


def softplus(z: Array, y: Array) -> Program:
    """ln(1 + e^z)."""
    return [partial(np.logaddexp, z, zero(z), y)]


def softplus_backward(delta: Array, z: Array, _y: Array) -> Program:
    """delta times the logistic of z."""
    scratch = np.empty_like(delta)
    return [*logistic(z, scratch), partial(np.multiply, delta, scratch, delta)]


def swish(z: Array, y: Array) -> Program:
    """z times the logistic of z."""
    return [*logistic(z, y), partial(np.multiply, z, y, y)]


def swish_backward(delta: Array, z: Array, y: Array) -> Program:
    """f' = s + y·(1 - s), with s the logistic of z."""
    scratch = np.empty_like(delta)
    return [
        *logistic(z, scratch),
        partial(np.multiply, delta, scratch, scratch),  # delta·s
        partial(np.subtract, delta, scratch, delta),
        partial(np.multiply, delta, y, delta),  # delta·(1 - s)·y
        partial(np.add, delta, scratch, delta),
    ]


def softmax(z: Array, y: Array) -> Program:
    """e^z / Σ e^z over the units, moved by the largest z so that nothing overflows."""
    row = np.empty(z.shape[1:], z.dtype)
    return [
        partial(np.maximum.reduce, z, 0, None, row),
        partial(np.subtract, z, row, y),
        partial(np.exp, y, y),
        partial(np.add.reduce, y, 0, None, row),
        partial(np.divide, y, row, y),
    ]


def softmax_backward(delta: Array, _z: Array, y: Array) -> Program:
    """dJ/dz_i = y_i·(dJ/dy_i - Σ_j y_j·dJ/dy_j)."""
    row, scratch = np.empty(y.shape[1:], y.dtype), np.empty_like(y)
    return [
        partial(np.multiply, delta, y, scratch),
        partial(np.add.reduce, scratch, 0, None, row),
        partial(np.subtract, delta, row, delta),
        partial(np.multiply, delta, y, delta),
    ]
