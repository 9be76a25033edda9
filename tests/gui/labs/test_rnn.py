"""The lab of the recurrent network, used by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.data.sequences.tasks import TASKS, Form
from nnplayground.experiment.labs.labs import read
from nnplayground.gui.labs.rnn import RnnPage, RnnPanel
from nnplayground.gui.labs.rnn_layout import IN_WEIGHTS, INPUT, OUT_WEIGHTS, STATE, STATE_WEIGHTS, Spot
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import Command, State
from nnplayground.gui.translation import use_language
from nnplayground.lessons.through_time import BACK, END, FORTH, Moment
from tests.gui.hands import choose, click, press, take_table, type_file, type_number, until, until_state
from tests.gui.labs.test_shell import begin, train

POEM = "satu dua tiga empat lima " * 20


def start(qtbot: QtBot, window: MainWindow, task: str = "parity", **values) -> tuple[RnnPage, RnnPanel]:
    """Begin the lab with a small network on a task."""
    begin(qtbot, window, "rnn")
    page, panel = window.centre.page, window.around.lab().panel
    assert isinstance(page, RnnPage)
    assert isinstance(panel, RnnPanel)
    if panel.task.key != task:
        choose(qtbot, panel.task, task)
    if values:
        panel.put(values)
    until(qtbot, lambda: window.controller.status.version == window.controller.version)
    until(qtbot, lambda: window.last_frame.version == window.controller.version and window.last_frame.lab is not None)
    return page, panel


def tab(qtbot: QtBot, page: RnnPage, number: int) -> None:
    """Click a tab."""
    bar = page.tabs.tabBar()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(number).center())


def test_tasks_stand_in_groups_and_suit_themselves(qtbot: QtBot, window: MainWindow) -> None:
    _, panel = start(qtbot, window, "majority")
    box = panel.task
    headings = [box.itemText(number) for number in range(box.count()) if not box.itemData(number)]
    assert headings == [form.value for form in Form]
    assert set(TASKS) < set(panel.task.keys)
    choose(qtbot, panel.task, "wave")
    assert (panel.spec.training.loss, panel.spec.units) == ("mse", TASKS["wave"].units)
    until(qtbot, lambda: window.last_frame.lab.about.task.key == "wave")
    assert "Frequency" in panel.about.text()
    window.actions_by_name["undo"].trigger()
    until(qtbot, lambda: window.last_frame.lab.about.task.key == "majority")
    assert panel.task.key == "majority"


def test_every_setting_of_the_network(qtbot: QtBot, window: MainWindow) -> None:
    _, panel = start(qtbot, window)
    choose(qtbot, panel.fields["cell"], "rnn_tanh")
    assert not panel.forget.isVisible()
    type_number(qtbot, panel.fields["units"], "3")
    type_number(qtbot, panel.fields["layers"], "2")
    type_number(qtbot, panel.fields["params"].field("length"), "5")
    choose(qtbot, panel.output, "logistic")  # does not go with this cost
    until_state(qtbot, window, State.REFUSED)
    choose(qtbot, panel.output, "suited")
    until_state(qtbot, window, State.PAUSED)
    until(qtbot, lambda: window.last_frame.lab.about.layers == 2)
    shown = window.last_frame.lab.shown
    assert [state.shape for state in shown.states] == [(5, 3), (5, 3)]


def test_the_same_weights_light_up_at_every_time(qtbot: QtBot, window: MainWindow) -> None:
    page, _ = start(qtbot, window, units=3)
    drawing = page.unrolled.drawing
    spot = Spot(STATE_WEIGHTS, 1)
    qtbot.mouseClick(drawing.viewport(), Qt.MouseButton.LeftButton, pos=drawing.place(spot).center().toPoint())
    assert drawing.spot == spot
    assert drawing._pointed().lit == spot.row
    assert "the same numbers at all 8 times" in page.unrolled.said.text()
    assert page.unrolled.title.text().startswith("Wʰ, 12 × 3")
    qtbot.mouseMove(drawing.viewport(), drawing.place(Spot(IN_WEIGHTS, 2)).center().toPoint())
    until(qtbot, lambda: drawing._pointed().lit == (IN_WEIGHTS, 0))
    qtbot.mouseMove(drawing.viewport(), drawing.place(Spot(STATE, 2)).center().toPoint())
    until(qtbot, lambda: drawing._pointed().lit == spot.row)
    drawing.setFocus()
    qtbot.keyClick(drawing, Qt.Key.Key_Down)
    assert drawing.spot == Spot(IN_WEIGHTS, 1)
    qtbot.keyClick(drawing, Qt.Key.Key_Down)
    qtbot.keyClick(drawing, Qt.Key.Key_End)
    assert drawing.spot == Spot(INPUT, 7)
    assert "Input at time 8" in page.unrolled.said.text()
    place = drawing.mapToScene(drawing.place(Spot(STATE, 7)).topLeft().toPoint())
    assert drawing.number_at(QPointF(place.x() + 3, place.y() + 3)).startswith("h[1], t = 8")


@pytest.mark.parametrize(("task", "inputs", "answers"), [("majority", 12, 1), ("wave", 1, 16), ("xor", 1, 1)])
def test_the_shape_of_a_task_is_drawn(qtbot: QtBot, window: MainWindow, task: str, inputs: int, answers: int) -> None:
    page, _ = start(qtbot, window, task, units=3)
    drawing = page.unrolled.drawing
    shown, times = window.last_frame.lab.shown, window.last_frame.lab.about.times
    found = sum(drawing.has(Spot(INPUT, time)) for time in range(times))
    assert found == (int(shown.present.sum()) if task == "majority" else inputs)
    assert sum(drawing.has(Spot(OUT_WEIGHTS, time)) for time in range(times)) == answers
    assert drawing.accessibleDescription().startswith(TASKS[task].form.value)


@pytest.mark.thorough
def test_another_sequence_is_chosen_by_buttons_and_keys(qtbot: QtBot, window: MainWindow) -> None:
    page, _ = start(qtbot, window, units=3)
    choice = page.unrolled.choice
    click(qtbot, choice.next, 2)
    until(qtbot, lambda: window.last_frame.lab.sequence == 2)
    page.unrolled.drawing.setFocus()
    press(qtbot, window, "PageUp")
    until(qtbot, lambda: window.last_frame.lab.sequence == 1)
    type_number(qtbot, choice.box, "200")
    until(qtbot, lambda: window.last_frame.lab.sequence == 199)
    assert choice.part.text() == "of 500 (training)"


def test_through_time_step_by_step(qtbot: QtBot, window: MainWindow) -> None:
    page, _ = start(qtbot, window, units=2, cell="rnn_tanh")
    tab(qtbot, page, 1)
    view = page.through_time
    until(qtbot, lambda: bool(view.formulas.shown) and view.formulas.is_ready)
    assert view.moment == Moment(FORTH, 0)
    click(qtbot, view.next)
    view.strip.setFocus()
    press(qtbot, window, "Right")
    assert view.moment == Moment(FORTH, 2)
    assert [line.equation.name.plain for line in view.formulas.shown][:3] == ["x₃", "a₃", "h₃"]
    qtbot.mouseClick(view.strip, Qt.MouseButton.LeftButton, pos=view.strip.place(Moment(BACK, 4)).center().toPoint())
    assert view.words.text() == "Backward, time 5 of 8"
    click(qtbot, view.last)
    assert view.moment.way == END
    assert "scaled down" in view.words.text()
    assert not view.next.isEnabled()
    press(qtbot, window, "Home")
    assert not view.back.isEnabled()


def test_numbers_wait_while_training_runs(qtbot: QtBot, window: MainWindow) -> None:
    page, _ = start(qtbot, window, units=2, **{"training.epochs": None})
    tab(qtbot, page, 1)
    view = page.through_time
    until(qtbot, lambda: bool(view.formulas.shown))
    before = view.formulas.shown[1].equation.plain(6)
    window.controller.order(Command.RUN)
    until(qtbot, view.note.isVisible)
    assert view.formulas.shown[1].equation.plain(6) == before
    window.controller.order(Command.PAUSE)
    until(qtbot, lambda: not view.note.isVisible())
    assert view.formulas.shown[1].equation.plain(6) != before


def test_gradients_by_time(qtbot: QtBot, window: MainWindow) -> None:
    page, _ = start(qtbot, window, "adding", cell="rnn_tanh", layers=2, params={"length": 60, "samples": 40})
    train(qtbot, window)
    tab(qtbot, page, 2)
    until(qtbot, lambda: window.last_frame.lab.by_time is not None)
    assert "vanishes" in page.by_time.words.text()
    assert len(page.by_time.plot.columns()) >= 4


def test_a_typed_sequence_is_answered(qtbot: QtBot, window: MainWindow) -> None:
    page, _ = start(qtbot, window, units=3)
    tab(qtbot, page, 3)
    view = page.trying
    until(qtbot, lambda: view.table.columnCount() == 4)
    view.text.selectAll()
    qtbot.keyClicks(view.text, "101101")
    until(qtbot, lambda: view.table.columnCount() == 6)
    assert [view.table.item(3, column).text() for column in range(6)] == list("110110")
    qtbot.keyClicks(view.text, "7")
    until(qtbot, view.problem.isVisible)
    assert "“7”" in view.problem.text()


def test_names_are_spelt(qtbot: QtBot, window: MainWindow) -> None:
    page, _ = start(qtbot, window, "names", units=3)
    tab(qtbot, page, 3)
    view = page.trying
    until(qtbot, lambda: bool(view.written.toPlainText()))
    before = view.written.toPlainText()
    click(qtbot, view.again)
    until(qtbot, lambda: view.written.toPlainText() != before)
    assert len(view.written.toPlainText().splitlines()) == 12


@pytest.mark.parametrize("task", ["sine", "wave"])
def test_waves_are_drawn(qtbot: QtBot, window: MainWindow, task: str) -> None:
    page, _ = start(qtbot, window, task, units=3)
    tab(qtbot, page, 3)
    until(qtbot, lambda: window.last_frame.lab.tried is not None and window.last_frame.lab.tried.wave is not None)
    type_number(qtbot, page.trying.frequency.box, "0.7")
    first = window.last_frame.lab.tried.true
    until(qtbot, lambda: window.last_frame.lab.tried.true is not first)
    assert page.trying.plot.isVisible()


def test_a_digit_is_drawn(qtbot: QtBot, window: MainWindow) -> None:
    page, _ = start(qtbot, window, "rows", units=3)
    tab(qtbot, page, 3)
    view = page.trying
    until(qtbot, lambda: view.table.rowCount() == 8)
    click(qtbot, view.clear)
    qtbot.mouseClick(view.pad, Qt.MouseButton.LeftButton, pos=view.pad.centre(3, 3).toPoint())
    until(
        qtbot, lambda: window.last_frame.lab.tried.pixels is not None and window.last_frame.lab.tried.pixels[3, 3] == 1
    )
    assert window.last_frame.lab.tried.pixels[0].sum() == 0.0


@pytest.mark.thorough
def test_a_text_of_ones_own(qtbot: QtBot, window: MainWindow, tmp_path: Path, open_window) -> None:
    page, panel = start(qtbot, window, "own:text", units=4)
    assert panel.own_text.isVisible()
    assert not panel.data_seed.isVisible()
    panel.own_text.edit.selectAll()
    qtbot.keyClicks(panel.own_text.edit, "too short")
    click(qtbot, panel.own_text.take)
    assert "at least" in panel.own_text.said.text()
    path = tmp_path / "poem.txt"
    path.write_text(POEM, encoding="utf-8")
    click(qtbot, panel.own_text.load)
    type_file(qtbot, window, path)
    until(qtbot, lambda: panel.spec.text == POEM.strip())
    tab(qtbot, page, 3)
    until(qtbot, lambda: window.last_frame.lab.tried is not None and bool(window.last_frame.lab.tried.written))
    qtbot.keyClicks(page.trying.text, "dua")
    until(qtbot, lambda: page.trying.written.toPlainText().startswith("dua"))
    saved = tmp_path / "own.nnplay"
    with qtbot.waitSignal(window.project.saved):
        window.project.save(saved)
    window.close()
    other = open_window()
    other.file_handlers.open(saved)
    until(qtbot, lambda: other.last_frame.lab is not None)
    assert read(other.document.experiment.lab)[1].text == POEM.strip()


def test_a_table_of_ones_own(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    start(qtbot, window)
    panel = window.around.lab().panel
    path = tmp_path / "walks.csv"
    rows = [f"{n % 3},{n % 5},{n % 2},{n % 7},{n * 0.5}" for n in range(20)]
    path.write_text("\n".join(["a,b,c,d,end", *rows]) + "\n")
    window.open_data(path)
    take_table(qtbot, window)
    until(qtbot, lambda: window.last_frame.lab.about.task.key == "own")
    assert panel.task.key == "own:table"
    assert (panel.spec.training.loss, window.last_frame.lab.about.times) == ("mse", 4)
    type_number(qtbot, panel.columns, "2")
    until(qtbot, lambda: window.last_frame.lab.about.times == 2)
    type_number(qtbot, panel.columns, "3")
    until_state(qtbot, window, State.REFUSED)
    assert "dealt out" in window.banner.text


def test_the_language_changes(qtbot: QtBot, window: MainWindow, qapp: QApplication) -> None:
    page, panel = start(qtbot, window, units=3)
    before = panel.task.key
    use_language(qapp, "id")
    QApplication.processEvents()
    assert panel.task.key == before
    for number in range(page.tabs.count()):
        tab(qtbot, page, number)
        qtbot.wait(30)
    assert page.tabs.count() == 4
