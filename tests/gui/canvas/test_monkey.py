"""Mouse and keys at random while training runs: nothing fails, and everything can be taken back."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.experiment.check import check
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import Command
from tests.gui.canvas.gestures import ALT, CONTROL, NONE, SHIFT, drag, view_of
from tests.gui.hands import settle

EVENTS = 150
KEYS = [
    getattr(Qt.Key, f"Key_{name}")
    for name in ["Up", "Down", "Left", "Right", "E", "L", "X", "U", "D", "M", "F", "Insert", "Delete", "Return", "Plus"]
]


def random_event(qtbot: QtBot, window: MainWindow, rng: random.Random) -> None:
    view, viewport = view_of(window), view_of(window).viewport()
    place, other = (QPoint(rng.randrange(viewport.width()), rng.randrange(viewport.height())) for _ in range(2))
    modifiers = rng.choice([NONE, NONE, NONE, SHIFT, CONTROL, ALT])
    match rng.randrange(6):
        case 0:
            qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, modifiers, place)
        case 1:
            drag(qtbot, viewport, place, other, modifiers, ends=rng.random() < 0.8)
        case 2:
            qtbot.mouseMove(viewport, place)
        case 3:
            view.editor.setText(rng.choice(["1/3", "-2,5", "x", ""]))
            qtbot.keyClick(view.editor if view.editor.isVisible() else view, Qt.Key.Key_Return)
        case 4:
            window.document.undo_stack.undo()
        case _:
            qtbot.keyClick(view, rng.choice(KEYS), rng.choice([NONE, NONE, SHIFT, ALT]))


@pytest.mark.parametrize("seed", range(3))
def test_anything_goes(qtbot: QtBot, window: MainWindow, seed: int) -> None:
    settle(qtbot, window)
    start, rng = window.document.experiment, random.Random(seed)
    window.controller.order(Command.RUN)
    seen, last = 0, start
    for number in range(EVENTS):
        random_event(qtbot, window, rng)
        check(window.document.experiment)
        seen, last = seen + (last is not window.document.experiment), window.document.experiment
        if number % 10 == 0:
            QApplication.processEvents()
    settle(qtbot, window)
    stack = window.document.undo_stack
    assert seen > 5
    end, index = window.document.experiment, stack.index()
    stack.setIndex(0)
    assert window.document.experiment == start
    stack.setIndex(index)
    assert window.document.experiment == end
