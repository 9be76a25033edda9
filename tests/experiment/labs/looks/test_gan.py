"""What is shown of an adversarial game is what the players say."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.experiment.labs.gan import GanRun, GanSpec, build
from nnplayground.experiment.labs.looks.gan import FIELD, LINES, Wish, layers, look


@pytest.fixture(scope="module")
def run() -> GanRun:
    made = build(GanSpec(samples=300, generator=(8,), discriminator=(8,), batch_size=50))
    made.training.advance(12)
    return made


def test_the_field_is_what_the_discriminator_says(run: GanRun) -> None:
    picture = look(run, None)
    assert picture.field.shape == (FIELD, FIELD)
    x = picture.x[0] + (np.array([5]) + 0.5) * (picture.x[1] - picture.x[0]) / FIELD
    y = picture.y[0] + (np.array([40]) + 0.5) * (picture.y[1] - picture.y[0]) / FIELD
    said = run.training.discriminator.predict(np.column_stack([x, y]))
    assert picture.field[40, 5] == pytest.approx(said[0, 0], abs=1e-12)


def test_arrows_point_where_the_generator_is_paid_more(run: GanRun) -> None:
    picture = look(run, None)
    way = picture.arrows[:, 1] - picture.arrows[:, 0]
    sure = np.linalg.norm(way, axis=1) > 1e-6
    here, there = (run.training.discriminator.predict(picture.arrows[:, 0] + share * way) for share in (0.0, 1e-3))
    assert (there > here)[sure].all()


def test_the_ring_is_what_the_generator_makes_of_the_noise(run: GanRun) -> None:
    assert look(run, None).sample is None
    made = run.training.generator.predict(np.array([[0.5, -1.0]]))[0]
    assert look(run, Wish((0.5, -1.0))).sample == pytest.approx(tuple(made))


def test_a_grid_is_drawn_for_two_numbers_of_noise_alone(run: GanRun) -> None:
    bent = look(run, None).bent
    assert bent is not None
    assert bent.shape == (LINES, LINES, 2)
    other = build(GanSpec(latent=3, samples=100, generator=(4,), discriminator=(4,)))
    assert look(other, Wish((0.0, 0.0))).bent is None
    assert look(other, Wish((0.0, 0.0))).sample is None


def test_heaps_are_counted_as_the_run_counts_them(run: GanRun) -> None:
    picture = look(run, None)
    covered = run.covered()
    assert covered is not None
    assert (int(picture.reached.sum()), len(picture.heaps)) == covered
    ring = build(GanSpec(distribution="ring", samples=100, generator=(4,), discriminator=(4,)))
    assert len(look(ring, None).heaps) == len(look(ring, None).reached) == 0


def test_layers_are_those_of_both_players(run: GanRun) -> None:
    assert layers(run) == ["G(1)", "G(2)", "D(1)", "D(2)"]
