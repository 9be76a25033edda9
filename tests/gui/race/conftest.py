"""The window of the race over a small experiment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edits
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.race import RaceWindow
from nnplayground.gui.race.course import Phase
from nnplayground.gui.race.lane_form import LaneForm
from nnplayground.gui.settings import Settings
from tests.gui.hands import choose, click, press, settle, until

Open = Callable[..., RaceWindow]


def small() -> Experiment:
    """Return an experiment whose lanes are at the goal after some epochs."""
    data = replace(Experiment().data, source="blobs", params={"samples": 60, "classes": 2})
    return replace(edits.change_network(Experiment(), seed=1), data=data)


@pytest.fixture
def open_race(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Open the window of the race by its key; it is closed with the main window, and ends its thread."""
    opened: list[MainWindow] = []

    def open_race(experiment: Experiment | None = None) -> RaceWindow:
        window = MainWindow(qapp, Settings(tmp_path), experiment or small())
        opened.append(window)
        qtbot.addWidget(window)
        window.resize(1400, 900)
        window.show()
        settle(qtbot, window)
        press(qtbot, window, "F6")
        until(qtbot, lambda: window.race_handlers.room is not None and window.race_handlers.room.isVisible())
        room = window.race_handlers.room
        ready(qtbot, room)
        full_speed(qtbot, room)
        return room

    yield open_race
    for window in opened:
        window.close()
        room = window.race_handlers.room
        assert room is None or not room.runner.is_alive()


@pytest.fixture
def room(open_race: Open) -> RaceWindow:
    """Return the window of the race."""
    return open_race()


def main_window(room: RaceWindow) -> MainWindow:
    window = room.parent()
    assert isinstance(window, MainWindow)
    return window


def ready(qtbot: QtBot, room: RaceWindow) -> None:
    """Wait until what is typed stands at the start."""
    until(qtbot, lambda: not room.is_waiting() and room.runner.scene is not None)


def full_speed(qtbot: QtBot, room: RaceWindow) -> None:
    """Choose the last speed."""
    room.speed.box.showPopup()
    view = room.speed.box.view()
    place = view.visualRect(view.model().index(room.speed.box.count() - 1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert room.speed.speed is None


def race(qtbot: QtBot, room: RaceWindow) -> None:
    """Click *Start* and wait for the end."""
    click(qtbot, room.start)
    until(qtbot, lambda: room.runner.phase is Phase.OVER)


def write(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    """Replace what stands in a field and press Enter."""
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def turn(qtbot: QtBot, lane: LaneForm, key: str, value: str) -> None:
    """Click *Turn something*, choose a knob and type its value."""
    click(qtbot, lane.add)
    row = lane.rows[-1]
    choose(qtbot, row.knob, key)
    write(qtbot, row.values, value)


def cells(room: RaceWindow, column: int) -> list[str]:
    """Return a column of the table."""
    model = room.results.model
    return [model.index(row, column).data() for row in range(model.rowCount())]
