"""Whatever is pressed in whatever order, stepper and trainer end at the same place."""

from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edits
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import Command, State
from nnplayground.lessons.walk import Cell
from nnplayground.lessons.walk.cells import OLD
from tests.gui.conftest import Open
from tests.gui.hands import until
from tests.gui.stepper.steps import lecture, open_stepper

ORDERS = 120


def _deeds(window: MainWindow) -> list[Callable[[], object]]:
    """Return what people do, the commonest things several times."""
    stepper, order = window.around.stepper(), window.controller.order
    moves = [
        ("quantity", True),
        ("quantity", False),
        ("phase", True),
        ("first", True),
        ("batch", True),
        ("batch", False),
    ]
    return [
        *(lambda way=way, forwards=forwards: stepper.bar.moved.emit(way, forwards) for way, forwards in moves * 4),
        lambda: stepper.samples.activated.emit(0),
        stepper.predict.click,
        stepper.sheet.guess.hint.click,
        stepper.sheet.guess.reveal.click,
        lambda: order(Command.RUN),
        lambda: order(Command.PAUSE),
        lambda: order(Command.STEP_BATCH),
        lambda: order(Command.STEP_SAMPLE),
        window.actions_by_name["reset"].trigger,
        window.actions_by_name["stepper"].trigger,
        lambda: window.document.edit(edits.new_weights(window.document.experiment), "weights"),
        window.document.undo_stack.undo,
        lambda: window.resize(900, 700),
    ]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.thorough
def test_stepper_and_trainer_end_at_the_same_place(qtbot: QtBot, open_window: Open, seed: int) -> None:
    window, chance = open_window(lecture()), random.Random(seed)
    stepper = open_stepper(qtbot, window)
    deeds = _deeds(window)
    for _ in range(ORDERS):
        chance.choice(deeds)()
        for _ in range(chance.choice((0, 0, 1, 5, 40))):
            QApplication.processEvents()
    window.controller.order(Command.PAUSE)
    until(qtbot, lambda: window.controller.status.state is State.PAUSED)
    if not stepper.session.is_open:
        window.actions_by_name["stepper"].trigger()
    until(qtbot, lambda: stepper.walk is not None and stepper.session.is_settled)
    frame = window.last_frame
    assert stepper.session.course.moment.steps == frame.steps
    for layer, weights in enumerate(frame.weights):
        for unit, source in np.ndindex(weights.shape):
            assert stepper.walk.value(Cell(OLD, layer, unit, source)) == weights[unit, source]
