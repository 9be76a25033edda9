"""The chain rule in the window: typed and built compositions, factors, the check, and words for what has no number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from nnplayground.errors import InputError
from nnplayground.gui.lessons.demos.chain_rule import ChainDemo
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.translation import use_language
from tests.gui.hands import choose, click, type_number, until
from tests.gui.lessons.staging import drag, fits, staged


def type_text(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def result(qtbot: QtBot, demo: ChainDemo, text: str) -> bool:
    """Wait until the product of factors comes to a number."""
    until(qtbot, lambda: bool(demo.factors.parts) and demo.factors.parts[-1] == f"= {text}")
    return True


@pytest.mark.parametrize(("x", "slope"), [("0", "{-}576"), ("1", "18"), ("2", "18432")])
@pytest.mark.parametrize("language", ["en", "id"])
def test_the_lectures_numbers(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, language: str, x: str, slope: str
) -> None:
    use_language(qapp, language)
    demo: ChainDemo = staged(qtbot, window, "chain_rule")
    type_number(qtbot, demo.place.box, x)
    assert result(qtbot, demo, slope)
    assert {"en": "agrees", "id": "cocok"}[language] in demo.check.text()


@pytest.mark.parametrize("number", ["0.5", "0,5"])
def test_typing_with_point_or_comma(qtbot: QtBot, window: MainWindow, number: str) -> None:
    demo: ChainDemo = staged(qtbot, window, "chain_rule")
    type_text(qtbot, demo.field, f"tanh({number}x)^2")
    assert [step.key for step in demo.composition.steps] == ["linear", "tanh", "power"]
    assert [row.choice.key for row in demo.rows.rows] == ["linear", "tanh", "power"]
    assert demo.rows.rows[0].boxes["a"].value == 0.5


def test_a_wrong_text_is_explained_and_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    demo: ChainDemo = staged(qtbot, window, "chain_rule")
    before = demo.composition
    type_text(qtbot, demo.field, "sin x")
    assert demo.misread.isVisible()
    assert "“(” is needed at place 5" in demo.misread.text()
    assert demo.composition == before
    type_text(qtbot, demo.field, "sin(x)")
    assert not demo.misread.isVisible()
    assert demo.composition != before


def test_building_by_rows(qtbot: QtBot, window: MainWindow) -> None:
    demo: ChainDemo = staged(qtbot, window, "chain_rule")
    click(qtbot, demo.rows.add_button)
    assert demo.field.text() == "((3*x - 2)^6)^2"
    choose(qtbot, demo.rows.rows[2].choice, "tanh")
    assert demo.field.text() == "tanh((3*x - 2)^6)"
    type_number(qtbot, demo.rows.rows[1].boxes["n"], "1,5")
    assert demo.field.text() == "tanh((3*x - 2)^1.5)"
    click(qtbot, demo.rows.rows[1].remove)
    click(qtbot, demo.rows.rows[1].remove)
    assert demo.field.text() == "3*x - 2"
    assert not demo.rows.rows[0].remove.isEnabled()
    for _ in range(4):
        click(qtbot, demo.rows.add_button)
    assert not demo.rows.add_button.isEnabled()
    assert demo.composition.names()[-1].plain == "y"


def test_typing_a_number_keeps_the_row(qtbot: QtBot, window: MainWindow) -> None:
    demo: ChainDemo = staged(qtbot, window, "chain_rule")
    row = demo.rows.rows[0]
    type_number(qtbot, row.boxes["a"], "4")
    assert demo.rows.rows[0] is row
    type_number(qtbot, row.boxes["b"], "-3")
    assert demo.field.text() == "(4*x - 3)^6"


def test_no_number_in_words_and_back(qtbot: QtBot, window: MainWindow) -> None:
    demo: ChainDemo = staged(qtbot, window, "chain_rule", function="ln(x + 1)")
    type_number(qtbot, demo.place.box, "-2")
    assert demo.fault.text() == "ln is defined for positive numbers only; here u = -1."
    assert "no derivative" in demo.check.text()
    until(qtbot, lambda: demo.factors.parts == ())
    type_number(qtbot, demo.place.box, "1")
    assert not demo.fault.isVisible()
    assert result(qtbot, demo, "0.5")
    type_text(qtbot, demo.field, "exp(exp(3x))")
    type_number(qtbot, demo.place.box, "3")
    assert "too large for float64" in demo.fault.text()


def test_x_is_dragged_and_moved_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    demo: ChainDemo = staged(qtbot, window, "chain_rule", function="sin(x)")
    drag(qtbot, demo.plot.viewport(), demo.plot.to_pixels(1.0, 0.0), demo.plot.to_pixels(-2.0, 0.0))
    assert demo.at == pytest.approx(-2.0, abs=0.03)
    before = demo.at
    qtbot.keyClick(demo.plot, Qt.Key.Key_Right)
    assert demo.at == pytest.approx(before + 0.05)


def test_an_example_is_one_click(qtbot: QtBot, window: MainWindow) -> None:
    demo: ChainDemo = staged(qtbot, window, "chain_rule")
    click(qtbot, demo.tries["sin(x^2)"])
    assert demo.field.text() == "sin(x^2)"
    assert [step.key for step in demo.composition.steps] == ["power", "sin"]


@pytest.mark.parametrize("options", [{"function": "sin x"}, {"colour": "red"}])
def test_an_option_that_makes_no_sense_is_refused(qtbot: QtBot, window: MainWindow, options: dict[str, str]) -> None:
    with pytest.raises(InputError):
        staged(qtbot, window, "chain_rule", **options)


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("function", ["(3x - 2)^6", "ln(1 + e^(sin(2x)))", "ln(x - 3)"])
def test_it_fits(qtbot: QtBot, qapp: QApplication, window: MainWindow, language: str, function: str) -> None:
    use_language(qapp, language)
    assert fits(staged(qtbot, window, "chain_rule", 560, function=function))
