"""Text of several lines in a panel: a paragraph, a hint that is fainter than what it explains, and tool tips."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from nnplayground.gui.translation import tr
from nnplayground.i18n import Marked


def plain_tip(text: str) -> str:
    """Return a text as a tool tip that shows it as it is: what may be read as HTML becomes HTML that says so."""
    if "<" not in text and "&" not in text:
        return text
    return f"<span>{html.escape(text)}</span>".replace("\n", "<br>")


class Paragraph(QLabel):
    """Plain text that is always as high as it needs to be; form layouts do not see to that."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show another text; the same one again costs nothing."""
        if text != self.text() or not text:
            self.setText(text)
            self._fit(self.width())

    def _fit(self, width: int) -> None:
        self.setMinimumHeight(0)  # which heightForWidth would not go below
        self.setMinimumHeight(max(0, self.heightForWidth(width)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow as the panel becomes narrower."""
        super().resizeEvent(event)
        self._fit(event.size().width())


class Hint(Paragraph):
    """Shows one marked text in the window's language."""

    def __init__(self, text: Marked, parent: QWidget | None = None) -> None:
        super().__init__(tr(text), parent)
        self._marked = text
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_text(tr(self._marked))
        super().changeEvent(event)
