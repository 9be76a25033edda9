"""The headers of all layers in a row, over the columns of the network as it is looked at now."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from nnplayground.experiment.controls import LOCKED_BY_AUTHOR, Access
from nnplayground.experiment.spec import LayerSpec
from nnplayground.gui.canvas.headers import HEADER_HEIGHT, NARROW, ROUND_BUTTON, InsertButton, LayerHeader
from nnplayground.gui.translation import tr

LEAST_ROOM = ROUND_BUTTON + 2
"""Columns closer than this have no headers; the menu of the canvas serves them, and looking closer."""


class HeaderStrip(QWidget):
    """Makes headers for the columns that have room for one and can be seen, and keeps them for later."""

    def __init__(self, connect: Callable[[LayerHeader, InsertButton], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEADER_HEIGHT)
        self._connect = connect
        self._layers = self._activations = Access.FREE
        self._pairs: dict[int, tuple[LayerHeader, InsertButton]] = {}
        self._large = 1.0

    def set_large(self, times: float) -> None:
        """Make headers so many times as large as usual, from the next placing on."""
        self._large = times
        self.setFixedHeight(int(HEADER_HEIGHT * times))

    def allow(self, layers: Access, activations: Access) -> None:
        """Lock or hide what changes layers and activations, from the next placing on."""
        self._layers, self._activations = layers, activations

    def place(self, layers: tuple[LayerSpec, ...], x: Callable[[int], float], spacing: float, width: float) -> None:
        """Put a header over each column; `x` gives the middle of a column, in pixels like `spacing` and `width`.

        The width is that of what can be seen, which may be known before the strip itself is so wide.
        """
        has_inserts = spacing >= NARROW * self._large + ROUND_BUTTON
        room = int(spacing) - (ROUND_BUTTON + 4 if has_inserts else 2)
        seen = [
            index
            for index in range(len(layers))
            if spacing >= LEAST_ROOM and -spacing <= x(index + 1) <= width + spacing
        ]
        for index in self._pairs.keys() - set(seen):
            for widget in self._pairs[index]:
                widget.hide()
        for index in [number for number in self._pairs if number >= len(layers)]:
            for widget in self._pairs.pop(index):
                widget.deleteLater()
        for index in seen:
            header, insert = self._pair(index, is_output=index == len(layers) - 1)
            header.set_role(is_output=index == len(layers) - 1)
            header.show_layer(layers[index])
            header.allow(self._layers, self._activations, tr(LOCKED_BY_AUTHOR))
            beside = int(2 * (width - x(index + 1))) if index == len(layers) - 1 else room
            header.fit(max(min(room, beside), ROUND_BUTTON), self._large)
            header.adjustSize()
            header.move(int(x(index + 1) - header.width() / 2), 0)
            header.show()
            middle = (x(index) + x(index + 1)) / 2
            insert.move(int(middle - ROUND_BUTTON / 2), (self.height() - ROUND_BUTTON) // 2)
            insert.setVisible(has_inserts and self._layers is Access.FREE)
        self._make_room([self._pairs[index][0] for index in seen])

    def _make_room(self, headers: list[LayerHeader]) -> None:
        """Be as high as headers are in letters of this size."""
        wanted = max([int(HEADER_HEIGHT * self._large), *(header.height() for header in headers)])
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def _pair(self, index: int, *, is_output: bool) -> tuple[LayerHeader, InsertButton]:
        if index not in self._pairs:
            pair = LayerHeader(index, is_output=is_output, parent=self), InsertButton(index, self)
            self._connect(*pair)
            self._pairs[index] = pair
        return self._pairs[index]
