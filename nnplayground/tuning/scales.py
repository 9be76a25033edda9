"""Where the values of a knob stand along an axis, and what a picture of a few knobs shows of a search over more."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nnplayground.numbers import short
from nnplayground.tuning.knobs import Value, written
from nnplayground.tuning.results import Score
from nnplayground.tuning.space import DECADES_FOR_LOG

TOLD_APART = 12
"""So many values of a knob have a place of their own; more numbers stand along a line."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The values of one knob, ascending where they are numbers or sizes, and otherwise as they were given."""

    values: tuple[Value, ...]
    is_numeric: bool
    is_log: bool

    @classmethod
    def of(cls, given: Iterable[Value]) -> Scale:
        """Return the scale of these values."""
        values = tuple(dict.fromkeys(given))
        is_numeric = all(isinstance(value, int | float) and not isinstance(value, bool) for value in values)
        if is_numeric:
            values = tuple(sorted(values))
        elif all(isinstance(value, tuple) for value in values):
            values = tuple(sorted(values, key=lambda sizes: (len(sizes), sizes)))
        is_log = is_numeric and bool(values) and values[0] > 0.0 and values[-1] / values[0] >= DECADES_FOR_LOG
        return cls(values, is_numeric, is_log)

    @property
    def is_ordered(self) -> bool:
        """Whether it means anything that one value stands after another: numbers and sizes, not names."""
        return self.is_numeric or all(isinstance(value, tuple) for value in self.values)

    @property
    def is_listed(self) -> bool:
        """Whether every value has a place of its own, or else numbers stand along a line."""
        return not self.is_numeric or len(self.values) <= TOLD_APART

    def place(self, value: Value) -> float:
        """Return where a value stands: its number in the list, or itself, or its decimal logarithm."""
        if self.is_listed:
            return float(self.values.index(value))
        return math.log10(value) if self.is_log else float(value)

    @property
    def ends(self) -> tuple[float, float]:
        """Where the first and the last value stand."""
        return (self.place(self.values[0]), self.place(self.values[-1])) if self.values else (0.0, 0.0)

    def share(self, value: Value) -> float:
        """Return where a value stands between the ends, 0 to 1; in the middle where they are one."""
        low, high = self.ends
        return (self.place(value) - low) / (high - low) if high > low else 0.5

    def ticks(self, most: int = TOLD_APART) -> list[tuple[float, str]]:
        """Return the places of at most so many values with their names; of more values, evenly chosen ones."""
        if not self.is_listed:
            return [(self.place(value), named(value)) for value in (self.values[0], self.values[-1])]
        every = max(1, math.ceil(len(self.values) / most))
        return [(float(number), named(value)) for number, value in enumerate(self.values) if number % every == 0]


def named(value: Value) -> str:
    """Return a value for reading."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return short(value, 4) if is_number else written(value)


def best_by(scores: Iterable[Score], keys: Sequence[str]) -> dict[tuple[Value, ...], Score]:
    """Return the best score for every combination of the values of some knobs, whatever the others are."""
    found: dict[tuple[Value, ...], Score] = {}
    for score in scores:
        place = tuple(score.setting[key] for key in keys)
        if place not in found or score.rank < found[place].rank:
            found[place] = score
    return found
