"""Leaves of a page, whose tabs have room for their letters."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QTabBar, QTabWidget, QWidget

LOWER = 2
"""Pixels by which Qt's style writes lower on a tab that is not in front; the tab itself it makes no higher for that."""


class Tabs(QTabWidget):
    """Leaves, each with a tab on which no letter is cut off below."""

    def __init__(self, parent: QWidget | None = None, *, is_document: bool = False) -> None:
        super().__init__(parent)
        self.setTabBar(_Bar())
        self.setDocumentMode(is_document)


class _Bar(QTabBar):
    def tabSizeHint(self, index: int) -> QSize:
        """Return how large a tab wants to be."""
        return super().tabSizeHint(index) + QSize(0, LOWER)
