"""A table whose rows are chosen by Enter, too."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView


class RowTable(QTableView):
    """Says when Enter was pressed; the row is the current one."""

    entered_by_key = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as a choice."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_by_key.emit()
        else:
            super().keyPressEvent(event)
