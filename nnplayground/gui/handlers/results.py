"""What the action *Results* does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from nnplayground.gui.docks import Docks
from nnplayground.gui.parts import Part

if TYPE_CHECKING:
    from nnplayground.gui.results.panel import ResultsPanel

HEIGHT, SHARE = 330, 0.5
"""Pixels that the results are given at least when they open, and at most of the window's height."""


class ResultsHandlers(QObject):
    """Brings the results to the front."""

    def __init__(self, results: Part[ResultsPanel], docks: Docks, window: QMainWindow) -> None:
        super().__init__(window)
        self._results, self._docks, self._window = results, docks, window

    def do_results(self) -> None:
        """Open the dock of the results and bring it to the front."""
        dock = self._docks.by_name["results"]
        dock.show()
        dock.raise_()
        room = min(HEIGHT, int(SHARE * self._window.height()))
        if dock.height() < room and not dock.isFloating():
            self._window.resizeDocks([dock], [room], Qt.Orientation.Vertical)
        self._results().part.setFocus(Qt.FocusReason.ShortcutFocusReason)
