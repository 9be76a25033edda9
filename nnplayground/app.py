"""Composes the window and runs it.

`nnplayground --rehearse FILE.nnplay` is for those who build and test installations: the window opens as always, but
with settings in a folder that is thrown away, trains the default experiment for 100 epochs, sets a formula, saves as
FILE.nnplay, closes, and exits with 0; where anything fails, not with 0. It prints when it was first painted (seconds
since 1970).
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from nnplayground import __version__
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.filing.recovery import Recovery
from nnplayground.gui.garbage import Sweeper
from nnplayground.gui.handlers.rehearsal import EPOCHS, Rehearsal
from nnplayground.gui.handlers.session import Session
from nnplayground.gui.handlers.trouble import Trouble
from nnplayground.gui.logbook import close_log, log_exceptions, open_log
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from nnplayground.gui.signals import EndSignals
from nnplayground.gui.translation import system_language, use_language
from nnplayground.resources import resource


class App(QApplication):
    """The Qt application; announces files that the system sends it, as macOS does after a double click on one."""

    file_sent = Signal(object)
    """The path."""

    def event(self, event: QEvent) -> bool:
        """Take a file that is to be opened."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_sent.emit(Path(event.file()))
            return True
        return super().event(event)


def make_app(arguments: list[str]) -> App:
    """Return the Qt application with its name and icon; from now on its thread alone searches for garbage."""
    QCoreApplication.setOrganizationName("nnplayground")
    QCoreApplication.setApplicationName("nnplayground")
    QCoreApplication.setApplicationVersion(__version__)
    app = App(arguments)
    Sweeper(app)
    app.setApplicationDisplayName("NN Playground")
    app.setDesktopFileName("nnplayground")
    app.setWindowIcon(QIcon(str(resource("icons/nnplayground.svg"))))
    return app


def run_window(arguments: list[str], file: Path | None = None) -> int:
    """Show the main window, with a file in it if there is one, until it is closed; return the exit code."""
    return _run(make_app(arguments), None, file=file)


def rehearse(arguments: list[str], path: Path) -> int:
    """Open the window, train, save as `path`, and close, with nobody there; return the exit code."""
    app = make_app(arguments)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        return _run(app, Path(folder), rehearsal=path)


def _run(app: App, folder: Path | None, file: Path | None = None, rehearsal: Path | None = None) -> int:
    """Run one window with its settings and recovery files in a folder, by default the user's."""
    recovery = Recovery(folder)
    record = open_log(recovery.folder / "log")
    log_exceptions(lambda _found: None)  # until there is a window to tell of them
    settings = Settings(folder)
    use_language(app, settings.preferences().language or system_language())
    window = MainWindow(app, settings, _short() if rehearsal else None, recovery=recovery)
    window.show()
    play = None
    if rehearsal is not None:
        play = Rehearsal(window, window.controller, window.project, window.actions_by_name["run"], rehearsal)
    signals = EndSignals(app)
    if window.keeper is not None:
        session = Session(window.file_handlers, window.keeper, recovery, window.controller, window.banner)
        session.remember_crash(record)
        trouble = Trouble(window, window.file_handlers, window.controller, window.help_handlers.do_log_folder)
        log_exceptions(trouble.tell if play is None else lambda found: play.fail(found.line))
        signals.asked.connect(session.end_by)

        def begin() -> None:
            """Begin, and welcome people where nothing else is to be done first."""
            if session.begin(file, settings) and rehearsal is None:
                window.welcome.greet()

        QTimer.singleShot(0, session, begin)  # after the first paint
    app.file_sent.connect(window.file_handlers.open)
    gc.freeze()  # what was made until here stays, and need not be searched again
    code = app.exec()
    signals.close()
    close_log()
    code = play.code if play is not None else code
    if window.controller.is_stuck:
        os._exit(code)  # everything is written; Qt would abort the process over a thread that never comes back
    return code


def _short() -> Experiment:
    """Return the default experiment, which stops by itself after some epochs."""
    experiment = Experiment()
    return replace(experiment, training=replace(experiment.training, epochs=EPOCHS))


if __name__ == "__main__":
    sys.exit(run_window(sys.argv))
