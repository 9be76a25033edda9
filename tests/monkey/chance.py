"""What an action is drawn from: numbers of its own, so that one action that is left out changes no other."""

from __future__ import annotations

import random
import zlib
from collections.abc import Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """The random numbers of one action of one seed."""

    def __init__(self, seed: int, number: int) -> None:
        self._random = random.Random(f"{seed} {number}")

    def pick(self, named: Mapping[str, T]) -> tuple[str, T]:
        """Draw from what has names, in such a way that others which come and go hardly ever change what is drawn."""
        salt = self._random.random()
        name = min(sorted(named), key=lambda name: zlib.crc32(f"{salt} {name}".encode()))
        return name, named[name]

    def choose(self, choices: Sequence[T]) -> T:
        """Draw one of several."""
        return choices[self.below(len(choices))]

    def weighted(self, weights: Mapping[str, int]) -> str:
        """Draw a name by its weight."""
        names = sorted(weights)
        return self._random.choices(names, [weights[name] for name in names])[0]

    def below(self, end: int) -> int:
        """Draw a whole number from 0 to `end` - 1."""
        return self._random.randrange(end)

    def happens(self, share: float) -> bool:
        """Say yes in such a share of the cases."""
        return self._random.random() < share

    def share(self) -> float:
        """Draw a number from 0 to 1."""
        return self._random.random()
