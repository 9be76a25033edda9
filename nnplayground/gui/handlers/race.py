"""What the action *Race* does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from nnplayground.experiment.datafile import Found
from nnplayground.experiment.files import SUFFIX, Saved
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.document import Document
from nnplayground.gui.filing.project import Project
from nnplayground.gui.filing.questions import Questions
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Controller
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

if TYPE_CHECKING:
    from nnplayground.gui.race import RaceWindow


class RaceHandlers(QObject):
    """Shows the window of the race, which is made when it is first wanted, and finds experiments for its lanes."""

    def __init__(
        self, window: QWidget, document: Document, controller: Controller, look: Look, project: Project
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._controller = window, document, controller
        self._look, self._project = look, project
        self.questions: Questions | None = None
        self.room: RaceWindow | None = None

    def do_race(self) -> None:
        """Show the window of the race."""
        if self.room is None:
            self.room = self._make()
        self.room.show()
        self.room.raise_()
        self.room.activateWindow()

    def _make(self) -> RaceWindow:
        from nnplayground.gui.race import RaceWindow  # noqa: PLC0415 - the window is there sooner so

        room = RaceWindow(self._document, self._controller, self._look, self._window)
        room.form.gallery_wanted.connect(self._choose_from_gallery)
        room.form.file_wanted.connect(self._choose_file)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.close)  # however the program ends, no thread of a race stays
        return room

    def close(self) -> None:
        """End the race."""
        if self.room is not None:
            self.room.close()

    # -- lanes from elsewhere ------------------------------------------------------------------------------------------

    def _choose_from_gallery(self) -> None:
        from nnplayground.experiment.gallery import NETWORKS  # noqa: PLC0415
        from nnplayground.gui.gallery import GalleryDialog  # noqa: PLC0415

        dialog = GalleryDialog(self._look, self.room, NETWORKS)
        dialog.opened.connect(self._add)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self.room, self.tr("Take a lane from a file"))
        dialog.setObjectName("files")
        dialog.setNameFilters([self.tr("Experiments (*{suffix})").format(suffix=SUFFIX)])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._read(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _read(self, path: Path) -> None:
        def enter(saved: Saved, _data: Found) -> None:
            self._add(saved.experiment, path.stem)

        self._project.read(path, enter, self._refuse)

    def _add(self, experiment: Experiment, name: str = "") -> None:
        from nnplayground.gui.race.lane_form import Beginning  # noqa: PLC0415

        if self.room is not None:
            self.room.form.add_lane(Beginning(experiment, experiment.title or name))

    def _refuse(self, why: Text) -> None:
        if self.room is not None:
            self.questions = self.questions or Questions(self.room)
            self.questions.refused(Text(QT_TRANSLATE_NOOP("Race", "This cannot race.")), why)
