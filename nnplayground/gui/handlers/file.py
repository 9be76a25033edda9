"""What the actions of the menu *File* do, and what is dropped onto the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMainWindow

from nnplayground.data.dataset import Dataset
from nnplayground.experiment import datafile, envelope
from nnplayground.experiment.files import SUFFIX, Saved
from nnplayground.experiment.line import MOST_CHARACTERS, embedded, from_line, to_line
from nnplayground.experiment.spec import DataSpec, Experiment
from nnplayground.gui.background import start_job, wait_for_jobs
from nnplayground.gui.banner import Banner
from nnplayground.gui.document import Document
from nnplayground.gui.filing.drops import DropDoor, is_network
from nnplayground.gui.filing.project import Project
from nnplayground.gui.filing.questions import Act, Questions, nothing
from nnplayground.gui.filing.recent import RecentFiles
from nnplayground.gui.training import Controller
from nnplayground.gui.training.messages import Built, LabBuilt, Surveyed
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

Enter = Callable[[Saved], None]

SHOWN_MS = 6000
"""How long the status line says that something was done."""


class FileHandlers(QObject):
    """Opens, saves, and passes on experiments.

    Where `asks` is False nobody is there to be asked about unsaved changes, and they go.
    """

    data_dropped = Signal(object)
    network_wanted = Signal(object)
    """The path of a network of another tool, which may take the place of the document."""

    def __init__(
        self, window: QMainWindow, project: Project, document: Document, controller: Controller, banner: Banner
    ) -> None:
        super().__init__(window)
        self._window, self.project, self._document, self._controller = window, project, document, controller
        self._banner = banner
        self.asks = False
        self.questions = Questions(window)
        self.recent: RecentFiles | None = None
        self._dataset: tuple[DataSpec, Dataset] | None = None
        self._then: Act | None = None
        self._may_close = False
        project.saved.connect(self._on_saved)
        project.save_failed.connect(self._on_save_failed)
        project.changed.connect(self.show_title)
        controller.surveyed.connect(self._on_surveyed)
        controller.built.connect(self._on_built)
        controller.lab_built.connect(self._on_built)
        self.drops = DropDoor(window)
        self.drops.project_dropped.connect(self.open)
        self.drops.data_dropped.connect(self.data_dropped)
        self.drops.refused.connect(self._on_drop_refused)

    def use_recent(self, recent: RecentFiles) -> None:
        """Remember the files that are opened and saved."""
        self.recent = recent
        recent.wanted.connect(self.open)

    def show_title(self) -> None:
        """Name the document in the title of the window, with a mark while it is unsaved."""
        name = self.project.name or self.tr("Untitled")
        self._window.setWindowTitle(f"{name.replace('[*]', '[*][*]')}[*] – NN Playground")
        self._window.setWindowModified(self.project.is_modified())

    def _say(self, text: str) -> None:
        self._window.statusBar().showMessage(text, SHOWN_MS)

    def _on_surveyed(self, found: Surveyed) -> None:
        self._dataset = (found.experiment.data, found.dataset)

    def _on_built(self, built: Built | LabBuilt) -> None:
        if built.notices:
            self._banner.add_notices(built.notices)

    def _on_drop_refused(self, why: Text) -> None:
        self.questions.refused(Text(QT_TRANSLATE_NOOP("Drop", "This cannot be opened.")), why)

    # -- nothing unsaved may go ----------------------------------------------------------------------------------------

    def unless_unsaved(self, then: Act) -> None:
        """Do something that ends the document, after asking what becomes of unsaved changes."""
        if not self.asks or not self.project.is_modified():
            then()
        else:
            self.questions.unsaved(self.project.name, lambda: self._save_then(then), then)

    def _save_then(self, then: Act | None) -> None:
        self._then = then
        self.do_save()

    def may_close(self) -> bool:
        """Say whether the window may close now; if not, people are asked, and it is closed when they have answered."""
        if self.project.is_busy():
            self._then = self._close
            return False
        if self._may_close or not self.asks or not self.project.is_modified():
            return True
        self.unless_unsaved(self._close)
        return False

    def _close(self) -> None:
        self._may_close = True
        self._window.close()

    # -- new and open --------------------------------------------------------------------------------------------------

    def do_new(self) -> None:
        """Begin with the default experiment."""
        self.unless_unsaved(lambda: self.put(Saved(Experiment())))

    def put(self, saved: Saved, path: Path | None = None, *, unsaved: bool = False, title: str = "") -> None:
        """Put another document in force."""
        self._may_close = False
        self._banner.clear_notices(of_document=True)
        self.project.begin(saved, path, unsaved=unsaved, title=title)
        self._banner.add_notices(saved.notices)

    def begin(self, experiment: Experiment) -> None:
        """Begin a document of its own with an experiment, from its start."""
        self.unless_unsaved(lambda: self.put(Saved(experiment), title=experiment.title))

    def do_open(self) -> None:
        """Ask for a file and open it."""
        self.unless_unsaved(lambda: self._choose(self._read))

    def _choose(self, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._window, self.tr("Open an experiment"), self._folder())
        experiments = self.tr("Experiments (*{suffix})").format(suffix=SUFFIX)
        dialog.setNameFilters([experiments, self.tr("Networks (*.onnx *.skops)"), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.show_dialog(dialog, then)

    def show_dialog(self, dialog: QFileDialog, then: Callable[[Path], None], cancelled: Act = nothing) -> None:
        """Show a dialog of files without a loop of its own."""
        dialog.setObjectName("files")
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.rejected.connect(cancelled)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _folder(self) -> str:
        return str(self.project.path.parent) if self.project.path else ""

    def open(self, path: Path) -> None:
        """Open a file in place of the document."""
        self.unless_unsaved(lambda: self._read(path))

    def _read(self, path: Path) -> None:
        if is_network(path):
            self.network_wanted.emit(path)
            return

        def failed(why: Text) -> None:
            self.questions.refused(Text(QT_TRANSLATE_NOOP("Question", "The experiment cannot be opened.")), why)

        self.read(path, lambda saved: self._enter(path, saved), failed)

    def read(self, path: Path, enter: Enter, failed: Callable[[Text], None], on_read: Act = nothing) -> None:
        """Read a file, ask about its data file if that is gone or changed, and `enter` what can be trained then."""

        def then(saved: Saved, found: datafile.Found) -> None:
            on_read()
            self._on_read(saved, found, path.parent, enter)

        self.project.read(path, then, failed)

    def _on_read(self, saved: Saved, found: datafile.Found, folder: Path, enter: Enter) -> None:
        file = saved.experiment.data.file
        if file is None or found is datafile.Found.SAME:
            enter(saved)
        elif found is datafile.Found.MISSING:
            self.questions.data_missing(file.path, lambda: self._locate(saved, folder, enter))
        else:
            self.questions.data_changed(
                file.path,
                lambda: enter(_with_data(saved, Path(file.path))),
                lambda: self._locate(saved, folder, enter),
            )

    def _locate(self, saved: Saved, folder: Path, enter: Enter) -> None:
        """Ask where the data file is; one of another content is asked about once more."""

        def look(chosen: Path) -> None:
            moved = datafile.with_file(saved.experiment, path=str(chosen))
            located = replace(saved, experiment=moved, has_other_data=True)
            found = datafile.state_of(moved.data.file) if moved.data.file else datafile.Found.SAME
            self._on_read(located, found, chosen.parent, enter)

        dialog = QFileDialog(self._window, self.tr("Where is the data file?"), str(folder))
        dialog.setNameFilters([self.tr("Tables (*.csv *.tsv *.txt)"), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.show_dialog(dialog, look)

    def _enter(self, path: Path, saved: Saved) -> None:
        """Put a file that was read in force; a copy without a name where another window has it."""
        if self.project.is_elsewhere(path):
            title = self.tr("Copy of {name}").format(name=path.stem)
            self.questions.opened_elsewhere(path.name, lambda: self.put(saved, unsaved=True, title=title))
            return
        if saved.unknown:  # saving under this name would lose what is unknown
            self.put(saved, unsaved=True, title=path.stem)
            return
        self.put(saved, path, unsaved=saved.has_other_data)
        self._remember(path)

    def _remember(self, path: Path) -> None:
        if self.recent is not None:
            self.recent.add(path)

    # -- save ----------------------------------------------------------------------------------------------------------

    def do_save(self) -> None:
        """Write the document into its file."""
        path = self.project.path
        if path is None:
            self._save_elsewhere()
        elif self.project.has_changed_on_disk():
            self.questions.changed_on_disk(
                path.name, lambda: self.project.save(path), self._save_elsewhere, self._forget_then
            )
        else:
            self.project.save(path)

    def do_save_as(self) -> None:
        """Ask for a name and write the document there."""
        self._then = None
        self._save_elsewhere()

    def _save_elsewhere(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Save the experiment as"), self._folder())
        dialog.setNameFilters([self.tr("Experiments (*{suffix})").format(suffix=SUFFIX)])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(self.project.name or self.tr("Untitled"))
        self.show_dialog(dialog, self.project.save, self._forget_then)

    def _forget_then(self) -> None:
        self._then = None

    def _on_saved(self, path: Path) -> None:
        self._remember(path)
        self._say(self.tr("Saved: {name}").format(name=path.name))
        then, self._then = self._then, None
        if then is not None:
            then()

    def _on_save_failed(self, path: Path, why: Text) -> None:
        self.questions.not_saved(why, lambda: self.project.save(path), self._save_elsewhere, self._forget_then)

    # -- as a line of text ---------------------------------------------------------------------------------------------

    def do_copy_line(self) -> None:
        """Put the experiment on the clipboard as one line of text, without its trained weights."""
        experiment, dataset = self._document.experiment, self._dataset
        if dataset is not None and dataset[0] == experiment.data:
            samples = dataset[1]
            self._in_background(lambda: to_line(embedded(experiment, samples)), self._on_line)
        else:
            self._in_background(lambda: to_line(experiment), self._on_line)

    def _on_line(self, line: str) -> None:
        QGuiApplication.clipboard().setText(line)
        self._say(self.tr("Copied as one line of {count} characters.").format(count=len(line)))

    def do_paste_line(self) -> None:
        """Take the experiment whose line is on the clipboard."""
        text = QGuiApplication.clipboard().text()[: 3 * MOST_CHARACTERS]
        self._in_background(lambda: from_line(text), lambda found: self.unless_unsaved(lambda: self._on_pasted(found)))

    def _on_pasted(self, found: envelope.Opened) -> None:
        saved = Saved(found.experiment, unknown=found.unknown)
        self.put(saved, unsaved=True, title=found.experiment.title)
        self._say(self.tr("Pasted from the clipboard."))

    def _in_background(self, work: Callable[[], object], then: Callable[..., None]) -> None:
        def failed(why: Text) -> None:
            title = QT_TRANSLATE_NOOP("Line", "The experiment cannot pass as a line of text.")
            self.questions.refused(Text(title), why)

        start_job(self, work, then, failed)

    def close(self) -> None:
        """Let nothing go on in the background."""
        wait_for_jobs(self)
        self.project.close()


def _with_data(saved: Saved, path: Path) -> Saved:
    """Return the experiment with the data file as it is now; the trained weights stay, the course begins anew."""
    experiment = datafile.with_file(saved.experiment, sha256=datafile.checksum(path))
    return replace(saved, experiment=experiment, state={}, has_other_data=True)
