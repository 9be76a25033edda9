"""A line of numbers with matrices: as high as it needs to be, and cut where there is no room."""

from __future__ import annotations

import numpy as np
from pytestqt.qtbot import QtBot

from nnplayground.gui.labs.matrix_line import BlockScript, MatrixLine
from nnplayground.lessons.matrices import Added, Matrix, Times, Transposed
from nnplayground.lessons.notation import letter


def written(rows: int) -> tuple[str, BlockScript]:
    weights, x = Matrix(letter("W"), np.ones((3, rows))), Matrix(letter("x"), np.full((3, 1), 0.25))
    script = BlockScript()
    return Added((Times((Transposed(weights), x)), x)).write(script, 3), script


def test_matrices_are_kept_beside_the_text() -> None:
    text, script = written(2)
    assert text == "\0000\0ᵀ·\0001\0 + \0002\0"
    assert script.blocks[0] == (("1", "1"),) * 3
    assert script.blocks[1] == (("0.25",),) * 3


def test_a_narrow_line_becomes_several(qtbot: QtBot) -> None:
    line = MatrixLine()
    qtbot.addWidget(line)
    line.show_written(*written(3))
    one = line.heightForWidth(400)
    assert one > 3 * line.fontMetrics().height()
    assert line.heightForWidth(120) > 1.8 * one
    assert line.sizeHint().width() < 400
    line.resize(line.sizeHint())
    line.show()
    assert not line.grab().toImage().isNull()
