"""How the program begins and how it ends when nobody closes it: recovery offered, signals obeyed."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QSessionManager

from nnplayground.experiment.files import Saved
from nnplayground.gui.banner import Banner
from nnplayground.gui.filing.keeper import Keeper
from nnplayground.gui.filing.recovery import MOST_ATTEMPTS, Left, Recovery, keep_note
from nnplayground.gui.handlers.file import FileHandlers
from nnplayground.gui.settings import Settings
from nnplayground.gui.signals import EXIT
from nnplayground.gui.training import Controller
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text

LOG = logging.getLogger(__name__)

LAST_COPY_MS = 3_000
"""How long a signal to end, or the end of the user's session, waits for the last copy of the document."""
CRASHED = QT_TRANSLATE_NOOP("Recovery", "The program crashed the last time; the record of it is {path}.")


class Session(QObject):
    """One run of the program around one window."""

    def __init__(
        self, files: FileHandlers, keeper: Keeper, recovery: Recovery, controller: Controller, banner: Banner
    ) -> None:
        super().__init__(files)
        self._files, self._keeper, self._recovery = files, keeper, recovery
        self._controller, self._banner = controller, banner
        self._file: Path | None = None
        self._record: Path | None = None
        self._is_ending = False
        keeper.failed.connect(self._on_no_copy)
        controller.unanswered.connect(self._on_unanswered)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self._on_logout)

    # -- begin ---------------------------------------------------------------------------------------------------------

    def begin(self, file: Path | None, settings: Settings) -> bool:
        """Offer what a crash left behind; otherwise open the file that the program was started with.

        True where there is neither, so that a person may be asked what to begin with.
        """
        self._banner.add_notices(settings.notices(), lasting=True)
        self._file = file
        newest: Left | None = None
        for left in self._recovery.left():
            if left.is_given_up:
                self._give_up(left)
            elif newest is None:
                newest = left
            else:
                left.leave()  # for the next start
        if newest is not None:
            self._offer(newest)
        else:
            crash = self._crash()
            self._banner.add_notices((crash,) if crash is not None else (), lasting=True)
            self._open_file()
        return newest is None and file is None

    def remember_crash(self, record: Path | None) -> None:
        """Tell, when the program begins, that it crashed the last time and where the record of that lies."""
        self._record = record

    def _open_file(self) -> None:
        if self._file is not None:
            self._files.open(self._file)

    def _give_up(self, left: Left) -> None:
        self._notice(
            QT_TRANSLATE_NOOP(
                "Recovery", "“{name}” was not brought back: that failed {count} times. It is kept as {path}."
            ),
            name=left.note.name or left.path.stem,
            count=MOST_ATTEMPTS,
            path=str(left.path),
        )
        left.leave()

    def _notice(self, text: Marked, **values: str | int | Text) -> None:
        self._banner.add_notices((Text(text, dict(values)),), lasting=True)

    def _offer(self, left: Left) -> None:
        when = QDateTime.fromSecsSinceEpoch(int(left.modified_s)).toString("yyyy-MM-dd hh:mm")

        def discard() -> None:
            left.delete()
            self._open_file()

        def not_now() -> None:
            left.leave()
            self._open_file()

        name, crash = left.note.name, self._crash()
        self._files.questions.recover(name, when, crash, lambda: self._recover(left), discard, not_now)

    def _crash(self) -> Text | None:
        """Return that the program crashed, once."""
        record, self._record = self._record, None
        return None if record is None else Text(CRASHED, {"path": str(record)})

    def _recover(self, left: Left) -> None:
        """Bring a document back, without a name; that it is tried is noted before anything can go wrong."""
        left.attempt()

        def enter(saved: Saved) -> None:
            left.attempt()
            self._files.put(saved, unsaved=True, title=left.note.name)
            self._keeper.adopt(left)

        def failed(why: Text) -> None:
            self._notice(
                QT_TRANSLATE_NOOP("Recovery", "The recovery file {path} was left out, and is kept. {reason}"),
                path=str(left.path),
                reason=why,
            )
            keep_note(left.path, left.note)
            left.leave()
            self._open_file()

        self._files.read(left.path, enter, failed, on_read=lambda: keep_note(left.path, left.note))

    # -- end -----------------------------------------------------------------------------------------------------------

    def _on_logout(self, _manager: QSessionManager) -> None:
        """Write the document aside before the user's session ends, which may be as soon as this returns."""
        self._keeper.keep_now(LAST_COPY_MS)

    def end_by(self, number: int) -> None:
        """End on a signal of the system: the document is written aside, nobody is asked."""
        if self._is_ending:
            return
        self._is_ending = True
        LOG.info("ending on signal %d", number)
        QTimer.singleShot(LAST_COPY_MS, self, lambda: self._end(number))
        self._keeper.keep(lambda: self._end(number))

    def _end(self, number: int) -> None:
        if not self._is_ending:
            return
        self._is_ending = False
        self._keeper.stop()
        self._controller.close()
        self._files.close()
        QCoreApplication.exit(EXIT + number)

    def _on_unanswered(self) -> None:
        """Say that a command has to wait; whatever is said of the training next takes the place of that."""
        said = QT_TRANSLATE_NOOP("Recovery", "Waiting for the training, which is busy; it obeys as soon as it can.")
        self._banner.show_message(Text(said))

    def _on_no_copy(self, why: Text) -> None:
        self._notice(
            QT_TRANSLATE_NOOP("Recovery", "No copy is kept for the case of a crash. {reason}"),
            reason=why,
        )
