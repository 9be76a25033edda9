"""The formulas behind the made data, and noise that moves points without drawing new ones."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.datasets import make_circles, make_moons

from nnplayground.data.generators import curves, lecture, playground, shapes
from nnplayground.data.sources import SOURCES

MADE = [source for source in SOURCES.values() if source.params]


def rng() -> np.random.Generator:
    return np.random.default_rng(5)


# -- noise -------------------------------------------------------------------------------------------------------------


def drawn(source, noise, seed=5):
    params = {param.name: param.default for param in source.params} | {"samples": 60, "noise": noise}
    return source.load(np.random.default_rng(seed), **params)


@pytest.mark.parametrize("key", ["circle", "xor", "plane", "multi_gauss"])
def test_noise_blurs_values_not_places(key):
    clean, noisy = drawn(SOURCES[key], 0.0), drawn(SOURCES[key], 0.5)
    np.testing.assert_array_equal(clean.x, noisy.x)
    values = [np.asarray(data.labels if data.targets is None else data.targets) for data in (clean, noisy)]
    assert not np.array_equal(*values)


@pytest.mark.parametrize("key", ["spiral", "moons", "circles", "spirals"])
def test_noise_moves_points_along_a_line(key):
    clean, half, full = (drawn(SOURCES[key], noise).x for noise in (0.0, 0.2, 0.4))
    np.testing.assert_allclose(full - clean, 2.0 * (half - clean), atol=1e-12)
    assert np.abs(full - clean).max() > 0.1


@pytest.mark.parametrize("key", ["dosage", "sine", "cubic", "absolute", "wave", "two_waves"])
def test_noise_moves_the_heights_of_curves(key):
    clean, half, full = (drawn(SOURCES[key], noise) for noise in (0.0, 0.2, 0.4))
    np.testing.assert_array_equal(clean.x, full.x)
    moved = [np.asarray(data.targets) - clean.targets for data in (half, full)]
    np.testing.assert_allclose(moved[1], 2.0 * moved[0], atol=1e-12)


@pytest.mark.parametrize(
    ("key", "deviation"), [("gauss", lambda n: np.sqrt(0.5 + 7 * n)), ("blobs", lambda n: 0.4 + 3 * n)]
)
def test_noise_widens_clouds(key, deviation):
    near, far = drawn(SOURCES[key], 0.0), drawn(SOURCES[key], 0.4)
    np.testing.assert_array_equal(near.labels, far.labels)
    ratio = deviation(0.4) / deviation(0.0)
    centres = (ratio * near.x - far.x) / (ratio - 1.0)  # the points that do not move
    for number in range(near.n_classes):
        ours = centres[near.labels == number]
        np.testing.assert_allclose(ours, np.broadcast_to(ours[0], ours.shape), atol=1e-9)


# -- TensorFlow Playground ---------------------------------------------------------------------------------------------


def test_circle():
    dataset = playground.circle(rng(), 101, 0.0)
    r = np.hypot(*dataset.x.T)
    assert (r[:50] < 2.5).all()
    assert ((r[50:] >= 3.5) & (r[50:] <= 5.0)).all()
    np.testing.assert_array_equal(dataset.labels, [1] * 50 + [0] * 51)
    assert dataset.class_names == ("−1", "+1")


def test_exclusive_or():
    dataset = playground.xor(rng(), 500, 0.0)
    assert (np.abs(dataset.x) >= 0.3).all()
    assert (np.abs(dataset.x) <= 5.3).all()
    np.testing.assert_array_equal(dataset.labels, dataset.x[:, 0] * dataset.x[:, 1] >= 0.0)


@pytest.mark.parametrize("noise", [0.0, 0.5])
def test_two_clouds(noise):
    dataset = playground.gauss(rng(), 20_000, noise)
    for label, centre in ((1, 2.0), (0, -2.0)):
        cloud = dataset.x[dataset.labels == label]
        np.testing.assert_allclose(cloud.mean(axis=0), centre, atol=0.1)
        np.testing.assert_allclose(cloud.var(axis=0), 0.5 + 7.0 * noise, rtol=0.1)


def test_spiral():
    dataset = playground.spiral(rng(), 100, 0.0)
    i = np.arange(50)
    r, t = i / 50 * 5.0, 1.75 * i / 50 * 2.0 * np.pi
    np.testing.assert_allclose(dataset.x[:50], np.column_stack([r * np.sin(t), r * np.cos(t)]))
    np.testing.assert_allclose(dataset.x[50:], -dataset.x[:50], atol=1e-12)  # half a turn further
    np.testing.assert_array_equal(dataset.labels, [1] * 50 + [0] * 50)


def test_plane():
    dataset = playground.plane(rng(), 50, 0.0)
    np.testing.assert_allclose(np.asarray(dataset.targets)[:, 0], dataset.x.sum(axis=1) / 10.0)
    assert (np.abs(dataset.x) <= 6.0).all()


def test_six_bumps():
    dataset = playground.multi_gauss(rng(), 2000, 0.0)
    centres = [(-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1)]
    for (x1, x2), y in zip(dataset.x, np.asarray(dataset.targets)[:, 0], strict=True):
        heights = [sign * max(0.0, 1.0 - np.hypot(x1 - a, x2 - b) / 2.0) for a, b, sign in centres]
        assert y == pytest.approx(max(heights, key=abs), abs=1e-12)


# -- shapes ------------------------------------------------------------------------------------------------------------


def test_moons_and_circles_are_those_of_scikit_learn():
    ours, (x, labels) = shapes.moons(rng(), 100, 0.0), make_moons(100, shuffle=False)
    np.testing.assert_allclose(ours.x, x, atol=1e-12)
    np.testing.assert_array_equal(ours.labels, labels)
    ours, (x, labels) = shapes.circles(rng(), 100, 0.0, 0.4), make_circles(100, shuffle=False, factor=0.4)
    np.testing.assert_allclose(ours.x, x, atol=1e-12)
    np.testing.assert_array_equal(ours.labels, labels)


@pytest.mark.parametrize("classes", [2, 3, 20])
def test_clouds_stand_on_a_circle(classes):
    dataset = shapes.blobs(rng(), 2000 * classes, 0.0, classes)
    centres = np.array([dataset.x[dataset.labels == number].mean(axis=0) for number in range(classes)])
    np.testing.assert_allclose(np.hypot(*centres.T), 4.0, atol=0.05)
    np.testing.assert_array_equal(np.bincount(dataset.labels), [2000] * classes)


def test_arms_of_spirals_are_one_arm_turned():
    dataset = shapes.spirals(rng(), 90, 0.0, 3, 0.6)
    np.testing.assert_allclose(np.hypot(*dataset.x.T), np.tile(np.arange(1, 31) / 30 * 5.0, 3))
    turn = 2.0 * np.pi / 3.0
    arm = dataset.x[:30] @ np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    np.testing.assert_allclose(dataset.x[30:60], arm, atol=1e-12)


# -- curves and the lecture --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("curve", "formula", "low", "high"),
    [
        (curves.sine, np.sin, -6.0, 6.0),
        (curves.cubic, lambda x: x**3 / 4.0 - x, -2.5, 2.5),
        (curves.absolute, np.abs, -3.0, 3.0),
        (curves.wave, lambda x: np.sin(3.0 * x) * np.exp(-0.3 * x**2), -4.0, 4.0),
        (curves.two_waves, lambda x: np.column_stack([np.sin(x), np.cos(x)]), -6.0, 6.0),
    ],
)
def test_curves(curve, formula, low, high):
    dataset = curve(rng(), 80, 0.0)
    x = dataset.x[:, 0]
    assert low <= x.min() < x.max() <= high
    np.testing.assert_allclose(dataset.targets, formula(x).reshape(80, -1))


def test_dosage_works_in_the_middle_only():
    np.testing.assert_allclose(curves.dosage_curve(np.array([0.0, 0.5, 1.0])), [0.0, 1.0, 0.0], atol=0.05)


def test_eleven_samples():
    dataset = lecture.eleven(rng())
    assert dataset.x.shape == (11, 2)
    assert dataset.class_names == ("M", "B")
    assert dataset.x[0].tolist() == [1.0, 5.0]
    np.testing.assert_array_equal(dataset.labels, [0] * 7 + [1] * 4)


@pytest.mark.parametrize("make", [playground.circle, playground.plane])
def test_shuffling_once_changes_the_order_alone(make):
    plain, shuffled = make(rng(), 100, 0.1), make(rng(), 100, 0.1, shuffled=True)
    values = [
        np.column_stack([dataset.x, dataset.targets if dataset.labels is None else dataset.labels])
        for dataset in (plain, shuffled)
    ]
    assert not np.array_equal(*values)
    np.testing.assert_array_equal(*(rows[np.lexsort(rows.T)] for rows in values))
