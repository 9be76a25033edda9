"""Autoencoders of the plane against principal components, made elsewhere."""

from __future__ import annotations

import math

import numpy as np
import pytest
from sklearn.decomposition import PCA

from nnplayground.lessons.statements import Result
from nnplayground.lessons.terms import Equation
from nnplayground.lessons.topics.autoencoder import (
    CLOUDS,
    FORMS,
    SPOILS,
    Cloud,
    Learner,
    Straight,
    coordinate,
    curve,
    direction,
    distance,
    encoded,
    left_over,
    rebuilt,
    span,
)

LINEAR, CURVED = FORMS["linear"], FORMS["curved"]
each_cloud = pytest.mark.parametrize("cloud", CLOUDS.values(), ids=lambda cloud: cloud.key)


@each_cloud
def test_what_pca_leaves_over_is_the_eigenvalue_left_out(cloud: Cloud) -> None:
    points = cloud.draw()
    straight = Straight(points)
    expected = np.linalg.eigvalsh(np.cov(points.T, bias=True))[::-1]
    assert straight.eigenvalues == pytest.approx(expected, rel=1e-12)
    assert left_over(points, rebuilt(straight, points)) == pytest.approx(expected[1:].sum(), rel=1e-12)
    theirs = PCA(1).fit(points)
    again = theirs.inverse_transform(theirs.transform(points))
    np.testing.assert_allclose(rebuilt(straight, points), again, atol=1e-12)
    assert (points == cloud.draw()).all()


@pytest.mark.parametrize("key", ["band", "three", "arc"])
def test_a_linear_autoencoder_ends_at_pca_and_no_lower(key: str) -> None:
    points = CLOUDS[key].draw()
    learner, straight = Learner(points, LINEAR), Straight(points)
    learner.learn(700)
    smallest = float(straight.eigenvalues[-1])
    assert smallest * (1.0 - 1e-12) <= left_over(points, rebuilt(learner, points)) <= smallest * (1.0 + 1e-4)
    assert learner.training.record.train_loss == pytest.approx(
        0.5 * left_over(points, rebuilt(learner, points)), rel=1e-12
    )
    assert direction(learner, points) == pytest.approx(direction(straight, points), abs=0.5)


def test_a_curved_one_gets_far_below_on_the_arc() -> None:
    points = CLOUDS["arc"].draw()
    learner = Learner(points, CURVED)
    learner.learn(500)
    assert left_over(points, rebuilt(learner, points)) < 0.1 * float(Straight(points).eigenvalues[-1])
    assert not learner.is_linear
    assert isinstance(encoded(learner, points[0]), Result)


@pytest.mark.parametrize("spoil", SPOILS)
def test_what_is_shown_spoilt_is_mended_in_part(spoil: str) -> None:
    points = CLOUDS["narrow"].draw()
    learner = Learner(points, LINEAR, spoil)
    learner.learn(300)
    lost, left = left_over(points, learner.spoilt), left_over(points, rebuilt(learner, learner.spoilt))
    assert (left < lost) == (spoil != "none")
    assert (learner.spoilt is points) == (spoil == "none")


def test_codes_and_curves() -> None:
    points = CLOUDS["three"].draw()
    straight = Straight(points)
    low, high = span(straight, points)
    codes = straight.codes(points)
    assert low < codes.min() < codes.max() < high
    np.testing.assert_allclose(curve(straight, points)[[0, -1]], straight.decoded(np.array([low, high])))
    assert direction(straight, points) == pytest.approx(45.0)


def test_formulas_come_to_the_numbers() -> None:
    points = CLOUDS["band"].draw()
    learner, straight = Learner(points, LINEAR), Straight(points)
    point = points[7]
    for line, coder in ((encoded(learner, point), learner), (coordinate(straight, point), straight)):
        assert isinstance(line, Equation)
        assert line.value == float(coder.codes(point[None])[0])
        assert line.term.value == pytest.approx(line.value, rel=1e-12)
    made = rebuilt(learner, point[None])[0]
    assert distance(point, made).value == pytest.approx(math.dist(point, made) ** 2, rel=1e-12)
