"""The drawing of a small network, in the colours of the window and sharp at every size."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.lessons.exercises.sketch import Sketch

BASE_LETTERS = 13.0
"""Pixels of the letters in a drawing at its natural size."""


class Drawing(QWidget):
    """Shows a sketch, or nothing; it grows with the letters of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sketch: Sketch | None = None
        self._renderer: QSvgRenderer | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_sketch(self, sketch: Sketch | None, spoken: str = "") -> None:
        """Show another drawing; `spoken` is what a screen reader says of it."""
        self._sketch, self._renderer = sketch, None
        self.setAccessibleName(spoken)
        self.setVisible(sketch is not None)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the natural size in the window's letters."""
        if self._sketch is None:
            return QSize(0, 0)
        scale = self.fontInfo().pixelSize() / BASE_LETTERS
        width, height = self._sketch.size
        return QSize(round(width * scale), round(height * scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw at the left, no wider than there is room."""
        if self._sketch is None:
            return
        if self._renderer is None:
            palette = self.palette()
            colours = (
                palette.color(role).name() for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window)
            )
            self._renderer = QSvgRenderer(QByteArray(self._sketch.svg(*colours).encode()))
        wanted = self.sizeHint()
        share = min(1.0, self.width() / max(wanted.width(), 1), self.height() / max(wanted.height(), 1))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._renderer.render(painter, QRectF(0.0, 0.0, wanted.width() * share, wanted.height() * share))
        painter.end()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Follow colours and letters."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._renderer = None
            self.updateGeometry()
            self.update()
        super().changeEvent(event)
