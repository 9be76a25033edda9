"""The runs that are kept, as the window knows them; the folder is read and written in the background, in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from nnplayground.errors import InputError
from nnplayground.gui.background import start_job, wait_for_jobs
from nnplayground.i18n import Text

if TYPE_CHECKING:
    from nnplayground.tuning.runs import KeptRun
    from nnplayground.tuning.shelf import Shelf

Done = Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class _Task:
    """Work for the background, and what is done in the window afterwards."""

    work: Callable[[], Any]
    done: Done


class Library(QObject):
    """Knows all kept runs by the names of their files; everything that changes them goes through here."""

    changed = Signal()
    """Other runs, or something else said of them."""
    said = Signal(object, bool)
    """What people should know, as a `Text`, and whether it is a fault."""

    def __init__(self, folder: Path | None, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self.runs: dict[str, KeptRun] = {}
        self._tasks: deque[_Task] = deque()
        self._is_busy = self._is_closed = self._is_loaded = False

    @cached_property
    def _shelf(self) -> Shelf:
        """The folder, made known when it is first wanted, which is in the background."""
        from nnplayground.tuning.shelf import Shelf  # noqa: PLC0415 - the window is there sooner so

        return Shelf(self._folder)

    # -- in order ------------------------------------------------------------------------------------------------------

    def _add(self, work: Callable[[], Any], done: Done) -> None:
        self._tasks.append(_Task(work, done))
        self._next()

    def _next(self) -> None:
        if self._is_busy or self._is_closed or not self._tasks:
            return
        self._is_busy = True
        task = self._tasks.popleft()

        def done(result: Any) -> None:
            self._is_busy = False
            task.done(result)
            self._next()

        start_job(self, task.work, done, self._on_failed)

    def _on_failed(self, why: Text) -> None:
        self._is_busy = False
        self.said.emit(why, True)
        self._next()

    def is_busy(self) -> bool:
        """Say whether something is being read or written."""
        return self._is_busy

    def close(self) -> None:
        """Finish what is to be written; nothing is told any more."""
        self._is_closed = True
        wait_for_jobs(self)
        while self._tasks:
            try:
                self._tasks.popleft().work()
            except InputError as error:
                self.said.emit(error.text, True)

    # -- reading -------------------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Read the runs that are new in the folder, and forget those that another window has deleted."""
        self._is_loaded = True
        self._add(lambda: (self._shelf.names(), *self._shelf.read_all(frozenset(self.runs))), self._on_loaded)

    def _on_loaded(self, found: tuple[list[str], dict[str, KeptRun], list[Text]]) -> None:
        names, new, said = found
        gone = set(self.runs) - set(names)
        if new or gone:
            merged = {name: run for name, run in {**self.runs, **new}.items() if name not in gone}
            self.runs = dict(sorted(merged.items()))
            self.changed.emit()
        for text in said:
            self.said.emit(text, True)

    def fetch(self, name: str, then: Callable[[KeptRun], None]) -> None:
        """Read a run with its weights, and do something with it."""
        self._add(lambda: self._shelf.read_whole(name), then)

    # -- changing ------------------------------------------------------------------------------------------------------

    def keep(self, make: Callable[[int], KeptRun], in_place_of: str = "", then: Done | None = None) -> None:
        """Keep the run that `make` returns for the number of a colour, unless the very same is kept already.

        `in_place_of` names an earlier state of it, which goes where nobody has done anything with it. `then` is called
        with the name, and whether it was new.
        """
        if not self._is_loaded:
            self.load()
        self._add(lambda: self._keep(make), partial(self._on_kept, in_place_of, then))

    def _keep(self, make: Callable[[int], KeptRun]) -> tuple[str, KeptRun | None, list[str]]:
        run = make(1 + max((run.about.colour for run in self.runs.values()), default=-1))
        same = next((name for name, each in self.runs.items() if each.about.digest == run.about.digest), "")
        if same:
            return same, None, []
        name, gone = self._shelf.add(run)
        return name, run.without_parameters(), gone

    def _on_kept(self, in_place_of: str, then: Done | None, found: tuple[str, KeptRun | None, list[str]]) -> None:
        name, run, gone = found
        if run is not None:
            self.runs = {each: kept for each, kept in self.runs.items() if each not in gone} | {name: run}
            self.changed.emit()
        if then is not None:
            then((name, run is not None))
        before = self.runs.get(in_place_of)
        if run is not None and before is not None and not (before.about.is_pinned or _has_words(before)):
            self.remove([in_place_of])

    def change(self, name: str, /, **changes: object) -> None:
        """Say something else of a run: its name, a note, whether it is pinned."""
        self._add(lambda: self._shelf.change(name, **changes), partial(self._on_changed, name))

    def _on_changed(self, name: str, run: KeptRun) -> None:
        self.runs[name] = run
        self.changed.emit()

    def remove(self, names: Iterable[str]) -> None:
        """Delete runs."""
        listed = list(names)

        def work() -> list[str]:
            for name in listed:
                self._shelf.remove(name)
            return listed

        self._add(work, self._on_removed)

    def _on_removed(self, names: list[str]) -> None:
        self.runs = {name: run for name, run in self.runs.items() if name not in names}
        self.changed.emit()


def _has_words(run: KeptRun) -> bool:
    return bool(run.about.name or run.about.note)
