"""Worked examples as text: complete in both languages, and typeset within reason."""

from __future__ import annotations

import re

import pytest

from nnplayground.i18n import english, translator
from nnplayground.lessons.scripts import LATEX, Name
from nnplayground.lessons.statements import Result, Written
from nnplayground.lessons.terms import Equation, Product, Quantity
from nnplayground.lessons.worked.example import Example, sides
from nnplayground.lessons.worked.examples import EXAMPLES
from nnplayground.lessons.worked.text import lines
from nnplayground.typeset import svg

each_example = pytest.mark.parametrize("example", EXAMPLES.values(), ids=lambda example: example.key)
TALLEST, WIDEST = 110.0, 1150.0
"""Of a formula in letters 18 pixels high; one twice as wide as a page can still be shrunk to fit."""


def test_a_line_of_each_kind() -> None:
    found = lines(EXAMPLES["layer1"], english, 3)
    assert found[0] == "A weight of layer 1"
    at = found.index("4. Partial derivative of the weight from the first input")
    assert found[at + 1] == "   ∂J/∂w₁₁⁽¹⁾ = δ₁⁽²⁾·x₁ = (−0.00669)·5 = −0.0335"
    assert found[at + 2].startswith("   ! The slide has “−1.25”: it divides by the slope")
    assert "   Generative Adversarial Network" in lines(EXAMPLES["wording"], english, 3)


def test_matrices_stand_on_lines_of_their_own() -> None:
    found = lines(EXAMPLES["eleven"], english, 4)
    at = found.index("   z⁽²⁾ = W⁽¹⁾·x + b⁽¹⁾")
    assert found[at + 1] == "      = [0.5 0.6; 0.5 0.4]·[1 2 4 … 6; 5 7 2 … 4] + [0.3; 0.7]"
    assert found[at + 2].startswith("      = [3.8 5.5 3.5 7.6 5 7.9 7.2 4.2 5.9 4.6 5.7; ")


def test_digits_are_followed_but_not_below_what_an_example_needs() -> None:
    assert "   I(x) = −ln(P(x)) = −ln(0.8) = 0.223144" in lines(EXAMPLES["information"], english, 6)
    assert any(line.endswith("= 0.35 = 0.3775") or "= 0.3775" in line for line in lines(EXAMPLES["mazur"], english, 2))


@each_example
def test_both_languages_have_all_of_it(example: Example) -> None:
    ours, theirs = lines(example, english, 3), lines(example, translator("id"), 3)
    assert len(ours) == len(theirs)
    assert all("{" not in line or "_{" in line for line in (*ours, *theirs))


def test_sides_that_repeat_one_another_are_written_once() -> None:
    name = Name("J", "J")
    assert sides(Equation(name, Quantity(Name("J_1", "J₁"), 0.5)), LATEX, 3) == ("J = J_1", "= 0.5")
    product = Product((Quantity(Name("a", "a"), 2.0), Quantity(Name("b", "b"), 3.0)))
    assert sides(Equation(Name(r"a\,b", "a·b"), product), LATEX, 3) == (r"a\,b", r"= 2 \cdot 3", "= 6")
    assert sides(Result(name, 0.25), LATEX, 3) == ("J = 0.25",)
    assert sides(Written(name), LATEX, 3) == ("J",)


@each_example
@pytest.mark.thorough
def test_formulas_are_of_a_reasonable_size(example: Example) -> None:
    """A sum with a lower end alone, within brackets that stretch, would make these 2000 pixels high."""
    digits = max(4, example.fewest_digits)
    written = (side for item in example.items() for line in item.equations for side in sides(line, LATEX, digits))
    for side in {re.sub(r"\d", "0", side) for side in written}:  # what differs in its digits alone is as large
        box = re.search(r'viewBox="(\S+) (\S+) (\S+) (\S+)"', svg(side, 18.0, "#202020"))
        assert box is not None
        assert float(box[3]) < WIDEST, side
        assert float(box[4]) < TALLEST, side
