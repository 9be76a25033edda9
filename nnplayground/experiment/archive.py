"""ZIP archives of a few known members: the same members give the same bytes, and reading is bounded beforehand."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Collection, Mapping

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time stamp of every member."""
_UNIX, _MODE = 3, 0o644 << 16

_END = struct.Struct("<4s4H2LH")
_END_SIGN, _END_SIGN_64 = b"PK\5\6", b"PK\6\7"
_LOCATOR_64 = 20
_DIRECTORY_PER_MEMBER = 1024
_ENCRYPTED = 0x1


class Damaged(ValueError):  # noqa: N818 - said of the bytes, not of the program
    """The bytes are not such an archive; says why in a few words."""


def pack(members: Mapping[str, bytes]) -> bytes:
    """Return an archive of the members, uncompressed and in their order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, EARLIEST)
            info.create_system, info.external_attr = _UNIX, _MODE
            archive.writestr(info, content)
    return buffer.getvalue()


def unpack(content: bytes, names: Collection[str], most_bytes: int, optional: Collection[str] = ()) -> dict[str, bytes]:
    """Return the members, which must be these, perhaps the optional ones, and no others; `most_bytes` together at most.

    Raises `Damaged` before anything of the claimed sizes is read.
    """

    def check(found: list[str]) -> bool:
        return set(names) <= set(found) <= {*names, *optional}

    return _unpack(content, range(len(names), len(names) + len(optional) + 1), check, most_bytes)


def unpack_all(content: bytes, most_members: int, most_bytes: int, name: re.Pattern[str]) -> dict[str, bytes]:
    """Return all members, whose names all must be of a pattern; raises `Damaged` as `unpack` does."""

    def check(found: list[str]) -> bool:
        return all(name.fullmatch(one) for one in found)

    return _unpack(content, range(most_members + 1), check, most_bytes)


def _unpack(content: bytes, counts: range, check: Callable[[list[str]], bool], most_bytes: int) -> dict[str, bytes]:
    count = _check_directory(content, counts)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            found = archive.infolist()
            _check_members(found, count, check, most_bytes)
            return {info.filename: _read(archive, info) for info in found}
    except Damaged:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, struct.error, OSError, RuntimeError, ValueError) as error:
        raise Damaged("its parts do not fit together") from error


def _check_directory(content: bytes, counts: range) -> int:
    """Return the number of members; refuse a longer list than expected, which `zipfile` would read as a whole."""
    end = content[-_END.size :]
    if len(end) < _END.size or end[:4] != _END_SIGN:
        raise Damaged("its end is missing")
    _sign, disk, first_disk, here, entries, size, _offset, comment = _END.unpack(end)
    is_large = content[-_END.size - _LOCATOR_64 :][:4] == _END_SIGN_64
    if is_large or (disk, first_disk, comment) != (0, 0, 0) or here != entries or entries not in counts:
        raise Damaged("it has other parts than expected")
    if size > _DIRECTORY_PER_MEMBER * entries:
        raise Damaged("its list of parts is too long")
    return int(entries)


def _check_members(
    found: list[zipfile.ZipInfo], count: int, check: Callable[[list[str]], bool], most_bytes: int
) -> None:
    names = [info.filename for info in found]
    if len(set(names)) != count or len(names) != count or not check(names):
        raise Damaged("it has other parts than expected")
    if any(info.flag_bits & _ENCRYPTED for info in found):
        raise Damaged("it is encrypted")
    if any(info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for info in found):
        raise Damaged("its compression is unknown")
    if sum(info.file_size for info in found) > most_bytes:
        raise Damaged("its parts are too large")


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Return one member; `zipfile` stops at the size that was checked, and compares the checksum there."""
    with archive.open(info) as member:
        content = member.read(info.file_size + 1)
    if len(content) != info.file_size:
        raise Damaged(f"{info.filename} is incomplete")
    return content
