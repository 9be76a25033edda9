"""What a run leaves behind: a bounded record of its course, thinned evenly as it grows."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from nnplayground.engine.arrays import Array

RECORDS = 512
"""Most records kept; each doubling of the run halves how often one is taken."""
PARAMETER_BYTES = 16 * 2**20
"""Most memory for past parameter vectors."""
MARKS = 256
BRANCHES = 8
"""Most courses kept that a run has left; their parameter vectors share `PARAMETER_BYTES`, the oldest go first."""


class Thinned:
    """Rows of numbers by epoch: at most `capacity` of them, every `stride`-th epoch, the stride doubling when full."""

    def __init__(self, capacity: int, width: int) -> None:
        if capacity < 2:
            raise ValueError("a thinned record needs room for at least two rows")
        self._epochs = np.empty(capacity, dtype=np.int64)
        self._rows = np.empty((capacity, width))
        self._count = 0
        self.stride = 1

    @property
    def capacity(self) -> int:
        """Most rows kept."""
        return len(self._epochs)

    @property
    def width(self) -> int:
        """Numbers in a row."""
        return int(self._rows.shape[1])

    def fill(self, epochs: np.ndarray[tuple[int], np.dtype[np.int64]], rows: Array, stride: int) -> None:
        """Keep these rows `(n, width)` of ascending epochs in place of all others."""
        self._count, self.stride = len(epochs), stride
        self._epochs[: self._count], self._rows[: self._count] = epochs, rows

    def wants(self, epoch: int) -> bool:
        """Say whether a row of this epoch would be kept."""
        return epoch % self.stride == 0

    def add(self, epoch: int, row: Array) -> None:
        """Keep a row; one of the same epoch is replaced."""
        if self._count and self._epochs[self._count - 1] == epoch:
            self._count -= 1
        elif self._count == len(self._epochs):
            self._thin()
        self._epochs[self._count], self._rows[self._count] = epoch, row
        self._count += 1

    def _thin(self) -> None:
        """Make room: double the stride until a row goes, which may take more than once where epochs were left out."""
        while self._count == len(self._epochs):
            self.stride *= 2
            keep = np.flatnonzero(self._epochs[: self._count] % self.stride == 0)
            self._epochs[: len(keep)], self._rows[: len(keep)] = self._epochs[keep], self._rows[keep]
            self._count = len(keep)

    @property
    def epochs(self) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        """Copy of the epochs kept `(n,)`."""
        return self._epochs[: self._count].copy()

    @property
    def rows(self) -> Array:
        """Copy of the rows kept `(n, width)`."""
        return self._rows[: self._count].copy()

    def part(self, place: int | slice) -> Array:
        """Return a copy of one number of every row kept `(n,)`, or of a span of them `(n, span)`."""
        return self._rows[: self._count, place].copy()

    def row(self, number: int) -> Array:
        """Return a copy of one row kept `(width,)`, counted from 0."""
        return self._rows[: self._count][number].copy()

    def at(self, epoch: int) -> Array | None:
        """Return a copy of the row of an epoch; None where there is none."""
        place = int(np.searchsorted(self._epochs[: self._count], epoch))
        is_kept = place < self._count and self._epochs[place] == epoch
        return self._rows[place].copy() if is_kept else None

    def cut(self, epoch: int) -> None:
        """Forget what came after an epoch."""
        self._count = int(np.searchsorted(self._epochs[: self._count], epoch, side="right"))

    def copy(self, *, trimmed: bool = False) -> Thinned:
        """Return an independent copy, with room for as many rows, or (`trimmed`) for no more than it has."""
        twin = Thinned(max(self._count, 2) if trimmed else self.capacity, self.width)
        twin.fill(self.epochs, self.rows, self.stride)
        return twin

    @property
    def nbytes(self) -> int:
        """Memory of the rows kept."""
        return self._count * self.width * self._rows.itemsize


@dataclass(frozen=True, slots=True)
class Curve:
    """The course of a run; every array has one entry a record, `gradients` and `updates` one column a layer."""

    epochs: np.ndarray[tuple[int], np.dtype[np.int64]]
    train_loss: Array
    test_loss: Array
    train_score: Array
    test_score: Array
    rate: Array
    gradients: Array
    """Mean |∂J/∂W| of each layer, over some of the training samples; `(records, layers)`."""
    updates: Array
    """Update ratio of each layer `(records, layers)`, as in `Record`; not-a-number where none was recorded."""


@dataclass(frozen=True, slots=True)
class Record:
    """The state of a run at the end of one epoch."""

    train_loss: float
    test_loss: float
    train_score: float
    test_score: float
    rate: float
    gradients: Array
    updates: Array = field(default_factory=lambda: np.empty(0))
    """Update ratio of each layer: mean |Δw| ÷ mean |w| over its weights, of the last step of an epoch and of the
    weights after it. About 0.001 is a rule of thumb. Not-a-number before there was a step; empty is unknown."""

    @classmethod
    def of(cls, row: Array) -> Record:
        """Return the record that a row `(5 + 2 · layers,)` was made from."""
        numbers, gradients, updates = split(row)
        train_loss, test_loss, train_score, test_score, rate = map(float, numbers)
        return cls(train_loss, test_loss, train_score, test_score, rate, gradients.copy(), updates.copy())

    def row(self) -> Array:
        """Return the record as one row of numbers."""
        numbers = [self.train_loss, self.test_loss, self.train_score, self.test_score, self.rate]
        updates = self.updates if len(self.updates) else np.full(len(self.gradients), np.nan)
        return np.array([*numbers, *self.gradients, *updates])


FIELDS_BEFORE_GRADIENTS = 5


def row_width(layers: int) -> int:
    """Return how many numbers a record of so many layers has."""
    return FIELDS_BEFORE_GRADIENTS + 2 * layers


def split(rows: Array) -> tuple[Array, Array, Array]:
    """Return rows of records `(..., width)` in three parts: single numbers, gradients and updates of the layers."""
    layers = (rows.shape[-1] - FIELDS_BEFORE_GRADIENTS) // 2
    middle = FIELDS_BEFORE_GRADIENTS + layers
    return rows[..., :FIELDS_BEFORE_GRADIENTS], rows[..., FIELDS_BEFORE_GRADIENTS:middle], rows[..., middle:]


def remapped(records: Thinned, layers: Sequence[int]) -> Thinned:
    """Return records whose gradients and updates are those of these layers; -1 is one that there was not, which is no
    number."""
    numbers, *by_layer = split(records.rows)
    nothing = np.full(len(numbers), np.nan)
    placed = [np.column_stack([values, nothing])[:, list(layers)] for values in by_layer]
    twin = Thinned(records.capacity, row_width(len(layers)))
    twin.fill(records.epochs, np.hstack([numbers, *placed]), records.stride)
    return twin


class History:
    """Records and past parameter vectors of one run, in bounded memory."""

    def __init__(self, layers: int, parameters: int) -> None:
        self.records = Thinned(RECORDS, row_width(layers))
        vectors = int(np.clip(PARAMETER_BYTES // (8 * max(parameters, 1)), 2, RECORDS))
        self.parameters = Thinned(vectors, parameters)
        self.marks: deque[int] = deque(maxlen=MARKS)
        """Epochs at which a setting was changed by hand, the latest ones."""
        self.branches: list[History] = []
        """Courses that were left for this one, the oldest first; none has branches of its own."""

    def leave(self) -> None:
        """Keep the course so far as one that was left, unless a branch goes through its end; of many, the latest."""
        if any(branch.goes_through(self) for branch in self.branches):
            return
        self.branches.append(self._twin(trimmed=True))
        while len(self.branches) > BRANCHES or self._left_bytes() > PARAMETER_BYTES:
            self.branches.pop(0)

    def _left_bytes(self) -> int:
        return sum(branch.parameters.nbytes for branch in self.branches)

    def goes_through(self, other: History) -> bool:
        """Say whether this course has the moment at which the other one stands."""
        epochs, rows = other.parameters.epochs, other.parameters.rows
        mine = self.parameters.at(int(epochs[-1]))
        return mine is not None and np.array_equal(mine, rows[-1])

    def cut(self, epoch: int) -> None:
        """Forget what came after an epoch of the present course."""
        self.records.cut(epoch)
        self.parameters.cut(epoch)
        self.marks = deque((mark for mark in self.marks if mark <= epoch), maxlen=MARKS)

    def follow(self, course: History) -> None:
        """Put another course in place of the present one."""
        for mine, theirs in ((self.records, course.records), (self.parameters, course.parameters)):
            mine.fill(theirs.epochs, theirs.rows, theirs.stride)
        self.marks = course.marks.copy()

    def curve(self) -> Curve:
        """Return the course so far."""
        numbers, gradients, updates = split(self.records.rows)
        train_loss, test_loss, train_score, test_score, rate = numbers.T
        return Curve(self.records.epochs, train_loss, test_loss, train_score, test_score, rate, gradients, updates)

    def copy(self) -> History:
        """Return an independent copy."""
        twin = self._twin()
        twin.branches = [branch.copy() for branch in self.branches]
        return twin

    def _twin(self, *, trimmed: bool = False) -> History:
        """Return a copy of the course alone, which has room for nothing more where it is `trimmed`."""
        twin = object.__new__(History)
        twin.records, twin.parameters = self.records.copy(trimmed=trimmed), self.parameters.copy(trimmed=trimmed)
        twin.marks, twin.branches = self.marks.copy(), []
        return twin
