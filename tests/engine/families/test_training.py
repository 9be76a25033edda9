"""Networks of all kinds of layers are trained by the one training loop, with all that it promises."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array, clip_norm
from nnplayground.engine.errors import TrainingDiverged
from nnplayground.engine.layers import Convolution, Dense, Dropout, Pool, Recurrent
from nnplayground.engine.layers.recurrent import CELLS
from nnplayground.engine.layers.unrolled import ALL, FLAGGED, LAST
from nnplayground.engine.layers.windows import Windows
from nnplayground.engine.moments import branch_off, looking_back
from nnplayground.engine.network import Network
from nnplayground.engine.objective import Part
from nnplayground.engine.solvers import SOLVERS
from nnplayground.engine.trainer import Trainer
from nnplayground.engine.training import Training
from tests.engine.networks import training


def images(solver: str = "adam", **settings) -> Training:
    rng = np.random.default_rng(0)
    layer = Convolution((1, 6, 6), 4, Windows((3, 3), padding=(1, 1)), ACTIVATIONS["prelu"], dropout=0.1)
    pool = Pool("max", layer.shape_out, Windows((2, 2), (2, 2)))
    top = Dense(pool.n_out, 3, ACTIVATIONS["softmax"])
    network = Network([layer, top], between=[[], [pool, Dropout(pool.n_out, 0.2)]])
    network.parameters[:] = rng.normal(0.0, 0.3, network.parameters.size)
    labels = rng.integers(0, 3, 50)
    x = rng.normal(size=(50, 36))
    x[np.arange(50), labels * 7] += 3.0
    return training(network, Part(x, np.eye(3)[labels]), solver, loss="cross_entropy", **settings)


def sequences(solver: str = "adam", *, cell: str = "lstm", **settings) -> Training:
    rng = np.random.default_rng(0)
    layers = [Recurrent(cell, 1, 7, 5, FLAGGED, flags=True), Recurrent(cell, 5, 7, 4, ALL, flags=True)]
    top = Convolution((4, 1, 7), 2, Windows((1, 1)), ACTIVATIONS["softmax"])
    network = Network([*layers, top])
    network.parameters[:] = rng.normal(0.0, 0.4, network.parameters.size)
    bits = rng.integers(0, 2, (50, 7))
    there = np.arange(7) < rng.integers(3, 8, 50)[:, None]
    y = np.eye(2)[np.cumsum(bits, axis=1) % 2].transpose(0, 2, 1).reshape(50, -1)
    part = Part(np.hstack([bits, there]).astype(float), np.hstack([y, there]))
    return training(network, part, solver, loss="cross_entropy", **settings)


each = pytest.mark.parametrize("make", [images, sequences], ids=lambda make: make.__name__)


@each
def test_the_protocol_is_kept(make: Callable[..., Training]) -> None:
    trainer: Trainer = make()
    trainer.advance_sample()
    assert trainer.looked_at() is not None
    trainer.advance_epoch()
    assert (trainer.epoch, trainer.batch, trainer.steps) == (1, 0, trainer.batches)
    assert len(trainer.gauge()) == len(trainer.record.gradients) == trainer.history.curve().gradients.shape[1]
    assert np.isfinite(trainer.record.updates).all()
    assert len(trainer.record.updates) == len(trainer.record.gradients)
    assert trainer.parameters.shape == trainer.snapshot().parameters.shape
    assert trainer.finish is None


@each
def test_it_learns(make: Callable[..., Training]) -> None:
    run = make(learning_rate=0.01)
    before = run.record
    for _ in range(40):
        run.advance_epoch()
    assert run.record.train_loss < 0.5 * before.train_loss


@each
@pytest.mark.parametrize("solver", SOLVERS)
def test_the_numbers_do_not_depend_on_the_pieces(make: Callable[..., Training], solver: str) -> None:
    first, second = make(solver), make(solver)
    first.advance(23)
    for _ in range(23):
        second.advance(1)
        second.refresh()
    np.testing.assert_array_equal(first.parameters, second.parameters)


@each
def test_a_restored_run_goes_on_to_the_bit(make: Callable[..., Training]) -> None:
    run, other = make(), make()
    run.advance(13)
    parameters, state = run.parameters.copy(), run.state()
    run.advance(20)
    assert other.restore(parameters, state) == []
    other.advance(20)
    np.testing.assert_array_equal(run.parameters, other.parameters)
    assert run.history.curve().train_loss.tolist() == other.history.curve().train_loss.tolist()


@each
def test_another_run_is_taken_over(make: Callable[..., Training]) -> None:
    run, other = make(), make("sgd")
    run.advance(13)
    other.take_over(run)
    np.testing.assert_array_equal(run.parameters, other.parameters)
    other.advance(5)
    assert other.steps == 18


@each
def test_a_past_moment_is_looked_at_and_branched_off_from(make: Callable[..., Training]) -> None:
    run = make()
    run.advance(3 * run.batches)
    past = run.history.parameters.at(1)
    with looking_back(run, 1):
        np.testing.assert_array_equal(run.parameters, past)
        assert run.epoch == 1
    assert run.epoch == 3
    branch_off(run, 1)
    np.testing.assert_array_equal(run.parameters, past)
    run.advance_epoch()
    assert (run.epoch, len(run.history.branches)) == (2, 1)


@pytest.mark.parametrize("layer", [0, 1])
def test_divergence_names_the_layer(layer: int) -> None:
    run = images("sgd")
    run.network.bias(layer)[:] = 1e308
    run.network.weights(layer)[...] = 1e308
    run.keep()
    with pytest.raises(TrainingDiverged) as caught:
        run.advance_epoch()
    assert caught.value.layer == layer + 1


@pytest.mark.parametrize("cell", CELLS)
def test_divergence_in_a_recurrent_layer(cell: str) -> None:
    run = sequences("sgd", cell=cell, learning_rate=1e308)
    with pytest.raises(TrainingDiverged) as caught:
        run.advance_epoch()
    assert 1 <= caught.value.layer <= 3
    assert np.isfinite(run.parameters).all()


# -- clipping ----------------------------------------------------------------------------------------------------------


def test_a_long_gradient_keeps_its_direction() -> None:
    vector = np.array([3.0, 4.0])
    clip_norm(vector, 10.0)
    assert vector.tolist() == [3.0, 4.0]
    clip_norm(vector, 1.0)
    np.testing.assert_allclose(vector, [0.6, 0.8])


def test_a_gradient_whose_square_overflows_is_clipped() -> None:
    vector = np.array([3e200, 4e200])
    with np.errstate(over="ignore"):
        clip_norm(vector, 1.0)
    np.testing.assert_allclose(vector, [0.6, 0.8])
    lost = np.array([np.inf, 1.0])
    with np.errstate(all="ignore"):
        clip_norm(lost, 1.0)
    assert np.isnan(lost).any()


def step(run: Training) -> Array:
    before = run.parameters.copy()
    run.advance(1)
    return run.parameters - before


def test_steps_are_as_long_as_clipping_lets_them() -> None:
    free, clipped, loose = (sequences("sgd", learning_rate=1.0, clip=clip) for clip in (None, 1e-3, 1e3))
    move = step(free)
    short = step(clipped)
    assert np.linalg.norm(short) == pytest.approx(1e-3)
    np.testing.assert_allclose(short / np.linalg.norm(short), move / np.linalg.norm(move), rtol=1e-9, atol=1e-12)
    np.testing.assert_array_equal(step(loose), move)


def test_clipping_leaves_locked_numbers_alone() -> None:
    run = sequences("sgd", clip=1e-3, locked=np.arange(10))
    assert not step(run)[:10].any()


def test_full_batch_solvers_are_not_clipped() -> None:
    first, second = sequences("lbfgs"), sequences("lbfgs", clip=1e-6)
    np.testing.assert_array_equal(step(first), step(second))


def test_the_last_state_is_enough() -> None:
    rng = np.random.default_rng(0)
    network = Network([Recurrent("gru", 2, 6, 4, LAST), Dense(4, 1, ACTIVATIONS["identity"])])
    network.parameters[:] = rng.normal(0.0, 0.4, network.parameters.size)
    x = rng.normal(size=(80, 12))
    run = training(network, Part(x, x[:, :6].sum(axis=1, keepdims=True) / 6.0), "adam", learning_rate=0.02)
    run.advance(800)
    assert run.record.train_loss < 0.005
