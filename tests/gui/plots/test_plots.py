"""Plots cope with what a run may bring: zeros, gaps, one value, none."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.engine.history import Curve
from nnplayground.gui.plots.gradients import LAYERS_AT_MOST, GradientPlot
from nnplayground.gui.plots.loss import LossPlot
from nnplayground.gui.plots.scales import ahead, closely, decades, log10
from nnplayground.gui.theme import Look
from nnplayground.gui.training.frames import histogram


def curve(losses: list[float], layers: int = 2) -> Curve:
    values, count = np.array(losses), len(losses)
    return Curve(
        np.arange(count),
        values,
        values,
        values,
        values,
        values,
        np.tile(values[:, None], (1, layers)),
        np.full((count, layers), np.nan),
    )


@pytest.mark.parametrize("log", [False, True])
@pytest.mark.parametrize(
    "losses",
    [[1.0], [0.0, 0.0, 0.0], [1.0, -1.0, 1.0], [np.nan] * 3, [np.inf, 1.0], [1e300, 1e-300], [5e-324, 1.0], [2.0] * 4],
)
def test_a_loss_may_be_anything(qtbot: QtBot, qapp: QApplication, losses: list[float], log: bool) -> None:
    plot = LossPlot(Look(qapp))
    qtbot.addWidget(plot)
    plot.set_log(log)
    plot.show()
    plot._draw(curve(losses))
    plot.viewport().repaint()
    for box in plot._live:
        assert np.isfinite(box.viewRange()).all()


def test_deep_networks_show_the_first_and_the_last_layers(qtbot: QtBot, qapp: QApplication) -> None:
    plot = GradientPlot(Look(qapp))
    qtbot.addWidget(plot)
    plot._draw_history(curve([0.1, 0.01, 0.001], layers=40))
    assert len(plot._lines) == LAYERS_AT_MOST
    assert plot._shown[0] == 0
    assert plot._shown[-1] == 39
    plot._draw_history(curve([0.1, 0.01], layers=3))
    assert plot._shown == [0, 1, 2]


def test_gradients_of_zero_are_counted_apart() -> None:
    spread = histogram([np.array([[0.0, 1e-3], [1e-2, 0.0]]), np.zeros((2, 2))])
    assert spread.zeros.tolist() == [2, 4]
    assert spread.counts.sum(axis=1).tolist() == [2, 0]
    assert spread.edges[0] <= -3 <= -2 <= spread.edges[-1]


def test_a_histogram_of_nothing_but_zeros() -> None:
    spread = histogram([np.zeros(3)])
    assert spread.counts.sum() == 0
    assert np.isfinite(spread.edges).all()


@pytest.mark.parametrize(("value", "end"), [(0, 10), (10, 10), (11, 15), (99, 100), (101, 150), (2**31, 3e9)])
def test_axes_end_a_little_ahead(value: float, end: float) -> None:
    assert ahead(value) == pytest.approx(end)


def test_decades_hold_every_positive_value() -> None:
    assert decades(np.array([0.02, 3.0]), np.array([np.nan, 0.0])) == (-2.0, 1.0)
    assert decades(np.array([0.0])) == (-3.0, 0.0)
    assert np.isnan(log10(np.array([0.0, -1.0]))).all()


def test_curves_of_less_than_a_decade_fill_their_axis() -> None:
    assert 10.0 ** np.array(closely(np.array([27.0, np.nan]), np.array([19.4]))) == pytest.approx([10.0, 50.0])
    assert closely(np.array([0.02, 3.0])) == decades(np.array([0.02, 3.0]))
    assert closely(np.array([0.0])) == (-3.0, 0.0)
