"""What the action *Gallery* does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from nnplayground.experiment.spec import Experiment
from nnplayground.gui.document import Document
from nnplayground.gui.theme import Look


class GalleryHandlers(QObject):
    """Shows the gallery and hands what was chosen to whoever begins documents."""

    def __init__(self, window: QWidget, look: Look, document: Document, begin: Callable[[Experiment], None]) -> None:
        super().__init__(window)
        self._window, self._look, self._document, self._begin = window, look, document, begin

    def do_gallery(self) -> None:
        """Show the gallery, without a loop of its own."""
        from nnplayground.gui.gallery import GalleryDialog  # noqa: PLC0415 - the window is there sooner without it

        dialog = GalleryDialog(self._look, self._window)
        dialog.choose_like(self._document.experiment)
        dialog.opened.connect(self._begin)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
