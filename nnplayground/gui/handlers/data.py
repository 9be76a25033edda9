"""What the actions that pass data on do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMainWindow

from nnplayground.experiment import atomic
from nnplayground.experiment.build import Prepared
from nnplayground.gui.banner import Banner
from nnplayground.gui.filing.jobs import start_long_job
from nnplayground.gui.training import Controller
from nnplayground.gui.training.messages import Built
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text, printable
from nnplayground.progress import Report

if TYPE_CHECKING:
    from nnplayground.data.csv_export import Form

SHOWN_MS = 6000


class DataHandlers(QObject):
    """Writes the samples of the window into a file."""

    def __init__(self, window: QMainWindow, controller: Controller, banner: Banner) -> None:
        super().__init__(window)
        self._window, self._banner = window, banner
        self._prepared: Prepared | None = None
        controller.built.connect(self._on_built)

    def _on_built(self, built: Built) -> None:
        self._prepared = built.prepared

    def do_export_data(self) -> None:
        """Ask for the form of the table and for a file, and write the samples there."""
        from nnplayground.gui.workshop.exporting import ExportDialog  # noqa: PLC0415 - the window is there sooner so

        if self._prepared is None:
            message = QT_TRANSLATE_NOOP("Export", "There are no samples that could be exported.")
            self._banner.show_message(Text(message), serious=True)
            return
        dialog = ExportDialog(self._window)
        dialog.chosen.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, form: Form, with_split: bool) -> None:
        """Ask for the file, without a loop of the dialog's own."""
        dialog = QFileDialog(self._window, self.tr("Export data"))
        dialog.setObjectName("files")
        dialog.setNameFilters([self.tr("Tables (*.csv *.tsv *.txt)"), self.tr("All files (*)")])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(lambda name: self.export(Path(name), form, with_split=with_split))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, path: Path, form: Form, *, with_split: bool = False) -> None:
        """Write the samples in the background; the old file stays until the new one is complete."""
        from nnplayground.data.csv_export import encode  # noqa: PLC0415

        prepared = self._prepared
        if prepared is None:
            return
        parts = {"train": prepared.train, "test": prepared.test, "validation": prepared.validation}

        def work(report: Report) -> Path:
            atomic.write(path, encode(prepared.dataset, form, parts if with_split else None, report))
            return path

        words = self.tr("Export data"), self.tr("Exporting data …")
        start_long_job(self, work, self._on_done, self._on_failed, *words, self._window)

    def _on_done(self, path: Path) -> None:
        self._window.statusBar().showMessage(self.tr("Exported to {name}").format(name=printable(path.name)), SHOWN_MS)

    def _on_failed(self, why: Text) -> None:
        self._banner.show_message(why, serious=True)
