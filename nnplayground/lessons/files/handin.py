"""A student's result as a file: answers, checkpoints, and the runs in which they were reached, to be judged again.

A `.nnhandin` is a ZIP of `handin.json` and one `.nnplay` for each page whose checkpoints a run reached. Reading trusts
nothing, and judging even less: answers are checked and networks are measured anew. The seal finds what was changed by
mistake or by hand; it does not keep out whoever makes a new one, so what counts is the judgement.
"""

from __future__ import annotations

import hashlib
import re
import stat
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
from msgspec.structs import replace

from nnplayground.errors import InputError, reason
from nnplayground.experiment import atomic, files
from nnplayground.experiment.archive import Damaged, pack, unpack_all
from nnplayground.experiment.files import Saved
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.files.lesson import Lesson
from nnplayground.lessons.files.reading import MOST_PAGES
from nnplayground.lessons.files.sitting import Answer, Reach, Reached

SUFFIX = ".nnhandin"
FORMAT, VERSION = "nnplayground hand-in", 1
SHEET = "handin.json"
MOST_NAME = 100
MOST_ANSWERS = 5000
MOST_SHEET_BYTES = 4 * 2**20
MOST_BYTES = 256 * 2**20
_MEMBER = re.compile(r"handin\.json|page_[1-9]\d{0,2}\.nnplay")
_REASON = 200


class Sheet(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands in `handin.json`; `checksum` tells the version of the lesson, `seal` is that of everything else."""

    format: str = FORMAT
    version: int = VERSION
    student: str
    lesson: str
    checksum: str
    answers: tuple[Answer, ...] = ()
    reached: tuple[Reached, ...] = ()
    seal: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class HandIn:
    """A sheet, and the runs by page."""

    sheet: Sheet
    runs: Mapping[int, Saved]


def hand_in(student: str, lesson: Lesson, answers: Sequence[Answer], reached: Mapping[int, Reach]) -> HandIn:
    """Return what a student hands in; raises `InputError` where the name is missing."""
    for reach in reached.values():
        data = reach.saved.experiment.data if reach.saved is not None else None
        if data is not None and data.file is not None and data.points is None:
            raise InputError(QT_TRANSLATE_NOOP("HandIn", "A run on a data file of your own cannot be handed in."))
    sheet = Sheet(
        student=checked_student(student),
        lesson=lesson.key,
        checksum=lesson.checksum,
        answers=tuple(answers),
        reached=tuple(reach.reached for _, reach in sorted(reached.items())),
    )
    return HandIn(sheet, {page: reach.saved for page, reach in sorted(reached.items()) if reach.saved is not None})


def checked_student(name: str) -> str:
    """Return a name as it may stand in a file; raises `InputError` for none, a long one, and control characters."""
    name = " ".join(name.split())
    if not name:
        raise InputError(QT_TRANSLATE_NOOP("HandIn", "A name is missing: whose result is it?"))
    if len(name) > MOST_NAME or any(unicodedata.category(char) in ("Cc", "Cf", "Cs") for char in name):
        message = QT_TRANSLATE_NOOP("HandIn", "A name has at most {most} characters, all of which can be seen.")
        raise InputError(message, most=MOST_NAME)
    return name


# -- files -------------------------------------------------------------------------------------------------------------


def write(path: Path, result: HandIn) -> None:
    """Write a result; raises `InputError` where that fails, and the old file is untouched then."""
    atomic.write(path, encode(result))


def encode(result: HandIn) -> bytes:
    """Return the bytes of a file; the same result gives the same bytes."""
    runs = {f"page_{page + 1}.nnplay": files.encode(saved) for page, saved in sorted(result.runs.items())}
    sheet = replace(result.sheet, seal=_seal(result.sheet, runs))
    return pack({SHEET: msgspec.json.format(msgspec.json.encode(sheet), indent=2), **runs})


def _seal(sheet: Sheet, runs: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256(msgspec.json.encode(replace(sheet, seal="")))
    for name, content in sorted(runs.items()):
        digest.update(name.encode())
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()


def read(path: Path) -> HandIn:
    """Return the result in a file; raises `InputError` for anything but a sound one."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise InputError(QT_TRANSLATE_NOOP("Files", "“{path}” is not an ordinary file."), path=str(path))
        if status.st_size > MOST_BYTES:
            raise InputError(QT_TRANSLATE_NOOP("HandIn", "“{path}” is too large for a hand-in."), path=str(path))
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        message = QT_TRANSLATE_NOOP("Files", "“{path}” cannot be read: {reason}.")
        raise InputError(message, path=str(path), reason=reason(error)) from error
    try:
        return decode(content)
    except Damaged as error:
        message = QT_TRANSLATE_NOOP("HandIn", "“{path}” is damaged or not a hand-in: {reason}.")
        raise InputError(message, path=path.name, reason=str(error)) from error


def decode(content: bytes) -> HandIn:
    """Return the result in the bytes of a file; raises `Damaged`, or `InputError` that names what is wrong."""
    members = unpack_all(content, MOST_PAGES + 1, MOST_BYTES, _MEMBER)
    if SHEET not in members:
        raise Damaged(f"{SHEET} is missing")
    encoded = members.pop(SHEET)
    if len(encoded) > MOST_SHEET_BYTES:
        raise Damaged(f"{SHEET} is too large")
    try:
        sheet = msgspec.json.decode(encoded, type=Sheet)
    except (msgspec.MsgspecError, UnicodeError, RecursionError, ValueError) as error:
        raise Damaged(f"{SHEET}: {str(error)[:_REASON]}") from error
    _check(sheet)
    if sheet.seal != _seal(sheet, members):
        raise InputError(
            QT_TRANSLATE_NOOP("HandIn", "The hand-in was changed after it was written and does not count.")
        )
    runs = {
        int(name.removeprefix("page_").removesuffix(".nnplay")) - 1: files.decode(run) for name, run in members.items()
    }
    return HandIn(sheet, runs)


def _check(sheet: Sheet) -> None:
    if sheet.format != FORMAT:
        raise Damaged(f"{SHEET}: the format is another")
    if sheet.version != VERSION:
        message = QT_TRANSLATE_NOOP("HandIn", "The hand-in was made by another version of the program ({version}).")
        raise InputError(message, version=sheet.version)
    checked_student(sheet.student)
    if len(sheet.answers) > MOST_ANSWERS:
        raise Damaged(f"{SHEET}: too many answers")
