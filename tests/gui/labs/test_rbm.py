"""The lab of the Boltzmann machine, tab by tab."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnplayground.gui.labs.rbm import RbmPage
from nnplayground.gui.main_window import MainWindow
from tests.gui.hands import choose, click, until
from tests.gui.labs.conftest import begin_with, picture, step

FILTERS, REBUILT, GIBBS, COMPLETE, DREAM = range(5)


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> RbmPage:
    made = begin_with(qtbot, window, "rbm", hidden=9, contrast__batch_size=200)
    assert isinstance(made, RbmPage)
    return made


def test_a_filter_is_described(qtbot: QtBot, window: MainWindow, page: RbmPage) -> None:
    step(qtbot, window)
    page.filters.setFocus()
    qtbot.keyClick(page.filters, Qt.Key.Key_Right)
    assert page.learned.words.text().startswith("Hidden unit 1: bias")


def test_images_come_back(qtbot: QtBot, window: MainWindow, page: RbmPage) -> None:
    page.tabs.setCurrentIndex(REBUILT)
    until(qtbot, lambda: picture(window).rebuilt is not None)
    assert "Mean square error" in page.rebuilt.after.accessibleDescription()


def test_gibbs_sampling_goes_half_step_by_half_step(qtbot: QtBot, window: MainWindow, page: RbmPage) -> None:
    page.tabs.setCurrentIndex(GIBBS)
    until(qtbot, lambda: picture(window).chain is not None)
    assert not page.gibbs.back.isEnabled()
    assert not page.gibbs.seen.columns()  # nothing has been drawn yet
    for number in (1, 2, 3):
        click(qtbot, page.gibbs.step)
        until(qtbot, lambda number=number: len(picture(window).chain.energies) == number)
    assert "Half step 3, up" in page.gibbs.words.text()
    third = picture(window).chain
    click(qtbot, page.gibbs.back)
    until(qtbot, lambda: len(picture(window).chain.energies) == 2)
    assert np.array_equal(picture(window).chain.visible, third.visible[:2])
    click(qtbot, page.gibbs.again)
    until(qtbot, lambda: not np.array_equal(picture(window).chain.hidden, third.hidden[:1]))


def test_a_drawn_image_is_completed(qtbot: QtBot, window: MainWindow, page: RbmPage) -> None:
    page.tabs.setCurrentIndex(COMPLETE)
    until(qtbot, lambda: picture(window).completed is not None)
    pad = page.completion.choice.pad
    qtbot.mouseClick(pad, Qt.MouseButton.LeftButton, pos=pad.centre(1, 2).toPoint())
    until(qtbot, lambda: picture(window).image[1, 2] == 1.0)
    choose(qtbot, page.completion.half, "top")
    until(qtbot, lambda: not picture(window).completed[1][0, 0])
    click(qtbot, page.completion.choice.next)
    until(qtbot, lambda: picture(window).image[1, 2] != 1.0)


def test_keys_draw_too(qtbot: QtBot, window: MainWindow, page: RbmPage) -> None:
    page.tabs.setCurrentIndex(COMPLETE)
    pad = page.completion.choice.pad
    pad.setFocus()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Space):
        qtbot.keyClick(pad, key)
    assert pad.pixels[3, 3] == 1.0
    assert pad.pixels.sum() == pytest.approx(2.4)
    qtbot.keyClick(pad, Qt.Key.Key_Backspace)
    assert pad.pixels[3, 3] == 0.0
    until(qtbot, lambda: picture(window).image[3, 3] == 0.0)


def test_dreams_change_with_other_numbers(qtbot: QtBot, window: MainWindow, page: RbmPage) -> None:
    page.tabs.setCurrentIndex(DREAM)
    until(qtbot, lambda: picture(window).dreams is not None)
    before = picture(window).dreams
    click(qtbot, page.dream.again)
    until(qtbot, lambda: not np.array_equal(picture(window).dreams, before))


def test_the_page_follows_the_language(qtbot: QtBot, window: MainWindow, page: RbmPage) -> None:
    window.actions_by_name["language_id"].trigger()
    until(qtbot, lambda: page.tabs.tabText(GIBBS) == "Penarikan Gibbs")
