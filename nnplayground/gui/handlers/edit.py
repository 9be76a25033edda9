"""What the actions of the menu *Edit* do."""

from __future__ import annotations

from PySide6.QtCore import QObject

from nnplayground.gui.document import Document


class EditHandlers(QObject):
    """Takes steps back and forth."""

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document

    def do_undo(self) -> None:
        """Take the last step back."""
        self._document.undo_stack.undo()

    def do_redo(self) -> None:
        """Take the step again that was taken back last."""
        self._document.undo_stack.redo()
