"""The window of the search over a small experiment, with threads in place of processes where nothing speaks of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edits
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.filing.recovery import Recovery
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from nnplayground.gui.tuning import TuningWindow
from tests.gui.hands import choose, click, press, settle, until

Open = Callable[..., TuningWindow]


@contextmanager
def threads() -> Iterator[Executor]:
    """Make an executor of two threads."""
    with ThreadPoolExecutor(2) as executor:
        yield executor


def small(epochs: int = 2) -> Experiment:
    """Return an experiment that is trained in no time."""
    return with_training(edits.choose_source(Experiment(), "blobs"), epochs=epochs)


@pytest.fixture
def open_search(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Open the window of the search by its key; every call is another start of the program."""
    opened: list[MainWindow] = []

    def open_search(experiment: Experiment | None = None, *, processes: bool = False) -> TuningWindow:
        window = MainWindow(qapp, Settings(tmp_path), experiment or small(), Recovery(tmp_path / "user"))
        opened.append(window)
        qtbot.addWidget(window)
        window.file_handlers.asks = False
        if not processes:
            window.tuning_handlers.executors = threads
        window.resize(1400, 900)
        window.show()
        settle(qtbot, window)
        press(qtbot, window, "F7")
        until(qtbot, lambda: window.tuning_handlers.room is not None and window.tuning_handlers.room.isVisible())
        return window.tuning_handlers.room

    yield open_search
    for window in opened:
        if window.tuning_handlers.room is not None:
            window.tuning_handlers.room.close()
        window.close()
        assert window.tuning_handlers.room is None or not window.tuning_handlers.room.hunt.is_running()


@pytest.fixture
def room(open_search: Open) -> TuningWindow:
    """Return the window of the search."""
    return open_search()


def main_window(room: TuningWindow) -> MainWindow:
    window = room.parent()
    assert isinstance(window, MainWindow)
    return window


def fill(qtbot: QtBot, room: TuningWindow, **values: str) -> None:
    """Leave only these knobs in the form, with these values typed, two folds and one seed."""
    for row in list(room.form.rows):
        if row.key not in values:
            click(qtbot, row.remove)
    for key, text in values.items():
        row = next((each for each in room.form.rows if each.key == key), None)
        if row is None:
            click(qtbot, room.form.add)
            row = room.form.rows[-1]
            choose(qtbot, row.knob, key)
        write(qtbot, row.values, text)
    for box, text in ((room.form.folds, "2"), (room.form.seeds, "1")):
        write(qtbot, box, text)
        qtbot.keyClick(box, Qt.Key.Key_Return)


def write(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    """Replace what stands in a field."""
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def search(qtbot: QtBot, room: TuningWindow) -> None:
    """Click *Start* and wait for the end."""
    with qtbot.waitSignal(room.hunt.ended, timeout=30_000):
        click(qtbot, room.start)
