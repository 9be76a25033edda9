"""What the action *Import network* does: a network of another tool becomes a document of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMainWindow

from nnplayground.gui.background import start_job
from nnplayground.gui.banner import Banner
from nnplayground.gui.document import Document
from nnplayground.gui.handlers.file import FileHandlers
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

if TYPE_CHECKING:
    from nnplayground.interchange.ways_in.fitting import Opened


class WayInHandlers(QObject):
    """Asks for a file, reads it in the background, and puts the network in force, on the data that are at hand."""

    def __init__(self, window: QMainWindow, document: Document, files: FileHandlers, banner: Banner) -> None:
        super().__init__(window)
        self._window, self._document, self._files, self._banner = window, document, files, banner
        files.network_wanted.connect(self.take)

    def do_import_network(self) -> None:
        """Ask for a network of another tool and open it in place of the document."""
        self._files.unless_unsaved(self._choose)

    def _choose(self) -> None:
        from nnplayground.interchange.imports import IMPORTS, SUFFIXES  # noqa: PLC0415 - the window is there sooner so

        every = self.tr("Networks ({patterns})").format(patterns=" ".join(f"*{suffix}" for suffix in SUFFIXES))
        kinds = [f"{tr(entry.label)} (*{entry.suffix})" for entry in IMPORTS.values()]
        dialog = QFileDialog(self._window, self.tr("Import a trained network"))
        dialog.setNameFilters([every, *kinds, self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._files.show_dialog(dialog, self.take)

    def take(self, path: Path) -> None:
        """Read a network in the background; the document stays as it is until that is done, and where it fails."""
        from nnplayground.interchange import imports  # noqa: PLC0415 - as above

        present = self._document.experiment
        start_job(
            self, lambda: imports.read(path, present), lambda opened: self._on_read(path, opened), self._on_failed
        )

    def _on_read(self, path: Path, opened: Opened) -> None:
        self._files.put(opened.saved, unsaved=True, title=path.stem)
        self._banner.add_notices(opened.notices)

    def _on_failed(self, why: Text) -> None:
        self._files.questions.refused(Text(QT_TRANSLATE_NOOP("Import", "The network cannot be opened.")), why)
