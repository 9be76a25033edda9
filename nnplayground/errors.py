"""The errors that people see, each with a message that says what is wrong, where, and what to do."""

from __future__ import annotations

import errno
from typing import Any

from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.resources import is_frozen

NOT_INSTALLED = QT_TRANSLATE_NOOP("Extra", "For {what}, {packages} has to be installed: {command}")
NOT_IN_THIS_BUILD = QT_TRANSLATE_NOOP(
    "Extra",
    "For {what}, {packages} is needed, which this build of the program leaves out. Install the wheel of the same "
    "release with Python instead (nnplayground-…-py3-none-any.whl), and then: {command}",
)
REASONS = {
    errno.EACCES: QT_TRANSLATE_NOOP("System", "Permission denied"),
    errno.EBUSY: QT_TRANSLATE_NOOP("System", "Device or resource busy"),
    errno.EIO: QT_TRANSLATE_NOOP("System", "Input/output error"),
    errno.EISDIR: QT_TRANSLATE_NOOP("System", "Is a directory"),
    errno.EMFILE: QT_TRANSLATE_NOOP("System", "Too many open files"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("System", "File name too long"),
    errno.ENOENT: QT_TRANSLATE_NOOP("System", "No such file or directory"),
    errno.ENOSPC: QT_TRANSLATE_NOOP("System", "No space left on device"),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("System", "Not a directory"),
    errno.EPERM: QT_TRANSLATE_NOOP("System", "Operation not permitted"),
    errno.EROFS: QT_TRANSLATE_NOOP("System", "Read-only file system"),
}
"""What systems say of files in English, in the words of POSIX."""


class InputError(ValueError):
    """Something the user gave cannot be used; the program's state is unchanged."""

    def __init__(self, source: Marked, **values: Any) -> None:
        self.text = Text(source, values)
        super().__init__(str(self.text))


class UnknownKey(InputError):  # noqa: N818 - says what it is
    """A key that no catalogue has: a newer or another program wrote it, or a hand."""


def not_installed(what: Marked, *packages: str) -> InputError:
    """Return the error that packages of an extra are missing, with what can be done about it here.

    Nothing can be installed into a frozen build.
    """
    source = NOT_IN_THIS_BUILD if is_frozen() else NOT_INSTALLED
    return InputError(source, what=what, packages=" + ".join(packages), command=f"pip install {' '.join(packages)}")


def reason(error: Exception) -> Marked | str:
    """Return why a file operation failed, without the path: `No space left on device`.

    Windows says it in the user's language by itself.
    """
    if isinstance(error, OSError) and error.errno in REASONS and getattr(error, "winerror", None) is None:
        return REASONS[error.errno]
    return getattr(error, "strerror", None) or str(error)
