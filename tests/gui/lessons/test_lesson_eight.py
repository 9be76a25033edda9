"""Lesson 8, done as a student does it: read, predicted step by step on the canvas, exercised; in both languages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnplayground.gui.lessons.exercises.exercise_view import ExerciseView
from nnplayground.gui.lessons.reader.reader import Reader
from nnplayground.gui.lessons.worked.example_view import ExampleView
from nnplayground.gui.main_window import MainWindow
from nnplayground.lessons.exercises import Kind
from nnplayground.lessons.walk import Cell, Phase
from nnplayground.lessons.walk.cells import DELTA, GRADIENT, NEW
from tests.gui.hands import choose, click, press, settle, type_number, until
from tests.gui.stepper.steps import until_step

REFERENCE = Path(__file__).parents[2] / "reference" / "lecture.json"


def expected(key: str) -> Any:
    items = json.loads(REFERENCE.read_text(encoding="utf-8"))["items"]
    return next(item["expected"] for item in items if item["id"] == key)


def typed(value: float, language: str) -> str:
    """Return a number as a student of that language types it."""
    text = f"{value:.5g}"
    return text.replace(".", ",") if language == "id" else text


@pytest.fixture(params=["en", "id"])
def language(request: pytest.FixtureRequest, qtbot: QtBot, window: MainWindow) -> str:
    found: str = request.param
    window.actions_by_name[f"language_{found}"].trigger()
    until(qtbot, lambda: window.actions_by_name["quit"].text() in ("&Quit", "&Keluar"))
    return found


@pytest.fixture
def reader(qtbot: QtBot, window: MainWindow, language: str) -> Reader:
    """Open lesson 8 by the key and a click, and turn to its second page."""
    settle(qtbot, window)
    press(qtbot, window, "F1")
    found = window.lesson_handlers.reader
    assert found is not None
    until(qtbot, found.contents.isVisible)
    click(qtbot, next(b for b in found.contents.buttons if b.objectName() == "lesson backpropagation"))
    click(qtbot, found.next)
    until(qtbot, lambda: found.view is not None and found.view.is_furnished())
    return found


def test_the_page_speaks_the_language(qtbot: QtBot, reader: Reader, language: str) -> None:
    assert reader.lesson is not None
    assert reader.view is not None
    title = {"en": "A weight of layer 2", "id": "Sebuah bobot di lapisan 2"}[language]
    until(qtbot, lambda: reader.view is not None and reader.view.sheet.title.text() == title)


def test_the_weight_of_layer_2_is_predicted_step_by_step(
    qtbot: QtBot, window: MainWindow, reader: Reader, language: str
) -> None:
    assert reader.view is not None
    click(qtbot, reader.view.sheet.experiment_button)
    settle(qtbot, window)
    if not window.around.stepper().session.is_open:
        press(qtbot, window, "F8")
    stepper = until_step(qtbot, window)
    until(qtbot, lambda: stepper.walk is not None and stepper.walk.samples == 1)
    qtbot.mouseClick(stepper.predict, Qt.MouseButton.LeftButton, pos=stepper.predict.rect().center() / 4)
    if not stepper.predict.isChecked():
        stepper.predict.click()
    field = stepper.sheet.guess.field
    walk = stepper.walk
    wanted = {
        Cell(DELTA, 1, 0, None, 0): "layer2_d3",
        Cell(GRADIENT, 1, 0, 0): "layer2_dJ_dw11",
        Cell(NEW, 1, 0, 0): "layer2_w11_new",
    }
    for index in range(len(walk)):
        assert stepper.index == index
        step = stepper.step
        if step.cell in wanted:
            assert step.equation.value == pytest.approx(expected(wanted[step.cell]), rel=1e-12)
        type_number(qtbot, field, typed(step.equation.value, language))
        assert stepper.sheet.guess.right == index + 1, step.equation.plain(6)
        if index + 1 < len(walk):
            qtbot.keyClick(field, Qt.Key.Key_Return)
    assert stepper.step.phase is Phase.UPDATE


def test_the_worked_example_says_what_the_slide_did(qtbot: QtBot, reader: Reader, language: str) -> None:
    click(qtbot, reader.next)
    until(qtbot, lambda: reader.view is not None and reader.view.is_furnished())
    assert reader.view is not None
    (example,) = reader.view.findChildren(ExampleView)
    click(qtbot, example.all_button)
    said = [card.erratum.text() for card in example.cards if card.item.erratum is not None]
    assert said
    assert all(text.startswith({"en": "The slide has", "id": "Pada slide tertulis"}[language]) for text in said), said


def test_the_exercises_are_solved_by_typing(qtbot: QtBot, reader: Reader, language: str) -> None:
    assert reader.view is not None
    exercises = reader.view.findChildren(ExerciseView)
    assert exercises
    for exercise in exercises:
        for field, shown in zip(exercise.task.fields, exercise.fields, strict=True):
            if field.kind is Kind.CHOICE:
                assert shown.box is not None
                choose(qtbot, shown.box, field.answer())
                continue
            assert shown.edit is not None
            shown.edit.setFocus()
            shown.edit.selectAll()
            answer = field.answer()
            qtbot.keyClicks(shown.edit, answer.replace(".", ",") if language == "id" else answer)
        with qtbot.waitSignal(exercise.answered) as answered:
            click(qtbot, exercise.check_button)
        assert answered.args[0]["right"]
