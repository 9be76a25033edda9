"""Vanishing gradients with real clicks: settings, the form, the pages, training, and the way to the canvas."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot

from nnplayground.errors import InputError
from nnplayground.experiment.spec import ControlsSpec, Experiment
from nnplayground.gui.lessons.demos import vanishing
from nnplayground.gui.lessons.demos.vanishing import VIEWS
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import State
from nnplayground.gui.translation import use_language
from nnplayground.lessons.topics.deep_scenes import DEEP_SCENES
from nnplayground.lessons.topics.vanishing import SEEDS
from tests.gui.conftest import Open
from tests.gui.hands import choose, click, there_and_back, type_number, until, until_state
from tests.gui.lessons.staging import fits, staged


def shown(qtbot: QtBot, window: MainWindow, **options: object) -> Any:
    """Show the demonstration and wait until the networks have been looked at."""
    demo = staged(qtbot, window, "vanishing", **options)
    until(qtbot, lambda: bool(demo.found) and not demo.task.is_running())
    return demo


def open_page(qtbot: QtBot, demo: Any, view: str) -> None:
    """Click the tab of a page."""
    bar = demo.tabs.findChild(QTabBar)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(VIEWS.index(view)).center())


@pytest.mark.thorough
def test_three_activations_side_by_side(qtbot: QtBot, window: MainWindow) -> None:
    demo = shown(qtbot, window)
    series = demo.gradients.view.series
    assert [each.name for each in series] == ["Logistic (sigmoid)", "Tanh", "ReLU"]
    assert series[0].spread.middle[0] < 1e-3 < series[1].spread.middle[0]
    assert f"Medians of {SEEDS} networks" in demo.gradients.said.text()
    choose(qtbot, demo.gradients.quantity, "gradients")
    assert demo.gradients.view.series[0].spread.middle[-1] != 1.0


@pytest.mark.thorough
def test_the_form_is_typed_and_chosen(qtbot: QtBot, window: MainWindow) -> None:
    demo = shown(qtbot, window)
    type_number(qtbot, demo.form.depth_box, "2")
    type_number(qtbot, demo.form.units, "3")
    choose(qtbot, demo.form.activations[2], "none")
    choose(qtbot, demo.form.activations[1], "elu")
    choose(qtbot, demo.form.initializer, "uniform")
    type_number(qtbot, demo.form.params.field("limit"), "0,25")
    click(qtbot, demo.form.shortcuts)
    until(qtbot, lambda: set(demo.found) == {"logistic", "elu"} and not demo.task.is_running())
    assert demo.form.deep.initializer_params == (("limit", 0.25),)
    assert demo.form.deep.shortcuts
    assert len(demo.gradients.view.series[1].spread.middle) == 3


@pytest.mark.thorough
def test_what_was_computed_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    demo = shown(qtbot, window)
    before = demo.found
    type_number(qtbot, demo.form.depth_box, "1")
    until(qtbot, lambda: bool(demo.found) and not demo.task.is_running())
    type_number(qtbot, demo.form.depth_box, "6")
    assert demo.found is before
    until(qtbot, lambda: len(demo.gradients.view.series[0].spread.middle) == 7)


def test_the_factors(qtbot: QtBot, window: MainWindow) -> None:
    demo = shown(qtbot, window)
    open_page(qtbot, demo, "factors")
    table = demo.factors.table
    assert table.rowCount() == 7
    assert float(table.text(6, 1)) <= 0.25
    choose(qtbot, demo.factors.activation, "tanh")
    assert float(table.text(6, 1)) > 0.25
    assert "≈" in demo.factors.said.text()


@pytest.mark.thorough
def test_training_and_dead_units(qtbot: QtBot, window: MainWindow) -> None:
    demo = shown(qtbot, window, scene="dead", view="training")
    assert not demo.training.view.isVisible()
    type_number(qtbot, demo.form.rate, "0,05")
    click(qtbot, demo.training.train_button)
    until(qtbot, lambda: bool(demo.training.courses))
    assert "came back" in demo.training.said.text()
    choose(qtbot, demo.training.curve, "dead")
    assert np.nanmax(demo.training.view.series[1].spread.high) == 0.0
    open_page(qtbot, demo, "dead")
    assert demo.dead.view.series[0].spread.middle[1] > 0.5


def test_training_is_called_off(qtbot: QtBot, window: MainWindow) -> None:
    demo = shown(qtbot, window, view="training")
    click(qtbot, demo.training.train_button)
    until(qtbot, demo.training.task.is_running)
    click(qtbot, demo.training.task.cancel_button)
    assert not demo.training.task.is_running()
    assert demo.training.train_button.isEnabled()
    click(qtbot, demo.training.train_button)
    assert demo.training.task.is_running()
    demo.hide()
    assert not demo.training.task.is_running()


@pytest.mark.thorough
def test_the_network_goes_to_the_canvas_as_one_step(qtbot: QtBot, open_window: Open) -> None:
    controls = ControlsSpec(locked=("data",))
    window = open_window(Experiment(controls=controls))
    until_state(qtbot, window, State.PAUSED)
    demo = shown(qtbot, window)
    before = window.document.experiment
    choose(qtbot, demo.put_choice, "relu")
    click(qtbot, demo.put_button)
    after = window.document.experiment
    assert [layer.activation for layer in after.network.layers] == ["relu"] * 6 + ["tanh"]
    assert after.title == "Deep network: ReLU"
    assert after.controls == controls
    assert window.document.undo_stack.count() == 1
    there_and_back(window, before)
    until_state(qtbot, window, State.PAUSED)


def test_options_are_checked(qtbot: QtBot, window: MainWindow) -> None:
    with pytest.raises(InputError, match="scene"):
        staged(qtbot, window, "vanishing", scene="no such")


@pytest.mark.thorough
@pytest.mark.parametrize("language", ["en", "id"])
def test_every_scene_and_page(qtbot: QtBot, qapp: QApplication, window: MainWindow, language: str) -> None:
    use_language(qapp, language)
    demo = shown(qtbot, window)
    for view in VIEWS:
        open_page(qtbot, demo, view)
        assert demo.tabs.currentIndex() == VIEWS.index(view)
        assert fits(demo)
    for key in DEEP_SCENES:
        choose(qtbot, demo.scene, key)
    until(qtbot, lambda: bool(demo.found) and not demo.task.is_running())
    window.look.choose("dark")
    window.look.choose("light")
    use_language(qapp, "id" if language == "en" else "en")
    assert vanishing.DEMO.key == "vanishing"
