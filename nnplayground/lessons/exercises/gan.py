"""Exercises about adversarial networks: what both players pay, the best discriminator, the pull on what is made."""

from __future__ import annotations

import math

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.families.gan import GAMES, Game, kl
from nnplayground.engine.losses import LOSSES
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons import notation
from nnplayground.lessons.exercises.draw import decimal, is_telling, nonzero, pick, shares, until
from nnplayground.lessons.exercises.information import logarithm_slips
from nnplayground.lessons.exercises.neurons import SIGN
from nnplayground.lessons.exercises.task import Field, Slip, Task
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import Equation, Negative, Power, Product, Quantity, Ratio, Sum, Term
from nnplayground.lessons.walk.functions import HALF, ONE, TWO, activated, ln

J_D, J_G = Name("J_D", "J_D"), Name("J_G", "J_G")
X, FAKE, BEST = Name("x", "x"), Name("g", "g"), Name(r"D^{*}(x)", "D*(x)")
D_REAL, D_FAKE = Name("D(x)", "D(x)"), Name("D(g)", "D(g)")
S = notation.letter("s")

EXCHANGED = QT_TRANSLATE_NOOP("Slip", "Real and made are exchanged: D says how real something is.")
OTHER_GAME = QT_TRANSLATE_NOOP("Slip", "This is what the generator pays in another game.")
NOT_MEAN = QT_TRANSLATE_NOOP("Slip", "This is the sum of both divergences; JS has half of it.")
NO_WEIGHT = QT_TRANSLATE_NOOP("Slip", "The weight of the discriminator is missing: the slope goes through it.")
NO_NOISE = QT_TRANSLATE_NOOP("Slip", "This is ∂J(G)/∂g; the noise z is still missing.")
DISCRIMINATOR = (
    Name(r"D(g) = \frac{1}{1 + e^{{-}s}}", "D(g) = 1/(1 + e^−s)"),
    Name("s = w_D g + b_D", "s = w_D·g + b_D"),
)
BY_LEVEL = {1: "log", 2: "minimax", 3: "least_squares"}


# -- what is paid ------------------------------------------------------------------------------------------------------


def paid_by_discriminator(game: Game, real: float, made: float) -> float:
    """Return J_D by the engine."""
    loss = LOSSES[game.loss]
    return loss.value(np.array([[real]]), np.ones((1, 1))) + loss.value(np.array([[made]]), np.zeros((1, 1)))


def paid_by_generator(game: Game, made: float) -> float:
    """Return J_G by the engine."""
    return game.sign * LOSSES[game.loss].value(np.array([[made]]), np.full((1, 1), game.wanted))


def costs(rng: np.random.Generator, level: int) -> Task:
    """J_D and J_G of one real and one made sample: as it is played (1), zero sum (2), least squares (3)."""
    game = GAMES[BY_LEVEL[level]]
    (low, high) = (-0.5, 1.5) if level == 3 else (0.02, 0.98)

    def holds(made: tuple[float, float]) -> bool:
        return (
            made[0] != made[1]
            and 0.0 not in made
            and 1.0 not in made
            and is_telling(paid_by_generator(game, made[1]), 0.02)
        )

    on_real, on_fake = until(rng, lambda rng: (decimal(rng, low, high, 2), decimal(rng, low, high, 2)), holds)
    real, made = Quantity(D_REAL, on_real), Quantity(D_FAKE, on_fake)
    rest = Sum((ONE, Negative(made)))
    by_d: dict[str, Term] = {
        "log": Sum((Negative(ln(real)), Negative(ln(rest)))),
        "least_squares": Sum((_half_square(Sum((real, Negative(ONE)))), _half_square(made))),
    }
    by_g: dict[str, Term] = {
        "log": Negative(ln(made)),
        "minimax": ln(rest),
        "least_squares": _half_square(Sum((made, Negative(ONE)))),
    }
    first = Equation(J_D, by_d.get(game.key, by_d["log"]), paid_by_discriminator(game, on_real, on_fake))
    second = Equation(J_G, by_g[game.key], paid_by_generator(game, on_fake))
    slips_d = [Slip(paid_by_discriminator(game, on_fake, on_real), EXCHANGED)]
    slips_g = [Slip(-second.value, SIGN)]
    if level < 3:
        other = GAMES[BY_LEVEL[3 - level]]
        slips_g.append(Slip(paid_by_generator(other, on_fake), OTHER_GAME))
        slips_d += logarithm_slips(first.value)[:2]
    question = QT_TRANSLATE_NOOP(
        "Exercise",
        "The game is: {game}. The discriminator says this of a real x and of a made g. What does each player pay?",
    )
    return Task(
        Text(question, {"game": game.label}),
        (Field(J_D, first.value, slips=tuple(slips_d)), Field(J_G, second.value, slips=tuple(slips_g))),
        (real, made),
        (Name(game.discriminator, f"J_D: {game.key}"), Name(game.generator, f"J_G: {game.key}")),
        (first, second),
    )


def _half_square(term: Term) -> Term:
    return Product((HALF, Power(term, TWO)))


# -- the best discriminator --------------------------------------------------------------------------------------------


def best(rng: np.random.Generator, level: int) -> Task:
    """D* from two densities (1), and from two bells of equal (2) and of different width (3)."""
    return _from_densities(rng) if level == 1 else _from_bells(rng, is_equal=level == 2)


def _from_densities(rng: np.random.Generator) -> Task:
    def make(rng: np.random.Generator) -> tuple[float, float]:
        return decimal(rng, 0.01, 0.6, 2), decimal(rng, 0.01, 0.6, 2)

    first, second = until(rng, make, lambda made: made[0] != made[1])
    p, q = Quantity(Name("p(x)", "p(x)"), first), Quantity(Name("q(x)", "q(x)"), second)
    result = Equation(BEST, Ratio(p, Sum((p, q))))
    question = QT_TRANSLATE_NOOP(
        "Exercise",
        "At some x the density of what is real is p, and of what is made q. What does the best discriminator say?",
    )
    slips = (Slip(1.0 - result.value, EXCHANGED), Slip(p.number / q.number, NOT_SHARE))
    return Task(Text(question), (Field(BEST, result.value, slips=slips),), (p, q), (), (result,))


NOT_SHARE = QT_TRANSLATE_NOOP("Slip", "This is p/q; the share of the real is p/(p + q).")


def _from_bells(rng: np.random.Generator, *, is_equal: bool) -> Task:
    widths = (0.5, 1.0, 2.0)

    def make(rng: np.random.Generator) -> tuple[float, float, float, float, float]:
        first = pick(rng, widths)
        second = first if is_equal else pick(rng, [width for width in widths if width != first])
        return nonzero(rng, 3.0), nonzero(rng, 3.0), first, second, nonzero(rng, 3.0)

    def holds(made: tuple[float, float, float, float, float]) -> bool:
        return made[0] != made[1] and is_telling(_odds(*made), 0.1, 3.0)

    found = until(rng, make, holds)
    names = (
        *(Name(rf"\mu_{letter}", f"μ_{letter}") for letter in "pq"),
        *(Name(rf"\sigma_{letter}", f"σ_{letter}") for letter in "pq"),
        X,
    )
    mean_p, mean_q, width_p, width_q, x = (Quantity(name, value) for name, value in zip(names, found, strict=True))
    if is_equal:
        width_p = width_q = Quantity(Name(r"\sigma", "σ"), found[2])
        middle = Ratio(Sum((mean_p, mean_q)), TWO)
        term: Term = Product((Ratio(Sum((mean_p, Negative(mean_q))), Power(width_p, TWO)), Sum((x, Negative(middle)))))
    else:
        away = [_away(x, mean, width) for mean, width in ((mean_p, width_p), (mean_q, width_q))]
        term = Sum((ln(Ratio(width_q, width_p)), away[1], Negative(away[0])))
    odds = Equation(S, term, _odds(*found))
    s = Quantity(S, odds.value)
    value = float(ACTIVATIONS["logistic"](np.array([odds.value]))[0])
    result = Equation(BEST, activated(ACTIVATIONS["logistic"], {}, s), value)
    question = QT_TRANSLATE_NOOP(
        "Exercise",
        "What is real has a normal distribution with mean μ_p, what is made one with mean μ_q. What are s = ln p(x) − "
        "ln q(x) and the best discriminator, the logistic function of it?",
    )
    given = (mean_p, mean_q, *((width_p,) if is_equal else (width_p, width_q)), x)
    fields = (
        Field(S, odds.value, slips=(Slip(-odds.value, EXCHANGED),)),
        Field(BEST, result.value, slips=(Slip(1.0 - result.value, EXCHANGED),)),
    )
    return Task(Text(question), fields, given, (), (odds, result))


def _away(x: Quantity, mean: Quantity, width: Quantity) -> Term:
    return Ratio(Power(Sum((x, Negative(mean))), TWO), Product((TWO, Power(width, TWO))))


def _odds(mean_p: float, mean_q: float, width_p: float, width_q: float, x: float) -> float:
    """Return ln p - ln q of two normal densities."""
    return math.log(width_q / width_p) + (x - mean_q) ** 2 / (2.0 * width_q**2) - (x - mean_p) ** 2 / (2.0 * width_p**2)


# -- divergence and pull -----------------------------------------------------------------------------------------------


def jensen_shannon(rng: np.random.Generator, level: int) -> Task:
    """JS of two distributions, by their middle."""

    def make(rng: np.random.Generator) -> tuple[tuple[float, ...], tuple[float, ...]]:
        parts = 10 if level < 3 else 20
        return shares(rng, level + 1, parts), shares(rng, level + 1, parts)

    def value(made: tuple[tuple[float, ...], tuple[float, ...]]) -> tuple[float, float]:
        p, q = np.array(made[0]), np.array(made[1])
        return kl(p, 0.5 * (p + q)), kl(q, 0.5 * (p + q))

    def holds(made: tuple[tuple[float, ...], tuple[float, ...]]) -> bool:
        return made[0] != made[1] and is_telling(0.5 * sum(value(made)), 0.02)

    found = until(rng, make, holds)
    p, q = (
        [Quantity(notation.indexed(notation.letter(letter), str(k)), share) for k, share in enumerate(values, 1)]
        for letter, values in zip("PQ", found, strict=True)
    )
    halves = [
        Equation(notation.indexed(notation.letter("M"), str(k)), Ratio(Sum(pair), TWO))
        for k, pair in enumerate(zip(p, q, strict=True), 1)
    ]
    m = [Quantity(half.name, half.value) for half in halves]
    parts = [
        Equation(
            Name(rf"\text{{KL}}({letter} \| M)", f"KL({letter}‖M)"),
            Sum(tuple(Product((share, ln(Ratio(share, middle)))) for share, middle in zip(whole, m, strict=True))),
            number,
        )
        for letter, whole, number in zip("PQ", (p, q), value(found), strict=True)
    ]
    both = tuple(Product((HALF, Quantity(part.name, part.value))) for part in parts)
    result = Equation(Name(r"\text{JS}", "JS"), Sum(both))
    slips = (Slip(2.0 * result.value, NOT_MEAN), *logarithm_slips(result.value))
    question = QT_TRANSLATE_NOOP(
        "Exercise", "What is the Jensen–Shannon divergence of P and Q, in nats (ln)? M is the middle of both."
    )
    return Task(
        Text(question), (Field(result.name, result.value, slips=slips),), (*p, *q), (), (*halves, *parts, result)
    )


Five = tuple[float, float, float, float, float]


def pull(rng: np.random.Generator, level: int) -> Task:
    """The slope on a made sample, not saturating (1, 2) or zero sum (3), and from level 2 on of the generator."""

    def make(rng: np.random.Generator) -> Five:
        return nonzero(rng, 2.0), nonzero(rng, 1.0), nonzero(rng, 2.0), nonzero(rng, 1.0), nonzero(rng, 2.0)

    def holds(made: Five) -> bool:
        w, b, w_g, b_g, z = made
        at = w_g if level == 1 else w_g * z + b_g
        return is_telling(at, 0.2, 3.0) and is_telling(w * at + b, 0.2, 2.5) and abs(z) != 1.0 and abs(w) != 1.0

    found = until(rng, make, holds)
    names = [*(Name(f"{letter}_{player}", f"{letter}_{player}") for player in "DG" for letter in "wb"), Name("z", "z")]
    w_d, b_d, w_g, b_g, z = (Quantity(name, value) for name, value in zip(names, found, strict=True))
    game = GAMES["minimax" if level == 3 else "log"]
    if level == 1:
        return _on_sample(game, w_d, b_d, Quantity(FAKE, found[2]))
    fake = Equation(FAKE, Sum((Product((w_g, z)), b_g)))
    upper = _on_sample(game, w_d, b_d, Quantity(FAKE, fake.value))
    slope = upper.fields[1].value
    on = Equation(notation.partial(J_G, w_g.name), Product((Quantity(upper.fields[1].name, slope), z)))
    question = QT_TRANSLATE_NOOP(
        "Exercise",
        "The generator made the number g of the noise z. What does the discriminator say of it, and how large is the "
        "slope of what the generator pays, by w_G?",
    )
    field = Field(on.name, on.value, slips=(Slip(-on.value, SIGN), Slip(slope, NO_NOISE)))
    return Task(
        Text(question),
        (upper.fields[0], field),
        (w_d, b_d, w_g, b_g, z),
        (*upper.formulas, Name("g = w_G z + b_G", "g = w_G·z + b_G")),
        (fake, *upper.solution, on),
    )


def _on_sample(game: Game, w: Quantity, b: Quantity, made: Quantity) -> Task:
    """Return the task of one made sample that is given."""
    logistic = ACTIVATIONS["logistic"]
    total = Equation(S, Sum((Product((w, made)), b)))
    value = float(logistic(np.array([total.value]))[0])
    said = Equation(D_FAKE, activated(logistic, {}, Quantity(S, total.value)), value)
    out = Quantity(D_FAKE, value)
    factor: Term = Negative(out) if game.key == "minimax" else Sum((out, Negative(ONE)))
    slope = Equation(notation.partial(J_G, FAKE), Product((factor, w)))
    question = QT_TRANSLATE_NOOP(
        "Exercise",
        "What does the discriminator say of the made number g, and how large is the slope of what the generator pays, "
        "by g?",
    )
    fields = Field(D_FAKE, value), Field(slope.name, slope.value, slips=_slips(slope.value, w.number))
    formula = Name(game.generator, f"J_G: {game.key}")
    return Task(Text(question), fields, (w, b, made), (formula, *DISCRIMINATOR), (total, said, slope))


def _slips(value: float, weight: float) -> tuple[Slip, ...]:
    return Slip(-value, SIGN), Slip(value / weight, NO_WEIGHT)
