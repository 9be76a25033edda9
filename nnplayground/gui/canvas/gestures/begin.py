"""Which gesture begins with a press of a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from nnplayground.gui.canvas.gestures.band import Band
from nnplayground.gui.canvas.gestures.gesture import Gesture
from nnplayground.gui.canvas.gestures.neuron import MoveNeuron
from nnplayground.gui.canvas.gestures.pan import Pan
from nnplayground.gui.canvas.gestures.skip import DrawSkip
from nnplayground.gui.canvas.gestures.weight import PressWeight
from nnplayground.gui.canvas.targets import Neuron

if TYPE_CHECKING:
    from nnplayground.gui.canvas.view import NetworkView

ADDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def begin(view: NetworkView, event: QMouseEvent) -> Gesture | None:
    """Return the gesture that begins with a press; None where a button has none."""
    place, button = view.mapToScene(event.position().toPoint()), event.button()
    if button == Qt.MouseButton.MiddleButton or (view.is_space_down and button == Qt.MouseButton.LeftButton):
        view.setCursor(Qt.CursorShape.ClosedHandCursor)
        return Pan(view, place)
    return _at(view, place, event.modifiers()) if button == Qt.MouseButton.LeftButton else None


def _at(view: NetworkView, place: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture:
    """Return the gesture of the left button at a place."""
    adds = bool(modifiers & ADDS)
    handle, target = view.handle_at(place), view.picture.target_at(place, view.closeness)
    if handle is not None:
        return DrawSkip(view, place, handle)
    if isinstance(target, Neuron) and modifiers & Qt.KeyboardModifier.AltModifier:
        return DrawSkip(view, place, target)
    if isinstance(target, Neuron):
        return MoveNeuron(view, place, target, adds=adds)
    if target is not None:
        return PressWeight(view, place, target, adds=adds)
    return Band(view, place, adds=adds)
