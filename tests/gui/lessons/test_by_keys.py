"""Lessons by keys alone; `python -m tests.lecture_by_keys` walks through the whole lecture so."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.translation import use_language
from tests.gui.hands import until
from tests.lecture_by_keys import Walk


def walked(qtbot: QtBot, window: MainWindow, *lessons: str, pages: int, trains: bool = False) -> Walk:
    """Walk through some pages of some lessons."""
    window.activateWindow()
    until(qtbot, window.isActiveWindow)
    walk = Walk(window)
    walk.run(lessons, pages, trains=trains)
    return walk


@pytest.mark.thorough
def test_a_page_is_opened_worked_and_left_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    walk = walked(qtbot, window, "chain_rule", pages=1)
    assert walk.faults == {}
    assert walk.counts["pages"] == 1
    assert walk.counts["controls worked"] > 5


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("language", "lessons", "pages"), [("en", ("feed_forward", "cnn"), 2), ("id", ("costs", "descent"), 1)]
)
def test_examples_exercises_canvas_and_stepper_are_worked_by_keys(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, language: str, lessons: tuple[str, ...], pages: int
) -> None:
    use_language(qapp, language)
    walk = walked(qtbot, window, *lessons, pages=pages)
    assert walk.faults == {}
    assert walk.counts["right answers, with a point"] >= walk.counts["wrong answers"] > 0


@pytest.mark.thorough
def test_a_lesson_is_walked_to_its_checkpoint_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    walk = walked(qtbot, window, "dosage", pages=9, trains=True)
    assert walk.faults == {}
    assert walk.counts["checkpoints reached"] == 1
    assert walk.counts["right answers, with a comma"] > 0
