"""What the actions of the menu *Lesson* do; the reader is made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMainWindow

from nnplayground.errors import InputError, reason
from nnplayground.experiment import atomic
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.background import start_job, wait_for_jobs
from nnplayground.gui.banner import Banner
from nnplayground.gui.handlers.lesson_mode import LessonMode
from nnplayground.gui.lessons.stage import Stage
from nnplayground.gui.settings import Settings
from nnplayground.gui.training import Frame
from nnplayground.gui.training.messages import Built, LabBuilt
from nnplayground.i18n import Text
from nnplayground.lessons.files.lesson import Page
from nnplayground.resources import resource

if TYPE_CHECKING:
    from nnplayground.gui.lessons.reader.reader import Reader
    from nnplayground.lessons.files.handin import HandIn

SHOWN_MS = 6000


class LessonHandlers(QObject):
    """Opens and leaves lessons, and hands what their pages want to whoever begins documents."""

    def __init__(
        self,
        window: QMainWindow,
        mode: LessonMode,
        stage: Stage,
        settings: Settings,
        banner: Banner,
        begin: Callable[[Experiment], None],
    ) -> None:
        super().__init__(window)
        self._window, self.mode, self._stage, self._settings = window, mode, stage, settings
        self._banner, self._begin = banner, begin
        self.reader: Reader | None = None
        self._built: Built | LabBuilt | None = None
        self._frame: Frame | None = None
        self._actions: Mapping[str, QAction] = {}
        stage.controller.built.connect(self._on_built)
        stage.controller.lab_built.connect(self._on_built)
        stage.controller.frame_shown.connect(self._on_frame)

    def _on_built(self, built: Built | LabBuilt) -> None:
        self._built = built

    def _on_frame(self, frame: Frame) -> None:
        self._frame = frame

    # -- opening and leaving -------------------------------------------------------------------------------------------

    def do_lessons(self) -> None:
        """Show the lesson that is open; in front of it, or where none is, the contents."""
        reader, was_on = self._shown_reader(), self.mode.is_on
        self.mode.enter(reader)
        if was_on or reader.page is None:
            reader.show_contents()
        else:
            reader.show_page(reader.number)

    def do_leave_lesson(self) -> None:
        """Put the window back as it was; where the student stopped is remembered."""
        if self.reader is not None:
            self.reader.rest()
        self.mode.leave()
        self._allow()

    def _shown_reader(self) -> Reader:
        """Return the reader, made when it is first wanted: the program begins faster without it."""
        if self.reader is None:
            from nnplayground.gui.lessons.reader.reader import Reader  # noqa: PLC0415

            reader = self.reader = Reader(self._stage, self._settings)
            reader.keeper.begin(self._built, self._frame)
            reader.experiment_wanted.connect(self._begin)
            reader.page_shown.connect(self._on_page)
            reader.leave_wanted.connect(self.do_leave_lesson)
            reader.file_wanted.connect(self.do_open_lesson)
            reader.folder_wanted.connect(self.do_lesson_folder)
            reader.hand_in_wanted.connect(self.do_hand_in)
        return self.reader

    def use_actions(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions that make sense only in a lesson."""
        self._actions = actions
        self._allow()

    def _allow(self) -> None:
        """Allow what can be done now."""
        page = self.reader.page if self.reader is not None and self.mode.is_on else None
        for name, is_possible in (("leave_lesson", self.mode.is_on), ("hand_in", page is not None)):
            if name in self._actions:
                self._actions[name].setEnabled(is_possible)

    def _on_page(self, page: Page | None) -> None:
        self.mode.arrange(page)
        self._allow()

    # -- lessons of one's own ------------------------------------------------------------------------------------------

    def do_open_lesson(self) -> None:
        """Ask for a lesson file and open it."""
        dialog = QFileDialog(self._window, self.tr("Open a lesson"), self._folder())
        dialog.setNameFilters([self.tr("Lessons (*.yaml *.yml)"), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._show(dialog, self.open)

    def _folder(self) -> str:
        """Return the folder of own lessons where there is one; of one that is missing Qt makes the name of a file."""
        return str(self._settings.lessons) if self._settings.lessons.is_dir() else ""

    def open(self, path: Path) -> None:
        """Open a lesson file; what is wrong with it is said with its line."""
        from nnplayground.lessons.files.library import listed  # noqa: PLC0415

        entry = listed(path)
        if entry.error is not None:
            self._banner.show_message(entry.error, serious=True)
            return
        self._banner.show_message(None)
        reader = self._shown_reader()
        self.mode.enter(reader)
        reader.open(entry)

    def do_lesson_folder(self) -> None:
        """Show the folder whose lesson files are listed, which is made where it is missing."""
        folder = self._settings.lessons
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            values = {"path": str(folder), "reason": reason(error)}
            self._banner.show_message(Text(atomic.NOT_WRITTEN, values), serious=True)
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def do_save_template(self) -> None:
        """Write a small lesson with comments, to begin one's own with, and beside it how lessons are written."""
        dialog = QFileDialog(self._window, self.tr("Save a lesson to begin with"), self._folder())
        dialog.setNameFilters([self.tr("Lessons (*.yaml *.yml)")])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("yaml")
        dialog.selectFile(self.tr("my_lesson"))
        self._show(dialog, self._save_template)

    def _save_template(self, path: Path) -> None:
        def work() -> None:
            from nnplayground.lessons.files.template import template  # noqa: PLC0415

            atomic.write(path, template().encode())
            atomic.write(path.with_name("FORMAT.md"), resource("lessons/FORMAT.md").read_bytes())

        start_job(self, work, lambda _none: self._say(self.tr("Saved: {name}").format(name=path.name)), self._complain)

    # -- handing in ----------------------------------------------------------------------------------------------------

    def do_hand_in(self) -> None:
        """Ask whose result it is, and for a file to write it into."""
        if self.reader is None or self.reader.sitting is None:
            return
        dialog = QInputDialog(self._window)
        dialog.setObjectName("student")
        dialog.setWindowTitle(self.tr("Hand in"))
        dialog.setLabelText(self.tr("Your name, as it is to stand in the file:"))
        dialog.setTextValue(self._settings.text("student"))
        dialog.textValueSelected.connect(self._on_student)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_student(self, student: str) -> None:
        from nnplayground.lessons.files.handin import SUFFIX, hand_in  # noqa: PLC0415

        sitting = self.reader.sitting if self.reader is not None else None
        if sitting is None:
            return
        try:
            result = hand_in(student, sitting.lesson, sitting.answers, sitting.reached)
        except InputError as error:
            self._banner.show_message(error.text, serious=True)
            return
        self._banner.show_message(None)
        self._settings.keep_text("student", result.sheet.student)
        dialog = QFileDialog(self._window, self.tr("Hand in"))
        dialog.setNameFilters([self.tr("Results (*{suffix})").format(suffix=SUFFIX)])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(sitting.lesson.key)
        self._show(dialog, lambda path: self._write(path, result))

    def _write(self, path: Path, result: HandIn) -> None:
        from nnplayground.lessons.files.handin import write  # noqa: PLC0415

        said = self.tr("Written: {name}").format(name=path.name)
        start_job(self, lambda: write(path, result), lambda _none: self._say(said), self._complain)

    # -- the window ----------------------------------------------------------------------------------------------------

    @staticmethod
    def _show(dialog: QFileDialog, then: Callable[[Path], None]) -> None:
        """Show a dialog of files without a loop of its own."""
        dialog.setObjectName("files")
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say(self, text: str) -> None:
        self._window.statusBar().showMessage(text, SHOWN_MS)

    def _complain(self, why: Text) -> None:
        self._banner.show_message(why, serious=True)

    def close(self) -> None:
        """Put the layout back before it is remembered, and let nothing go on in the background."""
        self.do_leave_lesson()
        wait_for_jobs(self)
        if self.reader is not None:
            self.reader.close_threads()
