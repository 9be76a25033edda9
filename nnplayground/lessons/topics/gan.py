"""The adversarial game over one number: what is real, what is made, the best discriminator, and how it pulls.

All are densities over a fine grid; logarithms are taken before anything can become 0. Divergences are in nats.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from nnplayground.catalogue import Param, catalogue
from nnplayground.data.dataset import Floats
from nnplayground.engine.families.gan import GAMES, Game
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons import notation
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import Equation, Quantity, Ratio, Sum


@dataclass(frozen=True, slots=True)
class Bell:
    """A normal density: its mean and its deviation."""

    mean: float
    width: float


SPAN = (-6.0, 6.0)
POINTS = 361
FAR, FINE = 24.0, 4801
"""How far, each way, integrals go, and over how many places; at the ends there is nothing of any bell."""
MEAN = Param("mean", QT_TRANSLATE_NOOP("Gan", "Mean of what is made"), -3.0, -5.0, 5.0, slider=True)
WIDTH = Param("width", QT_TRANSLATE_NOOP("Gan", "Width of what is made"), 0.6, 0.3, 2.5, slider=True)
STARTS = {"far": Bell(-3.0, 0.6), "near": Bell(0.5, 0.6), "between": Bell(0.3, 1.0)}
"""Where what is made may be to begin with."""
RATE = 0.3
"""Learning rate of the generator, and the most that a step may be: by far from the data some pulls are huge."""
MOST = 0.25


@dataclass(frozen=True, slots=True)
class Real:
    """What is real: bells of equal share."""

    key: str
    label: Marked
    bells: tuple[Bell, ...]


REALS = catalogue(
    [
        Real("one", QT_TRANSLATE_NOOP("Gan", "One heap"), (Bell(1.5, 0.6),)),
        Real("two", QT_TRANSLATE_NOOP("Gan", "Two heaps"), (Bell(-2.0, 0.5), Bell(2.0, 0.5))),
        Real("uneven", QT_TRANSLATE_NOOP("Gan", "A narrow and a wide heap"), (Bell(-1.5, 0.3), Bell(2.0, 1.0))),
    ]
)
"""What the demonstration offers."""


def log_density(bells: tuple[Bell, ...], x: Floats) -> Floats:
    """Return the logarithm of the density of bells of equal share."""
    return _logarithms(bells, x)[0]


def _logarithms(bells: tuple[Bell, ...], x: Floats) -> tuple[Floats, Floats]:
    """Return the logarithm of a density and its slope; the largest bell comes out of the sum first."""
    parts = np.array([_log_bell(bell, x) for bell in bells])
    top = parts.max(axis=0)
    shares = np.exp(parts - top)
    total = shares.sum(axis=0)
    slopes = np.array([(bell.mean - x) / bell.width**2 for bell in bells])
    return top + np.log(total / len(bells)), (shares * slopes).sum(axis=0) / total


def _log_bell(bell: Bell, x: Floats) -> Floats:
    return -0.5 * ((x - bell.mean) / bell.width) ** 2 - math.log(bell.width * math.sqrt(2.0 * math.pi))


# -- the game ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Numbers:
    """What the two distributions come to."""

    kl: float
    """KL(real ‖ made)."""
    reverse: float
    """KL(made ‖ real)."""
    js: float
    cost: float
    """J_D of the best discriminator, 2 ln 2 - 2 JS."""


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """All curves over places x `(k,)`."""

    x: Floats
    real: Floats
    made: Floats
    best: Floats
    """The best discriminator, p / (p + q)."""
    odds: Floats
    """ln p - ln q, the sum that its output neuron would have."""
    slope: Floats
    """The slope of that."""


def view(real: Real, made: Bell, x: Floats) -> View:
    """Return every curve of what is real and of what is made at these places."""
    (log_p, slope_p), (log_q, slope_q) = _logarithms(real.bells, x), _logarithms((made,), x)
    odds = log_p - log_q
    return View(x, np.exp(log_p), np.exp(log_q), logistic(odds), odds, slope_p - slope_q)


def logistic(z: Floats) -> Floats:
    """Return 1 / (1 + e^-z), exact for any z."""
    return np.exp(-np.logaddexp(0.0, -z))


_PULLS: dict[str, Callable[[View], Floats]] = {
    "log": lambda seen: logistic(-seen.odds) * seen.slope,
    "minimax": lambda seen: seen.best * seen.slope,
    "least_squares": lambda seen: seen.best * logistic(-seen.odds) ** 2 * seen.slope,
}
"""-∂J_G/∂x of a made sample: that of -ln D, of ln(1 - D), and of ½(D - 1)², with D' = D (1 - D) times the slope."""

PULLING = [GAMES[key] for key in _PULLS]
"""The games whose pull is known in closed form."""


def pull(game: Game, seen: View) -> Floats:
    """Return whither and how strongly the best discriminator pulls made samples, as curve over the places."""
    return _PULLS[game.key](seen)


def everywhere() -> Floats:
    """Return the places that integrals run over."""
    return np.linspace(-FAR, FAR, FINE)


def integral(values: Floats, x: Floats) -> float:
    """Return the integral over evenly spaced places; what is smooth and ends at 0 is exact to the last digits."""
    return float(values.sum() * (x[1] - x[0]))


def numbers(real: Real, made: Bell) -> Numbers:
    """Return the divergences of the two distributions, and what the best discriminator pays."""
    x = everywhere()
    seen = view(real, made, x)
    log_best, log_rest = -np.logaddexp(0.0, -seen.odds), -np.logaddexp(0.0, seen.odds)
    cost = -integral(seen.real * log_best, x) - integral(seen.made * log_rest, x)
    js = 0.5 * integral(seen.real * (log_best + math.log(2.0)), x)
    js += 0.5 * integral(seen.made * (log_rest + math.log(2.0)), x)
    kl, reverse = integral(seen.real * seen.odds, x), integral(seen.made * -seen.odds, x)
    return Numbers(max(kl, 0.0), max(reverse, 0.0), max(js, 0.0), cost)


def mean_pull(game: Game, real: Real, made: Bell) -> tuple[float, float]:
    """Return the mean pull of made samples, which moves their mean, and that which changes their width.

    A made sample is mean + width · z: the slope by the mean is that of the sample, and by the width z times it.
    """
    x = everywhere()
    seen = view(real, made, x)
    force = pull(game, seen) * seen.made
    return integral(force, x), integral(force * (x - made.mean) / made.width, x)


def stepped(game: Game, real: Real, made: Bell) -> Bell:
    """Return what is made after one step of the generator against the best discriminator, within the ranges."""
    sideways, wider = (min(max(RATE * part, -MOST), MOST) for part in mean_pull(game, real, made))
    return kept(replace(made, mean=made.mean + sideways, width=made.width + wider))


def kept(made: Bell) -> Bell:
    """Return a bell within the ranges of the demonstration."""
    return Bell(
        min(max(made.mean, MEAN.low), MEAN.high),
        min(max(made.width, WIDTH.low), WIDTH.high),
    )


EVEN, APART, WEAK, STILL = 1e-3, 0.6, 0.05, 0.01
"""JS below which both are as one, and above which they hardly meet; a weak pull, and none to speak of."""


def situation(game: Game, real: Real, made: Bell) -> Marked:
    """Return in words where the game stands."""
    js, pulls = numbers(real, made).js, mean_pull(game, real, made)
    strongest = max(map(abs, pulls))
    if js < EVEN:
        return QT_TRANSLATE_NOOP("Gan", "What is made is like what is real: the best discriminator says ½ everywhere.")
    if js > APART and strongest < WEAK:
        return QT_TRANSLATE_NOOP(
            "Gan",
            "The discriminator is sure of every made sample, and in this game next to nothing pulls at them: the "
            "gradient has vanished.",
        )
    if js > APART:
        return QT_TRANSLATE_NOOP(
            "Gan", "Real and made hardly meet: JS is nearly ln 2, but the made samples are pulled."
        )
    if len(real.bells) > 1 and strongest < STILL:
        return QT_TRANSLATE_NOOP(
            "Gan",
            "Nothing pulls any more, and yet both differ: the generator has settled. Does it cover all that is real?",
        )
    return QT_TRANSLATE_NOOP("Gan", "The discriminator still tells some of the made samples, and they are pulled on.")


# -- formulas ----------------------------------------------------------------------------------------------------------

P, Q = Name("p(x)", "p(x)"), Name("q(x)", "q(x)")
BEST = Name(r"D^{*}(x)", "D*(x)")
JS = Name(r"\text{JS}", "JS")


def best_equation(p: float, q: float, best: float) -> Equation:
    """Return D* = p / (p + q) at one place."""
    real, made = Quantity(P, p), Quantity(Q, q)
    return Equation(BEST, Ratio(real, Sum((real, made))), best)


def pull_name() -> Name:
    """Return the name of the pull of a made sample."""
    gradient = notation.partial(Name("J_G", "J(G)"), Name("x", "x"))
    return Name(f"{{-}}{gradient.latex}", f"−{gradient.plain}")
