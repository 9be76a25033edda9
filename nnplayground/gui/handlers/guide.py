"""What the action *Improve this network* does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from nnplayground.gui.document import Document
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Controller

if TYPE_CHECKING:
    from nnplayground.gui.guide import GuideWindow
    from nnplayground.tuning.executors import Executors


class GuideHandlers(QObject):
    """Shows the window of the guide, which is made when it is first wanted."""

    def __init__(self, window: QWidget, document: Document, controller: Controller, look: Look) -> None:
        super().__init__(window)
        self._window, self._document, self._controller, self._look = window, document, controller, look
        self.executors: Executors | None = None
        """Where trainings are done; None is on the cores of this machine."""
        self.room: GuideWindow | None = None

    def do_improve(self) -> None:
        """Show the window of the guide."""
        if self.room is None:
            self.room = self._make()
        self.room.show()
        self.room.raise_()
        self.room.activateWindow()

    def _make(self) -> GuideWindow:
        from nnplayground.gui.guide import GuideWindow  # noqa: PLC0415 - the window is there sooner so
        from nnplayground.tuning.executors import processes  # noqa: PLC0415

        executors = self.executors or processes
        room = GuideWindow(self._document, self._controller, self._look, executors, self._window)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(room.tutor.close)  # however the program ends, no process of the guide stays
        return room
