"""Texts of lessons: formulas between dollar signs, and formulas as plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.errors import InputError
from nnplayground.lessons.files.markdown import Formula, Prose, formulas, pieces
from nnplayground.lessons.files.plain import check_formula, plain

PLAIN = [
    (r"a = f(\sum_j w_{11}^{(1)} x_j + b)", "a = f(Σⱼ w₁₁⁽¹⁾xⱼ + b)"),
    (r"\delta_1^{(2)} = (a_1^{(2)} - y) f'(z_1^{(2)})", "δ₁⁽²⁾ = (a₁⁽²⁾ − y)f′(z₁⁽²⁾)"),
    (r"\frac{1}{1+e^{-z}}", "1/(1 + e^(−z))"),
    (r"\frac{\partial J}{\partial w}", "∂J/∂w"),
    (r"\mathbf{W}^{(1)}", "W⁽¹⁾"),
    (r"\eta \cdot 10^{{-}3}", "η·10⁻³"),
    (r"\left(\begin{matrix}1&2\\3&4\end{matrix}\right)^{\top}", "(1 2; 3 4)ᵀ"),
    (r"-\sum_k y_k \ln a_k", "− Σₖ yₖln aₖ"),
    (r"\hat{m} + \sqrt{2}", "m̂ + √(2)"),
]


@pytest.mark.parametrize(("latex", "text"), PLAIN)
def test_formulas_as_plain_text(latex: str, text: str) -> None:
    assert plain(latex) == text


def test_unknown_commands_and_what_cannot_be_read_are_refused() -> None:
    for latex in (r"\nonsense x", r"\foo", "x_1_2"):
        with pytest.raises(InputError):
            check_formula(latex)
        assert plain(latex)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a $x$ b", [("x", False)]),
        ("$$x$$", [("x", True)]),
        ("costs $5 and $6", []),
        (r"costs \$5, $x$", [("x", False)]),
        ("`$x$` and ```\n$y$\n```", []),
        ("$x$, $y$\n\n$$z\n= 1$$", [("x", False), ("y", False), ("z\n= 1", True)]),
        ("a lone $", []),
    ],
)
def test_formulas_are_found(text: str, found: list[tuple[str, bool]]) -> None:
    assert [(formula.latex, formula.is_display) for formula in formulas(text)] == found


def test_dollar_signs_stay_where_no_formula_is() -> None:
    assert "".join(piece.text for piece in pieces(r"\$5 or $6") if isinstance(piece, Prose)) == "$5 or $6"


def test_formulas_know_their_line() -> None:
    assert [formula.line for formula in formulas("$a$\n\n$$b$$\n$c$")] == [0, 2, 3]


@given(st.text(alphabet=r"ab$`\{}_^& 1" + "\n", max_size=60))
def test_taking_apart_loses_nothing_but_the_signs(text: str) -> None:
    kept = "".join(piece.latex if isinstance(piece, Formula) else piece.text for piece in pieces(text))
    strange = str.maketrans("", "", "$\\ \n")
    assert kept.translate(strange) == text.translate(strange)
    for formula in formulas(text):
        assert isinstance(plain(formula.latex), str)
