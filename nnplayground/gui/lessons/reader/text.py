"""The text of a page: Markdown with typeset formulas, as high as it is, with links that lead within the lesson."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QFontMetricsF,
    QImage,
    QPainter,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
    QWheelEvent,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from nnplayground.gui.lessons.reader.typesetting import Typesetter, Wanted
from nnplayground.lessons.files.markdown import Formula, Prose, pieces
from nnplayground.lessons.files.plain import plain

SCHEME = "formula"
LARGER_THAN_TEXT = 1.3
DISPLAY_LARGER = 1.4
MARGIN = 10
WEB = ("http", "https")
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
FEATURES = QTextDocument.MarkdownFeature.MarkdownNoHTML | QTextDocument.MarkdownFeature.MarkdownDialectGitHub


@dataclass(frozen=True, slots=True)
class _Picture:
    """A formula as an image, how far it goes below the line, and whether it is more than its text."""

    image: QImage
    depth: float


class LessonText(QTextBrowser):
    """Shows Markdown; nothing is loaded from anywhere, and web pages are opened only by a click."""

    page_wanted = Signal(int)
    """A link to a page, counted from 1, was followed."""

    def __init__(self, typesetter: Typesetter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typesetter = typesetter
        self._markdown = self._written = ""
        self._shown_as_set = 0
        self._formulas: list[Formula] = []
        self._pictures: dict[int, _Picture] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.anchorClicked.connect(self._on_link)
        typesetter.arrived.connect(self._on_arrived)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_markdown(self, text: str) -> None:
        """Show a text, with the formulas that are set already and the text of the others."""
        self._markdown = text
        self._formulas = []
        written = []
        for piece in pieces(text):
            if isinstance(piece, Prose):
                written.append(_PICTURE.sub(r"\1", piece.text))
                continue
            image = f"![{len(self._formulas)}]({SCHEME}:{len(self._formulas)})"
            self._formulas.append(piece)
            written.append(f"\n\n{image}\n\n" if piece.is_display else image)
        self._written = "".join(written)
        self._typesetter.want(self._wanted())
        self._write()

    def _wanted(self) -> list[Wanted]:
        size = self.fontInfo().pixelSize() * LARGER_THAN_TEXT
        colour = self.palette().color(QPalette.ColorRole.Text).name()
        return [
            (formula.latex, size * (DISPLAY_LARGER / LARGER_THAN_TEXT if formula.is_display else 1.0), colour)
            for formula in self._formulas
        ]

    def is_complete(self) -> bool:
        """Say whether every formula is typeset."""
        return all(self._typesetter.svg(wanted) is not None for wanted in self._wanted())

    def _write(self) -> None:
        """Set the document anew: images take their place from what is known of their size by now."""
        self._shown_as_set = self._set_now()
        self._pictures = {
            number: self._picture(wanted, formula)
            for number, (wanted, formula) in enumerate(zip(self._wanted(), self._formulas, strict=True))
        }
        document = self.document()
        document.setDocumentMargin(0)
        document.setMarkdown(self._written, FEATURES)
        self._place_formulas()
        self._fit()

    def _on_arrived(self) -> None:
        """Show the formulas that came in, if some of them are of this text."""
        if self._set_now() != self._shown_as_set:
            self._write()

    def _set_now(self) -> int:
        """Return how many formulas are typeset by now."""
        return sum(self._typesetter.svg(wanted) is not None for wanted in self._wanted())

    def _place_formulas(self) -> None:
        """Have formulas stand on the line: an image does so by its lower edge, or by its middle."""
        cursor = QTextCursor(self.document())
        for place, number in self._images():
            cursor.setPosition(place)
            cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
            image = QTextImageFormat()
            image.setName(f"{SCHEME}:{number}")
            image.setProperty(QTextImageFormat.Property.ImageAltText, plain(self._formulas[number].latex))
            size = self._pictures[number].image.deviceIndependentSize()
            image.setWidth(size.width())
            image.setHeight(size.height())
            image.setVerticalAlignment(self._alignment(number))
            cursor.setCharFormat(image)
            if self._formulas[number].is_display:
                block = cursor.blockFormat()
                block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                block.setTopMargin(MARGIN)
                block.setBottomMargin(MARGIN)
                cursor.setBlockFormat(block)

    def _images(self) -> list[tuple[int, int]]:
        """Return where each formula stands in the document."""
        found = []
        block = self.document().begin()
        while block.isValid():
            iterator = block.begin()
            while not iterator.atEnd():
                fragment = iterator.fragment()
                if fragment.charFormat().isImageFormat():
                    name = fragment.charFormat().toImageFormat().name()
                    number = name.removeprefix(f"{SCHEME}:")
                    if number.isdigit() and int(number) in self._pictures:
                        found.append((fragment.position(), int(number)))
                iterator += 1
            block = block.next()
        return found

    # -- images --------------------------------------------------------------------------------------------------------

    def _picture(self, wanted: Wanted, formula: Formula) -> _Picture:
        made = self._typesetter.svg(wanted)
        if not made:
            return self._spelled(formula.latex, is_final=made is not None)
        renderer = QSvgRenderer(QByteArray(made.encode()))
        box = renderer.viewBoxF()
        scale = min(1.0, max(self._room() / max(box.width(), 1.0), 0.3))
        size, ascent = box.size() * scale, -box.y() * scale
        below, above = size.height() - ascent, ascent
        if not formula.is_display:
            above, below = self._padded(above, below)
        image = self._blank(QSizeF(size.width(), above + below))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF(0.0, above - ascent, size.width(), size.height()))
        painter.end()
        return _Picture(image, below)

    def _padded(self, above: float, below: float) -> tuple[float, float]:
        """Return ascent and depth as an image on a line can have them: see `_alignment`."""
        metrics = QFontMetricsF(self.font())
        if below <= metrics.descent():
            return above, metrics.descent()
        half = metrics.xHeight() / 4.0
        middle = max(above - half, below + half)
        return middle + half, middle - half

    def _alignment(self, number: int) -> QTextCharFormat.VerticalAlignment:
        """Return how a formula stands on its line.

        Qt puts an image by its lower edge at the line's depth, or with its middle at half the height of an x; images
        are padded so that one of both puts the formula's own line on that of the text.
        """
        if self._formulas[number].is_display:
            return QTextCharFormat.VerticalAlignment.AlignNormal
        if self._pictures[number].depth <= QFontMetricsF(self.font()).descent():
            return QTextCharFormat.VerticalAlignment.AlignBaseline
        return QTextCharFormat.VerticalAlignment.AlignMiddle

    def _spelled(self, latex: str, *, is_final: bool) -> _Picture:
        """Return a formula in plain text, faint until it is set."""
        text = latex if is_final else plain(latex)
        metrics = QFontMetricsF(self.font())
        image = self._blank(QSizeF(metrics.horizontalAdvance(text) + 2.0, metrics.ascent() + metrics.descent()))
        painter = QPainter(image)
        painter.setFont(self.font())
        role = QPalette.ColorRole.Text if is_final else QPalette.ColorRole.PlaceholderText
        painter.setPen(self.palette().color(role))
        painter.drawText(1, int(metrics.ascent()), text)
        painter.end()
        return _Picture(image, metrics.descent())

    def _blank(self, size: QSizeF) -> QImage:
        ratio = self.devicePixelRatioF()
        pixels = QSize(max(1, round(size.width() * ratio)), max(1, round(size.height() * ratio)))
        image = QImage(pixels, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        return image

    def _room(self) -> float:
        return max(self.viewport().width() - 4.0, 100.0)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Give the formulas, and nothing else: texts of lessons load no files."""
        url = name if isinstance(name, QUrl) else QUrl(name)
        number = url.path()
        if url.scheme() == SCHEME and number.isdigit() and int(number) in self._pictures:
            return self._pictures[int(number)].image
        del kind
        return QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)

    # -- links ---------------------------------------------------------------------------------------------------------

    def _on_link(self, url: QUrl) -> None:
        number = url.fragment()
        if not url.scheme() and not url.path() and number.isdigit():
            self.page_wanted.emit(int(number))
        elif url.scheme() in WEB:
            QDesktopServices.openUrl(url)

    # -- size and looks ------------------------------------------------------------------------------------------------

    def _fit(self) -> None:
        height = int(self.document().size().height()) + 2
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere in another width, and wide formulas get more or less room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self._formulas:
            self._write()
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave turning to the page, which is what scrolls."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Set the formulas in the colour and size of the look."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._markdown:
            self.show_markdown(self._markdown)
