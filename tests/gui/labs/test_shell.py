"""A lab as a document of the window: begun, trained, changed, saved, left."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnplayground.experiment.labs.families import FAMILIES
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.handlers.labs import DOCKS, WITHOUT_NETWORK
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import State
from tests.gui.hands import press, take_table, type_number, until


def begin(qtbot: QtBot, window: MainWindow, key: str) -> None:
    """Choose a lab in its menu, and wait for its first picture."""
    menu = next(action.menu() for action in window.menuBar().actions() if action.text() == "La&bs")
    action = next(action for action in menu.actions() if action.objectName() == f"lab:{key}")
    action.trigger()
    until(qtbot, lambda: window.centre.page is not None and window.last_frame is not None)
    until(qtbot, lambda: window.last_frame.lab is not None)


def train(qtbot: QtBot, window: MainWindow, epochs: int = 1) -> None:
    """Step some epochs."""
    for _ in range(epochs):
        before = window.last_frame.epoch
        window.actions_by_name["step_epoch"].trigger()
        until(qtbot, lambda before=before: window.last_frame.epoch > before)


@pytest.mark.parametrize("key", FAMILIES)
def test_every_lab_can_be_begun_and_trained(qtbot: QtBot, window: MainWindow, key: str) -> None:
    begin(qtbot, window, key)
    window.actions_by_name["step_batch"].trigger()
    until(qtbot, lambda: window.last_frame.steps == 1)
    assert window.centre.currentWidget() is window.centre.page
    assert window.around.lab().panel.isVisible()


def test_the_window_is_arranged_for_a_lab_and_as_before_afterwards(qtbot: QtBot, window: MainWindow) -> None:
    before = {name for name, dock in window.docks.by_name.items() if not dock.isHidden()}
    begin(qtbot, window, "rbm")
    shown = {name for name, dock in window.docks.by_name.items() if not dock.isHidden()}
    assert shown == set(DOCKS[:-1])
    assert not any(window.actions_by_name[name].isEnabled() for name in WITHOUT_NETWORK)
    window.actions_by_name["new"].trigger()
    until(qtbot, lambda: window.last_frame.lab is None)
    assert {name for name, dock in window.docks.by_name.items() if not dock.isHidden()} == before
    assert window.centre.currentWidget() is window.canvas
    assert window.actions_by_name["tune"].isEnabled()


def test_a_setting_is_one_undo_step(qtbot: QtBot, window: MainWindow) -> None:
    begin(qtbot, window, "rbm")
    field = window.around.lab().panel.fields["hidden"]
    type_number(qtbot, field, "12")
    until(qtbot, lambda: len(window.last_frame.lab.filters) == 12)
    window.actions_by_name["undo"].trigger()
    until(qtbot, lambda: len(window.last_frame.lab.filters) == 64)
    assert field.text() == "64"


def test_a_rate_goes_on_where_another_start_begins_anew(qtbot: QtBot, window: MainWindow) -> None:
    begin(qtbot, window, "rbm")
    train(qtbot, window)
    type_number(qtbot, window.around.lab().panel.fields["contrast.k"], "2")
    until(qtbot, lambda: window.controller.status.version == window.last_frame.version)
    assert window.last_frame.epoch == 1
    window.actions_by_name["new_weights"].trigger()
    until(qtbot, lambda: window.last_frame.epoch == 0)


def test_what_cannot_be_is_refused_with_a_way_back(qtbot: QtBot, window: MainWindow) -> None:
    begin(qtbot, window, "rbm")
    window.around.lab().panel.put({"images": "own"})  # two columns are no square
    until(qtbot, lambda: window.controller.status.state is State.REFUSED)
    assert "square" in window.banner.text
    window.actions_by_name["undo"].trigger()
    until(qtbot, lambda: window.controller.status.state is State.PAUSED)


def test_a_lab_is_saved_and_opened(qtbot: QtBot, window: MainWindow, open_window, tmp_path: Path) -> None:
    begin(qtbot, window, "rbm")
    train(qtbot, window, 2)
    filters = window.last_frame.lab.filters
    path = tmp_path / "lab.nnplay"
    with qtbot.waitSignal(window.project.saved):
        window.project.save(path)
    window.close()
    other = open_window()
    other.file_handlers.open(path)
    until(qtbot, lambda: other.last_frame.epoch == 2 and other.last_frame.lab is not None)
    assert (other.last_frame.lab.filters == filters).all()


def test_the_time_slider_shows_an_earlier_lab(qtbot: QtBot, window: MainWindow) -> None:
    begin(qtbot, window, "rbm")
    first = window.last_frame.lab.filters
    train(qtbot, window, 2)
    window.actions_by_name["look_earlier"].trigger()
    window.actions_by_name["look_earlier"].trigger()
    until(qtbot, lambda: window.last_frame.is_past and window.last_frame.epoch == 0)
    assert (window.last_frame.lab.filters == first).all()
    assert not window.actions_by_name["branch_off"].isEnabled()


def test_an_opened_table_is_learned_from(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    begin(qtbot, window, "rbm")
    path = tmp_path / "bits.csv"
    rows = [[*f"{number:04b}", "odd" if number % 2 else "even"] for number in range(16)]
    path.write_text("\n".join(",".join(row) for row in (["a", "b", "c", "d", "kind"], *rows)) + "\n")
    window.open_data(path)
    take_table(qtbot, window)
    until(qtbot, lambda: window.last_frame.lab.filters.shape == (64, 1, 2, 2))


def test_an_image_is_chosen_with_keys(qtbot: QtBot, window: MainWindow) -> None:
    begin(qtbot, window, "rbm")
    grid, found = window.centre.page.filters, []
    grid.chosen.connect(found.append)
    grid.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(grid, key)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.place(5).center().toPoint())
    assert found == [0, 1, 0, 5]


def shown(window: MainWindow) -> set[str]:
    """Return the docks that are shown."""
    return {name for name, dock in window.docks.by_name.items() if not dock.isHidden()}


def test_a_lesson_stands_beside_a_lab(qtbot: QtBot, window: MainWindow) -> None:
    begin(qtbot, window, "rbm")
    press(qtbot, window, "F1")
    until(qtbot, lambda: window.lesson_handlers.reader is not None and window.lesson_handlers.reader.isVisible())
    window.actions_by_name["leave_lesson"].trigger()
    until(qtbot, lambda: shown(window) == set(DOCKS[:-1]))
    assert window.centre.page.isVisible()


def test_a_lab_that_is_begun_in_a_lesson_leaves_it(qtbot: QtBot, window: MainWindow) -> None:
    before = shown(window)
    press(qtbot, window, "F1")
    until(qtbot, lambda: window.lesson_handlers.reader is not None and window.lesson_handlers.reader.isVisible())
    begin(qtbot, window, "gan")
    assert shown(window) == set(DOCKS[:-1])
    assert not window.lesson_handlers.reader.isVisible()
    window.actions_by_name["new"].trigger()
    until(qtbot, lambda: window.last_frame.lab is None)
    assert shown(window) == before


def test_an_experiment_of_a_lesson_ends_a_lab(qtbot: QtBot, window: MainWindow) -> None:
    before = shown(window)
    begin(qtbot, window, "rbm")
    press(qtbot, window, "F1")
    window.file_handlers.begin(Experiment())
    until(qtbot, lambda: window.last_frame.lab is None)
    assert window.centre.currentWidget() is window.canvas
    window.actions_by_name["leave_lesson"].trigger()
    until(qtbot, lambda: shown(window) == before)


def test_the_first_layout_of_a_lab_is_its_own(qtbot: QtBot, window: MainWindow) -> None:
    begin(qtbot, window, "rbm")
    window.docks.by_name["loss"].close()
    window.actions_by_name["reset_layout"].trigger()
    until(qtbot, lambda: shown(window) == set(DOCKS[:-1]))
    window.actions_by_name["new"].trigger()
    until(qtbot, lambda: window.last_frame.lab is None)
    assert not window.docks.by_name["boundary"].isHidden()


def test_a_window_that_is_closed_in_a_lab_opens_without(qtbot: QtBot, window: MainWindow, open_window) -> None:
    before = shown(window)
    begin(qtbot, window, "rbm")
    window.close()
    again = open_window()
    assert shown(again) == before


def test_a_dock_opened_without_a_lab_offers_no_settings_of_one(qtbot: QtBot, window: MainWindow) -> None:
    window.lab_handlers.do_lab("gan")
    panels = window.around.lab()
    until(qtbot, lambda: panels.panel is not None and panels.panel.isVisible())
    panel = panels.panel
    window.document.replace(Experiment())
    window.docks.by_name["lab"].show()
    assert not panel.isVisible()
