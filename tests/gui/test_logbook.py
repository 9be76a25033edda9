"""The log, and the last handler of exceptions (faults.md K7, X5)."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from nnplayground.gui import logbook


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    before, level, raising = (sys.excepthook, threading.excepthook), logging.getLogger().level, logging.raiseExceptions
    logbook.open_log(tmp_path / "log")
    yield tmp_path / "log" / logbook.LOG_NAME
    logbook.close_log()
    sys.excepthook, threading.excepthook = before
    logging.getLogger().setLevel(level)
    logging.raiseExceptions = raising


def raised() -> BaseException:
    try:
        raise ValueError("a\x1b[31mb")
    except ValueError as error:
        return error


def test_exceptions_are_logged_and_told(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    logbook.log_exceptions(told.append)
    monkeypatch.setattr(sys, "stderr", None)  # as in a program without a console
    error = raised()
    sys.excepthook(type(error), error, error.__traceback__)
    text = log.read_text()
    assert "Traceback" in text
    assert "\x1b" not in text
    assert told == ["ValueError: a\x1b[31mb"]


def test_an_exception_in_the_handler_ends_there(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []

    def tell(_line: str) -> None:
        calls.append(1)
        error = raised()
        sys.excepthook(type(error), error, error.__traceback__)
        raise error

    monkeypatch.setattr(sys, "stderr", None)
    logbook.log_exceptions(tell)
    error = raised()
    for _ in range(2):
        sys.excepthook(type(error), error, error.__traceback__)
    assert len(calls) == 2


def test_the_log_is_bounded(log: Path) -> None:
    for _ in range(60):
        logging.getLogger("test").warning("x" * 100_000)
    sizes = [path.stat().st_size for path in log.parent.iterdir()]
    assert sum(sizes) < (logbook.FILES + 1) * logbook.MOST_BYTES


def test_a_folder_that_cannot_be_made_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    logbook.open_log(tmp_path / "file" / "log")
    logbook.close_log()
