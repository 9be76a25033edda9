"""Every way in for a network of another tool, as one list: what it is called, how its files end, how it is read."""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nnplayground.catalogue import catalogue
from nnplayground.errors import InputError, reason
from nnplayground.experiment.fields import MOST_PARAMETERS
from nnplayground.experiment.spec import Experiment
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.interchange.ways_in import onnx_reading, skops_reading
from nnplayground.interchange.ways_in.fitting import Opened, fit
from nnplayground.interchange.ways_in.imported import Imported
from nnplayground.interchange.ways_in.kinds import kind_of

MOST_BYTES = 8 * MOST_PARAMETERS + 2**24
PICKLES = frozenset({".pkl", ".pickle", ".joblib", ".pt", ".pth"})


@dataclass(frozen=True, slots=True)
class Import:
    """One way in; `decode` is given the bytes of a file and its folder, and raises `InputError` where it cannot.

    `begins` are the first bytes that all its files have, where they have some.
    """

    key: str
    label: Marked
    suffix: str
    decode: Callable[[bytes, Path], Imported]
    begins: bytes = b""


IMPORTS = catalogue(
    [
        Import("onnx", QT_TRANSLATE_NOOP("Interchange", "ONNX file"), ".onnx", onnx_reading.decode),
        Import(
            "skops",
            QT_TRANSLATE_NOOP("Import", "scikit-learn file (skops)"),
            ".skops",
            lambda content, _folder: skops_reading.decode(content),
            begins=b"PK\x03\x04",
        ),
    ]
)
"""Every way in, in the order of the dialog."""
SUFFIXES = tuple(entry.suffix for entry in IMPORTS.values())


def read(path: Path, present: Experiment, *, standardize: bool | None = None) -> Opened:
    """Return the network of a file, put on the data of an experiment; raises `InputError` that names the file.

    What `standardize` says stands at `fit`. Nothing that could run code is opened: a pickle is refused by its name and
    by its first bytes.
    """
    try:
        return fit(decode(path), present, standardize=standardize)
    except InputError as error:
        message = QT_TRANSLATE_NOOP("Import", "“{name}”: {why}")
        raise InputError(message, name=path.name, why=error.text) from error


def decode(path: Path) -> Imported:
    """Return the network of a file as it is; raises `InputError`."""
    suffix = path.suffix.lower()
    if suffix in PICKLES:
        raise InputError(_PICKLE)
    entry = next((each for each in IMPORTS.values() if each.suffix == suffix), None)
    if entry is None:
        message = QT_TRANSLATE_NOOP("Import", "Networks are read from these files: {suffixes}.")
        raise InputError(message, suffixes=", ".join(SUFFIXES))
    content = _bytes(path)
    kind = kind_of(content)
    if kind is not None and not (entry.begins and content.startswith(entry.begins)):
        message = QT_TRANSLATE_NOOP("Import", "This is {kind}, not what its name says.")
        raise InputError(message, kind=kind)
    return entry.decode(content, path.parent)


_PICKLE = QT_TRANSLATE_NOOP(
    "Import",
    "A pickle can run any code when it is opened, so it is not. Save the model as ONNX or, in scikit-learn, as .skops: "
    "skops.io.dump(model, 'model.skops').",
)


def _bytes(path: Path) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise InputError(QT_TRANSLATE_NOOP("Import", "This is not an ordinary file."))
        if status.st_size > MOST_BYTES:
            raise InputError(QT_TRANSLATE_NOOP("Import", "The file is too large for a network."))
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        message = QT_TRANSLATE_NOOP("Import", "The file cannot be read: {reason}.")
        raise InputError(message, reason=reason(error)) from error
