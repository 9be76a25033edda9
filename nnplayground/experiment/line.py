"""An experiment as one line of text, to be pasted into a chat and from there into another window.

`nnplayground:` and a number, the compressed JSON in the letters of web addresses, and its checksum. Data files cannot
travel along, so their samples become part of the experiment where they are few enough.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import zlib

from msgspec.structs import replace

from nnplayground.data.dataset import Dataset
from nnplayground.errors import InputError
from nnplayground.experiment import envelope
from nnplayground.experiment.archive import Damaged
from nnplayground.experiment.fields import MOST_POINTS
from nnplayground.experiment.spec import Experiment, PointsSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP

VERSION = 1
"""Of the line; what it holds has a version of its own."""
MOST_CHARACTERS = 1_000_000
"""What a clipboard or a chat window still takes."""
MOST_JSON_BYTES = 16 * 2**20
DIGITS = 12
_LINE = re.compile(r"nnplayground:(\d{1,9}):([A-Za-z0-9_=-]*):([0-9a-f]*)")
_PREFIX = "nnplayground:"


def to_line(experiment: Experiment) -> str:
    """Return the line of an experiment, without its trained weights.

    Raises `InputError` for one that refers to a data file (see `embedded`) and one that is too long for a line.
    """
    if experiment.data.file is not None and experiment.data.points is None:
        raise InputError(QT_TRANSLATE_NOOP("Line", "The data are in a file, which a line of text cannot carry."))
    packed = zlib.compress(envelope.encode(experiment), 9)
    line = f"{_PREFIX}{VERSION}:{base64.urlsafe_b64encode(packed).decode()}:{_checksum(packed)}"
    if len(line) > MOST_CHARACTERS:
        raise InputError(
            QT_TRANSLATE_NOOP(
                "Line", "As a line of text the experiment would have {count} characters; at most {most} can be pasted."
            ),
            count=len(line),
            most=MOST_CHARACTERS,
        )
    return line


def from_line(text: str) -> envelope.Opened:
    """Return the experiment of a line; spaces and line breaks, as mail programs add them, do not matter.

    Raises `InputError` for anything else, saying what it is instead.
    """
    if len(text) > 2 * MOST_CHARACTERS:
        raise InputError(QT_TRANSLATE_NOOP("Line", "The text is much too long for an experiment."))
    line = "".join(text.split())
    if not line.startswith(_PREFIX):
        raise InputError(
            QT_TRANSLATE_NOOP("Line", "The clipboard holds no experiment: that would begin with “{start}”."),
            start=_PREFIX,
        )
    found = _LINE.fullmatch(line)
    if found is None:
        raise InputError(
            QT_TRANSLATE_NOOP("Line", "The line is not complete, or has strange characters: copy all of it once more.")
        )
    if int(found[1]) != VERSION:
        raise InputError(
            QT_TRANSLATE_NOOP("Line", "The line was made by another version of the program (format {version})."),
            version=found[1],
        )
    return _decoded(found[2], found[3])


def _decoded(letters: str, checksum: str) -> envelope.Opened:
    try:
        return envelope.decode(_unpacked(base64.b64decode(letters, b"-_", validate=True), checksum))
    except (Damaged, binascii.Error, zlib.error) as error:
        raise InputError(
            QT_TRANSLATE_NOOP("Line", "The line is damaged: {reason}. Copy all of it once more."), reason=str(error)
        ) from error


def _unpacked(packed: bytes, checksum: str) -> bytes:
    """Return what was compressed, no more of it than an experiment may have."""
    if _checksum(packed) != checksum:
        raise Damaged("its checksum is another")
    unpacking = zlib.decompressobj()
    encoded = unpacking.decompress(packed, MOST_JSON_BYTES)
    if not unpacking.eof or unpacking.unused_data:
        raise Damaged("it is too large or incomplete")
    return encoded


def _checksum(packed: bytes) -> str:
    return hashlib.sha256(packed).hexdigest()[:DIGITS]


def embedded(experiment: Experiment, dataset: Dataset) -> Experiment:
    """Return the experiment with the samples of its data file in itself.

    Raises `InputError` where there are too many of them.
    """
    if experiment.data.file is None or experiment.data.points is not None:
        return experiment
    if dataset.x.size > MOST_POINTS:
        raise InputError(
            QT_TRANSLATE_NOOP(
                "Line", "The data file has {count} numbers; a line of text can carry at most {most} of them."
            ),
            count=dataset.x.size,
            most=MOST_POINTS,
        )
    return replace(experiment, data=replace(experiment.data, file=None, points=_points(dataset)))


def _points(dataset: Dataset) -> PointsSpec:
    return PointsSpec(
        names=dataset.feature_names,
        rows=tuple(map(tuple, dataset.x.tolist())),
        labels=None if dataset.labels is None else tuple(dataset.labels.tolist()),
        classes=dataset.class_names,
        targets=None if dataset.targets is None else tuple(map(tuple, dataset.targets.tolist())),
        target_names=dataset.target_names,
    )
