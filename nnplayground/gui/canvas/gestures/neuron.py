"""A neuron that is clicked is selected; one that is dragged goes to another row of its layer."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF

from nnplayground.gui.canvas.gestures.gesture import Gesture, Stage
from nnplayground.gui.canvas.marks import Ghost
from nnplayground.gui.canvas.targets import Neuron


class MoveNeuron(Gesture):
    """Selects a neuron or moves it to the row that it is let go at."""

    def __init__(self, stage: Stage, start: QPointF, neuron: Neuron, *, adds: bool) -> None:
        super().__init__(stage, start)
        self._neuron, self._adds = neuron, adds

    def _row(self, place: QPointF) -> int:
        return self.stage.picture.layout.row_at(self._neuron.column, place.y())

    def move(self, place: QPointF) -> None:
        """Show where it would land; the inputs stay in the order of the features."""
        if self._neuron.column and self.is_drag(place):
            frame = self.stage.picture.layout.place(self._neuron.column, self._row(place))
            hand = QLineF(frame.left() - 8, place.y(), frame.right() + 8, place.y())
            self.stage.show_ghost(Ghost(frame=frame, line=hand))

    def finish(self, place: QPointF) -> None:
        """Put it there, or select it."""
        self.stage.show_ghost(None)
        neuron = self._neuron
        if not self.is_drag(place):
            self.stage.select(frozenset({neuron}), adds=self._adds)
        elif neuron.column and self.stage.operations.move_neuron(neuron.column - 1, neuron.unit, self._row(place)):
            self.stage.select(frozenset({Neuron(neuron.column, self._row(place))}), adds=False)
