"""The menu of everything that is drawn in the window, to be saved as a file."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from nnplayground.gui.figures.figure import Figure
from nnplayground.gui.widgets.menu import TitledMenu
from nnplayground.i18n import QT_TRANSLATE_NOOP


class FigureMenu(TitledMenu):
    """Filled when it opens with every figure that can be seen."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(QT_TRANSLATE_NOOP("Menu", "Save fi&gure"), window, self._fill)
        self._window = window

    def _fill(self) -> None:
        from nnplayground.gui.figures.saving import ask  # noqa: PLC0415 - the window is there sooner so

        self.clear()
        for figure in self._window.findChildren(Figure):
            if figure.is_shown():
                entry = self.addAction(figure.name())
                entry.triggered.connect(lambda _on=False, figure=figure: ask(figure))
                figure.destroyed.connect(entry.deleteLater)
