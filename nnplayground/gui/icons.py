"""Icons in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from nnplayground.gui.theme import Theme
from nnplayground.resources import resource

SIZES = (16, 20, 32, 64)


def icon(name: str, theme: Theme) -> QIcon:
    """Return an icon of `resources/icons`, drawn in the colour of text, paler where disabled."""
    source = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, theme.text), (QIcon.Mode.Disabled, theme.line)):
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
        for size in SIZES:
            pixmap = QPixmap(size, size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter)
            painter.end()
            made.addPixmap(pixmap, mode)
    return made


def tinted(given: QIcon, colour: QColor) -> QIcon:
    """Return an icon of Qt, of which only the shape is kept, in another colour: its own are dark in every theme."""
    made = QIcon()
    for size in SIZES:
        pixmap = given.pixmap(size, size)
        painter = QPainter(pixmap)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(pixmap.rect(), colour)
        painter.end()
        made.addPixmap(pixmap)
    return made
