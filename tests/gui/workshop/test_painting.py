"""Samples painted into the output plot by a real mouse: each gesture is one step, and there and back are equal."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edit_points, edits
from nnplayground.experiment.build import load_data
from nnplayground.experiment.spec import Experiment, PointsSpec
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import State
from tests.gui.hands import choose, click, settle, tool, type_number, until, until_state
from tests.gui.workshop.samples import points, there_and_back

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def start_painting(qtbot: QtBot, window: MainWindow, key: str = "paint") -> None:
    """Switch painting on by its shortcut and take a tool."""
    if not window.around.workshop().easel.is_on:
        settle(qtbot, window)
        qtbot.keyClick(window, Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        assert window.around.workshop().bar.isVisible()
    click(qtbot, window.around.workshop().bar.tools[key])
    assert window.around.workshop().easel.tool.key == key


def pixel(window: MainWindow, x: float, y: float) -> QPoint:
    """Return where a place of the data is in the plot's viewport."""
    plot = window.boundary.plot
    return plot.mapFromScene(plot.box.mapViewToScene(QPointF(x, y)))


def drag(qtbot: QtBot, window: MainWindow, *places: QPoint) -> None:
    """Press at the first place, pass the others, and let go at the last."""
    viewport = window.boundary.plot.viewport()
    qtbot.mousePress(viewport, LEFT, pos=places[0])
    for begin, end in itertools.pairwise(places):
        for share in (0.25, 0.5, 0.75, 1.0):
            qtbot.mouseMove(viewport, begin + (end - begin) * share)
    qtbot.mouseRelease(viewport, LEFT, pos=places[-1])


def test_a_click_paints_one_sample_of_the_chosen_class_where_the_mouse_is(qtbot: QtBot, window: MainWindow) -> None:
    start_painting(qtbot, window)
    before = window.document.experiment
    place = pixel(window, 2.0, 3.0)
    qtbot.mouseClick(window.boundary.plot.viewport(), LEFT, pos=place)
    assert len(points(window).rows) == 501
    np.testing.assert_allclose(points(window).rows[-1], (2.0, 3.0), atol=0.1)
    assert points(window).labels[-1] == 0
    qtbot.keyClick(window.boundary.plot, Key.Key_2)
    qtbot.mouseClick(window.boundary.plot.viewport(), LEFT, pos=place)
    assert points(window).labels[-1] == 1
    assert window.document.undo_stack.count() == 2
    window.actions_by_name["undo"].trigger()
    window.actions_by_name["undo"].trigger()
    assert window.document.experiment == before


def test_a_drag_sprays_and_is_one_step(qtbot: QtBot, window: MainWindow) -> None:
    start_painting(qtbot, window)
    before = window.document.experiment
    type_number(qtbot, window.around.workshop().bar.density, "10")
    drag(qtbot, window, pixel(window, -3.0, 3.0), pixel(window, 3.0, 3.0))
    assert len(points(window).rows) > 530
    assert window.document.undo_stack.count() == 1
    new = np.array(points(window).rows[500:])
    assert new[:, 0].min() < -2.0 < 2.0 < new[:, 0].max()
    assert len(window.around.workshop().bench.dataset) == len(points(window).rows)
    settle(qtbot, window)
    assert len(window.boundary.plot._prepared.dataset) == len(points(window).rows)
    there_and_back(qtbot, window, before)


def test_samples_follow_the_mouse_before_the_button_is_let_go(qtbot: QtBot, window: MainWindow) -> None:
    start_painting(qtbot, window)
    before, viewport = window.document.experiment, window.boundary.plot.viewport()
    qtbot.mousePress(viewport, LEFT, pos=pixel(window, 0.0, 3.0))
    assert len(window.boundary.plot._shown.dataset) == 501
    until(qtbot, lambda: window.document.experiment != before)
    qtbot.keyClick(window.boundary.plot, Key.Key_Escape)
    assert window.document.experiment == before
    assert window.document.undo_stack.count() == 0
    qtbot.mouseRelease(viewport, LEFT, pos=pixel(window, 0.0, 3.0))
    assert window.document.experiment == before
    assert len(window.around.workshop().bench.dataset) == 500


def test_the_brush_erases(qtbot: QtBot, window: MainWindow) -> None:
    start_painting(qtbot, window, "erase")
    before = window.document.experiment
    drag(qtbot, window, pixel(window, -3.0, 0.0), pixel(window, 3.0, 0.0))
    assert len(points(window).rows) < 450
    there_and_back(qtbot, window, before)


def test_the_brush_relabels(qtbot: QtBot, window: MainWindow) -> None:
    start_painting(qtbot, window, "relabel")
    before, labels = window.document.experiment, window.around.workshop().bench.dataset.labels.copy()
    drag(qtbot, window, pixel(window, -2.0, 0.0), pixel(window, 2.0, 0.0))
    assert len(points(window).rows) == 500
    changed = np.flatnonzero(labels != np.array(points(window).labels))
    assert len(changed) > 20
    assert np.abs(np.array(points(window).rows)[changed, 1]).max() < 1.0
    there_and_back(qtbot, window, before)


def select_middle(qtbot: QtBot, window: MainWindow) -> np.ndarray:
    start_painting(qtbot, window, "select")
    drag(qtbot, window, pixel(window, -1.0, -1.0), pixel(window, 1.0, 1.0))
    return window.around.workshop().bench.selection


def test_a_rectangle_selects_and_shift_adds(qtbot: QtBot, window: MainWindow) -> None:
    rows = select_middle(qtbot, window)
    x = window.around.workshop().bench.dataset.x
    assert len(rows) > 10
    assert np.abs(x[rows]).max() < 1.1
    outside = int(np.argmax(x[:, 0]))
    qtbot.mouseClick(
        window.boundary.plot.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, pos=pixel(window, *x[outside])
    )
    assert set(window.around.workshop().bench.selection) == {*rows, outside}
    assert window.document.undo_stack.count() == 0
    qtbot.keyClick(window.boundary.plot, Key.Key_Delete)
    assert len(points(window).rows) == 500 - len(rows) - 1
    assert not len(window.around.workshop().bench.selection)


@pytest.mark.parametrize(
    ("key", "holds"),
    [
        ("move", lambda old, new: np.allclose(new - old, (new - old)[0], atol=1e-9) and (new - old)[0, 0] > 1.0),
        ("scale", lambda old, new: new.std() > 1.3 * old.std() and np.allclose(new.mean(axis=0), old.mean(axis=0))),
        ("rotate", lambda old, new: not np.allclose(old, new) and np.allclose(new.mean(axis=0), old.mean(axis=0))),
    ],
)
def test_the_selection_is_dragged(
    qtbot: QtBot, window: MainWindow, key: str, holds: Callable[[np.ndarray, np.ndarray], bool]
) -> None:
    rows = select_middle(qtbot, window)
    before, old = window.document.experiment, window.around.workshop().bench.dataset.x[rows].copy()
    start_painting(qtbot, window, key)
    begin = pixel(window, *old[0]) if key == "move" else pixel(window, 1.5, 0.2)
    end = pixel(window, old[0, 0] + 2.0, old[0, 1]) if key == "move" else pixel(window, 2.2, 2.2)
    drag(qtbot, window, begin, end)
    new = np.array(points(window).rows)
    assert holds(old, new[rows])
    others = np.setdiff1d(np.arange(500), rows)
    assert (new[others] == load_data(before.data).x[others]).all()
    assert (window.around.workshop().bench.selection == rows).all()
    there_and_back(qtbot, window, before)


def test_painting_goes_on_while_training_runs(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, window)
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: window.last_frame.epoch > 3)
    epoch = window.last_frame.epoch
    for key, y in (("paint", 3.0), ("erase", 1.0), ("relabel", -1.0), ("paint", -3.0)):
        if not window.around.workshop().easel.is_on:
            start_painting(qtbot, window)
        click(qtbot, window.around.workshop().bar.tools[key])
        drag(qtbot, window, pixel(window, -3.0, y), pixel(window, 0.0, y), pixel(window, 3.0, y))
    frame = settle(qtbot, window)
    assert window.document.undo_stack.count() == 4
    assert window.controller.status.state is State.RUNNING
    until(qtbot, lambda: window.last_frame.epoch > max(epoch, frame.epoch))
    assert len(window.boundary.plot._prepared.dataset) == len(points(window).rows)


def test_erasing_everything_says_what_to_do_and_painting_begins_anew(qtbot: QtBot, window: MainWindow) -> None:
    start_painting(qtbot, window, "erase")
    window.around.workshop().easel.dip(radius=2000.0)
    qtbot.mouseClick(window.boundary.plot.viewport(), LEFT, pos=pixel(window, 0.0, 0.0))
    assert points(window).rows == ()
    until_state(qtbot, window, State.REFUSED)
    assert "paint some" in window.banner.text
    start_painting(qtbot, window, "paint")
    for x in (-1.0, 1.0, 2.0):
        qtbot.mouseClick(window.boundary.plot.viewport(), LEFT, pos=pixel(window, x, 1.0))
    until_state(qtbot, window, State.PAUSED)
    assert len(points(window).rows) == 3
    assert "All samples are of the class" in window.banner.text
    low, high = window.boundary.plot.span()[0]
    assert high - low > 8.0  # the plot holds still under the brush
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: window.last_frame.epoch > 3)
    assert window.controller.status.state is State.RUNNING


def test_the_value_of_a_regression_is_painted(qtbot: QtBot, open_window) -> None:
    window = open_window(edits.choose_source(Experiment(), "plane"))
    start_painting(qtbot, window)
    type_number(qtbot, window.around.workshop().bar.value, "0,75")
    qtbot.mouseClick(window.boundary.plot.viewport(), LEFT, pos=pixel(window, 1.0, 1.0))
    assert points(window).targets[-1] == (0.75,)
    there_and_back(qtbot, window, edits.choose_source(Experiment(), "plane"))


def test_on_a_curve_the_mouse_places_feature_and_target(qtbot: QtBot, open_window) -> None:
    window = open_window(edits.choose_source(Experiment(), "sine"))
    start_painting(qtbot, window)
    qtbot.mouseClick(window.boundary.plot.viewport(), LEFT, pos=pixel(window, 1.0, -0.8))
    np.testing.assert_allclose((*points(window).rows[-1], *points(window).targets[-1]), (1.0, -0.8), atol=0.1)
    start_painting(qtbot, window, "move")
    drag(qtbot, window, pixel(window, 1.0, -0.8), pixel(window, 2.0, 0.0))
    np.testing.assert_allclose((*points(window).rows[-1], *points(window).targets[-1]), (2.0, 0.0), atol=0.1)


def test_wider_data_take_the_mean_elsewhere_and_very_wide_ones_are_refused(qtbot: QtBot, open_window) -> None:
    window = open_window(edits.choose_source(Experiment(), "iris"))
    start_painting(qtbot, window)
    assert "mean" in window.around.workshop().bar.message.text()
    (left, right), (low, high) = window.boundary.plot.span()
    x, y = (left + right) / 2, (low + high) / 2
    mean = window.around.workshop().bench.dataset.x.mean(axis=0)
    qtbot.mouseClick(window.boundary.plot.viewport(), LEFT, pos=pixel(window, x, y))
    np.testing.assert_allclose(points(window).rows[-1][:2], mean[:2])
    choose(qtbot, window.around.data().source, "digits")
    settle(qtbot, window)
    count = window.document.undo_stack.count()
    (left, right), (low, high) = window.boundary.plot.span()
    middle = pixel(window, (left + right) / 2, (low + high) / 2)
    qtbot.mouseClick(window.boundary.plot.viewport(), LEFT, pos=middle)
    assert "cannot be painted" in window.around.workshop().bar.message.text()
    assert window.document.undo_stack.count() == count


def test_too_many_samples_are_thinned_on_demand(qtbot: QtBot, open_window) -> None:
    experiment = edits.change_data(edits.choose_source(Experiment(), "blobs"), params={"samples": 100_000})
    window = open_window(experiment)
    start_painting(qtbot, window)
    qtbot.mouseClick(window.boundary.plot.viewport(), LEFT, pos=pixel(window, 0.0, 0.0))
    assert "too many" in window.around.workshop().bar.message.text()
    click(qtbot, window.around.workshop().bar.thin_out)
    assert len(points(window).rows) == 100_000
    assert not window.around.workshop().bar.thin_out.isVisible()


def test_a_locked_workshop_refuses_and_says_so(qtbot: QtBot, window: MainWindow) -> None:
    start_painting(qtbot, window)
    window.around.workshop().set_allowed(False)
    qtbot.mouseClick(window.boundary.plot.viewport(), LEFT, pos=pixel(window, 0.0, 0.0))
    assert window.document.experiment == Experiment()
    assert "locked" in window.around.workshop().bar.message.text()
    window.around.workshop().set_allowed(True)
    qtbot.mouseClick(window.boundary.plot.viewport(), LEFT, pos=pixel(window, 0.0, 0.0))
    assert len(points(window).rows) == 501


def test_validation_is_drawn_in_a_look_of_its_own(qtbot: QtBot, window: MainWindow) -> None:
    training = replace(Experiment().training, early_stopping=True, tolerance=1e-4, validation_fraction=0.5)
    window.document.edit(replace(Experiment(), training=training), "validate")
    settle(qtbot, window)
    shown = window.boundary.plot._shown
    assert len(shown.validation) == 175
    marks = window.boundary.plot._samples._marks
    assert {mark.size for mark in marks} == {7.0, 2.5}
    assert "◉" in window.around.data().split.accessibleDescription()


def test_a_new_class_brings_an_output_and_can_be_painted(qtbot: QtBot, window: MainWindow) -> None:
    start_painting(qtbot, window)
    click(qtbot, window.around.workshop().bar.new_class)
    assert points(window).classes == ("−1", "+1", "1")
    assert window.document.experiment.network.layers[-1].units == 3
    settle(qtbot, window)
    qtbot.mouseClick(window.boundary.plot.viewport(), LEFT, pos=pixel(window, 4.0, 4.0))
    assert points(window).labels[-1] == 2
    settle(qtbot, window)
    assert window.controller.status.state is State.PAUSED
    assert window.document.undo_stack.count() == 2


def test_an_edit_from_elsewhere_ends_a_gesture(qtbot: QtBot, window: MainWindow) -> None:
    start_painting(qtbot, window)
    viewport = window.boundary.plot.viewport()
    qtbot.mouseClick(viewport, LEFT, pos=pixel(window, 0.0, 3.0))
    qtbot.mousePress(viewport, LEFT, pos=pixel(window, 1.0, 3.0))
    window.actions_by_name["undo"].trigger()
    assert window.document.experiment == Experiment()
    qtbot.mouseMove(viewport, pixel(window, 2.0, 3.0))
    qtbot.mouseRelease(viewport, LEFT, pos=pixel(window, 2.0, 3.0))
    assert window.document.experiment == Experiment()
    settle(qtbot, window)
    assert len(window.around.workshop().bench.dataset) == 500
    assert len(window.boundary.plot._shown.dataset) == 500


def test_another_data_set_takes_the_place_of_own_samples(qtbot: QtBot, window: MainWindow) -> None:
    start_painting(qtbot, window)
    qtbot.mouseClick(window.boundary.plot.viewport(), LEFT, pos=pixel(window, 0.0, 3.0))
    assert window.around.data().source.key == "points"
    choose(qtbot, window.around.data().source, "iris")
    settle(qtbot, window)
    assert window.document.experiment.data.points is None
    assert window.around.data().source.findData("points") < 0
    for _ in range(2):
        window.actions_by_name["undo"].trigger()
    settle(qtbot, window)
    assert window.document.experiment == Experiment()


def test_one_feature_with_classes_and_several_targets_can_be_painted(qtbot: QtBot, open_window) -> None:
    rows = tuple((float(number),) for number in range(20))
    one = PointsSpec(names=("x₁",), rows=rows, labels=(0, 1) * 10, classes=("a", "b"))
    window = open_window(edit_points.with_points(Experiment(), one))
    start_painting(qtbot, window)
    qtbot.keyClick(window.boundary.plot, Key.Key_2)
    qtbot.mouseClick(window.boundary.plot.viewport(), LEFT, pos=pixel(window, 5.5, 0.0))
    np.testing.assert_allclose(points(window).rows[-1], (5.5,), atol=0.2)
    assert points(window).labels[-1] == 1
    start_painting(qtbot, window, "rotate")
    drag(qtbot, window, pixel(window, 5.0, 0.5), pixel(window, 15.0, -0.5))
    choose(qtbot, window.around.data().source, "two_waves")
    settle(qtbot, window)
    start_painting(qtbot, window, "paint")
    mean = window.around.workshop().bench.dataset.targets[:, 1].mean()
    qtbot.mouseClick(window.boundary.plot.viewport(), LEFT, pos=pixel(window, 1.0, 0.5))
    np.testing.assert_allclose(points(window).targets[-1], (0.5, mean), atol=0.1)


def test_a_hand_that_leaves_the_plot_stays_at_its_edge(qtbot: QtBot, window: MainWindow) -> None:
    start_painting(qtbot, window, "move")
    (left, right), (low, high) = window.boundary.plot.span()
    x = window.around.workshop().bench.dataset.x[0]
    drag(qtbot, window, pixel(window, *x), QPoint(100_000, -100_000))
    moved = np.array(points(window).rows) - load_data(Experiment().data).x
    assert np.abs(moved).max() <= max(right - left, high - low)


def test_what_is_painted_into_many_samples_is_seen(qtbot: QtBot, open_window) -> None:
    window = open_window(edits.change_data(Experiment(), params={"samples": 20_000}))
    start_painting(qtbot, window)
    qtbot.mouseClick(window.boundary.plot.viewport(), LEFT, pos=pixel(window, 0.0, 3.0))
    drawn = sum(len(mark.x) for mark in window.boundary.plot._samples._marks)
    assert drawn < 6000
    last = points(window).rows[-1]
    assert any(last[0] in mark.x.tolist() for mark in window.boundary.plot._samples._marks)


def test_keys_wait_for_a_gesture_to_end(qtbot: QtBot, window: MainWindow) -> None:
    select_middle(qtbot, window)
    start_painting(qtbot, window, "move")
    viewport, place = window.boundary.plot.viewport(), pixel(window, *window.around.workshop().bench.dataset.x[0])
    qtbot.mousePress(viewport, LEFT, pos=place)
    qtbot.mouseMove(viewport, place + QPoint(9, 0))
    qtbot.keyClick(window.boundary.plot, Key.Key_Delete)
    qtbot.mouseRelease(viewport, LEFT, pos=place + QPoint(9, 0))
    assert len(points(window).rows) == 500
    assert window.document.undo_stack.count() == 1
    there_and_back(qtbot, window, Experiment())
