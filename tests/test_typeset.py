"""Formulas are cut where a new line may begin, have the colour asked for, and brackets that fit."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from nnplayground.typeset import _set, begins_with_relation, pieces, svg


@pytest.mark.parametrize(
    ("latex", "found"),
    [
        (r"z_{1} = w_{11}\,x_{1} + b_{1}", ["z_{1}", "{} = w_{11}", r"\,x_{1}", "{} + b_{1}"]),
        (r"w_{1}\,' = w_{1}", [r"w_{1}\,'", "{} = w_{1}"]),
        (r"0.6 \cdot ({-}0.4)", [r"0.6 \cdot ({-}0.4)"]),
        (r"\left(a - b\right)^{2} + 1", [r"\left(a - b\right)^{2}", "{} + 1"]),
        (r"= -x + 3", ["= -x", "{} + 3"]),
        (r"(a + b)^{2}", ["(a", "{} + b)^{2}"]),
        (r"\frac{a + b}{c} = ?", [r"\frac{a + b}{c}", "{} = ?"]),
        (r"\sum_{d=1}^{m} x", [r"\sum_{d=1}^{m} x"]),
        (
            r"A = \left(\begin{matrix}1 - 2\end{matrix}\right)",
            ["A", r"{} = \left(\begin{matrix}1 - 2\end{matrix}\right)"],
        ),
        ("", []),
    ],
)
def test_formulas_are_cut_before_signs(latex: str, found: list[str]) -> None:
    assert list(pieces(latex)) == found


@pytest.mark.parametrize("latex", ["{", "}", r"\left(", r"\right)", "a^", r"\begin{matrix}1", "((", "]", "+", "= ="])
def test_nothing_of_what_is_not_well_formed_is_lost(latex: str) -> None:
    assert "".join(pieces(latex)).replace(" ", "") == latex.replace(" ", "")


def test_a_relation_is_told_from_a_sign() -> None:
    assert [begins_with_relation(piece) for piece in pieces(r"a = b + c \approx d")] == [False, True, False, True]


def test_a_formula_has_the_colour_asked_for() -> None:
    assert 'fill="#ff8000"' in svg("x", 16.0, "#ff8000")
    assert 'fill="#00ff00"' in svg("x", 16.0, "#00ff00")


def test_so_has_the_bar_above_a_mean() -> None:
    drawn = svg(r"\overline{\ln D}", 18.0, "#E0E0E0")
    assert set(re.findall('fill="([^"]+)"', drawn)) == {"#E0E0E0"}


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


@pytest.mark.parametrize("sign", ["sum", "prod"])
def test_a_sum_with_one_limit_has_room_for_all_of_its_sign(sign: str) -> None:
    def reach(latex: str) -> tuple[float, float]:
        found = re.search(r'viewBox="\S+ (\S+) \S+ (\S+)"', svg(latex, 16.0, "#000000"))
        assert found is not None
        return -float(found[1]), float(found[1]) + float(found[2])

    above, below = reach(rf"\{sign} x")
    assert reach(rf"\{sign}_i x")[0] >= above
    assert reach(rf"\{sign}^n x")[1] >= below
