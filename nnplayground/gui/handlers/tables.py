"""What the actions do that take tables in: open a data file, paste data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from nnplayground.experiment import edits
from nnplayground.experiment.build import shape_of
from nnplayground.experiment.edit_points import points_of, with_points
from nnplayground.experiment.spec import CsvSpec, Experiment
from nnplayground.experiment.tables import remember
from nnplayground.gui.background import call_off_jobs
from nnplayground.gui.document import Document
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

if TYPE_CHECKING:
    from nnplayground.gui.workshop.importing.dialog import ImportDialog

NOTHING_TO_PASTE = QT_TRANSLATE_NOOP("Import", "The clipboard holds no table. Copy cells of a spreadsheet first.")


class TableHandlers(QObject):
    """Opens the window in which a table is looked at, and puts it in force as one step."""

    said = Signal(object, bool)
    """A `Text` for the user, and whether it is a fault."""

    def __init__(self, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._window = document, window

    # -- in ------------------------------------------------------------------------------------------------------------

    def do_open_data(self) -> None:
        """Ask for a data file, without a loop of its own."""
        dialog = QFileDialog(self._window, self.tr("Open a data file"))
        dialog.setNameFilter(self.tr("Tables (*.csv *.tsv *.txt);;All files (*)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setObjectName("files")
        dialog.fileSelected.connect(lambda name: self.open_data(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_data(self, path: Path) -> ImportDialog:
        """Look at a data file; the one in force is looked at as it is read."""
        known = self._document.experiment.data.file
        is_known = known is not None and known.path == str(path)
        return self._look_at(known if known and is_known else CsvSpec(path=str(path)), path)

    def do_paste_data(self) -> None:
        """Look at the table in the clipboard."""
        from nnplayground.gui.workshop.importing.source import text_of  # noqa: PLC0415 - as below: no sooner

        text = text_of(QGuiApplication.clipboard().mimeData())
        if not text.strip():
            self.said.emit(Text(NOTHING_TO_PASTE), True)
            return
        self._look_at(CsvSpec(path=""), text=text)

    def _look_at(self, file: CsvSpec, path: Path | None = None, text: str = "") -> ImportDialog:
        from nnplayground.gui.workshop.importing.dialog import ImportDialog  # noqa: PLC0415
        from nnplayground.gui.workshop.importing.source import Source  # noqa: PLC0415

        dialog = ImportDialog(Source(path, text), replace(file, sha256=""), self._window)
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
            self._document.edit(_learned_from(new), self.tr("Paste data"))
            return
        remember(file, dataset, dialog.source.stamp)
        data = edits.change_data(experiment, file=file, points=None, features=(), standardize=True)
        new = edits.for_task(data, shape_of(dataset, data.data))
        self._document.edit(_learned_from(new), self.tr("Open a data file"))

    def close(self) -> None:
        """Call off what is still being read or written, for the window goes."""
        call_off_jobs(self._window)


def _learned_from(experiment: Experiment) -> Experiment:
    """Return an experiment with other samples; a lab that takes images learns from them, too."""
    if experiment.lab is None:
        return experiment
    from nnplayground.experiment.labs.labs import learning_own  # noqa: PLC0415 - whoever opens no lab reads none

    return learning_own(experiment)
