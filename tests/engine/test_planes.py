"""Planes through the parameters: directions as the papers define them, principal components as in scikit-learn."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from msgspec.structs import replace
from sklearn.decomposition import PCA

from nnplayground.engine.network import Network
from nnplayground.engine.places import Place, has, index_of, place_of
from nnplayground.engine.planes import (
    Plane,
    filter_plane,
    movable,
    principal_plane,
    random_plane,
    weight_plane,
)
from nnplayground.errors import InputError
from nnplayground.experiment.build import build
from nnplayground.experiment.spec import Experiment, LayerSpec

RNG = np.random.default_rng


def some_network() -> Network:
    """Return 2-3-2-1 with a learned slope in its first layer, and random numbers."""
    layers = (LayerSpec(units=3, activation="prelu"), LayerSpec(units=2), LayerSpec(units=1))
    experiment = replace(Experiment(), network=replace(Experiment().network, layers=layers))
    network = build(experiment).training.network
    network.parameters[:] = RNG(1).normal(size=network.parameters.size)
    return network


def walk(steps: int, size: int) -> np.ndarray:
    """Return a path `(steps, size)` that bends."""
    return np.cumsum(RNG(2).normal(size=(steps, size)) * np.linspace(3.0, 0.1, size), axis=0)


def test_random_directions_are_orthonormal_and_leave_slopes_and_locked_weights_alone() -> None:
    network = some_network()
    locked = np.array([0, 5])
    moving = movable(network, locked)
    slope = network.slices[0].stop - 1
    assert moving.sum() == network.parameters.size - 3
    plane = random_plane(network.parameters, moving, RNG(0))
    np.testing.assert_allclose(plane.axes @ plane.axes.T, np.eye(2), atol=1e-14)
    assert not plane.axes[:, [0, 5, slope]].any()
    assert (plane.axes[:, moving > 0.0] != 0.0).all()


def test_filter_normalised_directions_are_as_long_as_the_weights_of_every_neuron() -> None:
    network = some_network()
    network.weights(1)[1] = 0.0
    plane = filter_plane(network, movable(network, np.empty(0, np.int64)), RNG(0))
    for axis in plane.axes:
        for index in range(len(network.layers)):
            found = np.linalg.norm(network.weights(index, axis), axis=1)
            np.testing.assert_allclose(found, np.linalg.norm(network.weights(index), axis=1), rtol=1e-12)
            assert not network.bias(index, axis).any()
    drawn = RNG(0).standard_normal((2, network.parameters.size))  # only lengths were changed
    own, before = network.weights(0, plane.axes[0])[2], network.weights(0, drawn[0])[2]
    np.testing.assert_allclose(own / np.linalg.norm(own), before / np.linalg.norm(before))


@pytest.mark.parametrize(("steps", "size"), [(30, 9), (8, 200)])
def test_principal_components_are_scikit_learns(steps: int, size: int) -> None:
    path = walk(steps, size)
    plane = principal_plane(path[-1], path, np.ones(size))
    expected = PCA(n_components=2).fit(path)
    np.testing.assert_allclose(plane.shares, expected.explained_variance_ratio_, rtol=1e-9)
    signs = np.sign((plane.axes * expected.components_).sum(axis=1))
    np.testing.assert_allclose(plane.axes, expected.components_ * signs[:, None], atol=1e-9)
    theirs = expected.transform(path) * signs
    np.testing.assert_allclose(plane.coordinates(path), theirs - theirs[-1], atol=1e-9)
    assert (plane.coordinates(path)[0] <= 1e-12).all()  # walked to the right and upwards


def test_a_path_beyond_all_bounds_has_principal_components() -> None:
    path = walk(9, 5)
    wide = principal_plane(path[-1] * 1e200, path * 1e200, np.ones(5))
    np.testing.assert_allclose(wide.axes, principal_plane(path[-1], path, np.ones(5)).axes, atol=1e-9)


def test_two_weights_have_their_values_as_coordinates() -> None:
    network = some_network()
    first, second = Place(0, 1, 0), Place(2, 0, None)
    plane = weight_plane(network, first, second)
    indices = [index_of(network, place) for place in (first, second)]
    assert [place_of(network, index) for index in indices] == [first, second]
    np.testing.assert_array_equal(plane.coordinates(network.parameters[None])[0], network.parameters[indices])
    moved = plane.at(0.25, -7.0)
    np.testing.assert_array_equal(np.flatnonzero(moved != network.parameters), sorted(indices))
    np.testing.assert_array_equal(moved[indices], [0.25, -7.0])


def test_places_are_seen_where_they_are_on_skew_axes() -> None:
    plane = Plane(np.array([1.0, 2.0, 3.0]), np.array([[2.0, 0.0, 1.0], [1.0, 3.0, 0.0]]))
    off = np.cross(*plane.axes)
    for place in ((0.0, 0.0), (1.5, -2.0)):
        np.testing.assert_allclose(plane.coordinates((plane.at(*place) + 4.0 * off)[None])[0], place, atol=1e-12)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda n: random_plane(n.parameters, np.eye(n.parameters.size)[0], RNG(0)), "at least two"),
        (lambda n: filter_plane(n, np.eye(n.parameters.size)[0], RNG(0)), "at least two"),
        (lambda n: filter_plane(n, np.zeros(n.parameters.size), RNG(0)), "All weights are 0"),
        (lambda _: principal_plane(np.zeros(3), np.zeros((1, 3)), np.ones(3)), "not walked far enough"),
        (lambda _: principal_plane(np.zeros(3), np.outer(np.arange(9.0), [1, 2, 3]), np.ones(3)), "not walked far"),
        (lambda n: weight_plane(n, Place(0, 0, 0), Place(0, 0, 0)), "two different"),
        (lambda n: weight_plane(n, Place(0, 0, 0), Place(3, 0, 0)), "does not have both"),
    ],
)
def test_where_there_is_no_plane_it_is_said(make: Callable[[Network], Plane], said: str) -> None:
    with pytest.raises(InputError, match=said):
        make(some_network())


def test_places_that_a_network_has() -> None:
    network = some_network()
    assert has(network, Place(2, 0, 1))
    assert has(network, Place(2, 0, None))
    for place in (Place(2, 1, 0), Place(2, 0, 2), Place(-1, 0, 0), Place(0, -1, 0), Place(0, 0, -1)):
        assert not has(network, place)
