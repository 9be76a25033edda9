"""A menu whose title follows the language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QMenu, QWidget

from nnplayground.gui.translation import tr
from nnplayground.i18n import Marked


class TitledMenu(QMenu):
    """A menu with a marked title; one with `fill` has that called each time it opens."""

    def __init__(self, title: Marked, parent: QWidget, fill: Callable[[], None] | None = None) -> None:
        super().__init__(tr(title), parent)
        self._title = title
        if fill is not None:
            self.aboutToShow.connect(fill)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.setTitle(tr(self._title))
        super().changeEvent(event)
