"""What the action *Results* does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from nnplayground.gui.docks import Docks
from nnplayground.gui.parts import Part

if TYPE_CHECKING:
    from nnplayground.gui.results.panel import ResultsPanel

HEIGHT, SHARE = 330, 0.5
"""Pixels that the results are given at least when they open, and at most of the window's height."""


class ResultsHandlers(QObject):
    """Brings the results to the front."""

    def __init__(self, results: Part[ResultsPanel], docks: Docks, parent: QObject) -> None:
        super().__init__(parent)
        self._results, self._docks = results, docks

    def do_results(self) -> None:
        """Open the dock of the results and bring it to the front."""
        self._docks.bring("results", HEIGHT, SHARE)
        self._results().part.setFocus(Qt.FocusReason.ShortcutFocusReason)
