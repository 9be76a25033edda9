"""A line of explanation in a panel, fainter than what it explains."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from nnplayground.gui.translation import tr
from nnplayground.i18n import Marked


class Hint(QLabel):
    """Shows one marked text in the window's language."""

    def __init__(self, text: Marked, parent: QWidget | None = None) -> None:
        super().__init__(tr(text), parent)
        self._text = text
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.setText(tr(self._text))
        super().changeEvent(event)
