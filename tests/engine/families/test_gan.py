"""Both players' gradients against central differences, the games, and what is told of the distributions."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial.distance import jensenshannon
from scipy.stats import entropy

from nnplayground.data.distributions import DISTRIBUTIONS, heaps_covered
from nnplayground.engine.arrays import run
from nnplayground.engine.families.gan import GAMES, Cells, GanSettings, GanTraining, Round
from nnplayground.engine.families.loop import Pace
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.solvers import SOLVERS
from tests.engine.networks import central_difference, network

REAL = DISTRIBUTIONS["ring"].draw(np.random.default_rng(0), 40)


def players(game: str = "log", seed: int = 0, **given: object) -> GanTraining:
    generator = network(2, 5, 2, hidden="tanh", seed=seed)
    discriminator = network(2, 6, 1, hidden="tanh", output=GAMES[game].activation, seed=seed + 1)
    chosen = {"pace": Pace(16, 5), "game": GAMES[game]} | given
    return GanTraining(generator, discriminator, REAL, GanSettings(**chosen), np.random.default_rng(seed))


def paid(game: str, outputs: np.ndarray, target: float) -> float:
    return LOSSES[GAMES[game].loss].value(outputs.T, np.full_like(outputs.T, target))


@settings(max_examples=12, deadline=None)
@given(st.sampled_from(list(GAMES)), st.integers(0, 1000))
def test_both_gradients_are_the_slopes_of_what_is_paid(game: str, seed: int) -> None:
    both = players(game, seed)
    noise = np.random.default_rng(seed).standard_normal((7, 2))
    turn = Round(both, 7)
    turn.show(REAL[:7], both.generator.predict(noise))
    run(turn.discriminate)
    made = both.generator.predict(noise)
    theirs = central_difference(
        lambda: (
            paid(game, both.discriminator.predict(REAL[:7]), 1.0) + paid(game, both.discriminator.predict(made), 0.0)
        ),
        both.discriminator.parameters,
    )
    np.testing.assert_allclose(turn.theirs, theirs, atol=1e-7)
    turn.slope(noise)
    mine = central_difference(
        lambda: (
            GAMES[game].sign * paid(game, both.discriminator.predict(both.generator.predict(noise)), GAMES[game].wanted)
        ),
        both.generator.parameters,
    )
    np.testing.assert_allclose(turn.mine, mine, atol=1e-7)


@pytest.mark.parametrize("game", GAMES)
def test_made_samples_are_told_whither_to_go(game: str) -> None:
    both = players(game)
    point = np.array([[0.3, -0.4]])
    slope = central_difference(
        lambda: GAMES[game].sign * paid(game, both.discriminator.predict(point), GAMES[game].wanted), point
    )
    np.testing.assert_allclose(both.slopes(point), -slope, atol=1e-7)


@pytest.mark.parametrize("steps", [(1, 1), (3, 1), (1, 2)])
def test_each_player_moves_as_often_as_it_is_told(steps: tuple[int, int]) -> None:
    both = players(discriminator_steps=steps[0], generator_steps=steps[1])
    both.advance(4)
    assert float(both.memory["discriminator/steps"]) == 4 * steps[0]
    assert float(both.memory["generator/steps"]) == 4 * steps[1]


def test_a_player_that_does_not_move_stays() -> None:
    both = players(generator_steps=0)
    before = both.generator.parameters.copy()
    both.advance(5)
    np.testing.assert_array_equal(both.generator.parameters, before)
    assert (both.discriminator.parameters != players().discriminator.parameters).any()


@pytest.mark.parametrize("game", GAMES)
def test_how_a_game_is_cut_into_pieces_changes_nothing(game: str) -> None:
    one, other = players(game), players(game)
    one.advance(12)
    for steps in (1, 4, 7):
        other.advance(steps)
        other.refresh()
        other.slopes(REAL)
    np.testing.assert_array_equal(one.parameters, other.parameters)
    np.testing.assert_array_equal(one.history.records.rows, other.history.records.rows)


def test_a_discriminator_alone_learns_to_tell_made_from_real() -> None:
    both = players(generator_steps=0, pace=Pace(20, 200), discriminator_rate=0.02)
    for _snapshot in both.epochs():
        pass
    assert both.record.train_score > 0.9
    assert both.record.train_loss < 0.5


def test_a_generator_comes_nearer_to_what_is_real() -> None:
    generator = network(2, 16, 16, 2, hidden="relu")
    discriminator = network(2, 16, 16, 1, hidden="relu", output="logistic")
    real = DISTRIBUTIONS["ring"].draw(np.random.default_rng(0), 600)
    chosen = GanSettings(Pace(100, 120), GAMES["log"], discriminator_rate=0.003, generator_rate=0.003)
    both = GanTraining(generator, discriminator, real, chosen, np.random.default_rng(0))
    before = both.judge()
    for _snapshot in both.epochs():
        pass
    after = both.judge()
    assert after[0] < before[0]
    assert after[1] < before[1]


def test_divergences_are_those_of_the_shares() -> None:
    cells = Cells(REAL)
    made = DISTRIBUTIONS["line"].draw(np.random.default_rng(1), 200)
    p, q = cells._shares(REAL), cells._shares(made)
    kl, js = cells.divergences(made)
    assert kl == pytest.approx(entropy(p, q))
    assert js == pytest.approx(jensenshannon(p, q) ** 2)
    assert cells.divergences(REAL) == (0.0, 0.0)


@pytest.mark.parametrize("key", DISTRIBUTIONS)
def test_distributions_are_drawn_from_their_seed_within_their_place(key: str) -> None:
    entry = DISTRIBUTIONS[key]
    points = entry.draw(np.random.default_rng(3), 3000)
    np.testing.assert_array_equal(points, entry.draw(np.random.default_rng(3), 3000))
    assert points.shape == (3000, 2)
    assert np.abs(points).max() < 1.5
    if entry.heaps:
        assert heaps_covered(points, entry.heaps) == len(entry.heaps)
        assert heaps_covered(points[:1].repeat(100, axis=0), entry.heaps) <= 1


def test_a_solver_that_needs_a_cost_is_refused() -> None:
    with pytest.raises(ValueError, match="cost"):
        players(solver=SOLVERS["lbfgs"])
