"""Jobs in the background that belong to somebody: gone when they have ended, and waited for when the window closes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QProgressDialog, QWidget

from nnplayground.gui.background import Job
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.progress import Report

LONG_MS = 400
"""Work that takes longer shows how far it is."""


def start_job(
    parent: QObject, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Text], None]
) -> Job:
    """Begin work in the background; one of `done` and `failed` is called in the window's thread."""
    job = _own_job(parent, lambda _report: work(), done, failed)
    job.start()
    return job


def start_long_job(
    parent: QObject,
    work: Callable[[Report], Any],
    done: Callable[[Any], None],
    failed: Callable[[Text], None],
    title: str,
    words: str,
    window: QWidget,
) -> Job:
    """Begin work in the background that says how far it is, and can be called off; then neither is called."""
    job = _own_job(parent, work, done, failed)
    show_progress(job, title, words, window)
    job.start()
    return job


def _own_job(
    parent: QObject, work: Callable[[Report], Any], done: Callable[[Any], None], failed: Callable[[Text], None]
) -> Job:
    """Return a job that is gone when it has ended."""
    job = Job(work, parent)
    job.done.connect(done)
    job.failed.connect(failed)
    for end in (job.done, job.failed, job.cancelled):
        end.connect(job.deleteLater)
    return job


def show_progress(job: Job, title: str, words: str, window: QWidget) -> None:
    """Show a bar with a way out, unless the work is done at once."""
    bar = QProgressDialog(words, tr(QT_TRANSLATE_NOOP("Progress", "Cancel")), 0, 100, window)
    bar.setWindowTitle(title)
    bar.setMinimumDuration(LONG_MS)
    bar.setValue(0)
    bar.canceled.connect(job.cancel)
    job.progressed.connect(lambda share: bar.setValue(min(99, int(100 * share))))
    for end in (job.done, job.failed, job.cancelled):
        end.connect(bar.reset)
        end.connect(bar.deleteLater)


def wait_for_jobs(parent: QObject) -> None:
    """Wait until the jobs of a parent have ended."""
    for job in parent.findChildren(Job):
        job.wait()
