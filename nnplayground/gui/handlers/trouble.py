"""Exceptions that nobody caught, wherever they happen: one window tells of them, and the program goes on.

Nothing here waits in a loop of its own, and nothing piles up: whatever happens while the window is open, or has been
told before, is only counted, and a flood from another thread is one order in the queue of events.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMainWindow

from nnplayground.gui.dialogs.failure import FailureDialog
from nnplayground.gui.handlers.file import FileHandlers
from nnplayground.gui.logbook import Uncaught
from nnplayground.gui.training import Controller, Status
from nnplayground.gui.training.messages import State

LOG = logging.getLogger(__name__)

SOON_MS = 50
"""Until the window opens: whoever began a job that failed may tell of it first, in words of its own."""
COUNT_EVERY_MS = 500
MOST_PLACES = 1000
"""That are remembered; what comes from still more is not told."""


class Trouble(QObject):
    """Tells of what went wrong, once for every place that it comes from."""

    _came = Signal()

    def __init__(
        self, window: QMainWindow, files: FileHandlers, controller: Controller, show_log: Callable[[], None] | None
    ) -> None:
        super().__init__(window)
        self._window, self._files, self._show_log = window, files, show_log
        self.dialog: FailureDialog | None = None
        """The window that is open."""
        self.count = 0
        """How often something went wrong since it was opened."""
        self._lock = threading.Lock()
        self._news: list[Uncaught] = []
        self._missed = 0
        self._told: set[str] = set()
        self._first: Uncaught | None = None
        self._is_broken = False
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._open)
        self._counting = QTimer(self, interval=COUNT_EVERY_MS, singleShot=True)
        self._counting.timeout.connect(self._show_count)
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)
        controller.status_changed.connect(self._on_status)

    def tell(self, found: Uncaught) -> None:
        """Tell of something, soon; callable from any thread."""
        with self._lock:
            is_first = not self._news
            if is_first:
                self._news.append(found)
            else:
                self._missed += 1
        if is_first:
            self._came.emit()

    def _on_status(self, status: Status) -> None:
        """Tell of a training that failed, which the log has already."""
        if status.state is State.FAILED and status.text is not None:
            line = str(status.text.values.get("error", status.text))
            self.tell(Uncaught(line, f"training {line}"))

    @Slot()
    def _on_came(self) -> None:
        with self._lock:
            news, self._news = self._news, []
            missed, self._missed = self._missed, 0
        self.count += len(news) + missed
        if self.dialog is not None:
            self._told.update(found.place for found in news if len(self._told) < MOST_PLACES)
            if not self._counting.isActive():
                self._counting.start()
            return
        new = [found for found in news if found.place not in self._told and len(self._told) < MOST_PLACES]
        if new and self._first is None and not self._is_broken:
            self._first, self.count = new[0], 0
            self._soon.start()

    def _open(self) -> None:
        """Open the window, unless a question on the screen says the same; a window that cannot be opened is let be."""
        found, self._first = self._first, None
        if found is None or not self._window.isVisible():
            return
        self._told.add(found.place)
        box = self._files.questions.box
        if box is not None and found.line and found.line in box.informativeText():
            return
        try:
            self._show(found)
        except Exception:
            self._is_broken, self.dialog = True, None
            LOG.exception("the window that tells of failures cannot be opened")

    def _show(self, found: Uncaught) -> None:
        dialog = FailureDialog(found.line, has_log=self._show_log is not None, parent=self._window)
        dialog.copy_wanted.connect(self._files.do_save_as)
        if self._show_log is not None:
            dialog.log_wanted.connect(self._show_log)
        dialog.finished.connect(self._on_closed)
        dialog.show_count(self.count)
        self.dialog = dialog
        dialog.show()

    def _show_count(self) -> None:
        if self.dialog is not None:
            self.dialog.show_count(self.count)

    def _on_closed(self, _code: int) -> None:
        self.dialog = None
