"""Light and dark back and forth, while training runs and with everything open: nothing keeps a colour of before."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QApplication, QSlider, QWidget
from pytestqt.qtbot import QtBot

from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.theme import TEXT, THEMES, Theme, contrast
from nnplayground.gui.training.messages import Command, State
from tests.gui.hands import settle, until, until_state

OFTEN = 40
"""Two hundred times take a minute and a half, and find no more."""
FEW = 0.002
"""The share of pixels that may have any colour by chance."""
ROLES = (
    (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
    (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
    (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
)


def switch(window: MainWindow, theme: str) -> None:
    window.actions_by_name[f"theme_{theme}"].trigger()
    QApplication.processEvents()


def unreadable(window: QWidget) -> list[str]:
    """Return widgets whose letters cannot be read on what they stand on; sliders have none."""
    found = []
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QSlider):
            continue
        palette = widget.palette()
        found += [
            f"{type(widget).__name__} {widget.objectName()}"
            for ink, paper in ROLES
            if widget.isEnabled() and contrast(palette.color(ink), palette.color(paper)) < TEXT
        ]
    return found


@pytest.mark.thorough
def test_training_goes_on_while_the_theme_changes(qtbot: QtBot, window: MainWindow) -> None:
    back_and_forth(qtbot, window, 6)


@pytest.mark.thorough
def test_often_with_everything_open(qtbot: QtBot, window: MainWindow) -> None:
    for name in window.docks.by_name:
        if name != "lab":
            window.docks.bring(name)
            qtbot.wait(20)
    back_and_forth(qtbot, window, OFTEN)


def back_and_forth(qtbot: QtBot, window: MainWindow, times: int) -> None:
    """Change the theme so often during training; what is left can be read, and training has gone on."""
    settle(qtbot, window)
    window.controller.order(Command.RUN)
    until_state(qtbot, window, State.RUNNING)
    for number in range(times):
        theme = ("dark", "light")[number % 2]
        switch(window, theme)
        assert window.palette().color(QPalette.ColorRole.Window).name() == THEMES[theme].window.lower()
    epoch = window.last_frame.epoch
    until(qtbot, lambda: window.last_frame.epoch > epoch)
    assert window.controller.status.state is State.RUNNING
    assert unreadable(window) == []
    window.controller.order(Command.PAUSE)
    until_state(qtbot, window, State.PAUSED)


@pytest.mark.thorough
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_keeps_a_colour_of_before(qtbot: QtBot, window: MainWindow, theme: str) -> None:
    before = {"light": "dark", "dark": "light"}[theme]
    settle(qtbot, window)
    switch(window, before)
    docks = [name for name in window.docks.by_name if name != "lab"]
    for name in docks:  # each is made in the other theme
        window.docks.bring(name)
        qtbot.wait(100)
    switch(window, theme)
    for name in docks:
        window.docks.bring(name)
        until(qtbot, lambda name=name: stale(window.docks.by_name[name], THEMES[before]) < FEW)
    until(qtbot, lambda: stale(window, THEMES[before]) < FEW)


def stale(widget: QWidget, before: Theme) -> float:
    """Return the share of pixels of a widget that have a ground of another theme."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32) & 0xFFFFFF
    grounds = [int(colour[1:], 16) for colour in (before.window, before.base, before.neutral)]
    return float(np.isin(pixels, grounds).mean())
