"""Where tables of numbers stand in a view: side by side, in as many lines as the width asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from nnplayground.lessons.walk import Cell, Matrix
from nnplayground.lessons.walk.cells import DELTA, OLD, A, X, Y, Z

MARGIN, GAP, LINE_GAP, NAME_GAP, BRACKET = 6.0, 16.0, 12.0, 2.0, 5.0
MOST_MEASURED = 400
"""Numbers of a table that its columns are fitted to; those of larger ones have the width of the widest number."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A table in its place: of its name, of its numbers, and the size of a cell."""

    matrix: Matrix
    name: QRectF
    grid: QRectF
    cell_width: float
    cell_height: float

    def place(self, row: int, column: int) -> QRectF:
        """Return the rectangle of a cell."""
        left = self.grid.left() + column * self.cell_width
        return QRectF(left, self.grid.top() + row * self.cell_height, self.cell_width, self.cell_height)

    def at(self, place: QPointF) -> tuple[int, int] | None:
        """Return row and column at a place, None beside the numbers."""
        if not self.grid.contains(place):
            return None
        row = int((place.y() - self.grid.top()) / self.cell_height)
        column = int((place.x() - self.grid.left()) / self.cell_width)
        rows, columns = self.matrix.shape
        return min(row, rows - 1), min(column, columns - 1)

    def seen(self, part: QRectF) -> tuple[range, range]:
        """Return the rows and columns of which something lies in a part of the view."""
        rows, columns = self.matrix.shape
        top, left = part.top() - self.grid.top(), part.left() - self.grid.left()
        first_row, first_column = max(0, int(top / self.cell_height)), max(0, int(left / self.cell_width))
        last_row = min(rows, int((top + part.height()) / self.cell_height) + 1)
        last_column = min(columns, int((left + part.width()) / self.cell_width) + 1)
        return range(first_row, last_row), range(first_column, last_column)

    def find(self, cell: Cell) -> tuple[int, int] | None:
        """Return row and column of a cell, None where it is not of this table."""
        matrix = self.matrix
        if cell.table != matrix.table or cell.layer != matrix.layer:
            return None
        is_of_samples = cell.table in (X, Y, Z, A, "loss", DELTA)
        row = max(cell.unit, 0)
        column = (cell.sample or 0) - (matrix.cell(0, 0).sample or 0) if is_of_samples else cell.source or 0
        if not (0 <= row < matrix.shape[0] and 0 <= column < matrix.shape[1]):
            return None
        here = matrix.cell(row, column)
        same = (here.unit, here.source) == (cell.unit, cell.source)
        return (row, column) if same and (not is_of_samples or here.sample == cell.sample) else None


@dataclass(frozen=True, slots=True)
class Measures:
    """What placing has to know: the width of a text and of the widest number, the height of a line, and how a number
    is written."""

    advance: Callable[[str], float]
    widest: float
    line: float
    write: Callable[[float], str]


def place(matrices: Sequence[Matrix], width: float, measures: Measures) -> list[Placed]:
    """Return all tables in their places; deltas and the parameters of every layer begin a line."""
    found: list[Placed] = []
    line: list[tuple[Matrix, float, float]] = []
    top, used, before = MARGIN, 0.0, ""
    for matrix in matrices:
        cell_width = _cell_width(matrix, measures)
        wide = max(measures.advance(matrix.name.plain), matrix.shape[1] * cell_width + 2 * BRACKET)
        begins = matrix.table == DELTA != before or (matrix.table == OLD != before)
        if line and (begins or used + wide > width - 2 * MARGIN):
            top = _end_line(found, line, top, measures)
            line, used = [], 0.0
        line.append((matrix, cell_width, wide))
        used += wide + GAP
        before = matrix.table
    if line:
        _end_line(found, line, top, measures)
    return found


def _cell_width(matrix: Matrix, measures: Measures) -> float:
    rows, columns = matrix.shape
    if rows * columns > MOST_MEASURED:
        return measures.widest
    written = (measures.advance(measures.write(value)) for value in np.unique(matrix.values).tolist())
    return max(written, default=0.0) + 10.0


def _end_line(
    found: list[Placed], line: Sequence[tuple[Matrix, float, float]], top: float, measures: Measures
) -> float:
    """Place the tables of a line, and return where the next one begins."""
    left, grids = MARGIN, top + measures.line + NAME_GAP
    for matrix, cell_width, wide in line:
        rows, columns = matrix.shape
        name = QRectF(left, top, wide, measures.line)
        grid = QRectF(left + BRACKET, grids, columns * cell_width, rows * measures.line)
        found.append(Placed(matrix, name, grid, cell_width, measures.line))
        left += wide + GAP
    return grids + max(matrix.shape[0] for matrix, *_ in line) * measures.line + LINE_GAP
