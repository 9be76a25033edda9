"""Exercises done by hand: typed, checked, hinted at and solved, in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.errors import InputError
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.document import Document
from nnplayground.gui.lessons.exercises.exercise_view import ExerciseView
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Controller
from nnplayground.gui.translation import use_language
from nnplayground.lessons.exercises import EXERCISES, Kind, judge
from tests.gui.hands import choose, click, until

Open = Callable[..., ExerciseView]


@pytest.fixture
def open_view(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    look, controller = Look(qapp), Controller()
    look.choose("light")
    stage = Stage(Document(Experiment()), controller, look)

    def open_view(key: str, seed: int = 5, level: int = 1, count: int = 1) -> ExerciseView:
        view = ExerciseView(stage, key, seed, level, count)
        qtbot.addWidget(view)
        view.resize(560, 900)
        view.show()
        return view

    yield open_view
    controller.close()


def type_answer(qtbot: QtBot, view: ExerciseView, place: int, text: str) -> None:
    edit = view.fields[place].edit
    assert edit is not None
    click(qtbot, edit)
    edit.selectAll()
    qtbot.keyClicks(edit, text)


def type_right_answers(qtbot: QtBot, view: ExerciseView, *, comma: bool = False) -> None:
    for place, field in enumerate(view.task.fields):
        if field.kind is Kind.CHOICE:
            box = view.fields[place].box
            assert box is not None
            choose(qtbot, box, field.answer())
        else:
            type_answer(qtbot, view, place, field.answer().replace(".", ",") if comma else field.answer())


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("key", EXERCISES)
@pytest.mark.thorough
def test_every_exercise_is_solved_by_typing(
    qtbot: QtBot, qapp: QApplication, open_view: Open, key: str, language: str
) -> None:
    use_language(qapp, language)
    view = open_view(key, level=2)
    records: list[dict[str, Any]] = []
    view.answered.connect(records.append)
    type_right_answers(qtbot, view, comma=language == "id")
    with qtbot.waitSignal(view.solved):
        click(qtbot, view.check_button)
    assert [record["right"] for record in records] == [True]
    assert judge(records[0]).is_right
    assert all(field.verdict.text().startswith("✓") for field in view.fields)


def test_enter_checks_and_a_wrong_answer_is_explained(qtbot: QtBot, open_view: Open) -> None:
    view = open_view("hidden_delta", level=2)
    slip = view.task.fields[0].slips[0]
    type_answer(qtbot, view, 0, repr(slip.value))
    with qtbot.waitSignal(view.answered) as caught, qtbot.assertNotEmitted(view.solved):
        qtbot.keyClick(view.fields[0].edit, Qt.Key.Key_Return)
    assert caught.args[0]["verdicts"] == ["slip"]
    assert "f′(z) is missing" in view.fields[0].verdict.text()
    assert view.fields[0].edit.accessibleDescription() in view.fields[0].verdict.text()


def test_hints_come_one_at_a_time_and_end(qtbot: QtBot, open_view: Open) -> None:
    view = open_view("hidden_delta")
    hints = view.task.hints()
    for number in range(1, len(hints) + 1):
        assert view.hint_button.isEnabled()
        click(qtbot, view.hint_button)
        until(qtbot, lambda number=number: len(view.hints.formulas) == number)
        assert view.hints.formulas[-1].parts == hints[number - 1].latex
    assert not view.hint_button.isEnabled()


def test_a_shown_solution_does_not_count(qtbot: QtBot, open_view: Open) -> None:
    view = open_view("entropy")
    click(qtbot, view.solution_button)
    until(qtbot, lambda: len(view.solution.formulas) == len(view.task.solution))
    type_right_answers(qtbot, view)
    with qtbot.waitSignal(view.answered) as caught, qtbot.assertNotEmitted(view.solved):
        click(qtbot, view.check_button)
    assert caught.args[0]["right"]
    assert caught.args[0]["shown"]
    assert view.score.text() == "Solved: 0 of 1"


def test_another_one_is_the_next_seed_and_two_make_it_solved(qtbot: QtBot, open_view: Open) -> None:
    view = open_view("softmax", seed=5, count=2)
    first = view.task.given
    type_right_answers(qtbot, view)
    with qtbot.assertNotEmitted(view.solved):
        click(qtbot, view.check_button)
    click(qtbot, view.next_button)
    assert view.seed == 6
    assert view.task.given != first
    assert all(not field.typed() for field in view.fields)
    type_right_answers(qtbot, view)
    with qtbot.waitSignal(view.solved):
        click(qtbot, view.check_button)
    assert view.score.text() == "Solved: 2 of 2"


def test_the_language_changes_in_the_middle(qtbot: QtBot, qapp: QApplication, open_view: Open) -> None:
    view = open_view("neuron_output")
    type_answer(qtbot, view, 0, "abc")
    click(qtbot, view.check_button)
    english = view.fields[0].verdict.text()
    use_language(qapp, "id")
    until(qtbot, lambda: view.fields[0].verdict.text() != english)
    assert view.fields[0].typed() == "abc"


def test_the_keyboard_goes_through_the_fields_to_the_buttons(qtbot: QtBot, open_view: Open) -> None:
    view = open_view("neuron_output")
    view.activateWindow()
    view.fields[0].edit.setFocus()
    qtbot.keyClick(view.fields[0].edit, Qt.Key.Key_Tab)
    assert view.focusWidget() is view.fields[1].edit
    qtbot.keyClick(view.fields[1].edit, Qt.Key.Key_Tab)
    assert view.focusWidget() is view.check_button


def test_what_does_not_exist_is_refused(qapp: QApplication, open_view: Open) -> None:
    for key, seed, level in (("nothing", 0, 1), ("entropy", -1, 1), ("entropy", 0, 7)):
        with pytest.raises(InputError):
            open_view(key, seed, level)
