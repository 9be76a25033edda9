"""Windows that keep their runs in a folder of the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.experiment.spec import Experiment
from nnplayground.gui.comparison.panel import RunsPanel
from nnplayground.gui.filing.recovery import Recovery
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from nnplayground.gui.training.messages import Command, State
from tests.gui.hands import click, settle, tool, until, until_state

Open = Callable[..., MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Open windows over the same folder; each is closed at the end."""
    opened: list[MainWindow] = []

    def open_window(experiment: Experiment | None = None) -> MainWindow:
        window = MainWindow(qapp, Settings(tmp_path), experiment or limited(), Recovery(tmp_path / "user"))
        window.file_handlers.asks = False
        opened.append(window)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.controller.frame_shown):
            window.resize(1400, 900)
            window.show()
        settle(qtbot, window)
        return window

    yield open_window
    for window in opened:
        window.close()


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    """Return the window of an experiment that ends after five epochs."""
    return open_window()


def limited(epochs: int | None = 5, **changes: object) -> Experiment:
    """Return the default experiment, which ends by itself."""
    return replace(Experiment(), training=replace(Experiment().training, epochs=epochs, **changes))


def run_to_the_end(qtbot: QtBot, window: MainWindow) -> None:
    """Click *Run* and wait for the end."""
    click(qtbot, tool(window, "run"))
    until_state(qtbot, window, State.FINISHED)


def step_epochs(qtbot: QtBot, window: MainWindow, count: int) -> None:
    """Click *Step one epoch* some times, each time waiting for it."""
    for _ in range(count):
        before = settle(qtbot, window).epoch
        click(qtbot, tool(window, "step_epoch"))
        until(qtbot, lambda before=before: settle(qtbot, window).epoch > before)


def until_kept(qtbot: QtBot, window: MainWindow, count: int) -> list[str]:
    """Wait until so many runs are kept and nothing more is being written; return their names."""
    library = window.run_handlers.library
    until(qtbot, lambda: len(library.runs) == count and not library.is_busy())
    return list(library.runs)


def show_runs(qtbot: QtBot, window: MainWindow) -> RunsPanel:
    """Choose *Compare runs* and return the panel, when it has read the folder."""
    window.actions_by_name["runs"].trigger()
    panel = window.around.runs()
    until(qtbot, lambda: panel.isVisible() and not window.run_handlers.library.is_busy())
    return panel


def change(qtbot: QtBot, window: MainWindow, **changes: object) -> None:
    """Change the training as a panel does, and wait until that is in force."""
    present = window.document.experiment
    window.document.edit(replace(present, training=replace(present.training, **changes)), "change")
    settle(qtbot, window)


def several(qtbot: QtBot, window: MainWindow, *rates: float) -> RunsPanel:
    """Have a run kept for each learning rate, and show them."""
    for number, rate in enumerate(rates, 1):
        change(qtbot, window, learning_rate=rate)
        window.controller.order(Command.RUN)
        until_state(qtbot, window, State.FINISHED)
        until_kept(qtbot, window, number)
        click(qtbot, tool(window, "reset"))
        until(qtbot, lambda: settle(qtbot, window).epoch == 0)
    return show_runs(qtbot, window)
