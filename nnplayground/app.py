"""Composes the window and runs it."""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from nnplayground import __version__
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.settings import Settings
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


def run_window(arguments: list[str]) -> int:
    """Show the main window until it is closed; return the exit code."""
    app = make_app(arguments)
    settings = Settings()
    use_language(app, settings.preferences().language or system_language())
    window = MainWindow(app, settings)
    window.show()
    gc.freeze()  # what was made until here stays, and need not be searched again
    gc.enable()
    return app.exec()


if __name__ == "__main__":
    sys.exit(run_window(sys.argv))
