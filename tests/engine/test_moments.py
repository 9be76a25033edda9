"""Past moments of a run are shown as they were, and a branch goes on from them; nothing of the present is lost."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.engine.history import BRANCHES, PARAMETER_BYTES, RECORDS, History
from nnplayground.engine.moments import branch_off, looking_back, moments, take_back
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.stopping import Finish
from nnplayground.engine.training import Training
from tests.engine.networks import network, part, training
from tests.engine.test_state import assert_equal_states, full, keep_going, restored

DATA = part(25, 2, 1)


def run_of(solver: str = "adam", epochs: int = 40, **settings: Any) -> Training:
    run = training(network(2, 4, 3, 1), DATA, solver, **settings)
    for _ in range(epochs):
        run.advance_epoch()
    return run


@pytest.mark.parametrize("solver", SOLVERS)
def test_looking_back_shows_what_was_and_changes_nothing(solver: str) -> None:
    then, run = run_of(solver, 10), run_of(solver, 40)
    run.advance(1)
    before = run.state(), run.network.parameters.copy()
    with looking_back(run, 10):
        np.testing.assert_array_equal(run.network.parameters, then.network.parameters)
        assert (run.epoch, run.batch, run.record.train_loss) == (10, 0, then.record.train_loss)
        for mine, theirs in zip(run.gauge(), then.gauge(), strict=True):
            np.testing.assert_array_equal(mine, theirs)
    np.testing.assert_array_equal(run.network.parameters, before[1])
    for name, values in run.state().items():
        np.testing.assert_array_equal(values, before[0][name], err_msg=name)


@pytest.mark.parametrize("solver", SOLVERS)
def test_a_run_that_was_looked_back_on_goes_on_to_the_last_bit(solver: str) -> None:
    run, undisturbed = run_of(solver), run_of(solver)
    for epoch in moments(run)[::7]:
        with looking_back(run, int(epoch)):
            run.gauge()
    for one in (run, undisturbed):
        keep_going(one, 50)
    assert_equal_states(run, undisturbed)


def test_the_present_comes_back_where_something_fails_meanwhile() -> None:
    run = run_of()
    present = run.network.parameters.copy()
    with pytest.raises(RuntimeError), looking_back(run, 3):
        raise RuntimeError
    np.testing.assert_array_equal(run.network.parameters, present)
    assert run.epoch == 40


def test_every_epoch_of_a_short_run_is_a_moment_and_no_other() -> None:
    run = run_of(epochs=12)
    assert moments(run).tolist() == list(range(12))
    run.advance(1)
    assert moments(run).tolist() == list(range(13))  # in the midst of an epoch its beginning has passed
    with pytest.raises(KeyError), looking_back(run, 99):
        pass
    with pytest.raises(KeyError):
        branch_off(run, 99)


def test_of_a_long_run_moments_are_spread_evenly() -> None:
    run = run_of("sgd", 3 * RECORDS)
    epochs = moments(run)
    assert RECORDS // 2 <= len(epochs) <= RECORDS
    assert len(set(np.diff(epochs))) == 1


@pytest.mark.parametrize("solver", SOLVERS)
def test_a_branch_begins_where_the_run_was(solver: str) -> None:
    then, run = run_of(solver, 10), run_of(solver, 40)
    branch_off(run, 10)
    np.testing.assert_array_equal(run.network.parameters, then.network.parameters)
    np.testing.assert_array_equal(run.history.records.rows, then.history.records.rows)
    np.testing.assert_array_equal(run.history.parameters.rows, then.history.parameters.rows)
    assert (run.epoch, run.steps, run.batch) == (10, then.steps, 0)
    assert run.record.train_loss == then.record.train_loss
    for name, values in run.solver_state.items():
        fresh = run.settings.solver.state(run.network.parameters.size, run.settings.solver_params)[name]
        np.testing.assert_array_equal(values, fresh, err_msg=name)
    keep_going(run, 30)
    assert run.history.records.epochs[-1] == run.epoch


def test_the_course_that_was_left_can_be_taken_back() -> None:
    run = run_of(epochs=40)
    run.advance(1)
    end, curve = run.network.parameters.copy(), run.history.curve()
    branch_off(run, 10)
    keep_going(run, 25)
    other_end, other_epoch = run.network.parameters.copy(), run.epoch
    (left,) = run.history.branches
    np.testing.assert_array_equal(left.curve().train_loss[:-1], curve.train_loss[:-1])
    take_back(run, 0)
    np.testing.assert_array_equal(run.network.parameters, end)
    assert run.epoch == 40
    np.testing.assert_array_equal(run.history.curve().train_loss[:-1], curve.train_loss[:-1])
    keep_going(run, 25)
    take_back(run, 0)
    np.testing.assert_array_equal(run.network.parameters, other_end)
    assert run.epoch == other_epoch


def test_a_course_that_a_branch_goes_through_is_not_kept_twice() -> None:
    run = run_of(epochs=30)
    branch_off(run, 20)
    branch_off(run, 10)
    branch_off(run, 5)
    assert len(run.history.branches) == 1


def test_branches_are_bounded_in_number_and_memory() -> None:
    run = run_of(epochs=6)
    for _ in range(BRANCHES + 3):
        branch_off(run, 2)
        keep_going(run, 10)
    assert len(run.history.branches) == BRANCHES
    history = History(1, 100_000)
    for number in range(40):
        history.parameters.add(number, np.full(100_000, float(number)))
        if number % 10 == 9:
            history.leave()
            history.cut(0)
    assert sum(branch.parameters.nbytes for branch in history.branches) <= PARAMETER_BYTES


def test_the_oldest_branch_can_be_taken_back_when_there_is_room_for_no_more() -> None:
    run = run_of(epochs=6)
    for _ in range(BRANCHES):
        branch_off(run, 2)
        keep_going(run, 10)
    oldest = run.history.branches[0].parameters.rows[-1]
    take_back(run, 0)
    np.testing.assert_array_equal(run.network.parameters, oldest)
    assert len(run.history.branches) == BRANCHES


def test_what_is_locked_stays_as_it_is_now() -> None:
    run = run_of(epochs=20, locked=np.array([0, 5]))
    run.network.parameters[[0, 5]] = 7.0, -7.0
    branch_off(run, 10)
    assert run.network.parameters[[0, 5]].tolist() == [7.0, -7.0]
    keep_going(run, 10)
    assert run.network.parameters[[0, 5]].tolist() == [7.0, -7.0]


def test_a_planned_end_stays_where_it_is_as_long_as_it_lies_ahead() -> None:
    planned = training(network(2, 4, 1), DATA, epochs=40)
    for _snapshot in planned.epochs():
        pass
    assert planned.finish is Finish.EPOCHS
    branch_off(planned, 15)
    assert planned.finish is None
    for _snapshot in planned.epochs():
        pass
    assert (planned.epoch, planned.finish) == (40, Finish.EPOCHS)


def test_an_adaptive_rate_is_the_one_of_that_epoch() -> None:
    schedule = SCHEDULES["adaptive"]
    params = {param.name: param.default for param in schedule.params}
    run = training(
        network(2, 4, 1), DATA, learning_rate=0.5, schedule=schedule, schedule_params=params, plateau=(1e-3, 2)
    )
    for _ in range(200):
        run.advance_epoch()
    rates = run.history.curve().rate
    assert len(set(rates.tolist())) > 2
    for epoch in (0, 3, int(np.flatnonzero(rates < 0.5)[0]), 150):
        record = run.history.records.at(epoch)
        if record is None or run.epoch <= epoch:
            continue
        branch_off(run, epoch)
        assert float(run.rate) == pytest.approx(run.record.rate, rel=1e-12)
        take_back(run, len(run.history.branches) - 1)


@given(epoch=st.integers(0, 29), again=st.integers(0, 29), steps=st.integers(0, 40))
def test_branches_survive_a_file(epoch: int, again: int, steps: int) -> None:
    run = full()
    for _ in range(30):
        run.advance_epoch()
    branch_off(run, min(epoch, run.epoch))
    keep_going(run, steps)
    branch_off(run, min(again, int(moments(run)[-1]) if len(moments(run)) else 0))
    twin = restored(run, full())
    assert_equal_states(run, twin)
    if run.history.branches:
        take_back(run, 0)
        take_back(twin, 0)
        keep_going(run, 20)
        keep_going(twin, 20)
        assert_equal_states(run, twin)


def test_update_ratios_are_those_of_the_moment_or_unknown() -> None:
    then, run = run_of(epochs=10), run_of(epochs=40)
    present, moved = run.record.updates.copy(), run.moved()
    with looking_back(run, 10):
        np.testing.assert_array_equal(run.record.updates, then.record.updates)
        assert np.isnan(run.moved()).all()
    run.history.records.cut(9)
    with looking_back(run, 10):
        assert np.isnan(run.record.updates).all()
    np.testing.assert_array_equal(run.record.updates, present)
    np.testing.assert_array_equal(run.moved(), moved)


def test_branches_keep_their_update_ratios_in_a_state() -> None:
    run = run_of(epochs=12)
    updates = run.history.curve().updates
    branch_off(run, 5)
    run.advance_epoch()
    twin = restored(run, run_of(epochs=0))
    np.testing.assert_array_equal(twin.history.branches[0].curve().updates, updates)
    old = {name: values for name, values in run.state().items() if not name.endswith("/updates")}
    assert twin.restore(run.network.parameters.copy(), old) == []
    assert np.isnan(twin.history.branches[0].curve().updates).all()
