"""What the action of the inspector does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nnplayground.gui.docks import Docks
from nnplayground.gui.parts import Part

if TYPE_CHECKING:
    from nnplayground.gui.inspector.inspector import Inspector


class InspectorHandlers(QObject):
    """Brings the inspector to the front."""

    def __init__(self, inspector: Part[Inspector], docks: Docks, parent: QObject) -> None:
        super().__init__(parent)
        self._inspector, self._docks = inspector, docks

    def do_inspect(self) -> None:
        """Show the inspector, with the keyboard in its first box."""
        dock = self._docks.by_name["inspector"]
        dock.show()
        dock.raise_()
        self._inspector().chooser.kind.setFocus()
