"""Work that would keep the window waiting, done in a thread of its own, with progress and a way to call it off."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal, Slot

from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.progress import Cancelled, Report

LOG = logging.getLogger(__name__)
REPORT_EVERY_S = 0.05
"""Time between two reports that reach the window."""


class _Thread(QThread):
    """Runs one function; its signals are for the job alone."""

    progressed = Signal(float)
    ended = Signal(object, object)
    """The result, and what went wrong; or neither, where it was called off."""

    def __init__(self, work: Callable[[Report], Any]) -> None:
        super().__init__()
        self.setObjectName("job")
        self._work = work
        self._reported_at = 0.0

    def run(self) -> None:
        result: Any = None
        problem: Text | None = None
        try:
            result = self._work(self._report)
        except Cancelled:
            pass
        except InputError as error:
            problem = error.text
        except BaseException as error:
            LOG.exception("a job failed")
            text = QT_TRANSLATE_NOOP("Job", "This failed: {error}.")
            problem = Text(text, {"error": f"{type(error).__name__}: {error}"})
        self.ended.emit(result, problem)

    def _report(self, share: float) -> None:
        if self.isInterruptionRequested():
            raise Cancelled
        now = time.monotonic()
        if now - self._reported_at > REPORT_EVERY_S:
            self._reported_at = now
            self.progressed.emit(share)


class Job(QObject):
    """One piece of work in the background; exactly one of `done`, `failed` and `cancelled` ends it.

    The work is given a `Report` to call now and then; that is where it ends when it is called off. Signals arrive in
    the window's thread, and after `cancel` none but `cancelled` does.
    """

    progressed = Signal(float)
    done = Signal(object)
    failed = Signal(object)
    """Why, as a `Text`."""
    cancelled = Signal()

    def __init__(self, work: Callable[[Report], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = _Thread(work)
        self._thread.progressed.connect(self._on_progressed)
        self._thread.ended.connect(self._on_ended)
        self._is_called_off = False

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def is_running(self) -> bool:
        """Say whether the work goes on."""
        return self._thread.isRunning()

    def cancel(self) -> None:
        """Call the work off; it ends at its next report."""
        self._is_called_off = True
        self._thread.requestInterruption()

    def wait(self, patience_ms: int = 5000) -> bool:
        """Wait for the thread; True where it has ended."""
        return self._thread.wait(patience_ms)

    @Slot(float)
    def _on_progressed(self, share: float) -> None:
        if not self._is_called_off:
            self.progressed.emit(share)

    @Slot(object, object)
    def _on_ended(self, result: object, problem: Text | None) -> None:
        self._thread.wait()
        if self._is_called_off:
            self.cancelled.emit()
        elif problem is not None:
            self.failed.emit(problem)
        else:
            self.done.emit(result)
