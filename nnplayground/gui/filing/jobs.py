"""Jobs in the background that belong to somebody: gone when they have ended, and waited for when the window closes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from nnplayground.gui.background import Job
from nnplayground.i18n import Text


def start_job(
    parent: QObject, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Text], None]
) -> Job:
    """Begin work in the background; one of `done` and `failed` is called in the window's thread."""
    job = Job(lambda _report: work(), parent)
    job.done.connect(done)
    job.failed.connect(failed)
    for end in (job.done, job.failed, job.cancelled):
        end.connect(job.deleteLater)
    job.start()
    return job


def wait_for_jobs(parent: QObject) -> None:
    """Wait until the jobs of a parent have ended."""
    for job in parent.findChildren(Job):
        job.wait()
