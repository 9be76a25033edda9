"""The menu *File* with real keys: nothing unsaved goes in silence, and what was saved is there again.

faults.md: S1 `test_a_full_disk_is_told`, S2 `test_save_elsewhere_after_a_failure`, S6 in `experiment/test_names.py`,
S7 `test_a_file_changed_by_another_program`, `test_a_file_open_in_another_window`, S8 `test_what_is_no_file`,
E3 `test_opening_while_training`, E7 `test_closing_while_training_asks_once`, E8 `test_saving_does_not_disturb_the_run`,
C4 `test_one_door_for_drops`, P18 `test_data_file_moved`, `test_data_file_changed`.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edits, files
from nnplayground.experiment.build import build
from nnplayground.experiment.line import to_line
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.filing.drops import what
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import Command, State
from nnplayground.i18n import Text
from tests.experiment.experiments import experiment
from tests.gui.conftest import Open
from tests.gui.handlers.conftest import Composed
from tests.gui.hands import answer, press, settle, take_table, tool, type_file, until, until_state

OTHER = experiment("xor", data_seed=3)


def edit(window: MainWindow) -> Experiment:
    """Change something."""
    window.document.edit(edits.set_units(window.document.experiment, 0, 7), "more")
    return window.document.experiment


def train(qtbot: QtBot, window: MainWindow, epochs: int = 3) -> None:
    """Press F11 so often."""
    for _ in range(epochs):
        before = settle(qtbot, window).epoch
        press(qtbot, window, "F11")
        until(qtbot, lambda before=before: window.last_frame is not None and window.last_frame.epoch > before)


def save(qtbot: QtBot, window: MainWindow, path: Path) -> files.Saved:
    """Save under a name and return what stands there."""
    with qtbot.waitSignal(window.project.saved):
        press(qtbot, window, "Ctrl+Shift+S")
        type_file(qtbot, window, path)
    return files.load(path.with_suffix(files.SUFFIX))


def said(window: MainWindow) -> str:
    """Return the question that is open."""
    box = window.file_handlers.questions.box
    return "" if box is None else f"{box.text()} {box.informativeText()}"


def written(path: Path, spec: Experiment = OTHER, epochs: int = 0) -> Path:
    """Write a trained experiment."""
    training = build(spec).training
    for _ in range(epochs):
        training.advance_epoch()
    files.save(path, files.Saved(spec, training.network.parameters, training.state()))
    return path


# -- titles and marks --------------------------------------------------------------------------------------------------


def test_the_title_says_what_is_unsaved(qtbot: QtBot, asking: MainWindow, tmp_path: Path) -> None:
    assert asking.windowTitle().startswith("Untitled[*]")
    assert not asking.isWindowModified()
    edit(asking)
    assert asking.isWindowModified()
    press(qtbot, asking, "Ctrl+Z")
    assert not asking.isWindowModified()
    settle(qtbot, asking)
    train(qtbot, asking, 1)
    assert asking.isWindowModified()
    save(qtbot, asking, tmp_path / "a b.nnplay")
    assert asking.windowTitle().startswith("a b.nnplay[*]")
    assert not asking.isWindowModified()
    train(qtbot, asking, 1)
    assert asking.isWindowModified()


# -- save and open -----------------------------------------------------------------------------------------------------


def test_what_is_saved_is_opened_where_it_stood(qtbot: QtBot, compose: Composed, tmp_path: Path) -> None:
    first, second = compose(), compose()
    train(qtbot, first, 3)
    expected = settle(qtbot, first)
    save(qtbot, first, tmp_path / "run")
    first.file_handlers.do_new()
    until(qtbot, lambda: first.project.path is None)
    press(qtbot, second, "Ctrl+O")
    type_file(qtbot, second, tmp_path / "run.nnplay")
    until(qtbot, lambda: second.project.path is not None)
    frame = settle(qtbot, second)
    assert (frame.epoch, frame.steps) == (expected.epoch, expected.steps)
    assert all(np.array_equal(a, b) for a, b in zip(frame.weights, expected.weights, strict=True))
    assert frame.curve is not None
    assert expected.curve is not None
    assert np.array_equal(frame.curve.train_loss, expected.curve.train_loss)
    assert second.controller.status.state is State.PAUSED
    assert not second.isWindowModified()
    assert not second.document.undo_stack.canUndo()


def test_save_writes_into_the_same_file(qtbot: QtBot, asking: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "run.nnplay"
    save(qtbot, asking, path)
    expected = edit(asking)
    with qtbot.waitSignal(asking.project.saved):
        press(qtbot, asking, "Ctrl+S")
    assert files.load(path).experiment == expected
    assert "run.nnplay" in asking.statusBar().currentMessage()


def test_saving_does_not_disturb_the_run(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    spec = experiment(training_epochs=400)
    expected = build(spec).training
    for _ in expected.epochs():
        pass
    window = open_window(spec)
    with qtbot.waitSignal(window.project.saved):
        window.project.save(tmp_path / "0.nnplay")
    press(qtbot, window, "F5")
    for number in range(8):
        with qtbot.waitSignal(window.project.saved):
            press(qtbot, window, "Ctrl+S")
        saved = files.load(tmp_path / "0.nnplay")
        assert saved.parameters is not None, number
    until_state(qtbot, window, State.FINISHED)
    with qtbot.waitSignal(window.project.saved):
        press(qtbot, window, "Ctrl+S")
    end = files.load(tmp_path / "0.nnplay")
    assert end.parameters is not None
    assert end.parameters.tobytes() == expected.network.parameters.tobytes()


def test_what_was_saved_in_the_middle_ends_like_the_run(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    spec = experiment(training_epochs=300, training_solver="adam")
    window = open_window(spec)
    press(qtbot, window, "F5")
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.epoch > 20)
    with qtbot.waitSignal(window.project.saved):
        window.project.save(tmp_path / "run.nnplay")
    saved = files.load(tmp_path / "run.nnplay")
    assert saved.parameters is not None
    again = build(saved.experiment).training
    assert again.restore(saved.parameters, saved.state) == []
    assert again.steps > 0
    for _ in again.epochs():
        pass
    straight = build(spec).training
    for _ in straight.epochs():
        pass
    assert again.network.parameters.tobytes() == straight.network.parameters.tobytes()


def test_opening_while_training(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    path, window = written(tmp_path / "other.nnplay"), open_window()
    click_run(qtbot, window)
    window.file_handlers.open(path)
    until(qtbot, lambda: window.project.path == path)
    assert settle(qtbot, window).epoch == 0
    until_state(qtbot, window, State.PAUSED)
    assert not tool(window, "run").isChecked()
    assert window.document.experiment == OTHER


def click_run(qtbot: QtBot, window: MainWindow) -> None:
    """Press Run and wait until something is trained."""
    qtbot.mouseClick(tool(window, "run"), Qt.MouseButton.LeftButton)
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.epoch > 2)


def test_a_damaged_file_leaves_the_document(qtbot: QtBot, asking: MainWindow, tmp_path: Path) -> None:
    bad = tmp_path / "bad.nnplay"
    bad.write_bytes(b"PK nonsense")
    before = asking.document.experiment
    asking.file_handlers.open(bad)
    until(qtbot, lambda: "damaged" in said(asking))
    answer(qtbot, asking, 0)
    assert asking.document.experiment == before
    assert asking.project.path is None


# -- unsaved changes ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("keys", ["Ctrl+N", "Ctrl+O", "Ctrl+Q"])
def test_unsaved_changes_are_asked_about(qtbot: QtBot, asking: MainWindow, keys: str) -> None:
    edited = edit(asking)
    press(qtbot, asking, keys)
    until(qtbot, lambda: "Save the changes" in said(asking))
    answer(qtbot, asking, 2)
    assert asking.document.experiment == edited
    press(qtbot, asking, keys)
    answer(qtbot, asking, -1)
    assert asking.document.experiment == edited
    assert asking.isVisible()


def test_not_saving_begins_anew(qtbot: QtBot, asking: MainWindow) -> None:
    edit(asking)
    press(qtbot, asking, "Ctrl+N")
    answer(qtbot, asking, 1)
    until(qtbot, lambda: asking.document.experiment == Experiment())
    assert not asking.isWindowModified()


def test_saving_before_going_on(qtbot: QtBot, asking: MainWindow, tmp_path: Path) -> None:
    edited = edit(asking)
    press(qtbot, asking, "Ctrl+N")
    answer(qtbot, asking, 0)
    type_file(qtbot, asking, tmp_path / "kept")
    until(qtbot, lambda: asking.document.experiment == Experiment())
    assert files.load(tmp_path / "kept.nnplay").experiment == edited


def test_cancelling_the_name_cancels_the_rest(qtbot: QtBot, asking: MainWindow) -> None:
    edited = edit(asking)
    asking.close()
    answer(qtbot, asking, 0)
    type_file(qtbot, asking, "")
    assert asking.isVisible()
    assert asking.document.experiment == edited


def test_closing_while_training_asks_once(qtbot: QtBot, asking: MainWindow, tmp_path: Path) -> None:
    click_run(qtbot, asking)
    asking.close()
    until(qtbot, lambda: "Save the changes" in said(asking))
    answer(qtbot, asking, 0)
    type_file(qtbot, asking, tmp_path / "run")
    until(qtbot, lambda: not asking.isVisible())
    assert files.load(tmp_path / "run.nnplay").state


def test_nothing_unsaved_is_not_asked_about(qtbot: QtBot, asking: MainWindow) -> None:
    settle(qtbot, asking)
    asking.close()
    assert not asking.isVisible()


# -- failures ----------------------------------------------------------------------------------------------------------


def test_a_full_disk_is_told(qtbot: QtBot, asking: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "run.nnplay"
    save(qtbot, asking, path)
    content = path.read_bytes()
    edited = edit(asking)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        press(qtbot, asking, "Ctrl+S")
        until(qtbot, lambda: "No space left" in said(asking))
    assert path.read_bytes() == content
    assert asking.isWindowModified()
    with qtbot.waitSignal(asking.project.saved):
        answer(qtbot, asking, 1)
    assert files.load(path).experiment == edited


@pytest.mark.parametrize("name", ["/proc/x.nnplay", "/nowhere/x.nnplay", "CON.nnplay", "/dev/full"])
@pytest.mark.skipif(os.name == "nt", reason="files of Unix")
def test_what_is_no_file(qtbot: QtBot, asking: MainWindow, name: str) -> None:
    edit(asking)
    asking.project.save(Path(name))
    until(qtbot, lambda: "not saved" in said(asking))
    answer(qtbot, asking, 2)
    assert asking.isWindowModified()
    assert asking.project.path is None


def test_save_elsewhere_after_a_failure(qtbot: QtBot, asking: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    save(qtbot, asking, folder / "run.nnplay")
    edited = edit(asking)
    (folder / "run.nnplay").unlink()
    folder.rmdir()
    press(qtbot, asking, "Ctrl+S")
    with qtbot.waitSignal(asking.project.saved):
        answer(qtbot, asking, 0)
        type_file(qtbot, asking, tmp_path / "elsewhere")
    assert files.load(tmp_path / "elsewhere.nnplay").experiment == edited
    assert asking.project.path == tmp_path / "elsewhere.nnplay"


def test_a_file_changed_by_another_program(qtbot: QtBot, asking: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "run.nnplay"
    save(qtbot, asking, path)
    edited = edit(asking)
    written(path)
    press(qtbot, asking, "Ctrl+S")
    until(qtbot, lambda: "changed by another program" in said(asking))
    answer(qtbot, asking, 2)
    assert files.load(path).experiment == OTHER
    press(qtbot, asking, "Ctrl+S")
    with qtbot.waitSignal(asking.project.saved):
        answer(qtbot, asking, 1)
    assert files.load(path).experiment == edited


def test_a_file_open_in_another_window(qtbot: QtBot, compose: Composed, tmp_path: Path) -> None:
    path, first, second = written(tmp_path / "run.nnplay"), compose(), compose()
    first.file_handlers.open(path)
    until(qtbot, lambda: first.project.path == path)
    second.project.save(path)
    until(qtbot, lambda: "another window" in said(second))
    answer(qtbot, second, 2)
    second.file_handlers.open(path)
    until(qtbot, lambda: "is open in another window" in said(second))
    answer(qtbot, second, 0)
    until(qtbot, lambda: second.document.experiment == OTHER)
    assert second.project.path is None
    assert second.isWindowModified()
    first.file_handlers.do_new()
    with qtbot.waitSignal(second.project.saved):
        second.project.save(path)


# -- recent files ------------------------------------------------------------------------------------------------------


def test_recent_files(qtbot: QtBot, asking: MainWindow, tmp_path: Path) -> None:
    paths = [written(tmp_path / f"{number}.nnplay") for number in range(12)]
    for path in paths:
        asking.recent.add(path)
    paths[11].unlink()
    menu = asking.recent.menu
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[:2] == ["&1  10.nnplay", "&2  9.nnplay"]
    assert len(texts) == 9 + 1
    menu.actions()[1].trigger()
    until(qtbot, lambda: asking.project.path == paths[9])
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "&1  9.nnplay"
    menu.actions()[-1].trigger()
    assert asking.recent.paths() == []


# -- drops -------------------------------------------------------------------------------------------------------------


def drop(window: MainWindow, mime: QMimeData) -> bool:
    """Drag something into the window and let go; return whether the window wanted it."""
    enter = QDragEnterEvent(
        QPoint(50, 50),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, enter)
    event = QDropEvent(
        QPoint(50, 50).toPointF(),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, event)
    return enter.isAccepted()


def of_files(*names: object) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(name)) for name in names])
    return mime


def test_dropped_files_are_opened(qtbot: QtBot, asking: MainWindow, tmp_path: Path) -> None:
    path = written(tmp_path / "run.nnplay")
    assert drop(asking, of_files(path))
    until(qtbot, lambda: asking.project.path == path)
    table = tmp_path / "table.csv"
    table.write_text("a,b,c\n" + "".join(f"{n},{-n},{'xy'[n % 2]}\n" for n in range(20)))
    assert drop(asking, of_files(table))
    take_table(qtbot, asking)
    assert asking.document.experiment.data.file is not None


def test_one_door_for_drops(qtbot: QtBot, asking: MainWindow, tmp_path: Path) -> None:
    net, html = QMimeData(), QMimeData()
    net.setUrls([QUrl("https://example.org/run.nnplay")])
    html.setHtml("<b>bold</b>")
    before = asking.document.experiment
    for mime, words in (
        (of_files(*(tmp_path / f"{n}.csv" for n in range(50))), "50 files"),
        (of_files(tmp_path), "folder"),
        (net, "this computer"),
        (html, "Text cannot"),
        (of_files(tmp_path / "x.exe"), "neither"),
    ):
        assert isinstance(what(mime), Text)
        assert drop(asking, mime)
        assert words in said(asking)
        answer(qtbot, asking, 0)
    assert asking.document.experiment == before


# -- one line of text --------------------------------------------------------------------------------------------------


def test_an_experiment_passes_as_a_line(qtbot: QtBot, compose: Composed) -> None:
    first, second = compose(OTHER), compose()
    press(qtbot, first, "Ctrl+Shift+C")
    until(qtbot, lambda: QGuiApplication.clipboard().text() == to_line(OTHER))
    press(qtbot, second, "Ctrl+Shift+V")
    until(qtbot, lambda: second.document.experiment == OTHER)
    assert second.isWindowModified()


def test_odd_clipboards_are_told(qtbot: QtBot, asking: MainWindow) -> None:
    for text, words in (("", "no experiment"), ("hello", "no experiment"), (to_line(OTHER)[:-5], "damaged")):
        QGuiApplication.clipboard().setText(text)
        press(qtbot, asking, "Ctrl+Shift+V")
        until(qtbot, lambda words=words: words in said(asking))
        answer(qtbot, asking, 0)
    assert asking.document.experiment == Experiment()


# -- data files --------------------------------------------------------------------------------------------------------


def with_table(qtbot: QtBot, window: MainWindow, folder: Path) -> Path:
    """Save an experiment over a table, and begin another one; return the table."""
    table = folder / "table.csv"
    table.write_text("a,b,c\n" + "".join(f"{n},{-n},{'xy'[n % 2]}\n" for n in range(20)))
    window.open_data(table)
    take_table(qtbot, window)
    until(qtbot, lambda: window.controller.status.state is State.PAUSED and not window.project.is_busy())
    settle(qtbot, window)
    save(qtbot, window, folder / "run.nnplay")
    window.file_handlers.do_new()
    until(qtbot, lambda: window.project.path is None)
    return table


def test_data_file_moved(qtbot: QtBot, asking: MainWindow, tmp_path: Path) -> None:
    table = with_table(qtbot, asking, tmp_path)
    moved = tmp_path / "moved.csv"
    table.rename(moved)
    asking.file_handlers.open(tmp_path / "run.nnplay")
    until(qtbot, lambda: "data file" in said(asking))
    answer(qtbot, asking, 1)
    assert asking.project.path is None
    asking.file_handlers.open(tmp_path / "run.nnplay")
    answer(qtbot, asking, 0)
    type_file(qtbot, asking, moved)
    until(qtbot, lambda: asking.project.path is not None)
    assert asking.document.experiment.data.file is not None
    assert asking.document.experiment.data.file.path == str(moved)
    assert asking.isWindowModified()
    settle(qtbot, asking)


def test_data_file_changed(qtbot: QtBot, asking: MainWindow, tmp_path: Path) -> None:
    table = with_table(qtbot, asking, tmp_path)
    table.write_text(table.read_text() + "30,31,x\n")
    asking.file_handlers.open(tmp_path / "run.nnplay")
    until(qtbot, lambda: "have changed" in said(asking))
    answer(qtbot, asking, 1)
    until(qtbot, lambda: asking.project.path is not None)
    settle(qtbot, asking)
    assert asking.isWindowModified()
    assert asking.controller.status.state is State.PAUSED


def test_orders_after_opening_are_for_the_new_run(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    path, window = written(tmp_path / "run.nnplay", epochs=5), open_window()
    window.file_handlers.open(path)
    until(qtbot, lambda: window.project.path == path)
    window.controller.order(Command.STEP_EPOCH)
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.epoch == 6)
