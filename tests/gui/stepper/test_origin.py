"""Every number of an update knows where it comes from, and nothing comes from what is computed later."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from nnplayground.experiment import edits
from nnplayground.gui.stepper.lights import numbers
from nnplayground.gui.stepper.origin import equation, factors, known_at, proper, sources
from nnplayground.gui.stepper.placing import Measures, place
from nnplayground.gui.stepper.sheet import parts
from nnplayground.lessons.scripts import LATEX
from nnplayground.lessons.walk import Course, Matrix, Phase, Walk
from tests.gui.stepper.steps import lecture


@pytest.fixture(scope="module")
def walk() -> Walk:
    spec = edits.set_layer(lecture(), 0, dropout=0.2)
    return Course.begin(replace(spec, training=replace(spec.training, solver="adam"))).walk


def _cells(matrices: list[Matrix]) -> list[tuple[Matrix, int, int]]:
    return [
        (matrix, row, column)
        for matrix in matrices
        for row in range(matrix.shape[0])
        for column in range(matrix.shape[1])
    ]


@pytest.mark.parametrize("sample", [None, 1])
def test_numbers_come_from_what_was_known_before(walk: Walk, sample: int | None) -> None:
    for matrix, row, column in _cells(walk.matrices(sample)):
        cell = matrix.cell(row, column)
        found = equation(walk, cell)
        if found is not None:
            assert found.value == pytest.approx(walk.value(proper(cell)), rel=1e-9, abs=1e-15)
            assert all(known_at(walk, one) <= known_at(walk, cell) for one in sources(found))
        else:
            assert known_at(walk, cell) == -1


@pytest.mark.parametrize("sample", [None, 0, 2])
def test_every_cell_is_found_where_it_stands(walk: Walk, sample: int | None) -> None:
    measures = Measures(lambda text: 7.0 * len(text), 70.0, 18.0, str)
    placed = place(walk.matrices(sample), 400.0, measures)
    for one in placed:
        for row in range(one.matrix.shape[0]):
            for column in range(one.matrix.shape[1]):
                assert one.at(one.place(row, column).center()) == (row, column)
                assert one.find(proper(one.matrix.cell(row, column))) == (row, column)
    for number, one in enumerate(placed):
        assert not any(one.grid.intersects(other.grid) for other in placed[number + 1 :])


def test_every_step_has_lines_hints_and_lights(walk: Walk) -> None:
    for step in walk:
        shown, hidden = (parts(step.equation, LATEX, 3, hides=hides) for hides in (False, True))
        assert hidden[-1] == "= ?"
        assert shown[0] == hidden[0]
        assert list(factors(step.equation.term))
        written = numbers(walk, step, 0, lambda value: f"{value:.3g}", hides=False)
        assert {key for key in written if len(key) == 3} == step.edges
        if step.phase is not Phase.UPDATE:
            assert {key for key in written if len(key) == 2} == step.neurons


def test_the_result_is_not_among_what_is_lit(walk: Walk) -> None:
    for step in walk:
        written = numbers(walk, step, 0, lambda _value: "number", hides=True)
        assert set(written.values()) <= {"number", "?"}
