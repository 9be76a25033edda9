"""Everything that was done, by name, with the present state marked; a click goes there."""

from __future__ import annotations

from PySide6.QtWidgets import QUndoView, QVBoxLayout, QWidget

from nnplayground.gui.document import Document
from nnplayground.gui.translation import Translated


class History(Translated):
    """The undo steps of the document as a list."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QUndoView(document.undo_stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.setMinimumSize(120, 60)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text that people see; steps keep the words of the language they were made in."""
        self.list.setEmptyLabel(self.tr("Beginning"))
        self.list.setAccessibleName(self.tr("Steps that can be undone"))
