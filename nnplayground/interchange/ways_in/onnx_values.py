"""What the values of an ONNX graph are in a dense network: columns, sums of columns, and functions of sums.

Columns of results are counted as in the engine: 0 is the inputs, k is layer k.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from nnplayground.data.dataset import Floats
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.interchange.ways_in.onnx_bytes import Constant
from nnplayground.interchange.ways_in.onnx_shapes import GRID, affine

Numbers = NDArray[np.int64]

MOST_READINGS = 4


class Unfit(Exception):  # noqa: N818 - said of the node
    """An operation has no place in a dense network; says why."""

    def __init__(self, why: Marked, **values: object) -> None:
        self.text = Text(why, values)
        super().__init__(str(self.text))


NO_WEIGHTS = QT_TRANSLATE_NOOP("Import", "there are no weights before this activation")
UNKNOWN = QT_TRANSLATE_NOOP("Import", "there is no such operation in a dense network")
WRONG_SHAPE = QT_TRANSLATE_NOOP("Import", "what goes into it has another shape than here")
TOO_LARGE = QT_TRANSLATE_NOOP("Import", "its result is too large")


@dataclass(frozen=True, eq=False)
class Columns:
    """Results as they are, at most scaled and shifted: `scale[j]` · unit `units[j]` of `sources[j]` + `shift[j]`.

    `tail` is the shape of one sample; `flipped` says that samples are columns and not rows.
    """

    sources: Numbers
    units: Numbers
    scale: Floats
    shift: Floats
    tail: tuple[int, ...]
    flipped: bool = False

    @property
    def width(self) -> int:
        """How many values a sample has."""
        return len(self.units)

    @property
    def is_bare(self) -> bool:
        """Whether nothing is scaled or shifted."""
        return bool((self.scale == 1.0).all() and (self.shift == 0.0).all())


@dataclass(frozen=True, eq=False)
class Sums:
    """Weighted sums: one matrix `(n_out, units of the source)` for every source, and a bias `(n_out,)`."""

    weights: dict[int, Floats]
    bias: Floats

    @property
    def width(self) -> int:
        """How many sums a sample has."""
        return len(self.bias)


@dataclass(frozen=True, eq=False)
class Reading:
    """One way to see a value: a function of u = `gain` · z + `offset`, by its values for every u of the grid."""

    sums: Sums
    gain: float
    offset: float
    values: Floats

    def same_argument(self, other: Reading) -> bool:
        """Whether two functions are of the same u."""
        return self.sums is other.sums and (self.gain, self.offset) == (other.gain, other.offset)


@dataclass(frozen=True, eq=False)
class Function:
    """A function of sums, unit by unit, in all ways to read it; `inner` is what was scaled and shifted last, if so."""

    readings: tuple[Reading, ...]
    learned: bool = False
    flipped: bool = False
    inner: tuple[Function | Columns, float, float] | None = None

    @property
    def width(self) -> int:
        """How many values a sample has."""
        return self.readings[0].sums.width


Value = Columns | Function | Constant


def of_sums(sums: Sums, *, flipped: bool = False) -> Function:
    """Return sums as a value: the function u = z of them."""
    return Function((Reading(sums, 1.0, 0.0, GRID),), flipped=flipped)


def function(readings: list[Reading], *, learned: bool, flipped: bool) -> Function:
    """Return a function of sums; one that is a straight line may also be read as other sums."""
    first = readings[0]
    line = affine(first.values)
    if line is not None and line[0] != 0.0 and line != (1.0, 0.0) and (first.gain, first.offset) == (1.0, 0.0):
        readings = [first, *readings[1 : MOST_READINGS - 1], Reading(first.sums, *line, GRID)]
    return Function(tuple(readings[:MOST_READINGS]), learned, flipped)


def bare_sums(value: Function) -> tuple[Sums, float, float] | None:
    """Return the sums that a value is, with a factor and an offset for all of them; None where it is none."""
    first = value.readings[0]
    line = affine(first.values)
    if line is None or (first.gain, first.offset) != (1.0, 0.0):
        return None
    return first.sums, *line


def scalar_of(constant: Constant) -> float | None:
    """Return the number that a constant is everywhere; None where it is several."""
    if constant.dtype.kind not in "fiub" or not constant.size:
        raise Unfit(WRONG_SHAPE)
    first = constant.flat[0]
    return float(first) if constant.size == 1 or bool((constant == first).all()) else None


def per_unit(constant: Constant, width: int, tail: tuple[int, ...], *, flipped: bool) -> Floats:
    """Return a constant as one number a value of a sample; raises `Unfit` where it is of another shape."""
    if constant.dtype.kind not in "fiub" or constant.ndim > len(tail) + 3:
        raise Unfit(WRONG_SHAPE)
    shape = constant.shape
    if constant.size == 1:
        return np.full(width, float(constant.flat[0]))
    if flipped:
        fits = shape[-2:] == (width, 1) and constant.size == width
    else:
        try:
            fits = np.broadcast_shapes(shape, (1, *tail)) == (*((1,) * (len(shape) - len(tail) - 1)), 1, *tail)
        except ValueError:
            fits = False
    if not fits:
        raise Unfit(WRONG_SHAPE)
    if not flipped:
        constant = np.broadcast_to(constant, (*((1,) * max(0, len(shape) - len(tail))), *tail))
    return constant.astype(np.float64).reshape(width)


def plain_columns(source: int, units: Numbers, tail: tuple[int, ...]) -> Columns:
    """Return the units of one source as they are."""
    count = len(units)
    return Columns(np.full(count, source), units, np.ones(count), np.zeros(count), tail)


def chosen_columns(columns: Columns, places: Numbers) -> Columns:
    """Return some of the columns."""
    return replace(
        columns,
        sources=columns.sources[places],
        units=columns.units[places],
        scale=columns.scale[places],
        shift=columns.shift[places],
        tail=(len(places),),
    )


def scaled_columns(columns: Columns, line: tuple[Floats, Floats] | None) -> Columns:
    """Return columns scaled and shifted, each by its own; raises `Unfit` where that is no straight line."""
    if line is None:
        raise Unfit(NO_WEIGHTS)
    scale, shift = line
    return replace(columns, scale=columns.scale * scale, shift=columns.shift * scale + shift)


def transposed(value: Value) -> Value:
    """Return a value with samples and values changed over."""
    if isinstance(value, np.ndarray):
        return value.T
    if isinstance(value, Columns) and len(value.tail) != 1:
        raise Unfit(WRONG_SHAPE)
    if isinstance(value, Function):
        return replace(value, flipped=not value.flipped, inner=None)
    return replace(value, flipped=not value.flipped)


def function_of(value: Value) -> Function:
    """Return a function of sums; raises `Unfit` for anything else."""
    if not isinstance(value, Function):
        raise Unfit(UNKNOWN)
    return value


def exactly(given: Sequence[Value], count: int) -> Sequence[Value]:
    """Return the values, which must be so many."""
    if len(given) != count:
        raise Unfit(WRONG_SHAPE)
    return given


def number_of(value: object) -> float:
    """Return an attribute that is a number."""
    if not isinstance(value, int | float):
        raise Unfit(WRONG_SHAPE)
    return float(value)
