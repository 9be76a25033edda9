"""The log of the window: what went wrong, in files of bounded size, even where the window has no terminal.

A crash of the process itself (a wrong address, an abort) is written by `faulthandler` into a file beside the log, one a
process. The next start finds it, gives it the date of the crash as its name, and can say where it lies.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import sys
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO

from nnplayground.i18n import printable

LOG = logging.getLogger(__name__)

MOST_BYTES, FILES = 2**20, 3
LOG_NAME = "nnplayground.log"
RUNNING, CRASHED = "running-{number}.crash", "crash-{when}.log"
"""What `faulthandler` may write into while a process lives, by the number of that process; and what it has written."""
MOST_RECORDS = 5
"""Records of crashes that are kept, the newest ones."""
IN_FULL = 3
"""How often the same exception from the same place is logged with all of its lines; then only how often it has come."""
_busy = threading.local()
_counts: Counter[str] = Counter()
_listeners: list[Callable[[Uncaught], None]] = []
_crash_file: list[tuple[Path, IO[str]]] = []
"""Kept open as long as the process lives: `faulthandler` writes into it when nothing else works any more."""


@dataclass(frozen=True, slots=True)
class Uncaught:
    """Something that went wrong and that nobody expected."""

    line: str
    """What it is, in one line."""
    place: str
    """Where it comes from: exceptions of one kind from one line of the source have the same."""


class _Lines(logging.Formatter):
    """One entry with control characters escaped, but for the line breaks of tracebacks."""

    def format(self, record: logging.LogRecord) -> str:
        return "\n".join(printable(line) for line in super().format(record).split("\n"))


def open_log(folder: Path) -> Path | None:
    """Log into a folder from now on; where that cannot be, into standard error, and where there is none, nowhere.

    Return the record of the newest crash that no start has told of yet, if there is one.
    """
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
        record = _take_records(folder)
        _watch_crashes(folder)
    except OSError as error:
        LOG.warning("the log cannot be written: %s", error)
        return None
    return record


def _take_records(folder: Path) -> Path | None:
    """Put what crashed processes have left under names with their dates; return the newest one that is new."""
    left = [path for path in folder.glob(RUNNING.format(number="*")) if not _is_alive(path)]
    records = [record for record in map(_put_away, left) if record is not None]
    for old in sorted(folder.glob(CRASHED.format(when="*")))[:-MOST_RECORDS]:
        old.unlink(missing_ok=True)
    return max(records, default=None)  # their names begin with the date


def _is_alive(path: Path) -> bool:
    """Say whether the process of a record goes on; Windows does not let go of its file then, which is as good."""
    number = path.stem.rpartition("-")[2]
    if os.name == "nt" or not number.isdecimal() or int(number) == os.getpid():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _put_away(path: Path) -> Path | None:
    """Give a record its lasting name and return that; one without a word is removed."""
    with contextlib.suppress(OSError):  # another process has it
        if not path.stat().st_size:
            path.unlink(missing_ok=True)
            return None
        when = datetime.fromtimestamp(path.stat().st_mtime)  # noqa: DTZ006 - for people to read
        record = path.with_name(CRASHED.format(when=f"{when:%Y-%m-%d-%H%M%S-%f}"))
        path.replace(record)
        LOG.error("the program crashed; the record is %s", record)
        return record
    return None


def _watch_crashes(folder: Path) -> None:
    path = folder / RUNNING.format(number=os.getpid())
    file = path.open("w", encoding="utf-8")
    _crash_file[:] = [(path, file)]
    faulthandler.enable(file)


def close_log() -> None:
    """Let go of the files; whatever was recorded of a process that ends in peace is nothing to tell of."""
    faulthandler.disable()
    _listeners.clear()
    _counts.clear()
    while _crash_file:
        path, file = _crash_file.pop()
        file.close()
        _put_away(path)
    root = logging.getLogger()
    for handler in list(root.handlers):
        if isinstance(handler, RotatingFileHandler):
            root.removeHandler(handler)
            handler.close()


def log_exceptions(tell: Callable[[Uncaught], None]) -> None:
    """Log whatever nobody caught, in every thread, and `tell` of it; what goes wrong at that is let be.

    `tell` is called in the thread where it happened.
    """

    def on_exception(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if not issubclass(kind, SystemExit):
            report((error or kind()).with_traceback(trace), is_shown=True)

    _listeners[:] = [tell]
    sys.excepthook = on_exception
    sys.unraisablehook = lambda found: LOG.error("not raised: %s", found.object, exc_info=found.exc_value)
    threading.excepthook = lambda found: on_exception(found.exc_type, found.exc_value, found.exc_traceback)


def report(error: BaseException, words: str = "not caught", *, is_shown: bool = False) -> None:
    """Log an exception that nobody expected, and tell whoever `log_exceptions` names; callable from any thread.

    One that comes again and again from the same place does not fill the log. Where it `is_shown`, the terminal has it,
    too.
    """
    if getattr(_busy, "yes", False):
        return
    _busy.yes = True
    try:
        first = _first(error)
        found = Uncaught(_line(first), _place(first))
        _counts[found.place] += 1
        times = _counts[found.place]
        if times <= IN_FULL:
            LOG.critical(words, exc_info=error)
            if is_shown and sys.stderr is not None and not sys.stderr.closed:
                sys.__excepthook__(type(error), error, error.__traceback__)
        elif not times & (times - 1):
            LOG.critical("%s, for the %d-th time: %s", words, times, found.line)
        for tell in _listeners:
            tell(found)
    except BaseException:  # noqa: BLE001, S110 - there is nobody left to tell
        pass
    finally:
        _busy.yes = False


def _first(error: BaseException) -> BaseException:
    """Return what went wrong at first: Qt may call us once more before it looks, which ends as a `SystemError`."""
    while isinstance(error, SystemError) and error.__cause__ is not None:
        error = error.__cause__
    return error


def _line(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}".splitlines()[0]


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = "" if trace is None else f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
    return f"{type(error).__name__} {where}"
