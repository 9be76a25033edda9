"""A row of widgets that goes on in further lines where it is too narrow."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class FlowRow(QWidget):
    """Shows widgets from left to right in their own sizes, in as many lines as are needed, each centred in its line."""

    def __init__(self, widgets: Iterable[QWidget], parent: QWidget | None = None, *, gap: int = 6) -> None:
        super().__init__(parent)
        self._gap = gap
        self._widgets = tuple(widgets)
        for widget in self._widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fit(self) -> None:
        """Lay the widgets out anew, as after other words in them."""
        self._place(self.width(), moves=True)
        self.updateGeometry()

    def _place(self, width: int, *, moves: bool) -> int:
        """Return the height in such a width, and move the widgets where that is wanted."""
        top, lines = 0, self._lines(width)
        for number, line in enumerate(lines):
            height = max(size.height() for _, size in line)
            left = 0
            for widget, size in line:
                if moves:
                    widget.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self._gap
            top += height + (self._gap // 2 if number + 1 < len(lines) else 0)
        return top

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        lines: list[list[tuple[QWidget, QSize]]] = []
        left = 0
        for widget in self._widgets:
            if widget.isHidden():
                continue
            size = widget.sizeHint().expandedTo(widget.minimumSize()).boundedTo(widget.maximumSize())
            size.setWidth(min(size.width(), max(width, 1)))
            if not lines or left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append((widget, size))
            left += size.width() + self._gap
        return lines

    def hasHeightForWidth(self) -> bool:
        """Lines depend on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that all lines need."""
        return self._place(width, moves=False)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        widths = [widget.sizeHint().width() + self._gap for widget in self._widgets if not widget.isHidden()]
        return QSize(sum(widths), self.heightForWidth(sum(widths)))

    def minimumSizeHint(self) -> QSize:
        """Be as high as the present width asks for."""
        widest = max((widget.sizeHint().width() for widget in self._widgets if not widget.isHidden()), default=0)
        return QSize(widest, self.heightForWidth(max(self.width(), widest)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._place(event.size().width(), moves=True)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
