"""Networks of other tools in the window: by the menu, by *Open*, by a drop; the document stays where one is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from sklearn.datasets import load_iris
from sklearn.neural_network import MLPClassifier

from nnplayground.experiment import edits
from nnplayground.experiment.files import Saved
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import State
from nnplayground.interchange.imports import decode
from tests.gui.handlers.conftest import Composed
from tests.gui.handlers.test_file import drop as drop_mime
from tests.gui.handlers.test_file import edit, of_files, said
from tests.gui.hands import answer, press, settle, type_file, until
from tests.interchange.ways_in.test_sklearn_reading import fitted

FILES = Path(__file__).parents[2] / "interchange" / "ways_in" / "files"
IRIS, GELU = FILES / "skl2onnx_iris.onnx", FILES / "torch_gelu.onnx"


def click_import(qtbot: QtBot, window: MainWindow) -> None:
    """Open the menu *File* and click *Import network*."""
    menu = next(
        menu
        for menu in window.menuBar().findChildren(QMenu)
        if window.actions_by_name["import_network"] in menu.actions()
    )
    menu.popup(window.rect().center())
    place = menu.actionGeometry(window.actions_by_name["import_network"]).center()
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)


def drop(window: MainWindow, path: Path) -> None:
    """Let a file fall onto the window."""
    drop_mime(window, of_files(path))


def is_network(window: MainWindow, path: Path) -> bool:
    """Say whether the window has the network of a file, under the name of that."""
    wanted = decode(path)
    layers = window.document.experiment.network.layers
    return window.project.name == path.stem and [layer.units for layer in layers] == [
        layer.bias.size for layer in wanted.layers
    ]


def assert_weights(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    frame = settle(qtbot, window)
    for mine, layer in zip(frame.weights, decode(path).layers, strict=True):
        np.testing.assert_allclose(mine, layer.weights, rtol=1e-12)


def test_a_network_is_imported_by_the_menu_and_can_be_trained_on(qtbot: QtBot, asking: MainWindow) -> None:
    settle(qtbot, asking)
    click_import(qtbot, asking)
    type_file(qtbot, asking, GELU)
    until(qtbot, lambda: is_network(asking, GELU))
    assert_weights(qtbot, asking, GELU)
    assert asking.project.path is None
    assert asking.isWindowModified()  # it is in no file of ours yet
    assert asking.document.experiment.data == Experiment().data
    before = settle(qtbot, asking).epoch
    press(qtbot, asking, "F11")
    until(qtbot, lambda: asking.last_frame is not None and asking.last_frame.epoch > before)


def test_open_and_drop_are_the_same_door(qtbot: QtBot, compose: Composed) -> None:
    window = compose(edits.choose_source(Experiment(), "iris"))
    settle(qtbot, window)
    press(qtbot, window, "Ctrl+O")
    type_file(qtbot, window, IRIS)
    until(qtbot, lambda: is_network(window, IRIS))
    window.file_handlers.put(Saved(Experiment()))
    settle(qtbot, window)
    drop(window, GELU)
    until(qtbot, lambda: is_network(window, GELU))
    assert_weights(qtbot, window, GELU)


@pytest.mark.thorough
def test_what_people_should_know_stands_in_the_banner(qtbot: QtBot, compose: Composed, tmp_path: Path) -> None:
    skops_io = pytest.importorskip("skops.io")
    x, y = load_iris(return_X_y=True)
    path = tmp_path / "flowers.skops"
    skops_io.dump(fitted(MLPClassifier(hidden_layer_sizes=(5,), max_iter=2000, random_state=0), x, y), path)
    window = compose(edits.choose_source(Experiment(), "iris"))
    settle(qtbot, window)
    drop(window, path)
    until(qtbot, lambda: window.project.name == "flowers")
    for part in ("fresh solver", "classes 0, 1, 2 of the network are taken for setosa", "Standardising is off"):
        assert part in window.banner.text
    assert window.document.experiment.training.solver == "adam"
    frame = settle(qtbot, window)
    assert frame.curve is not None
    assert frame.curve.train_score[-1] > 0.9


def test_unsaved_work_is_asked_about_first(qtbot: QtBot, asking: MainWindow) -> None:
    settle(qtbot, asking)
    mine = edit(asking)
    click_import(qtbot, asking)
    answer(qtbot, asking, -1)
    assert asking.document.experiment == mine
    drop(asking, GELU)
    until(qtbot, lambda: "Save the changes" in said(asking))
    answer(qtbot, asking, 1)
    until(qtbot, lambda: is_network(asking, GELU))


@pytest.mark.parametrize("suffix", [".pkl", ".joblib", ".onnx", ".skops"])
def test_what_is_refused_leaves_the_document_alone(
    qtbot: QtBot, asking: MainWindow, tmp_path: Path, suffix: str
) -> None:
    settle(qtbot, asking)
    before = asking.document.experiment
    path = tmp_path / f"model{suffix}"
    path.write_bytes(b"\x80\x04K\x01.")
    drop(asking, path)
    until(qtbot, lambda: "pickle" in said(asking) or "damaged" in said(asking))
    assert path.name in said(asking)
    answer(qtbot, asking, 0)
    assert asking.document.experiment == before
    assert not asking.isWindowModified()


def test_data_that_do_not_fit_are_told_what_is_needed(qtbot: QtBot, asking: MainWindow) -> None:
    settle(qtbot, asking)
    drop(asking, IRIS)
    until(qtbot, lambda: "inputs: 4, classes: 3" in said(asking))
    assert "Iris" in said(asking)
    answer(qtbot, asking, 0)
    assert asking.document.experiment == Experiment()


def test_importing_while_training_stops_the_old_run(qtbot: QtBot, asking: MainWindow) -> None:
    settle(qtbot, asking)
    press(qtbot, asking, "F5")
    until(qtbot, lambda: asking.controller.status.state is State.RUNNING)
    asking.file_handlers.asks = False
    drop(asking, GELU)
    until(qtbot, lambda: is_network(asking, GELU))
    frame = settle(qtbot, asking)
    assert frame.epoch == 0
    assert_weights(qtbot, asking, GELU)


def test_a_saved_import_is_there_again(qtbot: QtBot, asking: MainWindow, tmp_path: Path) -> None:
    copy = tmp_path / "jaringan.onnx"
    shutil.copy(GELU, copy)
    settle(qtbot, asking)
    drop(asking, copy)
    until(qtbot, lambda: asking.project.name == "jaringan")
    settle(qtbot, asking)
    with qtbot.waitSignal(asking.project.saved):
        press(qtbot, asking, "Ctrl+S")
        type_file(qtbot, asking, tmp_path / "jaringan.nnplay")
    asking.file_handlers.do_new()
    until(qtbot, lambda: asking.project.path is None)
    asking.file_handlers.open(tmp_path / "jaringan.nnplay")
    until(qtbot, lambda: asking.project.path is not None)
    assert_weights(qtbot, asking, GELU)
