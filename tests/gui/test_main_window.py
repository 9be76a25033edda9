"""Data files, refusals with a fix, languages and looks, in the real window."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edits
from nnplayground.experiment.problems import with_output, with_training
from nnplayground.experiment.spec import CsvSpec, Experiment
from nnplayground.gui.actions import ACTIONS
from nnplayground.gui.gallery import GalleryDialog
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.plots.base import Plots
from nnplayground.gui.theme import DARK, LIGHT
from nnplayground.gui.training.messages import Command, State
from nnplayground.gui.training.plane import Axes
from tests.gui.hands import choose, click, import_dialog, settle, take_table, tool, type_number, until, until_state


def write_flowers(path: Path) -> Path:
    """Write a small table with a decimal comma, two features and three kinds."""
    rng = np.random.default_rng(0)
    rows = ["panjang;lebar;jenis"]
    for kind, centre in (("mawar", 0.0), ("melati", 4.0), ("anggrek", 8.0)):
        for x, y in rng.normal(centre, 0.5, (20, 2)):
            rows.append(f"{x:.3f};{y:.3f};{kind}".replace(".", ","))
    path.write_text("\n".join(rows))
    return path


def test_an_own_file_is_read_fitted_and_learned(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.open_data(write_flowers(tmp_path / "bunga.csv"))
    take_table(qtbot, window)
    until(qtbot, lambda: window.document.experiment.network.layers[-1].units == 3)
    settle(qtbot, window)
    assert window.around.data().file.other.text() == "bunga.csv"
    assert window.around.data().summary.text().startswith("42 training and 18 test samples; features: 2, classes: 3")
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: window.last_frame.record.test_score > 0.95)


def test_a_file_that_went_bad_is_refused_and_the_way_back_is_open(qtbot: QtBot, window: MainWindow, tmp_path) -> None:
    bad = write_flowers(tmp_path / "bad.csv")
    window.open_data(bad)
    take_table(qtbot, window)
    settle(qtbot, window)
    bad.write_text("x1,x2,y\n1,2,a\n3,4\n")
    choose(qtbot, window.around.data().file.boxes["missing"], "drop")
    until_state(qtbot, window, State.REFUSED)
    assert "3" in window.banner.text
    assert window.banner.isVisible()


def test_from_a_bad_file_the_way_back_leads_to_where_the_run_stood(qtbot: QtBot, window: MainWindow, tmp_path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("x1,x2,y\n1,2,a\n3,4\n")
    window.controller.order(Command.STEP_EPOCH)
    until(qtbot, lambda: window.last_frame.epoch == 1)
    trained = window.last_frame.weights[0].copy()
    file = CsvSpec(path=str(bad))
    window.document.edit(edits.change_data(window.document.experiment, file=file), "Open a data file")
    until_state(qtbot, window, State.REFUSED)
    assert "bad.csv" in window.banner.text or "3" in window.banner.text
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    assert window.document.experiment == Experiment()
    assert not window.banner.isVisible()
    assert window.last_frame.epoch == 1
    assert np.array_equal(window.last_frame.weights[0], trained)


def test_what_blocks_training_costs_no_weights(qtbot: QtBot, window: MainWindow) -> None:
    window.controller.order(Command.STEP_EPOCH)
    until(qtbot, lambda: window.last_frame.epoch == 1)
    trained = window.last_frame.weights[0].copy()
    window.document.edit(with_training(window.document.experiment, loss="cross_entropy"), "a cost that does not fit")
    until_state(qtbot, window, State.REFUSED)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    assert window.last_frame.epoch == 1
    assert np.array_equal(window.last_frame.weights[0], trained)


def test_a_file_that_is_not_there(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.open_data(tmp_path / "nowhere.csv")
    dialog = import_dialog(qtbot, window)
    assert "nowhere.csv" in dialog.summary.text()
    assert not dialog.import_button.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.document.experiment == Experiment()


@pytest.mark.parametrize(
    "broken",
    [
        with_output(Experiment(), activation="softmax"),
        with_training(Experiment(), loss="cross_entropy"),
        with_training(Experiment(), loss="binary_cross_entropy"),
        with_output(Experiment(), units=7),
        replace(Experiment(), data=replace(Experiment().data, features=("x9",))),
    ],
)
def test_what_does_not_fit_is_mended_by_one_click(qtbot: QtBot, open_window, broken: Experiment) -> None:
    window = open_window()
    window.document.edit(broken, "break")
    until_state(qtbot, window, State.REFUSED)
    window.controller.order(Command.RUN)
    until_state(qtbot, window, State.REFUSED)
    while window.controller.status.state is State.REFUSED:
        until(qtbot, lambda: bool(fixes(window)))
        click(qtbot, fixes(window)[0])
        until(qtbot, lambda: window.controller.status.version == window.controller.version)
    assert window.controller.status.state is State.PAUSED
    assert not window.banner.isVisible()


def fixes(window: MainWindow) -> list[QPushButton]:
    return [button for button in window.banner.findChildren(QPushButton) if button.isVisible()]


def test_wide_data_are_shown_over_any_two_features(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window.around.data().source, "iris")
    settle(qtbot, window)
    assert window.boundary.axes == Axes(2, 3), "length and width of the petals tell most"
    until(qtbot, lambda: window.last_frame.plane.axes == Axes(2, 3))
    view = window.boundary
    view.x_box.setCurrentIndex(0)
    view.x_box.activated.emit(0)
    until(qtbot, lambda: window.last_frame.plane.axes == Axes(0, 3))
    choose(qtbot, window.around.data().source, "wine")
    settle(qtbot, window)
    until(qtbot, lambda: window.last_frame.plane.axes == window.boundary.axes)
    choose(qtbot, window.around.data().source, "dosage")
    settle(qtbot, window)
    until(qtbot, lambda: window.last_frame.plane.axes == Axes(0, None))


def test_a_step_in_a_hidden_layer_is_warned_of(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window.around.network().hidden, "step")
    settle(qtbot, window)
    assert "slope 0" in window.banner.text
    assert window.controller.status.state is State.PAUSED


def test_a_batch_larger_than_the_data_is_said(qtbot: QtBot, window: MainWindow) -> None:
    window.docks.by_name["training"].raise_()
    type_number(qtbot, window.around.training().batch_size, "5000")
    frame = settle(qtbot, window)
    assert "5000" in window.banner.text
    assert frame.batches == 1


def test_languages_change_while_training_runs(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: window.last_frame.epoch > 3)
    rate = window.around.training().learning_rate.text()
    window.actions_by_name["language_id"].trigger()
    until(qtbot, lambda: tool(window, "run").text() != "Run")
    assert window.around.training().learning_rate.text() == rate
    epoch = window.last_frame.epoch
    until(qtbot, lambda: window.last_frame.epoch > epoch + 5)
    assert window.controller.status.state is State.RUNNING
    until(qtbot, lambda: window.status_line.epoch.text().startswith("Epok"))
    window.actions_by_name["language_en"].trigger()
    until(qtbot, lambda: window.status_line.epoch.text().startswith("Epoch"))
    assert tool(window, "run").text() == "Run"


def test_light_and_dark(qtbot: QtBot, window: MainWindow) -> None:
    for name, theme in (("theme_dark", DARK), ("theme_light", LIGHT)):
        window.actions_by_name[name].trigger()
        settle(qtbot, window)
        for view in (window.canvas.viewport(), window.loss.viewport(), window.around.gradients.viewport()):
            picture = view.grab().toImage()
            assert picture.pixelColor(3, picture.height() - 3).name() == theme.base.lower()


def test_every_action_has_words_and_no_two_share_a_key(window: MainWindow) -> None:
    keys = [spec.shortcut for spec in ACTIONS if spec.shortcut]
    assert len(keys) == len(set(keys))
    assert all(action.text() and action.toolTip() for action in window.actions_by_name.values())


def test_what_is_hidden_is_not_made(qtbot: QtBot, window: MainWindow) -> None:
    for name in ("boundary", "gradients", "loss"):
        window.docks.by_name[name].close()
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: window.last_frame.epoch > 5)
    settle(qtbot, window)
    needs = window.last_frame.needs
    assert window.boundary.plot.need not in needs
    assert window.loss.need not in needs
    window.docks.by_name["loss"].show()
    until(qtbot, lambda: window.loss.need in window.last_frame.needs)


def test_every_plot_is_painted(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: window.last_frame.epoch > 50)
    click(qtbot, tool(window, "run"))
    until_state(qtbot, window, State.PAUSED)
    for plot in (window.boundary.plot, window.loss, window.around.gradients):
        for box in plot._live:
            inside = plot.viewport().grab(plot._place(box)).toImage()
            shades = {inside.pixel(x, y) for x in range(0, inside.width(), 2) for y in range(inside.height())}
            assert len(shades) > 3, f"{type(plot).__name__} shows nothing"
    assert isinstance(window.loss, Plots)


def test_a_file_with_gaps_is_read_once_it_is_said_how(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = write_flowers(tmp_path / "bunga.csv")
    lines = path.read_text().splitlines()
    lines[3] = ";1,5;mawar"
    path.write_text("\n".join(lines))
    window.open_data(path)
    dialog = import_dialog(qtbot, window)
    assert "4" in dialog.summary.text()
    assert not dialog.import_button.isEnabled()
    choose(qtbot, dialog.options.boxes["missing"], "drop")
    take_table(qtbot, window)
    settle(qtbot, window)
    until_state(qtbot, window, State.PAUSED)
    assert not window.banner.isVisible()
    choose(qtbot, window.around.data().file.boxes["target"], "lebar")
    until_state(qtbot, window, State.PAUSED)
    experiment = window.document.experiment
    assert (experiment.network.layers[-1].units, experiment.network.layers[-1].activation) == (1, "identity")
    assert window.last_frame.version == window.controller.version


@pytest.mark.parametrize("rate", [0.03, 1e300])
def test_a_run_that_ends_behind_a_dialog_is_told_when_that_closes(qtbot: QtBot, open_window, rate: float) -> None:
    plane = edits.choose_source(Experiment(), "plane")
    window = open_window(with_training(plane, epochs=20, learning_rate=rate))
    settle(qtbot, window)
    window.actions_by_name["gallery"].trigger()
    dialog = window.findChild(GalleryDialog)
    assert dialog is not None
    window.controller.order(Command.RUN)
    until_state(qtbot, window, State.FINISHED if rate < 1.0 else State.DIVERGED)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    until(qtbot, lambda: not window.findChildren(GalleryDialog))
    assert window.banner.isVisible()
    assert ("Diverged" in window.banner.text) == (rate > 1.0)


def test_no_side_of_the_middle_can_be_squeezed_away(window: MainWindow) -> None:
    """faults.md E9; what is dragged far away and closeness are in `canvas/test_view.py`."""
    window.splitter.setSizes([0, 10_000])
    assert all(size > 0 for size in window.splitter.sizes())
    assert window.canvas.width() >= window.canvas.minimumSizeHint().width() > 0
