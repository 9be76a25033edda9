"""Pages of a lesson come and go while the network trains, formulas wait and surfaces are computed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nnplayground.experiment.gallery import GALLERY
from nnplayground.gui.lessons.demos import DEMOS
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.training.messages import Command, State
from tests.gui.conftest import Open
from tests.gui.hands import until_state

PAGES: list[tuple[str, dict[str, object]]] = [
    ("information", {"view": "network"}),
    ("costs", {"view": "iris"}),
    ("descent", {"scene": "present"}),
    ("descent", {"compare": "yes"}),
    ("vanishing", {"view": "training"}),
    ("hyperparameters", {}),
    ("neuron", {}),
    ("activations", {}),
    ("dosage", {"view": "train"}),
    ("chain_rule", {}),
    ("convolution", {}),
    ("rbm", {}),
    ("gan", {}),
    ("autoencoder", {}),
    ("recurrence", {}),
    ("dbn", {"view": "dreams"}),
]


@pytest.mark.parametrize(("key", "options"), PAGES, ids=str)
@pytest.mark.thorough
def test_a_page_that_is_left_while_all_goes_on(
    qtbot: QtBot, open_window: Open, key: str, options: dict[str, object]
) -> None:
    window = open_window(GALLERY["iris"].experiment)
    until_state(qtbot, window, State.PAUSED)
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    holder.show()
    window.controller.order(Command.RUN)
    stage = Stage(window.document, window.controller, window.look, lambda: 4, options)
    for frames in (0, 1, 6):
        page = DEMOS[key].make(stage)
        column.addWidget(page)
        for _ in range(frames):
            with qtbot.waitSignal(window.controller.frame_shown):
                pass
        page.deleteLater()
        del page
    with qtbot.waitSignals([window.controller.frame_shown] * 4):
        pass
    window.look.choose("dark")
    window.look.choose("light")
    assert window.controller.status.state is State.RUNNING
