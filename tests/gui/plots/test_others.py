"""Curves of kept runs beneath the present one: where they stand, and that frames do not paint them anew."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.data.dataset import CLASSIFICATION, REGRESSION
from nnplayground.gui.plots.gradients import GRADIENT, LAYERS_AT_MOST, RATIO, GradientPlot
from nnplayground.gui.plots.loss import LossPlot
from nnplayground.gui.plots.others import Other, run_colour
from nnplayground.gui.theme import DARK, LIGHT, Look, Theme
from nnplayground.tuning.runs import Course


def other(values: list[float], colour: int = 0, task: str = CLASSIFICATION, layers: int = 2) -> Other:
    y, x = np.array(values), np.arange(len(values), dtype=np.float64)
    return Other(f"run {colour}", colour, task, Course(x, y, y, y, y, y, *[np.tile(y[:, None], (1, layers))] * 2))


@pytest.fixture
def plot(qtbot: QtBot, qapp: QApplication) -> LossPlot:
    look = Look(qapp)
    look.choose("light")
    plot = LossPlot(look)
    qtbot.addWidget(plot)
    plot.resize(400, 330)
    plot.show()
    plot._draw(other([1.0, 0.9]).course)  # type: ignore[arg-type]
    qapp.processEvents()
    return plot


def _has(plot: LossPlot, colour: QColor) -> bool:
    """Say whether there is a pixel of the hue of a colour; smooth lines mix with the background."""
    picture = plot.viewport().grab().toImage()
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    seen = (picture.pixelColor(x, y) for x, y in places)
    return any(abs(each.hueF() - colour.hueF()) < 0.02 and each.saturationF() > 0.2 for each in seen)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_other_runs_are_seen_in_their_colour(plot: LossPlot, theme: Theme) -> None:
    plot.look.choose(theme.key)
    plot.set_others([other([1.0, 0.5, 0.2, 0.1, 0.3], 3)])
    plot.paint_now()
    assert _has(plot, run_colour(theme, 3))
    plot.set_others([])
    plot._legend.setText("")
    assert not _has(plot, run_colour(theme, 3))


def _pictures(plot: LossPlot, qtbot: QtBot) -> set[int]:
    """Return which pictures of what stands still are in use, when a legend of more lines has moved the plots."""

    def is_painted() -> bool:
        plot.paint_now()
        return len(plot._still_pictures) == 2

    qtbot.waitUntil(is_painted)
    return {picture.cacheKey() for _, picture in plot._still_pictures.values()}


def test_frames_do_not_paint_them_anew(plot: LossPlot, qtbot: QtBot) -> None:
    plot.set_others([other([1.0, 0.5, 0.2], 1)])
    pictures = _pictures(plot, qtbot)
    plot._draw(other([1.0, 0.8, 0.7]).course)  # type: ignore[arg-type]
    assert _pictures(plot, qtbot) == pictures
    plot.look.choose("dark")
    assert not _pictures(plot, qtbot) & pictures


def test_longer_and_higher_runs_have_room(plot: LossPlot) -> None:
    plot.set_others([other([7.0] * 80)])
    ((_, end), (_, top)) = plot._loss.getViewBox().viewRange()
    assert end >= 79
    assert top >= 7.0
    plot.set_log(True)
    plot.set_log(False)
    assert plot._other_lines[0][0].points()[1].tolist() == [7.0] * 80


def test_scores_of_another_task_are_left_out(plot: LossPlot) -> None:
    plot.set_others([other([-3.0, -2.0], task=REGRESSION)])
    loss, _, score, _ = plot._other_lines[0]
    assert np.isfinite(loss.points()[1]).all()
    assert np.isnan(score.points()[1]).all()
    plot.set_task(REGRESSION)
    assert np.isfinite(score.points()[1]).all()


@pytest.mark.parametrize("values", [[1.0], [0.0, 0.0], [np.nan] * 3, [np.inf, 1.0], [1e300, 1e-300]])
def test_a_kept_run_may_be_anything(plot: LossPlot, qtbot: QtBot, values: list[float]) -> None:
    gradients = GradientPlot(plot.look)
    qtbot.addWidget(gradients)
    for log in (False, True):
        plot.set_log(log)
        plot.set_others([other(values), other(values, 1)])
        gradients.set_others([other(values)])
        gradients._draw_history(other([1.0, 0.5]).course)  # type: ignore[arg-type]
        plot.paint_now()
        for box in (*plot._live, *gradients._live):
            assert np.isfinite(box.viewRange()).all()


def test_update_ratios_of_other_runs_take_the_place_of_their_gradients(plot: LossPlot, qtbot: QtBot) -> None:
    gradients, kept = GradientPlot(plot.look), other([0.5, 0.25, 0.125])
    qtbot.addWidget(gradients)
    gradients.set_others([replace(kept, course=replace(kept.course, updates=kept.course.gradients / 100.0))])
    gradients._draw_history(other([1.0, 0.5]).course)  # type: ignore[arg-type]
    for quantity, wanted in ((RATIO, [2.5e-3, 1.25e-3]), (GRADIENT, [0.25, 0.125])):
        gradients.set_quantity(quantity)
        np.testing.assert_allclose(10 ** gradients._other_lines[0][1].points()[1], wanted)
        names = [name for name, _ in gradients.columns()]
        kind = "Update ratio" if quantity == RATIO else "mean |∂J/∂W|"
        assert f"{kind}: run 0: W(2)" in names
        assert all(name == "Epoch" or name.startswith(f"{kind}: ") for name in names)


def test_a_plot_without_any_height_is_painted(plot: LossPlot) -> None:
    plot._loss.setMaximumHeight(0.0)
    plot._loss.getViewBox().resize(100.0, 0.0)
    plot.resize(160, 110)
    plot.paint_now()
    plot.grab()


def test_deep_runs_show_their_first_and_last_layers(qtbot: QtBot, qapp: QApplication) -> None:
    gradients = GradientPlot(Look(qapp))
    qtbot.addWidget(gradients)
    gradients.set_others([other([0.1, 0.2], layers=40)])
    assert len(gradients._other_lines[0]) == LAYERS_AT_MOST
    assert gradients._other_lines[0][-1].name == "run 0: W(40)"


def test_colours_of_neighbours_are_far_apart() -> None:
    for theme in (LIGHT, DARK):
        hues = [run_colour(theme, number).hueF() for number in range(8)]
        assert min(abs(one - two) for place, one in enumerate(hues) for two in hues[:place]) > 0.04
