"""What a search has found: every setting with its scores, ranked, and with the spread over folds and seeds."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nnplayground.tuning.space import Setting
from nnplayground.tuning.trial import Outcome


@dataclass(frozen=True, slots=True)
class Tried:
    """One setting and the outcomes of its trials, as far as they are done: by fold, and within it by seed."""

    number: int
    setting: Setting
    outcomes: tuple[tuple[Outcome | None, ...], ...]

    @property
    def done(self) -> list[Outcome]:
        """Its finished trials."""
        return [outcome for fold in self.outcomes for outcome in fold if outcome is not None]

    @property
    def is_complete(self) -> bool:
        """Whether all of its trials are done."""
        return all(outcome is not None for fold in self.outcomes for outcome in fold)

    @property
    def scores(self) -> list[float]:
        """Scores of its finished trials; one that diverged has the worst there can be."""
        return [-math.inf if outcome.score is None else outcome.score for outcome in self.done]

    @property
    def mean(self) -> float:
        """The mean score; -inf where a trial diverged, not-a-number before the first one is done."""
        return float(np.mean(self.scores)) if self.done else math.nan

    @property
    def spread(self) -> float:
        """The standard deviation of the scores over folds and seeds; not-a-number where a trial diverged."""
        return float(np.std(self.scores)) if self.done and math.isfinite(self.mean) else math.nan

    @property
    def spread_of_seeds(self) -> float:
        """The standard deviation over the seeds of the mean over the folds: what chance alone does."""
        means = [np.mean([o.score for o in column]) for column in zip(*self.outcomes, strict=True) if _scored(column)]
        return float(np.std(means)) if means else math.nan

    @property
    def train(self) -> float:
        """The mean score over the samples that were learned from; not-a-number where a trial diverged."""
        scores = [math.nan if outcome.train_score is None else outcome.train_score for outcome in self.done]
        return float(np.mean(scores)) if scores else math.nan

    @property
    def loss(self) -> float:
        """The mean loss; inf where a trial diverged."""
        losses = [math.inf if outcome.loss is None else outcome.loss for outcome in self.done]
        return float(np.mean(losses)) if losses else math.nan

    @property
    def seconds(self) -> float:
        """The mean time of a trial."""
        return float(np.mean([outcome.seconds for outcome in self.done])) if self.done else math.nan

    @property
    def diverged(self) -> int:
        """How many of its trials diverged."""
        return sum(outcome.has_diverged for outcome in self.done)


@dataclass(frozen=True, slots=True)
class Score:
    """What a setting has come to when all of its trials are done, computed once; the numbers are those of `Tried`."""

    number: int
    setting: Setting
    mean: float
    spread: float
    spread_of_seeds: float
    train: float
    """The mean score over the samples that were learned from."""
    loss: float
    seconds: float
    diverged: int

    @classmethod
    def of(cls, tried: Tried) -> Score:
        """Return the score of a setting."""
        return cls(
            tried.number,
            tried.setting,
            tried.mean,
            tried.spread,
            tried.spread_of_seeds,
            tried.train,
            tried.loss,
            tried.seconds,
            tried.diverged,
        )

    @property
    def rank(self) -> tuple[float, float, int]:
        """What settings are ordered by, the best first."""
        return -self.mean, self.loss, self.number


def _scored(column: Sequence[Outcome | None]) -> bool:
    return all(outcome is not None and outcome.score is not None for outcome in column)


def ranked(tried: Sequence[Tried]) -> list[Tried]:
    """Return the settings that are complete, the best first: by mean score, then by loss, then as they were tried."""
    complete = [each for each in tried if each.is_complete]
    return sorted(complete, key=lambda each: (-each.mean, each.loss, each.number))
