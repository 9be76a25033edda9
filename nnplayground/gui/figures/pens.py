"""Pens of a width in pixels, for devices that have more of those than a usual screen."""

from __future__ import annotations

from PySide6.QtGui import QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget


def fineness(painter: QPainter) -> float:
    """Return how many pixels the device has for one of a usual screen; 1 for what has none, such as an SVG."""
    device = painter.device()
    return device.devicePixelRatioF() if isinstance(device, QImage | QPixmap | QWidget) else 1.0


def fitted(pen: QPen, painter: QPainter) -> QPen:
    """Return a cosmetic pen that looks on a fine picture or screen as it does on a usual one, where it is as it was."""
    ratio = fineness(painter)
    if ratio == 1.0:
        return pen
    wide = QPen(pen)
    wide.setWidthF(pen.widthF() * ratio)
    return wide
