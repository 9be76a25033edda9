"""Improving a network with real clicks: looked at, proposed, tried, adopted, undone, called off.

faults.md: N4 and W1 `test_what_goes_wrong_is_told`, N10 and U2 `test_everything_follows_language_and_colours`, E2
`test_an_edit_asks_for_another_look_at_the_run_on_the_canvas`, E7 `test_calling_off_keeps_what_is_done`, D1 in
`tuning/advice/test_guide.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnplayground.experiment.problems import with_training
from nnplayground.gui.guide import GuideWindow
from nnplayground.gui.theme import DARK
from nnplayground.gui.training.messages import State
from tests.gui.guide.conftest import Open, idle, main_window, make_small
from tests.gui.hands import cell, click, there_and_back, until, until_state
from tests.tuning.advice.cases import on


def titles(room: GuideWindow) -> list[str]:
    return [card.title.text() for card in room.findings.cards]


def cells(room: GuideWindow, row: int) -> list[str]:
    model = room.log.rows
    return [model.index(row, column).data() for column in range(model.columnCount())]


@pytest.mark.thorough
def test_what_is_found_is_tried_and_adopted_as_one_step(qtbot: QtBot, room: GuideWindow) -> None:
    window = main_window(room)
    assert titles(room)[:2] == ["Learning rate too small", "Vanishing gradients"]
    assert "The learning rate is 1e-05" in room.findings.cards[0].evidence.text()
    assert "never looked at" in room.findings.method.text()
    assert room.card.title.text() == "Adam as the solver"
    assert "Learning rate too small" in room.card.reasons.text()
    assert not room.adopt_button.isEnabled()
    click(qtbot, room.try_button)
    until(qtbot, room.cancel_button.isVisible)
    idle(qtbot, room)
    assert room.outcome.verdict.text().startswith("Better beyond chance: accuracy")
    assert len(room.outcome.plot.figure.columns()) >= 2
    assert cells(room, 0)[0] == "Adam as the solver"
    assert cells(room, 0)[-1] == "better"
    before = window.document.experiment
    click(qtbot, room.adopt_button)
    assert window.document.experiment.training.solver == "adam"
    there_and_back(window, before)
    assert cells(room, 0)[-1] == "better, adopted"
    assert "Learning rate too small" not in titles(room)
    assert room.try_button.isEnabled()
    window.document.undo_stack.undo()
    assert titles(room)[0] == "Learning rate too small"
    assert "Undo" not in room.status.text()


@pytest.mark.thorough
def test_all_are_tried_and_the_best_is_shown(qtbot: QtBot, open_guide: Open) -> None:
    room = open_guide(on("sine", 60, epochs=12, learning_rate=0.6))
    assert room.visit is not None
    count, first = len(room.visit.proposals), room.shown
    click(qtbot, room.another_button)
    assert room.shown is not first
    click(qtbot, room.all_button)
    idle(qtbot, room)
    assert room.log.rows.rowCount() == count
    assert f"Tried: {count}" in room.status.text()
    assert not any(button.isEnabled() for button in (room.try_button, room.all_button, room.another_button))
    cell(qtbot, room.log, 2, 0)
    assert room.card.title.text() == cells(room, 2)[0]
    assert room.adopt_button.isEnabled()


@pytest.mark.thorough
def test_calling_off_keeps_what_is_done(qtbot: QtBot, room: GuideWindow) -> None:
    click(qtbot, room.all_button)
    until(qtbot, lambda: room.log.rows.rowCount() > 0)
    click(qtbot, room.cancel_button)
    idle(qtbot, room)
    assert room.visit is not None
    tried = room.log.rows.rowCount()
    assert 0 < tried < len(room.visit.proposals)
    assert len(room.visit.untried()) == len(room.visit.proposals) - tried
    click(qtbot, room.plan.look)
    click(qtbot, room.cancel_button)
    idle(qtbot, room)
    click(qtbot, room.another_button)  # what was found before still holds
    click(qtbot, room.try_button)
    until(qtbot, room.tutor.is_running)
    room.close()
    until(qtbot, lambda: not room.tutor.is_running())


def test_closing_does_not_wait_and_who_comes_back_is_served(qtbot: QtBot, room: GuideWindow) -> None:
    window = main_window(room)
    window.document.edit(with_training(window.document.experiment, learning_rate=0.2), "edit")
    click(qtbot, room.plan.look)
    until(qtbot, room.tutor.is_running)
    room.close()
    assert room.tutor.is_running()
    room.show()
    until(qtbot, lambda: room.visit is not None)
    idle(qtbot, room)
    assert titles(room)


def test_an_edit_asks_for_another_look_at_the_run_on_the_canvas(qtbot: QtBot, room: GuideWindow) -> None:
    window = main_window(room)
    window.document.edit(with_training(window.document.experiment, learning_rate=0.1, epochs=30), "edit")
    assert "look again" in room.status.text()
    assert not any(button.isEnabled() for button in (room.try_button, room.adopt_button, room.all_button))
    assert titles(room) == []
    window.actions_by_name["run"].trigger()
    until_state(qtbot, window, State.FINISHED)
    make_small(qtbot, room)
    click(qtbot, room.plan.look)
    idle(qtbot, room)
    assert room.visit is not None
    assert room.visit.diagnosis.case.run is not None
    assert room.visit.diagnosis.case.run.done == 30
    assert "Learning rate too small" not in titles(room)
    window.document.undo_stack.undo()
    assert "Learning rate too small" in titles(room)


@contextmanager
def broken() -> Iterator[Executor]:
    """Make an executor whose processes die."""

    class Broken(Executor):
        def submit(self, *_given: object, **_named: object) -> object:
            raise BrokenExecutor

    yield Broken()


def test_what_goes_wrong_is_told(qtbot: QtBot, room: GuideWindow) -> None:
    room.plan.folds.setFocus()
    room.plan.folds.selectAll()
    qtbot.keyClicks(room.plan.folds, "1")
    assert not room.plan.look.isEnabled()
    make_small(qtbot, room, folds=90)
    click(qtbot, room.plan.look)
    idle(qtbot, room)
    assert "90 folds of 84 training samples" in room.status.text()
    room.tutor.work_on(broken)
    click(qtbot, room.try_button)
    idle(qtbot, room)
    assert "want of memory" in room.status.text()
    assert room.try_button.isEnabled()


def test_a_log_without_attempts_follows_the_language(qtbot: QtBot, room: GuideWindow) -> None:
    assert not room.log.rows.rowCount()
    main_window(room).actions_by_name["language_id"].trigger()
    until(qtbot, lambda: room.log.rows.headerData(5, Qt.Orientation.Horizontal) != "Outcome")


@pytest.mark.thorough
def test_everything_follows_language_and_colours(qtbot: QtBot, room: GuideWindow) -> None:
    click(qtbot, room.try_button)
    idle(qtbot, room)
    english = [room.windowTitle(), room.outcome.verdict.text(), room.card.title.text(), *titles(room)]
    main_window(room).actions_by_name["language_id"].trigger()
    until(qtbot, lambda: room.windowTitle() != english[0])
    said = [room.windowTitle(), room.outcome.verdict.text(), room.card.title.text(), *titles(room)]
    assert {one for one, other in zip(english, said, strict=True) if one == other} <= {"Underfitting"}
    main_window(room).actions_by_name["theme_dark"].trigger()
    picture = room.outcome.plot.grab().toImage()
    assert picture.pixelColor(2, 2).name() == DARK.base.lower()
    shades = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 2)}
    assert len(shades) > 5
