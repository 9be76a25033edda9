"""What a picture shows, in words for screen readers, with its present values."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

EVERY_MS = 1000
"""How often words follow a picture that moves: whoever listens could not follow faster."""


class Spoken(QObject):
    """Keeps the description of a widget true; the last change is always told.

    What somebody else says of the widget stays.
    """

    def __init__(self, widget: QWidget, words: Callable[[], str]) -> None:
        super().__init__(widget)
        self._widget, self._words = widget, words
        self._told = ""
        self._timer = QTimer(self, interval=EVERY_MS, singleShot=True)
        self._timer.timeout.connect(self.tell)

    def renew(self) -> None:
        """Tell before long what is shown."""
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def tell(self) -> None:
        """Tell now."""
        if self._widget.accessibleDescription() not in ("", self._told):
            return
        words = self._words()
        if words != self._told:
            self._told = words
            self._widget.setAccessibleDescription(words)
