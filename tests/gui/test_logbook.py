"""The log, the last handler of exceptions, and the records of crashes (faults.md K1, K7, X5).

What people see of it is in `handlers/test_trouble.py` and `handlers/test_session.py`.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from nnplayground.gui import logbook


def hooks() -> tuple[object, ...]:
    return sys.excepthook, threading.excepthook, sys.unraisablehook


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    before, level, raising = hooks(), logging.getLogger().level, logging.raiseExceptions
    logbook.open_log(tmp_path / "log")
    yield tmp_path / "log" / logbook.LOG_NAME
    logbook.close_log()
    sys.excepthook, threading.excepthook, sys.unraisablehook = before
    logging.getLogger().setLevel(level)
    logging.raiseExceptions = raising


def raised() -> BaseException:
    try:
        raise ValueError("a\x1b[31mb")
    except ValueError as error:
        return error


def test_exceptions_are_logged_and_told(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[logbook.Uncaught] = []
    logbook.log_exceptions(told.append)
    monkeypatch.setattr(sys, "stderr", None)  # as in a program without a console
    error = raised()
    sys.excepthook(type(error), error, error.__traceback__)
    text = log.read_text()
    assert "Traceback" in text
    assert "\x1b" not in text
    assert [found.line for found in told] == ["ValueError: a\x1b[31mb"]


def test_an_exception_in_the_handler_ends_there(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []

    def tell(_found: logbook.Uncaught) -> None:
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


def test_the_same_again_and_again_does_not_fill_the_log(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[logbook.Uncaught] = []
    logbook.log_exceptions(told.append)
    monkeypatch.setattr(sys, "stderr", None)
    for _ in range(1000):
        error = raised()
        sys.excepthook(type(error), error, error.__traceback__)
    text = log.read_text()
    assert text.count("Traceback") == logbook.IN_FULL
    assert "for the 512-th time" in text
    assert len(told) == 1000
    assert len({found.place for found in told}) == 1


def test_what_cannot_be_raised_is_in_the_log(log: Path) -> None:
    class Stubborn:
        def __del__(self) -> None:
            raise ValueError("in peace")

    logbook.log_exceptions(lambda _found: None)
    Stubborn()
    assert "in peace" in log.read_text()


def test_what_is_called_meanwhile_does_not_hide_the_first(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[logbook.Uncaught] = []
    logbook.log_exceptions(told.append)
    monkeypatch.setattr(sys, "stderr", None)
    second = SystemError("returned a result with an exception set")
    second.__cause__ = raised()
    sys.excepthook(type(second), second, None)
    assert told[0].line.startswith("ValueError")


def test_the_end_of_a_thread_by_itself_is_no_failure(log: Path) -> None:
    told: list[logbook.Uncaught] = []
    logbook.log_exceptions(told.append)
    sys.excepthook(SystemExit, SystemExit(), None)
    assert not told


# -- records of crashes ------------------------------------------------------------------------------------------------

CRASHES = """
import ctypes, sys
from pathlib import Path
from nnplayground.gui import logbook
record = logbook.open_log(Path(sys.argv[1]))
print(record.name if record else "")
if sys.argv[2] == "crash":
    sys.stdout.flush()
    ctypes.string_at(0)
elif sys.argv[2] == "end":
    logbook.close_log()
else:
    import os
    os._exit(1)
"""


def run(folder: Path, end: str) -> str:
    """Run a process that logs and ends as told; return the record that it found."""
    done = subprocess.run(
        [sys.executable, "-c", CRASHES, str(folder), end],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    return done.stdout.strip()


def test_a_crash_is_found_once(tmp_path: Path) -> None:
    assert run(tmp_path, "crash") == ""
    name = run(tmp_path, "end")
    assert name.startswith("crash-2")
    assert "Segmentation fault" in (tmp_path / name).read_text()
    assert run(tmp_path, "die") == ""
    assert run(tmp_path, "end") == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == [name, logbook.LOG_NAME]


def test_records_are_few(tmp_path: Path) -> None:
    for number in range(2 * logbook.MOST_RECORDS):
        (tmp_path / logbook.CRASHED.format(when=f"2026-01-{number + 1:02}-000000-000000")).write_text("x")
    (tmp_path / logbook.RUNNING.format(number=2**22 + 1)).write_text("Fatal")  # no process has this number
    record = logbook.open_log(tmp_path)
    logbook.close_log()
    assert record is not None
    assert record.read_text() == "Fatal"
    kept = sorted(tmp_path.glob("crash-*"))
    assert len(kept) == logbook.MOST_RECORDS
    assert record in kept


def test_the_record_of_a_living_process_is_left_alone(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        path = tmp_path / logbook.RUNNING.format(number=other.pid)
        path.write_text("")
        assert logbook.open_log(tmp_path) is None
        logbook.close_log()
        assert path.exists()
        other.communicate(b"\n")


def test_what_was_recorded_of_an_end_in_peace_is_not_told(tmp_path: Path) -> None:
    logbook.open_log(tmp_path)
    with logbook._crash_file[0][1] as file:
        file.write("Windows fatal exception: one that was handled")
    logbook.close_log()
    assert logbook.open_log(tmp_path) is None
    logbook.close_log()
    assert len(list(tmp_path.glob("crash-*"))) == 1
