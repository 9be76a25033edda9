"""The adversarial game with one neuron a player: a step of each with every number, and what the game measures."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.arrays import run
from nnplayground.engine.families.gan import GAMES, GanSettings, GanTraining, Player, Round, kl
from nnplayground.engine.families.loop import Pace
from nnplayground.engine.layers import Dense
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.network import Network
from nnplayground.engine.solvers import SOLVERS
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons import notation
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.statements import Written
from nnplayground.lessons.terms import Equation, Negative, Number, Power, Product, Quantity, Ratio, Sum, Term
from nnplayground.lessons.topics.machine_formulas import squashed
from nnplayground.lessons.walk.functions import HALF, ONE, TWO, ln
from nnplayground.lessons.worked.example import Item
from nnplayground.lessons.worked.information import FAIR, SIDES, UNFAIR, of

REAL, NOISE, RATE = 2.0, 0.5, 0.5
GENERATOR, DISCRIMINATOR = (1.0, 0.0), (0.5, -0.5)
"""Weight and bias of each player at the start."""
SEEN_THROUGH = -6.0
"""Where a made sample is that a discriminator of weight 1 and bias 0 is sure about."""

J_D, J_G = Name("J_D", "J_D"), Name("J_G", "J_G")
W_D, B_D, W_G, B_G = (Name(f"{letter}_{player}", f"{letter}_{player}") for player in "DG" for letter in "wb")
X, FAKE, Z = Name("x", "x"), Name("g", "g"), Name("z", "z")
S, S_FAKE = Name("s_x", "s_x"), Name("s_g", "s_g")
"""The sums of the discriminator's neuron, of the real and of the made number."""
JS, J_D_BEST = Name(r"\text{JS}", "JS"), Name("J_D^{*}", "J_D*")


def says(of_what: Name, *, after: bool = False) -> Name:
    """Return what the discriminator says of something: D(x), after its step D′(x)."""
    letter = Name("D'", "D′") if after else Name("D", "D")
    return Name(rf"{letter.latex}\left({of_what.latex}\right)", f"{letter.plain}({of_what.plain})")


def players(game: str, discriminator: tuple[float, float] = DISCRIMINATOR) -> GanTraining:
    """Return both players at their start, one neuron each, over one real number."""
    chosen = GAMES[game]
    settings = GanSettings(Pace(1, None), chosen, solver=SOLVERS["sgd"], generator_rate=RATE, discriminator_rate=RATE)
    made, judge = _neuron("identity", GENERATOR), _neuron(chosen.activation, discriminator)
    return GanTraining(made, judge, np.array([[REAL]]), settings, np.random.default_rng(0))


def _neuron(activation: str, parameters: tuple[float, float]) -> Network:
    network = Network([Dense(1, 1, ACTIVATIONS[activation])])
    network.parameters[:] = parameters
    return network


@dataclass(frozen=True, slots=True)
class Turn:
    """The engine's numbers of one step of each player."""

    fake: float
    on_real: float
    on_fake: float
    cost_d: float
    slopes_d: tuple[float, float]
    new_d: tuple[float, float]
    on_fake_then: float
    """What the discriminator says of the made sample after its step."""
    cost_g: float
    slope_fake: float
    """∂J_G/∂g."""
    slopes_g: tuple[float, float]
    new_g: tuple[float, float]
    new_fake: float
    on_new_fake: float


def turn(game: str) -> Turn:
    """Return one step of the discriminator and one of the generator, with the same noise."""
    both, noise, real = players(game), np.array([[NOISE]]), np.array([[REAL]])
    size = both.generator.parameters.size
    loss, chosen = LOSSES[both.settings.game.loss], both.settings.game
    one = Round(both, 1)
    fake = both.generator.predict(noise)
    on_real, on_fake = both.discriminator.predict(real), both.discriminator.predict(fake)
    one.show(real, fake)
    run(one.discriminate)
    slopes_d = _pair(one.theirs)
    judge = Player(both.discriminator, both.parameters[size:], both.gradient[size:], RATE, both.settings)
    run(judge.update)
    then = both.discriminator.predict(fake)
    new_d = _pair(both.discriminator.parameters)
    one.slope(noise)
    slopes_g, slope_fake = _pair(one.mine), float(-both.slopes(fake)[0, 0])
    maker = Player(both.generator, both.parameters[:size], both.gradient[:size], RATE, both.settings)
    run(maker.update)
    new_fake = both.generator.predict(noise)
    return Turn(
        fake=float(fake[0, 0]),
        on_real=float(on_real[0, 0]),
        on_fake=float(on_fake[0, 0]),
        cost_d=loss.value(on_real, np.ones((1, 1))) + loss.value(on_fake, np.zeros((1, 1))),
        slopes_d=slopes_d,
        new_d=new_d,
        on_fake_then=float(then[0, 0]),
        cost_g=chosen.sign * loss.value(then, np.full((1, 1), chosen.wanted)),
        slope_fake=slope_fake,
        slopes_g=slopes_g,
        new_g=_pair(both.generator.parameters),
        new_fake=float(new_fake[0, 0]),
        on_new_fake=float(both.discriminator.predict(new_fake)[0, 0]),
    )


def _pair(values: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> tuple[float, float]:
    first, second = (float(value) for value in values)
    return first, second


def items() -> tuple[Item, ...]:
    """Return the step of each player, the pull of each game, the least squares, and the coins of the lecture."""
    found = turn("log")
    return (*_judge(found), *_maker(found), *_pulls(), *_least_squares(), *_coins())


# -- one step of each --------------------------------------------------------------------------------------------------


def _item(key: str, caption: Marked, *equations: Equation | Written) -> Item:
    values = [line.value for line in equations if isinstance(line, Equation)]
    return Item(f"gan_{key}", caption, values, equations)


def _sum(name: Name, w: Quantity, x: Quantity, b: Quantity) -> Equation:
    return Equation(name, Sum((Product((w, x)), b)))


def _pairs(names: tuple[Name, Name], values: tuple[float, float]) -> tuple[Quantity, Quantity]:
    return Quantity(names[0], values[0]), Quantity(names[1], values[1])


def _judge(found: Turn) -> tuple[Item, ...]:
    """Return the step of the discriminator."""
    (w, b), made_by = _pairs((W_D, B_D), DISCRIMINATOR), _pairs((W_G, B_G), GENERATOR)
    x, z, fake = Quantity(X, REAL), Quantity(Z, NOISE), Quantity(FAKE, found.fake)
    s, t = _sum(S, w, x, b), _sum(S_FAKE, w, fake, b)
    real, made = Quantity(says(X), found.on_real), Quantity(says(FAKE), found.on_fake)
    delta = Equation(notation.partial(J_D, S), Sum((real, Negative(ONE))))
    delta_fake = Equation(notation.partial(J_D, S_FAKE), made)
    first, second = Quantity(delta.name, delta.value), Quantity(delta_fake.name, delta_fake.value)
    of_w = Equation(notation.partial(J_D, W_D), Sum((Product((first, x)), Product((second, fake)))), found.slopes_d[0])
    of_b = Equation(notation.partial(J_D, B_D), Sum((first, second)), found.slopes_d[1])
    cost = Sum((Negative(ln(real)), Negative(ln(Sum((ONE, Negative(made)))))))
    return (
        _item(
            "fake",
            QT_TRANSLATE_NOOP(
                "Worked", "The generator, one linear neuron, makes a number g = G(z) of the noise z = 0.5"
            ),
            _sum(FAKE, made_by[0], z, made_by[1]),
        ),
        _item(
            "says",
            QT_TRANSLATE_NOOP(
                "Worked", "The discriminator, one logistic neuron, says how real x = 2 is, and how real the made one"
            ),
            s,
            squashed(says(X), s, found.on_real),
            t,
            squashed(says(FAKE), t, found.on_fake),
        ),
        _item(
            "cost_d",
            QT_TRANSLATE_NOOP("Worked", "What the discriminator pays: it wants 1 for the real and 0 for the made one"),
            Equation(J_D, cost, found.cost_d),
        ),
        _item(
            "slopes_d",
            QT_TRANSLATE_NOOP("Worked", "Its partial derivatives: cross-entropy after a logistic neuron, D − y"),
            delta,
            delta_fake,
            of_w,
            of_b,
        ),
        _item(
            "new_d",
            QT_TRANSLATE_NOOP("Worked", "The step of the discriminator, learning rate 0.5; the generator stands still"),
            *_updated((w, b), (of_w, of_b), found.new_d),
        ),
    )


def _updated(
    old: tuple[Quantity, Quantity], slopes: tuple[Equation, Equation], new: tuple[float, float]
) -> list[Equation]:
    rate = Quantity(notation.RATE, RATE)
    return [
        Equation(
            notation.new(before.name),
            Sum((before, Negative(Product((rate, Quantity(slope.name, slope.value)))))),
            value,
        )
        for before, slope, value in zip(old, slopes, new, strict=True)
    ]


def _maker(found: Turn) -> tuple[Item, ...]:
    """Return the step of the generator, against the discriminator after its own."""
    w, b = _pairs((notation.new(W_D), notation.new(B_D)), found.new_d)
    old, z = _pairs((W_G, B_G), GENERATOR), Quantity(Z, NOISE)
    s = _sum(S_FAKE, w, Quantity(FAKE, found.fake), b)
    made = Quantity(says(FAKE, after=True), found.on_fake_then)
    slope = Equation(notation.partial(J_G, FAKE), Product((Sum((made, Negative(ONE))), w)), found.slope_fake)
    known = Quantity(slope.name, slope.value)
    of_w = Equation(notation.partial(J_G, W_G), Product((known, z)), found.slopes_g[0])
    of_b = Equation(notation.partial(J_G, B_G), known, found.slopes_g[1])
    new = _pairs((notation.new(W_G), notation.new(B_G)), found.new_g)
    fake = Equation(notation.new(FAKE), Sum((Product((new[0], z)), new[1])), found.new_fake)
    t = _sum(notation.new(S_FAKE), w, Quantity(fake.name, fake.value), b)
    return (
        _item(
            "says_then",
            QT_TRANSLATE_NOOP("Worked", "The discriminator is asked once more about the same made number"),
            s,
            squashed(made.name, s, found.on_fake_then),
        ),
        _item(
            "cost_g",
            QT_TRANSLATE_NOOP("Worked", "What the generator pays: it wants its number to be taken for real"),
            Equation(J_G, Negative(ln(made)), found.cost_g),
        ),
        _item(
            "slope_fake",
            QT_TRANSLATE_NOOP(
                "Worked", "Through the discriminator, whose weights stand still now, down to the made number"
            ),
            slope,
        ),
        _item(
            "slopes_g",
            QT_TRANSLATE_NOOP("Worked", "And on into the generator, by the chain rule"),
            of_w,
            of_b,
        ),
        _item(
            "new_g",
            QT_TRANSLATE_NOOP("Worked", "The step of the generator, learning rate 0.5"),
            *_updated(old, (of_w, of_b), found.new_g),
        ),
        _item(
            "new_fake",
            QT_TRANSLATE_NOOP(
                "Worked", "The same noise now becomes a number nearer to the real one, and better believed"
            ),
            fake,
            t,
            squashed(Name(r"D'\left(g\,'\right)", "D′(g′)"), t, found.on_new_fake),
        ),
    )


# -- the other games ---------------------------------------------------------------------------------------------------


def pull_of(game: str, at: float) -> tuple[float, float]:
    """Return what a discriminator of weight 1 and bias 0 says of a made number, and ∂J_G/∂g there."""
    both, point = players(game, (1.0, 0.0)), np.array([[at]])
    return float(both.discriminator.predict(point)[0, 0]), float(-both.slopes(point)[0, 0])


def _pulls() -> tuple[Item, ...]:
    made, by_zero_sum = pull_of("minimax", SEEN_THROUGH)
    _, by_log = pull_of("log", SEEN_THROUGH)
    w, said = Quantity(W_D, 1.0), Quantity(says(FAKE), made)
    slope = notation.partial(J_G, FAKE)
    s = _sum(S_FAKE, w, Quantity(FAKE, SEEN_THROUGH), Quantity(B_D, 0.0))
    return (
        _item(
            "seen_through",
            QT_TRANSLATE_NOOP("Worked", "A made number that is seen through: g = −6 before D with weight 1 and bias 0"),
            s,
            squashed(said.name, s, made),
        ),
        _item(
            "pull_minimax",
            QT_TRANSLATE_NOOP("Worked", "The game of the theory, zero sum: the slope vanishes together with D"),
            Written(Name(r"J_G = \ln\left(1 - D(g)\right)", "J_G = ln(1 − D(g))")),
            Equation(slope, Product((Negative(said), w)), by_zero_sum),
        ),
        _item(
            "pull_log",
            QT_TRANSLATE_NOOP("Worked", "The game as it is played, not saturating: the slope is nearly whole"),
            Written(Name(r"J_G = {-}\ln D(g)", "J_G = −ln D(g)")),
            Equation(slope, Product((Sum((said, Negative(ONE))), w)), by_log),
        ),
    )


def _least_squares() -> tuple[Item, ...]:
    found = turn("least_squares")
    (w, b), after = _pairs((W_D, B_D), DISCRIMINATOR), _pairs((notation.new(W_D), notation.new(B_D)), found.new_d)
    fake = Quantity(FAKE, found.fake)
    real, made = Quantity(says(X), found.on_real), Quantity(says(FAKE), found.on_fake)
    then = Quantity(says(FAKE, after=True), found.on_fake_then)
    cost = Sum((_half_square(Sum((real, Negative(ONE)))), _half_square(made)))
    return (
        _item(
            "squares_d",
            QT_TRANSLATE_NOOP("Worked", "Least squares: the same discriminator without the logistic function"),
            Equation(real.name, Sum((Product((w, Quantity(X, REAL))), b)), found.on_real),
            Equation(made.name, Sum((Product((w, fake)), b)), found.on_fake),
            Equation(J_D, cost, found.cost_d),
        ),
        _item(
            "squares_g",
            QT_TRANSLATE_NOOP(
                "Worked", "After its step: the slope grows with the distance of D from 1, and nothing makes it vanish"
            ),
            Equation(then.name, Sum((Product((after[0], fake)), after[1])), found.on_fake_then),
            Equation(J_G, _half_square(Sum((then, Negative(ONE)))), found.cost_g),
            Equation(notation.partial(J_G, FAKE), Product((Sum((then, Negative(ONE))), after[0])), found.slope_fake),
        ),
    )


def _half_square(term: Term) -> Term:
    return Product((HALF, Power(term, TWO)))


# -- what the game measures --------------------------------------------------------------------------------------------


def _coins() -> tuple[Item, ...]:
    """Return the best discriminator of the lecture's coins, what it pays, and their Jensen-Shannon divergence."""
    p, q = np.array(FAIR), np.array(UNFAIR)
    middle, best = 0.5 * (p + q), p / (p + q)
    js = 0.5 * kl(p, middle) + 0.5 * kl(q, middle)
    ps, qs, bests, middles = (
        [Quantity(of(letter, side), float(value)) for side, value in zip(SIDES, values, strict=True)]
        for letter, values in (("P", p), ("Q", q), ("D^{*}", best), ("M", middle))
    )
    bests = [Quantity(Name(one.name.latex, one.name.plain.replace("^{*}", "*")), one.number) for one in bests]
    halves = [Equation(m.name, Ratio(Sum((a, b)), TWO), m.number) for m, a, b in zip(middles, ps, qs, strict=True)]
    from_p, from_q = _kl("P", ps, middles, kl(p, middle)), _kl("Q", qs, middles, kl(q, middle))
    together = Equation(JS, Sum((_half(from_p), _half(from_q))), js)
    return (
        _item(
            "best",
            QT_TRANSLATE_NOOP(
                "Worked",
                "The lecture's coins as a game: the fair one, P, is real, the unfair one, Q, is made. The best "
                "discriminator",
            ),
            *(Equation(d.name, Ratio(a, Sum((a, b))), d.number) for d, a, b in zip(bests, ps, qs, strict=True)),
        ),
        _item(
            "js",
            QT_TRANSLATE_NOOP("Worked", "The Jensen–Shannon divergence: KL of both from their middle M, half of each"),
            *halves,
            from_p,
            from_q,
            together,
        ),
        _best_cost(ps, qs, bests, together),
    )


def _kl(letter: str, shares: list[Quantity], middles: list[Quantity], value: float) -> Equation:
    terms = tuple(Product((share, ln(Ratio(share, m)))) for share, m in zip(shares, middles, strict=True))
    return Equation(Name(rf"\text{{KL}}\left({letter} \| M\right)", f"KL({letter}‖M)"), Sum(terms), value)


def _half(equation: Equation) -> Term:
    return Product((HALF, Quantity(equation.name, equation.value)))


def _best_cost(ps: list[Quantity], qs: list[Quantity], bests: list[Quantity], js: Equation) -> Item:
    loss = LOSSES["binary_cross_entropy"]
    said = np.array([[one.number for one in bests]]).T
    paid = [[loss.value(said[k : k + 1], np.full((1, 1), target)) for k in range(len(bests))] for target in (1.0, 0.0)]
    value = float(sum(p.number * cost for p, cost in zip(ps, paid[0], strict=True)))
    value += float(sum(q.number * cost for q, cost in zip(qs, paid[1], strict=True)))
    real = tuple(Negative(Product((p, ln(d)))) for p, d in zip(ps, bests, strict=True))
    made = tuple(Negative(Product((q, ln(Sum((ONE, Negative(d))))))) for q, d in zip(qs, bests, strict=True))
    twice = Product((TWO, Quantity(js.name, js.value)))
    other = Equation(J_D_BEST, Sum((Product((TWO, ln(Number(2.0)))), Negative(twice))), value)
    return _item(
        "best_cost",
        QT_TRANSLATE_NOOP("Worked", "What the best discriminator pays, once by its outputs and once by JS: the same"),
        Equation(J_D_BEST, Sum((*real, *made)), value),
        other,
    )
