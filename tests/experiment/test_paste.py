"""Samples pasted as text: numbers by the rules of data files, every refusal with its line."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from nnplayground.data.points import rows_of
from nnplayground.data.sources import load
from nnplayground.errors import InputError
from nnplayground.experiment import edit_points
from nnplayground.experiment.build import load_data
from nnplayground.experiment.paste import MOST_CELLS, copied, pasted
from nnplayground.experiment.spec import DataSpec, PointsSpec
from tests.experiment.test_edit_points import point_sets

TWO = PointsSpec(rows=((0.0, 1.0), (2.0, 3.0)), labels=(0, 1), classes=("a", "b"))


@given(point_sets())
def test_what_is_copied_is_pasted_as_the_very_same_samples(points: PointsSpec) -> None:
    text = copied(load_data(DataSpec(points=points)), np.arange(len(points.rows)))
    if not points.rows:
        return
    twice = pasted(points, text, len(points.rows), 0)
    assert twice.rows == points.rows * 2
    assert points.labels is None or twice.labels == points.labels * 2
    assert points.targets is None or twice.targets == points.targets * 2
    assert pasted(points, text, 0, 0) == points


def test_a_bundled_set_survives_the_clipboard() -> None:
    iris = load("iris", {}, 0)
    points = edit_points.points_of(iris)
    again = pasted(points, copied(iris, np.arange(150)), 0, 0)
    assert again == points
    assert again.rows == rows_of(iris.x)


def test_numbers_that_look_like_thousands_survive_the_clipboard() -> None:
    points = PointsSpec(rows=((1.234, -5.678), (900.125, 3.0)), labels=(0, 1), classes=("a", "b"))
    text = copied(load_data(DataSpec(points=points)), np.arange(2))
    assert pasted(TWO, text, 0, 0).rows == points.rows


def test_cells_may_have_commas_and_classes_that_are_new() -> None:
    changed = pasted(TWO, "1,5\t-2\tmelati\n3\t4\ta\n5\t6\tb", 1, 0)
    assert changed.rows == ((0.0, 1.0), (1.5, -2.0), (3.0, 4.0), (5.0, 6.0))
    assert (changed.classes, changed.labels) == (("a", "b", "melati"), (0, 2, 0, 1))


def test_the_decimal_sign_is_told_from_the_whole_block() -> None:
    assert pasted(TWO, "1.234\t0.5", 0, 0).rows[0] == (1.234, 0.5)
    assert pasted(TWO, "1.234\t0,5", 0, 0).rows[0] == (1234.0, 0.5)
    assert pasted(TWO, "x₁;x₂;class\n1,234;-0,5;b\n1;1;a", 0, 0).rows == ((1.234, -0.5), (1.0, 1.0))


def test_a_column_of_classes_is_pasted_alone() -> None:
    assert pasted(TWO, "b\n1.234", 0, 2) == PointsSpec(rows=TWO.rows, labels=(1, 2), classes=("a", "b", "1.234"))


@pytest.mark.parametrize(
    ("text", "row", "column", "why"),
    [
        ("1\t2\ta\n3\tnan\ta", 2, 0, "Line 2"),
        ("1_000", 0, 0, "Line 1"),
        ("1\t2\t3\t4", 0, 0, "4 columns were copied, but only 3"),
        ("1\t2", 2, 0, "needs all 3 cells"),
        ("1\t2", 0, 2, "2 columns were copied, but only 1"),
        ("", 0, 0, "no numbers to paste"),
        ("1.234\t2", 0, 0, "Line 1, column “x₁”: 1.234 may be"),
        ("x₁\tx₂\tclass\n1\t2\ta\n3\tx\ta", 0, 0, "Line 3, column “x₂”"),
        ("1\t2\ta\n3\t4", 0, 0, "Line 2 has 2 cells"),
        ("1\n" * (MOST_CELLS + 1), 0, 0, "cannot be pasted"),
        ("1\t2\t" + "x" * 200, 0, 0, "name of a class"),
    ],
)
def test_what_cannot_be_pasted_is_named(text: str, row: int, column: int, why: str) -> None:
    with pytest.raises(InputError, match=why):
        pasted(TWO, text, row, column)
