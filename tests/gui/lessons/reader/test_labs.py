"""Labs that pages of lessons open: beside the page, judged by its checkpoints, handed in and judged again."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nnplayground.experiment.gallery import GALLERY
from nnplayground.gui.handlers.labs import DOCKS
from nnplayground.gui.lessons.reader.reader import Reader
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import Command, State
from nnplayground.lessons.files.handin import decode, encode, hand_in
from nnplayground.lessons.files.judging import judge
from tests.gui.hands import click, press, until

LESSON = """\
format: 1
title: {en: Labs, id: Lab}
pages:
  - title: {en: Boltzmann, id: Boltzmann}
    text: {en: Run it., id: Jalankan.}
    experiment: rbm_features
    show: [canvas, loss, lab]
    checkpoints:
      - {measure: pseudo_likelihood, at_least: -60}
      - {measure: parameters, at_most: 5000}
  - title: {en: A network, id: Jaringan}
    text: {en: Run it., id: Jalankan.}
    experiment: xor
    show: [canvas, output]
"""


@pytest.fixture
def reader(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> Reader:
    """Open the lesson."""
    path = tmp_path / "labs.yaml"
    path.write_text(LESSON, encoding="utf-8")
    press(qtbot, window, "F1")
    window.lesson_handlers.open(path)
    found = window.lesson_handlers.reader
    assert found is not None
    until(qtbot, lambda: found.view is not None and found.view.is_furnished())
    return found


def opened(qtbot: QtBot, window: MainWindow, reader: Reader) -> None:
    """Press the button of the page, and wait for the lab."""
    click(qtbot, reader.view.sheet.experiment_button)
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.lab is not None)


def shown(window: MainWindow) -> set[str]:
    return {name for name, dock in window.docks.by_name.items() if not dock.isHidden()}


def test_a_lab_stands_beside_its_page(qtbot: QtBot, window: MainWindow, reader: Reader) -> None:
    before = set(DOCKS[:-1])
    assert reader.view.sheet.experiment_button.text() == "Open the lab"
    assert "open it first" in reader.view.goals.verdict.text()
    assert shown(window) == {"loss"}, "there are no settings yet"
    opened(qtbot, window, reader)
    assert reader.isVisible()
    assert window.centre.page.isVisible()
    assert shown(window) == {"loss", "lab"}
    assert window.actions_by_name["hand_in"].isEnabled()
    assert not window.actions_by_name["tune"].isEnabled()
    window.actions_by_name["leave_lesson"].trigger()
    until(qtbot, lambda: shown(window) == before)
    assert window.centre.page.isVisible()


def test_the_window_is_as_before_when_lab_and_lesson_are_left(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    before = shown(window)
    path = tmp_path / "labs.yaml"
    path.write_text(LESSON, encoding="utf-8")
    window.lesson_handlers.open(path)
    reader = window.lesson_handlers.reader
    opened(qtbot, window, reader)
    window.actions_by_name["leave_lesson"].trigger()
    window.actions_by_name["new"].trigger()
    until(qtbot, lambda: window.last_frame.lab is None)
    assert shown(window) == before


def test_the_next_page_takes_a_network(qtbot: QtBot, window: MainWindow, reader: Reader) -> None:
    opened(qtbot, window, reader)
    click(qtbot, reader.next)
    until(qtbot, reader.view.is_furnished)
    assert reader.view.sheet.experiment_button.text() == "Put it on the canvas"
    click(qtbot, reader.view.sheet.experiment_button)
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.lab is None)
    assert reader.isVisible()
    assert shown(window) == {"boundary"}
    assert window.actions_by_name["tune"].isEnabled()


def test_a_lab_of_the_menu_leaves_the_lesson(qtbot: QtBot, window: MainWindow, reader: Reader) -> None:
    window.lab_handlers.do_lab("gan")
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.lab is not None)
    assert not reader.isVisible()
    assert shown(window) == set(DOCKS[:-1])


def test_checkpoints_of_a_lab_are_reached_handed_in_and_judged_again(
    qtbot: QtBot, window: MainWindow, reader: Reader
) -> None:
    opened(qtbot, window, reader)
    window.controller.order(Command.RUN)
    until(qtbot, lambda: reader.view.goals.is_reached)
    assert window.controller.status.state is State.PAUSED
    sitting = reader.sitting
    result = decode(encode(hand_in("Budi", sitting.lesson, sitting.answers, sitting.reached)))
    (verdict,) = judge(result, sitting.lesson)
    assert verdict.holds
    assert verdict.values == result.sheet.reached[0].values
    assert verdict.values[1] == 64 * 64 + 64 + 64
    assert result.runs[0].experiment.lab.family == GALLERY["rbm_features"].group
