"""A start without anybody there: the window paints, trains to the end of its experiment, sets a formula, saves, closes.

Every kind of installation is tried by it (`nnplayground --rehearse FILE`), and its cold start is measured by it.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QMainWindow

from nnplayground.gui.filing.project import Project
from nnplayground.gui.training import Controller, Status
from nnplayground.gui.training.messages import Built, State
from nnplayground.i18n import Text
from nnplayground.typeset import svg

LOG = logging.getLogger(__name__)

EPOCHS = 100
"""How long the default experiment is trained."""
PATIENCE_MS = 120_000
"""A rehearsal that takes longer has failed."""
FAILED = 1
FORMULA = r"\delta = \frac{\partial J}{\partial z}"


class Rehearsal(QObject):
    """Goes through the program once, and ends it with `FAILED` where anything goes wrong."""

    def __init__(self, window: QMainWindow, controller: Controller, project: Project, run: QAction, path: Path) -> None:
        super().__init__(window)
        self._window, self._controller, self._project = window, controller, project
        self._run, self._path = run, path
        self._painted = 0.0
        self._is_saved = False
        window.installEventFilter(self)
        controller.built.connect(self._on_built)
        controller.status_changed.connect(self._on_status)
        project.saved.connect(self._on_saved)
        project.save_failed.connect(self._on_save_failed)
        QTimer.singleShot(PATIENCE_MS, self, lambda: self.fail(f"not done after {PATIENCE_MS // 1000} s"))

    @property
    def code(self) -> int:
        """The exit code of what has happened so far."""
        return 0 if self._is_saved else FAILED

    def _on_painted(self) -> None:
        self._painted = self._painted or time.time()

    def _on_built(self, _built: Built) -> None:
        if not self._run.isChecked():
            self._run.trigger()

    def _on_status(self, status: Status) -> None:
        if status.state is State.FINISHED:
            self._on_trained()
        elif status.state in (State.DIVERGED, State.REFUSED, State.FAILED):
            self.fail(f"{status.text} {status.detail}")

    def _on_trained(self) -> None:
        if QSvgRenderer(QByteArray(svg(FORMULA, 20.0, "#000000").encode())).isValid():
            self._project.save(self._path)
        else:
            self.fail("formulas cannot be set")

    def _on_saved(self, _path: Path) -> None:
        """Tell how it went, in one line for whoever measures, and leave as people do."""
        self._is_saved = True
        if sys.stdout is not None:  # a program without a console has none
            told = {"painted": self._painted, "epochs": EPOCHS, "platform": QGuiApplication.platformName()}
            sys.stdout.write(json.dumps(told) + "\n")
        self._window.close()

    def _on_save_failed(self, _path: Path, why: Text) -> None:
        self.fail(str(why))

    def fail(self, why: str) -> None:
        """Say why, and end without asking what becomes of the document."""
        LOG.error("rehearsal failed: %s", why)
        if sys.stderr is not None:
            sys.stderr.write(f"nnplayground: {why}\n")
        self._controller.close()
        self._project.close()
        QCoreApplication.exit(FAILED)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note when the window has been painted for the first time."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._on_painted)
        return False
