"""The chain rule: a product of slopes, and what it says of a network with two outputs."""

from __future__ import annotations

from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.scripts import LATEX, PLAIN, Name
from nnplayground.lessons.statements import Written
from nnplayground.lessons.terms import Equation, Negative, Number, Power, Product, Quantity, Sum
from nnplayground.lessons.worked.example import Item

PLACES = (0.0, 1.0, 2.0)
FACTOR, SHIFT, EXPONENT = 3.0, 2.0, 6.0
"""y = u⁶ with u = 3x - 2."""


def items() -> tuple[Item, ...]:
    """Return the rule, its example, and the cost it is used on."""
    return _rule(), _example(), _cost()


def _rule() -> Item:
    return Item(
        "chain_rule_formula",
        QT_TRANSLATE_NOOP("Worked", "The chain rule: the slopes on the way are multiplied"),
        "dy/dx = (dy/du)*(du/dx)",
        (
            Written(
                Name(
                    r"\frac{dy}{dx} = \frac{dy}{du} \cdot \frac{du}{dx}",
                    "dy/dx = (dy/du)·(du/dx)",
                )
            ),
        ),
        QT_TRANSLATE_NOOP("Worked", "the text has the two factors one over the other, as if they were divided."),
        "dy/dx = (dy/du)/(du/dx)",
    )


def slope_of_example(x: float) -> tuple[float, float, float]:
    """Return u, dy/du and du/dx of y = u⁶ with u = 3x - 2."""
    u = FACTOR * x - SHIFT
    return u, EXPONENT * u ** (EXPONENT - 1.0), FACTOR


def _example() -> Item:
    equations, values = [], []
    for x in PLACES:
        _u, outer, inner = slope_of_example(x)
        place = Quantity(Name("x", "x"), x)
        base = Sum((Product((Number(FACTOR), place)), Negative(Number(SHIFT))))
        term = Product((Number(EXPONENT * inner), Power(base, Number(EXPONENT - 1.0))))
        name = Name(rf"\frac{{dy}}{{dx}}\left({LATEX.number(x, 6)}\right)", f"dy/dx({PLAIN.number(x, 6)})")
        equations.append(Equation(name, term, outer * inner))
        values.append(outer * inner)
    return Item(
        "chain_rule_example",
        QT_TRANSLATE_NOOP(
            "Worked", "y = (3x − 2)⁶ is u⁶ with u = 3x − 2: the slope is 6u⁵ · 3, here at x = 0, 1 and 2"
        ),
        [*values],
        (
            Written(
                Name(
                    r"\frac{dy}{dx} = 6u^5 \cdot 3 = 18\left(3x - 2\right)^5",
                    "dy/dx = 6u⁵·3 = 18(3x − 2)⁵",
                )
            ),
            *equations,
        ),
    )


def _cost() -> Item:
    return Item(
        "notation_J_y1_twice",
        QT_TRANSLATE_NOOP("Worked", "The cost of two outputs that the chain rule is used on"),
        "J = 1/2 (y1-a1(3))^2 + 1/2 (y2-a2(3))^2",
        (
            Written(
                Name(
                    r"J = \frac{1}{2}\left(y_1 - a_1^{(3)}\right)^2 + \frac{1}{2}\left(y_2 - a_2^{(3)}\right)^2",
                    "J = 1/2·(y₁ − a₁⁽³⁾)² + 1/2·(y₂ − a₂⁽³⁾)²",
                )
            ),
        ),
        QT_TRANSLATE_NOOP("Worked", "y₁ stands in both terms; the second output is compared with y₂."),
        "J = 1/2 (y₁ − a₁⁽³⁾)² + 1/2 (y₁ − a₂⁽³⁾)²",
    )
