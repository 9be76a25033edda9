"""Buttons that lead from place to place, or let it go by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from nnplayground.gui.translation import Translated

PLAY_MS = 350
"""Time between two places."""
BUTTON_WIDTH = 44


class Steps(Translated):
    """Tells where a person wants to go."""

    begun = Signal()
    """To the first place, everything else empty."""
    gone = Signal(int)
    """So many places on; fewer than none go back."""
    filled = Signal()
    """All places at once."""

    def __init__(self) -> None:
        super().__init__()
        self.first_button, self.before_button = QPushButton("|◀"), QPushButton("◀")
        self.next_button, self.all_button, self.play_button = QPushButton("▶"), QPushButton("▶|"), QPushButton()
        self.said = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._is_last = False
        self._clock = QTimer(self, interval=PLAY_MS)
        self.play_button.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.first_button, self.before_button, self.next_button, self.all_button):
            button.setMaximumWidth(BUTTON_WIDTH)
            row.addWidget(button)
        row.addWidget(self.play_button)
        row.addWidget(self.said, 1)
        for button in (self.before_button, self.next_button):
            button.setAutoRepeat(True)
        self.first_button.clicked.connect(lambda: self.begun.emit())  # noqa: PLW0108 - without the button's argument
        self.before_button.clicked.connect(lambda: self.gone.emit(-1))
        self.next_button.clicked.connect(lambda: self.gone.emit(1))
        self.all_button.clicked.connect(lambda: self.filled.emit())  # noqa: PLW0108
        self.play_button.toggled.connect(self._on_play)
        self._clock.timeout.connect(self._on_clock)
        self.retranslate()

    def show_place(self, place: int, count: int, filled: int, said: str) -> None:
        """Show where one is, of how many places, how many of them are filled, and say so."""
        self._is_last = place >= count - 1
        self.said.setText(said)
        for button, is_on in (
            (self.first_button, count > 0 and (place > 0 or filled > 1)),
            (self.before_button, place > 0),
            (self.next_button, not self._is_last),
            (self.all_button, filled < count),
            (self.play_button, count > 1),
        ):
            button.setEnabled(is_on)
        if self._is_last:
            self.stop()

    def stop(self) -> None:
        """Go no further by itself."""
        self.play_button.setChecked(False)

    def _on_play(self, on: bool) -> None:
        if not on:
            self._clock.stop()
            return
        if self._is_last:
            self.begun.emit()
        self._clock.start()

    def _on_clock(self) -> None:
        self.gone.emit(1)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still while nobody looks."""
        super().hideEvent(event)
        self.stop()

    def retranslate(self) -> None:
        """Set every text that people see."""
        for button, text in (
            (self.first_button, self.tr("Empty the map")),
            (self.before_button, self.tr("Place before")),
            (self.next_button, self.tr("Next place")),
            (self.all_button, self.tr("Fill the map")),
        ):
            button.setAccessibleName(text)
            button.setToolTip(text)
        self.play_button.setText(self.tr("Play"))
