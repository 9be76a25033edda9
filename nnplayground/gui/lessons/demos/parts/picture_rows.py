"""Rows of small pictures, each row with a name: digits, and what units have learned of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.data.dataset import Floats
from nnplayground.gui.theme import Look

GAP, NAME = 4, 20
LARGEST = 40


class PictureRows(QWidget):
    """Shows pictures `(count, rows, columns)` in lines as wide as the widget, under the name of each group.

    Pictures between 0 and 1 are ink on paper; signed ones have the colours of negative and positive weights.
    """

    def __init__(self, look: Look, *, signed: bool = False) -> None:
        super().__init__()
        self._look, self._signed = look, signed
        self._groups: tuple[tuple[str, Floats], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    @property
    def groups(self) -> tuple[tuple[str, Floats], ...]:
        """The names and pictures that are shown."""
        return self._groups

    def show_groups(self, groups: Sequence[tuple[str, Floats]]) -> None:
        """Show other pictures."""
        self._groups = tuple(groups)
        self.setAccessibleName(", ".join(name for name, _pictures in groups))
        self.setAccessibleDescription("; ".join(f"{name}: {len(pictures)}" for name, pictures in groups))
        self._fit()
        self.update()

    def _side(self, count: int) -> float:
        """Return how large the pictures of a group are: all on one line where there are few."""
        return min(LARGEST, (self.width() - GAP) / max(min(count, self._per_line(count)), 1) - GAP)

    def _per_line(self, count: int) -> int:
        most = max(1, int((self.width() - GAP) // (LARGEST * 0.75 + GAP)))
        lines = -(-count // most)
        return -(-count // lines) if lines else 1

    def _height(self) -> int:
        height = 0.0
        for _, pictures in self._groups:
            lines = -(-len(pictures) // self._per_line(len(pictures)))
            height += NAME + lines * (self._side(len(pictures)) + GAP)
        return int(height) + 1

    def _fit(self) -> None:
        self.setFixedHeight(max(self._height(), NAME))

    def resizeEvent(self, event: object) -> None:
        """Take as many lines as are needed."""
        del event
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Take little room."""
        return QSize(300, NAME)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the groups one below another."""
        painter, top = QPainter(self), 0.0
        for name, pictures in self._groups:
            painter.setPen(QColor(self._look.theme.text))
            painter.drawText(QRectF(0, top, self.width(), NAME), Qt.AlignmentFlag.AlignVCenter, name)
            top += NAME
            side, per_line = self._side(len(pictures)), self._per_line(len(pictures))
            reach = float(np.abs(pictures).max(initial=1e-12))
            for number, picture in enumerate(pictures):
                line, place = divmod(number, per_line)
                box = QRectF(GAP + place * (side + GAP), top + line * (side + GAP), side, side)
                painter.drawImage(box, self._image(picture, reach))
            top += -(-len(pictures) // per_line) * (side + GAP)
        painter.end()

    def _image(self, picture: Floats, reach: float) -> QImage:
        if self._signed:
            table = self._look.theme.diverging()
            pixels = table[np.clip((picture / reach + 1.0) * 127.5, 0, 255).astype(np.uint8)]
        else:
            ink = np.clip(255.0 * (1.0 - picture), 0, 255).astype(np.uint8)
            pixels = np.dstack([ink, ink, ink, np.full_like(ink, 255)])
        pixels = np.ascontiguousarray(pixels)
        height, width = picture.shape
        return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32).copy()
