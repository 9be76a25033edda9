"""The file of the document: which one it is, whether it holds everything, and how it is written and read.

A document is unsaved after an edit that was not taken back, and after every step of training: weights that took an hour
are as dear as an edit. Writing and reading happen in the background; the training thread is only asked where it stands.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from nnplayground.errors import InputError
from nnplayground.experiment import datafile, files
from nnplayground.experiment.files import Saved
from nnplayground.experiment.names import checked_name
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.background import start_job, wait_for_jobs
from nnplayground.gui.document import Document
from nnplayground.gui.filing.places import Held, Places, Stamp
from nnplayground.gui.training import Controller, Frame
from nnplayground.gui.training.messages import Built, Captured, LabBuilt
from nnplayground.i18n import Text

LOG = logging.getLogger(__name__)


class Project(QObject):
    """The document as a file."""

    changed = Signal()
    """Its name, or whether it is saved."""
    saved = Signal(object)
    """The path that was written."""
    save_failed = Signal(object, object)
    """The path that could not be written, and why, as a `Text`."""
    opened = Signal(object)
    """The path that was read; None for a document without a file."""

    def __init__(self, document: Document, controller: Controller, places: Places, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._controller, self._places = document, controller, places
        self.path: Path | None = None
        self.title = ""
        """What an untitled document is called, where it has a name of its own."""
        self._stamp: Stamp | None = None
        self._held: Held | None = None
        self._steps, self._kept_steps = 0, 0
        self._begins = True
        self._is_unsaved = False
        self._capture = 0
        self._writing: Path | None = None
        self._again: Path | None = None
        self._was_modified = self._is_closed = False
        document.undo_stack.cleanChanged.connect(self._tell)
        document.undo_stack.indexChanged.connect(self._tell)
        controller.built.connect(self._on_built)
        controller.lab_built.connect(self._on_built)
        controller.frame_shown.connect(self._on_frame)
        controller.captured.connect(self._on_captured)
        controller.course_left.connect(self._on_course_left)

    # -- what is so ----------------------------------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """The name to be shown; empty for an untitled document."""
        return self.path.name if self.path else self.title

    def is_modified(self) -> bool:
        """Say whether something would be lost with the document."""
        return self._is_unsaved or not self._document.undo_stack.isClean() or self._steps != self._kept_steps

    def is_busy(self) -> bool:
        """Say whether the document is being written."""
        return self._writing is not None

    def has_changed_on_disk(self) -> bool:
        """Say whether somebody else has written the file since it was read or written here."""
        if self.path is None or self._stamp is None:
            return False
        present = Stamp.of(self.path)
        return present is not None and present != self._stamp

    def is_elsewhere(self, path: Path) -> bool:
        """Say whether another window has a file."""
        own = path == self.path and self._held is not None
        return not own and self._places.holder(path) != 0

    def _tell(self) -> None:
        if self.is_modified() != self._was_modified:
            self._was_modified = not self._was_modified
            self.changed.emit()

    def _on_built(self, built: Built | LabBuilt) -> None:
        self._steps = built.steps
        if self._begins:
            self._begins, self._kept_steps = False, built.steps
        self._tell()

    def _on_frame(self, frame: Frame) -> None:
        self._steps = frame.steps
        self._tell()

    def _on_course_left(self) -> None:
        """Take a run that was put elsewhere for one that is not saved."""
        self._is_unsaved = True
        self._tell()

    # -- another document ----------------------------------------------------------------------------------------------

    def begin(self, saved: Saved, path: Path | None = None, *, unsaved: bool = False, title: str = "") -> None:
        """Put another document in force, from where its training stands; with a path it is the file's.

        One that came from elsewhere than a file is `unsaved`; the old one is gone for good.
        """
        if path is None or path != self.path:
            self._let_go()
            self._held = self._places.hold(path) if path else None
        self.path, self.title = path, title
        self._stamp = Stamp.of(path) if path else None
        self._is_unsaved, self._begins = unsaved, True
        self._steps = self._kept_steps = 0
        self._document.begin(saved.experiment)
        self._controller.load_saved(saved)
        self._was_modified = self.is_modified()
        self.changed.emit()
        self.opened.emit(path)

    def _let_go(self) -> None:
        if self._held is not None:
            self._held.release()
            self._held = None

    # -- writing -------------------------------------------------------------------------------------------------------

    def save(self, path: Path) -> None:
        """Write the document in the background; `saved` or `save_failed` says how that went.

        While it is being written already, it is written once more afterwards.
        """
        if self._writing is not None:
            self._again = path
            return
        try:
            checked_name(path)
            self._places.refuse_taken(path, self._held)
        except InputError as error:
            self.save_failed.emit(path, error.text)
            return
        self._writing = path
        self._capture = self._controller.capture()

    def _on_captured(self, captured: Captured) -> None:
        if captured.number != self._capture or self._writing is None:
            return
        self._capture = 0
        experiment = self._document.experiment
        saved = Saved(experiment, captured.parameters, captured.state)
        path = self._writing
        written = partial(self._on_written, experiment, captured.steps, self._document.undo_stack.index())
        start_job(self, lambda: _write(path, saved), written, self._on_not_written)

    def _on_written(self, experiment: Experiment, steps: int, index: int, stamp: Stamp | None) -> None:
        """Take the file as that of the document, and what has been edited meanwhile as unsaved."""
        path, self._writing = self._writing, None
        if path is None:
            return
        if path != self.path:
            self._let_go()
            self._held = self._places.hold(path)
        self.path, self._stamp, self._kept_steps, self._is_unsaved = path, stamp, steps, False
        stack = self._document.undo_stack
        if stack.index() == index and self._document.experiment == experiment:
            stack.setClean()
        else:
            stack.resetClean()
        self._was_modified = self.is_modified()
        self.changed.emit()
        LOG.info("saved")
        again, self._again = self._again, None
        if again is not None:
            self.save(again)
        else:
            self.saved.emit(path)

    def _on_not_written(self, why: Text) -> None:
        path, self._writing, self._again = self._writing, None, None
        LOG.warning("not saved: %s", why)
        self.save_failed.emit(path, why)

    def read(self, path: Path, then: Callable[[Saved, datafile.Found], None], failed: Callable[[Text], None]) -> None:
        """Read a file in the background, and look for its data file; nothing takes effect by that."""
        start_job(self, lambda: _read(path), lambda found: then(*found), failed)

    def close(self) -> None:
        """Wait for the writing to end, and let others have the file; once more changes nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        stack = self._document.undo_stack
        stack.cleanChanged.disconnect(self._tell)
        stack.indexChanged.disconnect(self._tell)
        wait_for_jobs(self)
        self._let_go()


def _write(path: Path, saved: Saved) -> Stamp | None:
    files.save(path, saved)
    return Stamp.of(path)


def _read(path: Path) -> tuple[Saved, datafile.Found]:
    saved = files.load(path)
    data = saved.experiment.data
    is_from_file = data.file is not None and data.points is None
    return saved, datafile.state_of(data.file) if data.file and is_from_file else datafile.Found.SAME
