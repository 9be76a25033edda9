"""Settings of a run that differ in one thing, trained over several seeds and compared by one number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from msgspec.structs import replace

from nnplayground.catalogue import catalogue
from nnplayground.engine.arrays import Array
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.stopping import Finish
from nnplayground.experiment.build import Run, build
from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons.topics.spread import Spread, padded, spread_of
from nnplayground.progress import Report, part, silently

SEEDS = 5
PICTURE = 48
"""Places of the picture of a boundary, each way."""
ROOM = 0.1
"""How far a picture reaches beyond the samples, as a share of their span."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One value of a parameter, as scikit-learn writes it, and the experiment that has it.

    `fits` is how often training is called for; a `warm` call goes on from where the last one ended, any other one
    begins anew with the same seed.
    """

    value: str
    experiment: Experiment
    seeds: tuple[int, ...] = tuple(range(SEEDS))
    fits: int = 1
    warm: bool = False

    def seeded(self, seed: int) -> Experiment:
        """Return the experiment with a seed for the weights and the order of samples."""
        spec = self.experiment
        return replace(spec, network=replace(spec.network, seed=seed), training=replace(spec.training, seed=seed))


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """What one setting came to; arrays have one entry, or one row, a seed."""

    curves: Array
    """What is drawn, from the start on `(seeds, epochs + 1)`; a run that ends sooner keeps its last number, one that
    diverges has none from there on."""
    values: Array
    """The number that settings are compared by `(seeds,)`; infinite where a run diverged."""
    finish: Finish | None
    """How the run of the first seed ended."""
    log: tuple[tuple[int, float], ...]
    """Epochs and training losses of the first seed."""
    picture: Array | None
    """The first seed's output over the plane of two inputs `(PICTURE, PICTURE)`, from 0 to 1; row 0 is at the top."""

    @property
    def curve(self) -> Spread:
        """The curve over all seeds."""
        return spread_of(self.curves)

    @property
    def value(self) -> float:
        """The median of the numbers."""
        return float(np.median(self.values))


# -- what is measured --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Gauge:
    """A number that a run comes to, and how it is called."""

    key: str
    label: Marked
    of: Callable[[Run], float]
    whole: bool = False
    """Whether it counts something."""


def _norm(run: Run) -> float:
    network = run.training.network
    return float(np.sqrt(sum(np.square(network.weights(index)).sum() for index in range(len(network.layers)))))


def _rises(run: Run) -> float:
    """Return by how much the training loss rose between epochs, all in all."""
    return float(np.maximum(np.diff(run.training.history.curve().train_loss), 0.0).sum())


GAUGES = catalogue(
    [
        Gauge("train_loss", QT_TRANSLATE_NOOP("Gauge", "Training loss"), lambda run: run.training.record.train_loss),
        Gauge("test_loss", QT_TRANSLATE_NOOP("Gauge", "Test loss"), lambda run: run.training.record.test_loss),
        Gauge(
            "train_score",
            QT_TRANSLATE_NOOP("Gauge", "Accuracy in training"),
            lambda run: run.training.record.train_score,
        ),
        Gauge("epochs", QT_TRANSLATE_NOOP("Gauge", "Epochs trained"), lambda run: run.training.epoch, whole=True),
        Gauge("rate", QT_TRANSLATE_NOOP("Gauge", "Learning rate at the end"), lambda run: float(run.training.rate)),
        Gauge("norm", QT_TRANSLATE_NOOP("Gauge", "Size of the weights ‖w‖"), _norm),
        Gauge("rises", QT_TRANSLATE_NOOP("Gauge", "How far the loss went up, all in all"), _rises),
        Gauge("steps", QT_TRANSLATE_NOOP("Gauge", "Steps"), lambda run: run.training.steps, whole=True),
        Gauge(
            "samples",
            QT_TRANSLATE_NOOP("Gauge", "Samples left to learn from"),
            lambda run: len(run.prepared.train),
            whole=True,
        ),
    ]
)
"""Every number that settings can be compared by."""


# -- running -----------------------------------------------------------------------------------------------------------


def _fit(run: Run, report: Report) -> None:
    """Train until the run ends by itself."""
    planned = run.training.settings.epochs or 1
    begun = run.training.epoch
    while run.training.finish is None:
        report(min((run.training.epoch - begun) / planned, 1.0))
        run.training.advance_epoch()


def _run(setting: Setting, seed: int, curve: str, report: Report) -> tuple[Run, Array]:
    """Return the last run of one seed and the curve of all its fits, one after the other."""
    run = build(setting.seeded(seed))
    curves: list[Array] = []
    for number in range(setting.fits):
        if number and setting.warm:
            run.training.go_on()
        elif number:
            curves.append(getattr(run.training.history.curve(), curve))
            run = build(setting.seeded(seed))
        try:
            _fit(run, part(report, number / setting.fits, (number + 1) / setting.fits))
        except TrainingDiverged:
            break
    curves.append(getattr(run.training.history.curve(), curve))
    return run, np.concatenate(curves)


def outcome(setting: Setting, gauge: str, curve: str, report: Report = silently, *, pictured: bool = False) -> Outcome:
    """Return what a setting comes to over its seeds."""
    curves, ends, values = [], [], []
    first: Run | None = None
    for number, seed in enumerate(setting.seeds):
        count = len(setting.seeds)
        run, drawn = _run(setting, seed, curve, part(report, number / count, (number + 1) / count))
        first = first or run
        diverged = run.training.finish is Finish.DIVERGED
        curves.append(drawn)
        ends.append(np.nan if diverged else drawn[-1])
        values.append(np.inf if diverged else GAUGES[gauge].of(run))
    if first is None:
        raise ValueError("a setting needs a seed")
    course = first.training.history.curve()
    log = tuple(zip(course.epochs.tolist(), course.train_loss.tolist(), strict=True))
    picture = _picture(first) if pictured else None
    return Outcome(padded(curves, ends), np.array(values), first.training.finish, log, picture)


def compare(
    settings: Sequence[Setting], gauge: str, curve: str, report: Report = silently, *, pictured: bool = False
) -> list[Outcome]:
    """Return what each setting comes to."""
    count = len(settings)
    return [
        outcome(setting, gauge, curve, part(report, number / count, (number + 1) / count), pictured=pictured)
        for number, setting in enumerate(settings)
    ]


def _picture(run: Run) -> Array:
    """Return the first output over the plane of the two columns of the data."""
    x = run.prepared.dataset.x
    low, high = x.min(axis=0), x.max(axis=0)
    room = ROOM * (high - low)
    across, up = (np.linspace(low[axis] - room[axis], high[axis] + room[axis], PICTURE) for axis in (0, 1))
    places = np.stack(np.meshgrid(across, up[::-1]), axis=-1).reshape(-1, 2)
    output = run.training.network.predict(run.prepared.inputs(places))[:, 0].reshape(PICTURE, PICTURE)
    dark, light = run.prepared.codes
    return np.asarray(np.clip((output - dark) / (light - dark), 0.0, 1.0))


# -- claims ------------------------------------------------------------------------------------------------------------

Claim = Callable[[Sequence[Outcome]], bool]
"""What the outcomes of settings, in their order, have to show."""


def rises(outcomes: Sequence[Outcome]) -> bool:
    """Say whether the median grows from each setting to the next."""
    values = [each.value for each in outcomes]
    return all(after > before for before, after in pairwise(values))


def falls(outcomes: Sequence[Outcome]) -> bool:
    """Say whether the median falls from each setting to the next."""
    return rises(outcomes[::-1])


def best(place: int) -> Claim:
    """Return the claim that one setting has the smallest median of all."""

    def holds(outcomes: Sequence[Outcome]) -> bool:
        return all(outcomes[place].value < each.value for each in outcomes if each is not outcomes[place])

    return holds


def same(outcomes: Sequence[Outcome]) -> bool:
    """Say whether the runs of all settings are equal to the last bit."""
    return all(np.array_equal(each.curves, outcomes[0].curves, equal_nan=True) for each in outcomes)
