"""The guide: look at an experiment, propose the next one, try it in pairs, adopt it or not, and go on.

The test samples take no part: every score here is that of a fold of the training samples.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from itertools import combinations

from msgspec.structs import replace

from nnplayground.errors import InputError
from nnplayground.experiment.build import load_data, shape_of
from nnplayground.experiment.check import check
from nnplayground.experiment.controls import Access, access
from nnplayground.experiment.problems import Shape, problems, refuse
from nnplayground.experiment.spec import ControlsSpec, Experiment
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.progress import Report, silently
from nnplayground.tuning.advice.case import Case, Watched, facts_of, planned, says_enough, watch
from nnplayground.tuning.advice.in_scores import has_room
from nnplayground.tuning.advice.paired import Comparison, compared
from nnplayground.tuning.advice.remedies import REMEDIES, Remedy
from nnplayground.tuning.advice.signs import Signs
from nnplayground.tuning.advice.symptoms import Found, found_in
from nnplayground.tuning.differences import sentence
from nnplayground.tuning.search import give_out
from nnplayground.tuning.trial import Trial, build_trial

FOLDS, SEEDS = 5, 2
MOST_PAIRED = 3
"""Remedies, each of another kind, of which two at a time are proposed when they have been tried alone."""
CHANGE = QT_TRANSLATE_NOOP("Advice", "The network {differences}.")


@dataclass(frozen=True, slots=True)
class Plan:
    """How experiments are tried: on so many folds of the training samples, from so many starting weights."""

    folds: int = FOLDS
    seeds: int = SEEDS

    @property
    def trainings(self) -> int:
        """Trainings of one experiment."""
        return self.folds * self.seeds


@dataclass(frozen=True, slots=True, eq=False)
class Diagnosis:
    """What was found in an experiment."""

    experiment: Experiment
    """As it stands in the document."""
    case: Case
    found: tuple[Found, ...]
    plan: Plan


@dataclass(frozen=True, slots=True, eq=False)
class Proposal:
    """The next experiment: which remedies, for which symptoms, and what it comes to."""

    remedies: tuple[Remedy, ...]
    reasons: tuple[Found, ...]
    """What it is proposed for; nothing where nothing was found."""
    experiment: Experiment
    """As it would stand in the document."""
    tried: Experiment
    """With the end that trials have."""
    change: Text
    """What it changes, as a sentence."""

    @property
    def key(self) -> str:
        """What tells it from all others of the same diagnosis."""
        return "+".join(remedy.key for remedy in self.remedies)


@dataclass(frozen=True, slots=True, eq=False)
class Attempt:
    """A proposal that was tried."""

    diagnosis: Diagnosis
    proposal: Proposal
    case: Case
    """What the trials of the proposal showed."""
    comparison: Comparison

    def adopted(self) -> Diagnosis:
        """Return what is found when the proposal is in force: its trials are those that were just done."""
        return Diagnosis(self.proposal.experiment, self.case, found_in(self.case), self.diagnosis.plan)


# -- looking -----------------------------------------------------------------------------------------------------------


def diagnosed(
    experiment: Experiment, plan: Plan, executor: Executor, report: Report = silently, run: Signs | None = None
) -> Diagnosis:
    """Train an experiment on every fold and say what it suffers from; `run` is what the run on the canvas shows.

    Raises `InputError` where it cannot be built, or has fewer samples than folds.
    """
    tried = planned(experiment, run.done if run is not None else 0)
    shown = run if run is not None and says_enough(run, tried) else None
    case = _case(tried, plan, executor, report, shown)
    return Diagnosis(experiment, case, found_in(case), plan)


def _case(experiment: Experiment, plan: Plan, executor: Executor, report: Report, run: Signs | None = None) -> Case:
    trials = [
        Trial(experiment, 0, seed, fold, plan.folds, experiment.data.split_seed)
        for fold in range(plan.folds)
        for seed in range(plan.seeds)
    ]
    build_trial(trials[0])
    done: dict[str, Watched] = {}

    def take(trial: Trial, watched: Watched) -> None:
        done[trial.key] = watched

    give_out(watch, trials, executor, take, report)
    watched = tuple(done[trial.key] for trial in trials)
    return Case(experiment, facts_of(experiment), watched, plan.folds, plan.seeds, run)


# -- proposing ---------------------------------------------------------------------------------------------------------


def proposals(diagnosis: Diagnosis) -> tuple[Proposal, ...]:
    """Return what may be tried, the most promising first.

    A remedy comes before another where it is for something graver, or else for more of what was found. Two at a time
    come last: some networks suffer from two things each of which alone is enough to keep them from learning. Where
    nothing is found that there is a remedy for, it is what is worth an experiment with any network.
    """
    shape = shape_of(load_data(diagnosis.experiment.data), diagnosis.experiment.data)
    alone = list(_alone(diagnosis, shape))
    made = [*alone, *_together(diagnosis, alone, shape)] or list(_general(diagnosis, shape))
    found: list[Proposal] = []
    for proposal in made:
        if all(proposal.tried != other.tried for other in found):
            found.append(proposal)
    return tuple(found)


def next_proposal(diagnosis: Diagnosis, tried: Collection[str]) -> Proposal | None:
    """Return the most promising proposal whose key is not among those tried.

    None where all were tried, or where nothing is wrong and hardly anything could be better.
    """
    if not diagnosis.found and not has_room(diagnosis.case):
        return None
    return next((each for each in proposals(diagnosis) if each.key not in tried), None)


def _alone(diagnosis: Diagnosis, shape: Shape) -> Iterator[Proposal]:
    for remedy in sorted(REMEDIES.values(), key=lambda remedy: _rank(remedy, diagnosis.found)):
        reasons = _reasons([remedy], diagnosis.found)
        proposal = _proposal(diagnosis, (remedy,), reasons, shape) if reasons else None
        if proposal is not None:
            yield proposal


def _general(diagnosis: Diagnosis, shape: Shape) -> Iterator[Proposal]:
    for remedy in REMEDIES.values():
        proposal = _proposal(diagnosis, (remedy,), (), shape) if remedy.is_general else None
        if proposal is not None:
            yield proposal


def _rank(remedy: Remedy, found: Sequence[Found]) -> tuple[int, int]:
    weights = [each.symptom.weight for each in found if each.symptom.key in remedy.cures]
    return -max(weights, default=0), -sum(weights)


def _reasons(remedies: Sequence[Remedy], found: Sequence[Found]) -> tuple[Found, ...]:
    return tuple(each for each in found if any(each.symptom.key in remedy.cures for remedy in remedies))


def _together(diagnosis: Diagnosis, alone: Sequence[Proposal], shape: Shape) -> Iterator[Proposal]:
    """Yield pairs of the first remedies that change different things."""
    firsts: dict[str, Remedy] = {}
    for proposal in alone:
        (remedy,) = proposal.remedies
        firsts.setdefault(remedy.control, remedy)
    for pair in combinations(list(firsts.values())[:MOST_PAIRED], 2):
        made = _proposal(diagnosis, pair, _reasons(pair, diagnosis.found), shape)
        if made is not None:
            yield made


def _proposal(
    diagnosis: Diagnosis, remedies: tuple[Remedy, ...], reasons: tuple[Found, ...], shape: Shape
) -> Proposal | None:
    """Return a proposal; None where it would change nothing, what does not fit, or what the lecturer has locked."""
    controls = diagnosis.experiment.controls
    base = tried = diagnosis.case.experiment
    for remedy in remedies:
        changed = remedy.change(tried, shape)
        if changed == tried or access(controls, remedy.control) is not Access.FREE:
            return None
        tried = changed
    if not _fits(tried, shape):
        return None
    own = diagnosis.experiment.training.epochs
    epochs = own if tried.training.epochs == base.training.epochs else tried.training.epochs
    experiment = replace(tried, training=replace(tried.training, epochs=epochs))
    return Proposal(remedies, reasons, experiment, tried, sentence(base, tried, CHANGE))


def _fits(experiment: Experiment, shape: Shape) -> bool:
    try:
        check(experiment)
        refuse(problems(experiment, shape))
    except InputError:
        return False
    return True


# -- trying ------------------------------------------------------------------------------------------------------------


def attempted(diagnosis: Diagnosis, proposal: Proposal, executor: Executor, report: Report = silently) -> Attempt:
    """Train a proposal on the same folds from the same seeds as what is in force, and compare pair by pair.

    Raises `InputError` where it cannot be built.
    """
    case = _case(proposal.tried, diagnosis.plan, executor, report)
    comparison = compared(diagnosis.case.scores, case.scores, diagnosis.plan.folds)
    return Attempt(diagnosis, proposal, case, comparison)


def is_in_force(diagnosis: Diagnosis, experiment: Experiment) -> bool:
    """Say whether an experiment is still the one that was looked at; words about it and controls do not count."""
    bare = [
        replace(each, title="", description="", controls=ControlsSpec()) for each in (diagnosis.experiment, experiment)
    ]
    return bare[0] == bare[1]
