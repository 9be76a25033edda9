"""Pieces one below the other on as many pages as they need: text in fonts, formulas and drawings as shapes.

Lengths here are pixels of 1/96 inch. What is laid out is a list of pages that can be painted on any device.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEngine, QPainter, QPdfWriter, QPicture
from PySide6.QtSvg import QSvgRenderer

from nnplayground.gui.printing.paper import Drawing, Paper, Piece, Prose, Table
from nnplayground.gui.printing.prose import ProseText
from nnplayground.lessons.worksheet import Break, Heading, Line, Paragraph, Picture
from nnplayground.progress import Report, silently
from nnplayground.typeset import svg

DOTS_PER_INCH, PIXELS_PER_INCH = 384, 96.0
"""Of a device: fine enough for letters, and so coarse that lines of one dot can be seen on paper."""
PAGE = QSizeF(210.0 / 25.4 * PIXELS_PER_INCH, 297.0 / 25.4 * PIXELS_PER_INCH)
"""A4."""
MARGIN = 18.0 / 25.4 * PIXELS_PER_INCH
INK, PAPER, FAINT, SHADE = "#010101", "#ffffff", QColor("#555555"), QColor("#eeeeee")
"""Not quite black: Qt records no pen that is a painter's first one, and the preview would write as the window does."""
TEXT_SIZE, FORMULA_SIZE, FOOT_SIZE = 13.0, 16.0, 10.0
HEADING_SIZES = {1: 20.0, 2: 16.0, 3: 13.5}
GAP, LINE_GAP, PART_GAP, INDENT = 8.0, 5.0, 16.0, 22.0
BLANK_WIDTH, FOOT_HEIGHT = 150.0, 26.0
TALLEST_DRAWING = 340.0
CELL_MARGIN, FIRST_COLUMN = 5.0, 0.45
"""Around the words of a cell, and the most that the first column takes of a table whose second one has to be folded."""
EXERCISE = 3
"""The level of headings that begin an exercise."""


@dataclass(frozen=True, slots=True)
class _Slab:
    """A piece that is not divided: `paint` takes where its top is; `gap` is kept free below it."""

    height: float
    gap: float
    paint: Callable[[QPainter, float], None]


@dataclass(frozen=True, slots=True, eq=False)
class Pages:
    """A paper that is laid out: what is to be painted of each page.

    They are recorded, so that any thread may paint them: a text that is laid out belongs to the fonts of its thread.
    """

    paper: Paper
    recorded: tuple[QPicture, ...]

    def __len__(self) -> int:
        return len(self.recorded)

    def paint(self, painter: QPainter, number: int, room: QRectF) -> None:
        """Paint a page, counted from 0, into a place of a device: as large as it fits, in the middle."""
        share = min(room.width() / PAGE.width(), room.height() / PAGE.height())
        painter.save()
        painter.translate(room.center())
        painter.scale(share, share)
        painter.translate(MARGIN - PAGE.width() / 2, MARGIN - PAGE.height() / 2)
        page = self.recorded[number]
        if painter.paintEngine().type() == QPaintEngine.Type.Picture:  # as in the preview: Qt scales it once more
            finer = page.logicalDpiX() / painter.device().logicalDpiX()
            painter.scale(finer, finer)
        page.play(painter)
        painter.restore()


def _inside() -> QSizeF:
    """Return the room of a page within its margins and above its foot."""
    return QSizeF(PAGE.width() - 2 * MARGIN, PAGE.height() - 2 * MARGIN - FOOT_HEIGHT)


def laid_out(paper: Paper, report: Report = silently) -> Pages:
    """Return the pages of a paper; lines are measured as fine devices have them."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    painter = QPainter(writer)
    painter.scale(DOTS_PER_INCH / PIXELS_PER_INCH, DOTS_PER_INCH / PIXELS_PER_INCH)
    try:
        content = _Layout(painter, paper).pages(report)
    finally:
        painter.end()
        buffer.close()
    feet = [f"{number + 1} / {len(content)}" for number in range(len(content))]
    return Pages(paper, tuple(_record(page, paper.foot, foot) for page, foot in zip(content, feet, strict=True)))


def _record(page: Iterable[tuple[float, _Slab]], foot: str, number: str) -> QPicture:
    """Return what is to be painted of a page: its slabs, each with its top, and what stands at its foot."""
    picture = QPicture()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(QColor(INK))
    for top, slab in page:
        slab.paint(painter, top)
    painter.setFont(_font(FOOT_SIZE))
    painter.setPen(FAINT)
    place = QRectF(0.0, _inside().height() + FOOT_HEIGHT / 2, _inside().width(), FOOT_HEIGHT / 2)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft, foot)
    painter.drawText(place, Qt.AlignmentFlag.AlignRight, number)
    painter.end()
    return picture


class _Layout:
    """Puts pieces one below the other, on as many pages as they need; an exercise stays on one page where it can."""

    def __init__(self, painter: QPainter, paper: Paper) -> None:
        self._painter, self._paper = painter, paper
        self._width, self._height = _inside().width(), _inside().height()
        self._top = 0.0
        self._pages: list[list[tuple[float, _Slab]]] = [[]]

    def pages(self, report: Report) -> tuple[tuple[tuple[float, _Slab], ...], ...]:
        """Return what stands on every page."""
        done, pieces = 0, self._paper.pieces
        for group in _groups(pieces):
            if isinstance(group[0], Break):
                self._new_page()
            if self._top and isinstance(group[0], Heading):
                self._top += 2 * GAP
            slabs = [slab for piece in group for slab in self._slabs(piece)]
            together = slabs if _is_exercise(group) else slabs[:2]
            self._make_room(sum(slab.height + slab.gap for slab in together))
            for slab in slabs:
                self._make_room(slab.height)
                self._pages[-1].append((self._top, slab))
                self._top += slab.height + slab.gap
            done += len(group)
            report(done / len(pieces))
        return tuple(map(tuple, self._pages))

    def _slabs(self, piece: Piece) -> Iterable[_Slab]:
        if isinstance(piece, Heading | Paragraph):
            level = piece.level if isinstance(piece, Heading) else 0
            return [self._text(piece.text, _font(HEADING_SIZES.get(level, TEXT_SIZE), bold=level > 0))]
        if isinstance(piece, Line):
            return self._line(piece)
        if isinstance(piece, Prose):
            return self._prose(piece)
        return self._table(piece) if isinstance(piece, Table) else self._drawn(piece)

    def _drawn(self, piece: Piece) -> list[_Slab]:
        if isinstance(piece, Drawing):
            return [self._drawing(piece)]
        return [self._picture(piece)] if isinstance(piece, Picture) else []

    def _new_page(self) -> None:
        self._pages.append([])
        self._top = 0.0

    def _make_room(self, height: float) -> None:
        """Begin a new page where so much does not fit on this one but would on another."""
        if self._top and self._top + height > self._height >= height:
            self._new_page()

    # -- pieces --------------------------------------------------------------------------------------------------------

    def _measured(self, text: str, font: QFont, width: float) -> float:
        """Return how high a text is in lines of a width."""
        self._painter.setFont(font)
        room = QRectF(0.0, 0.0, width, 10 * self._height)
        return self._painter.boundingRect(room, _FOLDED, text).height()

    def _text(self, text: str, font: QFont) -> _Slab:
        width, height = self._width, self._measured(text, font, self._width)

        def paint(painter: QPainter, top: float) -> None:
            painter.setFont(font)
            painter.setPen(QColor(INK))
            painter.drawText(QRectF(0.0, top, width, height + 1.0), _FOLDED, text)

        return _Slab(height, GAP, paint)

    def _prose(self, prose: Prose) -> Iterable[_Slab]:
        text = ProseText(prose.markdown, _font(TEXT_SIZE), self._width, INK)
        bands = list(text.bands())
        for place, band in enumerate(bands):
            below = bands[place + 1].top() if place + 1 < len(bands) else band.bottom() + GAP

            def paint(painter: QPainter, top: float, band: QRectF = band) -> None:
                text.paint(painter, top, band)

            yield _Slab(band.height(), max(below - band.bottom(), 0.0), paint)

    def _picture(self, picture: Picture) -> _Slab:
        width, height = picture.sketch.size
        share = min(1.0, self._width / width)
        drawn = QByteArray(picture.sketch.svg(INK, PAPER).encode())

        def paint(painter: QPainter, top: float) -> None:
            QSvgRenderer(drawn).render(painter, QRectF(0.0, top, width * share, height * share))

        return _Slab(height * share, GAP, paint)

    def _drawing(self, drawing: Drawing) -> _Slab:
        """Set a figure in the middle, with its name below it."""
        font = _font(FOOT_SIZE + 1.0)
        width, height = drawing.size.width(), drawing.size.height()
        share = min(self._width / width, TALLEST_DRAWING / height)
        left, below = (self._width - width * share) / 2, height * share + 3.0
        room = self._width, self._measured(drawing.name, font, self._width)

        def paint(painter: QPainter, top: float) -> None:
            painter.save()
            painter.translate(left, top)
            dots = drawing.picture.logicalDpiX() / painter.device().logicalDpiX()
            painter.scale(share * dots, share * dots)
            painter.drawPicture(QPointF(), drawing.picture)
            painter.restore()
            painter.setFont(font)
            painter.setPen(FAINT)
            painter.drawText(QRectF(0.0, top + below, *room), _FOLDED | _CENTRE, drawing.name)

        return _Slab(below + room[1], 2 * GAP, paint)

    def _line(self, line: Line) -> list[_Slab]:
        """Set label, formulas and blank beside each other, and on further lines where there is no room."""
        boxes: list[_Box] = []
        if line.label:
            boxes.append(_text_box(line.label, _font(TEXT_SIZE)))
        boxes += [_formula_box(part, self._width - INDENT) for part in line.parts]
        if line.blank:
            boxes.append(_blank_box())
        return [_row_slab(row) for row in _rows(boxes, self._width)]

    # -- tables --------------------------------------------------------------------------------------------------------

    def _table(self, table: Table) -> Iterable[_Slab]:
        """Set a table row by row; what is too wide is folded in its second column, or made smaller."""
        widths = self._columns(table)
        share = min(1.0, self._width / sum(widths))
        for number, row in enumerate(table.rows):
            is_last = number == len(table.rows) - 1
            yield self._row(
                table, row, widths, share, 2 * GAP if is_last else 0.0, is_head=table.has_head and not number
            )

    def _columns(self, table: Table) -> list[float]:
        metrics = QFontMetricsF(_font(TEXT_SIZE, bold=table.has_head))
        columns = range(max(map(len, table.rows)))
        widths = [
            max(metrics.horizontalAdvance(row[column]) * 1.04 for row in table.rows if column < len(row))
            + 2 * CELL_MARGIN
            for column in columns
        ]
        if len(widths) == 2 and sum(widths) > self._width:
            widths[0] = min(widths[0], FIRST_COLUMN * self._width)
            widths[1] = self._width - widths[0]
        return widths

    def _row(
        self, table: Table, row: tuple[str, ...], widths: list[float], share: float, gap: float, *, is_head: bool
    ) -> _Slab:
        font = _font(TEXT_SIZE, bold=is_head)
        inner = [width - 2 * CELL_MARGIN for width in widths]
        height = max(self._measured(cell, font, room) for cell, room in zip(row, inner, strict=False)) + CELL_MARGIN
        flags = [_FOLDED | (_RIGHT if table.of_numbers and place else 0) for place in range(len(row))]

        def paint(painter: QPainter, top: float) -> None:
            painter.save()
            painter.translate(0.0, top)
            painter.scale(share, share)
            if is_head:
                painter.fillRect(QRectF(0.0, 0.0, sum(widths), height), SHADE)
            painter.setFont(font)
            left = 0.0
            for cell, width, room, flag in zip(row, widths, inner, flags, strict=False):
                painter.setPen(QColor(INK))
                painter.drawText(QRectF(left + CELL_MARGIN, CELL_MARGIN / 2, room, height), flag, cell)
                left += width
            painter.setPen(QColor(SHADE).darker(115))
            painter.drawLine(QPointF(0.0, height), QPointF(sum(widths), height))
            painter.restore()

        return _Slab(height * share, gap, paint)


_FOLDED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
_CENTRE, _RIGHT = int(Qt.AlignmentFlag.AlignHCenter), int(Qt.AlignmentFlag.AlignRight)


def _is_exercise(group: list[Piece]) -> bool:
    return isinstance(group[0], Heading) and group[0].level == EXERCISE


def _groups(blocks: tuple[Piece, ...]) -> list[list[Piece]]:
    """Return blocks by what stays together: an exercise, or another heading with the block after it."""
    groups: list[list[Piece]] = []
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

    def paint(painter: QPainter, top: float) -> None:
        for left, box in row:
            box.paint(painter, QPointF(left, top + above))

    return _Slab(above + below, 2 * LINE_GAP, paint)


@dataclass(frozen=True, slots=True)
class _Box:
    """Something that stands on a line: `paint` takes where its baseline begins."""

    width: float
    ascent: float
    descent: float
    paint: Callable[[QPainter, QPointF], None]


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


def _text_box(text: str, font: QFont) -> _Box:
    metrics = QFontMetricsF(font)

    def paint(painter: QPainter, at: QPointF) -> None:
        painter.setFont(font)
        painter.setPen(QColor(INK))
        painter.drawText(at, text)

    return _Box(metrics.horizontalAdvance(text) * 1.02, metrics.ascent(), metrics.descent(), paint)


def _blank_box() -> _Box:
    def paint(painter: QPainter, at: QPointF) -> None:
        painter.setPen(QColor(INK))
        painter.drawLine(at + QPointF(0.0, 3.0), at + QPointF(BLANK_WIDTH, 3.0))

    return _Box(BLANK_WIDTH, FORMULA_SIZE + 6.0, 6.0, paint)


def _formula_box(latex: str, room: float) -> _Box:
    """Return a formula, smaller where it is wider than the page; its box begins at minus its ascent."""
    drawn = QByteArray(svg(latex, FORMULA_SIZE, INK).encode())
    view = QSvgRenderer(drawn).viewBoxF()
    share = min(1.0, room / view.width()) if view.width() else 1.0
    ascent, size = -view.top() * share, QSizeF(view.size() * share)

    def paint(painter: QPainter, at: QPointF) -> None:
        QSvgRenderer(drawn).render(painter, QRectF(at - QPointF(0.0, ascent), size))

    return _Box(size.width(), ascent, size.height() - ascent, paint)
