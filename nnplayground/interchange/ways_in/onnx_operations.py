"""What each operation of an ONNX graph makes of its values, beside those that work on each number alone."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from nnplayground.data.dataset import Floats
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.interchange.ways_in.onnx_bytes import Node
from nnplayground.interchange.ways_in.onnx_folding import cast as cast_constant
from nnplayground.interchange.ways_in.onnx_folding import ints
from nnplayground.interchange.ways_in.onnx_shapes import Known
from nnplayground.interchange.ways_in.onnx_values import (
    NO_WEIGHTS,
    UNKNOWN,
    WRONG_SHAPE,
    Columns,
    Function,
    Sums,
    Unfit,
    Value,
    bare_sums,
    chosen_columns,
    exactly,
    function_of,
    number_of,
    of_sums,
    per_unit,
    scaled_columns,
    transposed,
)

if TYPE_CHECKING:
    from nnplayground.interchange.ways_in.onnx_trace import Trace

MOST_OF_SLICE = 4
"""Inputs of `Slice` beside the values: starts, ends, axes, steps."""


def matmul(trace: Trace, _node: Node, given: Sequence[Value]) -> Value:
    """`MatMul` of rows by weights, or of weights by columns."""
    first, second = exactly(given, 2)
    return _times(trace, first, second)


def _times(trace: Trace, first: Value, second: Value) -> Function:
    if isinstance(second, np.ndarray) and not isinstance(first, np.ndarray):
        columns, matrix, flipped = trace.close(first), second, False
    elif isinstance(first, np.ndarray) and not isinstance(second, np.ndarray):
        columns, matrix, flipped = trace.close(second), first.T, True
    else:
        raise Unfit(QT_TRANSLATE_NOOP("Import", "its weights are no constants"))
    if columns.flipped != flipped or matrix.dtype.kind not in "fiu":
        raise Unfit(WRONG_SHAPE)
    return of_sums(trace.weighted(columns, matrix.astype(np.float64)), flipped=flipped)


def gemm(trace: Trace, node: Node, given: Sequence[Value]) -> Value:
    """`Gemm`: alpha · A B + beta · C, A and B perhaps transposed."""
    if len(given) not in (2, 3):
        raise Unfit(WRONG_SHAPE)
    attributes = node.attributes
    first = transposed(given[0]) if attributes.get("transA") else given[0]
    second = transposed(given[1]) if attributes.get("transB") else given[1]
    sums, flipped = trace.as_sums(_times(trace, first, second))
    alpha, beta = number_of(attributes.get("alpha", 1.0)), number_of(attributes.get("beta", 1.0))
    if alpha != 1.0:
        sums = Sums({source: alpha * matrix for source, matrix in sums.weights.items()}, alpha * sums.bias)
    if len(given) == 2:
        return of_sums(sums, flipped=flipped)
    if not isinstance(given[2], np.ndarray):
        return trace.added(of_sums(sums, flipped=flipped), given[2], beta)
    bias = per_unit(given[2], sums.width, (sums.width,), flipped=flipped)
    return of_sums(Sums(sums.weights, sums.bias + beta * bias), flipped=flipped)


def batch_normalization(trace: Trace, node: Node, given: Sequence[Value]) -> Value:
    """`BatchNormalization` of a trained network: every value has its own scale and shift."""
    value, *constants = exactly(given, 5)
    if node.attributes.get("training_mode") or any(not isinstance(each, np.ndarray) for each in constants):
        raise Unfit(UNKNOWN)
    width = 0 if isinstance(value, np.ndarray) else value.width
    scale, shift, mean, variance = (
        per_unit(each, width, (width,), flipped=False) for each in constants if isinstance(each, np.ndarray)
    )
    with np.errstate(all="ignore"):
        factor = scale / np.sqrt(variance + number_of(node.attributes.get("epsilon", 1e-5)))
    return _scaled_by(trace, value, factor, shift - factor * mean)


def scaler(trace: Trace, node: Node, given: Sequence[Value]) -> Value:
    """`Scaler`: (x - offset) · scale."""
    (value,) = exactly(given, 1)
    width = 0 if isinstance(value, np.ndarray) else value.width
    scale, offset = (
        per_unit(_numbers(node, name, default), width, (width,), flipped=False)
        for name, default in (("scale", 1.0), ("offset", 0.0))
    )
    return _scaled_by(trace, value, scale, -offset * scale)


def _numbers(node: Node, name: str, default: float) -> Floats:
    """Return an attribute that is a list of numbers."""
    found = np.asarray(node.attributes.get(name, default))
    if found.dtype.kind not in "fiu":
        raise Unfit(WRONG_SHAPE)
    return found.astype(np.float64)


def _scaled_by(trace: Trace, value: Value, scale: Floats, shift: Floats) -> Value:
    if isinstance(value, np.ndarray) or value.flipped:
        raise Unfit(UNKNOWN)
    if isinstance(value, Columns):
        return scaled_columns(value, (scale, shift))
    return trace.scaled_units(value, (scale, shift))


def softmax(trace: Trace, node: Node, given: Sequence[Value]) -> Value:
    """`Softmax` over all values of a sample."""
    (value,) = exactly(given, 1)
    found = bare_sums(value) if isinstance(value, Function) else None
    if found is None or not isinstance(value, Function):
        raise Unfit(NO_WEIGHTS)
    if node.attributes.get("axis", -1) not in ((0, -2) if value.flipped else (1, -1)):
        raise Unfit(UNKNOWN)
    return trace.layer(*found, Known("softmax"), flipped=value.flipped)


def concat(trace: Trace, node: Node, given: Sequence[Value]) -> Value:
    """`Concat` of the values of each sample."""
    columns = [trace.close(value) for value in given]
    if not columns or any(len(each.tail) != 1 or each.flipped != columns[0].flipped for each in columns):
        raise Unfit(WRONG_SHAPE)
    if node.attributes.get("axis") not in ((0, -2) if columns[0].flipped else (1, -1)):
        raise Unfit(WRONG_SHAPE)
    width = sum(each.width for each in columns)
    trace.spend(width)
    return Columns(
        sources=np.concatenate([each.sources for each in columns]),
        units=np.concatenate([each.units for each in columns]),
        scale=np.concatenate([each.scale for each in columns]),
        shift=np.concatenate([each.shift for each in columns]),
        tail=(width,),
        flipped=columns[0].flipped,
    )


def gather(trace: Trace, node: Node, given: Sequence[Value]) -> Value:
    """`Gather` of some values of each sample."""
    value, chosen = exactly(given, 2)
    columns = trace.close(value)
    if not isinstance(chosen, np.ndarray) or len(columns.tail) != 1 or columns.flipped:
        raise Unfit(WRONG_SHAPE)
    numbers = ints(chosen)
    is_axis = node.attributes.get("axis", 0) in (1, -1) and chosen.ndim == 1 and bool(numbers)
    if not is_axis or any(not -columns.width <= number < columns.width for number in numbers):
        raise Unfit(WRONG_SHAPE)
    return chosen_columns(columns, np.array(numbers, dtype=np.int64))


def sliced(trace: Trace, _node: Node, given: Sequence[Value]) -> Value:
    """`Slice` of the values of each sample."""
    columns, rest = trace.close(given[0]) if given else None, given[1:]
    if columns is None or len(columns.tail) != 1 or columns.flipped or len(rest) < 2:
        raise Unfit(WRONG_SHAPE)
    constants = [each for each in rest if isinstance(each, np.ndarray)]
    if len(constants) != len(rest) or len(constants) > MOST_OF_SLICE:
        raise Unfit(WRONG_SHAPE)
    starts, ends, *more = map(ints, constants)
    axes, steps = (more[0] if more else [0]), (more[1] if len(more) > 1 else [1])
    if any(len(each) != 1 for each in (starts, ends, axes, steps)) or axes[0] not in (1, -1) or not steps[0]:
        raise Unfit(WRONG_SHAPE)
    chosen = np.arange(columns.width)[starts[0] : ends[0] : steps[0]]
    if not len(chosen):
        raise Unfit(WRONG_SHAPE)
    return chosen_columns(columns, chosen)


def same(_trace: Trace, node: Node, given: Sequence[Value]) -> Value:
    """`Identity`, and `Dropout`, which does nothing after training."""
    if not given or node.attributes.get("training_mode"):
        raise Unfit(UNKNOWN)
    return given[0]


def cast(_trace: Trace, node: Node, given: Sequence[Value]) -> Value:
    """`Cast`: between numbers with a point nothing, to whole ones what is behind the point is cut off."""
    (value,) = exactly(given, 1)
    to = node.attributes.get("to")
    if isinstance(value, Columns):
        if cast_constant(np.zeros(1), to).dtype.kind != "f":
            raise Unfit(UNKNOWN)
        return value
    readings = [
        replace(reading, values=cast_constant(reading.values, to).astype(np.float64))
        for reading in function_of(value).readings
    ]
    return replace(function_of(value), readings=tuple(readings), inner=None)


def flatten(_trace: Trace, node: Node, given: Sequence[Value]) -> Value:
    """`Flatten` of each sample."""
    (value,) = exactly(given, 1)
    if node.attributes.get("axis", 1) != 1 or isinstance(value, np.ndarray) or value.flipped:
        raise Unfit(WRONG_SHAPE)
    return replace(value, tail=(value.width,)) if isinstance(value, Columns) else value


def reshape(_trace: Trace, _node: Node, given: Sequence[Value]) -> Value:
    """`Reshape` that leaves every sample its own."""
    value, wanted = exactly(given, 2)
    if isinstance(value, np.ndarray) or not isinstance(wanted, np.ndarray) or value.flipped:
        raise Unfit(WRONG_SHAPE)
    sizes = ints(wanted)
    is_flat = len(sizes) == 2 and sizes[1] in (-1, value.width) and sizes != [-1, -1]
    if is_flat or (value.width == 1 and sizes == [-1]):
        return replace(value, tail=(value.width,)) if isinstance(value, Columns) else value
    is_whole = len(sizes) > 1 and min(sizes[1:]) > 0 and math.prod(sizes[1:]) == value.width
    if isinstance(value, Columns) and is_whole:
        return replace(value, tail=tuple(sizes[1:]))
    raise Unfit(WRONG_SHAPE)


def squeeze(_trace: Trace, node: Node, given: Sequence[Value]) -> Value:
    """`Squeeze` of the only value of a sample."""
    value = given[0] if given else None
    named = given[1] if len(given) > 1 else node.attributes.get("axes", [1])
    if isinstance(value, np.ndarray) or value is None or value.width != 1 or ints(named)[:1] not in ([1], [-1]):
        raise Unfit(WRONG_SHAPE)
    return value


def transpose(_trace: Trace, node: Node, given: Sequence[Value]) -> Value:
    """`Transpose` of samples and values."""
    (value,) = exactly(given, 1)
    if node.attributes.get("perm", [1, 0]) != [1, 0]:
        raise Unfit(WRONG_SHAPE)
    return transposed(value)


def shape(_trace: Trace, _node: Node, given: Sequence[Value]) -> Value:
    """`Shape`: the number of samples is open, which `Reshape` writes as 0."""
    (value,) = exactly(given, 1)
    tail = (value.width,) if isinstance(value, Function) else value.tail if isinstance(value, Columns) else ()
    return np.array([0, *tail], dtype=np.int64)


def zip_map(trace: Trace, node: Node, given: Sequence[Value]) -> Value:
    """`ZipMap`, which names the classes of the probabilities."""
    (value,) = exactly(given, 1)
    names = node.attributes.get("classlabels_strings") or node.attributes.get("classlabels_int64s")
    if isinstance(names, list):
        trace.class_names = tuple(str(name)[:200] for name in names)
    return value


OPERATIONS: dict[str, Callable[[Trace, Node, Sequence[Value]], Value]] = {
    "MatMul": matmul,
    "Gemm": gemm,
    "BatchNormalization": batch_normalization,
    "Scaler": scaler,
    "Softmax": softmax,
    "Concat": concat,
    "Gather": gather,
    "Slice": sliced,
    "Identity": same,
    "Dropout": same,
    "Cast": cast,
    "Flatten": flatten,
    "Reshape": reshape,
    "Squeeze": squeeze,
    "Transpose": transpose,
    "Shape": shape,
    "ZipMap": zip_map,
}
"""By the names of ONNX."""
