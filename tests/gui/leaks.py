"""Whatever is opened and closed again leaves nothing behind: windows, panels, dialogs, languages, layouts.

    python -m pytest -n 0 tests/gui/leaks.py

They have a process of their own, since they collect everything: windows of other tests must not be among it.
"""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot

from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from nnplayground.gui.theme import Look
from nnplayground.gui.training.messages import Command, State
from nnplayground.gui.translation import use_language
from tests.gui.hands import until, until_state
from tests.soak.acts import DIALOGS, ROOMS, Acts
from tests.soak.gauges import open_files, qobjects, tidy


def test_a_window_that_is_closed_goes_with_all_that_was_in_it(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    def used() -> weakref.ref[MainWindow]:
        window = MainWindow(qapp, Settings(tmp_path))
        window.show()
        until(qtbot, lambda: window.last_frame is not None)
        window.docks.bring("runs")
        for name in ("lessons", "leave_lesson", "presentation"):
            window.actions_by_name[name].trigger()
            QCoreApplication.processEvents()
        window.close()
        window.deleteLater()
        return weakref.ref(window)

    tidy(qapp)
    before, looks = len(QApplication.allWidgets()), len(qapp.findChildren(Look))
    gone = used()
    tidy(qapp)
    assert gone() is None
    assert len(QApplication.allWidgets()) <= before
    assert len(qapp.findChildren(Look)) == looks


def test_a_language_that_is_left_goes_with_its_texts(qapp: QApplication) -> None:
    def translators() -> int:
        tidy(qapp)
        return len(qapp.findChildren(QTranslator)) + sum(isinstance(each, QTranslator) for each in gc.get_objects())

    before = translators()
    for _ in range(5):
        use_language(qapp, "id")
        use_language(qapp, "en")
    assert translators() == before


def test_arranging_leaves_no_dead_bars_of_tabs(qapp: QApplication, window: MainWindow) -> None:
    def dead() -> int:
        tidy(qapp)
        return sum(isinstance(each, QTabBar) and not shiboken6.isValid(each) for each in gc.get_objects())

    before = dead()
    for _ in range(3):
        window.presentation.enter()
        QCoreApplication.processEvents()
        window.presentation.leave()
        QCoreApplication.processEvents()
    assert dead() == before


@pytest.mark.thorough
def test_a_thousand_starts_and_stops_leave_nothing(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> None:
    """W4."""

    def counts() -> tuple[int, int, int]:
        tidy(qapp)
        return len(list(Path("/proc/self/task").iterdir())), open_files(), qobjects(qapp)

    def start_and_stop(times: int) -> None:
        for _ in range(times):
            window.controller.order(Command.RUN)
            window.controller.order(Command.PAUSE)
            QCoreApplication.processEvents()
        until_state(qtbot, window, State.PAUSED)

    start_and_stop(20)
    before = counts()
    start_and_stop(1000)
    assert counts() == before


@pytest.mark.thorough
@pytest.mark.parametrize("name", [*DIALOGS, *ROOMS])
def test_dialogs_are_gone_when_they_are_closed(
    qapp: QApplication, window: MainWindow, tmp_path: Path, name: str
) -> None:
    """U7, a few times; `python -m tests.soak` does it for long."""
    acts = dict(Acts(window, tmp_path, 0).cycle())
    act = acts[f"room {name}" if name in ROOMS else f"dialog {name}"]
    for _ in range(2):
        act()
    tidy(qapp)
    before, objects = len(QApplication.allWidgets()), qobjects(qapp)
    for _ in range(5):
        act()
    tidy(qapp)
    assert len(QApplication.allWidgets()) == before
    assert qobjects(qapp) <= objects
