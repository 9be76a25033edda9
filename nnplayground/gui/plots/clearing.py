"""Taking plots away while somebody may be dragging in one of them."""

from __future__ import annotations

import pyqtgraph as pg


def clear(layout: pg.GraphicsLayoutWidget) -> None:
    """Take everything out of a layout; a drag that goes on there ends in nothing.

    WORKAROUND: a scene of pyqtgraph goes on sending the mouse to what was dragged when that has been deleted.
    """
    scene = layout.scene()
    scene.dragItem = scene.lastHoverEvent = None
    layout.clear()
