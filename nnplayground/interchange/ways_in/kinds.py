"""What a file is by its first bytes, so that one of another kind can be called by its name."""

from __future__ import annotations

from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

_SIGNS: tuple[tuple[bytes, Marked], ...] = (
    (b"PK\x03\x04", QT_TRANSLATE_NOOP("Kind", "a ZIP archive, as .nnplay, .skops, .keras and .pt files are")),
    (b"\x89HDF\r\n", QT_TRANSLATE_NOOP("Kind", "an HDF5 file, as Keras writes .h5")),
    (b"\x80\x02", QT_TRANSLATE_NOOP("Kind", "a pickle")),
    (b"\x80\x03", QT_TRANSLATE_NOOP("Kind", "a pickle")),
    (b"\x80\x04", QT_TRANSLATE_NOOP("Kind", "a pickle")),
    (b"\x80\x05", QT_TRANSLATE_NOOP("Kind", "a pickle")),
    (b"\x93NUMPY", QT_TRANSLATE_NOOP("Kind", "an array of NumPy")),
    (b"\x1f\x8b", QT_TRANSLATE_NOOP("Kind", "a compressed file")),
    (b"\x89PNG", QT_TRANSLATE_NOOP("Kind", "a picture")),
    (b"\xff\xd8\xff", QT_TRANSLATE_NOOP("Kind", "a picture")),
    (b"%PDF", QT_TRANSLATE_NOOP("Kind", "a PDF document")),
    (b"TFL3", QT_TRANSLATE_NOOP("Kind", "a TensorFlow Lite model")),
)
"""The first bytes of files that people may take for a network; TensorFlow Lite has its sign after four others."""
_TEXT = QT_TRANSLATE_NOOP("Kind", "a text file")
_EMPTY = QT_TRANSLATE_NOOP("Kind", "empty")
_LOOKED_AT = 512


def kind_of(content: bytes) -> Marked | None:
    """Return what the bytes of a file are, in words; None where nothing is known of them."""
    if not content:
        return _EMPTY
    for sign, name in _SIGNS:
        if content.startswith(sign) or content[4:8] == sign:
            return name
    begin = content[:_LOOKED_AT]
    printing = sum(32 <= byte < 127 or byte in b"\t\r\n" for byte in begin)
    return _TEXT if printing == len(begin) else None
