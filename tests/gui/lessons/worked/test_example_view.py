"""Worked examples in the window: one item more at a time, typeset where one looks, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.lessons.worked.example_view import ExampleView
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.translation import use_language
from nnplayground.i18n import render, translator
from nnplayground.lessons.worked.examples import EXAMPLES
from tests.gui.hands import click, until

Show = Callable[..., ExampleView]


@pytest.fixture
def digits() -> list[int]:
    """Return what the window's setting is; tests change it."""
    return [3]


@pytest.fixture
def show(window: MainWindow, qtbot: QtBot, digits: list[int]) -> Show:
    """Show an example on a page that is scrolled and that belongs to the window, as pages of lessons do."""

    def show(key: str, height: int = 500) -> ExampleView:
        stage = Stage(window.document, window.controller, window.look, lambda: digits[0])
        view = ExampleView(stage, EXAMPLES[key])
        area = QScrollArea(window)
        area.setWindowFlag(Qt.WindowType.Window)
        area.setWidgetResizable(True)
        area.setWidget(view)
        area.resize(560, height)
        area.show()
        qtbot.waitExposed(area)
        return view

    return show


def page(view: ExampleView) -> QScrollArea:
    area = view.parentWidget().parentWidget()
    assert isinstance(area, QScrollArea)
    return area


def test_the_first_formula_is_there_at_once(qtbot: QtBot, show: Show) -> None:
    view = show("layer2")
    assert [card.isVisible() for card in view.cards] == [True] + [False] * 10
    formula = view.cards[0].formulas[0]
    whole = (
        r"z_{1}^{(2)} = w_{11}^{(1)}\,x_{1} + w_{12}^{(1)}\,x_{2} + b_{1}^{(1)}",
        r"= 0.8 \cdot 5 + ({-}0.6) \cdot 3 + 0.1",
        "= 2.3",
    )
    assert formula.parts[:1] == whole[:1]
    until(qtbot, lambda: formula.parts == whole)
    assert formula.accessibleName() == "z₁⁽²⁾ = w₁₁⁽¹⁾·x₁ + w₁₂⁽¹⁾·x₂ + b₁⁽¹⁾ = 0.8·5 + (−0.6)·3 + 0.1 = 2.3"
    assert view.cards[0].caption.text() == "1. Sum of the first hidden neuron"


def test_one_more_at_a_time_and_all(qtbot: QtBot, show: Show) -> None:
    view = show("layer1")
    assert not view.again_button.isEnabled()
    click(qtbot, view.next_button)
    assert view.shown == 2
    assert view.cards[1].formulas[0].parts
    view.next_button.setFocus()
    qtbot.keyClick(view.next_button, Qt.Key.Key_Space)
    assert view.shown == 3
    click(qtbot, view.all_button)
    assert all(card.isVisible() for card in view.cards)
    assert not view.next_button.isEnabled()
    assert not view.all_button.isEnabled()
    click(qtbot, view.again_button)
    assert view.shown == 1
    assert view.next_button.isEnabled()
    assert not view.cards[1].isVisible()


def test_the_newest_item_is_scrolled_to(qtbot: QtBot, show: Show) -> None:
    view = show("eleven", height=300)
    for _ in range(6):
        click(qtbot, view.next_button)
    bar = page(view).verticalScrollBar()
    until(qtbot, lambda: bar.maximum() > 0 and bar.value() >= bar.maximum() - 30)
    assert not view.next_button.visibleRegion().isEmpty()


def test_only_what_is_looked_at_is_typeset(qtbot: QtBot, show: Show) -> None:
    view = show("eleven", height=300)
    click(qtbot, view.all_button)
    page(view).verticalScrollBar().setValue(0)
    until(qtbot, lambda: view.cards[1].is_finished)
    assert not view.cards[-1].is_finished
    page(view).ensureWidgetVisible(view.cards[-1])
    until(qtbot, lambda: view.cards[-1].is_finished)
    assert view.cards[-1].formulas[-1].parts
    assert not view.cards[9].formulas[0].parts


def test_what_the_slide_has_stands_below(qtbot: QtBot, show: Show) -> None:
    view = show("layer1")
    click(qtbot, view.all_button)
    wrong, right = view.cards[3], view.cards[2]
    assert wrong.erratum.isVisible()
    assert wrong.erratum.text().startswith("The slide has “−1.25”: it divides by the slope")
    assert wrong.erratum.textFormat() == Qt.TextFormat.PlainText
    assert not right.erratum.isVisible()


def test_an_item_without_formulas_shows_its_words(show: Show, qtbot: QtBot) -> None:
    view = show("wording")
    click(qtbot, view.all_button)
    assert view.cards[2].value.isVisible()
    assert view.cards[2].value.text() == "Generative Adversarial Network"


def test_digits_are_followed(qtbot: QtBot, show: Show, digits: list[int]) -> None:
    view = show("layer2")
    click(qtbot, view.next_button)
    until(qtbot, lambda: view.cards[1].is_finished)
    view.set_digits(6)
    until(qtbot, lambda: view.cards[1].formulas[0].parts[-1] == "= 1.16067")
    view.hide()
    digits[0] = 4
    view.show()
    until(qtbot, lambda: view.cards[1].formulas[0].parts[-1] == "= 1.161")


def test_an_example_has_the_digits_that_it_needs(qtbot: QtBot, show: Show) -> None:
    view = show("mazur")
    until(qtbot, lambda: view.cards[0].formulas[0].parts[-1] == "= 0.3775")


def test_both_languages(qtbot: QtBot, qapp: QApplication, show: Show) -> None:
    view = show("layer1")
    click(qtbot, view.all_button)
    use_language(qapp, "id")
    indonesian = translator("id")
    until(qtbot, lambda: view.title.text() == render(view.example.label, indonesian))
    for number, card in enumerate(view.cards, start=1):
        assert card.caption.text() == f"{number}. {render(card.item.caption, indonesian)}"
    assert view.next_button.text() == indonesian("ExampleView", "&Next")
    for button in (view.next_button, view.all_button, view.again_button):
        until(qtbot, lambda button=button: button.width() >= button.minimumSizeHint().width())
    use_language(qapp, "en")
    until(qtbot, lambda: view.next_button.text() == "&Next")


def test_dark_letters_become_light(qtbot: QtBot, window: MainWindow, show: Show) -> None:
    view = show("layer2")
    formula = view.cards[0].formulas[0]

    def brightness() -> float:
        image = formula.grab().toImage()
        colours = (image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height()))
        background = image.pixelColor(0, 0).lightness()
        return max(colours, key=lambda value: abs(value - background))

    assert brightness() < 60
    window.look.choose("dark")
    until(qtbot, lambda: brightness() > 200)
    window.look.choose("light")


def test_on_the_canvas(qtbot: QtBot, show: Show) -> None:
    view = show("eleven")
    with qtbot.waitSignal(view.experiment_chosen) as chosen:
        click(qtbot, view.canvas_button)
    assert chosen.args == ["eleven"]
    assert not show("wording").canvas_button.isVisible()


@pytest.mark.parametrize("key", EXAMPLES)
@pytest.mark.thorough
def test_every_example_can_be_looked_through(qtbot: QtBot, show: Show, key: str) -> None:
    view = show(key)
    while view.next_button.isEnabled():
        click(qtbot, view.next_button)
    assert view.shown == len(view.cards)
    until(qtbot, lambda: view.cards[-1].is_finished)
