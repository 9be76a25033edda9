"""The search: every setting from several seeds on every fold, on whatever executor there is.

The test samples of the experiment take no part: they are looked at once, by `judge`, after a setting is chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass
from itertools import islice

from msgspec.structs import replace

from nnplayground.engine.training import Training
from nnplayground.errors import InputError
from nnplayground.experiment.build import build, load_data, shape_of
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.progress import Report, silently
from nnplayground.tuning.knobs import turned
from nnplayground.tuning.results import Tried
from nnplayground.tuning.space import Setting
from nnplayground.tuning.store import Store
from nnplayground.tuning.trial import Outcome, Trial, build_trial, run_trial, seeded, train_to_the_end

LOOK_EVERY_S = 0.1
"""How long the search waits for a trial before it looks whether it is called off."""
WAITING_AT_MOST = 32
"""Trials handed to the executor and not yet done: enough to keep it busy, few enough to be called off quickly."""


@dataclass(frozen=True, slots=True)
class Search:
    """What is tried, and how it is judged."""

    experiment: Experiment
    settings: tuple[Setting, ...]
    folds: int = 5
    seeds: int = 1
    first_seed: int = 0
    fold_seed: int = 0

    def experiments(self) -> list[Experiment]:
        """Return the experiment of every setting, with a planned end; raises `InputError` for what cannot be tried."""
        shape = shape_of(load_data(self.experiment.data), self.experiment.data)
        base = self.experiment
        if base.training.epochs is None:
            epochs = int(NUMBERS["epochs"].default)
            base = replace(base, training=replace(base.training, epochs=epochs))
        return [turned(base, setting, shape) for setting in self.settings]

    def trials(self) -> list[Trial]:
        """Return every trial, setting by setting, fold by fold, seed by seed."""
        return [
            Trial(experiment, number, self.first_seed + seed, fold, self.folds, self.fold_seed)
            for number, experiment in enumerate(self.experiments())
            for fold in range(self.folds)
            for seed in range(self.seeds)
        ]

    def check(self, trials: Sequence[Trial]) -> None:
        """Build one trial of every setting; raises `InputError` that names the setting that cannot be built."""
        for trial in trials[:: self.folds * self.seeds]:
            try:
                build_trial(trial)
            except InputError as error:
                message = QT_TRANSLATE_NOOP("Tuning", "The setting {setting} cannot be tried: {why}")
                setting = ", ".join(f"{key}={value}" for key, value in self.settings[trial.setting].items())
                raise InputError(message, setting=setting, why=error.text) from None

    def table(self, found: Sequence[Outcome | None]) -> list[Tried]:
        """Return every setting with what has come out of its trials so far, given in the order of `trials`."""
        tried = []
        for number, setting in enumerate(self.settings):
            begin = number * self.folds * self.seeds
            rows = tuple(
                tuple(found[begin + fold * self.seeds : begin + (fold + 1) * self.seeds]) for fold in range(self.folds)
            )
            tried.append(Tried(number, setting, rows))
        return tried


def run(
    search: Search,
    executor: Executor,
    store: Store | None = None,
    report: Report = silently,
    on_outcome: Callable[[Trial, Outcome], None] = lambda _trial, _outcome: None,
) -> list[Tried]:
    """Do every trial that the store does not have yet, and return all settings with their outcomes.

    Settings that come to the same experiment are trained once. Finished trials are in the store whatever happens;
    `report` may raise `Cancelled`, which takes back what has not begun.
    """
    store = Store() if store is None else store
    trials = search.trials()
    search.check(trials)
    keys = [trial.key for trial in trials]
    waiting = {key: trial for key, trial in zip(keys, trials, strict=True) if store.get(key) is None}
    total, done = len({*keys}), len({*keys}) - len(waiting)
    pending: dict[Future[Outcome], Trial] = {}
    to_come = iter(waiting.values())
    try:
        report(done / total)
        while True:
            for trial in islice(to_come, WAITING_AT_MOST - len(pending)):
                pending[executor.submit(run_trial, trial)] = trial
            if not pending:
                break
            finished, _ = wait(pending, LOOK_EVERY_S, FIRST_COMPLETED)
            for future in finished:
                trial, outcome = pending.pop(future), future.result()
                store.add(outcome)
                done += 1
                on_outcome(trial, outcome)
            report(done / total)
    except BaseException:
        _take_back(pending, store)
        raise
    return search.table([store.get(key) for key in keys])


def _take_back(pending: dict[Future[Outcome], Trial], store: Store) -> None:
    """Take back what has not begun, and keep what ends meanwhile."""
    for future in pending:
        future.cancel()
        if future.done() and not future.cancelled() and future.exception() is None:
            store.add(future.result())


def judge(experiment: Experiment, setting: Setting, seeds: Sequence[int]) -> list[Training]:
    """Train the chosen setting on all training samples and return the runs, whose records tell the score of the test.

    From then on the test samples have been used: a further choice by them would be none by unseen samples.
    """
    search = Search(experiment, (setting,))
    (chosen,) = search.experiments()
    runs = []
    for seed in seeds:
        training = build(seeded(chosen, seed)).training
        if train_to_the_end(training):
            runs.append(training)
    return runs
