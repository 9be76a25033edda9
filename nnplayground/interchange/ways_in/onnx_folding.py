"""Operations between constants, which exporters leave in the file: done once, on arrays whose size is bounded."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from nnplayground.experiment.fields import MOST_PARAMETERS
from nnplayground.interchange.ways_in.onnx_bytes import Constant, Node
from nnplayground.interchange.ways_in.onnx_values import TOO_LARGE, UNKNOWN, WRONG_SHAPE, Unfit

_CASTS = {1: "f8", 2: "u1", 3: "i1", 6: "i4", 7: "i8", 9: "?", 10: "f8", 11: "f8", 16: "f8"}
"""Types of ONNX by their numbers; all numbers with a point are kept in double precision here."""
_BINARY: dict[str, Callable[..., Constant]] = {
    "Add": np.add,
    "Sub": np.subtract,
    "Mul": np.multiply,
    "Div": np.divide,
    "Pow": np.power,
}
_UNARY: dict[str, Callable[..., Constant]] = {
    "Neg": np.negative,
    "Sqrt": np.sqrt,
    "Exp": np.exp,
    "Identity": np.asarray,
    "Reciprocal": np.reciprocal,
    "Abs": np.abs,
}


def cast(values: Constant, to: object) -> Constant:
    """Return values as another type."""
    if not isinstance(to, int) or to not in _CASTS or values.dtype.kind not in "fiub":
        raise Unfit(UNKNOWN)
    with np.errstate(all="ignore"):
        return values.astype(_CASTS[to])


def ints(values: object) -> list[int]:
    """Return whole numbers from an attribute or a constant."""
    if isinstance(values, np.ndarray) and values.dtype.kind in "iu" and values.ndim <= 1 and values.size <= MOST_LISTED:
        return [int(value) for value in np.atleast_1d(values)]
    if isinstance(values, list) and all(isinstance(value, int) for value in values):
        return [value for value in values if isinstance(value, int)]
    raise Unfit(WRONG_SHAPE)


MOST_LISTED = 100_000


def fold(node: Node, given: Sequence[Constant]) -> Constant:
    """Return the result of an operation on constants; raises `Unfit` for an unknown one and for a large result."""
    try:
        with np.errstate(all="ignore"):
            result = np.asarray(_folded(node, given))
    except (ValueError, TypeError, IndexError, OverflowError, MemoryError) as error:
        raise Unfit(WRONG_SHAPE) from error
    return result.astype(np.float64) if result.dtype.kind == "f" else result


def _folded(node: Node, given: Sequence[Constant]) -> Constant:
    operation = node.operation
    if operation in _BINARY and len(given) == 2:
        _check_size(math.prod(np.broadcast_shapes(given[0].shape, given[1].shape)))
        return np.asarray(_BINARY[operation](given[0], given[1]))
    if operation in _UNARY and len(given) == 1:
        return np.asarray(_UNARY[operation](given[0]))
    if operation in _OTHERS:
        return _OTHERS[operation](node, given)
    raise Unfit(UNKNOWN)


def _transposed(node: Node, given: Sequence[Constant]) -> Constant:
    order = node.attributes.get("perm")
    return given[0].transpose(None if order is None else ints(order))


def _joined(node: Node, given: Sequence[Constant]) -> Constant:
    _check_size(sum(values.size for values in given))
    return np.concatenate(given, axis=_axis(node))


def _reshaped(_node: Node, given: Sequence[Constant]) -> Constant:
    return given[0].reshape([given[0].shape[place] if size == 0 else size for place, size in enumerate(ints(given[1]))])


def _gathered(node: Node, given: Sequence[Constant]) -> Constant:
    _check_size(given[0].size * max(given[1].size, 1))
    return np.take(given[0], given[1].astype(np.int64), axis=_axis(node))


def _axis(node: Node) -> int:
    axis = node.attributes.get("axis", 0)
    if not isinstance(axis, int):
        raise Unfit(WRONG_SHAPE)
    return axis


def _squeezed(node: Node, given: Sequence[Constant]) -> Constant:
    """Take axes of size 1 out, or put them in."""
    named = given[1] if len(given) > 1 else node.attributes.get("axes")
    if node.operation == "Squeeze":
        return np.squeeze(given[0], None if named is None else tuple(ints(named)))
    return np.expand_dims(given[0], tuple(ints(named)))


def _check_size(count: int) -> None:
    if count > MOST_PARAMETERS:
        raise Unfit(TOO_LARGE)


_OTHERS: dict[str, Callable[[Node, Sequence[Constant]], Constant]] = {
    "Cast": lambda node, given: cast(given[0], node.attributes.get("to")),
    "Concat": _joined,
    "Gather": _gathered,
    "Reshape": _reshaped,
    "Squeeze": _squeezed,
    "Transpose": _transposed,
    "Unsqueeze": _squeezed,
}
