"""What is drawn is told in words, with its numbers; what others say of a plot stays; a ring shows who has the keys."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.decimals import COMMA, use_decimal_sign
from nnplayground.gui.plots.base import Line, Plots
from nnplayground.gui.plots.reach import Dot, Reach
from nnplayground.gui.theme import Look
from tests.gui.hands import until


def made(qtbot: QtBot, qapp: QApplication) -> tuple[Reach, Line, Dot]:
    plot = Reach(Look(qapp))
    qtbot.addWidget(plot)
    plot.plot.setLabel("left", "f")
    plot.plot.setLabel("bottom", "z")
    return plot, plot.add_live(plot.plot, Line()), plot.add_live(plot.plot, Dot())


def test_curves_points_and_marks_are_told(qtbot: QtBot, qapp: QApplication) -> None:
    plot, line, dot = made(qtbot, qapp)
    assert plot.words() == "There are no curves or points in it."
    line.set_data(np.array([-1.0, 0.0, 2.0]), np.array([1.0, -0.0, 4.0]))
    assert plot.words() == "f over z: 1 at -1, 4 at 2; lowest 0, highest 4."
    dot.set_place(2.0, 4.0)
    ruler = plot.add_live(plot.plot, Line(dashed=True))
    ruler.set_data(np.array([2.0, 2.0]), np.array([-1e6, 1e6]))
    assert plot.words() == "f over z: 1 at -1, 4 at 2; lowest 0, highest 4. Mark at 2, 4."
    line.set_data(np.array([2.0]), np.array([4.0]))
    dot.hide_place()
    assert plot.words() == "f over z: 4 at 2."
    line.set_data(np.array([2.0, 0.5, 1.0]), np.array([4.0, np.nan, 1.0]))
    assert plot.words() == "f over z: 2 points from 1 to 4, z from 1 to 2."
    use_decimal_sign(COMMA)
    line.set_data(np.array([0.0, 1.0, 2.0]), np.full(3, 0.5))
    assert "0,5" in plot.words()


def test_of_named_curves_no_others_are_told_and_no_more_than_can_be_listened_to(
    qtbot: QtBot, qapp: QApplication
) -> None:
    plot, line, _dot = made(qtbot, qapp)
    for number in range(14):
        other = plot.add_live(plot.plot, Line())
        other.name = f"w{number}"
        other.set_data(np.array([0.0, 1.0]), np.array([0.0, number]))
    line.set_data(np.array([0.0, 1.0]), np.array([0.0, 7.0]))
    assert plot.words().startswith("f: w0 over z: 0 everywhere. f: w1 over z: 0 at 0, 1 at 1;")
    assert plot.words().endswith("highest 11. And 2 more.")


@pytest.mark.thorough
def test_the_description_follows_what_is_painted_unless_others_describe_it(qtbot: QtBot, qapp: QApplication) -> None:
    plot, line, _dot = made(qtbot, qapp)
    line.set_data(np.array([0.0, 1.0]), np.array([0.0, 3.0]))
    plot.show()
    until(qtbot, lambda: "highest 3" in plot.accessibleDescription())
    line.set_data(np.array([0.0, 1.0]), np.array([0.0, 5.0]))
    plot._spoken.tell()
    assert "highest 5" in plot.accessibleDescription()
    plot.setAccessibleDescription("what the page says of it")
    plot._spoken.tell()
    assert plot.accessibleDescription() == "what the page says of it"


def test_any_plot_shows_that_it_has_the_keyboard(qtbot: QtBot, qapp: QApplication) -> None:
    plot = Plots(Look(qapp))
    qtbot.addWidget(plot)
    plot.add_plot(0, 0)
    plot.show()
    plot.activateWindow()
    before = plot.grab().toImage()
    plot.setFocus()
    until(qtbot, plot.hasFocus)
    assert plot.grab().toImage() != before
