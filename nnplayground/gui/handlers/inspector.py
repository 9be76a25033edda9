"""What the action of the inspector does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from nnplayground.gui.docks import Docks
from nnplayground.gui.parts import Part

if TYPE_CHECKING:
    from nnplayground.gui.inspector.inspector import Inspector

HEIGHT, SHARE = 270, 0.45
"""Pixels that the inspector is given at least when it opens, and at most of the window's height."""


class InspectorHandlers(QObject):
    """Brings the inspector to the front."""

    def __init__(self, inspector: Part[Inspector], docks: Docks, parent: QObject) -> None:
        super().__init__(parent)
        self._inspector, self._docks = inspector, docks

    def do_inspect(self) -> None:
        """Show the inspector with room for it, and with the keyboard in its first box."""
        self._docks.bring("inspector", HEIGHT, SHARE)
        self._inspector().chooser.kind.setFocus(Qt.FocusReason.ShortcutFocusReason)
