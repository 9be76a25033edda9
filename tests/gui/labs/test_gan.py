"""The lab of adversarial networks."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnplayground.experiment.labs.labs import read
from nnplayground.gui.labs.gan import GanPage
from nnplayground.gui.main_window import MainWindow
from tests.gui.hands import choose, click, type_number, until
from tests.gui.labs.conftest import begin_with, picture, step


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> GanPage:
    made = begin_with(qtbot, window, "gan", samples=200, generator=(8,), discriminator=(8,), batch_size=100)
    assert isinstance(made, GanPage)
    return made


def test_words_say_how_far_it_is(qtbot: QtBot, window: MainWindow, page: GanPage) -> None:
    step(qtbot, window)
    assert "of 8." in page.words.text()
    assert page.game.accessibleDescription() == page.words.text()


def test_the_noise_is_moved_with_keys_and_mouse(qtbot: QtBot, window: MainWindow, page: GanPage) -> None:
    page.noise.setFocus()
    qtbot.keyClick(page.noise, Qt.Key.Key_Right)
    until(qtbot, lambda: picture(window).sample is not None)
    before = picture(window).sample
    qtbot.mouseClick(page.noise, Qt.MouseButton.LeftButton, pos=page.noise.spot(-1.0, 1.5).toPoint())
    until(qtbot, lambda: picture(window).sample != before)


def test_real_samples_are_drawn_and_erased(qtbot: QtBot, window: MainWindow, page: GanPage) -> None:
    click(qtbot, page.draw)
    view, points = page.game.viewport(), [page.game.spot(*place).toPoint() for place in ((-1, -1), (0, 0), (1, 1))]
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        qtbot.mouseMove(view, point)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=points[-1])
    lab = window.document.experiment.lab
    if not read(lab)[1].points:  # moves of the mouse may not have arrived: one more stroke of points
        for point in points * 2:
            qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=point)
    until(qtbot, lambda: len(read(window.document.experiment.lab)[1].points) >= 10)
    until(qtbot, lambda: not len(picture(window).heaps))
    click(qtbot, page.erase)
    until(qtbot, lambda: len(picture(window).heaps) == 8)


def test_settings_change_the_game(qtbot: QtBot, window: MainWindow, page: GanPage) -> None:
    panel = window.around.lab().panel
    choose(qtbot, panel.fields["distribution"], "ring")
    until(qtbot, lambda: not len(picture(window).heaps))
    type_number(qtbot, panel.fields["latent"], "3")
    until(qtbot, lambda: picture(window).bent is None)
    assert not page.noise.isEnabled()
    panel.fields["generator"].setFocus()
    panel.fields["generator"].setText("4; 4")
    qtbot.keyClick(panel.fields["generator"], Qt.Key.Key_Return)
    until(qtbot, lambda: read(window.document.experiment.lab)[1].generator == (4, 4))
    panel.fields["generator"].setText("many")
    qtbot.keyClick(panel.fields["generator"], Qt.Key.Key_Return)
    assert panel.fields["generator"].text() == "4, 4"


def test_layers_of_the_picture_are_switched(qtbot: QtBot, window: MainWindow, page: GanPage) -> None:
    click(qtbot, page.grid)
    click(qtbot, page.arrows)
    step(qtbot, window)
    assert not page.grid.isChecked()
    assert len(page.game.columns()) == 4


def test_real_samples_are_drawn_by_keys(qtbot: QtBot, window: MainWindow, page: GanPage) -> None:
    game = page.game
    game.setFocus()
    qtbot.keyClick(game, Qt.Key.Key_Space)
    assert not read(window.document.experiment.lab)[1].points, "nothing is drawn before it is switched on"
    click(qtbot, page.draw)
    game.setFocus()
    qtbot.keyClick(game, Qt.Key.Key_Space)
    qtbot.keyClick(game, Qt.Key.Key_Escape)
    qtbot.keyClick(game, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert not read(window.document.experiment.lab)[1].points, "a stroke that was given up"
    qtbot.keyClick(game, Qt.Key.Key_Space)
    qtbot.keyClick(game, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(game, Qt.Key.Key_Space)
    points = np.array(read(window.document.experiment.lab)[1].points)
    assert len(points) == 4 * 11, "four for every place of the pen"
    assert points[:, 0].mean() < -0.3
    until(qtbot, lambda: not len(picture(window).heaps))
