"""What counts as a fault: whatever nobody caught, is logged as an error, or is a warning of Python or of Qt."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

IGNORED = (
    "outside target window",
    "This plugin does not support",
    "populating font family aliases",
    "propagateSizeHints",
)
"""What the platform without a screen says of itself."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """One fault: what kind, in one line that is the same each time, and in full."""

    kind: str
    line: str
    detail: str = ""


class Troubles(logging.Handler):
    """Collects faults, and passes each on to `tell` as it comes."""

    def __init__(self, tell: Callable[[Trouble], None]) -> None:
        super().__init__(logging.ERROR)
        self._tell = tell
        self._show_warning = warnings.showwarning

    def begin(self) -> None:
        """Watch from now on."""
        sys.excepthook = self._on_exception
        sys.unraisablehook = lambda found: self._on_exception(
            found.exc_type, found.exc_value, found.exc_traceback, "unraisable"
        )
        threading.excepthook = lambda found: self._on_exception(
            found.exc_type, found.exc_value, found.exc_traceback, "thread"
        )
        logging.getLogger().addHandler(self)
        warnings.simplefilter("always")
        warnings.showwarning = self._on_warning
        qInstallMessageHandler(self._on_message)

    def end(self) -> None:
        """Watch no longer."""
        sys.excepthook, sys.unraisablehook = sys.__excepthook__, sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__
        logging.getLogger().removeHandler(self)
        qInstallMessageHandler(None)
        warnings.resetwarnings()
        warnings.showwarning = self._show_warning

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
        where: str = "exception",
    ) -> None:
        text = "".join(traceback.format_exception(kind, error, trace))
        places = traceback.extract_tb(trace)
        place = f"{places[-1].filename.rpartition('/')[2]}:{places[-1].lineno}" if places else "?"
        self._tell(Trouble(where, f"{kind.__name__} at {place}: {error}", text))

    def emit(self, record: logging.LogRecord) -> None:
        """Take an error of the log."""
        text = record.getMessage()
        if record.exc_info:
            text += "\n" + "".join(traceback.format_exception(*record.exc_info))
        self._tell(Trouble("log", text.strip().split("\n")[0] + " … " + text.strip().split("\n")[-1], text))

    def _on_warning(self, message: Warning | str, kind: type[Warning], file: str, line: int, *_rest: object) -> None:
        """Take a warning; by these pyqtgraph tells of errors, whose own line is the last but one."""
        if not issubclass(kind, DeprecationWarning):
            last = [each for each in str(message).splitlines() if each.strip()][-2:][0]
            stack = "".join(traceback.format_stack()[:-1])
            self._tell(
                Trouble(
                    "warning", f"{kind.__name__} at {file.rpartition('/')[2]}:{line}: {last}", f"{message}\n{stack}"
                )
            )

    def _on_message(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) or any(known in message for known in IGNORED):
            return
        stack = "".join(traceback.format_stack()[:-1])
        self._tell(Trouble("Qt", message, stack))
