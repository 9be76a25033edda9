"""What the action *Results* does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from nnplayground.gui.docks import Docks
from nnplayground.gui.parts import Part

if TYPE_CHECKING:
    from nnplayground.gui.results.panel import ResultsPanel


class ResultsHandlers(QObject):
    """Brings the results to the front."""

    def __init__(self, results: Part[ResultsPanel], docks: Docks, parent: QObject) -> None:
        super().__init__(parent)
        self._results, self._docks = results, docks

    def do_results(self) -> None:
        """Open the dock of the results and bring it to the front."""
        dock = self._docks.by_name["results"]
        dock.show()
        dock.raise_()
        self._results().part.setFocus(Qt.FocusReason.ShortcutFocusReason)
