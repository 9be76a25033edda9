"""What a run leaves behind: a bounded record of its course, thinned evenly as it grows."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

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
    """The course of a run; every array has one entry a record, `gradients` one column a layer."""

    epochs: np.ndarray[tuple[int], np.dtype[np.int64]]
    train_loss: Array
    test_loss: Array
    train_score: Array
    test_score: Array
    rate: Array
    gradients: Array
    """Mean |∂J/∂W| of each layer, over some of the training samples; `(records, layers)`."""


@dataclass(frozen=True, slots=True)
class Record:
    """The state of a run at the end of one epoch."""

    train_loss: float
    test_loss: float
    train_score: float
    test_score: float
    rate: float
    gradients: Array

    @classmethod
    def of(cls, row: Array) -> Record:
        """Return the record that a row `(5 + layers,)` was made from."""
        train_loss, test_loss, train_score, test_score, rate = map(float, row[:FIELDS_BEFORE_GRADIENTS])
        return cls(train_loss, test_loss, train_score, test_score, rate, row[FIELDS_BEFORE_GRADIENTS:].copy())

    def row(self) -> Array:
        """Return the record as one row of numbers."""
        return np.array(
            [self.train_loss, self.test_loss, self.train_score, self.test_score, self.rate, *self.gradients]
        )


FIELDS_BEFORE_GRADIENTS = 5


def remapped(records: Thinned, layers: Sequence[int]) -> Thinned:
    """Return records whose gradients are those of these layers; -1 is one that there was not, which is no number."""
    rows = records.rows
    gradients = np.column_stack([rows[:, FIELDS_BEFORE_GRADIENTS:], np.full(len(rows), np.nan)])
    twin = Thinned(records.capacity, FIELDS_BEFORE_GRADIENTS + len(layers))
    twin.fill(
        records.epochs, np.hstack([rows[:, :FIELDS_BEFORE_GRADIENTS], gradients[:, list(layers)]]), records.stride
    )
    return twin


class History:
    """Records and past parameter vectors of one run, in bounded memory."""

    def __init__(self, layers: int, parameters: int) -> None:
        self.records = Thinned(RECORDS, FIELDS_BEFORE_GRADIENTS + layers)
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
        rows = self.records.rows
        train_loss, test_loss, train_score, test_score, rate = rows[:, :FIELDS_BEFORE_GRADIENTS].T
        gradients = rows[:, FIELDS_BEFORE_GRADIENTS:]
        return Curve(self.records.epochs, train_loss, test_loss, train_score, test_score, rate, gradients)

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
