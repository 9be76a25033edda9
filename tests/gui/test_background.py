"""Work in the background: progress, a result or a reason, a way to call it off, and a process that ends anyway."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import threading
from typing import Any

from pytestqt.qtbot import QtBot

from nnplayground.errors import InputError
from nnplayground.gui.background import Job
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.progress import Report


class Ear:
    """Hears everything a job says, and in which thread."""

    def __init__(self, job: Job) -> None:
        self.heard: list[tuple[str, Any]] = []
        for name in ("progressed", "done", "failed", "cancelled"):
            getattr(job, name).connect(lambda *said, name=name: self.hear(name, *said))

    def hear(self, name: str, *said: Any) -> None:
        assert threading.current_thread() is threading.main_thread()
        self.heard.append((name, *said))

    @property
    def last(self) -> str:
        return self.heard[-1][0] if self.heard else ""


def run(qtbot: QtBot, job: Job) -> list[tuple[str, Any]]:
    ear = Ear(job)
    job.start()
    qtbot.waitUntil(lambda: ear.last in ("done", "failed", "cancelled"))
    assert not job.is_running()
    assert job.wait()
    return ear.heard


def test_progress_and_a_result(qtbot: QtBot) -> None:
    def work(report: Report) -> int:
        assert threading.current_thread() is not threading.main_thread()
        report(0.5)
        return 42

    assert run(qtbot, Job(work)) == [("progressed", 0.5), ("done", 42)]


def test_a_reason_for_people_and_one_for_the_log(qtbot: QtBot) -> None:
    def refuse(_report: Report) -> None:
        raise InputError(QT_TRANSLATE_NOOP("Test", "No such thing as {name}."), name="x")

    def fail(_report: Report) -> None:
        raise ZeroDivisionError("oh")

    [(name, text)] = run(qtbot, Job(refuse))
    assert (name, str(text)) == ("failed", "No such thing as x.")
    [(name, text)] = run(qtbot, Job(fail))
    assert (name, str(text)) == ("failed", "This failed: ZeroDivisionError: oh.")


def test_it_is_called_off_at_its_next_report(qtbot: QtBot) -> None:
    go_on = threading.Event()

    def work(report: Report) -> int:
        go_on.wait()
        report(0.5)
        return 42

    job = Job(work)
    ear = Ear(job)
    job.start()
    assert job.is_running()
    assert not job.wait(1)
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert ear.heard == [("cancelled",)]


def test_a_process_ends_although_a_job_hangs() -> None:
    program = """
        import os, sys
        from PySide6.QtCore import QCoreApplication, QTimer
        from nnplayground.gui.background import Job

        def hang(report):
            os.read(os.pipe()[0], 1)

        app = QCoreApplication([])
        job = Job(hang)
        job.start()
        job.cancel()
        QTimer.singleShot(0, app.quit)
        sys.exit(app.exec())
    """
    command = [sys.executable, "-c", textwrap.dedent(program)]
    ended = subprocess.run(command, timeout=60, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
