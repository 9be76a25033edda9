"""Initialisers: shapes, ranges, spreads, and scikit-learn's own numbers."""

from __future__ import annotations

import math
import warnings

import numpy as np
import pytest
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

from nnplayground.catalogue import checked
from nnplayground.engine.initializers import INITIALIZERS, Initializer, Shape

each = pytest.mark.parametrize("entry", INITIALIZERS.values(), ids=lambda entry: entry.key)
SHAPE = Shape(300, 200, "tanh")


def draw(key: str, shape: Shape = SHAPE, seed: int = 0, **params: float) -> tuple[np.ndarray, np.ndarray]:
    entry = INITIALIZERS[key]
    return entry.draw(shape, np.random.default_rng(seed), **checked(entry.params, params, key))


@each
def test_shapes(entry: Initializer) -> None:
    weights, bias = draw(entry.key, Shape(3, 2, "relu"))
    assert weights.shape == (2, 3)
    assert bias.shape == (2,)


@each
def test_same_seed_same_weights(entry: Initializer) -> None:
    for one, other in zip(draw(entry.key, seed=5), draw(entry.key, seed=5), strict=True):
        np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize("key", [key for key in INITIALIZERS if key not in ("zeros", "constant")])
def test_another_seed_gives_other_weights(key: str) -> None:
    assert (draw(key, seed=1)[0] != draw(key, seed=2)[0]).all()


@pytest.mark.parametrize(
    ("key", "deviation"),
    [
        ("glorot_uniform", math.sqrt(2.0 / 500.0)),
        ("glorot_normal", math.sqrt(2.0 / 500.0)),
        ("he_uniform", math.sqrt(2.0 / 300.0)),
        ("he_normal", math.sqrt(2.0 / 300.0)),
        ("lecun_normal", math.sqrt(1.0 / 300.0)),
        ("sklearn", math.sqrt(2.0 / 500.0)),
        ("uniform", 0.5 / math.sqrt(3.0)),
    ],
)
def test_spread(key: str, deviation: float) -> None:
    weights, _ = draw(key)
    assert weights.std() == pytest.approx(deviation, rel=0.02)
    assert weights.mean() == pytest.approx(0.0, abs=0.02 * deviation)


@pytest.mark.parametrize(
    ("key", "limit"),
    [
        ("glorot_uniform", math.sqrt(6.0 / 500.0)),
        ("he_uniform", math.sqrt(6.0 / 300.0)),
        ("sklearn", math.sqrt(6.0 / 500.0)),
        ("uniform", 0.5),
    ],
)
def test_uniform_draws_fill_their_range(key: str, limit: float) -> None:
    weights, _ = draw(key)
    assert np.abs(weights).max() <= limit
    assert np.abs(weights).max() > 0.999 * limit


@pytest.mark.parametrize("key", ["glorot_uniform", "glorot_normal", "he_uniform", "he_normal", "lecun_normal", "zeros"])
def test_biases_start_at_zero(key: str) -> None:
    assert not draw(key)[1].any()


def test_given_numbers_are_used() -> None:
    weights, bias = draw("constant", value=0.25, bias=-1.0)
    assert set(weights.ravel()) == {0.25}
    assert set(bias) == {-1.0}
    weights, bias = draw("uniform", limit=0.01, bias=0.3)
    assert np.abs(weights).max() <= 0.01
    assert set(bias) == {0.3}
    assert not draw("zeros")[0].any()


@pytest.mark.parametrize("activation", ["tanh", "relu", "logistic"])
def test_scikit_learns_numbers_come_from_scikit_learns_generator(activation: str) -> None:
    """With the legacy generator that scikit-learn uses, the draw gives its very numbers."""
    model = MLPClassifier(
        (5,), activation=activation, solver="sgd", learning_rate_init=1e-300, max_iter=1, random_state=3
    )
    x = np.random.default_rng(0).normal(size=(20, 4))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        model.fit(x, np.arange(20) % 3)
    rng = np.random.RandomState(3)
    for shape, weights, bias in zip([(4, 5), (5, 3)], model.coefs_, model.intercepts_, strict=True):
        ours = INITIALIZERS["sklearn"].draw(Shape(*shape, activation), rng)  # type: ignore[arg-type]
        np.testing.assert_array_equal(ours[0].ravel(), weights.ravel())
        np.testing.assert_array_equal(ours[1], bias)
