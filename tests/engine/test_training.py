"""The training loop: the same numbers however it is cut, divergence, history, and going on under other settings."""

from __future__ import annotations

import itertools
import tracemalloc
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.engine import training as training_module
from nnplayground.engine.arrays import Array
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.history import PARAMETER_BYTES, RECORDS, History, Thinned
from nnplayground.engine.objective import Part
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.stopping import Finish
from nnplayground.engine.training import Data, Settings, Training
from tests.engine.networks import cost, network, part, solver_params, training

DATA = part(25, 2, 1)
STEPPED = [key for key, entry in SOLVERS.items() if not entry.full_batch]


def fresh(solver: str = "adam", **settings: Any) -> Training:
    """Return a small run with batches of 10, 10 and 5."""
    dropout = settings.pop("dropout", 0.0)
    return training(network(2, 4, 1, dropout=dropout), settings.pop("data", DATA), solver, **settings)


def seeded(seed: int, **settings: Any) -> Training:
    """Return a small run with a seed of its own."""
    chosen = Settings(cost(), SOLVERS["sgd"], 0.05, 10, **settings)
    return Training(network(2, 4, 1), Data(DATA, DATA), chosen, np.random.default_rng(seed))


def assert_same(one: Training, other: Training) -> None:
    np.testing.assert_array_equal(one.network.parameters, other.network.parameters)
    for name, values in one.solver_state.items():
        np.testing.assert_array_equal(values, other.solver_state[name])
    assert (one.epoch, one.steps, one.batch) == (other.epoch, other.steps, other.batch)


# -- however it is cut -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("solver", SOLVERS)
def test_hundred_steps_of_one_are_one_of_a_hundred(solver: str) -> None:
    one, other = fresh(solver), fresh(solver)
    one.advance(100)
    for _ in range(100):
        other.advance(1)
    assert_same(one, other)


@pytest.mark.parametrize("solver", STEPPED)
@pytest.mark.parametrize("dropout", [0.0, 0.3])
def test_samples_batches_and_epochs_lead_to_the_same_place(solver: str, dropout: float) -> None:
    by_sample, by_batch, by_epoch = (fresh(solver, dropout=dropout) for _ in range(3))
    for _ in range(4 * 25):
        by_sample.advance_sample()
    for _ in range(4 * 3):
        by_batch.advance(1)
    for _ in range(4):
        by_epoch.advance_epoch()
    assert_same(by_sample, by_batch)
    assert_same(by_batch, by_epoch)
    assert by_epoch.epoch == 4


@given(st.lists(st.integers(1, 17), min_size=1, max_size=8))
def test_any_cut_gives_the_same_run(pieces: list[int]) -> None:
    one, other = fresh(plateau=(1e-3, 10**6)), fresh(plateau=(1e-3, 10**6))
    for piece in pieces:
        one.advance(piece)
    other.advance(sum(pieces))
    assert_same(one, other)
    np.testing.assert_array_equal(one.snapshot().curve.train_loss, other.snapshot().curve.train_loss)


def test_looking_on_changes_nothing() -> None:
    one, other = fresh(dropout=0.3), fresh(dropout=0.3)
    for _ in range(20):
        one.advance(1)
        one.refresh()
        one.gauge()
        one.snapshot()
    other.advance(20)
    assert_same(one, other)


def test_whoever_looks_on_between_two_pieces_of_measuring_changes_nothing() -> None:
    one, other = fresh(dropout=0.3), fresh(dropout=0.3)
    told: list[float] = []

    def look(share: float) -> None:
        told.append(share)
        one.gauge()
        one.snapshot()
        one.network.predict(one.data.train.x)

    one.report = look
    one.advance(3 * one.batches)
    other.advance(3 * other.batches)
    assert_same(one, other)
    assert one.record.row().tolist() == other.record.row().tolist()
    assert len(told) >= 9
    assert all(0.0 <= share <= 1.0 for share in told)


def test_what_early_stopping_watches_is_measured_piece_by_piece_too() -> None:
    def told(run_: Training) -> list[float]:
        shares: list[float] = []
        run_.report = shares.append
        run_.advance(3 * run_.batches)
        return shares

    watched = told(fresh(validation=part(12, 2, 1, seed=9), plateau=(0.0, 10**6)))
    assert len(watched) > len(told(fresh(plateau=(0.0, 10**6))))
    assert all(0.0 <= share <= 1.0 for share in watched)


def test_programs_made_on_the_way_are_those_made_before(monkeypatch: pytest.MonkeyPatch) -> None:
    one = fresh()
    monkeypatch.setattr(training_module, "PROGRAMS_AT_MOST", 0)
    other = fresh()
    one.advance(50)
    other.advance(50)
    assert_same(one, other)


def test_same_seed_same_run_and_another_seed_another() -> None:
    runs = [seeded(seed) for seed in (1, 1, 2)]
    for run_ in runs:
        run_.advance(30)
    assert_same(runs[0], runs[1])
    assert (runs[0].network.parameters != runs[2].network.parameters).any()


def test_seed_does_not_matter_without_chance() -> None:
    runs = [seeded(seed, shuffle=False) for seed in (1, 2)]
    for run_ in runs:
        run_.advance(30)
    assert_same(*runs)


def order_of_epoch(run_: Training) -> list[int]:
    """Return the rows that one epoch of sample-by-sample stepping looks at; the last of a batch moves the weights."""
    seen: list[int] = []
    while not seen or run_.batch or run_.sample:
        run_.advance_sample()
        row = run_.looked_at()
        if row is not None:
            seen.append(row)
        elif run_.batch == 0 and not seen:
            break
    return seen


def test_every_epoch_has_its_own_order_and_dropout_does_not_change_it() -> None:
    plain, dropping = fresh(), fresh(dropout=0.5)
    orders = [[order_of_epoch(run_) for _ in range(3)] for run_ in (plain, dropping)]
    assert orders[0] == orders[1]
    assert orders[0][0] != orders[0][1]
    for seen in orders[0]:
        assert len(seen) == len(set(seen)) == 25 - 3  # each batch's last sample is learned from, not looked at


def test_without_shuffling_samples_come_in_order() -> None:
    assert order_of_epoch(fresh(shuffle=False)) == [n for n in range(25) if n not in (9, 19, 24)]


def test_one_epoch_learns_from_every_sample_once() -> None:
    """With a rate so small that the weights stay, an epoch on batches of one moves by the sum of all gradients."""
    run_ = training(network(2, 4, 1), DATA, "sgd", batch_size=1, learning_rate=1e-9)
    before = run_.network.parameters.copy()
    run_.advance_epoch()
    moved = run_.network.parameters - before
    whole = training(network(2, 4, 1), DATA, "sgd", batch_size=25, learning_rate=1e-9)
    whole.advance_epoch()
    np.testing.assert_allclose(moved, 25 * (whole.network.parameters - before), rtol=1e-5, atol=1e-15)
    assert run_.steps == 25


def test_batches_larger_than_the_data_are_one() -> None:
    run_ = fresh(batch_size=1000)
    assert run_.batches == 1
    run_.advance(3)
    assert run_.epoch == 3


@pytest.mark.parametrize("solver", STEPPED)
def test_a_step_allocates_nothing(solver: str) -> None:
    """What a step leaves or needs for a moment is far below the 80 kB of one parameter vector."""
    run_ = training(network(100, 80, 20), part(4000, 100, 20), solver, batch_size=10)
    run_.advance(1)
    tracemalloc.start()
    try:
        run_.advance(50)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert run_.epoch == 0
    assert peak < 8_000


# -- divergence --------------------------------------------------------------------------------------------------------


def diverging(**settings: Any) -> Training:
    return training(network(2, 1), DATA, "sgd", batch_size=25, shuffle=False, **{"learning_rate": 20.0} | settings)


def path_by_hand(rate: float) -> list[Array]:
    """Return the parameters of `diverging` after each epoch as long as its loss is finite, by the formula."""
    x = np.column_stack([DATA.x, np.ones(25)])
    theta, path = network(2, 1).parameters.copy(), []
    with np.errstate(all="ignore"):
        while np.isfinite(((x @ theta - DATA.y[:, 0]) ** 2).sum()):
            path.append(theta)
            theta = theta - rate * (x @ theta - DATA.y[:, 0]) @ x / 25
    return path


def test_divergence_names_epoch_and_layer_and_keeps_the_last_finite_state() -> None:
    path = path_by_hand(20.0)
    run_ = diverging()
    with pytest.raises(TrainingDiverged) as caught:
        run_.advance(10_000)
    assert caught.value.epoch == len(path)
    assert caught.value.layer == 1
    assert run_.finish is Finish.DIVERGED
    np.testing.assert_allclose(run_.network.parameters, path[-1], rtol=1e-6)
    run_.refresh()
    assert np.isfinite(run_.record.train_loss)
    assert caught.value.last_loss == run_.record.train_loss
    assert np.isfinite(run_.snapshot().curve.train_loss).all()


@pytest.mark.parametrize("rate", [1.0, 3.0, 1e3, 1e100, 1e308])
def test_state_kept_has_a_finite_loss_within_long_epochs_too(rate: float) -> None:
    """At a rate of 1 the weights grow by a tenth a step: for hundreds of steps they are finite and the loss is not."""
    run_ = training(network(2, 1), part(20_000, 2, 1), "sgd", batch_size=1, learning_rate=rate)
    with pytest.raises(TrainingDiverged):
        run_.advance(10**6)
    run_.refresh()
    assert np.isfinite(run_.record.train_loss)
    assert np.isfinite(run_.network.parameters).all()


def test_epoch_named_is_the_one_in_which_it_happened() -> None:
    with pytest.raises(TrainingDiverged) as at_the_end:
        diverging(learning_rate=1e308).advance(10)
    assert at_the_end.value.epoch == 1
    with pytest.raises(TrainingDiverged) as within:
        training(network(2, 1), part(2000, 2, 1), "sgd", batch_size=1, learning_rate=1e3).advance(10_000)
    assert within.value.epoch == 1


def advance_one_by_one(run_: Training, steps: int) -> None:
    for _ in range(steps):
        run_.advance(1)


def test_divergence_is_the_same_however_it_is_cut() -> None:
    one, other = diverging(), diverging()
    with pytest.raises(TrainingDiverged) as first:
        one.advance(10_000)
    with pytest.raises(TrainingDiverged) as second:
        advance_one_by_one(other, 10_000)
    assert str(first.value) == str(second.value)
    assert_same(one, other)


def test_output_layer_is_named_where_only_the_loss_is_infinite() -> None:
    net = network(2, 3, 1, hidden="identity")
    net.parameters[:] = 1e80
    with pytest.raises(TrainingDiverged) as caught:
        training(net, DATA, "sgd", learning_rate=1e-300).advance(10)
    assert caught.value.layer == 2


@pytest.mark.parametrize("layer", [1, 2, 3])
def test_the_layer_is_named_in_which_it_began(layer: int) -> None:
    """After one step no number of any layer is finite; the sums of this layer were the first."""
    net = network(2, 3, 3, 1, hidden="identity")
    net.parameters[:] = 1.0
    net.weights(layer - 1)[...] = 1e308
    with pytest.raises(TrainingDiverged) as caught:
        training(net, Part(np.full((20, 2), 2.0), np.zeros((20, 1))), "sgd", learning_rate=1e-3).advance(10)
    assert caught.value.layer == layer


def test_a_diverged_run_can_go_on() -> None:
    run_ = diverging()
    with pytest.raises(TrainingDiverged):
        run_.advance(10_000)
    calm = diverging(learning_rate=0.05)
    calm.take_over(run_)
    loss = calm.record.train_loss
    calm.advance(20)
    assert calm.record.train_loss < loss


def test_solvers_memory_falls_back_with_the_parameters() -> None:
    run_ = training(network(2, 1), DATA, "momentum", batch_size=25, learning_rate=20.0)
    with pytest.raises(TrainingDiverged):
        run_.advance(10_000)
    assert np.isfinite(run_.solver_state["velocity"]).all()


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_a_weight_that_is_no_number_is_found_and_put_back(value: float) -> None:
    run_ = fresh("sgd")
    run_.advance_epoch()
    kept = run_.network.parameters.copy()
    run_.network.weights(1)[0, 0] = value
    with pytest.raises(TrainingDiverged):
        run_.advance_epoch()
    np.testing.assert_array_equal(run_.network.parameters, kept)


def test_an_infinite_score_or_test_loss_is_no_divergence() -> None:
    far = Part(np.full((3, 2), 1e200), np.zeros((3, 1)))
    chosen = Settings(cost(), SOLVERS["sgd"], 0.01, 10)
    run_ = Training(network(2, 1), Data(DATA, far), chosen, np.random.default_rng(0))
    run_.advance_epoch()
    assert run_.record.test_loss == np.inf
    assert run_.finish is None


@pytest.mark.parametrize("scale", [1e-308, 0.0])
def test_tiny_features_give_finite_numbers(scale: float) -> None:
    run_ = training(network(2, 3, 1), Part(np.full((5, 2), scale), np.ones((5, 1))), "sgd")
    run_.advance(20)
    assert np.isfinite(run_.record.train_loss)
    assert np.isfinite(run_.network.parameters).all()


def test_huge_features_end_in_a_message() -> None:
    run_ = training(network(2, 3, 1, hidden="relu"), Part(np.full((5, 2), 1e308), np.ones((5, 1))), "sgd")
    with pytest.raises(TrainingDiverged, match="Lower the learning rate"):
        run_.advance(20)
    assert np.isfinite(run_.network.parameters).all()


def test_equal_samples_with_different_targets_meet_in_the_middle() -> None:
    run_ = training(network(2, 3, 1), Part(np.ones((2, 2)), np.array([[0.0], [1.0]])), "sgd", learning_rate=0.1)
    run_.advance(500)
    np.testing.assert_allclose(run_.network.predict(np.ones((1, 2))), 0.5, rtol=1e-6)


def test_one_sample_can_be_learned() -> None:
    run_ = training(network(2, 3, 1), part(1, 2, 1), "sgd", learning_rate=0.1)
    run_.advance(500)
    assert run_.record.train_loss < 1e-6


# -- snapshots and history ---------------------------------------------------------------------------------------------


def test_snapshot_does_not_change_and_cannot_be_changed() -> None:
    run_ = fresh()
    run_.advance(4)
    snapshot = run_.snapshot()
    kept = snapshot.parameters.copy()
    run_.advance(10)
    np.testing.assert_array_equal(snapshot.parameters, kept)
    assert (snapshot.epoch, snapshot.batch, snapshot.steps) == (1, 1, 4)
    with pytest.raises(ValueError, match="read-only"):
        snapshot.parameters[0] = 1.0


def test_record_is_loss_and_score_of_the_present_parameters() -> None:
    run_ = fresh()
    run_.advance_epoch()
    error = run_.network.predict(DATA.x) - DATA.y
    assert run_.record.train_loss == pytest.approx((error**2).sum() / 50.0, rel=1e-12)
    assert run_.snapshot().curve.epochs.tolist() == [0, 1]


def test_history_of_a_long_run_is_bounded_and_even() -> None:
    run_ = training(network(1, 1), part(2, 1, 1), batch_size=2, learning_rate=1e-6)
    run_.advance(3000)
    epochs = run_.history.records.epochs
    assert len(epochs) <= RECORDS
    assert set(np.diff(epochs).tolist()) == {run_.history.records.stride} == {8}
    assert epochs[0] == 0
    assert len(run_.history.parameters.epochs) <= RECORDS


def test_past_parameters_are_those_of_their_epoch() -> None:
    run_, twin = fresh(), fresh()
    run_.advance(3 * 700)
    past = run_.history.parameters
    epoch = int(past.epochs[len(past.epochs) // 2])
    for _ in range(epoch):
        twin.advance_epoch()
    np.testing.assert_array_equal(past.rows[len(past.epochs) // 2], twin.network.parameters)


def test_memory_for_past_parameters_is_bounded() -> None:
    kept = History(layers=2, parameters=10**6).parameters
    for epoch in range(50):
        if kept.wants(epoch):
            kept.add(epoch, np.full(10**6, float(epoch)))
    assert kept.rows.nbytes <= PARAMETER_BYTES
    assert kept.epochs[0] == 0


@given(capacity=st.integers(2, 9), gaps=st.lists(st.integers(0, 50), max_size=60))
def test_thinned_records_never_overflow_and_keep_the_newest(capacity: int, gaps: list[int]) -> None:
    kept = Thinned(capacity, 1)
    for epoch in itertools.accumulate(gaps, initial=0):
        kept.add(epoch, np.array([float(epoch)]))
        assert len(kept.epochs) <= capacity
        assert kept.epochs[-1] == epoch
    assert (np.diff(kept.epochs) > 0).all()
    np.testing.assert_array_equal(kept.rows[:, 0], kept.epochs)


def test_copies_of_the_history_are_independent() -> None:
    run_ = fresh()
    run_.advance(9)
    copy = run_.history.copy()
    run_.advance(9)
    assert copy.records.epochs.tolist() == [0, 1, 2, 3]
    assert run_.history.records.epochs.tolist() == list(range(7))


# -- the end, and going on ---------------------------------------------------------------------------------------------


def test_planned_epochs_end_the_run_and_can_be_planned_again() -> None:
    run_ = fresh(epochs=4)
    assert len(list(run_.epochs())) == 4
    assert run_.finish is Finish.EPOCHS
    run_.advance(100)
    assert run_.epoch == 4
    run_.go_on()
    assert len(list(run_.epochs())) == 4
    assert run_.epoch == 8


def test_going_on_is_as_if_the_run_had_been_planned_longer() -> None:
    one, other = fresh(epochs=3), fresh(epochs=6)
    list(one.epochs())
    one.go_on()
    list(one.epochs())
    list(other.epochs())
    assert_same(one, other)


@pytest.mark.parametrize("steps", [1, 2, 3, 7])
@pytest.mark.parametrize("solver", SOLVERS)
def test_taking_over_under_the_same_settings_changes_nothing(solver: str, steps: int) -> None:
    old, straight = fresh(solver, dropout=0.2), fresh(solver, dropout=0.2)
    old.advance(steps)
    new = fresh(solver, dropout=0.2)
    new.take_over(old)
    new.advance(20)
    straight.advance(steps + 20)
    if not SOLVERS[solver].full_batch:
        assert_same(new, straight)
    assert new.history.marks[0] == old.epoch


def test_a_plan_goes_on_through_a_change() -> None:
    old = fresh(epochs=4)
    list(old.epochs())
    old.go_on()
    old.advance_epoch()
    going = fresh(epochs=4, learning_rate=0.01)
    going.take_over(old)
    assert len(list(going.epochs())) == 3
    over = fresh(epochs=4)
    over.take_over(going)
    assert len(list(over.epochs())) == 4


def test_taking_over_in_the_middle_of_a_batch_keeps_the_place() -> None:
    old, new = fresh(), fresh(learning_rate=0.1)
    for _ in range(13):
        old.advance_sample()
    new.take_over(old)
    assert (new.batch, new.sample, new.looked_at()) == (1, 3, old.looked_at())


def test_an_order_that_is_kept_is_the_order_of_the_samples() -> None:
    """Also where batches no longer fit and nothing is shuffled any more: rows are told by that order, and saved."""
    old, new = fresh(), fresh(batch_size=4, shuffle=False)
    old.advance(4)
    new.take_over(old)
    new.begin_epoch()
    _, x, _, rows = new.next_batch()
    np.testing.assert_array_equal(x[:-1].T, DATA.x[rows])
    again = fresh(batch_size=4, shuffle=False)
    again.restore(new.network.parameters, new.state())
    new.advance(10)
    again.advance(10)
    assert_same(new, again)


def test_another_solver_starts_with_an_empty_memory() -> None:
    old, new = fresh("adam"), fresh("rmsprop")
    old.advance(10)
    new.take_over(old)
    np.testing.assert_array_equal(new.network.parameters, old.network.parameters)
    assert not new.solver_state["squares"].any()


def test_another_size_of_memory_starts_it_empty_as_a_whole() -> None:
    data = part(30, 2, 1)
    old = training(network(2, 6, 1), data, "lbfgs", learning_rate=1.0)
    old.advance(15)
    new = training(network(2, 6, 1), data, "lbfgs", learning_rate=1.0, solver_params=solver_params("lbfgs", memory=20))
    new.take_over(old)
    assert not new.solver_state["remembered"]
    loss = new.record.train_loss
    new.advance(10)
    assert new.record.train_loss < loss


def test_other_data_begin_a_new_epoch() -> None:
    old, new = fresh(), fresh(data=part(40, 2, 1))
    old.advance(4)
    new.take_over(old)
    assert (new.epoch, new.batch, new.steps) == (1, 0, 4)
    new.advance_epoch()
    assert new.epoch == 2


def test_history_goes_on_across_a_change() -> None:
    old, new = fresh(), fresh("sgd")
    old.advance(9)
    new.take_over(old)
    new.advance(9)
    assert new.snapshot().curve.epochs.tolist() == list(range(7))
    assert list(new.history.marks) == [3]


def test_an_epoch_taken_over_halfway_is_not_judged() -> None:
    """Its cost is known in part only; taken for the whole it would be a best that no later epoch reaches."""
    old = fresh("sgd", plateau=(0.0, 3), learning_rate=1e-3)
    old.advance(2)
    new = fresh("sgd", plateau=(0.0, 3), learning_rate=1e-3, shuffle=False)
    new.take_over(old)
    new.advance(3 * 30)
    assert new.finish is None


def test_a_best_loss_of_another_cost_function_is_forgotten() -> None:
    old = fresh("sgd", plateau=(0.0, 3), learning_rate=1e-3, cost=cost("huber"))
    old.advance(9)
    new = fresh("sgd", plateau=(0.0, 3), learning_rate=1e-3, cost=cost("mse"))
    new.take_over(old)
    new.advance(3 * 30)
    assert new.finish is None
