"""Locked weights and biases stay where they are, whatever moves the others; the gradient shown is the true one."""

from __future__ import annotations

import tracemalloc
from typing import Any

import numpy as np
import pytest

from nnplayground.engine.penalties import Penalties
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.training import Training
from tests.engine.networks import cost, network, part, training
from tests.engine.test_training import STEPPED

DATA = part(25, 2, 1)
LOCKED = np.array([0, 2, 5, 9, 14])


def run_of(solver: str, locked: Any = LOCKED, **settings: Any) -> Training:
    net = network(2, 4, 1, dropout=0.1)
    chosen = cost(penalties=Penalties({"l2": 0.05 * net.weight_mask()}))
    return training(net, DATA, solver, locked=np.asarray(locked, dtype=np.int64), cost=chosen, **settings)


@pytest.mark.parametrize("solver", SOLVERS)
def test_locked_places_stay_and_all_others_move(solver: str) -> None:
    run = run_of(solver)
    before = run.network.parameters.copy()
    run.advance(80)
    moved = run.network.parameters != before
    assert not moved[LOCKED].any()
    assert moved.sum() == len(before) - len(LOCKED)


@pytest.mark.parametrize("solver", SOLVERS)
def test_what_is_locked_in_motion_stops_at_once(solver: str) -> None:
    old = run_of(solver, [])
    old.advance(7)
    new = run_of(solver)
    new.take_over(old)
    before = old.network.parameters.copy()
    new.advance(50)
    np.testing.assert_array_equal(new.network.parameters[LOCKED], before[LOCKED])
    assert (new.network.parameters != before).sum() == len(before) - len(LOCKED)


@pytest.mark.parametrize("solver", SOLVERS)
def test_a_restored_memory_does_not_carry_locked_places_on(solver: str) -> None:
    old = run_of(solver, [])
    old.advance(7)
    new = run_of(solver)
    new.restore(old.network.parameters, old.state())
    new.advance(50)
    np.testing.assert_array_equal(new.network.parameters[LOCKED], old.network.parameters[LOCKED])


def test_the_gauge_shows_the_true_gradient() -> None:
    locked, free = run_of("sgd"), run_of("sgd", [])
    for mine, theirs in zip(locked.gauge(), free.gauge(), strict=True):
        np.testing.assert_array_equal(mine, theirs)
    assert locked.gauged_gradient[LOCKED].all()


def test_everything_locked_stands_still() -> None:
    run = run_of("adam", np.arange(17))
    before = run.network.parameters.copy()
    run.advance(30)
    np.testing.assert_array_equal(run.network.parameters, before)


@pytest.mark.parametrize("solver", STEPPED)
def test_a_step_with_locks_allocates_nothing(solver: str) -> None:
    locked = np.arange(0, 8000, 3)
    run = training(network(100, 80, 20), part(4000, 100, 20), solver, batch_size=10, locked=locked)
    run.advance(1)
    tracemalloc.start()
    try:
        run.advance(50)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 8_000
