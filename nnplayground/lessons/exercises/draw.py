"""Numbers that are drawn: few digits, and the same ones for a seed on every machine and with every NumPy.

Everything comes from `Generator.random`, which is the bits of PCG64 and nothing else; what NumPy makes of them in
`integers` or `choice` may change from version to version.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np

MOST_TRIES = 500
T = TypeVar("T")


def whole(rng: np.random.Generator, low: int, high: int) -> int:
    """Return a whole number from `low` to `high`, both included."""
    return low + int(rng.random() * (high - low + 1))


def pick(rng: np.random.Generator, options: Sequence[T]) -> T:
    """Return one of the options."""
    return options[whole(rng, 0, len(options) - 1)]


def decimal(rng: np.random.Generator, low: float, high: float, places: int = 1) -> float:
    """Return a number of so many decimals from `low` to `high`."""
    scale = 10**places
    return whole(rng, round(low * scale), round(high * scale)) / scale


def nonzero(rng: np.random.Generator, size: float, places: int = 1) -> float:
    """Return a number of so many decimals from -size to size that is not 0."""
    return decimal(rng, 10.0**-places, size, places) * (1.0 if rng.random() < 0.5 else -1.0)


def several(rng: np.random.Generator, count: int, size: float, places: int = 1) -> tuple[float, ...]:
    """Return some numbers as `nonzero` draws them."""
    return tuple(nonzero(rng, size, places) for _ in range(count))


def shares(rng: np.random.Generator, count: int, parts: int = 10) -> tuple[float, ...]:
    """Return probabilities that add up to 1, each a whole number of `parts`-ths and none 0."""
    cuts: set[int] = set()
    while len(cuts) < count - 1:
        cuts.add(whole(rng, 1, parts - 1))
    ends = [0, *sorted(cuts), parts]
    return tuple((high - low) / parts for low, high in itertools.pairwise(ends))


def until(rng: np.random.Generator, make: Callable[[np.random.Generator], T], holds: Callable[[T], bool]) -> T:
    """Draw until something holds; raises `RuntimeError` where that does not happen."""
    for _ in range(MOST_TRIES):
        made = make(rng)
        if holds(made):
            return made
    raise RuntimeError("no numbers of the kind were found")


def is_telling(value: float, smallest: float = 0.01, largest: float = 100.0) -> bool:
    """Say whether a number is worth asking for: neither 0 nor nearly so, and not large."""
    return smallest <= abs(value) <= largest
