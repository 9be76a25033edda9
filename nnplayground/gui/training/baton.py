"""Taking turns between the training thread and the window.

NumPy calls on small arrays hold the interpreter lock, so a thread that trains at full speed starves every paint and
every key press of the window. Instead of fighting for the lock, the two hand over a baton: when a frame is due the
thread offers it and stands still until the window has painted it; and while the window handles a key or the mouse,
the thread waits between two slices of work.
"""

from __future__ import annotations

import sys
from threading import Event
from typing import Generic, TypeVar

FrameT = TypeVar("FrameT")

SWITCH_INTERVAL_S = 5e-4
"""How long either side may keep the interpreter lock when the other wants it and no baton is in play."""
PATIENCE_S = 0.1
"""How long the thread stands still for a window that is busy with something else; then it goes on without it."""


class Baton(Generic[FrameT]):
    """The handing over of one frame at a time, and of the right of way."""

    def __init__(self) -> None:
        sys.setswitchinterval(SWITCH_INTERVAL_S)
        self._frame: FrameT | None = None
        self._painted, self._free = Event(), Event()
        self._painted.set()
        self._free.set()
        self._closed = False

    # -- the training thread's side ------------------------------------------------------------------------------------

    @property
    def is_back(self) -> bool:
        """Whether the last frame offered has been painted."""
        return self._painted.is_set()

    def offer(self, frame: FrameT) -> None:
        """Put a frame where the window can take it; the caller then tells the window."""
        self._frame = frame
        if not self._closed:
            self._painted.clear()

    def wait_until_painted(self, patience_s: float = PATIENCE_S) -> bool:
        """Stand still until the frame is painted; False where the window takes too long."""
        return self._painted.wait(patience_s)

    def let_window_pass(self) -> None:
        """Stand still while the window handles an event."""
        if not self._free.is_set():
            self._free.wait(PATIENCE_S)

    # -- the window's side ---------------------------------------------------------------------------------------------

    def take(self) -> FrameT | None:
        """Return the frame on offer, once."""
        frame, self._frame = self._frame, None
        return frame

    def give_back(self) -> None:
        """Let the thread go on: the frame is painted."""
        self._painted.set()

    def hold(self) -> None:
        """Ask the thread to stand still."""
        self._free.clear()

    @property
    def is_held(self) -> bool:
        """Whether the thread is asked to stand still."""
        return not self._free.is_set()

    def release(self) -> None:
        """Let the thread go on."""
        self._free.set()

    def close(self) -> None:
        """Never let the thread wait again: the window goes."""
        self._closed = True
        self._painted.set()
        self._free.set()
