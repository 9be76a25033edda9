"""Networks leave by the menu: as files of other tools with the weights that they have, as a table, and as scripts.

faults.md: S2 `test_what_cannot_be_written_is_said`, S1 `test_an_old_file_stays_when_the_network_is_refused`.
"""

from __future__ import annotations

import csv
import runpy
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from nnplayground.data.csv_export import FORMS
from nnplayground.experiment import edits
from nnplayground.experiment.build import build
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import State
from nnplayground.interchange import predictions
from nnplayground.interchange.exports import EXPORTS
from nnplayground.interchange.scripts import SCRIPTS
from nnplayground.lessons.walk import Course, Phase
from tests.gui.conftest import Open
from tests.gui.hands import press, settle, type_file, until, until_state


def dialog(qtbot: QtBot, window: MainWindow) -> QFileDialog:
    until(qtbot, lambda: window.findChild(QFileDialog, "files") is not None)
    found = window.findChild(QFileDialog, "files")
    assert found is not None
    return found


def export(qtbot: QtBot, window: MainWindow, key: str, path: Path) -> None:
    """Press Ctrl+E, choose a tool by the keyboard, give a name without a suffix, and wait for the file."""
    press(qtbot, window, "Ctrl+E")
    box = dialog(qtbot, window).findChild(QComboBox, "fileTypeCombo")
    assert box is not None
    for _ in range(list(EXPORTS).index(key)):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    box.activated.emit(box.currentIndex())
    type_file(qtbot, window, path)
    until(qtbot, lambda: path.with_suffix(EXPORTS[key].suffix).exists() or window.banner.isVisible())


def copy(qtbot: QtBot, window: MainWindow, key: str) -> str:
    """Open the menu *Copy as code*, choose a tool, and wait for the clipboard or a refusal."""
    QGuiApplication.clipboard().clear()
    menu = window.way_out.menu
    menu.popup(window.rect().center())
    action = next(action for action in menu.actions() if action.objectName() == f"copy {key}")
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    until(qtbot, lambda: bool(QGuiApplication.clipboard().text()) or window.banner.isVisible())
    return QGuiApplication.clipboard().text()


@pytest.mark.parametrize("key", EXPORTS)
def test_the_trained_network_is_exported(qtbot: QtBot, window: MainWindow, tmp_path: Path, key: str) -> None:
    settle(qtbot, window)
    press(qtbot, window, "F11")
    until(qtbot, lambda: window.last_frame.epoch == 1)
    export(qtbot, window, key, tmp_path / "jaringan")
    if key == "sklearn":  # has one activation for all hidden layers and no tanh for the output
        assert "scikit-learn cannot express this network" in window.banner.text
        return
    content = (tmp_path / "jaringan").with_suffix(EXPORTS[key].suffix).read_bytes()
    until(qtbot, lambda: "jaringan" in window.statusBar().currentMessage())
    if key == "onnx":
        return
    weight = float(settle(qtbot, window).weights[0][0, 0])
    assert (f"${weight:.3g}$" if key == "tikz" else repr(weight)) in content.decode()


def test_an_exported_network_gives_the_loss_of_the_canvas(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    settle(qtbot, window)
    press(qtbot, window, "F11")
    until(qtbot, lambda: window.last_frame.epoch == 1)
    export(qtbot, window, "numpy", tmp_path / "net")
    outputs = runpy.run_path(str(tmp_path / "net.py"))["outputs"]
    prepared, curve = window.data_handlers._prepared, settle(qtbot, window).curve
    errors = outputs(prepared.dataset.x[prepared.test]) - prepared.targets[prepared.test]
    assert (errors**2).sum() / (2 * len(errors)) == pytest.approx(curve.test_loss[-1], rel=1e-12)
    assert np.mean(np.abs(errors) < 1.0) == curve.test_score[-1]


def test_parameters_are_exported_as_a_table(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    settle(qtbot, window)
    window.actions_by_name["export_parameters"].trigger()
    type_file(qtbot, window, tmp_path / "parameters")
    path = tmp_path / "parameters.csv"
    until(qtbot, path.exists)
    rows = list(csv.DictReader(path.read_text().splitlines()))
    assert len(rows) == (2 + 1) * 4 + (4 + 1) * 2 + (2 + 1)
    assert {row["layer"] for row in rows} == {"1", "2", "3"}


@pytest.mark.parametrize("key", SCRIPTS)
def test_the_experiment_is_copied_as_code(qtbot: QtBot, open_window: Open, key: str) -> None:
    experiment = edits.choose_output(edits.choose_source(Experiment(), "blobs"), "softmax", None)
    window = open_window(edits.set_hidden(edits.choose_loss(experiment, "cross_entropy", None), activation="relu"))
    settle(qtbot, window)
    code = copy(qtbot, window, key)
    assert "losses" in code
    compile(code, "script.py", "exec")
    assert "Copied as code" in window.statusBar().currentMessage()


def test_what_no_script_can_do_is_refused_with_the_reason(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(edits.set_hidden(Experiment(), dropout=0.5))
    settle(qtbot, window)
    assert copy(qtbot, window, "numpy") == ""
    assert "dropout draws other numbers there" in window.banner.text
    window.actions_by_name["language_id"].trigger()
    copy(qtbot, window, "numpy")
    until(qtbot, lambda: "dropout" in window.banner.text and "cannot" not in window.banner.text)


def test_what_cannot_be_written_is_said(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    settle(qtbot, window)
    window.way_out.export(tmp_path / "nowhere" / "net.py", EXPORTS["numpy"].encode)
    until(qtbot, window.banner.isVisible)
    assert "net.py" in window.banner.text


def test_a_network_that_cannot_be_trained_is_not_exported(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    settle(qtbot, window)
    window.document.edit(edits.set_units(window.document.experiment, 2, 3), "three outputs for two classes")
    until_state(qtbot, window, State.REFUSED)
    window.way_out.export(tmp_path / "net.py", EXPORTS["numpy"].encode)
    until(qtbot, lambda: "no trained network" in window.banner.text)
    assert not (tmp_path / "net.py").exists()


def test_an_old_file_stays_when_the_network_is_refused(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = open_window()
    settle(qtbot, window)
    path = tmp_path / "net.py"
    path.write_text("old")
    window.way_out.export(path, EXPORTS["sklearn"].encode)
    until(qtbot, window.banner.isVisible)
    assert path.read_text() == "old"
    assert list(tmp_path.glob(".nnplay-*")) == []


def test_the_menu_lists_every_tool_in_both_languages(qtbot: QtBot, window: MainWindow) -> None:
    menu = window.way_out.menu
    assert isinstance(menu, QMenu)
    for language in ("language_en", "language_id"):
        window.actions_by_name[language].trigger()
        menu.aboutToShow.emit()
        assert [action.objectName() for action in menu.actions()] == [f"copy {key}" for key in SCRIPTS]
        assert all(action.text() for action in menu.actions())


def test_the_next_step_is_exported_number_by_number(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "step.csv"
    settle(qtbot, window)
    window.actions_by_name["export_step"].trigger()
    dialog(qtbot, window).selectNameFilter(dialog(qtbot, window).nameFilters()[0])
    type_file(qtbot, window, path)
    until(qtbot, path.exists)
    frame = settle(qtbot, window)
    walk = Course.begin(window.document.experiment).walk
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    assert len(rows) == len(walk)
    assert {row["phase"] for row in rows} == {phase.label for phase in Phase}
    assert float(rows[-1]["value"]) == walk[len(walk) - 1].equation.value
    press(qtbot, window, "F10")
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.steps == frame.steps + 1)
    assert window.last_frame is not None
    old = {row["name"]: float(row["value"]) for row in rows}
    assert window.last_frame.weights[0][0, 0] == old["w₁₁⁽¹⁾′"]


def test_predictions_are_exported_as_a_table(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "predictions.csv"
    settle(qtbot, window)
    press(qtbot, window, "F11")
    until(qtbot, lambda: window.last_frame.epoch == 1)
    window.actions_by_name["export_predictions"].trigger()
    dialog(qtbot, window).selectNameFilter(dialog(qtbot, window).nameFilters()[0])
    type_file(qtbot, window, path)
    until(qtbot, path.exists)
    run = build(window.document.experiment)
    run.training.advance_epoch()
    assert path.read_bytes() == predictions.encode(run, FORMS["point"])
    until(qtbot, lambda: "predictions.csv" in window.statusBar().currentMessage())


def test_predictions_of_what_cannot_be_trained_are_refused(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "predictions.csv"
    path.write_text("old")
    settle(qtbot, window)
    window.document.edit(edits.set_units(window.document.experiment, 2, 3), "three outputs for two classes")
    until_state(qtbot, window, State.REFUSED)
    window.way_out.export_predictions(path, FORMS["comma"])
    until(qtbot, lambda: "no trained network" in window.banner.text)
    assert path.read_text() == "old"
