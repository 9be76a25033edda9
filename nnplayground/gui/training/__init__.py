"""The training thread and its one door to the window: `Controller`. Nobody else connects to the thread.

The training thread holds the interpreter lock most of the time, so it and the window take turns: when a frame is due it
offers one and waits until that is painted (`gui/training/baton.py`); while the window handles a key or the mouse, it
stands still. Pictures are made in the thread by a few large NumPy calls; the window only paints. What the end of an
epoch measures is long: it reports between its pieces (`Trainer.report`), and the thread makes way there, too.

Whatever goes wrong in the thread is reported as a failure, never as a finish.
"""

from nnplayground.gui.training.controller import Controller
from nnplayground.gui.training.frames import Frame, Need
from nnplayground.gui.training.messages import Status

__all__ = ["Controller", "Frame", "Need", "Status"]
