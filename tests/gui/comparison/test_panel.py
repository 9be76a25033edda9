"""The panel of the kept runs by clicks and keys."""

from __future__ import annotations

import csv
import io

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.gui.comparison.model import MOST_DRAWN
from nnplayground.gui.comparison.panel import RunsPanel
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.plots.others import Other, legend_with
from nnplayground.gui.theme import DARK, LIGHT
from tests.gui.comparison.conftest import change, several, until_kept
from tests.gui.hands import click, settle, there_and_back, until


def _cell(panel: RunsPanel, row: int, heading: str) -> str:
    headings = [panel.sorted.headerData(at, Qt.Orientation.Horizontal) for at in range(panel.sorted.columnCount())]
    return str(panel.sorted.index(row, headings.index(heading)).data())


def _row_of(panel: RunsPanel, rate: str) -> int:
    return next(row for row in range(panel.sorted.rowCount()) if _cell(panel, row, "Learning rate") == rate)


def _click_row(qtbot: QtBot, panel: RunsPanel, row: int, *, more: bool = False, times: int = 1) -> None:
    index = panel.sorted.index(row, 1)
    panel.table.scrollTo(index)
    place = panel.table.visualRect(index).center()
    held = Qt.KeyboardModifier.ControlModifier if more else Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, held, place)
    if times == 2:
        qtbot.mouseDClick(panel.table.viewport(), Qt.MouseButton.LeftButton, held, place)


def _tick_place(panel: RunsPanel, row: int) -> QPoint:
    index = panel.sorted.index(row, 0)
    panel.table.scrollTo(index)
    option = QStyleOptionViewItem()
    option.initFrom(panel.table)
    option.rect = panel.table.visualRect(index)
    option.features = QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    box = panel.table.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, panel.table)
    return box.center()


def test_only_settings_that_differ_have_a_column(qtbot: QtBot, window: MainWindow) -> None:
    panel = several(qtbot, window, 0.03, 0.1)
    headings = [panel.sorted.headerData(at, Qt.Orientation.Horizontal) for at in range(panel.sorted.columnCount())]
    assert headings == [
        "Run",
        "Learning rate",
        "Training loss",
        "Test loss",
        "Training accuracy",
        "Test accuracy",
        "Epochs",
        "Seconds",
        "Ended",
        "When",
        "Note",
    ]
    assert {_cell(panel, row, "Learning rate") for row in (0, 1)} == {"0.03", "0.1"}
    assert _cell(panel, 0, "Run") == "Circle · 4-2 · Gradient descent (SGD) 0.1"
    assert _cell(panel, 0, "Ended") == "the planned epochs are done"


def test_a_heading_sorts_numbers_as_numbers(qtbot: QtBot, window: MainWindow) -> None:
    panel = several(qtbot, window, 0.03, 0.2, 0.1)
    header = panel.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(1) + 20, header.height() // 2)
    seen = []
    for _ in range(2):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        seen.append([_cell(panel, row, "Learning rate") for row in range(3)])
    assert sorted(seen) == [["0.03", "0.1", "0.2"], ["0.2", "0.1", "0.03"]]


def test_two_runs_are_compared_in_plain_words(qtbot: QtBot, window: MainWindow) -> None:
    panel = several(qtbot, window, 0.03, 0.1)
    assert panel.verdict.sentence.text().startswith("Select one run")
    _click_row(qtbot, panel, 0)
    _click_row(qtbot, panel, 1, more=True)
    assert panel.verdict.sentence.text() == "The second run learns with a rate of 0.1 in place of 0.03."
    first, second = (window.run_handlers.library.runs[name].about for name in sorted(panel.chosen()))
    table = panel.verdict.table
    assert table.verticalHeaderItem(0).text() == "Training loss"
    assert table.item(0, 0).text() == f"{first.train_loss:.4g}"
    assert table.item(0, 1).text() == f"{second.train_loss:.4g}"
    assert first.train_loss is not None
    assert second.train_loss is not None
    assert table.item(0, 2).text() == f"{second.train_loss - first.train_loss:+.4g}".replace("-", "−")
    assert table.item(4, 2).text() == "0"


def test_one_run_is_compared_with_the_present_experiment(qtbot: QtBot, window: MainWindow) -> None:
    panel = several(qtbot, window, 0.03, 0.1)
    _click_row(qtbot, panel, _row_of(panel, "0.03"))
    assert panel.verdict.sentence.text() == "The present experiment learns with a rate of 0.1 in place of 0.03."
    change(qtbot, window, learning_rate=0.03, batch_size=32)
    expected = "The present experiment takes batches of 32 in place of 10 samples."
    until(qtbot, lambda: panel.verdict.sentence.text() == expected)
    frame = settle(qtbot, window)
    until(qtbot, lambda: panel.verdict.table.item(0, 1).text() == f"{frame.record.train_loss:.4g}")
    assert panel.verdict.warning.isVisibleTo(panel)
    window.actions_by_name["language_id"].trigger()
    until(qtbot, lambda: window.menuBar().actions()[0].text() == "&Berkas")
    assert panel.verdict.isVisible()


def test_a_tick_draws_a_run_beneath_the_present_one(qtbot: QtBot, window: MainWindow) -> None:
    panel = several(qtbot, window, 0.03, 0.1)
    run = panel.model.runs[panel.model.names[1]]
    row = _row_of(panel, "0.1")
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=_tick_place(panel, row))
    assert list(panel.model.drawn) == [panel.model.names[1]]
    loss, gradients = window.loss, window.around.gradients
    (lines,) = loss._other_lines
    x, y = lines[2].points()
    assert np.array_equal(x, run.course.epochs)
    assert np.array_equal(y, run.course.train_score)
    (layers,) = gradients._other_lines
    assert len(layers) == 3
    assert "Gradient descent" in loss._legend.text
    assert any(name.endswith("SGD) 0.1: Training") for name in (line.name for line in lines))
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=_tick_place(panel, row))
    assert not loss._other_lines
    assert not gradients._other_lines
    assert "Gradient descent" not in loss._legend.text


def test_space_ticks_all_that_are_selected(qtbot: QtBot, window: MainWindow) -> None:
    panel = several(qtbot, window, 0.03, 0.1)
    _click_row(qtbot, panel, 0)
    qtbot.keyClick(panel.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.table, Qt.Key.Key_Space)
    assert len(panel.model.drawn) == 2
    click(qtbot, panel.buttons["draw"])
    assert not panel.model.drawn


def test_colours_last_for_some_runs_only(qtbot: QtBot, window: MainWindow) -> None:
    panel = several(qtbot, window, 0.03)
    run = panel.model.runs[panel.model.names[0]]
    panel.model.show_runs({f"run {number}": run for number in range(MOST_DRAWN + 2)})
    qtbot.keyClick(panel.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    click(qtbot, panel.buttons["draw"])
    assert len(panel.model.drawn) == MOST_DRAWN
    assert f"At most {MOST_DRAWN} runs" in panel.status.text()


def test_the_log_axis_and_both_themes_draw_them(qtbot: QtBot, window: MainWindow) -> None:
    panel = several(qtbot, window, 0.03)
    _click_row(qtbot, panel, 0)
    click(qtbot, panel.buttons["draw"])
    (lines,) = window.loss._other_lines
    before = lines[0].points()[1]
    window.actions_by_name["log_loss"].trigger()
    assert not np.array_equal(lines[0].points()[1], before)
    for action in ("theme_dark", "theme_light"):
        window.actions_by_name[action].trigger()
        until(qtbot, lambda: "Gradient descent" in window.loss._legend.text)


def test_another_name_by_f2_and_a_note(qtbot: QtBot, window: MainWindow) -> None:
    panel = several(qtbot, window, 0.03)
    _click_row(qtbot, panel, 0)
    panel.table.setCurrentIndex(panel.sorted.index(0, 0))
    qtbot.keyClick(panel.table, Qt.Key.Key_F2)
    editor = panel.table.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, "<b>Best</b>")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    until(qtbot, lambda: _cell(panel, 0, "Run") == "<b>Best</b>")
    panel.table.setCurrentIndex(panel.sorted.index(0, panel.sorted.columnCount() - 1))
    qtbot.keyClick(panel.table, Qt.Key.Key_F2)
    editor = panel.table.viewport().findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "for the lecture")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    until(qtbot, lambda: _cell(panel, 0, "Note") == "for the lecture")
    assert panel.chosen() == panel.model.names


def test_pinned_runs_have_a_star(qtbot: QtBot, window: MainWindow) -> None:
    panel = several(qtbot, window, 0.03)
    _click_row(qtbot, panel, 0)
    click(qtbot, panel.buttons["pin"])
    until(qtbot, lambda: _cell(panel, 0, "Run").startswith("★ "))
    click(qtbot, panel.buttons["pin"])
    until(qtbot, lambda: _cell(panel, 0, "Run").startswith("Circle"))


@pytest.mark.parametrize("sure", [True, False])
def test_deleting_asks_first(qtbot: QtBot, window: MainWindow, sure: bool) -> None:
    panel = several(qtbot, window, 0.03, 0.1)
    _click_row(qtbot, panel, 0)
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    box = panel.questions.box
    assert box is not None
    assert "Gradient descent" in box.text()
    button = box.findChild(QPushButton, f"answer {0 if sure else 1}")
    assert button is not None
    click(qtbot, button)
    until_kept(qtbot, window, 1 if sure else 2)
    until(qtbot, lambda: len(panel.model.names) == (1 if sure else 2))


def test_enter_opens_the_settings_as_one_step(qtbot: QtBot, window: MainWindow) -> None:
    panel = several(qtbot, window, 0.03, 0.1)
    before, steps = window.document.experiment, window.document.undo_stack.count()
    _click_row(qtbot, panel, _row_of(panel, "0.03"))
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert window.document.experiment.training.learning_rate == 0.03
    assert window.document.undo_stack.count() == steps + 1
    there_and_back(window, before)


def test_a_double_click_opens_too(qtbot: QtBot, window: MainWindow) -> None:
    panel = several(qtbot, window, 0.03, 0.1)
    _click_row(qtbot, panel, _row_of(panel, "0.03"), times=2)
    assert window.document.experiment.training.learning_rate == 0.03


def test_a_run_is_opened_with_its_weights(qtbot: QtBot, window: MainWindow) -> None:
    panel = several(qtbot, window, 0.03, 0.1)
    row = _row_of(panel, "0.03")
    steps = window.document.undo_stack.count()
    _click_row(qtbot, panel, row)
    (name,) = panel.chosen()
    click(qtbot, panel.buttons["open_weights"])
    until(qtbot, lambda: window.document.experiment.training.learning_rate == 0.03)
    run = panel.model.runs[name]
    until(qtbot, lambda: settle(qtbot, window).record.train_loss == run.about.train_loss)
    assert window.document.undo_stack.count() == steps + 1
    until(qtbot, lambda: "alike" in panel.verdict.sentence.text())


def test_rows_are_copied_as_text_and_csv(qtbot: QtBot, window: MainWindow) -> None:
    panel = several(qtbot, window, 0.03, 0.1)
    _click_row(qtbot, panel, 0)
    qtbot.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[0][:2] == ["Run", "Learning rate"]
    assert lines[1][1] == "0.1"
    qtbot.keyClick(panel.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    panel.acts["copy_csv"].trigger()
    rows = list(csv.reader(io.StringIO(QGuiApplication.clipboard().text())))
    assert len(rows) == 3
    assert all(len(row) == panel.sorted.columnCount() for row in rows)


def test_names_that_spreadsheets_would_run_are_protected(qtbot: QtBot, window: MainWindow) -> None:
    panel = several(qtbot, window, 0.03)
    window.run_handlers.library.change(panel.model.names[0], name="=1+1")
    until(qtbot, lambda: _cell(panel, 0, "Run") == "=1+1")
    _click_row(qtbot, panel, 0)
    panel.acts["copy_csv"].trigger()
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("'=1+1,")


def test_names_in_the_legend_are_no_html(qtbot: QtBot, window: MainWindow) -> None:
    panel = several(qtbot, window, 0.03)
    course = panel.model.runs[panel.model.names[0]].course
    said = legend_with([], [Other("<img src=x>&\u202e", 0, CLASSIFICATION, course)], LIGHT)
    assert "<img" not in said
    assert "\u202e" not in said
    assert legend_with([], [Other("a" * 99, 0, CLASSIFICATION, course)], DARK).count("a" * 31) == 1


def test_the_panel_follows_the_language(qtbot: QtBot, window: MainWindow) -> None:
    panel = several(qtbot, window, 0.03)
    window.actions_by_name["language_id"].trigger()
    until(qtbot, lambda: window.menuBar().actions()[0].text() == "&Berkas")
    assert panel.model.rowCount() == 1
    assert _cell(panel, 0, "Pelatihan").startswith("Lingkaran")


def test_two_are_needed_and_none_breaks_anything(qtbot: QtBot, window: MainWindow) -> None:
    panel = several(qtbot, window)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_F2):
        qtbot.keyClick(panel.table, key)
    qtbot.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert not any(panel.buttons[name].isEnabled() for name in ("draw", "open", "open_weights", "pin", "delete"))
    assert panel.buttons["keep"].isEnabled()
