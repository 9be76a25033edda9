"""The sliding kernel by mouse and keys: drawing, typing, going through the map, and pictures from files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.gui.theme import Look
from nnplayground.gui.translation import use_language
from nnplayground.gui.widgets.sliding import SlidingKernel
from nnplayground.gui.widgets.sliding.cell_grid import CellGrid
from nnplayground.lessons.topics.convolution import KERNELS, MOST_PIXELS
from tests.gui.hands import choose, click, type_number, until

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


@pytest.fixture
def slider(qtbot: QtBot, qapp: QApplication) -> SlidingKernel:
    """Return one in a window of its own."""
    made = SlidingKernel(Look(qapp), lambda: 4)
    qtbot.addWidget(made)
    made.resize(560, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def press(qtbot: QtBot, grid: CellGrid, *cells: tuple[int, int]) -> None:
    """Press on a cell, and drag over others."""
    places = [grid.place(*cell).center().toPoint() for cell in cells]
    qtbot.mousePress(grid, LEFT, pos=places[0])
    for place in places[1:]:
        qtbot.mouseMove(grid, place)
    qtbot.mouseRelease(grid, LEFT, pos=places[-1])


def keys(qtbot: QtBot, grid: CellGrid, *pressed: Key) -> None:
    grid.setFocus()
    for key in pressed:
        qtbot.keyClick(grid, key)


def test_it_goes_from_place_to_place_and_the_map_fills(qtbot: QtBot, slider: SlidingKernel) -> None:
    assert np.isnan(slider.map.values).sum() == 35
    click(qtbot, slider.steps.next_button)
    keys(qtbot, slider.map, Key.Key_Down, Key.Key_Right, Key.Key_Space)
    assert slider.place == 9
    assert slider.seen == {0, 1, 7, 8, 9}
    click(qtbot, slider.steps.before_button)
    assert slider.place == 8
    press(qtbot, slider.map, (4, 5))
    assert slider.place == 29
    click(qtbot, slider.steps.all_button)
    assert np.array_equal(slider.map.values, slider.sliding.map)
    assert not slider.steps.next_button.isEnabled()
    click(qtbot, slider.steps.first_button)
    assert slider.seen == {0}


def test_products_and_sum_are_those_of_the_window(qtbot: QtBot, slider: SlidingKernel) -> None:
    slider.go_to(8)
    assert np.array_equal(slider.products.values, slider.sliding.seen(8) * KERNELS["vertical"].values)
    until(qtbot, lambda: bool(slider.sum.parts) and slider.sum.parts[0].startswith("y_{23}"))
    assert slider.sum.parts[0].count(r"\cdot") == 9
    assert slider.sum.accessibleName().endswith("= 0")


def test_the_image_is_drawn_with_mouse_and_keys(qtbot: QtBot, slider: SlidingKernel) -> None:
    choose(qtbot, slider.controls.picture, "blank")
    slider.fill()
    press(qtbot, slider.image, (1, 1), (1, 2), (1, 3))
    assert slider.sliding.image.sum() == 3.0
    assert len(slider.seen) == 36, "the map follows, and stays filled"
    assert np.array_equal(slider.map.values, slider.sliding.map)
    press(qtbot, slider.image, (1, 2))
    assert slider.sliding.image[1].tolist() == [0, 1, 0, 1, 0, 0, 0, 0]
    keys(qtbot, slider.image, Key.Key_Down, Key.Key_Left, Key.Key_Space, Key.Key_Down, Key.Key_Plus)
    assert slider.sliding.image[2, 1] == 1.0
    assert slider.sliding.image[3, 1] == 0.25


def test_the_kernel_is_typed_turned_and_chosen(qtbot: QtBot, slider: SlidingKernel) -> None:
    type_number(qtbot, slider.form.boxes[0, 0], "2,5")
    assert slider.sliding.kernel[0, 0] == 2.5
    assert "Draw on the image" in slider.note.text()
    click(qtbot, slider.controls.turn_button)
    assert slider.sliding.kernel[2, 2] == 2.5
    choose(qtbot, slider.controls.kernel, "blur")
    assert "mean of nine" in slider.note.text()
    assert (slider.form.boxes[0, 0].text(), slider.form.boxes[0, 0].value) == ("0.111", 1.0 / 9.0)
    type_number(qtbot, slider.controls.boxes["size"], "2")
    assert len(slider.form.boxes) == 4


def test_stride_padding_and_pooling(qtbot: QtBot, slider: SlidingKernel) -> None:
    type_number(qtbot, slider.controls.boxes["padding"], "1")
    type_number(qtbot, slider.controls.boxes["stride"], "2")
    assert slider.sliding.shape == (4, 4)
    assert "4 × 4" in slider.steps.said.text()
    press(qtbot, slider.image, (0, 0))
    assert slider.sliding.image[0, 0] == 0.0, "what stands around the image cannot be drawn on"
    choose(qtbot, slider.controls.what, "max")
    assert (slider.sliding.stride, slider.sliding.padding) == (2, 0)
    assert not slider.form.isVisible()
    type_number(qtbot, slider.controls.boxes["padding"], "2")
    assert slider.controls.boxes["padding"].value == 1
    choose(qtbot, slider.controls.what, "kernel")
    assert np.array_equal(slider.sliding.kernel, KERNELS["vertical"].values)
    type_number(qtbot, slider.controls.boxes["padding"], "0")
    slider.show_image(np.zeros((2, 2)))
    assert "no place" in slider.steps.said.text()
    assert not slider.map.isVisible()


def test_it_plays_to_the_end_and_stands_still_when_nobody_looks(qtbot: QtBot, slider: SlidingKernel) -> None:
    slider.go_to(34)
    click(qtbot, slider.steps.play_button)
    until(qtbot, lambda: slider.place == 35 and not slider.steps.play_button.isChecked())
    click(qtbot, slider.steps.play_button)
    assert slider.seen == {0}, "from the end it begins anew"
    slider.hide()
    assert not slider.steps.play_button.isChecked()


def test_a_picture_is_loaded_and_what_is_none_is_explained(qtbot: QtBot, slider: SlidingKernel, tmp_path: Path) -> None:
    picture = QImage(60, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    good, bad = tmp_path / "a.png", tmp_path / "b.png"
    assert picture.save(str(good))
    bad.write_bytes(b"no picture")
    slider.load(bad)
    until(qtbot, slider.fault.isVisible)
    assert "“b.png”" in slider.fault.text()
    slider.load(good)
    until(qtbot, lambda: slider.sliding.image.shape == (MOST_PIXELS // 2, MOST_PIXELS))
    assert slider.sliding.image.min() == 1.0
    assert not slider.fault.isVisible()
    slider.load(tmp_path / "none.png")
    until(qtbot, slider.fault.isVisible)


def test_other_kernels_can_be_offered(qtbot: QtBot, slider: SlidingKernel) -> None:
    slider.offer(kernels={"blur": KERNELS["blur"], "outline": KERNELS["outline"]})
    choose(qtbot, slider.controls.kernel, "outline")
    assert np.array_equal(slider.sliding.kernel, KERNELS["outline"].values)
    slider.offer(pictures={})
    assert slider.controls.picture.count() == 0


def test_it_fits_in_both_languages_and_themes(qapp: QApplication, slider: SlidingKernel) -> None:
    for language in ("id", "en"):
        use_language(qapp, language)
        assert slider.minimumSizeHint().width() <= 560
