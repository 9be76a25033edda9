"""A set of sequences, immutable, and the small tools that make some."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnplayground.data.dataset import CLASSIFICATION, REGRESSION, Floats, Labels

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Sequences:
    """Sequences `x (m, times, features)` and what is to be answered: `y (m, places, outputs)`.

    A place is a time, or the end alone. Classes are one-hot. `present (m, times)` says where there is anything at all,
    None where all are equally long; `asked (m, places)` where an answer is asked for, None where that is everywhere.
    """

    x: Floats
    y: Floats
    input_names: tuple[str, ...]
    output_names: tuple[str, ...]
    """Of the classes, or of the numbers to predict."""
    task: str = CLASSIFICATION
    present: Flags | None = None
    asked: Flags | None = None
    scale: float = 1.0
    """What inputs were divided by before."""

    def __post_init__(self) -> None:
        for values in (self.x, self.y, self.present, self.asked):
            if values is not None:
                values.flags.writeable = False

    def __len__(self) -> int:
        return len(self.x)

    @property
    def times(self) -> int:
        """Times of the longest sequence."""
        return int(self.x.shape[1])

    @property
    def features(self) -> int:
        """Numbers at every time."""
        return int(self.x.shape[2])

    @property
    def outputs(self) -> int:
        """Numbers of every answer."""
        return int(self.y.shape[2])

    @property
    def at_every_time(self) -> bool:
        """Whether there is an answer for every time, and not one at the end."""
        return self.y.shape[1] > 1

    @property
    def labels(self) -> Labels | None:
        """The class of every sequence `(m,)` where there is one; None otherwise."""
        return self.y[:, 0].argmax(axis=1) if self.task == CLASSIFICATION and not self.at_every_time else None

    def rows(self, chosen: Labels) -> Sequences:
        """Return some of the sequences."""
        present, asked = (None if flags is None else flags[chosen] for flags in (self.present, self.asked))
        x, y, scale = self.x[chosen], self.y[chosen], self.scale
        return Sequences(x, y, self.input_names, self.output_names, self.task, present, asked, scale)


def one_hot(numbers: Labels, count: int) -> Floats:
    """Return numbers as vectors with a single 1 `(..., count)`; a negative one is all 0."""
    return (numbers[..., None] == np.arange(count)).astype(np.float64)


def regression(x: Floats, y: Floats, input_names: tuple[str, ...], output_names: tuple[str, ...]) -> Sequences:
    """Return sequences whose answers are numbers."""
    return Sequences(x, y, input_names, output_names, REGRESSION)
