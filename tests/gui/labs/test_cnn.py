"""The lab of the convolutional network by clicks and keys: stages edited, images drawn and loaded, every tab."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from nnplayground.experiment.labs.looks.cnn import Picture
from nnplayground.experiment.labs.stages import ConvolutionStage, PoolingStage
from nnplayground.gui.labs.cnn import CnnPage
from nnplayground.gui.labs.cnn_stages import StageControls, spec_of
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.translation import use_language
from tests.gui.hands import choose, click, take_table, there_and_back, type_number, until
from tests.gui.labs.test_shell import begin, train

NETWORK, KERNELS, HAND, WHY, RESULTS = range(5)


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> CnnPage:
    """Return the page of a lab that has just been begun."""
    begin(qtbot, window, "cnn")
    found = window.centre.page
    assert isinstance(found, CnnPage)
    return found


def picture(window: MainWindow) -> Picture:
    found = window.last_frame.lab
    assert isinstance(found, Picture)
    return found


def kinds(window: MainWindow) -> list[str]:
    spec = spec_of(window.document.experiment)
    assert spec is not None
    return [type(stage).__name__.removesuffix("Stage") for stage in spec.stages]


def pick_kind(qtbot: QtBot, controls: StageControls, key: str) -> None:
    """Click a kind of stage in the menu that is open."""
    menu = controls.findChild(QMenu, "kinds")
    assert menu is not None
    assert menu.isVisible()
    action = next(action for action in menu.actions() if action.objectName() == key)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def click_box(qtbot: QtBot, page: CnnPage, index: int) -> None:
    canvas = page.network.canvas
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=canvas.place(index).center().toPoint())


def open_view(qtbot: QtBot, window: MainWindow, page: CnnPage, index: int) -> None:
    """Click a tab of the page and wait for its picture."""
    bar = page.tabs.tabBar()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())
    until(qtbot, lambda: picture(window).view == page.views[index].key)


def test_the_picture_shows_every_stage_in_training_and_takes_another(
    qtbot: QtBot, window: MainWindow, page: CnnPage
) -> None:
    canvas = page.network.canvas
    before = dict(canvas.columns())
    assert list(before) == [
        *("Image", "Convolution 1", "Pooling 1", "Convolution 2", "Pooling 2", "Dropout 1", "Classes"),
    ]
    train(qtbot, window)
    after = dict(canvas.columns())
    np.testing.assert_array_equal(after["Image"], before["Image"])
    assert not np.array_equal(after["Convolution 1"], before["Convolution 1"])
    np.testing.assert_array_equal(after["Classes"], picture(window).outputs)
    assert "16 × 8 × 8" in canvas.says(1)

    before = window.document.experiment
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=canvas.plus(2).toPoint())
    pick_kind(qtbot, page.network.controls, "convolution")
    assert kinds(window) == ["Convolution", "Pooling", "Convolution", "Convolution", "Pooling", "Dropout"]
    there_and_back(window, before)
    until(qtbot, lambda: len(picture(window).maps) == 7)
    assert canvas.current == 3
    assert [column[0] for column in canvas.columns()].count("Convolution 3") == 1


def test_stages_are_edited_in_the_picture_by_keys(qtbot: QtBot, window: MainWindow, page: CnnPage) -> None:
    canvas = page.network.canvas
    canvas.setFocus()
    for _ in range(5):
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert kinds(window) == ["Convolution", "Pooling", "Convolution", "Pooling"]
    qtbot.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert kinds(window) == ["Convolution", "Pooling", "Pooling", "Convolution"]
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    spec = spec_of(window.document.experiment)
    assert isinstance(spec.stages[3], ConvolutionStage)
    assert spec.stages[3].channels == 34
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    pick_kind(qtbot, page.network.controls, "dense")
    assert kinds(window)[-1] == "Dense"
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert page.network.controls.form.fields["units"].hasFocus()
    for _ in range(4):  # both steps up are one
        window.actions_by_name["undo"].trigger()
    assert kinds(window) == ["Convolution", "Pooling", "Convolution", "Pooling", "Dropout"]


def test_a_number_is_typed_as_one_undo_step_and_what_cannot_be_is_refused(
    qtbot: QtBot, window: MainWindow, page: CnnPage
) -> None:
    before = window.document.experiment
    click_box(qtbot, page, 1)
    type_number(qtbot, page.network.controls.form.fields["channels"], "5")
    there_and_back(window, before)
    until(qtbot, lambda: picture(window).maps[0].shape == (5, 8, 8))
    choose(qtbot, page.network.controls.form.fields["activation"], "leaky_relu")
    assert spec_of(window.document.experiment).stages[0].activation == "leaky_relu"
    slope = page.network.controls.form.params.field("slope")
    type_number(qtbot, slope, "0,2")
    assert spec_of(window.document.experiment).stages[0].params == {"slope": 0.2}

    before, controls = window.document.experiment, page.network.controls
    click(qtbot, controls.add_button)
    pick_kind(qtbot, controls, "flatten")
    assert window.document.experiment == before
    assert "Stage 3 (Pooling)" in controls.fault.text()
    assert controls.fault.isVisible()
    kernel = controls.form.fields["kernel"]
    type_number(qtbot, kernel, "12")
    assert "larger than the picture" in controls.fault.text()
    assert kernel.text() == "3"
    type_number(qtbot, controls.form.fields["padding"], "2")
    assert not controls.fault.isVisible()


def test_the_panel_edits_the_same_stages(qtbot: QtBot, window: MainWindow, page: CnnPage) -> None:
    editor = window.around.lab().panel.stages
    assert [editor.list.item(row).text() for row in range(2)] == [
        "1  Convolution  →  16 × 8 × 8  (160)",
        "2  Pooling  →  16 × 4 × 4",
    ]
    row = editor.list.visualItemRect(editor.list.item(2)).center()
    qtbot.mouseClick(editor.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    click(qtbot, editor.controls.up_button)
    assert kinds(window)[:3] == ["Convolution", "Convolution", "Pooling"]
    assert editor.list.currentRow() == 1
    click(qtbot, editor.controls.remove_button)
    assert kinds(window) == ["Convolution", "Pooling", "Pooling", "Dropout"]
    qtbot.keyClick(editor.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert editor.list.currentRow() == 2
    choose(qtbot, editor.controls.form.fields["pooling"], "avg")
    stage = spec_of(window.document.experiment).stages[2]
    assert isinstance(stage, PoolingStage)
    assert stage.pooling == "avg"
    until(qtbot, lambda: len(picture(window).maps) == 5)
    panel = window.around.lab().panel
    choose(qtbot, panel.fields["training.loss"], "mse")
    choose(qtbot, panel.fields["output"], "logistic")
    until(qtbot, lambda: window.last_frame.version == window.controller.version)
    assert abs(picture(window).outputs.sum() - 1.0) > 1e-6


def test_an_image_is_drawn_or_loaded_and_classified_at_once(
    qtbot: QtBot, window: MainWindow, page: CnnPage, tmp_path: Path
) -> None:
    desk = page.desk
    assert "Test image 1" in desk.words.text()
    click(qtbot, desk.next)
    until(qtbot, lambda: "Test image 2" in desk.words.text())
    click(qtbot, desk.clear)
    qtbot.mouseClick(desk.pad, Qt.MouseButton.LeftButton, pos=desk.pad.centre(3, 4).toPoint())
    until(qtbot, lambda: picture(window).truth is None and picture(window).image[0, 3, 4] == 1.0)
    assert desk.words.text().startswith("The network says")
    np.testing.assert_array_equal(np.ravel([value for _, value in desk.bars.columns()]), picture(window).outputs)
    click(qtbot, desk.invert)
    until(qtbot, lambda: picture(window).image[0, 0, 0] == 1.0)
    click(qtbot, desk.previous)
    until(qtbot, lambda: picture(window).truth is not None)

    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    for x in range(20):
        for y in range(20):
            image.setPixelColor(x + 20, y, Qt.GlobalColor.white)
    image.save(str(tmp_path / "half.png"))
    page.desk.load(tmp_path / "half.png")
    until(qtbot, lambda: picture(window).truth is None)
    shown = picture(window).image[0]
    assert shown.shape == (8, 8)
    assert shown[2:6, :3].max() < 0.1
    assert shown[2:6, 5:].min() > 0.9
    (tmp_path / "text.png").write_text("no picture")
    page.desk.load(tmp_path / "text.png")
    until(qtbot, page.desk.fault.isVisible)
    assert "text.png" in page.desk.fault.text()


def test_kernels_by_input_and_output_channel(qtbot: QtBot, window: MainWindow, page: CnnPage) -> None:
    open_view(qtbot, window, page, KERNELS)
    view = page.kernels
    assert len(view.grid.columns()) == 16
    choose(qtbot, view.convolution, "1")
    until(qtbot, lambda: picture(window).kernels.number == 1)
    assert len(view.grid.columns()) == 32
    choose(qtbot, view.side, "given")
    type_number(qtbot, view.channel, "7")
    assert len(view.grid.columns()) == 16
    view.grid.setFocus()
    qtbot.keyClick(view.grid, Qt.Key.Key_Right)
    assert view.chosen() == (6, 1)
    assert "from channel 2 to channel 7" in view.words.text()
    np.testing.assert_array_equal(view.map.columns()[0][1], picture(window).maps[2][6].ravel())
    click(qtbot, view.slide)
    until(qtbot, lambda: page.hand.slider.sliding.image.shape == (4, 4))
    kernel = picture(window).kernels.values[6, 1]
    np.testing.assert_allclose(page.hand.slider.sliding.kernel, kernel, atol=5e-4)
    assert "channel 2 of 16" in page.hand.words.text()
    click(qtbot, page.hand.back)
    assert page.hand.slider.sliding.image.shape == (8, 8)


def test_what_is_drawn_by_hand_is_classified_too(qtbot: QtBot, window: MainWindow, page: CnnPage) -> None:
    open_view(qtbot, window, page, HAND)
    slider = page.hand.slider
    np.testing.assert_array_equal(slider.sliding.image, picture(window).image[0])
    choose(qtbot, slider.controls.kernel, "emboss")
    click(qtbot, slider.steps.next_button)
    assert slider.place == 1
    choose(qtbot, slider.controls.picture, "cross")
    until(qtbot, lambda: picture(window).truth is None)
    place = slider.image.place(0, 0).center().toPoint()
    qtbot.mouseClick(slider.image, Qt.MouseButton.LeftButton, pos=place)
    until(qtbot, lambda: picture(window).image[0, 0, 0] == 1.0)
    np.testing.assert_array_equal(page.desk.pixels, slider.sliding.image)
    click(qtbot, page.hand.take)
    until(qtbot, lambda: "bias" in page.hand.words.text())
    z = slider.sliding.map
    np.testing.assert_allclose(np.maximum(z, 0.0), picture(window).maps[0][0], atol=0.01)


def test_why_answers_for_any_class_and_results_lead_to_the_image(
    qtbot: QtBot, window: MainWindow, page: CnnPage
) -> None:
    open_view(qtbot, window, page, WHY)
    assert picture(window).reasons.label == picture(window).said
    choose(qtbot, page.why.label, "5")
    until(qtbot, lambda: picture(window).reasons.label == 5)
    assert "z of 5" in page.why.titles[0].text()
    first = picture(window).reasons.occlusion
    type_number(qtbot, page.why.cover, "5")
    until(qtbot, lambda: not np.array_equal(picture(window).reasons.occlusion, first))
    np.testing.assert_array_equal(page.why.occlusion.columns()[0][1], picture(window).reasons.occlusion.ravel())

    open_view(qtbot, window, page, RESULTS)
    results = picture(window).results
    grid = page.results.grid
    assert f"{results.wrong} of {results.examined}" in page.results.words.text()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.place(3).center().toPoint())
    assert page.desk.sample == results.samples[3]
    until(qtbot, lambda: f"Test image {results.samples[3] + 1} " in page.desk.words.text())
    np.testing.assert_array_equal(picture(window).image[0], results.images[3])


@pytest.mark.thorough
def test_saved_opened_and_in_another_language(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, page: CnnPage, open_window, tmp_path: Path
) -> None:
    click_box(qtbot, page, 1)
    type_number(qtbot, page.network.controls.form.fields["channels"], "4")
    train(qtbot, window)
    use_language(qapp, "id")
    qtbot.wait(1)
    outputs, path = picture(window).outputs, tmp_path / "cnn.nnplay"
    with qtbot.waitSignal(window.project.saved):
        window.project.save(path)
    window.close()
    other = open_window()
    other.file_handlers.open(path)
    until(qtbot, lambda: other.last_frame.epoch == 1 and other.last_frame.lab is not None)
    np.testing.assert_array_equal(picture(other).outputs, outputs)
    assert spec_of(other.document.experiment).stages[0].channels == 4


def test_images_of_a_table_are_drawn_in_their_own_size(
    qtbot: QtBot, window: MainWindow, page: CnnPage, tmp_path: Path
) -> None:
    page.network.controls.pick(0)
    path = tmp_path / "bars.csv"
    rows = [[*(str(int(column % 4 == number % 4)) for column in range(16)), str(number % 4)] for number in range(24)]
    names = [f"p{number}" for number in range(16)] + ["kind"]
    path.write_text("\n".join(",".join(row) for row in (names, *rows)) + "\n")
    window.open_data(path)
    take_table(qtbot, window)
    until(qtbot, lambda: page.desk.pixels.shape == (4, 4))
    assert "1 × 4 × 4" in page.network.canvas.says(0)
    editor = window.around.lab().panel.stages
    assert "16 × 4 × 4" in editor.list.item(0).text()
