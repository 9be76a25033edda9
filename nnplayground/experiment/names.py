"""Names of files that every system can keep, so that a project saved here opens at home."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NoReturn

from nnplayground.errors import InputError
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text

MOST_BYTES = 200
"""Of a name; systems allow 255, and a temporary name stands beside it."""
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?")
_NOT_EVERYWHERE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')


def checked_name(path: Path) -> Path:
    """Return the path; raises `InputError` where its last part is no name that every system can keep."""
    name = path.name
    try:
        is_long = len(name.encode("utf-8")) > MOST_BYTES
    except UnicodeEncodeError:
        _refuse(name, QT_TRANSLATE_NOOP("Names", "it has bytes that are no letters"))
    if is_long:
        _refuse(name, QT_TRANSLATE_NOOP("Names", "it is too long"))
    if not name.strip() or name.startswith(" ") or name != name.rstrip(" ."):
        _refuse(name, QT_TRANSLATE_NOOP("Names", "it begins or ends with a space or a dot, or is empty"))
    if found := _NOT_EVERYWHERE.search(name):
        _refuse(name, QT_TRANSLATE_NOOP("Names", "the sign {sign} cannot be in a name"), sign=found[0])
    if _DEVICES.fullmatch(name):
        _refuse(name, QT_TRANSLATE_NOOP("Names", "Windows keeps this name for a device"))
    return path


def _refuse(name: str, why: Marked, **values: str) -> NoReturn:
    raise InputError(
        QT_TRANSLATE_NOOP("Names", "“{name}” cannot be the name of a file: {why}."),
        name=name.encode("utf-8", "backslashreplace").decode()[:60],
        why=Text(why, values),
    )
