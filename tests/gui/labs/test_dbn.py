"""The lab of the deep belief network: layer by layer, then fine-tuned."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from nnplayground.gui.labs.dbn import DbnPage
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import State
from tests.gui.hands import choose, click, until
from tests.gui.labs.conftest import begin_with, picture, step


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> DbnPage:
    small = {"hidden": (9, 6), "epochs_each": 1, "contrast__batch_size": 300, "labelled": 60}
    made = begin_with(qtbot, window, "dbn", **small, training__epochs=3)
    assert isinstance(made, DbnPage)
    return made


def test_machines_learn_one_after_the_other(qtbot: QtBot, window: MainWindow, page: DbnPage) -> None:
    assert "Machine 1 of 2 is learning" in page.learned.words.text()
    step(qtbot, window)
    assert "Machine 2 of 2 is learning" in page.learned.words.text()
    choose(qtbot, page.learned.machine, "1")
    until(qtbot, lambda: len(picture(window).learned) == 6)
    step(qtbot, window)
    until(qtbot, lambda: window.controller.status.state is State.FINISHED)


def test_images_and_dreams(qtbot: QtBot, window: MainWindow, page: DbnPage) -> None:
    step(qtbot, window, 2)
    page.tabs.setCurrentIndex(1)
    until(qtbot, lambda: len(picture(window).rebuilt) == 3)
    page.tabs.setCurrentIndex(2)
    until(qtbot, lambda: picture(window).dreams is not None)
    before = picture(window).dreams
    click(qtbot, page.dream.again)
    until(qtbot, lambda: not np.array_equal(picture(window).dreams, before))


def test_fine_tuning_and_back(qtbot: QtBot, window: MainWindow, page: DbnPage) -> None:
    page.tabs.setCurrentIndex(3)
    until(qtbot, page.tuned.begin.isEnabled)
    click(qtbot, page.tuned.begin)
    until(qtbot, lambda: picture(window).beside is not None)
    step(qtbot, window, 3)
    assert "With the classes of 60 images" in page.tuned.words.text()
    assert len(picture(window).beside.twin_accuracy) == 4
    window.actions_by_name["undo"].trigger()
    until(qtbot, lambda: picture(window).beside is None)
    assert window.last_frame.epoch == 2  # what the machines have learned is still there
