"""The small Boltzmann machine to play with: units switched, numbers turned, up and down, all states."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnplayground.gui.theme import Look
from nnplayground.gui.translation import use_language
from nnplayground.gui.widgets.machine.picture import Part
from nnplayground.gui.widgets.machine.play import MANY, MachinePlay
from nnplayground.lessons.topics.machines import draw_hidden, draw_visible, probabilities
from tests.gui.hands import choose, click, type_number, until
from tests.gui.lessons.staging import LEFT, fits

Key = Qt.Key


def shown(qtbot: QtBot, qapp: QApplication, preset: str = "worked") -> MachinePlay:
    play = MachinePlay(Look(qapp), lambda: 4, preset)
    qtbot.addWidget(play)
    play.resize(560, 900)
    with qtbot.waitExposed(play):
        play.show()
    return play


def click_at(qtbot: QtBot, widget: QWidget, place: QPointF) -> None:
    qtbot.mouseClick(widget, LEFT, pos=place.toPoint())


def test_units_are_switched_by_mouse_and_keys(qtbot: QtBot, qapp: QApplication) -> None:
    demo = shown(qtbot, qapp)
    picture = demo.picture
    assert (demo.visible, demo.hidden) == ((1.0, 0.0, 1.0), (0.0, 0.0))
    click_at(qtbot, picture, picture.place(("h", 0)))
    click_at(qtbot, picture, picture.place(("v", 1)))
    assert (demo.visible, demo.hidden) == ((1.0, 1.0, 1.0), (1.0, 0.0))
    until(qtbot, lambda: demo.energy.accessibleName().endswith(" = −0.8"))
    until(qtbot, lambda: demo.chance.parts[-1:] == ("= 0.4502",))
    for key in (Key.Key_Right, Key.Key_Space, Key.Key_Up, Key.Key_Left, Key.Key_Space):
        qtbot.keyClick(picture, key)
    assert (demo.visible, demo.hidden) == ((1.0, 1.0, 0.0), (0.0, 0.0))


def test_a_number_is_taken_up_and_turned(qtbot: QtBot, qapp: QApplication) -> None:
    demo = shown(qtbot, qapp)
    for part in (Part("w", 1, 2), Part("b", hidden=1), Part("c", visible=0)):
        click_at(qtbot, demo.picture, demo.picture.label(part).center())
        assert demo.turned_name.text() == f"{part.name} ="
        assert demo.turned.value == part.of(demo.small)
        type_number(qtbot, demo.turned.box, "2,5")
        assert part.of(demo.small) == 2.5
    assert demo.small.weights == ((0.5, -0.2, 0.3), (0.1, 0.4, 2.5))
    type_number(qtbot, demo.turned.box, "11")
    assert not demo.turned.box.is_valid()
    assert demo.small.visible_bias[0] == 2.5


def test_up_and_down_draw_as_the_engine_does(qtbot: QtBot, qapp: QApplication) -> None:
    demo = shown(qtbot, qapp, "memory")
    rng, rbm = np.random.default_rng(1), demo.rbm
    click(qtbot, demo.up_button)
    up = draw_hidden(rbm, (1.0, 0.0, 1.0), rng)
    assert demo.hidden == up.state
    assert "h₁: r = 0.512 < 0.989 → 1" in demo.drawn.text()
    click(qtbot, demo.down_button)
    assert demo.visible == draw_visible(rbm, up.state, rng).state
    click(qtbot, demo.many_button)
    assert demo.counts.sum() == MANY + 2
    assert str(MANY + 2) in demo.said.text()
    before = demo.hidden
    click(qtbot, demo.again_button)
    assert (demo.counts.sum(), demo.hidden) == (0.0, before)


def test_a_state_of_the_table_is_taken_up(qtbot: QtBot, qapp: QApplication) -> None:
    demo = shown(qtbot, qapp)
    click_at(qtbot, demo.table, demo.table.cell(2, 6).center())
    assert (demo.hidden, demo.visible) == ((1.0, 0.0), (1.0, 1.0, 0.0))
    assert demo.table.present == (2, 6)
    choose(qtbot, demo.preset, "zero")
    assert np.allclose(probabilities(demo.rbm), 1 / 32)
    assert demo.said.text().startswith("The 32 most probable states have P = 0.0313")


@pytest.mark.parametrize("language", ["en", "id"])
def test_it_fits_and_stands_side_by_side_where_there_is_room(qtbot: QtBot, qapp: QApplication, language: str) -> None:
    use_language(qapp, language)
    demo = shown(qtbot, qapp)
    assert fits(demo)
    assert demo.table.y() > demo.picture.geometry().bottom()
    demo.resize(1100, 700)
    until(qtbot, lambda: demo.table.x() > demo.picture.geometry().right())
    assert fits(demo)
