"""The drawing of surfaces: lines of equal height lie where the height is, and heights are what colours show."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from nnplayground.gui.plots.relief import DOTS_APART, above_lowest, apart, isolines, shaded
from nnplayground.gui.theme import DARK, LIGHT


def hills(size: int = 21) -> np.ndarray:
    """Return two hills and a saddle between them `(size, size)`."""
    x, y = np.meshgrid(np.linspace(-2.0, 2.0, size), np.linspace(-1.0, 1.0, size))
    return x**2 - x**4 / 4.0 - y**2 + 0.3 * x


def test_every_end_of_a_line_is_as_high_as_its_level() -> None:
    values = hills()
    for level in (-0.6, 0.01, 0.4, 1.1):
        x, y = isolines(values, np.array([level]))
        assert len(x) % 2 == 0
        assert len(x) > 0
        column, row = np.floor(x).astype(int), np.floor(y).astype(int)
        next_column, next_row = np.ceil(x).astype(int), np.ceil(y).astype(int)
        along = (x - column) + (y - row)  # every end lies on a line of the grid
        found = values[row, column] * (1.0 - along) + values[next_row, next_column] * along
        np.testing.assert_allclose(found, level, atol=1e-9)
        step = np.hypot(np.diff(x)[::2], np.diff(y)[::2])
        assert step.max() <= np.sqrt(2.0) + 1e-9


def test_a_closed_line_has_no_loose_ends() -> None:
    x, y = np.meshgrid(*[np.linspace(-1.0, 1.0, 15)] * 2)
    ends = np.column_stack(isolines(x**2 + y**2, np.array([0.5])))
    _, counts = np.unique(ends.round(9), axis=0, return_counts=True)
    assert (counts == 2).all()


@pytest.mark.parametrize(("middle", "joined"), [(0.6, True), (0.4, False)])
def test_a_saddle_joins_what_its_middle_joins(middle: float, joined: bool) -> None:
    high, low = 2.0 * middle, 0.0
    x, y = isolines(np.array([[high, low], [low, high]]), np.array([0.5]))
    assert len(x) == 4
    for begin in (0, 2):  # one corner is cut off by each line: a low one where the high ones are joined
        near = (round(float(x[begin : begin + 2].mean())), round(float(y[begin : begin + 2].mean())))
        assert near in ({(1, 0), (0, 1)} if joined else {(0, 0), (1, 1)})


def test_there_are_no_lines_on_what_is_flat_or_all_above() -> None:
    assert len(isolines(np.ones((5, 5)), np.array([0.5, 1.0, 2.0]))[0]) == 0


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_colours_begin_with_the_paper(theme: object) -> None:
    picture = shaded(np.array([[0.0, 0.5, 1.0]]), theme)
    paper = [int(theme.base[place : place + 2], 16) for place in (5, 3, 1)]
    assert picture[0, 0].tolist() == [*paper, 255]
    distance = np.abs(picture[0, :, :3].astype(int) - paper).sum(axis=1)
    assert distance[0] < distance[1] < distance[2]


def test_ratios_above_the_lowest_place() -> None:
    shares = above_lowest(np.array([[2.0, 3.0], [1002.0, np.inf]]))
    assert shares[0, 0] == 0.0
    assert shares[1].tolist() == [1.0, 1.0]
    assert 0.0 < shares[0, 1] < 1.0


def test_dots_that_hide_each_other_are_left_out() -> None:
    places = [QPointF(0.3 * number, 0.0) for number in range(100)]
    taken = list(apart(places))
    assert taken[0] == places[0]
    assert len(taken) == 1 + int(29.7 // DOTS_APART)
