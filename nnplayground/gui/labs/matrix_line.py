"""A matrix formula with all its numbers, painted by itself: to set so many numbers as a formula takes seconds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.lessons.scripts import PlainScript

Rows = tuple[tuple[str, ...], ...]
BETWEEN, BRACKET, MARGIN, LINE_GAP, INDENT = 8.0, 4.0, 2.0, 4.0, 14.0
"""Pixels between columns, for a bracket, around everything, between lines, and before lines that go on."""
TRANSPOSED = "ᵀ"
_MARK = re.compile("\0(\\d+)\0")


class BlockScript(PlainScript):
    """Plain text in which matrices are left open: their place is marked, and their entries are kept."""

    def __init__(self) -> None:
        self.blocks: list[Rows] = []

    def matrix(self, rows: Sequence[Sequence[str]], *, opens: bool = True, closes: bool = True) -> str:
        """Keep a matrix and return its mark."""
        del opens, closes
        self.blocks.append(tuple(map(tuple, rows)))
        return f"\0{len(self.blocks) - 1}\0"


@dataclass(frozen=True, slots=True)
class _Token:
    """A word, or a matrix, and the room it takes."""

    text: str
    rows: Rows | None
    widths: tuple[float, ...]
    width: float
    height: float


class MatrixLine(QWidget):
    """Shows text with matrices between its words, on as many lines as the width asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._blocks: list[Rows] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_written(self, text: str, script: BlockScript) -> None:
        """Show what was written in a script of its own."""
        self._text, self._blocks = text, script.blocks
        self.updateGeometry()
        self.update()

    # -- layout --------------------------------------------------------------------------------------------------------

    def _tokens(self) -> list[_Token]:
        metrics = QFontMetricsF(self.font())
        found: list[_Token] = []
        for number, part in enumerate(_MARK.split(self._text)):
            if number % 2:
                found.append(_block(self._blocks[int(part)], metrics))
                continue
            words = re.findall(rf"{TRANSPOSED}|\s*[^\s{TRANSPOSED}]+\s*", part)
            found += [_Token(word, None, (), metrics.horizontalAdvance(word), metrics.height()) for word in words]
        return found

    def _lines(self, width: float) -> list[list[_Token]]:
        lines: list[list[_Token]] = [[]]
        used = 0.0
        for token in self._tokens():
            if lines[-1] and used + token.width > width - 2 * MARGIN:
                lines.append(_taken_along(lines[-1]))
                used = INDENT + sum(taken.width for taken in lines[-1])
            lines[-1].append(token)
            used += token.width
        return lines

    def _height(self, width: float) -> int:
        heights = [max((token.height for token in line), default=0.0) for line in self._lines(width)]
        return int(sum(heights) + LINE_GAP * (len(heights) - 1) + 2 * MARGIN + 1.0)

    def hasHeightForWidth(self) -> bool:
        """Lines depend on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that all lines need."""
        return self._height(width)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        width = int(sum(token.width for token in self._tokens()) + 2 * MARGIN + 1.0)
        return QSize(width, self._height(width))

    def minimumSizeHint(self) -> QSize:
        """Be as high as the present width asks for."""
        widest = int(max((token.width for token in self._tokens()), default=0.0) + 2 * MARGIN + 1.0)
        return QSize(min(widest, self.width()), self._height(max(self.width(), widest)))

    # -- painting ------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint all lines, each centred about its middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().windowText().color())
        top = MARGIN
        for number, line in enumerate(self._lines(self.width())):
            height = max((token.height for token in line), default=0.0)
            left = MARGIN + (INDENT if number else 0.0)
            for token in line:
                is_raised = token.text == TRANSPOSED
                down = top if is_raised else top + (height - token.height) / 2.0
                place = QRectF(left, down, token.width, token.height)
                if token.rows is None:
                    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, token.text)
                else:
                    _paint_block(painter, place, token)
                left += token.width
            top += height + LINE_GAP
        painter.end()


def _taken_along(line: list[_Token]) -> list[_Token]:
    """Take the words from the last sign of equality on off a line, to begin the next one; none if that is all."""
    at = next((number for number in range(len(line) - 1, 0, -1) if line[number].text.strip() == "="), 0)
    if not at or any(token.rows is not None for token in line[at:]):
        return []
    taken = line[at:]
    del line[at:]
    return taken


def _block(rows: Rows, metrics: QFontMetricsF) -> _Token:
    widths = tuple(max(metrics.horizontalAdvance(text) for text in column) for column in zip(*rows, strict=True))
    width = sum(widths) + BETWEEN * (len(widths) - 1) + 4 * BRACKET
    return _Token("", rows, widths, width, metrics.height() * len(rows) + 2.0)


def _paint_block(painter: QPainter, place: QRectF, token: _Token) -> None:
    """Paint the entries of a matrix, each in the middle of its column, between brackets."""
    rows = token.rows or ()
    high = (place.height() - 2.0) / max(len(rows), 1)
    for number, row in enumerate(rows):
        left = place.left() + 2 * BRACKET
        for text, width in zip(row, token.widths, strict=True):
            room = QRectF(left, place.top() + 1.0 + number * high, width, high)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)
            left += width + BETWEEN
    for edge, inwards in ((place.left() + BRACKET / 2, BRACKET), (place.right() - BRACKET / 2, -BRACKET)):
        corners = [
            QPointF(edge + inwards, place.top()),
            QPointF(edge, place.top()),
            QPointF(edge, place.bottom()),
            QPointF(edge + inwards, place.bottom()),
        ]
        painter.drawLines([QLineF(start, end) for start, end in pairwise(corners)])
