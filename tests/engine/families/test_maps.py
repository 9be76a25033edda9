"""What an image network makes of an image, and which pixels matter."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import Array
from nnplayground.engine.families.maps import Stage, activity, occlusion, saliency
from nnplayground.engine.layers import Convolution, Dense, Dropout, Pool, convolution
from nnplayground.engine.layers.windows import Windows
from nnplayground.engine.network import Network
from tests.engine.networks import central_difference


def network(rng: np.random.Generator, *, activation: str = "tanh", first: bool = False) -> Network:
    """Return a small network; with `first` something stands below its first layer, too."""
    below = [Pool("avg", (2, 6, 6), Windows((2, 2), (2, 2)))] if first else []
    shape = below[0].shape_out if below else (2, 6, 6)
    layer = Convolution(shape, 3, Windows((3, 3), padding=(1, 1)), ACTIVATIONS[activation])
    pool = Pool("max", layer.shape_out, Windows((2, 2), (1, 1)))
    dense = Dense(pool.n_out, 5, ACTIVATIONS[activation])
    between = [below, [pool, Dropout(pool.n_out, 0.5)], []]
    made = Network([layer, dense, Dense(5, 3, ACTIVATIONS["softmax"])], between=between)
    made.parameters[:] = rng.normal(0.0, 0.4, made.parameters.size)
    return made


def score(made: Network, image: Array, unit: int) -> float:
    bound = made.bind(1)
    bound.forward(np.append(image.ravel(), 1.0)[:, None])
    return float(bound.layers[-1].z[unit, 0])


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32 - 1), st.booleans(), st.integers(0, 2))
def test_saliency_is_the_slope_of_the_score(seed: int, first: bool, unit: int) -> None:
    rng = np.random.default_rng(seed)
    made, image = network(rng, first=first), rng.normal(size=(2, 6, 6))
    gradient = made.gradient.copy()
    found = saliency(made, image, unit)
    assert found.shape == image.shape
    np.testing.assert_allclose(found, central_difference(lambda: score(made, image, unit), image), rtol=1e-5, atol=1e-7)
    np.testing.assert_array_equal(made.gradient, gradient)


def test_occlusion_is_what_the_score_loses() -> None:
    rng = np.random.default_rng(0)
    made, image = network(rng), rng.random((2, 6, 6))
    found = occlusion(made, image, 1, 3)
    assert found.shape == (6, 6)
    covered = image.copy()
    covered[:, 1:4, 2:5] = 0.0
    assert found[2, 3] == pytest.approx(score(made, image, 1) - score(made, covered, 1), rel=1e-10)
    corner = image.copy()
    corner[:, :2, :2] = 0.0
    assert found[0, 0] == pytest.approx(score(made, image, 1) - score(made, corner, 1), rel=1e-10)
    single = image.copy()
    single[:, 5, 5] = 0.25
    assert occlusion(made, image, 1, 1, fill=0.25)[5, 5] == pytest.approx(
        score(made, image, 1) - score(made, single, 1), rel=1e-9, abs=1e-12
    )


def test_every_stage_is_there_by_name() -> None:
    rng = np.random.default_rng(0)
    made, image = network(rng, activation="relu"), rng.normal(size=(2, 6, 6))
    stages = (
        Stage("convolution1", (3, 6, 6)),
        Stage("pooling1", (3, 5, 5)),
        Stage("dropout1", (3, 5, 5)),
        Stage("dense1", (5, 1, 1)),
        Stage("output", (3, 1, 1)),
    )
    found = activity(made, image, stages)
    assert list(found) == [stage.name for stage in stages]
    layer = made.layers[0]
    assert isinstance(layer, Convolution)
    kernels = layer.kernels(made.parameters[made.slices[0]])
    maps, _ = convolution.forward(image[None], kernels, made.bias(0), layer.windows)
    np.testing.assert_allclose(found["convolution1"], np.maximum(maps[0], 0.0), rtol=1e-12, atol=1e-13)
    np.testing.assert_array_equal(found["pooling1"], found["dropout1"])
    np.testing.assert_allclose(found["output"].ravel(), made.predict(image.reshape(1, -1))[0])
