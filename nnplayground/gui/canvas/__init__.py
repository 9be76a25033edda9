"""The canvas: the network as a picture that can be edited in place.

The canvas is one picture that is painted in one go. What the mouse does is one object a gesture (`canvas/gestures`),
what keys do stands in `canvas/keys.py`, and both end in `canvas/operations.py`: an edit of `experiment/edit_network.py`
with the name of its undo step. Neurons and layers have ids, by which edges, skips, given weights, the run and whatever
is selected follow them (`experiment/wiring.py`).
"""

from nnplayground.gui.canvas.canvas import Canvas

__all__ = ["Canvas"]
