"""Data files of experiments: read once, and remembered for whoever asks for the same file in the same way."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import fields
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from msgspec import json

from nnplayground.data.dataset import Dataset
from nnplayground.data.quiet import quiet
from nnplayground.errors import InputError
from nnplayground.experiment import datafile
from nnplayground.experiment.spec import CsvSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.progress import Report, silently

if TYPE_CHECKING:
    from nnplayground.data.csv_import import CsvOptions

KEPT_TABLES = 4

Stamp = tuple[int, int, int] | None
_kept: OrderedDict[tuple[bytes, Stamp], Dataset] = OrderedDict()
_lock = Lock()


def stamp(path: Path) -> Stamp:
    """Return what changes when the file does, so that a changed file is read again; None where there is no file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def options_of(file: CsvSpec) -> CsvOptions:
    """Return how a file is to be read."""
    from nnplayground.data.csv_import import CsvOptions  # noqa: PLC0415 - a dozen modules that most runs do not need

    return CsvOptions(**{field.name: getattr(file, field.name) for field in fields(CsvOptions)})


def load_file(file: CsvSpec, report: Report = silently) -> Dataset:
    """Return the data set in a file; raises `InputError` where it cannot be read, `Cancelled` where `report` does.

    A file that is not the one that the experiment was saved with is refused: nobody trains on other data unknowingly.
    """
    from nnplayground.data.csv_import import read_csv  # noqa: PLC0415

    path = Path(file.path)
    found = stamp(path)
    with _lock:
        known = _kept.get(_key(file, found))
    if known is not None:
        return known
    if file.sha256 and datafile.state_of(file) is datafile.Found.CHANGED:  # else it would be read twice for nothing
        message = QT_TRANSLATE_NOOP(
            "Build", "“{path}” is no longer the data file that the experiment was saved with: open it once more."
        )
        raise InputError(message, path=file.path)
    with quiet():
        dataset = read_csv(path, options_of(file), report)
    remember(file, dataset, found)
    return dataset


def known(file: CsvSpec) -> Dataset | None:
    """Return the data set of a file that has been read already and has not changed since; the file is not opened."""
    with _lock:
        return _kept.get(_key(file, stamp(Path(file.path))))


def remember(file: CsvSpec, dataset: Dataset, read_at: Stamp) -> None:
    """Keep the data set of a file that had this stamp before it was read; of many, the latest are kept."""
    if read_at is None:
        return
    with _lock:
        _kept[_key(file, read_at)] = dataset
        _kept.move_to_end(_key(file, read_at))
        while len(_kept) > KEPT_TABLES:
            _kept.popitem(last=False)


def _key(file: CsvSpec, found: Stamp) -> tuple[bytes, Stamp]:
    return json.encode(file), found
