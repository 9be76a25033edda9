"""What is shown of a Boltzmann machine is what the machine says."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.experiment.labs.looks.rbm import (
    COMPLETE,
    COVERS,
    DREAM,
    DREAMS_SHOWN,
    GIBBS,
    REBUILT,
    STEPS_AT_MOST,
    Wish,
    known_of,
    look,
)
from nnplayground.experiment.labs.machines import RbmRun, RbmSpec, build_rbm


@pytest.fixture(scope="module")
def run() -> RbmRun:
    made = build_rbm(RbmSpec(hidden=12))
    made.training.advance(20)
    return made


def test_filters_are_the_weights(run: RbmRun) -> None:
    assert np.array_equal(look(run, None).filters.reshape(12, -1), run.rbm.weights)


def test_reconstructions_are_one_way_up_and_down(run: RbmRun) -> None:
    rebuilt = look(run, Wish(REBUILT)).rebuilt
    assert rebuilt is not None
    images, again = (part.reshape(len(part), -1) for part in rebuilt)
    hidden = 1.0 / (1.0 + np.exp(-(images @ run.rbm.weights.T + run.rbm.hidden_bias)))
    assert again == pytest.approx(1.0 / (1.0 + np.exp(-(hidden @ run.rbm.weights + run.rbm.visible_bias))), abs=1e-12)


def test_a_chain_goes_up_and_down_in_turns(run: RbmRun) -> None:
    chain = look(run, Wish(GIBBS, sample=3, steps=5, seed=7)).chain
    assert chain is not None
    assert (len(chain.hidden), len(chain.expected), len(chain.visible), len(chain.energies)) == (3, 2, 3, 5)
    up = run.rbm.hidden(chain.visible[1].reshape(1, -1))
    assert chain.hidden_expected[1] == pytest.approx(up[0], abs=1e-12)
    last = run.rbm.energy(chain.visible[-1].reshape(1, -1), chain.hidden[-1][None])
    assert chain.energies[-1] == pytest.approx(last[0], abs=1e-12)
    longer = look(run, Wish(GIBBS, sample=3, steps=6, seed=7)).chain
    assert longer is not None
    assert np.array_equal(longer.hidden[:3], chain.hidden)


def test_no_chain_is_endless(run: RbmRun) -> None:
    chain = look(run, Wish(GIBBS, steps=10**9)).chain
    assert chain is not None
    assert len(chain.energies) == STEPS_AT_MOST


@pytest.mark.parametrize("cover", COVERS)
def test_what_is_not_covered_stays(run: RbmRun, cover: str) -> None:
    picture = look(run, Wish(COMPLETE, cover=cover))
    assert picture.completed is not None
    completed, known = picture.completed
    assert known.sum() == 32
    assert np.array_equal(completed[known], picture.image[known])
    assert not np.array_equal(completed[~known], picture.image[~known])


def test_odd_images_are_covered_by_their_smaller_half() -> None:
    assert known_of("top", 3, 5).sum() == 10
    assert known_of("right", 3, 5).sum() == 9


def test_a_drawn_image_takes_the_place_of_a_test_image(run: RbmRun) -> None:
    drawn = tuple(np.linspace(0.0, 1.0, 64).tolist())
    assert look(run, Wish(GIBBS, drawn=drawn)).image.ravel() == pytest.approx(drawn)
    assert np.array_equal(look(run, Wish(GIBBS, drawn=(1.0,))).image, look(run, Wish(GIBBS)).image)


def test_dreams_come_from_their_seed_alone(run: RbmRun) -> None:
    first, second, other = (look(run, Wish(DREAM, seed=seed)).dreams for seed in (1, 1, 2))
    assert first is not None
    assert first.shape == (DREAMS_SHOWN, 8, 8)
    assert np.array_equal(first, second)
    assert not np.array_equal(first, other)
