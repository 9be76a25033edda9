"""Every form in which a figure is written, as one list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import pyqtgraph as pg
from pyqtgraph.exporters import SVGExporter
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from nnplayground.catalogue import catalogue
from nnplayground.data.csv_export import FORMS, Form
from nnplayground.gui.figures.figure import Figure
from nnplayground.gui.figures.numbers import table
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

FINENESS = 2
"""Pixels of a picture for one of the screen, each way: sharp on paper."""
PIXELS_PER_INCH, POINTS_PER_INCH = 96, 72


@dataclass(frozen=True, slots=True)
class Format:
    """One form of file; `of_numbers` can only be written of a figure that has some."""

    key: str
    label: Marked
    suffix: str
    encode: Callable[[Figure], bytes]
    of_numbers: bool = False


def image(figure: Figure) -> QImage:
    """Return a figure in pixels."""
    size = figure.size()
    made = QImage(size * FINENESS, QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(FINENESS)
    painter = QPainter(made)
    figure.paint(painter, QRectF(0.0, 0.0, size.width(), size.height()))
    painter.end()
    return made


def _png(figure: Figure) -> bytes:
    buffer = _buffer()
    QImageWriter(buffer, QByteArray(b"png")).write(image(figure))
    return bytes(buffer.data().data())


def _svg(figure: Figure) -> bytes:
    if isinstance(figure.view, pg.GraphicsView):  # its lines have a width in pixels, whatever their plot is scaled by
        return bytes(SVGExporter(figure.view.scene()).export(toBytes=True))
    size, buffer, generator = figure.size(), _buffer(), QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0.0, 0.0, size.width(), size.height()))
    generator.setResolution(PIXELS_PER_INCH)
    generator.setTitle(figure.name())
    _paint(figure, generator, size)
    return bytes(buffer.data().data())


def _pdf(figure: Figure) -> bytes:
    size, buffer = figure.size(), _buffer()
    writer = QPdfWriter(buffer)
    writer.setResolution(PIXELS_PER_INCH)
    writer.setTitle(figure.name())
    points = POINTS_PER_INCH / PIXELS_PER_INCH
    page = QPageSize(QSizeF(size.width() * points, size.height() * points), QPageSize.Unit.Point)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    _paint(figure, writer, size)
    return bytes(buffer.data().data())


def _csv(form: Form, figure: Figure) -> bytes:
    return table(figure.columns(), form)


def _paint(figure: Figure, device: QSvgGenerator | QPdfWriter, size: QSize) -> None:
    painter = QPainter(device)
    figure.paint(painter, QRectF(0.0, 0.0, size.width(), size.height()))
    painter.end()


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


FORMATS = catalogue(
    [
        Format("png", QT_TRANSLATE_NOOP("Figure", "Picture in pixels"), ".png", _png),
        Format("svg", QT_TRANSLATE_NOOP("Figure", "Drawing that can be enlarged"), ".svg", _svg),
        Format("pdf", QT_TRANSLATE_NOOP("Figure", "Page of its size"), ".pdf", _pdf),
        *(
            Format(f"csv_{form.key}", form.label, ".csv", partial(_csv, form), of_numbers=True)
            for form in FORMS.values()
        ),
    ]
)
"""Every form, in the order of the list of file types."""
