"""What the action that opens the stepper does."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QMainWindow

from nnplayground.gui.docks import Docks
from nnplayground.gui.parts import Part

if TYPE_CHECKING:
    from nnplayground.gui.stepper.stepper import Stepper

HEIGHT, SHARE = 380, 0.55
"""Pixels that the stepper is given at least when it opens, and at most of the window's height."""
WARM_UP_MS = 2000
"""When what sets formulas is read, which takes 0.3 s, in a thread of its own, unless it is wanted before."""

PATIENCE_S = 2.0


class StepperHandlers(QObject):
    """Opens and closes the stepper, which follows the training only while its dock is in front."""

    def __init__(self, stepper: Part[Stepper], docks: Docks, window: QMainWindow) -> None:
        super().__init__(window)
        self._stepper, self._docks, self._window = stepper, docks, window
        self._is_opening = False
        docks.by_name["stepper"].visibilityChanged.connect(self._on_visibility)
        self._warming = Thread(target=warm_up, name="formulas", daemon=True)
        self._warm_up_timer = QTimer(self, interval=WARM_UP_MS, singleShot=True)
        self._warm_up_timer.timeout.connect(self._warming.start)
        self._warm_up_timer.start()
        window.installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Leave no thread behind when the window closes."""
        if event.type() == QEvent.Type.Close:
            self._warm_up_timer.stop()
            if self._warming.is_alive():
                self._warming.join(PATIENCE_S)
        return False

    def _on_visibility(self, visible: bool) -> None:
        if not self._is_opening:  # on the way to the front a dock is hidden more than once
            self._stepper.tell("open", lambda stepper: stepper.set_open(visible))

    def do_stepper(self) -> None:
        """Open the stepper with room for it, or close it where it is in front."""
        dock, stepper = self._docks.by_name["stepper"], self._stepper()
        if stepper.session.is_open:
            dock.close()
            return
        stepper.set_open(True)  # first: what a panel that moves asks of the training thread would come before
        self._is_opening = True
        self._docks.bring("stepper", HEIGHT, SHARE)
        self._is_opening = False
        stepper.setFocus(Qt.FocusReason.ShortcutFocusReason)


def warm_up() -> None:
    """Read what the stepper needs beside everything else, and set what it most often begins with: z = w x + w x + b."""
    import nnplayground.gui.stepper.stepper  # noqa: F401, PLC0415 - no sooner
    from nnplayground.gui.widgets.formula import SET_SIZE  # noqa: PLC0415
    from nnplayground.lessons import notation  # noqa: PLC0415
    from nnplayground.typeset import pieces, svg  # noqa: PLC0415

    weights, bias = (notation.w(1, 1, source).latex for source in (1, 2)), notation.b(1, 1).latex
    first, second = weights
    for sample in (1, None):
        z, one, two = notation.z(2, 1, sample), notation.x(1, sample), notation.x(2, sample)
        for piece in pieces(rf"{z.latex} = {first}\,{one.latex} + {second}\,{two.latex} + {bias}"):
            svg(piece, SET_SIZE, "#000000")
