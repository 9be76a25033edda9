"""A search on a Dask cluster: a real one, on this machine, of two workers that are processes of their own."""

from __future__ import annotations

import os
import signal
import socket
from pathlib import Path
from typing import Any

import pytest

from nnplayground.cli import main
from nnplayground.errors import InputError
from nnplayground.experiment import edits
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import Experiment
from nnplayground.progress import Cancelled
from nnplayground.tuning import executors
from nnplayground.tuning.executors import cluster, processes
from nnplayground.tuning.search import Search, run
from nnplayground.tuning.space import Space
from nnplayground.tuning.store import Store
from nnplayground.tuning.trial import Outcome
from tests.tuning.clusters import Workers, workers

distributed = pytest.importorskip("distributed")

__all__ = ["workers"]  # the fixture
pytestmark = pytest.mark.usefixtures("workers")  # the threads that all clients share are there before the first test


def search(text: str = "learning_rate=0.01,0.1;hidden=3", epochs: int = 10) -> Search:
    experiment = with_training(edits.choose_source(Experiment(), "blobs"), epochs=epochs)
    return Search(experiment, tuple(Space.parse(text).grid()), folds=2, seeds=2)


def bare(outcome: Outcome) -> tuple[object, ...]:
    """Return what does not depend on the clock."""
    return outcome.key, outcome.score, outcome.loss, outcome.train_score, outcome.epochs


def numbers(tried: list[Any]) -> list[tuple[object, ...]]:
    return [bare(outcome) for each in tried for outcome in each.done]


@pytest.mark.thorough
def test_a_cluster_finds_what_the_cores_of_this_machine_find_to_the_bit(workers: Workers) -> None:
    with processes(2) as executor:
        here = run(search(), executor)
    with cluster(workers.scheduler_address) as executor:
        there = run(search(), executor)
    assert numbers(there) == numbers(here)
    assert len(numbers(there)) == 8


def test_a_search_is_called_off_without_loss(workers: Workers, tmp_path: Path) -> None:
    store = Store(tmp_path / "search.jsonl")

    def report(_share: float) -> None:
        if len(store) >= 2:
            raise Cancelled

    with pytest.raises(Cancelled), cluster(workers.scheduler_address) as executor:
        run(search("learning_rate=0.01,0.02,0.03,0.05,0.1", epochs=200), executor, store, report)
    assert 2 <= len(Store(tmp_path / "search.jsonl")) < 20


@pytest.mark.thorough
def test_a_worker_that_is_killed_loses_nothing_that_is_finished(workers: Workers, tmp_path: Path) -> None:
    store, killed = Store(tmp_path / "search.jsonl"), []
    plan = search("learning_rate=0.01,0.02,0.05,0.1", epochs=40)

    def on_outcome(_trial: object, _outcome: Outcome) -> None:
        if not killed:
            killed.append(first)
            os.kill(first, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)

    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as local:
        with distributed.Client(local.scheduler_address, set_as_default=False) as client:
            first = next(iter(client.run(os.getpid).values()))
        with cluster(local.scheduler_address) as executor:
            tried = run(plan, executor, store, on_outcome=on_outcome)
    assert killed
    assert len(store) == len(numbers(tried)) == 16
    with cluster(workers.scheduler_address) as executor:
        assert numbers(run(plan, executor)) == numbers(tried)


def test_the_terminal_searches_on_a_cluster(workers: Workers, capsys: pytest.CaptureFixture[str]) -> None:
    wish = ("tune", "--data", "iris", "--epochs", "5", "--cv", "2", "--grid", "hidden=2|3", "--json")
    assert main([*wish, "--cluster", workers.scheduler_address]) == 0
    there = capsys.readouterr().out
    assert main([*wish, "--jobs", "1"]) == 0
    assert _without_seconds(there) == _without_seconds(capsys.readouterr().out)


def _without_seconds(text: str) -> list[str]:
    return [line for line in text.splitlines() if "seconds" not in line]


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("", "No Dask scheduler answers"),
        ("localhost", "No Dask scheduler answers"),
        ("http://localhost:80", "No Dask scheduler answers"),
        ("inproc://1/2/3", "No Dask scheduler answers"),
        ("tcp://localhost:99999999", "No Dask scheduler answers"),
        ("tcp://127.0.0.1:1", "No Dask scheduler answers"),
    ],
)
def test_an_address_without_a_scheduler_is_refused(address: str, why: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(InputError, match=why), cluster(address, 1.0):
        pass
    assert main(["tune", "--data", "iris", "--grid", "hidden=2", "--language", "en", "--cluster", address]) == 2
    assert why in capsys.readouterr().err


def test_a_cluster_that_goes_away_is_said(tmp_path: Path) -> None:
    store = Store(tmp_path / "search.jsonl")
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=":0") as local:

        def on_outcome(_trial: object, _outcome: Outcome) -> None:
            local.close()

        with pytest.raises(InputError, match="has gone"), cluster(local.scheduler_address, 2.0) as executor:
            run(search(epochs=100), executor, store, on_outcome=on_outcome)
    assert len(store) >= 1


def test_a_cluster_without_workers_is_refused() -> None:
    with (
        distributed.LocalCluster(n_workers=0, dashboard_address=":0") as local,
        pytest.raises(InputError, match="no workers"),
        cluster(local.scheduler_address, 0.5),
    ):
        pass


def test_a_worker_with_another_version_is_refused(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "__version__", "99.0")
    with (
        pytest.raises(InputError, match=r"has no NN Playground 99\.0"),
        cluster(workers.scheduler_address),
    ):
        pass


def test_what_does_not_go_together_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    wish = ["tune", "--data", "iris", "--grid", "hidden=2", "--cluster", "tcp://127.0.0.1:1", "--jobs", "2"]
    assert main([*wish, "--language", "en"]) == 2
    assert "--jobs" in capsys.readouterr().err


@pytest.mark.thorough
def test_a_server_of_another_kind_is_told_within_the_patience() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"tcp://127.0.0.1:{server.getsockname()[1]}"
        with pytest.raises(InputError, match="No Dask scheduler answers"), cluster(address, 1.0):
            pass
