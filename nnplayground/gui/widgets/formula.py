"""A typeset formula: its parts one after the other, on further lines where one is too narrow."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.typeset import svg

KEPT = 512
GAP, LINE_GAP, INDENT, MARGIN = 8.0, 8.0, 24.0, 2.0
LARGER_THAN_TEXT = 1.35
SMALLEST = 0.45
"""How far a part that is wider than the widget may be shrunk; beyond that it is cut off, and hovering shows all."""


@lru_cache(KEPT)
def _renderer(latex: str, size: float, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(svg(latex, size, colour).encode()))


class Formula(QWidget):
    """Shows a formula given in parts, which are set on one line while there is room.

    Letters follow the widget's font and colour; `spoken` is what a screen reader says of it.
    """

    def __init__(self, parent: QWidget | None = None, scale: float = 1.0) -> None:
        super().__init__(parent)
        self._parts: tuple[str, ...] = ()
        self._scale = scale
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_parts(self, parts: Sequence[str], spoken: str = "") -> None:
        """Show a formula: LaTeX, cut where a new line may begin."""
        self.setAccessibleName(spoken)
        if tuple(parts) != self._parts:
            self._parts = tuple(parts)
            self.updateGeometry()
            self.update()

    @property
    def parts(self) -> tuple[str, ...]:
        """The LaTeX that is shown."""
        return self._parts

    # -- layout --------------------------------------------------------------------------------------------------------

    def _renderers(self) -> list[QSvgRenderer]:
        size = self.fontInfo().pixelSize() * LARGER_THAN_TEXT * self._scale
        colour = self.palette().color(QPalette.ColorRole.WindowText).name()
        return [_renderer(part, size, colour) for part in self._parts]

    def _place(self, width: float) -> tuple[list[QRectF], float]:
        """Return where each part stands in a widget of this width, and how high all of it is."""
        lines: list[list[QSizeF]] = []
        used = 0.0
        for renderer in self._renderers():
            size = renderer.viewBoxF().size()
            room = width - 2 * MARGIN - (INDENT if lines else 0.0)
            if size.width() > room:
                size *= max(room / size.width(), SMALLEST)
            if not lines or used + GAP + size.width() > width - 2 * MARGIN:
                lines.append([])
                used = INDENT if len(lines) > 1 else 0.0
            lines[-1].append(size)
            used += size.width() + GAP
        return _stack(lines)

    def heightForWidth(self, width: int) -> int:
        """Return the height that all lines need."""
        return int(self._place(width)[1]) + 1

    def hasHeightForWidth(self) -> bool:
        """Lines depend on the width."""
        return True

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        sizes = [renderer.viewBoxF().size() for renderer in self._renderers()]
        width = sum(size.width() + GAP for size in sizes) + 2 * MARGIN
        return QSize(int(width) + 1, self.heightForWidth(int(width) + 1))

    def minimumSizeHint(self) -> QSize:
        """Take whatever width there is."""
        return QSize(40, self.heightForWidth(max(self.width(), 40)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the parts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for renderer, place in zip(self._renderers(), self._place(self.width())[0], strict=True):
            renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
            renderer.render(painter, place)
        event.accept()


def _stack(lines: list[list[QSizeF]]) -> tuple[list[QRectF], float]:
    """Return the places of parts on lines, each centred on its line's height, and the height of all."""
    places: list[QRectF] = []
    top = MARGIN
    for number, line in enumerate(lines):
        height = max(size.height() for size in line)
        left = MARGIN + (INDENT if number else 0.0)
        for size in line:
            places.append(QRectF(QPointF(left, top + (height - size.height()) / 2), size))
            left += size.width() + GAP
        top += height + LINE_GAP
    return places, top - LINE_GAP + MARGIN if lines else 2 * MARGIN
