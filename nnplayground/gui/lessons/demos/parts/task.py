"""Computations of a demonstration: one at a time, with its progress and a button that calls it off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton

from nnplayground.gui.background import Job
from nnplayground.gui.translation import Translated
from nnplayground.progress import Report

FINE = 1000
PATIENCE_MS = 250
"""How long at most the window waits for a computation to notice that it is called off; an epoch takes some 10."""


class Task(Translated):
    """A bar and a button, there while something is computed; what is no longer seen is called off."""

    done = Signal(object)
    failed = Signal(object)
    """Why, as a `Text`."""
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self.bar, self.cancel_button = QProgressBar(maximum=FINE), QPushButton()
        self.bar.setTextVisible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel_button)
        # it keeps its place, so that nothing jumps when it goes
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.cancel_button.clicked.connect(self.cancel)
        self.hide()
        self.retranslate()

    def is_running(self) -> bool:
        """Say whether something is being computed."""
        return self._job is not None

    def run(self, work: Callable[[Report], Any]) -> None:
        """Compute something in place of whatever is being computed."""
        self._drop()
        self._job = job = Job(work)
        job.progressed.connect(self._on_progressed)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        self.bar.setValue(0)
        self.show()
        job.start()

    @Slot()
    def cancel(self) -> None:
        """Call off what is being computed."""
        if self._job is not None:
            self._drop()
            self.hide()
            self.cancelled.emit()

    def _drop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            job.wait(PATIENCE_MS)

    @Slot(float)
    def _on_progressed(self, share: float) -> None:
        self.bar.setValue(round(share * FINE))

    @Slot(object)
    def _on_done(self, result: object) -> None:
        if self.sender() is self._job:
            self._job = None
            self.hide()
            self.done.emit(result)

    @Slot(object)
    def _on_failed(self, why: object) -> None:
        if self.sender() is self._job:
            self._job = None
            self.hide()
            self.failed.emit(why)

    def hideEvent(self, event: QHideEvent) -> None:
        """Compute nothing for a page that has been left."""
        super().hideEvent(event)
        if self._job is not None and not event.spontaneous():
            self.cancel()

    def retranslate(self) -> None:
        """Name the parts."""
        self.cancel_button.setText(self.tr("Cancel"))
        self.bar.setAccessibleName(self.tr("Progress"))
