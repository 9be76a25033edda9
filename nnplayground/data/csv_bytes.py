"""From a file to its text: which files are read at all, and in which encoding."""

from __future__ import annotations

import codecs
import os
import stat
from pathlib import Path

from nnplayground.errors import InputError, reason
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text
from nnplayground.progress import Report, silently

LARGEST = 256 * 2**20
_PIECE = 2**20
"""Bytes read or decoded in one go: longer ones would keep the window waiting."""

_EXCEL = QT_TRANSLATE_NOOP(
    "Csv", "{name} is an Excel or zip file, not text. Open it in the program it comes from and save it as CSV."
)
_BINARY = QT_TRANSLATE_NOOP(
    "Csv", "{name} is a binary file (an image, a document or an archive), not text. Choose a CSV file."
)
_ZEROS = QT_TRANSLATE_NOOP(
    "Csv", "{name} has zero bytes, so it is not text, or text in an encoding to be chosen, such as utf-16-le."
)
_MARKUP = QT_TRANSLATE_NOOP(
    "Csv", "{name} is a web page, XML or JSON, not a table. Perhaps a download failed: get the CSV file itself."
)
_EMPTY = QT_TRANSLATE_NOOP("Csv", "{name} is empty. Choose a file with a table of samples.")

_SIGNATURES = (
    (b"PK\x03\x04", _EXCEL),
    (b"PK\x05\x06", _EXCEL),
    (b"\xd0\xcf\x11\xe0", _EXCEL),
    (b"\x89PNG", _BINARY),
    (b"\xff\xd8\xff", _BINARY),
    (b"GIF87a", _BINARY),
    (b"GIF89a", _BINARY),
    (b"%PDF-", _BINARY),
    (b"\x1f\x8b", _BINARY),
    (b"7z\xbc\xaf", _BINARY),
    (b"\x7fELF", _BINARY),
    (b"\x93NUMPY", _BINARY),
)
_MARKUP_STARTS = ("<!doctype", "<html", "<head", "<body", "<table", "<?xml", "<svg", "<!--", '{"', "[{", "{\n")

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FALLBACK = "cp1252"
_READ_WITHOUT_WAITING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Opening does not wait even if a pipe has taken the file's place since it was looked at."""
_NOT_FOR_FILES = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"})
"""Codecs that Python counts as text but that no file is written in; two of them take quadratic time."""


def read_bytes(path: Path, report: Report = silently) -> bytes:
    """Return what stands in a regular file, as it was at one moment.

    Raises `InputError` for anything else, for more than `LARGEST` bytes, and for a file that changes meanwhile.
    """
    try:
        _check_kind(path)
        content = _read(path, report)
    except (OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        message = QT_TRANSLATE_NOOP("Csv", "{name} cannot be read: {reason}.")
        raise InputError(message, name=path.name or str(path), reason=reason(error)) from error
    _check_size(len(content), path)
    return content


def _read(path: Path, report: Report) -> bytes:
    """Read piece by piece; what is written to meanwhile would be half old, half new."""
    content = bytearray()
    with os.fdopen(os.open(path, _READ_WITHOUT_WAITING), "rb") as file:
        before = os.fstat(file.fileno())
        while len(content) <= LARGEST and (piece := file.read(_PIECE)):
            content += piece
            report(min(1.0, len(content) / max(before.st_size, 1)))
        after = os.fstat(file.fileno())
    if len(content) <= LARGEST and (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        message = QT_TRANSLATE_NOOP("Csv", "{name} was changed while it was read. Open it again when it is complete.")
        raise InputError(message, name=path.name)
    return bytes(content)


def _check_kind(path: Path) -> None:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise InputError(QT_TRANSLATE_NOOP("Csv", "{name} is a folder. Choose a CSV file in it."), name=str(path))
    if not stat.S_ISREG(status.st_mode):
        message = QT_TRANSLATE_NOOP("Csv", "{name} is a device or a pipe, not a file. Choose a CSV file.")
        raise InputError(message, name=str(path))
    _check_size(status.st_size, path)


def _check_size(size: int, path: Path) -> None:
    if size > LARGEST:
        message = QT_TRANSLATE_NOOP(
            "Csv", "{name} is larger than {most} MB. Keep a part of its rows in a smaller file and open that."
        )
        raise InputError(message, name=path.name, most=LARGEST // 2**20)


def decode(
    content: bytes, encoding: str | None, name: str, report: Report = silently
) -> tuple[str, str, tuple[Text, ...]]:
    """Return the text without its byte-order mark, the encoding it was read in, and notes.

    Without a given encoding a byte-order mark decides, else UTF-8, else Windows-1252 with a note. Raises `InputError`
    for what is not the text of a table, for unknown encodings, and for bytes that the encoding does not have.
    """
    for signature, message in _SIGNATURES:
        if content.startswith(signature):
            raise InputError(message, name=name)
    notes: tuple[Text, ...] = ()
    marked = next((codec for mark, codec in _BYTE_ORDER_MARKS if content.startswith(mark)), None)
    chosen = encoding or marked or "utf-8"
    try:
        text = _decoded(content, chosen, report)
    except InputError:
        if encoding or marked:
            raise
        chosen, text = _FALLBACK, _decoded(content, _FALLBACK, report)
        notes = (_fallback_note(text),)
    _check_is_table(text, name)
    return text, chosen, notes


def _decoded(content: bytes, encoding: str, report: Report) -> str:
    unknown = QT_TRANSLATE_NOOP("Csv", "There is no text encoding “{encoding}”. Use utf-8, utf-16 or cp1252.")
    try:
        if codecs.lookup(encoding).name not in _NOT_FOR_FILES:
            return _in_pieces(content, encoding, report).removeprefix("\ufeff")
    except UnicodeError as error:
        line = content.count(b"\n", 0, getattr(error, "start", 0)) + 1
        message = QT_TRANSLATE_NOOP(
            "Csv", "Line {line} has bytes that are not {encoding}. Choose the file’s encoding, or save it as UTF-8."
        )
        raise InputError(message, line=line, encoding=encoding) from error
    except (LookupError, ValueError) as error:
        raise InputError(unknown, encoding=encoding[:40]) from error
    raise InputError(unknown, encoding=encoding)


def _in_pieces(content: bytes, encoding: str, report: Report) -> str:
    """Decode a long content piece by piece; where that fails the whole is tried, whose error knows the place."""
    found = codecs.lookup(encoding)
    if len(content) <= _PIECE or found.incrementaldecoder is None:
        return content.decode(encoding)
    decoder, pieces = found.incrementaldecoder(), []
    for begin in range(0, len(content), _PIECE):
        end = begin + _PIECE
        try:
            pieces.append(decoder.decode(content[begin:end], final=end >= len(content)))
        except UnicodeError:
            return content.decode(encoding)
        report(begin / len(content))
    return "".join(pieces)


def _fallback_note(text: str) -> Text:
    line = next((number for number, part in enumerate(text.split("\n"), start=1) if not part.isascii()), 1)
    message = QT_TRANSLATE_NOOP("Csv", "The file is not UTF-8; it was read as Windows-1252. Check line {line}.")
    return Text(message, {"line": line})


def _check_is_table(text: str, name: str) -> None:
    if "\0" in text:
        raise InputError(_ZEROS, name=name)
    start = text[:1000].lstrip().lower() or text.lstrip()[:1000].lower()
    if not start:
        raise InputError(_EMPTY, name=name)
    if start.startswith(_MARKUP_STARTS):
        raise InputError(_MARKUP, name=name)
