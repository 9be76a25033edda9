"""Finished trials, kept as they come: whatever ends a search, what it has found is not lost."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from nnplayground.errors import InputError, reason
from nnplayground.experiment.atomic import NOT_WRITTEN
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.tuning.trial import Outcome

MOST_BYTES = 2**30
BEGIN = b'{"key":'
"""Of every line."""


class Store:
    """Outcomes by the key of their trial: in memory, and in a file where one is given, a line of JSON for each.

    A line is on the disk before the next one begins. One that was cut short, by a loss of power or a killed process, is
    left out when the file is read, and the next line begins anew after it.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Read what the file holds; raises `InputError` where it cannot be read or is no such file."""
        self._path = path
        self._found: dict[str, Outcome] = {}
        self._needs_end = False
        if path is not None and path.exists():
            self._read(path)

    def _read(self, path: Path) -> None:
        try:
            if path.stat().st_size > MOST_BYTES:
                raise InputError(QT_TRANSLATE_NOOP("Tuning", "“{path}” is too large for a search."), path=str(path))
            content = path.read_bytes()
        except OSError as error:
            message = QT_TRANSLATE_NOOP("Tuning", "“{path}” cannot be read: {reason}.")
            raise InputError(message, path=str(path), reason=reason(error)) from error
        self._needs_end = bool(content) and not content.endswith(b"\n")
        for number, line in enumerate(content.split(b"\n"), start=1):
            if line.strip():
                self._read_line(path, number, line)

    def _read_line(self, path: Path, number: int, line: bytes) -> None:
        try:
            self._remember(msgspec.json.decode(line, type=Outcome))
        except (msgspec.DecodeError, UnicodeError) as error:
            begun = line.rstrip(b"\0")  # where a loss of power took the bytes and left their room
            is_one = begun.startswith(BEGIN) or BEGIN.startswith(begun)
            was_cut = is_one and not isinstance(error, msgspec.ValidationError)
            if not was_cut:
                message = QT_TRANSLATE_NOOP("Tuning", "“{path}”, line {line}: this is no file of a search.")
                raise InputError(message, path=str(path), line=number) from error

    def _remember(self, outcome: Outcome) -> None:
        self._found[outcome.key] = outcome

    def get(self, key: str) -> Outcome | None:
        """Return the outcome of a trial that was done before."""
        return self._found.get(key)

    def __len__(self) -> int:
        return len(self._found)

    def add(self, outcome: Outcome) -> None:
        """Keep an outcome; raises `InputError` where the file cannot be written."""
        self._remember(outcome)
        if self._path is None:
            return
        line = msgspec.json.encode(outcome) + b"\n"
        try:
            with self._path.open("ab") as file:
                file.write(b"\n" + line if self._needs_end else line)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            self._needs_end = True  # a part of the line may be there
            raise InputError(NOT_WRITTEN, path=str(self._path), reason=reason(error)) from error
        self._needs_end = False
