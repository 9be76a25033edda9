"""Scores while a search runs, processes that end with it, and the judgement by the test samples."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from nnplayground.errors import InputError
from nnplayground.experiment import edits
from nnplayground.experiment.spec import ControlsSpec
from nnplayground.progress import Cancelled
from nnplayground.tuning.executors import processes
from nnplayground.tuning.results import Score
from nnplayground.tuning.search import Search, judge, judge_on, run
from nnplayground.tuning.standings import Standings
from nnplayground.tuning.store import Store
from nnplayground.tuning.trial import Outcome, Trial
from tests.tuning.test_search import Here, search, small

SHARED = "solver=sgd,momentum;momentum=0.5,0.9"
"""Two of its four settings come to the same experiment."""


@pytest.mark.parametrize("kept", [0, 18])
def test_standings_come_to_what_the_search_returns(kept: int) -> None:
    wanted, store = search(SHARED), Store()
    if kept:
        run(wanted, Here(), store)
    standings, done = Standings(wanted, store), []

    def take(trial: Trial, outcome: Outcome) -> None:
        standings.take(trial, outcome)
        done.append(standings.done)

    tried = run(wanted, Here(), store, on_outcome=take, on_planned=standings.plan)
    assert (standings.total, standings.done, standings.kept) == (18, 18, kept)
    assert done == list(range(kept + 1, 19))
    assert sorted(standings.complete, key=lambda score: score.number) == [Score.of(each) for each in tried]


def test_processes_end_at_once_when_they_are_called_off() -> None:
    def report(_share: float) -> None:
        if multiprocessing.active_children():
            raise Cancelled

    begin = time.monotonic()
    endless = Search(small(epochs=10**7), ({"learning_rate": 0.1},), folds=3, seeds=2)
    with pytest.raises(Cancelled), processes(2) as executor:
        run(endless, executor, report=report)
    assert not multiprocessing.active_children()
    assert time.monotonic() - begin < 10.0


def _search_and_die(path: Path) -> None:
    def die(_share: float) -> None:
        if len(children := multiprocessing.active_children()) == 2:
            path.write_text(" ".join(str(child.pid) for child in children))
            os.kill(os.getpid(), signal.SIGKILL)

    with processes(2) as executor:
        run(Search(small(epochs=300), ({"learning_rate": 0.1},), folds=3, seeds=2), executor, report=die)


def _has_ended(number: str) -> bool:
    """Say whether a process is gone, or waits only to be buried."""
    stat = Path(f"/proc/{number}/stat")
    return not stat.exists() or stat.read_text().rsplit(")", 1)[1].split()[0] == "Z"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks Linux for processes")
def test_processes_end_when_the_search_is_killed(tmp_path: Path) -> None:
    process = multiprocessing.get_context("spawn").Process(target=_search_and_die, args=(tmp_path / "pids",))
    process.start()
    process.join(60)
    assert process.exitcode == -signal.SIGKILL
    numbers = (tmp_path / "pids").read_text().split()
    deadline = time.monotonic() + 20.0
    while not all(map(_has_ended, numbers)) and time.monotonic() < deadline:
        os.sched_yield()
    assert [number for number in numbers if not _has_ended(number)] == []


def test_the_key_of_a_trial_knows_what_matters() -> None:
    experiment = small()
    key = Trial(experiment, 0, 1, 0, 3, 0).key
    same = replace(edits.new_weights(experiment), title="x", description="y", controls=ControlsSpec(hidden=("run",)))
    assert Trial(same, 7, 1, 0, 3, 0).key == key
    others = [
        Trial(small(epochs=6), 0, 1, 0, 3, 0),
        Trial(experiment, 0, 2, 0, 3, 0),
        Trial(experiment, 0, 1, 1, 3, 0),
        Trial(experiment, 0, 1, 0, 4, 0),
        Trial(experiment, 0, 1, 0, 3, 1),
    ]
    assert key not in {other.key for other in others}


def test_judged_on_an_executor_as_by_itself() -> None:
    outcomes = judge_on(Here(), small(), {"learning_rate": 0.1}, [3, 4])
    runs = judge(small(), {"learning_rate": 0.1}, [3, 4])
    assert [outcome.score for outcome in outcomes] == [run.record.test_score for run in runs]


def test_without_test_samples_there_is_no_judgement() -> None:
    with pytest.raises(InputError, match="no test samples"):
        judge_on(Here(), edits.change_data(small(), test_fraction=0.0), {"learning_rate": 0.1}, [0])
