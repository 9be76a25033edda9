"""What the action *Loss surface* does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from nnplayground.gui.docks import Docks
from nnplayground.gui.parts import Part

if TYPE_CHECKING:
    from nnplayground.gui.surface.panel import SurfacePanel

HEIGHT, SHARE = 420, 0.55
"""Pixels that the surface is given at least when it opens, and at most of the window's height."""


class SurfaceHandlers(QObject):
    """Brings the loss surface to the front, and has nothing computed for it where it is behind another dock."""

    def __init__(self, surface: Part[SurfacePanel], docks: Docks, parent: QObject) -> None:
        super().__init__(parent)
        self._surface, self._docks = surface, docks
        docks.by_name["surface"].visibilityChanged.connect(self._on_visibility)

    def _on_visibility(self, visible: bool) -> None:
        self._surface.tell("open", lambda panel: panel.set_open(visible))

    def do_surface(self) -> None:
        """Open the dock of the surface and bring it to the front."""
        self._docks.bring("surface", HEIGHT, SHARE)
        self._surface().form.directions.setFocus(Qt.FocusReason.ShortcutFocusReason)
