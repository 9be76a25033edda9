"""What the action *Find the best settings* does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from nnplayground.gui.document import Document
from nnplayground.gui.theme import Look

if TYPE_CHECKING:
    from nnplayground.gui.tuning import TuningWindow
    from nnplayground.tuning.executors import Executors


class TuningHandlers(QObject):
    """Shows the window of the search, which is made when it is first wanted and goes on searching when it is closed."""

    def __init__(self, window: QWidget, document: Document, look: Look, folder: Path | None) -> None:
        super().__init__(window)
        self._window, self._document, self._look, self._folder = window, document, look, folder
        self.executors: Executors | None = None
        """Where trainings are done; None is on the cores of this machine."""
        self.room: TuningWindow | None = None

    def do_tune(self) -> None:
        """Show the window of the search."""
        if self.room is None:
            self.room = self._make()
        self.room.show()
        self.room.raise_()
        self.room.activateWindow()

    def _make(self) -> TuningWindow:
        from nnplayground.gui.tuning import TuningWindow  # noqa: PLC0415 - the window is there sooner so
        from nnplayground.gui.tuning.archive import Archive  # noqa: PLC0415
        from nnplayground.tuning.executors import processes  # noqa: PLC0415

        executors = self.executors or processes
        room = TuningWindow(self._document, self._look, Archive(self._folder), executors, self._window)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(room.hunt.close)  # however the program ends, no process of the search stays
        return room
