"""The decimal sign: chosen in the menu, followed at once by fields, plots, status and tables, and remembered."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from nnplayground.decimals import POINT, decimal_sign
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.plots.base import Axis
from nnplayground.gui.tables.weights import WeightsModel
from nnplayground.gui.widgets.number_box import NumberBox
from tests.gui.conftest import Open
from tests.gui.hands import open_tab, settle, type_number, until


def share(window: MainWindow) -> NumberBox:
    """Return the field of the share of test samples."""
    return next(box for box in window.findChildren(NumberBox) if box.text() == "0.3")


def choose(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Choose a decimal sign in the menu, and wait until numbers are written with it."""
    window.actions_by_name[f"decimal_{name}"].trigger()
    wanted, other = (",", ".") if name == "comma" else (".", ",")
    until(qtbot, lambda: wanted in window.status_line.loss.text() and other not in window.status_line.loss.text())


def test_everything_follows_at_once_and_is_remembered(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    box = share(window)
    axis = next(axis for axis in window.loss.items() if isinstance(axis, Axis))
    choose(qtbot, window, "comma")
    until(qtbot, lambda: box.text() == "0,3")
    assert axis.tickStrings([0.2, 0.5], 1.0, 0.1) == ["0,2", "0,5"]
    assert window.settings.preferences().decimal == "comma"
    assert window.actions_by_name["decimal_comma"].isChecked()
    choose(qtbot, window, "point")
    until(qtbot, lambda: box.text() == "0.3")
    assert decimal_sign() == POINT


@pytest.mark.parametrize("typed", ["0,25", "0.25"])
def test_both_signs_can_be_typed_whichever_is_shown(qtbot: QtBot, window: MainWindow, typed: str) -> None:
    settle(qtbot, window)
    box = share(window)
    choose(qtbot, window, "comma")
    until(qtbot, lambda: box.text() == "0,3")
    type_number(qtbot, box, typed)
    assert window.document.experiment.data.test_fraction == 0.25
    assert box.text() == "0,25"


def test_the_next_window_begins_with_it(qtbot: QtBot, open_window: Open) -> None:
    first = open_window()
    settle(qtbot, first)
    choose(qtbot, first, "comma")
    second = open_window()
    settle(qtbot, second)
    assert "," in second.status_line.loss.text()
    assert second.actions_by_name["decimal_comma"].isChecked()


def test_what_is_copied_and_saved_keeps_the_point(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    choose(qtbot, window, "comma")
    open_tab(qtbot, window, "table")
    view = next(
        view for view in window.findChildren(QTableView) if isinstance(view.model(), WeightsModel) and view.isVisible()
    )
    view.setFocus()
    index = view.model().index(0, 0)
    view.setCurrentIndex(index)
    until(qtbot, lambda: "," in str(index.data()))
    view.copy()
    copied = QGuiApplication.clipboard().text()
    assert "." in copied
    assert "," not in copied
