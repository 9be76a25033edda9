"""The menu of everything that is drawn in the window, to be saved as a file."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QMenu, QWidget

from nnplayground.gui.figures.figure import Figure
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP


class FigureMenu(QMenu):
    """Filled when it opens with every figure that can be seen; its title follows the language."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.aboutToShow.connect(self._fill)
        self.retranslate()

    def _fill(self) -> None:
        from nnplayground.gui.figures.saving import ask  # noqa: PLC0415 - the window is there sooner so

        self.clear()
        for figure in self._window.findChildren(Figure):
            if figure.is_shown():
                self.addAction(figure.name()).triggered.connect(lambda _on=False, figure=figure: ask(figure))

    def retranslate(self) -> None:
        """Name the menu."""
        self.setTitle(tr(QT_TRANSLATE_NOOP("Menu", "Save fi&gure")))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
