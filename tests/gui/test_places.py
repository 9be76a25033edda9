"""Where windows stand: on a screen that is there, no larger than it, and as large after ten starts as after one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from nnplayground.gui.widgets.screens import CAN_BE_CAUGHT, keep_on_screen, resize_within

Start = Callable[[], MainWindow]
SCREENS = ((1920, 1080, 1.0), (3840, 2160, 2.0), (1024, 600, 1.0), (1920, 1080, 1.5), (640, 480, 1.0), (1280, 720, 1.0))
"""Width, height and scale of the screen of one start after the other."""


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Start:
    """Return what opens a window over the same settings each time."""

    def start() -> MainWindow:
        window = MainWindow(qapp, Settings(tmp_path))
        qtbot.addWidget(window)
        window.show()
        return window

    return start


def room() -> QRect:
    return QGuiApplication.primaryScreen().availableGeometry()


@pytest.mark.parametrize("place", [(9000, 9000), (-9000, 100), (100, -9000), (-4000, -4000)])
def test_a_window_left_where_no_screen_is_any_more_comes_back(start: Start, place: tuple[int, int]) -> None:
    window = start()
    window.setGeometry(QRect(*place, 780, 600))
    window.close()
    again = start()
    assert room().contains(again.geometry())
    again.close()


def test_a_window_larger_than_the_screen_is_made_to_fit(start: Start) -> None:
    window = start()
    window.setGeometry(QRect(0, 0, 5000, 3000))
    window.close()
    again = start()
    assert again.width() <= max(room().width(), again.minimumSizeHint().width())
    assert again.height() <= max(room().height(), again.minimumSizeHint().height())
    again.close()


def test_no_window_grows_with_its_starts(start: Start) -> None:
    sizes: list[QSize] = []
    for _ in range(3):
        window = start()
        QApplication.processEvents()
        sizes.append(window.size())
        window.close()
    assert len({size.toTuple() for size in sizes}) == 1


@pytest.mark.thorough
def test_no_window_grows_in_ten_starts_whatever_is_open(start: Start) -> None:
    window = start()
    window.resize(790, 620)
    for name in ("stepper", "results", "runs"):
        window.docks.bring(name)
    QApplication.processEvents()
    window.close()
    sizes = set()
    for _ in range(10):
        window = start()
        QApplication.processEvents()
        sizes.add((window.geometry().getRect(), tuple(dock.width() for dock in window.docks.by_name.values())))
        window.close()
    assert len(sizes) == 1


def test_what_can_be_caught_stays_where_it_is(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    partly = QRect(room().right() - CAN_BE_CAUGHT.width() - 5, room().top() + 10, 400, 300)
    window.setGeometry(partly)
    keep_on_screen(window)
    assert window.geometry() == partly
    window.showMaximized()
    before = window.geometry()
    keep_on_screen(window)
    assert window.geometry() == before


def test_a_dialog_is_no_larger_than_the_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    resize_within(window, 5000, 200)
    assert window.width() < room().width()
    assert window.height() == 200


@pytest.mark.thorough
def test_one_start_after_the_other_on_other_screens(tmp_path: Path) -> None:
    for width, high, scale in SCREENS:
        told = json.loads(run(tmp_path, width, high, scale))
        left, top, wide, tall = told["window"]
        screen_wide, screen_tall = told["screen"]
        assert left >= 0, told
        assert top >= 0, told
        if screen_wide >= 1024 and screen_tall >= 600:
            assert left + wide <= screen_wide, told
            assert top + tall <= screen_tall, told
        else:  # the title can be caught, and the window be scrolled by whoever moves it
            assert left + CAN_BE_CAUGHT.width() <= screen_wide, told
            assert top + CAN_BE_CAUGHT.height() <= screen_tall, told


def run(folder: Path, width: int, height: int, scale: float) -> str:
    """Open the window on a screen of its own, in another process; return what it tells of it."""
    screen = {"name": "one", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
    config = folder / "screen.json"
    config.write_text(json.dumps({"screens": [screen]}))
    surroundings = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}", "QT_SCALE_FACTOR": str(scale)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.one_screen", str(folder)],
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout.splitlines()[-1]
