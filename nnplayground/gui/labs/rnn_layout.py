"""Where everything stands in the drawing of an unrolled network: one column a time, inputs below, answers above."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

LEFT, COLUMN = 104.0, 94.0
"""Pixels for the names of the rows, and of a column."""
BOX, ARROW, BLOCK, TIME = 24.0, 30.0, 58.0, 20.0
"""Heights in pixels of a box with a letter, an arrow, a state and the number of a time, before they are stretched."""
BLOCK_WIDTH = 58.0
MOST_STRETCHED, TOP = 1.7, 4.0

TARGET, ANSWER, STATE, INPUT = "target", "answer", "state", "input"
OUT_WEIGHTS, STATE_WEIGHTS, IN_WEIGHTS = "w_y", "w_h", "w_x"
"""What there is to be pointed at in a column."""
WEIGHTS = (OUT_WEIGHTS, STATE_WEIGHTS, IN_WEIGHTS)


@dataclass(frozen=True, slots=True)
class Spot:
    """Something in the drawing: what it is, at which time, and in which recurrent layer, both counted from 0."""

    kind: str
    time: int
    layer: int = 0

    @property
    def row(self) -> tuple[str, int]:
        """What it is, whatever the time: the weights of a row are the same at every time."""
        return self.kind, self.layer


class Layout:
    """The places of a network of so many recurrent layers in a view of some height."""

    def __init__(self, times: int, layers: int, height: float) -> None:
        self.times, self.layers = times, layers
        needed = 2 * TOP + 3 * BOX + TIME + 6.0 + ARROW + layers * (BLOCK + ARROW)
        self.stretch = min(max(height / needed, 1.0), MOST_STRETCHED)
        self.width, self.height = LEFT + times * COLUMN, max(needed * self.stretch, height)
        self._top = TOP + max(0.0, (height - needed * self.stretch) / 2.0)

    def rows(self) -> list[tuple[str, int]]:
        """Return everything in a column from top to bottom."""
        found = [(TARGET, 0), (ANSWER, 0), (OUT_WEIGHTS, 0)]
        for layer in range(self.layers - 1, -1, -1):
            found += [(STATE, layer), (STATE_WEIGHTS, layer), (IN_WEIGHTS, layer)]
        return [*found, (INPUT, 0)]

    def _middle(self, time: int) -> float:
        return LEFT + (time + 0.5) * COLUMN

    def _state_top(self, layer: int) -> float:
        """Return the upper edge of a state."""
        above = self.layers - 1 - layer
        return self._top + (2 * BOX + 6.0 + ARROW + above * (BLOCK + ARROW)) * self.stretch

    def place(self, spot: Spot) -> QRectF:
        """Return where something stands; of weights the arrow with its name."""
        s, x, wide = self.stretch, self._middle(spot.time), min(BLOCK_WIDTH * self.stretch, COLUMN - 26.0)
        if spot.kind == STATE_WEIGHTS:
            left = x - COLUMN + wide / 2 if spot.time else x - wide / 2 - 20.0
            return QRectF(left, self._state_top(spot.layer) + BLOCK * s / 2 - 13.0, x - wide / 2 - left, 26.0)
        top, width, height = {
            TARGET: (self._top, wide, BOX),
            ANSWER: (self._top + (BOX + 6.0) * s, wide, BOX),
            OUT_WEIGHTS: (self._top + (2 * BOX + 6.0) * s, 28.0, ARROW),
            STATE: (self._state_top(spot.layer), wide, BLOCK),
            IN_WEIGHTS: (self._state_top(spot.layer) + BLOCK * s, 28.0, ARROW),
            INPUT: (self._state_top(0) + (BLOCK + ARROW) * s, wide, BOX),
        }[spot.kind]
        return QRectF(x - width / 2, top, width, height * s)

    def label_of_time(self, time: int) -> QRectF:
        """Return the room for the number of a time."""
        below = self.place(Spot(INPUT, time))
        return QRectF(self._middle(time) - COLUMN / 2, below.bottom() + 2.0, COLUMN, TIME * self.stretch)

    def at(self, point: QPointF) -> Spot | None:
        """Return what stands at a point."""
        time = int((point.x() - LEFT) // COLUMN)
        for where in (time, time + 1):
            if not 0 <= where < self.times:
                continue
            for kind, layer in self.rows():
                spot = Spot(kind, where, layer)
                if self.place(spot).contains(point):
                    return spot
        return None

    def seen(self, left: float, right: float) -> range:
        """Return the times between two edges."""
        first = max(0, int((left - LEFT) // COLUMN) - 1)
        return range(first, min(self.times, int((right - LEFT) // COLUMN) + 2))
