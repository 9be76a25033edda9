"""Every file that the program writes is there whole, as it was or as it is to be, wherever writing is cut short.

faults.md S1 and S3 for all that is written beside documents, which are in `experiment/test_atomic.py`: kept runs,
hand-ins, plans of searches, notes of recovery files, figures and tables as bytes. `test_nobody_else_writes` sees that
there is no other way. Outcomes of searches are appended: see `tuning/test_search.py` and, for a disk that fills up,
`test_a_line_that_could_not_be_written_does_not_spoil_the_next`. Settings are written by Qt.
"""

from __future__ import annotations

import ast
import itertools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from nnplayground.errors import InputError
from nnplayground.experiment import atomic
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.filing.recovery import Note, keep_note
from nnplayground.gui.settings import Preferences, Settings
from nnplayground.gui.tuning.archive import Archive
from nnplayground.gui.tuning.plan import Plan
from nnplayground.lessons.files import handin
from nnplayground.tuning.shelf import Shelf
from nnplayground.tuning.store import Store
from nnplayground.tuning.trial import Outcome
from tests.experiment.test_atomic import Crash, watching
from tests.lessons.files.test_handin import handed
from tests.tuning.test_runs import trained

PACKAGE = Path(atomic.__file__).parents[1]
MAY_WRITE = {
    "experiment/atomic.py": "the one door",
    "tuning/store.py": "appends lines",
    "gui/logbook.py": "logs",
    "cli/__init__.py": "nowhere",
    "data/csv_bytes.py": "reads without waiting",
}
"""Modules that open files by themselves for more than reading, or by numbers."""


def _writes(node: ast.AST) -> bool:
    """Say whether a call opens a file for writing, or writes one."""
    if not isinstance(node, ast.Call):
        return False
    function = node.func
    name = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
    owner = getattr(getattr(function, "value", None), "id", "")
    if name == "open":
        texts = [value.value for value in (*node.args, *(word.value for word in node.keywords)) if _is_text(value)]
        return owner == "os" or any(set(text) <= set("rwaxbt+") and set(text) & set("wax+") for text in texts)
    if name in ("write_bytes", "write_text", "touch", "symlink_to", "hardlink_to"):
        return True
    return owner in ("shutil", "tempfile") and name not in ("disk_usage", "get_terminal_size", "TemporaryDirectory")


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@pytest.mark.thorough
def test_nobody_else_writes() -> None:
    found = {
        str(path.relative_to(PACKAGE).as_posix())
        for path in PACKAGE.rglob("*.py")
        if any(_writes(node) for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    }
    assert found == set(MAY_WRITE)


# -- everything through the one door -----------------------------------------------------------------------------------

RUN = trained(2)
OTHER_RUN = RUN.with_about(name="Other", note="x" * 100)
HANDED = handed()
EXPERIMENT = Experiment()


def shelf(folder: Path, version: int) -> None:
    Shelf(folder).write("20261125T120000000000Z-0000.nnrun", (RUN, OTHER_RUN)[version])


def hand_in(folder: Path, version: int) -> None:
    sheet = msgspec.structs.replace(HANDED.sheet, student=("Siti", "Budi")[version])
    handin.write(folder / "siti.nnhandin", replace(HANDED, sheet=sheet))


def plan(folder: Path, version: int) -> None:
    Archive(folder).keep(EXPERIMENT, Plan(folds=3 + version))


def note(folder: Path, version: int) -> None:
    keep_note(folder / "x.nnplay", Note("name", version))


def content(folder: Path, version: int) -> None:
    """Write as figures, tables, sheets and exports do."""
    atomic.write(folder / "figure.png", b"%d" % version * 10_000)


WRITERS = (shelf, hand_in, plan, note, content)


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("failure", [Crash(), OSError(28, "No space left on device")], ids=repr)
@pytest.mark.parametrize("write", WRITERS, ids=lambda write: write.__name__)
def test_no_interruption_loses_it(tmp_path: Path, write: Callable[[Path, int], None], failure: BaseException) -> None:
    met: list[str] = []
    versions = []
    for version in (0, 1):
        with watching(met.append if version else lambda _name: None):
            write(tmp_path, version)
        versions.append(files_in(tmp_path))
    old, new = versions
    assert old != new
    assert old.keys() == new.keys()
    assert {"open", "file.write", "fsync", "replace"} <= set(met)
    for place in range(len(met)):
        write(tmp_path, 0)
        count = itertools.count()

        def meet(_name: str, count: Any = count, place: int = place) -> None:
            if next(count) == place:
                raise failure

        try:
            with watching(meet):
                write(tmp_path, 1)
        except (Crash, InputError):
            pass
        assert files_in(tmp_path) in (old, new), met[place]


# -- lines that are appended -------------------------------------------------------------------------------------------


def outcome(key: str) -> Outcome:
    return Outcome(key=key, score=0.5, loss=0.25, train_score=0.75, epochs=3, seconds=0.5)


def test_a_line_that_could_not_be_written_does_not_spoil_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "search.jsonl"
    store = Store(path)
    store.add(outcome("first"))

    def half(_number: int) -> None:
        with path.open("r+b") as file:
            file.truncate(path.stat().st_size - 5)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", half)
    with pytest.raises(InputError, match="No space"):
        store.add(outcome("second"))
    monkeypatch.undo()
    store.add(outcome("third"))
    again = Store(path)
    assert [again.get(key) is not None for key in ("first", "second", "third")] == [True, False, True]


def test_every_prefix_of_a_search_can_be_gone_on_with(tmp_path: Path) -> None:
    path = tmp_path / "search.jsonl"
    store = Store(path)
    store.add(outcome("first"))
    kept = path.stat().st_size
    store.add(outcome("second"))
    whole = path.read_bytes()
    for length in range(kept, len(whole) + 1):
        path.write_bytes(whole[:length] + b"\0" * (length % 3))
        Store(path).add(outcome("third"))
        found = Store(path)
        assert found.get("first") is not None, length
        assert found.get("third") is not None, length


# -- settings ----------------------------------------------------------------------------------------------------------


def test_settings_take_the_place_of_the_old_ones_at_once(tmp_path: Path) -> None:
    """The old file stays as it is under another name of it, so that nothing was written over."""
    settings = Settings(tmp_path)
    settings.keep_preferences(Preferences(theme="dark"))
    settings.notices()
    path, aside = tmp_path / "settings.ini", tmp_path / "aside"
    old = path.read_bytes()
    aside.hardlink_to(path)
    settings.keep_preferences(Preferences(theme="light"))
    settings.notices()
    assert aside.read_bytes() == old
    assert path.read_bytes() != old
    assert path.stat().st_ino != aside.stat().st_ino
