"""The small Boltzmann machine on a page of a lesson."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from nnplayground.errors import InputError
from nnplayground.gui.main_window import MainWindow
from tests.gui.lessons.staging import staged


def test_a_page_names_its_machine(qtbot: QtBot, window: MainWindow) -> None:
    assert staged(qtbot, window, "rbm", machine="pair").preset.key == "pair"
    with pytest.raises(InputError, match="machine"):
        staged(qtbot, window, "rbm", machine="steam")
