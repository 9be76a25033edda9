"""Information, entropy, cross-entropy and divergence of the lecture's coins."""

from __future__ import annotations

from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.statements import Written
from nnplayground.lessons.terms import Equation, Negative, Product, Quantity, Ratio, Sum, Term
from nnplayground.lessons.walk.functions import ln
from nnplayground.lessons.worked.example import Item
from nnplayground.lessons.worked.functions import cost

FAIR, UNFAIR = (0.5, 0.5), (0.2, 0.8)
SIDES = (Name(r"\text{head}", "head"), Name(r"\text{tail}", "tail"))


def of(letter: str, event: Name) -> Name:
    """Return the name of a probability or of a number that belongs to an event: P(head)."""
    return Name(rf"{letter}\left({event.latex}\right)", f"{letter}({event.plain})")


def information(p: float) -> float:
    """Return -ln P."""
    return cost("cross_entropy", [p], [1.0])


def items() -> tuple[Item, ...]:
    """Return the lecture's numbers in its order."""
    return (*_information(), *_entropies(), *_two_distributions())


def _bit(p: float, event: Name) -> Equation:
    return Equation(of("I", event), Negative(ln(Quantity(of("P", event), p))), information(p))


def _information() -> tuple[Item, ...]:
    event, coin, die = Name("x", "x"), Name("x_{2}", "x₂"), Name("x_{6}", "x₆")
    likely, unlikely = 0.8, 0.2
    return (
        Item(
            "information_0.8",
            QT_TRANSLATE_NOOP("Worked", "Information of an event that is likely: P = 0.8"),
            information(likely),
            (_bit(likely, event),),
        ),
        Item(
            "information_0.2",
            QT_TRANSLATE_NOOP("Worked", "Information of an event that is unlikely: P = 0.2"),
            information(unlikely),
            (_bit(unlikely, event),),
        ),
        Item(
            "information_coin_vs_die",
            QT_TRANSLATE_NOOP("Worked", "How a coin falls (one of 2 sides) says less than how a die falls (one of 6)"),
            [information(1 / 2), information(1 / 6)],
            (_bit(1 / 2, coin), _bit(1 / 6, die)),
        ),
    )


def _entropies() -> tuple[Item, ...]:
    logarithm = -information(UNFAIR[0])
    head = Quantity(of("P", SIDES[0]), UNFAIR[0])
    name = of("I", SIDES[0])
    return (
        _entropy("entropy_fair", QT_TRANSLATE_NOOP("Worked", "Entropy of a fair coin"), FAIR),
        _entropy("entropy_unfair", QT_TRANSLATE_NOOP("Worked", "Entropy of an unfair coin"), UNFAIR),
        Item(
            "entropy_unfair_ln02",
            QT_TRANSLATE_NOOP("Worked", "The logarithm in it"),
            logarithm,
            (Equation(Name(f"{{-}}{name.latex}", f"−{name.plain}"), ln(head), logarithm),),
            QT_TRANSLATE_NOOP("Worked", "a slip of rounding; the slides before and after it have −1.61."),
            "−1.62",
        ),
        Item(
            "decimal_mix",
            QT_TRANSLATE_NOOP("Worked", "How the numbers of this coin are written: with the point throughout"),
            "0.2",
            (Written(Name(r"P\left(\text{head}\right) = 0.2", "P(head) = 0.2")),),
            QT_TRANSLATE_NOOP("Worked", "comma and point stand in one sentence."),
            "P(head) = 0,2 dan P(tail) = 0.8",
        ),
    )


def _entropy(key: str, caption: Marked, p: tuple[float, float]) -> Item:
    value = cost("cross_entropy", p, p)
    return Item(key, caption, value, (Equation(of("H", Name("P", "P")), _mean_log(p, p, "P"), value),))


def _mean_log(p: tuple[float, float], q: tuple[float, float], letter: str) -> Term:
    """Return -P(head) ln Q(head) - P(tail) ln Q(tail)."""
    shares = [
        Product((Quantity(of("P", side), weight), ln(Quantity(of(letter, side), chance))))
        for side, weight, chance in zip(SIDES, p, q, strict=True)
    ]
    return Sum(tuple(Negative(share) for share in shares))


def _two_distributions() -> tuple[Item, ...]:
    crossed, divergence = cost("cross_entropy", UNFAIR, FAIR), cost("kl", UNFAIR, FAIR)
    shares = tuple(
        Product((Quantity(of("P", side), p), ln(Ratio(Quantity(of("P", side), p), Quantity(of("Q", side), q)))))
        for side, p, q in zip(SIDES, FAIR, UNFAIR, strict=True)
    )
    return (
        Item(
            "paren_q",
            QT_TRANSLATE_NOOP("Worked", "The distribution that is believed in"),
            "(Q(head) = 0.2, Q(tail) = 0.8)",
            (
                Written(
                    Name(
                        r"\left(Q\left(\text{head}\right) = 0.2,\; Q\left(\text{tail}\right) = 0.8\right)",
                        "(Q(head) = 0.2, Q(tail) = 0.8)",
                    )
                ),
            ),
            QT_TRANSLATE_NOOP("Worked", "the opening bracket is missing."),
            "Q(head) = 0.2, Q(tail) = 0.8)",
        ),
        Item(
            "cross_entropy_coin",
            QT_TRANSLATE_NOOP("Worked", "Cross-entropy: a fair coin that is believed to be unfair"),
            crossed,
            (Equation(of("H", Name("P, Q", "P, Q")), _mean_log(FAIR, UNFAIR, "Q"), crossed),),
            QT_TRANSLATE_NOOP("Worked", "the logarithms were rounded first: 0.5 · 1.61 + 0.5 · 0.22 = 0.915."),
            "0.915",
        ),
        Item(
            "kl_coin",
            QT_TRANSLATE_NOOP("Worked", "Kullback–Leibler divergence: what believing it costs, H(P, Q) − H(P)"),
            divergence,
            (Equation(of("KL", Name(r"P \| Q", "P‖Q")), Sum(shares), divergence),),
        ),
    )
