"""The stack of machines in the window: trained by clicks in its order, dreaming, fine-tuned, called off."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnplayground.errors import InputError
from nnplayground.gui.lessons.demos.dbn import DREAMS, StackDemo
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.theme import Look
from nnplayground.gui.translation import use_language
from nnplayground.lessons.topics.stacking import EPOCHS, SPEC, STEPS
from tests.gui.hands import click, until
from tests.gui.lessons.staging import fits, staged

QUICK = replace(SPEC, hidden=(12, 8), epochs_each=2, contrast=replace(SPEC.contrast, batch_size=50))


def shown(qtbot: QtBot, qapp: QApplication, view: str = "layers") -> StackDemo:
    demo = StackDemo(Look(qapp), view, QUICK)
    qtbot.addWidget(demo)
    demo.resize(560, 900)
    with qtbot.waitExposed(demo):
        demo.show()
    return demo


def wait(qtbot: QtBot, demo: StackDemo) -> None:
    until(qtbot, lambda: not demo.task.is_running())


def test_machines_learn_one_after_the_other(qtbot: QtBot, qapp: QApplication) -> None:
    demo = shown(qtbot, qapp)
    assert "Machine 2: waits for the one below" in demo.picture.accessibleDescription()
    for trained in (1, 2):
        click(qtbot, demo.train_button)
        wait(qtbot, demo)
        assert demo.learned.trained == trained == len(demo.filters.groups)
        assert len(demo.through.groups) == trained + 1
        assert len(demo.losses.series) == trained
    assert not demo.train_button.isEnabled()
    assert "Machine 2 has learned: its loss went from" in demo.said.text()
    click(qtbot, demo.again_button)
    assert demo.learned.trained == 0
    assert demo.train_button.isEnabled()


def test_a_dream_trains_what_is_missing(qtbot: QtBot, qapp: QApplication) -> None:
    demo = shown(qtbot, qapp, "dreams")
    assert demo.tabs.currentIndex() == DREAMS
    assert demo.dream_said.text().startswith("Not all machines are trained yet")
    click(qtbot, demo.dream_button)
    assert not demo.dream_button.isEnabled()
    wait(qtbot, demo)
    assert demo.learned.trained == 2
    assert demo.dream_said.text().startswith("The top")
    assert len(demo.pictures.groups) == len(STEPS) + 1
    click(qtbot, demo.from_digits)
    click(qtbot, demo.dream_button)
    wait(qtbot, demo)
    assert len(demo.pictures.groups) == len(STEPS)


def test_both_networks_are_fine_tuned(qtbot: QtBot, qapp: QApplication) -> None:
    demo = shown(qtbot, qapp, "tuning")
    click(qtbot, demo.tune_button)
    wait(qtbot, demo)
    assert [len(series.spread.middle) for series in demo.scores.series] == [EPOCHS + 1] * 2
    assert demo.tune_said.text().startswith(f"After {EPOCHS} epochs: ")


def test_what_is_called_off_is_taken_up_again(qtbot: QtBot, qapp: QApplication) -> None:
    demo = shown(qtbot, qapp)
    click(qtbot, demo.train_button)
    click(qtbot, demo.task.cancel_button)
    assert demo.train_button.isEnabled()
    click(qtbot, demo.train_button)
    wait(qtbot, demo)
    assert demo.learned.trained == 1
    assert len(demo.learned.losses[0]) == QUICK.epochs_each


@pytest.mark.parametrize("language", ["en", "id"])
def test_it_fits(qtbot: QtBot, qapp: QApplication, language: str) -> None:
    use_language(qapp, language)
    assert fits(shown(qtbot, qapp))


def test_an_option_that_makes_no_sense_is_named(qtbot: QtBot, window: MainWindow) -> None:
    with pytest.raises(InputError, match="view"):
        staged(qtbot, window, "dbn", view="top")
