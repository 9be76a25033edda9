"""Every control of a lecturer has an effect, at once and when an experiment is opened, and none locks him out."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from nnplayground.experiment.controls import CONTROLS, LOCKED_BY_AUTHOR, Access, access, controls_of
from nnplayground.experiment.spec import ControlsSpec, Experiment
from nnplayground.gui.dialogs.controls import ControlsDialog
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.permissions import reaches
from tests.gui.hands import choose, click, headers, inserts, settle, there_and_back, tool


def look(window: MainWindow) -> dict[str, object]:
    """Return what can be seen and used in the window."""
    widgets = [*window.findChildren(QWidget)]
    return {
        "shown": {widget for widget in widgets if widget.isVisibleTo(window)},
        "usable": {widget for widget in widgets if widget.isEnabled()},
        "actions": {name: (act.isVisible(), act.isEnabled()) for name, act in window.actions_by_name.items()},
        "toggles": [(act.isVisible(), act.isEnabled()) for act in window.docks.toggles()],
        "cells": [model.flags(model.index(0, 0)) for model in window.around.table().models.values()],
        "columns": [
            window.around.table().layers.can_edit(window.around.table().layers.index(0, at)) for at in range(7)
        ],
        "kinds": window.around.table().kind.count(),
    }


def control(window: MainWindow, **controls: tuple[str, ...]) -> None:
    window.document.edit(replace(window.document.experiment, controls=ControlsSpec(**controls)), "controls")


def open_all(window: MainWindow) -> None:
    """Bring every dock to the front once that controls have something to do with."""
    for name in ("network", "layer", "training", "data", "samples", "table"):
        window.docks.by_name[name].raise_()


def test_every_control_is_known_here(window: MainWindow) -> None:
    assert set(reaches(window.around)) == set(CONTROLS), "a control that nobody obeys"
    assert all(window.permissions.reaches(key) for key in CONTROLS)


@pytest.mark.parametrize("way", ["hidden", "locked"])
@pytest.mark.thorough
def test_every_control_has_an_effect_and_leaves_none(qtbot: QtBot, window: MainWindow, way: str) -> None:
    settle(qtbot, window)
    open_all(window)
    free = look(window)
    for key in CONTROLS:
        control(window, **{way: (key,)})
        if window.permissions.reaches(key):
            assert look(window) != free, f"{key} has no effect"
        window.document.undo_stack.undo()
        window.document.undo_stack.clear()
        settle(qtbot, window)
        assert look(window) == free, f"{key} is not free again"


def test_hidden_parts_are_not_there(qtbot: QtBot, open_window) -> None:
    hidden = ("steps", "layers", "weights", "gradients", "loss", "new_weights")
    window = open_window(Experiment(controls=ControlsSpec(hidden=hidden)))
    settle(qtbot, window)
    assert not tool(window, "step_epoch").isVisible()
    assert tool(window, "run").isVisible()
    assert not window.docks.by_name["gradients"].isVisible()
    assert not inserts(window)
    assert all(not header.more.isVisibleTo(window) for header in headers(window))
    assert not window.around.training().cost_section.isVisibleTo(window.around.training())
    epoch = window.last_frame.epoch
    qtbot.keyClick(window, Qt.Key.Key_F11)
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.last_frame.epoch == epoch
    assert window.document.experiment.network.seed == 0
    window.actions_by_name["reset_layout"].trigger()
    assert not window.docks.by_name["gradients"].isVisible()


def test_locked_parts_say_why(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    control(window, locked=("run", "solver", "activations", "layers", "boundary"))
    assert tool(window, "run").isVisible()
    assert not tool(window, "run").isEnabled()
    assert window.actions_by_name["run"].toolTip() == LOCKED_BY_AUTHOR
    assert not window.around.training().learning_rate.isEnabled()
    assert window.around.training().solver_section.is_locked
    header = headers(window)[0]
    assert header.activation.isVisible()
    assert not header.activation.isEnabled()
    assert header.activation.toolTip() == LOCKED_BY_AUTHOR
    click(qtbot, header.more)
    assert window.document.experiment.network.layers[0].units == 4
    window.actions_by_name["language_id"].trigger()
    assert not tool(window, "run").isEnabled()
    assert not window.around.network().hidden.isEnabled()


def test_a_locked_weight_table_cannot_be_edited(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    window.docks.by_name["table"].raise_()
    control(window, locked=("weights",))
    before = window.document.experiment
    window.around.table().grid.setCurrentIndex(window.around.table().model.index(0, 0))
    for key in (Qt.Key.Key_L, Qt.Key.Key_X, Qt.Key.Key_1):
        qtbot.keyClick(window.around.table().grid, key)
    assert window.document.experiment == before
    assert window.around.table().fault.text() == LOCKED_BY_AUTHOR


def test_the_dialog_is_one_step_and_never_locked(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    control(window, hidden=tuple(CONTROLS))
    window.document.undo_stack.undo()
    before = window.document.experiment
    window.actions_by_name["controls"].trigger()
    dialog = window.findChild(ControlsDialog)
    choose(qtbot, dialog.boxes["run"], Access.LOCKED.value)
    choose(qtbot, dialog.boxes["steps"], Access.HIDDEN.value)
    qtbot.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    assert window.document.experiment.controls == ControlsSpec(hidden=("steps",), locked=("run",))
    there_and_back(window, before)
    control(window, hidden=tuple(CONTROLS))
    assert window.actions_by_name["controls"].isEnabled()
    assert window.toolbar.findChild(QToolButton, "undo button").isEnabled()


def test_cancelling_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_name["controls"].trigger()
    dialog = window.findChild(ControlsDialog)
    choose(qtbot, dialog.boxes["run"], Access.LOCKED.value)
    qtbot.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel), Qt.MouseButton.LeftButton)
    assert window.document.experiment == Experiment()


def test_controls_there_and_back() -> None:
    spec = ControlsSpec(hidden=("data", "run"), locked=("loss",))
    assert controls_of({key: access(spec, key) for key in CONTROLS}) == spec
    assert access(ControlsSpec(hidden=("run",), locked=("run",)), "run") is Access.HIDDEN


@pytest.mark.parametrize("key", ["weights", "layers", "activations"])
def test_the_canvas_obeys_whatever_gesture_asks(qtbot: QtBot, window: MainWindow, key: str) -> None:
    settle(qtbot, window)
    operations = window.canvas.operations
    control(window, locked=(key,))
    said: list[str] = []
    operations.refused.connect(said.append)
    asked = {
        "weights": lambda: operations.lock([(0, 0, 0)]),
        "layers": lambda: operations.add_neuron(0),
        "activations": lambda: operations.set_activation(0, "relu"),
    }
    assert not asked[key]()
    assert said == [LOCKED_BY_AUTHOR]
    assert all(ask() for name, ask in asked.items() if name != key)
