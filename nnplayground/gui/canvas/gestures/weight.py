"""A click on a weight or a bias opens the field for its number."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from nnplayground.gui.canvas.gestures.gesture import Gesture, Stage
from nnplayground.gui.canvas.targets import Edge


class PressWeight(Gesture):
    """Edits a weight, or takes it into the selection."""

    def __init__(self, stage: Stage, start: QPointF, edge: Edge, *, adds: bool) -> None:
        super().__init__(stage, start)
        self._edge, self._adds = edge, adds

    def finish(self, place: QPointF) -> None:
        """Do it where the mouse has not left the weight."""
        if self.is_drag(place):
            return
        self.stage.select(frozenset({self._edge}), adds=self._adds)
        if not self._adds:
            self.stage.edit_value([self._edge])
