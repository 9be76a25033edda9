"""Where files are and who has them: so that two windows, or another program, do not write over each other."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QStandardPaths

from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Stamp:
    """What changes when somebody writes a file."""

    modified_ns: int
    size: int
    number: int

    @classmethod
    def of(cls, path: Path) -> Stamp | None:
        """Return the stamp of a file; None where it is not there."""
        try:
            status = path.stat()
        except (OSError, ValueError):
            return None
        return cls(status.st_mtime_ns, status.st_size, status.st_ino)


class Held:
    """A file that this window has; others are told so until it is released or its process is gone."""

    def __init__(self, lock: QLockFile) -> None:
        self._lock = lock

    @property
    def file_name(self) -> str:
        """Name of the lock."""
        return self._lock.fileName()

    def release(self) -> None:
        """Let others have the file."""
        self._lock.unlock()


class Places:
    """The folder in which windows note which files they have: one of the user's own, so that none litters projects."""

    def __init__(self, folder: Path | None = None) -> None:
        usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
        self._folder = (folder or Path(usual)) / "locks"

    def _lock(self, path: Path) -> QLockFile:
        digest = hashlib.sha256(os.fsencode(os.path.normcase(os.path.realpath(path)))).hexdigest()
        lock = QLockFile(str(self._folder / f"{digest[:32]}.lock"))
        lock.setStaleLockTime(0)  # never by age alone; one whose process is gone is taken over
        return lock

    def hold(self, path: Path) -> Held | None:
        """Note that this window has a file; None where another one has it, or where nothing can be noted."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return None
        lock = self._lock(path)
        return Held(lock) if lock.tryLock(0) else None

    def holder(self, path: Path) -> int:
        """Return the number of the process whose window has a file; 0 where none does."""
        lock = self._lock(path)
        if lock.tryLock(0):
            lock.unlock()
            return 0
        if lock.error() != QLockFile.LockError.LockFailedError:
            return 0
        return int(lock.getLockInfo()[0])

    def refuse_taken(self, path: Path, own: Held | None) -> None:
        """Raise `InputError` where another window has the file."""
        if own is not None and own.file_name == self._lock(path).fileName():
            return
        if pid := self.holder(path):
            raise InputError(
                QT_TRANSLATE_NOOP(
                    "Files",
                    "“{path}” is open in another window (process {pid}). Choose another name.",
                ),
                path=path.name,
                pid=pid,
            )
