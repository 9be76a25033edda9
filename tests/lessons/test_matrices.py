"""Matrix formulas: their numbers, and how they are written."""

from __future__ import annotations

import numpy as np

from nnplayground.lessons.matrices import (
    Added,
    ColumnMean,
    Each,
    Mapped,
    Matrix,
    MatrixEquation,
    Scaled,
    Subtracted,
    Times,
    Transposed,
    grid,
)
from nnplayground.lessons.scripts import LATEX, PLAIN, Name
from nnplayground.lessons.terms import Quantity

RNG = np.random.default_rng(0)
W = Matrix(Name("W^{(1)}", "W⁽¹⁾"), np.array([[1.0, 2.0], [3.0, -4.0]]))
X = Matrix(Name("x", "x"), RNG.normal(size=(2, 11)))
B = Matrix(Name("b", "b"), np.array([[0.5], [0.25]]))
RATE = Quantity(Name(r"\eta", "η"), 0.1)


def test_values_are_numpys() -> None:
    assert np.array_equal(Added((Times((W, X)), B)).value, W.numbers @ X.numbers + B.numbers)
    assert np.array_equal(Each((X, X)).value, X.numbers**2)
    assert np.array_equal(Subtracted(W, Scaled(RATE, W)).value, W.numbers - 0.1 * W.numbers)
    assert np.array_equal(Times((X, Transposed(X))).value, X.numbers @ X.numbers.T)
    assert np.array_equal(Mapped(Name(r"\tanh", "tanh"), X, np.tanh).value, np.tanh(X.numbers))
    mean = ColumnMean(X, Name("x", "x"), Name("d", "d"), Name("m", "m"))
    assert np.allclose(mean.value, X.numbers.mean(axis=1, keepdims=True))


def test_symbols_and_numbers() -> None:
    term = Added((Times((W, B)), B))
    assert term.write(PLAIN, None) == "W⁽¹⁾·b + b"
    assert term.write(PLAIN, 3) == "[1 2; 3 −4]·[0.5; 0.25] + [0.5; 0.25]"
    assert term.write(LATEX, None) == r"W^{(1)}\,b + b"
    assert r"\begin{matrix}1 & 2 \\ 3 & {-}4\end{matrix}" in term.write(LATEX, 3)


def test_brackets_stand_where_they_are_needed() -> None:
    assert Times((Added((W, W)), B)).write(PLAIN, None) == "(W⁽¹⁾ + W⁽¹⁾)·b"
    assert Transposed(W).write(PLAIN, None) == "(W⁽¹⁾)ᵀ"
    assert Transposed(W).write(PLAIN, 3) == "[1 2; 3 −4]ᵀ"
    assert Transposed(B).write(LATEX, None) == r"b^{\top}"
    assert Subtracted(W, Added((W, W))).write(PLAIN, None) == "W⁽¹⁾ − (W⁽¹⁾ + W⁽¹⁾)"
    assert Mapped(Name("f", "f"), B, np.tanh).write(LATEX, 3) == r"f\left(\begin{matrix}0.5 \\ 0.25\end{matrix}\right)"


def test_wide_and_high_matrices_leave_out_their_middle() -> None:
    assert grid(np.arange(11.0)[None, :], PLAIN, 3) == "[0 1 2 … 10]"
    assert grid(np.arange(11.0)[None, :], PLAIN, 3, widest=12) == "[0 1 2 3 4 5 6 7 8 9 10]"
    assert grid(np.arange(9.0)[:, None], PLAIN, 3) == "[0; 1; 2; 3; 4; ⋮; 8]"
    assert r"\vdots" in grid(np.ones((9, 9)), LATEX, 3)


def test_small_and_large_numbers_share_a_power_of_ten() -> None:
    assert grid(np.array([[2e-4, -5e-5]]), PLAIN, 3) == "10⁻⁴·[2 −0.5]"
    assert grid(np.array([[2e5, 1e5]]), LATEX, 3) == r"10^{5}\,\left(\begin{matrix}2 & 1\end{matrix}\right)"
    assert grid(np.zeros((1, 2)), PLAIN, 3) == "[0 0]"
    assert grid(np.array([[np.nan, np.inf]]), PLAIN, 3) == "[nan ∞]"


def test_an_equation_has_three_sides_or_one() -> None:
    product = W.numbers @ B.numbers
    equation = MatrixEquation(Name("z", "z"), Times((W, B)), product)
    assert equation.plain(3) == "z = W⁽¹⁾·b = [1 2; 3 −4]·[0.5; 0.25] = [1; 0.5]"
    assert MatrixEquation(Name("z", "z"), None, product).plain(3) == "z = [1; 0.5]"
    mean = ColumnMean(W, Name("w[d]", "w[d]"), Name("d", "d"), Name("m", "m"))
    assert mean.write(PLAIN, None) == "1/m Σd w[d]"
    assert mean.write(PLAIN, 3) == "1/2·([1; 3] + [2; −4])"


def test_wide_results_go_on_in_blocks_of_columns() -> None:
    numbers = np.arange(22.0).reshape(2, 11) / 1000 + 0.111
    narrow = MatrixEquation(Name("z", "z"), None, numbers)
    assert len(narrow.blocks(LATEX, 3)) == 1
    wide = MatrixEquation(Name("z", "z"), None, numbers * -1e-4 / 0.7)
    first, second = wide.blocks(PLAIN, 6)
    assert first.startswith("10⁻⁵·[−1.58571 ")
    assert first.count(" ") + second.count(" ") == 2 * 11 - 2
    assert second.endswith("]")
    opened, closed = wide.blocks(LATEX, 6)
    assert opened.endswith(r"\right.")
    assert closed.startswith(r"\left.")
    assert closed.endswith(r"\right)")
    assert len(wide.blocks(LATEX, 12)) == 3
