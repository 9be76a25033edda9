"""Predict, then reveal: answers with point, comma and fraction, hints, and what is counted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.stepper.answers import Verdict, judge
from nnplayground.gui.stepper.stepper import Stepper
from nnplayground.lessons.walk import Cell
from nnplayground.lessons.walk.cells import Z
from tests.gui.conftest import Open
from tests.gui.hands import click, type_number
from tests.gui.stepper.steps import Key, lecture, open_stepper


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return open_window(lecture())


@pytest.fixture
def stepper(qtbot: QtBot, window: MainWindow) -> Stepper:
    stepper = open_stepper(qtbot, window)
    qtbot.mouseClick(stepper.predict, Qt.MouseButton.LeftButton, pos=stepper.predict.rect().center() / 4)
    if not stepper.predict.isChecked():
        stepper.predict.click()
    return stepper


def test_the_result_is_hidden_everywhere(stepper: Stepper, window: MainWindow) -> None:
    shown = stepper.write(stepper.step.equation.value)
    assert stepper.sheet.formula.parts[-1] == "= ?"
    assert shown not in stepper.sheet.formula.accessibleName()
    assert stepper.matrices.text(Cell(Z, 0, 0, None, 0)) == "?"
    assert shown not in window.canvas.picture.lights.numbers.values()
    assert shown not in stepper._explain(Cell(Z, 0, 0, None, 0))[0]


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_right_answer_with_a_comma(qtbot: QtBot, stepper: Stepper, window: MainWindow, language: str) -> None:
    window.actions_by_name[f"language_{language}"].trigger()
    guess = stepper.sheet.guess
    type_number(qtbot, guess.field, f"{stepper.step.equation.value:.4f}".replace(".", ","))
    assert (guess.right, guess.asked) == (1, 1)
    assert stepper.sheet.formula.parts[-1] != "= ?"
    assert stepper.matrices.text(Cell(Z, 0, 0, None, 0)) != "?"
    qtbot.keyClick(guess.field, Key.Key_Return)
    assert stepper.index == 1
    assert stepper.sheet.formula.parts[-1] == "= ?"


def test_a_fraction_is_an_answer(qtbot: QtBot, stepper: Stepper) -> None:
    value = stepper.step.equation.value
    type_number(qtbot, stepper.sheet.guess.field, f"{value * 2:.5f}/2")
    assert stepper.sheet.guess.right == 1


def test_a_wrong_answer_is_told_and_can_be_mended_but_is_not_counted(qtbot: QtBot, stepper: Stepper) -> None:
    guess = stepper.sheet.guess
    type_number(qtbot, guess.field, "77")
    assert guess.verdict.text() == "Not yet. Try again, or take a hint."
    assert stepper.sheet.formula.parts[-1] == "= ?"
    type_number(qtbot, guess.field, f"{stepper.step.equation.value:.5g}")
    assert (guess.right, guess.asked) == (0, 1)


@pytest.mark.parametrize("text", ["1.000,5", "abc", "1/0", "nan"])
def test_what_is_no_number_is_explained_and_not_counted(qtbot: QtBot, stepper: Stepper, text: str) -> None:
    type_number(qtbot, stepper.sheet.guess.field, text)
    assert stepper.sheet.guess.verdict.isVisible()
    assert stepper.sheet.guess.verdict.text()
    assert stepper.sheet.guess.asked == 0


def test_hints_come_one_at_a_time(qtbot: QtBot, stepper: Stepper) -> None:
    guess = stepper.sheet.guess
    click(qtbot, guess.hint)
    assert len(guess.hints.parts) == 1
    assert guess.hints.parts[0].startswith(r"w_{11}^{(1)}\,x_{1}^{[1]} = ")
    click(qtbot, guess.hint, times=2)
    assert len(guess.hints.parts) == 3
    click(qtbot, guess.hint)
    assert guess.verdict.text() == "That was all. Put the parts together."


def test_revealing_counts_as_asked(qtbot: QtBot, stepper: Stepper) -> None:
    click(qtbot, stepper.sheet.guess.reveal)
    assert (stepper.sheet.guess.right, stepper.sheet.guess.asked) == (0, 1)
    assert stepper.sheet.formula.parts[-1] != "= ?"
    assert stepper.sheet.guess.score.text() == "0 of 1 right"


@pytest.mark.parametrize(
    ("answer", "value", "digits", "verdict"),
    [
        (0.622, 0.6224, 3, Verdict.RIGHT),
        (0.62241, 0.6224, 3, Verdict.RIGHT),
        (0.62, 0.6224, 3, Verdict.NEARLY),
        (0.62, 0.6224, 2, Verdict.RIGHT),
        (-0.622, 0.6224, 3, Verdict.WRONG),
        (0.0, 0.0, 3, Verdict.RIGHT),
        (0.1, 0.0, 3, Verdict.WRONG),
        (1.23e-7, 1.2345e-7, 3, Verdict.RIGHT),
        (1e9, 1.0004e9, 3, Verdict.RIGHT),
        (1.0, float("nan"), 3, Verdict.WRONG),
    ],
)
def test_answers_are_judged_to_the_digits_shown(answer: float, value: float, digits: int, verdict: Verdict) -> None:
    assert judge(answer, value, digits) is verdict
