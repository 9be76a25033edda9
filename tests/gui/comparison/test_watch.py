"""Which runs are kept, and that none is lost."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edits
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import State
from tests.gui.comparison.conftest import (
    Open,
    change,
    limited,
    run_to_the_end,
    show_runs,
    step_epochs,
    until_kept,
)
from tests.gui.hands import click, press, settle, tool, until, until_state


def test_a_run_that_ends_is_kept_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    run_to_the_end(qtbot, window)
    (name,) = until_kept(qtbot, window, 1)
    run, frame = window.run_handlers.library.runs[name], settle(qtbot, window)
    assert run.about.epochs == frame.epoch == 5
    assert run.about.train_loss == frame.record.train_loss
    assert run.about.test_score == frame.record.test_score
    assert run.about.ending == "epochs"
    assert run.experiment == window.document.experiment
    assert run.about.seconds is not None
    assert frame.curve is not None
    assert np.array_equal(run.course.train_loss, frame.curve.train_loss)


@pytest.mark.parametrize("way", ["reset", "new_weights"])
def test_a_run_that_another_one_replaces_is_kept(qtbot: QtBot, window: MainWindow, way: str) -> None:
    step_epochs(qtbot, window, 2)
    before = settle(qtbot, window)
    click(qtbot, tool(window, way))
    (name,) = until_kept(qtbot, window, 1)
    run = window.run_handlers.library.runs[name]
    assert run.about.epochs == 2
    assert run.about.train_loss == before.record.train_loss
    assert run.about.ending == ""
    assert run.about.seconds is None


def test_a_run_is_kept_when_it_is_reset_while_it_goes_on(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(limited(None))
    click(qtbot, tool(window, "run"))
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.epoch >= 3)
    shown = settle(qtbot, window).epoch
    click(qtbot, tool(window, "reset"))
    (name,) = until_kept(qtbot, window, 1)
    run = window.run_handlers.library.runs[name]
    assert run.about.epochs >= shown
    assert run.about.seconds is not None
    assert run.about.seconds > 0.0


def test_another_document_takes_nothing_away(qtbot: QtBot, window: MainWindow) -> None:
    step_epochs(qtbot, window, 1)
    window.file_handlers.begin(Experiment(title="other"))
    until_kept(qtbot, window, 1)


def test_other_data_take_nothing_away(qtbot: QtBot, window: MainWindow) -> None:
    step_epochs(qtbot, window, 1)
    data = window.around.data()
    data.source.setCurrentIndex(data.source.findData("xor"))
    data.source.activated.emit(data.source.currentIndex())
    (name,) = until_kept(qtbot, window, 1)
    assert window.run_handlers.library.runs[name].experiment.data.source == "circle"


def test_a_diverged_run_is_kept_as_such(qtbot: QtBot, open_window: Open) -> None:
    linear = edits.set_hidden(limited(None, learning_rate=0.5, batch_size=500), activation="identity", params={})
    window = open_window(edits.set_activation(linear, 2, "identity", None))
    click(qtbot, tool(window, "run"))
    until_state(qtbot, window, State.DIVERGED)
    (name,) = until_kept(qtbot, window, 1)
    run = window.run_handlers.library.runs[name]
    assert run.about.has_diverged
    assert run.about.epochs >= 1
    assert str(run.about.why) == "diverged"


def test_without_an_epoch_there_is_nothing_to_keep(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, tool(window, "step_batch"))
    until(qtbot, lambda: settle(qtbot, window).steps == 1)
    click(qtbot, tool(window, "reset"))
    until(qtbot, lambda: settle(qtbot, window).steps == 0)
    press(qtbot, window, "Shift+F3")
    panel = show_runs(qtbot, window)
    until(qtbot, lambda: "train for an epoch first" in panel.status.text())
    assert not window.run_handlers.library.runs


def test_edits_that_a_run_goes_on_through_keep_nothing(qtbot: QtBot, window: MainWindow) -> None:
    step_epochs(qtbot, window, 1)
    change(qtbot, window, learning_rate=0.1)
    change(qtbot, window, batch_size=20)
    assert settle(qtbot, window).epoch == 1
    assert not window.run_handlers.library.runs


def test_a_run_that_goes_on_replaces_what_was_kept_of_it(qtbot: QtBot, window: MainWindow) -> None:
    run_to_the_end(qtbot, window)
    until_kept(qtbot, window, 1)
    click(qtbot, tool(window, "step_epoch"))
    until(qtbot, lambda: settle(qtbot, window).epoch == 6)
    click(qtbot, tool(window, "reset"))
    library = window.run_handlers.library
    until(qtbot, lambda: [run.about.epochs for run in library.runs.values()] == [6])


def test_one_that_goes_on_with_other_settings_is_another_one(qtbot: QtBot, window: MainWindow) -> None:
    run_to_the_end(qtbot, window)
    until_kept(qtbot, window, 1)
    change(qtbot, window, learning_rate=0.5)
    click(qtbot, tool(window, "step_epoch"))
    until(qtbot, lambda: settle(qtbot, window).epoch == 6)
    click(qtbot, tool(window, "reset"))
    runs = window.run_handlers.library.runs
    until_kept(qtbot, window, 2)
    runs = window.run_handlers.library.runs
    assert sorted(run.about.epochs for run in runs.values()) == [5, 6]
    late = next(run for run in runs.values() if run.about.epochs == 6)
    assert late.marks == (5,)


def test_the_very_same_run_is_kept_once(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(2):
        run_to_the_end(qtbot, window)
        click(qtbot, tool(window, "reset"))
        until(qtbot, lambda: settle(qtbot, window).epoch == 0)
    until_kept(qtbot, window, 1)


def test_a_person_keeps_a_run_by_key_and_button(qtbot: QtBot, window: MainWindow) -> None:
    step_epochs(qtbot, window, 1)
    press(qtbot, window, "Shift+F3")
    (first,) = until_kept(qtbot, window, 1)
    press(qtbot, window, "F3")
    panel = show_runs(qtbot, window)
    assert panel.chosen() == [first]
    click(qtbot, panel.buttons["keep"])
    until(qtbot, lambda: "kept already" in panel.status.text())
    step_epochs(qtbot, window, 1)
    click(qtbot, panel.buttons["keep"])
    names = until_kept(qtbot, window, 2)
    until(qtbot, lambda: panel.chosen() == [name for name in names if name != first])


def test_stepping_back_is_not_leaving_a_run(qtbot: QtBot, window: MainWindow) -> None:
    step_epochs(qtbot, window, 1)
    window.actions_by_name["stepper"].trigger()
    session = window.around.stepper().session
    until(qtbot, lambda: session.can_go_on)
    session.go_on()
    until(qtbot, lambda: session.can_go_back)
    session.go_back()
    until(qtbot, lambda: session.can_go_on)
    assert not window.run_handlers.library.runs


def test_a_branch_takes_nothing_away(qtbot: QtBot, window: MainWindow) -> None:
    step_epochs(qtbot, window, 3)
    window.controller.branch_off(1)
    (name,) = until_kept(qtbot, window, 1)
    assert window.run_handlers.library.runs[name].about.epochs == 3


def test_runs_are_there_after_a_restart(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = open_window()
    run_to_the_end(qtbot, window)
    names = until_kept(qtbot, window, 1)
    window.close()
    panel = show_runs(qtbot, open_window())
    until(qtbot, lambda: panel.model.names == names)
    assert len(list((tmp_path / "user" / "runs").iterdir())) == 1


def test_what_is_being_kept_when_the_window_closes_is_written(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = open_window()
    step_epochs(qtbot, window, 2)
    click(qtbot, tool(window, "reset"))
    until(qtbot, lambda: settle(qtbot, window).epoch == 0)
    window.close()
    assert len(list((tmp_path / "user" / "runs").iterdir())) == 1


def test_two_windows_see_each_others_runs(qtbot: QtBot, open_window: Open) -> None:
    mine, theirs = open_window(), open_window(limited(7))
    run_to_the_end(qtbot, mine)
    until_kept(qtbot, mine, 1)
    run_to_the_end(qtbot, theirs)
    until_kept(qtbot, theirs, 2)
    panel = show_runs(qtbot, mine)
    until(qtbot, lambda: len(panel.model.names) == 2)


def test_a_damaged_file_is_named(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = open_window()
    run_to_the_end(qtbot, window)
    (name,) = until_kept(qtbot, window, 1)
    window.close()
    path = tmp_path / "user" / "runs" / name
    path.write_bytes(path.read_bytes()[:100])
    panel = show_runs(qtbot, open_window())
    until(qtbot, lambda: f"{name}.bad" in panel.status.text())
    assert panel.model.rowCount() == 0


def test_a_folder_that_cannot_be_written_is_told_and_nothing_breaks(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    (tmp_path / "user").mkdir()
    (tmp_path / "user" / "runs").write_text("in the way")
    window = open_window()
    panel = show_runs(qtbot, window)
    run_to_the_end(qtbot, window)
    until(qtbot, lambda: "not kept" in panel.status.text())
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    step_epochs(qtbot, window, 1)
