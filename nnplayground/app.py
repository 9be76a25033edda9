"""Composes the window and runs it."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from nnplayground import __version__
from nnplayground.gui.filing.recovery import Recovery
from nnplayground.gui.handlers.session import Session
from nnplayground.gui.logbook import close_log, log_exceptions, open_log
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
from nnplayground.gui.signals import EndSignals
from nnplayground.gui.translation import system_language, use_language
from nnplayground.resources import resource


def make_app(arguments: list[str]) -> QApplication:
    """Return the Qt application with its name, icon and language."""
    QCoreApplication.setOrganizationName("nnplayground")
    QCoreApplication.setApplicationName("nnplayground")
    QCoreApplication.setApplicationVersion(__version__)
    app = QApplication(arguments)
    app.setApplicationDisplayName("NN Playground")
    app.setDesktopFileName("nnplayground")
    app.setWindowIcon(QIcon(str(resource("icons/nnplayground.svg"))))
    return app


def run_window(arguments: list[str], file: Path | None = None) -> int:
    """Show the main window, with a file in it if there is one, until it is closed; return the exit code."""
    app = make_app(arguments)
    recovery = Recovery()
    open_log(recovery.folder / "log")
    settings = Settings()
    use_language(app, settings.preferences().language or system_language())
    window = MainWindow(app, settings, recovery=recovery)
    window.show()
    signals = EndSignals(app)
    if window.keeper is not None:
        session = Session(window.file_handlers, window.keeper, recovery, window.controller, window.banner)
        log_exceptions(session.tell_failure)
        signals.asked.connect(session.end_by)
        QTimer.singleShot(0, session, lambda: session.begin(file, settings))  # after the first paint
    gc.freeze()  # what was made until here stays, and need not be searched again
    gc.enable()
    code = app.exec()
    signals.close()
    close_log()
    return code


if __name__ == "__main__":
    sys.exit(run_window(sys.argv))
