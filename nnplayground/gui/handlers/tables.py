"""What the actions do that take tables in and out: open a data file, paste data, export data."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from nnplayground.data.csv_export import Form, to_csv
from nnplayground.experiment import atomic, edits
from nnplayground.experiment.build import load_data, parts, shape_of
from nnplayground.experiment.edit_points import points_of, with_points
from nnplayground.experiment.spec import CsvSpec, Experiment
from nnplayground.experiment.tables import remember
from nnplayground.gui.background import Job
from nnplayground.gui.document import Document
from nnplayground.gui.workshop.importing.dialog import ImportDialog
from nnplayground.gui.workshop.importing.export_dialog import ExportDialog
from nnplayground.gui.workshop.importing.source import Source, text_of
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.progress import Report, part

NOTHING_TO_PASTE = QT_TRANSLATE_NOOP("Import", "The clipboard holds no table. Copy cells of a spreadsheet first.")
EXPORTED = QT_TRANSLATE_NOOP("Export", "{count} samples were written to “{name}”.")


class TableHandlers(QObject):
    """Opens the window in which a table is looked at, puts it in force as one step, and writes tables."""

    said = Signal(object, bool)
    """A `Text` for the user, and whether it is a fault."""

    def __init__(self, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._window = document, window
        self._job: Job | None = None

    # -- in ------------------------------------------------------------------------------------------------------------

    def do_open_data(self) -> None:
        """Ask for a data file."""
        pattern = self.tr("Tables (*.csv *.tsv *.txt);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a data file"), "", pattern)
        if name:
            self.open_data(Path(name))

    def open_data(self, path: Path) -> ImportDialog:
        """Look at a data file; the one in force is looked at as it is read."""
        known = self._document.experiment.data.file
        is_known = known is not None and known.path == str(path)
        return self._look_at(Source(path), known if known and is_known else CsvSpec(path=str(path)))

    def do_paste_data(self) -> None:
        """Look at the table in the clipboard."""
        text = text_of(QGuiApplication.clipboard().mimeData())
        if not text.strip():
            self.said.emit(Text(NOTHING_TO_PASTE), True)
            return
        self._look_at(Source(text=text), CsvSpec(path=""))

    def _look_at(self, source: Source, file: CsvSpec) -> ImportDialog:
        dialog = ImportDialog(source, replace(file, sha256=""), self._window)
        dialog.imported.connect(lambda: self._take(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _take(self, dialog: ImportDialog) -> None:
        """Put a table in force with an output that fits it, as one step."""
        dataset, file, experiment = dialog.dataset, dialog.file, self._document.experiment
        if dataset is None:
            return
        if dialog.source.path is None:
            data = edits.change_data(experiment, file=None, features=(), standardize=True)
            new = edits.for_task(with_points(data, points_of(dataset)), shape_of(dataset, data.data))
            self._document.edit(new, self.tr("Paste data"))
            return
        remember(file, dataset, dialog.source.stamp)
        data = edits.change_data(experiment, file=file, points=None, features=(), standardize=True)
        self._document.edit(edits.for_task(data, shape_of(dataset, data.data)), self.tr("Open a data file"))

    # -- out -----------------------------------------------------------------------------------------------------------

    def do_export_data(self) -> None:
        """Ask how and where, and write all samples."""
        dialog = ExportDialog(self._window)
        dialog.finished.connect(lambda result: self._on_form(dialog, result))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_form(self, dialog: ExportDialog, result: int) -> None:
        if result != QDialog.DialogCode.Accepted:
            return
        pattern = self.tr("Tables (*.csv)")
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Export data"), "data.csv", pattern)
        if name:
            self.export_data(Path(name), dialog.chosen, with_split=dialog.split.isChecked())

    def export_data(self, path: Path, form: Form, *, with_split: bool) -> None:
        """Write all samples of the experiment in the background."""
        if self._job is not None:
            return
        experiment = self._document.experiment
        job = Job(lambda report: write_data(experiment, path, form, report, with_split=with_split), self)
        job.done.connect(lambda count: self._on_exported(Text(EXPORTED, {"count": count, "name": path.name}), False))
        job.failed.connect(lambda problem: self._on_exported(problem, True))
        job.cancelled.connect(self._forget)
        self._job = job
        job.start()

    def is_exporting(self) -> bool:
        """Say whether data are being written."""
        return self._job is not None

    def close(self) -> None:
        """Call off what is still being read or written, for the window goes."""
        jobs = self._window.findChildren(Job)
        for job in jobs:
            job.cancel()
        for job in jobs:
            job.wait()

    def _on_exported(self, text: Text, is_fault: bool) -> None:
        self._forget()
        self.said.emit(text, is_fault)

    def _forget(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job = None


def write_data(experiment: Experiment, path: Path, form: Form, report: Report, *, with_split: bool) -> int:
    """Write the samples of an experiment to a file and return their number; raises `InputError` where that fails."""
    dataset = load_data(experiment.data, part(report, 0.0, 0.5))
    split: list[str] = []
    if with_split:
        names = np.empty(len(dataset), dtype=object)
        for name, rows in zip(("train", "test", "validation"), parts(experiment, dataset), strict=True):
            names[rows] = name
        split = names.tolist()
    atomic.write(path, to_csv(dataset, form, split, part(report, 0.5, 1.0)))
    return len(dataset)
