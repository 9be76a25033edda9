"""The convolutional network as a document: what it comes to, what is refused, and what its run offers."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from msgspec.structs import replace

from nnplayground.data.images import Images
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.layers import Convolution
from nnplayground.engine.layers.pooling import POOLINGS
from nnplayground.engine.solvers import SOLVERS
from nnplayground.errors import InputError
from nnplayground.experiment.labs import cnn
from nnplayground.experiment.labs.cnn import CnnSpec
from nnplayground.experiment.labs.learning import Start
from nnplayground.experiment.labs.stages import (
    STAGES,
    ConvolutionStage,
    DenseStage,
    DropoutStage,
    FlattenStage,
    PoolingStage,
    Stage,
    kind_of,
)
from nnplayground.experiment.spec import TrainingSpec

SMALL = CnnSpec(
    stages=(ConvolutionStage(channels=3), PoolingStage(), FlattenStage(), DenseStage(units=32), DropoutStage()),
    training=replace(CnnSpec().training, epochs=3),
)


def pictures(samples: int = 30, shape: tuple[int, int, int] = (2, 7, 5)) -> Images:
    """Return noisy images of two channels in which one of three places is bright."""
    rng = np.random.default_rng(0)
    labels = rng.integers(0, 3, samples)
    pixels = 0.2 * rng.random((samples, *shape))
    pixels[np.arange(samples), 0, 2 * labels] = 1.0
    return Images(pixels, labels, ("a", "b", "c"))


def with_stages(*stages: Stage) -> CnnSpec:
    return replace(SMALL, stages=stages)


@pytest.mark.parametrize("kind", STAGES.values(), ids=lambda kind: kind.key)
def test_defaults_of_every_kind_are_what_its_numbers_say(kind) -> None:
    stage = kind.make()
    assert kind_of(stage) is kind
    for param in kind.params:
        if kind.key != "pooling" or param.name != "stride":  # whose default is its window
            assert getattr(stage, param.name) == param.default == param.check(param.default)


def test_documents_are_data() -> None:
    encoded = msgspec.json.encode(SMALL)
    assert msgspec.json.decode(encoded, type=CnnSpec) == SMALL
    with pytest.raises(msgspec.ValidationError, match="kernle"):
        msgspec.json.decode(encoded.replace(b'"kernel"', b'"kernle"'), type=CnnSpec)


def test_it_trains_on_the_digits() -> None:
    run = cnn.build(SMALL)
    before = run.training.record
    run.training.advance(10**6)
    assert run.training.epoch == 3
    assert run.training.record.test_score > before.test_score + 0.4
    assert len(run.rows.train) + len(run.rows.test) == 1797
    assert run.probabilities(run.images.pixels[:4]).shape == (4, 10)


def test_same_seeds_same_run() -> None:
    first, again = cnn.build(SMALL), cnn.build(SMALL)
    other = cnn.build(replace(SMALL, start=Start(seed=1)))
    for run in (first, again):
        run.training.advance(5)
    np.testing.assert_array_equal(first.training.parameters, again.training.parameters)
    assert not np.array_equal(first.training.parameters, other.training.parameters)


def test_own_images_and_names_of_what_is_inside() -> None:
    spec = with_stages(ConvolutionStage(channels=4, kernel=3), PoolingStage(size=3, stride=2))
    run = cnn.build(replace(spec, training=replace(SMALL.training, learning_rate=0.03, epochs=200)), pictures())
    run.training.advance(10**6)
    assert run.training.record.train_score == 1.0
    image = run.images.pixels[0]
    found = run.feature_maps(image)
    assert {name: values.shape for name, values in found.items()} == {
        "convolution1": (4, 7, 5),
        "pooling1": (4, 3, 2),
        "output": (3, 1, 1),
    }
    assert run.kernels(0).shape == (4, 2, 3, 3)
    with pytest.raises(TypeError, match="no kernels"):
        run.kernels(1)
    label = int(run.images.labels[0])
    assert run.saliency(image, label).shape == image.shape
    lost = run.occlusion(image, label)
    assert lost.shape == (7, 5)
    row = int(np.abs(lost).max(axis=1).argmax())
    assert abs(row - 2 * label) <= 2  # what matters is near the bright row
    assert [str(run.layer_name(number)) for number in (1, 2)] == ["Convolution 1", "Output layer"]


@pytest.mark.parametrize("activation", [key for key, entry in ACTIVATIONS.items() if not entry.output_only])
def test_every_activation_can_be_used(activation: str) -> None:
    spec = with_stages(ConvolutionStage(channels=2, activation=activation), DenseStage(units=3, activation=activation))
    run = cnn.build(spec, pictures())
    run.training.advance_epoch()
    assert np.isfinite(run.training.parameters).all()
    slope = run.training.network.slope(0)
    if slope is not None:
        assert cnn.build(spec, pictures()).training.network.slope(0) == 0.25


@pytest.mark.parametrize("solver", SOLVERS)
def test_every_solver_can_be_used(solver: str) -> None:
    run = cnn.build(replace(SMALL, training=replace(SMALL.training, solver=solver)), pictures())
    run.training.advance_epoch()
    assert np.isfinite(run.training.record.train_loss)


@pytest.mark.parametrize("key", INITIALIZERS)
def test_every_initializer_can_be_used(key: str) -> None:
    run = cnn.build(replace(SMALL, start=Start(initializer=key)), pictures())
    assert np.isfinite(run.training.record.train_loss)


def test_glorot_counts_what_the_window_meets() -> None:
    spec = replace(with_stages(ConvolutionStage(channels=64, kernel=5)), start=Start(initializer="glorot_uniform"))
    limit = np.abs(cnn.build(spec).kernels()).max()
    assert limit == pytest.approx(np.sqrt(6.0 / (25 + 64 * 25)), rel=0.01)


@pytest.mark.parametrize("pooling", POOLINGS)
@pytest.mark.parametrize(("output", "loss"), [("softmax", "kl"), ("logistic", "mse"), ("identity", "huber")])
def test_ends_as_other_networks_do(pooling: str, output: str, loss: str) -> None:
    stages = (ConvolutionStage(channels=2, padding=0), PoolingStage(pooling=pooling))
    training = replace(SMALL.training, loss=loss, penalties={"l2": 0.01}, tolerance=1e-4, early_stopping=True)
    run = cnn.build(CnnSpec(stages=stages, output=output, training=training), pictures())
    run.training.advance_epoch()
    assert len(run.rows.validation) > 0
    assert np.isfinite(run.training.record.train_loss)


def test_no_stages_are_a_single_layer() -> None:
    run = cnn.build(CnnSpec(stages=()))
    assert run.training.parameters.size == 650


@pytest.mark.parametrize(
    ("stages", "message"),
    [
        ((ConvolutionStage(kernel=9, padding=0),), r"Stage 1 \(Convolution\): a window of 9 × 9 is larger .* 8 × 8"),
        ((PoolingStage(), PoolingStage(), PoolingStage(size=3)), r"Stage 3 \(Pooling\): .* 3 × 3 .* 2 × 2"),
        ((ConvolutionStage(kernel=2, padding=2),), r"Stage 1 .* padding of 2 must be less"),
        ((FlattenStage(), ConvolutionStage()), r"Stage 2 \(Convolution\): there are no rows"),
        ((DenseStage(), PoolingStage()), r"Stage 2 \(Pooling\): there are no rows"),
        ((ConvolutionStage(channels=0),), r"Stage 1 \(Convolution\): Channels"),
        ((ConvolutionStage(stride=0),), r"Stage 1 \(Convolution\): Stride"),
        ((DropoutStage(share=1.0),), r"Stage 1 \(Dropout\): Share"),
        ((DenseStage(units=10**6),), r"Stage 1 \(Dense layer\): "),
        ((DenseStage(activation="softmax"),), r"Stage 1 \(Dense layer\): Softmax is for the output"),
        ((ConvolutionStage(activation="magic"),), r"Stage 1 \(Convolution\): activation: there is no “magic”"),
        ((ConvolutionStage(params={"slope": 1.0}),), r"Stage 1 .* no parameter “slope”"),
        ((PoolingStage(pooling="median"),), r"Stage 1 \(Pooling\): pooling: there is no “median”"),
        ((FlattenStage(),) * 201, "At most 200 stages"),
        ((DenseStage(units=10_000), DenseStage(units=10_000)), "at most 20000000"),
    ],
)
def test_what_cannot_be_names_the_stage(stages: tuple[Stage, ...], message: str) -> None:
    with pytest.raises(InputError, match=message):
        cnn.check(CnnSpec(stages=stages))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"images": "faces"}, "images: there is no “faces”"),
        ({"test_fraction": 1.0}, "Test share"),
        ({"split_seed": -1}, "Seed"),
        ({"start": Start(initializer="magic")}, "start.initializer"),
        ({"output": "magic"}, "output: there is no “magic”"),
        ({"output": "logistic"}, "needs the output activation softmax"),
        ({"clip": 0.0}, "Longest gradient"),
        ({"clip": 1.0, "training": TrainingSpec(loss="mse", solver="lbfgs")}, "cannot be clipped"),
        ({"training": TrainingSpec(loss="cross_entropy", learning_rate=-1.0)}, "learning_rate"),
    ],
)
def test_what_else_cannot_be(changes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        cnn.check(replace(CnnSpec(), **changes))


def test_units_are_counted_as_the_plan_says() -> None:
    planned = cnn.check(CnnSpec())
    first = planned.layers[0]
    assert isinstance(first, Convolution)
    assert [stop.name for stop in planned.stops] == [
        "convolution1",
        "pooling1",
        "convolution2",
        "pooling2",
        "dropout1",
        "output",
    ]
    assert [stop.shape for stop in planned.stops][:2] == [(16, 8, 8), (16, 4, 4)]
