"""Drives the real window for pictures: opens it with settings of its own, and waits for what it does."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QEventLoop, QMessageLogContext, QSize, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog, QTabWidget, QWidget

from nnplayground.experiment.spec import Experiment
from nnplayground.gui.filing.recovery import Recovery
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Preferences, Settings
from nnplayground.gui.training.messages import Command, State
from nnplayground.gui.translation import use_language

USUAL = QSize(1400, 900)
PATIENCE_S = 60.0
LOOK_EVERY_MS = 20
SETTLED_MS = 250
"""Time in which what changed last is laid out and painted."""


def use_screen(folder: Path, size: QSize, scale: int) -> None:
    """Have the next application drawn into memory, on a screen of so many pixels of its own; before it is made."""
    screen = {"name": "memory", "x": 0, "y": 0, "width": size.width() * scale, "height": size.height() * scale}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    config = folder / "screen.json"
    config.write_text(json.dumps({"screens": [screen]}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
    os.environ["QT_SCALE_FACTOR"] = str(scale)


def hear_no_plugin() -> None:
    """Leave out what drawing into memory cannot do; whatever else Qt has to say is printed."""

    def said(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
        if not text.startswith("This plugin does not support"):
            print(text, file=sys.stderr)

    qInstallMessageHandler(said)


def pause(milliseconds: int) -> None:
    """Let the window do what it has to do."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(holds: Callable[[], bool], patience_s: float = PATIENCE_S) -> None:
    """Let the window live until something holds; raises `TimeoutError` where it does not."""
    ends = time.monotonic() + patience_s
    while not holds():
        if time.monotonic() > ends:
            raise TimeoutError("the window has not come so far")
        pause(LOOK_EVERY_MS)


def limited(experiment: Experiment, epochs: int) -> Experiment:
    """Return an experiment that stops by itself."""
    return replace(experiment, training=replace(experiment.training, epochs=epochs))


@dataclass(frozen=True, slots=True)
class Studio:
    """Opens windows in one language, theme and size; `folder` takes their settings."""

    app: QApplication
    folder: Path
    language: str = "en"
    theme: str = "light"
    size: QSize = USUAL

    @contextmanager
    def window(self, experiment: Experiment | None = None) -> Iterator[MainWindow]:
        """Open a window that stands ready, and close it in the end with all that belongs to it."""
        settings = Settings(self.folder / f"{time.monotonic_ns()}")
        settings.keep_preferences(Preferences(language=self.language, theme=self.theme))
        use_language(self.app, self.language)
        window = MainWindow(self.app, settings, experiment, Recovery(self.folder / "user"))
        window.file_handlers.asks = False
        window.resize(self.size)
        window.show()
        until(lambda: window.last_frame is not None or window.controller.status.state is State.REFUSED)
        pause(SETTLED_MS)
        try:
            yield window
        finally:
            close_others(window)
            window.close()
            window.deleteLater()
            pause(LOOK_EVERY_MS)

    def train(self, window: MainWindow, patience_s: float = PATIENCE_S) -> None:
        """Train until it stops by itself, or as long as there is patience."""
        seen: list[State] = []
        window.controller.status_changed.connect(lambda status: seen.append(status.state))
        window.controller.order(Command.RUN)
        until(lambda: State.RUNNING in seen)  # it may have come to its end in the meantime
        ends = time.monotonic() + patience_s
        until(lambda: window.controller.status.state is not State.RUNNING or time.monotonic() > ends, 2 * patience_s)
        if window.controller.status.state is State.RUNNING:
            window.controller.order(Command.PAUSE)
            until(lambda: window.controller.status.state is not State.RUNNING)
        pause(SETTLED_MS)


def others(window: QWidget) -> list[QWidget]:
    """Return the windows that are open beside one."""
    found = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not window]
    return [each for each in found if not each.inherits("QTipLabel")]


def close(window: QWidget) -> None:
    """Close a dialog or another window."""
    if isinstance(window, QDialog):
        window.reject()
    window.close()
    pause(LOOK_EVERY_MS)


def opened(*behind: QWidget) -> QWidget:
    """Wait for a window beside or before those that are `behind`, and return the one that was opened last."""
    until(lambda: bool(_before(*behind)))
    pause(4 * SETTLED_MS)
    return _before(*behind)[-1]


def _before(*behind: QWidget) -> list[QWidget]:
    return [each for each in others(behind[0]) if each not in behind]


def close_others(window: QWidget) -> None:
    """Close every window that is open beside one; closing one may close those that it opened."""
    while beside := others(window):
        close(beside[-1])


def leaves(name: str, part: QWidget, shown: QWidget | None = None) -> Iterator[tuple[str, QWidget]]:
    """Bring every leaf behind the first ones of a part to the front in turn, and yield what is `shown` of it."""
    for tabs in part.findChildren(QTabWidget):
        if not tabs.isVisible():
            continue
        first = tabs.currentIndex()
        for place in range(tabs.count()):
            if place != first and tabs.isTabVisible(place) and tabs.isTabEnabled(place):
                tabs.setCurrentIndex(place)
                pause(4 * SETTLED_MS)
                yield f"{name}-leaf-{place + 1}", shown or part
        tabs.setCurrentIndex(first)
