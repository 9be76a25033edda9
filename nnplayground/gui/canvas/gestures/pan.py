"""The network is pulled along while it is looked at closely."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from nnplayground.gui.canvas.gestures.gesture import Gesture


class Pan(Gesture):
    """Keeps the place that was taken hold of under the mouse."""

    def move(self, place: QPointF) -> None:
        """Follow the mouse; the place held moves with the scene, so that it stays the same."""
        self.stage.scroll_by((self.start - place) * self.stage.closeness)
