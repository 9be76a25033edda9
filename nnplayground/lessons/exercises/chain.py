"""Exercises about the chain rule: functions of functions, factor by factor."""

from __future__ import annotations

import math

import numpy as np

from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons import notation
from nnplayground.lessons.exercises.draw import is_telling, nonzero, pick, until, whole
from nnplayground.lessons.exercises.neurons import SIGN
from nnplayground.lessons.exercises.task import Field, Slip, Task
from nnplayground.lessons.scripts import LATEX, PLAIN, Name
from nnplayground.lessons.terms import Call, Equation, Exp, Negative, Number, Power, Product, Quantity, Sum
from nnplayground.lessons.walk.functions import ONE, TANH, TWO

NO_INNER = QT_TRANSLATE_NOOP("Slip", "The inner derivative du/dx is missing.")
NO_OUTER = QT_TRANSLATE_NOOP("Slip", "This is the inner derivative alone; dy/du is missing.")
DY_DX = Name(r"\frac{dy}{dx}", "dy/dx")
DY_DU = Name(r"\frac{dy}{du}", "dy/du")
DU_DX = Name(r"\frac{du}{dx}", "du/dx")


def chain_rule(rng: np.random.Generator, level: int) -> Task:
    """dy/dx of a function of a function, factor by factor."""
    outer = "power" if level < 3 else pick(rng, ("tanh", "logistic", "exp"))

    def make(rng: np.random.Generator) -> tuple[float, float, int, float]:
        factor = float(whole(rng, 2, 5)) if level == 1 else nonzero(rng, 2.0)
        start = float(-whole(rng, 1, 5)) if level == 1 else nonzero(rng, 2.0)
        x = float(whole(rng, 1, 3)) if level == 1 else nonzero(rng, 2.0)
        return factor, start, whole(rng, 2, 4), x

    def holds(made: tuple[float, float, int, float]) -> bool:
        factor, start, power, x = made
        u = factor * x + start if level == 1 else factor * x * x + start
        if outer == "power":
            return is_telling(u, 0.3, 3.0) and 0.5 < abs(power * u ** (power - 1) * factor * x) < 500.0
        return is_telling(u, 0.2, 2.0) and factor not in (1.0, -1.0)

    return _chain(outer, is_square=level > 1, made=until(rng, make, holds))


def _chain(outer: str, *, is_square: bool, made: tuple[float, float, int, float]) -> Task:
    factor, start, power, at = made
    x = Quantity(notation.letter("x"), at)
    a, c = Number(factor), Number(start)
    inner_term = Product((a, x, x)) if is_square else Product((a, x))
    u = Equation(notation.letter("u"), Sum((inner_term, c)))
    known = Quantity(u.name, u.value)
    terms = {
        "power": Product((Number(power), Power(known, Number(power - 1)))),
        "exp": Exp(known),
        "tanh": Sum((ONE, Negative(Power(Call(TANH, (known,), math.tanh), TWO)))),
        "logistic": Product((_logistic(known), Sum((ONE, Negative(_logistic(known)))))),
    }
    functions = {
        "power": Name(rf"y = u^{{{power}}}", f"y = u^{power}"),
        "exp": Name("y = e^u", "y = e^u"),
        "tanh": Name(r"y = \tanh u", "y = tanh u"),
        "logistic": Name(r"y = \frac{1}{1 + e^{{-}u}}", "y = 1/(1 + e^−u)"),
    }
    slope_of_outer = Equation(DY_DU, terms[outer])
    slope_of_inner = Equation(DU_DX, Product((TWO, a, x)) if is_square else a)
    factors = Quantity(DY_DU, slope_of_outer.value), Quantity(DU_DX, slope_of_inner.value)
    result = Equation(DY_DX, Product(factors))
    squared = "^2" if is_square else ""
    sign = "-" if start < 0 else "+"
    latex, plain = (
        f"u = {script.number(factor, 6)}x{squared} {sign} {script.number(abs(start), 6)}" for script in (LATEX, PLAIN)
    )
    slips = (Slip(factors[0].number, NO_INNER), Slip(factors[1].number, NO_OUTER), Slip(-result.value, SIGN))
    return Task(
        Text(QT_TRANSLATE_NOOP("Exercise", "What is dy/dx at this x? Take the chain rule, dy/du times du/dx.")),
        (Field(DY_DX, result.value, slips=slips),),
        (x,),
        (functions[outer], Name(latex, plain.replace("-", "−"))),
        (u, slope_of_outer, slope_of_inner, result),
    )


def _logistic(u: Quantity) -> Call:
    return Call(Name(r"\sigma", "σ"), (u,), lambda value: 1.0 / (1.0 + math.exp(-value)))
