"""Parameters of `MLPClassifier` with real clicks: choose, guess, run, compare, and put on the canvas."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.errors import InputError
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import State
from nnplayground.gui.translation import use_language
from nnplayground.lessons.topics.hyperparameters import HYPERPARAMETERS
from tests.gui.hands import choose, click, there_and_back, until, until_state
from tests.gui.lessons.staging import fits, staged


def run(qtbot: QtBot, demo: Any) -> None:
    """Click *Run the comparison* and wait for its end."""
    click(qtbot, demo.run_button)
    until(qtbot, lambda: bool(demo.outcomes))


@pytest.mark.thorough
def test_guess_run_and_compare(qtbot: QtBot, window: MainWindow) -> None:
    demo = staged(qtbot, window, "hyperparameters", parameter="alpha")
    assert demo.default.text() == "alpha = 0.0001"
    assert "α/(2m)" in demo.ours.text()
    assert "Guess" in demo.shows.text()
    assert not demo.view.isVisible()
    run(qtbot, demo)
    assert demo.shows.text().startswith("The larger α, the smaller the weights.")
    assert [each.name for each in demo.view.series] == [f"alpha = {text}" for text in ("0.0001", "0.1", "1", "10")]
    assert all(not picture.pixmap().isNull() for picture in demo.rows.pictures)
    assert "…" in demo.rows.numbers[0].text()
    assert not demo.run_button.isEnabled()


def test_a_rate_that_diverges(qtbot: QtBot, window: MainWindow) -> None:
    demo = staged(qtbot, window, "hyperparameters", parameter="learning_rate_init")
    run(qtbot, demo)
    assert demo.rows.numbers[-1].text() == "∞"
    assert len(demo.view.series[-1].x) < len(demo.view.series[0].x)


def test_verbose_shows_its_record(qtbot: QtBot, window: MainWindow) -> None:
    demo = staged(qtbot, window, "hyperparameters", parameter="verbose")
    run(qtbot, demo)
    assert demo.log.isVisible()
    lines = demo.log.toPlainText().splitlines()
    assert len(lines) == 20
    assert lines[0].startswith("Iteration 1, loss = 0.")


def test_a_setting_goes_to_the_canvas_as_one_step(qtbot: QtBot, window: MainWindow) -> None:
    until_state(qtbot, window, State.PAUSED)
    demo = staged(qtbot, window, "hyperparameters", parameter="hidden_layer_sizes")
    before = window.document.experiment
    click(qtbot, demo.rows.buttons[3])
    after = window.document.experiment
    assert [layer.units for layer in after.network.layers] == [8, 8, 1]
    assert after.title == "hidden_layer_sizes = (8, 8)"
    assert window.document.undo_stack.count() == 1
    there_and_back(window, before)
    until_state(qtbot, window, State.PAUSED)


def test_going_on_calls_off(qtbot: QtBot, window: MainWindow) -> None:
    demo = staged(qtbot, window, "hyperparameters")
    click(qtbot, demo.run_button)
    assert demo.task.is_running()
    click(qtbot, demo.next_button)
    assert demo.parameter.key == "activation"
    assert not demo.task.is_running()
    assert demo.run_button.isEnabled()
    click(qtbot, demo.run_button)
    click(qtbot, demo.task.cancel_button)
    assert not demo.task.is_running()
    click(qtbot, demo.before_button, 2)
    assert demo.parameter.key == "max_fun"
    assert not demo.outcomes


def test_options_are_checked(qtbot: QtBot, window: MainWindow) -> None:
    with pytest.raises(InputError, match="parameter"):
        staged(qtbot, window, "hyperparameters", parameter="alfa")


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_parameter(qtbot: QtBot, qapp: QApplication, window: MainWindow, language: str) -> None:
    use_language(qapp, language)
    demo = staged(qtbot, window, "hyperparameters")
    for key, entry in HYPERPARAMETERS.items():
        choose(qtbot, demo.parameter, key)
        assert len(demo.rows.buttons) == len(entry.settings)
        assert fits(demo)
    choose(qtbot, demo.parameter, "verbose")
    run(qtbot, demo)
    assert fits(demo)
    use_language(qapp, "id" if language == "en" else "en")
    window.look.choose("dark")
    window.look.choose("light")
