"""A typeset formula, on as many lines as the width asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.typeset import begins_with_relation, pieces, svg

KEPT = 4096
SET_SIZE = 16.0
"""Pixels of the letters that pieces are set in; they are drawn in any size."""
LARGER_THAN_TEXT = 1.35
SMALLEST = 0.45
"""How far a piece that is wider than all of the room may be shrunk."""
MARGIN, LINE_GAP = 2.0, 6.0
INDENT, BETWEEN_PARTS = 1.4, 0.4
"""Of lines that go on, and the room between parts on one line, in letters."""
APART = 1.6
"""The room between parts that are not sides of one equation, in letters."""
FURTHEST = 0.4
"""Share of the width up to which stacked parts are aligned at the first sign of equality."""
NARROWEST = 40


@lru_cache(KEPT)
def _picture(latex: str, colour: str) -> QSvgRenderer:
    renderer = QSvgRenderer(QByteArray(svg(latex, SET_SIZE, colour).encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    return renderer


@lru_cache(KEPT)
def _extent(latex: str) -> QRectF:
    """Return the room that a piece takes around the beginning of its baseline, in pixels of letters of `SET_SIZE`."""
    return _picture(latex, "#000000").viewBoxF()


def prepare(parts: Sequence[str]) -> Iterator[None]:
    """Set the pieces of parts that are to be shown soon, one for every turn."""
    for part in parts:
        for piece in pieces(part):
            _extent(piece)
            yield


@dataclass(frozen=True, slots=True)
class _Placed:
    """A piece in its line: how far right its left edge is, and how large it is drawn."""

    latex: str
    left: float
    times: float


class Formula(QWidget):
    """Shows a formula given in parts, which are set on one line while there is room.

    Letters follow the widget's font and colour; `spoken` is what a screen reader says of it. With `stacked` every
    part begins a line of its own, below the first sign of equality. `gap` is the room between parts on one line, in
    letters: `APART` where parts are formulas of their own.
    """

    def __init__(
        self, parent: QWidget | None = None, scale: float = 1.0, *, stacked: bool = False, gap: float = BETWEEN_PARTS
    ) -> None:
        super().__init__(parent)
        self._parts: tuple[str, ...] = ()
        self._scale, self._is_stacked, self._gap = scale, stacked, gap
        self._placed: tuple[tuple[float, float], list[list[_Placed]]] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_parts(self, parts: Sequence[str], spoken: str = "") -> None:
        """Show a formula: LaTeX, cut where a new line may begin."""
        self.setAccessibleName(spoken)
        if tuple(parts) != self._parts:
            self._parts = tuple(parts)
            self._lay_out_anew()

    @property
    def parts(self) -> tuple[str, ...]:
        """The LaTeX that is shown."""
        return self._parts

    # -- layout --------------------------------------------------------------------------------------------------------

    @property
    def _size(self) -> float:
        return self.fontInfo().pixelSize() * LARGER_THAN_TEXT * self._scale

    def _lines(self, width: float) -> list[list[_Placed]]:
        """Return the pieces of every line of a widget of this width."""
        key = width, self._size
        if self._placed is None or self._placed[0] != key:
            self._placed = key, self._filled(width - 2 * MARGIN)
        return self._placed[1]

    def _filled(self, room: float) -> list[list[_Placed]]:
        times, letter = self._size / SET_SIZE, self._size
        lines: list[list[_Placed]] = [[]]
        pen, indent = 0.0, INDENT * letter
        aligned = self._aligned_at(room) if self._is_stacked else 0.0
        for number, part in enumerate(self._parts):
            if number and self._is_stacked:
                lines.append([])
                pen = aligned
            elif number and lines[-1]:
                pen += self._gap * letter
            for piece in pieces(part):
                width = _extent(piece).width() * times
                if pen + width > room and lines[-1]:
                    lines.append([])
                    pen = aligned + indent
                share = min(1.0, max((room - pen) / width, SMALLEST)) if width else 1.0
                lines[-1].append(_Placed(piece, pen, share * times))
                pen += share * width
        return lines

    def _aligned_at(self, room: float) -> float:
        """Return where the first relation of the first part stands, if that is not too far."""
        pen = 0.0
        for piece in pieces(self._parts[0]) if self._parts else ():
            if begins_with_relation(piece):
                return pen if pen <= FURTHEST * room else 0.0
            pen += _extent(piece).width() * self._size / SET_SIZE
        return 0.0

    @staticmethod
    def _reach(line: Sequence[_Placed]) -> tuple[float, float]:
        """Return how far a line reaches above and below its baseline."""
        extents = [(_extent(placed.latex), placed.times) for placed in line]
        above = max((-extent.top() * times for extent, times in extents), default=0.0)
        return above, max((extent.bottom() * times for extent, times in extents), default=0.0)

    def _places(self, width: float) -> Iterator[tuple[str, QRectF]]:
        """Yield every piece with its place."""
        top = MARGIN
        for line in self._lines(width):
            above, below = self._reach(line)
            for placed in line:
                extent = _extent(placed.latex)
                corner = MARGIN + placed.left, top + above + extent.top() * placed.times
                yield placed.latex, QRectF(*corner, extent.width() * placed.times, extent.height() * placed.times)
            top += above + below + LINE_GAP

    def _lay_out_anew(self) -> None:
        self._placed = None
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Return the height that all lines need."""
        lines = self._lines(width)
        return int(sum(sum(self._reach(line)) + LINE_GAP for line in lines) - LINE_GAP + 2 * MARGIN) + 1

    def hasHeightForWidth(self) -> bool:
        """Lines depend on the width."""
        return True

    def sizeHint(self) -> QSize:
        """Ask for one line, or one for every stacked part."""
        lines = self._filled(1e6)
        ends = (line[-1].left + _extent(line[-1].latex).width() * line[-1].times for line in lines if line)
        width = int(max(ends, default=0.0) + 2 * MARGIN) + 1
        return QSize(width, self.heightForWidth(width + 1))

    def minimumSizeHint(self) -> QSize:
        """Take whatever width there is, down to where the widest piece could be shrunk no further."""
        widths = (_extent(piece).width() for part in self._parts for piece in pieces(part))
        least = int(SMALLEST * max(widths, default=0.0) * self._size / SET_SIZE + 2 * MARGIN) + 1
        narrowest = max(NARROWEST, least)
        return QSize(narrowest, self.heightForWidth(max(self.width(), narrowest)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let layouts ask again for the height, which they remember from when it was narrower."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pieces."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.palette().color(QPalette.ColorRole.WindowText).name()
        for latex, place in self._places(self.width()):
            _picture(latex, colour).render(painter, place)
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Follow font and colours."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_out_anew()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.EnabledChange):
            self.update()
        super().changeEvent(event)
