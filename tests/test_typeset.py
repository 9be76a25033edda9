"""Formulas are set as they should be, and cut into atoms that together are all of them."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from nnplayground.typeset import Kind, _set, atoms, svg


def _cut(latex: str) -> list[str]:
    return [atom.latex for atom in atoms(latex)]


@pytest.mark.parametrize(
    ("latex", "pieces"),
    [
        (r"z_{1}^{(2)} = w_{11}^{(1)}\,x_{1} + b_{1}", ["z_{1}^{(2)}", "=", "w_{11}^{(1)}", "x_{1}", "+", "b_{1}"]),
        (r"0.6 \cdot \left({-}0.4\right)", ["0.6", r"\cdot", "(", "{-}0.4", ")"]),
        (r"\left(a - b\right)^{2} + 1", [r"\left(a - b\right)^{2}", "+", "1"]),
        (r"\left(\frac{1}{2} - b\right)", [r"\left(\frac{1}{2} - b\right)"]),
        (r"w_{11}\,' = w_{11} - \eta\,g", [r"w_{11}\,'", "=", "w_{11}", "-", r"\eta", "g"]),
        (r"\tanh\left(z\right)", [r"\tanh", "(", "z", ")"]),
        (r"f(x + 1) = -x", ["f", "(", "x", "+", "1", ")", "=", "{-}x"]),
        (r"((a) \cdot b)(c)^{2}", ["(", "(", "a", ")", r"\cdot", "b", ")", "(c)^{2}"]),
        (r"\max\left(0, z\right)", [r"\max", "(", "0,", "z", ")"]),
        (r"\frac{a + b}{c} = ?", [r"\frac{a + b}{c}", "=", "?"]),
        (r"\left|x - 1\right|", ["|", "x", "-", "1", "|"]),
        (r"1 + \dots + 2", ["1", "+", r"\dots", "+", "2"]),
        (r"\frac{1}{m} \sum_{d=1}^{m} \delta_{1}\,x", [r"\frac{1}{m}", r"\sum_{d=1}^{m}", r"\delta_{1}", "x"]),
        (r"\sqrt{\frac{1}{2}}", [r"\sqrt{\frac{1}{2}}"]),
        ("", []),
    ],
)
def test_formulas_are_cut_at_their_signs(latex: str, pieces: list[str]) -> None:
    assert _cut(latex) == pieces


@pytest.mark.parametrize("latex", ["{", "}", r"\left(", r"\right)", r"a^", r"\left(a", r"\begin{matrix}1", "((", "]"])
def test_what_is_not_well_formed_is_cut_without_fail(latex: str) -> None:
    assert "".join(_cut(latex)).replace(" ", "") == latex.replace(" ", "")


def test_matrices_stay_whole() -> None:
    matrix = r"\left(\begin{matrix}1 & 2 \\ 3 & 4\end{matrix}\right)"
    assert _cut(f"A = {matrix}{matrix}^{{\\top}}") == ["A", "=", matrix, f"{matrix}^{{\\top}}"]


def test_signs_know_what_they_are() -> None:
    assert [atom.kind for atom in atoms(r"a = b + c \cdot d")] == [
        *(Kind.BODY, Kind.RELATION, Kind.BODY, Kind.SIGN, Kind.BODY, Kind.DOT, Kind.BODY)
    ]


def test_a_formula_has_the_colour_asked_for() -> None:
    assert 'fill="#ff8000"' in svg("x", 16.0, "#ff8000")
    assert 'fill="#00ff00"' in svg("x", 16.0, "#00ff00")


@pytest.mark.parametrize(
    "latex",
    [
        r"\left(\sum_i x_i\right)",
        r"\left(\sum_{i_{1}} x_i\right)",
        r"\left|\prod^n x\right|",
        r"f\left(\sum_{i=1}^n x_i\right)",
        r"\left(\sum x\right)",
        r"\left(\sum_\alpha x\right)",
    ],
)
def test_brackets_are_as_high_as_what_is_between_them(latex: str) -> None:
    found = re.search(r'viewBox="\S+ \S+ \S+ (\S+)"', svg(latex, 16.0, "#000000"))
    assert found is not None
    assert float(found[1]) < 50.0


def test_threads_do_not_disturb_each_other() -> None:
    wanted = [rf"\left(\frac{{{number}}}{{2}}\right) + x_{{{number}}}" for number in range(30)]
    alone = [svg(latex, 17.0, "#000000") for latex in wanted]
    _set.cache_clear()
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda latex: svg(latex, 17.0, "#000000"), wanted)) == alone
