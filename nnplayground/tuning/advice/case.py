"""A case: an experiment, what its data are like, what its runs show, and how its judged trials came out."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from msgspec.structs import replace

from nnplayground.data.dataset import CLASSIFICATION, Floats
from nnplayground.data.inputs import available
from nnplayground.engine.threads import use_one_blas_thread
from nnplayground.experiment.build import Prepared, load_data, prepare, shape_of
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.problems import Shape
from nnplayground.experiment.spec import Experiment
from nnplayground.tuning.advice.signs import Signs, signs_of
from nnplayground.tuning.trial import Outcome, Trial, build_trial, outcome_of

WORST = {CLASSIFICATION: 0.0}
WORST_R_SQUARED = -1.0
"""What a run that diverged counts as, and every R² below it: nothing is worse than a network that is never right."""
FEWEST_EPOCHS, MOST_EPOCHS = 50, 2000
"""Between these is what trials do where no end is planned and a run has shown how long it is trained."""


@dataclass(frozen=True, slots=True, eq=False)
class Watched:
    """One trial: how it was judged, and what it showed."""

    outcome: Outcome
    signs: Signs


def watch(trial: Trial) -> Watched:
    """Train a trial, judge it by its fold, and look at what it shows; raises `InputError` as `run_trial` does."""
    use_one_blas_thread()
    begin = time.perf_counter()
    run = build_trial(trial)
    outcome = outcome_of(run.training, trial.key, begin)
    return Watched(outcome, signs_of(run, judged=True))


@dataclass(frozen=True, slots=True)
class Facts:
    """What the training samples are like."""

    shape: Shape
    samples: int
    names: tuple[str, ...]
    """Of the inputs."""
    means: Floats
    deviations: Floats
    """Of the inputs as the network meets them, without those that never change."""
    classes: tuple[tuple[str, int], ...]
    """Every class with its number of samples; none for regression."""
    targets: tuple[float, float]
    """The smallest and the largest one, as they are coded."""


def facts_of(experiment: Experiment) -> Facts:
    """Return what the training samples of an experiment are like; raises `InputError` as `build` does."""
    dataset = load_data(experiment.data)
    prepared = prepare(experiment, dataset)
    x, shown = prepared.part(prepared.train).x, available(dataset)
    targets = prepared.targets[prepared.train]
    varied = np.ptp(x, axis=0) > 0.0
    return Facts(
        shape=shape_of(dataset, experiment.data),
        samples=len(prepared.train),
        names=tuple(shown[key] for key, has in zip(prepared.inputs.keys, varied, strict=True) if has),
        means=x.mean(axis=0)[varied],
        deviations=x.std(axis=0)[varied],
        classes=_classes(prepared),
        targets=(float(targets.min()), float(targets.max())),
    )


def _classes(prepared: Prepared) -> tuple[tuple[str, int], ...]:
    dataset = prepared.dataset
    if dataset.labels is None:
        return ()
    counts = np.bincount(dataset.labels[prepared.train], minlength=dataset.n_classes)
    return tuple(zip(dataset.class_names, map(int, counts), strict=True))


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """Everything that symptoms are found in."""

    experiment: Experiment
    """With the end that trials have."""
    facts: Facts
    watched: tuple[Watched, ...]
    """The trials, fold by fold, seed by seed."""
    folds: int
    seeds: int
    run: Signs | None = None
    """What the run on the canvas shows, where it has come far enough to say something."""

    @property
    def signs(self) -> Signs:
        """What stands for this experiment: the run on the canvas, or else the first trial."""
        return self.run or self.watched[0].signs

    @property
    def is_classification(self) -> bool:
        """Whether the score is an accuracy; else it is R²."""
        return self.facts.shape.task == CLASSIFICATION

    @property
    def floor(self) -> float:
        """The score that a run which diverged counts as, and the lowest that any does."""
        return WORST.get(self.facts.shape.task, WORST_R_SQUARED)

    @property
    def scores(self) -> Floats:
        """The score over the judging fold of every trial."""
        return self._numbers([each.outcome.score for each in self.watched])

    @property
    def train_scores(self) -> Floats:
        """The score over the samples learned from of every trial."""
        return self._numbers([each.outcome.train_score for each in self.watched])

    def _numbers(self, found: Sequence[float | None]) -> Floats:
        return np.array([self.floor if value is None else max(value, self.floor) for value in found])

    @property
    def score(self) -> float:
        """The mean score over the judging folds."""
        return float(self.scores.mean())

    @property
    def train_score(self) -> float:
        """The mean score over the samples learned from."""
        return float(self.train_scores.mean())

    @property
    def diverged(self) -> int:
        """How many trials diverged."""
        return sum(each.outcome.has_diverged for each in self.watched)

    @property
    def constant_score(self) -> float:
        """The score of always saying the same: the share of the largest class, or an R² of 0."""
        counts = [count for _, count in self.facts.classes]
        return max(counts) / sum(counts) if counts else 0.0

    @property
    def parameters(self) -> int:
        """Weights and biases of the network, without skips."""
        sizes = [len(self.facts.names), *(layer.units for layer in self.experiment.network.layers)]
        return sum((below + 1) * units for below, units in pairwise(sizes))


def planned(experiment: Experiment, epochs_done: int = 0) -> Experiment:
    """Return the experiment with an end: its own, or one that suits how long it was trained."""
    if experiment.training.epochs is not None:
        return experiment
    usual = int(NUMBERS["epochs"].default)
    epochs = min(max(epochs_done, FEWEST_EPOCHS), MOST_EPOCHS) if epochs_done else usual
    return replace(experiment, training=replace(experiment.training, epochs=epochs))


def says_enough(signs: Signs, experiment: Experiment) -> bool:
    """Say whether a run has come far enough to stand for an experiment that is trained to its end, or diverged."""
    epochs = experiment.training.epochs or 0
    return signs.has_diverged or (signs.done >= epochs / 2 and math.isfinite(signs.loss[-1]))
