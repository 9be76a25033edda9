"""Runs that do not go by back-propagation keep what trainers promise: restored, diverging, taken over."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.data.distributions import DISTRIBUTIONS
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.families.dbn import Dbn, DbnTraining
from nnplayground.engine.families.gan import GAMES, GanSettings, GanTraining
from nnplayground.engine.families.loop import Loop, Pace
from nnplayground.engine.families.rbm import Rbm, RbmSettings, RbmTraining
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.state import FORGOTTEN
from nnplayground.engine.stopping import Finish
from nnplayground.engine.trainer import Trainer
from nnplayground.errors import InputError
from tests.engine.families.test_rbm import samples
from tests.engine.networks import network, solver_params

DATA = samples(60, 8, 3)
REAL = DISTRIBUTIONS["ring"].draw(np.random.default_rng(0), 40)
Make = Callable[..., Loop]


def contrast(solver: str, batch_size: int, epochs: int | None, given: dict[str, Any]) -> RbmSettings:
    chosen = {"persistent": True, "k": 2, "decay": 0.01} | given
    entry = SOLVERS[solver]
    return RbmSettings(Pace(batch_size, epochs), solver=entry, solver_params=solver_params(solver), **chosen)


def machine(solver: str = "adam", *, batch_size: int = 12, epochs: int | None = None, **given: Any) -> Loop:
    settings = contrast(solver, batch_size, epochs, given)
    return RbmTraining(Rbm(8, 6), DATA[:50], DATA[50:], settings, np.random.default_rng(0))


def stack(
    solver: str = "adam", *, batch_size: int = 12, epochs: int | None = None, each: int = 2, **given: Any
) -> Loop:
    settings = contrast(solver, batch_size, epochs, given)
    return DbnTraining(Dbn([8, 6, 4]), DATA[:50], DATA[50:], settings, each, np.random.default_rng(0))


def game(solver: str = "adam", *, batch_size: int = 16, epochs: int | None = None, **given: Any) -> Loop:
    generator = network(2, 5, 2, hidden="tanh", seed=0)
    discriminator = network(2, 6, 1, hidden="tanh", output="logistic", seed=1)
    chosen = {"solver": SOLVERS[solver], "solver_params": solver_params(solver), "discriminator_steps": 2} | given
    settings = GanSettings(Pace(batch_size, epochs), GAMES["log"], **chosen)
    return GanTraining(generator, discriminator, REAL, settings, np.random.default_rng(0))


each = pytest.mark.parametrize("make", [machine, stack, game], ids=lambda make: make.__name__)
STEPWISE = [key for key, solver in SOLVERS.items() if not solver.full_batch]


def through_bytes(state: dict[str, Any]) -> dict[str, Any]:
    """Return what an `.npz` makes of a state."""
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **state)
    buffer.seek(0)
    with np.load(buffer, allow_pickle=False) as archive:
        return dict(archive)


def restored(old: Loop, new: Loop) -> Loop:
    assert new.restore(old.parameters.copy(), through_bytes(old.state())) == []
    return new


def keep_going(run: Loop, steps: int) -> None:
    while steps:
        if run.finish is not None:
            run.go_on()
        before = run.steps
        run.advance(steps)
        steps -= run.steps - before


def assert_equal_states(one: Loop, other: Loop) -> None:
    np.testing.assert_array_equal(one.parameters, other.parameters)
    mine, theirs = one.state(), other.state()
    assert mine.keys() == theirs.keys()
    for name, values in mine.items():
        np.testing.assert_array_equal(values, theirs[name], err_msg=name)


# -- the protocol ------------------------------------------------------------------------------------------------------


@each
def test_the_protocol_is_kept(make: Make) -> None:
    trainer: Trainer = make()
    trainer.advance_sample()
    assert trainer.looked_at() is not None
    trainer.advance_epoch()
    assert (trainer.epoch, trainer.batch, trainer.steps) == (1, 0, trainer.batches)
    assert len(trainer.gauge()) == len(trainer.record.gradients) == trainer.history.curve().gradients.shape[1]
    assert trainer.parameters.shape == trainer.snapshot().parameters.shape
    assert trainer.finish is None


@each
def test_whoever_looks_on_between_two_pieces_of_measuring_changes_nothing(make: Make) -> None:
    one, other = make(), make()
    told: list[float] = []

    def look(share: float) -> None:
        told.append(share)
        one.gauge()
        one.snapshot()

    one.report = look
    keep_going(one, 2 * one.batches)
    keep_going(other, 2 * other.batches)
    assert_equal_states(one, other)
    assert len(told) >= 4


@each
def test_a_planned_end_is_planned_again(make: Make) -> None:
    run = make(epochs=3)
    run.advance(10**6)
    assert run.finish is Finish.EPOCHS
    epoch = run.epoch
    run.go_on()
    run.advance(10**6)
    assert run.epoch == 2 * epoch


# -- as if never interrupted -------------------------------------------------------------------------------------------


@each
@pytest.mark.parametrize("solver", STEPWISE)
@pytest.mark.parametrize("steps", [0, 3, 10, 13])
def test_a_restored_run_goes_on_to_the_last_bit(make: Make, solver: str, steps: int) -> None:
    straight = make(solver)
    straight.advance(steps)
    for _ in range(steps % 2 * 4):
        straight.advance_sample()
    again = restored(straight, make(solver))
    assert_equal_states(again, straight)
    straight.advance(20)
    for count in (1, 6, 13):
        again.advance(count)
        again.refresh()
        again.gauge()
    straight.refresh()
    assert_equal_states(again, straight)


@settings(max_examples=15)
@given(
    make=st.sampled_from([machine, stack, game]),
    pieces=st.lists(st.integers(1, 9), max_size=4),
    samples_seen=st.integers(0, 14),
    epochs=st.sampled_from([None, 3]),
    batch_size=st.sampled_from([1, 12, 1000]),
)
def test_any_run_at_any_moment(
    make: Make, pieces: list[int], samples_seen: int, epochs: int | None, batch_size: int
) -> None:
    straight = make(epochs=epochs, batch_size=batch_size)
    again = make(epochs=epochs, batch_size=batch_size)
    for steps in pieces:
        keep_going(straight, steps)
        for _ in range(samples_seen):
            straight.advance_sample()
        again = restored(straight, make(epochs=epochs, batch_size=batch_size))
    for run in (straight, again):
        keep_going(run, 15)
    if pieces:
        assert_equal_states(again, straight)


@each
def test_a_state_is_a_copy_in_plain_arrays(make: Make) -> None:
    run = make()
    run.advance(5)
    state = run.state()
    kept = {name: values.copy() for name, values in state.items()}
    run.advance(20)
    for name, values in state.items():
        np.testing.assert_array_equal(values, kept[name])
        assert values.dtype in (np.float64, np.int64, np.uint64)


@each
def test_a_restored_run_falls_back_to_the_same_state(make: Make) -> None:
    old = make()
    old.advance(13)
    new = restored(old, make())
    for run in (old, new):
        run.parameters[:] = np.nan
        run.fall_back()
    assert np.isfinite(new.parameters).all()
    assert_equal_states(new, old)


def test_a_long_history_is_restored() -> None:
    old = machine("sgd", batch_size=50, k=1)
    old.advance(530)
    assert old.history.records.stride > 1
    assert_equal_states(restored(old, machine("sgd", batch_size=50, k=1)), old)


# -- what does not fit -------------------------------------------------------------------------------------------------


@each
def test_a_memory_that_does_not_fit_begins_anew_with_a_note(make: Make) -> None:
    old = make()
    old.advance(8)
    state = old.state()
    name = next(name for name in state if name.startswith("recorded/memory/"))
    new = make()
    for spoilt in ({}, {name: np.zeros(3)}, {name: np.full_like(state[name], np.nan)}):
        left = {entry: values for entry, values in state.items() if entry != name}
        assert [note.source for note in new.restore(old.parameters, left | spoilt)] == [FORGOTTEN]
        np.testing.assert_array_equal(new.parameters, old.parameters)
        assert not any(values.any() for values in new.memory.values())
    new.advance(20)
    assert np.isfinite(new.parameters).all()


@each
@pytest.mark.parametrize("name", ["counts", "finish", "order", "rng/chance", "gradient", "record", "kept/parameters"])
def test_what_does_not_fit_is_refused_by_name_and_changes_nothing(make: Make, name: str) -> None:
    old, new = make(), make()
    old.advance(7)
    before, parameters, state = new.state(), new.parameters.copy(), old.state()
    for wrong in (None, np.zeros(99), np.full_like(state[name], 77)):
        if name in ("gradient", "record") and wrong is not None and wrong.shape == state[name].shape:
            continue  # any number may stand there
        spoilt = {entry: values for entry, values in state.items() if entry != name}
        spoilt |= {} if wrong is None else {name: wrong}
        if name == "kept/parameters" and wrong is not None and wrong.shape == state[name].shape:
            spoilt[name] = np.full_like(wrong, np.inf)
        with pytest.raises(InputError, match=name):
            new.restore(old.parameters, spoilt)
    np.testing.assert_array_equal(new.parameters, parameters)
    for entry, values in new.state().items():
        np.testing.assert_array_equal(values, before[entry])


@settings(max_examples=30)
@given(st.data())
def test_no_garbage_gets_through_to_a_crash(data: st.DataObject) -> None:
    make = data.draw(st.sampled_from([machine, stack, game]))
    run = make()
    run.advance(6)
    state = run.state()
    name = data.draw(st.sampled_from(sorted(state)))
    garbage = state[name].copy()
    place = data.draw(st.integers(0, max(garbage.size - 1, 0)))
    kinds = {"f": st.floats(), "i": st.integers(-(2**63), 2**63 - 1), "u": st.integers(0, 2**64 - 1)}
    if garbage.size:
        garbage.flat[place] = data.draw(kinds[garbage.dtype.kind])
    new = make()
    try:
        new.restore(run.parameters, state | {name: garbage})
        new.snapshot()
        keep_going(new, 6)
    except (InputError, TrainingDiverged):
        pass
    assert np.isfinite(new.parameters).all()


# -- divergence --------------------------------------------------------------------------------------------------------


@each
def test_a_loss_beyond_all_bounds_is_a_divergence_too(make: Make) -> None:
    run = make("sgd")
    run.advance_epoch()
    run.parameters[:] = 1e308
    with pytest.raises(TrainingDiverged) as caught:
        run.advance(10**4)
    assert 1 <= caught.value.layer <= len(run.slices)
    assert run.finish is Finish.DIVERGED
    assert np.isfinite(run.parameters).all()
    assert np.isfinite(run.record.train_loss)


# -- other settings ----------------------------------------------------------------------------------------------------


@each
def test_taken_over_without_a_change_it_is_the_same_run(make: Make) -> None:
    old, new = make(), make()
    old.advance(13)
    new.take_over(old)
    twin = restored(old, make())
    for run in (new, twin):
        run.advance(11)
    np.testing.assert_array_equal(new.parameters, twin.parameters)
    assert new.history.marks[-1] == 13 // new.batches


@each
def test_a_run_goes_on_in_other_batches_and_with_another_solver(make: Make) -> None:
    old = make()
    old.advance(13)
    for new in (make(batch_size=7), make("rmsprop")):
        new.take_over(old)
        np.testing.assert_array_equal(new.parameters, old.parameters)
        assert (new.epoch, new.steps) == (old.epoch, old.steps)
        new.advance_epoch()
        new.advance(3)
        assert np.isfinite(new.parameters).all()


def test_chains_begin_when_they_are_asked_for() -> None:
    old, new = machine(persistent=False), machine(persistent=True)
    old.advance(9)
    new.take_over(old)
    for name, values in new.memory.items():
        np.testing.assert_array_equal(values, old.memory[name])
    assert new.carried["chains"].any()
    new.advance(9)


@pytest.mark.parametrize(("before", "after"), [(2, 5), (5, 2), (6, 1)])
def test_machines_of_a_stack_are_never_drawn_twice(before: int, after: int) -> None:
    old, new = stack(each=before), stack(each=after)
    for _ in range(4):
        old.advance_epoch()
    new.take_over(old)
    kept = new.parameters.copy()
    first = new.dbn.slices[0]
    new.advance(1)
    if new.layer == 0:
        assert np.abs(new.parameters[first] - kept[first]).max() < 0.5
    else:
        np.testing.assert_array_equal(new.parameters[first], kept[first])
        assert new.dbn.machines[1].weights.any()


@each
def test_update_ratios_are_those_of_the_last_step(make: Make) -> None:
    run = make()
    assert np.isnan(run.record.updates).all()
    run.advance(run.batches - 1)
    before = run.parameters.copy()
    run.advance(1)
    pairs = zip(run.weights(run.parameters), run.weights(before), strict=True)
    expected = [np.abs(now - old).mean() / np.abs(now).mean() if now.any() else np.nan for now, old in pairs]
    np.testing.assert_allclose(run.record.updates, expected, rtol=1e-12)
    assert len(expected) == len(run.gauge())
    assert np.nanmin(expected) > 0.0


# -- figures -----------------------------------------------------------------------------------------------------------


def test_divergences_are_kept_over_the_epochs() -> None:
    run = game()
    for _ in range(3):
        run.advance_epoch()
    course = run.courses["divergences"]
    assert course.epochs.tolist() == [0, 1, 2, 3]
    assert tuple(course.rows[-1]) == run.judge()
    np.testing.assert_array_equal(course.rows[:, 1], run.history.curve().test_score)


@pytest.mark.parametrize("solver", STEPWISE)
def test_an_empty_memory_is_zero(solver: str) -> None:
    state = SOLVERS[solver].state(5, solver_params(solver))
    assert not any(values.any() for values in state.values())
