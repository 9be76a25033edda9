"""The search: every setting from several seeds on every fold, on whatever executor there is.

The test samples of the experiment take no part: they are looked at once, by `judge`, after a setting is chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from msgspec.structs import replace

from nnplayground.engine.training import Training
from nnplayground.errors import InputError
from nnplayground.experiment.build import build, load_data, parts, shape_of
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.problems import Shape
from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.progress import Report, part, silently
from nnplayground.tuning.knobs import turned
from nnplayground.tuning.results import Tried
from nnplayground.tuning.space import Setting
from nnplayground.tuning.store import Store
from nnplayground.tuning.trial import Outcome, Trial, build_trial, run_final, run_trial, seeded, train_to_the_end

ResultT = TypeVar("ResultT")

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
        return [self.with_setting(setting, shape) for setting in self.settings]

    def with_setting(self, setting: Setting, shape: Shape) -> Experiment:
        """Return the experiment of one setting, given the shape of its data."""
        base = self.experiment
        if base.training.epochs is None:
            epochs = int(NUMBERS["epochs"].default)
            base = replace(base, training=replace(base.training, epochs=epochs))
        return turned(base, setting, shape)

    def trials(self) -> list[Trial]:
        """Return every trial, setting by setting, fold by fold, seed by seed."""
        return [
            Trial(experiment, number, self.first_seed + seed, fold, self.folds, self.fold_seed)
            for number, experiment in enumerate(self.experiments())
            for fold in range(self.folds)
            for seed in range(self.seeds)
        ]

    def check(self, trials: Sequence[Trial], report: Report = silently) -> None:
        """Build one trial of every setting; raises `InputError` that names the setting that cannot be built."""
        for trial in trials[:: self.folds * self.seeds]:
            report(0.0)
            try:
                build_trial(trial)
            except InputError as error:
                message = QT_TRANSLATE_NOOP("Tuning", "The setting {setting} cannot be tried: {why}")
                setting = ", ".join(f"{key}={value}" for key, value in self.settings[trial.setting].items())
                raise InputError(message, setting=setting, why=error.text) from None

    def table(self, found: Sequence[Outcome | None]) -> list[Tried]:
        """Return every setting with what has come out of its trials so far, given in the order of `trials`."""
        each = self.folds * self.seeds
        return [self.tried(number, found[number * each : (number + 1) * each]) for number in range(len(self.settings))]

    def tried(self, number: int, found: Sequence[Outcome | None]) -> Tried:
        """Return one setting with what has come out of its trials so far, fold by fold, seed by seed."""
        rows = tuple(tuple(found[fold * self.seeds : (fold + 1) * self.seeds]) for fold in range(self.folds))
        return Tried(number, self.settings[number], rows)


def run(
    search: Search,
    executor: Executor,
    store: Store | None = None,
    report: Report = silently,
    on_outcome: Callable[[Trial, Outcome], None] = lambda _trial, _outcome: None,
    on_planned: Callable[[list[str]], None] = lambda _keys: None,
) -> list[Tried]:
    """Do every trial that the store does not have yet, and return all settings with their outcomes.

    Settings that come to the same experiment are trained once. Finished trials are in the store whatever happens;
    `report` may raise `Cancelled`, which takes back what has not begun. `on_planned` is told the keys of all trials,
    in the order of `Search.trials`, before the first one begins.
    """
    store = Store() if store is None else store
    trials = search.trials()
    search.check(trials, report)
    keys = [trial.key for trial in trials]
    on_planned(keys)
    waiting = {key: trial for key, trial in zip(keys, trials, strict=True) if store.get(key) is None}
    total, kept = len({*keys}), len({*keys}) - len(waiting)

    def take(trial: Trial, outcome: Outcome) -> None:
        store.add(outcome)
        on_outcome(trial, outcome)

    give_out(run_trial, list(waiting.values()), executor, take, part(report, kept / total, 1.0), store.add)
    return search.table([store.get(key) for key in keys])


def give_out(
    work: Callable[[Trial], ResultT],
    trials: Sequence[Trial],
    executor: Executor,
    on_done: Callable[[Trial, ResultT], None],
    report: Report = silently,
    keep: Callable[[ResultT], None] = lambda _result: None,
) -> None:
    """Have an executor do the work of every trial, and tell `on_done` of each as it ends.

    Where the report or anything else raises, what has not begun is taken back, and `keep` is told of what has ended
    meanwhile.
    """
    pending: dict[Future[ResultT], Trial] = {}
    to_come, done = iter(trials), 0
    try:
        report(0.0)
        while True:
            for trial in islice(to_come, WAITING_AT_MOST - len(pending)):
                pending[executor.submit(work, trial)] = trial
            if not pending:
                break
            finished, _ = wait(pending, LOOK_EVERY_S, FIRST_COMPLETED)
            for future in finished:
                trial, result = pending.pop(future), future.result()
                on_done(trial, result)
                done += 1
            report(done / len(trials))
    except BaseException:
        for future in pending:
            if not isinstance(executor, ProcessPoolExecutor):  # it takes back itself, and stumbles over what was
                future.cancel()
            if future.done() and not future.cancelled() and future.exception() is None:
                keep(future.result())
        raise


def judge_on(
    executor: Executor, experiment: Experiment, setting: Setting, seeds: Sequence[int], report: Report = silently
) -> list[Outcome]:
    """Judge the chosen setting by the test samples, as `judge` does, on an executor; return an outcome a seed.

    Raises `InputError` where there are no test samples.
    """
    _, test, _ = parts(experiment, load_data(experiment.data))
    if not len(test):
        raise InputError(QT_TRANSLATE_NOOP("Tuning", "There are no test samples: give them a share of the data first."))
    (chosen,) = Search(experiment, (setting,)).experiments()
    waiting = [executor.submit(run_final, chosen, seed) for seed in seeds]
    while True:
        done, pending = wait(waiting, LOOK_EVERY_S)
        report(len(done) / len(waiting))
        if not pending:
            return [future.result() for future in waiting]


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
