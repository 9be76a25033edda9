"""What a number is for: a question mark, a key, and words for every parameter of network, training and data."""

from __future__ import annotations

from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWhatsThis
from pytestqt.qtbot import QtBot

from nnplayground.catalogue import Param
from nnplayground.data.sources import SOURCES
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.initializers import INITIALIZERS
from nnplayground.engine.losses import LOSSES
from nnplayground.engine.penalties import PENALTIES
from nnplayground.engine.schedules import SCHEDULES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.experiment.fields import NUMBERS, strength_of
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.widgets.explanation import Explanation
from nnplayground.gui.widgets.question import Question
from nnplayground.typeset import svg
from tests.gui.hands import click, open_tab, press, until

CATALOGUES = (SOLVERS, SCHEDULES, LOSSES, ACTIVATIONS, INITIALIZERS, SOURCES)
PARAMS: tuple[Param, ...] = (
    *NUMBERS.values(),
    *map(strength_of, PENALTIES.values()),
    *chain.from_iterable(entry.params for catalogue in CATALOGUES for entry in catalogue.values()),
)
WITHOUT_MEASURE = {"seed"}
"""What is neither small nor large."""


def test_every_number_says_what_it_is_and_what_too_small_and_too_large_do() -> None:
    for param in PARAMS:
        assert param.help, param.name
        is_measure = param.kind is not bool and param.name not in WITHOUT_MEASURE
        assert bool(param.small) == bool(param.large) == is_measure, param.name


def test_every_formula_can_be_set() -> None:
    formulas = {param.formula for param in PARAMS if param.formula}
    assert len(formulas) > 15
    assert all(svg(formula, 16.0, "#000000") for formula in formulas)


def test_the_key_explains_the_field_with_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    open_tab(qtbot, window, "training")
    rate = window.around.training().learning_rate
    rate.setFocus()
    press(qtbot, window, "Ctrl+F1")
    card = rate.findChild(Explanation)
    assert card is not None
    until(qtbot, card.isVisible)
    assert NUMBERS["learning_rate"].small in card.text.text()
    assert NUMBERS["learning_rate"].large in card.accessibleDescription()
    assert card.formula is not None
    assert card.formula.height() > 10
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert "Too large" in rate.toolTip()


def test_a_question_mark_is_there_while_the_field_is_meant(qtbot: QtBot, window: MainWindow) -> None:
    open_tab(qtbot, window, "training")
    panel = window.around.training()
    panel.batch_size.setFocus()
    until(qtbot, lambda: panel.batch_size.findChild(Question) is not None)
    mark = panel.batch_size.findChild(Question)
    assert mark.isVisible()
    assert "Batch size" in mark.accessibleName()
    click(qtbot, mark)
    card = panel.batch_size.findChild(Explanation)
    assert card is not None
    card.close()
    panel.learning_rate.setFocus()
    until(qtbot, lambda: not mark.isVisible())


def test_lists_and_boxes_can_be_explained_too_and_elsewhere_the_next_click(qtbot: QtBot, window: MainWindow) -> None:
    open_tab(qtbot, window, "training")
    panel = window.around.training()
    for field in (panel.solver, panel.schedule, panel.shuffle, panel.per_sample):
        field.setFocus()
        press(qtbot, window, "Ctrl+F1")
        card = field.findChild(Explanation)
        assert card is not None
        card.close()
    assert panel.early.explanation().lines()
    window.canvas.view.setFocus()
    press(qtbot, window, "Ctrl+F1")
    assert QWhatsThis.inWhatsThisMode()
    QWhatsThis.leaveWhatsThisMode()
