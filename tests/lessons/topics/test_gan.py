"""The game over one number, against closed forms, the engine's costs, and differences."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nnplayground.engine.arrays import run
from nnplayground.engine.families.gan import GAMES, kl
from nnplayground.engine.losses import LOSSES
from nnplayground.lessons.topics.gan import (
    MEAN,
    PULLING,
    REALS,
    SPAN,
    STARTS,
    WIDTH,
    Bell,
    Real,
    best_equation,
    everywhere,
    integral,
    kept,
    log_density,
    mean_pull,
    numbers,
    pull,
    situation,
    stepped,
    view,
)

ONE, TWO = REALS["one"], REALS["two"]
X = np.linspace(*SPAN, 97)
each_game = pytest.mark.parametrize("game", PULLING, ids=lambda game: game.key)


def kl_of_bells(p: Bell, q: Bell) -> float:
    """KL of two normal distributions in closed form."""
    return math.log(q.width / p.width) + (p.width**2 + (p.mean - q.mean) ** 2) / (2.0 * q.width**2) - 0.5


@pytest.mark.parametrize("made", [*STARTS.values(), Bell(1.5, 0.3), Bell(-5.0, 2.5)])
def test_divergences_of_two_bells(made: Bell) -> None:
    found, (real,) = numbers(ONE, made), ONE.bells
    assert found.kl == pytest.approx(kl_of_bells(real, made), rel=1e-10)
    assert found.reverse == pytest.approx(kl_of_bells(made, real), rel=1e-10)
    assert 0.0 <= found.js <= math.log(2.0)
    assert found.cost == pytest.approx(2.0 * math.log(2.0) - 2.0 * found.js, abs=1e-12)


@pytest.mark.parametrize("real", REALS.values(), ids=lambda real: real.key)
def test_divergences_are_the_engines(real: Real) -> None:
    made, x = Bell(0.5, 1.2), everywhere()
    p, q = (np.exp(log_density(bells, x)) * (x[1] - x[0]) for bells in (real.bells, (made,)))
    held = (p > 0.0) & (q > 0.0)
    p, q = p[held], q[held]
    middle = 0.5 * (p + q)
    found = numbers(real, made)
    assert p.sum() == pytest.approx(1.0, abs=1e-12)
    assert found.kl == pytest.approx(kl(p, q), rel=1e-12)
    assert found.js == pytest.approx(0.5 * kl(p, middle) + 0.5 * kl(q, middle), rel=1e-11)
    assert (found.kl, found.reverse) != (found.reverse, found.kl)


@each_game
def test_the_pull_is_the_engines_slope_through_the_best_discriminator(game) -> None:
    """∂J_G/∂x = ∂J_G/∂D · D′, the first by the engine's cost, the second by differences."""
    seen, step = view(TWO, Bell(0.7, 0.9), X), 1e-5
    above, below = (view(TWO, Bell(0.7, 0.9), X + by).best for by in (step, -step))
    slope = np.empty((1, len(X)))
    run(LOSSES[game.loss].gradient(slope, seen.best[None], np.full((1, len(X)), game.wanted)))
    expected = -game.sign * slope[0] * (above - below) / (2.0 * step)
    clear = (seen.best > 1e-3) & (seen.best < 1.0 - 1e-3)
    np.testing.assert_allclose(pull(game, seen)[clear], expected[clear], rtol=1e-6)


@each_game
def test_the_mean_pull_is_the_slope_of_what_the_generator_pays(game) -> None:
    """By differences of the mean over what is made, while the discriminator stands still."""
    made, x, step = Bell(0.7, 0.9), everywhere(), 1e-4
    best = view(ONE, made, x).best
    loss = LOSSES[game.loss]
    paid = np.array([game.sign * loss.value(d.reshape(1, 1), np.full((1, 1), game.wanted)) for d in best[1500:3300]])

    def mean(bell: Bell) -> float:
        return integral(paid * np.exp(log_density((bell,), x[1500:3300])), x[1500:3300])

    moved = mean(Bell(made.mean + step, made.width)) - mean(Bell(made.mean - step, made.width))
    wider = mean(Bell(made.mean, made.width + step)) - mean(Bell(made.mean, made.width - step))
    assert mean_pull(game, ONE, made) == pytest.approx((-moved / (2 * step), -wider / (2 * step)), rel=1e-5)


def test_the_best_discriminator() -> None:
    seen = view(ONE, Bell(-0.5, 0.6), X)
    np.testing.assert_allclose(seen.best, seen.real / (seen.real + seen.made), rtol=1e-12)
    np.testing.assert_allclose(seen.slope, (1.5 - -0.5) / 0.6**2, rtol=1e-12, err_msg="bells of equal width: a line")
    equation = best_equation(float(seen.real[40]), float(seen.made[40]), float(seen.best[40]))
    assert equation.term.value == pytest.approx(equation.value, rel=1e-12)


def test_zero_sum_stands_still_where_the_other_game_arrives() -> None:
    bells = dict.fromkeys(GAMES, STARTS["far"])
    for _ in range(40):
        bells = {key: stepped(GAMES[key], ONE, bell) for key, bell in bells.items()}
    assert bells["log"] == Bell(pytest.approx(1.5, abs=1e-3), pytest.approx(0.6, abs=1e-3))
    assert bells["minimax"].mean == pytest.approx(STARTS["far"].mean, abs=0.1)
    assert "vanished" in situation(GAMES["minimax"], ONE, STARTS["far"])
    assert "pulled" in situation(GAMES["log"], ONE, STARTS["far"])
    assert "½ everywhere" in situation(GAMES["log"], ONE, bells["log"])
    assert "pulled on" in situation(GAMES["log"], ONE, STARTS["near"])


def test_one_bell_forgets_a_heap() -> None:
    bell = STARTS["far"]
    for _ in range(60):
        bell = stepped(GAMES["log"], TWO, bell)
    assert bell == Bell(pytest.approx(-2.0, abs=1e-3), pytest.approx(0.5, abs=1e-3))
    assert numbers(TWO, bell).js > numbers(TWO, Bell(0.0, 2.0)).js, "and there is a better place"
    assert "settled" in situation(GAMES["log"], TWO, bell)


def test_ranges() -> None:
    assert kept(Bell(99.0, 0.0)) == Bell(MEAN.high, WIDTH.low)
