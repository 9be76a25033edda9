"""A plot of curves says why it is empty, and says nothing where there is a curve."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.gui.plots.blank import BEFORE, BEYOND
from nnplayground.gui.plots.gradients import GradientPlot
from nnplayground.gui.plots.loss import LossPlot
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import tr
from tests.gui.plots.test_others import other
from tests.gui.plots.test_plots import curve


@pytest.mark.parametrize("kind", [LossPlot, GradientPlot])
def test_an_empty_plot_says_why(qtbot: QtBot, qapp: QApplication, kind: type[LossPlot] | type[GradientPlot]) -> None:
    plot = kind(Look(qapp))
    qtbot.addWidget(plot)
    draw = plot._draw if isinstance(plot, LossPlot) else plot._draw_history
    assert plot.blank.text == tr(BEFORE)
    draw(curve([1.0]))
    assert plot.blank.text == tr(BEFORE)
    draw(curve([1.0, 0.5, 0.2]))
    assert plot.blank.text == ""
    draw(curve([np.nan] * 3))
    assert plot.blank.text == tr(BEYOND)
    plot.set_others([other([1.0, 0.5, 0.2])])
    assert plot.blank.text == ""


def test_it_is_written_upright_in_the_middle(qtbot: QtBot, qapp: QApplication) -> None:
    plot = LossPlot(Look(qapp))
    qtbot.addWidget(plot)
    plot.resize(400, 330)
    plot.show()
    qapp.processEvents()
    box = plot._loss.getViewBox()
    middle = plot.mapFromScene(box.mapToScene(box.rect().center()))

    def inks() -> int:
        image = plot.grab().toImage()
        row = {image.pixelColor(x, middle.y() + y).name() for x in range(100, 380) for y in range(-8, 8)}
        return len(row)

    plot.set_log(False)
    assert inks() > 1
    plot._draw(curve([1.0, 1.0]))  # along the upper and the lower edge
    assert inks() == 1
