"""Going down on real costs: steps, runs, starts and rates with real clicks."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from nnplayground.engine.solvers import SOLVERS
from nnplayground.experiment.gallery import GALLERY
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import State
from nnplayground.gui.translation import use_language
from nnplayground.lessons import notation
from nnplayground.lessons.topics.grounds import SCENES
from tests.gui.hands import choose, click, type_number, until, until_state
from tests.gui.lessons.staging import drag, fits, staged

Key = Qt.Key


def shown(qtbot: QtBot, window: MainWindow, **options: object) -> Any:
    """Show the demonstration and wait until its ground is there."""
    demo = staged(qtbot, window, "descent", **options)
    until(qtbot, lambda: demo.ground is not None and bool(demo.ways))
    return demo


def test_steps_and_reset(qtbot: QtBot, window: MainWindow) -> None:
    demo = shown(qtbot, window)
    click(qtbot, demo.step_button, 3)
    assert len(demo.ways[0].path) == 4
    assert "step 3:" in demo.verdicts[0].text()
    heights = demo.ways[0].heights
    assert heights == sorted(heights, reverse=True)
    click(qtbot, demo.reset_button)
    assert len(demo.ways[0].path) == 1


def test_it_runs_until_paused(qtbot: QtBot, window: MainWindow) -> None:
    demo = shown(qtbot, window)
    click(qtbot, demo.run_button)
    until(qtbot, lambda: len(demo.ways[0].path) > 6)
    assert demo.run_button.text() == "Pause"
    click(qtbot, demo.run_button)
    count = len(demo.ways[0].path)
    click(qtbot, demo.step_button)
    assert len(demo.ways[0].path) == count + 1


def test_the_three_rates_at_once(qtbot: QtBot, window: MainWindow) -> None:
    demo = shown(qtbot, window, compare="yes")
    assert [way.manner.rate for way in demo.ways] == list(demo.ground.rates)
    click(qtbot, demo.step_button, 40)
    assert "Creeps" in demo.verdicts[0].text()
    assert "Diverges" in demo.verdicts[2].text()
    click(qtbot, demo.compare)
    assert len(demo.ways) == 1
    click(qtbot, demo.paces["large"])
    assert demo.ways[0].manner.rate == demo.ground.rates[2]


@pytest.mark.thorough
def test_divergence_ends_the_run(qtbot: QtBot, window: MainWindow) -> None:
    demo = shown(qtbot, window)
    type_number(qtbot, demo.rate.box, "1e6")
    click(qtbot, demo.run_button)
    until(qtbot, lambda: not demo.run_button.isChecked())
    assert "Diverges" in demo.verdicts[0].text()
    assert demo.ways[0].has_ended
    click(qtbot, demo.run_button)
    until(qtbot, lambda: not demo.run_button.isChecked())


def test_the_rate_is_typed_and_moved(qtbot: QtBot, window: MainWindow) -> None:
    demo = shown(qtbot, window)
    type_number(qtbot, demo.rate.box, "0,05")
    assert demo.ways[0].manner.rate == 0.05
    demo.rate.slider.setFocus()
    qtbot.keyClick(demo.rate.slider, Key.Key_Right)
    assert demo.ways[0].manner.rate == pytest.approx(0.056)
    type_number(qtbot, demo.rate.box, "0")
    assert not demo.rate.box.is_valid()
    assert demo.ways[0].manner.rate == pytest.approx(0.056)


def test_the_start_is_dragged_and_moved_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    demo = shown(qtbot, window)
    drag(qtbot, demo.map.viewport(), demo.map.to_pixels(0.0, 0.0), demo.map.to_pixels(2.0, -1.0))
    assert demo.start == pytest.approx((2.0, -1.0), abs=0.05)
    assert demo.ways[0].path == [demo.start]
    before = demo.start
    demo.map.setFocus()
    qtbot.keyClick(demo.map, Key.Key_Up)
    assert demo.start == pytest.approx((before[0], before[1] + 0.08), abs=0.011)
    drag(qtbot, demo.map.viewport(), demo.map.to_pixels(0.0, 0.0), demo.map.to_pixels(900.0, -900.0))
    assert demo.start == (demo.ground.span[0][1], demo.ground.span[1][0])


@pytest.mark.parametrize("solver", SOLVERS)
@pytest.mark.thorough
def test_every_solver(qtbot: QtBot, window: MainWindow, solver: str) -> None:
    demo = shown(qtbot, window, scene="valleys", solver=solver)
    click(qtbot, demo.step_button, 12)
    assert demo.ways[0].heights[-1] < demo.ways[0].heights[0]
    until(qtbot, lambda: demo.formula.parts == (SOLVERS[solver].formula,))


def test_parameters_of_the_solver(qtbot: QtBot, window: MainWindow) -> None:
    demo = shown(qtbot, window, solver="momentum")
    type_number(qtbot, demo._form.field("momentum"), "0")
    click(qtbot, demo.step_button, 5)
    with_none = demo.ways[0].path
    choose(qtbot, demo.solver, "sgd")
    type_number(qtbot, demo.rate.box, "0.045")
    click(qtbot, demo.step_button, 5)
    np.testing.assert_allclose(demo.ways[0].path, with_none)


def test_every_ground(qtbot: QtBot, window: MainWindow) -> None:
    demo = shown(qtbot, window)
    for key in SCENES:
        before = demo.ground
        choose(qtbot, demo.scene, key)
        until(qtbot, lambda before=before: demo.ground is not before)
        assert demo.note.text() == SCENES[key].note
        click(qtbot, demo.step_button, 2)
        assert len(demo.ways[0].path) == 3


def test_the_network_on_the_canvas(qtbot: QtBot, window: MainWindow) -> None:
    until_state(qtbot, window, State.PAUSED)
    demo = shown(qtbot, window, scene="present")
    assert "256 of its samples" in demo.note.text()
    first = demo.ground
    choose(qtbot, demo.axes[1], "4")
    until(qtbot, lambda: demo.ground is not first)
    assert [notation.parameter(axis).plain for axis in demo.ground.axes] == ["w₁₁⁽¹⁾", "w₂₂⁽¹⁾"]
    choose(qtbot, demo.axes[0], "4")
    until(qtbot, lambda: "two different" in demo.note.text())
    assert demo.ways == []
    click(qtbot, demo.step_button)
    choose(qtbot, demo.axes[0], "0")
    until(qtbot, lambda: bool(demo.ways))


def test_a_survey_that_was_called_off_is_taken_up_again(qtbot: QtBot, window: MainWindow) -> None:
    demo = staged(qtbot, window, "descent")
    demo.hide()
    assert not demo._surveyor.is_running()
    demo.show()
    until(qtbot, lambda: bool(demo.ways))


def test_another_network_on_the_canvas_is_followed(qtbot: QtBot, window: MainWindow) -> None:
    until_state(qtbot, window, State.PAUSED)
    demo = shown(qtbot, window, scene="present")
    window.document.edit(GALLERY["worked"].experiment, "another")
    until(qtbot, lambda: demo.ground.start == (0.8, -0.6))
    assert "all its other parameters stay" in demo.note.text()
    assert demo.axes[0].count() == 9


def test_a_page_that_is_left_stands_still(qtbot: QtBot, window: MainWindow) -> None:
    demo = shown(qtbot, window)
    click(qtbot, demo.run_button)
    demo.hide()
    assert not demo.run_button.isChecked()
    assert not demo._timer.isActive()


@pytest.mark.parametrize("width", [360, 560, 1000])
def test_every_width(qtbot: QtBot, window: MainWindow, width: int) -> None:
    demo = shown(qtbot, window, scene="present")
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.setWidget(demo)
    area.resize(width, 500)
    area.show()
    until(qtbot, lambda: demo.width() == area.viewport().width())
    assert fits(demo)
    assert (demo.heights.y() > demo.map.y()) is (width < 500)
    assert demo.map.geometry().right() <= demo.width()
    area.takeWidget()


def test_indonesian_and_narrow(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> None:
    demo = shown(qtbot, window, compare="yes")
    use_language(qapp, "id")
    click(qtbot, demo.step_button, 4)
    assert fits(demo)
    type_number(qtbot, demo.rate.box, "0,25")
    assert demo.ways[0].manner.rate == 0.25
