"""A line drawn from the handle of a neuron to a later layer adds a skip connection."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF

from nnplayground.gui.canvas.gestures.gesture import Gesture, Stage
from nnplayground.gui.canvas.marks import Ghost
from nnplayground.gui.canvas.targets import Neuron


class DrawSkip(Gesture):
    """Lets the column of a neuron feed the layer that the line ends at."""

    def __init__(self, stage: Stage, start: QPointF, neuron: Neuron) -> None:
        super().__init__(stage, start)
        self._column = neuron.column

    def _index(self, place: QPointF) -> int | None:
        """Return the layer at a place; None where a skip cannot lead there."""
        index = self.stage.picture.layout.column_at(place.x()) - 1
        return index if index > self._column else None

    def move(self, place: QPointF) -> None:
        """Draw the line, and a frame around the layer that it leads to."""
        if self.is_drag(place):
            index = self._index(place)
            frame = None if index is None else self.stage.picture.layout.column_place(index + 1)
            self.stage.show_ghost(Ghost(frame, QLineF(self.start, place)))

    def finish(self, place: QPointF) -> None:
        """Add the skip."""
        self.stage.show_ghost(None)
        index = self._index(place)
        if index is not None and self.is_drag(place):
            self.stage.operations.add_skip(index, self._column)
