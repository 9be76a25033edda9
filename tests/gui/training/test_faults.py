"""A training thread that fails, hangs or is faster than the window, and views that go while it works.

faults.md: W1 `test_a_failure_keeps_the_weights_of_the_last_good_epoch`; W3
`test_a_thread_that_does_not_answer_is_said_so` and, in a real process, `test_a_process_ends_although_training_hangs`;
W5 `test_a_window_that_is_busy_is_not_flooded`; W6 `test_views_may_go_while_training_runs`,
`test_a_job_may_outlive_whoever_began_it`; W8 `test_hours_asleep_are_not_made_up_for`,
`test_a_process_that_was_stopped_goes_on`. W2 and W7 are in `test_controller.py`.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from nnplayground.engine.training import Training
from nnplayground.experiment import edits
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.background import Job
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training import worker as room
from nnplayground.gui.training.messages import Command, State
from tests.gui.hands import click, settle, tool, until, until_state

ROOT = Path(__file__).parents[3]
posix_only = pytest.mark.skipif(os.name == "nt", reason="signals of Unix")


def train_until(qtbot: QtBot, window: MainWindow, epoch: int) -> None:
    window.controller.order(Command.RUN)
    until(qtbot, lambda: window.last_frame is not None and window.last_frame.epoch >= epoch)


def training_of(window: MainWindow) -> Training:
    return window.controller._worker._run.training


def test_a_failure_keeps_the_weights_of_the_last_good_epoch(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(qtbot, window)
    for _ in range(2):
        window.controller.order(Command.STEP_EPOCH)
        until_state(qtbot, window, State.PAUSED)
    until(qtbot, lambda: window.last_frame.epoch == 2)
    good = training_of(window).network.parameters.copy()

    def fail(training: Training, _steps: int) -> None:
        training.network.parameters[:] = np.nan  # half-done
        raise ZeroDivisionError("injected")

    monkeypatch.setattr(Training, "advance", fail)
    window.controller.order(Command.RUN)
    until_state(qtbot, window, State.FAILED)
    np.testing.assert_array_equal(training_of(window).network.parameters, good)
    assert window.last_frame.epoch == 2
    assert not tool(window, "run").isChecked()


@pytest.mark.thorough
def test_a_thread_that_does_not_answer_is_said_so(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    train_until(qtbot, window, 2)
    go_on, is_in = threading.Event(), threading.Event()
    usual = Training.advance

    def hang(training: Training, steps: int) -> None:
        is_in.set()
        go_on.wait(60)
        usual(training, steps)

    monkeypatch.setattr(Training, "advance", hang)
    until(qtbot, is_in.is_set)
    beats: list[float] = []
    heart = QTimer(window, interval=10)
    heart.timeout.connect(lambda: beats.append(time.monotonic()))
    heart.start()
    try:
        with qtbot.waitSignal(window.controller.unanswered):
            click(qtbot, tool(window, "run"))
        assert len(beats) > 20  # the window lives meanwhile
        assert max(np.diff(beats)) < 0.25
    finally:
        go_on.set()
    until_state(qtbot, window, State.PAUSED)


def test_what_is_answered_is_not_waited_for(qtbot: QtBot, window: MainWindow) -> None:
    train_until(qtbot, window, 2)
    assert not window.controller._patience.isActive()
    click(qtbot, tool(window, "run"))
    until_state(qtbot, window, State.PAUSED)
    assert not window.controller._patience.isActive()


@pytest.mark.thorough
def test_a_window_that_is_busy_is_not_flooded(qtbot: QtBot, window: MainWindow) -> None:
    tiny = edits.set_units(Experiment(), 0, 1)
    window.document.edit(tiny, "tiny")
    settle(qtbot, window)
    train_until(qtbot, window, 5)
    shown: list[float] = []
    window.controller.frame_shown.connect(lambda _frame: shown.append(time.monotonic()))
    steps = training_of(window).steps
    end = time.monotonic() + 0.5
    while time.monotonic() < end:  # the window does nothing else
        pass
    assert training_of(window).steps > steps
    assert not shown
    qtbot.waitUntil(lambda: len(shown) >= 1)
    first = [at for at in shown if at - shown[0] < room.FRAME_S / 2]
    assert len(first) == 1  # one frame had been waiting, not one for every step
    until(qtbot, lambda: len(shown) > 30)
    assert (len(shown) - 1) / (shown[-1] - shown[0]) < 1.1 / room.FRAME_S


def test_hours_asleep_are_not_made_up_for(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    settle(qtbot, window)
    window.controller.set_speed(20.0)
    train_until(qtbot, window, 0)
    until(qtbot, lambda: training_of(window).steps > 2)
    clock = time.perf_counter
    monkeypatch.setattr(room.time, "perf_counter", lambda: clock() + 8 * 3600.0)
    before, began = training_of(window).steps, clock()
    until(qtbot, lambda: training_of(window).steps >= before + 4)
    assert clock() - began > 3 / 20.0 * 0.6


def test_views_may_go_while_training_runs(qtbot: QtBot, window: MainWindow) -> None:
    train_until(qtbot, window, 2)
    window.close()  # whatever the thread still has to say comes too late
    window.controller.deleteLater()
    for dock in window.docks.by_name.values():
        dock.deleteLater()
    done: list[bool] = []
    QTimer.singleShot(100, lambda: done.append(True))
    until(qtbot, lambda: bool(done))


def test_a_job_may_outlive_whoever_began_it(qtbot: QtBot) -> None:
    parent, go_on = QObject(), threading.Event()
    heard: list[object] = []
    job = Job(lambda _report: go_on.wait(10), parent)
    job.done.connect(heard.append)
    job.start()
    thread = job._thread
    shiboken6.delete(parent)
    go_on.set()
    assert thread.wait(5000)
    done: list[bool] = []
    QTimer.singleShot(50, lambda: done.append(True))
    until(qtbot, lambda: bool(done))
    assert not heard


# -- real processes ----------------------------------------------------------------------------------------------------

PROGRAM = """
import sys, time
from PySide6.QtCore import QTimer
import nnplayground.gui.main_window as main_window
from nnplayground.app import run_window
from nnplayground.engine.training import Training
from nnplayground.gui.training.messages import Command
first = main_window.MainWindow.__init__
def hang(_training, _steps):
    while True:
        pass
def begin(window, *arguments, **named):
    first(window, *arguments, **named)
    window.file_handlers.asks = False
    window.controller.built.connect(lambda _built: window.controller.order(Command.RUN))
    if sys.argv[1] == "hang":
        Training.advance = hang
        QTimer.singleShot(700, window.close)
    else:
        beat = QTimer(window, interval=100)
        steps = lambda: window.last_frame.steps if window.last_frame else 0
        beat.timeout.connect(lambda: print(time.monotonic(), steps(), flush=True))
        beat.start()
main_window.MainWindow.__init__ = begin
sys.exit(run_window(sys.argv[:1]))
"""


def start(tmp_path: Path, what: str) -> subprocess.Popen[str]:
    environment = {
        **os.environ,
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-c", PROGRAM, what]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.thorough
def test_a_process_ends_although_training_hangs(tmp_path: Path) -> None:
    process = start(tmp_path, "hang")
    try:
        _out, err = process.communicate(timeout=60)
    finally:
        process.kill()
    assert (process.returncode, "Destroyed" in err, "Traceback" in err) == (0, False, False), err
    log = (tmp_path / "data" / "nnplayground" / "nnplayground" / "log" / "nnplayground.log").read_text()
    assert "did not end within" in log


@posix_only
@pytest.mark.thorough
def test_a_process_that_was_stopped_goes_on(tmp_path: Path) -> None:
    process = start(tmp_path, "beat")
    assert process.stdout is not None

    def beat() -> tuple[float, int]:
        at, steps = process.stdout.readline().split()
        return float(at), int(steps)

    try:
        beats = [beat()]
        while beats[-1][1] == 0:
            beats.append(beat())
        process.send_signal(signal.SIGSTOP)
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(1.5)
        process.send_signal(signal.SIGCONT)
        beats = [beats[-1], *(beat() for _ in range(20))]
        gaps = np.diff([at for at, _steps in beats])
        assert gaps.max() > 1.0  # the time that it was stopped has passed
        after = gaps[int(gaps.argmax()) + 1 :]
        assert (after < 0.05).sum() <= 1  # and its timers do not make up for it
        assert beats[-1][1] > beats[0][1]
    finally:
        process.kill()
        process.communicate()
