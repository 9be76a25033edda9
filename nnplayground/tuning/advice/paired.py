"""Two settings on the same folds from the same starting weights: pair by pair, and whether that is more than chance.

Trainings of the folds of one cross-validation share most of their samples, so that their scores are not independent,
and a plain t-test finds differences where there are none. The corrected one (Nadeau and Bengio, 2003; for repeated
folds Bouckaert and Frank, 2004) adds the size of a judging fold over that of what is learned from to 1/n:
t = d̄ / √((1/n + 1/(k − 1))·s²), with n − 1 degrees of freedom.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum, auto

import numpy as np

from nnplayground.data.dataset import Floats

LEVEL = 0.05
"""Chance of calling two settings different that are not."""
NOTHING = 1e-12
"""What is left of 0 by rounding."""


class Finding(Enum):
    """What a comparison comes to."""

    BETTER = auto()
    WORSE = auto()
    ALIKE = auto()
    """No difference that is beyond chance."""


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """The scores of one setting and of another one, trial by trial `(n,)`, on so many folds."""

    before: Floats
    after: Floats
    folds: int

    @property
    def differences(self) -> Floats:
        """After less before, pair by pair; positive is better."""
        return self.after - self.before

    @property
    def mean(self) -> float:
        """The mean difference."""
        return float(self.differences.mean())

    @property
    def spread(self) -> float:
        """The standard deviation of the differences over the pairs."""
        return float(self.differences.std(ddof=1)) if len(self.differences) > 1 else math.nan

    @property
    def error(self) -> float:
        """The standard error of the mean difference, corrected for what the folds share."""
        return self.spread * math.sqrt(1.0 / len(self.differences) + 1.0 / (self.folds - 1))

    @property
    def wins(self) -> int:
        """Pairs in which the second setting is better."""
        return int((self.differences > 0.0).sum())

    @property
    def losses(self) -> int:
        """Pairs in which the second setting is worse."""
        return int((self.differences < 0.0).sum())

    @property
    def chance(self) -> float:
        """How often chance alone makes a difference at least as large, in either direction; the p of the t-test."""
        if abs(self.mean) < NOTHING or len(self.differences) < 2:
            return 1.0
        return two_sided(self.mean / self.error, len(self.differences) - 1) if self.error > NOTHING else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The span in which the true mean difference lies with a confidence of 95 %."""
        if len(self.differences) < 2:
            return -math.inf, math.inf
        reach = critical(LEVEL, len(self.differences) - 1) * self.error
        return self.mean - reach, self.mean + reach

    @property
    def finding(self) -> Finding:
        """What it comes to."""
        if self.chance >= LEVEL:
            return Finding.ALIKE
        return Finding.BETTER if self.mean > 0.0 else Finding.WORSE


def two_sided(t: float, degrees: int) -> float:
    """Return the chance of a t at least as far from 0, for whole degrees of freedom from 1 on.

    The sums are those of Abramowitz and Stegun, 26.7.3 and 26.7.4.
    """
    angle = math.atan(abs(t) / math.sqrt(degrees))
    cosine = math.cos(angle)
    term = total = cosine if degrees % 2 else 1.0
    for step in range(2 + degrees % 2, degrees - 1, 2):
        term *= (step - 1) / step * cosine**2
        total += term
    if degrees % 2 == 0:
        inside = math.sin(angle) * total
    else:
        inside = 2.0 / math.pi * (angle + (math.sin(angle) * total if degrees > 1 else 0.0))
    return max(0.0, 1.0 - inside)


def critical(level: float, degrees: int) -> float:
    """Return the t that chance passes in either direction as often as `level`, to six digits."""
    low, high = 0.0, 1e4
    while high - low > 1e-7 * high:
        middle = (low + high) / 2.0
        low, high = (middle, high) if two_sided(middle, degrees) > level else (low, middle)
    return high


def compared(before: Floats, after: Floats, folds: int) -> Comparison:
    """Return the comparison of scores that were found on the same folds from the same seeds."""
    if len(before) != len(after):
        raise ValueError("pairs need as many scores on both sides")
    return Comparison(np.asarray(before, dtype=np.float64), np.asarray(after, dtype=np.float64), folds)
