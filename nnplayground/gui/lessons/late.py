"""A formula whose numbers move: it is set when they have come to rest, for setting takes longer than a frame."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QWidget

from nnplayground.gui.widgets.formula import Formula

REST_MS, LATEST_MS = 150, 700
"""How long numbers have to rest, and after how long they are set although they go on moving."""


class LateFormula(Formula):
    """Shows the newest of the formulas it is given, as soon as no other has come for a moment."""

    def __init__(self, parent: QWidget | None = None, scale: float = 1.0) -> None:
        super().__init__(parent, scale)
        self._next: tuple[tuple[str, ...], str] = ((), "")
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._show_next)
        self._waiting = QElapsedTimer()

    def show_late(self, parts: Sequence[str], spoken: str = "") -> None:
        """Show a formula a moment after it has ceased to change; the first one at once."""
        self._next = (tuple(parts), spoken)
        if not self._waiting.isValid():
            self._waiting.start()
        if self.parts and self._waiting.elapsed() < LATEST_MS:
            self._rest.start()
        else:
            self._show_next()

    def _show_next(self) -> None:
        self._rest.stop()
        self._waiting.invalidate()
        self.show_parts(*self._next)
