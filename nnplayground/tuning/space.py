"""What a search may try: values in a grid, or ranges to draw from.

A space is written `hidden=4|8,8;learning_rate=0.01,0.1`: knobs apart by `;`, values by `,`, or by `|` where a value has
commas of its own. `learning_rate=0.001..0.1` is a range, to be drawn from.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import NoReturn

import numpy as np

from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.tuning.knobs import Knob, Value, knob, written

MOST_SETTINGS = 100_000
DECADES_FOR_LOG = 10.0
"""A range whose ends are further apart than this factor is drawn from evenly in its logarithm."""
TO = ".."

Setting = dict[str, Value]
"""The value of every knob by key."""


@dataclass(frozen=True, slots=True)
class Range:
    """All numbers between two, both included."""

    low: float
    high: float
    is_whole: bool

    def draw(self, rng: np.random.Generator) -> float:
        """Return one of them: evenly in the logarithm where the ends are far apart, or else evenly."""
        if self.low > 0.0 and self.high / self.low >= DECADES_FOR_LOG:
            value = math.exp(rng.uniform(math.log(self.low), math.log(self.high)))
        else:
            value = float(rng.uniform(self.low, self.high))
        inside = min(max(value, self.low), self.high)
        return round(inside) if self.is_whole else float(f"{inside:.6g}")

    def __str__(self) -> str:
        return f"{written(self.low)}{TO}{written(self.high)}"


@dataclass(frozen=True, slots=True)
class Space:
    """What each knob may be, by key: a list of values, or a range."""

    choices: Mapping[str, tuple[Value, ...] | Range]

    @classmethod
    def parse(cls, text: str) -> Space:
        """Return the space that a text describes; raises `InputError` that names the part."""
        choices: dict[str, tuple[Value, ...] | Range] = {}
        for part in filter(None, map(str.strip, text.split(";"))):
            key, equals, values = map(str.strip, part.partition("="))
            if not equals or not values:
                _refuse(part, QT_TRANSLATE_NOOP("Tuning", "it must have the form name=value,value"))
            if key in choices:
                _refuse(part, QT_TRANSLATE_NOOP("Tuning", "this name stands there twice"))
            each = knob(key)
            try:
                choices[key] = parse_values(each, values)
            except InputError as error:
                _refuse(part, error.text)
        if not choices:
            raise InputError(
                QT_TRANSLATE_NOOP("Tuning", "Nothing to try is given. Write it like {example}."),
                example="hidden=4|8,8;learning_rate=0.01,0.1",
            )
        return cls(choices)

    def __str__(self) -> str:
        return ";".join(f"{key}={_written_choices(knob(key), found)}" for key, found in self.choices.items())

    def __len__(self) -> int:
        """Settings of the whole grid; raises `InputError` where there is a range."""
        return math.prod(len(self._listed(key)) for key in self.choices)

    def _listed(self, key: str) -> tuple[Value, ...]:
        found = self.choices[key]
        if isinstance(found, Range):
            message = QT_TRANSLATE_NOOP("Tuning", "{key}: a grid needs single values; draw settings to use a range.")
            raise InputError(message, key=key)
        return found

    def grid(self) -> Iterator[Setting]:
        """Yield every setting; the last knob turns fastest."""
        if len(self) > MOST_SETTINGS:
            message = QT_TRANSLATE_NOOP("Tuning", "The grid has {count} settings; at most {most} can be tried.")
            raise InputError(message, count=len(self), most=MOST_SETTINGS)
        for values in product(*map(self._listed, self.choices)):
            yield dict(zip(self.choices, values, strict=True))

    def draw(self, count: int, rng: np.random.Generator) -> Iterator[Setting]:
        """Yield so many random settings; one that was drawn before is drawn anew while there is hope for another."""
        seen: list[Setting] = []
        for _ in range(20 * count):
            if len(seen) == count:
                return
            setting = {key: self._draw_one(key, rng) for key in self.choices}
            if setting not in seen:
                seen.append(setting)
                yield setting

    def _draw_one(self, key: str, rng: np.random.Generator) -> Value:
        found = self.choices[key]
        return found.draw(rng) if isinstance(found, Range) else found[int(rng.integers(len(found)))]


def _written_choices(each: Knob, found: tuple[Value, ...] | Range) -> str:
    return str(found) if isinstance(found, Range) else ("|" if each.is_list else ",").join(map(written, found))


def parse_values(each: Knob, text: str) -> tuple[Value, ...] | Range:
    """Return the list or the range that is written for one knob; raises `InputError` that says why it is none."""
    if TO in text and each.param is not None:
        return _parse_range(each, text)
    separator = "|" if each.is_list or "|" in text else ","
    values = tuple(each.read(value) for value in text.split(separator))
    if len(set(values)) < len(values):
        raise InputError(QT_TRANSLATE_NOOP("Tuning", "a value stands there twice"))
    return values


def _parse_range(each: Knob, text: str) -> Range:
    low, _, high = text.partition(TO)
    ends = each.read(low), each.read(high)
    if not ends[0] < ends[1]:
        raise InputError(QT_TRANSLATE_NOOP("Tuning", "a range goes from a smaller to a larger number"))
    return Range(*ends, is_whole=each.param is not None and each.param.kind is int)


def _refuse(part: str, why: Marked | Text) -> NoReturn:
    raise InputError(QT_TRANSLATE_NOOP("Tuning", "{part}: {why}"), part=part[:80], why=why) from None
