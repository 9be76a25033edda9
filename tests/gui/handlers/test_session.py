"""Crashes and sudden ends: what was not saved is offered at the next start, and nothing is after a clean one.

faults.md: K1, K2, K4 in real processes `test_a_crash_is_recovered_from`, `test_a_signal_ends_in_order`,
`test_a_second_signal_is_faster`; K3 `test_what_fails_twice_is_left_out`; K5 `test_a_corrupt_recovery_file_is_kept`;
K6 `test_a_clean_end_leaves_nothing`; K7 in `gui/test_logbook.py`; S10 `test_a_missing_folder_is_made`,
`test_copies_while_saving`, `test_the_clock_does_not_matter`; S11 `test_a_home_that_cannot_be_written`,
`test_no_home_at_all`; S7 in a real process `test_a_killed_window_lets_go_of_its_file`; K3 also
`test_a_crash_while_recovering`; E7
`test_closing_a_window_that_trains_ends_the_process`; K1 also `test_a_crash_with_nothing_to_bring_back_is_told_once`;
K4 also `test_logging_out_writes_the_document_aside_before_it_returns`.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from nnplayground.experiment import edits, files
from nnplayground.gui.filing.places import Places
from nnplayground.gui.filing.recovery import Note, Recovery, keep_note
from nnplayground.gui.handlers.session import Session
from nnplayground.gui.logbook import close_log, open_log
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from nnplayground.gui.training.messages import State
from tests.gui.handlers.conftest import Composed
from tests.gui.handlers.test_file import OTHER, click_run, edit, said, save, written
from tests.gui.hands import answer, press, settle, until, until_state

ROOT = Path(__file__).parents[3]
posix_only = pytest.mark.skipif(os.name == "nt", reason="signals of Unix")


def session(window: MainWindow, folder: Path) -> Session:
    """Return the session of a window, as the program composes it."""
    assert window.keeper is not None
    return Session(window.file_handlers, window.keeper, Recovery(folder), window.controller, window.banner)


def left_behind(folder: Path, name: str = "run.nnplay", epochs: int = 3) -> Path:
    """Leave a recovery file, as a crash would."""
    path = Recovery(folder).new_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    written(path, OTHER, epochs)
    keep_note(path, Note(name))
    return path


def kept(qtbot: QtBot, window: MainWindow) -> Path:
    """Have the document written aside."""
    assert window.keeper is not None
    with qtbot.waitSignal(window.keeper.kept):
        window.keeper.keep()
    return window.keeper.path


def test_people_are_welcomed_only_where_nothing_is_asked_or_opened(asking: MainWindow, folder: Path) -> None:
    assert session(asking, folder).begin(None, asking.settings)
    assert not session(asking, folder).begin(folder / "given.nnplay", asking.settings)
    left_behind(folder)
    assert not session(asking, folder).begin(None, asking.settings)


# -- copies ------------------------------------------------------------------------------------------------------------


@pytest.mark.thorough
def test_an_edit_is_kept_soon(qtbot: QtBot, asking: MainWindow) -> None:
    assert asking.keeper is not None
    with qtbot.waitSignal(asking.keeper.kept, timeout=10_000):
        edited = edit(asking)
    assert files.load(asking.keeper.path).experiment == edited


def test_nothing_unsaved_is_not_kept(qtbot: QtBot, asking: MainWindow, folder: Path) -> None:
    assert asking.keeper is not None
    done: list[bool] = []
    asking.keeper.keep(lambda: done.append(True))
    assert done
    assert not list(folder.rglob("*.nnplay"))


def test_a_missing_folder_is_made(qtbot: QtBot, asking: MainWindow) -> None:
    edit(asking)
    path = kept(qtbot, asking)
    for entry in path.parent.iterdir():
        entry.unlink()
    path.parent.rmdir()
    assert kept(qtbot, asking).exists()


def test_copies_while_saving(qtbot: QtBot, asking: MainWindow, tmp_path: Path) -> None:
    click_run(qtbot, asking)
    assert asking.keeper is not None
    asking.project.save(tmp_path / "a.nnplay")
    asking.keeper.keep()
    with qtbot.waitSignals([asking.project.saved, asking.keeper.kept]):
        asking.project.save(tmp_path / "b.nnplay")
    assert files.load(tmp_path / "b.nnplay").state


def test_saving_removes_the_copy(qtbot: QtBot, asking: MainWindow, tmp_path: Path) -> None:
    edit(asking)
    path = kept(qtbot, asking)
    save(qtbot, asking, tmp_path / "run")
    assert not path.exists()


def test_a_clean_end_leaves_nothing(qtbot: QtBot, asking: MainWindow, folder: Path) -> None:
    edit(asking)
    kept(qtbot, asking)
    asking.close()
    answer(qtbot, asking, 1)
    until(qtbot, lambda: not asking.isVisible())
    assert not list(folder.rglob("*.nnplay"))
    assert Recovery(folder).left() == []


# -- offers ------------------------------------------------------------------------------------------------------------


def test_what_was_left_is_brought_back(qtbot: QtBot, asking: MainWindow, folder: Path, tmp_path: Path) -> None:
    path = left_behind(folder)
    session(asking, folder).begin(None, asking.settings)
    assert "run.nnplay" in said(asking)
    answer(qtbot, asking, 0)
    until(qtbot, lambda: asking.document.experiment == OTHER)
    frame = settle(qtbot, asking)
    assert frame.epoch == 3
    assert asking.project.path is None
    assert asking.isWindowModified()
    assert path.exists()
    save(qtbot, asking, tmp_path / "saved")
    assert not path.exists()


def test_a_living_window_is_not_robbed(qtbot: QtBot, compose: Composed, folder: Path) -> None:
    first, second = compose(), compose()
    edit(first)
    kept(qtbot, first)
    session(second, folder).begin(None, second.settings)
    assert said(second) == ""


@pytest.mark.parametrize(("place", "stays"), [(1, False), (2, True), (-1, True)])
def test_what_was_left_can_stay_or_go(
    qtbot: QtBot, asking: MainWindow, folder: Path, tmp_path: Path, place: int, stays: bool
) -> None:
    path, other = left_behind(folder), written(tmp_path / "other.nnplay")
    session(asking, folder).begin(other, asking.settings)
    answer(qtbot, asking, place)
    assert path.exists() is stays
    until(qtbot, lambda: asking.project.path == other)
    assert len(Recovery(folder).left()) == int(stays)


def test_what_fails_twice_is_left_out(qtbot: QtBot, asking: MainWindow, folder: Path) -> None:
    path = left_behind(folder)
    for attempts in range(2):
        (left,) = Recovery(folder).left()
        assert left.note.attempts == attempts
        left.attempt()  # and the program goes down
        left.leave()
    session(asking, folder).begin(None, asking.settings)
    assert said(asking) == ""
    assert "failed 2 times" in asking.banner.text
    assert path.exists()


def test_a_corrupt_recovery_file_is_kept(qtbot: QtBot, asking: MainWindow, folder: Path) -> None:
    path = left_behind(folder)
    path.write_bytes(path.read_bytes()[:-30])
    session(asking, folder).begin(None, asking.settings)
    answer(qtbot, asking, 0)
    until(qtbot, lambda: "left out" in asking.banner.text)
    assert path.exists()
    assert asking.project.name == ""


def test_only_remains_of_the_dead_are_swept(folder: Path) -> None:
    path = left_behind(folder)
    stale = path.with_name(".nnplay-0123.tmp")
    stale.write_bytes(b"half")
    recovery = Recovery(folder)
    for left in recovery.left():
        left.leave()
    assert not stale.exists()
    assert path.exists()


@posix_only
def test_a_home_that_cannot_be_written(qtbot: QtBot, asking: MainWindow, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert asking.keeper is not None
    asking.keeper.path = blocked / "recovery" / "x.nnplay"
    edit(asking)
    one = session(asking, blocked)
    one.begin(None, Settings(Path("/proc/nowhere")))
    assert "not kept" in asking.banner.text
    with qtbot.waitSignal(asking.keeper.failed):
        asking.keeper.keep()
    assert "No copy is kept" in asking.banner.text


def test_a_crash_with_nothing_to_bring_back_is_told_once(
    qtbot: QtBot, asking: MainWindow, folder: Path, tmp_path: Path
) -> None:
    one, record = session(asking, folder), tmp_path / "crash-2026.log"
    one.remember_crash(record)
    other = written(tmp_path / "other.nnplay")
    one.begin(other, asking.settings)
    until(qtbot, lambda: asking.project.path == other)
    assert asking.banner.text.count(str(record)) == 1  # another document does not wipe it away
    asking.banner.clear_notices()
    one.begin(None, asking.settings)
    assert str(record) not in asking.banner.text


# -- the end of the user's session -------------------------------------------------------------------------------------


@pytest.mark.parametrize("is_running", [False, True])
def test_logging_out_writes_the_document_aside_before_it_returns(
    qtbot: QtBot, asking: MainWindow, folder: Path, is_running: bool
) -> None:
    one = session(asking, folder)
    edited = edit(asking)
    settle(qtbot, asking)
    if is_running:
        click_run(qtbot, asking)
    assert asking.keeper is not None
    one._on_logout(None)  # what Qt calls when the session ends
    kept_run = files.load(asking.keeper.path)
    assert kept_run.experiment == edited
    assert kept_run.parameters is not None
    assert kept_run.state
    assert said(asking) == ""
    one._on_logout(None)  # it was called off, and comes again
    settle(qtbot, asking)


def test_logging_out_with_nothing_to_lose_writes_nothing(asking: MainWindow, folder: Path) -> None:
    session(asking, folder)._on_logout(None)
    assert not list(folder.rglob("*.nnplay"))


def test_logging_out_does_not_wait_for_ever(
    qtbot: QtBot, asking: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(asking)
    settle(qtbot, asking)
    monkeypatch.setattr(asking.controller, "capture", lambda: 10**9)  # of which no answer comes
    assert asking.keeper is not None
    begin = time.monotonic()
    assert not asking.keeper.keep_now(100)
    assert time.monotonic() - begin < 1.0


# -- real processes ----------------------------------------------------------------------------------------------------

PROGRAM = """
import ctypes, os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
import nnplayground.gui.main_window as main_window
from nnplayground.gui.filing import keeper
from nnplayground.gui.training.messages import Command
from nnplayground.app import run_window
end = sys.argv[1]
keeper.EVERY_MS = 300
first = main_window.MainWindow.__init__
def begin(window, *arguments, **named):
    first(window, *arguments, **named)
    window.controller.built.connect(lambda _built: window.controller.order(Command.RUN))
    window.keeper.kept.connect(lambda: QTimer.singleShot(0, lambda: finish(window)))
def finish(window):
    print("kept", window.last_frame.epoch, flush=True)
    if end == "segfault":
        ctypes.string_at(0)
    elif end == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    elif end == "close":
        window.file_handlers.asks = False
        window.close()
    elif end == "busy":
        window.keeper.keep = lambda then=None: print("busy", flush=True)
main_window.MainWindow.__init__ = begin
sys.exit(run_window(sys.argv[:1]))
"""


def start(tmp_path: Path, end: str) -> subprocess.Popen[str]:
    """Start the program over a home of its own; it trains, writes copies aside, and ends as told."""
    environment = {
        **os.environ,
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
    }
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, end], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    try:
        out, err = process.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        raise
    return process.returncode, out, err


def user_folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "nnplayground" / "nnplayground"


@pytest.mark.thorough
@posix_only
@pytest.mark.parametrize("end", ["segfault", "kill"])
def test_a_crash_is_recovered_from(qtbot: QtBot, compose: Composed, tmp_path: Path, end: str) -> None:
    code, out, err = ended(start(tmp_path, end))
    assert code == -(signal.SIGSEGV if end == "segfault" else signal.SIGKILL), err
    folder = user_folder(tmp_path)
    record = open_log(folder / "log")
    close_log()
    assert re.search(r"kept \d+", out)
    (left,) = Recovery(folder).left()
    saved = left.read()
    left.leave()
    assert saved.parameters is not None
    assert np.isfinite(saved.parameters).all()
    window = compose()
    composed = session(window, folder)
    composed.remember_crash(record)
    composed.begin(None, window.settings)
    assert "did not close properly" in said(window)
    if end == "segfault":
        assert record is not None
        assert "Segmentation fault" in record.read_text()
        assert str(record) in said(window)
    else:
        assert record is None
    answer(qtbot, window, 0)
    until(qtbot, window.isWindowModified)
    until_state(qtbot, window, State.PAUSED)
    assert settle(qtbot, window).steps > 0


@pytest.mark.thorough
@posix_only
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_signal_ends_in_order(tmp_path: Path, name: str) -> None:
    running = start(tmp_path, "wait")
    assert running.stdout is not None
    assert running.stdout.readline().startswith("kept")
    number = signal.Signals[name]
    running.send_signal(number)
    code, _out, err = ended(running)
    assert code == 128 + number, err
    (left,) = Recovery(user_folder(tmp_path)).left()
    assert left.read().state
    left.leave()


@pytest.mark.thorough
@posix_only
def test_a_second_signal_is_faster(tmp_path: Path) -> None:
    running = start(tmp_path, "busy")
    assert running.stdout is not None
    assert running.stdout.readline().startswith("kept")
    running.send_signal(signal.SIGTERM)
    assert running.stdout.readline().startswith("busy")
    running.send_signal(signal.SIGINT)
    code, _out, err = ended(running)
    assert code == 128 + signal.SIGINT, err


def test_an_edit_after_recovery_goes_into_the_same_file(qtbot: QtBot, asking: MainWindow, folder: Path) -> None:
    path = left_behind(folder)
    session(asking, folder).begin(None, asking.settings)
    answer(qtbot, asking, 0)
    until(qtbot, lambda: asking.document.experiment == OTHER)
    settle(qtbot, asking)
    edited = edits.set_units(OTHER, 0, 5)
    asking.document.edit(edited, "other")
    assert kept(qtbot, asking) == path
    assert files.load(path).experiment == edited
    press(qtbot, asking, "Ctrl+Z")


# -- and what else can happen ------------------------------------------------------------------------------------------


@pytest.mark.thorough
def test_closing_a_window_that_trains_ends_the_process(tmp_path: Path) -> None:
    running = start(tmp_path, "close")
    assert running.stdout is not None
    assert running.stdout.readline().startswith("kept")
    begin = time.monotonic()
    code, _out, err = ended(running)
    assert (code, "Destroyed" in err, "Traceback" in err) == (0, False, False), err
    assert time.monotonic() - begin < 5.0


@pytest.mark.thorough
@posix_only
def test_no_home_at_all(tmp_path: Path) -> None:
    nowhere = "/proc/nowhere"  # not even root can make a folder there
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "HOME": nowhere}
    done = subprocess.run(
        [sys.executable, "-c", HOMELESS], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "No copy is kept" in done.stdout


HOMELESS = """
import sys
from PySide6.QtCore import QTimer
import nnplayground.gui.main_window as main_window
from nnplayground.app import run_window
from nnplayground.experiment import edits
first = main_window.MainWindow.__init__
def begin(window, *arguments, **named):
    first(window, *arguments, **named)
    window.keeper.failed.connect(lambda _why: QTimer.singleShot(0, lambda: finish(window)))
    QTimer.singleShot(0, lambda: window.document.edit(edits.set_units(window.document.experiment, 0, 5), "edit"))
def finish(window):
    print(window.banner.text, flush=True)
    window.file_handlers.asks = False
    window.close()
main_window.MainWindow.__init__ = begin
sys.exit(run_window(sys.argv[:1]))
"""

HOLDER = """
import sys, time
from pathlib import Path
from nnplayground.gui.filing.places import Places
held = Places(Path(sys.argv[1])).hold(Path(sys.argv[2]))
print(bool(held), flush=True)
sys.stdin.read()
"""


def test_a_killed_window_lets_go_of_its_file(tmp_path: Path) -> None:
    places, path = Places(tmp_path / "user"), tmp_path / "run.nnplay"
    command = [sys.executable, "-c", HOLDER, str(tmp_path / "user"), str(path)]
    with subprocess.Popen(
        command, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        assert places.hold(path) is None
        assert places.holder(path) == other.pid
        other.kill()
        other.wait()
    held = places.hold(path)
    assert held is not None
    held.release()


CRASHES_WHILE_RECOVERING = """
import os, sys
from pathlib import Path
from nnplayground.gui.filing.recovery import Recovery
(left,) = Recovery(Path(sys.argv[1])).left()
left.attempt()
os.kill(os.getpid(), 9)
"""


@posix_only
def test_a_crash_while_recovering(qtbot: QtBot, asking: MainWindow, folder: Path) -> None:
    path = left_behind(folder)
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", CRASHES_WHILE_RECOVERING, str(folder)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            check=False,
        )
        assert done.returncode == -signal.SIGKILL
        assert path.exists()
    session(asking, folder).begin(None, asking.settings)
    assert "was not brought back" in asking.banner.text
    assert asking.file_handlers.questions.box is None
    assert path.exists()


@pytest.mark.parametrize("seconds", [0, 4_000_000_000])
def test_the_clock_does_not_matter(qtbot: QtBot, asking: MainWindow, folder: Path, seconds: int) -> None:
    path = left_behind(folder)
    os.utime(path, (seconds, seconds))
    session(asking, folder).begin(None, asking.settings)
    assert "run.nnplay" in said(asking)
    answer(qtbot, asking, 0)
    until(qtbot, lambda: asking.document.experiment == OTHER)
