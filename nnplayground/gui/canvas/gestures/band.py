"""A frame drawn with the mouse selects the neurons within; a click beside everything selects nothing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from nnplayground.gui.canvas.gestures.gesture import Gesture, Stage
from nnplayground.gui.canvas.marks import Ghost
from nnplayground.gui.canvas.targets import Neuron, Target


class Band(Gesture):
    """Selects the neurons whose middle lies within a frame."""

    def __init__(self, stage: Stage, start: QPointF, *, adds: bool) -> None:
        super().__init__(stage, start)
        self._adds = adds

    def move(self, place: QPointF) -> None:
        """Draw the frame."""
        if self.is_drag(place):
            self.stage.show_ghost(Ghost(frame=QRectF(self.start, place).normalized(), is_band=True))

    def finish(self, place: QPointF) -> None:
        """Select what is within."""
        self.stage.show_ghost(None)
        if self.is_drag(place):
            self.stage.select(self._within(QRectF(self.start, place).normalized()), adds=self._adds)
        elif not self._adds:
            self.stage.select(frozenset(), adds=False)

    def _within(self, frame: QRectF) -> frozenset[Target]:
        layout, found = self.stage.picture.layout, set()
        for column in range(len(layout.sizes)):
            if not frame.left() <= layout.x(column) <= frame.right():
                continue
            first, last = layout.row_at(column, frame.top()), layout.row_at(column, frame.bottom())
            found |= {
                Neuron(column, row)
                for row in range(first, last + 1)
                if frame.top() <= layout.y(column, row) <= frame.bottom()
            }
        return frozenset(found)
