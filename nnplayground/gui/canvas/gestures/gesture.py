"""What all gestures have in common: they begin where a button goes down, move, and finish or are given up."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF

from nnplayground.gui.canvas.marks import Ghost
from nnplayground.gui.canvas.operations import Operations
from nnplayground.gui.canvas.picture import NetworkPicture
from nnplayground.gui.canvas.targets import Target

DRAG_PIXELS = 6.0
"""What moves less was a click."""


class Stage(Protocol):
    """Where gestures take place."""

    picture: NetworkPicture
    operations: Operations

    @property
    def closeness(self) -> float:
        """Pixels of one unit of the scene."""

    def show_ghost(self, ghost: Ghost | None) -> None:
        """Draw what a gesture is about."""

    def select(self, targets: frozenset[Target], *, adds: bool) -> None:
        """Select these, or take them in and out of the selection."""

    def edit_value(self, targets: list[Target]) -> None:
        """Ask for a number."""

    def scroll_by(self, pixels: QPointF) -> None:
        """Show what is beside."""


class Gesture:
    """One press of a button until it is let go; places are those of the scene."""

    def __init__(self, stage: Stage, start: QPointF) -> None:
        self.stage, self.start = stage, start
        self._has_moved = False

    def is_drag(self, place: QPointF) -> bool:
        """Say whether it has gone far enough to be more than a click."""
        way = (place - self.start) * self.stage.closeness
        self._has_moved = self._has_moved or way.manhattanLength() >= DRAG_PIXELS
        return self._has_moved

    def move(self, place: QPointF) -> None:
        """Follow the mouse."""

    def finish(self, place: QPointF) -> None:
        """Do what it was for."""

    def cancel(self) -> None:
        """Leave everything as it was."""
        self.stage.show_ghost(None)
