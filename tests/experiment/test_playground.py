"""The preset of TensorFlow Playground against Playground's own training."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from nnplayground.experiment.build import Run, build
from nnplayground.experiment.edits import choose_source
from nnplayground.experiment.gallery import GALLERY
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import Experiment
from tests.experiment.playground_port import L1, L2, PlaygroundNetwork, fresh

PRESET = GALLERY["playground"].experiment
EPOCHS = 60


def twin(run: Run, *, linear: bool = False) -> PlaygroundNetwork:
    """Return Playground's network with the weights that a run starts with."""
    network = run.training.network
    layers = [(network.weights(index).tolist(), network.bias(index).tolist()) for index in range(len(network.layers))]
    return PlaygroundNetwork(layers, linear=linear)


def samples(run: Run) -> list[tuple[list[float], float]]:
    part = run.training.data.train
    return list(zip(part.x.tolist(), part.y[:, 0].tolist(), strict=True))


def parameters(run: Run) -> list[float]:
    network = run.training.network
    return [
        value
        for index in range(len(network.layers))
        for weights, bias in zip(network.weights(index).tolist(), network.bias(index).tolist(), strict=True)
        for value in (*weights, bias)
    ]


def both(experiment: Experiment, penalty: str | None = None, epochs: int = EPOCHS, *, linear: bool = False):
    """Train an experiment here and there; return both sets of parameters."""
    run, training = build(experiment), experiment.training
    theirs, points = twin(run, linear=linear), samples(run)
    for _ in range(epochs):
        run.training.advance_epoch()
        strength = training.penalties.get(penalty, 0.0)
        theirs.epoch(points, training.batch_size, training.learning_rate, penalty, strength)
    return np.array(parameters(run)), np.array(theirs.parameters())


def test_the_preset_is_what_playground_starts_with():
    run = build(PRESET)
    assert (len(run.training.data.train), len(run.training.data.test)) == (250, 250)
    assert [layer.units for layer in PRESET.network.layers] == [4, 2, 1]
    assert (PRESET.training.learning_rate, PRESET.training.batch_size) == (0.03, 10)
    assert set(run.prepared.targets.ravel()) == {-1.0, 1.0}
    network = run.training.network
    assert all((network.bias(index) == 0.1).all() for index in range(3))
    weights = np.concatenate([network.weights(index).ravel() for index in range(3)])
    assert np.abs(weights).max() <= 0.5
    labels = run.prepared.dataset.labels[run.prepared.train]
    assert np.count_nonzero(np.diff(labels)) > 50, "the two classes come mixed, not one after the other"


@pytest.mark.parametrize(("batch", "epochs"), [(10, 300), (25, EPOCHS), (250, EPOCHS), (1, 10)])
@pytest.mark.parametrize("penalties", [{}, {"l2": 0.01}], ids=["plain", "l2"])
@pytest.mark.thorough
def test_the_same_weights_where_batches_divide_the_samples(batch: int, epochs: int, penalties: dict[str, float]):
    """Single samples for a few epochs only: then their steps are so rough that rounding grows tenfold every epoch."""
    experiment = with_training(PRESET, batch_size=batch, penalties=penalties)
    ours, theirs = both(experiment, L2 if penalties else None, epochs)
    np.testing.assert_allclose(ours, theirs, rtol=0.0, atol=1e-9)


def test_the_same_weights_with_more_features_and_for_regression():
    features = replace(PRESET, data=replace(PRESET.data, features=("x1", "x2", "x1^2", "x1*x2")))
    np.testing.assert_allclose(*both(features), rtol=0.0, atol=1e-9)
    plane = choose_source(PRESET, "plane")
    np.testing.assert_allclose(*both(plane, linear=True), rtol=0.0, atol=1e-9)


def test_what_is_left_over_leaks_there_and_not_here():
    experiment = with_training(PRESET, batch_size=30)
    ours, theirs = both(experiment, epochs=1)
    assert np.abs(ours - theirs).max() > 1e-4, "250 = 8 × 30 + 10: here the ten are a batch of their own"
    run = build(experiment)
    leaking, points = twin(run), samples(run)
    leaking.epoch(points, 30, 0.03)
    assert leaking.layers[0][0].count == 10, "ten samples wait for the next epoch"
    leaking.epoch(points[:30], 30, 0.03)
    clean = twin(run)
    clean.epoch(points[:240], 30, 0.03)
    clean.epoch(points[:30], 30, 0.03)
    assert np.abs(np.array(leaking.parameters()) - np.array(clean.parameters())).max() > 1e-4


def test_l1_kills_there_and_only_shrinks_here():
    experiment = with_training(PRESET, penalties={"l1": 0.01})
    ours, theirs = both(experiment, L1)
    assert np.count_nonzero(theirs == 0.0) > 0
    assert np.count_nonzero(ours == 0.0) == 0


def test_the_port_follows_the_slope():
    network = fresh([2, 3, 1])
    inputs, target, step = [0.4, -1.3], 1.0, 1e-6
    network.forward(inputs)
    network.backward(inputs, target)
    neuron = network.layers[0][1]

    def loss(change: float) -> float:
        neuron.weights[1] += change
        value = 0.5 * (network.forward(inputs) - target) ** 2
        neuron.weights[1] -= change
        return value

    numeric = (loss(step) - loss(-step)) / (2.0 * step)
    assert neuron.sum_weights[1] == pytest.approx(numeric, rel=1e-6)
