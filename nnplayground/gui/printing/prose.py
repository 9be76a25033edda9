"""Markdown with formulas as text that can be painted anywhere: formulas are shapes within its lines."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

from PySide6.QtCore import QByteArray, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPyTextObject,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)
from PySide6.QtSvg import QSvgRenderer

from nnplayground.lessons.files.markdown import Formula, pieces
from nnplayground.lessons.files.plain import plain
from nnplayground.typeset import svg

LOG = logging.getLogger(__name__)

FORMULA = int(QTextFormat.ObjectTypes.UserObject) + 1
NUMBER = int(QTextFormat.Property.UserProperty) + 1
SCHEME = "formula"
LARGER_THAN_TEXT, DISPLAY_LARGER = 1.25, 1.35
GAP = 8.0
_LINK = re.compile(r"\[([^\]]*)\]\(#\d+\)")
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
FEATURES = QTextDocument.MarkdownFeature.MarkdownNoHTML | QTextDocument.MarkdownFeature.MarkdownDialectGitHub
_Alignment = QTextCharFormat.VerticalAlignment


class _Shape:
    """A formula that is set: its SVG, and how far it goes above and below the line."""

    def __init__(self, drawn: str, room: float) -> None:
        self.drawn = QByteArray(drawn.encode())
        box = QSvgRenderer(self.drawn).viewBoxF()
        self.scale = min(1.0, room / box.width()) if box.width() else 1.0
        self.width, self.above = box.width() * self.scale, -box.top() * self.scale
        self.below = box.height() * self.scale - self.above


class _Formulas(QPyTextObject):
    """Paints formulas within lines."""

    def __init__(self, shapes: dict[int, _Shape], metrics: QFontMetricsF) -> None:
        super().__init__()
        self._shapes, self._metrics = shapes, metrics

    def _box(self, number: int, *, is_display: bool) -> tuple[float, float]:
        """Return how far the room of a formula goes above and below its line.

        Text stands by the depth of the line or by the middle of an x; the room is padded so that one of both puts the
        formula's own line on that of the text.
        """
        shape = self._shapes[number]
        if is_display:
            return shape.above, shape.below
        if shape.below <= self._metrics.descent():
            return shape.above, self._metrics.descent()
        half = self._metrics.xHeight() / 4.0
        middle = max(shape.above - half, shape.below + half)
        return middle + half, middle - half

    def alignment(self, number: int, *, is_display: bool) -> QTextCharFormat.VerticalAlignment:
        """Return how a formula stands on its line."""
        if is_display:
            return _Alignment.AlignNormal
        is_low = self._shapes[number].below > self._metrics.descent()
        return _Alignment.AlignMiddle if is_low else _Alignment.AlignBaseline

    def intrinsicSize(self, _document: QTextDocument, _place: int, style: QTextFormat) -> QSizeF:
        """Return the room of a formula."""
        number = int(style.property(NUMBER))
        above, below = self._box(number, is_display=self._is_display(style))
        return QSizeF(self._shapes[number].width, above + below)

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, _document: QTextDocument, _place: int, style: QTextFormat
    ) -> None:
        """Paint a formula."""
        number = int(style.property(NUMBER))
        shape = self._shapes[number]
        above, _ = self._box(number, is_display=self._is_display(style))
        place = QRectF(rect.left(), rect.top() + above - shape.above, shape.width, shape.above + shape.below)
        QSvgRenderer(shape.drawn).render(painter, place)

    @staticmethod
    def _is_display(style: QTextFormat) -> bool:
        return style.toCharFormat().verticalAlignment() == _Alignment.AlignNormal


class ProseText:
    """A Markdown text in lines of a width; its bands are what is not divided between pages."""

    def __init__(self, markdown: str, font: QFont, width: float, ink: str) -> None:
        self._ink = QColor(ink)
        self.document = QTextDocument()
        self.document.setUseDesignMetrics(True)
        self.document.setDocumentMargin(0.0)
        self.document.setDefaultFont(font)
        written, formulas = _written(markdown)
        self._shapes = dict(_set(formulas, font, width, ink))
        self._handler = _Formulas(self._shapes, QFontMetricsF(font))
        self.document.documentLayout().registerHandler(FORMULA, self._handler)
        self.document.setMarkdown(written, FEATURES)
        self._place(formulas)
        self.document.setTextWidth(width)

    def _place(self, formulas: list[Formula]) -> None:
        """Put shapes where the text has images by their numbers."""
        for at, number in list(_images(self.document)):
            cursor = QTextCursor(self.document)
            cursor.setPosition(at)
            cursor.setPosition(at + 1, QTextCursor.MoveMode.KeepAnchor)
            formula = formulas[number]
            if number not in self._shapes:
                cursor.insertText(plain(formula.latex), QTextCharFormat())
                continue
            style = QTextCharFormat()
            style.setObjectType(FORMULA)
            style.setProperty(NUMBER, number)
            style.setVerticalAlignment(self._handler.alignment(number, is_display=formula.is_display))
            cursor.setCharFormat(style)
            if formula.is_display:
                block = cursor.blockFormat()
                block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                block.setTopMargin(GAP)
                block.setBottomMargin(GAP)
                cursor.setBlockFormat(block)

    def bands(self) -> Iterator[QRectF]:
        """Yield the places of paragraphs and tables, from above."""
        layout, seen = self.document.documentLayout(), set()
        block: QTextBlock = self.document.begin()
        while block.isValid():
            table: object = QTextCursor(block).currentTable()  # None where there is none, other than Qt's stubs say
            frame = table if isinstance(table, QTextTable) else None
            if frame is None:
                yield layout.blockBoundingRect(block)
            elif frame.objectIndex() not in seen:
                seen.add(frame.objectIndex())
                yield layout.frameBoundingRect(frame)
            block = block.next()

    def paint(self, painter: QPainter, top: float, band: QRectF) -> None:
        """Paint one band, its upper edge at a height."""
        painter.save()
        painter.translate(0.0, top - band.top())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(0.0, band.top(), self.document.textWidth(), band.height())
        context.palette.setColor(QPalette.ColorRole.Text, self._ink)
        painter.setClipRect(context.clip.adjusted(-4.0, -1.0, 4.0, 1.0))
        self.document.documentLayout().draw(painter, context)
        painter.restore()


def _written(markdown: str) -> tuple[str, list[Formula]]:
    """Return Markdown with an image in place of each formula, and the formulas; links within a lesson become words."""
    written: list[str] = []
    formulas: list[Formula] = []
    for piece in pieces(markdown):
        if isinstance(piece, Formula):
            image = f"![{len(formulas)}]({SCHEME}:{len(formulas)})"
            formulas.append(piece)
            written.append(f"\n\n{image}\n\n" if piece.is_display else image)
        else:
            written.append(_LINK.sub(r"\1", _PICTURE.sub(r"\1", piece.text)))
    return "".join(written), formulas


def _set(formulas: list[Formula], font: QFont, width: float, ink: str) -> Iterator[tuple[int, _Shape]]:
    """Yield the formulas that can be set, by number."""
    for number, formula in enumerate(formulas):
        larger = DISPLAY_LARGER if formula.is_display else LARGER_THAN_TEXT
        try:
            yield number, _Shape(svg(formula.latex, font.pixelSize() * larger, ink), width)
        except Exception:  # the library fails in as many ways as there are mistakes
            LOG.warning("a formula cannot be set: %s", formula.latex, exc_info=True)


def _images(document: QTextDocument) -> Iterator[tuple[int, int]]:
    """Yield where each formula stands, and its number, from the end on: what is put in its place moves the rest."""
    found = []
    block = document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            name = fragment.charFormat().toImageFormat().name() if fragment.charFormat().isImageFormat() else ""
            if name.removeprefix(f"{SCHEME}:").isdigit():
                found.append((fragment.position(), int(name.removeprefix(f"{SCHEME}:"))))
            iterator += 1
        block = block.next()
    yield from reversed(found)
