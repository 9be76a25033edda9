"""A worksheet as PDF: text in fonts that are embedded, formulas and drawings as shapes, sharp at every size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgRenderer

from nnplayground.lessons.worksheet import Block, Break, Heading, Line, Paragraph, Picture, Worksheet
from nnplayground.progress import Report, silently
from nnplayground.typeset import svg

DOTS_PER_INCH, PIXELS_PER_INCH = 1200, 96.0
MARGIN_MM = 18.0
INK, PAPER, FAINT = "#000000", "#ffffff", QColor("#555555")
TEXT_SIZE, FORMULA_SIZE, FOOT_SIZE = 13.0, 16.0, 10.0
HEADING_SIZES = {1: 20.0, 2: 16.0, 3: 13.5}
GAP, LINE_GAP, PART_GAP, INDENT = 8.0, 5.0, 16.0, 22.0
BLANK_WIDTH, FOOT_HEIGHT = 150.0, 26.0
EXERCISE = 3
"""The level of headings that begin an exercise."""


def to_pdf(sheet: Worksheet, report: Report = silently) -> bytes:
    """Return the bytes of the file; lengths here are pixels of 1/96 inch."""
    found = QByteArray()
    buffer = QBuffer(found)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setTitle(sheet.title)
    writer.setCreator("NN Playground")
    writer.setPageLayout(_layout())
    painter = QPainter(writer)
    try:
        _Pages(writer, painter, sheet).write(report)
    finally:
        painter.end()
        buffer.close()
    return bytes(found.data())


def _layout() -> QPageLayout:
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


@dataclass(frozen=True, slots=True)
class _Slab:
    """A piece that is not divided: `paint` takes where its top is; `gap` is kept free below it."""

    height: float
    gap: float
    paint: Callable[[float], None]


class _Pages:
    """Puts blocks one below the other, on as many pages as they need; an exercise stays on one page where it can."""

    def __init__(self, writer: QPdfWriter, painter: QPainter, sheet: Worksheet) -> None:
        self._writer, self._painter, self._sheet = writer, painter, sheet
        scale = DOTS_PER_INCH / PIXELS_PER_INCH
        painter.scale(scale, scale)
        self._width, self._height = writer.width() / scale, writer.height() / scale - FOOT_HEIGHT
        self._top, self._page = 0.0, 1

    def write(self, report: Report) -> None:
        """Write everything."""
        self._foot()
        done, blocks = 0, self._sheet.blocks
        for group in _groups(blocks):
            if isinstance(group[0], Break):
                self._new_page()
            if self._top and isinstance(group[0], Heading):
                self._top += 2 * GAP
            slabs = [slab for block in group for slab in self._slabs(block)]
            self._make_room(sum(slab.height + slab.gap for slab in slabs))
            for slab in slabs:
                self._make_room(slab.height)
                slab.paint(self._top)
                self._top += slab.height + slab.gap
            done += len(group)
            report(done / len(blocks))

    def _slabs(self, block: Block) -> list[_Slab]:
        if isinstance(block, Heading):
            return [self._text(block.text, _font(HEADING_SIZES[block.level], bold=True))]
        if isinstance(block, Paragraph):
            return [self._text(block.text, _font(TEXT_SIZE))]
        if isinstance(block, Line):
            return self._line(block)
        return [self._picture(block)] if isinstance(block, Picture) else []

    # -- pages ---------------------------------------------------------------------------------------------------------

    def _new_page(self) -> None:
        self._writer.newPage()
        self._top, self._page = 0.0, self._page + 1
        self._foot()

    def _foot(self) -> None:
        self._painter.setFont(_font(FOOT_SIZE))
        self._painter.setPen(FAINT)
        place = QRectF(0.0, self._height + FOOT_HEIGHT / 2, self._width, FOOT_HEIGHT / 2)
        self._painter.drawText(place, Qt.AlignmentFlag.AlignLeft, self._sheet.foot)
        self._painter.drawText(place, Qt.AlignmentFlag.AlignRight, str(self._page))
        self._painter.setPen(QColor(INK))

    def _make_room(self, height: float) -> None:
        """Begin a new page where so much does not fit on this one but would on another."""
        if self._top and self._top + height > self._height >= height:
            self._new_page()

    # -- blocks --------------------------------------------------------------------------------------------------------

    def _text(self, text: str, font: QFont) -> _Slab:
        self._painter.setFont(font)
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
        room = QRectF(0.0, 0.0, self._width, 10 * self._height)
        height = self._painter.boundingRect(room, flags, text).height()

        def paint(top: float) -> None:
            self._painter.setFont(font)
            self._painter.drawText(QRectF(0.0, top, self._width, height + 1.0), flags, text)

        return _Slab(height, GAP, paint)

    def _picture(self, picture: Picture) -> _Slab:
        width, height = picture.sketch.size
        share = min(1.0, self._width / width)
        renderer = QSvgRenderer(QByteArray(picture.sketch.svg(INK, PAPER).encode()))

        def paint(top: float) -> None:
            renderer.render(self._painter, QRectF(0.0, top, width * share, height * share))

        return _Slab(height * share, GAP, paint)

    def _line(self, line: Line) -> list[_Slab]:
        """Set label, formulas and blank beside each other, and on further lines where there is no room."""
        boxes: list[_Box] = []
        if line.label:
            boxes.append(_text_box(self._painter, line.label, _font(TEXT_SIZE)))
        boxes += [_formula_box(self._painter, part, self._width - INDENT) for part in line.parts]
        if line.blank:
            boxes.append(_blank_box(self._painter))
        return [_row_slab(row) for row in _rows(boxes, self._width)]


def _groups(blocks: tuple[Block, ...]) -> list[list[Block]]:
    """Return blocks by what stays together: an exercise, or another heading with the block after it."""
    groups: list[list[Block]] = []
    level = 0
    for block in blocks:
        stays = bool(groups) and (level == EXERCISE or isinstance(groups[-1][-1], Heading))
        if isinstance(block, Heading):
            level, stays = block.level, bool(groups) and isinstance(groups[-1][-1], Break)
        if stays and not isinstance(block, Break):
            groups[-1].append(block)
        else:
            groups.append([block])
        level = 0 if isinstance(block, Break) else level
    return groups


def _row_slab(row: list[tuple[float, _Box]]) -> _Slab:
    above, below = max(box.ascent for _, box in row), max(box.descent for _, box in row)

    def paint(top: float) -> None:
        for left, box in row:
            box.paint(QPointF(left, top + above))

    return _Slab(above + below, 2 * LINE_GAP, paint)


@dataclass(frozen=True, slots=True)
class _Box:
    """Something that stands on a line: `paint` takes where its baseline begins."""

    width: float
    ascent: float
    descent: float
    paint: Callable[[QPointF], None]


def _rows(boxes: list[_Box], width: float) -> list[list[tuple[float, _Box]]]:
    """Return boxes by rows, each with where it begins; rows after the first are indented."""
    rows: list[list[tuple[float, _Box]]] = []
    left = 0.0
    for box in boxes:
        if not rows or left + box.width > width:
            left = INDENT if rows else 0.0
            rows.append([])
        rows[-1].append((left, box))
        left += box.width + PART_GAP
    return rows


def _font(size: float, *, bold: bool = False) -> QFont:
    font = QFont("sans-serif")
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(round(size))
    font.setBold(bold)
    return font


def _text_box(painter: QPainter, text: str, font: QFont) -> _Box:
    metrics = QFontMetricsF(font)

    def paint(at: QPointF) -> None:
        painter.setFont(font)
        painter.drawText(at, text)

    return _Box(metrics.horizontalAdvance(text) * 1.02, metrics.ascent(), metrics.descent(), paint)


def _blank_box(painter: QPainter) -> _Box:
    def paint(at: QPointF) -> None:
        painter.drawLine(at + QPointF(0.0, 3.0), at + QPointF(BLANK_WIDTH, 3.0))

    return _Box(BLANK_WIDTH, FORMULA_SIZE + 6.0, 6.0, paint)


def _formula_box(painter: QPainter, latex: str, room: float) -> _Box:
    """Return a formula, smaller where it is wider than the page; its box begins at minus its ascent."""
    renderer = QSvgRenderer(QByteArray(svg(latex, FORMULA_SIZE, INK).encode()))
    view = renderer.viewBoxF()
    share = min(1.0, room / view.width()) if view.width() else 1.0
    ascent, size = -view.top() * share, QSizeF(view.size() * share)

    def paint(at: QPointF) -> None:
        renderer.render(painter, QRectF(at - QPointF(0.0, ascent), size))

    return _Box(size.width(), ascent, size.height() - ascent, paint)
