"""The lecture's sample of iris as formulas with numbers: softmax, and the cost of each way to judge it."""

from __future__ import annotations

from nnplayground.lessons.notation import COST, letter
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.terms import (
    Call,
    Equation,
    Exp,
    Negative,
    Number,
    Power,
    Product,
    Quantity,
    Ratio,
    Series,
    Sum,
    Term,
)
from nnplayground.lessons.topics.costs import IRIS_Y, Judgement
from nnplayground.lessons.topics.information import UNITS

_K, _COUNT = letter("k"), letter("K")
_LN = UNITS["nats"]


def _indexed(of: str, number: int | None = None) -> Name:
    """Return a letter with the number of a class, counted from 1, or with the general index."""
    if number is None:
        return Name(rf"{of}_{{k}}", f"{of}ₖ")
    return Name(rf"{of}_{{{number}}}", f"{of}{chr(0x2080 + number)}")


def softmax_equation(z: tuple[float, ...], index: int) -> Equation:
    """Return the output of one class, e^z over the sum of all."""
    terms = tuple(Exp(Quantity(_indexed("z", k), value)) for k, value in enumerate(z, start=1))
    general = Exp(Quantity(_indexed("z"), 0.0))
    return Equation(_indexed("p", index + 1), Ratio(terms[index], Series(general, terms, _K, _COUNT)))


def cost_equation(way: str, z: tuple[float, ...], judged: Judgement) -> Equation:
    """Return J of one of the ways: half the squared errors, or -Σ y ln p."""
    of = "z" if way == "raw" else "p"
    outputs = [float(value) for value in (z if way == "raw" else judged.p)]
    pairs = [
        (Quantity(_indexed("y", k), y), Quantity(_indexed(of, k), p))
        for k, (y, p) in enumerate(zip(IRIS_Y, outputs, strict=True), start=1)
    ]
    general = Quantity(_indexed("y"), 0.0), Quantity(_indexed(of), 0.0)
    if way == "cross_entropy":
        logs = tuple(_log(*pair) for pair in pairs)
        return Equation(COST, Negative(Series(_log(*general), logs, _K, _COUNT)), judged.cost)
    squares = tuple(_square(*pair) for pair in pairs)
    return Equation(COST, Ratio(Series(_square(*general), squares, _K, _COUNT), Number(2.0)), judged.cost)


def _log(y: Term, p: Term) -> Term:
    return Product((y, Call(_LN.log, (p,), _LN.logarithm)))


def _square(y: Term, p: Term) -> Term:
    return Power(Sum((y, Negative(p))), Number(2.0))
