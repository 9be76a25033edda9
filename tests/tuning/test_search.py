"""Searches that run: what is tried, what is kept, and that the test samples stay out of it."""

from __future__ import annotations

import multiprocessing
import os
import signal
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from nnplayground.errors import InputError
from nnplayground.experiment import edits
from nnplayground.experiment.build import load_data, parts
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import Experiment
from nnplayground.progress import Cancelled
from nnplayground.tuning.folds import folds
from nnplayground.tuning.results import ranked
from nnplayground.tuning.search import Search, judge, run
from nnplayground.tuning.space import Space
from nnplayground.tuning.store import Store
from nnplayground.tuning.trial import Trial, build_trial, run_trial


class Here(Executor):
    """Does what it is given at once, in this thread."""

    def submit(self, fn, /, *args, **kwargs):
        future: Future = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - whoever asks for the result is told
            future.set_exception(error)
        return future


def small(epochs: int = 5, **changes: object) -> Experiment:
    return with_training(edits.choose_source(Experiment(), "blobs"), epochs=epochs, **changes)


def search(text: str = "learning_rate=0.001,0.1", **fields: object) -> Search:
    return Search(small(), tuple(Space.parse(text).grid()), **{"folds": 3, "seeds": 2, **fields})


def test_every_setting_is_judged_on_every_fold_from_every_seed() -> None:
    tried = run(search(), Here())
    assert [len(each.done) for each in tried] == [6, 6]
    best = ranked(tried)[0]
    assert best.setting == {"learning_rate": 0.1}
    assert 0.0 <= best.mean <= 1.0
    assert best.spread >= best.spread_of_seeds >= 0.0


def test_the_same_whatever_does_the_work() -> None:
    here = run(search(), Here())
    with ThreadPoolExecutor(2) as threads, ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as processes:
        for executor in (threads, processes):
            assert [each.scores for each in run(search(), executor)] == [each.scores for each in here]


def test_folds_part_the_training_rows_and_leave_the_test_alone() -> None:
    experiment = small()
    dataset = load_data(experiment.data)
    train, test, _ = parts(experiment, dataset)
    judged = []
    for fold in range(4):
        prepared = build_trial(Trial(experiment, 0, 0, fold, 4, 0)).prepared
        assert not set(prepared.train) & set(prepared.test)
        assert set(prepared.train) | set(prepared.test) == set(train)
        judged.extend(prepared.test)
    assert sorted(judged) == train.tolist()
    assert not set(judged) & set(test)


def test_scaling_knows_nothing_of_the_samples_that_judge() -> None:
    experiment = edits.change_data(small(), standardize=True)
    prepared = build_trial(Trial(experiment, 0, 0, 1, 3, 0)).prepared
    assert np.allclose(prepared.part(prepared.train).x.mean(axis=0), 0.0, atol=1e-12)
    assert not np.allclose(prepared.part(prepared.test).x.mean(axis=0), 0.0, atol=1e-12)


def test_early_stopping_watches_samples_of_the_training_part() -> None:
    experiment = small(early_stopping=True, tolerance=1e-4)
    prepared = build_trial(Trial(experiment, 0, 0, 0, 3, 0)).prepared
    assert len(prepared.validation)
    assert not set(prepared.validation) & (set(prepared.train) | set(prepared.test))


def test_classes_are_dealt_out_evenly() -> None:
    labels = np.repeat([0, 1, 2], [30, 12, 6])
    for _, judging in folds(np.arange(48), 6, np.random.default_rng(1), labels):
        assert np.bincount(labels[judging]).tolist() == [5, 2, 1]


def test_folds_that_cannot_be_are_refused() -> None:
    with pytest.raises(InputError, match="between 2 and 5"):
        folds(np.arange(5), 6, np.random.default_rng(0))


def test_settings_that_come_to_the_same_are_trained_once(tmp_path: Path) -> None:
    store = Store(tmp_path / "s.jsonl")
    tried = run(search("solver=sgd,momentum;momentum=0.5,0.9"), Here(), store)
    assert len(store) == 3 * 6  # plain descent has no momentum to turn
    assert tried[0].scores == tried[1].scores
    assert tried[2].scores != tried[3].scores


def test_a_setting_that_cannot_be_tried_is_named() -> None:
    with pytest.raises(InputError, match=r"output=softmax.*cannot be tried|loss"):
        run(Search(small(), ({"output": "softmax", "loss": "binary_cross_entropy", "dropout": 2.0},)), Here())


def test_a_run_that_diverges_counts_as_the_worst() -> None:
    tried = run(search("activation=relu;output=identity;loss=mse;learning_rate=0.1,1e200"), Here())
    assert tried[1].diverged > 0
    assert [each.number for each in ranked(tried)] == [0, 1]


def test_called_off_and_gone_on_with(tmp_path: Path) -> None:
    path, seen = tmp_path / "s.jsonl", []

    def report(share: float) -> None:
        if share >= 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        run(search(), Here(), Store(path), report)
    kept = len(Store(path))
    assert 6 <= kept <= 12
    tried = run(search(), Here(), Store(path), on_outcome=lambda trial, _: seen.append(trial))
    assert len(seen) == 12 - kept
    assert [each.scores for each in tried] == [each.scores for each in run(search(), Here())]


def _search_and_die(path: Path) -> None:
    def die(share: float) -> None:
        if share >= 0.5:
            os.kill(os.getpid(), signal.SIGKILL)

    run(search(), ThreadPoolExecutor(1), Store(path), die)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_a_killed_search_loses_no_finished_run(tmp_path: Path) -> None:
    path = tmp_path / "s.jsonl"
    process = multiprocessing.get_context("spawn").Process(target=_search_and_die, args=(path,))
    process.start()
    process.join(60)
    assert process.exitcode == -signal.SIGKILL
    seen: list[Trial] = []
    run(search(), Here(), Store(path), on_outcome=lambda trial, _: seen.append(trial))
    assert len(seen) <= 6


@pytest.mark.parametrize("cut", [1, 20, 60])
def test_a_line_that_was_cut_short_is_done_again(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "s.jsonl"
    run(search(), Here(), Store(path))
    path.write_bytes(path.read_bytes()[:-cut])
    store = Store(path)
    assert len(store) == 11 + (cut == 1)
    run(search(), Here(), store)
    assert len(Store(path)) == 12


@pytest.mark.parametrize("content", [b"a,b\n1,2\n", b'{"key": 3}\n', b"\xff\xfe"])
def test_another_file_is_not_taken_for_a_search(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.json"
    path.write_bytes(content)
    with pytest.raises(InputError, match="line 1"):
        Store(path)
    assert path.read_bytes() == content


def test_the_chosen_setting_is_judged_by_the_test_samples() -> None:
    (training,) = judge(small(), {"learning_rate": 0.1}, [3])
    assert training.record.test_score > 0.9
    assert training.network.parameters.size


def test_an_outcome_is_the_same_every_time() -> None:
    trial = Trial(replace(small(), title="x"), 0, 1, 0, 3, 0)
    one, other = run_trial(trial), run_trial(trial)
    assert replace(one, seconds=0.0) == replace(other, seconds=0.0)
