"""`tune`: the search for the best setting in the terminal, on as many processes as wanted."""

from __future__ import annotations

import math
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import numpy as np
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from nnplayground.cli.exhibited import exhibited
from nnplayground.cli.options import TrainOptions, tuning_option
from nnplayground.cli.running import interruptible
from nnplayground.cli.setup import experiment_from
from nnplayground.cli.terminal import Exit, Terminal, finite, rows, table
from nnplayground.cli.wishes import target
from nnplayground.engine.training import Training
from nnplayground.errors import InputError
from nnplayground.experiment import files
from nnplayground.experiment.build import load_data, parts
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.numbers import parse_whole, short
from nnplayground.progress import Cancelled
from nnplayground.tuning.executors import Executors, cluster, processes
from nnplayground.tuning.knobs import knob, written
from nnplayground.tuning.results import Tried, ranked
from nnplayground.tuning.search import Search, judge, run
from nnplayground.tuning.space import Setting, Space
from nnplayground.tuning.store import Store

MOST_SHOWN = 20
"""Settings in the table of a terminal; JSON has all."""
MOST_SEEDS, MOST_JOBS, MOST_FOLDS = 100, 256, 1000


@dataclass(frozen=True, slots=True)
class TuneOptions(TrainOptions):
    """What was given, as text: the experiment to begin with, as for `train`, and what is tried."""

    grid: Annotated[
        str | None,
        tuning_option(
            "--grid",
            "SPACE",
            "What is tried: `hidden=4|8,8;learning_rate=0.01,0.1`. Names are those of the options, or any parameter of "
            "what is chosen, as `solver.beta_1`; `learning_rate=0.001..0.1` is a range to be drawn from.",
        ),
    ] = None
    draw: Annotated[
        str | None, tuning_option("--draw", "N", "Try so many random settings of the space instead of all.")
    ] = None
    cv: Annotated[str, tuning_option("--cv", "K", "Folds of the cross-validation. Default: 5.")] = "5"
    seeds: Annotated[
        str, tuning_option("--seeds", "N", "Trainings of every setting and fold, from other weights. Default: 1.")
    ] = "1"
    jobs: Annotated[str | None, tuning_option("--jobs", "N", "Processes. Default: one a core.")] = None
    cluster: Annotated[
        str | None,
        tuning_option(
            "--cluster",
            "ADDRESS",
            "Search on a Dask cluster that you trust, by the address of its scheduler, as `tcp://host:8786`.",
        ),
    ] = None
    store: Annotated[
        str | None,
        tuning_option("--store", "FILE", "Keep every finished training here, and go on from there the next time."),
    ] = None


def tune_as_told(options: TuneOptions, terminal: Terminal) -> int:
    """Search, judge the best setting by the test samples, and return the exit code."""
    for option in ("plot", "predictions"):
        if getattr(options, option) is not None:
            message = QT_TRANSLATE_NOOP("Terminal", "{option} goes with `train`, not with `tune`.")
            raise InputError(message, option=f"--{option}")
    save = target(options.save, "--save")
    search = _search(options, terminal)
    store = Store(target(options.store, "--store"))
    executors = _executors(options)
    begin = time.perf_counter()
    tried, caught = _run(search, store, executors, terminal)
    seconds = time.perf_counter() - begin
    if caught:
        terminal.warn(QT_TRANSLATE_NOOP("Terminal", "Called off. With --store, what is finished is kept."))
        return Exit.SIGNAL + caught
    best = ranked(tried)[0]
    if not math.isfinite(best.mean):
        terminal.warn(QT_TRANSLATE_NOOP("Terminal", "Every setting diverged; try smaller learning rates."))
        return Exit.DIVERGED
    runs = judge(search.experiment, best.setting, range(search.seeds))
    found = Found(search, tried, best, runs, seconds)
    if save is not None and runs:
        (chosen,) = Search(search.experiment, (best.setting,)).experiments()
        files.save(save, files.Saved(chosen, runs[0].network.parameters, runs[0].state()))
    _say(found, options, terminal)
    return Exit.DONE


def _search(options: TuneOptions, terminal: Terminal) -> Search:
    base = TrainOptions(**{each.name: getattr(options, each.name) for each in fields(TrainOptions)})
    experiment = experiment_from(base) if base.gallery is None else exhibited(base, base.gallery, terminal)
    space = Space.parse(options.grid or "")
    rng = np.random.default_rng(experiment.training.seed)
    drawn = options.draw and whole("--draw", options.draw, 100_000)
    settings = tuple(space.draw(int(drawn), rng) if drawn else space.grid())
    return Search(
        experiment,
        settings,
        folds=whole("--cv", options.cv, MOST_FOLDS, 2),
        seeds=whole("--seeds", options.seeds, MOST_SEEDS),
        fold_seed=experiment.data.split_seed,
    )


def whole(option: str, text: str, most: int, least: int = 1) -> int:
    """Return the whole number that an option was given; raises `InputError` that names the option."""
    value = parse_whole(text)
    if not least <= value <= most:
        message = QT_TRANSLATE_NOOP("Terminal", "{option} must be from {least} to {most}, not {value}.")
        raise InputError(message, option=option, least=least, most=most, value=value)
    return value


def _executors(options: TuneOptions) -> Executors:
    """Return where trainings are done."""
    if options.cluster is None:
        return partial(processes, whole("--jobs", options.jobs or str(os.cpu_count() or 1), MOST_JOBS))
    if options.jobs is not None:
        raise InputError(QT_TRANSLATE_NOOP("Terminal", "--jobs does not go with --cluster, which has its own workers."))
    return partial(cluster, options.cluster)


def _run(search: Search, store: Store, executors: Executors, terminal: Terminal) -> tuple[list[Tried], int]:
    """Do the search; return its settings, and the signal that ended it or 0."""
    with interruptible() as caught, progress(len(search.settings) * search.folds * search.seeds, terminal) as show:

        def report(share: float) -> None:
            show(share)
            if caught:
                raise Cancelled

        try:
            with executors() as executor:
                return run(search, executor, store, report), 0
        except Cancelled:
            return [], caught[0]


@contextmanager
def progress(total: int, terminal: Terminal) -> Iterator[Callable[[float], None]]:
    """Show a bar of so many trainings on standard error while that is a terminal; it is told the share that is done."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _share: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(terminal.say(QT_TRANSLATE_NOOP("Terminal", "Trainings")), total=total)
        yield lambda share: bar.update(task, completed=round(share * total))


# -- what is said ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What came out."""

    search: Search
    tried: list[Tried]
    best: Tried
    runs: list[Training]
    seconds: float

    @property
    def test_scores(self) -> list[float]:
        """The score of the chosen setting over the test samples, for each seed."""
        return [float(run.record.test_score) for run in self.runs if math.isfinite(run.record.test_score)]


def _say(found: Found, options: TuneOptions, terminal: Terminal) -> None:
    if options.json:
        terminal.write_json(_figures(found))
        return
    terminal.show(_table(found, terminal))
    if found.test_scores:
        said = QT_TRANSLATE_NOOP(
            "Terminal", "Best: {setting}. Score over the test samples, looked at only now: {score}."
        )
        score = f"{np.mean(found.test_scores):.4f}"
        terminal.write(Text(said, {"setting": _written(found.best.setting), "score": score}))
    if options.save:
        terminal.write(Text(QT_TRANSLATE_NOOP("Terminal", "Written: {path}"), {"path": str(Path(options.save))}))


def _written(setting: Setting) -> str:
    return ", ".join(f"{key}={written(value)}" for key, value in setting.items())


def _table(found: Found, terminal: Terminal) -> Table:
    say = terminal.say
    keys = list(found.best.setting)
    made = table(
        *(say(knob(key).label) for key in keys),
        say(QT_TRANSLATE_NOOP("Terminal", "Score")),
        say(QT_TRANSLATE_NOOP("Terminal", "Spread")),
        say(QT_TRANSLATE_NOOP("Terminal", "Loss")),
        say(QT_TRANSLATE_NOOP("Terminal", "Seconds")),
    )
    return rows(made, [_row(each, keys) for each in ranked(found.tried)[:MOST_SHOWN]])


def _row(each: Tried, keys: Sequence[str]) -> list[str]:
    numbers = (each.mean, each.spread, each.loss, each.seconds)
    return [*(written(each.setting[key]) for key in keys), *(short(value, 4) for value in numbers)]


def _figures(found: Found) -> dict[str, Any]:
    """Return everything worth knowing, as JSON takes it; what is not a finite number is null."""
    search = found.search
    dataset = load_data(search.experiment.data)
    train, test, _ = parts(search.experiment, dataset)
    return {
        "best": _setting(found.best.setting),
        "best_score": finite(found.best.mean),
        "best_spread": finite(found.best.spread),
        "test_score": finite(float(np.mean(found.test_scores))) if found.test_scores else None,
        "test_scores": found.test_scores,
        "scored_by": "accuracy" if dataset.labels is not None else "r2",
        "settings": len(found.tried),
        "cv": search.folds,
        "seeds": search.seeds,
        "trials": sum(len(each.done) for each in found.tried),
        "n_train": len(train),
        "n_test": len(test),
        "seconds": found.seconds,
        "results": [_result(each) for each in ranked(found.tried)],
    }


def _result(each: Tried) -> dict[str, Any]:
    return {
        "setting": _setting(each.setting),
        "score": finite(each.mean),
        "spread": finite(each.spread),
        "spread_of_seeds": finite(each.spread_of_seeds),
        "loss": finite(each.loss),
        "seconds": finite(each.seconds),
        "diverged": each.diverged,
        "scores": [outcome.score for outcome in each.done],
    }


def _setting(setting: Setting) -> dict[str, Any]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in setting.items()}
