"""The window of the guide over a badly set network, with threads in place of processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.experiment.spec import Experiment
from nnplayground.gui.guide import GuideWindow
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from tests.gui.hands import press, settle, type_number, until
from tests.gui.tuning.conftest import threads
from tests.tuning.advice.cases import deep

Open = Callable[..., GuideWindow]


@pytest.fixture
def open_guide(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Open the window of the guide by its key, and wait until it has looked at the experiment."""
    opened: list[MainWindow] = []

    def open_guide(experiment: Experiment | None = None) -> GuideWindow:
        window = MainWindow(qapp, Settings(tmp_path), experiment or deep())
        opened.append(window)
        qtbot.addWidget(window)
        window.guide_handlers.executors = threads
        window.resize(1400, 900)
        window.show()
        settle(qtbot, window)
        press(qtbot, window, "Shift+F7")
        until(qtbot, lambda: window.guide_handlers.room is not None and window.guide_handlers.room.isVisible())
        room = window.guide_handlers.room
        assert room is not None
        idle(qtbot, room)
        return room

    yield open_guide
    for window in opened:
        if window.guide_handlers.room is not None:
            room = window.guide_handlers.room
            room.close()
            until(qtbot, lambda room=room: not room.tutor.is_running())
        window.close()


@pytest.fixture
def room(open_guide: Open) -> GuideWindow:
    """Return the window of the guide."""
    return open_guide()


def idle(qtbot: QtBot, room: GuideWindow) -> None:
    """Wait until nothing is going on."""
    until(qtbot, lambda: not room.is_busy() and not room.cancel_button.isVisible())


def main_window(room: GuideWindow) -> MainWindow:
    window = room.parent()
    assert isinstance(window, MainWindow)
    return window


def make_small(qtbot: QtBot, room: GuideWindow, folds: int = 2, seeds: int = 1) -> None:
    """Type how many folds and seeds there are."""
    type_number(qtbot, room.plan.folds, str(folds))
    type_number(qtbot, room.plan.seeds, str(seeds))
