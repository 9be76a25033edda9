"""The folder of the runs that are kept: one file a run, so that several windows can keep theirs side by side.

Files are written as a whole or not at all. What cannot be read is put aside under another name and told; what a newer
version of the program has written stays where it is.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from pathlib import Path

from nnplayground.errors import InputError, reason
from nnplayground.experiment import atomic
from nnplayground.experiment.archive import Damaged
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.tuning.runs import MOST_BYTES, KeptRun, Newer, decode, encode

LOG = logging.getLogger(__name__)

SUFFIX, BAD = ".run", ".bad"
MOST_RUNS, MOST_FOLDER_BYTES = 200, 512 * 2**20
NOT_KEPT = QT_TRANSLATE_NOOP("Runs", "Runs are not kept for the next start: {reason}")
PUT_ASIDE = QT_TRANSLATE_NOOP("Runs", "A run that was kept cannot be read and was put aside as {name}.")
FROM_NEWER = QT_TRANSLATE_NOOP("Runs", "{count} runs were kept by a newer version of the program and are not shown.")
GONE = QT_TRANSLATE_NOOP("Runs", "The run is no longer in its folder; another window may have deleted it.")
_NAME = re.compile(r"\d{20}-[0-9a-f]{32}\.run")


class Shelf:
    """The runs in a folder; without one they are forgotten with the window."""

    def __init__(self, folder: Path | None, most: int = MOST_RUNS, most_bytes: int = MOST_FOLDER_BYTES) -> None:
        self._folder = folder / "runs" if folder is not None else None
        self._most, self._most_bytes = most, most_bytes
        self._memory: dict[str, KeptRun] = {}

    # -- reading -------------------------------------------------------------------------------------------------------

    def names(self) -> list[str]:
        """Return the names of all runs, the oldest first."""
        if self._folder is None:
            return list(self._memory)
        try:
            return sorted(path.name for path in self._folder.iterdir() if _NAME.fullmatch(path.name))
        except FileNotFoundError:
            return []

    def read_all(self, known: Collection[str] = ()) -> tuple[dict[str, KeptRun], list[Text]]:
        """Return the runs that are not `known`, by name and without their weights, and what people should know."""
        found: dict[str, KeptRun] = {}
        said: list[Text] = []
        newer = 0
        try:
            names = self.names()
        except OSError as error:
            return {}, [Text(NOT_KEPT, {"reason": reason(error)})]
        if self._folder is not None:
            atomic.sweep(self._folder)
        for name in names:
            if name in known:
                continue
            try:
                found[name] = self.read(name).without_parameters()
            except Newer:
                newer += 1
            except FileNotFoundError:
                continue  # another window has deleted it
            except (OSError, Damaged, InputError) as error:
                said.append(self._put_aside(name, error))
        if newer:
            said.append(Text(FROM_NEWER, {"count": newer}))
        return found, said

    def read(self, name: str, *, with_parameters: bool = False) -> KeptRun:
        """Return a run; raises `Damaged`, `Newer`, `InputError` or `OSError`."""
        if self._folder is None:
            if name not in self._memory:
                raise InputError(GONE)
            return self._memory[name]
        with (self._folder / name).open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise Damaged("it is too large")
        return decode(content, with_parameters=with_parameters)

    def read_whole(self, name: str) -> KeptRun:
        """Return a run with its weights; raises `InputError` where that cannot be."""
        try:
            return self.read(name, with_parameters=True)
        except FileNotFoundError as error:
            raise InputError(GONE) from error
        except (OSError, Damaged, Newer) as error:
            message = QT_TRANSLATE_NOOP("Runs", "The run cannot be read: {reason}.")
            raise InputError(message, reason=str(error)) from error

    def _put_aside(self, name: str, error: Exception) -> Text:
        LOG.warning("a run cannot be read: %s: %s", name, error)
        if self._folder is None:
            return Text(NOT_KEPT, {"reason": str(error)})
        aside = f"{name}{BAD}"
        try:
            (self._folder / name).replace(self._folder / aside)
        except OSError as problem:
            return Text(NOT_KEPT, {"reason": reason(problem)})
        return Text(PUT_ASIDE, {"name": aside})

    # -- writing -------------------------------------------------------------------------------------------------------

    def add(self, run: KeptRun) -> tuple[str, list[str]]:
        """Keep a run; return its name, and the names of old ones that went to make room.

        Raises `InputError` where it cannot be written.
        """
        name = name_of(run)
        self.write(name, run)
        return name, list(self._make_room(name))

    def write(self, name: str, run: KeptRun) -> None:
        """Write a run under its name, in place of what it was; raises `InputError` where that fails."""
        if self._folder is None:
            self._memory[name] = run
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(NOT_KEPT, reason=reason(error)) from error
        atomic.write(self._folder / name, encode(run))

    def change(self, name: str, /, **changes: object) -> KeptRun:
        """Say something else of a run, such as its name; return it without its weights.

        Raises `InputError` where it cannot be read or written.
        """
        run = self.read_whole(name).with_about(**changes)
        self.write(name, run)
        return run.without_parameters()

    def remove(self, name: str) -> None:
        """Forget a run; one that is gone already is no matter. Raises `InputError` where it cannot be deleted."""
        self._memory.pop(name, None)
        if self._folder is None:
            return
        try:
            (self._folder / name).unlink(missing_ok=True)
        except OSError as error:
            message = QT_TRANSLATE_NOOP("Runs", "The run cannot be deleted: {reason}.")
            raise InputError(message, reason=reason(error)) from error

    def _make_room(self, newest: str) -> Iterator[str]:
        """Delete the oldest runs that are not pinned, until there are few enough, and yield their names."""
        names = self.names()
        sizes = {name: self._size(name) for name in names}
        count, total = len(names), sum(sizes.values())
        for name in names:
            if count <= self._most and total <= self._most_bytes:
                return
            if name == newest or self._is_pinned(name):
                continue
            self.remove(name)
            count, total = count - 1, total - sizes[name]
            yield name

    def _size(self, name: str) -> int:
        if self._folder is None:
            return 0
        try:
            return (self._folder / name).stat().st_size
        except OSError:
            return 0

    def _is_pinned(self, name: str) -> bool:
        """Say whether a run is to stay; one that cannot be read stays, too."""
        try:
            return self.read(name).about.is_pinned
        except (OSError, Damaged, Newer, InputError):
            return True


def name_of(run: KeptRun) -> str:
    """Return the name of the file of a run, by which files are in the order of time."""
    when = datetime.fromisoformat(run.about.when).astimezone(UTC)
    return f"{when:%Y%m%d%H%M%S%f}-{run.about.key}{SUFFIX}"
