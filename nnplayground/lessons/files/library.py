"""The lessons there are: the program's own in their order, then those of a folder of the user's.

A file that cannot be read stands in the list with its error and hides no other.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.lessons.files.lesson import Lesson
from nnplayground.lessons.files.reading import SUFFIXES, read
from nnplayground.resources import resource

MOST_FILES = 500
KEPT = 64


@dataclass(frozen=True, slots=True)
class Listed:
    """One file: its lesson, or what is wrong with it; `is_own` says that it is not the program's."""

    path: Path
    is_own: bool
    lesson: Lesson | None = None
    error: Text | None = None

    @property
    def name(self) -> str:
        """What the lesson is remembered by: the key of a built-in one, the path of another."""
        return str(self.path) if self.is_own else self.path.stem


def built_in() -> tuple[Listed, ...]:
    """Return the program's own lessons, in their order."""
    return _sorted(_listed(path, is_own=False) for path in _files(resource("lessons")))


def library(folder: Path | None = None) -> tuple[Listed, ...]:
    """Return all lessons: the program's own, then those in a folder, each group by `order` and then by name."""
    own = () if folder is None else tuple(_listed(path, is_own=True) for path in _files(folder))
    return (*built_in(), *_sorted(own))


def listed(path: Path) -> Listed:
    """Return a single file of the user's."""
    return _listed(path, is_own=True)


def find(name: str, folder: Path | None = None) -> Lesson:
    """Return the lesson of a key; raises `InputError` that lists what there is, or says what is wrong with its file."""
    found = library(folder)
    for entry in found:
        if entry.path.stem == name:
            if entry.lesson is None:
                raise _again(entry)
            return entry.lesson
    message = QT_TRANSLATE_NOOP("Lesson", "There is no lesson “{name}”. There are: {choices}.")
    raise InputError(message, name=name[:60], choices=", ".join(entry.path.stem for entry in found) or "–")


def _again(entry: Listed) -> InputError:
    """Return the error of a file that cannot be read."""
    if entry.error is None:
        raise ValueError("this file can be read")
    return InputError(entry.error.source, **entry.error.values)


def _files(folder: Path) -> list[Path]:
    """Return the lesson files in a folder; one that is not there, or cannot be looked into, has none."""
    try:
        found = [path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and not path.name.startswith(".")]
    except OSError:
        return []
    return sorted(found)[:MOST_FILES]


def _sorted(entries: Iterable[Listed]) -> tuple[Listed, ...]:
    def place(entry: Listed) -> tuple[float, str]:
        order = entry.lesson.order if entry.lesson is not None else None
        return (math.inf if order is None else order, entry.path.stem.casefold())

    return tuple(sorted(entries, key=place))


def _listed(path: Path, *, is_own: bool) -> Listed:
    try:
        status = path.stat()
        return Listed(path, is_own, _read(path, is_own, status.st_mtime_ns, status.st_size))
    except InputError as error:
        return Listed(path, is_own, error=error.text)
    except (OSError, ValueError):
        message = QT_TRANSLATE_NOOP("Lesson", "“{path}” cannot be read.")
        return Listed(path, is_own, error=Text(message, {"path": str(path)}))


@lru_cache(KEPT)
def _read(path: Path, is_own: bool, modified_ns: int, size: int) -> Lesson:
    """Read a file once, until it changes; the formulas of the program's own lessons are tested."""
    del modified_ns, size
    return read(path, has_sound_formulas=not is_own)
