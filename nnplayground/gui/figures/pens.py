"""Pens of a width in pixels, for devices that have more of those than the screen."""

from __future__ import annotations

from PySide6.QtGui import QImage, QPainter, QPen


def fitted(pen: QPen, painter: QPainter) -> QPen:
    """Return a cosmetic pen that looks on a fine picture as it does on the screen, where it is as it was."""
    device = painter.device()
    if not isinstance(device, QImage):
        return pen
    wide = QPen(pen)
    wide.setWidthF(pen.widthF() * device.devicePixelRatioF())
    return wide
