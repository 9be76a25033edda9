"""The canvas: the network as a picture that can be edited in place."""

from nnplayground.gui.canvas.canvas import Canvas

__all__ = ["Canvas"]
