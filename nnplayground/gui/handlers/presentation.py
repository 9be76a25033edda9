"""Presentation: for a projector. Big type, thick lines, and of all panels output and loss alone; Escape leaves.

A lesson or a lab arranges the window for itself: then only type and lines change, and the layout is left to it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from nnplayground.gui.docks import Docks
from nnplayground.gui.theme import Look

DOCKS = ("boundary", "loss")
WIDTH_SHARE = 0.42
"""What the two plots get of the window's width."""
UPPER_SHARE = 0.56
"""What the upper one gets of the height."""


COMING_BACK_MS = 500
"""How long the window may take to leave the full screen."""


class PresentationHandlers(QObject):
    """Arranges the window for an audience, and puts back what it found."""

    moved = Signal()
    """Docks were shown or hidden; whoever must not be seen has to be hidden again."""

    def __init__(self, window: QMainWindow, look: Look, docks: Docks) -> None:
        super().__init__(window)
        self._window, self._look, self._docks = window, look, docks
        self._others: list[Callable[[], bool]] = []
        self._before: QByteArray | None = None
        self._windowed = Qt.WindowState.WindowNoState
        self._action: QAction | None = None
        self._again: QByteArray | None = None
        self._coming_back = QTimer(self, interval=COMING_BACK_MS, singleShot=True)
        self._coming_back.timeout.connect(self._forget)
        self._resized = QTimer(self, interval=0, singleShot=True)
        self._resized.timeout.connect(self._give_back)
        window.installEventFilter(self)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.leave)
        docks.arranged.connect(self._on_arranged)

    def give_way(self, is_on: Callable[[], bool], entering: SignalInstance, left: SignalInstance) -> None:
        """Leave the layout to somebody else while that `is_on`.

        It says `entering` before it remembers the layout in force, and `left` when it has put that back.
        """
        self._others.append(is_on)
        entering.connect(self._give_back)
        left.connect(self._arrange)

    def use_action(self, action: QAction) -> None:
        """Keep an action checked while there is a presentation."""
        self._action = action

    @property
    def is_on(self) -> bool:
        """Whether there is a presentation."""
        return self._look.presents

    def do_presentation(self, on: bool) -> None:
        """Begin a presentation, or end it."""
        if on:
            self.enter()
        else:
            self.leave()

    def enter(self) -> None:
        """Fill the screen for an audience."""
        if self.is_on:
            return
        self._windowed = self._window.windowState()
        self._window.setWindowState(self._windowed | Qt.WindowState.WindowFullScreen)
        self._look.present(True)
        self._enlarge_titles()
        self._escape.setEnabled(True)
        self._arrange()
        self._check()

    def leave(self) -> None:
        """Put everything back as it was."""
        if not self.is_on:
            return
        self._escape.setEnabled(False)
        self._look.present(False)
        self._restore_titles()
        self._again = self._before
        self._window.setWindowState(self._windowed)
        self._give_back()
        self._coming_back.start()
        self._check()

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Put panels back once more when the window has its former size: shares of the full screen are others."""
        if (
            event.type() == QEvent.Type.Resize
            and self._coming_back.isActive()
            and self._again is not None
            and not self.is_on
        ):
            self._before = self._again
            self._resized.start()
        return False

    def _forget(self) -> None:
        self._again = None

    def _enlarge_titles(self) -> None:
        """Write the titles of the panels larger, too, and without buttons; Qt writes its own in a font apart."""
        for name in DOCKS:
            dock = self._docks.by_name[name]
            title = QLabel(dock.windowTitle(), dock, textFormat=Qt.TextFormat.PlainText, margin=2)
            title.setFont(QApplication.font())
            dock.windowTitleChanged.connect(title.setText)
            dock.setTitleBarWidget(title)

    def _restore_titles(self) -> None:
        for name in DOCKS:
            dock = self._docks.by_name[name]
            title = dock.titleBarWidget()
            dock.setTitleBarWidget(cast("QWidget", None))  # brings Qt's own back, which the stubs do not know
            if title is not None:
                title.deleteLater()

    def _check(self) -> None:
        if self._action is not None:
            self._action.setChecked(self.is_on)

    def _arrange(self) -> None:
        """Hide what is for the one at the keyboard, unless somebody else arranges the window."""
        if not self.is_on or self._before is not None or any(is_on() for is_on in self._others):
            return
        self._before = self._docks.layout_now()
        self._show_two()

    def _show_two(self) -> None:
        for name, dock in self._docks.by_name.items():
            if not dock.isFloating():
                dock.setVisible(name in DOCKS)
        first, second = (self._docks.by_name[name] for name in DOCKS)
        width, height = self._window.width(), self._window.height()
        self._window.resizeDocks([first, second], [int(WIDTH_SHARE * width)] * 2, Qt.Orientation.Horizontal)
        heights = [int(UPPER_SHARE * height), int((1.0 - UPPER_SHARE) * height)]
        self._window.resizeDocks([first, second], heights, Qt.Orientation.Vertical)
        self._docks.hide_forgotten_bars()
        self.moved.emit()

    def _give_back(self) -> None:
        """Put the layout back that the presentation found."""
        before, self._before = self._before, None
        if before is not None:
            self._docks.put_back(before)
            self.moved.emit()

    def _on_arranged(self) -> None:
        """Somebody asked for the first layout: that is what there is after the presentation."""
        if self._before is not None:
            self._before = self._docks.layout_now()
            self._show_two()
