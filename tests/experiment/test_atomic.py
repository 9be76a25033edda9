"""Saving is interrupted before every single file operation: the old file or the new one is there, never neither.

faults.md S1, S3. A crash is a `BaseException` that nothing may handle by more than clean-up; the kill is a real one, of
a process that ends itself by SIGKILL at the same place, where nothing is cleaned up at all.
"""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from nnplayground.errors import InputError
from nnplayground.experiment import files
from nnplayground.experiment.build import build
from nnplayground.experiment.files import Saved
from tests.experiment.experiments import experiment

OPERATIONS = ("open", "fdopen", "write", "fsync", "close", "chmod", "replace", "stat", "unlink", "mkdir", "truncate")
"""Of the module `os`; files that it opens are watched as well."""
SMALL = experiment()


class Crash(BaseException):
    """The process ends here."""


class Watched:
    """A file whose every call counts."""

    def __init__(self, file: Any, meet: Callable[[str], None]) -> None:
        self._file, self._meet = file, meet

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._file, name)
        if name in ("write", "flush", "close"):
            return lambda *given: (self._meet(f"file.{name}"), found(*given))[1]
        return found

    def __enter__(self) -> Watched:
        return self

    def __exit__(self, *_given: object) -> None:
        self._file.close()


@contextmanager
def watching(meet: Callable[[str], None]) -> Iterator[None]:
    """Call `meet` with its name before each file operation."""
    patch = pytest.MonkeyPatch()

    def watched(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            meet(name)
            made = function(*given, **named)
            return Watched(made, meet) if name == "fdopen" else made

        return call

    for name in OPERATIONS:
        patch.setattr(os, name, watched(name, getattr(os, name)))
    try:
        yield
    finally:
        patch.undo()


def saved(epochs: int) -> Saved:
    training = build(SMALL).training
    for _ in range(epochs):
        training.advance_epoch()
    return Saved(SMALL, training.network.parameters.copy(), training.state())


OLD, NEW = saved(1), saved(2)


def operations(path: Path) -> list[str]:
    """Return the operations of one save."""
    met: list[str] = []
    files.save(path, OLD)
    with watching(met.append):
        files.save(path, NEW)
    return met


@pytest.mark.parametrize("failure", [Crash(), OSError(28, "No space left on device"), MemoryError()], ids=repr)
def test_no_interruption_loses_the_project(tmp_path: Path, failure: BaseException) -> None:
    path = tmp_path / "run.nnplay"
    old, new, met = files.encode(OLD), files.encode(NEW), operations(path)
    assert {"open", "file.write", "file.flush", "fsync", "chmod", "replace"} <= set(met)
    for place in range(len(met)):
        files.save(path, OLD)
        count = itertools.count()

        def meet(_name: str, count: Any = count, place: int = place) -> None:
            if next(count) == place:
                raise failure

        try:
            with watching(meet):
                files.save(path, NEW)
        except (Crash, InputError, MemoryError):
            pass
        assert path.read_bytes() in (old, new), met[place]
        assert files.load(path).parameters is not None
        assert [entry.name for entry in tmp_path.iterdir()] == [path.name], met[place]


KILLED = """
import os, signal, sys
from pathlib import Path
import tests.experiment.test_atomic as here
path = Path(sys.argv[1])
pid = os.getpid()
for place in map(int, sys.argv[2].split(",")):
    here.files.save(path, here.OLD)
    if os.fork():
        os.wait()
        content = path.read_bytes()
        print(0 if content == here.files.encode(here.OLD) else 1 if content == here.files.encode(here.NEW) else 2)
        continue
    count = iter(range(10**6))
    def meet(_name):
        if next(count) == place:
            os.kill(os.getpid(), signal.SIGKILL)
    with here.watching(meet):
        here.files.save(path, here.NEW)
    os._exit(0)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes of Unix")
def test_no_kill_loses_the_project(tmp_path: Path) -> None:
    path = tmp_path / "run.nnplay"
    places = range(len(operations(path)))
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(path), ",".join(map(str, places))],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=True,
    )
    found = [json.loads(line) for line in done.stdout.split()]
    assert len(found) == len(places)
    assert set(found) == {0, 1}, found
    assert found == sorted(found), "old before the replacement, new after it"
