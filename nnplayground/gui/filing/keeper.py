"""Keeps the document of one window safe from crashes: written aside soon after an edit, and while training goes on."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLockFile, QObject, QTimer, Signal

from nnplayground.experiment.files import Saved
from nnplayground.gui.background import Job, start_job, wait_for_jobs
from nnplayground.gui.document import Document
from nnplayground.gui.filing.project import Project
from nnplayground.gui.filing.recovery import Left, Recovery, remove, write
from nnplayground.gui.training import Controller
from nnplayground.gui.training.messages import Captured
from nnplayground.i18n import Text

LOG = logging.getLogger(__name__)

EVERY_MS = 20_000
"""Between two copies while something changes; what a crash takes away is no older than this, and the time to write."""
IDLE_MS = 2_000
"""After the last edit."""
LISTEN_S = 0.005
"""Between two looks whether the training thread has answered."""


class Keeper(QObject):
    """Writes the recovery file of a window; timers count the time that passes, whatever the clock says."""

    kept = Signal()
    """The file was written."""
    failed = Signal(object)
    """It could not be, as a `Text`; said once until it works again."""

    def __init__(
        self, recovery: Recovery, project: Project, document: Document, controller: Controller, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._recovery, self._project = recovery, project
        self._document, self._controller = document, controller
        self.path = recovery.new_file()
        self._lock: QLockFile | None = None
        self._capture = 0
        self._job: Job | None = None
        self._has_failed = self._is_closed = False
        self._then: list[Callable[[], None]] = []
        self._regularly = QTimer(self, interval=EVERY_MS)
        self._regularly.timeout.connect(self.keep)
        self._regularly.start()
        self._idle = QTimer(self, interval=IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self.keep)
        document.changed.connect(lambda _experiment: self._idle.start())
        project.saved.connect(self._on_saved)
        controller.captured.connect(self._on_captured)

    def adopt(self, left: Left) -> None:
        """Go on writing the file of a document that was brought back."""
        self._let_go(delete=True)
        self.path, self._lock = left.path, left.lock

    def keep(self, then: Callable[[], None] | None = None) -> None:
        """Write the document aside, if there is anything to lose; `then` comes afterwards in any case."""
        if then is not None:
            self._then.append(then)
        if self._capture or self._job is not None:
            return
        if not self._project.is_modified():
            remove(self.path)
            self._after()
            return
        self._capture = self._controller.capture()

    def keep_now(self, patience_ms: int) -> bool:
        """Write the document aside and wait for it; False where that takes too long.

        There is no loop of events: only what the training thread and the writing have to say is heard.
        """
        done: list[bool] = []
        self.keep(lambda: done.append(True))
        end = time.monotonic() + patience_ms / 1000.0
        while not done and time.monotonic() < end:
            job = self._job
            if job is None:
                time.sleep(LISTEN_S)
            else:
                job.wait(patience_ms)
            for speaker in (self._controller, job):
                if speaker is not None:
                    QCoreApplication.sendPostedEvents(speaker, QEvent.Type.MetaCall)
        return bool(done)

    def _on_captured(self, captured: Captured) -> None:
        if captured.number != self._capture or self._is_closed:
            return
        self._capture = 0
        saved = Saved(self._document.experiment, captured.parameters, captured.state)
        work = partial(self._write, saved, self._project.name)
        self._job = start_job(self, work, self._on_kept, self._on_failed)

    def _write(self, saved: Saved, name: str) -> QLockFile | None:
        """Write in the background; return the lock, which is taken with the first file."""
        lock = self._lock or self._recovery.lock(self.path)
        write(self.path, saved, name)
        return lock

    def _on_kept(self, lock: QLockFile | None) -> None:
        self._job, self._lock, self._has_failed = None, lock, False
        self.kept.emit()
        self._after()

    def _on_failed(self, why: Text) -> None:
        self._job = None
        LOG.warning("no recovery file: %s", why)
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(why)
        self._after()

    def _after(self) -> None:
        waiting, self._then = self._then, []
        for then in waiting:
            then()

    def _on_saved(self, _path: Path) -> None:
        """Remove the file: what it held is safe, or will be written again."""
        if not self._project.is_modified():
            remove(self.path)

    def stop(self) -> None:
        """Write nothing any more and leave the file for the next start."""
        self._is_closed = True
        self._regularly.stop()
        self._idle.stop()
        wait_for_jobs(self)

    def close(self) -> None:
        """End in peace: nothing is left behind."""
        if not self._is_closed:
            self.stop()
            self._let_go(delete=True)

    def _let_go(self, *, delete: bool) -> None:
        if delete:
            remove(self.path)
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None
