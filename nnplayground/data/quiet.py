"""Reading large tables without Python's search for cycles, which stops every thread while it looks through them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class _Quiet:
    """How many readings go on; the search rests from the first one's beginning to the last one's end."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._readings = 0
        self._was_enabled = True

    @property
    def is_on(self) -> bool:
        """Whether anything is being read, so that whoever searches by hand waits, too."""
        return self._readings > 0

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """Let the search for cycles rest meanwhile, in all threads.

        In a few lists of a million cells each it takes a quarter of a second, and finds nothing: texts have no cycles.
        """
        with self._lock:
            if not self._readings:
                self._was_enabled = gc.isenabled()
                gc.disable()
            self._readings += 1
        try:
            yield
        finally:
            with self._lock:
                self._readings -= 1
                if not self._readings and self._was_enabled:
                    gc.enable()


quiet = _Quiet()
"""The one there is."""
