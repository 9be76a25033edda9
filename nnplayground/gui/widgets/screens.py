"""Windows that fit on the screen they are on, and stay where they can be seen."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

SHARE = 0.94
"""What a dialog may take of a screen: its title and frame come on top."""
CAN_BE_CAUGHT = QSize(160, 40)
"""The part of a window, at its top, that has to be seen for it to be moved with the mouse."""


FRAME = QMargins(4, 30, 4, 4)
"""What systems put around a window, which is not known before it is shown; the title stands above."""


def resize_within(window: QWidget, width: int, height: int) -> None:
    """Give a window a size, or what its screen has room for."""
    room = window.screen().availableGeometry().size() * SHARE
    window.resize(QSize(width, height).boundedTo(room))


def keep_on_screen(window: QWidget) -> None:
    """Bring a window back that stands where there is no screen any more, or is larger than the one it is on.

    One that is maximised or fills the screen is left to the system.
    """
    if window.isMaximized() or window.isFullScreen():
        return
    place = window.geometry()
    top = QRect(place.topLeft(), QSize(place.width(), CAN_BE_CAUGHT.height()))
    shared = [screen.availableGeometry().intersected(top) for screen in QGuiApplication.screens()]
    is_caught = any(
        part.width() >= CAN_BE_CAUGHT.width() and part.height() >= CAN_BE_CAUGHT.height() for part in shared
    )
    screen = QGuiApplication.screenAt(place.center()) if is_caught else None
    room = (screen or QGuiApplication.primaryScreen()).availableGeometry()
    room = room.marginsRemoved(FRAME)
    size = place.size().boundedTo(room.size())
    if is_caught and size == place.size():
        return
    left = min(max(place.left(), room.left()), room.right() + 1 - size.width())
    above = min(max(place.top(), room.top()), room.bottom() + 1 - size.height())
    window.setGeometry(QRect(left, above, size.width(), size.height()))
