"""A window as the program composes it: somebody is asked, and a folder takes what a crash would leave behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.experiment.spec import Experiment
from nnplayground.gui.filing.recovery import Recovery
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings

Composed = Callable[..., MainWindow]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of the user's data."""
    return tmp_path / "user data"


@pytest.fixture
def compose(qtbot: QtBot, qapp: QApplication, tmp_path: Path, folder: Path) -> Iterator[Composed]:
    """Open windows that ask; at the end they are closed without a question."""
    opened: list[MainWindow] = []

    def compose(experiment: Experiment | None = None) -> MainWindow:
        window = MainWindow(qapp, Settings(tmp_path), experiment, Recovery(folder))
        opened.append(window)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.controller.frame_shown):
            window.resize(1400, 900)
            window.show()
        return window

    yield compose
    for window in opened:
        window.file_handlers.asks = False
        if window.file_handlers.questions.box is not None:
            window.file_handlers.questions.box.reject()
        qtbot.waitUntil(lambda window=window: not window.project.is_busy(), timeout=60_000)
        window.close()


@pytest.fixture
def asking(compose: Composed) -> MainWindow:
    """Return a window that asks."""
    return compose()
