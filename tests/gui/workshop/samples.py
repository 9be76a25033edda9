"""Own samples in the window: what they are, and that an edit of them can be taken back and made again."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from nnplayground.experiment.spec import Experiment, PointsSpec
from nnplayground.gui.main_window import MainWindow
from tests.gui.hands import settle


def points(window: MainWindow) -> PointsSpec:
    """Return the own samples in force."""
    own = window.document.experiment.data.points
    assert own is not None
    return own


def there_and_back(qtbot: QtBot, window: MainWindow, before: Experiment) -> None:
    """Undo and redo what has just been done; documents are equal bit for bit."""
    after = window.document.experiment
    assert after != before
    window.actions_by_name["undo"].trigger()
    assert window.document.experiment == before
    settle(qtbot, window)
    window.actions_by_name["redo"].trigger()
    assert window.document.experiment == after
    settle(qtbot, window)
