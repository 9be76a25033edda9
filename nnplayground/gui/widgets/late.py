"""Formulas whose numbers move: they are set when they have come to rest, one at a time.

To set one takes about as long as a frame, and a page may have ten of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from nnplayground.gui.widgets.formula import BETWEEN_PARTS, Formula

REST_MS, LATEST_MS = 150, 700
"""How long numbers have to rest, and after how long they are set although they go on moving."""


class Turns(QObject):
    """Lets the formulas of a page be set one after the other, with a turn of the window between two of them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[LateFormula] = []
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._next)

    def ask(self, formula: LateFormula) -> None:
        """Have a formula set when its turn comes."""
        if formula not in self._waiting:
            self._waiting.append(formula)
        self._timer.start()

    @Slot()
    def _next(self) -> None:
        self._waiting.pop(0).set_now()
        if self._waiting:
            self._timer.start()


class LateFormula(Formula):
    """Shows the newest of the formulas it is given, as soon as no other has come for a moment.

    A screen reader is told of every one at once.
    """

    def __init__(
        self, turns: Turns, scale: float = 1.0, parent: QWidget | None = None, *, gap: float = BETWEEN_PARTS
    ) -> None:
        super().__init__(parent, scale, gap=gap)
        self._turns = turns
        self._next: tuple[tuple[str, ...], str] = ((), "")
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._ask)
        self._waiting = QElapsedTimer()

    def show_late(self, parts: Sequence[str], spoken: str = "") -> None:
        """Show a formula a moment after it has ceased to change; the first one as soon as possible."""
        self._next = (tuple(parts), spoken)
        self.setAccessibleName(spoken)
        if not self._waiting.isValid():
            self._waiting.start()
        if self.parts and self._waiting.elapsed() < LATEST_MS:
            self._rest.start()
        else:
            self._ask()

    @Slot()
    def _ask(self) -> None:
        self._rest.stop()
        self._turns.ask(self)

    def set_now(self) -> None:
        """Set the newest formula."""
        self._waiting.invalidate()
        self.show_parts(*self._next)
        self.heightForWidth(self.width())  # sets it; the layout would only get there together with all others
