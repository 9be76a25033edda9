"""What plots have for those who do not see them or have no mouse: their contents in words, and a ring with the keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

import pyqtgraph as pg
from PySide6.QtGui import QFocusEvent, QPaintEvent

from nnplayground.gui.figures.numbers import courses_of, plots_of
from nnplayground.gui.plots import words
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.ring import draw_ring
from nnplayground.gui.widgets.spoken import Spoken


@runtime_checkable
class Marking(Protocol):
    """Something in a plot that stands at one place of it."""

    def mark(self) -> tuple[float, float] | None:
        """Return the place, in coordinates of the plot; None where it stands nowhere."""

    def isVisible(self) -> bool:
        """Say whether it is shown."""


class Told(pg.GraphicsLayoutWidget):
    """A widget of plots that keeps its description true, and shows when it has the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self._spoken = Spoken(self, self.words)

    def words(self) -> str:
        """Return what is drawn, for screen readers: its curves, and what is marked upon them."""
        return words.courses(courses_of(self.scene()), self._marked_places()) or tr(words.NOTHING)

    def _marked_places(self) -> Iterator[tuple[float, float]]:
        for plot in plots_of(self.scene()):
            for item in plot.items:
                if isinstance(item, Marking) and item.isVisible() and (place := item.mark()) is not None:
                    yield place

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell before long what is painted, and draw a ring around it while it has the keys."""
        super().paintEvent(event)
        self.tell_and_ring()

    def tell_and_ring(self) -> None:
        """Do so for whoever paints otherwise."""
        self._spoken.renew()
        draw_ring(self, self.palette().highlight().color())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show who has the keys."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show who has the keys."""
        super().focusOutEvent(event)
        self.viewport().update()
