"""Writing a file so that at every moment either the old content or the new one stands under its name."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import time
from pathlib import Path

from nnplayground.errors import InputError, reason
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.numbers import fixed

_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)

TEMPORARY = ".nnplay-"
"""How the names of temporary files begin."""
STALE_S = 3600.0
"""Age from which on nobody writes a temporary file any more."""
NOT_WRITTEN = QT_TRANSLATE_NOOP("Files", "“{path}” cannot be written: {reason}.")


def write(path: Path, content: bytes) -> None:
    """Put `content` under `path`, through a temporary file beside it; a symbolic link stays and its target changes.

    Raises `InputError` when that fails; then the old file is as it was and no temporary file is left.
    """
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file():
            raise InputError(QT_TRANSLATE_NOOP("Files", "“{path}” is not an ordinary file."), path=str(path))
        temporary = target.with_name(f"{TEMPORARY}{os.urandom(8).hex()}.tmp")
        try:
            _write_new(temporary, content)
            if target.exists():
                temporary.chmod(target.stat().st_mode)
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except (OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise _failure(path, error) from error
    _sync_folder(target.parent)


def sweep(folder: Path) -> None:
    """Remove the temporary files in a folder whose writing was cut short, as by a loss of power."""
    with contextlib.suppress(OSError):  # a folder that cannot be swept can still be read
        for path in folder.glob(f"{TEMPORARY}*.tmp"):
            if time.time() - path.stat().st_mtime > STALE_S:
                path.unlink(missing_ok=True)


def _failure(path: Path, error: Exception) -> InputError:
    if getattr(error, "errno", None) == errno.ENOSPC:
        free = -1.0
        with contextlib.suppress(OSError):
            free = shutil.disk_usage(path.parent).free / 2**20
        if free >= 0.0:
            said = QT_TRANSLATE_NOOP("Files", "“{path}” cannot be written: {reason} ({free} MB free).")
            return InputError(said, path=str(path), reason=reason(error), free=fixed(free, 1))
    return InputError(NOT_WRITTEN, path=str(path), reason=reason(error))


def _write_new(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, _CREATE, 0o666), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new name durable where the system lets folders be synchronised; the file itself is in place already."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
