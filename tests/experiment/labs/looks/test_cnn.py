"""What the page of the convolutional network is shown: numbers against the engine, and the run untouched by looking."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from nnplayground.data.images import Images
from nnplayground.engine.moments import looking_back
from nnplayground.experiment.labs import cnn
from nnplayground.experiment.labs.cnn import CnnRun, CnnSpec
from nnplayground.experiment.labs.looks.cnn import HAND, KERNELS, NETWORK, RESULTS, WHY, Wish, layers, look
from nnplayground.experiment.labs.stages import ConvolutionStage, DenseStage, FlattenStage, PoolingStage
from nnplayground.lessons.topics.convolution import Sliding

STAGES = (ConvolutionStage(channels=3), PoolingStage(), FlattenStage(), DenseStage(units=6))
VIEWS = (NETWORK, KERNELS, HAND, WHY, RESULTS)


@pytest.fixture
def run() -> CnnRun:
    """Return a small network that has learned for some steps."""
    run = cnn.build(CnnSpec(stages=STAGES))
    run.training.advance(60)
    return run


def test_maps_are_what_the_engine_gives_and_end_with_the_outputs(run: CnnRun) -> None:
    picture = look(run, None)
    test = run.images.pixels[run.rows.test]
    np.testing.assert_array_equal(picture.image, test[0])
    assert picture.truth == run.images.labels[run.rows.test[0]]
    assert [values.shape for values in picture.maps] == [(3, 8, 8), (3, 4, 4), (48, 1, 1), (6, 1, 1), (10, 1, 1)]
    np.testing.assert_array_equal(picture.maps[2].ravel(), picture.maps[1].ravel())
    np.testing.assert_allclose(picture.outputs, run.probabilities(test[:1])[0], rtol=1e-12)
    assert picture.said == picture.outputs.argmax()
    assert layers(run) == list(run.plan.names)


def test_an_image_that_is_drawn_has_no_true_class(run: CnnRun) -> None:
    drawn = np.linspace(0.0, 1.0, 64)
    picture = look(run, Wish(drawn=tuple(drawn)))
    assert picture.truth is None
    np.testing.assert_array_equal(picture.image[0].ravel(), drawn)
    np.testing.assert_allclose(picture.outputs, run.probabilities(picture.image[None])[0], rtol=1e-12)
    assert look(run, Wish(drawn=(0.5, 0.5))).truth is not None  # of another size: no longer of these images


def test_a_kernel_by_hand_gives_the_sums_of_the_feature_map(run: CnnRun) -> None:
    kernels = look(run, Wish(HAND)).kernels
    assert kernels is not None
    picture = look(run, Wish(HAND))
    for channel in range(3):
        slid = Sliding(
            kernels.below[0],
            kernels.values[channel, 0],
            float(kernels.bias[channel]),
            kernels.stride,
            kernels.padding,
        )
        np.testing.assert_allclose(np.maximum(slid.map, 0.0), picture.maps[0][channel], atol=1e-12)


def test_kernels_of_a_later_convolution_see_the_stage_below() -> None:
    run = cnn.build(CnnSpec(stages=(ConvolutionStage(channels=2), ConvolutionStage(channels=3, stride=2, kernel=5))))
    picture = look(run, Wish(KERNELS, convolution=1))
    assert picture.kernels is not None
    assert picture.convolutions == (0, 1)
    assert (picture.kernels.number, picture.kernels.stage, picture.kernels.stride) == (1, 1, 2)
    assert picture.kernels.values.shape == (3, 2, 5, 5)
    np.testing.assert_array_equal(picture.kernels.below, picture.maps[0])
    assert look(run, Wish(KERNELS, convolution=9)).kernels.number == 1


def test_a_network_without_stages_can_be_looked_at() -> None:
    run = cnn.build(CnnSpec(stages=()))
    for view in VIEWS:
        picture = look(run, Wish(view))
        assert picture.kernels is None
        assert len(picture.maps) == 1


def test_reasons_are_derivatives_and_differences_of_the_score(run: CnnRun) -> None:
    picture = look(run, Wish(WHY, label=4, cover=3))
    reasons = picture.reasons
    assert reasons is not None
    assert reasons.label == 4
    np.testing.assert_allclose(reasons.saliency, run.saliency(picture.image, 4)[0], rtol=1e-12)
    np.testing.assert_allclose(reasons.occlusion, run.occlusion(picture.image, 4), rtol=1e-9, atol=1e-12)
    assert look(run, Wish(WHY)).reasons.label == picture.said


def test_large_images_are_covered_a_few_squares_at_a_time() -> None:
    rng = np.random.default_rng(0)
    images = Images(rng.random((20, 1, 40, 40)), rng.integers(0, 2, 20), ("a", "b"))
    run = cnn.build(CnnSpec(stages=(ConvolutionStage(channels=4),)), images)
    found = look(run, Wish(WHY, cover=1)).reasons.occlusion
    step = -(-40 // len(found))
    assert step > 1
    exact = run.occlusion(look(run, None).image, look(run, None).said, step)
    np.testing.assert_allclose(found, exact[::step, ::step], rtol=1e-9, atol=1e-12)


def test_wrong_results_come_first_and_count_all_test_images(run: CnnRun) -> None:
    results = look(run, Wish(RESULTS)).results
    assert results is not None
    test = run.rows.test
    outputs = run.probabilities(run.images.pixels[test])
    wrong = outputs.argmax(axis=1) != run.images.labels[test]
    assert (results.wrong, results.examined) == (wrong.sum(), len(test))
    np.testing.assert_array_equal(results.images[7], run.images.pixels[test[results.samples[7]], 0])
    np.testing.assert_array_equal(results.truth, run.images.labels[test[results.samples]])
    np.testing.assert_allclose(results.sure, outputs.max(axis=1)[results.samples], rtol=1e-9)
    is_right = results.said == results.truth
    assert (np.diff(is_right.astype(int)) >= 0).all()
    assert (np.diff(results.sure[~is_right]) <= 0.0).all()
    assert (np.diff(results.sure[is_right]) >= 0.0).all()


@pytest.mark.parametrize("view", VIEWS)
def test_looking_changes_nothing(run: CnnRun, view: str) -> None:
    def state() -> dict[str, object]:
        return {key: np.copy(value) for key, value in run.training.state().items()}

    before, parameters = state(), run.training.parameters.copy()
    first, again = look(run, Wish(view)), look(run, Wish(view))
    np.testing.assert_array_equal(run.training.parameters, parameters)
    after = state()
    assert before.keys() == after.keys()
    for key, value in before.items():
        np.testing.assert_array_equal(value, after[key])
    np.testing.assert_array_equal(first.outputs, again.outputs)
    assert not any(np.shares_memory(values, run.training.parameters) for values in first.maps)
    assert hash(Wish(view)) == hash(Wish(view))


def test_a_past_moment_is_shown_as_it_was(run: CnnRun) -> None:
    fresh = cnn.build(replace(CnnSpec(), stages=STAGES))
    first = look(fresh, Wish(KERNELS))
    fresh.training.advance_epoch()
    with looking_back(fresh.training, 0):
        then = look(fresh, Wish(KERNELS))
    np.testing.assert_array_equal(then.kernels.values, first.kernels.values)
    np.testing.assert_array_equal(then.outputs, first.outputs)
    assert not np.array_equal(look(fresh, Wish(KERNELS)).kernels.values, first.kernels.values)
