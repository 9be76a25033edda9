"""Work in the background that may take long: with a bar that says how far it is, and a way out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QProgressDialog, QWidget

from nnplayground.gui.background import Job, own_job
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.progress import Report

LONG_MS = 400
"""Work that takes longer shows how far it is."""


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
    job = own_job(parent, work, done, failed)
    _show_progress(job, title, words, window)
    job.start()
    return job


def _show_progress(job: Job, title: str, words: str, window: QWidget) -> None:
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
