"""Work that would keep the window waiting, done in a thread of its own, with progress and a way to call it off."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Event, Thread
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from nnplayground.errors import InputError
from nnplayground.gui.logbook import report
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.progress import Cancelled, Report

REPORT_EVERY_S = 0.05
"""Time between two reports that reach the window."""
WORK_S, BREATH_S = 0.006, 0.002
"""How long a job works before it stands still for a moment, in which the window need not ask for the interpreter."""
PATIENCE_MS = 5000


class _Thread(QObject):
    """Runs one function; its signals are for the job alone.

    It is a thread of Python's and not of Qt's: Qt aborts a process that ends while one of its own threads hangs, as on
    a disk that does not answer.
    """

    progressed = Signal(float)
    ended = Signal(object, object)
    """The result, and what went wrong; or neither, where it was called off."""

    def __init__(self, work: Callable[[Report], Any]) -> None:
        super().__init__()
        self._work = work
        self._thread = Thread(target=self._run, name="job", daemon=True)
        self._is_called_off = Event()
        self._reported_at = self._breathed_at = 0.0

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def is_running(self) -> bool:
        """Say whether the function goes on."""
        return self._thread.is_alive()

    def call_off(self) -> None:
        """Have the next report raise `Cancelled`."""
        self._is_called_off.set()

    def wait(self, patience_ms: int) -> bool:
        """Wait for the end; True where it has come."""
        if self._thread.ident is not None:
            self._thread.join(patience_ms / 1000.0)
        return not self._thread.is_alive()

    def _run(self) -> None:
        result: Any = None
        problem: Text | None = None
        try:
            result = self._work(self._report)
        except Cancelled:
            pass
        except InputError as error:
            problem = error.text
        except BaseException as error:  # noqa: BLE001 - whoever began the job is told, and the log
            report(error, "a job failed")
            text = QT_TRANSLATE_NOOP("Job", "This failed: {error}.")
            problem = Text(text, {"error": f"{type(error).__name__}: {error}"})
        self.ended.emit(result, problem)

    def _report(self, share: float) -> None:
        if self._is_called_off.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._reported_at > REPORT_EVERY_S:
            self._reported_at = now
            self.progressed.emit(share)
        if now - self._breathed_at > WORK_S:
            time.sleep(BREATH_S)
            self._breathed_at = time.monotonic()


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
        return self._thread.is_running()

    def cancel(self) -> None:
        """Call the work off; it ends at its next report."""
        self._is_called_off = True
        self._thread.call_off()

    def wait(self, patience_ms: int = PATIENCE_MS) -> bool:
        """Wait for the thread; True where it has ended."""
        return self._thread.wait(patience_ms)

    @Slot(float)
    def _on_progressed(self, share: float) -> None:
        if not self._is_called_off:
            self.progressed.emit(share)

    @Slot(object, object)
    def _on_ended(self, result: object, problem: Text | None) -> None:
        self._thread.wait(PATIENCE_MS)
        if self._is_called_off:
            self.cancelled.emit()
        elif problem is not None:
            self.failed.emit(problem)
        else:
            self.done.emit(result)


# -- jobs that belong to somebody --------------------------------------------------------------------------------------


def start_job(
    parent: QObject, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Text], None]
) -> Job:
    """Begin work in the background; one of `done` and `failed` is called in the window's thread."""
    job = own_job(parent, lambda _report: work(), done, failed)
    job.start()
    return job


def own_job(
    parent: QObject, work: Callable[[Report], Any], done: Callable[[Any], None], failed: Callable[[Text], None]
) -> Job:
    """Return a job that is gone when it has ended; neither `done` nor `failed` is called when it is called off."""
    job = Job(work, parent)
    job.done.connect(done)
    job.failed.connect(failed)
    for end in (job.done, job.failed, job.cancelled):
        end.connect(job.deleteLater)
    return job


def wait_for_jobs(parent: QObject) -> None:
    """Wait until the jobs of a parent have ended."""
    for job in parent.findChildren(Job):
        job.wait()


def call_off_jobs(parent: QObject) -> None:
    """Call off the jobs of a parent, and wait until they have ended."""
    for job in parent.findChildren(Job):
        job.cancel()
    wait_for_jobs(parent)
