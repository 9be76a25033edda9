"""A picture from a file as a few pixels of brightness, read so that no file can do harm."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QFileDialog, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.errors import InputError
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP

MOST_BYTES, MOST_PIXELS = 50_000_000, 100_000_000
MOST_MEMORY = 256 * 2**20
"""That the pixels of a picture may take while it is read; Qt itself refuses more, with less to say about it."""
WIDEST = 64
"""Bits of a pixel where a file does not say how many there are."""
FORMATS = ("png", "jpg", "jpeg", "bmp", "gif", "webp")
"""Of what a file holds, whatever its name ends with; other readers of Qt's, as that of drawings, may take for ever."""
WHITE = 255.0


def ask_for_image(parent: QWidget, take: Callable[[Path], object]) -> None:
    """Ask for the file of a picture, and give its path to `take` when one is chosen."""
    dialog = QFileDialog(parent, tr(QT_TRANSLATE_NOOP("Sliding", "Load a picture")))
    patterns = " ".join(f"*.{suffix}" for suffix in FORMATS)
    dialog.setNameFilters([tr(QT_TRANSLATE_NOOP("Sliding", "Pictures ({patterns})")).format(patterns=patterns)])
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setObjectName("files")
    dialog.fileSelected.connect(lambda name: take(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def read_image(path: Path, side: int) -> Floats:
    """Return a picture `(rows, columns)` of no more than `side` of either, from 0 for black to 1 for white.

    Raises `InputError` for what is no picture, or one that is too large.
    """
    if not path.is_file():
        raise InputError(QT_TRANSLATE_NOOP("Sliding", "“{name}” is not a file."), name=path.name)
    if path.stat().st_size > MOST_BYTES:
        message = QT_TRANSLATE_NOOP("Sliding", "“{name}” is too large; a picture may have {most} MB.")
        raise InputError(message, name=path.name, most=MOST_BYTES // 1_000_000)
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    is_known = reader.canRead() and bytes(reader.format().data()).decode("ascii", "replace").lower() in FORMATS
    size = reader.size() if is_known else QSize()
    if size.isEmpty():
        message = QT_TRANSLATE_NOOP("Sliding", "“{name}” is no picture that can be read. Choose one of: {formats}.")
        raise InputError(message, name=path.name, formats=", ".join(FORMATS))
    if size.width() * size.height() > min(MOST_PIXELS, MOST_MEMORY * 8 // _bits(reader)):
        message = QT_TRANSLATE_NOOP("Sliding", "“{name}” has too many pixels: {width} × {height}.")
        raise InputError(message, name=path.name, width=size.width(), height=size.height())
    image = reader.read()
    if image.isNull():
        message = QT_TRANSLATE_NOOP("Sliding", "“{name}” is damaged: {why}.")
        raise InputError(message, name=path.name, why=reader.errorString())
    return _brightness(image, side)


def _bits(reader: QImageReader) -> int:
    """Return how many bits a pixel will have, by the head of the file."""
    form = reader.imageFormat()
    return WIDEST if form is QImage.Format.Format_Invalid else max(QImage.toPixelFormat(form).bitsPerPixel(), 8)


def _brightness(image: QImage, side: int) -> Floats:
    image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    wanted = image.size().scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    small = image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    small = small.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(small.constBits(), np.uint8).reshape(small.height(), small.bytesPerLine())
    return np.round(rows[:, : small.width()] / WHITE, 2)
