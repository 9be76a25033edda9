"""A lab in the window, small enough to be trained in no time."""

from __future__ import annotations

from typing import Any

from pytestqt.qtbot import QtBot

from nnplayground.experiment.labs.labs import begun, read, with_spec
from nnplayground.experiment.labs.paths import with_values
from nnplayground.gui.labs.page import LabPage
from nnplayground.gui.main_window import MainWindow
from tests.gui.hands import until


def begin_with(qtbot: QtBot, window: MainWindow, key: str, **values: Any) -> LabPage:
    """Begin a lab with these settings, by their paths with `__` in place of points; wait for its first picture."""
    experiment = begun(key)
    assert experiment.lab is not None
    spec = with_values(read(experiment.lab)[1], {name.replace("__", "."): value for name, value in values.items()})
    window.file_handlers.begin(with_spec(experiment, spec))
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.lab is not None)
    assert window.centre.page is not None
    return window.centre.page


def picture(window: MainWindow) -> Any:
    """Return what was last shown."""
    assert window.last_frame is not None
    return window.last_frame.lab


def step(qtbot: QtBot, window: MainWindow, epochs: int = 1) -> None:
    """Step some epochs, and wait for their pictures."""
    for _ in range(epochs):
        before = window.last_frame.epoch if window.last_frame else 0
        window.actions_by_name["step_epoch"].trigger()
        until(qtbot, lambda before=before: window.last_frame.epoch > before)
