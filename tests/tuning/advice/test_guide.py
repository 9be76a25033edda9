"""The guide from end to end: a badly set network becomes better, and the test samples never take part."""

from __future__ import annotations

from concurrent.futures import Executor

import numpy as np
import pytest
from msgspec.structs import replace

from nnplayground.errors import InputError
from nnplayground.experiment import edits
from nnplayground.experiment.build import load_data, parts
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import Experiment, PointsSpec
from nnplayground.progress import Cancelled
from nnplayground.tuning.advice.guide import Plan, Proposal, attempted, diagnosed, is_in_force, next_proposal, proposals
from nnplayground.tuning.advice.paired import Finding
from nnplayground.tuning.advice.words import chance, method, name, nothing_found, signed, standing, verdict
from tests.tuning.advice.cases import Here, deep, exhibit, on

PLAN = Plan(3, 1)


@pytest.fixture
def executor() -> Executor:
    return Here()


def first(made: tuple[Proposal, ...], key: str) -> Proposal:
    return next(each for each in made if each.key == key)


def test_a_badly_set_network_becomes_better_step_by_step(executor: Executor) -> None:
    now = start = diagnosed(deep(), PLAN, executor)
    tried: set[str] = set()
    for _ in range(4):
        proposal = next_proposal(now, tried)
        if proposal is None:
            break
        tried.add(proposal.key)
        attempt = attempted(now, proposal, executor)
        if attempt.comparison.finding is Finding.BETTER:
            now, tried = attempt.adopted(), set()
    assert start.case.score == pytest.approx(0.5, abs=0.02)
    assert now.case.score > 0.8
    assert "small_rate" in [each.symptom.key for each in start.found]
    assert "small_rate" not in [each.symptom.key for each in now.found]
    assert now.experiment == now.case.experiment


def test_both_sides_meet_the_same_folds_and_seeds(executor: Executor) -> None:
    found = diagnosed(on("moons", epochs=10), Plan(2, 2), executor)
    proposal = first(proposals(found), "adam")
    attempt = attempted(found, proposal, executor)
    same = attempted(found, replace_tried(proposal, found.case.experiment), executor)
    assert same.comparison.differences.tolist() == [0.0] * 4
    assert (name(same), chance(same.comparison)) == ("no clear difference", "p = 1")
    assert attempt.comparison.before.tolist() == found.case.scores.tolist()
    assert len(attempt.comparison.after) == 4


def replace_tried(proposal: Proposal, tried: Experiment) -> Proposal:
    return Proposal(proposal.remedies, proposal.reasons, proposal.experiment, tried, proposal.change)


def test_the_test_samples_decide_nothing(executor: Executor) -> None:
    """Wherever the test samples lie, all that is found, proposed and tried stays the same to the last bit."""
    rng = np.random.default_rng(3)
    rows = rng.normal(size=(60, 2))
    labels = (rows[:, 0] * rows[:, 1] > 0.0).astype(int)
    one = with_training(edits.change_data(Experiment(), points=own(rows, labels)), epochs=8)
    _, test, _ = parts(one, load_data(one.data))
    rows[test] = 50.0 * rng.normal(size=(len(test), 2))
    other = edits.change_data(one, points=own(rows, labels))
    said = []
    for experiment in (one, other):
        found = diagnosed(experiment, PLAN, executor)
        attempt = attempted(found, proposals(found)[0], executor)
        evidence = [str(each.evidence) for each in found.found]
        said.append((evidence, str(standing(found)), str(verdict(attempt)), attempt.case.scores.tolist()))
    assert said[0] == said[1]


def own(rows: np.ndarray, labels: np.ndarray) -> PointsSpec:
    return PointsSpec(rows=tuple(map(tuple, rows.tolist())), labels=tuple(labels.tolist()), classes=("A", "B"))


def test_a_run_that_diverges_counts_as_the_worst(executor: Executor) -> None:
    found = diagnosed(exhibit("rate_large", 60), PLAN, executor)
    assert found.case.scores.tolist() == [-1.0] * 3
    attempt = attempted(found, first(proposals(found), "usual_rate"), executor)
    assert attempt.comparison.finding is Finding.BETTER
    wilder = replace_tried(attempt.proposal, exhibit("rate_large", 60))
    assert "3 of its trainings diverged" in str(verdict(attempted(attempt.adopted(), wilder, executor)))


def test_what_is_said(executor: Executor) -> None:
    found = diagnosed(exhibit("clouds", 40), Plan(2, 1), executor)
    assert "3 times: on 3 folds" in str(method(PLAN))
    assert "never looked at" in str(method(PLAN))
    assert "hardly anything left" in str(nothing_found(found))
    assert next_proposal(found, ()) is None
    assert str(standing(found)).startswith("Over the judging folds its accuracy is 1 ± 0")
    assert (signed(-0.25), signed(0.25), signed(1e-17)) == ("−0.25", "+0.25", "0")


def test_too_few_samples_and_calling_off(executor: Executor) -> None:
    with pytest.raises(InputError, match="folds"):
        diagnosed(exhibit("worked", 5), PLAN, executor)

    def stop(share: float) -> None:
        if share > 0.0:
            raise Cancelled

    with pytest.raises(Cancelled):
        diagnosed(on("moons", epochs=3), PLAN, executor, stop)


def test_words_about_an_experiment_do_not_change_it(executor: Executor) -> None:
    found = diagnosed(on("moons", epochs=3), Plan(2, 1), executor)
    assert is_in_force(found, replace(found.experiment, title="x"))
    assert not is_in_force(found, with_training(found.experiment, learning_rate=1.0))
