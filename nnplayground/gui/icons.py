"""Icons in the theme's colours."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from nnplayground.gui.theme import Theme
from nnplayground.resources import resource

SIZES = (16, 20, 32, 64, 128)


def icon(name: str, theme: Theme) -> QIcon:
    """Return an icon of `resources/icons`, drawn in the colour of text, paler where disabled."""
    made = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, theme.text), (QIcon.Mode.Disabled, theme.line)):
        for image in _drawn(name, colour):
            made.addPixmap(QPixmap.fromImage(image), mode)
    return made


@cache
def _drawn(name: str, colour: str) -> tuple[QImage, ...]:
    """Return an icon in one colour, in every size; images, unlike pixmaps, may outlive the application."""
    source = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    images = []
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        images.append(image)
    return tuple(images)


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
