"""The training thread and its one door to the window: `Controller`. Nobody else connects to the thread."""

from nnplayground.gui.training.controller import Controller
from nnplayground.gui.training.frames import Frame, Need
from nnplayground.gui.training.messages import Status

__all__ = ["Controller", "Frame", "Need", "Status"]
