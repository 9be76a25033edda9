"""The adversarial game under the hand: the made bell, the numbers of the game, and the generator's own steps."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.errors import InputError
from nnplayground.gui.lessons.demos.parts.rival_plot import top_of
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.translation import use_language
from nnplayground.lessons.topics.gan import Bell
from tests.gui.hands import choose, click, type_number, until
from tests.gui.lessons.staging import drag, fits, staged

Key, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def row(demo) -> list[float]:
    return [float(demo.table.text(0, number)) for number in range(4)]


def test_the_bell_is_dragged_onto_the_real_one(qtbot: QtBot, window: MainWindow) -> None:
    demo = staged(qtbot, window, "gan", start="near")
    plot = demo.plot
    drag(qtbot, plot.viewport(), plot.to_pixels(0.5, 0.66), plot.to_pixels(1.0, 0.66), plot.to_pixels(1.5, 0.4))
    assert demo.bell.mean == pytest.approx(1.5, abs=0.05)
    assert top_of(demo.bell) == pytest.approx(0.4, abs=0.02)
    type_number(qtbot, demo.mean.box, "1,5")
    type_number(qtbot, demo.width_box.box, "0.6")
    assert demo.bell == Bell(1.5, 0.6)
    assert row(demo)[:3] == pytest.approx([0.0, 0.0, 0.0], abs=1e-9)
    assert row(demo)[3] == pytest.approx(2.0 * math.log(2.0), abs=1e-3)
    assert "½ everywhere" in demo.says.text()
    type_number(qtbot, demo.width_box.box, "0.3")
    narrow = row(demo)
    type_number(qtbot, demo.width_box.box, "1.2")
    wide = row(demo)
    assert narrow[:2] == wide[1::-1]
    assert narrow[2:] == wide[2:], "half and twice the width exchange both KL"
    demo.plot.setFocus()
    qtbot.keyClick(demo.plot, Key.Key_Right, SHIFT)
    qtbot.keyClick(demo.plot, Key.Key_Up)
    assert demo.bell == Bell(pytest.approx(2.0), pytest.approx(1.15))
    qtbot.keyClick(demo.plot, Key.Key_Up, SHIFT)
    qtbot.keyClick(demo.plot, Key.Key_Up, SHIFT)
    assert demo.bell.width == 0.3, "no narrower"


def test_zero_sum_stands_and_the_other_game_runs(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> None:
    demo = staged(qtbot, window, "gan", 420)
    assert demo.game.key == "minimax"
    assert "vanished" in demo.says.text()
    click(qtbot, demo.step_button)
    assert demo.bell.mean == pytest.approx(-3.0, abs=0.01)
    assert demo.says.text().startswith("Steps of the generator: 1.")
    choose(qtbot, demo.game, "log")
    for _ in range(18):
        demo.step_button.click()
    click(qtbot, demo.run_button)
    until(qtbot, lambda: row(demo)[2] < 0.002)
    click(qtbot, demo.back_button)
    assert demo.steps <= 1
    demo.hide()
    assert not demo.run_button.isChecked()
    use_language(qapp, "id")
    window.look.choose("dark")
    assert fits(demo)
    with pytest.raises(InputError, match="start: there is no “here”"):
        staged(qtbot, window, "gan", start="here")
