"""What is known of one experiment that the guide has looked at: findings, proposals, and what was tried."""

from __future__ import annotations

from dataclasses import dataclass, field

from nnplayground.tuning.advice.guide import Attempt, Diagnosis, Proposal
from nnplayground.tuning.advice.paired import Finding


@dataclass(slots=True, eq=False)
class Visit:
    """One experiment under the guide; the attempts are those that began from it."""

    diagnosis: Diagnosis
    proposals: tuple[Proposal, ...]
    attempts: list[Attempt] = field(default_factory=list)

    def attempt_of(self, proposal: Proposal) -> Attempt | None:
        """Return how a proposal came out; None where it was not tried."""
        return next((each for each in self.attempts if each.proposal is proposal), None)

    def untried(self) -> list[Proposal]:
        """Return what was not tried yet, the most promising first."""
        return [each for each in self.proposals if self.attempt_of(each) is None]

    def after(self, proposal: Proposal | None) -> Proposal | None:
        """Return the next one after a proposal that was not tried, from the first one on where it was the last."""
        places = list(self.proposals)
        begin = places.index(proposal) + 1 if proposal in places else 0
        round_ = places[begin:] + places[:begin]
        return next((each for each in round_ if each is not proposal and self.attempt_of(each) is None), None)

    def best(self) -> Attempt | None:
        """Return the attempt that is better beyond chance by most; None where there is none."""
        better = [each for each in self.attempts if each.comparison.finding is Finding.BETTER]
        return max(better, key=lambda each: each.comparison.mean, default=None)
