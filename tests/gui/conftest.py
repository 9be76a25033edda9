"""The real main window over settings of its own, ready to be clicked."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.decimals import POINT, use_decimal_sign
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.garbage import Sweeper
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from nnplayground.gui.translation import use_language

Open = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def _swept(qapp: QApplication) -> Iterator[None]:
    """Garbage is searched for as in the program: by the window's thread alone."""
    sweeper = Sweeper(qapp)
    yield
    sweeper.deleteLater()
    gc.enable()


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    """Every test begins and ends in English, and with a decimal point."""
    use_language(qapp, "en")
    yield
    use_language(qapp, "en")
    use_decimal_sign(POINT)
    QLocale.setDefault(QLocale.c())


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Open main windows; each is closed at the end, and has to let go of its thread."""
    opened: list[MainWindow] = []

    def open_window(experiment: Experiment | None = None) -> MainWindow:
        window = MainWindow(qapp, Settings(tmp_path), experiment)
        opened.append(window)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.controller.frame_shown):
            window.resize(1400, 900)
            window.show()
        return window

    yield open_window
    for window in opened:
        window.close()


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    """Return the window of the default experiment."""
    return open_window()
