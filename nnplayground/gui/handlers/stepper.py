"""What the action that opens the stepper does."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from nnplayground.gui.docks import Docks
from nnplayground.gui.stepper.stepper import Stepper
from nnplayground.lessons.walk import Stride

HEIGHT, SHARE = 330, 0.55
"""Pixels that the stepper is given at least when it opens, and at most of the window's height."""


class StepperHandlers(QObject):
    """Opens and closes the stepper."""

    def __init__(self, stepper: Stepper, docks: Docks, window: QMainWindow) -> None:
        super().__init__(window)
        self._stepper, self._docks, self._window = stepper, docks, window
        docks.by_name["stepper"].visibilityChanged.connect(stepper.set_open)

    def do_stepper(self) -> None:
        """Open the stepper with room for it, or close it where it is in front."""
        dock = self._docks.by_name["stepper"]
        if self._stepper.session.is_open:
            dock.close()
            return
        dock.show()
        dock.raise_()
        room = min(HEIGHT, int(SHARE * self._window.height()))
        if dock.height() < room and not dock.isFloating():
            self._window.resizeDocks([dock], [room], Qt.Orientation.Vertical)
        self._stepper.bar.button(Stride.QUANTITY.value, forwards=True).setFocus(Qt.FocusReason.ShortcutFocusReason)
