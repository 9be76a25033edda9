"""Boltzmann machines against sums over all their states, against scikit-learn, and against themselves."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from sklearn.neural_network import BernoulliRBM

from nnplayground.engine.arrays import Array
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.families.loop import Pace
from nnplayground.engine.families.rbm import (
    Rbm,
    RbmSettings,
    RbmTraining,
    all_states,
    contrast,
    drawn,
    expected_contrast,
    logistic,
    softplus_sum,
)
from nnplayground.engine.solvers import SOLVERS
from tests.engine.networks import central_difference

sizes = st.tuples(st.integers(1, 5), st.integers(1, 4), st.integers(0, 2**16))


def machine(n_visible: int, n_hidden: int, seed: int, spread: float = 1.0) -> Rbm:
    rbm = Rbm(n_visible, n_hidden)
    rbm.parameters[:] = np.random.default_rng(seed).normal(0.0, spread, rbm.parameters.size)
    return rbm


def samples(count: int, units: int, seed: int = 0) -> np.ndarray:
    rng = np.random.default_rng(seed)
    shape = rng.random((4, units)).round()
    return np.abs(shape[rng.integers(0, 4, count)] - (rng.random((count, units)) < 0.05))


@given(sizes)
def test_probabilities_energy_and_partition_agree_with_all_states(size: tuple[int, int, int]) -> None:
    n_visible, n_hidden, seed = size
    rbm = machine(n_visible, n_hidden, seed)
    v, h = all_states(n_visible), all_states(n_hidden)
    pairs_v, pairs_h = np.repeat(v, len(h), axis=0), np.tile(h, (len(v), 1))
    energies = rbm.energy(pairs_v, pairs_h).reshape(len(v), len(h))
    assert rbm.log_partition() == pytest.approx(np.logaddexp.reduce(-energies.ravel()), abs=1e-10)
    np.testing.assert_allclose(-np.logaddexp.reduce(-energies, axis=1), rbm.free_energy(v), atol=1e-10)
    joint = np.exp(-energies - rbm.log_partition())
    np.testing.assert_allclose(joint @ h / joint.sum(axis=1, keepdims=True), rbm.hidden(v), atol=1e-10)
    np.testing.assert_allclose(joint.T @ v / joint.sum(axis=0)[:, None], rbm.visible(h), atol=1e-10)


@given(sizes)
def test_the_exact_gradient_is_the_slope_of_the_likelihood(size: tuple[int, int, int]) -> None:
    n_visible, n_hidden, seed = size
    rbm = machine(n_visible, n_hidden, seed, 0.5)
    data = samples(6, n_visible, seed)
    slope = central_difference(lambda: -rbm.log_likelihood(data), rbm.parameters)
    np.testing.assert_allclose(rbm.exact_gradient(data), slope, atol=1e-7)


@given(sizes)
def test_the_pseudo_likelihood_is_that_of_every_unit_given_the_others(size: tuple[int, int, int]) -> None:
    n_visible, n_hidden, seed = size
    rbm, data = machine(n_visible, n_hidden, seed), samples(5, n_visible, seed)
    expected = np.zeros(len(data))
    for unit in range(n_visible):
        other = data.copy()
        other[:, unit] = 1.0 - other[:, unit]
        expected += np.log(logistic(rbm.free_energy(other) - rbm.free_energy(data)))
    np.testing.assert_allclose(rbm.pseudo_log_likelihood(data), expected, atol=1e-9)


@settings(max_examples=10)
@given(st.integers(0, 2**16))
def test_many_steps_of_contrast_come_to_the_exact_gradient(seed: int) -> None:
    rbm, data = machine(4, 3, seed, 0.4), samples(12, 4, seed)
    many = np.repeat(data, 400, axis=0)
    found, _ = contrast(rbm, many, None, 60, np.random.default_rng(seed))
    np.testing.assert_allclose(found, rbm.exact_gradient(data), atol=0.05)


def test_gibbs_sampling_visits_states_as_often_as_they_are_likely() -> None:
    rbm, rng = machine(3, 2, 5), np.random.default_rng(0)
    visible, _ = rbm.gibbs(drawn(np.full((20_000, 2), 0.5), rng), rng, 40)
    counts = np.bincount((visible @ [4, 2, 1]).astype(int), minlength=8) / len(visible)
    exact = np.exp(-rbm.free_energy(all_states(3)) - rbm.log_partition())
    np.testing.assert_allclose(counts, exact, atol=0.015)


def test_completion_keeps_what_is_known_and_expects_the_rest() -> None:
    rbm, rng = machine(4, 3, 8), np.random.default_rng(1)
    row, known = np.array([[1.0, 0.0, 0.0, 0.0]]), np.array([True, True, False, False])
    state, mean = rbm.complete(row, known, rng, 6000)
    assert state[0, :2].tolist() == mean[0, :2].tolist() == [1.0, 0.0]
    candidates = np.hstack([np.tile(row[:, :2], (4, 1)), all_states(2)])
    weight = np.exp(-rbm.free_energy(candidates))
    np.testing.assert_allclose(mean[0, 2:], (weight @ candidates[:, 2:]) / weight.sum(), atol=0.05)


def test_the_smaller_side_decides_whether_sums_are_taken() -> None:
    Rbm(40, 3).log_partition()
    Rbm(3, 40).log_partition()
    with pytest.raises(ValueError, match="too many"):
        Rbm(17, 17).log_partition()


def training(seed: int = 0, **given: object) -> RbmTraining:
    chosen = {"pace": Pace(10, 30)} | given
    data = samples(60, 8, 3)
    return RbmTraining(Rbm(8, 6), data[:50], data[50:], RbmSettings(**chosen), np.random.default_rng(seed))


@pytest.mark.parametrize("persistent", [False, True])
@pytest.mark.parametrize("solver", [key for key, solver in SOLVERS.items() if not solver.full_batch])
def test_learning_raises_the_likelihood(solver: str, persistent: bool) -> None:
    entry = SOLVERS[solver]
    params = {param.name: param.default for param in entry.params}
    rate = {"sgd": 0.8, "adagrad": 0.1}.get(solver, 0.05)
    run = training(
        solver=entry, solver_params=params, learning_rate=rate, persistent=persistent, k=2, pace=Pace(25, 120)
    )
    data = samples(60, 8, 3)[:50]
    before = run.rbm.log_likelihood(data)
    for _snapshot in run.epochs():
        pass
    assert run.rbm.log_likelihood(data) > before + 0.5
    assert run.epoch == 120


def test_how_a_run_is_cut_into_pieces_changes_nothing() -> None:
    one, other = training(persistent=True), training(persistent=True)
    one.advance(37)
    for _ in range(30):
        other.advance(1)
    for _ in range(69):
        other.advance_sample()
    other.advance(1)
    other.refresh()
    np.testing.assert_array_equal(one.parameters, other.parameters)
    assert (one.steps, one.epoch, one.batch) == (other.steps, other.epoch, other.batch)


def test_a_penalty_keeps_weights_small() -> None:
    free, held = training(), training(decay=0.5)
    for run in (free, held):
        run.advance(150)
    assert np.abs(held.rbm.weights).mean() < 0.5 * np.abs(free.rbm.weights).mean()


def test_a_diverging_run_falls_back_and_says_so() -> None:
    run = training(learning_rate=1e200, decay=1.0)
    with pytest.raises(TrainingDiverged):
        run.advance(100)
    assert np.isfinite(run.parameters).all()


def test_expectations_in_place_of_draws_are_a_gradient_without_chance() -> None:
    run = training()
    data = samples(60, 8, 3)[:50]
    np.testing.assert_array_equal(expected_contrast(run.rbm, data), expected_contrast(run.rbm, data))
    np.testing.assert_array_equal(run.gauge()[0], run.gauge()[0])


def test_features_are_those_of_scikit_learn_for_the_same_weights() -> None:
    run = training()
    run.advance(100)
    twin = BernoulliRBM(n_components=6)
    data = samples(20, 8, 9)
    twin.fit(data)
    twin.components_, twin.intercept_hidden_ = run.rbm.weights.copy(), run.rbm.hidden_bias.copy()
    twin.intercept_visible_ = run.rbm.visible_bias.copy()
    np.testing.assert_allclose(twin.transform(data), run.rbm.hidden(data), rtol=1e-12)
    np.testing.assert_allclose(twin._free_energy(data), run.rbm.free_energy(data), rtol=1e-10)


@given(hnp.arrays(np.float64, (3, 700), elements=st.floats(-800.0, 800.0)))
def test_many_terms_by_one_logarithm_are_what_they_are_one_by_one(z: Array) -> None:
    assert softplus_sum(z) == pytest.approx(np.logaddexp(0.0, z).sum(axis=1), rel=1e-12)
