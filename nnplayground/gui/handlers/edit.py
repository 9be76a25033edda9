"""What the actions of the menu *Edit* do."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from nnplayground.gui.document import Document
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

UNDO, REDO = QT_TRANSLATE_NOOP("Action", "&Undo {step}"), QT_TRANSLATE_NOOP("Action", "&Redo {step}")


class EditHandlers(QObject):
    """Takes steps back and forth."""

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document

    def name_steps(self, actions: Mapping[str, QAction]) -> None:
        """Say in menu and tool tip which step is taken back or again."""
        stack = self._document.undo_stack
        for action, text, step in (
            (actions["undo"], UNDO, stack.undoText()),
            (actions["redo"], REDO, stack.redoText()),
        ):
            self._name(action, text, step)

    @staticmethod
    def _name(action: QAction, text: Marked, step: str) -> None:
        shown = tr(text).format(step=step).strip()
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setText(tr(text).format(step=step.replace("&", "&&")).strip())
        action.setToolTip(f"{shown.replace('&', '', 1)} ({keys})")

    def do_undo(self) -> None:
        """Take the last step back."""
        self._document.undo_stack.undo()

    def do_redo(self) -> None:
        """Take the step again that was taken back last."""
        self._document.undo_stack.redo()
