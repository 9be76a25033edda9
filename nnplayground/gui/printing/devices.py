"""Pages on devices: as the bytes of a PDF, or on a printer; in any thread, with progress and a way to call it off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from nnplayground.errors import InputError
from nnplayground.gui.printing.pages import DOTS_PER_INCH, Pages, laid_out
from nnplayground.gui.printing.paper import Paper, of_worksheets
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.worksheet import Worksheet
from nnplayground.progress import Report, part, silently

NOT_TAKEN = QT_TRANSLATE_NOOP(
    "Printing",
    "The printer does not take the pages. See whether it is switched on and connected, or save them as PDF.",
)


def to_pdf(sheet: Worksheet, report: Report = silently) -> bytes:
    """Return the bytes of the PDF of a worksheet."""
    return paper_pdf(of_worksheets((sheet,)), report)


def paper_pdf(paper: Paper, report: Report = silently) -> bytes:
    """Return the bytes of the PDF of a paper."""
    return pages_pdf(laid_out(paper, part(report, 0.0, 0.7)), part(report, 0.7, 1.0))


def pages_pdf(pages: Pages, report: Report = silently) -> bytes:
    """Return the bytes of the PDF of pages."""
    found = QByteArray()
    buffer = QBuffer(found)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setTitle(pages.paper.title)
    writer.setCreator("NN Playground")
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    try:
        paint_pages(pages, writer, range(len(pages)), report)
    finally:
        buffer.close()
    return bytes(found.data())


def print_pages(pages: Pages, printer: QPrinter, report: Report = silently) -> None:
    """Print the pages that were chosen for a printer, in the order that it wants."""
    first, last = 0, len(pages)
    if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage():
        first, last = printer.fromPage() - 1, min(last, printer.toPage() or last)
    chosen = range(min(first, last - 1), last)
    is_backwards = printer.pageOrder() is QPrinter.PageOrder.LastPageFirst
    paint_pages(pages, printer, chosen[::-1] if is_backwards else chosen, report)


def ready(printer: QPrinter, title: str) -> QPrinter:
    """Return a printer that takes whole pages, whose margins are their own."""
    printer.setFullPage(True)
    printer.setResolution(DOTS_PER_INCH)
    printer.setDocName(title)
    printer.setCreator("NN Playground")
    return printer


def paint_pages(pages: Pages, device: QPagedPaintDevice, numbers: Sequence[int], report: Report = silently) -> None:
    """Paint pages, counted from 0, one after the other."""
    painter = QPainter()
    if not painter.begin(device):
        raise InputError(NOT_TAKEN)
    try:
        for place, number in enumerate(numbers):
            if place:
                device.newPage()
            pages.paint(painter, number, QRectF(0.0, 0.0, device.width(), device.height()))
            report((place + 1) / len(numbers))
    finally:
        painter.end()
