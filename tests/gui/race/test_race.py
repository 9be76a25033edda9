"""Racing with real clicks: lanes put together, raced, paused, stepped, begun anew, and taken over.

faults.md: N1 `test_commas_are_understood`, N2 and N4 `test_what_is_wrong_is_said_where_it_stands`, N10
`test_everything_is_said_in_indonesian`, E6 `test_start_and_pause_in_the_same_moment`, E7
`test_closing_either_window_ends_the_thread_at_once`, D1 `test_a_lane_that_diverges_does_not_end_the_race`, D9
`test_pauses_change_nothing`, W1 `test_a_failure_is_told_and_survived`, U2 `test_the_theme_changes_while_it_races`, X3
`test_names_are_plain_text`.
"""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edits, files
from nnplayground.experiment.build import build
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import ControlsSpec
from nnplayground.gui.gallery import GalleryDialog
from nnplayground.gui.race import RaceWindow
from nnplayground.gui.race.course import Phase
from nnplayground.gui.race.table import EPOCH, LANE, PLACE, STATE
from nnplayground.gui.training.messages import Command, State
from nnplayground.tuning.lanes import Judge, Lane
from nnplayground.tuning.race import Measure, Pace, Race, Rules
from tests.gui.hands import cell, choose, click, press, there_and_back, type_file, until, until_state
from tests.gui.race.conftest import Open, cells, main_window, race, ready, small, turn, write

# -- putting it together -----------------------------------------------------------------------------------------------


def test_it_begins_with_the_experiment_and_a_copy_with_one_change(qtbot: QtBot, room: RaceWindow) -> None:
    one, two = room.form.lanes
    assert not one.rows
    assert [(row.key, row.values.text()) for row in two.rows] == [("learning_rate", "0.09")]
    assert len(room.results.pictures.lanes) == 2
    assert all(lane.plot.isVisible() for lane in room.results.pictures.lanes)
    assert cells(room, LANE) == ["Lane 1", "Lane 2"]
    assert cells(room, PLACE) == ["–", "–"]
    assert room.start.isEnabled()


@pytest.mark.thorough
def test_lanes_are_doubled_turned_named_and_taken_away(qtbot: QtBot, room: RaceWindow) -> None:
    click(qtbot, room.form.lanes[1].duplicate)
    third = room.form.lanes[2]
    assert [(row.key, row.values.text()) for row in third.rows] == [("learning_rate", "0.09")]
    turn(qtbot, third, "hidden", "8,8")
    write(qtbot, third.name, "wide")
    ready(qtbot, room)
    assert cells(room, LANE) == ["Lane 1", "Lane 2", "wide"]
    assert room.runner.scene.experiments[2].network.layers[0].units == 8
    click(qtbot, room.form.lanes[0].remove)
    ready(qtbot, room)
    assert cells(room, LANE) == ["Lane 1", "wide"]
    assert not room.form.lanes[0].remove.isEnabled()


@pytest.mark.thorough
def test_there_are_six_lanes_at_most(qtbot: QtBot, room: RaceWindow) -> None:
    for _ in range(4):
        click(qtbot, room.form.lanes[-1].duplicate)
    assert not room.form.add.isEnabled()
    assert not any(lane.duplicate.isEnabled() for lane in room.form.lanes)
    ready(qtbot, room)
    assert len(room.results.pictures.lanes) == 6
    race(qtbot, room)
    assert len(set(cells(room, PLACE)[1:])) == 1


def test_a_lane_comes_from_the_gallery(qtbot: QtBot, room: RaceWindow) -> None:
    room.form.from_gallery.trigger()
    until(qtbot, lambda: room.findChild(GalleryDialog) is not None)
    dialog = room.findChild(GalleryDialog)
    dialog.cards.choose("dosage")
    click(qtbot, dialog.open_button)
    until(qtbot, lambda: len(room.form.lanes) == 3)
    ready(qtbot, room)
    assert room.form.lanes[2].name.text()
    assert "in place of others" in room.warning.text()
    race(qtbot, room)


def test_a_lane_comes_from_a_file(qtbot: QtBot, room: RaceWindow, tmp_path: Path) -> None:
    path = tmp_path / "kept.nnplay"
    files.save(path, files.Saved(with_training(small(), solver="adam")))
    room.form.from_file.trigger()
    type_file(qtbot, main_window(room), path)
    until(qtbot, lambda: len(room.form.lanes) == 3)
    ready(qtbot, room)
    assert cells(room, LANE)[2] == "kept"
    assert room.runner.scene.experiments[2].training.solver == "adam"


def test_a_file_that_cannot_be_read_is_told(qtbot: QtBot, room: RaceWindow, tmp_path: Path) -> None:
    path = tmp_path / "bad.nnplay"
    path.write_bytes(b"nothing")
    room.form.from_file.trigger()
    type_file(qtbot, main_window(room), path)
    handlers = main_window(room).race_handlers
    until(qtbot, lambda: handlers.questions is not None and handlers.questions.box is not None)
    assert "cannot race" in handlers.questions.box.text()
    qtbot.keyClick(handlers.questions.box, Qt.Key.Key_Escape)
    assert len(room.form.lanes) == 2


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        ("learning_rate", "x", "not a number"),
        ("learning_rate", "nan", "not a number"),
        ("learning_rate", "-1", "Learning rate must be"),
        ("batch_size", "2.5", "whole"),
        ("solver", "sdg", "there is no “sdg”"),
        ("hidden", "0,3", "Neurons must be"),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(qtbot: QtBot, room: RaceWindow, key: str, text: str, said: str) -> None:
    row = room.form.lanes[1].rows[0]
    choose(qtbot, row.knob, key)
    good = row.values.text()
    write(qtbot, row.values, text)
    assert row.fault.isVisible()
    assert said.lower() in row.fault.text().lower()
    until(qtbot, lambda: not room.is_waiting())
    assert not room.start.isEnabled()
    write(qtbot, row.values, good)
    assert not row.fault.isVisible()
    ready(qtbot, room)
    assert room.start.isEnabled()


def test_commas_are_understood(qtbot: QtBot, room: RaceWindow) -> None:
    write(qtbot, room.form.lanes[1].rows[0].values, "0,2")
    ready(qtbot, room)
    assert room.runner.scene.experiments[1].training.learning_rate == 0.2


def test_a_knob_stands_in_one_row_only(qtbot: QtBot, room: RaceWindow) -> None:
    turn(qtbot, room.form.lanes[1], "learning_rate", "0.5")
    assert "two rows" in room.form.lanes[1].rows[1].fault.text()
    click(qtbot, room.form.lanes[1].rows[1].remove)
    ready(qtbot, room)
    assert room.start.isEnabled()


def test_a_value_is_picked_from_a_list(qtbot: QtBot, room: RaceWindow) -> None:
    row = room.form.lanes[1].rows[0]
    choose(qtbot, row.knob, "solver")
    row.menu.aboutToShow.emit()
    next(action for action in row.menu.actions() if action.text() == "adam").trigger()
    ready(qtbot, room)
    assert room.runner.scene.experiments[1].training.solver == "adam"


def test_a_lane_that_cannot_be_built_is_named(qtbot: QtBot, room: RaceWindow) -> None:
    row = room.form.lanes[1].rows[0]
    choose(qtbot, row.knob, "hidden")
    write(qtbot, row.values, "10000,10000")
    until(qtbot, lambda: "Lane 2 cannot race" in room.status.text())
    assert room.runner.phase is Phase.REFUSED
    write(qtbot, row.values, "3")
    ready(qtbot, room)
    race(qtbot, room)


def test_every_rule_is_obeyed(qtbot: QtBot, room: RaceWindow) -> None:
    rules = room.form.rules
    choose(qtbot, rules.measure, Measure.SCORE.value)
    choose(qtbot, rules.judge, Judge.VALIDATION.value)
    choose(qtbot, rules.pace, Pace.TIME.value)
    write(qtbot, rules.score, "0,8")
    write(qtbot, rules.epochs, "50")
    for switch in (rules.gives_up, rules.same_weights):
        click_left(qtbot, switch)
    write(qtbot, rules.patience, "7")
    write(qtbot, rules.tolerance, "0.01")
    wanted = Rules(Measure.SCORE, Judge.VALIDATION, 0.8, 50, 7, 0.01, Pace.TIME, same_weights=False)
    assert rules.rules() == wanted
    click_left(qtbot, rules.has_goal)
    assert rules.rules() == Rules(Measure.SCORE, Judge.VALIDATION, None, 50, 7, 0.01, Pace.TIME, same_weights=False)


def click_left(qtbot: QtBot, box: object) -> None:
    """Click the mark of a check box."""
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center() - box.rect().center() / 1.1)


def test_who_lets_the_test_samples_judge_is_warned(qtbot: QtBot, room: RaceWindow) -> None:
    assert not room.warning.isVisible()
    choose(qtbot, room.form.rules.judge, Judge.TEST.value)
    ready(qtbot, room)
    assert "too hopeful" in room.warning.text()
    choose(qtbot, room.form.rules.judge, Judge.TRAIN.value)
    ready(qtbot, room)
    assert not room.warning.isVisible()


def test_what_cannot_be_shared_is_said(qtbot: QtBot, room: RaceWindow) -> None:
    turn(qtbot, room.form.lanes[1], "hidden", "4,3")
    ready(qtbot, room)
    assert room.warning.text() == ("Weights of Lane 1 in layer 1; others in layer 2, 3, whose shape differs: Lane 2.")


def test_names_are_plain_text(qtbot: QtBot, room: RaceWindow) -> None:
    write(qtbot, room.form.lanes[0].name, "<b>a</b>")
    ready(qtbot, room)
    race(qtbot, room)
    assert "<b>a</b>" in room.results.verdict.text()
    assert room.results.verdict.textFormat() == Qt.TextFormat.PlainText


# -- racing ------------------------------------------------------------------------------------------------------------


def test_the_faster_lane_wins(qtbot: QtBot, room: RaceWindow) -> None:
    race(qtbot, room)
    one, two = map(int, cells(room, EPOCH))
    assert cells(room, PLACE) == ["2", "1"]
    assert cells(room, STATE) == ["at the goal"] * 2
    assert room.results.verdict.text().startswith(
        f"Lane 2 won: it came to training loss ≤ 0.05 in epoch {two}; Lane 1 came there in epoch {one} "
    )
    differs = "Compared with Lane 1: Lane 2 learns with a rate of 0.09 in place of 0.03."
    assert room.results.verdict.text().endswith(differs)
    assert not room.start.isEnabled()
    click(qtbot, room.reset)
    ready(qtbot, room)
    assert cells(room, EPOCH) == ["0", "0"]
    assert room.results.verdict.text() == differs


def test_an_epoch_is_stepped(qtbot: QtBot, room: RaceWindow) -> None:
    for epoch in ("1", "2"):
        click(qtbot, room.step)
        until(qtbot, lambda epoch=epoch: cells(room, EPOCH) == [epoch] * 2)
    until(qtbot, lambda: room.runner.phase is Phase.STANDING)
    assert room.status.text() == "Paused in epoch 2."


def endless(qtbot: QtBot, room: RaceWindow) -> None:
    """Let nobody reach anything."""
    click_left(qtbot, room.form.rules.has_goal)
    write(qtbot, room.form.rules.epochs, "1000000")
    ready(qtbot, room)


@pytest.mark.thorough
def test_pauses_change_nothing(qtbot: QtBot, room: RaceWindow) -> None:
    click_left(qtbot, room.form.rules.has_goal)
    write(qtbot, room.form.rules.epochs, "400")
    ready(qtbot, room)
    for _ in range(3):
        click(qtbot, room.start)
        until(qtbot, lambda: room.runner.phase is Phase.RUNNING)
        click(qtbot, room.start)
        until(qtbot, lambda: room.runner.phase is not Phase.RUNNING)
        click(qtbot, room.step)
        until(qtbot, lambda: room.runner.phase is not Phase.RUNNING)
    if room.start.isEnabled():
        race(qtbot, room)
    until(qtbot, lambda: room.runner.phase is Phase.OVER)
    lanes = [Lane("", small(), {}), Lane("", small(), {"learning_rate": 0.09})]
    *_, expected = Race(lanes, Rules(goal=None, epochs=400)).rounds()
    found = room.runner.scene.standings
    assert [each.record.train_loss for each in found] == [each.record.train_loss for each in expected]


def test_start_and_pause_in_the_same_moment(qtbot: QtBot, room: RaceWindow) -> None:
    endless(qtbot, room)
    for _ in range(10):
        click(qtbot, room.start, times=2)
        click(qtbot, room.step)
    until(qtbot, lambda: room.runner.phase in (Phase.STANDING, Phase.RUNNING))
    if room.runner.phase is Phase.STANDING:
        click(qtbot, room.start)
    until(qtbot, lambda: room.runner.phase is Phase.RUNNING)
    click(qtbot, room.start)
    until(qtbot, lambda: room.runner.phase is Phase.STANDING)


def test_nothing_is_edited_while_it_goes_on(qtbot: QtBot, room: RaceWindow) -> None:
    endless(qtbot, room)
    click(qtbot, room.start)
    until(qtbot, lambda: room.runner.phase is Phase.RUNNING)
    assert not room.form.isEnabled()
    assert not room.step.isEnabled()
    click(qtbot, room.start)
    until(qtbot, room.form.isEnabled)


@pytest.mark.thorough
def test_a_limited_speed_is_kept(qtbot: QtBot, room: RaceWindow) -> None:
    endless(qtbot, room)
    room.speed.box.setCurrentIndex(2)
    room.speed.box.activated.emit(2)
    begin = time.monotonic()
    click(qtbot, room.start)
    until(qtbot, lambda: max(map(int, cells(room, EPOCH))) >= 4)
    assert time.monotonic() - begin > 0.4
    click(qtbot, room.start)
    until(qtbot, lambda: room.runner.phase is Phase.STANDING)


def test_a_lane_that_diverges_does_not_end_the_race(qtbot: QtBot, room: RaceWindow) -> None:
    lane = room.form.lanes[1]
    write(qtbot, lane.rows[0].values, "1000000")
    for key in ("activation", "output"):
        turn(qtbot, lane, key, "identity")
    ready(qtbot, room)
    race(qtbot, room)
    assert cells(room, STATE) == ["at the goal", "diverged"]
    tip = room.results.model.index(1, STATE).data(Qt.ItemDataRole.ToolTipRole)
    assert "Lower the learning rate" in tip


def test_the_training_on_the_canvas_pauses_and_that_is_said(qtbot: QtBot, room: RaceWindow) -> None:
    window = main_window(room)
    endless(qtbot, room)
    window.controller.order(Command.RUN)
    until_state(qtbot, window, State.RUNNING)
    click(qtbot, room.start)
    until_state(qtbot, window, State.PAUSED)
    until(qtbot, lambda: "was paused" in room.status.text() and room.runner.phase is not Phase.STANDING)
    click(qtbot, room.start)
    until(qtbot, lambda: room.runner.phase is Phase.STANDING)


def test_curves_are_logarithmic_and_of_both_sides(qtbot: QtBot, room: RaceWindow) -> None:
    race(qtbot, room)
    before = room.results.curves.grab().toImage()
    for switch in (room.results.log, room.results.both):
        click_left(qtbot, switch)
        assert switch.isChecked()
        after = room.results.curves.grab().toImage()
        assert after != before
        before = after


@pytest.mark.thorough
def test_the_theme_changes_while_it_races(qtbot: QtBot, room: RaceWindow) -> None:
    endless(qtbot, room)
    click(qtbot, room.start)
    window = main_window(room)
    for name in ("theme_dark", "theme_light") * 5:
        window.actions_by_name[name].trigger()
    until(qtbot, lambda: room.runner.phase is Phase.RUNNING)
    click(qtbot, room.start)
    until(qtbot, lambda: room.runner.phase is Phase.STANDING)


def test_everything_is_said_in_indonesian(qtbot: QtBot, room: RaceWindow) -> None:
    race(qtbot, room)
    english = room.results.verdict.text(), room.start.text(), room.windowTitle()
    main_window(room).actions_by_name["language_id"].trigger()
    until(qtbot, lambda: room.results.verdict.text() != english[0])
    assert room.windowTitle() != english[2]


def test_closing_either_window_ends_the_thread_at_once(qtbot: QtBot, open_race: Open) -> None:
    room = open_race()
    window = main_window(room)
    for closed in (room, window):
        endless_again(qtbot, room)
        begin = time.monotonic()
        closed.close()
        assert time.monotonic() - begin < 1.0
        assert not room.runner.is_alive()
        if closed is room:
            press(qtbot, window, "F6")
            ready(qtbot, room)


def endless_again(qtbot: QtBot, room: RaceWindow) -> None:
    if room.form.rules.has_goal.isChecked():
        endless(qtbot, room)
    click(qtbot, room.start)
    until(qtbot, lambda: room.runner.phase is Phase.RUNNING)


def test_a_failure_is_told_and_survived(qtbot: QtBot, room: RaceWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_given: object) -> None:
        raise MemoryError("no room")

    with monkeypatch.context() as broken:
        broken.setattr("nnplayground.engine.training.Training.advance", fail)
        click(qtbot, room.start)
        until(qtbot, lambda: room.runner.phase is Phase.REFUSED)
    assert "MemoryError" in room.status.text()
    click(qtbot, room.reset)
    ready(qtbot, room)
    race(qtbot, room)


# -- what becomes of it ------------------------------------------------------------------------------------------------


def test_a_lane_is_opened_on_the_canvas_with_its_weights(qtbot: QtBot, room: RaceWindow) -> None:
    window = main_window(room)
    before = window.document.experiment
    race(qtbot, room)
    standing = room.runner.scene.standings[1]
    cell(qtbot, room.results.table, 1, LANE)
    click(qtbot, room.results.open_button)
    until(qtbot, lambda: window.document.experiment.training.learning_rate == 0.09)
    until_state(qtbot, window, State.PAUSED)
    until(qtbot, lambda: window.last_frame.epoch == standing.epoch)
    assert window.last_frame.record.train_loss == standing.record.train_loss
    assert room.runner.phase is Phase.OVER
    assert "has changed" in room.status.text()
    there_and_back(window, before)


def test_the_winner_is_opened_where_nobody_is_chosen(qtbot: QtBot, room: RaceWindow) -> None:
    assert not room.results.open_button.isEnabled()
    race(qtbot, room)
    click(qtbot, room.results.open_button)
    window = main_window(room)
    until(qtbot, lambda: window.document.experiment.training.learning_rate == 0.09)


def test_a_lane_goes_on_from_the_canvas_as_it_would_have(qtbot: QtBot, room: RaceWindow) -> None:
    race(qtbot, room)
    window = main_window(room)
    click(qtbot, room.results.open_button)
    until(qtbot, lambda: window.last_frame.epoch == room.runner.scene.standings[1].epoch)
    click_step(window)
    epoch = room.runner.scene.standings[1].epoch + 1
    until(qtbot, lambda: window.last_frame.epoch == epoch)
    alone = build(with_training(small(), learning_rate=0.09)).training
    while alone.epoch < epoch:
        alone.advance_epoch()
    weights = np.concatenate([each.ravel() for each in window.last_frame.weights])
    expected = np.concatenate([alone.network.weights(index).ravel() for index in range(len(alone.network.layers))])
    assert np.array_equal(weights, expected)


def click_step(window: object) -> None:
    window.actions_by_name["step_epoch"].trigger()


def test_other_samples_on_the_canvas_are_not_replaced(qtbot: QtBot, room: RaceWindow) -> None:
    race(qtbot, room)
    window = main_window(room)
    changed = edits.change_data(window.document.experiment, seed=8)
    window.document.edit(changed, "other samples")
    click(qtbot, room.results.open_button)
    until(qtbot, lambda: "other samples" in room.status.text())
    assert window.document.experiment == changed


def test_what_is_locked_stays_locked(qtbot: QtBot, open_race: Open) -> None:
    room = open_race(replace(small(), controls=ControlsSpec(locked=("layers",))))
    offered = {room.form.lanes[1].rows[0].knob.itemData(row) for row in range(room.form.lanes[1].rows[0].knob.count())}
    assert "hidden" not in offered
    assert "learning_rate" in offered


def test_the_canvas_is_followed_until_a_race_begins(qtbot: QtBot, room: RaceWindow) -> None:
    window = main_window(room)
    window.document.edit(with_training(window.document.experiment, batch_size=5), "smaller batches")
    until(qtbot, room.is_waiting)
    ready(qtbot, room)
    assert room.runner.scene.experiments[0].training.batch_size == 5
    race(qtbot, room)
    window.document.edit(with_training(window.document.experiment, batch_size=3), "smaller still")
    assert "has changed" in room.status.text()
    assert room.runner.scene.experiments[0].training.batch_size == 5
    click(qtbot, room.reset)
    ready(qtbot, room)
    assert room.runner.scene.experiments[0].training.batch_size == 3
