"""What a person does with the stepper: open it, press its keys, read it."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edits
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.stepper.stepper import Stepper
from nnplayground.gui.training.messages import State
from nnplayground.lessons.walk import Step
from tests.gui.hands import press, settle, until

Key = Qt.Key


def lecture(batch_size: int = 3) -> Experiment:
    """Return a network such as the lecture's: 2-2-2-1 with tanh, in small batches."""
    spec = edits.set_units(Experiment(), 0, 2)
    return replace(spec, training=replace(spec.training, batch_size=batch_size))


def open_stepper(qtbot: QtBot, window: MainWindow) -> Stepper:
    """Press the key that opens the stepper, and wait for its first step."""
    settle(qtbot, window)
    press(qtbot, window, "F8")
    return until_step(qtbot, window)


def until_step(qtbot: QtBot, window: MainWindow) -> Stepper:
    """Wait until there is something to step through, and the trainer stands where it should."""
    stepper = window.around.stepper()
    until(qtbot, lambda: stepper.step is not None and stepper.session.is_settled)
    return stepper


def key(
    qtbot: QtBot, stepper: Stepper, which: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> Step:
    """Press a key within the stepper, and return the step that is shown then."""
    button = stepper.bar.button("quantity", forwards=True)
    button.setFocus()
    qtbot.keyClick(button, which, held)
    assert stepper.step is not None
    return stepper.step


def parameters(window: MainWindow) -> list[list[list[float]]]:
    """Return all weights of the frame last shown."""
    assert window.last_frame is not None
    return [matrix.tolist() for matrix in window.last_frame.weights]


def stands_still(window: MainWindow) -> bool:
    """Say whether training has paused."""
    return window.controller.status.state is State.PAUSED
