"""Looking back at a run by mouse and keys, and going on from there, in the real window."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QSlider, QStyle, QStyleOptionSlider, QToolButton
from pytestqt.qtbot import QtBot

from nnplayground.experiment import files
from nnplayground.experiment.build import build
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from nnplayground.gui.training import Frame
from nnplayground.gui.training.messages import Command, State
from nnplayground.gui.translation import use_language
from tests.gui.hands import click, settle, tool, type_number, until, until_state

EPOCHS = 8


def train(qtbot: QtBot, window: MainWindow, epochs: int = EPOCHS) -> Frame:
    """Step some epochs by the button."""
    settle(qtbot, window)
    assert window.last_frame is not None
    wanted = window.last_frame.epoch + epochs
    click(qtbot, tool(window, "step_epoch"), epochs)
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.epoch == wanted)
    return settle(qtbot, window)


def handle(slider: QSlider) -> QPoint:
    """Return where the handle of a slider is."""
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    return (
        slider.style()
        .subControlRect(QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, slider)
        .center()
    )


def drag_to(qtbot: QtBot, window: MainWindow, share: float) -> Frame:
    """Drag the handle of the time slider to a share of its length and let it go."""
    slider = window.time_bar.slider
    begin = handle(slider)
    end = QPoint(round(share * slider.width()), begin.y())
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=begin)
    for part in (0.3, 0.6, 1.0):
        qtbot.mouseMove(slider, begin + (end - begin) * part)
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=end)
    return shown(qtbot, window)


def button(window: MainWindow, name: str) -> QToolButton:
    """Return a button of the time bar."""
    found = window.time_bar.findChild(QToolButton, f"{name} button")
    assert found is not None
    return found


def shown(qtbot: QtBot, window: MainWindow) -> Frame:
    """Wait until the last move of the slider is answered."""
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.looks == window.time_bar.number)
    return settle(qtbot, window)


def test_dragging_shows_weights_output_loss_and_gradients_of_that_epoch(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window)
    run = build(window.document.experiment).training
    frame = drag_to(qtbot, window, 0.4)
    assert frame.is_past
    assert 0 < frame.epoch < EPOCHS
    for _ in range(frame.epoch):
        run.advance_epoch()
    for index, weights in enumerate(frame.weights):
        np.testing.assert_array_equal(weights, run.network.weights(index))
    assert frame.record.train_loss == run.record.train_loss
    assert frame.numbers is not None
    run.gauge()
    np.testing.assert_allclose(
        frame.numbers.weight_gradients[0], run.network.weights(0, run.gauged_gradient), rtol=1e-12
    )
    assert window.time_bar.label.text() == f"Epoch {frame.epoch} of {EPOCHS}"
    assert window.status_line.epoch.text() == f"Epoch {frame.epoch}"
    assert [cursor.x for cursor in window.loss._cursors] == [frame.epoch] * 2


def test_the_present_comes_back_and_trains_on_as_if_nothing_had_been(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window)
    drag_to(qtbot, window, 0.2)
    click(qtbot, button(window, "look_now"))
    frame = shown(qtbot, window)
    assert (frame.is_past, frame.epoch) == (False, EPOCHS)
    assert not button(window, "look_now").isEnabled()
    drag_to(qtbot, window, 0.5)
    train_on = window.time_bar.slider.value()
    assert train_on < EPOCHS
    click(qtbot, tool(window, "step_epoch"))
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.epoch == EPOCHS + 1)
    frame = settle(qtbot, window)
    run = build(window.document.experiment).training
    for _ in range(EPOCHS + 1):
        run.advance_epoch()
    np.testing.assert_array_equal(frame.weights[0], run.network.weights(0))
    assert window.time_bar.moment is None


def test_arrow_keys_walk_through_time(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window)
    slider = window.time_bar.slider
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert shown(qtbot, window).epoch == EPOCHS - 1
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    frame = shown(qtbot, window)
    assert (frame.epoch, frame.is_past) == (0, True)
    assert not button(window, "look_earlier").isEnabled()
    click(qtbot, button(window, "look_later"))
    assert shown(qtbot, window).epoch == 1
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert not shown(qtbot, window).is_past


def test_looking_back_stops_a_run_and_running_returns_to_the_present(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: window.time_bar.slider.maximum() > 20)
    click(qtbot, button(window, "look_earlier"))
    frame = shown(qtbot, window)
    assert frame.is_past
    until_state(qtbot, window, State.PAUSED)
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: window.last_frame is not None and not window.last_frame.is_past)
    until(qtbot, lambda: window.time_bar.moment is None)
    click(qtbot, tool(window, "run"))
    until_state(qtbot, window, State.PAUSED)


def test_a_branch_goes_on_from_the_past_and_the_old_course_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    end = train(qtbot, window)
    moment = drag_to(qtbot, window, 0.4)
    click(qtbot, button(window, "branch_off"))
    frame = settle(qtbot, window)
    assert (frame.epoch, frame.is_past) == (moment.epoch, False)
    np.testing.assert_array_equal(frame.weights[0], moment.weights[0])
    assert frame.timeline is not None
    assert frame.timeline.now == moment.epoch
    (left,) = frame.timeline.branches
    assert left.epochs[-1] == EPOCHS
    assert len(window.loss._pale) == 1
    train(qtbot, window, 2)
    menu = window.time_bar.branches.menu()
    menu.aboutToShow.emit()
    assert menu.actions()[0].text().startswith(f"Branch 1: left at epoch {EPOCHS}, training loss ")
    menu.actions()[0].trigger()
    frame = settle(qtbot, window)
    assert frame.epoch == EPOCHS
    np.testing.assert_array_equal(frame.weights[0], end.weights[0])


def test_a_branch_counts_as_unsaved_and_is_in_the_file(
    qtbot: QtBot, window: MainWindow, qapp: QApplication, tmp_path: Path
) -> None:
    train(qtbot, window)
    path = tmp_path / "run.nnplay"
    with qtbot.waitSignal(window.project.saved):
        window.project.save(path)
    assert not window.project.is_modified()
    moment = drag_to(qtbot, window, 0.4)
    assert not window.project.is_modified()
    click(qtbot, button(window, "branch_off"))
    settle(qtbot, window)
    assert window.project.is_modified()
    with qtbot.waitSignal(window.project.saved):
        window.project.save(path)
    saved = files.load(path)
    assert saved.state["branch/0/records/epochs"][-1] == EPOCHS
    other = MainWindow(qapp, Settings(tmp_path / "other"))
    qtbot.addWidget(other)
    other.show()
    other.project.begin(saved, path)
    frame = settle(qtbot, other)
    assert frame.epoch == moment.epoch
    assert frame.timeline is not None
    assert len(frame.timeline.branches) == 1
    other.close()


def test_an_edit_in_the_past_is_an_edit_of_the_present(qtbot: QtBot, window: MainWindow) -> None:
    end = train(qtbot, window)
    drag_to(qtbot, window, 0.4)
    type_number(qtbot, window.around.training().learning_rate, "0.5")
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.version == window.controller.version)
    frame = settle(qtbot, window)
    assert (frame.epoch, frame.is_past) == (EPOCHS, False)
    np.testing.assert_array_equal(frame.weights[0], end.weights[0])
    until(qtbot, lambda: window.time_bar.moment is None)


def test_many_moves_at_once_end_at_the_last(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window)
    for place in (1, 5, 2, 7, 3, 0, 4):
        window.time_bar.slider.setValue(place)
    assert shown(qtbot, window).epoch == 4


def test_a_run_without_a_past_has_nowhere_to_go(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    assert window.time_bar.slider.maximum() == 0
    assert not any(
        button(window, name).isEnabled() for name in ("look_earlier", "look_later", "look_now", "branch_off")
    )
    assert not window.time_bar.branches.isEnabled()
    window.controller.order(Command.STEP_BATCH)
    until(qtbot, lambda: window.time_bar.slider.maximum() == 1)


def test_hiding_the_bar_returns_to_the_present(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window)
    drag_to(qtbot, window, 0.4)
    action = window.actions_by_name["time_bar"]
    assert action.isChecked()
    action.trigger()
    assert not shown(qtbot, window).is_past
    assert not window.time_bar.isVisible()
    action.trigger()
    assert window.time_bar.isVisible()
    assert action.isChecked()


def test_the_bar_speaks_indonesian(qtbot: QtBot, window: MainWindow, qapp: QApplication) -> None:
    train(qtbot, window)
    use_language(qapp, "id")
    until(qtbot, lambda: window.time_bar.label.text() == f"Epok {EPOCHS} dari {EPOCHS}")
    assert window.time_bar.slider.accessibleName() == "Saat dalam pelatihan"


def test_a_past_moment_is_kept_out_of_what_is_saved(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    end = train(qtbot, window)
    drag_to(qtbot, window, 0.4)
    with qtbot.waitSignal(window.project.saved):
        window.project.save(tmp_path / "run.nnplay")
    saved = files.load(tmp_path / "run.nnplay")
    assert saved.parameters is not None
    values = np.concatenate(
        [np.column_stack([bias, weights]).ravel() for weights, bias in zip(end.weights, end.biases, strict=True)]
    )
    np.testing.assert_array_equal(np.sort(saved.parameters), np.sort(values))
