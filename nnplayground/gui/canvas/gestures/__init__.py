"""What the mouse can do on the canvas, one object a gesture."""

from nnplayground.gui.canvas.gestures.begin import begin
from nnplayground.gui.canvas.gestures.gesture import Gesture

__all__ = ["Gesture", "begin"]
