"""The log of the window: what went wrong, in files of bounded size, even where the window has no terminal.

A crash of the process itself (a wrong address, an abort) is written by `faulthandler` into a file beside the log.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO

from nnplayground.i18n import printable

LOG = logging.getLogger(__name__)

MOST_BYTES, FILES = 2**20, 3
LOG_NAME, CRASH_NAME = "nnplayground.log", "crash.log"
_busy = threading.local()
_crash_file: list[IO[str]] = []
"""Kept open as long as the process lives: `faulthandler` writes into it when nothing else works any more."""


class _Lines(logging.Formatter):
    """One entry with control characters escaped, but for the line breaks of tracebacks."""

    def format(self, record: logging.LogRecord) -> str:
        return "\n".join(printable(line) for line in super().format(record).split("\n"))


def open_log(folder: Path) -> None:
    """Log into a folder from now on; where that cannot be, into standard error, and where there is none, nowhere."""
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    logging.raiseExceptions = False  # a log that cannot be written must not make errors of its own
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / LOG_NAME, maxBytes=MOST_BYTES, backupCount=FILES - 1, encoding="utf-8", errors="backslashreplace"
        )
        handler.setFormatter(_Lines("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        root.addHandler(handler)
        _watch_crashes(folder / CRASH_NAME)
    except OSError as error:
        LOG.warning("the log cannot be written: %s", error)


def _watch_crashes(path: Path) -> None:
    mode = "a" if not path.exists() or path.stat().st_size < MOST_BYTES else "w"
    file = path.open(mode, encoding="utf-8")
    _crash_file[:] = [file]
    faulthandler.enable(file)


def close_log() -> None:
    """Let go of the files."""
    faulthandler.disable()
    while _crash_file:
        _crash_file.pop().close()
    root = logging.getLogger()
    for handler in list(root.handlers):
        if isinstance(handler, RotatingFileHandler):
            root.removeHandler(handler)
            handler.close()


def log_exceptions(tell: Callable[[str], None]) -> None:
    """Log whatever nobody caught, in every thread, and `tell` its one line; what goes wrong at that is let be."""

    def on_exception(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if getattr(_busy, "yes", False):
            return
        _busy.yes = True
        try:
            LOG.critical("not caught", exc_info=(kind, error or kind(), trace))
            if sys.stderr is not None and not sys.stderr.closed:
                sys.__excepthook__(kind, error or kind(), trace)
            tell(f"{kind.__name__}: {error}")
        except BaseException:  # noqa: BLE001, S110 - there is nobody left to tell
            pass
        finally:
            _busy.yes = False

    sys.excepthook = on_exception
    threading.excepthook = lambda found: on_exception(found.exc_type, found.exc_value, found.exc_traceback)
