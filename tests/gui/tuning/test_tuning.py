"""Finding the best settings with real clicks: put together, searched, called off, gone on with, judged, taken over.

faults.md: N1 `test_commas_are_understood`, N2 and N4 `test_what_is_wrong_is_said_at_the_row`, N10
`test_everything_is_said_in_indonesian`, E7 `test_closing_the_program_ends_the_processes`, D1
`test_diverged_settings_come_last`, W1 `test_a_process_that_dies_is_told_and_its_search_gone_on_with`, S9
`test_a_damaged_file_is_put_aside`, S11 in `test_archive.py`, K2 in `tuning/test_standings.py`.
"""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edits
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import ControlsSpec
from nnplayground.gui.tuning import TuningWindow
from nnplayground.gui.tuning.pictures import CURVE, MAP, PARALLEL
from tests.gui.hands import choose, click, there_and_back, until
from tests.gui.tuning.conftest import Open, fill, main_window, search, small, write


def cells(room: TuningWindow, row: int) -> list[str]:
    model = room.results.model
    return [model.index(row, column).data() for column in range(model.columnCount())]


# -- putting it together -----------------------------------------------------------------------------------------------


def test_the_number_of_trainings_is_said_beforehand(qtbot: QtBot, room: TuningWindow) -> None:
    fill(qtbot, room, learning_rate="0.01 | 0.1 | 1", hidden="4 | 8,8")
    assert room.form.amount.text() == "6 settings × 2 folds × 1 seeds = 12 trainings"
    write(qtbot, room.form.seeds, "3")
    qtbot.keyClick(room.form.seeds, Qt.Key.Key_Return)
    assert room.form.amount.text().endswith("36 trainings")


def test_the_present_value_is_offered(qtbot: QtBot, room: TuningWindow) -> None:
    rows = {row.key: row.values.text() for row in room.form.rows}
    assert rows == {"hidden": "4,2 | 8,4", "learning_rate": "0.01 | 0.03 | 0.09"}
    row = room.form.rows[0]
    for key, text in (("batch_size", "5 | 10 | 20"), ("l2", "0 | 0.001 | 0.01"), ("shuffle", "true | false")):
        choose(qtbot, row.knob, key)
        assert row.values.text() == text


def test_parameters_of_what_is_chosen_can_be_turned(qtbot: QtBot, open_search: Open) -> None:
    room = open_search(with_training(small(), solver="adam"))
    row = room.form.rows[0]
    choose(qtbot, row.knob, "solver.beta_1")
    assert "Adam" in row.knob.currentText()
    assert "0.9" in row.values.text()
    assert room.form.quarry() is not None


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        ("learning_rate", "0.1 | x", "“x” is not a number"),
        ("learning_rate", "", "missing"),
        ("learning_rate", "0,1", "one number or several. Write 0.1, or 0 | 1."),
        ("learning_rate", "0,01,0,1", "| between the values"),
        ("learning_rate", "0,5,0,1", "| between the values"),
        ("learning_rate", "0.1 | 0.1", "twice"),
        ("learning_rate", "0.001..0.1", "choose random draws"),
        ("learning_rate", "-1 | 2", "Learning rate must be"),
        ("batch_size", "5 | 2.5", "whole"),
        ("solver", "sgd | sdg", "there is no “sdg”"),
        ("shuffle", "maybe", "neither true nor false"),
        ("hidden", "4 | 0,3", "Neurons must be"),
    ],
)
def test_what_is_wrong_is_said_at_the_row(qtbot: QtBot, room: TuningWindow, key: str, text: str, said: str) -> None:
    fill(qtbot, room, **{key: text or "1"})
    row = room.form.rows[-1]
    if not text:
        row.values.selectAll()
        qtbot.keyClick(row.values, Qt.Key.Key_Delete)
    assert row.fault.isVisible()
    assert said.lower() in row.fault.text().lower()
    assert not room.start.isEnabled()
    row.values.selectAll()
    qtbot.keyClicks(row.values, {"solver": "sgd", "shuffle": "true"}.get(key, "3"))
    assert not row.fault.isVisible()
    assert room.start.isEnabled()


def test_faults_are_said_in_the_language_of_the_user(qtbot: QtBot, room: TuningWindow) -> None:
    fill(qtbot, room, learning_rate="0.1 | x")
    main_window(room).actions_by_name["language_id"].trigger()
    until(qtbot, lambda: "bukan bilangan" in room.form.rows[0].fault.text())


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("0,01 | 0,1", (0.01, 0.1)),
        ("0,01", (0.01,)),
        ("0.1,0.2", (0.1, 0.2)),
        ("1, 2", (1.0, 2.0)),
        ("1,2,3", (1, 2, 3)),
    ],
)
def test_commas_are_understood(qtbot: QtBot, room: TuningWindow, text: str, values: tuple[float, ...]) -> None:
    fill(qtbot, room, learning_rate=text)
    assert room.form.quarry().space.choices == {"learning_rate": values}


def test_a_knob_stands_in_one_row_only(qtbot: QtBot, room: TuningWindow) -> None:
    choose(qtbot, room.form.rows[0].knob, "learning_rate")
    assert "two rows" in room.form.rows[1].fault.text()
    click(qtbot, room.form.rows[1].remove)
    assert room.start.isEnabled()


def test_values_are_picked_from_a_list(qtbot: QtBot, room: TuningWindow) -> None:
    row = room.form.rows[0]
    choose(qtbot, row.knob, "solver")
    assert row.values.text() == "sgd"
    row.menu.aboutToShow.emit()
    next(action for action in row.menu.actions() if action.text() == "adam").trigger()
    assert row.values.text() == "sgd | adam"
    assert room.form.quarry().space.choices["solver"] == ("sgd", "adam")


def test_a_range_is_drawn_from(qtbot: QtBot, room: TuningWindow) -> None:
    fill(qtbot, room, learning_rate="0.001..1")
    assert not room.form.draws.isVisible()
    choose(qtbot, room.form.way, "draws")
    write(qtbot, room.form.draws, "4")
    qtbot.keyClick(room.form.draws, Qt.Key.Key_Return)
    search(qtbot, room)
    assert room.results.model.rowCount() == 4


def test_what_a_lecturer_locks_is_not_on_offer(qtbot: QtBot, open_search: Open) -> None:
    room = open_search(replace(small(), controls=ControlsSpec(locked=("solver",), hidden=("layers",))))
    offered = {room.form.rows[0].knob.itemData(index) for index in range(room.form.rows[0].knob.count())}
    assert not offered & {"hidden", "learning_rate", "solver", "batch_size", "dropout"}
    assert {"activation", "l2", "epochs"} <= offered


def test_too_much_is_refused(qtbot: QtBot, room: TuningWindow) -> None:
    values = " | ".join(map(str, range(1, 101)))
    for key in ("batch_size", "epochs"):
        choose(qtbot, room.form.rows[-1].knob, key)
        room.form.rows[-1].values.clear()
        qtbot.keyClicks(room.form.rows[-1].values, values)
        click(qtbot, room.form.add)
    choose(qtbot, room.form.rows[-1].knob, "l2")
    assert "too many" in room.form.amount.text()
    assert not room.start.isEnabled()


# -- searching ---------------------------------------------------------------------------------------------------------


def test_a_search_on_processes(qtbot: QtBot, open_search: Open) -> None:
    room = open_search(processes=True)
    fill(qtbot, room, learning_rate="0.0001 | 0.1")
    search(qtbot, room)
    assert room.status.text() == "Trainings done: 4."
    assert [cells(room, row)[0] for row in range(2)] == ["0.1", "0.0001"]
    assert float(cells(room, 0)[1]) > float(cells(room, 1)[1])
    assert not multiprocessing.active_children()


def test_the_picture_goes_with_the_number_of_knobs(qtbot: QtBot, room: TuningWindow) -> None:
    fill(qtbot, room, learning_rate="0.01 | 0.1", l2="0 | 0.1", solver="sgd | adam")
    search(qtbot, room)
    pictures = room.results.pictures
    assert pictures.kind.key == PARALLEL
    for kind in (MAP, CURVE, PARALLEL):
        choose(qtbot, pictures.kind, kind)
        assert pictures.first.isVisible() == (kind != PARALLEL)
    fill(qtbot, room, learning_rate="0.01 | 0.1", l2="0 | 0.1")
    search(qtbot, room)
    assert pictures.kind.key == MAP
    fill(qtbot, room, learning_rate="0.01 | 0.1")
    search(qtbot, room)
    assert pictures.kind.key == CURVE


def test_numbers_that_are_drawn_stand_along_a_line(qtbot: QtBot, open_search: Open) -> None:
    room = open_search(edits.set_hidden(edits.choose_source(small(epochs=1), "dosage"), activation="relu"))
    fill(qtbot, room, learning_rate="1e-4..1e60", l2="0..0.1")
    choose(qtbot, room.form.way, "draws")
    write(qtbot, room.form.draws, "16")
    qtbot.keyClick(room.form.draws, Qt.Key.Key_Return)
    search(qtbot, room)
    pictures = room.results.pictures
    assert {score.diverged > 0 for score in room.results.model.scores} == {False, True}
    for kind in (CURVE, PARALLEL, MAP):
        choose(qtbot, pictures.kind, kind)
        assert not pictures.charts.grab().isNull()
        assert pictures.charts.items()


def test_diverged_settings_come_last(qtbot: QtBot, open_search: Open) -> None:
    experiment = with_training(edits.choose_source(small(), "dosage"), epochs=2)
    room = open_search(edits.set_hidden(experiment, activation="relu"))
    fill(qtbot, room, learning_rate="0.01 | 1e200")
    search(qtbot, room)
    assert cells(room, 1)[0] == "1e+200"
    assert cells(room, 1)[-1] == "2"
    assert cells(room, 1)[1:4] == ["–", "–", "–"]


@pytest.mark.thorough
def test_called_off_and_gone_on_with_after_another_start(qtbot: QtBot, open_search: Open) -> None:
    room = open_search(small(epochs=20))
    fill(qtbot, room, batch_size="1 | 2 | 3 | 4 | 5 | 6 | 7 | 8")
    click(qtbot, room.start)
    until(qtbot, lambda: room.hunt.standings is not None and room.hunt.standings.done >= 2)
    with qtbot.waitSignal(room.hunt.ended, timeout=30_000):
        click(qtbot, room.start)
    assert "Called off" in room.status.text()
    assert room.start.text() == "&Go on"
    kept = room.hunt.standings.done
    assert kept < 16
    again = open_search(small(epochs=20))
    assert again.form.plan() == room.form.plan()
    search(qtbot, again)
    assert again.hunt.standings.kept >= kept
    assert f"{again.hunt.standings.kept} of them from before" in again.status.text()


def test_closing_the_program_ends_the_processes(qtbot: QtBot, open_search: Open) -> None:
    room = open_search(small(epochs=5000), processes=True)
    fill(qtbot, room, batch_size="1 | 2 | 3")
    click(qtbot, room.start)
    until(qtbot, lambda: bool(multiprocessing.active_children()))
    main_window(room).close()
    assert not room.hunt.is_running()
    assert not multiprocessing.active_children()


@pytest.mark.thorough
def test_a_process_that_dies_is_told_and_its_search_gone_on_with(qtbot: QtBot, open_search: Open) -> None:
    room = open_search(small(epochs=300), processes=True)
    fill(qtbot, room, batch_size="5 | 10")
    with qtbot.waitSignal(room.hunt.ended, timeout=30_000):
        click(qtbot, room.start)
        until(qtbot, lambda: bool(multiprocessing.active_children()))
        multiprocessing.active_children()[0].kill()
    assert "has ended" in room.status.text()
    search(qtbot, room)
    assert room.results.model.rowCount() == 2


def test_what_cannot_be_trained_is_said(qtbot: QtBot, room: TuningWindow) -> None:
    fill(qtbot, room, learning_rate="0.1")
    write(qtbot, room.form.folds, "100")
    qtbot.keyClick(room.form.folds, Qt.Key.Key_Return)
    main_window(room).document.edit(edits.change_data(small(), test_fraction=0.9), "few")
    search(qtbot, room)
    assert "100 folds" in room.status.text()


@pytest.mark.parametrize("content", [b"a,b\n", b"\xff\xfe"])
def test_a_damaged_file_is_put_aside(qtbot: QtBot, room: TuningWindow, tmp_path: Path, content: bytes) -> None:
    fill(qtbot, room, learning_rate="0.1 | 0.2")
    search(qtbot, room)
    (path,) = (tmp_path / "user" / "searches").glob("*.jsonl")
    path.write_bytes(content)
    room._archive._stores.clear()
    search(qtbot, room)
    assert "put aside" in room.status.text()
    assert path.with_name(path.name + ".bad").read_bytes() == content
    assert room.results.model.rowCount() == 2


# -- taking it over ----------------------------------------------------------------------------------------------------


def test_a_setting_is_opened_as_one_step(qtbot: QtBot, room: TuningWindow) -> None:
    document = main_window(room).document
    document.edit(replace(document.experiment, title="mine"), "title")
    fill(qtbot, room, hidden="3 | 5,4", learning_rate="0.1", solver="adam")
    search(qtbot, room)
    before = document.experiment
    row = next(row for row in range(2) if cells(room, row)[0] == "5,4")
    room.results.table.selectRow(row)
    click(qtbot, room.results.open_button)
    opened = document.experiment
    assert [layer.units for layer in opened.network.layers] == [5, 4, before.network.layers[-1].units]
    assert (opened.training.learning_rate, opened.training.solver, opened.title) == (0.1, "adam", "mine")
    there_and_back(main_window(room), before)


def test_a_setting_is_opened_by_key(qtbot: QtBot, room: TuningWindow) -> None:
    fill(qtbot, room, hidden="3 | 5")
    search(qtbot, room)
    room.results.table.selectRow(1)
    qtbot.keyClick(room.results.table, Qt.Key.Key_Return)
    (hidden, _) = main_window(room).document.experiment.network.layers
    assert str(hidden.units) == cells(room, 1)[0]


def test_a_setting_of_other_data_is_not_opened(qtbot: QtBot, room: TuningWindow) -> None:
    fill(qtbot, room, learning_rate="0.1 | 0.2")
    search(qtbot, room)
    document = main_window(room).document
    document.edit(edits.choose_source(document.experiment, "xor"), "other")
    before = document.experiment
    click(qtbot, room.results.open_button)
    assert document.experiment == before
    assert "other data" in room.status.text()


def test_the_test_is_untouched_until_it_is_asked_for_and_the_warning_stays(qtbot: QtBot, open_search: Open) -> None:
    room = open_search()
    fill(qtbot, room, learning_rate="0.01 | 0.1")
    assert not room.results.judge_button.isEnabled()
    search(qtbot, room)
    assert room.results.verdict.text() == ""
    assert not room.warning.isVisible()
    with qtbot.waitSignal(room.hunt.judged, timeout=30_000):
        click(qtbot, room.results.judge_button)
    assert room.results.verdict.text().startswith("Over the test samples: Accuracy ")
    assert "have been looked at" in room.warning.text()
    search(qtbot, room)
    assert room.warning.isVisible()
    assert "used to choose" in room.warning.text()
    again = open_search()
    assert again.warning.isVisible()
    assert "used to choose" in again.warning.text()
    other = main_window(again).document
    other.edit(edits.change_data(other.experiment, split_seed=5), "another split")
    assert not again.warning.isVisible()


def test_without_test_samples_nothing_is_judged(qtbot: QtBot, open_search: Open) -> None:
    room = open_search(edits.change_data(small(), test_fraction=0.0))
    fill(qtbot, room, learning_rate="0.1")
    search(qtbot, room)
    with qtbot.waitSignal(room.hunt.ended, timeout=30_000):
        click(qtbot, room.results.judge_button)
    assert "no test samples" in room.status.text()
    assert not room.warning.isVisible()


@pytest.mark.thorough
def test_everything_is_said_in_indonesian(qtbot: QtBot, room: TuningWindow) -> None:
    fill(qtbot, room, learning_rate="0.01 | 0.1", l2="0 | 0.1")
    search(qtbot, room)
    main_window(room).actions_by_name["language_id"].trigger()
    headers = [room.results.model.headerData(at, Qt.Orientation.Horizontal) for at in range(7)]
    assert headers[0] == "Laju pembelajaran"
    until(qtbot, lambda: room.results.pictures.first.currentText() == "Laju pembelajaran")
    main_window(room).actions_by_name["theme_dark"].trigger()
    search(qtbot, room)
    assert room.results.model.rowCount() == 4
