"""What a crash leaves behind: one file a window in a folder of the user's own, until it is saved or closed in peace.

Beside each file stand a note (what it is called, how often it was tried to be brought back) and a lock, by which other
windows see whether the one that writes it is still alive.
"""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from pathlib import Path

import msgspec
from PySide6.QtCore import QLockFile, QStandardPaths

from nnplayground.errors import InputError, reason
from nnplayground.experiment import atomic, files
from nnplayground.experiment.files import SUFFIX, Saved

LOG = logging.getLogger(__name__)

MOST_ATTEMPTS = 2
"""A document that has twice brought the program down while it was brought back is not tried again."""


class Note(msgspec.Struct, frozen=True):
    """What stands beside a recovery file."""

    name: str = ""
    attempts: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Left:
    """A file that a window left behind; its lock is held, so that nobody else takes it."""

    path: Path
    note: Note
    lock: QLockFile
    modified_s: float
    """Seconds since 1970 when it was written, for people to read."""

    def read(self) -> Saved:
        """Return what it holds; raises `InputError` where that is damaged or of another version."""
        return files.load(self.path)

    def attempt(self) -> None:
        """Note, before it is brought back, that it is tried."""
        keep_note(self.path, Note(self.note.name, self.note.attempts + 1))

    @property
    def is_given_up(self) -> bool:
        """Whether bringing it back went wrong too often."""
        return self.note.attempts >= MOST_ATTEMPTS

    def delete(self) -> None:
        """Remove it."""
        remove(self.path)
        self.lock.unlock()

    def leave(self) -> None:
        """Keep it for another start."""
        self.lock.unlock()


class Recovery:
    """The folder of recovery files, by default the user's."""

    def __init__(self, folder: Path | None = None) -> None:
        usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
        self.folder = folder or Path(usual)
        self.files = self.folder / "recovery"

    def new_file(self) -> Path:
        """Return a path that nobody has."""
        return self.files / f"{os.urandom(8).hex()}{SUFFIX}"

    def lock(self, path: Path) -> QLockFile | None:
        """Return the lock of a file, held; None where its window is alive.

        Raises `InputError` where its folder is missing and cannot be made.
        """
        _make(path.parent)
        lock = QLockFile(str(path.with_suffix(".lock")))
        lock.setStaleLockTime(0)
        return lock if lock.tryLock(0) else None

    def left(self) -> list[Left]:
        """Return what was left behind, the newest first, and sweep away what writing was cut short."""
        found: list[Left] = []
        try:
            paths = sorted(self.files.glob(f"*{SUFFIX}"))
            locked = ((path, self.lock(path)) for path in paths)
            found = [Left(path, _note(path), lock, path.stat().st_mtime) for path, lock in locked if lock is not None]
            self._sweep()
        except (OSError, InputError) as error:
            LOG.warning("recovery files cannot be listed: %s", error)
        return sorted(found, key=lambda left: left.modified_s, reverse=True)

    def _sweep(self) -> None:
        """Remove the temporary files and notes of windows that are gone."""
        for path in self.files.glob(f"{atomic.TEMPORARY}*"):
            path.unlink(missing_ok=True)
        for path in self.files.glob("*.json"):
            if not path.with_suffix(SUFFIX).exists() and (lock := self.lock(path)) is not None:
                path.unlink(missing_ok=True)
                lock.unlock()


def keep_note(path: Path, note: Note) -> None:
    """Write the note beside a recovery file."""
    atomic.write(path.with_suffix(".json"), msgspec.json.encode(note))


def _note(path: Path) -> Note:
    try:
        return msgspec.json.decode(path.with_suffix(".json").read_bytes(), type=Note)
    except (OSError, msgspec.MsgspecError):
        return Note()


def remove(path: Path) -> None:
    """Remove a recovery file and its note, as far as they are there."""
    for gone in (path, path.with_suffix(".json")):
        try:
            gone.unlink(missing_ok=True)
        except OSError as error:
            LOG.warning("a recovery file cannot be removed: %s", error)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(atomic.NOT_WRITTEN, path=str(folder), reason=reason(error)) from error


def write(path: Path, saved: Saved, name: str) -> None:
    """Write a recovery file and its note, into a folder that is made where it is missing; raises `InputError`."""
    _make(path.parent)
    files.save(path, saved)
    keep_note(path, Note(name))
