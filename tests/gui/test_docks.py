"""Panels behind a tab: not there before anybody looks, and then as the window stands."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QScrollArea, QTabBar
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edits
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import ControlsSpec, Experiment
from nnplayground.gui.docks import BUTTONS
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.theme import LINES, contrast
from nnplayground.gui.training.messages import Command, State
from tests.gui.hands import open_tab, settle, until, until_state

LATE = ("network", "layer", "training", "samples", "data_views", "table", "history")


def is_made(window: MainWindow, name: str) -> bool:
    return window.docks.by_name[name].widget() is not None


def test_only_what_is_in_front_is_made(window: MainWindow) -> None:
    behind = [spec.name for spec in window.around.docks() if spec.tab_of]
    assert [name for name in window.docks.by_name if not is_made(window, name)] == behind
    assert set(LATE) < set(behind)


def test_a_click_on_its_tab_makes_a_panel(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    for name in LATE:
        open_tab(qtbot, window, name)
        assert is_made(window, name)
        assert window.docks.by_name[name].widget().isVisible()
        assert isinstance(window.docks.by_name[name].widget(), QScrollArea) == (
            name in ("network", "layer", "training")
        )


def test_a_part_that_is_asked_for_stands_in_its_dock(window: MainWindow) -> None:
    panel = window.around.history()
    assert window.docks.by_name["history"].widget() is panel


def test_a_panel_made_late_knows_data_layer_digits_and_language(qtbot: QtBot, window: MainWindow) -> None:
    window.document.edit(edits.choose_source(window.document.experiment, "iris"), "iris")
    frame = settle(qtbot, window)
    window.view_handlers.digits_chosen.emit(7)
    window.watching.show_neuron((1, 0))
    window.actions_by_name["language_id"].trigger()
    open_tab(qtbot, window, "layer")
    assert window.around.layer().index == 1
    assert window.around.layer().shape is not None
    assert window.around.layer().layer.itemText(1) == "Tersembunyi 2"
    open_tab(qtbot, window, "table")
    table = window.around.table()
    assert table.layer.currentIndex() == 1
    until(qtbot, lambda: table.model.index(0, 0).data() != "–")
    assert float(table.model.index(0, 0).data().replace("−", "-")) == float(f"{frame.weights[1][0, 0]:.7g}")
    open_tab(qtbot, window, "samples")
    assert window.around.samples().table.samples.rowCount() == 150
    assert window.around.samples().table.samples.columnCount() == 6


def test_numbers_of_a_run_that_has_ended_are_in_a_table_made_late(qtbot: QtBot, open_window) -> None:
    window = open_window(with_training(Experiment(), epochs=2))
    settle(qtbot, window)
    window.controller.order(Command.RUN)
    until_state(qtbot, window, State.FINISHED)
    open_tab(qtbot, window, "table")
    table = window.around.table()
    shown = f"{window.last_frame.weights[0][0, 0]:.3g}"
    until(qtbot, lambda: table.model.index(0, 0).data().replace("−", "-") == shown)


def test_what_a_lecturer_locked_is_locked_in_panels_made_late(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    controls = ControlsSpec(hidden=("penalties",), locked=("solver", "layers", "weights", "points"))
    window.document.edit(replace(window.document.experiment, controls=controls), "controls")
    window.document.undo_stack.undo()
    window.document.undo_stack.redo()
    open_tab(qtbot, window, "training")
    training = window.around.training()
    assert training.solver_section.is_locked
    assert not training.penalty_section.isVisible()
    assert not training.cost_section.is_locked
    open_tab(qtbot, window, "layer")
    assert window.around.layer().units_section.is_locked
    assert not window.around.workshop().bench.is_allowed
    assert not window.around.samples().form.isEnabled()
    open_tab(qtbot, window, "table")
    table = window.around.table()
    before = window.document.experiment
    table.grid.setCurrentIndex(table.model.index(0, 0))
    qtbot.keyClick(table.grid, Qt.Key.Key_L)
    assert window.document.experiment == before


def test_a_panel_left_in_front_comes_back_in_front(qtbot: QtBot, open_window) -> None:
    window = open_window()
    open_tab(qtbot, window, "training")
    window.close()
    again = open_window()
    assert is_made(again, "training")
    assert not is_made(again, "data")
    settle(qtbot, again)
    assert again.around.training().shape is not None
    assert any(bar.tabText(bar.currentIndex()) == "Training" for bar in again.findChildren(QTabBar))


def test_every_tab_is_there_once(qtbot: QtBot, open_window) -> None:
    window = open_window()
    until(qtbot, lambda: has_every_tab_once(window))
    window.actions_by_name["reset_layout"].trigger()
    until(qtbot, lambda: has_every_tab_once(window))
    open_tab(qtbot, window, "table")
    window.close()
    again = open_window()
    until(qtbot, lambda: has_every_tab_once(again))
    again.actions_by_name["reset_layout"].trigger()
    until(qtbot, lambda: has_every_tab_once(again))
    again.actions_by_name["stepper"].trigger()
    until(qtbot, lambda: has_every_tab_once(again))
    assert again.around.stepper().isVisible()
    open_tab(qtbot, again, "history")
    assert again.around.history().isVisible()


def has_every_tab_once(window: MainWindow) -> bool:
    bars = [bar for bar in window.findChildren(QTabBar) if bar.isVisible()]
    titles = [bar.tabText(at) for bar in bars for at in range(bar.count())]
    closed = {"boundary", *(spec.name for spec in window.around.docks() if spec.closed)}
    closed -= {"stepper"} if window.around.stepper().session.is_open else set()
    docks = [dock for name, dock in window.docks.by_name.items() if name not in closed]
    return sorted(titles) == sorted(dock.windowTitle() for dock in docks)


def inks(dock: QDockWidget, name: str) -> list[QColor]:
    """Return the colours of the icon of a button of the title."""
    image = dock.findChild(QAbstractButton, name).icon().pixmap(16, 16).toImage()
    colours = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return [colour for colour in colours if colour.alpha() > 200]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_buttons_of_titles_stand_out(qtbot: QtBot, window: MainWindow, theme: str) -> None:
    window.actions_by_name[f"theme_{theme}"].trigger()
    dock, paper = window.docks.by_name["data"], window.look.theme.window
    for _ in range(2):  # where it stands, and floating
        for name, _sign in BUTTONS:
            until(qtbot, lambda name=name: min(contrast(ink, paper) for ink in inks(dock, name)) > LINES)
        dock.setFloating(not dock.isFloating())
