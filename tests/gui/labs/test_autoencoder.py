"""The lab of the autoencoder, tab by tab."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnplayground.gui.labs.autoencoder import AutoencoderPage
from nnplayground.gui.main_window import MainWindow
from tests.gui.hands import choose, click, type_number, until
from tests.gui.labs.conftest import begin_with, picture, step


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> AutoencoderPage:
    made = begin_with(qtbot, window, "autoencoder", hidden=(8,), training__batch_size=400)
    assert isinstance(made, AutoencoderPage)
    return made


def test_images_are_given_back(qtbot: QtBot, window: MainWindow, page: AutoencoderPage) -> None:
    step(qtbot, window)
    assert "principal components" in page.rebuilt.words.text()
    before = picture(window).rebuilt.images
    click(qtbot, page.rebuilt.next)
    until(qtbot, lambda: not np.array_equal(picture(window).rebuilt.images, before))
    assert not page.rebuilt.grids[1].isVisible()
    choose(qtbot, window.around.lab().panel.fields["corruption"], "mask")
    until(qtbot, page.rebuilt.grids[1].isVisible)


def test_what_is_for_the_output_alone_is_offered_there_alone(window: MainWindow, page: AutoencoderPage) -> None:
    fields = window.around.lab().panel.fields
    offered = {path: fields[path].findData("softmax") >= 0 for path in ("activation", "code", "output")}
    assert offered == {"activation": False, "code": False, "output": True}


def test_the_ring_is_dragged_over_the_map(qtbot: QtBot, window: MainWindow, page: AutoencoderPage) -> None:
    page.tabs.setCurrentIndex(1)
    until(qtbot, lambda: picture(window).map is not None)
    plot = page.map.plot
    x, y = picture(window).map.codes[3].tolist()
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=plot.spot(x, y).toPoint())
    until(qtbot, lambda: picture(window).map.place == pytest.approx(plot.place, abs=1e-5))
    before = picture(window).map.decoded
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    until(qtbot, lambda: not np.array_equal(picture(window).map.decoded, before))
    page.map.walk.choose(0)
    until(qtbot, lambda: picture(window).map.place[0] < x)


def test_principal_components_stand_beside(qtbot: QtBot, window: MainWindow, page: AutoencoderPage) -> None:
    page.tabs.setCurrentIndex(2)
    until(qtbot, lambda: picture(window).straight is not None)
    assert "2 principal components explain" in page.straight.words.text()
    type_number(qtbot, window.around.lab().panel.fields["bottleneck"], "5")
    until(qtbot, lambda: "5 principal components explain" in page.straight.words.text())
