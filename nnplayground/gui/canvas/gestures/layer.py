"""A layer that is dragged by its header goes to another place among the hidden ones."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF

from nnplayground.gui.canvas.gestures.gesture import Gesture, Stage
from nnplayground.gui.canvas.marks import Ghost


class MoveLayer(Gesture):
    """Moves a hidden layer to the column that it is let go at."""

    def __init__(self, stage: Stage, start: QPointF, index: int) -> None:
        super().__init__(stage, start)
        self._index = index

    def _end(self, place: QPointF) -> int:
        """Return the place among the hidden layers at which it would land."""
        layout = self.stage.picture.layout
        return min(max(layout.column_at(place.x()) - 1, 0), len(layout.sizes) - 3)

    def move(self, place: QPointF) -> None:
        """Show where it would land."""
        if self.is_drag(place):
            layout = self.stage.picture.layout
            frame = layout.column_place(self._end(place) + 1).adjusted(-8, -8, 8, 8)
            self.stage.show_ghost(Ghost(frame, QLineF(place.x(), frame.top(), place.x(), frame.bottom())))

    def finish(self, place: QPointF) -> None:
        """Put it there."""
        self.stage.show_ghost(None)
        if self.is_drag(place):
            self.stage.operations.move_layer(self._index, self._end(place))
