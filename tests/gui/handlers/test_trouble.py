"""Exceptions that nobody caught: one window tells of them, wherever they come from and however many there are.

faults.md: K7 `test_a_window_that_cannot_be_opened_is_let_be`, W1 `test_a_training_that_fails_is_told_of`, E11
`test_it_comes_in_front_of_what_is_open`.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QTranslator
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnplayground.engine.training import Training
from nnplayground.errors import InputError
from nnplayground.experiment import files
from nnplayground.gui import logbook
from nnplayground.gui.background import Job, start_job
from nnplayground.gui.dialogs.failure import FailureDialog
from nnplayground.gui.handlers import trouble as room
from nnplayground.gui.handlers.trouble import Trouble
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import Command, State
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from tests.gui.handlers.test_file import edit
from tests.gui.hands import answer, click, press, type_file, until, until_state


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """Log as the program does."""
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    level, raising = logging.getLogger().level, logging.raiseExceptions
    logbook.open_log(tmp_path / "log")
    yield tmp_path / "log" / logbook.LOG_NAME
    logbook.close_log()
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    logging.getLogger().setLevel(level)
    logging.raiseExceptions = raising


@pytest.fixture
def trouble(asking: MainWindow, log: Path, monkeypatch: pytest.MonkeyPatch) -> Trouble:
    """Return what tells of failures in a window, and let them come."""
    made = Trouble(asking, asking.file_handlers, asking.controller, asking.help_handlers.do_log_folder)
    logbook.log_exceptions(made.tell)
    monkeypatch.setattr(sys, "stderr", None)  # as in a program without a console
    return made


def told(qtbot: QtBot, trouble: Trouble) -> FailureDialog:
    """Wait for the window."""
    until(qtbot, lambda: trouble.dialog is not None)
    assert trouble.dialog is not None
    return trouble.dialog


def windows() -> list[QWidget]:
    return [widget for widget in QApplication.topLevelWidgets() if widget.objectName() == "failure"]


def let_live(qtbot: QtBot, ms: int = 4 * room.SOON_MS) -> None:
    """Let whatever is under way happen."""
    done: list[bool] = []
    QTimer.singleShot(ms, lambda: done.append(True))
    until(qtbot, lambda: bool(done))


def fail(text: str = "injected") -> None:
    raise ZeroDivisionError(text)


def fail_otherwise() -> None:
    raise IndexError


class Broken(QWidget):
    """Fails whenever it is painted."""

    painted = 0

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        self.painted += 1
        fail()


def in_a_slot(window: MainWindow) -> None:
    window.actions_by_name["about"].triggered.disconnect()
    window.actions_by_name["about"].triggered.connect(lambda _checked: fail())
    window.actions_by_name["about"].trigger()


def in_a_timer(window: MainWindow) -> None:
    QTimer.singleShot(0, window, fail)


def in_a_thread(_window: MainWindow) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def in_a_job(window: MainWindow) -> None:
    start_job(window, fail, lambda _done: None, lambda _why: None)


def in_a_picture(window: MainWindow) -> None:
    broken = Broken(window)
    broken.resize(50, 50)
    broken.show()


@pytest.mark.parametrize("where", [in_a_slot, in_a_timer, in_a_thread, in_a_job, in_a_picture])
def test_it_is_told_once_wherever_it_happens(
    qtbot: QtBot, asking: MainWindow, trouble: Trouble, log: Path, where: Callable[[MainWindow], None]
) -> None:
    where(asking)
    dialog = told(qtbot, trouble)
    assert len(windows()) == 1
    said = dialog.heading.text() + dialog.words.text() + dialog.what.text()
    assert "went wrong" in said
    assert "ZeroDivisionError: injected" in said
    assert "Traceback" not in said
    assert "Traceback" in log.read_text()
    click(qtbot, dialog.go_on)
    where(asking)  # which is known already
    let_live(qtbot)
    assert trouble.dialog is None
    asking.controller.order(Command.RUN)
    until_state(qtbot, asking, State.RUNNING)


def test_what_is_painted_wrongly_does_not_pile_up(
    qtbot: QtBot, asking: MainWindow, trouble: Trouble, log: Path
) -> None:
    broken = Broken(asking)
    broken.resize(50, 50)
    broken.show()
    again = QTimer(asking, interval=0)
    again.timeout.connect(broken.repaint)
    again.start()
    dialog = told(qtbot, trouble)
    until(qtbot, lambda: broken.painted > 300 and trouble.count > 100)
    until(qtbot, lambda: "again since" in dialog.count.text())
    assert trouble.dialog is dialog
    assert windows() == [dialog]
    assert log.read_text().count("Traceback") == logbook.IN_FULL
    click(qtbot, dialog.go_on)
    before = broken.painted
    until(qtbot, lambda: broken.painted > before + 300)
    assert trouble.dialog is None
    again.stop()


def test_a_flood_from_a_thread_is_one_order(qtbot: QtBot, asking: MainWindow, trouble: Trouble) -> None:
    def flood() -> None:
        for _ in range(5000):
            try:
                fail()
            except ZeroDivisionError as error:
                logbook.report(error)

    thread = threading.Thread(target=flood)
    thread.start()
    dialog = told(qtbot, trouble)
    thread.join()
    let_live(qtbot)
    assert windows() == [dialog]
    assert trouble.count + 1 <= 5000


def test_another_place_is_told_of_when_the_first_is_closed(qtbot: QtBot, asking: MainWindow, trouble: Trouble) -> None:
    in_a_timer(asking)
    click(qtbot, told(qtbot, trouble).go_on)
    QTimer.singleShot(0, asking, fail_otherwise)
    assert "IndexError" in told(qtbot, trouble).what.text()
    qtbot.keyClick(told(qtbot, trouble), "\x1b")
    until(qtbot, lambda: not windows())


def test_the_document_is_saved_from_there(qtbot: QtBot, asking: MainWindow, trouble: Trouble, tmp_path: Path) -> None:
    edited = edit(asking)
    in_a_timer(asking)
    dialog = told(qtbot, trouble)
    with qtbot.waitSignal(asking.project.saved):
        click(qtbot, dialog.save)
        type_file(qtbot, asking, tmp_path / "rescued")
    assert files.load(tmp_path / "rescued.nnplay").experiment == edited


def test_the_log_is_shown_and_the_window_stays(qtbot: QtBot, asking: MainWindow, trouble: Trouble) -> None:
    in_a_timer(asking)
    dialog = told(qtbot, trouble)
    with qtbot.waitSignal(dialog.log_wanted):
        dialog.log_wanted.disconnect(asking.help_handlers.do_log_folder)
        click(qtbot, dialog.log)
    assert dialog.isVisible()


class Bracketing(QTranslator):
    """Another language: every text between brackets."""

    def translate(self, _context: str, source: str, _meaning: str | None = None, _count: int = -1) -> str:
        return f"[{source}]"

    def isEmpty(self) -> bool:  # noqa: N802
        return False


def test_it_speaks_the_language_of_the_window(
    qtbot: QtBot, qapp: QApplication, asking: MainWindow, trouble: Trouble
) -> None:
    in_a_timer(asking)
    dialog = told(qtbot, trouble)
    other = Bracketing()
    qapp.installTranslator(other)
    try:
        parts = (dialog.heading, dialog.go_on, dialog.save, dialog.log, dialog.words)
        until(qtbot, lambda: all(part.text().startswith("[") for part in parts))
        assert dialog.what.text() == "ZeroDivisionError: injected"
    finally:
        qapp.removeTranslator(other)


def test_it_comes_in_front_of_what_is_open(qtbot: QtBot, asking: MainWindow, trouble: Trouble) -> None:
    edit(asking)
    press(qtbot, asking, "Ctrl+N")
    until(qtbot, lambda: asking.file_handlers.questions.box is not None)
    in_a_timer(asking)
    dialog = told(qtbot, trouble)
    assert QApplication.activeModalWidget() is dialog
    click(qtbot, dialog.go_on)
    answer(qtbot, asking, 2)  # the question is still there
    assert asking.isWindowModified()


def test_what_a_question_says_is_not_said_again(qtbot: QtBot, asking: MainWindow, trouble: Trouble) -> None:
    title = Text(QT_TRANSLATE_NOOP("Test", "That cannot be done."))
    job = Job(lambda _report: fail(), asking)
    job.failed.connect(lambda why: asking.file_handlers.questions.refused(title, why))
    job.start()
    until(qtbot, lambda: asking.file_handlers.questions.box is not None)
    let_live(qtbot)
    assert not windows()
    answer(qtbot, asking, 0)


def test_mistakes_of_people_are_none_of_the_program(
    qtbot: QtBot, asking: MainWindow, trouble: Trouble, log: Path
) -> None:
    def refuse(_report: object) -> None:
        raise InputError(QT_TRANSLATE_NOOP("Test", "No such thing."))

    job = Job(refuse, asking)
    with qtbot.waitSignal(job.failed):
        job.start()
    let_live(qtbot)
    assert not windows()
    assert "Traceback" not in log.read_text()


def test_a_training_that_fails_is_told_of(
    qtbot: QtBot, asking: MainWindow, trouble: Trouble, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Training, "advance", lambda _training, _steps: fail())
    asking.controller.order(Command.RUN)
    dialog = told(qtbot, trouble)
    assert "ZeroDivisionError: injected" in dialog.what.text()
    assert "Traceback" in log.read_text()
    assert asking.controller.status.state is State.FAILED
    click(qtbot, dialog.go_on)
    asking.controller.order(Command.RUN)
    let_live(qtbot)
    assert trouble.dialog is None
    assert "last good weights" in asking.banner.text  # which says it every time


def test_a_window_that_cannot_be_opened_is_let_be(
    qtbot: QtBot, asking: MainWindow, trouble: Trouble, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FailureDialog, "retranslate", lambda _dialog: fail("within"))
    in_a_timer(asking)
    until(qtbot, lambda: "cannot be opened" in log.read_text())
    QTimer.singleShot(0, asking, fail_otherwise)
    let_live(qtbot)
    assert trouble.dialog is None
    assert not any(window.isVisible() for window in windows())


def test_a_window_that_fails_does_not_open_another(
    qtbot: QtBot, asking: MainWindow, trouble: Trouble, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_a_timer(asking)
    dialog = told(qtbot, trouble)
    dialog.log_wanted.disconnect(asking.help_handlers.do_log_folder)
    dialog.log_wanted.connect(lambda: fail("within"))
    click(qtbot, dialog.log)
    until(qtbot, lambda: trouble.count == 1)
    assert windows() == [dialog]
