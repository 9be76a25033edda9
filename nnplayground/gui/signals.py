"""The system's request to end: the window is told once, in its own thread; a second one ends the process."""

from __future__ import annotations

import os
import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

EXIT = 128
"""Exit codes of a process that a signal has ended begin here."""
NAMES = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")


class EndSignals(QObject):
    """Announces the first signal to end."""

    asked = Signal(int)
    """Its number."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._read, self._write = socket.socketpair()
        for end in (self._read, self._write):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_awake)
        self._wakeup = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        self._before = {}
        for name in NAMES:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, self._on_signal)

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        """Note the first signal; Python calls this in the main thread, between two of its steps."""
        if self._number:
            os._exit(EXIT + number)
        self._number = number

    def _on_awake(self) -> None:
        """Tell the window: the notifier woke Qt's loop, which would not notice a signal by itself."""
        self._read.recv(64)
        if self._number and self._notifier.isEnabled():
            self._notifier.setEnabled(False)
            self.asked.emit(self._number)

    def close(self) -> None:
        """Let signals do what they did before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._read.close()
        self._write.close()
