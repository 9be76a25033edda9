"""A run restored from its state is the run that was never interrupted; a state that does not fit is refused."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.engine.penalties import Penalties
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.stopping import Finish
from nnplayground.engine.training import Training
from nnplayground.errors import InputError
from tests.engine.networks import cost, network, part, training

DATA, ASIDE = part(25, 2, 1), part(12, 2, 1, seed=9)


def full(solver: str = "adam", schedule: str = "adaptive", **given: Any) -> Training:
    """Return a run with dropout, a schedule, early stopping, penalties and a learned slope."""
    net = network(2, 4, 3, 1, hidden="prelu", dropout=0.2)
    entry = SCHEDULES[schedule]
    settings: dict[str, Any] = {
        "cost": cost(penalties=Penalties({"l2": 1e-3 * net.weight_mask()})),
        "schedule": entry,
        "schedule_params": {param.name: param.default for param in entry.params},
        "plateau": (1e-4, 3),
        "validation": ASIDE,
    }
    return training(net, DATA, solver, **settings | given)


def through_bytes(state: dict[str, Any]) -> dict[str, Any]:
    """Return what an `.npz` makes of a state."""
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **state)
    buffer.seek(0)
    with np.load(buffer, allow_pickle=False) as archive:
        return dict(archive)


def restored(old: Training, new: Training) -> Training:
    assert new.restore(old.network.parameters.copy(), through_bytes(old.state())) == []
    return new


def assert_equal_states(one: Training, other: Training) -> None:
    np.testing.assert_array_equal(one.network.parameters, other.network.parameters)
    mine, theirs = one.state(), other.state()
    assert mine.keys() == theirs.keys()
    for name, values in mine.items():
        np.testing.assert_array_equal(values, theirs[name], err_msg=name)


def keep_going(run: Training, steps: int) -> None:
    """Advance, taking a finished run up again as the window does."""
    while steps:
        if run.finish is not None:
            run.go_on()
        before = run.steps
        run.advance(steps)
        steps -= run.steps - before
        if run.finish is Finish.OPTIMUM:
            return


# -- as if never interrupted -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("samples", [0, 4])
@pytest.mark.parametrize("steps", [0, 1, 3, 7, 50])
@pytest.mark.parametrize("solver", SOLVERS)
def test_a_restored_run_goes_on_to_the_last_bit(solver: str, steps: int, samples: int) -> None:
    straight = full(solver)
    keep_going(straight, steps)
    for _ in range(samples):
        straight.advance_sample()
    again = restored(straight, full(solver))
    assert_equal_states(again, straight)
    keep_going(straight, 200)
    keep_going(again, 200)
    assert_equal_states(again, straight)


@given(
    keys=st.tuples(st.sampled_from(list(SOLVERS)), st.sampled_from(list(SCHEDULES))),
    pieces=st.tuples(st.integers(0, 90), st.integers(0, 12)),
    settings=st.fixed_dictionaries(
        {
            "plateau": st.sampled_from([None, (1e-4, 3)]),
            "validation": st.sampled_from([None, ASIDE]),
            "shuffle": st.booleans(),
            "epochs": st.sampled_from([None, 4]),
        }
    ),
)
def test_any_run_at_any_moment(keys: tuple[str, str], pieces: tuple[int, int], settings: dict[str, Any]) -> None:
    straight = full(*keys, **settings)
    keep_going(straight, pieces[0])
    for _ in range(pieces[1]):
        straight.advance_sample()
    again = restored(straight, full(*keys, **settings))
    keep_going(straight, 60)
    keep_going(again, 60)
    assert_equal_states(again, straight)


def test_a_state_is_a_copy() -> None:
    run = full()
    run.advance(5)
    state = run.state()
    kept = {name: values.copy() for name, values in state.items()}
    run.advance(20)
    for name, values in state.items():
        np.testing.assert_array_equal(values, kept[name])
        assert values.dtype in (np.float64, np.int64, np.uint64)
        assert values.flags.c_contiguous


def test_a_restored_run_falls_back_to_the_same_state() -> None:
    old = full("momentum")
    old.advance(7)
    new = restored(old, full("momentum"))
    for run in (old, new):
        run.network.parameters[:] = np.nan
        run.fall_back()
    assert_equal_states(new, old)


def test_a_long_history_is_restored() -> None:
    old = full("sgd", plateau=None, epochs=None, batch_size=25)
    old.advance(1500)
    assert old.history.records.stride > 1
    new = restored(old, full("sgd", plateau=None, epochs=None, batch_size=25))
    for run in (old, new):
        run.advance(700)
    assert_equal_states(new, old)


# -- solver's memory ---------------------------------------------------------------------------------------------------


def forget(state: dict[str, Any], name: str) -> None:
    del state[name]


def widen(state: dict[str, Any], name: str) -> None:
    state[name] = np.zeros(3)


def spoil(state: dict[str, Any], name: str) -> None:
    state[name] = np.full_like(state[name], -1.0)


@pytest.mark.parametrize("fault", [forget, widen, spoil])
@pytest.mark.parametrize("name", ["solver/squares", "kept/squares", "recorded/steps"])
def test_a_memory_that_does_not_fit_begins_anew_with_a_note(fault: Any, name: str) -> None:
    old = full("adam")
    old.advance(8)
    state = old.state()
    fault(state, name)
    new = full("adam")
    notes = new.restore(old.network.parameters, state)
    assert [str(note) for note in notes] == ["The solver's memory was missing or of another form; it begins anew."]
    np.testing.assert_array_equal(new.network.parameters, old.network.parameters)
    assert not any(values.any() for values in new.solver_state.values())
    assert (new.epoch, new.batch) == (old.epoch, old.batch)
    new.advance(50)
    assert np.isfinite(new.network.parameters).all()


@pytest.mark.parametrize("remembered", [11.0, 2.5, -1.0, np.nan])
def test_a_memory_of_lbfgs_that_cannot_be(remembered: float) -> None:
    old = full("lbfgs", plateau=None)
    old.advance(5)
    state = old.state()
    state["solver/remembered"] = np.array(remembered)
    new = full("lbfgs", plateau=None)
    assert new.restore(old.network.parameters, state)
    new.advance(5)


# -- refusals ----------------------------------------------------------------------------------------------------------

N = np.int64
LATE = ("record/updates", "history/records/updates")
"""Entries that states of before did not have."""


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("counts", np.array([1, 2, 3, 0, 1, 0], N)),
        ("counts", np.array([1, 2, 0, 10, 1, 0], N)),
        ("counts", np.array([1, 2, 1, 0, 0, 0], N)),
        ("counts", np.array([1, -2, 0, 0, 0, 0], N)),
        ("counts", np.array([2**62, 2, 0, 0, 0, 0], N)),
        ("counts", np.array([1, 2, 0, 0, 0], N)),
        ("counts", np.zeros(6)),
        ("finish", np.array(77, N)),
        ("last_epoch", np.array(-2, N)),
        ("rate", np.array(np.nan)),
        ("rate", np.array(0.0)),
        ("order", np.zeros(25, N)),
        ("order", np.arange(24, dtype=N)),
        ("order", np.arange(1, 26, dtype=N)),
        ("order_rng", np.zeros(6, np.uint64)),
        ("order_rng", np.zeros(6, N)),
        ("dropout_rng", np.array([1, 1, 1, 1, 2, 0], np.uint64)),
        ("gradient", np.zeros(3)),
        ("kept/parameters", np.full(33, np.nan)),
        ("best", np.zeros(2)),
        ("plateau", np.array([0.0, -1.0])),
        ("record", np.zeros(3)),
        ("history/marks", np.array([5, 4], N)),
        ("history/records/epochs", np.array([1, 0], N)),
        ("history/records/epochs", np.array([0, 900], N)),
        ("history/records/rows", np.zeros((2, 2))),
        ("history/records/stride", np.array(0, N)),
        ("history/records/stride", np.array(3, N)),
        ("history/parameters/rows", np.array([["x"]])),
        ("record/updates", np.zeros(2)),
        ("history/records/updates", np.zeros((1, 3))),
    ],
)
def test_what_does_not_fit_is_refused_by_name_and_changes_nothing(name: str, values: Any) -> None:
    old, new = full(), full()
    old.advance(5)
    before = new.state()
    with pytest.raises(InputError, match=name):
        new.restore(old.network.parameters, old.state() | {name: values})
    for entry, array in new.state().items():
        np.testing.assert_array_equal(array, before[entry])


@pytest.mark.parametrize(
    "name", [name for name in full().state() if not name.startswith("solver") and name not in LATE]
)
def test_what_is_missing_is_refused_by_name(name: str) -> None:
    old, new = full("sgd"), full("sgd")
    state = old.state()
    if name not in state:
        return
    del state[name]
    with pytest.raises(InputError, match=name):
        new.restore(old.network.parameters, state)


def test_a_state_of_before_update_ratios_goes_on_without_them() -> None:
    old, new = full(epochs=None, plateau=None), full(epochs=None, plateau=None)
    old.advance(20)
    state = {name: values for name, values in through_bytes(old.state()).items() if name not in LATE}
    assert state["record"].shape == (5 + 3,)
    assert state["history/records/rows"].shape == (len(state["history/records/epochs"]), 5 + 3)
    assert new.restore(old.network.parameters.copy(), state) == []
    assert np.isnan(new.history.curve().updates).all()
    assert np.isnan(new.record.updates).all()
    np.testing.assert_array_equal(new.history.curve().gradients, old.history.curve().gradients)
    for run in (old, new):
        run.advance(20)
    np.testing.assert_array_equal(new.network.parameters, old.network.parameters)
    np.testing.assert_array_equal(new.record.updates, old.record.updates)


@pytest.mark.parametrize("parameters", [np.zeros(3), np.full(33, np.inf), None, np.zeros(33, np.float32)])
def test_parameters_that_do_not_fit_are_refused(parameters: Any) -> None:
    with pytest.raises(InputError, match="parameters"):
        full().restore(parameters, full().state())


@given(st.data())
def test_no_garbage_gets_through_to_a_crash(data: st.DataObject) -> None:
    """Numbers of the right form but of any size are refused, or a run goes on from them without an error."""
    run = full("adam")
    run.advance(4)
    state = run.state()
    name = data.draw(st.sampled_from(sorted(state)))
    garbage = state[name].copy()
    size = data.draw(st.integers(0, max(garbage.size - 1, 0)))
    kinds = {"f": st.floats(), "i": st.integers(-(2**63), 2**63 - 1), "u": st.integers(0, 2**64 - 1)}
    if garbage.size:
        garbage.flat[size] = data.draw(kinds[garbage.dtype.kind])
    new = full("adam")
    try:
        new.restore(run.network.parameters, state | {name: garbage})
        new.snapshot()
        keep_going(new, 4)
    except InputError:
        pass
