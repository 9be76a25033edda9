"""One trial: an experiment trained from one seed on one fold, and judged by the samples it has not seen.

Everything here is plain data, so that any process, on this machine or another, can do it.
"""

from __future__ import annotations

import hashlib
import math
import time
from dataclasses import dataclass

import msgspec
import numpy as np
from msgspec.structs import replace

from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.threads import use_one_blas_thread
from nnplayground.engine.training import Training
from nnplayground.errors import InputError
from nnplayground.experiment.build import Run, build, build_on, load_data, parts
from nnplayground.experiment.spec import ControlsSpec, Experiment
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.tuning.folds import folds

BATCHES_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Trial:
    """What is to be trained: an experiment with the setting in it, a seed, and which of how many folds judges.

    The folds are dealt by `fold_seed`, the same for every setting and seed, so that all are judged alike.
    """

    experiment: Experiment
    setting: int
    """Which setting of the search it belongs to."""
    seed: int
    fold: int
    folds: int
    fold_seed: int

    @property
    def key(self) -> str:
        """What tells this trial from all others, wherever it is done; titles and seeds of the canvas change nothing."""
        bare = replace(seeded(self.experiment, self.seed), title="", description="", controls=ControlsSpec())
        content = msgspec.json.encode(bare, order="deterministic")
        place = f"|{self.seed}|{self.fold}|{self.folds}|{self.fold_seed}"
        return hashlib.sha256(content + place.encode()).hexdigest()[:32]


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What came out of a trial; no number where it diverged."""

    key: str
    score: float | None
    """Accuracy, or R² for regression, over the judging samples."""
    loss: float | None
    train_score: float | None
    epochs: int
    seconds: float

    @property
    def has_diverged(self) -> bool:
        """Whether training ended in numbers beyond all bounds."""
        return self.score is None


def seeded(experiment: Experiment, seed: int) -> Experiment:
    """Return the experiment with starting weights and training drawn by a seed."""
    network = replace(experiment.network, seed=seed)
    return replace(experiment, network=network, training=replace(experiment.training, seed=seed))


def build_trial(trial: Trial) -> Run:
    """Return the run of a trial at its beginning; raises `InputError` where its parts do not fit together."""
    plain = replace(trial.experiment, training=replace(trial.experiment.training, early_stopping=False))
    dataset = load_data(plain.data)
    train, _, _ = parts(plain, dataset)
    labels = None if dataset.labels is None else dataset.labels[train]
    dealt = folds(train, trial.folds, np.random.default_rng(trial.fold_seed), labels)
    return build_on(seeded(trial.experiment, trial.seed), *dealt[trial.fold])


def run_trial(trial: Trial) -> Outcome:
    """Train and judge; raises `InputError` for an experiment that cannot be built or would never end."""
    use_one_blas_thread()
    begin = time.perf_counter()
    return outcome_of(build_trial(trial).training, trial.key, begin)


def run_final(chosen: Experiment, seed: int) -> Outcome:
    """Train on all training samples and judge by the test samples; raises `InputError` as `run_trial` does."""
    use_one_blas_thread()
    begin = time.perf_counter()
    return outcome_of(build(seeded(chosen, seed)).training, "", begin)


def outcome_of(training: Training, key: str, begin: float) -> Outcome:
    """Train to the end and return what came out; `begin` is when its clock was started."""
    finished = train_to_the_end(training)
    record = training.record
    numbers = (record.test_score, record.test_loss, record.train_score) if finished else (math.nan,) * 3
    score, loss, train_score = (value if math.isfinite(value) else None for value in map(float, numbers))
    return Outcome(
        key=key,
        score=score,
        loss=loss,
        train_score=train_score,
        epochs=training.epoch,
        seconds=time.perf_counter() - begin,
    )


def train_to_the_end(training: Training) -> bool:
    """Train until the run ends by itself; False where it diverges."""
    if training.last_epoch is None:
        raise InputError(QT_TRANSLATE_NOOP("Tuning", "Say how many epochs a run has at most; it would never end."))
    try:
        while training.finish is None:
            training.advance(BATCHES_AT_ONCE)
    except TrainingDiverged:
        return False
    training.refresh()
    return True
