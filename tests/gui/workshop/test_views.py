"""The views of the data: every picture for every kind of data, and the same in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edit_points, edits
from nnplayground.experiment.spec import Experiment, PointsSpec
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.workshop.views import KINDS, DataViews
from tests.gui.hands import choose, settle, until


def open_views(qtbot: QtBot, window: MainWindow) -> DataViews:
    """Bring the views to the front."""
    settle(qtbot, window)
    window.actions_by_name["data_views"].trigger()
    views = window.around.views()
    until(qtbot, lambda: bool(views.words.text()))
    return views


@pytest.mark.parametrize("source", ["circle", "iris", "digits", "plane", "sine", "two_waves"])
@pytest.mark.thorough
def test_every_view_shows_every_kind_of_data(qtbot: QtBot, open_window, source: str) -> None:
    window = open_window(edits.choose_source(Experiment(), source))
    views = open_views(qtbot, window)
    for key in KINDS:
        choose(qtbot, views.kind, key)
        assert views.words.text()
        assert views.charts.accessibleDescription().startswith(views.words.text().rstrip("…\n"))
        views.charts.grab()


def test_words_count_and_correlate(qtbot: QtBot, open_window) -> None:
    window = open_window(edits.choose_source(Experiment(), "iris"))
    views = open_views(qtbot, window)
    choose(qtbot, views.kind, "balance")
    assert views.words.text().splitlines()[0].startswith("setosa: 35 training (solid), 15 test (striped)")
    choose(qtbot, views.kind, "matrix")
    assert "petal length (cm) and petal width (cm): r = 0.963" in views.words.text()
    choose(qtbot, views.kind, "scatter")
    choose(qtbot, views.first, "2")
    choose(qtbot, views.second, "3")
    assert "r = 0.963" in views.words.text()


def test_no_samples_and_constant_columns_are_said(qtbot: QtBot, window: MainWindow) -> None:
    views = open_views(qtbot, window)
    same = PointsSpec(rows=((1.0, 2.0),) * 4, labels=(0, 0, 1, 1), classes=("a", "b"))
    window.document.edit(edit_points.with_points(Experiment(), same), "same")
    settle(qtbot, window)
    until(qtbot, lambda: len(window.around.workshop().bench.dataset) == 4)
    for key in KINDS:
        choose(qtbot, views.kind, key)
        views.charts.grab()
    choose(qtbot, views.kind, "scatter")
    assert "constant" in views.words.text()
    window.document.edit(edit_points.with_points(Experiment(), PointsSpec(labels=(), classes=("a", "b"))), "none")
    until(qtbot, lambda: views.words.text() == "There are no samples.")
    for key in KINDS:
        choose(qtbot, views.kind, key)
        views.charts.grab()


def test_a_hundred_thousand_samples_are_shown(qtbot: QtBot, open_window) -> None:
    window = open_window(edits.change_data(Experiment(), params={"samples": 100_000}))
    views = open_views(qtbot, window)
    for key in KINDS:
        views.kind.set_key(key)
        views.renew()
        assert "100000" in views.words.text() or key in ("balance", "matrix")
    assert views.charts.accessibleName()
    assert views.focusPolicy() is Qt.FocusPolicy.NoFocus
